import json
from http import HTTPStatus

from app.problems import Problem


def test_a_problem_is_written_as_the_standard_says() -> None:
    problem = Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "năm?", "bad-parameter", {"parameter": "from"}, {"X-A": "b"})
    response = problem.response()
    assert (response.status_code, response.media_type) == (422, "application/problem+json")
    assert response.headers["X-A"] == "b"
    assert json.loads(bytes(response.body)) == {
        "type": "urn:partygraph:bad-parameter",
        "title": "Bad parameter",
        "status": 422,
        "detail": "năm?",
        "parameter": "from",
    }


def test_a_problem_of_no_special_sort_is_its_status() -> None:
    document = Problem(HTTPStatus.NOT_FOUND, "nothing here").document()
    assert (document["type"], document["title"]) == ("about:blank", "Not Found")
