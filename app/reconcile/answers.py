"""What the reconciliation service answers beside candidates: its manifest, suggestions, extensions, previews."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any, Final

from app.reconcile.questions import BATCH, Extension
from app.reconcile.things import Things
from app.reconcile.types import PROPERTIES, TOP, TYPES, Property, proposed
from schema.spelling import identity

PAGE: Final = 20
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_WIDTH, _HEIGHT = 430, 220
_SHOWN: Final = ("kind", "place", "part_of", "post", "symbol", "title", "issuer", "date", "articles")
_NAMES: Final = {p.id: p.name for p in PROPERTIES}
_HTML: Final = """\
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{name}</title>
<style>body {{font: 14px sans-serif; margin: 8px}} h1 {{font-size: 16px; margin: 0 0 4px}}
dt {{color: #666; float: left; clear: left; width: 110px}} dd {{margin: 0 0 2px 116px}}</style></head>
<body><h1>{name}</h1><dl>{rows}</dl></body></html>
"""


def manifest(address: str, base: str, version: str, *, closed: bool) -> dict[str, Any]:
    """The service's manifest; `address` is where the API is, `base` the address under which ids are IRIs."""
    here = f"{address}/reconcile"
    suggest = {
        what: {"service_url": here, "service_path": f"/suggest/{what}"} for what in ("entity", "property", "type")
    }
    found = {
        "versions": ["0.2"],
        "name": "partygraph",
        "identifierSpace": f"{base}id/",
        "schemaSpace": f"{base}ontology#",
        "documentation": f"{address}/docs",
        "serviceVersion": version,
        "defaultTypes": [one.document() for one in TOP],
        "view": {"url": f"{address}/id/{{{{id}}}}"},
        "preview": {"url": f"{here}/preview?id={{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": suggest,
        "extend": {"propose_properties": {"service_url": here, "service_path": "/properties"}, "property_settings": []},
        "batchSize": BATCH,
    }
    key = {"type": "apiKey", "name": "Authorization", "in": "header"}
    return found | ({"authentication": key} if closed else {})


def suggested_types(prefix: str, skip: int) -> list[dict[str, Any]]:
    """The types whose id or name begins like that, or has a word that does."""
    found = [one.document() for one in TYPES.values() if _begins(prefix, one.id, one.name)]
    return found[skip : skip + PAGE]


def suggested_properties(prefix: str, skip: int) -> list[dict[str, Any]]:
    """The properties whose id or name begins like that, or has a word that does."""
    once: dict[str, Property] = {p.id: p for p in reversed(PROPERTIES)}
    found = [p.document() for p in reversed(once.values()) if _begins(prefix, p.id, p.name)]
    return found[skip : skip + PAGE]


def proposal(type_id: str, limit: int) -> dict[str, Any]:
    """The properties that can be fetched of things of that type."""
    return {"type": type_id, "limit": limit, "properties": [p.document() for p in proposed(type_id)[:limit]]}


def extended(things: Things, asked: Extension) -> dict[str, Any]:
    """The values of properties of things; a thing or a property that there is not has none. Raises StoreError."""
    told = things.told(asked.ids)
    meta = [
        {"id": wanted.id, "name": _NAMES.get(wanted.id, wanted.id)} | _type(wanted.id) for wanted in asked.properties
    ]
    rows = {
        key: {wanted.id: [_cell(v) for v in told.get(key, {}).get(wanted.id, [])] for wanted in asked.properties}
        for key in asked.ids
    }
    return {"meta": meta, "rows": rows}


def preview(values: Mapping[str, list[Any]]) -> str:
    """A small page about a thing. Everything in it is text."""
    rows = "".join(
        f"<dt>{escape(_NAMES[name])}</dt><dd>{escape('; '.join(map(_text, values[name])))}</dd>"
        for name in _SHOWN
        if values.get(name)
    )
    return _HTML.format(name=escape(str(values["name"][0])), rows=rows)


def _type(property_id: str) -> dict[str, Any]:
    """Of a property whose values are things, what they are."""
    if property_id in {"part_of", "organization"}:
        return {"type": {"id": "Organization", "name": TYPES["Organization"].name}}
    return {}


def _cell(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a property's value
    if isinstance(value, dict):
        return {"id": value["id"], "name": value["name"] or value["id"]}
    if isinstance(value, int):
        return {"int": value}
    return {"date": f"{value}T00:00:00Z"} if _DAY.fullmatch(value) else {"str": value}


def _text(value: Any) -> str:  # noqa: ANN401 - a property's value
    return str(value["name"] or value["id"]) if isinstance(value, dict) else str(value)


def _begins(prefix: str, *names: str) -> bool:
    wanted = identity(prefix)
    return any(word.startswith(wanted) for name in names for word in (identity(name), *identity(name).split()))
