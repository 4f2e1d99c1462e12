"""Terms of the Central Committee."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.recognise.directives import find_directives
from schema.authority.terms import from_roman, roman, term_at, term_named, terms
from schema.errors import AuthorityError
from schema.spelling import standard, view
from tests.ingest.documents import lines

HEADER = "term\tnumber\tcongress_from\tcongress_to\tdocuments_from\tdocuments_to\tvariations\texamples\tconfirmed\n"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2016-01-28", "XI"),
        ("2016-01-29", "XII"),
        ("2021-02-01", "XII"),
        ("2021-02-02", "XIII"),
        ("2018-07", "XII"),
        ("2019", "XII"),
        ("2030-01-01", "XIV"),
    ],
)
def test_documents_of_a_day_belong_to_the_term_that_runs(day: str, name: str) -> None:
    term = term_at(day)
    assert term is not None
    assert term.name == name


def test_no_term_ran_before_the_first_congress() -> None:
    assert term_at("1930-02-03") is None


def test_terms_follow_each_other_from_the_first_on() -> None:
    assert [t.number for t in terms()] == list(range(1, len(terms()) + 1))


@given(st.integers(1, 89))
def test_roman_numerals_read_back(number: int) -> None:
    assert from_roman(roman(number)) == number
    assert from_roman(roman(number).lower()) == number


@pytest.mark.parametrize("word", ["", "0", "90", "iiii", "abc", "²", "xixi", "123456789012345678901234567890"])
def test_other_words_are_no_numerals(word: str) -> None:
    assert from_roman(word) is None


@pytest.mark.parametrize("term", terms(), ids=lambda t: t.name)
def test_each_example_is_of_exactly_its_term(term: object) -> None:
    for example in term.examples:  # type: ignore[attr-defined]
        text = f"Nghị quyết {example}" if example.startswith("Đại hội") else f"Nghị quyết Trung ương 4 {example}"
        mentions = find_directives(view(text), standard(text), lines(text))
        assert [m.term or m.congress for m in mentions] == [term.name], example  # type: ignore[attr-defined]


def test_a_term_is_found_by_either_numeral() -> None:
    assert term_named("xii") == term_named("12") == term_at("2018-01-01")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("XII\t13\t2016-01-20\t2016-01-28\t2016-01-29\t\t\t\tyes", "is not number 13"),
        ("XII\t12\t20/1/2016\t2016-01-28\t2016-01-29\t\t\t\tyes", "days are written as YYYY-MM-DD"),
        ("XII\t12\t2016-01-20\t2016-01-28\t\t\t\t\tyes", "days are written as YYYY-MM-DD"),
    ],
)
def test_a_broken_entry_is_told_by_its_term(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(HEADER + line + "\n", "utf-8")
    with pytest.raises(AuthorityError, match=f"term XII: {message}"):
        terms(path)


def test_terms_may_not_overlap(tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    first = "XI\t11\t2011-01-12\t2011-01-19\t2011-01-20\t2016-02-28\t\t\tyes\n"
    second = "XII\t12\t2016-01-20\t2016-01-28\t2016-01-29\t\t\t\tyes\n"
    path.write_text(HEADER + first + second, "utf-8")
    with pytest.raises(AuthorityError, match="term XII begins before term XI ends"):
        terms(path)
