import csv
import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from queries.catalog import catalog
from tests.queries.world import THACH

pytestmark = pytest.mark.neo4j
PROBLEM = "application/problem+json"


def problem(response: Response) -> dict[str, Any]:
    """The problem that a response is; it says the same status twice."""
    assert response.headers["content-type"] == PROBLEM
    told: dict[str, Any] = response.json()
    assert told["status"] == response.status_code
    assert {"type", "title", "detail"} <= told.keys()
    return told


def test_the_headline_question(client: TestClient) -> None:
    response = client.get("/inspections", params={"unit": "Đảng ủy xã Bản Mây", "directive": "05-CT/TW@2016"})
    assert response.status_code == 200
    answer = response.json()
    (row,) = answer["rows"]
    assert (row["inspector"], row["unit"], row["date"]) == ("Huyện ủy Khe Sâu", "Đảng ủy xã Bản Mây", "2018-07-12")
    assert row["quotation"] == "Đoàn kiểm tra của Huyện ủy Khe Sâu do đồng chí Lò Văn Thạch"
    assert answer["columns"] == list(row)
    assert (answer["truncated"], answer["next"]) == (False, None)


def test_the_headline_question_is_also_a_canned_query(client: TestClient) -> None:
    both = [client.get(path, params={"kind": "giám sát"}).json() for path in ("/inspections", "/queries/inspections")]
    assert both[0] == both[1]


@pytest.mark.parametrize("name", ["Đảng uỷ xã Bản Mây", "đảng ủy XÃ bản mây", "dang uy xa ban may"])
def test_a_name_may_be_spelled_otherwise(client: TestClient, name: str) -> None:
    assert len(client.get("/inspections", params={"unit": name}).json()["rows"]) == 1


def test_a_place_may_be_named_without_the_places_around_it(client: TestClient) -> None:
    for place in ("huyện Khe Sâu", "Khe Sâu", "khe sau"):
        assert len(client.get("/inspections", params={"place": place}).json()["rows"]) == 2


def test_json_csv_and_ndjson_tell_the_same(client: TestClient) -> None:
    rows = client.get("/queries/tasks").json()["rows"]
    lines = client.get("/queries/tasks", headers={"Accept": "application/x-ndjson"})
    assert lines.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line) for line in lines.text.splitlines()] == rows
    table = client.get("/queries/tasks?format=csv")
    assert table.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert table.headers["content-disposition"] == 'attachment; filename="tasks.csv"'
    read = list(csv.DictReader(io.StringIO(table.text)))
    assert [row["text"] for row in read] == [row["text"] for row in rows]


def test_a_byte_order_mark_on_request(client: TestClient) -> None:
    assert client.get("/queries/tasks?format=csv&bom=true").content.startswith(b"\xef\xbb\xbf")
    assert not client.get("/queries/tasks?format=csv").content.startswith(b"\xef\xbb\xbf")


def test_format_comes_before_accept(client: TestClient) -> None:
    response = client.get("/queries/tasks?format=json", headers={"Accept": "text/csv"})
    assert response.headers["content-type"] == "application/json"


def test_what_takes_no_form_is_refused(client: TestClient) -> None:
    response = client.get("/queries/tasks", headers={"Accept": "image/png"})
    assert (response.status_code, problem(response)["type"]) == (406, "urn:partygraph:not-acceptable")


def test_rows_come_in_pages(client: TestClient) -> None:
    address, seen = "/queries/articles?limit=3", []
    while address:
        response = client.get(address)
        answer = response.json()
        assert response.headers["x-truncated"] == str(answer["truncated"]).lower()
        assert ("link" in response.headers) == answer["truncated"]
        seen += [row["article"] for row in answer["rows"]]
        address = answer["next"]
    whole = [row["article"] for row in client.get("/queries/articles?limit=50").json()["rows"]]
    assert len(whole) == 7
    assert seen == whole


def test_an_answer_has_no_more_rows_than_the_service_gives(client: TestClient) -> None:
    answer = client.get("/queries/articles").json()
    assert (len(answer["rows"]), answer["truncated"]) == (5, True)
    refused = client.get("/queries/articles?limit=51")
    assert (refused.status_code, problem(refused)["parameter"]) == (422, "limit")


def test_csv_tells_in_its_headers_that_there_is_more(client: TestClient) -> None:
    response = client.get("/queries/articles?format=csv&limit=2")
    assert response.headers["x-truncated"] == "true"
    assert response.headers["link"].startswith("</queries/articles?format=csv&limit=2&cursor=")


