"""Lists with filters, a thing's neighbourhood and timeline, ways between things, and answers without a ceiling."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from store.connection import Store
from tests.app.test_service import problem
from tests.builders import DISTRICT, inspection_facts
from tests.queries.world import THACH

pytestmark = pytest.mark.neo4j
INSPECTION = inspection_facts()
DANG_UY = INSPECTION.organizations[2].id

LISTS = [
    ("/organizations?kind=CapUy&place=khe sau", "name", {"Huyện ủy Khe Sâu", "Đảng ủy xã Bản Mây"}),
    ("/organizations?words=ban to chuc", "name", {"Ban Tổ chức Huyện ủy Khe Sâu"}),
    ("/organizations?part_of=huyen uy khe sau&words=thuong vu", "name", {"Ban Thường vụ Huyện ủy Khe Sâu"}),
    ("/organizations?kind=DangBo&as_of=2025-07-02", "name", {"Đảng bộ huyện Khe Sâu", "Đảng bộ xã Mây Sơn"}),
    ("/people?words=vi suong", "name", {"Vi Thị Sương"}),
    ("/people?organization=Đảng ủy xã Bản Mây&title=Bí thư", "name", {"Quàng Văn Pháy", "Vi Thị Sương"}),
    ("/people?place=Nà Đồi", "name", {"Lò Văn Thạch", "Lò Văn Thách"}),
    ("/directives?year=2016&kind=ChiThi", "directive", {"05-CT/TW@2016"}),
    ("/directives?kind=KetLuan", "directive", {"01-KL/TW@2021"}),
    ("/directives?issuer=Bộ Chính trị", "directive", {"05-CT/TW@2016", "05-CT/TW@2006"}),
    ("/events?kind=Conference", "name", {"Hội nghị học tập Kết luận số 01-KL/TW"}),
    ("/places?level=huyện", "name", {DISTRICT, "huyện Nà Đồi, tỉnh Sơn Lâm"}),
    ("/places?words=ban may", "name", {"xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm"}),
    ("/tasks?assignee=Đảng ủy xã Bản Mây", "text", {"rà soát 12 chi bộ"}),
    ("/articles?from=2025", "title", {"Công bố thành lập Đảng bộ xã Mây Sơn"}),
]


@pytest.mark.parametrize(("address", "column", "names"), LISTS)
def test_a_list_has_what_its_filters_say(client: TestClient, address: str, column: str, names: set[str]) -> None:
    response = client.get(address)
    assert (response.status_code, {row[column] for row in response.json()["rows"]}) == (200, names)


@pytest.mark.parametrize("kind", ["organizations", "people", "directives", "places", "tasks", "articles", "events"])
def test_a_list_goes_on_to_its_end(client: TestClient, kind: str) -> None:
    found, address = [], f"/{kind}?limit=2"
    while address:
        page = client.get(address).json()
        found += [json.dumps(row, sort_keys=True) for row in page["rows"]]
        address = page["next"]
    whole = client.get(f"/{kind}?limit=50").json()
    assert found == [json.dumps(row, sort_keys=True) for row in whole["rows"]]
    assert len(set(found)) == len(found) > 0


def test_a_things_neighbourhood_has_an_address(client: TestClient) -> None:
    near = client.get(f"/things/{DANG_UY}/neighbourhood").json()
    far = client.get(f"/things/{DANG_UY}/neighbourhood?depth=2&limit=50").json()
    assert {DANG_UY} <= {end for row in near["rows"] for end in (row["source"], row["target"])}
    assert len(far["rows"]) > len(near["rows"])
    assert client.get("/things/đảng ủy xã bản mây/neighbourhood").json()["rows"] == near["rows"]


def test_an_id_with_a_slash_has_a_neighbourhood_and_pages(client: TestClient) -> None:
    address = f"/things/{quote('05-CT/TW@2016', safe='')}/timeline?limit=1"
    first = client.get(address).json()
    second = client.get(first["next"])
    assert second.status_code == 200
    assert second.json()["rows"] != first["rows"]


def test_a_timeline_is_in_the_order_of_days(client: TestClient) -> None:
    rows = client.get(f"/things/{THACH}/timeline?limit=50").json()["rows"]
    days = [row["date"] for row in rows]
    assert days == sorted(days)
    assert {"HOLDS_POST", "CHAIRS"} <= {row["relation"] for row in rows}
    assert client.get(f"/things/{THACH}/timeline?to=2017").json()["rows"] == []


def test_the_shortest_ways_between_two_things(client: TestClient) -> None:
    ways = client.get("/paths", params={"from": THACH, "to": DANG_UY, "limit": 50}).json()["rows"]
    assert {row["step"] for row in ways if row["way"] == 1} == {1}
    assert {row["relation"] for row in ways} == {"ASSIGNS_TASK"}
    longer = client.get("/paths", params={"from": THACH, "to": DANG_UY, "relations": ["CHAIRS", "TARGETS"]}).json()
    assert [(row["step"], row["relation"]) for row in longer["rows"]] == [(1, "CHAIRS"), (2, "TARGETS")]
    short = client.get("/paths", params={"from": THACH, "to": DANG_UY, "relations": ["CHAIRS", "TARGETS"], "length": 1})
    assert short.json()["rows"] == []


def test_there_is_no_way_from_a_thing_to_itself(client: TestClient) -> None:
    response = client.get("/paths", params={"from": DANG_UY, "to": DANG_UY})
    assert (response.status_code, response.json()["rows"]) == (200, [])


def test_an_unknown_end_of_a_way_is_told(client: TestClient) -> None:
    response = client.get("/paths", params={"from": "nobody at all", "to": DANG_UY})
    assert (response.status_code, problem(response)["parameter"]) == (404, "from")


def test_a_stream_has_all_rows_without_a_ceiling(client: TestClient) -> None:
    response = client.get("/organizations?all=true&format=ndjson")
    rows = [json.loads(line) for line in response.text.splitlines()]
    table = list(csv.DictReader(io.StringIO(client.get("/organizations?all=true&format=csv&bom=true").text[1:])))
    assert response.headers["x-truncated"] == "false"
    assert len(rows) == len(table) > 5
    assert [row["name"] for row in rows] == [row["name"] for row in table]


def test_a_stream_of_json_is_refused(client: TestClient) -> None:
    response = client.get("/organizations?all=true")
    assert (response.status_code, problem(response)["parameter"]) == (422, "all")


@pytest.fixture
def merged(graph: Store) -> Iterator[str]:
    """An id that was merged into the đảng ủy's."""
    graph.run("CREATE (:Merged {id: 'org-00000000deadbeef', into: $into, name: 'x'})", {"into": DANG_UY})
    yield "org-00000000deadbeef"
    graph.run("MATCH (m:Merged) DELETE m")


def test_a_merged_id_leads_to_the_one_that_stands(client: TestClient, merged: str) -> None:
    response = client.get(f"/organizations/{merged}", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (308, f"/organizations/{DANG_UY}")
    assert client.get("/inspections", params={"unit": merged}).json()["rows"] != []
    assert client.get(f"/things/{merged}/timeline").json()["rows"] != []
