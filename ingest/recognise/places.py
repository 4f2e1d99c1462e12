"""Administrative units in a text: RANK + NAME (`huyện Mường Lát`, `phường 5`), RANK alone (`huyện`), and what lies around.

A name is a run of capitalised words. Where it ends is decided by the administrative table, then by the names that this
very article writes apart, then by where a person's name begins ("xã Tuấn Đạo Chu Văn Nhình").
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.tokens import Tokens
from schema.authority.places import Gazetteer, Level
from schema.authority.vocabulary import Trie, body_trie, name_words, title_trie

_LONGEST_UNKNOWN = 3
_COMMITTEE_HEADS = {"tỉnh", "huyện", "thị", "quận", "thành"}
_NO_NAME = {"khóa", "ngày", "sáng", "chiều", "theo", "ảnh"}
_NO_NAME_PAIRS = {
    ("đồng", "chí"),
    ("phát", "biểu"),
    ("nhiệm", "kỳ"),
    ("lần", "thứ"),
    ("đảng", "bộ"),
    ("đảng", "ủy"),
    ("đ", "/"),
}
_UNTITLED = {"\n", ".", ",", "của", "tại", "ở", "với", "do", "và", "vụ", "(", ":", '"', "-", "được", "bởi"}
_LONGEST_RUN = 7


@dataclass(frozen=True, slots=True)
class Rank:
    """A word for a sort of unit. `levels` are those that it may stand for (a `thành phố` is a province or a district)."""

    word: str
    levels: tuple[Level, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A unit as the text names it, in token indices. `name` is None where the rank stands alone."""

    start: int
    end: int
    rank: Rank
    name: str | None
    outer: PlaceMention | None = None


_RANKS: dict[str, tuple[str, ...]] = {
    "tỉnh": ("tỉnh",),
    "thành phố": ("thành phố", "tp", "tp.", "t.p", "t.p."),
    "thị xã": ("thị xã", "tx", "tx."),
    "huyện": ("huyện", "huyên"),
    "quận": ("quận", "q."),
    "xã": ("xã",),
    "phường": ("phường",),
    "thị trấn": ("thị trấn", "tt.", "tt"),
    "đặc khu": ("đặc khu",),
    "thôn": ("thôn",),
    "bản": ("bản",),
    "ấp": ("ấp",),
    "buôn": ("buôn",),
    "bon": ("bon",),
    "làng": ("làng",),
    "xóm": ("xóm",),
    "khóm": ("khóm",),
    "khu phố": ("khu phố", "kp"),
    "tổ dân phố": ("tổ dân phố", "tdp"),
    "khu dân cư": ("khu dân cư", "kdc"),
    "tiểu khu": ("tiểu khu",),
    "tổ": ("tổ",),
    "khu": ("khu",),
}
_LEVELS: dict[str, tuple[Level, ...]] = {
    "tỉnh": (Level.PROVINCE,),
    "thành phố": (Level.PROVINCE, Level.DISTRICT),
    "thị xã": (Level.DISTRICT,),
    "huyện": (Level.DISTRICT,),
    "quận": (Level.DISTRICT,),
    "xã": (Level.COMMUNE,),
    "phường": (Level.COMMUNE,),
    "thị trấn": (Level.COMMUNE,),
    "đặc khu": (Level.COMMUNE,),
}
_NUMBERED = {
    "phường",
    "quận",
    "thôn",
    "bản",
    "ấp",
    "buôn",
    "xóm",
    "khóm",
    "khu phố",
    "tổ dân phố",
    "khu dân cư",
    "tổ",
    "khu",
    "tiểu khu",
}


def _rank_trie() -> Trie[Rank]:
    trie: Trie[Rank] = Trie()
    for word, forms in _RANKS.items():
        rank = Rank(word, _LEVELS.get(word, (Level.HAMLET,)), word in _NUMBERED)
        for form in forms:
            trie.add(form, rank)
    return trie


RANKS = _rank_trie()
_RANK_BY_WORD = tuple(Rank(word, _LEVELS.get(word, (Level.HAMLET,)), word in _NUMBERED) for word in _RANKS)