def test_an_answer_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/inspections")
    again = client.get("/inspections", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/inspections", headers={"If-None-Match": '"other"'}).status_code == 200


WRONG = [
    ("/inspections?from=2018-13", "from"),
    ("/inspections?kind=x", "kind"),
    ("/inspections?inspektor=x", "inspektor"),
    ("/inspections?limit=0", "limit"),
    ("/inspections?limit=x", "limit"),
    ("/inspections?format=xml", "format"),
    ("/inspections?cursor=x", "cursor"),
    ("/inspections?bom=maybe", "bom"),
    ("/inspections?unit=a&unit=b", "unit"),
    ("/queries/person-posts", "person"),
    ("/queries/neighbourhood?thing=x&depth=3", "depth"),
    ("/search", "q"),
    ("/search?q=" + "x" * 501, "q"),
    ("/search?q=a%00b", "q"),
]


@pytest.mark.parametrize(("address", "parameter"), WRONG)
def test_a_bad_parameter_is_named(client: TestClient, address: str, parameter: str) -> None:
    response = client.get(address)
    told = problem(response)
    assert (response.status_code, told["type"]) == (422, "urn:partygraph:bad-parameter")
    assert told["parameter"] == parameter
    assert f"'{parameter}'" in told["detail"]


def test_an_unknown_query_is_not_found(client: TestClient) -> None:
    response = client.get("/queries/inspektions")
    assert response.status_code == 404
    assert "did you mean 'inspections'?" in problem(response)["detail"]


@pytest.mark.parametrize("address", ["/nothing", "/queries/", "/queries/a/b", "/docs/assets/../../etc/passwd"])
def test_an_unknown_address_is_not_found(client: TestClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    problem(response)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_but_reading_is_allowed(client: TestClient, method: str) -> None:
    response = client.request(method, "/inspections")
    assert (response.status_code, response.headers["allow"]) == (405, "GET")
    problem(response)


def test_an_ambiguous_name_is_answered_with_the_things_that_have_it(client: TestClient) -> None:
    response = client.get("/queries/person-posts", params={"person": "Lò Văn Thạch"})
    told = problem(response)
    assert (response.status_code, told["parameter"]) == (300, "person")
    assert {c["id"]: c["known_by"] for c in told["candidates"]}[THACH][0] == "Bí thư, Huyện ủy Khe Sâu"
    assert len(told["candidates"]) == 2
    for candidate in told["candidates"]:
        assert client.get("/queries/person-posts", params={"person": candidate["id"]}).status_code == 200


def test_an_unknown_name_is_not_found_and_likely_ones_are_told(client: TestClient) -> None:
    response = client.get("/inspections", params={"unit": "Bản Mây"})
    told = problem(response)
    assert (response.status_code, told["type"], told["parameter"]) == (404, "urn:partygraph:unknown-name", "unit")
    assert "Đảng ủy xã Bản Mây" in {c["name"] for c in told["candidates"]}


def test_an_unknown_id_has_no_rows(client: TestClient) -> None:
    response = client.get("/inspections", params={"unit": "org-0123456789abcdef"})
    assert (response.status_code, response.json()["rows"]) == (200, [])


def test_search_needs_no_diacritics(client: TestClient) -> None:
    rows = client.get("/search", params={"q": "huyen uy na doi"}).json()["rows"]
    assert [row["name"] for row in rows] == ["Huyện ủy Nà Đồi"]


def test_queries_are_listed_with_what_they_take(client: TestClient) -> None:
    listed = {query["name"]: query for query in client.get("/queries").json()}
    assert list(listed) == [query.name for query in catalog()]
    inspections = listed["inspections"]
    assert inspections["address"] == "/queries/inspections"
    assert [p["name"] for p in inspections["parameters"]][:3] == ["inspector", "leader", "unit"]
    assert inspections["columns"][-1]["name"] == "quotation"


def test_every_listed_address_is_documented(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for query in catalog():
        described = paths[f"/queries/{query.name}"]["get"]
        assert described["summary"] == query.title
        named = {p["name"]: p for p in described["parameters"]}
        assert named.keys() == {p.name for p in query.parameters} | {"format", "bom", "limit", "cursor", "all"}
        assert all(named[p.name]["required"] is p.required for p in query.parameters)
        row = described["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["rows"]["items"]
        assert list(row["properties"]) == [c.name for c in query.all_columns]


def test_an_answer_as_json_ld_is_documented_as_json(client: TestClient) -> None:
    address = "/queries/neighbourhood"
    answers = client.get("/openapi.json").json()["paths"][address]["get"]["responses"]["200"]["content"]
    assert answers["application/ld+json"]["schema"]["type"] == ["array", "object"]
    assert isinstance(client.get(address, params={"thing": THACH, "format": "jsonld"}).json(), list)


def test_every_error_is_documented_in_one_shape(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for operation in (operation for path in document["paths"].values() for operation in path.values()):
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                assert response["content"] == {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    assert "Problem" in document["components"]["schemas"]


SAFE = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


@pytest.mark.parametrize("address", ["/inspections", "/queries", "/nothing", "/docs", "/healthz", "/search"])
def test_every_answer_has_the_security_headers(client: TestClient, address: str) -> None:
    headers = client.get(address, headers={"Origin": "https://elsewhere.example"}).headers
    assert {name: headers[name] for name in SAFE} == SAFE
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers


def test_the_documentation_needs_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/docs").text
    assert "://" not in page
    for asset in ("/docs/start.js", "/docs/assets/swagger-ui-bundle.js", "/docs/assets/swagger-ui.css"):
        assert asset in page
        assert client.get(asset).status_code == 200
    assert client.get("/").headers["content-type"] == "text/html; charset=utf-8"


def test_it_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ok"}


def test_the_graph_can_be_exported(client: TestClient) -> None:
    response = client.get("/export?format=ntriples")
    assert response.status_code == 200
    assert "05-CT/TW" in response.text or "05-CT%2FTW" in response.text


def test_a_question_that_takes_too_long_is_ended(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.asking.ask", _too_long)
    response = client.get("/inspections")
    assert (response.status_code, problem(response)["type"]) == (504, "urn:partygraph:query-too-long")


def test_what_nobody_foresaw_is_told_without_its_inside(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.asking.ask", _broken)
    response = client.get("/inspections")
    assert response.status_code == 500
    assert "secret" not in json.dumps(problem(response))


def _too_long(*_args: object, **_more: object) -> None:
    from store.connection import QueryTimeoutError

    raise QueryTimeoutError("the query took longer than it may")


def _broken(*_args: object, **_more: object) -> None:
    raise RuntimeError("secret")
