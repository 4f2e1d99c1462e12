"""From a sentence and its mentions to a line of signs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ingest.patterns import lazy
from ingest.reading import Mention, MentionKind, PostRead, Reading, ReadSentence
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
from schema.authority.vocabulary import Trie, name_trie
from schema.model import OrganizationKind

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
_ISSUED = pattern(
    r"<D>(?: ?(?:ký |ban hành )?<T>|, ?(?:ký |ban hành )?<T>(?=,? của))?(?:,? của <ORG>(?: và <ORG>)?)?"
    r"(?: khóa [ivxlc\d]{1,6}\b)?"
)
_UNITS = frozenset({("tỉnh",), ("huyện",), ("quận",), ("thành", "phố"), ("thị", "xã"), ("tp",), ("tp", ".")})
_BODY_AND_HEAD = lazy(
    r"(?<!\w)(?P<body>chi bộ|đảng bộ|đảng ủy|chi ủy|cấp ủy|ban thường vụ|ban cán sự đảng)(?: và|,)(?: cá nhân)?"
    r"(?: đồng chí| đ/c| ông| bà)? \Z"
)
_LONG_WAY = 60
_STANDING = OrganizationKind.STANDING_BODY
_RESOLUTION = ["nghị", "quyết"]
_SPACES = lazy(r"\s+")
_HONORIFICS = ("plural_honorifics", "honorifics", "ranks")
_LONGEST = 4
_LONG_AGO = frozenset({"năm ngoái", "năm trước", "năm kia", "hồi năm ngoái"})
"""Words that recall the past are read as words, not as the time that they mean."""


def lines_of(reading: Reading) -> list[Line]:
    """The article's sentences of prose in signs, in order."""
    return [line_of(reading, read, number) for number, read in enumerate(reading.sentences)]


def line_of(reading: Reading, read: ReadSentence, number: int = 0) -> Line:
    """The line of one sentence."""
    signs = _signs(reading, read)
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


def _signs(reading: Reading, read: ReadSentence) -> list[Sign]:
    """The signs of a sentence in order, none over another."""
    tokens = reading.tokens
    posts = [Sign(POST, p.start, p.end) for p in read.posts if _is_post(reading, p)]
    mentions = [m for m in read.mentions if tokens.view[m.start : m.end] not in _LONG_AGO]
    named = [Sign(_char(g[0]), _start(tokens, g[0]), _end(tokens, g), g) for g in _groups(mentions)]
    found: list[Sign] = []
    first = tokens.index_at(read.sentence.start)
    headed = [sign for p in read.posts if (sign := _body_before_head(reading, read, p)) is not None]
    for sign in sorted([*headed, *named, *posts], key=lambda s: (s.start, -s.end)):
        if found and sign.start < found[-1].end:
            if sign.start < found[-1].end < sign.end and sign.char == HOST:  # a post whose body goes on after its words
                found[-1] = Sign(found[-1].char, found[-1].start, sign.end, found[-1].mentions)
            continue
        if sign.char in {PERSON, POST}:
            edge = tokens.index_at(found[-1].end) if found else first
            found += _honours(tokens, tokens.index_at(sign.start), max(edge, first))
        found.append(sign)
    return found


def _body_before_head(reading: Reading, read: ReadSentence, post: PostRead) -> Sign | None:
    """A bare body that only its head's post names: "chi bộ và đồng chí Bí thư chi bộ Trường A" are A's cell and head.

    The head is part of the sign where nobody is known to hold the post, else a sign of its own.
    """
    view = reading.tokens.view
    match = _BODY_AND_HEAD.search(view, max(read.sentence.start, post.start - _LONG_WAY), post.start)
    inside = (m for m in read.mentions if post.start <= m.start < post.end and m.thing == post.organization)
    body = next((m for m in inside if m.post_of is not None), None)
    if match is None or body is None:
        return None
    end = match.end("body") if post.person else post.end
    if match["body"] == "ban thường vụ":
        bodies = (o.id for o in reading.organizations.values() if o.part_of == body.thing and o.kind is _STANDING)
        standing = next(bodies, None)
        return Sign(ORG, match.start(), end, (replace(body, thing=standing),) if standing else ())
    same = match["body"] == "cấp ủy" or f" {match['body']} " in view[post.start : post.end]
    return Sign(ORG, match.start(), end, (body,)) if same else None