class PlaceParser:
    """Reads units from the tokens of one article. `known` holds names that the article itself writes apart."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self.known: set[str] = set()
        self.ranks_of: dict[str, str] = {}
        self._learn()

    def _learn(self) -> None:
        """Collect the names that stand after a rank and end by themselves: no capital follows."""
        words = self.tokens.words
        for index in range(len(words) - 1):
            after = self._after_head(index)
            if after is None:
                continue
            stop = self._before_titles(after, self.run(after, len(words)))
            longest = 2 if words[index] in _COMMITTEE_HEADS and words[after - 1] == "ủy" else _LONGEST_UNKNOWN
            if 0 < stop - after <= longest and not self._person_like(after, stop) and not self._listed(after, stop):
                self.known.add(" ".join(words[after:stop]))
            rank = RANKS.match(words, index, len(words))
            if rank is not None and 1 < stop - after <= _LONGEST_UNKNOWN:
                self.ranks_of.setdefault(" ".join(words[after:stop]), rank[0].word)

    def _listed(self, start: int, stop: int) -> bool:
        """Whether a shorter name at `start` is in the table: then the longer run is that name and something else."""
        levels = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
        first = start + 1 if self.tokens.words[start] in {"hcm", "tphcm"} else start + 2
        keys = [" ".join(self.tokens.words[start:cut]) for cut in range(first, stop)]
        return any(self.gazetteer.find(level, key) for level in levels for key in keys)

    def _person_like(self, start: int, stop: int) -> bool:
        """Whether a run reads as a person's name and as no place of the table."""
        if stop - start < 2 or self.tokens.words[start] not in name_words("common_surnames"):
            return False
        return not self.gazetteer.knows(" ".join(self.tokens.words[start:stop]))

    def _before_titles(self, start: int, stop: int) -> int:
        """Where a run of capitals ends: before a title or the name of a body ("UBND tỉnh Yên Bái Thứ trưởng …")."""
        words = self.tokens.words
        for index in range(start + 1, stop):
            for trie in (title_trie(), body_trie()):
                matched = trie.match(words, index, len(words))
                if matched is not None and matched[1] - index > 1:
                    return index
        return stop

    def _after_head(self, index: int) -> int | None:
        """The index after a rank, or after a committee that no title stands before; None where neither is here."""
        words = self.tokens.words
        matched = RANKS.match(words, index, len(words))
        if matched is not None:
            return None if matched[0].levels == (Level.HAMLET,) else matched[1]
        if words[index] in _COMMITTEE_HEADS and words[index + 1] == "ủy" and index + 2 < len(words):
            untitled = index == 0 or words[index - 1] in _UNTITLED
            return index + 2 if untitled and words[index + 2] not in name_words("common_surnames") else None
        return None

    def run(self, start: int, end: int) -> int:
        """The index after the capitalised words that begin at `start` (hyphens between them are part of the run)."""
        tokens = self.tokens
        index = start
        while index < min(end, start + _LONGEST_RUN):
            if tokens.capital[index] and tokens.is_word(index) and not self._ends_name(index):
                index += 1
            elif (
                tokens.words[index] == "-"
                and index > start
                and index + 1 < end
                and tokens.capital[index + 1]
                and self._compound(start, index)
            ):
                index += 1
            else:
                break
        return index

    def _ends_name(self, index: int) -> bool:
        """Whether the capital belongs to the sentence and to no name (`Đồng chí`, `Khóa`, `Nhiệm kỳ`)."""
        words = self.tokens.words
        return words[index] in _NO_NAME or tuple(words[index : index + 2]) in _NO_NAME_PAIRS

    def _compound(self, start: int, dash: int) -> bool:
        """Whether the dash joins the two halves of one name of the table (`Bà Rịa - Vũng Tàu`)."""
        head = " ".join(self.tokens.words[start:dash])
        return head in {"bà rịa", "phan rang", "thừa thiên", "br"}

    def name(self, start: int, end: int, levels: tuple[Level, ...], *, sure: bool, before_person: bool) -> int:
        """The index after the place name at `start`, or `start` where there is none.

        `sure` tells that a rank stands before, so that an unknown name is a place's; `before_person` that a person's
        name may follow without a sign between.
        """
        stop = self._before_titles(start, self.run(start, end))
        for cut in range(stop, start, -1):
            key = " ".join(self.tokens.words[start:cut])
            if key in self.known or any(self.gazetteer.find(level, key) for level in levels):
                return cut
        if stop == start:
            return start
        if (before_person or stop - start > 2) and self._person_like(start, stop):
            return start
        if not sure and (self.tokens.words[start] in name_words("common_surnames") or stop - start > _LONGEST_UNKNOWN):
            return start
        if before_person:
            return self._before_person(start, stop) if sure else start
        return min(stop, start + _LONGEST_UNKNOWN)

    def _before_person(self, start: int, stop: int) -> int:
        surnames = name_words("common_surnames")
        for cut in range(start + 1, stop - 1):
            if self.tokens.words[cut] in surnames and stop - cut <= 4 and cut - start <= _LONGEST_UNKNOWN:
                return cut
        return min(stop, start + _LONGEST_UNKNOWN)

    def unranked(self, start: int, end: int, taken: set[int]) -> PlaceMention | None:
        """The unit that a run of capitals names without a rank: one that the article or the table knows."""
        stop = self.run(start, end)
        key = " ".join(self.tokens.words[start:stop])
        if any(index in taken for index in range(start, stop)) or stop - start < 2 or key == "hồ chí minh":
            return None
        rank_word = self.ranks_of.get(key) or self._listed_rank(key)
        if rank_word is None:
            return None
        rank = next(r for r in _RANK_BY_WORD if r.word == rank_word)
        return PlaceMention(start, stop, rank, self.tokens.between(start, stop))

    def _listed_rank(self, key: str) -> str | None:
        """The rank of the district or province of this name in the table."""
        for level, word in ((Level.DISTRICT, "huyện"), (Level.PROVINCE, "tỉnh")):
            found = self.gazetteer.find(level, key)
            if found:
                return found[0].rank or word
        return None

    def further(self, place: PlaceMention, end: int) -> list[PlaceMention]:
        """The other units of a list that one rank heads: `các xã Ga Ri, Ch'Ơm và Tr'Hy`."""
        found: list[PlaceMention] = []
        at = place.end
        while at + 1 < end and place.name is not None and self.tokens.words[at] in {",", "và"}:
            stop = self._before_titles(at + 1, self.run(at + 1, end))
            if not at + 1 < stop <= at + 1 + _LONGEST_UNKNOWN or self._person_like(at + 1, stop):
                break
            if body_trie().match(self.tokens.words, at + 1, end) or RANKS.match(self.tokens.words, at + 1, end):
                break
            found.append(PlaceMention(at + 1, stop, place.rank, self.tokens.between(at + 1, stop)))
            at = stop
        return found

    def parse(self, start: int, end: int, *, before_person: bool = False) -> PlaceMention | None:
        """The unit that begins with a rank at `start`: with a name, or the rank alone."""
        matched = RANKS.match(self.tokens.words, start, end)
        if matched is None:
            return None
        rank, after = matched
        stop = self._number(after, end) if rank.numbered else after
        if stop == after:
            stop = self.name(after, end, rank.levels, sure=True, before_person=before_person)
        if stop == after:
            hamlet = rank.levels == (Level.HAMLET,)
            return None if hamlet else PlaceMention(start, after, rank, None)
        name = self.tokens.between(after, stop)
        outer = self._outer(stop, end, rank)
        return PlaceMention(start, outer.end if outer else stop, rank, name, outer)

    def _number(self, index: int, end: int) -> int:
        words = self.tokens.words
        at = index + 1 if index < end and words[index] == "số" else index
        if at < end and words[at].isdigit() and len(words[at]) <= 2:
            glued = (
                at + 1 < end and self.tokens.joined(at + 1) and self.tokens.is_word(at + 1) and len(words[at + 1]) == 1
            )
            return at + 2 if glued else at + 1
        return index

    def _outer(self, index: int, end: int, inner: Rank) -> PlaceMention | None:
        """The larger unit named right after: `, huyện Chiêm Hóa`, `huyện Chiêm Hóa`, `(Mường Tè)` stays apart."""
        at = index + 1 if index < end and self.tokens.words[index] == "," else index
        if at >= end:
            return None
        matched = RANKS.match(self.tokens.words, at, end)
        if matched is None or max(matched[0].levels) >= min(inner.levels):
            return None
        outer = self.parse(at, end)
        if outer is None or (outer.name is None and at != index):
            return None
        return outer
