"""Each page as HTML: what it shows, what it never runs, and what it says when something is wrong."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.service import create_app
from app.settings import ServiceSettings
from ingest.load.loading import load
from schema.model import Facts, OrganizationKind
from store.connection import Store
from store.managed.home import Home
from store.settings import Settings
from tests.app.relay import Relay
from tests.builders import DISTRICT, article, organization, person, post

pytestmark = pytest.mark.neo4j
PAGES = ["home", "inspections", "search", "body", "official", "directive", "event", "task", "place", "article", "graph"]
MORE = ["articles", "questions", "question", "neo4j-browser"]
ATTEMPTS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "'); alert(1); ('",
)


class Tags(HTMLParser):
    """The tags of a page that could run something, and every link."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.running: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = given.get("type") == "application/json"
        if (tag in {"script", "iframe", "object", "embed"} and not data and "src" not in given) or tag == "img":
            self.running.append(tag)
        self.running += [name for name in given if name.startswith("on") or name == "style"]
        self.links += [value for name, value in attrs if name in {"href", "src", "action"} and value]


@pytest.mark.parametrize("name", [*PAGES, *MORE])
def test_a_page_stands_in_both_languages(client: TestClient, found: dict[str, str], name: str) -> None:
    page = client.get(found[name])
    english = client.get(found[name] + ("&" if "?" in found[name] else "?") + "lang=en")
    assert (page.status_code, english.status_code) == (200, 200)
    assert ('<html lang="vi">' in page.text, '<html lang="en">' in english.text) == (True, True)
    assert page.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")


@pytest.mark.parametrize("name", [*PAGES, *MORE])
def test_a_page_needs_nothing_from_elsewhere(client: TestClient, found: dict[str, str], name: str) -> None:
    text = client.get(found[name]).text
    loaded = re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="([^"]+)"', text)
    assert loaded
    assert all(client.get(urlsplit(address).path).status_code == 200 for address in loaded)
    assert Tags(text).running == []


def test_english_stays_english(client: TestClient, found: dict[str, str]) -> None:
    links = Tags(client.get(found["english"]).text).links
    own = [link for link in links if link.startswith("/view/") and "static" not in link and "Neo4j" not in link]
    to_forms = [link for link in own if link in {"/view/search", "/view/inspections"}]
    assert [link for link in own if "lang=en" not in link and link not in to_forms] == []


def test_each_table_has_its_csv_and_its_cypher(client: TestClient, found: dict[str, str]) -> None:
    text = client.get(found["inspections"] + "?unit=" + quote("dang uy xa son khe")).text
    (csv,) = [link for link in Tags(text).links if "format=csv" in link]
    assert client.get(csv).headers["content-type"].startswith("text/csv")
    assert "Đảng ủy xã Sơn Khê" in client.get(csv).text
    assert any("/browser/?cmd=edit&arg=" in link for link in Tags(text).links)


def test_a_row_leads_to_its_words_in_the_article(client: TestClient, found: dict[str, str]) -> None:
    links = [link for link in Tags(client.get(found["inspections"]).text).links if "mark=" in link]
    text = client.get(links[0]).text
    assert 'id="mark"' in text
    assert "e lit" in text


def test_unit_and_below_finds_more_than_the_unit(client: TestClient, samples: Store) -> None:
    rows = samples.read("MATCH (o:Organization)<-[:PART_OF]-(p)<-[:INSPECTS]-() RETURN o.id AS id LIMIT 1").rows
    if not rows:
        pytest.skip("no sample tells of an inspection of a part of a body")
    unit = rows[0]["id"]
    alone = client.get("/inspections", params={"unit": unit}).json()["rows"]
    below = client.get("/inspections", params={"unit": unit, "below": "true"}).json()["rows"]
    assert len(below) > len(alone)


# What is wrong


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/view/things/org-0000000000000000", 404, "Không còn trong đồ thị"),
        ("/view/graph/org-0000000000000000", 404, "Không còn trong đồ thị"),
        ("/view/nothing", 404, "Không có gì ở địa chỉ này"),
        ("/view/queries/nothing", 404, "Không có gì ở địa chỉ này"),
        ("/view/inspections?unit=Nobody+knows", 404, "Không tìm thấy"),
        ("/view/inspections?from=yesterday", 422, "Câu hỏi chưa đúng"),
        ("/view/inspections?nothing=1", 422, "Câu hỏi chưa đúng"),
        ("/view/things/%00", 404, "Không còn trong đồ thị"),
    ],
)
def test_what_is_wrong_is_a_page(client: TestClient, samples: Store, address: str, status: int, words: str) -> None:
    page = client.get(address)
    assert page.status_code == status
    assert words in page.text


