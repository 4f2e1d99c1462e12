"""One shape for every error: RFC 9457 problem details, as `application/problem+json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from starlette.responses import Response

MEDIA_TYPE: Final = "application/problem+json"
SCHEMA_NAME: Final = "Problem"
SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "title": "A problem (RFC 9457)",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": "What sort of problem, e.g. urn:partygraph:bad-parameter"},
        "title": {"type": "string", "description": "The same in words"},
        "status": {"type": "integer", "description": "The HTTP status"},
        "detail": {"type": "string", "description": "What is wrong here, and what to do about it"},
        "parameter": {"type": "string", "description": "The parameter that is to blame"},
        "candidates": {
            "type": "array",
            "description": "The things that may be meant",
            "items": {
                "type": "object",
                "required": ["id", "name", "kind", "known_by"],
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string"},
                    "kind": {"type": "string"},
                    "known_by": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong. `kind` names its sort in the type's address; `more` holds further members."""

    status: HTTPStatus
    detail: str
    kind: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The problem as RFC 9457 writes it."""
        return {
            "type": f"urn:partygraph:{self.kind}" if self.kind else "about:blank",
            "title": self.kind.replace("-", " ").capitalize() if self.kind else self.status.phrase,
            "status": self.status.value,
            "detail": self.detail,
            **self.more,
        }

    def response(self) -> Response:
        """The problem as an HTTP response."""
        body = json.dumps(self.document(), ensure_ascii=False)
        return Response(body, self.status.value, headers=dict(self.headers), media_type=MEDIA_TYPE)


def responses(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says of the problems that a route can answer with."""
    content = {MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{SCHEMA_NAME}"}}}
    return {status.value: {"description": status.phrase, "content": content} for status in statuses}
