"""The driver's errors as partygraph's: one line that names the server and what to do."""

from __future__ import annotations

import pytest
from neo4j import exceptions

from schema.errors import StoreError, StoreRefusedError, StoreUnavailableError
from store.connection import translated


@pytest.mark.parametrize(
    ("raised", "told", "words"),
    [
        (exceptions.AuthError("wrong password"), StoreRefusedError, "refused the login"),
        (exceptions.ServiceUnavailable("gone"), StoreUnavailableError, "is it running"),
        (exceptions.SessionExpired("gone"), StoreUnavailableError, "is it running"),
        (exceptions.ConfigurationError("no such option"), StoreError, "the connection to bolt://somewhere failed"),
        (exceptions.DriverError("first line\nsecond line"), StoreError, "the connection to bolt://somewhere failed"),
    ],
)
def test_an_error_of_the_driver_is_one_line_of_ours(raised: Exception, told: type[StoreError], words: str) -> None:
    with pytest.raises(told, match=words) as caught, translated("bolt://somewhere"):
        raise raised
    assert "\n" not in str(caught.value)
    assert type(caught.value) is told or told is StoreError


def test_other_errors_stay_as_they_are() -> None:
    with pytest.raises(KeyError), translated("bolt://somewhere"):
        raise KeyError("x")
