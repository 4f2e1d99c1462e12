"""Who holds a post and who held it: the statements of many articles, one line a person and post."""

from __future__ import annotations

from collections.abc import Sequence

from app.data.answer import Row


def last_statements(rows: Sequence[Row], *, former: bool) -> list[Row]:
    """For each person, body and title the latest statement, of those whose latest says (or does not) `former`."""
    latest: dict[tuple[str, str, str], Row] = {}
    for row in sorted(rows, key=_said):
        latest[row["person_id"], row["organization_id"], row["title"]] = row
    return [row for row in reversed(latest.values()) if bool(row["former"]) is former]


def _said(row: Row) -> tuple[str, bool]:
    return row["as_of"] or row["article_published"] or "", bool(row["former"])
