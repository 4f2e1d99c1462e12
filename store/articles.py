"""Articles written, replaced and forgotten, each whole: in one transaction all its claims change, or none.

A node lives as long as a claim speaks of it, a place as long as one within it lives, or one in whose place it came.
Things that were judged the same are one from the first: their claims are written under the id that stands for both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import neo4j

from schema.judgements import Ruling
from store.connection import Row, Store
from store.identity.candidates import named_by
from store.identity.doubts import clear_doubts, settle_doubts
from store.identity.folding import folded_articles
from store.identity.judged import ruling_of
from store.names import settle_names
from store.plans import KEEP_PLAN
from store.rows import CLAIMS, THINGS, EdgeRow, Rows
from store.writing import (
    Ids,
    ends_of,
    remove_unmentioned,
    settle_life,
    take_turn,
    united,
    write_claims,
    write_nodes,
    write_reference,
)


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the graph has: the hash of its content, every place that it was read from, the input of that.

    `published` and `length` (of its text, in code points) are what versions are told apart by.
    """

    id: str
    content_hash: str
    sources: tuple[str, ...]
    input_hash: str | None
    published: str | None
    length: int


@dataclass(frozen=True, slots=True)
class Noted:
    """What is noted of an article beside its content: where it was read from, and the input that it was read from."""

    sources: tuple[str, ...]
    input_hash: str | None


_KNOWN = (
    "RETURN a.id AS id, a.content_hash AS content_hash, coalesce(a.sources, [a.source]) AS sources,"
    " a.input_hash AS input_hash, a.published AS published, size(a.text) AS length"
)


def known_articles(store: Store, ids: Iterable[str]) -> dict[str, Known]:
    """Those of the articles that the graph has, by id."""
    answer = store.read(f"MATCH (a:Article) WHERE a.id IN $ids {_KNOWN}", {"ids": sorted(ids)})
    return {row["id"]: _known(row) for row in answer.rows}


def known_inputs(store: Store, hashes: Iterable[str]) -> dict[str, Known]:
    """The articles that the graph has from those inputs, by the hash of the input."""
    answer = store.read(f"MATCH (a:Article) WHERE a.input_hash IN $hashes {_KNOWN}", {"hashes": sorted(set(hashes))})
    return {row["input_hash"]: _known(row) for row in answer.rows}


def _known(row: Row) -> Known:
    return Known(**{**row, "sources": tuple(row["sources"])})


def replace_articles(store: Store, batch: Sequence[Rows], sources: Mapping[str, Sequence[str]]) -> None:
    """Write the articles, each in place of what the graph has of it. `sources` are, by id, where each was read from.

    One transaction. Raises RejectedWriteError where the database refuses a value, and then nothing is written.
    """
    store.write(lambda tx: _replace(tx, batch, sources))


def note(store: Store, notes: Mapping[str, Noted]) -> None:
    """Note for unchanged articles, by id, that they were read from further places, or from another input."""
    rows = [{**_sources(key, one.sources), "input_hash": one.input_hash} for key, one in sorted(notes.items())]
    store.write(
        lambda tx: tx.run(
            "UNWIND $rows AS row MATCH (a:Article {id: row.id}) "
            "SET a.source = row.source, a.sources = row.sources, a.input_hash = row.input_hash",
            rows=rows,
        ).consume()
    )


def forget(store: Store, article: str) -> tuple[str, ...]:
    """Remove the article with this id, or all read from this source or address, and whatever nothing else mentions.

    The ids of the removed articles, sorted; none where there is no such article.
    """
    return store.write(lambda tx: _forget(tx, article))


def _replace(tx: neo4j.ManagedTransaction, batch: Sequence[Rows], sources: Mapping[str, Sequence[str]]) -> None:
    take_turn(tx)
    ruling = ruling_of(tx)
    articles = folded_articles(batch, ruling)
    claims = [edge for rows in articles for edge in rows.claims]
    removed = _remove_claims(tx, [rows.id for rows in articles])
    doubted = clear_doubts(tx, united(removed, ends_of(claims)))
    contested = write_nodes(tx, [node for rows in articles for node in rows.nodes])
    _write_articles(tx, articles, sources)
    write_claims(tx, claims)
    write_reference(tx, (edge for rows in articles for edge in rows.reference))
    remove_unmentioned(tx, removed)
    settle_names(tx, united(contested, removed, _standing(claims, ruling)), ruling)
    settle_life(tx, removed["Organization"] | _alone(claims))
    settle_doubts(tx, doubted, ruling, named_by(claims))


def _forget(tx: neo4j.ManagedTransaction, article: str) -> tuple[str, ...]:
    take_turn(tx)
    found = tx.run(
        "MATCH (a:Article {id: $key}) RETURN a.id AS id UNION MATCH (a:Article {source: $key}) RETURN a.id AS id "
        "UNION MATCH (a:Article {url: $key}) RETURN a.id AS id "
        "UNION MATCH (a:Article) WHERE $key IN a.sources RETURN a.id AS id",
        key=article,
    )
    ids = sorted(record["id"] for record in found)
    ruling = ruling_of(tx)
    removed = _remove_claims(tx, ids)
    doubted = clear_doubts(tx, removed)
    tx.run("MATCH (a:Article) WHERE a.id IN $ids DETACH DELETE a", ids=ids).consume()
    remove_unmentioned(tx, removed)
    settle_names(tx, removed, ruling)
    settle_life(tx, removed["Organization"])
    settle_doubts(tx, doubted, ruling)
    return tuple(ids)


def _remove_claims(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> Ids:
    """Delete the claims of those articles that are there; the things that they spoke of, by label."""
    touched: Ids = defaultdict(set)
    there = [row["id"] for row in tx.run("MATCH (a:Article) WHERE a.id IN $ids RETURN a.id AS id", ids=ids)]
    for kind in CLAIMS if there else ():
        ends = tx.run(
            f"MATCH (s)-[r:{kind}]->(t) WHERE r.article IN $ids WITH r, [s, t] AS ends DELETE r "
            "WITH ends UNWIND ends AS n WITH DISTINCT n "
            "RETURN head([l IN labels(n) WHERE l IN $things]) AS label, n.id AS id",
            ids=there,
            things=list(THINGS),
        )
        for row in ends:
            touched[row["label"]].add(row["id"])
    touched.pop("Article", None)
    return touched


def _write_articles(tx: neo4j.ManagedTransaction, batch: Iterable[Rows], sources: Mapping[str, Sequence[str]]) -> None:
    rows = [
        {
            **article.article,
            "content_hash": article.content_hash,
            "input_hash": article.input_hash,
            **_sources(article.id, sources[article.id]),
        }
        for article in sorted(batch, key=lambda rows: rows.id)
    ]
    tx.run(KEEP_PLAN + "UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a = row", rows=rows).consume()


def _sources(key: str, all_of: Sequence[str]) -> dict[str, Any]:
    """An article's `source`; all of them as `sources` where the same article was read from several places."""
    ordered = sorted(set(all_of))
    return {"id": key, "source": ordered[0], "sources": ordered if len(ordered) > 1 else None}


def _alone(claims: Iterable[EdgeRow]) -> set[str]:
    """The bodies that stand on both sides of a succession: founded or ended with no other named."""
    return {c.source.id for c in claims if c.type == "SUCCEEDED_BY" and c.source == c.target}


def _standing(claims: Iterable[EdgeRow], ruling: Ruling) -> Ids:
    """The things that stand for others: their names are weighed anew with each article."""
    standing = set(ruling.current.values())
    return {label: ids & standing for label, ids in ends_of(claims).items()} if standing else {}
