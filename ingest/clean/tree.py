"""A page's tree as paragraphs: words, not markup, with what the markup tells of each.

Furniture is left out by element (nav, aside, form …), by class and id (the vocabulary's `element`), but never the one
around most of the page's words: whole portals stand in a `<form>`; nor the one around many of them that says besides
that it is the article, or stands by the heading. Rows of teasers are left out whatever their names.
Inline elements neither break nor glue words; entities and no-break spaces come out as what they stand for; `<br>` ends
a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.clean.furniture import Effect, is_a
from ingest.clean.teasers import teasers
from ingest.patterns import lazy
from schema.spelling import identity

_WORDLESS = frozenset({
    "script", "style", "noscript", "template", "button", "select", "option", "textarea", "input", "iframe", "svg",
    "marquee", "canvas", "object", "video", "audio", "head", "title", "map", "datalist",
})  # fmt: skip
_FURNITURE = frozenset({
    "nav", "aside", "footer", "form", "dialog", "amp-sidebar", "amp-carousel", "amp-accordion", "amp-ad",
    "amp-user-notification",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "tbody", "thead", "caption",
    "section", "article", "main", "header", "figure", "figcaption", "blockquote", "h1", "h2", "h3", "h4", "h5",
    "h6", "center", "pre", "hr", "body", "html", "address", "fieldset", "details", "summary",
})  # fmt: skip
_ROLES = frozenset(["navigation", "complementary", "contentinfo", "search", "banner", "menu"])
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff\u00ad")
_CONTROLS = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ALIGN = lazy(r"text-align\s*:\s*(\w+)")
_HIDDEN = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SPACES = lazy(r"\s+")
# without comments and processing instructions, so that the words around them are in one piece
_PARSER = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
_LEAST_PROSE = 60  # characters from which a paragraph counts as running text
_FEW_LINKS = 0.4
_MOST = 0.7  # of a page's words that are no links: what holds them is no furniture, whatever it is called
_HALF = 0.5  # of them: the same, of what is named as no place for other articles or comments
_MUCH = 0.3  # of them: nor is what holds these by the page's heading, or says besides that it is the article
_SPARE = 12  # characters by which two spellings of one title differ in length at most


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a page. `links` is the share (0-1) of its characters that are links.

    `heads` tells that the element around it says of itself, by class or id, that it is an article's heading.
    """

    text: str
    tag: str
    align: str
    links: float
    after_image: bool
    heads: bool = False

    @property
    def mass(self) -> int:
        """How much running text it holds, in characters."""
        return len(self.text) if len(self.text) >= _LEAST_PROSE and self.links <= _FEW_LINKS else 0


@dataclass(frozen=True, slots=True)
class Region:
    """An element: its paragraphs (`first` up to `last`), their mass, and whether it says that it is the article."""

    first: int
    last: int
    mass: int
    is_article: bool


@dataclass(slots=True)
class Tree:
    """A page's paragraphs and the elements that hold them, inner ones first."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """An element that is open in the walk."""

    element: HtmlElement
    first: int
    align: str
    links: int
    mass: int = 0


def parse(content: str) -> HtmlElement | None:
    """The tree of a page; None where there is none."""
    data = _CONTROLS.sub(" ", content).encode()
    try:
        root: HtmlElement = document_fromstring(data, parser=_PARSER)
    except etree.LxmlError:
        return None
    return root


def read_tree(root: HtmlElement, titles: Sequence[str] = ()) -> Tree:
    """The paragraphs of a page, in order. `titles` are what its head calls it: what holds one is no furniture."""
    return _Walk(root, _around_heading(root, titles)).through()


def _around_heading(root: HtmlElement, titles: Sequence[str]) -> frozenset[HtmlElement]:
    """The elements that hold the page's heading: an `<h1>`, or the very words of one of the titles of its head."""
    known = {identity(title) for title in titles}
    lengths = {len(title) + more for title in known for more in range(-_SPARE, _SPARE)}
    found: set[HtmlElement] = set()
    for element in root.iter("h1", "h2", "h3", "h4", "span", "div", "b", "strong", "p", "td", "li", "font"):
        said = (element.text or "").strip()
        if element.tag == "h1" or (len(said) in lengths and identity(said) in known):
            found.update(element.iterancestors())
    return frozenset(found)


