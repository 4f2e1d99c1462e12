"""Keys: kept as hashes, in the Authorization header only, with scopes, revoked at once; rates; CORS; logs."""

from __future__ import annotations

import json
import stat
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import structlog
from fastapi.testclient import TestClient

from app.access.keys import Keyring, KeysError, Scope
from app.service import create_app
from app.settings import ServiceSettings, SettingsError, from_environment
from app.watch.log import LogForm, configure
from cli.main import run
from tests.app.test_service import problem

Serve = Callable[..., TestClient]


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "keys.json")


@pytest.fixture
def serve(keyring: Keyring) -> Iterator[Serve]:
    """A service without a database, with these settings: what it admits is asked of addresses that need none."""
    with ExitStack() as stack:

        def started(**settings: object) -> TestClient:
            given = {"neo4j_uri": "bolt://127.0.0.1:1", "partygraph_api_keys": keyring.file, **settings}
            return stack.enter_context(TestClient(create_app(ServiceSettings(**given))))  # type: ignore[arg-type]

        yield started


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


def test_a_key_is_found_by_its_text_and_kept_as_a_hash(keyring: Keyring) -> None:
    key, text = keyring.make("sổ tay", [Scope.READ, Scope.CYPHER])
    kept = keyring.file.read_text(encoding="utf-8")
    assert keyring.find(text) == key == Keyring(keyring.file).find(text)
    _, _, secret = text.split("_", 2)  # a secret may have underscores of its own
    assert len(secret) == 43
    assert secret not in kept
    assert stat.S_IMODE(keyring.file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "change", [str.upper, lambda t: t + "x", lambda t: t[:-1], lambda t: t[4:], lambda _: "", lambda _: "pgk__"]
)
def test_any_other_text_is_no_key(keyring: Keyring, change: Callable[[str], str]) -> None:
    _, text = keyring.make("one", [Scope.READ])
    assert keyring.find(change(text)) is None


def test_a_revoked_key_is_none_at_once(keyring: Keyring) -> None:
    reading = Keyring(keyring.file)
    key, text = keyring.make("one", [Scope.READ])
    _, other = keyring.make("another", [Scope.READ])
    assert reading.find(text) == key
    assert keyring.revoke(key.id).revoked
    assert reading.find(text) is None
    assert reading.find(other)


def test_an_unknown_key_or_a_broken_file_is_told(keyring: Keyring) -> None:
    with pytest.raises(KeysError, match="there is no key beef"):
        keyring.revoke("beef")
    keyring.file.write_text("{", encoding="utf-8")
    with pytest.raises(KeysError, match="the file of keys can't be read"):
        keyring.all()


def test_reading_is_open_or_needs_a_key(serve: Serve, keyring: Keyring) -> None:
    assert serve().get("/queries").status_code == 200
    closed = serve(partygraph_api_open=False)
    response = closed.get("/queries")
    assert (response.status_code, response.headers["www-authenticate"]) == (401, "Bearer")
    assert problem(response)["type"] == "urn:partygraph:no-key"
    for free in ("/healthz", "/docs", "/openapi.json"):
        assert closed.get(free).status_code == 200
    for kept in ("/", "/metrics", "/export", "/reconcile", "/nothing"):
        assert closed.get(kept).status_code == 401
    _, text = keyring.make("reader", [Scope.READ])
    assert closed.get("/queries", headers=bearer(text)).status_code == 200


def login(text: str) -> dict[str, str]:
    return {"Authorization": f"Basic {b64encode(f'anybody:{text}'.encode()).decode()}", "Accept": "text/html"}


def test_a_browser_asks_for_the_key_and_opens_the_pages_with_it(serve: Serve, keyring: Keyring) -> None:
    closed = serve(partygraph_api_open=False)
    asked = closed.get("/view/queries", headers={"Accept": "text/html"})
    assert (asked.status_code, asked.headers["www-authenticate"].partition(" ")[0]) == (401, "Basic")
    _, text = keyring.make("reader", list(Scope))
    assert closed.get("/view/queries", headers=login(text)).status_code == 200
    assert closed.get("/view/queries", headers=login("pgk_wrong")).status_code == 401


@pytest.mark.parametrize("header", ["Basic", "Basic !", "Basic /w==", "Basic YQ=="])
def test_a_login_that_holds_no_key_is_refused(serve: Serve, header: str) -> None:
    assert serve().get("/queries", headers={"Authorization": header}).status_code == 401


def test_a_login_only_reads(serve: Serve, keyring: Keyring) -> None:
    _, text = keyring.make("all", list(Scope))
    assert serve().post("/cypher", json={"query": "RETURN 1"}, headers=login(text)).status_code == 401


def test_a_key_without_the_scope_is_refused(serve: Serve, keyring: Keyring) -> None:
    _, text = keyring.make("loader", [Scope.INGEST])
    response = serve(partygraph_api_open=False).get("/queries", headers=bearer(text))
    assert (response.status_code, problem(response)["type"]) == (403, "urn:partygraph:no-scope")
    for address, body in (("/cypher", {"query": "RETURN 1"}),):
        assert serve().post(address, json=body, headers=bearer(text)).status_code == 403
        assert serve().post(address, json=body).status_code == 401


