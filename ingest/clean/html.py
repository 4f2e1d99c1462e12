"""A web page's article: its words by paragraph, without the page around them, and what its head says of it.

An own walk over the tree instead of a general extractor: trafilatura, tried on district portal pages, finds as much
text, but takes side columns and "Xem thêm" links along, loses `<figcaption>`, runs table layouts into one line, and
does not tell what is centred under a photograph (a caption) or set right (a byline). The article is the smallest
element that holds nearly all of the running text, from the heading above it on; what follows it is taken along while it
is short and not made of links (the byline).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import regex
from lxml.html import HtmlElement

from ingest.clean.bylines import byline
from ingest.clean.dates import date_line, iso_date
from ingest.clean.furniture import Effect, is_a, squeezed
from ingest.clean.scripts import article_in_scripts
from ingest.clean.tree import Paragraph, Region, Tree, parse, read_tree
from ingest.clean.zones import Block, Hint
from ingest.patterns import lazy
from schema.errors import InputError
from schema.spelling import compose, identity

_LEAST_ARTICLE = 80  # characters of running text
_NEARLY_ALL = 0.9  # of a page's running text, in the element that is taken for the article
_MUCH = 0.35  # of it, in an element that says of itself that it is the article
_MOSTLY = 0.7  # of an article's running text that stands nowhere on its page
_ABOVE, _BELOW = 12, 6  # paragraphs taken along from between heading and article, and from below it
_DATE_ABOVE = 2  # paragraphs above a heading in which its date may stand
_LONGEST_BELOW = 120  # characters of such a one
_MOSTLY_LINKS = 0.6
_LONGEST_CAPTION = 260
_SHORTEST_TITLE = 4  # words; "Tin tức" in a page's head is the site's word, not the article's title
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish_date",
    "published_time", "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "date", "og:published_time",
    "dc:date", "dc:created", "dcterms:created", "dc:issued", "dcterms:issued", "dcterms.issued", "schema:datepublished",
    "schema:datecreated", "datecreated", "article.published", "article.created", "pubdate", "publish-date",
)  # fmt: skip
_LINKED_DATA = lazy(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SITE = lazy(r"\s+[|»]\s+.*|\s+[-–—]\s+(?:Báo|Cổng|Trang|Đài|Website|UBND)\b.*")

_SITES_NAME = regex.compile(
    r"(?i:(?:cổng|trang)\s+(?:thông\s+tin|tin|chủ)\b|website\b|trang\s+nhất|in\s+(?:bài|trang)\b)"
    r"|(?i:UBND|ủy ban nhân dân|(?:tỉnh|huyện|thành|thị|quận)\s+ủy|đảng\s+(?:ủy|bộ)|báo|đài)"
    r"(?i:\s+(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn))?(?:\s+\p{Lu}[\p{L}'’-]*){1,4}\s*\Z"
)
"""A site's name in the place of a title: `Cổng thông tin …`, `UBND huyện Nà Mạ`."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article's stored text, its blocks, and what its head tells."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: str | None = None
    byline: str | None = None
    url: str | None = None


def page(name: str, content: str, title: str | None = None) -> Page:
    """The article of a page; `title` is what its carrier calls it. Raises InputError where there is none."""
    root = parse(content)
    titles = [*([title] if title else []), *(_titles(root) if root is not None else [])]
    paragraphs, heading = _article(read_tree(root, titles), titles) if root is not None else ([], None)
    if root is not None and (sent := article_in_scripts(root)) is not None:
        told = _article(read_tree(sent.root), titles)
        if not _is_enough(paragraphs) or _is_elsewhere(told[0], paragraphs, sure=sent.named):
            paragraphs, heading = told
    if root is None or not _is_enough(paragraphs):
        raise InputError(name, "no article on this page (a menu, a list, or a page that needs a browser)")
    if heading is None and titles:
        heading = Paragraph(titles[0], "h1", "", 0.0, after_image=False)
        paragraphs = [heading, *paragraphs]
    text, blocks = _stored(_merged(paragraphs), heading)
    return Page(
        text=text,
        blocks=blocks,
        title=_called(titles, heading),
        published=_published(root, content),
        byline=_author(root),
        url=_canonical(root),
    )


