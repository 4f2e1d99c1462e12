"""Which unit took the place of which on 2025-07-01, from the table that ships with underthesea.

Communes were merged, split and renamed, provinces merged, districts ended with no unit in their place.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from schema.authority.places import END_OF_DISTRICTS
from schema.authority.underthesea import underthesea_file
from schema.spelling import view

DATE = END_OF_DISTRICTS
# A commune that kept its name and its borders left its district: its full name is another.
_HOW = {"merged": "merged", "divided": "split", "renamed": "renamed", "unchanged": "renamed"}


@dataclass(frozen=True, slots=True, order=True)
class Merger:
    """One unit in another's place: both full names (`Xã A, Huyện B, Tỉnh C`), and how (merged, split, renamed)."""

    before: str
    after: str
    how: str


@cache
def mergers() -> tuple[Merger, ...]:
    """All of them, sorted: communes by their three old levels and two new ones, and provinces."""
    found: set[Merger] = set()
    for row in json.loads(underthesea_file("address", "data", "mapping.json").read_text("utf-8"))["ward_mapping"]:
        old, new = row["old_province"], row["new_province"]
        if row["old_ward"] and row["old_district"]:
            before = f"{row['old_ward']}, {row['old_district']}, {old}"
            found.add(Merger(before, f"{row['new_ward']}, {new}", _HOW[row["mapping_type"]]))
        if old != new:
            found.add(Merger(old, new, "merged"))
    return tuple(sorted(found))


@cache
def successors() -> dict[str, str]:
    """The titles of provinces that were merged into another, each with the other's, in `view` spelling."""
    return {view(one.before): view(one.after) for one in mergers() if "," not in one.before}
