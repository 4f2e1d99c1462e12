"""A sentence as the rules of relation see it: one sign for each thing named, plain words between them.

"Sáng 21/3, đồng chí A, Bí thư Huyện ủy X dự hội nghị" becomes "sáng T, P dự hội nghị": honorifics and posts belong to the
person, a document's day and issuer to the document. Patterns are written with the names of `Sign` (`<ORG> tổ chức`); every
sign and letter knows its place in the article, so that a match gives things and quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ingest.reading import Mention, MentionKind, Reading, ReadSentence
from ingest.recognise.dates import DateKind
from ingest.recognise.tokens import Tokens
from ingest.relate.signs.words import group_pattern
from schema.authority.vocabulary import Trie, name_trie, title_trie
from schema.document import Sentence, Zone

ORG, HOST, PERSON, DIRECTIVE, DAY, TIME, POST, HONORIFIC = (chr(0xE000 + n) for n in range(8))
"""A body; a body inside a post; a person; a document; a day; another time; a post without its name; words of honour."""

_SIGNS = {
    "ORG": ORG, "HOST": HOST, "P": PERSON, "D": DIRECTIVE, "T": DAY, "Y": TIME, "R": POST, "H": HONORIFIC,
}  # fmt: skip
_MACROS = {
    # bodies on a list, each with a remark in brackets or a term of years: "A (sáng 10/9), B nhiệm kỳ 2015 - 2020 và C"
    "ORGS": r"<ORG><REMARK>(?:<AND>(?:cả |các )?<ORG><REMARK>){0,30}",
    "PEOPLE": r"<P><REMARK>(?:<AND>(?:các )?<P><REMARK>){0,30}",
    "ACTORS": r"<ACTOR><REMARK>(?:<AND>(?:cá nhân |tập thể |đối với |các |cả |người đứng đầu là )*<ACTOR><REMARK>){0,30}",
    "ACTOR": r"(?:<ORG>|<P>)",
    "DIRECTIVES": r"<D><REMARK>(?:(?:<AND>| gắn với(?: việc)?(?: thực hiện)? )<D><REMARK>){0,10}",
    "REMARK": r"(?: ?\([^()]{0,60}\))?(?:,? (?:trực )?thuộc <ORG>)?(?:,? (?:các )?(?:nhiệm kỳ |khóa )?<Y>(?: và <Y>)?| khóa [ivxlc\d]{1,6}\b)?",
    "AND": r"(?:, |; | và |, và | cùng | cùng với |, cùng | - |; và | & |/| với )",
    "THE": r"(?:(?:các|một số|những|cả|hai|ba|đồng thời|cá nhân|tập thể|đối với|cấp ủy|lãnh đạo) )*",
}
_HEADS = frozenset({"Trưởng đoàn", "Phó Trưởng đoàn", "Tổ trưởng", "Phó Tổ trưởng", "Thư ký"})
_FORMER = r"(?:(?:nguyên|tân|cựu|quyền|hiện|khi đó là) ){0,2}"
_TENSE = (
    r"(?:(?:nguyên|hiện|hiện là|nay là|nay|đồng thời|đồng thời là|tân|cựu|quyền|từng|kiêm|và|là|làm|phụ trách) ){0,3}"
)


@cache
def pattern(text: str) -> re.Pattern[str]:
    """The compiled pattern in which `<ORG>`, `<PEOPLE>` … stand for signs and lists of them."""
    return re.compile(expand(text))


def expand(text: str) -> str:
    """`text` with every `<NAME>` (a sign or a list of them) and `<name>` (a group of words) written out."""
    for _ in range(5):
        text = re.sub(r"(?<!\?P)<([A-Z]+|[a-z_]+)>", lambda m: _written(m[1]), text)
    return text


def _written(name: str) -> str:
    if name.islower():
        return group_pattern(name)
    return _SIGNS.get(name) or _MACROS[name]


_BEFORE = pattern(
    rf"(?:<H>[ .,:]{{0,2}})?(?:{_FORMER}<R>(?:[ ,-]{{1,3}}{_TENSE}<R>){{0,8}} ?(?:- )?)?(?:<H>[ .,:]{{0,2}}){{0,2}}<P>"
)
_AFTER = pattern(rf"<P>(?: ?[,(:-]{{0,2}} ?{_TENSE}<R>\)?){{1,10}}")
_ISSUED = pattern(r"<D>(?: ?,? ?(?:ký |ban hành )?<T>)?(?:,? của <ORG>(?: và <ORG>)?)?(?: khóa [ivxlc\d]{1,6}\b)?")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sign or letter of a line: its offsets in the article and the mentions that it stands for."""

    char: str
    start: int
    end: int
    mentions: tuple[Mention, ...] = ()


