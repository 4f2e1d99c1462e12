"""Documents as they stand in a sentence: what one head names, and heads side by side."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention, Form
from ingest.recognise.directives.patterns import JOINED
from ingest.relate.directives.rules import Rule
from ingest.resolve.directives import ResolvedDirective
from schema.model import DirectiveKind, RelationType

_AND = lazy(r"\s+(?:và|cùng(?: với)?)\s+(?:cả\s+)?(?:các\s+)?")
_ASIDE_AND = lazy(r"\s*\([^()\d]{2,30}\)(?=\s*(?:,|;|và)\s)")
_TITLED = lazy(r"\s*(?:,\s*)?(?:về|v/v)\s[^.;]{3,160}?(?:,|\s(?:và|cùng))\s+(?:(?:các|cả|với)\s+)?")
_BY_ITSELF = lazy(
    r"(?:\s*,?\s*(?:về|v/v)\s[^.;,]{3,160}?)?[\s,]+(?:(?:đã|vừa|nay|cũng|thì|mới)\s+)*(?:thay|bãi bỏ|sửa"
    r"|bổ sung|điều chỉnh|thực hiện|triển khai|cụ thể|hướng dẫn|được|bị|tiếp nối|kế thừa|là|có)(?!\w)"
)
"""After a document of which something new is told: `X về A và | Y được bổ sung`."""
_CARRYING = lazy(
    r"(?:^|[.;\n] ?)(?:để )?(?:tiếp tục )?(?:triển khai |tổ chức )?(?:thực hiện|triển khai)\s+(?:các\s+)?$"
)
_LOOK_BACK = 40  # characters
_BOTH = lazy(r"(?<!\w)(?:việc ban hành|việc ra|cả|cả hai|cùng với nhau,)(?: các| hai| ba)?\s+\Z")
_JOINS_KINDS = {RelationType.IMPLEMENTS, RelationType.REPLACES, RelationType.AMENDS}
_CARRIES_OUT = lazy(r"\s+(?:để |nhằm |về )?(?:việc )?(?:tổ chức )?(?:thực hiện|triển khai|hướng dẫn|cụ thể hóa)")


@dataclass(frozen=True, slots=True)
class Named:
    """The documents that one head names ("Nghị quyết 18, 19"): the first mention, all ids, the phrase's end."""

    mention: DirectiveMention
    ids: tuple[str, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Namings that stand side by side ("Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW")."""

    members: tuple[Named, ...]

    @property
    def start(self) -> int:
        """Where the first naming begins."""
        return self.members[0].mention.start

    @property
    def end(self) -> int:
        """Where the last phrase ends."""
        return self.members[-1].end

    def alike(self, view: str, relation: RelationType) -> Iterator[str]:
        """The first naming's documents, those of the same kind that follow, what "và" joins to those carried out."""
        kind = self.members[0].mention.kind
        last = self._last_joined(view) if relation in _JOINS_KINDS else 0
        for number, member in enumerate(self.members):
            joined = number <= last and not _CARRIES_OUT.match(view, member.end)
            if member.mention.kind is not kind and not joined:
                return
            yield from member.ids

    def _last_joined(self, view: str) -> int:
        """The number of the last naming that "và" joins to those before it: `Kết luận 5, Chỉ thị 7 và Chỉ thị 9`."""
        last = 0
        for number, (one, other) in enumerate(itertools.pairwise(self.members), start=1):
            if ";" in view[one.end : other.mention.start]:
                break
            between = one.end, other.mention.start
            joined = one.mention.form is Form.ANTECEDENT or any(f.fullmatch(view, *between) for f in (_AND, _TITLED))
            last = number if joined else last
        return last

    def acting(self, view: str, rule: Rule) -> Iterator[str]:
        """The documents of the kinds that the rule allows to act: where X goes before Y, only the one next to Y."""
        members = (
            self.members
            if rule.before or _BOTH.search(view[max(0, self.start - 30) : self.start])
            else self._last_alike()
        )
        for member in members:
            kind = member.mention.kind
            if (not rule.kinds or kind in rule.kinds) and kind not in rule.but:
                yield from member.ids

    def _last_alike(self) -> tuple[Named, ...]:
        """The last naming, with the guidances right before it that have no subject of their own."""
        first = len(self.members) - 1
        while first and all(m.mention.kind is DirectiveKind.HUONG_DAN for m in self.members[first - 1 : first + 1]):
            if self.members[first - 1].mention.title:
                break
            first -= 1
        return self.members[first:]

    def all(self) -> Iterator[str]:
        """All documents."""
        for member in self.members:
            yield from member.ids


def named_of(directives: Sequence[ResolvedDirective]) -> list[Named]:
    """One entry for each head, in the order of the text."""
    heads: dict[int, list[tuple[DirectiveMention, str]]] = {}
    for one in directives:
        for mention in one.mentions:
            heads.setdefault(mention.head, []).append((mention, one.directive.id))
    found = []
    for _, group in sorted(heads.items()):
        group.sort(key=lambda g: g[0].start)
        found.append(Named(group[0][0], tuple(dict.fromkeys(i for _, i in group)), max(m.tail for m, _ in group)))
    return sorted(found, key=lambda n: n.mention.start)


def chunks_of(view: str, here: Sequence[Named]) -> list[Chunk]:
    """The namings in order, those together that stand side by side, no bracket closed between."""
    chunks: list[Chunk] = []
    for one in here:
        last = chunks[-1].members[-1] if chunks else one
        closed = view.startswith(")", last.end - 1) and "(" not in view[last.mention.start : last.end]
        at = min(last.end, one.mention.start)
        aside = _ASIDE_AND.match(view, at, one.mention.start)
        joined = JOINED.fullmatch(view, aside.end() if aside else at, one.mention.start)
        if chunks and not closed and (joined or _is_next(view, last, one) or _is_carried_too(view, chunks[-1], one)):
            chunks[-1] = Chunk((*chunks[-1].members, one))
        else:
            chunks.append(Chunk((one,)))
    return chunks


def _is_carried_too(view: str, chunk: Chunk, one: Named) -> bool:
    """Whether a document follows those carried out after what the last of them is about: `Thực hiện X về A và Y, …`."""
    last = chunk.members[-1]
    return (
        _CARRYING.search(view, max(0, chunk.start - _LOOK_BACK), chunk.start) is not None
        and _TITLED.fullmatch(view, min(last.end, one.mention.start), one.mention.start) is not None
        and _BY_ITSELF.match(view, one.end) is None
    )


def _is_next(view: str, last: Named, one: Named) -> bool:
    """Whether a document follows another of its kind and office after what that is about: `X về A và Y về B`."""
    first, second = last.mention, one.mention
    alike = (first.kind, first.office) == (second.kind, second.office) and first.office
    return (
        bool(alike and first.title)
        and _TITLED.fullmatch(view, min(last.end, second.start), second.start) is not None
        and _BY_ITSELF.match(view, one.end) is None
    )
