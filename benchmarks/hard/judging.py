"""The tests judge mutants: `python -m benchmarks.hard.judging` in the copy that `benchmarks.hard.mutants` made.

Prints one JSON object a mutant. The exit status is 1 where the tests fail without one.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state

from benchmarks.hard.mutants import SAMPLE, settings

_MEMORY_BYTES = 4 << 30  # a mutant's endless list ends here
_LEAST_CPU_S, _CPU_TIMES = 10, 3  # the tests took so long while they were watched, which is slow itself
_DIED = 70


class Judge:
    """A plugin of pytest that runs the collected tests once for each mutant that they reach."""

    def __init__(self, sample: list[str], out: int) -> None:
        self._sample, self._out = sample, out
        self._reached: dict[str, list[str]] = {}
        self._seconds: dict[str, float] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Watch the tests, then judge."""
        imported = set(state()._stats)  # noqa: SLF001 - it has no other door
        if session.testsfailed or not self._watch(session):
            raise session.Failed("a test fails without a mutant")
        gc.freeze()
        for name in self._sample:
            function = name.partition("__mutmut_")[0]
            self._tell(name, *(_judge_alone(name) if function in imported else self._judge(session, name, function)))
        return True

    def _watch(self, session: pytest.Session) -> bool:
        """Run all tests in a process of their own, so that no cache fills here; note what each reaches and takes."""
        read, write = os.pipe()
        if not os.fork():
            notes = []
            for item in session.items:
                state()._stats.clear()  # noqa: SLF001
                started = time.process_time()
                _run([item], session)  # alone: what others have set up it sets up again
                notes.append((item.nodeid, time.process_time() - started, sorted(state()._stats)))  # noqa: SLF001
            with os.fdopen(write, "w", encoding="utf-8") as pipe:
                json.dump(notes, pipe)
            os._exit(bool(session.testsfailed))
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as pipe:
            text = pipe.read()
        passed = os.waitstatus_to_exitcode(os.wait()[1]) == 0
        for test, seconds, functions in json.loads(text):
            self._seconds[test] = seconds
            for function in functions:
                self._reached.setdefault(function, []).append(test)
        return passed

    def _judge(self, session: pytest.Session, name: str, function: str) -> tuple[str, str]:
        reached = set(self._reached.get(function, ()))
        items = sorted((i for i in session.items if i.nodeid in reached), key=lambda item: self._seconds[item.nodeid])
        if not items:
            return "untested", ""
        read, write = os.pipe()
        process = os.fork()
        if not process:
            code = _DIED
            try:
                _limit(sum(self._seconds[item.nodeid] for item in items))
                set_mutant_under_test(name)
                code = _run(items, session, write)
            finally:
                os._exit(code)
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as pipe:
            test = pipe.read()
        return _outcome(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])), test

    def _tell(self, name: str, outcome: str, test: str) -> None:
        os.write(self._out, (json.dumps({"name": name, "outcome": outcome, "test": test}) + "\n").encode())


def _run(items: list[pytest.Item], session: pytest.Session, failing: int | None = None) -> int:
    """Run tests until one fails; its name goes to `failing`."""
    before = session.testsfailed
    for item, following in zip(items, [*items[1:], None], strict=True):
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed > before:
            if failing is not None:
                os.write(failing, item.nodeid.encode())
            return 1
    return 0


def _limit(seconds: float) -> None:
    cpu = _LEAST_CPU_S + int(_CPU_TIMES * seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


def _judge_alone(name: str) -> tuple[str, str]:
    """Judge a mutant of what runs while modules are imported: all tests in a new process."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", *_arguments()]
    surroundings = {**os.environ, "MUTANT_UNDER_TEST": name}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    return _outcome(done.returncode), "imported: " + " ".join(done.stdout.splitlines()[-3:])[:300]


def _outcome(code: int) -> str:
    if code == -signal.SIGXCPU:
        return "timeout"
    return {0: "survived", 1: "killed"}.get(code, "died")


def _arguments() -> list[str]:
    table = settings()
    return [*table["pytest_add_cli_args"], *table["pytest_add_cli_args_test_selection"]]


def main() -> None:
    """Judge the sample of this folder."""
    out = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what the tests and the mutants print
    set_mutant_under_test("stats")  # the trampolines note who is called; without such a mutant the code is as it was
    sample = json.loads(Path(SAMPLE).read_text(encoding="utf-8"))
    code = pytest.main(["-s", "--tb=short", "--assert=plain", *_arguments()], plugins=[Judge(sample, out)])
    sys.exit(bool(code))


if __name__ == "__main__":
    main()
