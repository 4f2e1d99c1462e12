import pytest

from app.renderings.formats import Format
from app.renderings.negotiation import NotAcceptableError, choose
from queries.errors import ParameterError

ACCEPTED = [
    (None, Format.JSON),
    ("", Format.JSON),
    ("*/*", Format.JSON),
    ("application/json", Format.JSON),
    ("text/csv", Format.CSV),
    ("Text/CSV; charset=utf-8", Format.CSV),
    ("application/x-ndjson", Format.NDJSON),
    ("application/ndjson", Format.NDJSON),
    ("text/*", Format.CSV),
    ("application/*", Format.JSON),
    ("text/html,application/xhtml+xml,*/*;q=0.8", Format.JSON),
    ("application/json;q=0.2, text/csv;q=0.9", Format.CSV),
    ("application/json;q=0, */*", Format.CSV),
    ("application/xml, text/csv;q=0.1", Format.CSV),
    ("text/csv;q=nan, application/x-ndjson;q=0.1", Format.NDJSON),
]


@pytest.mark.parametrize(("accept", "form"), ACCEPTED)
def test_the_accept_header_chooses(accept: str | None, form: Format) -> None:
    assert choose(None, accept) is form


@pytest.mark.parametrize("accept", ["application/xml", "text/csv;q=0", "image/*", "nonsense", "application/json;q=x"])
def test_what_takes_none_of_the_forms_is_refused(accept: str) -> None:
    with pytest.raises(NotAcceptableError):
        choose(None, accept)


def test_the_format_parameter_comes_before_the_header() -> None:
    assert choose("csv", "application/json") is Format.CSV


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ParameterError, match="parameter 'format' must be one of json, csv, ndjson; not 'xml'"):
        choose("xml", None)
