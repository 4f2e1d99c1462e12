"""The article of a page that its browser is to build: what the page's scripts carry of it as data.

Portals made with React, Vue or Angular may send an empty page and the article as JSON: for search engines by schema.org
(`articleBody` of a `NewsArticle`, in `<script type="application/ld+json">`), for themselves as the state to begin with
(`__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from lxml.html import HtmlElement

from ingest.clean.tree import parse

_BODY = "articleBody"  # schema.org's word
_LEAST_TEXT = 400  # characters of a string that is taken for an article
_LEAST_SPACES = 0.1  # of its characters, in prose; addresses and coded images have none
_LARGEST = 2_000_000  # characters of a script; one that is larger holds more than an article
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Sent:
    """An article that a page's scripts carry, as a tree; `named` tells that the data call it the article's body."""

    root: HtmlElement
    named: bool


def article_in_scripts(root: HtmlElement) -> Sent | None:
    """The article that the page's scripts carry; None where they carry none.

    schema.org's `articleBody` if there is one, else the longest text of all data.
    """
    data = (value for script in root.iter("script") for value in _values(script.text or ""))
    texts = [told for value in data for told in _texts(value)]
    named = [text for key, text in texts if key == _BODY]
    found = named or [text for _, text in texts if _is_prose(text)]
    tree = parse(_as_page(max(found, key=len))) if found else None
    return Sent(tree, bool(named)) if tree is not None else None


def _values(script: str) -> Iterator[Any]:
    """The JSON values of a script: all of it, or what it assigns to a variable."""
    start = min((at for at in (script.find("{"), script.find("[")) if at >= 0), default=-1)
    if start < 0 or len(script) > _LARGEST:
        return
    try:
        yield _DECODER.raw_decode(script, start)[0]
    except (ValueError, RecursionError):  # a program and no data
        return


def _texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Every text within a JSON value, each with the key that it stands under."""
    waiting = [(key, value)]
    while waiting:
        name, one = waiting.pop()
        if isinstance(one, str):
            yield name, one
        elif isinstance(one, dict):
            waiting.extend(one.items())
        elif isinstance(one, list):
            waiting.extend((name, each) for each in one)


def _is_prose(text: str) -> bool:
    return len(text) >= _LEAST_TEXT and text.count(" ") >= _LEAST_SPACES * len(text)


def _as_page(text: str) -> str:
    """A text of paragraphs as a page; one with markup is a page as it is."""
    if "</" in text or "<br" in text:
        return f"<html><body>{text}</body></html>"
    lines = (line.strip() for line in text.splitlines())
    return "<html><body>" + "".join(f"<p>{escape(line)}</p>" for line in lines if line) + "</body></html>"
