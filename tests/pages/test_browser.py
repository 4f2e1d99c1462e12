"""The pages in a real browser: typed into, clicked, walked by keyboard, narrow, checked by axe-core, pictured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pydantic import SecretStr

from app.settings import ServiceSettings
from scripts.pictures import DESKTOP, PHONE, drawn, opened, pictured, served
from scripts.screenshots import chromium
from store.connection import Store
from store.managed.home import Home
from store.settings import Settings
from tests.app.relay import Relay
from tests.pages.test_pages import MORE, PAGES

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="Debian's chromium is not installed"),
]
expect.set_options(timeout=20_000)
SERIOUS = {"serious", "critical"}
QUICK = {("home", PHONE)}
SEEN = [
    pytest.param(name, size, id=f"{name}-{size[0]}", marks=[] if (name, size) in QUICK else [pytest.mark.slow])
    for name in (*PAGES, *MORE, "gone")
    for size in (DESKTOP, PHONE)
]


@pytest.fixture
def page(browser: Browser, base: str, samples: Store) -> Iterator[Page]:
    """An empty tab; whatever it logs as an error breaks the test."""
    faults: list[str] = []
    tab = browser.new_page(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, base_url=base)
    tab.set_default_timeout(60_000)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    tab.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith((base, "data:")) else None)
    yield tab
    tab.close()
    assert [fault for fault in faults if "status of 404" not in fault and "status of 503" not in fault] == []


@pytest.mark.parametrize(("name", "size"), SEEN)
def test_a_page_fits_and_axe_finds_nothing_serious(
    page: Page, found: dict[str, str], name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(found[name])
    drawn(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    result = Axe().run(page)
    serious = [(v["id"], v["nodes"][0]["html"]) for v in result.response["violations"] if v["impact"] in SERIOUS]
    assert serious == []
    pictured(page, tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 5_000


def test_typing_without_diacritics_completes_and_enter_opens(page: Page, found: dict[str, str]) -> None:
    page.goto(found["home"])
    box = page.get_by_role("combobox", name="Tìm kiếm")
    box.press_sequentially("vi van tho")
    expect(page.get_by_role("option").first).to_contain_text("Vi Văn Thoại")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vi Văn Thoại")


def test_typing_with_diacritics_completes_too_and_escape_closes(page: Page, found: dict[str, str]) -> None:
    page.goto(found["home"])
    box = page.get_by_role("combobox", name="Tìm kiếm")
    box.press_sequentially("Vi Văn Tho")
    expect(page.get_by_role("option").first).to_contain_text("Vi Văn Thoại")
    box.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)


def test_filters_complete_and_narrow_the_table(page: Page, found: dict[str, str]) -> None:
    page.goto(found["inspections"])
    rows = page.locator("tbody tr")
    before = rows.count()
    page.get_by_role("combobox", name="Theo văn bản").press_sequentially("05-CT")
    page.get_by_role("option").filter(has_text="05-CT/TW@2016").first.click()
    page.get_by_role("button", name="Lọc").click()
    page.wait_for_url("**directive=05-CT*")
    assert 0 < rows.count() < before


def test_a_row_opens_its_quotation_in_the_article(page: Page, found: dict[str, str]) -> None:
    page.goto(found["inspections"])
    quotation = page.locator("tbody blockquote").first.text_content() or ""
    page.locator("tbody .from").first.click()
    expect(page.locator("#mark")).to_be_in_viewport()
    lit = "".join(page.locator(".e.lit").all_text_contents())
    assert lit.split() == quotation.split()


def test_a_claim_and_its_words_light_up_together(page: Page, found: dict[str, str]) -> None:
    page.goto(found["article"])
    page.locator(".claims li").nth(3).hover()
    assert page.locator(".e.on").count() > 0
    page.mouse.move(0, 0)
    page.locator(".text .e").first.hover()
    assert page.locator(".claims li.on").count() > 0


def test_a_claim_is_chosen_by_keyboard(page: Page, found: dict[str, str]) -> None:
    page.goto(found["article"])
    page.locator(".claims [data-show]").last.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".e.on").first).to_be_in_viewport()


def test_the_first_tab_skips_to_the_content_and_a_slash_searches(page: Page, found: dict[str, str]) -> None:
    page.goto(found["home"])
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_the_cypher_is_shown_and_leads_to_neo4j_browser(page: Page, found: dict[str, str]) -> None:
    page.goto(found["inspections"])
    page.get_by_role("button", name="Xem câu Cypher").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("MATCH")
    link = page.get_by_role("link", name="Mở trong Neo4j Browser")
    assert "/browser/?cmd=edit&arg=" in (link.get_attribute("href") or "")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_graph_grows_by_a_click_and_its_address_tells_so(page: Page, found: dict[str, str]) -> None:
    page.goto(found["graph"].partition("?")[0])
    drawn(page)
    before = int(page.locator("#nodes").text_content() or 0)
    page.locator("#list button.Person, #list button.Organization").nth(1).click()
    page.get_by_role("button", name="Mở rộng").click()
    expect(page.locator("#nodes")).not_to_have_text(str(before))
    page.wait_for_url("**open=*")
    grown = page.locator("#nodes").text_content()
    page.reload()
    expect(page.locator("#nodes")).to_have_text(grown or "")


def test_a_graph_is_reduced_by_kind(page: Page, found: dict[str, str]) -> None:
    page.goto(found["graph"])
    drawn(page)
    before = int(page.locator("#nodes").text_content() or 0)
    page.locator(".side .chip.Person").click()
    page.wait_for_url("**hide=Person")
    assert 0 < int(page.locator("#nodes").text_content() or 0) < before
    assert page.locator("#list button.Person").count() == 0


def test_the_language_is_switched_and_kept(page: Page, found: dict[str, str]) -> None:
    page.goto(found["official"])
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Inspections").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inspections")


def test_nothing_in_a_name_runs(page: Page, session_store: Store, found: dict[str, str]) -> None:
    name = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
    session_store.run("MERGE (p:Person {id: 'per-00000000000000bb'}) SET p.name = $name", {"name": name})
    session_store.run("CALL db.awaitIndexes(60)")
    for address in ("/view/things/per-00000000000000bb", "/view/graph/per-00000000000000bb"):
        page.goto(address)
        page.wait_for_timeout(200)
        assert "<img" in page.locator("h1").inner_text()
        assert page.title() != "run"
    page.get_by_role("combobox").press_sequentially("onerror")
    expect(page.get_by_role("option").first).to_contain_text("<img")
    assert page.title() != "run"
    session_store.run("MATCH (p:Person {id: 'per-00000000000000bb'}) DETACH DELETE p")


@pytest.mark.slow
def test_a_database_that_goes_away_is_a_banner_that_heals(
    browser: Browser, relay: Relay, server_settings: Settings, samples: Store
) -> None:
    password = SecretStr(Home(server_settings.home).password())
    settings = ServiceSettings(neo4j_uri=relay.uri, neo4j_password=password, partygraph_api_patience=0.2)
    with served(settings) as address:
        tab = opened(browser, f"{address}/view/articles")
        relay.cut()
        tab.get_by_role("combobox").first.press_sequentially("van")
        expect(tab.locator("#banner")).to_be_visible(timeout=15_000)
        tab.reload()
        expect(tab.get_by_role("heading", level=1)).to_have_text("Cơ sở dữ liệu tạm thời không trả lời")
        relay.mend()
        expect(tab.get_by_role("heading", level=1)).to_have_text("Bài báo", timeout=20_000)
        expect(tab.locator("#banner")).to_be_hidden()
        tab.close()
