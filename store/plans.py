"""Statements of a load that keep the plan that they were given first."""

from __future__ import annotations

from typing import Final

KEEP_PLAN: Final = "CYPHER replan=skip "
"""Before a statement that has one plan only, whatever the graph holds.

A graph that is being filled changes its statistics from batch to batch, and the server would plan each statement anew,
for the same plan. Only a statement may say so that names an index to seek (`USING INDEX SEEK`) for every node it begins
with and follows no edge from there: of an edge the server may think, while the graph is empty, that reading all of its
type is as cheap, and such a plan would stay. tests/store/test_plans.py asks the plans.
"""
