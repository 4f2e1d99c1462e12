"""Phrases by which claims are read, as data: verbs of order, forms of discipline, words of appointment (YAML, here).

A file is a mapping of groups; a group is a list of entries `{id, forms, examples, not}`: each example holds one of the
entry's forms, none of `not` is read as the entry by the rule that uses it (tests check both).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from schema.authority.files import read_yaml
from schema.authority.one_of import one_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry of a group: its `forms` in `view` spelling, and what it is (`sort`, free to each group)."""

    id: str
    forms: tuple[str, ...]
    sort: str = ""
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@cache
def phrases(file: str, group: str) -> tuple[Phrase, ...]:
    """The entries of a group, in the file's order. `file` is the name without `.yaml`."""
    return tuple(
        Phrase(
            id=entry["id"],
            forms=tuple(str(f) for f in entry["forms"]),
            sort=entry.get("sort", ""),
            examples=tuple(entry.get("examples", ())),
            others=tuple(entry.get("not", ())),
        )
        for entry in read_yaml(f"{file}.yaml")[group]
    )


def groups(file: str) -> tuple[str, ...]:
    """The names of a file's groups."""
    return tuple(read_yaml(f"{file}.yaml"))


@cache
def alternation(file: str, group: str, sort: str | None = None) -> str:
    """A pattern that matches any form of the group (of one `sort` where given) as whole words, the longest first."""
    entries = [p for p in phrases(file, group) if sort is None or p.sort == sort]
    return one_of(*(form for entry in entries for form in entry.forms))


@cache
def by_form(file: str, group: str) -> dict[str, Phrase]:
    """Each form of the group to its entry."""
    return {form: entry for entry in phrases(file, group) for form in entry.forms}
