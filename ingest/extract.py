"""One article's facts: the whole way from a decoded source to the contract's records."""

from __future__ import annotations

from dataclasses import replace

from ingest.clean import clean
from ingest.reading import MentionKind, Reading
from ingest.relate.appointments import read_careers, with_changes
from ingest.relate.directives import Body, citations, directive_relations, issues
from ingest.relate.disciplines import decided_disciplines, disciplines_of
from ingest.relate.events import read_happenings
from ingest.relate.successions import read_successions
from ingest.relate.tasks import read_tasks
from ingest.relate.tasks.meant import with_meant
from ingest.resolve.reading import Reader
from schema.document import Document, Source
from schema.model import Facts, OrganizationKind

_SENT = frozenset({OrganizationKind.INSPECTION_TEAM})
_OF = " của "
"""In the name of a team, before the body that sent it."""


def extract(source: Source) -> Facts:
    """The facts of one source. Raises InputError where it holds no article."""
    return extract_document(clean(source))


def extract_document(document: Document) -> Facts:
    """The facts of one cleaned article."""
    return facts_of(Reader(document).read())


def facts_of(reading: Reading) -> Facts:
    """What a reading says, as records."""
    article = replace(reading.document.article, place=reading.place)
    sentences = [read.sentence for read in reading.sentences]
    view = reading.tokens.view
    relations = directive_relations(reading.text, view, sentences, reading.documents)
    events, inspections = read_happenings(reading)
    decided, careers = decided_disciplines(reading), read_careers(reading)
    return Facts(
        article=article,
        organizations=tuple(reading.organizations.values()),
        people=tuple(with_changes(reading, careers, decided).values()),
        directives=tuple(reading.directives.values()),
        citations=tuple(citations(reading.text, article.id, reading.documents, relations)),
        issues=tuple(issues(reading.text, view, reading.documents, _bodies(reading))),
        directive_relations=tuple(relations),
        tasks=with_meant(reading, read_tasks(reading), inspections, careers.appointments),
        disciplines=disciplines_of(reading, decided),
        appointments=careers.appointments,
        successions=read_successions(reading),
        events=events,
        inspections=inspections,
    )


def _bodies(reading: Reading) -> list[Body]:
    """The bodies' mentions, and whether they are but those of somebody's post; after a team whose it is."""
    found: list[Body] = []
    for read in reading.sentences:
        for m in read.of_kind(MentionKind.ORGANIZATION):
            body = reading.organizations[m.thing]
            found.append(Body(m.start, m.end, m.thing, body.name, in_post=m.post_of is not None))
            sender = reading.organizations.get(body.part_of or "") if body.kind in _SENT else None
            at = reading.text.find(_OF, m.start, m.end)
            if sender is not None and at > 0:
                found.append(Body(at + len(_OF), m.end, sender.id, sender.name, m.post_of is not None, of_team=True))
    return found
