"""Made-up articles and what is read of them. A line is a paragraph, one that begins with "# " the title."""

from __future__ import annotations

from ingest.reading import Reading
from ingest.resolve.reading import Reader
from ingest.segment import sentences
from schema.document import Document, Sentence, Zone
from schema.identity import article_id
from schema.model import Article, Organization
from schema.spelling import compose


def document(text: str, published: str | None = "2018-05-10") -> Document:
    """A document of title and paragraphs, cut into sentences as any article is."""
    found: list[Sentence] = []
    stored = ""
    for number, line in enumerate(compose(text).strip().split("\n")):
        zone = Zone.TITLE if line.startswith("# ") else Zone.BODY
        begin = len(stored)
        stored += line.removeprefix("# ").strip() + "\n"
        found += [Sentence(start, end, zone, number) for start, end in sentences(stored, begin, len(stored) - 1)]
    return Document(Article(article_id(None, text), "made.txt", "", stored, published=published), tuple(found))


def read(text: str, published: str | None = "2018-05-10") -> Reading:
    """What the article names."""
    return Reader(document(text, published)).read()


def bodies(text: str, published: str | None = "2018-05-10") -> dict[str, list[str]]:
    """The bodies that are mentioned, by name, each with the words of its mentions; a bare one has `?` after its name."""
    found = read(text, published).organizations.values()
    return {_called(body): [span.text for span in body.mentions] for body in found if body.mentions}


def places(text: str, published: str | None = "2018-05-10") -> dict[str, str | None]:
    """The place of each body."""
    return {_called(body): body.place for body in read(text, published).organizations.values()}


def people(text: str, published: str | None = "2018-05-10") -> dict[str, list[str]]:
    """The posts of each person: `Bí thư at Huyện ủy Than Uyên`, with `nguyên` before a former one."""
    reading = read(text, published)
    return {
        person.name: [
            ("nguyên " if post.former else "") + f"{post.title} at {_called(reading.organizations[post.organization])}"
            for post in person.posts
        ]
        for person in reading.people.values()
    }


def _called(body: Organization) -> str:
    return body.name + ("?" if body.bare else "")
