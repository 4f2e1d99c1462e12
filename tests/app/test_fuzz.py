"""Every route asked by schemathesis with whatever the OpenAPI document lets one ask: no 5xx, each answer as documented.

The service runs by itself over a real Neo4j, as `partygraph serve` runs it. All is asked but the dump, whose size is the
graph's.
"""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from app.access.keys import Keyring, Scope
from app.service import create_app
from app.settings import ServiceSettings
from cli.serve import address_of, listen
from store.connection import Store

pytestmark = pytest.mark.neo4j
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
    "response_headers_conformance"
)


@pytest.fixture(scope="module")
def running(
    graph: Store, service_settings: ServiceSettings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """The address of a running service, and a key for all of it. Patient: the machine may be busy."""
    file = tmp_path_factory.mktemp("keys") / "keys.json"
    _, key = Keyring(file).make("fuzz", list(Scope))
    patient = {"partygraph_api_keys": file, "partygraph_api_work_rate": "", "partygraph_api_seconds": 60.0}
    with listen("127.0.0.1", None) as listening:
        app = create_app(service_settings.model_copy(update=patient))
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        serving.start()
        yield address_of(listening), key
        server.should_exit = True
        serving.join()


def fuzzed(running: tuple[str, str], folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    address, key = running
    return subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{address}/openapi.json"),
            *("-H", f"Authorization: Bearer {key}", "--checks", CHECKS, "--exclude-path", "/export"),
            *("--suppress-health-check", "all", "--request-timeout", "90", "--continue-on-failure", "--no-color"),
            *options,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
    )


def summary(done: subprocess.CompletedProcess[str]) -> tuple[int, int]:
    """How many operations were asked, and how many cases were made. The run's own words where it failed."""
    assert done.returncode == 0, done.stdout + done.stderr
    operations, cases = re.search(r"Tested: (\d+)", done.stdout), re.search(r"(\d+) generated", done.stdout)
    assert operations
    assert cases
    return int(operations[1]), int(cases[1])


@pytest.mark.slow
def test_no_question_breaks_the_service(running: tuple[str, str], tmp_path: Path) -> None:
    # One worker: two threads that parse source at once break CPython 3.11 ("AST constructor recursion depth mismatch").
    done = fuzzed(running, tmp_path, "--phases", "examples,coverage,fuzzing,stateful", "-n", "25", "--workers", "1")
    operations, cases = summary(done)
    assert operations > 80
    assert cases > 1000
