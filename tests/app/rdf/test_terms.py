"""Ids, dates and figures as RDF terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.rdf.settings import RdfSettings
from app.rdf.terms import date_literal, decimal_literal, literals, thing_id, thing_iri

BASE = "https://graph.example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    ("identifier", "address"),
    [
        ("org-0123", "https://graph.example.org/id/org-0123"),
        ("05-CT/TW@2016", "https://graph.example.org/id/05-CT%2FTW%402016"),
        ("NQĐH/XIII", "https://graph.example.org/id/NQ%C4%90H%2FXIII"),
        ("a b#c?d%e", "https://graph.example.org/id/a%20b%23c%3Fd%25e"),
    ],
)
def test_an_id_becomes_an_address(identifier: str, address: str) -> None:
    assert thing_iri(BASE, identifier).value == address


@given(text)
def test_an_address_gives_its_id_back(identifier: str) -> None:
    assert thing_id(BASE, thing_iri(BASE, identifier).value) == identifier


@pytest.mark.parametrize("iri", ["https://other.example.org/id/x", BASE + "claim/x", BASE + "id/art-1#char=1,2"])
def test_an_address_of_no_thing_has_no_id(iri: str) -> None:
    assert thing_id(BASE, iri) is None


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2018-07-11", "date"),
        ("--05-18", "gMonthDay"),
        ("--02-29", "gMonthDay"),
        ("2018-07", "gYearMonth"),
        ("2018", "gYear"),
        ("--05", "gMonth"),
        ("2018-07-11T08:30:00", "dateTime"),
        ("2018-07-11T08:30:00+07:00", "dateTime"),
        ("2018-02-30", "string"),
        ("--13-01", "string"),
        ("0000", "string"),
        ("2018-07-11T25:30:00", "string"),
        ("trước 30/9", "string"),
        ("٢٠١٨", "string"),
    ],
)
def test_a_date_is_typed_by_its_form(value: str, datatype: str) -> None:
    literal = date_literal(value)
    assert (literal.value, literal.datatype.value) == (value, XSD + datatype)


@pytest.mark.parametrize(("value", "written"), [(0.9, "0.9"), (1, "1.0"), (0.0, "0.0"), (1e-7, "0.0000001")])
def test_a_figure_is_a_decimal_without_exponent(value: float, written: str) -> None:
    assert decimal_literal(value).value == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, []),
        ("", []),
        ([], []),
        ("a", ["a"]),
        (["a", "", "b"], ["a", "b"]),
        (False, ["false"]),
        (3, ["3"]),
        (0.5, ["0.5"]),
    ],
)
def test_a_property_has_a_literal_for_each_value(value: object, written: list[str]) -> None:
    assert [literal.value for literal in literals(value)] == written


@pytest.mark.parametrize(
    ("given_base", "base"),
    [("https://graph.example.org/", BASE), ("https://graph.example.org", BASE), ("", "https://w3id.org/partygraph/")],
)
def test_the_base_is_a_setting(monkeypatch: pytest.MonkeyPatch, given_base: str, base: str) -> None:
    monkeypatch.setenv("PARTYGRAPH_BASE", given_base)
    assert RdfSettings().partygraph_base == base


@pytest.mark.parametrize("base", ["graph.example.org/", "ftp://x/", "https://x/?q=", "https://x/#a", "https://x y/"])
def test_a_base_that_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    monkeypatch.setenv("PARTYGRAPH_BASE", base)
    with pytest.raises(ValidationError, match="partygraph_base"):
        RdfSettings()