class Line:
    """One sentence in signs. `text` is what patterns are matched against; `units[i]` tells of `text[i]`."""

    __slots__ = ("block", "end", "number", "start", "text", "units", "zone")

    def __init__(self, units: list[Unit], sentence: Sentence, number: int = 0) -> None:
        self.units = units
        self.text = "".join(u.char for u in units)
        self.number = number
        self.start, self.end = sentence.start, sentence.end
        self.zone: Zone = sentence.zone
        self.block = sentence.block

    @classmethod
    def of(cls, reading: Reading, read: ReadSentence, number: int = 0) -> Line:
        """The line of one sentence of a reading."""
        units = _units(reading.tokens, read)
        for collapse in (_BEFORE, _AFTER, _ISSUED):
            units = _collapsed(units, collapse)
        return cls(units, read.sentence, number)

    def things(self, start: int, end: int, signs: str) -> list[str]:
        """The ids of what the signs between `start` and `end` mean, in order, each once."""
        found: dict[str, None] = {}
        for unit in self.units[max(start, 0) : end]:
            if unit.char in signs:
                found.update((m.thing, None) for m in unit.mentions if m.kind == _KIND_OF[unit.char] and m.thing)
        return list(found)

    def listed(self, start: int, end: int, signs: str) -> list[str]:
        """As `things`, without what stands in brackets and without the body that another one is of ("A thuộc B")."""
        found: dict[str, None] = {}
        depth = 0
        for index in range(max(start, 0), end):
            char = self.text[index]
            depth += (char == "(") - (char == ")")
            if depth <= 0 and char in signs and not self.text.endswith("thuộc ", 0, index):
                found.update(dict.fromkeys(self.things(index, index + 1, char)))
        return list(found)


_KIND_OF = {
    ORG: MentionKind.ORGANIZATION, HOST: MentionKind.ORGANIZATION, PERSON: MentionKind.PERSON,
    DIRECTIVE: MentionKind.DIRECTIVE, DAY: MentionKind.DATE, TIME: MentionKind.DATE,
}  # fmt: skip


def lines_of(reading: Reading) -> list[Line]:
    """The article's sentences of prose in signs, in order."""
    return [Line.of(reading, read, number) for number, read in enumerate(reading.sentences)]


# --- from words to signs ------------------------------------------------------------------------------------------------


def _units(tokens: Tokens, read: ReadSentence) -> list[Unit]:
    index, last = tokens.index_at(read.sentence.start), tokens.index_at(read.sentence.end)
    mentions = _outermost(read.mentions)
    units: list[Unit] = []
    edge = read.sentence.start
    at = 0
    while index < last:
        while at < len(mentions) and mentions[at][0].end <= tokens.starts[index]:
            at += 1
        group = mentions[at] if at < len(mentions) else None
        unit, index = _unit(tokens, index, last, group, mentions[at:])
        if unit.start > edge and units:
            units.append(Unit(" ", edge, unit.start))
        if unit.mentions or unit.char in _SIGNS.values():
            units.append(unit)
        else:
            units.extend(Unit(c, unit.start + n, unit.start + n + 1) for n, c in enumerate(unit.char))
        edge = unit.end
    return units


