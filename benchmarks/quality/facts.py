"""One article's facts as scoring sees them, from gold (names) or from `partygraph extract` (ids and names)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from benchmarks.quality import folding
from benchmarks.quality.folding import DocumentKey

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: `value` is compared, `shown` is printed, `confidence` is what the product says of it."""

    value: Any
    shown: str
    confidence: float | None = None


@dataclass(slots=True)
class ScoredFacts:
    """The facts of one article by kind. `aliases` are the other right names of a body; `optional` count neither way."""

    kinds: dict[str, list[Fact]] = field(default_factory=dict)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    optional_bodies: set[str] = field(default_factory=set)
    optional_documents: list[DocumentKey] = field(default_factory=list)
    inspection_organizers: set[str] = field(default_factory=set)

    def alike(self, one: str, other: str) -> bool:
        """Whether two keys name one body or person."""
        return one == other or other in self.aliases.get(one, ()) or one in self.aliases.get(other, ())


class Reader:
    """Turns one article's JSON into ScoredFacts; `gold` tells that names stand where the product has ids."""

    def __init__(self, data: Json, *, gold: bool) -> None:
        self.data = data
        self.gold = gold
        self._names = (
            {} if gold else {t["id"]: t["name"] for k in ("organizations", "people") for t in data.get(k) or []}
        )
        self._people = {self.person(p) for p in self._list("people")}

    def read(self) -> ScoredFacts:
        """The facts by kind."""
        found = ScoredFacts()
        self._bodies(found)
        self._documents(found)
        self._people_and_posts(found)
        self._events(found)
        self._inspections(found)
        for kind, make in _SIMPLE.items():
            found.kinds[kind] = [make(self, record) for record in self._list(kind.replace(" ", "_"))]
        return found

    def _list(self, key: str) -> list[Json]:
        return self.data.get(key) or []

    def name(self, reference: str | None) -> str:
        """The name that a reference stands for."""
        return reference or "" if self.gold else self._names.get(reference or "", reference or "")

    def body(self, reference: str | None) -> str:
        """The key of a body."""
        return folding.organization(self.name(reference))

    def person(self, record: Json) -> str:
        """The key of a person's record."""
        return folding.person(record["name"])

    def actor(self, reference: str | None) -> str:
        """The key of a person or a body."""
        name = self.name(reference)
        return folding.person(name) if folding.person(name) in self._people else folding.organization(name)

    def actors(self, references: list[str] | None) -> frozenset[str]:
        """The keys of several."""
        return frozenset(self.actor(r) for r in references or [])

    # --- kinds ----------------------------------------------------------------------------------------------------

    def _bodies(self, found: ScoredFacts) -> None:
        required = []
        for record in self._list("organizations"):
            group = frozenset(folding.organization(n) for n in [record["name"], *(record.get("aliases") or [])])
            for name in group:
                found.aliases.setdefault(name, set()).update(group)
            if record.get("optional"):
                found.optional_bodies.update(group)
            else:
                required.append(Fact(group, record["name"]))
        found.kinds["organizations"] = required

    def _documents(self, found: ScoredFacts) -> None:
        required = []
        for record in self._list("directives"):
            keys = [folding.document(i) for i in [record["id"], *(record.get("aliases") or [])]]
            if record.get("optional"):
                found.optional_documents += keys
            else:
                required.append(Fact(keys, record["id"]))
        found.kinds["directives"] = required

    def _people_and_posts(self, found: ScoredFacts) -> None:
        found.kinds["people"] = [Fact(key, key) for key in sorted(self._people)]
        found.kinds["posts"] = [self._post(p, post) for p in self._list("people") for post in p.get("posts") or []]

    def _post(self, holder: Json, post: Json) -> Fact:
        former, organization = bool(post.get("former")), post.get("organization")
        value = (self.person(holder), folding.title(post.get("title")), self.body(organization), former)
        shown = f"{holder['name']}: {post.get('title')} @ {self.name(organization)}{' (former)' * former}"
        return Fact(value, shown, post.get("confidence"))

    def _events(self, found: ScoredFacts) -> None:
        events, inspections = self._list("events"), self._list("inspections")
        chairs = {self.actor(x): e.get("confidence") for e in events for x in e.get("chairs") or []}
        chairs |= {self.actor(x): i.get("confidence") for i in inspections for x in i.get("leaders") or []}
        found.kinds["chairs"] = [Fact(k, k, c) for k, c in sorted(chairs.items())]
        others = [e for e in events if e.get("kind") != "Inspection"]
        organizers = {self.body(x): e.get("confidence") for e in others for x in e.get("organizers") or []}
        found.kinds["organizers"] = [Fact(k, k, c) for k, c in sorted(organizers.items())]
        found.inspection_organizers = {
            self.body(x) for e in events if e.get("kind") == "Inspection" for x in e.get("organizers") or []
        }
        dates = {e["date"]: e.get("confidence") for e in events if e.get("date")}
        found.kinds["event dates"] = [Fact(d, d, c) for d, c in sorted(dates.items())]
        found.kinds["event under"] = [
            Fact(folding.document(_directive(d)), _directive(d), e.get("confidence"))
            for e in events
            for d in e.get("under") or []
        ]

    def _inspections(self, found: ScoredFacts) -> None:
        records = self._list("inspections")
        found.kinds["inspections"] = [Fact(self._inspection(i), self._shown(i), i.get("confidence")) for i in records]
        found.kinds["inspected under"] = [
            Fact(
                (self.actors(i.get("inspected")), folding.document(d)),
                f"{self._shown(i)} under {d}",
                i.get("confidence"),
            )
            for i in records
            for d in i.get("under") or []
        ]

    def _inspection(self, record: Json) -> tuple[frozenset[str], frozenset[str]]:
        by = self.actors((record.get("inspectors") or []) + (record.get("leaders") or []))
        return by, self.actors(record.get("inspected"))

    def _shown(self, record: Json) -> str:
        by = ", ".join(self.name(x) for x in record.get("inspectors") or [])
        return f"{by} → {', '.join(self.name(x) for x in record.get('inspected') or [])}"


