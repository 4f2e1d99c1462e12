"""Pages fetched from http and https addresses, politely: a time limit, a size limit, the final address recorded."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx

from ingest.read.files import whole
from ingest.read.limits import LARGEST_TEXT, LONGEST_DOWNLOAD, TIMEOUT, megabytes
from ingest.read.records import Read
from schema.errors import InputError

_USER_AGENT = "partygraph (reads news articles; one page at a time)"
_MOST_REDIRECTS = 8


def page(address: str) -> Iterator[Read]:
    """The article at an address; `url` of the source is where redirects ended."""
    if address.partition("://")[0].lower() not in {"http", "https"}:
        yield InputError(address, "only http and https addresses are read")
        return
    try:
        yield _fetched(address)
    except InputError as error:
        yield error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        yield InputError(address, f"can't be fetched: {str(error) or type(error).__name__}")


def _fetched(address: str) -> Read:
    client = httpx.Client(
        follow_redirects=True, max_redirects=_MOST_REDIRECTS, timeout=TIMEOUT, headers={"User-Agent": _USER_AGENT}
    )
    with client, client.stream("GET", address) as response:
        if response.is_error:
            raise InputError(address, f"the server answered {response.status_code} {response.reason_phrase}")
        data = _body(response, address)
        return whole(data, address, response.charset_encoding, str(response.url))


def _body(response: httpx.Response, address: str) -> bytes:
    """The whole body. Raises InputError where it is too large or too slow."""
    parts: list[bytes] = []
    size, started = 0, time.monotonic()
    for part in response.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > LARGEST_TEXT:
            raise InputError(address, f"more than {megabytes(LARGEST_TEXT)}: no article")
        if time.monotonic() - started > LONGEST_DOWNLOAD:
            raise InputError(address, f"not there after {LONGEST_DOWNLOAD:.0f} seconds")
    return b"".join(parts)
