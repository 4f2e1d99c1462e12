"""The kit for Neo4j Browser: the guide's queries answer, the scripts are whole, the style names what the graph has."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.browser_kit import kit
from app.pages.site import LABELS
from app.pages.words import Language
from app.service import create_app
from app.settings import ServiceSettings
from queries.catalog import catalog
from scripts.pictures import answered, served, typed
from scripts.screenshots import chromium, opened
from store import managed
from store.connection import Store
from store.rows import CLAIMS
from store.settings import Settings

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def client(server_settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(ServiceSettings(**server_settings.model_dump()))) as asking:
        yield asking


@pytest.mark.parametrize("step", kit.steps(Language.VIETNAMESE), ids=lambda step: step.title)
def test_each_step_has_an_answer(samples: Store, step: kit.Step) -> None:
    assert samples.read(step.cypher).rows


@pytest.mark.parametrize("language", list(Language))
def test_the_guide_has_ten_slides_with_a_query_each(client: TestClient, language: Language) -> None:
    guide = client.get(f"/browser/guide?lang={language}")
    assert (guide.text.count("<slide "), guide.text.count("code runnable")) == (10, 10)
    assert guide.headers["content-type"] == "text/html; charset=utf-8"


def test_browser_may_fetch_the_kit_and_nothing_else(client: TestClient) -> None:
    for address in ("/browser/guide", "/browser/style.grass", "/browser/queries.zip"):
        assert client.get(address).headers["access-control-allow-origin"] == "*"
        assert "pragma" in client.options(address).headers["access-control-allow-headers"]
    assert "access-control-allow-origin" not in client.get("/queries").headers


def test_the_scripts_are_every_question_ready_to_run(client: TestClient) -> None:
    bundle = zipfile.ZipFile(io.BytesIO(client.get("/browser/queries.zip").content))
    assert {name.rsplit("/")[-1] for name in bundle.namelist()} == {f"{q.name}.cypher" for q in catalog()}
    for name in bundle.namelist():
        text = bundle.read(name).decode()
        assert text.startswith("// ")
        assert "$skip" not in text


def test_the_scripts_are_the_same_bytes_each_time() -> None:
    assert kit.scripts(catalog(), Language.ENGLISH) == kit.scripts(catalog(), Language.ENGLISH)


def test_the_style_has_every_label_and_only_relations_that_there_are() -> None:
    style = kit.style()
    assert set(re.findall(r"^node\.(\w+)", style, re.MULTILINE)) == set(LABELS)
    assert set(re.findall(r"^relationship\.(\w+)", style, re.MULTILINE)) <= set(CLAIMS)


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason="Debian's chromium is not installed")
def test_neo4j_browser_plays_the_guide_and_takes_the_style(samples: Store, server_settings: Settings) -> None:
    server = managed.ensure_running(server_settings)
    with served(ServiceSettings(**server_settings.model_dump())) as base, opened(server, "RETURN 1") as page:
        page.wait_for_load_state("networkidle")  # Browser has by then read which hosts it may fetch from
        answered(page, f":play {base}/browser/guide", "1. Đồ thị này có gì")
        answered(page, f":style {base}/browser/style.grass", "node.Organization")
        typed(page, "MATCH (n:Organization) RETURN n LIMIT 3")
        page.locator("svg.neod3viz g.node").first.wait_for()
        circle = page.locator("svg.neod3viz g.node circle.b-outline").first
        assert circle.get_attribute("fill") == "#9b1c1f"
