"""Facts into the graph, batch by batch, each article whole: one graph for any order, repetition or interruption."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from ingest.load.rows import rows
from ingest.load.sift import Unchanged
from ingest.load.work import rows_of
from ingest.pool import answered
from schema.errors import InputError
from schema.model import Facts
from store.articles import Known, Noted, known_articles, note, replace_articles
from store.connection import RejectedWriteError, Store
from store.rows import Rows

OTHER_VERSION = "another version of the same article is in this load"
Progress = Callable[[str], object]
Rank: TypeAlias = str
Extracted: TypeAlias = Facts | Rows | Unchanged | InputError
"""What comes to the loader: an article as facts or as rows, that the graph has it, or why a source is none."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one transaction holds: rows, characters of text, articles; it ends with the article that reaches one."""

    rows: int = 30_000
    characters: int = 8_000_000
    articles: int = 1_000


@dataclass(frozen=True, slots=True)
class Reject:
    """A source that was set aside, and why. `given` is what can be mended of it, as a record of a JSONL file."""

    source: str
    reason: str
    given: Mapping[str, str] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a load did: articles by outcome, the claims written by kind, and the time it took in seconds."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejects: tuple[Reject, ...] = ()
    claims: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def rejected(self) -> int:
        """How many sources were set aside."""
        return len(self.rejects)

    @property
    def read(self) -> int:
        """How many articles could be read."""
        return self.new + self.changed + self.unchanged


def load(
    store: Store,
    facts: Iterable[Extracted],
    progress: Progress | None = None,
    limits: Limits = Limits(),
) -> Summary:
    """Put the facts of articles into the graph; sources that could not be read are counted and named.

    An article whose content is as the graph has it is not written again; of a changed one all claims are replaced in
    one transaction. Of several versions of one article in one load the last by `rank_of` stays, whichever came first.
    `progress` is called with each source when it is done. Raises StoreError where the database fails.
    """
    loader = _Loader(store, progress or _silent, limits)
    started = time.monotonic()
    for one in facts:
        loader.take(one)
    loader.flush()
    return loader.summary(time.monotonic() - started)


def dry_run(facts: Iterable[Facts | Rows | InputError], progress: Progress | None = None) -> Summary:
    """As `load`, without a database: every article counts as new."""
    started, rejects, claims, new = time.monotonic(), [], Counter[str](), 0
    for result in map(_rows, facts):
        if isinstance(result, Reject):
            rejects.append(result)
        else:
            new += 1
            claims.update(claim.type for claim in result.claims)
        (progress or _silent)(result.source)
    return Summary(new, 0, 0, tuple(rejects), dict(sorted(claims.items())), time.monotonic() - started)


@dataclass(slots=True)
class _Batch:
    """Articles for one transaction: the newest version of each, where it was read from, how often."""

    articles: dict[str, Rows] = field(default_factory=dict)
    sources: dict[str, list[str]] = field(default_factory=dict)
    size: int = 0
    characters: int = 0

    def add(self, article: Rows) -> None:
        self.articles[article.id] = article
        self.sources.setdefault(article.id, []).append(article.source)
        self.size += article.size
        self.characters += len(str(article.article["text"]))

    def is_full(self, limits: Limits) -> bool:
        return self.size >= limits.rows or self.characters >= limits.characters or len(self.articles) >= limits.articles


