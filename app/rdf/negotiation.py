"""Which media type a caller takes, out of those that there are (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_NUMBER: Final = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
# between quotation marks a comma or a semicolon parts nothing
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"')


def best(accept: str, offers: Sequence[str]) -> str | None:
    """The offer that the `Accept` header takes most gladly, the earlier one where it takes two alike; None for none.

    The narrowest range that fits an offer decides: `text/*;q=0.5, text/turtle;q=0` takes no Turtle. A header that says
    nothing takes everything; a quality that can't be read counts as 0.
    """
    plain = _QUOTED.sub("", accept)
    ranges = [_range(part) for part in plain.split(",") if part.strip()] or [("*/*", 1.0)]
    qualities = [(_quality(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    quality, _place, offer = max(qualities, default=(0.0, 0, ""))
    return offer if quality > 0 else None


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    given = (parameter.removeprefix("q=") for parameter in parameters if parameter.startswith("q="))
    quality = next(given, "1")
    return media, float(quality) if _NUMBER.fullmatch(quality) else 0.0


def _quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    for fitting in (offer, offer.split("/")[0] + "/*", "*/*"):
        found = [quality for media, quality in ranges if media == fitting]
        if found:
            return max(found)
    return 0.0
