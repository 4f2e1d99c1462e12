"""One article's facts as the contract's JSON object.

Beside the contract's keys, claims carry `confidence` and `rule`, organisations `bare`, directives `candidates`; the
article's `text` goes along where it is asked for.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from schema.model import Article, Facts

_RENAMED = {
    ("DirectiveRelation", "source"): "from",
    ("DirectiveRelation", "target"): "to",
    ("BodySuccession", "sources"): "from",
}
_ARTICLE_KEYS = ("id", "source", "title", "url", "published", "byline", "place")


def to_json(facts: Facts, *, with_text: bool = False) -> dict[str, Any]:
    """The contract's object for one article. `with_text` adds the stored text that all offsets count in."""
    result: dict[str, Any] = {"article": _article(facts.article, with_text=with_text)}
    for part in fields(Facts):
        if part.name not in {"article", "warnings"}:
            result[part.name] = [_plain(record) for record in getattr(facts, part.name)]
    return result


def _article(article: Article, *, with_text: bool) -> dict[str, Any]:
    result = {key: getattr(article, key) for key in _ARTICLE_KEYS}
    return result | {"text": article.text} if with_text else result


def _plain(value: Any) -> Any:  # noqa: ANN401 - any record or value of the model
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        return {_RENAMED.get((kind, f.name), f.name): _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, StrEnum):
        return value.value
    return value
