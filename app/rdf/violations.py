"""Triples against the shapes, and what they break, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from pyoxigraph import NamedNode, Triple

from app.rdf.constraints import Term, as_number
from app.rdf.shapes import NodeShape, Path, PropertyShape, node_shapes
from app.rdf.vocabulary import PG, RDF, RDFS, SKOS

_TYPE: Final = RDF + "type"
_NAMES: Final = (RDFS + "label", SKOS + "prefLabel")
_SUBJECT, _PREDICATE, _OBJECT = (RDF + part for part in ("subject", "predicate", "object"))
_NONE: Final[dict[str, list[Term]]] = {}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Something in the graph that breaks a shape: what it is called, its IRI, what is wrong, and the value at fault.

    `component` is the part of SHACL that it breaks.
    """

    name: str
    focus: str
    message: str
    value: str | None = None
    component: str = field(default="", compare=False)

    def __str__(self) -> str:
        found = f" (found: {self.value})" if self.value else ""
        return f"{self.name} <{self.focus}>: {self.message}{found}"


@dataclass(slots=True)
class Data:
    """Triples by subject and property. `types` and `names` are known of things that the triples only point at."""

    types: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    known: dict[str, dict[str, list[Term]]] = field(default_factory=dict)
    _classes: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, triples: Iterable[Triple]) -> None:
        """Take these triples in."""
        known = self.known
        for triple in triples:
            if not isinstance(triple.subject, Triple):  # the mapping makes none that is about a triple
                subject = known.setdefault(triple.subject.value, {})
                subject.setdefault(triple.predicate.value, []).append(triple.object)

    def values(self, subject: str, path: Path) -> list[Term]:
        """What `path` leads to from `subject`."""
        if len(path) == 1 and len(path[0]) == 1:
            return self.known.get(subject, _NONE).get(path[0][0], [])
        here = [subject]
        for last, step in enumerate(path, start=1 - len(path)):
            found = [term for one in here for name in step for term in self.known.get(one, _NONE).get(name, ())]
            if last == 0:
                return found
            here = [term.value for term in found if isinstance(term, NamedNode)]
        return []

    def classes(self, subject: str) -> frozenset[str]:
        """The classes of the thing with this IRI."""
        found = self._classes.get(subject)
        if found is None:
            own = frozenset(_iris(self.known.get(subject, _NONE).get(_TYPE, ())))
            found = self._classes[subject] = own | self.types.get(subject, frozenset())
        return found

    def called(self, subject: str) -> str:
        """What a person calls it: its label; for a claim, what it states; else the last part of its IRI."""
        about = self.known.get(subject, _NONE)
        for label in _NAMES:
            for name in about.get(label, ()):
                return str(getattr(name, "value", ""))
        for predicate in _iris(about.get(_PREDICATE, ())):
            ends = (self.called(end) for part in (_SUBJECT, _OBJECT) for end in _iris(about.get(part, ())))
            return f" {predicate.removeprefix(PG)} ".join(ends)
        return self.names.get(subject) or subject.rsplit("/", 1)[-1]


def _iris(terms: Iterable[Term]) -> Iterator[str]:
    return (term.value for term in terms if isinstance(term, NamedNode))


def violations(data: Data) -> list[Violation]:
    """What in `data` breaks the shapes, in order. Things that the data only points at are not looked at."""
    led_to = _led_to(data)
    found: set[Violation] = set()
    for subject, about in data.known.items():
        of_class = _of_classes(tuple(_iris(about.get(_TYPE, ()))))
        further = (
            shape
            for shape in _by_property()
            if shape not in of_class
            and (not shape.subjects_of.isdisjoint(about) or any(subject in led_to[name] for name in shape.objects_of))
        )
        for shape in (*of_class, *further):
            found.update(_broken(data, subject, shape))
    return sorted(found)


@lru_cache(maxsize=1024)
def _of_classes(classes: tuple[str, ...]) -> tuple[NodeShape, ...]:
    """The shapes that are about things of these classes."""
    return tuple(shape for shape in node_shapes() if not shape.classes.isdisjoint(classes))


@cache
def _by_property() -> tuple[NodeShape, ...]:
    """The shapes that are about what some property goes out from or leads to."""
    return tuple(shape for shape in node_shapes() if shape.subjects_of or shape.objects_of)


def _led_to(data: Data) -> dict[str, set[str]]:
    """For each property that a shape is about the ends of, the IRIs that it leads to."""
    names = {name for shape in _by_property() for name in shape.objects_of}
    found: dict[str, set[str]] = {name: set() for name in names}
    for about in data.known.values():
        for name in names & about.keys():
            found[name].update(_iris(about[name]))
    return found


def _broken(data: Data, subject: str, shape: NodeShape) -> Iterator[Violation]:
    for part in shape.properties:
        for component, term in _at_fault(data, subject, part):
            value = None if term is None else str(getattr(term, "value", term))
            yield Violation(data.called(subject), subject, part.message, value, component)


def _at_fault(data: Data, subject: str, part: PropertyShape) -> Iterator[tuple[str, Term | None]]:
    """The component of each constraint that is broken, and the value at fault (None: too few or too many)."""
    values = data.values(subject, part.path)
    if len(values) < part.least and len(set(values)) < part.least:
        yield "MinCountConstraintComponent", None
    if part.most is not None and len(values) > part.most and len(set(values)) > part.most:
        yield "MaxCountConstraintComponent", None
    for component, holds in part.tests:
        for term in values:
            if not holds(term, data.classes):
                yield component, term
    if part.before is not None:
        yield from (("LessThanConstraintComponent", term) for term in _not_before(data, subject, part.before, values))


def _not_before(data: Data, subject: str, name: str, values: Iterable[Term]) -> Iterator[Term]:
    ends = [as_number(term) for term in data.values(subject, ((name,),))]
    for term in values:
        start = as_number(term)
        if any(start is None or end is None or start >= end for end in ends):
            yield term
