"""Documents of several bodies that sign them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention
from ingest.relate.directives.issuers import Body
from ingest.resolve.directives import ResolvedDirective

Said = tuple[ResolvedDirective, DirectiveMention, Body]
_AND = lazy(r"\s*(?:,|và|với|cùng)\s*(?:(?:với|và)\s+)?")
_CENTRE = {"Bộ Chính trị", "Ban Bí thư"}
_SIGNED = lazy(r"(?<!\w)(?:ký(?!\s+ban hành)|cùng|phối hợp|liên tịch)(?!\w)")


def partners(view: str, told: Sequence[Said], bodies: Sequence[Body]) -> Iterator[Said]:
    """The bodies that sign a document with the one that was `told`."""
    known = {(one.directive.id, body.organization) for one, _, body in told}
    for one, mention, body in told:
        signed = body.end <= mention.start and _SIGNED.search(view, body.end, mention.start)
        others = _before(view, bodies, body) if signed else _both_of_centre(view, bodies, body)
        for other in others:
            if (one.directive.id, other.organization) not in known:
                known.add((one.directive.id, other.organization))
                yield one, mention, other


def _both_of_centre(view: str, bodies: Sequence[Body], first: Body) -> Iterator[Body]:
    """`của Bộ Chính trị, Ban Bí thư`."""
    for body in bodies if first.name in _CENTRE else ():
        if body.name in _CENTRE and body.start >= first.end and _AND.fullmatch(view, first.end, body.start):
            yield body


def _before(view: str, bodies: Sequence[Body], last: Body) -> Iterator[Body]:
    """The bodies that are joined before one."""
    for body in sorted(bodies, key=lambda b: (-b.end, b.start)):
        if body.end <= last.start and _AND.fullmatch(view, body.end, last.start):
            yield body
            last = body
