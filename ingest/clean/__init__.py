"""Clean: a decoded source in, the article's stored text with its zones and sentences out."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.clean.dates import iso_date
from ingest.clean.html import Page, page
from ingest.clean.language import is_vietnamese
from ingest.clean.zones import Block, lay_out
from ingest.segment import trimmed
from schema.document import Document, Format, Source
from schema.errors import InputError
from schema.identity import article_id
from schema.model import Article
from schema.spelling import compose

__all__ = ["clean"]

_LONGEST_TITLE = 150  # characters of a title that had to be made of the text's first words


def clean(source: Source) -> Document:
    """The article that a source holds.

    A plain text is stored as it was decoded (NFC), so that offsets count in the file; of a page the article's own
    words are stored, a paragraph a line. Raises InputError where there is no article, or none in Vietnamese.
    """
    found = _page(source)
    if not is_vietnamese(found.text):
        raise InputError(source.name, "not an article in Vietnamese (or one without its diacritics)")
    layout = lay_out(found.text, found.blocks, source.title or found.title)
    url = source.url or found.url
    article = Article(
        id=article_id(url, found.text),
        source=source.source,
        title=_one_line(source.title) or layout.title or found.title or _first_words(found.text),
        text=found.text,
        url=url,
        published=iso_date(source.published) or found.published or layout.published,
        byline=layout.byline or found.byline,
    )
    return Document(article, layout.sentences)


def _page(source: Source) -> Page:
    if source.format is Format.HTML:
        return page(source.name, source.content, _one_line(source.title))
    text = compose(source.content)
    return Page(text=text, blocks=tuple(_lines(text)))


def _lines(text: str) -> Iterator[Block]:
    """The lines of a plain text that are not blank, without the white space around them."""
    position = 0
    while position < len(text):
        newline = text.find("\n", position)
        end = newline if newline >= 0 else len(text)
        start, stop = trimmed(text, position, end)
        if start < stop:
            yield Block(start, stop)
        position = end + 1


def _one_line(title: str | None) -> str:
    return " ".join((title or "").split())


def _first_words(text: str) -> str:
    words = " ".join(text[: 4 * _LONGEST_TITLE].split())
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rpartition(" ")[0] + " …"
