"""Documents of several bodies: made between them, or signed by them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.recognise.directives import DirectiveMention
from ingest.relate.directives.issuers import Body, numbered
from ingest.resolve.directives import ResolvedDirective

# a document that is named with its day ("Quy chế số 7-QC/HU ngày 3/3/2020 giữa A với B") is named with those who made it
Said = tuple[ResolvedDirective, DirectiveMention, Body]
_BETWEEN = re.compile(r"\s*,?\s*(?:(?:được\s+)?(?:ký|ký kết)\s+)?giữa\s+")
_AND = re.compile(r"\s*(?:,|và|với|cùng)\s*(?:(?:với|và)\s+)?")
_SIGNED = re.compile(r"(?<!\w)(?:ký(?!\s+ban hành)|cùng|phối hợp|liên tịch)(?!\w)")


def partners(
    view: str, directives: Sequence[ResolvedDirective], told: Sequence[Said], bodies: Sequence[Body]
) -> Iterator[Said]:
    """The bodies of documents between several, and those that sign one with the body that was `told`."""
    at = {body.start: body for body in sorted(bodies, key=lambda b: b.end)}
    known = {(one.directive.id, body.organization) for one, _, body in told}
    for one in directives:
        for mention in numbered(one):
            match = _BETWEEN.match(view, mention.tail) if mention.date or mention.year else None
            for body in _list(view, at, match.end()) if match else ():
                if (one.directive.id, body.organization) not in known:
                    known.add((one.directive.id, body.organization))
                    yield one, mention, body
    for one, mention, body in told:
        signed = body.end <= mention.start and _SIGNED.search(view, body.end, mention.start)
        for other in _before(view, bodies, body) if signed else ():
            if (one.directive.id, other.organization) not in known:
                known.add((one.directive.id, other.organization))
                yield one, mention, other


def _list(view: str, at: dict[int, Body], start: int) -> list[Body]:
    """The bodies of a list that begins at an offset: two at least."""
    found: list[Body] = []
    while body := at.get(start):
        found.append(body)
        gap = _AND.match(view, body.end)
        if gap is None or gap.end() == body.end:
            break
        start = gap.end()
    return found if len(found) > 1 else []


def _before(view: str, bodies: Sequence[Body], last: Body) -> Iterator[Body]:
    """The bodies that are joined before one."""
    for body in sorted(bodies, key=lambda b: (-b.end, b.start)):
        if body.end <= last.start and _AND.fullmatch(view, body.end, last.start):
            yield body
            last = body
