"""What the managed server makes of bad homes, stale notes, no network and wrong jars: none of it starts a server."""

from __future__ import annotations

import hashlib
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from schema.errors import StoreRefusedError, StoreUnavailableError
from store import managed
from store.managed import Condition, process
from store.managed.configuration import configured_ports, server_arguments, settings
from store.managed.home import Home, write_private
from store.managed.jars import Jar, ensure_jars, pinned
from store.managed.ports import LOOPBACK, anew, choose
from store.managed.process import PortTakenError
from store.managed.state import Ports, State, living, read_state, write_state
from tests.conftest import settings_for

_PORTS = Ports(bolt=17687, http=17474)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.prepare()
    return made


def test_another_process_with_the_noted_number_is_not_the_server(home: Home) -> None:
    write_state(home, State(os.getpid(), _PORTS))
    assert living(home, read_state(home)) is None
    assert managed.status(settings_for(home.path)).condition is Condition.CRASHED


def test_stopping_clears_a_stale_note_and_ends_no_other_process(home: Home) -> None:
    write_state(home, State(os.getpid(), _PORTS))
    assert managed.stop(settings_for(home.path)) is False
    assert read_state(home) is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"pid": 1}', '{"pid": "x", "ports": {"bolt": 1, "http": 2}}', "\0"]
)
def test_a_damaged_note_is_no_note(home: Home, content: str) -> None:
    home.state.write_text(content, encoding="utf-8")
    assert read_state(home) is None


def test_stopping_where_nothing_ever_was_makes_nothing(tmp_path: Path) -> None:
    assert managed.stop(settings_for(tmp_path / "nowhere")) is False
    assert not (tmp_path / "nowhere").exists()


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreUnavailableError, match=r"can't write .*file/home: .*PARTYGRAPH_HOME names another"):
        managed.start(settings_for(tmp_path / "file" / "home"))


def test_a_lost_password_of_a_used_store_is_not_replaced(home: Home) -> None:
    (home.path / "data" / "databases" / "system").mkdir(parents=True)
    with pytest.raises(StoreRefusedError, match="password is gone"):
        home.make_password()


def test_a_password_once_made_stays(home: Home) -> None:
    assert home.make_password() == home.make_password()


def test_two_homes_have_two_passwords(tmp_path: Path) -> None:
    homes = [Home(tmp_path / name) for name in "ab"]
    for each in homes:
        each.prepare()
    assert len({each.make_password() for each in homes}) == 2


def test_a_private_file_is_replaced_whole(home: Home) -> None:
    write_private(home.password_file, "one\n")
    write_private(home.password_file, "two\n")
    assert home.password() == "two"
    assert [file.name for file in home.path.glob("password*")] == ["password"]


def test_the_ports_of_the_last_start_are_read_back(home: Home) -> None:
    home.conf_file.write_text(settings(home, _PORTS), encoding="utf-8")
    assert configured_ports(home) == _PORTS


def test_a_home_that_was_never_started_has_no_ports(home: Home) -> None:
    assert configured_ports(home) is None


def test_free_ports_are_taken_as_asked() -> None:
    free = anew()
    assert choose(free) == free


def test_a_server_that_has_only_its_bolt_port_yet_keeps_the_other() -> None:
    theirs = anew()
    with socket.create_server((LOOPBACK, theirs.bolt)):
        assert {theirs.bolt, theirs.http}.isdisjoint({choose(theirs).bolt, choose(theirs).http})


@pytest.mark.parametrize(
    "setting",
    [
        "server.default_listen_address=127.0.0.1",
        "server.bolt.advertised_address=127.0.0.1:17687",
        "server.http.advertised_address=127.0.0.1:17474",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=true",
        "dbms.security.allow_csv_import_from_file_urls=false",
        "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
        "dbms.usage_report.enabled=false",
        "client.allow_telemetry=false",
    ],
)
def test_the_server_is_told_to_be_careful(home: Home, setting: str) -> None:
    assert setting in settings(home, _PORTS).splitlines()


def test_arguments_with_spaces_quotes_and_backslashes_are_quoted(tmp_path: Path) -> None:
    lines = server_arguments(Home(tmp_path / 'a "b" c\\d'), []).splitlines()
    assert f'"--home-dir={tmp_path}/a \\"b\\" c\\\\d"' in lines


def test_further_java_options_follow_our_own(home: Home) -> None:
    lines = server_arguments(home, [], "-Xmx4g '-Dx=a b'").splitlines()
    assert lines.index('"-Xmx4g"') > lines.index('"-Xmx1g"')
    assert '"-Dx=a b"' in lines


def test_a_server_that_ended_for_a_taken_port_is_told_apart(home: Home) -> None:
    home.log.write_text("ERROR Failed to start\nCaused by: java.net.BindException: Address already in use\n")
    assert isinstance(process.failed_start(home, 0), PortTakenError)