def _is_enough(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether it is an article and not a line or two of a page without one."""
    return sum(p.mass for p in paragraphs) >= _LEAST_ARTICLE


def _is_elsewhere(told: Sequence[Paragraph], shown: Sequence[Paragraph], *, sure: bool) -> bool:
    """Whether the article of the page's data stands nowhere on the page, which shows others' teasers in its place.

    Data that name it (`sure`) hold nearly as much as the page shows, other ones more: a summary is no article.
    """
    words = identity(" ".join(p.text for p in shown))
    missing = [p.mass for p in told if p.mass and identity(p.text) not in words]
    mass = sum(p.mass for p in told)
    least = sum(p.mass for p in shown) * (_MOSTLY if sure else 1)
    return sum(missing) > _MOSTLY * mass > 0 and mass > least


def _article(tree: Tree, titles: Sequence[str]) -> tuple[list[Paragraph], Paragraph | None]:
    """The article: its heading, what is between that and the running text, the text, a little more; and the heading."""
    region = _region(tree.regions)
    if region is None:
        return [], None
    first, last = region.first, region.last
    above = tree.paragraphs[:last]
    heading = _heading(above, titles)
    if heading is None or heading < first - _ABOVE:
        heading = _styled(above, first)
    if heading is not None:
        first = _from_its_date(tree.paragraphs, heading)
    while last < len(tree.paragraphs) and last < region.last + _BELOW and _belongs(tree.paragraphs[last]):
        last += 1
    kept = [p for i, p in enumerate(tree.paragraphs[first:last], start=first) if i == heading or not _is_links(p)]
    return kept, tree.paragraphs[heading] if heading is not None else None


def _from_its_date(paragraphs: Sequence[Paragraph], heading: int) -> int:
    """Where the article begins: with the date line right above its heading, where there is one."""
    above = range(heading - 1, max(-1, heading - 1 - _DATE_ABOVE), -1)
    return next((i for i in above if _is_date(paragraphs[i])), heading)


def _is_date(paragraph: Paragraph) -> bool:
    line = date_line(paragraph.text)
    return line is not None and not line.beside and not paragraph.links


def _styled(paragraphs: Sequence[Paragraph], first: int) -> int | None:
    """The number of the line whose class says that it is a heading: the last one before the running text."""
    since = max(0, first - _ABOVE)
    prose = next((i for i, p in enumerate(paragraphs) if i >= since and p.mass and not p.heads), since)
    found = [i for i in range(since, prose) if paragraphs[i].heads and _is_title(paragraphs[i].text)]
    return found[-1] if found else None


def _called(titles: Sequence[str], heading: Paragraph | None) -> str | None:
    """The article's title: of those in the head, without the site's name that goes on after the heading's words."""
    if heading is None:
        return titles[0] if titles else None
    goes_on = not titles or _begins(titles[0], heading.text)
    return compose(heading.text) if goes_on else titles[0]


def _region(regions: Sequence[Region]) -> Region | None:
    """The element that holds the article: one that says so and holds much, else the smallest that holds nearly all."""
    total = max((r.mass for r in regions), default=0)
    said = [r for r in regions if r.is_article and r.mass >= _MUCH * total]
    if said:
        return max(said, key=lambda r: r.mass)
    return next((r for r in regions if r.mass >= _NEARLY_ALL * total), None)


def _belongs(paragraph: Paragraph) -> bool:
    short = len(paragraph.text) <= _LONGEST_BELOW and not _is_links(paragraph) and not paragraph.tag.startswith("h")
    line = squeezed(paragraph.text)
    return short and not is_a(Effect.REST, line) and not is_a(Effect.BOX, line)


def _is_links(paragraph: Paragraph) -> bool:
    return paragraph.links > _MOSTLY_LINKS


def _titles(root: HtmlElement) -> list[str]:
    """What the head of the page calls it, the best first."""
    found = [*root.xpath("//meta[@property='og:title']/@content"), *root.xpath("//head/title/text()")]
    titles = (_SITE.sub("", compose(" ".join(str(t).split()))) for t in found)
    return [title for title in titles if _is_title(title)]


def _is_title(words: str) -> bool:
    return len(words.split()) >= _SHORTEST_TITLE and _SITES_NAME.match(words) is None


def _begins(title: str, words: str) -> bool:
    """Whether a title of the head is these words, perhaps with the site's name after them."""
    return _is_title(words) and f"{identity(title)} ".startswith(f"{identity(words)} ")


def _heading(paragraphs: Sequence[Paragraph], titles: Sequence[str]) -> int | None:
    """The number of the paragraph that is the title."""
    known = {identity(title) for title in titles}
    named = [i for i, p in enumerate(paragraphs) if identity(p.text) in known]
    named = named or [i for i, p in enumerate(paragraphs) if any(_begins(title, p.text) for title in titles)]
    headings = [i for i, p in enumerate(paragraphs) if p.tag == "h1" and not is_a(Effect.LINE, squeezed(p.text))]
    tagged = [i for i in named if paragraphs[i].tag.startswith("h")]
    return next(iter([*tagged, *headings[:1], *named]), None)


def _merged(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Centred lines that go on in the next ("Đồng chí A" / "– Bí thư Huyện ủy phát biểu") as one."""
    merged: list[Paragraph] = []
    for p in paragraphs:
        before = merged[-1] if merged else None
        if before and before.align == p.align == "center" and not p.after_image and _goes_on(before.text, p.text):
            merged[-1] = Paragraph(
                f"{before.text} {p.text}", before.tag, before.align, before.links, before.after_image
            )
        else:
            merged.append(p)
    return merged


def _goes_on(first: str, second: str) -> bool:
    return first[-1] not in ".!?…:" and (second[0].islower() or second[0] in "-–—,")


def _stored(paragraphs: Sequence[Paragraph], title: Paragraph | None) -> tuple[str, tuple[Block, ...]]:
    """The text to store, paragraphs apart by a blank line, and where each lies in it."""
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for p in paragraphs:
        words = compose(p.text)
        blocks.append(Block(position, position + len(words), Hint.TITLE if p is title else _hint(p)))
        parts.append(words)
        position += len(words) + 2
    return "\n\n".join(parts), tuple(blocks)


def _hint(paragraph: Paragraph) -> Hint:
    text = paragraph.text
    if paragraph.align == "right" and len(text) <= _LONGEST_BELOW:
        return Hint.BYLINE
    caption = paragraph.tag == "figcaption" or (paragraph.after_image and _may_be_caption(paragraph))
    return Hint.CAPTION if caption else Hint.NONE


def _may_be_caption(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LONGEST_CAPTION and (paragraph.align == "center" or not text.endswith((".", ":", ";", "…")))


def _published(root: HtmlElement, content: str) -> str | None:
    for element in root.xpath("//meta[@content] | //*[@content][@property or @itemprop]"):
        names = element.get("property") or element.get("name") or element.get("itemprop") or ""
        told = any(name in _PUBLISHED for name in names.lower().split())
        if told and (day := iso_date(element.get("content"))):
            return day
    data = _LINKED_DATA.search(content)
    times = [*([data.group(1)] if data else []), *root.xpath("//time/@datetime")]
    return next((day for day in (iso_date(str(t)) for t in times) if day), None)


def _author(root: HtmlElement) -> str | None:
    """The author that the head names, where that is a person's name and not the site's."""
    for value in root.xpath("//meta[@name='author']/@content"):
        credit = byline(compose(str(value)))
        if credit and credit.name:
            return credit.name
    return None


def _canonical(root: HtmlElement) -> str | None:
    """The page's own address, where its head gives one of a page (not of the whole site)."""
    for value in [*root.xpath("//link[@rel='canonical']/@href"), *root.xpath("//meta[@property='og:url']/@content")]:
        if _is_page(str(value).strip()):
            return str(value).strip()
    return None


def _is_page(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc != "" and (parts.path.strip("/") + parts.query) != ""
