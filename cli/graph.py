"""`partygraph ingest`, `forget`, `fingerprint`: what goes into the graph, what leaves it, what it comes to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from cli.hands import Dask, Seconds, Workers
from ingest.load.loading import Summary
from ingest.load.stream import load_paths, try_paths
from ingest.pipeline import Hands
from ingest.pool import PATIENCE_S
from schema.errors import PartygraphError
from store.articles import forget as forget_article
from store.connection import Store
from store.fingerprint import fingerprint as fingerprint_of
from store.graph import open_graph
from store.identity.judging import learn_from
from store.settings import Settings

_SOURCE_WIDTH = 60

Paths = Annotated[list[str], typer.Argument(help="Files, folders, addresses, or - for standard input.")]


class RejectsFileError(PartygraphError):
    """The file of rejects can't be written."""


class UnknownArticleError(PartygraphError):
    """The graph has no such article."""


def ingest(
    paths: Paths,
    only_try: Annotated[bool, typer.Option("--dry-run", help="Read everything, write nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")] = False,
    workers: Workers = None,
    seconds: Seconds = PATIENCE_S,
    dask: Dask = None,
    bulk: Annotated[
        bool, typer.Option("--bulk", help="The first load of very many articles, by Neo4j's offline importer.")
    ] = False,
    rejects: Annotated[
        Path | None,
        typer.Option("--rejects", help="Write what was set aside here, to be mended and ingested.", dir_okay=False),
    ] = None,
) -> None:
    """Read articles and load their facts into the graph.

    Articles that the graph has unchanged are not written again; of a changed one all claims are replaced. What can't
    be read is named and set aside, and the rest goes on. The exit status is 1 where nothing could be read.
    """
    hands = Hands(workers, seconds, dask)
    if only_try:
        with _progress() as done:
            summary = try_paths(paths, hands, done)
    else:
        summary = _bulk(paths, hands) if bulk else _load(paths, hands)
    if rejects:
        _write_rejects(rejects, summary)
    for reject in summary.rejects:
        typer.echo(f"set aside: {reject.source}: {reject.reason}", err=True)
    typer.echo(as_json_text(summary) if as_json else as_text(summary, written=not only_try))
    if not summary.read:
        raise typer.Exit(1)


def _write_rejects(file: Path, summary: Summary) -> None:
    """One JSON object a line: `source`, `reason`, and what was read of it. Raises RejectsFileError."""
    try:
        with file.open("w", encoding="utf-8") as sink:
            for reject in summary.rejects:
                told = {"source": reject.source, "reason": reject.reason} | dict(reject.given or {})
                sink.write(json.dumps(told, ensure_ascii=False) + "\n")
    except OSError as error:
        raise RejectsFileError(f"{file} can't be written: {error.strerror}") from error


def _load(paths: list[str], hands: Hands) -> Summary:
    settings = Settings()
    with open_graph(settings) as store:
        learn_judgements(store, settings)
        with _progress() as done:
            return load_paths(store, paths, hands, done)


def _bulk(paths: list[str], hands: Hands) -> Summary:
    from ingest.load.bulk import bulk_load

    settings = Settings()
    with _progress() as done:
        summary = bulk_load(settings, paths, hands, done)
    with open_graph(settings) as store:
        learn_judgements(store, settings)
    return summary


def forget(
    article: Annotated[str, typer.Argument(help="An article's id, its address, or the source it was read from.")],
) -> None:
    """Remove an article's claims and whatever nothing else mentions."""
    with open_graph() as store:
        ids = forget_article(store, article)
    if not ids:
        raise UnknownArticleError(f"the graph has no article with the id, address or source {article!r}")
    for key in ids:
        typer.echo(f"forgotten: {key}")


def fingerprint() -> None:
    """Print a hash of the graph, the same for the same facts, whatever order they came in."""
    with open_graph() as store:
        typer.echo(fingerprint_of(store))


def learn_judgements(store: Store, settings: Settings) -> None:
    """Teach the graph the judgements of the settings' file, before it learns more articles.

    Lines that say none are named on standard error. Raises JournalError where the file can't be read.
    """
    for fault in learn_from(store, settings.judgements):
        typer.echo(f"set aside: {fault}", err=True)


def as_json_text(summary: Summary) -> str:
    """The summary for machines: `new`, `changed`, `unchanged`, `rejected`, `rejects`, `claims`, `seconds`."""
    rejects = [{"source": one.source, "reason": one.reason} for one in summary.rejects]
    told = asdict(summary) | {"rejects": rejects, "rejected": summary.rejected, "seconds": round(summary.seconds, 3)}
    return json.dumps(told, ensure_ascii=False)


def as_text(summary: Summary, *, written: bool = True) -> str:
    """The summary for people."""
    articles = (
        f"{summary.new} new, {summary.unchanged} unchanged, {summary.changed} changed, {summary.rejected} set aside"
    )
    claims = ", ".join(f"{count} {kind}" for kind, count in sorted(summary.claims.items(), key=_by_count)) or "none"
    lines = [f"articles  {articles}", f"claims    {claims}", f"seconds   {summary.seconds:.1f}"]
    return "\n".join(lines if written else ["nothing was written: a dry run", *lines])


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """A line that counts articles where standard error is a terminal; yields what to call with each source."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.description}"), console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def done(source: str) -> None:
            bar.update(task, advance=1, description=source[-_SOURCE_WIDTH:])

        yield done
