"""Who a bare pronoun means: `Ông A dự. Ông là Bí thư …`, `… chỉ định bà làm …` (contract rule 7).

A pronoun becomes a mark of the person whom it means, so that every pattern over an outline reads it as a name. It means
the one person of its sex whom its own sentence names before it, else the nearest sentence before does; where that
names several, the one who is its subject. `ông này`, `bà ấy` are read with the names (ingest/resolve/reading/pronouns).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.patterns import lazy
from ingest.reading import Reading, ReadSentence
from ingest.relate.outline import HOLDER, PERSON, Mark, Outline, outline
from ingest.relate.subjects import is_oblique
from schema.authority.one_of import one_of

_HE, _SHE = one_of("ông", "anh", "thầy"), one_of("bà", "chị", "cô")
_PRONOUN = lazy(
    rf"(?:(?P<he>{_HE})|(?P<she>{_SHE})|{one_of('đồng chí', 'đ/c')})"
    rf"(?:(?<=đồng chí) (?:đó|nói trên))?(?![^\s,.;:!?\")])(?!\s*[\ue000-\ue004])"
    r"(?!\s(?:con|em|chị|bà|ông|anh|cô|thầy|giáo|hùng|thuốc|ngoại|nội|cha|cố|chủ|lão|trùm|bố|bé|gái|dâu|nuôi|cả|mình"
    r"|khác|nào|nhân|và bà|hai|lãnh đạo|phụ trách|đứng đầu|có|trong|thuộc|từ|tại|là (?:lãnh đạo|cấp ủy|bí thư|ủy viên"
    r"|đảng viên))(?!\w))"
)
_NOT_AFTER = lazy(
    r"(?<!\w)(?:các|những|hai|ba|bốn|năm|mỗi|từng|một|nhiều|mấy|số|vài|cả|quý|thưa|kính|của|trai|gái|rể|dâu|vợ|chồng"
    r"|bố|mẹ|cha|nhà|đình|cháu|con|em|bạn|phụ|mẫu|quê|tên|thời|nước|tiếng|người|ông|bà|anh|chị|cô|chú|đám|trong số"
    r"|giữa|tuổi|đời|sức|\d+)\s+$"
)
"""Before words that mean somebody else or several, what is somebody's, or whoever it may be."""
_WOMAN = lazy(r"(?<!\w)(?:bà|chị|cô|nữ(?: đồng chí)?)\s+$")
_MAN = lazy(r"(?<!\w)(?:ông|anh|thầy)\s+$")
_ANOTHER = lazy(
    r"(?<!\w)(?:(?:một|1) (?:vị|ông|bà|người|cán bộ|đảng viên|đồng chí|anh|chị)"
    r"|(?:vợ|chồng|con trai|con gái|con rể|con dâu|em trai|em gái|anh trai|chị gái|(?<!công )bố|mẹ|cha"
    r"|người (?:tiền nhiệm|kế nhiệm)))(?!\w)"
)
_ORDERS = {"thứ nhất": 0, "đầu": 0, "đầu tiên": 0, "trước": 0, "thứ hai": 1, "sau": -1, "còn lại": -1, "thứ ba": 2}
_IN_ORDER = lazy(
    r"(?:^|[,;.:]\s*|(?<!\w)(?:và|còn|trong đó|với)\s+)(?P<who>(?:người|ông|bà|vị)\s"
    rf"(?P<order>{'|'.join(sorted(_ORDERS, key=len, reverse=True))}))"
    r"\s(?=(?:bị|được|là|nhận|chịu|giữ|làm|cũng|đã|thì)\s)"
)
"""`Người thứ nhất bị …, người thứ hai chịu …`: of those whom the sentence before names, in their order."""
_QUOTED = lazy(r"[\"“][^\"”]*[\"”]?")
_REACH = 3
"""So many sentences back somebody may be named whom a pronoun means."""
_KEPT = 6
"""So many are kept: in another paragraph, nobody else may be named."""
_AROUND = 12  # characters before a pronoun


