"""From a sentence and its mentions to a line of signs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ingest.reading import Mention, MentionKind, Reading, ReadSentence
from ingest.recognise.dates import DateKind
from ingest.recognise.tokens import Tokens
from ingest.relate.signs.line import (
    DAY,
    DIRECTIVE,
    HONORIFIC,
    HOST,
    ORG,
    PERSON,
    POST,
    TIME,
    Line,
    Sign,
    pattern,
)
from schema.authority.vocabulary import Trie, name_trie, name_words, title_trie, titles, words

Group = tuple[Mention, ...]
"""The mentions of one stretch: "Nghị quyết Trung ương 4 (khóa XI, XII)" has two."""

_HEADS = frozenset({"Trưởng đoàn", "Phó Trưởng đoàn", "Tổ trưởng", "Phó Tổ trưởng", "Thư ký"})
_FORMER = r"(?:(?:nguyên|tân|cựu|quyền|hiện|khi đó là) ){0,2}"
_TENSE = (
    r"(?:(?:nguyên|hiện|hiện là|nay là|nay|đồng thời|đồng thời là|tân|cựu|quyền|từng|kiêm|và|là|làm|phụ trách) ){0,3}"
)
_BEFORE = pattern(
    rf"(?:<H>[ .,:]{{0,2}})?(?:{_FORMER}<R>(?:[ ,-]{{1,3}}{_TENSE}<R>){{0,8}} ?(?:- )?)?(?:<H>[ .,:]{{0,2}}){{0,2}}<P>"
)
_AFTER = pattern(rf"<P>(?: ?[,(:-]{{0,2}} ?{_TENSE}<R>\)?){{1,10}}")
_ISSUED = pattern(r"<D>(?: ?,? ?(?:ký |ban hành )?<T>)?(?:,? của <ORG>(?: và <ORG>)?)?(?: khóa [ivxlc\d]{1,6}\b)?")
_SPACES = re.compile(r"\s+")
_HONORIFICS = ("plural_honorifics", "honorifics", "ranks")
_NEAR = 3


def lines_of(reading: Reading) -> list[Line]:
    """The article's sentences of prose in signs, in order."""
    return [line_of(reading, read, number) for number, read in enumerate(reading.sentences)]


def line_of(reading: Reading, read: ReadSentence, number: int = 0) -> Line:
    """The line of one sentence."""
    signs = list(_signs(reading.tokens, read))
    text, placed = _composed(reading.tokens.view, read.sentence.start, read.sentence.end, signs)
    if PERSON in text:
        text, placed = _collapsed(*_collapsed(text, placed, _BEFORE), _AFTER)
    if DIRECTIVE in text:
        text, placed = _collapsed(text, placed, _ISSUED)
    return Line(text, placed, read.sentence, number)


def _composed(view: str, start: int, end: int, signs: list[Sign]) -> tuple[str, dict[int, Sign]]:
    """The text with each sign in the place of its words, and the signs by their index."""
    pieces: list[str] = []
    placed: dict[int, Sign] = {}
    edge, length = start, 0
    for sign in signs:
        piece = _spaced(view[edge : sign.start])
        placed[length + len(piece)] = sign
        pieces += (piece, sign.char)
        length += len(piece) + 1
        edge = sign.end
    pieces.append(_spaced(view[edge:end]))
    return "".join(pieces), placed


def _spaced(piece: str) -> str:
    return _SPACES.sub(" ", piece) if "  " in piece or "\n" in piece else piece


def _collapsed(text: str, signs: dict[int, Sign], what: re.Pattern[str]) -> tuple[str, dict[int, Sign]]:
    """The line with every match made one sign: that of the person or the document in it."""
    pieces: list[str] = []
    placed: dict[int, Sign] = {}
    edge, length = 0, 0
    for match in what.finditer(text):
        inside = [signs[i] for i in range(match.start(), match.end()) if i in signs]
        if len(inside) > 1:
            _keep(signs, edge, match.start(), length, placed)
            pieces.append(text[edge : match.start()])
            length += match.start() - edge
            placed[length] = _one_of(inside)
            pieces.append(placed[length].char)
            length, edge = length + 1, match.end()
    _keep(signs, edge, len(text), length, placed)
    pieces.append(text[edge:])
    return "".join(pieces), placed


def _keep(signs: dict[int, Sign], start: int, end: int, at: int, placed: dict[int, Sign]) -> None:
    """Carry the signs between `start` and `end` over to where their stretch now begins."""
    placed.update((at + index - start, sign) for index, sign in signs.items() if start <= index < end)


def _one_of(inside: list[Sign]) -> Sign:
    core = next(s for s in inside if s.char in {PERSON, DIRECTIVE})
    others = tuple(m for s in inside if s is not core for m in s.mentions)
    return Sign(core.char, inside[0].start, inside[-1].end, core.mentions + others)


