"""Committees whose members stand on the lines after a colon: `Đại hội đã bầu Chi ủy gồm 3 đồng chí:`, `1. Đ/c A`."""

from __future__ import annotations

from dataclasses import replace

from ingest.patterns import lazy
from ingest.relate.appointments.given import Given
from ingest.relate.outline import ORG, PERSON, POST, Outline
from ingest.relate.subjects import HONORIFIC

_ITEM = lazy(
    rf"\s*(?:\(?\d{{1,2}}\s?[.)/\-:]|[\-+*•–])?\s*(?:{HONORIFIC}[\s:]+)?(?P<who>[{PERSON}])[{PERSON}]*+"
    rf"(?:[\s,;.\-–:()]|nguyên|kiêm|và|[{POST}{ORG}])*$"
)
"""A line of the list: a number, a name, what one is."""


def on_line(line: Outline, opened: list[Given]) -> list[Given]:
    """What a line gives as an item of the list that a sentence before opened; empty where it is none."""
    match = _ITEM.match(line.text)
    mark = line.by_start.get(match.start("who")) if match is not None else None
    if mark is None:
        return []
    return [replace(item, people=(mark.thing,), start=0, end=len(line.text)) for item in opened]
