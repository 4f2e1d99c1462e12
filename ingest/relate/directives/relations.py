"""How one document stands to another, as the article's own sentences say it."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.patterns import lazy
from ingest.recognise.directives.patterns import KIND_WORDS, ORDINAL_WORDS
from ingest.relate.directives.beyond import heads, told_beyond
from ingest.relate.directives.chunks import Chunk, Named, chunks_of, named_of
from ingest.relate.directives.levels import besides, may_stand
from ingest.relate.directives.roles import Key, Role, Scene, is_relative
from ingest.relate.directives.rules import RULES, Rule
from ingest.resolve.directives import ResolvedDirective
from schema.document import Sentence
from schema.model import DirectiveKind, DirectiveRelation, RelationType, Span

_LOOK_BACK, _LOOK_ON = 60, 60
_REACH = 6000
# a document meant by its kind alone: "để triển khai nghị quyết", "cụ thể hóa kết luận của Ban Bí thư"
_KINDS = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
_CARRYING_OUT = (
    r"(?:để|nhằm)\s+(?:tổ chức\s+)?(?:triển khai,?\s+|cụ thể hóa,?\s+)?(?:thực hiện|triển khai|cụ thể hóa)\s+"
    r"(?:các\s+)?"
)
_CARRIED = rf"{_CARRYING_OUT}(?P<kind>{_KINDS})"
_OWN = r"(?P<of>\s+của\s+(?:bộ chính trị|ban bí thư|ban chấp hành trung ương|trung ương|tỉnh ủy|huyện ủy|thành ủy))?"
_AFTER = lazy(rf"[^.;,]{{0,20}}?\s*{_CARRIED}{_OWN}\s*(?:này|trên|nói trên)?\s*(?:$|[.,;]|(?:trong|tại|ở|đến|tới)\s)")
_AFTER_BARE = lazy(
    rf"\s+(?:hành động\s+)?(?:thực hiện|triển khai|cụ thể hóa)\s+(?P<kind>{_KINDS}){_OWN}"
    r"\s*(?:$|[.,;]|(?:trong|tại|ở)\s)"
)
_THIS = lazy(
    r"[^.;,]{0,60}?\s(?:về(?: việc)?\s+)?(?:học tập,?\s+|quán triệt,?\s+|triển khai,?\s+|tuyên truyền,?\s+"
    r"|tổ chức\s+|và\s+)*"
    rf"(?:thực hiện|triển khai|cụ thể hóa|học tập|quán triệt|tuyên truyền|phổ biến)\s+"
    rf"(?:(?P<many>hai|ba|bốn|các|những)\s+)?(?P<kind>{_KINDS})\s+"
    r"(?:này|trên|nói trên|ấy)(?!\w)"
)
"""After a document: `Kế hoạch số 61-KH/HU thực hiện ba nghị quyết này`."""
_ISSUED = lazy(r"@(\d{4})")
_REPLACED = lazy(
    rf"[\s,(]+[^.;()]{{0,60}}?(?:được|bị) thay(?: thế)? (?:bằng|bởi)\s+(?P<kind>{_KINDS})\s+(?:mới này|này"
    rf"|mới nói trên|nói trên|trên)"
)
_HAVING = (
    r"(?:sau khi|khi|từ khi)\s+(?:có|tiếp thu|nhận được|học tập|quán triệt)(?:,? (?:quán triệt|học tập))?\s+(?:các\s+)?"
)
_COMES_WITH = lazy(r"\W*(?:đi kèm|kèm theo|đi cùng|đi liền|cùng với đó|kèm với đó)(?: với nó)?,?\s+(?:có|là|còn có)\s+")
_BEFORE = lazy(
    rf"(?:{_CARRYING_OUT}|{_HAVING})(?P<kind>{_KINDS}){_OWN}"
    r"\s*(?:này|trên|nói trên)?\s*,[^.;]{2,130}?\s(?:ban hành|ra|xây dựng|có)\s+(?:các\s+)?$"
)
_CARRYING = {DirectiveKind.KE_HOACH, DirectiveKind.CHUONG_TRINH, DirectiveKind.NGHI_QUYET, DirectiveKind.DE_AN}
_DEFINITE = ("a document meant by its kind", 0.7)


def directive_relations(
    text: str, view: str, sentences: Sequence[Sentence], directives: Sequence[ResolvedDirective]
) -> list[DirectiveRelation]:
    """The relations that the sentences state, each with its sentences as evidence and the surest rule that read it.

    `directives` are the article's (`resolve_directives`). Only neighbours in a sentence are compared; what is negated,
    and what merely stands together ("gắn với", "và"), is no relation.
    """
    named = named_of(directives)
    starts = [n.mention.start for n in named]
    found: dict[Key, list[tuple[Rule | Role | None, Sentence]]] = {}
    before: Sequence[Chunk] = ()
    heading: Chunk | None = None
    for sentence in sentences:
        here = named[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not here:
            continue
        scene = Scene(view, sentence, chunks_of(view, here), before)
        scene.read()
        read = [(role.key, role) for role in scene.found]
        for key, rule in (
            *_stated(view, scene),
            *_companions(view, scene),
            *_by_kind(view, sentence, here, named),
            *read,
            *told_beyond(scene, named, heading),
        ):
            found.setdefault(key, []).append((rule, sentence))
        before = [chunk for chunk in scene.chunks if chunk.start not in scene.themes]
        heading = heads(view, sentence, scene.chunks)
    return [_claim(text, key, said) for key, said in found.items()]


def _stated(view: str, scene: Scene) -> Iterator[tuple[Key, Rule]]:
    for first, second in itertools.pairwise(scene.chunks):
        done = first.start in scene.objects and not is_relative(view[first.end : second.start])
        for rule in RULES:
            if not ((done or first.start in scene.nested) and rule.before is None) and _matches(
                view, scene.sentence, rule, first, second
            ):
                yield from ((key, rule) for key in _pairs(view, rule, first, second))
                break


def _companions(view: str, scene: Scene) -> Iterator[tuple[Key, None]]:
    """The guidance that comes with what the sentence before is about: `Đi kèm có Hướng dẫn số 8-HD/HU`."""
    first = scene.chunks[0].members[0]
    guides = first.mention.kind is DirectiveKind.HUONG_DAN and _COMES_WITH.fullmatch(
        view, scene.sentence.start, first.mention.start
    )
    for target in scene.before[-1].members[-1].ids if guides and scene.before else ():
        for source in first.ids:
            if source != target and may_stand(source, RelationType.GUIDES, target):
                yield (source, RelationType.GUIDES, target), None


def _matches(view: str, sentence: Sentence, rule: Rule, first: Chunk, second: Chunk) -> bool:
    if not any(True for _ in _pairs(view, rule, first, second)):
        return False
    at = min(first.end, second.start)
    closed = view.startswith(")", at) and at < second.start  # `X (sau đây gọi là Quy định 37), thay thế Y`
    if not (
        rule.between.fullmatch(view, at, second.start)
        or (closed and rule.between.fullmatch(view, at + 1, second.start))
    ):
        return False
    if rule.before and not rule.before.search(view[max(sentence.start, first.start - _LOOK_BACK) : first.start]):
        return False
    if rule.unless and rule.unless.search(view[max(sentence.start, first.end - _LOOK_BACK) : first.end]):
        return False
    return (
        rule.after is None or rule.after.match(view, second.end, min(sentence.end, second.end + _LOOK_ON)) is not None
    )


def _pairs(view: str, rule: Rule, first: Chunk, second: Chunk) -> Iterator[Key]:
    """What the rule claims: none where both documents are of the state."""
    if first.members[-1].mention.state and second.members[0].mention.state:
        return
    if not rule.reverse:
        sources, targets = first.acting(view, rule), [*second.alike(view, rule.type)]
    elif rule.before:
        sources, targets = second.acting(view, rule), [*first.all()]
    else:
        sources, targets = iter(second.members[0].ids), [*first.members[-1].ids]
    for source in sources:
        for target in besides(source, targets):
            if source != target and not _earlier(source, target):
                yield source, rule.type, target


def _earlier(source: str, target: str) -> bool:
    """Whether a document is of an earlier year than one that it would carry out, amend or replace: it cannot."""
    own, other = _ISSUED.search(source), _ISSUED.search(target)
    return own is not None and other is not None and own[1] < other[1]


def _by_kind(
    view: str, sentence: Sentence, here: Sequence[Named], named: Sequence[Named]
) -> Iterator[tuple[Key, None]]:
    for one in here:
        for target in _meant(view, sentence, one, named):
            for source in one.ids:
                yield (source, RelationType.IMPLEMENTS, target), None
        for source in _replacing(view, sentence, one, here):
            for target in one.ids:
                yield (source, RelationType.REPLACES, target), None


def _replacing(view: str, sentence: Sentence, one: Named, here: Sequence[Named]) -> Iterator[str]:
    """What replaces `one` where that is meant by its kind alone: `(đã được thay bằng quy định mới này)`."""
    match = _REPLACED.match(view, one.end, sentence.end)
    if match is None:
        return
    kind = KIND_WORDS[match["kind"]].kind
    before = [n for n in here if n.mention.start < one.mention.start and n.mention.kind is kind and n.ids != one.ids]
    if before:
        yield from before[-1].ids


def _meant(view: str, sentence: Sentence, one: Named, named: Sequence[Named]) -> Iterator[str]:
    """What `one` carries out where that is named by its kind alone: the one document of that kind named last."""
    if one.mention.kind is DirectiveKind.HUONG_DAN:
        return
    match = _AFTER.match(view, one.end, sentence.end) or _BEFORE.search(
        view, max(sentence.start, one.mention.start - 220), one.mention.start
    )
    if match is None and one.mention.kind in _CARRYING:
        match = _AFTER_BARE.match(view, one.end, sentence.end)
    this = _THIS.match(view, one.end, sentence.end) if match is None else None
    if this is not None and one.mention.kind in _CARRYING:
        yield from _these(view, this, one, named)
    if match is None:
        return
    kind = KIND_WORDS[match["kind"]].kind
    before = [
        n
        for n in named
        if match.start() - _REACH <= n.mention.start < match.start("kind")
        and n.mention.kind is kind
        and n.ids != one.ids
    ]
    said = (match["of"] or "").removeprefix(" của ").strip()
    if said:
        before = [
            n for n in before if n.mention.centre is None or n.mention.centre.lower() == said or said == "trung ương"
        ]
    if before and len(before[-1].ids) == 1:
        yield before[-1].ids[0]


def _these(view: str, this: re.Match[str], one: Named, named: Sequence[Named]) -> Iterator[str]:
    """What `thực hiện nghị quyết này` or `ba nghị quyết này` means: of that kind, the last named, or the last list."""
    kind = KIND_WORDS[this["kind"]].kind
    before = [
        n
        for n in named
        if this.start() - _REACH <= n.mention.start < this.start("kind") and n.mention.kind is kind and n.ids != one.ids
    ]
    if not before:
        return
    last = next(chunk for chunk in reversed(chunks_of(view, before)) if before[-1] in chunk.members)
    ids = [*dict.fromkeys(last.all())]
    count = ORDINAL_WORDS.get(this["many"] or "")
    if this["many"] and count is None and len(ids) == 1:
        ids = _all_told(before)
    if (this["many"] and count in {None, len(ids)} and len(ids) > 1) or (not this["many"] and len(before[-1].ids) == 1):
        yield from ids if this["many"] else before[-1].ids


def _all_told(before: Sequence[Named]) -> list[str]:
    """The documents named one after the other, of the same office as the last: `Nghị quyết 26 …. Nghị quyết 27`."""
    office = before[-1].mention.office
    return [*dict.fromkeys(i for n in before if n.mention.office == office for i in n.ids)]


def _claim(
    text: str, key: tuple[str, RelationType, str], said: list[tuple[Rule | Role | None, Sentence]]
) -> DirectiveRelation:
    source, kind, target = key
    rules = [(r.confidence, r.name) if r else (_DEFINITE[1], _DEFINITE[0]) for r, _ in said]
    confidence, name = max(rules)
    spans = dict.fromkeys(Span.of(text, s.start, s.end) for _, s in said)
    return DirectiveRelation(
        source=source, type=kind, target=target, evidence=tuple(spans), confidence=confidence, rule=name
    )
