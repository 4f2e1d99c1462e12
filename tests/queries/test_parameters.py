import re
import unicodedata
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from queries.errors import ParameterError
from queries.parameters import (
    DATE_PATTERN,
    MAX_ITEM_LENGTH,
    MAX_ITEMS,
    MAX_LENGTH,
    Kind,
    Parameter,
    ParameterType,
    as_text,
)


def parameter(**more: object) -> Parameter:
    described = {"name": "what", "description": "Something to ask for", "example": "x", **more}
    return Parameter.model_validate(described)


TYPED = [
    ("string", "Huyện ủy", "Huyện ủy"),
    ("string", "  Huyện ủy  ", "Huyện ủy"),
    ("string", unicodedata.normalize("NFD", "Huyện ủy"), "Huyện ủy"),
    ("integer", "12", 12),
    ("integer", "-3", -3),
    ("boolean", "true", True),
    ("boolean", "False", False),
    ("date", "2018-07-10", "2018-07-10"),
    ("date", "2018-07", "2018-07"),
    ("date", "2018", "2018"),
    ("date", "2020-02-29", "2020-02-29"),
    ("list", "Bí thư", ["Bí thư"]),
]
EXAMPLES = {"string": "x", "integer": 1, "boolean": True, "date": "2018-01-01", "list": ["x"]}


@pytest.mark.parametrize(("kind", "text", "value"), TYPED)
def test_a_text_is_read_as_its_type(kind: str, text: str, value: object) -> None:
    assert parameter(type=kind, example=EXAMPLES[kind]).parse([text]) == value


WRONG = [
    ("integer", "twelve", "must be a whole number; not 'twelve'"),
    ("integer", "1.5", "must be a whole number"),
    ("integer", "٣", "must be a whole number"),
    ("integer", "9" * 40, "must be a whole number"),
    ("boolean", "yes", "must be true or false; not 'yes'"),
    ("date", "10-7-2018", "must be a date such as 2018-07-10"),
    ("date", "2018-13", "must be a date"),
    ("date", "2018-02-30", "must be a date"),
    ("date", "2018-04-31", "must be a date"),
    ("date", "2018-07-10\n", None),
    ("string", "a\x00b", "has a control character"),
    ("string", "a\ud800b", "has a control character"),
    ("string", "x" * (MAX_LENGTH + 1), "is longer than 500 characters"),
]


@pytest.mark.parametrize(("kind", "text", "reason"), WRONG)
def test_a_wrong_text_is_refused_by_the_parameters_name(kind: str, text: str, reason: str | None) -> None:
    asked = parameter(type=kind, example=EXAMPLES[kind])
    if reason is None:
        assert asked.parse([text]) == text.strip()
        return
    with pytest.raises(ParameterError, match=f"^parameter 'what' {re.escape(reason)}") as caught:
        asked.parse([text])
    assert caught.value.parameter == "what"


def test_a_parameter_that_is_not_given_has_its_default() -> None:
    assert parameter(type="integer", default=7, example=1).parse([]) == 7


@pytest.mark.parametrize("texts", [[], [""], ["  "]])
def test_a_needed_parameter_that_is_not_given_is_asked_for_in_words(texts: list[str]) -> None:
    with pytest.raises(ParameterError, match=r"^parameter 'what' is needed: Something to ask for$"):
        parameter(required=True).parse(texts)


def test_only_a_list_is_given_more_than_once() -> None:
    assert parameter(type="list", example=["x"]).parse(["a", "", "b"]) == ["a", "b"]
    with pytest.raises(ParameterError, match="was given more than once"):
        parameter().parse(["a", "b"])


def test_a_list_has_an_end() -> None:
    with pytest.raises(ParameterError, match=f"was given {MAX_ITEMS + 1} times; at most {MAX_ITEMS}"):
        parameter(type="list", example=["x"]).parse(["a"] * (MAX_ITEMS + 1))


def test_the_longest_list_fits_into_an_address() -> None:
    longest = parameter(type="list", example=["x"]).parse(["🆇" * MAX_ITEM_LENGTH] * MAX_ITEMS)
    assert len(urlencode({"kinds": longest}, doseq=True)) < 50_000  # servers refuse addresses of 65,536 characters
    with pytest.raises(ParameterError, match=f"longer than {MAX_ITEM_LENGTH} characters"):
        parameter(type="list", example=["x"]).parse(["a", "b" * (MAX_ITEM_LENGTH + 1)])


@pytest.mark.parametrize(("text", "reason"), [("0", "must be at least 1; not 0"), ("3", "must be at most 2; not 3")])
def test_an_integer_keeps_its_bounds(text: str, reason: str) -> None:
    with pytest.raises(ParameterError, match=reason):
        parameter(type="integer", example=1, minimum=1, maximum=2).parse([text])


def test_a_choice_is_one_of_those_listed() -> None:
    asked = parameter(choices=["kiểm tra", "giám sát"], example="kiểm tra")
    assert asked.parse(["giám sát"]) == "giám sát"
    with pytest.raises(ParameterError, match="must be one of kiểm tra, giám sát; not 'x'"):
        asked.parse(["x"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"required": True, "default": "x"},
        {"type": "integer", "of": ["person"], "example": 1},
        {"type": "integer", "example": "many"},
        {"choices": ["a"], "example": "b"},
        {"typo": 1},
        {"name": "Upper"},
    ],
)
def test_a_parameter_that_contradicts_itself_cannot_be_made(wrong: dict[str, object]) -> None:
    with pytest.raises((ValidationError, ParameterError)):
        parameter(**wrong)


def test_its_schema_says_what_it_takes() -> None:
    asked = parameter(type="integer", minimum=1, maximum=9, default=2, example=3)
    assert asked.json_schema() == {"type": "integer", "minimum": 1, "maximum": 9, "default": 2}


@given(st.dates().map(str) | st.from_regex(r"\d{4}(-\d{2}){0,2}", fullmatch=True))
def test_the_pattern_that_openapi_shows_is_the_one_that_decides(text: str) -> None:
    asked = parameter(type="date", example="2018")
    if re.match(DATE_PATTERN, text, re.ASCII):
        assert asked.parse([text]) == text
    else:
        with pytest.raises(ParameterError):
            asked.parse([text])


@given(st.dates())
def test_every_real_day_is_a_date(day: object) -> None:
    assert parameter(type="date", example="2018").parse([str(day)]) == str(day)


VALUES = st.integers(-(10**17), 10**17) | st.booleans()


@given(VALUES)
def test_a_value_and_its_text_are_the_same(value: int | bool) -> None:
    kind = ParameterType.BOOLEAN if isinstance(value, bool) else ParameterType.INTEGER
    asked = parameter(type=kind, example=value)
    assert asked.parse(as_text(value)) is value or asked.parse(as_text(value)) == value


def test_a_kind_is_a_label_of_the_graph() -> None:
    assert [kind.label for kind in Kind][:2] == ["Organization", "Person"]
