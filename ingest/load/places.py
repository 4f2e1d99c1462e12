"""Places out of their full names: `xã A, huyện B, tỉnh C` is three places, each within the next (CONTRACT 1).

All of it is reference data out of names and the administrative table: no article claims it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from ingest.patterns import lazy
from schema.authority.mergers import DATE, mergers
from schema.identity import place_id
from schema.spelling import compose, standard
from store.rows import EdgeRow, NodeRow, Ref

RULE = "administrative table"
_LEVELS = ("thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã", "thôn", "bản")
_PART = lazy(rf"(?P<level>{'|'.join(_LEVELS)})\s+(?P<name>.+)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def canonical_place(name: str) -> str:
    """One spelling for a place's full name: standard spelling, the levels in small letters."""
    return ", ".join(_canonical_part(part) for part in _parts(name))


def proper_name(name: str) -> str:
    """A place's name without its level and without the places around it: `Khe Sâu`."""
    first = _parts(name)[0]
    found = _PART.fullmatch(first)
    return found["name"] if found else first


@lru_cache(maxsize=4096)
def place_ref(name: str) -> Ref:
    """The node of the place with this full name."""
    return Ref("Place", place_id(canonical_place(name)))


@lru_cache(maxsize=4096)
def place_rows(name: str) -> tuple[tuple[NodeRow, ...], tuple[EdgeRow, ...]]:
    """The place with this full name, all places around it and the units that took their place on 2025-07-01.

    The edges are reference data: from each place to the one around it, and from a unit that ended to its successors.
    """
    nodes, edges = _chain(canonical_place(name))
    for place in list(nodes):
        for after, how in _successors().get(str(place.properties["name"]), ()):
            more, within = _chain(after)
            told = {"how": how, "date": DATE, "rule": RULE}
            edges += [*within, EdgeRow("SUCCEEDED_BY", place.ref, more[0].ref, told)]
            nodes += [node for node in more if node not in nodes]
    return tuple(nodes), tuple(edges)


def _chain(full_name: str) -> tuple[list[NodeRow], list[EdgeRow]]:
    parts = full_name.split(", ")
    nodes = [_node(", ".join(parts[start:])) for start in range(len(parts))]
    edges = [EdgeRow("WITHIN", inner.ref, outer.ref, {"rule": RULE}) for inner, outer in pairwise(nodes)]
    return nodes, edges


@cache
def _successors() -> Mapping[str, list[tuple[str, str]]]:
    """From a unit's full name in canonical spelling to those of its successors, and how it came about."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for merger in mergers():
        found[canonical_place(merger.before)].append((canonical_place(merger.after), merger.how))
    return found


def _node(full_name: str) -> NodeRow:
    ref, found = place_ref(full_name), _PART.match(full_name)
    return NodeRow(ref, {"id": ref.id, "name": full_name, "level": found["level"] if found else None})


def _parts(name: str) -> list[str]:
    parts = [" ".join(part.split()) for part in standard(compose(name)).split(",")]
    return [part for part in parts if part] or [name]


def _canonical_part(part: str) -> str:
    found = _PART.fullmatch(part)
    return f"{found['level'].lower()} {found['name']}" if found else part
