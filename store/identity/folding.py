"""Rows of things that were judged the same, told of the one that stands for them; and told again as articles do.

A claim about a thing that now stands for another moves to that one, and keeps in `read_source`, `read_target`,
`read_event` … the id that its article means, so that nothing is lost: `unfolded` gives the claim back to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from schema.judgements import Ruling
from store.rows import EdgeRow, NodeRow, Ref, Rows

_READ: Final = "read_"
_ENDS: Final = ("read_source", "read_target")
# Properties of claims that hold ids of things which can be judged. A mention's `candidates` stay as the text has them.
REFERENCES: Final = ("event", "organization", "by", "under")


def folded_articles(batch: Iterable[Rows], ruling: Ruling) -> list[Rows]:
    """The rows of articles, each thing under the id that stands for it."""
    if not ruling.current:
        return list(batch)
    return [_folded_article(article, ruling) for article in batch]


def folded(edge: EdgeRow, ruling: Ruling) -> EdgeRow:
    """A claim as articles make it, of the things that stand for those it speaks of."""
    source, target = _now(edge.source, ruling), _now(edge.target, ruling)
    told = dict(edge.properties)
    for key in REFERENCES:
        if key in told and (now := _refers(told[key], ruling)) != told[key]:
            told |= {_READ + key: told[key], key: now}
    for key, was, now_ref in zip(_ENDS, (edge.source, edge.target), (source, target), strict=True):
        if was != now_ref:
            told[key] = was.id
    return EdgeRow(edge.type, source, target, told)


def unfolded(edge: EdgeRow) -> EdgeRow:
    """A claim of the graph as its article makes it."""
    read = {key: value for key, value in edge.properties.items() if key.startswith(_READ)}
    told = {key: value for key, value in edge.properties.items() if key not in read}
    told |= {key.removeprefix(_READ): value for key, value in read.items() if key not in _ENDS}
    source = replace(edge.source, id=read.get("read_source", edge.source.id))
    target = replace(edge.target, id=read.get("read_target", edge.target.id))
    return EdgeRow(edge.type, source, target, told)


def node_of(key: str, ruling: Ruling) -> NodeRow:
    """The node of a judged thing, as it is before any article's names are weighed."""
    thing = ruling.things[key]
    return _standing(NodeRow(Ref(thing.label, key), thing.properties, thing.kinds), ruling)


def _folded_article(article: Rows, ruling: Ruling) -> Rows:
    nodes = (_standing(node, ruling) for node in article.nodes if node.ref.id not in ruling.current)
    taken = {ruling.now(node.ref.id) for node in article.nodes if node.ref.id in ruling.current}
    made = (node_of(key, ruling) for key in sorted(taken))
    distinct: Mapping[Ref, NodeRow] = {node.ref: node for node in (*made, *nodes)}
    claims = tuple(folded(edge, ruling) for edge in article.claims)
    return replace(article, nodes=tuple(distinct[ref] for ref in sorted(distinct)), claims=claims)


def _standing(node: NodeRow, ruling: Ruling) -> NodeRow:
    """A node with the ids that it stands for."""
    merged = ruling.merged_into(node.ref.id)
    return replace(node, properties={**node.properties, "merged": list(merged)}) if merged else node


def _now(ref: Ref, ruling: Ruling) -> Ref:
    return replace(ref, id=ruling.now(ref.id))


def _refers(value: Any, ruling: Ruling) -> Any:  # noqa: ANN401 - an id or a list of ids
    if isinstance(value, Sequence) and not isinstance(value, str):
        return sorted({ruling.now(str(key)) for key in value})
    return ruling.now(str(value))
