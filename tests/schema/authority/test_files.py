"""Reading the data files: those of this project and those of the table's package."""

import pytest
import yaml

from schema.authority import underthesea
from schema.authority.files import read_yaml
from schema.authority.underthesea import two_syllable_words, underthesea_file
from schema.errors import AuthorityError


def test_a_file_is_read_alike_without_the_fast_loader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert read_yaml.__wrapped__("places.yaml") == read_yaml("places.yaml")


def test_a_file_that_the_package_lacks_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(AuthorityError, match=r"no address/data/nothing\.json; pip install"):
        underthesea_file("address", "data", "nothing.json")


def test_a_missing_package_is_an_error_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(underthesea, "find_spec", lambda _: None)
    with pytest.raises(AuthorityError, match="underthesea is not installed"):
        underthesea_file("address")


def test_the_dictionary_has_words_of_two_syllables() -> None:
    found = two_syllable_words()
    assert {"dầu khí", "cảnh sát"} <= found
    assert [word for word in found if word.count(" ") != 1 or word != word.lower()] == []
