"""What the pages say: in both languages, and nothing that no page asks for."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from app.pages.words import Language, Words, table
from queries.catalog import catalog
from schema.model import DirectiveKind, EventKind, OrganizationKind
from store.rows import CLAIMS

FAMILIES = ("column", "count", "detail", "filter", "group", "kind", "label", "query", "relation", "side", "thing")
VIETNAMESE, ENGLISH = Words(Language.VIETNAMESE), Words(Language.ENGLISH)


def sources(folder: Traversable) -> str:
    texts = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "static":
            texts.append(sources(entry))
        elif entry.name.endswith((".py", ".html")):
            texts.append(entry.read_text(encoding="utf-8"))
    return "\n".join(texts)


def test_every_key_is_asked_for() -> None:
    said = sources(files("app.pages"))
    composed = re.findall(r'"(fault|site|home)\." ~', said)
    unasked = [k for k in table() if f'"{k}"' not in said and f"'{k}'" not in said]
    assert [k for k in unasked if k.split(".")[0] not in {*FAMILIES, *composed}] == []


def test_every_key_that_a_page_asks_for_is_there() -> None:
    asked = re.findall(r"""\bt\(["']([a-zA-Z._-]+)["']\)""", sources(files("app.pages")))
    assert {key for key in asked if not key.endswith(".")} <= set(table())


def test_every_question_that_is_told_is_one() -> None:
    told = {key.removeprefix("query.") for key in table() if key.startswith("query.")}
    assert told <= {query.name for query in catalog()}


@pytest.mark.parametrize("kind", [*OrganizationKind, *DirectiveKind, *EventKind])
def test_every_kind_has_a_name(kind: str) -> None:
    assert f"kind.{kind}" in table()


@pytest.mark.parametrize("relation", [*CLAIMS, "WITHIN", "POSSIBLY_SAME"])
def test_every_relation_is_told_both_ways(relation: str) -> None:
    assert {f"relation.{relation}", f"relation.{relation}.in"} <= set(table())


@pytest.mark.parametrize(
    ("iso", "vietnamese", "english"),
    [
        ("2020-05-20", "20/5/2020", "2020-05-20"),
        ("2018-07", "7/2018", "2018-07"),
        ("2018", "2018", "2018"),
        ("--05-18", "18/5", "05-18"),
        (None, "", ""),
        ("huyện Vân Khê", "huyện Vân Khê", "huyện Vân Khê"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(iso: str | None, vietnamese: str, english: str) -> None:
    assert (VIETNAMESE.date(iso), ENGLISH.date(iso)) == (vietnamese, english)


def test_a_word_that_only_the_graph_knows_is_told_as_it_is() -> None:
    assert VIETNAMESE.of("kind", "NewKind") == "NewKind"


@pytest.mark.parametrize(("code", "language"), [("en", "en"), ("vi", "vi"), (None, "vi"), ("<b>", "vi"), ("EN", "vi")])
def test_any_other_language_is_vietnamese(code: str | None, language: str) -> None:
    assert Language.of(code) == language
