"""Authority data that breaks its own rules is refused, with the place."""

from pathlib import Path

import pytest

from schema.authority.document_types import document_types
from schema.authority.phrases import groups, one_of, phrases
from schema.errors import AuthorityError

HEADER = (Path(__file__).parents[3] / "schema" / "authority" / "document_types.tsv").read_text("utf-8").split("\n")[0]


@pytest.mark.parametrize(("column", "value"), [("kind", "Postcard"), ("side", "nobody")])
def test_a_kind_or_a_side_that_does_not_exist_is_named(tmp_path: Path, column: str, value: str) -> None:
    row = dict.fromkeys(HEADER.split("\t"), "") | {"name": "Kế hoạch", "kind": "KeHoach", "side": "party"}
    file = tmp_path / "types.tsv"
    file.write_text(HEADER + "\n" + "\t".join((row | {column: value}).values()) + "\n", encoding="utf-8")
    with pytest.raises(AuthorityError, match=f"types.tsv: Kế hoạch.*{value}"):
        document_types(file)


def test_a_pattern_of_no_phrases_is_refused() -> None:
    with pytest.raises(AuthorityError, match="no phrases"):
        one_of()


@pytest.mark.parametrize("file", ["appointments", "disciplines", "tasks"])
def test_every_group_of_a_file_has_phrases(file: str) -> None:
    assert groups(file)
    assert all(phrases(file, group) for group in groups(file))
