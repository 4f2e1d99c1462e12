"""The file of judgements: one JSON object a line, written at its end only, for people to read and keep.

It lies beside the managed server's data and outlives it: a graph that is made anew is judged as the old one was.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from schema.errors import PartygraphError
from schema.judgements import Judgement

_LOCK_S = 10


class JournalError(PartygraphError):
    """The file of judgements can't be read or written."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What the file says: its judgements in its order, and the lines that say none, each named with the reason."""

    path: Path
    judgements: tuple[Judgement, ...] = ()
    faults: tuple[str, ...] = ()


def read_journal(path: Path) -> Journal:
    """The judgements of the file; none where there is no file. Raises JournalError where it can't be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Journal(path)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise JournalError(f"the judgements in {path} can't be read: {reason}") from error
    judgements, faults = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                judgements.append(Judgement.read(line))
            except ValueError as error:
                faults.append(f"{path}, line {number}: {error}")
    return Journal(path, tuple(judgements), tuple(faults))


def append(path: Path, judgement: Judgement) -> None:
    """Write one more line; it is on the disk when this returns. Raises JournalError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", timeout=_LOCK_S), path.open("a+b") as file:
            file.seek(max(file.seek(0, os.SEEK_END) - 1, 0))
            torn = file.read(1) not in {b"", b"\n"}  # a line that a crash cut off stays a line of its own
            file.write(b"\n" * torn + judgement.line().encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except (OSError, Timeout) as error:
        reason = getattr(error, "strerror", None) or "another command keeps it"
        raise JournalError(f"the judgement can't be written to {path}: {reason}") from error


def next_time(judgements: Iterable[Judgement]) -> str:
    """The time of a new judgement: now, or just after the latest of those there are, whatever the clock says."""
    now = datetime.now(UTC)
    latest = max((datetime.fromisoformat(judgement.at) for judgement in judgements), default=now)
    return max(now, latest + timedelta(microseconds=1)).isoformat(timespec="microseconds")
