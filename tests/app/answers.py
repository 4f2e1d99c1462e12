"""Answers made by hand, for tests of what is done with them."""

from __future__ import annotations

from typing import Any

from app.data.answer import Answer
from queries.catalog import Query


def question(*columns: str, evidence: bool = False, name: str = "sample") -> Query:
    """A query with these columns."""
    return Query.model_validate(
        {
            "name": name,
            "title": "A sample of a question",
            "description": "What a canned query looks like.",
            "group": "things",
            "columns": [{"name": column, "description": "what stands in it"} for column in columns],
            "evidence": evidence,
            "cypher": "RETURN 1 AS one SKIP $skip LIMIT $limit",
        }
    )


def answer(*rows: dict[str, Any], following: str | None = None) -> Answer:
    """An answer with these rows."""
    return Answer(question(*rows[0]), {"name": "Lò", "kind": None}, rows, following)