def test_a_name_in_the_place_of_an_id_leads_to_the_thing(client: TestClient, found: dict[str, str]) -> None:
    page = client.get("/view/things/" + quote("Bộ Chính trị"), follow_redirects=False)
    assert page.status_code == 308
    assert client.get(page.headers["location"]).status_code == 200


def test_a_merged_id_leads_to_what_stands_and_says_so(client: TestClient, session_store: Store, samples: Store) -> None:
    stands = samples.read("MATCH (n:Person) RETURN n.id AS id ORDER BY id LIMIT 1").rows[0]["id"]
    session_store.run("CREATE (:Merged {id: 'per-00000000000000aa', into: $id})", {"id": stands})
    page = client.get("/view/things/per-00000000000000aa")
    session_store.run("MATCH (m:Merged) DELETE m")
    assert page.url.path == f"/view/things/{stands}"
    assert "per-00000000000000aa" in page.text


def test_a_name_of_several_things_lets_one_choose(client: TestClient, session_store: Store, samples: Store) -> None:
    session_store.run(
        "MATCH (o:Organization {name: 'Bộ Chính trị'}) CREATE (:Organization:Unit {id: 'org-00000000000000ff', name: o.name, kind: 'Unit'})"
    )
    page = client.get("/view/inspections", params={"unit": "Bộ Chính trị", "kind": "kiểm tra"})
    session_store.run("MATCH (o:Organization {id: 'org-00000000000000ff'}) DELETE o")
    assert page.status_code == 300
    assert any("unit=org-00000000000000ff" in link and "kind=" in link for link in Tags(page.text).links)


# Attempts to run something


@pytest.mark.parametrize("attempt", ATTEMPTS)
@pytest.mark.parametrize(
    "address",
    [
        "/view/search?q=",
        "/view/inspections?unit=",
        "/view/inspections?from=",
        "/view/things/",
        "/view/queries/mentions?thing=",
        "/view/things/org-1?lang=",
        "/view/articles?words=",
    ],
)
def test_a_query_string_is_shown_never_run(client: TestClient, samples: Store, address: str, attempt: str) -> None:
    text = client.get(address + quote(attempt, safe="")).text
    assert Tags(text).running == []
    assert "<script>alert" not in text
    assert "49" not in text or "{{ 7" not in attempt


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_an_articles_text_and_names_are_shown_never_run(client: TestClient, session_store: Store, attempt: str) -> None:
    of = article(
        attempt, f"{attempt} Đồng chí {attempt} Bí thư Huyện ủy {attempt}.", published="2018-01-01", place=DISTRICT
    )
    body = organization(of, f"Huyện ủy {attempt}", OrganizationKind.CAP_UY, DISTRICT)
    chief = person(of, attempt, DISTRICT, post(of, attempt, body, attempt))
    load(session_store, [Facts(article=of, organizations=(body,), people=(chief,))])
    for address in (of.id, body.id, chief.id):
        for view in ("things", "graph"):
            page = client.get(f"/view/{view}/{address}")
            assert page.status_code == 200
            assert Tags(page.text).running == []
            assert not [link for link in Tags(page.text).links if link.startswith("javascript:")]


def test_an_article_from_an_address_that_is_a_script_has_no_link(client: TestClient, session_store: Store) -> None:
    of = article("Một bài", "Một bài.", place=DISTRICT, source="javascript:alert(1)")
    load(session_store, [Facts(article=of)])
    assert not [link for link in Tags(client.get(f"/view/things/{of.id}").text).links if "alert" in link]


# An empty graph, and none at all


def test_a_database_that_is_away_is_told_and_healed(relay: Relay, server_settings: Settings) -> None:
    password = SecretStr(Home(server_settings.home).password())
    settings = ServiceSettings(neo4j_uri=relay.uri, neo4j_password=password, partygraph_api_patience=0.2)
    with TestClient(create_app(settings), raise_server_exceptions=False) as asking:
        assert asking.get("/view/articles").status_code == 200
        relay.cut()
        away = asking.get("/view/articles")
        assert (away.status_code, "data-heals" in away.text) == (503, True)
        assert asking.get("/view/queries").status_code == 200
        relay.mend()
        assert asking.get("/view/articles").status_code == 200


def test_an_empty_graph_tells_how_to_fill_it(client: TestClient, store: Store) -> None:
    page = client.get("/")
    assert "partygraph ingest samples" in page.text
    assert client.get("/view/inspections").status_code == 200
