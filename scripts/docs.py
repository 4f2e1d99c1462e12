"""`python -m scripts.docs`: writes docs/queries.md, and into every page what its console commands print now.

tests/test_docs.py fails where a page is not as this would write it.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ingest.pipeline import read_facts
from queries.catalog import catalog
from schema.facts_json import to_json
from schema.model import Facts
from scripts.console import ROOT, Console, refreshed, serving, stand_ins
from scripts.markdown import blocks
from scripts.query_page import query_page
from store import managed
from store.connection import Store
from store.graph import open_graph
from store.settings import Settings

QUERIES = ROOT / "docs" / "queries.md"
_INGEST = "partygraph ingest samples"
_FACTS = re.compile(
    r"(?P<head><!-- facts: (?P<path>\S+) -->\n```json\n)(?P<text>.*?)(?=^```$)", re.MULTILINE | re.DOTALL
)


def pages() -> list[Path]:
    """The pages for people."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def refreshed_page(page: str, console: Console, store: Store) -> str:
    """`page` with what its console commands print now, over a graph of the samples (empty if the page loads them)."""
    found = blocks(page, "console")
    if not found:
        return page
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    if f"$ {_INGEST}" not in page:
        console.run(_INGEST)
    if any("curl " in block.text for block in found):
        with serving(console) as beside:
            return _with_blocks(page, beside)
    return _with_blocks(page, console)


def _with_blocks(page: str, console: Console) -> str:
    written, end = [], 0
    for block in blocks(page, "console"):
        written += [page[end : block.start], refreshed(block.text, console.run)]
        end = block.end
    return "".join([*written, page[end:]])


def with_facts(page: str) -> str:
    """`page` with an article's facts, shortened, in each block behind `<!-- facts: PATH -->`."""
    return _FACTS.sub(lambda m: m["head"] + _facts(m["path"]), page)


def _facts(path: str) -> str:
    for found in read_facts([str(ROOT / path)]):
        if isinstance(found, Facts):
            whole = _shortened(to_json(found))
            whole["article"]["source"] = path
            lines = (f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in whole.items())
            return "{" + ",\n".join(lines).strip() + "}\n"
    raise LookupError(f"no article in {path}")


def _shortened(value: Any) -> Any:  # noqa: ANN401 - what JSON can say
    """`value` with only the first entry of each list of objects."""
    if isinstance(value, dict):
        return {key: _shortened(inner) for key, inner in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [_shortened(value[0])]
    return value


def main(names: list[str]) -> None:
    """Write the pages with these file names, or all."""
    QUERIES.write_text(query_page(catalog()), encoding="utf-8")
    with TemporaryDirectory() as folder:
        home, bin_folder = Path(folder) / "home", Path(folder) / "bin"
        bin_folder.mkdir()
        stand_ins(bin_folder)
        settings = Settings(neo4j_uri=None, neo4j_password=None, partygraph_home=home)
        try:
            with open_graph(settings) as store:
                for page in (p for p in pages() if not names or p.name in names):
                    text = page.read_text(encoding="utf-8")
                    text = refreshed_page(with_facts(text), Console(bin_folder, home), store)
                    page.write_text(text, encoding="utf-8")
        finally:
            managed.stop(settings)


if __name__ == "__main__":
    main(sys.argv[1:])
