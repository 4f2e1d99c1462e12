"""The kit's files: the guide as Browser reads it, and the canned questions as scripts that Browser imports."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Final

import yaml

from app.pages.cypher import standing
from app.pages.words import Language, Words, table
from queries.catalog import Catalog, Query
from queries.parameters import as_text

_STAMP: Final = (2000, 1, 1, 0, 0, 0)
"""The day that the zip file gives its entries, so that the same questions make the same bytes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the guide in one language: what it shows, and a query to run."""

    title: str
    text: str
    cypher: str


def steps(language: Language) -> list[Step]:
    """The guide's steps in order."""
    place = list(Language).index(language)
    return [Step(step["title"][place], step["text"][place], step["cypher"]) for step in _written()]


def style() -> str:
    """The GraSS file: colours and captions by label."""
    return (files("app.browser_kit") / "partygraph.grass").read_text(encoding="utf-8")


def guide(language: Language) -> str:
    """The guide as Neo4j Browser plays it: slides with queries that a click puts into the editor."""
    slides = [_slide(number, step) for number, step in enumerate(steps(language), 1)]
    return (
        f'<article class="guide">\n<carousel class="deck container-fluid">\n{"".join(slides)}</carousel>\n</article>\n'
    )


def scripts(catalog: Catalog, language: Language) -> bytes:
    """A zip file of the canned questions, a folder for each group, each asking its example; Browser imports it."""
    words = Words(language)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        for query in catalog:
            name = f"partygraph {words.of('group', query.group)}/{query.name}.cypher"
            bundle.writestr(zipfile.ZipInfo(name, _STAMP), script(query, words))
    return packed.getvalue()


def script(query: Query, words: Words) -> str:
    """One question as Browser saves scripts: its first line is its name."""
    told_so = words.language is Language.VIETNAMESE and f"query.{query.name}" in table()
    title = words(f"query.{query.name}") if told_so else query.title
    asked = query.bind({name: as_text(value) for name, value in query.example.items()})
    told = "".join(f"// {p.name}: {p.description}\n" for p in query.parameters)
    return f"// {title}\n{told}{standing(query.cypher, asked)}\n"


def _slide(number: int, step: Step) -> str:
    return (
        '<slide class="row-fluid">\n<div class="col-sm-12">\n'
        f"<h3>{number}. {escape(step.title)}</h3>\n<p>{escape(step.text)}</p>\n"
        f'<pre class="pre-scrollable code runnable">{escape(step.cypher)}</pre>\n</div>\n</slide>\n'
    )


@cache
def _written() -> list[dict[str, Any]]:
    text = (files("app.browser_kit") / "steps.yaml").read_text(encoding="utf-8")
    read: list[dict[str, Any]] = yaml.safe_load(text)
    return read
