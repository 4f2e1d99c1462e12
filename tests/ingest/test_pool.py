"""Articles spread over processes: order, deaths, hangs, faults, and nothing left behind."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from ingest import pool
from ingest.pool import _ARTICLES, _WINDOW, WorkersError, answered, seconds_for, spread
from schema.document import Source
from schema.errors import InputError
from tests.ingest.works import article, befall, knows_places

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the tests kill processes as POSIX does")


def _read(*contents: str, workers: int = 2, patience: float = 20.0) -> list[str | InputError]:
    items = [article(f"{number}", content) for number, content in enumerate(contents)]
    return list(spread(befall, items, workers, patience))


def _told(results: list[str | InputError]) -> list[str]:
    return [str(result) for result in results]


def test_results_come_in_the_order_of_the_articles() -> None:
    assert _told(_read(*[""] * 100)) == [str(number) for number in range(100)]


def test_what_is_no_source_keeps_its_place() -> None:
    items: list[Source | int] = [1, article("a"), 2, 3, article("b"), 4]
    assert list(spread(befall, items, 2)) == [1, "a", 2, 3, "b", 4]


def test_nothing_comes_of_nothing() -> None:
    assert _read() == []


@pytest.mark.parametrize("end", ["die", "killed"])
def test_an_article_that_kills_its_worker_costs_only_itself(end: str) -> None:
    told = _told(_read("", "", end, "", ""))
    cause = "SIGKILL" if end == "killed" else "exit status 3"
    assert told == ["0", "1", f"2: the process that read it died, twice ({cause})", "3", "4"]


def test_an_article_whose_worker_was_killed_from_outside_is_read_by_another(tmp_path: Path) -> None:
    assert _told(_read("", f"once {tmp_path / 'marker'}", "")) == ["0", "1", "2"]


@pytest.mark.parametrize("end", ["hang", "backtrack"])
def test_an_article_that_takes_too_long_is_passed_over(end: str) -> None:
    started = time.monotonic()
    assert _told(_read("", end, "", patience=1)) == ["0", "1: not read after 1 seconds: passed over", "2"]
    assert time.monotonic() - started < 15


def test_a_longer_article_has_longer() -> None:
    assert seconds_for(article("a", "x" * 1_000_000), 30) == 130


def test_a_fault_of_ours_is_the_articles_reject_and_tells_no_content() -> None:
    (told,) = _told(_read("crash"))
    assert told.startswith("0: a fault of partygraph (ValueError in tests/ingest/works.py:")
    assert "secret" not in told


def test_an_article_that_is_none_keeps_its_reason() -> None:
    assert _told(_read("reject", "")) == ["0: no article", "1"]


def test_processes_are_used_as_many_as_asked_for_and_again() -> None:
    results = _read(*["pid"] * 200, workers=2)
    assert 1 <= len(set(_told(results))) <= 2


def test_a_few_articles_start_one_process() -> None:
    assert len(set(_told(_read(*["pid"] * 12, workers=8)))) == 1


def test_a_worker_has_what_reading_needs_before_its_first_article() -> None:
    assert list(spread(knows_places, [article("a")], 1)) == [True]


def test_little_is_read_before_it_is_wanted() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Source]:
        while True:
            taken.append(1)
            yield article(f"{len(taken)}")

    results = spread(befall, endless(), 2)
    assert next(results) == "1"
    assert len(taken) <= _WINDOW + _ARTICLES
    results.close()  # type: ignore[attr-defined]


def test_no_process_is_left_when_the_reader_stops_early() -> None:
    results = spread(befall, (article(str(number), "pid") for number in range(1_000)), 2)
    worker = psutil.Process(int(str(next(results))))
    results.close()  # type: ignore[attr-defined]
    assert not worker.is_running()


def test_an_error_of_the_articles_own_source_is_raised() -> None:
    def broken() -> Iterator[Source]:
        yield article("a")
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(spread(befall, broken(), 2))


def test_where_no_process_can_start_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_serve", _ended_at_once)
    with pytest.raises(WorkersError, match="no process for reading articles can be started"):
        list(spread(befall, [article("a")], 1))


def _ended_at_once(*_: object) -> None:
    os._exit(1)


def test_without_processes_a_fault_is_a_reject_too() -> None:
    assert str(answered(befall, article("a", "crash"))).startswith("a: a fault of partygraph (ValueError")
