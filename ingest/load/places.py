"""Places out of their full names: `xã A, huyện B, tỉnh C` is three places, each within the next (CONTRACT 1)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from schema.identity import place_id
from schema.spelling import compose, standard
from store.rows import EdgeRow, NodeRow, Ref

RULE = "administrative table"
_LEVELS = ("thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã", "thôn", "bản")
_PART = re.compile(rf"(?P<level>{'|'.join(_LEVELS)})\s+(?P<name>.+)", re.IGNORECASE)


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
    """The place with this full name and all places around it, and the edges from each to the next."""
    parts = _parts(canonical_place(name))
    nodes = tuple(_node(", ".join(parts[start:])) for start in range(len(parts)))
    edges = (EdgeRow("WITHIN", inner.ref, outer.ref, {"rule": RULE}) for inner, outer in pairwise(nodes))
    return nodes, tuple(edges)


def _node(full_name: str) -> NodeRow:
    ref, found = place_ref(full_name), _PART.match(full_name)
    return NodeRow(ref, {"id": ref.id, "name": full_name, "level": found["level"] if found else None})


def _parts(name: str) -> list[str]:
    parts = [" ".join(part.split()) for part in standard(compose(name)).split(",")]
    return [part for part in parts if part] or [name]


def _canonical_part(part: str) -> str:
    found = _PART.fullmatch(part)
    return f"{found['level'].lower()} {found['name']}" if found else part
