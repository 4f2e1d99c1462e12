"""What a sentence tells of a discipline whose form another one gives: `… kỷ luật ông A. Hình thức được chọn là …`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.reading import PostRead, Reading, ReadSentence
from ingest.relate.disciplines.deciders import decider
from ingest.relate.disciplines.forms import tells_of_forms
from ingest.relate.disciplines.targets import disciplined
from ingest.relate.outline import PERSON, Mark, Outline, outline
from ingest.relate.subjects import together
from schema.authority.phrases import alternation

_PROPOSED = lazy(alternation("disciplines", "proposals", "proposal"))
_TOLD = lazy(r"kỷ luật|vi phạm|vụ việc|tố cáo|trách nhiệm|sai phạm|khuyết điểm|kiểm điểm|khiếu nại|khiếu tố")
_REACH = 3
"""So many sentences back somebody may be named whose discipline's form is then told."""


@dataclass(frozen=True, slots=True)
class Accused:
    """Those of whom a sentence tells that they are disciplined, and the mark of the body that decides (or None)."""

    line: Outline
    targets: tuple[Mark, ...]
    by: Mark | None
    is_decided: bool


def accused(reading: Reading, before: Iterable[ReadSentence]) -> Accused | None:
    """Those whom the nearest of the sentences before (the last first) tells of; None where it may be several."""
    for read in list(before)[:_REACH]:
        words = reading.words(read.sentence.start, read.sentence.end)
        if not (_TOLD.search(words) or tells_of_forms(words)):
            continue
        line = outline(reading, read)
        targets, agent = disciplined(line)
        named = targets or tuple({m.thing: m for m in line.between(0, len(line.text), PERSON)}.values())
        if named:
            by = agent or decider(line, named[0].start) or decider(line, len(line.text))
            is_decided = bool(targets) and not _PROPOSED.search(line.text)
            return Accused(line, named, by, is_decided) if targets or len(named) == 1 else None
    return None


def holders_told(reading: Reading, before: Iterable[ReadSentence], post: PostRead, count: int) -> tuple[Mark, ...]:
    """So many people whom one of the sentences before lists with the post: `… Phó Chủ tịch đối với các ông A, B, C`."""
    for read in list(before)[:_REACH]:
        if all((p.title, p.organization) != (post.title, post.organization) for p in read.posts):
            continue
        line = outline(reading, read)
        people = line.between(0, len(line.text), PERSON)
        row = together(line, people[-1]) if people else ()
        if len(row) == count == len(people):
            return row
    return ()


def those_told(reading: Reading, before: Iterable[ReadSentence], count: int) -> tuple[Mark, ...]:
    """Exactly so many people whom the nearest sentences before name, one sentence or one after the other."""
    found: dict[str, Mark] = {}
    for read in before:
        line = outline(reading, read)
        found = {m.thing: m for m in line.between(0, len(line.text), PERSON)} | found
        if len(found) >= count:
            break
    return tuple(found.values()) if len(found) == count else ()
