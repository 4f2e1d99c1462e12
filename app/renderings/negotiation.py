"""Which form of an answer a caller wants: `?format=` says it, else the `Accept` header (RFC 9110, 12.5.1)."""

from __future__ import annotations

import re

from app.renderings.formats import Format
from queries.errors import ParameterError

_ALIASES = {"application/ndjson": Format.NDJSON, "application/jsonl": Format.NDJSON, "application/csv": Format.CSV}

_QUALITY = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")


class NotAcceptableError(Exception):
    """The caller takes none of the forms that there are."""


def choose(given: str | None, accept: str | None) -> Format:
    """The form that is wanted; JSON where nothing is said.

    Raises ParameterError for an unknown `given`, NotAcceptableError where `accept` takes none.
    """
    if given:
        return _named(given)
    if not accept or not accept.strip():
        return Format.JSON
    ranges = sorted(_ranges(accept), key=lambda r: -r[1])
    refused = {form for media, quality in ranges if quality == 0 and (form := _exact(media))}
    for media, quality in ranges:
        form = _matching(media, refused) if quality > 0 else None
        if form:
            return form
    raise NotAcceptableError


def _named(given: str) -> Format:
    try:
        return Format(given.lower())
    except ValueError as error:
        raise ParameterError("format", f"must be one of {', '.join(Format)}; not '{given}'") from error


def _ranges(accept: str) -> list[tuple[str, float]]:
    """Each media range of an Accept header with its quality; one that can't be read counts as 0."""
    found = []
    for part in accept.split(","):
        media, *parameters = (p.strip().lower() for p in part.split(";"))
        found.append((media, _quality(parameters)))
    return found


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if _QUALITY.fullmatch(value.strip()) else 0.0
    return 1.0


def _exact(media: str) -> Format | None:
    return next((f for f in Format if f.media_type == media), _ALIASES.get(media))


def _matching(media: str, refused: set[Format]) -> Format | None:
    group = media.removesuffix("*")
    fitting = [f for f in Format if media == "*/*" or (media.endswith("/*") and f.media_type.startswith(group))]
    exact = _exact(media)
    return next((f for f in ([exact] if exact else fitting) if f not in refused), None)
