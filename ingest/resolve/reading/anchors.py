"""Every unit that an article names, as votes for what the article is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.patterns import lazy
from ingest.recognise.bodies import Body
from ingest.recognise.places import PlaceMention, PlaceParser
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item, Named
from ingest.recognise.tokens import Tokens
from ingest.resolve.reading.scanned import Scanned
from ingest.resolve.votes import Anchor
from schema.authority.places import place_words, rank_called
from schema.authority.vocabulary import name_trie, name_words
from schema.document import Zone

_TITLE, _LEAD, _BODY = 3.0, 2.0, 1.0
_LEAD_SENTENCES = 3
_UNRANKED = 0.5  # of a unit's weight, where its rank is not said
_ON_LIST = frozenset({"các", ",", "và", "hai", "ba"})
_GONE = frozenset({"cũ"})  # said after a unit that has gone into another
_MERGED = {"hợp": "nhất", "sáp": "nhập", "cơ": "sở"}  # said before the units that went into a new one
_THERE = frozenset({"tại", "ở", "phía", "bên"})
_BORN = lazy(
    r"(?<!\w)(?:sinh (?:ngày|năm|tháng)[\s\d/.\-]{4,24}[,;]?\s*(?:tại|ở|quê(?: quán)?)|sinh (?:tại|ở|ra tại|ra ở)"
    r"|quê quán|nguyên quán|quê(?= )(?! hương)|quê gốc|quê nhà)[\s:]*(?:(?:tại|ở|thuộc)\s+)?$"
)
"""Before where somebody was born, of which an article tells nothing more: `sinh ngày …, tại | xã A, huyện B`."""
_BEFORE_BIRTHPLACE = 60  # characters


def anchors_of(sentences: Sequence[Scanned], tokens: Tokens, places: PlaceParser) -> Iterator[Anchor]:
    """The units of all sentences: those with a rank, in bodies and posts too, and those without."""
    for number, scanned in enumerate(sentences):
        reader = _Sentence(scanned, tokens, places)
        yield from reader.anchors(_weight(scanned, number))


def _weight(scanned: Scanned, number: int) -> float:
    if scanned.sentence.zone == Zone.TITLE:
        return _TITLE
    return _LEAD if number < _LEAD_SENTENCES else _BODY


class _Sentence:
    """The units of one sentence."""

    def __init__(self, scanned: Scanned, tokens: Tokens, places: PlaceParser) -> None:
        self.scanned = scanned
        self.tokens = tokens
        self.places = places
        self.merged = self._merged()

    def anchors(self, weight: float) -> Iterator[Anchor]:
        block = self.scanned.block
        for item in self.scanned.items:
            if self._is_elsewhere(item.start, item.end):
                continue
            gone = self._is_gone(item)
            strong = not self._is_on_list(item) and not gone and not self._is_merged(item)
            for mention in places_in(item.value):
                yield Anchor(mention.start, mention, 0 if gone else weight, block, strong)
            if (told := _rank_told(item.value)) is not None:
                yield Anchor(item.start, told, 0, block, strong)
        for mention in self._unranked():
            if self._is_elsewhere(mention.start, mention.end):
                continue
            # it is spoken of where the sentence is set there ("Tại Ea Tam, …")
            there = self.tokens.word(mention.start - 1) in _THERE
            yield Anchor(mention.start, mention, weight * _UNRANKED, block, there, ranked=False)

    def _is_gone(self, item: Item) -> bool:
        """Whether a unit is said to have gone into another: `tỉnh Nậm Rốm (cũ)`."""
        after = item.end + (self.tokens.word(item.end) == "(")
        return self.tokens.word(after) in _GONE

    def _is_elsewhere(self, start: int, end: int) -> bool:
        """Whether a unit is a birthplace, or one of another country: `thành phố Nà Mạ (Nhật Bản)`."""
        words, opens = self.tokens.words, self.tokens.word(end) == "("
        abroad = opens and name_trie("countries").match(words, end + 1, len(words)) is not None
        if abroad or self.tokens.key(end - 1, end) in place_words("foreign"):
            return True
        at = self.tokens.starts[start]
        return _BORN.search(self.tokens.view, max(0, at - _BEFORE_BIRTHPLACE), at) is not None

    def _is_merged(self, item: Item) -> bool:
        """Whether the sentence tells that units were merged: `lập trên cơ sở hợp nhất Đảng bộ xã A, Đảng bộ xã B`."""
        return item.start > self.merged

    def _merged(self) -> int:
        """The token at which the sentence begins to tell so; the sentence's end where it does not."""
        words, first, last = self.tokens.words, self.scanned.first, self.scanned.last
        return next((at for at in range(first, last - 1) if words[at + 1] == _MERGED.get(words[at])), last)

    def _is_on_list(self, item: Item) -> bool:
        return isinstance(item.value, PlaceMention) and self.tokens.word(item.start - 1) in _ON_LIST

    def _unranked(self) -> Iterator[PlaceMention]:
        """Units named without their rank: `Sơn Động quán triệt …`, `(Ninh Bình)`, `Tại Ea Tam, …`."""
        taken = {index for item in self.scanned.items for index in range(item.start, item.end)}
        for item in self.scanned.items:
            if isinstance(item.value, PlaceMention):
                for further in self.places.further(item.value, self.scanned.last):
                    taken.update(range(further.start, further.end))
                    yield further
        yield from self._runs(taken)

    def _runs(self, taken: set[int]) -> Iterator[PlaceMention]:
        """Units that runs of capitals outside the other items name."""
        openers, stop = name_words("sentence_openers"), self.scanned.first
        for index in range(self.scanned.first, self.scanned.last):
            if index < stop or not self.tokens.capital[index] or index in taken:
                continue
            if self.tokens.words[index] in openers:
                continue
            found = self.places.unranked(index, self.scanned.last, taken, heading=index == self.scanned.block)
            stop = found.end if found is not None else self.places.run(index, self.scanned.last)
            if found is not None:
                yield found


def _rank_told(value: Named) -> PlaceMention | None:
    """The rank that a committee without a unit's name tells: `Thị ủy` that of a thị xã."""
    body = value.body if isinstance(value, PostMention) else value
    committee = body.innermost if isinstance(body, Body) else None
    if committee is None or not committee.open or not committee.type.rank:
        return None
    return PlaceMention(committee.start, committee.end, rank_called(committee.type.rank), None)


def places_in(value: Named) -> Iterator[PlaceMention]:
    """Every unit named in an item, those inside bodies and posts too."""
    if isinstance(value, PlaceMention):
        yield value
        if value.outer is not None:
            yield from places_in(value.outer)
    elif isinstance(value, Body):
        for inner in (value.place, value.parent):
            if inner is not None:
                yield from places_in(inner)
    elif isinstance(value, PostMention) and value.body is not None:
        yield from places_in(value.body)
