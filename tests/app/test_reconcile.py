"""The reconciliation API 0.2: the manifest, matches, suggestions, extensions and previews.

Requests and answers are held against the rules of the specification's JSON schemas (0.2/schemas), written here as the
members that they require and allow; EXAMPLES are the request bodies of its own examples.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.app.test_service import problem
from tests.builders import inspection_facts
from tests.queries.world import OTHER_THACH, THACH

pytestmark = pytest.mark.neo4j
HUYEN_UY = inspection_facts().organizations[0].id
FULL = {
    "q0": {
        "query": "Christel Hanewinckel",
        "type": "DifferentiatedPerson",
        "limit": 5,
        "properties": [
            {"pid": "professionOrOccupation", "v": "Politik*"},
            {"pid": "affiliation", "v": "http://d-nb.info/gnd/2022139-3"},
        ],
        "type_strict": "should",
    },
    "q1": {
        "query": "Franz Thönnes",
        "type": "DifferentiatedPerson",
        "limit": 5,
        "properties": [
            {"pid": "professionOrOccupation", "v": "Politik*"},
            {"pid": "affiliation", "v": "http://d-nb.info/gnd/2022139-3"},
        ],
        "type_strict": "should",
    },
}
VALUES = {
    "q0": {
        "query": "Christel Hanewinckel",
        "type": "DifferentiatedPerson",
        "limit": 5,
        "properties": [
            {
                "pid": "professionOrOccupation",
                "v": ["Politik*", {"id": "wissenschaftler", "name": "Wissenschaftler(in)"}],
            }
        ],
        "type_strict": "should",
    }
}
MINIMAL = {"q0": {"query": "Hans-Eberhard Urbaniak"}, "q1": {"query": "Ernst Schwanhold"}}
NO_NAME = {"q0": {"properties": [{"pid": "uid", "v": "27eb892afbb2"}]}}
EXAMPLES = [FULL, VALUES, MINIMAL, NO_NAME]
EXTEND = {
    "ids": ["10662041X", "1064905412"],
    "properties": [
        {"id": "variantName", "settings": {"limit": "5"}},
        {"id": "geographicAreaCode", "settings": {"limit": "1", "content": "id"}},
        {"id": "professionOrOccupation"},
        {"id": "wikidataId"},
    ],
}
VALUE_FORMS = [{"id", "name"}, {"str"}, {"int"}, {"date"}]


def match(client: TestClient, **question: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    answer = client.post("/reconcile", data={"queries": json.dumps({"q0": question})})
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.json()["q0"]["result"]
    for candidate in found:
        assert {"id", "name", "score"} <= candidate.keys() <= {"id", "name", "score", "match", "type", "features"}
    assert [c["score"] for c in found] == sorted((c["score"] for c in found), reverse=True)
    return found


def test_the_manifest_tells_what_there_is(client: TestClient) -> None:
    manifest = client.get("/reconcile").json()
    assert "0.2" in manifest["versions"]
    assert {"name", "identifierSpace", "schemaSpace"} <= manifest.keys()
    assert [one["id"] for one in manifest["defaultTypes"]] == ["Organization", "Person", "Directive"]
    assert "{{id}}" in manifest["view"]["url"]
    assert "{{id}}" in manifest["preview"]["url"]
    for where in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        address = where["service_url"] + where["service_path"]
        assert client.get(address, params={"prefix": "a", "type": "Person"}).status_code == 200


@pytest.mark.parametrize("way", ["POST", "GET"])
@pytest.mark.parametrize("example", EXAMPLES, ids=["full", "values", "minimal", "no-name"])
def test_the_specifications_examples_are_answered(client: TestClient, example: dict[str, Any], way: str) -> None:
    body = {"queries": json.dumps(example)}
    answer = client.post("/reconcile", data=body) if way == "POST" else client.get("/reconcile", params=body)
    assert answer.status_code == 200
    assert answer.json() == {name: {"result": []} for name in example}


def test_the_specifications_extension_is_answered(client: TestClient) -> None:
    answer = client.post("/reconcile", data={"extend": json.dumps(EXTEND)}).json()
    assert [one["id"] for one in answer["meta"]] == [one["id"] for one in EXTEND["properties"]]  # type: ignore[index]
    assert answer["rows"].keys() == set(EXTEND["ids"])
    assert all(values == [] for row in answer["rows"].values() for values in row.values())


NAMES = [
    ("Huyện ủy Khe Sâu", "Huyện ủy Khe Sâu", 100, True),
    ("huyện uỷ  khe sâu", "Huyện ủy Khe Sâu", 100, True),
    ("huyen uy khe sau", "Huyện ủy Khe Sâu", 95, False),
    ("Huyện ủy Khe Sấu", "Huyện ủy Khe Sâu", 95, False),
    ("Huyện ủy huyện Khe Sâu", "Huyện ủy Khe Sâu", 70, False),
    ("05-CT/TW@2016", "05-CT/TW@2016", 100, True),
    (HUYEN_UY, "Huyện ủy Khe Sâu", 100, True),
]


@pytest.mark.parametrize(("asked", "name", "score", "certain"), NAMES)
def test_a_name_is_matched(client: TestClient, asked: str, name: str, score: float, certain: bool) -> None:
    best = match(client, query=asked)[0]
    assert (best["name"], best["match"]) == (name, certain)
    assert score <= best["score"] < score + 15


def test_namesakes_are_no_match_until_something_tells_them_apart(client: TestClient) -> None:
    both = match(client, query="Lò Văn Thạch", type="Person")
    assert [(c["score"], c["match"]) for c in both[:2]] == [(100, False), (100, False)]
    told = match(client, query="Lò Văn Thạch", type="Person", properties=[{"pid": "place", "v": "Nà Đồi"}])
    assert (told[0]["id"], told[0]["match"]) == (OTHER_THACH, True)
    body = {"id": HUYEN_UY, "name": "Huyện ủy Khe Sâu"}
    other = match(client, query="Lò Văn Thạch", properties=[{"pid": "organization", "v": [body]}])
    assert (other[0]["id"], other[0]["match"]) == (THACH, True)
    assert {"id": "property_organization", "value": True} in other[0]["features"]


def test_a_symbol_of_two_years_is_no_match(client: TestClient) -> None:
    found = match(client, query="05-CT/TW", type="Directive")
    assert {c["id"] for c in found[:2]} == {"05-CT/TW@2016", "05-CT/TW@2006"}
    assert not any(c["match"] for c in found)
    assert match(client, query="05-CT/TW", properties=[{"pid": "year", "v": 2016}])[0]["match"]


def test_types_and_limits_are_kept(client: TestClient) -> None:
    assert {c["type"][-1]["id"] for c in match(client, query="Khe Sâu", type=["Organization"])} == {"Organization"}
    assert {c["type"][0]["id"] for c in match(client, query="Khe Sâu", type="DangBo")} <= {"DangBo"}
    assert len(match(client, query="Khe Sâu", limit=1)) <= 1


def test_properties_are_fetched(client: TestClient) -> None:
    wanted = [{"id": name} for name in ("kind", "place", "part_of", "post", "articles", "date")]
    asked = {"ids": [HUYEN_UY, THACH, "05-CT/TW@2016", "nobody"], "properties": wanted}
    rows = client.post("/reconcile", data={"extend": json.dumps(asked)}).json()["rows"]
    assert rows[HUYEN_UY]["kind"] == [{"str": "CapUy"}]
    assert {"str": "Bí thư, Huyện ủy Khe Sâu"} in rows[THACH]["post"]
    assert rows["05-CT/TW@2016"]["date"] == [{"date": "2016-05-15T00:00:00Z"}]
    assert rows[HUYEN_UY]["articles"][0]["int"] > 1
    assert rows["nobody"] == {one["id"]: [] for one in wanted}
    for value in (v for row in rows.values() for values in row.values() for v in values):
        assert value.keys() in VALUE_FORMS


def test_properties_are_proposed(client: TestClient) -> None:
    told = client.get("/reconcile/properties", params={"type": "Person", "limit": 2}).json()
    assert told == {
        "type": "Person",
        "limit": 2,
        "properties": [{"id": "post", "name": "post"}, {"id": "organization", "name": "body of a post"}],
    }
    assert client.get("/reconcile/properties", params={"type": "CapUy"}).json()["properties"][0]["id"] == "kind"


SUGGESTED = [
    ("entity", "huyen uy kh", "Huyện ủy Khe Sâu"),
    ("entity", HUYEN_UY, "Huyện ủy Khe Sâu"),
    ("entity", "Lò Văn Thạch", "Lò Văn Thạch"),
    ("type", "Pers", "Person (đồng chí)"),
    ("type", "chibo", "ChiBo"),
    ("property", "plac", "place"),
]


@pytest.mark.parametrize(("what", "prefix", "name"), SUGGESTED)
def test_what_is_begun_is_suggested(client: TestClient, what: str, prefix: str, name: str) -> None:
    found = client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix}).json()["result"]
    assert found[0]["name"] == name
    assert all({"id", "name"} <= one.keys() for one in found)
    skipped = client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix, "cursor": 1}).json()["result"]
    assert skipped == found[1:]


def test_a_preview_is_a_page_that_may_be_framed_and_runs_nothing(client: TestClient) -> None:
    page = client.get("/reconcile/preview", params={"id": THACH})
    assert page.headers["content-type"].startswith("text/html")
    assert "Bí thư, Huyện ủy Khe Sâu" in page.text
    assert "x-frame-options" not in page.headers
    assert "default-src 'none'" in page.headers["content-security-policy"]
    unknown = client.get("/reconcile/preview", params={"id": "<script>"})
    assert (unknown.status_code, problem(unknown)["type"]) == (404, "urn:partygraph:unknown-id")


BAD = [
    ({"queries": "{"}, 422),
    ({"queries": "[]"}, 422),
    ({"queries": '{"q0": {}}'}, 422),
    ({"queries": '{"q0": {"query": ""}}'}, 422),
    ({"queries": '{"q0": {"query": "a", "limit": 0}}'}, 422),
    ({"queries": '{"q0": {"query": "a", "unknown": 1}}'}, 422),
    ({"queries": '{"q0": {"query": "\\ud800"}}'}, 422),
    ({"queries": json.dumps({f"q{n}": {"query": "a"} for n in range(101)})}, 422),
    ({"extend": '{"ids": []}'}, 422),
    ({"extend": ""}, 422),
    ({}, 422),
]


@pytest.mark.parametrize(("body", "status"), BAD)
def test_a_bad_request_is_told(client: TestClient, body: dict[str, str], status: int) -> None:
    response = client.post("/reconcile", data=body)
    assert response.status_code == status
    problem(response)


def test_another_sort_of_body_is_refused(client: TestClient) -> None:
    assert client.post("/reconcile", json=FULL).status_code == 415
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/reconcile", content=b"queries=%ff", headers=form).status_code == 400
