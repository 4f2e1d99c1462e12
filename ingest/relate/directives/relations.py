"""How one document stands to another, as the article's own sentences say it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.recognise.directives import DirectiveMention
from ingest.recognise.directives.patterns import KIND_WORDS
from ingest.relate.directives.rules import RULES, Rule
from ingest.resolve.directives import ResolvedDirective
from schema.document import Sentence
from schema.model import DirectiveKind, DirectiveRelation, RelationType, Span

_LOOK_BACK, _LOOK_ON = 60, 60
_REACH = 6000
# a document meant by its kind alone: "để triển khai nghị quyết", "cụ thể hóa kết luận của Ban Bí thư"
_KINDS = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
_CARRIED = rf"(?:để|nhằm)\s+(?:triển khai\s+|cụ thể hóa,?\s+)?(?:thực hiện|triển khai|cụ thể hóa)\s+(?P<kind>{_KINDS})"
_OWN = r"(?P<of>\s+của\s+(?:bộ chính trị|ban bí thư|ban chấp hành trung ương|trung ương|tỉnh ủy|huyện ủy|thành ủy))?"
_AFTER = re.compile(rf"[^.;,]{{0,20}}?\s*{_CARRIED}{_OWN}\s*(?:này|trên|nói trên)?\s*(?:$|[.,;])")
_BEFORE = re.compile(
    rf"{_CARRIED}{_OWN}\s*(?:này|trên|nói trên)?\s*,[^.;]{{2,130}}?\s(?:ban hành|ra|xây dựng|có)\s+(?:các\s+)?$"
)
_DEFINITE = ("implements: a document meant by its kind", 0.7)


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention with its document; `group` are the ids of all that the same head names ("Nghị quyết 18, 19")."""

    mention: DirectiveMention
    id: str
    group: tuple[str, ...]
    end: int


def directive_relations(
    text: str, view: str, sentences: Sequence[Sentence], directives: Sequence[ResolvedDirective]
) -> list[DirectiveRelation]:
    """The relations that the sentences state, each with its sentences as evidence and the surest rule that read it.

    `directives` are the article's (`resolve_directives`). Only neighbours in a sentence are compared; what is negated,
    and what merely stands together ("gắn với", "và"), is no relation.
    """
    named = _named(directives)
    starts = [n.mention.start for n in named]
    found: dict[tuple[str, RelationType, str], list[tuple[Rule | None, Sentence]]] = {}
    for sentence in sentences:
        here = named[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for first, second in zip(here, here[1:], strict=False):
            for rule in _rules_between(view, sentence, first, second):
                for key in _pairs(rule, first, second):
                    found.setdefault(key, []).append((rule, sentence))
        for one in here:
            for target in _meant(view, sentence, one, named):
                found.setdefault((one.id, RelationType.IMPLEMENTS, target), []).append((None, sentence))
    return [_claim(text, key, said) for key, said in found.items()]


def _named(directives: Sequence[ResolvedDirective]) -> list[_Named]:
    """One entry for each head, in the order of the text."""
    heads: dict[int, list[tuple[DirectiveMention, str]]] = {}
    for one in directives:
        for mention in one.mentions:
            heads.setdefault(mention.head, []).append((mention, one.directive.id))
    found = []
    for _, group in sorted(heads.items()):
        group.sort(key=lambda g: g[0].start)
        end = max(m.tail for m, _ in group)
        found.append(_Named(group[0][0], group[0][1], tuple(dict.fromkeys(i for _, i in group)), end))
    return found


def _rules_between(view: str, sentence: Sentence, first: _Named, second: _Named) -> Iterator[Rule]:
    """The first rule that the words allow."""
    if first.mention.state and second.mention.state:
        return
    for rule in RULES:
        actor = second if rule.reverse and rule.before else first
        if rule.reverse and not rule.before:
            actor = second
        if rule.kinds and actor.mention.kind not in rule.kinds or actor.mention.kind in rule.but:
            continue
        if _matches(view, sentence, rule, first, second):
            yield rule
            return


def _matches(view: str, sentence: Sentence, rule: Rule, first: _Named, second: _Named) -> bool:
    if not rule.between.fullmatch(view, min(first.end, second.mention.start), second.mention.start):
        return False
    before = max(sentence.start, first.mention.start - _LOOK_BACK)
    if rule.before and not rule.before.search(view[before : first.mention.start]):
        return False
    return rule.after is None or rule.after.match(view, second.end, min(sentence.end, second.end + _LOOK_ON)) is not None


def _pairs(rule: Rule, first: _Named, second: _Named) -> Iterator[tuple[str, RelationType, str]]:
    sources, targets = (second.group, first.group) if rule.reverse else (first.group, second.group)
    for source in sources:
        for target in targets:
            if source != target:
                yield source, rule.type, target


def _meant(view: str, sentence: Sentence, one: _Named, named: Sequence[_Named]) -> Iterator[str]:
    """What `one` carries out where that is named by its kind alone: the one document of that kind named last."""
    if one.mention.kind is DirectiveKind.HUONG_DAN:
        return
    match = _AFTER.match(view, one.end, sentence.end) or _BEFORE.search(view, max(sentence.start, one.mention.start - 220), one.mention.start)
    if match is None:
        return
    kind = KIND_WORDS[match["kind"]].kind
    before = [n for n in named if match.start() - _REACH <= n.mention.start < match.start("kind") and n.mention.kind is kind and n.id != one.id]
    said = (match["of"] or "").removeprefix(" của ").strip()
    if said:
        before = [n for n in before if n.mention.centre is None or n.mention.centre.lower() == said or said == "trung ương"]
    if before and len(before[-1].group) == 1:
        yield before[-1].id


def _claim(text: str, key: tuple[str, RelationType, str], said: list[tuple[Rule | None, Sentence]]) -> DirectiveRelation:
    source, kind, target = key
    rules = [(r.confidence, r.name) if r else (_DEFINITE[1], _DEFINITE[0]) for r, _ in said]
    confidence, name = max(rules)
    spans = dict.fromkeys(Span.of(text, s.start, s.end) for _, s in said)
    return DirectiveRelation(source=source, type=kind, target=target, evidence=tuple(spans), confidence=confidence, rule=name)
