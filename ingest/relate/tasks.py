"""Tasks: who ordered what of whom, by when, how much (contract rule 13).

Sentences are read in order. A verb of order with a subject opens a speech; what follows it, cut at semicolons, are its
demands; sentences after it go on with the list until another speaks or something is told that happened.
"""

from __future__ import annotations

from ingest.reading import Reading
from ingest.relate.outline import DIRECTIVE, outline
from ingest.relate.tasks_details import deadline, quantity
from ingest.relate.tasks_speech import Asked, Listener
from schema.identity import task_id
from schema.model import Span, Task
from schema.spelling import identity

MOST = 8
"""A speaker's list gives at most so many tasks (corpus/ANNOTATION.md)."""
_SAME = 0.7


def read_tasks(reading: Reading) -> tuple[Task, ...]:
    """The tasks that an article reports, in the order of its text."""
    listener = Listener(reading)
    for read in reading.sentences:
        listener.hear(outline(reading, read))
    tasks: list[Task] = []
    previous: str | None = None
    for asked in _at_most(reading, listener.asked):
        task = _task(reading, asked, previous)
        previous = task.deadline
        tasks.append(task)
    return tuple(_once(tasks))


def _at_most(reading: Reading, asked: list[Asked]) -> list[Asked]:
    """Each speech's demands, at most `MOST`: a longer list is one demand a sentence, then those with a deadline first."""
    kept: list[Asked] = []
    for number in dict.fromkeys(a.number for a in asked):
        speech = [a for a in asked if a.number == number]
        if len(speech) > MOST:
            speech = list({id(a.line): a for a in reversed(speech)}.values())[::-1]
        if len(speech) > MOST:
            dated = [a for a in speech if _deadline(reading, a, None)]
            chosen = {id(a) for a in (dated + [a for a in speech if a not in dated])[:MOST]}
            speech = [a for a in speech if id(a) in chosen]
        kept += speech
    return kept


def _deadline(reading: Reading, asked: Asked, previous: str | None) -> str | None:
    base = asked.line.start
    return deadline(reading, asked.line.read, base + asked.start, base + asked.stop, previous)


def _task(reading: Reading, asked: Asked, previous: str | None) -> Task:
    line, demand = asked.line, asked.demand
    start, end = line.start + demand.start, line.start + demand.end
    evidence = (_quote(reading, asked),)
    if asked.ordered is not line.read:
        evidence = (*evidence, reading.quote(asked.ordered))
    stop = line.start + asked.stop
    return Task(
        id=task_id(reading.document.article.id, start, end),
        assigners=asked.assigners,
        assignees=tuple(dict.fromkeys(m.thing for m in asked.actors.marks)) if asked.actors else (),
        assignee_text=_group(reading, asked),
        text=reading.text[start:end],
        deadline=_deadline(reading, asked, previous),
        quantity=quantity(reading.words(start, stop), reading.text[start:stop]),
        under=tuple(dict.fromkeys(m.thing for m in line.between(demand.start, asked.stop, DIRECTIVE))),
        evidence=evidence,
        confidence=asked.confidence,
        rule=asked.rule,
    )


def _quote(reading: Reading, asked: Asked) -> Span:
    return reading.span(asked.line.start + asked.start, asked.line.start + asked.stop)


def _group(reading: Reading, asked: Asked) -> str | None:
    if asked.actors is None or asked.actors.group is None or asked.actors_line is None:
        return None
    start, end = asked.actors.group
    return reading.text[asked.actors_line.start + start : asked.actors_line.start + end]


def _once(tasks: list[Task]) -> list[Task]:
    """The tasks without those said again: same assigner, mostly the same words. The longer text stays."""
    kept: list[Task] = []
    words: list[set[str]] = []
    for task in tasks:
        mine = set(identity(task.text).split())
        same = next((i for i, other in enumerate(kept) if _same_sides(other, task) and _alike(mine, words[i])), None)
        if same is None:
            kept.append(task)
            words.append(mine)
        elif len(task.text) > len(kept[same].text):
            kept[same], words[same] = task, mine
    return kept


def _alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= _SAME * min(len(a), len(b))


def _same_sides(a: Task, b: Task) -> bool:
    """Whether two tasks may be one: an assigner in common, and no other assignees."""
    return bool(set(a.assigners) & set(b.assigners)) and not (
        a.assignees and b.assignees and not set(a.assignees) & set(b.assignees)
    )
