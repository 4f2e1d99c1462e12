"""Whole things: a node with the claims that it takes part in, an article with its text and all that it says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from app.data.answer import Row
from app.data.ask import Reader, ask
from queries.catalog import Catalog


class Evidence(BaseModel):
    """Where a claim is made."""

    article: str | None = Field(description="Id of the article that says so; absent for reference data")
    title: str | None = Field(description="Title of that article")
    address: str | None = Field(description="Address of that article, or the file that it was read from")
    published: str | None = Field(description="Day on which that article was published")
    quotation: str | None = Field(description="The words of the article that say so")


class End(BaseModel):
    """One end of a claim."""

    id: str
    name: str | None
    kind: str


class Claim(BaseModel):
    """One fact, and the words that say so."""

    relation: str = Field(description="The graph's edge (HOLDS_POST, INSPECTS, UNDER …)")
    source: End = Field(description="The thing that the edge comes from")
    target: End = Field(description="The thing that the edge goes to")
    detail: str | None = Field(description="The post, role, purpose, form or words that go with it")
    date: str | None = Field(description="Day that goes with it")
    evidence: Evidence


class Thing(BaseModel):
    """One thing of the graph and the claims that it takes part in. `truncated` tells that there are more claims."""

    id: str
    name: str | None
    kind: str
    labels: list[str]
    properties: dict[str, Any]
    articles: int = Field(description="How many articles name it")
    claims: list[Claim]
    truncated: bool


class Span(BaseModel):
    """A stretch of the article's text, in Unicode code points: `text[start:end]` is the quotation."""

    start: int
    end: int


class ArticleClaim(Claim):
    """One fact that an article says, where it says it, how sure the reader is and which rule read it."""

    span: Span
    confidence: float | None
    rule: str | None


class ArticlePage(BaseModel):
    """An article's stored text and all that it says."""

    model_config = ConfigDict(title="Article")

    id: str
    title: str
    source: str
    url: str | None
    published: str | None
    byline: str | None
    place: str | None
    text: str
    claims: list[ArticleClaim]
    truncated: bool


class Library:
    """Whole things by id, put together from canned queries."""

    def __init__(self, reader: Reader, catalog: Catalog, *, seconds: float, claims: int) -> None:
        self._reader, self._catalog, self._seconds, self._claims = reader, catalog, seconds, claims

    def thing(self, thing_id: str, label: str) -> Thing | None:
        """The thing of that id and label with its claims; None where there is none. Raises StoreError."""
        found = [r for r in self._rows("thing", {"thing": thing_id})[0] if r["id"] == thing_id and label in r["labels"]]
        if not found:
            return None
        rows, truncated = self._rows("neighbourhood", {"thing": thing_id, "depth": 1})
        return Thing(**found[0], claims=[Claim(**_claim(row)) for row in rows], truncated=truncated)

    def article(self, article_id: str) -> ArticlePage | None:
        """The article of that id with its text and claims; None where there is none. Raises StoreError."""
        found = [r for r in self._rows("article", {"article": article_id})[0] if r["id"] == article_id]
        if not found:
            return None
        rows, truncated = self._rows("article-facts", {"article": article_id})
        return ArticlePage(**found[0], claims=[_article_claim(row) for row in rows], truncated=truncated)

    def _rows(self, query: str, parameters: Mapping[str, str | int]) -> tuple[list[Row], bool]:
        asked = self._catalog[query]
        values = {p.name: p.default for p in asked.parameters} | dict(parameters)
        answer = ask(self._reader, asked, values, seconds=self._seconds, limit=self._claims)
        return list(answer.rows), answer.truncated


def _claim(row: Row) -> dict[str, Any]:
    return {
        "relation": row["relation"],
        "source": End(id=row["source"], name=row["source_name"], kind=row["source_kind"]),
        "target": End(id=row["target"], name=row["target_name"], kind=row["target_kind"]),
        "detail": row["detail"],
        "date": row["date"],
        "evidence": Evidence(
            article=row["article"],
            title=row["article_title"],
            address=row["article_address"],
            published=row["article_published"],
            quotation=row["quotation"],
        ),
    }


def _article_claim(row: Row) -> ArticleClaim:
    span = Span(start=row["start"], end=row["end"])
    return ArticleClaim(**_claim(row), span=span, confidence=row["confidence"], rule=row["rule"])
