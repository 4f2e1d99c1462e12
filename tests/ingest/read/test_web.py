import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.read import read, web
from schema.document import Format, Source
from schema.errors import InputError

PAGE = "<html><body><p>Ngày 5/3, Huyện ủy Vân Khê họp. Đồng chí Bí thư chủ trì.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """A small news site."""

    def do_GET(self) -> None:
        if self.path == "/moved":
            self.answer(302, b"", Location="/page")
        elif self.path == "/round":
            self.answer(302, b"", Location="/round")
        elif self.path == "/elsewhere":
            self.answer(302, b"", Location="file:///etc/passwd")
        elif self.path == "/page":
            self.answer(200, PAGE.encode())
        elif self.path == "/utf16":
            self.answer(200, PAGE.encode("utf-16"))
        elif self.path == "/bomb":
            self.answer(200, gzip.compress(b"0" * 3_000_000), **{"Content-Encoding": "gzip"})
        elif self.path == "/zip":
            self.answer(200, b"PK\x03\x04" + b"\x00" * 99)
        elif self.path == "/empty":
            self.answer(200, b"")
        elif self.path == "/cut":
            self.answer(200, PAGE.encode(), **{"Content-Length": "9999"})
        else:
            self.answer(404, b"none")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "text/html", "Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def fetched(address: str) -> Source | InputError:
    (found,) = read([address])
    return found


@pytest.mark.parametrize("path", ["/page", "/utf16"])
def test_a_page_is_fetched(site: str, path: str) -> None:
    found = fetched(site + path)
    assert isinstance(found, Source)
    assert (found.format, found.content, found.url, found.source) == (Format.HTML, PAGE, site + path, site + path)


def test_the_final_address_is_recorded(site: str) -> None:
    found = fetched(f"{site}/moved")
    assert isinstance(found, Source)
    assert (found.url, found.source) == (f"{site}/page", f"{site}/moved")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "the server answered 404 Not Found"),
        ("/round", "can't be fetched: Exceeded maximum allowed redirects."),
        ("/elsewhere", "can't be fetched: Request URL has an unsupported protocol 'file://'."),
        ("/zip", "this is a ZIP archive or an office document, not text: save the article as .txt or .html"),
        ("/empty", "the file is empty"),
    ],
)
def test_what_can_not_be_fetched_is_named(site: str, path: str, reason: str) -> None:
    assert str(fetched(site + path)) == f"{site}{path}: {reason}"


def test_an_answer_that_breaks_off_is_named(site: str) -> None:
    assert "can't be fetched" in str(fetched(f"{site}/cut"))


def test_an_answer_that_unfolds_too_large_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LARGEST_TEXT", 1_000_000)
    assert str(fetched(f"{site}/bomb")).endswith("more than 1 MB: no article")


def test_a_slow_answer_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LONGEST_DOWNLOAD", -1.0)
    assert str(fetched(f"{site}/page")).endswith("not there after -1 seconds")


def test_nobody_at_the_address() -> None:
    assert "can't be fetched" in str(fetched("http://127.0.0.1:9/"))


@pytest.mark.parametrize("address", ["ftp://a.vn/x", "file:///etc/passwd", "gopher://a"])
def test_only_http_and_https(address: str) -> None:
    assert str(fetched(address)) == f"{address}: only http and https addresses are read"


def test_an_address_that_is_none() -> None:
    assert "can't be fetched" in str(fetched("http://[::1/"))
