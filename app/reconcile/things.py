"""Things for reconciliation out of the graph: those that a name may mean, and their properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from app.data.ask import Reader
from schema.spelling import identity

_RETURN: Final = """
RETURN n.id AS id, n.name AS name, n.symbol AS symbol, n.aliases AS aliases, n.kind AS kind,
       head([l IN labels(n) WHERE l IN ['Organization', 'Person', 'Directive']]) AS type
"""
_NAMED: Final = f"""
CALL () {{
  MATCH (n:Organization) WHERE n.id = $name OR n.name = $name RETURN n
  UNION
  MATCH (n:Person) WHERE n.id = $name OR n.name = $name RETURN n
  UNION
  MATCH (n:Directive) WHERE n.id = $name OR n.symbol = $name RETURN n
}}
{_RETURN} LIMIT $limit
"""
_ALIKE: Final = f"""
CALL db.index.fulltext.queryNodes('names', $words, {{limit: 500}}) YIELD node AS n, score
WHERE n:Organization OR n:Person OR n:Directive
WITH n, score ORDER BY score DESC, n.id LIMIT $limit
{_RETURN}
"""
_TOLD: Final = """
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Organization {id: id}) RETURN n
  UNION
  MATCH (n:Person {id: id}) RETURN n
  UNION
  MATCH (n:Directive {id: id}) RETURN n
}
RETURN id, n.name AS name, properties(n) AS own,
       COLLECT { MATCH (n)-[:PART_OF]->(o) RETURN DISTINCT {id: o.id, name: o.name} AS x ORDER BY x.id } AS part_of,
       COLLECT { MATCH (n)-[r:HOLDS_POST]->(o) RETURN DISTINCT r.title + ', ' + o.name AS post ORDER BY post } AS post,
       COLLECT { MATCH (n)-[:HOLDS_POST]->(o) RETURN DISTINCT {id: o.id, name: o.name} AS x ORDER BY x.id } AS at,
       COLLECT { MATCH (n)-[:HOLDS_POST]->(o) WHERE o.place > '' RETURN DISTINCT o.place AS x ORDER BY x } AS places,
       COUNT { MATCH (n)<-[:MENTIONS]-(a) RETURN DISTINCT a } AS articles
"""
_OWN: Final = ("kind", "founded", "ended", "symbol", "title", "issuer", "date", "year")
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a name may mean."""

    id: str
    name: str
    type: str
    kind: str | None
    names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Things:
    """The graph as reconciliation sees it."""

    reader: Reader
    seconds: float

    def alike(self, words: str) -> list[Thing]:
        """The things whose id or name is `words`, and those that share some of them. Raises StoreError."""
        exact = self._read(_NAMED, {"name": words, "limit": _MOST})
        quoted = ['"' + word + '"' for word in identity(words).replace("\\", " ").replace('"', " ").split()]
        phrase = " ".join([*quoted, '"' + " ".join(word.strip('"') for word in quoted) + '"^3'])
        shared = self._read(_ALIKE, {"words": phrase, "limit": _MOST}) if quoted else []
        return list({row["id"]: _thing(row) for row in (*exact, *shared)}.values())

    def told(self, ids: Sequence[str]) -> dict[str, dict[str, list[Any]]]:
        """For each id that there is the values of its properties; `name` is one of them. Raises StoreError."""
        return {row["id"]: _values(row) for row in self._read(_TOLD, {"ids": list(ids)})}

    def _read(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        return list(self.reader.read(cypher, parameters, timeout=self.seconds).rows)


def _thing(row: Mapping[str, Any]) -> Thing:
    names = [row["name"], row["symbol"], *(row["aliases"] or ())]
    return Thing(row["id"], row["name"] or row["id"], row["type"], row["kind"], tuple(name for name in names if name))


def _values(row: Mapping[str, Any]) -> dict[str, list[Any]]:
    own = row["own"]
    found = {name: [own[name]] for name in _OWN if own.get(name) is not None}
    place = [own["place"]] if own.get("place") else row["places"]
    return found | {
        "name": [row["name"] or row["id"]],
        "aliases": list(own.get("aliases") or ()),
        "place": place,
        "part_of": row["part_of"],
        "post": row["post"],
        "organization": row["at"],
        "articles": [row["articles"]],
    }
