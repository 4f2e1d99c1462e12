"""Names the bodies of one article."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ingest.recognise.bodies import Body
from ingest.resolve.bodies.case import Around, Case
from ingest.resolve.bodies.committees import committee
from ingest.resolve.bodies.history import History
from ingest.resolve.bodies.local import local
from ingest.resolve.bodies.named import NamedBody
from ingest.resolve.bodies.organs import organ, team
from ingest.resolve.bodies.party import party
from ingest.resolve.focus import Focus
from schema.authority.vocabulary import Pattern

__all__ = ["Around", "BodyResolver"]


def _centre(case: Case) -> NamedBody:
    return case.named(case.body.type.name)


_RULES: dict[Pattern, Callable[[Case], NamedBody | None]] = {
    Pattern.CENTRE: _centre,
    Pattern.COMMITTEE: committee,
    Pattern.PARTY: party,
    Pattern.STANDING: organ,
    Pattern.AGENCY: organ,
    Pattern.EXECUTIVE: organ,
    Pattern.STEERING: organ,
    Pattern.TEAM: team,
    Pattern.DEPARTMENT: local,
    Pattern.OFFICE: local,
    Pattern.SECTOR: local,
    Pattern.UNIT: local,
}


class BodyResolver:
    """Names the bodies of one article. Call it in the order of the text: it remembers what was named before.

    `bloc` is the only bloc that the text names in full anywhere, empty without one: `Đảng ủy Khối` in a title is its.
    """

    def __init__(self, focus: Focus, bloc: str = "") -> None:
        self.focus = focus
        self._history = History(bloc)

    def remember(self, body: NamedBody, at: int, *, cited: bool = False) -> None:
        """Note that the text has named `body` (and so what it is part of, or sits in) at token `at`.

        `cited` tells that it is named as a document's issuer alone.
        """
        self._history.remember(body, at, cited=cited)

    def abbreviate(self, letters: str, body: NamedBody) -> None:
        """Note the letters that the text gives for the unit that `body` is or is of."""
        self._history.abbreviate(letters, body)

    def only(self, type_ids: Iterable[str]) -> NamedBody | None:
        """The one body of these types that the text has named; None where there are several."""
        return self._history.only(type_ids)

    def board(self, start: int) -> NamedBody | None:
        """The Ban of a committee that the text has named last since a token."""
        return self._history.board(start)

    def heading(self, title: str, start: int) -> NamedBody | None:
        """The one body that has such a post of those that the text has named since a token; None where several do."""
        return self._history.heading(title, start)

    def workplace(self, start: int) -> NamedBody | None:
        """The unit or the commune's office that the text has named last since a token: where those named there work."""
        return self._history.workplace(start)

    def knows(self, type_id: str) -> bool:
        """Whether the text has named a body of the type."""
        return self._history.last(type_id) is not None

    def resolve(self, body: Body, around: Around) -> NamedBody | None:
        """The specific body, or None where the words are generic or mean another country's."""
        if body.foreign:
            return Case(body, around, self.focus, self._history, self.resolve).named(
                " ".join(filter(None, (body.type.name, body.name)))
            )
        return _RULES[body.type.pattern](Case(body, around, self.focus, self._history, self.resolve))
