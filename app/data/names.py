"""From a name to the id of the thing that is meant: to the letter, then in any spelling, then without diacritics.

Identity never folds a diacritic, but a person at a keyboard may leave them out: a folded name counts where exactly one
thing answers to it, and else the things that it may be are told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.data.ask import Reader, ask
from queries.catalog import Catalog, Query
from queries.parameters import Kind, Parameter, Value
from schema.errors import QueryError
from schema.spelling import identity

_ID = re.compile(r"(art|org|per|evt|ins|tsk|plc)-[0-9a-f]{16}|.+@\d{4}( .*)?")
_LEVEL = re.compile(r"^(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu) (?=\S)")
_MERGED = "MATCH (m:Merged {id: $id}) RETURN m.into AS id"
_EXACT, _SEARCHED, _TOLD, _NAMED = 50, 50, 10, 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a name may mean."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    known_by: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """As a problem lists it."""
        return {"id": self.id, "name": self.name, "kind": self.kind, "known_by": list(self.known_by)}

    def told(self, asked: str) -> str:
        """In words: its id, and what tells it from the others that `asked` may mean."""
        words = "; ".join((*([self.name] if self.name != asked else []), *self.known_by))
        return f"{self.id} ({words})" if words else self.id


class NamingError(QueryError):
    """A parameter's name does not tell one thing; `candidates` are those that may be meant."""

    def __init__(self, parameter: str, message: str, candidates: Sequence[Candidate]) -> None:
        super().__init__(f"parameter '{parameter}': {message}")
        self.parameter = parameter
        self.candidates = tuple(candidates[:_TOLD])


class AmbiguousNameError(NamingError):
    """Several things have the name."""

    def __init__(self, parameter: str, name: str, candidates: Sequence[Candidate]) -> None:
        told = ", ".join(c.told(name) for c in candidates[:_NAMED]) + ", …" * (len(candidates) > _NAMED)
        super().__init__(parameter, f"'{name}' names several things, say which by its id: {told}", candidates)


class UnknownNameError(NamingError):
    """Nothing in the graph has the name."""

    def __init__(self, parameter: str, name: str, candidates: Sequence[Candidate]) -> None:
        close = f"; did you mean '{candidates[0].name}'?" if candidates else ""
        super().__init__(parameter, f"nothing of that kind has the id or name '{name}'{close}", candidates)


@dataclass(frozen=True, slots=True)
class Names:
    """The graph's names, looked up through the canned queries `lookup` and `search`."""

    reader: Reader
    catalog: Catalog
    seconds: float

    def settle(self, query: Query, parameters: Mapping[str, Value]) -> dict[str, Value]:
        """`parameters` with the id of the thing meant in the place of each name.

        Raises UnknownNameError, AmbiguousNameError, StoreError.
        """
        return {p.name: self._settled(p, parameters[p.name]) for p in query.parameters}

    def find(self, parameter: str, name: str, kinds: Iterable[Kind]) -> str:
        """The id of the one thing of these kinds that `name` (an id or a name) means.

        Raises UnknownNameError, AmbiguousNameError, StoreError.
        """
        wanted = [kind.value for kind in kinds]
        found = self._candidates("lookup", {"name": name, "kinds": wanted}, _EXACT)
        chosen = [c for c in found if c.id == name] or found
        if not chosen:
            searched = self._candidates("search", {"q": name, "kinds": wanted}, _SEARCHED)
            chosen = closest(name, searched)
            if not chosen:
                raise UnknownNameError(parameter, name, searched)
        if len(chosen) > 1:
            raise AmbiguousNameError(parameter, name, chosen)
        return chosen[0].id

    def current(self, query: Query, parameters: Mapping[str, Value]) -> dict[str, Value]:
        """`parameters` with the ids that stand today in the place of those that were merged into another.

        Raises StoreError.
        """
        things = {p.name for p in query.parameters if p.of}
        return {
            name: (self.successor(value) or value) if name in things and isinstance(value, str) else value
            for name, value in parameters.items()
        }

    def successor(self, thing_id: str) -> str | None:
        """The id of what stands today for a thing that was judged the same as another. Raises StoreError."""
        rows = self.reader.read(_MERGED, {"id": thing_id}, timeout=self.seconds, limit=1).rows
        return str(rows[0]["id"]) if rows else None

    def _settled(self, parameter: Parameter, value: Value) -> Value:
        if not parameter.of or not isinstance(value, str) or _ID.fullmatch(value):
            return value
        return self.find(parameter.name, value, parameter.of)

    def _candidates(self, query: str, parameters: Mapping[str, Value], limit: int) -> list[Candidate]:
        answer = ask(self.reader, self.catalog[query], parameters, seconds=self.seconds, limit=limit)
        return [_candidate(row) for row in answer.rows]


def closest(name: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those of the candidates that `name` says in some spelling: the strictest reading that fits any of them.

    A place may be named without the places around it, and without its level: "Mường Lát" for "huyện Mường Lát, tỉnh …".
    """
    for spell in (identity, fold):
        for names in (_whole, _short):
            fitting = [c for c in candidates if spell(name) in {spell(n) for n in names(c)}]
            if fitting:
                return fitting
    return []


def fold(text: str) -> str:
    """`text` as one types it without diacritics: "Đảng ủy" is "dang uy"."""
    plain = unicodedata.normalize("NFD", identity(text)).replace("đ", "d")
    return "".join(c for c in plain if not unicodedata.combining(c))


def _whole(thing: Candidate) -> set[str]:
    return {thing.name, *thing.aliases}


def _short(thing: Candidate) -> set[str]:
    first = thing.name.split(",")[0]
    return {first, _LEVEL.sub("", first)}


def _candidate(row: Mapping[str, Any]) -> Candidate:
    aliases, known_by = tuple(row["aliases"] or ()), tuple(row["known_by"])
    return Candidate(row["id"], row["name"] or row["id"], row["kind"], aliases, known_by)