def _is_post(reading: Reading, post: PostRead) -> bool:
    """Whether words read as a post are one: heading a team is none, nor is presiding ("Chủ tịch đoàn")."""
    tokens = reading.tokens
    if post.title == "Chủ tịch" and tokens.word(tokens.index_at(post.end)) == "đoàn":
        return False
    body = reading.organizations.get(post.organization)
    of_team = body is not None and body.kind is OrganizationKind.INSPECTION_TEAM
    return post.title not in _HEADS or (bool(post.organization) and not of_team)


def _start(tokens: Tokens, mention: Mention) -> int:
    """Where the words of a stretch begin: a document's with "số" ("các Nghị quyết số 26-NQ/TW, số 27-NQ/TW").

    So does "nghị quyết" before a later one of a list ("Nghị quyết Đại hội Đảng bộ tỉnh và Nghị quyết Đại hội …").
    """
    index = tokens.index_at(mention.start)
    if mention.kind == MentionKind.DIRECTIVE and index > 0:
        before = 1 if tokens.words[index - 1] == "số" else 2 if tokens.words[index - 2 : index] == _RESOLUTION else 0
        return tokens.starts[index - before] if before else mention.start
    return mention.start


def _end(tokens: Tokens, group: Group) -> int:
    """Where the words of a stretch end: a body's with the units that it lies in ("Huyện ủy X, tỉnh Y")."""
    end = max(m.end for m in group)
    if group[0].kind != MentionKind.ORGANIZATION:
        return end
    index = tokens.index_at(end)
    while (after := _unit_at(tokens, index)) > index:
        index, end = after, tokens.ends[after - 1]
    return end


def _unit_at(tokens: Tokens, index: int) -> int:
    """The token after `, tỉnh Y` at `index`; `index` itself where there is no such thing."""
    words = tokens.words
    if words[index : index + 1] != [","]:
        return index
    rank = next((n for n in (2, 1) if tuple(words[index + 1 : index + 1 + n]) in _UNITS), 0)
    start = at = index + 1 + rank
    while rank and at < len(words) and tokens.capital[at] and at - start < _LONGEST:
        at += 1
    return at if at > start else index


def _groups(mentions: Iterable[Mention]) -> list[Group]:
    """The mentions that lie in no other, in order; documents of one stretch together."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if groups and mention.start < groups[-1][0].end:
            if mention.kind == groups[-1][0].kind == MentionKind.DIRECTIVE:
                groups[-1].append(mention)
            continue
        groups.append([mention])
    return [tuple(g) for g in groups]


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


def _honours(tokens: Tokens, index: int, first: int) -> list[Sign]:
    """The words of honour right before token `index`, a list's colon between them allowed; none before `first`."""
    at = index - 1 if index > first and tokens.words[index - 1] in {":", ".", ","} else index
    start = at
    while (before := _honorific_before(tokens, start, first)) < start:
        start = before - 1 if before > first and tokens.words[before - 1] in {",", "."} else before
    while start < at and tokens.words[start] in {",", "."}:
        start += 1
    if start == at or (at < index and tokens.words[at] == ","):
        return []
    return [Sign(HONORIFIC, tokens.starts[start], tokens.ends[at - 1])]


def _honorific_before(tokens: Tokens, index: int, first: int) -> int:
    """Where the longest honorific that ends at token `index` begins; `index` itself where there is none."""
    for start in range(max(first, index - _LONGEST), index):
        matches = (trie.match(tokens.words, start, index) for trie in _honorifics())
        if any(m is not None and m[1] == index for m in matches):
            return start
    return index


@cache
def _honorifics() -> tuple[Trie[str], ...]:
    return tuple(name_trie(name) for name in _HONORIFICS)
