"""Which bodies have a post of some title: by the words with which their names begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from schema.authority.files import read_yaml
from schema.authority.one_of import one_of
from schema.model import OrganizationKind

_RANKS = re.compile(rf"\s*{one_of('phó', 'quyền', 'thường trực', 'chuyên trách', 'phụ trách', 'tân')}\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """The last words of a title and how the names begin of the bodies that have it. `never` may not follow them."""

    title: str
    bodies: tuple[str, ...]
    never: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    def has(self, name: str) -> bool:
        """Whether a body of this name has such a post."""
        return _begins(self).match(name.lower()) is not None


@cache
def _begins(head: Head) -> re.Pattern[str]:
    """How the names begin of the bodies that have such a post: asked of many bodies, so made once."""
    never = rf"(?! {one_of(*head.never)})" if head.never else ""
    return re.compile(rf"{one_of(*head.bodies)}{never}")


@cache
def heads() -> tuple[Head, ...]:
    """All entries, in the file's order."""
    return tuple(
        Head(
            title=entry["title"],
            bodies=tuple(entry["bodies"]),
            never=tuple(entry.get("never", ())),
            examples=tuple(entry["examples"]),
        )
        for entry in read_yaml("heads.yaml")
    )


def root(title: str) -> str:
    """A title without what tells its holder's rank among others: `Phó Chủ nhiệm Thường trực` -> `chủ nhiệm`."""
    return _RANKS.sub(" ", title.lower()).strip()


def has_post(name: str, kind: OrganizationKind, title: str) -> bool:
    """Whether a body of that name and kind is one that has such a post."""
    head = head_of(root(title))
    if head is None:
        return False
    return head.has(name) or (root(title) == "chủ tịch" and kind is OrganizationKind.MASS_ORGANIZATION)


@cache
def head_of(title: str) -> Head | None:
    """The entry of a title without its rank; None where the title says nothing of its body."""
    return next((head for head in heads() if title.endswith(head.title)), None)
