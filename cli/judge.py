"""`partygraph same`, `different`, `undo`, `judgements`: what a person says of two things that may be one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table

from app.data.names import Names
from queries.catalog import catalog
from queries.parameters import Kind
from schema.judgements import Judgement, JudgementError, Ruling, Thing, Verdict, rule_on
from store.connection import READ_TIMEOUT_S, Store
from store.graph import open_graph
from store.identity.journal import append, next_time
from store.identity.judged import current_id, judgements_of, thing_of
from store.identity.judging import learn, learn_from
from store.settings import Settings

_KINDS: Final = (Kind.ORGANIZATION, Kind.PERSON, Kind.DIRECTIVE, Kind.EVENT)
_HOLDS: Final = "holds"

One = Annotated[str, typer.Argument(metavar="A", help="A thing's id or name; of two that are one, A is the one kept.")]
Other = Annotated[str, typer.Argument(metavar="B", help="The other thing's id or name.")]
File = Annotated[
    Path | None,
    typer.Option("--file", help="The file of judgements; else that of PARTYGRAPH_JUDGEMENTS.", show_default=False),
]
Note = Annotated[str | None, typer.Option("--note", help="Why, for whoever reads the file.", show_default=False)]


def same(one: One, other: Other, file: File = None, note: Note = None) -> None:
    """Judge that two things are one: the graph has both as A from now on, and B's id leads there.

    Nothing is lost: `partygraph undo` gives back the graph as it was.
    """
    _judge(Verdict.SAME, one, other, file, note)


def different(one: One, other: Other, file: File = None, note: Note = None) -> None:
    """Judge that two things are two: they are no more shown as possibly the same, whatever is ingested."""
    _judge(Verdict.DIFFERENT, one, other, file, note)


def undo(
    judgement: Annotated[
        str | None, typer.Argument(help="A judgement's id; else the last that holds.", show_default=False)
    ] = None,
    file: File = None,
    note: Note = None,
) -> None:
    """Undo a judgement: the last one, or the one with this id (`partygraph judgements` lists them)."""
    with _court(file) as (store, path, known):
        undone = _to_undo(known, judgement)
        _keep(store, path, Judgement.undoing(next_time(known), undone.id, note))
    typer.echo(f"undone: {undone.id} ({_said(undone)})")


def judgements(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    file: File = None,
) -> None:
    """List the judgements, in their order, with how each stands."""
    with _court(file) as (_, path, known):
        ruling = rule_on(known)
    if not known:
        typer.echo(f"no judgements yet ({path})", err=True)
    elif as_json:
        for each in known:
            typer.echo(json.dumps({**json.loads(each.line()), "stands": _stands(each, ruling)}, ensure_ascii=False))
    else:
        Console().print(_listed(known, ruling))


def _judge(verdict: Verdict, one: str, other: str, file: Path | None, note: str | None) -> None:
    with _court(file) as (store, path, known):
        things = [_thing(store, place, text) for place, text in (("A", one), ("B", other))]
        judgement = Judgement.of(next_time(known), verdict, *_of_one_kind(*things), note)
        reason = rule_on([*known, judgement]).standing[judgement.id]
        if reason:
            raise JudgementError(f"{_said(judgement)}: {reason}")
        _keep(store, path, judgement)
    typer.echo(f"judged: {judgement.id} ({_said(judgement)})")


@contextmanager
def _court(file: Path | None) -> Iterator[tuple[Store, Path, tuple[Judgement, ...]]]:
    """The graph, the file, and all judgements that the two know."""
    settings = Settings()
    path = file or settings.judgements
    with open_graph(settings) as store:
        for fault in learn_from(store, path):
            typer.echo(f"set aside: {fault}", err=True)
        yield store, path, judgements_of(store)


def _keep(store: Store, path: Path, judgement: Judgement) -> None:
    """Into the file first: a graph that fails then learns it from there with the next command."""
    append(path, judgement)
    learn(store, [judgement])


def _thing(store: Store, place: str, text: str) -> Thing:
    """The thing that an id or a name means. Raises NamingError, JudgementError, StoreError."""
    key = current_id(store, text)
    if key == text:
        key = Names(store, catalog(), READ_TIMEOUT_S).find(place, text, _KINDS)
    thing = thing_of(store, key)
    if thing is None:
        raise JudgementError(f"nothing in the graph has the id {key} any more: ingest the article that names it")
    return thing


def _of_one_kind(one: Thing, other: Thing) -> tuple[Thing, Thing]:
    if one.id == other.id:
        raise JudgementError(f"both names mean one thing already: {one.name} ({one.id})")
    if one.label != other.label:
        raise JudgementError(
            f"only two of one kind can be one: {one.name} is of the kind {one.label}, {other.name} of {other.label}"
        )
    return one, other


def _to_undo(known: tuple[Judgement, ...], wanted: str | None) -> Judgement:
    standing = rule_on(known).standing
    holding = [each for each in known if each.verdict is not Verdict.UNDO and standing[each.id] is None]
    if wanted is None and not holding:
        raise JudgementError("there is no judgement that could be undone")
    found = holding[-1] if wanted is None else next((each for each in holding if each.id == wanted), None)
    if found is None:
        why = standing.get(wanted or "")
        raise JudgementError(f"no judgement to undo is {wanted}" + (f": it is {why}" if why else ""))
    return found


def _stands(judgement: Judgement, ruling: Ruling) -> str:
    return ruling.standing[judgement.id] or _HOLDS


def _said(judgement: Judgement) -> str:
    if judgement.one is None or judgement.other is None:
        return f"undo {judgement.undoes}"
    one, other = (f"{thing.name} {thing.id}" for thing in (judgement.one, judgement.other))
    return f"{one} and {other} are {'the same' if judgement.verdict is Verdict.SAME else 'different'}"


def _listed(known: tuple[Judgement, ...], ruling: Ruling) -> Table:
    result = Table()
    for heading in ("id", "time", "judgement", "stands", "note"):
        result.add_column(heading, overflow="fold", no_wrap=heading == "id")
    for each in known:
        result.add_row(each.id, each.at[:19], _said(each), _stands(each, ruling), each.note or "")
    return result
