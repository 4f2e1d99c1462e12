"""Articles spread over a real Dask cluster: the same results when a worker is killed, one clear line without a cluster."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from distributed import Client, LocalCluster

from benchmarks.generator import articles as generated
from ingest import cluster as clusters
from ingest.cluster import ClusterError, spread_over
from ingest.pool import spread
from ingest.work import facts
from schema.document import Source
from schema.errors import InputError
from tests.ingest.works import article, befall

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two workers on this machine, a process each."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as running:
        yield running


def _pids(address: str) -> list[int]:
    with Client(address, set_as_default=False) as client:
        return list(client.run(os.getpid).values())


def test_results_come_in_order_with_what_is_no_source_in_its_place(cluster: LocalCluster) -> None:
    items: list[Source | int] = [article("a"), 1, *(article(str(number)) for number in range(200)), 2]
    assert list(spread_over(cluster.scheduler_address, befall, items)) == ["a", 1, *map(str, range(200)), 2]


def test_a_worker_killed_in_the_middle_changes_nothing(cluster: LocalCluster) -> None:
    articles = list(generated(600))
    expected = list(spread(facts, articles, 2))
    results = spread_over(cluster.scheduler_address, facts, articles)
    found = [next(results)]
    os.kill(_pids(cluster.scheduler_address)[0], signal.SIGKILL)
    found += results
    assert found == expected
    assert not any(isinstance(one, InputError) for one in found)


def test_an_article_that_is_none_or_takes_too_long_costs_only_itself(cluster: LocalCluster) -> None:
    items = [article("a"), article("b", "reject"), article("c", "crash"), article("d", "hang"), article("e")]
    told = [str(one) for one in spread_over(cluster.scheduler_address, befall, items, patience=8)]
    assert (told[0], told[1], told[4]) == ("a", "b: no article", "e")
    assert told[2].startswith("c: a fault of partygraph")
    assert told[3] == "d: not read after 8 seconds: passed over"


def test_a_cluster_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_CONNECT_S", 1)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp"):
        list(spread_over("tcp://127.0.0.1:9", befall, [article("a")]))


def test_a_cluster_without_workers_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_WORKERS_S", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address=":0") as empty,
        pytest.raises(ClusterError, match="has no workers: start some"),
    ):
        list(spread_over(empty.scheduler_address, befall, [article("a")]))


def test_workers_with_another_program_are_refused(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "program", _another)
    with pytest.raises(ClusterError, match="has another partygraph: install the same version there"):
        list(spread_over(cluster.scheduler_address, befall, [article("a")]))


def _another() -> str:
    return f"the program of {os.getpid()}"
