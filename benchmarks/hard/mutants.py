"""Mutants of the code, judged by the tests: `python -m benchmarks.hard.mutants [--sample 800] [--seed 1]`.

mutmut makes the mutants of the files that `[tool.mutmut]` names in a copy of the house; a random sample of all of them
is judged, each in a process of its own that runs the tests which reach the changed function (the quick ones first)
until one fails. Tests are collected once. Tests of chance (hypothesis) take no part, so that a verdict is the same
tomorrow. The score is that of the sample, with its 95 % interval; a mutant that no test reaches counts as survived.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import fnmatch
import json
import math
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutmut.mutation.file_mutation import mutate_file_contents

SAMPLE, VERDICTS = "sample.json", "verdicts.jsonl"
_CONFIDENCE = 1.96  # standard deviations on each side for 95 %


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the dotted name that switches it on, and what it does, as the lines of a diff."""

    name: str
    change: tuple[str, ...]

    @property
    def function(self) -> str:
        """The function that it changes, as the trampoline of mutmut calls it."""
        return self.name.partition("__mutmut_")[0]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant: `killed` by a failing test, `timeout` (hung), `died`, `survived` or `untested`."""

    name: str
    outcome: str
    test: str = ""

    @property
    def killed(self) -> bool:
        """Whether the tests noticed."""
        return self.outcome in {"killed", "timeout", "died"}


def settings() -> dict[str, Any]:
    """The table `[tool.mutmut]` of the house."""
    table: dict[str, Any] = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    return table


def copied(folder: Path) -> None:
    """Copy what the tests need into `folder`."""
    for name in (*settings()["source_paths"], *settings()["also_copy"], "tests"):
        shutil.copytree(name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy("pyproject.toml", folder)


def planted(folder: Path) -> list[Mutant]:
    """Put all mutants into the copy, switched off; they are told in the order of files and of lines."""
    found = []
    for file in sorted(path for room in settings()["source_paths"] for path in Path(room).rglob("*.py")):
        if any(fnmatch.fnmatch(str(file), wanted) for wanted in settings()["only_mutate"]):
            made = mutate_file_contents(str(file), file.read_text(encoding="utf-8"))
            (folder / file).write_text(made.code, encoding="utf-8")
            found += list(_mutants(file, made.code))
    return found


def _mutants(file: Path, code: str) -> Iterator[Mutant]:
    lines, module = code.splitlines(), ".".join(file.with_suffix("").parts).removesuffix(".__init__")
    functions = {
        node.name: lines[node.lineno : node.end_lineno]
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and "__mutmut_" in node.name
    }
    for name, body in functions.items():
        stem, _, number = name.rpartition("__mutmut_")
        if number != "orig":
            difference = difflib.unified_diff(functions[f"{stem}__mutmut_orig"], body, n=0, lineterm="")
            yield Mutant(f"{module}.{name}", tuple(line for line in difference if line[:3] not in {"---", "+++"}))


def judged(folder: Path, sample: list[Mutant]) -> Iterator[Verdict]:
    """Let the tests in the copy judge the sample.

    Raises:
        RuntimeError: the tests fail without any mutant; nothing could be said of them.
    """
    (folder / SAMPLE).write_text(json.dumps([mutant.name for mutant in sample]), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.hard.judging"], cwd=folder, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    tail: list[str] = []
    for line in process.stdout:
        if line.startswith("{"):
            yield Verdict(**json.loads(line))
        else:
            tail = [*tail[-20:], line]
    if process.wait():
        raise RuntimeError("the tests fail without a mutant:\n" + "".join(tail))


def interval(hits: int, count: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of which `hits` of `count` were seen."""
    share, square = hits / count, _CONFIDENCE**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = _CONFIDENCE / (1 + square / count) * math.sqrt(share * (1 - share) / count + square / (4 * count**2))
    return middle - half, middle + half


def main() -> None:
    """Judge and print; the exit status is 1 where less than four in five were killed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--sample", type=int, default=800)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="*", help="judge mutants of such names only, as in ingest.recognise.dates.*")
    parser.add_argument("--keep", type=Path, help="a file for the verdicts with the changes, one JSON object a line")
    parser.add_argument("--again", type=Path, help="such a file: judge the mutants that lived, to see new tests work")
    options = parser.parse_args()
    lived = _lived(options.again) if options.again else None
    with tempfile.TemporaryDirectory(prefix="mutants-") as made:
        copied(Path(made))
        mutants = [one for one in planted(Path(made)) if fnmatch.fnmatch(one.name, options.only)]
        mutants = [one for one in mutants if lived is None or (one.function, one.change[1:]) in lived]
        chance = random.Random(options.seed)  # noqa: S311 - no secret
        sample = chance.sample(mutants, min(options.sample, len(mutants)))
        changes = {mutant.name: mutant.change for mutant in sample}
        print(f"{len(mutants)} mutants; {len(sample)} of them drawn with seed {options.seed}", flush=True)
        verdicts = list(_told(judged(Path(made), sample), changes))
    if options.keep:
        kept = ({"name": v.name, "outcome": v.outcome, "test": v.test, "change": changes[v.name]} for v in verdicts)
        options.keep.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in kept), encoding="utf-8")
    sys.exit(_summary(verdicts) < 0.8)


def _lived(file: Path) -> set[tuple[str, tuple[str, ...]]]:
    """The function and the lines of each kept mutant that lived: numbers change with the code."""
    kept = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    mutants = [(Mutant(one["name"], tuple(one["change"])), Verdict(one["name"], one["outcome"])) for one in kept]
    return {(mutant.function, mutant.change[1:]) for mutant, verdict in mutants if not verdict.killed}


def _told(verdicts: Iterator[Verdict], changes: dict[str, tuple[str, ...]]) -> Iterator[Verdict]:
    for verdict in verdicts:
        if not verdict.killed:
            print(f"{verdict.outcome}: {verdict.name}", *changes[verdict.name], sep="\n  ", flush=True)
        yield verdict


def _summary(verdicts: list[Verdict]) -> float:
    killed = sum(verdict.killed for verdict in verdicts)
    low, high = interval(killed, len(verdicts))
    for outcome in sorted({verdict.outcome for verdict in verdicts}):
        print(f"{sum(verdict.outcome == outcome for verdict in verdicts):>6}  {outcome}")
    print(f"{killed} of {len(verdicts)} killed: {killed / len(verdicts):.1%} (95 % interval {low:.1%} to {high:.1%})")
    return killed / len(verdicts)


if __name__ == "__main__":
    main()
