"""The SPARQL examples of docs/rdf.md and docs/sparql.md, and their answers from samples/.

`python -m tests.app.rdf.examples` writes the answers anew, after the extraction or the examples have changed.
"""

from __future__ import annotations

import re
import shlex
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph

from app.rdf.dump import export
from app.rdf.formats import ExportFormat
from app.rdf.vocabulary import PREFIXES
from ingest.load.loading import load
from ingest.pipeline import read_facts
from store import managed
from store.connection import Store
from store.graph import open_graph
from store.settings import Settings
from tests.app.rdf.graphs import BASE

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "rdf.md"
TEN = ROOT / "docs" / "sparql.md"
_ASKED = re.compile(r"^`partygraph query ([^`]*)`$\n\n```sparql\n(.*?)```", re.DOTALL | re.MULTILINE)
_EXAMPLE = re.compile(r"```sparql\n(?P<query>.*?)```\n(?P<table>(?:\n(?:\|[^\n]*\n)+)?)", re.DOTALL)


def load_samples(store: Store) -> None:
    """Put the facts of samples/ into the graph."""
    load(store, read_facts([str(ROOT / "samples")]))


def dataset(store: Store) -> pyoxigraph.Store:
    """The dump and the ontology, ready for questions."""
    dump = BytesIO()
    export(store, dump, ExportFormat.NTRIPLES, BASE)
    data = pyoxigraph.Store()
    data.load(dump.getvalue(), pyoxigraph.RdfFormat.N_TRIPLES)
    data.load((ROOT / "schema" / "ontology.ttl").read_bytes(), pyoxigraph.RdfFormat.TURTLE)
    return data


def examples() -> list[tuple[str, str]]:
    """Each example's query and the table that the page shows as its answer."""
    text = "".join(page.read_text(encoding="utf-8") for page in (PAGE, TEN))
    return [(found["query"], found["table"].strip()) for found in _EXAMPLE.finditer(text)]


def pairs() -> list[tuple[str, dict[str, str], str]]:
    """The questions that are asked both ways: the canned question's name and parameters, and the SPARQL."""
    found = []
    for command, sparql in _ASKED.findall(TEN.read_text(encoding="utf-8")):
        name, *options = shlex.split(command)
        given = dict(option.split("=", 1) for option in options[1::2] if "=" in option)
        found.append((name, given, sparql))
    return found


def prefixed(query: str) -> str:
    """The query with the PREFIX lines that the pages leave out."""
    return "".join(f"PREFIX {name}: <{address}>\n" for name, address in PREFIXES.items()) + query


def answer(data: pyoxigraph.Store, query: str) -> str:
    """The query's answer as a Markdown table."""
    found = data.query(prefixed(query))
    if not isinstance(found, pyoxigraph.QuerySolutions):
        raise TypeError("an example is a SELECT")
    names = [variable.value for variable in found.variables]
    rows = [[_shown(value) for value in solution] for solution in found]
    return "\n".join(f"| {' | '.join(row)} |" for row in [names, ["---"] * len(names), *rows])


def _shown(value: object) -> str:
    if isinstance(value, pyoxigraph.NamedNode):
        name, address = next((n, a) for n, a in PREFIXES.items() if value.value.startswith(a))
        return f"`{name}:{value.value.removeprefix(address)}`"
    text = value.value if isinstance(value, pyoxigraph.Literal) else ""
    return " ".join(text.split()).replace("|", "\\|")


def _rewritten(query: str, data: pyoxigraph.Store) -> str:
    return f"```sparql\n{query}```\n\n{answer(data, query)}\n"


def main() -> None:
    """Write the answers into the page."""
    with TemporaryDirectory() as home:
        settings = Settings(neo4j_uri=None, partygraph_home=Path(home))
        try:
            with open_graph(settings) as store:
                load_samples(store)
                data = dataset(store)
        finally:
            managed.stop(settings)
    for page in (PAGE, TEN):
        text = page.read_text(encoding="utf-8")
        page.write_text(_EXAMPLE.sub(lambda found: _rewritten(found["query"], data), text), encoding="utf-8")
    sys.stdout.write(f"{len(examples())} answers written\n")


if __name__ == "__main__":
    main()
