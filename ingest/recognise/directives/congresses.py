"""Resolutions of congresses, the Party's own and those of a đảng bộ: "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX"."""

from __future__ import annotations

from dataclasses import replace

from ingest.patterns import lazy
from ingest.recognise.directives import patterns
from ingest.recognise.directives.heads import Head, Text
from ingest.recognise.directives.mention import DirectiveMention, Form
from ingest.recognise.directives.patterns import as_roman
from ingest.recognise.directives.tail import body_end, read_tail
from schema.model import DirectiveKind

_GENERIC = lazy(r"\s+(?:các|mỗi|từng|cơ sở|cấp)\b")
_OTHER_PARTY = lazy(r"\s+(?:của\s+)?(?:hội|đoàn|công đoàn|liên|mặt trận|mttq|cổ đông|thi đua)\b")


def of_congress(text: Text, head: Head) -> list[DirectiveMention]:
    """The resolutions of one head: "Nghị quyết Đại hội XII của Đảng và Đại hội Đảng bộ tỉnh" names two."""
    found: list[DirectiveMention] = []
    at = head.end
    while mention := one_congress(text, head, at):
        found.append(mention if not found else replace(mention, start=at))
        gap = patterns.NEXT_CONGRESS.match(text.view, mention.end, text.limit)
        if not gap:
            break
        at = gap.end()
    return found


def one_congress(text: Text, head: Head, at: int) -> DirectiveMention | None:
    """The congress whose words begin at `at`; None without number and đảng bộ, or if it is not of the Party."""
    match = patterns.CONGRESS.match(text.view, at, text.limit)
    if not match or head.type is None or head.type.kind is not DirectiveKind.NGHI_QUYET:
        return None
    number, body, end, whole = match["first"], None, match.end(), bool(match["all"])
    if match["unit"] or match["party"] == "chi":
        end = body_end(text.view, text.standard, match.start("party"), text.limit)
        body = (match.start("party"), end)
        if _GENERIC.match(text.view, match.end(), text.limit):
            return None
    elif _GENERIC.match(text.view, end, text.limit) or (
        not match["party"] and _OTHER_PARTY.match(text.view, end, text.limit)
    ):
        return None
    if number is None and (after := patterns.CONGRESS_NUMBER.match(text.view, end, text.limit)):
        number, whole, end = after["n"], whole or bool(after["all"]), after.end()
    national = body is None and (whole or match["party"] in {"đảng", "đcs"})
    if number is None and body is None:
        return None
    tail = read_tail(text.view, text.standard, end, text.limit)
    return DirectiveMention(
        head.start,
        end,
        Form.CONGRESS,
        head.type.kind,
        head.start,
        tail.end,
        congress=as_roman(number) if number else None,
        national=national,
        body=body,
        date=tail.date,
        year=tail.year,
        issuer=tail.issuer,
        centre=tail.centre,
        title=tail.title,
    )
