"""Tasks: who ordered what of whom, by when, how much (contract rule 13).

Sentences are read in order. A verb of order with a subject opens a speech; what follows it, cut at semicolons, are its
demands; sentences after it go on with the list until another speaks or something is told that happened.
"""

from __future__ import annotations

from collections import deque

from ingest.reading import Reading
from ingest.relate.outline import DIRECTIVE, outline
from ingest.relate.tasks.details import deadline, quantity
from ingest.relate.tasks.listener import Listener
from ingest.relate.tasks.speakers import Asked
from schema.identity import task_id
from schema.model import Task
from schema.spelling import identity

MOST = 8
"""A speaker's list gives at most so many tasks (corpus/ANNOTATION.md)."""
_SAME = 0.7
"""As much of the shorter text is in the other where one task is told twice."""
_NEAR = 64
"""Of an assigner's tasks, as many of the last are looked at for one told again."""


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
    """Each speech's demands, at most `MOST`: a longer list is one demand a sentence; those with a deadline go first."""
    kept: list[Asked] = []
    speeches: dict[int, list[Asked]] = {}
    for one in asked:
        speeches.setdefault(one.number, []).append(one)
    for speech in speeches.values():
        firsts = list({one.line.start: one for one in reversed(speech)}.values())[::-1]
        chosen = firsts if len(speech) > MOST <= len(firsts) else speech
        if len(chosen) > MOST:
            urgent = sorted(
                range(len(chosen)), key=lambda i: (_deadline(reading, chosen[i], None) is None, _rank(chosen[i]), i)
            )
            chosen = [chosen[i] for i in sorted(urgent[:MOST])]
        kept += chosen
    return kept


def _rank(asked: Asked) -> int:
    """How plainly a sentence asks: by a verb of order or a duty before one that only goes on with a list."""
    return 0 if asked.rule.startswith(("order", "leader", "said")) else 1


def _deadline(reading: Reading, asked: Asked, previous: str | None) -> str | None:
    base = asked.line.start
    return deadline(reading, asked.line.read, base + asked.piece.start, base + asked.piece.stop, previous)


def _task(reading: Reading, asked: Asked, previous: str | None) -> Task:
    line, demand = asked.line, asked.piece.demand
    start, end, stop = (line.start + at for at in (demand.start, demand.end, asked.piece.stop))
    read = line.read
    return Task(
        id=task_id(reading.document.article.id, start, end),
        assigners=asked.assigners,
        assignees=tuple(dict.fromkeys(m.thing for m in asked.actors.marks)) if asked.actors else (),
        assignee_text=_group(reading, asked),
        text=reading.text[start:end],
        deadline=_deadline(reading, asked, previous),
        quantity=quantity(reading.words(start, stop), reading.text[start:stop]),
        under=tuple(dict.fromkeys(m.thing for m in line.between(demand.start, asked.piece.stop, DIRECTIVE))),
        evidence=tuple(reading.quote(r) for r in ([read] if asked.ordered is read else [read, asked.ordered])),
        confidence=asked.confidence,
        rule=asked.rule,
    )


def _group(reading: Reading, asked: Asked) -> str | None:
    """The words of the group that shall act, as they stand in the text."""
    if asked.actors is None or asked.actors.group is None or asked.actors_line is None:
        return None
    start, end = asked.actors.group
    return reading.text[asked.actors_line.start + start : asked.actors_line.start + end]


def _once(tasks: list[Task]) -> list[Task]:
    """The tasks without those told again: same assigner, mostly the same words. The longer text stays."""
    kept: dict[int, Task] = {}
    words: dict[int, set[str]] = {}
    of: dict[str, deque[int]] = {}
    for number, task in enumerate(tasks):
        mine = set(identity(task.text).split())
        near = (i for assigner in task.assigners for i in of.get(assigner, ()))
        same = next((i for i in near if _same_assignees(kept[i], task) and _alike(mine, words[i])), None)
        if same is None:
            kept[number], words[number] = task, mine
            for assigner in task.assigners:
                of.setdefault(assigner, deque(maxlen=_NEAR)).append(number)
        elif len(task.text) > len(kept[same].text):
            kept[same], words[same] = task, mine
    return list(kept.values())


def _alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= _SAME * min(len(a), len(b))


def _same_assignees(a: Task, b: Task) -> bool:
    """Whether two tasks may be one as far as those told to do it go."""
    return not (a.assignees and b.assignees and not set(a.assignees) & set(b.assignees))
