"""What a person sees while they wait: a bar for the download, a spinner for the start. Both on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn


@contextmanager
def downloading(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar of `total` bytes; yields what to call with each number of bytes done (safe from several threads)."""
    console = Console(stderr=True)
    if not console.is_terminal:
        console.print(f"Downloading {what} ({total / 1e6:.0f} MB) …")
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(f"Downloading {what}", total=total)
        yield lambda size: bar.advance(task, size)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """A spinner where standard error is a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(what):
        yield
