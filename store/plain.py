"""Records of the driver as what JSON can say: nodes with their labels, edges with their ends, times in ISO 8601."""

from __future__ import annotations

import math
from typing import Any

import neo4j
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point


def plain(record: neo4j.Record) -> dict[str, Any]:
    """The record's values by their columns."""
    return {name: plain_value(record[name]) for name in record.keys()}  # noqa: SIM118 - a record iterates its values


def plain_value(value: Any) -> Any:  # noqa: ANN401 - whatever the database gives
    """One value. A number that is none (NaN, infinity) and bytes are told as text."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, dict):
        return {str(key): plain_value(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain_value(inner) for inner in value]
    return _special(value)


def _special(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Node):
        return {
            "id": value.get("id"),
            "labels": sorted(value.labels),
            "properties": plain_value({name: value[name] for name in value}),
        }
    if isinstance(value, Relationship):
        return _edge(value)
    if isinstance(value, Path):
        return {"nodes": [_special(n) for n in value.nodes], "edges": [_edge(r) for r in value.relationships]}
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": [plain_value(float(part)) for part in value]}
    if isinstance(value, bytes | bytearray):
        return value.hex()
    iso = getattr(value, "iso_format", None)
    return iso() if iso else str(value)


def _edge(edge: Relationship) -> dict[str, Any]:
    start, end = (node.get("id") if node else None for node in (edge.start_node, edge.end_node))
    return {
        "type": edge.type,
        "start": start,
        "end": end,
        "properties": plain_value({name: edge[name] for name in edge}),
    }
