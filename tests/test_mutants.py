"""The sampler of mutants: what it says of a share that it saw in a sample."""

import pytest

mutants = pytest.importorskip("benchmarks.hard.mutants", reason="mutmut is not installed", exc_type=ImportError)


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [(8, 10, 0.490, 0.943), (574, 700, 0.790, 0.847), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0)],
)
def test_the_interval_of_a_share_is_wilsons(hits: int, count: int, low: float, high: float) -> None:
    assert mutants.interval(hits, count) == pytest.approx((low, high), abs=0.001)


def test_what_hung_or_died_was_noticed_and_what_no_test_reaches_was_not() -> None:
    noticed = [
        mutants.Verdict("x", outcome).killed for outcome in ("killed", "timeout", "died", "survived", "untested")
    ]
    assert noticed == [True, True, True, False, False]