def _directive(entry: str | Json) -> str:
    return entry["directive"] if isinstance(entry, dict) else entry


def _task(reader: Reader, record: Json) -> Fact:
    by = reader.actors(record.get("assigners"))
    text = record.get("text") or ""
    return Fact((by, text), f"{', '.join(sorted(by))}: {text}", record.get("confidence"))


def _issue(reader: Reader, record: Json) -> Fact:
    value = (reader.body(record.get("issuer")), folding.document(record.get("directive")))
    return Fact(
        value, f"{reader.name(record.get('issuer'))} issues {record.get('directive')}", record.get("confidence")
    )


def _relation(_reader: Reader, record: Json) -> Fact:
    value = (folding.document(record["from"]), record["type"].upper(), folding.document(record["to"]))
    return Fact(value, f"{record['from']} {record['type']} {record['to']}", record.get("confidence"))


def _discipline(reader: Reader, record: Json) -> Fact:
    value = (reader.actor(record.get("target")), folding.spell(record.get("form")))
    return Fact(value, f"{reader.name(record.get('target'))}: {record.get('form')}", record.get("confidence"))


def _appointment(reader: Reader, record: Json) -> Fact:
    person = reader.actor(record.get("person"))
    value = (person, folding.title(record.get("title")), reader.body(record.get("organization")))
    shown = f"{reader.name(record.get('person'))}: {record.get('title')} @ {reader.name(record.get('organization'))}"
    return Fact(value, shown, record.get("confidence"))


_SIMPLE: dict[str, Callable[[Reader, Json], Fact]] = {
    "tasks": _task,
    "issues": _issue,
    "directive relations": _relation,
    "disciplines": _discipline,
    "appointments": _appointment,
}
