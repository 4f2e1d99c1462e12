"""Types of documents and symbols of issuers."""

from pathlib import Path

import pytest

from ingest.recognise.directives import find_directives
from schema.authority.document_types import (
    DocumentType,
    IssuerSymbol,
    Side,
    code_spellings,
    document_types,
    issuer_symbols,
    symbol_of,
    symbol_spellings,
)
from schema.errors import AuthorityError
from schema.spelling import standard, view
from tests.ingest.documents import lines

ISSUERS = "symbol\tnames\tlevel\tside\tvariations\tvalid_from\tvalid_to\texamples\tconfirmed\n"


@pytest.mark.parametrize("entry", document_types(), ids=lambda t: f"{t.name} {t.side}")
def test_each_example_is_of_exactly_its_type(entry: DocumentType) -> None:
    assert entry.examples
    for example in entry.examples:
        mentions = find_directives(view(example), standard(example), lines(example))
        assert [(m.kind, m.state) for m in mentions] == [(entry.kind, entry.side is Side.STATE)], example
        assert mentions[0].end == len(example)


@pytest.mark.parametrize("entry", issuer_symbols(), ids=lambda i: i.symbol)
def test_each_example_is_of_exactly_its_issuer(entry: IssuerSymbol) -> None:
    assert entry.examples
    for example in entry.examples:
        text = f"theo văn bản số {example}"
        numbered = find_directives(
            view(f"Kế hoạch {example}"), standard(f"Kế hoạch {example}"), lines(f"Kế hoạch {example}")
        )
        bare = find_directives(view(text), standard(text), lines(text))
        assert {(m.office or "").rstrip("0123456789") for m in numbered} <= {
            entry.symbol,
            entry.symbol.rstrip("0123456789"),
            "",
        }
        assert len(numbered) == 1, example
        assert (numbered[0].state) == (entry.side is not Side.PARTY and "/" in example.split("-")[0]), example
        if entry.side is Side.PARTY:
            assert [m.office for m in bare] == [entry.symbol], example


@pytest.mark.parametrize(
    ("body", "symbol"),
    [
        ("Ban Thường vụ Huyện ủy Sông Vân", "HU"),
        ("Ban Chấp hành Đảng bộ tỉnh Sơn Lâm", "TU"),
        ("Thành ủy Hà Nội", "TU"),
        ("Ban Thường vụ Thành ủy Sơn Lâm", "ThU"),
        ("Đảng ủy xã Hòa Sơn", "ĐU"),
        ("Đảng ủy Khối các cơ quan tỉnh Sơn Lâm", "ĐUK"),
        ("Ban Tuyên giáo Tỉnh ủy Sơn Lâm", "BTGTU"),
        ("Ủy ban Kiểm tra Huyện ủy Sông Vân", "UBKTHU"),
        ("Ủy ban Kiểm tra Thị ủy Vân Khê", "UBKT"),
        ("Bộ Chính trị", "TW"),
        ("UBND huyện Sông Vân", "UBND"),
    ],
)
def test_a_body_signs_with_its_own_symbol_or_its_committees(body: str, symbol: str) -> None:
    found = symbol_of(body)
    assert found is not None
    assert found.symbol == symbol


def test_a_body_without_a_symbol_has_none() -> None:
    assert symbol_of("Câu lạc bộ Hưu trí") is None


def test_old_spellings_lead_to_the_present_symbol() -> None:
    assert {symbol_spellings()[s].symbol for s in ("tư", "t.ư", "hntw")} == {"TW"}


def test_codes_are_printed_in_one_way() -> None:
    assert (code_spellings()["ctr"], code_spellings()["qđi"], code_spellings()["nq"]) == ("CTr", "QĐi", "NQ")


@pytest.mark.parametrize(
    ("lines_", "message"),
    [
        (
            "TU\tTỉnh ủy\ttỉnh\tparty\t\t\t\t\tyes\nTU\tThành ủy\ttỉnh\tparty\t\t\t\t\tyes\n",
            "TU stands for two issuers",
        ),
        ("TU\tTỉnh ủy\ttỉnh\tchurch\t\t\t\t\tyes\n", "'church' is not a valid Side"),
    ],
)
def test_a_broken_table_of_issuers_is_told(tmp_path: Path, lines_: str, message: str) -> None:
    path = tmp_path / "issuers.tsv"
    path.write_text(ISSUERS + lines_, "utf-8")
    with pytest.raises(AuthorityError, match=message):
        issuer_symbols(path)
