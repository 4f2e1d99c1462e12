"""Console blocks (```` ```console ````): commands behind `$ `, each with what it prints, run for real.

What differs from run to run (ports, seconds, a folder, a password) is written as the same example everywhere, so that
a page can be compared with what the commands print now.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
SERVICE = "http://127.0.0.1:8000"
"""Where the pages say that the service is."""
WIDTH = 110
_PROMPT = "$ "
_TIMEOUT_S = 120
_EXAMPLE_HOME = "/home/you/.local/share/partygraph"
_EXAMPLES = (
    (re.compile(r"\bbolt://127\.0\.0\.1:\d+"), "bolt://127.0.0.1:7687"),
    (re.compile(r"\bhttp://127\.0\.0\.1:\d+/browser/"), "http://127.0.0.1:7474/browser/"),
    (re.compile(r"^(seconds +)\d+\.\d$", re.MULTILINE), r"\g<1>1.5"),
    (re.compile(r"\bin \d+\.\d s$", re.MULTILINE), "in 0.3 s"),
    (re.compile(r"\b[0-9a-f]{48}\b"), "5c1f…"),
    (re.compile(r"^(process +)\d+$", re.MULTILINE), r"\g<1>4242"),
)

# A command of the pages -> the Python that stands in for it: this checkout's own, and as much of curl as pages need.
_STAND_INS = {
    "partygraph": """\
        sys.path.insert(0, os.environ["PAGES_ROOT"])
        from cli.main import run
        if __name__ == "__main__":
            run()
    """,
    "curl": """\
        import argparse, httpx
        asked = argparse.ArgumentParser()
        asked.add_argument("-s", action="store_true")
        asked.add_argument("-i", action="store_true")
        asked.add_argument("-H", action="append", default=[])
        asked.add_argument("address")
        given = asked.parse_args()
        address = given.address.replace(os.environ["PAGES_SHOWN"], os.environ["PAGES_SERVICE"])
        answer = httpx.get(address, timeout=60, headers=dict(h.split(": ", 1) for h in given.H))
        if given.i:
            print(f"HTTP/1.1 {answer.status_code} {answer.reason_phrase}")
            wanted = ("content-type", "etag", "link", "location", "retry-after", "vary", "x-truncated")
            print("".join(f"{name}: {answer.headers[name]}\\n" for name in wanted if name in answer.headers))
            sys.stdout.flush()
        sys.stdout.buffer.write(answer.content)
    """,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a console block and what the page says that it prints."""

    command: str
    printed: str


@dataclass(frozen=True, slots=True)
class Console:
    """A shell for a page's commands: `folder` holds the stand-ins, `home` the managed server's files."""

    folder: Path
    home: Path
    service: str = SERVICE

    def run(self, command: str) -> str:
        """What the command prints, with examples in the place of what differs from run to run.

        Raises RuntimeError where it breaks: no page shows that.
        """
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=ROOT,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
        if "Traceback" in done.stdout:
            raise RuntimeError(f"{command}: {done.stdout}")
        return self.as_example(done.stdout)

    def as_example(self, printed: str) -> str:
        """`printed` with examples for what differs, without spaces at the ends of lines."""
        text = printed.replace(str(self.home), _EXAMPLE_HOME).replace(self.service, SERVICE)
        for pattern, example in _EXAMPLES:
            text = pattern.sub(example, text)
        return "".join(line.rstrip() + "\n" for line in text.splitlines())

    def environment(self) -> dict[str, str]:
        """The variables that the commands see: this machine's, but for what points to another graph."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "PARTYGRAPH_"))}
        return kept | {
            "COLUMNS": str(WIDTH),
            "LC_ALL": "C.UTF-8",
            "PAGES_ROOT": str(ROOT),
            "PAGES_SERVICE": self.service,
            "PAGES_SHOWN": SERVICE,
            "PARTYGRAPH_HOME": str(self.home),
            "PATH": f"{self.folder}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }


def stand_ins(folder: Path) -> None:
    """Put the stand-ins for the commands of the pages into `folder`."""
    for name, body in _STAND_INS.items():
        file = folder / name
        file.write_text(f"#!{sys.executable}\nimport os, sys\n{textwrap.dedent(body)}", encoding="utf-8")
        file.chmod(0o755)


def steps(text: str) -> Iterator[Step]:
    """The commands of a console block. A command that ends with a backslash goes on in the next line."""
    command, printed = "", ""
    for line in text.splitlines(keepends=True):
        if command.endswith("\\\n"):
            command += line
        elif line.startswith(_PROMPT):
            if command:
                yield Step(command.rstrip("\n"), printed)
            command, printed = line.removeprefix(_PROMPT), ""
        else:
            printed += line
    if command:
        yield Step(command.rstrip("\n"), printed)


def refreshed(text: str, run: Callable[[str], str]) -> str:
    """A console block's text with what `run` prints for each command in the place of what it says."""
    return "".join(f"{_PROMPT}{step.command}\n{run(step.command)}" for step in steps(text))


@contextmanager
def serving(console: Console) -> Iterator[Console]:
    """The console with a service beside it, for as long as it is needed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    service = subprocess.Popen(
        [console.folder / "partygraph", "serve", "--port", str(port)],
        env=console.environment(),
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _await(f"{address}/readyz", service)
        yield replace(console, service=address)
    finally:
        service.send_signal(signal.SIGINT)
        service.wait(_TIMEOUT_S)


def _await(address: str, service: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _TIMEOUT_S
    while time.monotonic() < deadline and service.poll() is None:
        with suppress(httpx.TransportError):
            if httpx.get(address).is_success:
                return
        time.sleep(0.1)
    raise RuntimeError(f"the service does not answer at {address}")
