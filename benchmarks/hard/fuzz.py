"""Mutated inputs through all of ingest but the database: `python -m benchmarks.hard.fuzz [--inputs N] [--seed N]`.

Nothing may crash, hang or kill a worker. Each is an article or a reject with a reason; the summary counts both. What
failed is kept in a folder, to be looked at.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.hard.mutations import Mutant, mutants
from ingest.load.work import rows_of
from ingest.pool import spread
from ingest.read import read
from schema.document import Source
from schema.errors import InputError
from store.rows import Rows

_PATIENCE_S = 10.0
_FAILED = ("a fault of partygraph", "not read after", "the process that read it died")


@dataclass(slots=True)
class Outcome:
    """What became of the inputs: articles, rejects by reason, and those that failed with the way they were made."""

    inputs: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    rejects: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    seconds: float = 0.0


def fuzz(count: int, seed: int, folder: Path, workers: int | None = None) -> Outcome:
    """Send `count` mutants through; files of those that failed stay in `folder`."""
    outcome, started = Outcome(), time.monotonic()
    for result in spread(rows_of, _sources(mutants(count, seed), folder, outcome), workers, _PATIENCE_S):
        if isinstance(result, InputError):
            outcome.rejects[result.reason.partition(":")[0].partition(" (")[0]] += 1
            if result.reason.startswith(_FAILED):
                outcome.failed.append(f"{result.source}: {result.reason}")
        elif isinstance(result, Rows):
            outcome.articles += 1
    outcome.seconds = time.monotonic() - started
    for file in folder.iterdir():
        if not any(failure.startswith(str(file)) for failure in outcome.failed):
            file.unlink()
    return outcome


def _sources(made: Iterator[Mutant], folder: Path, outcome: Outcome) -> Iterator[Source | InputError]:
    for mutant in made:
        outcome.inputs[mutant.how] += 1
        file = folder / f"{mutant.number:06}-{mutant.how}{mutant.suffix}"
        file.write_bytes(mutant.data)
        started = time.monotonic()
        found = list(read([str(file)]))
        if time.monotonic() - started > _PATIENCE_S:
            outcome.failed.append(f"{file}: read for longer than {_PATIENCE_S:.0f} seconds")
        yield from found


def main() -> None:
    """Fuzz and print the summary; the exit status is 1 where an input failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    outcome = fuzz(options.inputs, options.seed, folder)
    print(f"{options.inputs} inputs from seed {options.seed} in {outcome.seconds:.0f} s:")
    for how, times in sorted(outcome.inputs.items()):
        print(f"  {how:<24}{times:>8}")
    print(f"{outcome.articles} articles, {outcome.rejects.total()} rejects:")
    for reason, times in outcome.rejects.most_common():
        print(f"  {times:>8}  {reason}")
    print(f"{len(outcome.failed)} failures" + (f" (files in {folder})" if outcome.failed else ""))
    for failure in outcome.failed:
        print(f"  {failure}")
    sys.exit(bool(outcome.failed))


if __name__ == "__main__":
    main()