def test_a_wrong_key_is_refused_also_where_reading_is_open(serve: Serve, keyring: Keyring) -> None:
    _, text = keyring.make("one", [Scope.READ])
    for header in ("Bearer nothing", f"Basic {text}", text, "Bearer", ""):
        assert serve().get("/queries", headers={"Authorization": header}).status_code == 401


@pytest.mark.parametrize("name", ["key", "api_key", "access_token", "authorization"])
def test_a_key_in_the_address_is_no_key(serve: Serve, keyring: Keyring, name: str) -> None:
    _, text = keyring.make("one", list(Scope))
    assert serve(partygraph_api_open=False).get("/queries", params={name: text}).status_code == 401
    assert serve().post("/cypher", params={name: text}, json={"query": "RETURN 1"}).status_code == 401


def test_a_rate_is_kept_for_each_key(serve: Serve, keyring: Keyring) -> None:
    client = serve(partygraph_api_rate="2/minute")
    assert [client.get("/queries").status_code for _ in range(3)] == [200, 200, 429]
    refused = client.get("/queries")
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert problem(refused)["type"] == "urn:partygraph:too-many"
    _, text = keyring.make("one", [Scope.READ])
    assert client.get("/queries", headers=bearer(text)).status_code == 200
    assert client.get("/healthz").status_code == 200


def test_work_has_a_rate_of_its_own(serve: Serve, keyring: Keyring) -> None:
    _, text = keyring.make("one", [Scope.INGEST])
    client = serve(partygraph_api_work_rate="1/minute")
    sent = {"headers": bearer(text), "params": {"dry_run": "true"}, "json": {}}
    assert [client.post("/articles", **sent).status_code for _ in range(2)] == [422, 429]  # type: ignore[arg-type]


def test_a_wrong_rate_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYGRAPH_API_RATE", "many")
    with pytest.raises(SettingsError, match='PARTYGRAPH_API_RATE: write rates such as "20/second'):
        from_environment()


def test_other_sites_may_ask_only_where_they_are_named(serve: Serve) -> None:
    site = "https://openrefine.example"
    assert "access-control-allow-origin" not in serve().get("/queries", headers={"Origin": site}).headers
    client = serve(partygraph_api_cors=f"https://other.example, {site}", partygraph_api_open=False)
    asked = {"Origin": site, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    assert client.options("/cypher", headers=asked).headers["access-control-allow-origin"] == site
    stranger = client.get("/queries", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in stranger.headers


def test_a_request_is_logged_with_its_id_and_no_secret(serve: Serve, keyring: Keyring) -> None:
    configure(LogForm.JSON)
    key, text = keyring.make("one", [Scope.READ])
    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as told:
        response = serve().get(
            "/queries", params={"token": "hush"}, headers={**bearer(text), "X-Request-ID": "abc-1", "Cookie": "c=hush"}
        )
    assert response.headers["x-request-id"] == "abc-1"
    (line,) = told
    assert {name: line[name] for name in ("event", "method", "route", "path", "status", "key", "request_id")} == {
        "event": "request",
        "method": "GET",
        "route": "/queries",
        "path": "/queries",
        "status": 200,
        "key": key.id,
        "request_id": "abc-1",
    }
    assert text.split("_", 2)[2] not in json.dumps(told)
    assert "hush" not in json.dumps(told)
    structlog.reset_defaults()


@pytest.mark.parametrize("form", [LogForm.JSON, LogForm.AUTO])
def test_the_log_is_json_where_nobody_looks(serve: Serve, form: LogForm, capsys: pytest.CaptureFixture[str]) -> None:
    configure(form)
    serve().get("/healthz")
    structlog.reset_defaults()
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["level"], line["status"]) == ("request", "info", 200)


@pytest.mark.parametrize(("form", "lines"), [(LogForm.TEXT, 1), (LogForm.OFF, 0)])
def test_the_log_is_text_or_nothing(
    serve: Serve, form: LogForm, lines: int, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(form)
    serve().get("/healthz")
    structlog.reset_defaults()
    assert capsys.readouterr().err.count("/healthz") == 2 * lines


@pytest.mark.parametrize("given", ["a\tb", "x" * 65, "<b>", "ủy", "a b", ""])
def test_an_odd_request_id_is_replaced(serve: Serve, given: str) -> None:
    answered = serve().get("/healthz", headers={"X-Request-ID": given.encode()}).headers["x-request-id"]
    assert answered != given
    assert len(answered) == 32


def test_keys_are_made_listed_and_revoked_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARTYGRAPH_API_KEYS", str(tmp_path / "keys.json"))

    def said(*arguments: str) -> str:
        with pytest.raises(SystemExit) as ended:
            run(["key", *arguments])
        return capsys.readouterr()[1 if ended.value.code else 0].strip()

    text = said("make", "sổ tay", "--scope", "read", "--scope", "cypher")
    key = Keyring(tmp_path / "keys.json").find(text)
    assert key is not None
    assert (key.name, key.scopes) == ("sổ tay", {Scope.READ, Scope.CYPHER})
    assert said("revoke", key.id) == f"revoked: {key.id}"
    listed = said("list")
    assert key.id in listed
    assert text.split("_", 2)[2] not in listed
    assert said("revoke") == "partygraph: `partygraph key revoke` needs the id of a key"