class _Walk:
    """One pass over a tree, without recursion: pages nest as deep as they like."""

    def __init__(self, root: HtmlElement, around_heading: frozenset[HtmlElement]) -> None:
        self.root = root
        self.around_heading = around_heading
        self.teasers = teasers(root, around_heading)
        self.weights = _weights(root)
        self.all = self.weights.get(root, 0)
        self.tree = Tree()
        self.frames: list[_Frame] = []
        self.words: list[str] = []
        self.link_characters = 0
        self.image = False

    def through(self) -> Tree:
        """Read the whole tree."""
        walk = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif self._is_left_out(element):
                self.frames.append(_Frame(element, len(self.tree.paragraphs), "", 0))
                walk.skip_subtree()
            else:
                self._enter(element)
        return self.tree

    def _is_left_out(self, element: HtmlElement) -> bool:
        if not isinstance(element.tag, str) or element.tag in _WORDLESS:
            return True
        return element in self.teasers or (_is_furniture(element) and not self._holds_article(element))

    def _holds_article(self, element: HtmlElement) -> bool:
        """Whether what is named as furniture holds the article all the same: `<div class="modal print-content">`.

        It holds most of the page's words, or many of them and stands by or around the heading, or says that it does.
        """
        weight, named = self.weights.get(element, 0), element.tag not in _FURNITURE
        others = not named or _is(Effect.OTHERS, element)
        if weight > (_MOST if others else _HALF) * self.all:
            return True
        if weight <= _MUCH * self.all or not named:
            return False
        if element in self.around_heading:
            return True
        told = _is_article(element) or _is(Effect.PRINTED, element) or element.getparent() in self.around_heading
        return told and not others

    def _enter(self, element: HtmlElement) -> None:
        above = self.frames[-1] if self.frames else None
        align = _align(element) or (above.align if above else "")
        links = (above.links if above else 0) + (element.tag == "a")
        if element.tag in _BLOCKS:
            self._flush()
        elif element.tag == "br":
            self.words.append("\n")
        elif element.tag == "img":
            self.image = True
        self.frames.append(_Frame(element, len(self.tree.paragraphs), align, links))
        self._say(element.text, links)

    def _leave(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        frame = self.frames.pop()
        if frame.mass and element.tag in _BLOCKS:
            self.tree.regions.append(Region(frame.first, len(self.tree.paragraphs), frame.mass, _is_article(element)))
        if self.frames:
            self.frames[-1].mass += frame.mass
            self._say(element.tail, self.frames[-1].links)

    def _say(self, text: str | None, links: int) -> None:
        if text:
            words = _SPACES.sub(" ", text.translate(_INVISIBLE))
            self.words.append(words)
            self.link_characters += len(words.strip()) if links else 0

    def _flush(self) -> None:
        """End a paragraph: what was said since the last one belongs to the block element that is open."""
        lines = [*_joined("".join(self.words).split("\n"))] if self.frames else []
        links = min(1.0, self.link_characters / (sum(map(len, lines)) or 1))
        for line in lines:
            block = next((f for f in reversed(self.frames) if f.element.tag in _BLOCKS), self.frames[0])
            tag, heads = str(block.element.tag), _is(Effect.HEADING, block.element)
            paragraph = Paragraph(line, tag, self.frames[-1].align, links, self.image, heads)
            self.tree.paragraphs.append(paragraph)
            self.frames[-1].mass += paragraph.mass
            self.image = False
        self.words.clear()
        self.link_characters = 0


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines between `<br>`, those that go on in lower case joined to the line before, blank ones left out."""
    whole = ""
    for line in (" ".join(line.split()) for line in lines):
        if whole and line and not line[0].islower():
            yield whole
            whole = line
        else:
            whole = f"{whole} {line}".strip()
    if whole:
        yield whole


def _align(element: HtmlElement) -> str:
    style = _ALIGN.search(element.get("style", "").lower())
    if style:
        return style.group(1)
    if element.tag == "center" or "text-center" in element.get("class", ""):
        return "center"
    return "right" if "text-right" in element.get("class", "") else element.get("align", "").lower()


def _names(element: HtmlElement) -> list[str]:
    return f"{element.get('class', '')} {element.get('id', '')}".lower().split()


def _weights(root: HtmlElement) -> dict[HtmlElement, int]:
    """How many characters of words that are no links each element holds, those that hold none left out."""
    weights: dict[HtmlElement, int] = {}
    held = [0]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            skipped = not isinstance(element.tag, str) or element.tag in _WORDLESS or element.tag == "a"
            if skipped:
                walk.skip_subtree()
            held.append(0 if skipped else _letters(element.text))
            continue
        inside = held.pop()
        held[-1] += inside + _letters(element.tail)
        if inside:
            weights[element] = inside
    return weights


def _letters(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _FURNITURE or element.get("role") in _ROLES:
        return True
    if "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")):
        return True
    if element.tag in {"html", "body", "article", "main", "h1"}:
        return False
    return any(_is(effect, element) for effect in (Effect.ELEMENT, Effect.OTHERS, Effect.PRINTED))


def _is_article(element: HtmlElement) -> bool:
    return element.tag == "article" or element.get("itemprop") == "articleBody" or _is(Effect.ARTICLE, element)


def _is(effect: Effect, element: HtmlElement) -> bool:
    """Whether the class or the id of an element says so."""
    return any(is_a(effect, name) for name in _names(element))
