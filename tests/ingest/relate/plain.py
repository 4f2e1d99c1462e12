"""Claims of plain articles, read the whole way, in words: how the genre puts a thing, without marks.

`cases` reads a table of them: in a file of tests/ingest/relate/ways each paragraph is a case, its lines those of the
article, each `=> …` one claim that it gives (`=> -` none at all); `# …` is a remark. All people and places are made up.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ingest.extract import extract
from schema.document import Format, Source
from schema.model import Facts

PUBLISHED = "2021-06-15"
HERE = "Tin từ Huyện ủy Khe Sâu, tỉnh Nậm Rốm."
"""The first paragraph of every article: whose place it is."""

_HERE = ("Huyện ủy Khe Sâu", "Tỉnh ủy Nậm Rốm")

Case = tuple[tuple[str, ...], list[str]]
"""The paragraphs of an article and the claims that they give, sorted."""


def cases(kind: str) -> list[Case]:
    """The cases of the file `ways/<kind>.txt`, in order."""
    blocks = (Path(__file__).parent / "ways" / f"{kind}.txt").read_text("utf-8").split("\n\n")
    return [_case(block) for block in blocks if "\n=>" in block]


def _case(block: str) -> Case:
    lines = [line for line in block.splitlines() if line and not line.startswith("# ")]
    claims = [line.removeprefix("=>").strip() for line in lines if line.startswith("=>")]
    return tuple(line for line in lines if not line.startswith("=>")), sorted(c for c in claims if c != "-")


def facts(paragraphs: Iterable[str]) -> Facts:
    """The facts of an article made of a title, `HERE` and these paragraphs; one that begins with "! " is the title."""
    lines = list(paragraphs)
    title = next((line.removeprefix("! ") for line in lines if line.startswith("! ")), "Tin hoạt động")
    content = "\n".join((title, "", HERE, *(line for line in lines if not line.startswith("! "))))
    return extract(Source("plain", "plain.txt", content, Format.TEXT, published=PUBLISHED))


def disciplines(found: Facts) -> list[str]:
    """`target: form` of each discipline."""
    name = _names(found)
    return [f"{name[d.target]}: {d.form}" for d in found.disciplines]


def deciders(found: Facts) -> list[str]:
    """`target: decider, date` of each discipline."""
    name = _names(found)
    return [f"{name[d.target]}: {name[d.by] if d.by else '-'}, {d.date or '-'}" for d in found.disciplines]


def appointments(found: Facts) -> list[str]:
    """`person: title, body` of each appointment."""
    name = _names(found)
    return [f"{name[a.person]}: {a.title}, {name[a.organization]}" for a in found.appointments]


def posts(found: Facts) -> list[str]:
    """`person: title, body` of each post, a former one with `nguyên`; a person without any is `person: -`."""
    name = _names(found)
    return [
        f"{p.name}: " + ("nguyên " if post.former else "") + f"{post.title}, {name[post.organization]}"
        for p in found.people
        for post in p.posts
    ] + [f"{p.name}: -" for p in found.people if not p.posts]


def bodies(found: Facts) -> list[str]:
    """The names of the bodies, save that of `HERE` and the province's."""
    return [o.name for o in found.organizations if o.name not in _HERE]


def tasks(found: Facts) -> list[str]:
    """`assigners > assignees: text` of each task."""
    name = _names(found)
    return [
        f"{_joined(name, t.assigners)} > {_joined(name, t.assignees) or t.assignee_text or '-'}: {t.text}"
        for t in found.tasks
    ]


def inspections(found: Facts) -> list[str]:
    """`inspectors > inspected (documents)` of each inspection."""
    name = _names(found)
    return [
        f"{_joined(name, i.inspectors)} > {_joined(name, i.inspected)}"
        + (f" ({', '.join(i.under)})" if i.under else "")
        for i in found.inspections
    ]


def events(found: Facts) -> list[str]:
    """`kind date by organisers` of each event, with its chairs and documents where it has any."""
    name = _names(found)
    return [
        f"{e.kind} {e.date or '-'} by {_joined(name, e.organizers) or '-'}"
        + (f", chaired by {_joined(name, e.chairs)}" if e.chairs else "")
        + (f", {', '.join(f'{u.purpose} {u.directive}' for u in e.under)}" if e.under else "")
        for e in found.events
    ]


def chairs(found: Facts) -> list[str]:
    """The names of those who chair an event or lead an inspection."""
    name = _names(found)
    led = [p for i in found.inspections for p in i.leaders]
    return sorted({name[p] for p in [*(p for e in found.events for p in e.chairs), *led]})


def issues(found: Facts) -> list[str]:
    """`issuer: document` of each issue."""
    name = _names(found)
    return [f"{name[i.issuer]}: {i.directive}" for i in found.issues]


def documents(found: Facts) -> list[str]:
    """The id of each document."""
    return [d.id for d in found.directives]


def relations(found: Facts) -> list[str]:
    """`document RELATION document` of each relation."""
    return [f"{r.source} {r.type} {r.target}" for r in found.directive_relations]


def _names(found: Facts) -> dict[str, str]:
    bodies = {o.id: o.name for o in found.organizations}
    return bodies | {p.id: p.name for p in found.people}


def _joined(name: dict[str, str], ids: tuple[str, ...]) -> str:
    return ", ".join(name[i] for i in ids)
