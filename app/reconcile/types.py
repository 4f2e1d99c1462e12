"""What can be reconciled: organisations, people, directives and their kinds; and the properties of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from schema.model import DirectiveKind, OrganizationKind


@dataclass(frozen=True, slots=True)
class Type:
    """A type of thing; `broader` is the type that it is a kind of."""

    id: str
    name: str
    broader: str | None = None

    def document(self) -> dict[str, object]:
        """As the API writes it."""
        above = [TYPES[self.broader].document()] if self.broader else []
        return {"id": self.id, "name": self.name} | ({"broader": above} if above else {})


@dataclass(frozen=True, slots=True)
class Property:
    """A property of things of the type `of`."""

    id: str
    name: str
    of: str

    def document(self) -> dict[str, str]:
        """As the API writes it."""
        return {"id": self.id, "name": self.name}


TOP: Final = (
    Type("Organization", "Organisation (tổ chức)"),
    Type("Person", "Person (đồng chí)"),
    Type("Directive", "Directive (văn bản)"),
)
TYPES: Final = {
    one.id: one
    for one in (
        *TOP,
        *(Type(kind.value, kind.value, "Organization") for kind in OrganizationKind),
        *(Type(kind.value, kind.value, "Directive") for kind in DirectiveKind),
    )
}
PROPERTIES: Final = (
    Property("kind", "kind", "Organization"),
    Property("place", "place", "Organization"),
    Property("part_of", "part of", "Organization"),
    Property("founded", "founded on", "Organization"),
    Property("ended", "ended on", "Organization"),
    Property("aliases", "other spellings", "Organization"),
    Property("articles", "number of articles", "Organization"),
    Property("post", "post", "Person"),
    Property("organization", "body of a post", "Person"),
    Property("place", "place of a post", "Person"),
    Property("aliases", "other spellings", "Person"),
    Property("articles", "number of articles", "Person"),
    Property("kind", "kind", "Directive"),
    Property("symbol", "symbol", "Directive"),
    Property("title", "title", "Directive"),
    Property("issuer", "issuer", "Directive"),
    Property("date", "date", "Directive"),
    Property("year", "year", "Directive"),
    Property("articles", "number of articles", "Directive"),
)


def proposed(type_id: str) -> list[Property]:
    """The properties of things of that type, or of the one that it is a kind of; each once where no type is known."""
    top = TYPES[type_id].broader or type_id if type_id in TYPES else None
    found = {p.id: p for p in reversed(PROPERTIES) if top is None or p.of == top}
    return list(reversed(found.values()))