class SpokenOf:
    """The people of whom the sentences of one article tell. `hear` them in order."""

    def __init__(self) -> None:
        self._before: list[Outline] = []

    def hear(self, line: Outline) -> Outline:
        """The outline with its pronouns marked as those whom they mean."""
        if _PRONOUN.search(line.text) is not None:
            line = self._marked(line)
        if self._before and _IN_ORDER.search(line.text) is not None:
            line = self._ordered(line)
        self._before = [line, *self._before[: _KEPT - 1]]
        return line

    def _marked(self, line: Outline) -> Outline:
        hidden = _QUOTED.sub(lambda m: "_" * len(m.group()), line.text)
        for match in _PRONOUN.finditer(hidden):
            person = self._meant(line, match) if _stands_alone(line, match) else None
            if person is not None:
                line = _with_mark(line, match.start(), match.end(), person)
        return line

    def _ordered(self, line: Outline) -> Outline:
        """The outline with those marked who are told by their order in the sentence before."""
        before = self._before[0]
        people = list(dict.fromkeys(m.thing for m in before.between(0, len(before.text), PERSON)))
        for match in list(_IN_ORDER.finditer(line.text)):
            order = _ORDERS[match["order"]]
            if len(people) > 1 and order < len(people):
                line = _with_mark(line, match.start("who"), match.end("who"), people[order])
        return line

    def _meant(self, line: Outline, match: re.Match[str]) -> str | None:
        """The id of the person whom a pronoun means; None where that is open."""
        for number, told in enumerate((line, *self._before[:_REACH])):
            end = match.start() if number == 0 else len(told.text)
            people = told.between(0, end, PERSON)
            if not people and number and told.between(0, end, HOLDER):
                return None
            if people and _block(told) != _block(line):
                people = [m for other in self._before if _block(other) == _block(told) for m in _people(other)]
                return _one_of(told, people, match) if len({m.thing for m in people}) == 1 else None
            if people:
                another = _ANOTHER.search(told.text, people[-1].end, end)
                return None if another else _one_of(told, people, match)
            if _ANOTHER.search(told.text, 0, end):
                return None
        return None


def heard(reading: Reading, before: Sequence[ReadSentence], read: ReadSentence) -> Outline:
    """The outline of a sentence with its pronouns marked; `before` are the sentences before it, the last first."""
    line = outline(reading, read)
    if _PRONOUN.search(line.text) is None and _IN_ORDER.search(line.text) is None:
        return line
    spoken_of = SpokenOf()
    for earlier in reversed(before):
        spoken_of.hear(outline(reading, earlier))
    return spoken_of.hear(line)


def is_pronoun(line: Outline, mark: Mark) -> bool:
    """Whether a mark of a person is of a pronoun and no name."""
    return mark.sign == PERSON and _PRONOUN.match(line.words, mark.start) is not None


def _block(line: Outline) -> int:
    return line.read.sentence.block


def _people(line: Outline) -> list[Mark]:
    return line.between(0, len(line.text), PERSON)


def _stands_alone(line: Outline, match: re.Match[str]) -> bool:
    """Whether a pronoun is no name's honorific, no country and nobody's of whom the words before it tell."""
    at = match.start()
    if _NOT_AFTER.search(line.text, max(0, at - _AROUND), at) is not None:
        return False
    if line.cased[match.end() :].lstrip()[:1].isupper():
        return False  # a name that nobody could read: `ông Lò Văn T.`
    before = line.text[:at].rstrip()
    return not line.cased[at].isupper() or not before or (not before[-1].isalnum() and before[-1] != ",")


def _one_of(line: Outline, people: Sequence[Mark], match: re.Match[str]) -> str | None:
    """The one of these people whom a pronoun may mean: the only one of its sex, else the only one who is no object."""
    fit = [m for m in people if _may_be(line, m, match)]
    for told in (fit, [m for m in fit if not is_oblique(line, m)]):
        things = {m.thing for m in told}
        if len(things) == 1:
            return things.pop()
    return None


def _may_be(line: Outline, mark: Mark, match: re.Match[str]) -> bool:
    before = line.text[max(0, mark.start - _AROUND) : mark.start]
    words = line.words[mark.start : mark.end]
    woman = _WOMAN.search(before) is not None or " thị " in words or _is(words, "she")
    man = _MAN.search(before) is not None or " văn " in words or _is(words, "he")
    return not (match["he"] and woman) and not (match["she"] and man)


def _is(words: str, sex: str) -> bool:
    match = _PRONOUN.match(words)
    return match is not None and match[sex] is not None


def _with_mark(line: Outline, start: int, end: int, person: str) -> Outline:
    mark = Mark(start, end, PERSON, person)
    text = line.text[:start] + PERSON * (end - start) + line.text[end:]
    return replace(line, text=text, marks=tuple(sorted((*line.marks, mark), key=lambda m: m.start)))