def test_a_server_that_ended_while_starting_is_told_with_its_last_words(home: Home) -> None:
    home.log.write_text("INFO  Starting...\n ERROR Failed\nCaused by: java.io.IOException: No space left\n\tat x\n")
    said = str(process.failed_start(home, 0))
    assert said.startswith(
        "the managed server ended while starting: Caused by: java.io.IOException: No space left (log: "
    )


def test_what_java_itself_says_is_heard_too(home: Home) -> None:
    home.console.write_text("Error: Could not create the Java Virtual Machine.\n")
    assert "Could not create the Java Virtual Machine" in str(process.failed_start(home, 0))


def test_an_earlier_starts_log_is_not_this_ones(home: Home) -> None:
    home.log.write_text("Caused by: java.net.BindException: Address already in use\n")
    assert "it said nothing" in str(process.failed_start(home, process.log_size(home)))


def test_a_server_that_does_not_answer_in_time_is_told(home: Home) -> None:
    with pytest.raises(StoreUnavailableError, match="did not answer within 0 s"):
        process.wait_until_ready(home, os.getpid(), anew(), lambda: False, 0)


def test_a_process_that_has_gone_is_not_waited_for(home: Home) -> None:
    with pytest.raises(StoreUnavailableError, match="ended while starting"):
        process.wait_until_ready(home, os.getpid(), anew(), lambda: True, 60)


def test_another_process_on_the_port_is_not_the_server() -> None:
    with socket.create_server((LOOPBACK, 0)) as other:
        taken = Ports(bolt=other.getsockname()[1], http=1)
        assert not process.is_ready(os.getppid(), taken)


def test_the_pinned_jars_are_each_listed_once() -> None:
    jars = pinned()
    assert len({jar.name for jar in jars}) == len(jars) > 200
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in jars)


@contextmanager
def _repository(files: dict[str, bytes]) -> Iterator[str]:
    """A Maven repository on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = files.get(self.path.lstrip("/"))
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    with ThreadingHTTPServer((LOOPBACK, 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{LOOPBACK}:{server.server_address[1]}"
        server.shutdown()


def _jar(path: str, content: bytes) -> Jar:
    return Jar(path, len(content), hashlib.sha256(content).hexdigest())


_CONTENT = {f"org/example/{name}.jar": name.encode() * 1000 for name in ("one", "two", "three")}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def _fetch(repository: str, jars: list[Jar]) -> tuple[Path, ...]:
    return ensure_jars(settings_for(Path("unused")).model_copy(update={"partygraph_maven": repository}), jars)


def test_jars_are_fetched_once_and_kept(cache: Path) -> None:
    jars = [_jar(path, content) for path, content in _CONTENT.items()]
    with _repository(_CONTENT) as repository:
        files = _fetch(repository, jars)
    assert [file.read_bytes() for file in files] == list(_CONTENT.values())
    assert _fetch("http://127.0.0.1:1", jars) == files


def test_a_damaged_jar_is_fetched_again(cache: Path) -> None:
    jars = [_jar(path, content) for path, content in _CONTENT.items()]
    with _repository(_CONTENT) as repository:
        files = _fetch(repository, jars)
        files[0].write_bytes(b"half")
        assert _fetch(repository, jars)[0].read_bytes() == next(iter(_CONTENT.values()))


def test_what_a_killed_download_left_is_cleared_away(cache: Path) -> None:
    jars = [_jar(path, content) for path, content in _CONTENT.items()]
    with _repository(_CONTENT) as repository:
        folder = _fetch(repository, jars[:1])[0].parent
        (folder / "two.jar.part").write_bytes(b"half")
        _fetch(repository, jars)
    assert list(folder.glob("*.part")) == []


def test_a_jar_with_another_checksum_is_refused(cache: Path) -> None:
    path = "org/example/one.jar"
    with (
        _repository({path: b"evil" * 750}) as repository,
        pytest.raises(StoreUnavailableError, match="not the jar that partygraph was tested with"),
    ):
        _fetch(repository, [_jar(path, _CONTENT[path])])
    assert list(cache.rglob("*.jar")) == []


def test_without_a_network_one_line_says_what_to_do(cache: Path) -> None:
    jars = [_jar(path, content) for path, content in _CONTENT.items()]
    with pytest.raises(StoreUnavailableError, match=r"can't be downloaded: .*first start needs the network") as caught:
        _fetch(f"http://{LOOPBACK}:{anew().http}", jars)
    assert "\n" not in str(caught.value)


def test_a_jar_that_the_repository_lacks_is_named(cache: Path) -> None:
    with _repository({}) as repository, pytest.raises(StoreUnavailableError, match=r"one\.jar: HTTP 404"):
        _fetch(repository, [_jar(path, content) for path, content in _CONTENT.items()][:1])
