"""Tables of the authority data: what a broken one says."""

from pathlib import Path

import pytest

from schema.authority.tables import rows, values, yes
from schema.errors import AuthorityError


def table(folder: Path, content: str) -> Path:
    path = folder / "table.tsv"
    path.write_text(content, "utf-8")
    return path


def test_each_line_is_an_entry_by_column(tmp_path: Path) -> None:
    path = table(tmp_path, "id\tname\n1\tmột\n2\thai\n")
    assert [dict(row) for row in rows(path, ("id", "name"))] == [{"id": "1", "name": "một"}, {"id": "2", "name": "hai"}]


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match=r"gone\.tsv: can't be read"):
        list(rows(tmp_path / "gone.tsv", ("id",)))


def test_a_wrong_header_is_told_with_the_right_one(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match="the header must be the columns id, name"):
        list(rows(table(tmp_path, "id\ttitle\n"), ("id", "name")))


def test_a_line_with_too_few_cells_is_named_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match=r"table\.tsv line 3: 1 cells where 2 are due"):
        list(rows(table(tmp_path, "id\tname\n1\tmột\n2\n"), ("id", "name")))


def test_a_cell_may_hold_several_values() -> None:
    assert values("khóa 12; Đại hội XII;") == ("khóa 12", "Đại hội XII")


def test_an_empty_cell_holds_none() -> None:
    assert values("") == ()


def test_yes_and_no_are_the_only_answers() -> None:
    assert (yes("yes", "here"), yes("no", "here")) == (True, False)
    with pytest.raises(AuthorityError, match="here: 'maybe' is neither yes nor no"):
        yes("maybe", "here")
