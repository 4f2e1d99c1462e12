"""Statements of a load that keep the plan that they were given first."""

from __future__ import annotations

from typing import Final

KEEP_PLAN: Final = "CYPHER replan=skip "
"""Before a statement that looks for everything along an index, whatever the graph holds.

A graph that is being filled changes its statistics from batch to batch, and the server would plan each statement anew
(a fifth of a load's time, for the same plan). Which statements may say so, tests/store/test_plans.py tells: those that
read along indexes even when they were planned for an empty graph.
"""
