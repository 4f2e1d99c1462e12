"""Which item of Wikidata a thing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from schema.authority.tables import FOLDER, rows, values
from schema.authority.wikidata import items, wikidata_item
from schema.errors import AuthorityError

COLUMNS = ("label", "name", "id", "examples", "confirmed")
ENTRIES = list(rows(FOLDER / "wikidata.tsv", COLUMNS))
HEADER = "\t".join(COLUMNS) + "\n"


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["name"] for entry in ENTRIES])
def test_an_example_is_its_own_entrys(entry: dict[str, str]) -> None:
    assert {wikidata_item(entry["label"], example) for example in values(entry["examples"])} == {entry["id"]}


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Place", "huyện Mường Lát, tỉnh Thanh Hóa"),
        ("Place", "tỉnh Thanh Hoa"),
        ("Place", "xã Hà Nội"),
        ("Organization", "tỉnh Thanh Hóa"),
        ("Place", ""),
    ],
)
def test_what_is_not_known_has_no_item(label: str, name: str) -> None:
    assert wikidata_item(label, name) is None


def test_old_tone_marks_are_the_same_name() -> None:
    assert wikidata_item("Place", "tỉnh Thanh Hoá") == wikidata_item("Place", "tỉnh Thanh Hóa") == "Q36512"


@pytest.mark.parametrize(
    "lines",
    [
        "Place\ttỉnh A\tP31\ttỉnh A\tyes\n",
        "Place\ttỉnh A\tQ1\t\tyes\n",
        "Place\ttỉnh A\tQ1\ttỉnh A\tmaybe\n",
        "Place\ttỉnh A\tQ1\ttỉnh A\tyes\nPlace\tTỉnh A\tQ2\ttỉnh A\tyes\n",
        "Place\ttỉnh A\tQ1\ttỉnh A\tyes\nPlace\ttỉnh B\tQ1\ttỉnh B\tyes\n",
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, lines: str) -> None:
    path = tmp_path / "wikidata.tsv"
    path.write_text(HEADER + lines, encoding="utf-8")
    with pytest.raises(AuthorityError, match=r"wikidata\.tsv: "):
        items(path)
