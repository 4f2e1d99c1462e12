"""What the cell of a hamlet is called: by its hamlet's own name, with the commune where that is needed or said.

A name of its own makes a hamlet's cell specific in its article (contract 1): `Chi bộ bản Pho`. A number does not (`Chi
bộ thôn 3 xã Nà Sản`), nor does a name that two cells of the article have. Which cell it is, its id tells in any case:
that is made of the whole name, the commune with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from ingest.patterns import lazy
from schema.authority.places import ranks
from schema.model import Organization
from schema.spelling import identity

_HAMLETS = "|".join(re.escape(rank.word) for rank in ranks() if rank.of_hamlets)
_CELL = lazy(rf"(?:Chi ủy )?(?P<cell>Chi bộ (?:{_HAMLETS}) [^\W\d_].*)")


def called_by_hamlets(bodies: Mapping[str, Organization]) -> dict[str, Organization]:
    """The bodies by id, with the names of hamlets' cells as the article needs them."""
    cells = {key: cell for key, body in bodies.items() if (cell := _cell(body)) is not None}
    whole = _said_whole(cells, bodies)
    return {
        key: replace(body, name=_short(body.name, body)) if key in cells and cells[key] not in whole else body
        for key, body in bodies.items()
    }


def _cell(body: Organization) -> str | None:
    """The whole name of the cell that a body is, or is the committee of, where a named hamlet and a commune tell it."""
    matched = _CELL.fullmatch(body.name) if body.place and body.name.endswith(f" {_commune(body)}") else None
    return matched["cell"] if matched else None


def _commune(body: Organization) -> str:
    return (body.place or "").partition(",")[0]


def _short(name: str, body: Organization) -> str:
    return name.removesuffix(f" {_commune(body)}")


def _said_whole(cells: Mapping[str, str], bodies: Mapping[str, Organization]) -> set[str]:
    """The cells that the article itself calls with their commune, or whose name is that of another commune's cell."""
    said, by_name = set(), defaultdict[str, set[str]](set)
    for key, cell in cells.items():
        commune = identity(_commune(bodies[key]))
        by_name[_short(cell, bodies[key])].add(cell)
        if any(commune in identity(span.text) for span in bodies[key].mentions):
            said.add(cell)
    return said.union(*(namesakes for namesakes in by_name.values() if len(namesakes) > 1))