# --- which words are signs --------------------------------------------------------------------------------------------


def _signs(tokens: Tokens, read: ReadSentence) -> Iterable[Sign]:
    """The signs of a sentence in order, none over another."""
    first, last = tokens.index_at(read.sentence.start), tokens.index_at(read.sentence.end)
    groups = _outermost(read.mentions)
    begins = _first_words()
    places = {n for n in range(first, last) if tokens.words[n] in begins}
    places.update(tokens.index_at(g[0].start) for g in groups)
    at, index = 0, first
    for place in sorted(places):
        if place < index or place >= last:
            continue
        while at < len(groups) and groups[at][0].end <= tokens.starts[place]:
            at += 1
        found = _sign_at(tokens, place, last, groups[at : at + _NEAR])
        if found is not None:
            index = found[1]
            yield found[0]


@cache
def _first_words() -> frozenset[str]:
    """The words that a title or an honorific may begin with."""
    forms = [f for t in titles() for f in t.forms] + [f for name in _HONORIFICS for f in name_words(name)]
    return frozenset(words(f)[0] for f in forms)


def _outermost(mentions: Iterable[Mention]) -> list[Group]:
    """The mentions that lie in no other, in order; documents of one stretch together."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if groups and mention.start < groups[-1][0].end:
            if mention.kind == groups[-1][0].kind == MentionKind.DIRECTIVE:
                groups[-1].append(mention)
            continue
        groups.append([mention])
    return [tuple(g) for g in groups]


def _sign_at(tokens: Tokens, index: int, last: int, ahead: list[Group]) -> tuple[Sign, int] | None:
    """The sign that begins at token `index`, and the index after it: a post, a mention, or words of honour."""
    start = tokens.starts[index]
    group = ahead[0] if ahead and ahead[0][0].start <= start else None
    if group is None and (post := _post(tokens, index, last, ahead)):
        return post
    if group is not None:
        after = max(tokens.index_at(max(m.end for m in group)), index + 1)
        return Sign(_char(group[0]), start, tokens.ends[after - 1], group), after
    return _honour(tokens, index, last, ahead)


def _char(mention: Mention) -> str:
    if mention.kind == MentionKind.ORGANIZATION:
        return HOST if mention.post_of else ORG
    if mention.kind == MentionKind.PERSON:
        return PERSON
    if mention.kind == MentionKind.DIRECTIVE:
        return DIRECTIVE
    date = mention.date
    day = date is not None and (date.kind is DateKind.DAY or (date.kind is DateKind.RELATIVE and date.unit == "day"))
    return DAY if day else TIME


def _post(tokens: Tokens, index: int, last: int, ahead: list[Group]) -> tuple[Sign, int] | None:
    """A post that begins here: its title and its body, where one is named (`Trưởng ban` + `Ban Tổ chức Tỉnh ủy`)."""
    matched = title_trie().match(tokens.words, index, last)
    if matched is None or matched[0].title in _HEADS:
        return None
    after = matched[1]
    end = after + 1 if after < last and tokens.words[after] == "của" else after
    limit = tokens.starts[end] if end < last else tokens.ends[last - 1]
    for mention in (group[0] for group in ahead):
        hosts = mention.kind == MentionKind.ORGANIZATION and mention.post_of
        if hosts and tokens.starts[index] < mention.start <= limit:
            after = max(after, tokens.index_at(mention.end))
    return Sign(POST, tokens.starts[index], tokens.ends[after - 1]), after


def _honour(tokens: Tokens, index: int, last: int, ahead: list[Group]) -> tuple[Sign, int] | None:
    """Words of honour, where a person, a post or a list's colon follows them."""
    after = index
    while (longer := _honorific(tokens, after, last)) > after:
        after = longer
        if after + 1 < last and tokens.words[after] in {".", ","} and _honorific(tokens, after + 1, last) > after + 1:
            after += 1
    if after == index or after >= last:
        return None
    following = after + 1 if tokens.words[after] in {":", "."} and after + 1 < last else after
    begins = any(g[0].start == tokens.starts[following] and g[0].kind == MentionKind.PERSON for g in ahead)
    if not begins and title_trie().match(tokens.words, following, last) is None:
        return None
    return Sign(HONORIFIC, tokens.starts[index], tokens.ends[after - 1]), after


def _honorific(tokens: Tokens, index: int, last: int) -> int:
    """The index after the longest honorific at `index`; `index` itself where there is none."""
    if index >= last:
        return index
    found = (trie.match(tokens.words, index, last) for trie in _honorifics())
    return max((m[1] for m in found if m is not None), default=index)


@cache
def _honorifics() -> tuple[Trie[str], ...]:
    return tuple(name_trie(name) for name in _HONORIFICS)
