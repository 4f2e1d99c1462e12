"""The genre's ways of saying each kind of claim, and its near misses: the tables of tests/ingest/relate/ways."""

from collections.abc import Callable

import pytest

from schema.model import Facts
from tests.ingest.relate import plain

TOLD: dict[str, Callable[[Facts], list[str]]] = {
    "disciplines": plain.disciplines,
    "appointments": plain.appointments,
    "deciders": plain.deciders,
    "posts": plain.posts,
    "bodies": plain.bodies,
    "tasks": plain.tasks,
    "events": plain.events,
    "documents": plain.documents,
    "issues": plain.issues,
    "chairs": plain.chairs,
    "inspections": plain.inspections,
    "relations": plain.relations,
}


@pytest.mark.parametrize(
    ("kind", "paragraphs", "claims"),
    [pytest.param(kind, *case, id=f"{kind} {n}") for kind in TOLD for n, case in enumerate(plain.cases(kind), 1)],
)
def test_a_way_of_saying_it_gives_its_claims_and_no_other(
    kind: str, paragraphs: tuple[str, ...], claims: list[str]
) -> None:
    assert sorted(TOLD[kind](plain.facts(paragraphs))) == claims