def _outermost(mentions: Iterable[Mention]) -> list[tuple[Mention, ...]]:
    """The mentions that lie in no other, in order; those of one stretch together ("Nghị quyết 18, 19" has one each)."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if groups and mention.start < groups[-1][0].end:
            if mention.kind == groups[-1][0].kind == MentionKind.DIRECTIVE:
                groups[-1].append(mention)
            continue
        groups.append([mention])
    return [tuple(g) for g in groups]


def _unit(
    tokens: Tokens, index: int, last: int, group: tuple[Mention, ...] | None, ahead: list[tuple[Mention, ...]]
) -> tuple[Unit, int]:
    """What begins at token `index`, and the index after it."""
    start = tokens.starts[index]
    person = group is not None and group[0].start == start and group[0].kind == MentionKind.PERSON
    if not person and (post := _post(tokens, index, last, ahead)):
        return post
    if group is not None and group[0].start <= start < group[0].end:
        after = tokens.index_at(max(m.end for m in group))
        return Unit(_sign(group[0]), start, tokens.ends[after - 1], group), max(after, index + 1)
    if not person and (honour := _honour(tokens, index, last, ahead)):
        return honour
    return Unit(tokens.words[index], start, tokens.ends[index]), index + 1


def _sign(mention: Mention) -> str:
    match mention.kind:
        case MentionKind.ORGANIZATION:
            return HOST if mention.post_of else ORG
        case MentionKind.PERSON:
            return PERSON
        case MentionKind.DIRECTIVE:
            return DIRECTIVE
        case _:
            kind = mention.date.kind if mention.date else None
            day = kind is DateKind.DAY or (
                mention.date is not None and kind is DateKind.RELATIVE and mention.date.unit == "day"
            )
            return DAY if day else TIME


def _post(tokens: Tokens, index: int, last: int, ahead: list[tuple[Mention, ...]]) -> tuple[Unit, int] | None:
    """A post that begins here: its title and its body, where one is named (`Trưởng ban` + `Ban Tổ chức Tỉnh ủy`)."""
    matched = title_trie().match(tokens.words, index, last)
    if matched is None or matched[0].title in _HEADS:
        return None
    after = matched[1]
    end = after
    if end < last and tokens.words[end] == "của":
        end += 1
    limit = tokens.starts[end] if end < last else tokens.ends[last - 1]
    for group in ahead[:3]:
        mention = group[0]
        if (
            tokens.starts[index] < mention.start <= limit
            and mention.kind == MentionKind.ORGANIZATION
            and mention.post_of
        ):
            after = max(after, tokens.index_at(mention.end))
    return Unit(POST, tokens.starts[index], tokens.ends[after - 1]), after


def _honour(tokens: Tokens, index: int, last: int, ahead: list[tuple[Mention, ...]]) -> tuple[Unit, int] | None:
    """Words of honour, where a person, a post or a list's colon follows them."""
    after = index
    while after < last:
        matched = max((m[1] for t in _honorifics() if (m := t.match(tokens.words, after, last))), default=after)
        if matched == after:
            break
        after = matched
        if (
            after < last
            and tokens.words[after] in {".", ","}
            and any(t.match(tokens.words, after + 1, last) for t in _honorifics() if after + 1 < last)
        ):
            after += 1
    if after == index or after >= last:
        return None
    following = after + 1 if tokens.words[after] in {":", "."} and after + 1 < last else after
    begins = any(g[0].start == tokens.starts[following] and g[0].kind == MentionKind.PERSON for g in ahead[:2])
    if not begins and title_trie().match(tokens.words, following, last) is None:
        return None
    return Unit(HONORIFIC, tokens.starts[index], tokens.ends[after - 1]), after


@cache
def _honorifics() -> tuple[Trie[str], ...]:
    return name_trie("plural_honorifics"), name_trie("honorifics"), name_trie("ranks")


def _collapsed(units: list[Unit], what: re.Pattern[str]) -> list[Unit]:
    """The units with every match made one sign: that of the person or document in it."""
    text = "".join(u.char for u in units)
    result: list[Unit] = []
    edge = 0
    for match in what.finditer(text):
        inside = units[match.start() : match.end()]
        core = next(u for u in inside if u.char in {PERSON, DIRECTIVE})
        others = tuple(m for u in inside if u is not core for m in u.mentions)
        result.extend(units[edge : match.start()])
        result.append(Unit(core.char, inside[0].start, inside[-1].end, core.mentions + others))
        edge = match.end()
    result.extend(units[edge:])
    return result