@dataclass(slots=True)
class _Loader:
    """The state of one load: the batch being filled, the versions that this load has seen, and the counts."""

    store: Store
    progress: Progress
    limits: Limits
    batch: _Batch = field(default_factory=_Batch)
    seen: dict[str, Rank] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    rejects: list[Reject] = field(default_factory=list)

    def take(self, one: Extracted) -> None:
        """Put one article into the batch, and write the batch when it is full."""
        result = self._unless_unchanged(one) if isinstance(one, Unchanged) else _rows(one)
        if result is None:
            return
        if isinstance(result, Reject):
            self.rejects.append(result)
        else:
            self._offer(result)
        self.progress(result.source)
        if self.batch.is_full(self.limits):
            self.flush()

    def _unless_unchanged(self, one: Unchanged) -> Rows | Reject | None:
        """None for what the graph has, which is counted; its rows where this load has another version of it."""
        known = one.known
        rank = _rank(known.published, known.length, known.content_hash)
        if self.seen.setdefault(known.id, rank) != rank:
            return _rows(answered(rows_of, one.source))
        self.outcomes["unchanged"] += 1
        if one.source.source not in known.sources:
            note(self.store, {known.id: Noted((*known.sources, one.source.source), known.input_hash)})
        self.progress(one.source.source)
        return None

    def _offer(self, article: Rows) -> None:
        before, rank = self.seen.get(article.id), rank_of(article)
        if before is not None and rank < before:
            self.rejects.append(Reject(article.source, OTHER_VERSION))
            return
        if before is not None and rank > before:
            self.rejects += [Reject(source, OTHER_VERSION) for source in self.batch.sources.pop(article.id, [])]
        self.seen[article.id] = rank
        self.batch.add(article)

    def flush(self) -> None:
        """Write the batch: what is new or changed, and new sources of what is not."""
        batch, self.batch = self.batch, _Batch()
        known = known_articles(self.store, batch.articles)
        unchanged = {key for key, rows in batch.articles.items() if _is_unchanged(rows, known)}
        self._note(unchanged, batch, known)
        rows = [batch.articles[key] for key in sorted(batch.articles) if key not in unchanged]
        written = self._write(rows, batch.sources)
        for key in written:
            self.outcomes["changed" if key in known else "new"] += 1
            self.claims.update(claim.type for claim in batch.articles[key].claims)
        again = sum(len(batch.sources[key]) for key in written | unchanged) - len(written)
        self.outcomes["unchanged"] += again

    def _note(self, unchanged: Iterable[str], batch: _Batch, known: Mapping[str, Known]) -> None:
        """Note from where, and from which input, unchanged articles were read too."""
        notes = {}
        for key in unchanged:
            before, new = known[key], batch.articles[key].input_hash
            one = Noted((*before.sources, *batch.sources[key]), new or before.input_hash)
            if set(one.sources) != set(before.sources) or one.input_hash != before.input_hash:
                notes[key] = one
        if notes:
            note(self.store, notes)

    def _write(self, articles: Sequence[Rows], sources: Mapping[str, Sequence[str]]) -> set[str]:
        """Write the articles; where the database refuses some, the others. The ids of those written."""
        if not articles:
            return set()
        try:
            replace_articles(self.store, articles, sources)
        except RejectedWriteError as error:
            if len(articles) == 1:
                self.rejects += [Reject(source, str(error)) for source in sources[articles[0].id]]
                return set()
            half = len(articles) // 2
            return self._write(articles[:half], sources) | self._write(articles[half:], sources)
        return {rows.id for rows in articles}

    def summary(self, seconds: float) -> Summary:
        """The counts so far."""
        return Summary(
            new=self.outcomes["new"],
            changed=self.outcomes["changed"],
            unchanged=self.outcomes["unchanged"],
            rejects=tuple(self.rejects),
            claims=dict(sorted(self.claims.items())),
            seconds=seconds,
        )


def _rows(one: Facts | Rows | InputError) -> Rows | Reject:
    if isinstance(one, Rows):
        return one
    try:
        return Reject(one.source, one.reason, one.given) if isinstance(one, InputError) else rows(one)
    except InputError as error:
        return Reject(error.source, error.reason, error.given)


def _is_unchanged(article: Rows, known: Mapping[str, Known]) -> bool:
    return article.id in known and known[article.id].content_hash == article.content_hash


def rank_of(article: Rows) -> Rank:
    """The article's place among the versions of it: the last is the one that counts."""
    text = str(article.article["text"])
    return _rank(article.article["published"], len(text), article.content_hash)


def _rank(published: str | None, length: int, content_hash: str) -> Rank:
    """Versions of one article in their order: by day, by length, then by content, so that it never depends on luck.

    One short string, since a load keeps it for every article that it has seen.
    """
    return f"{published or ''}\0{length:010}\0{content_hash[:16]}"


def _silent(_: str) -> None:
    """No progress is shown."""
