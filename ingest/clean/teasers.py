"""Rows of others' words on an article's page: teasers of other articles, readers' comments.

Sites call them anything, so they are told by their form: three and more alike side by side, each short, with a headline
that is a link or that has its day beside it, or with a link by which one answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet

from lxml import etree
from lxml.html import HtmlElement

from ingest.patterns import lazy

_CELLS = frozenset({"div", "li", "article", "section", "tr", "td", "dd"})
_HEADLINES = frozenset({"h2", "h3", "h4", "h5", "h6"})
_ROW = 3  # as many alike make a row
_LONGEST = 450  # characters of one
_LEAST_HEADLINE = 20  # characters
_BEFORE = 25  # characters that may stand before a headline: its day
_ANSWERS = frozenset({"trả lời", "phản hồi", "thích", "reply", "like"})
_DAY = lazy(r"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}\b")


def teasers(root: HtmlElement, article: AbstractSet[HtmlElement]) -> frozenset[HtmlElement]:
    """The elements that are teasers or comments; none of `article`, which hold the page's heading."""
    found: set[HtmlElement] = set()
    for parent in root.iter(etree.Element):
        if len(parent) < _ROW:
            continue
        rows: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
        for child in parent:
            if child.tag in _CELLS and child not in article:
                rows[str(child.tag), child.get("class", "")].append(child)
        for row in rows.values():
            told = [child for child in row if _is_teaser(child)] if len(row) >= _ROW else []
            if len(told) >= _ROW:
                found.update(told)
    return frozenset(found)


def _is_teaser(element: HtmlElement) -> bool:
    words = _words(element)
    if not 0 < len(words) <= _LONGEST:
        return False
    links = [_words(link) for link in element.iter("a")]
    opens = any(len(link) >= _LEAST_HEADLINE and words.find(link) in range(_BEFORE) for link in links)
    if opens or any(link.lower() in _ANSWERS for link in links):
        return True
    headline = any(len(_words(heading)) >= _LEAST_HEADLINE for heading in element.iter(*_HEADLINES))
    return headline and _DAY.search(words) is not None


def _words(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())
