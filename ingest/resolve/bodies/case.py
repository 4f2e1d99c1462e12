"""A body to be resolved, and what its rules may ask: the article's places, the bodies named before and beside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.recognise.bodies import Body
from ingest.recognise.places import PlaceMention
from ingest.resolve.bodies.history import History
from ingest.resolve.bodies.named import NamedBody, called
from ingest.resolve.focus import Focus
from schema.authority.places import Place

_NATION_SHORT, _NATION = "VN", "Việt Nam"


@dataclass(frozen=True, slots=True)
class Around:
    """Where a body stands: its token, where its sentence and its paragraph begin, the bodies of its chain or list.

    `elected` tells that the words before say that it was elected just now.
    """

    at: int
    sentence: int
    siblings: tuple[Body, ...] = ()
    block: int = 0
    elected: bool = False

    def without(self, donor: Body) -> Around:
        """The same surroundings without `donor`: a body is not filled from itself."""
        return replace(self, siblings=tuple(s for s in self.siblings if s is not donor))


@dataclass(frozen=True, slots=True)
class Case:
    """One body to be resolved. `resolve` does the same for another body in the same article."""

    body: Body
    around: Around
    focus: Focus
    history: History
    resolve: Callable[[Body, Around], NamedBody | None]

    @property
    def words(self) -> str:
        """The type's words and those that are the body's own."""
        name = self.body.name
        nation = name.endswith(f" {_NATION_SHORT}")
        return called(self.body.type, name.removesuffix(_NATION_SHORT) + _NATION if nation else name)

    def over(self, body: Body) -> Case:
        """The case of another body that stands at the same place."""
        return replace(self, body=body)

    # --- the result -----------------------------------------------------------------------------------------------

    def named(self, name: str, place: Place | None = None) -> NamedBody:
        """The specific body of this type that is called so."""
        return NamedBody(name, self.body.type.kind, self.body.type, place)

    def bare(self, *words: str) -> NamedBody:
        """A body that the text leaves open, called by no more than its words."""
        return replace(self.named(" ".join(filter(None, (self.words, *words)))), bare=True)

    def around_here(self) -> NamedBody:
        """The body of these words that is of the article's place, which its name does not say."""
        unit = self.focus.unit
        return replace(self.named(self.words, unit), bare=unit is None)

    def at_place(self, place: Place) -> NamedBody:
        """The body of this type and these words that is of the unit."""
        return self.named(f"{self.words} {place.title}", place)

    def part_of(self, parent: NamedBody) -> NamedBody:
        """The body of this type and these words that belongs to `parent`, as open as that is."""
        return replace(self.named(f"{self.words} {parent.name}", parent.place), part_of=parent, bare=parent.bare)

    # --- places ---------------------------------------------------------------------------------------------------

    def place(self, mention: PlaceMention) -> Place | None:
        """The unit that a mention means: by its name, by what stands beside, by what was named before."""
        if mention.name is not None:
            return self.focus.locate(mention)
        return self.sibling_place(mention.rank.word) or self.bare_place(mention.rank.word)

    def bare_place(self, rank: str) -> Place | None:
        """The unit that the rank alone means here."""
        return self.focus.bare(rank, self.around.at, self.around.sentence, self.around.block)

    @property
    def scope(self) -> int:
        """The token at which what is spoken of here begins: the sentence, in a round-up the paragraph."""
        return self.focus.scope(self.around.sentence, self.around.block)

    @property
    def district(self) -> Place | None:
        """The district spoken of here."""
        return self.focus.district_at(self.around.at, self.around.sentence, self.around.block)

    def sibling_place(self, rank: str) -> Place | None:
        """The unit of this rank that a body beside this one is of or lies in."""
        for sibling in self.around.siblings:
            place = self._place_of(sibling)
            while place is not None and place.rank != rank:
                place = place.parent
            if place is not None:
                return place
        return None

    def _place_of(self, sibling: Body) -> Place | None:
        inner: Body | None = sibling
        while inner is not None:
            if inner.place is not None and inner.place.name is not None:
                return self.focus.locate(inner.place)
            inner = inner.parent
        return None
