import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data.cursor import decode, encode
from queries.errors import ParameterError

ASKED = {"person": "Lò Văn Thạch", "former": None}


@given(st.integers(0, 10_000_000))
def test_a_cursor_tells_where_to_go_on(skip: int) -> None:
    assert decode(encode(skip, "person-posts", ASKED), "person-posts", ASKED) == skip


def test_a_cursor_is_good_for_its_own_question_only() -> None:
    cursor = encode(10, "person-posts", ASKED)
    for query, asked in (("person-events", ASKED), ("person-posts", {"person": "another", "former": None})):
        with pytest.raises(ParameterError, match="parameter 'cursor' is not one that an earlier answer"):
            decode(cursor, query, asked)


@given(st.text() | st.binary().map(lambda b: base64.urlsafe_b64encode(b).decode()))
def test_any_other_text_is_refused(cursor: str) -> None:
    with pytest.raises(ParameterError, match="parameter 'cursor'"):
        decode(cursor, "person-posts", ASKED)


def test_a_cursor_far_beyond_any_answer_is_refused() -> None:
    with pytest.raises(ParameterError, match="parameter 'cursor'"):
        decode(encode(10**30, "person-posts", ASKED), "person-posts", ASKED)
