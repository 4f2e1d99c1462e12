"""One article from its content or from a record (a JSONL line, a CSV row) that holds it under likely names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.patterns import lazy
from ingest.read.decode import tidy
from schema.document import Format, Source
from schema.errors import InputError

# where publishers, crawlers and data sets put things; the first name that holds anything wins
_NAMES = {
    "url": ("url", "link", "address", "source_url", "permalink", "canonical", "uri", "href", "địa chỉ", "dia_chi"),
    "title": ("title", "headline", "tieu_de", "tiêu đề", "name", "tít"),
    "published": (
        "published", "date", "published_at", "publishedat", "publish_date", "published_date", "published_time",
        "date_publish", "date_published", "datepublished", "pubdate", "pub_date", "publication_date", "ngay_dang",
        "ngày đăng", "ngày", "ngay", "time", "timestamp", "created_at",
    ),
    "lead": ("lead", "sapo", "summary", "description", "abstract", "intro", "tóm tắt", "tom_tat", "mô tả", "mo_ta"),
    "text": (
        "text", "content", "body", "maintext", "main_text", "full_text", "fulltext", "article", "plain_text",
        "noi_dung", "nội dung",
    ),
    "html": ("html", "raw_html", "content_html", "body_html", "html_content", "page"),
}  # fmt: skip
_HTML = lazy(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|table|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_PARAGRAPH = lazy(r"</?(?:p|div|br|span|h[1-6])\b[^<>]*>", re.IGNORECASE)
_SOME = 2_000  # characters in which a page shows that it is one


def looks_like_html(text: str) -> bool:
    """Whether `text` is a page or a piece of one, whatever its name says."""
    head = text[:_SOME]
    return _HTML.match(head) is not None or len(_PARAGRAPH.findall(head)) > 1


def article(name: str, source: str, content: str, url: str | None = None) -> Source:
    """The article that `content` (decoded) is, as HTML if it looks so, else as text. Raises InputError if empty."""
    if not content.strip("\ufeff\u200b \t\n"):
        raise InputError(name, "the file is empty")
    kind = Format.HTML if looks_like_html(content) else Format.TEXT
    return Source(name=name, source=source, content=content, format=kind, url=url)


def article_of_record(name: str, source: str, record: Mapping[str, object]) -> Source:
    """The article that a record holds. Raises InputError where it has neither text nor html.

    A title or a lead that the text does not begin with is put before it: claims are read from them too, and must quote
    the stored text.
    """
    values = {_key(key): value for key, value in record.items() if isinstance(key, str)}
    found = {part: _first(values, names) for part, names in _NAMES.items()}
    content = found["html"] or found["text"]
    if content is None:
        raise InputError(name, "no article: it needs a key 'text' or 'html' with words in it")
    html = bool(found["html"]) or looks_like_html(content)
    return Source(
        name=name,
        source=source,
        content=content if html else _whole(content, found["title"], found["lead"]),
        format=Format.HTML if html else Format.TEXT,
        url=found["url"],
        title=found["title"],
        published=found["published"],
    )


def _key(name: str) -> str:
    return name.strip().lstrip("\ufeff").lower().replace("-", "_")


def _first(values: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        text = _words(values.get(name))
        if text:
            return text
    return None


def _words(value: object) -> str | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        value = "\n".join(value)
    if not isinstance(value, str):
        return None
    return tidy(value) if value.strip() else None


def _whole(text: str, title: str | None, lead: str | None) -> str:
    """Title, lead and text, each said once."""
    opening = _squeezed(text[: len(title or "") + len(lead or "") + _SOME])
    parts = [part for part in (title, lead) if part and _squeezed(part) not in opening]
    return "\n\n".join([*parts, text])


def _squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()
