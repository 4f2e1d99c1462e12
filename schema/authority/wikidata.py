"""Which item of Wikidata a thing of the graph is, where that is known. Source: wikidata.tsv.

Only what was seen in a public table of ids is in it: a missing link is better than a wrong one. The ids are those of a
unit that kept its name on 2025-07-01, whatever was merged into it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from schema.authority.tables import FOLDER, rows, values, yes
from schema.errors import AuthorityError
from schema.spelling import identity

_COLUMNS: Final = ("label", "name", "id", "examples", "confirmed")
_ITEM: Final = re.compile(r"Q[1-9]\d*")


def wikidata_item(label: str, name: str) -> str | None:
    """The item (`Q1858`) of the thing with this label and name in full; None where none is known."""
    return items().get((label, identity(name))) if label in _labels() else None


@cache
def _labels() -> frozenset[str]:
    return frozenset(label for label, _name in items())


@cache
def items(path: Path = FOLDER / "wikidata.tsv") -> Mapping[tuple[str, str], str]:
    """The items by label and `schema.spelling.identity` of the name. Raises AuthorityError where two entries clash."""
    found: dict[tuple[str, str], str] = {}
    for row in rows(path, _COLUMNS):
        key, where = (row["label"], identity(row["name"])), f"{path.name}: {row['name']}"
        yes(row["confirmed"], where)
        if not _ITEM.fullmatch(row["id"]) or not values(row["examples"]):
            raise AuthorityError(f"{where}: needs an item such as Q1858, and an example")
        if key in found or row["id"] in found.values():
            raise AuthorityError(f"{where}: its name or its item stands twice")
        found[key] = row["id"]
    return found
