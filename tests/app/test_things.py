from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from schema.identity import article_id, place_id, task_id
from tests.app.test_service import problem
from tests.builders import DISTRICT, conference_facts, inspection_facts
from tests.queries.world import THACH, supervision_facts

pytestmark = pytest.mark.neo4j
INSPECTION = inspection_facts()


def test_an_organization_is_its_properties_and_claims(client: TestClient) -> None:
    key = INSPECTION.organizations[2].id
    thing = client.get(f"/organizations/{key}").json()
    assert (thing["id"], thing["name"], thing["kind"]) == (key, "Đảng ủy xã Bản Mây", "CapUy")
    assert thing["articles"] == 3
    inspected = next(claim for claim in thing["claims"] if claim["relation"] == "INSPECTS")
    assert inspected["source"]["name"] == "Huyện ủy Khe Sâu"
    assert inspected["target"]["id"] == key
    assert inspected["evidence"]["quotation"].startswith("Đoàn kiểm tra của Huyện ủy Khe Sâu")
    assert inspected["evidence"]["address"] == "kiem-tra.txt"


ADDRESSES = [
    (f"/people/{THACH}", "Lò Văn Thạch"),
    ("/directives/05-CT/TW@2016", "05-CT/TW@2016"),
    ("/directives/05-CT%2FTW%402016", "05-CT/TW@2016"),
    (f"/directives/{quote('12-QĐ/TU Tỉnh ủy Sơn Lâm')}", "12-QĐ/TU Tỉnh ủy Sơn Lâm"),
    (f"/events/{conference_facts().events[0].id}", "Hội nghị học tập Kết luận số 01-KL/TW"),
    (f"/events/{INSPECTION.inspections[0].id}", "Kiểm tra Đảng ủy xã Bản Mây"),
    (f"/places/{place_id(DISTRICT)}", DISTRICT),
    (f"/tasks/{INSPECTION.tasks[0].id}", "rà soát 12 chi bộ"),
]


@pytest.mark.parametrize(("address", "name"), ADDRESSES)
def test_each_kind_of_thing_has_an_address(client: TestClient, address: str, name: str) -> None:
    response = client.get(address)
    assert (response.status_code, response.json()["name"]) == (200, name)
    assert response.json()["claims"]


def test_a_thing_with_many_claims_tells_that_there_are_more(client: TestClient) -> None:
    thing = client.get(f"/people/{THACH}").json()
    assert (len(thing["claims"]), thing["truncated"]) == (5, True)


def test_an_article_is_its_text_and_all_that_it_says(client: TestClient) -> None:
    facts = supervision_facts()
    article = client.get(f"/articles/{facts.article.id}").json()
    assert article["text"] == facts.article.text
    assert (article["source"], article["place"]) == ("giam-sat.txt", DISTRICT)
    for claim in article["claims"]:
        span = claim["span"]
        assert article["text"][span["start"] : span["end"]] == claim["evidence"]["quotation"]
        assert claim["confidence"] > 0
        assert claim["rule"]
    assert "INSPECTS" in {claim["relation"] for claim in article["claims"]}


def test_a_name_is_led_to_its_id(client: TestClient) -> None:
    response = client.get("/organizations/Huyện ủy Khe Sâu", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (
        308,
        f"/organizations/{INSPECTION.organizations[0].id}",
    )
    assert client.get("/organizations/huyen uy khe sau").json()["name"] == "Huyện ủy Khe Sâu"


def test_an_ambiguous_name_is_answered_with_those_that_have_it(client: TestClient) -> None:
    response = client.get("/people/Lò Văn Thạch")
    assert response.status_code == 300
    assert len(problem(response)["candidates"]) == 2


UNKNOWN = [
    "/organizations/org-0123456789abcdef",
    f"/organizations/{THACH}",
    f"/people/{INSPECTION.organizations[0].id}",
    "/directives/99-CT/TW@2016",
    f"/articles/{article_id(None, 'x')}",
    f"/tasks/{task_id('x', 0, 1)}",
    "/places/../../etc/passwd",
    "/people/%2e%2e%2fetc%2fpasswd",
    "/events/Lễ không có",
]


@pytest.mark.parametrize("address", UNKNOWN)
def test_an_unknown_thing_is_not_found(client: TestClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    problem(response)


def test_an_id_that_is_too_long_is_a_bad_parameter(client: TestClient) -> None:
    response = client.get("/people/" + "x" * 501)
    assert (response.status_code, problem(response)["parameter"]) == (422, "id")
