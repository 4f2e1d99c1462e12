"""Known central documents."""

from pathlib import Path

import pytest

from schema.authority.directives import (
    Document,
    by_id,
    by_number,
    by_session,
    by_symbol,
    documents,
    known_relations,
    symbol_key,
)
from schema.authority.terms import term_at
from schema.errors import AuthorityError
from schema.model import DirectiveKind
from tests.ingest.documents import read

HEADER = "id\tkind\tissuer\tdate\tvalid_to\tterm\tsession\ttitle\tvariations\texamples\tconfirmed\n"


@pytest.mark.parametrize("document", documents(), ids=lambda d: d.id)
def test_each_example_is_of_exactly_its_document(document: Document) -> None:
    assert document.examples
    for example in document.examples:
        assert read(example).ids() == [document.id], example


def test_a_document_lies_in_its_term() -> None:
    by_committees = [d for d in documents() if d.date and not d.issuers[0].startswith("Đại hội")]
    assert [d.id for d in by_committees if (term := term_at(d.date or "")) is None or term.name != d.term] == []


def test_a_document_is_replaced_after_it_was_issued() -> None:
    assert [d.id for d in documents() if d.valid_to and d.valid_to <= (d.date or "")] == []


def test_two_documents_of_one_term_have_two_symbols() -> None:
    seen: dict[tuple[str, str | None], str] = {}
    for document in documents():
        if "/" in document.symbol:
            assert seen.setdefault((document.symbol, document.term), document.id) == document.id


@pytest.mark.parametrize(
    ("one", "other"),
    [("05-CT/TW", "5-CT/TW"), ("08-QĐi/TW", "08-QĐ/TW"), ("03-NQ/HNTW", "03-NQ/TW")],
)
def test_spellings_of_one_symbol_share_a_key(one: str, other: str) -> None:
    assert symbol_key(one) == symbol_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("05-CT/TW", "05-CT/TU"), ("05-CT/TW", "15-CT/TW"), ("05-CT/TW", "05-NQ/TW"), ("08-NQ/TW", "08B-NQ/TW")],
)
def test_different_symbols_have_different_keys(one: str, other: str) -> None:
    assert symbol_key(one) != symbol_key(other)


def test_a_number_comes_again_in_other_terms() -> None:
    assert [d.term for d in by_symbol()[symbol_key("26-NQ/TW")]] == ["IX", "X", "XI", "XII", "XIII", "XIV"]


def test_a_number_is_found_without_its_issuer() -> None:
    assert {"12-HD/BTCTW@2018", "12-HD/BTCTW@2022"} <= {d.id for d in by_number()["12-HD"]}


def test_a_plenum_has_its_documents() -> None:
    found = by_session()[DirectiveKind.NGHI_QUYET, "6", "XII"]
    assert [d.id for d in found] == ["18-NQ/TW@2017", "19-NQ/TW@2017", "20-NQ/TW@2017", "21-NQ/TW@2017"]


def test_one_document_leads_the_session_that_bears_its_name() -> None:
    leaders = [d.id for d in by_session()[DirectiveKind.NGHI_QUYET, "4", "XII"] if d.leads_session]
    assert leaders == ["04-NQ/TW@2016"]


def test_relations_join_known_documents_in_the_order_of_time() -> None:
    earlier = {
        (r.subject, r.object)
        for r in known_relations()
        if r.relation == "REPLACES" and (by_id()[r.subject].date or "") < (by_id()[r.object].date or "")
    }
    assert earlier == set()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "05-CT/TW@2016\tChiThi\tBộ Chính trị\t2015-05-15\t\tXII\t\t\t\t\tyes",
            "the year of the id is not that of the date",
        ),
        ("05-CT/TW@2016\tChiThi\tBộ Chính trị\t2016-05-15\t\tXXC\t\t\t\t\tyes", "'XXC' is no term"),
        ("CT05/TW@2016\tChiThi\tBộ Chính trị\t2016-05-15\t\tXII\t\t\t\t\tyes", "not of the form 05-CT/TW@2016"),
        (
            "05-CT/TW@2016\tChiTieu\tBộ Chính trị\t2016-05-15\t\tXII\t\t\t\t\tyes",
            "'ChiTieu' is not a valid DirectiveKind",
        ),
        ("05-CT/TW@2016\tChiThi\tBộ Chính trị\t2016-05-15\t\tXII\t\t\t\t\tsure", "neither yes nor no"),
    ],
)
def test_a_broken_entry_is_told_by_its_id(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "directives.tsv"
    path.write_text(HEADER + line + "\n", "utf-8")
    with pytest.raises(AuthorityError, match=message):
        documents(path)


def test_an_id_may_not_stand_twice(tmp_path: Path) -> None:
    path = tmp_path / "directives.tsv"
    line = "05-CT/TW@2016\tChiThi\tBộ Chính trị\t2016-05-15\t\tXII\t\t\t\t\tyes\n"
    path.write_text(HEADER + line + line, "utf-8")
    with pytest.raises(AuthorityError, match="an id stands twice"):
        documents(path)


def test_a_relation_of_an_unknown_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "relations.tsv"
    path.write_text("subject\trelation\tobject\tconfirmed\n99-XX/TW@2016\tREPLACES\t05-CT/TW@2016\tyes\n", "utf-8")
    with pytest.raises(AuthorityError, match=r"99-XX/TW@2016 REPLACES 05-CT/TW@2016: unknown"):
        known_relations(path)
