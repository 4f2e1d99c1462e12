"""`partygraph explain`: an article in the terminal, its mentions coloured, its claims under their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.text import Text

    from schema.document import Document
    from schema.model import Claim, Facts

_APART = {"id", "evidence", "rule", "confidence"}
_COLOURS = {"organization": "cyan", "person": "green", "directive": "yellow"}


def explain(
    article: Annotated[str, typer.Argument(help="A file, an address, or - for standard input.")],
    rules: Annotated[bool, typer.Option(help="Show which rule made each claim and how sure it is.")] = True,
) -> None:
    """Show an article's text with what it names in colour, and under each sentence the claims that it makes."""
    from rich.console import Console

    from ingest.clean import clean
    from ingest.extract import extract_document
    from ingest.read import read
    from schema.errors import InputError

    console = Console()
    for source in read([article]):
        if isinstance(source, InputError):
            raise source
        document = clean(source)
        facts = extract_document(document)
        console.print(f"[bold]{facts.article.title}[/bold]", highlight=False)
        console.print(_about(facts), style="dim", highlight=False)
        for line in _lines(document, facts, rules=rules):
            console.print(line)
        console.print(_legend())


def _about(facts: Facts) -> str:
    article = facts.article
    parts = [article.source, article.published, article.place, article.byline and f"byline {article.byline}"]
    return " · ".join(p for p in parts if p)


def _legend() -> Text:
    from rich.text import Text

    legend = Text("\n")
    for kind, colour in _COLOURS.items():
        legend.append(f" {kind} ", style=f"reverse {colour}")
        legend.append(" ")
    return legend


def _lines(document: Document, facts: Facts, *, rules: bool) -> Iterator[Text]:
    from rich.text import Text

    text = document.article.text
    spans = sorted(_mentions(facts))
    claims = _claims_by_start(facts)
    for sentence in document.prose:
        line = Text(text[sentence.start : sentence.end], style="italic" if sentence.zone.value == "caption" else "")
        for start, end, colour in spans:
            if sentence.start <= start and end <= sentence.end:
                line.stylize(colour, start - sentence.start, end - sentence.start)
        yield line
        for claim in (c for s, c in claims if sentence.start <= s < sentence.end):
            yield Text("    " + say(claim, facts, rules=rules), style="magenta")


def _mentions(facts: Facts) -> Iterator[tuple[int, int, str]]:
    for kind, things in (
        ("organization", facts.organizations),
        ("person", facts.people),
        ("directive", facts.directives),
    ):
        for thing in things:
            yield from ((m.start, m.end, _COLOURS[kind]) for m in thing.mentions)


def _claims_by_start(facts: Facts) -> list[tuple[int, Claim | tuple[str, Claim]]]:
    posts = [(post.evidence[0].start, (person.name, post)) for person in facts.people for post in person.posts]
    parts = (
        facts.events, facts.inspections, facts.tasks, facts.issues, facts.directive_relations, facts.disciplines,
        facts.successions, facts.appointments,
    )  # fmt: skip
    claims = [(claim.evidence[0].start, claim) for part in parts for claim in part]
    return sorted([*posts, *claims], key=lambda entry: entry[0])


def say(claim: Claim | tuple[str, Claim], facts: Facts, *, rules: bool) -> str:
    """One claim in words, with the names of what it joins; `rules` adds the rule and how sure it is."""
    holder, record = claim if isinstance(claim, tuple) else ("", claim)
    names = {o.id: o.name for o in facts.organizations} | {p.id: p.name for p in facts.people}
    values = _properties(record)
    told = [f"{key}: {_named(value, names)}" for key, value in values.items() if value not in (None, [], "", False)]
    made_by = f"  ({record.rule}, {record.confidence:.2f})" if rules else ""
    return f"{type(record).__name__} {holder} {'; '.join(told)}{made_by}".replace("  ", " ")


def _properties(record: Claim) -> dict[str, object]:
    return {f.name: getattr(record, f.name) for f in fields(record) if f.name not in _APART}


def _named(value: object, names: dict[str, str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(_named(v, names) for v in value)
    return names.get(str(value), getattr(value, "directive", None) or str(value))
