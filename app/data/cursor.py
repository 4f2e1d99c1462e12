"""Opaque cursors: where the next page of an answer begins, good for the same question only."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping

from queries.errors import ParameterError
from queries.parameters import Value

_MAX_SKIP = 10_000_000


def encode(skip: int, query: str, parameters: Mapping[str, Value]) -> str:
    """The cursor of the page that begins after `skip` rows of the query's answer to these parameters."""
    text = f"{skip}.{_digest(query, parameters)}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str, query: str, parameters: Mapping[str, Value]) -> int:
    """How many rows come before the page. Raises ParameterError where the cursor is not of this question."""
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, ValueError) as error:
        raise ParameterError("cursor", "is not one that an earlier answer gave") from error
    skip, _, digest = text.partition(".")
    if not skip.isdecimal() or digest != _digest(query, parameters) or int(skip[:20]) > _MAX_SKIP:
        raise ParameterError("cursor", "is not one that an earlier answer to the same question gave")
    return int(skip)


def _digest(query: str, parameters: Mapping[str, Value]) -> str:
    asked = json.dumps([query, dict(parameters)], sort_keys=True)
    return hashlib.sha256(asked.encode()).hexdigest()[:12]
