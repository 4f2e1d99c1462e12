"""What is asked that may not be: federation, which would make this machine call others, and endless texts."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 20_000
"""The longest query, in characters."""
# Not told from a string or a name on purpose: no cleverness of a query hides the word from this look at its letters.
_FEDERATION: Final = re.compile(r"(?<!\w)service(?!\w)", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")


def refusal(query: str) -> str | None:
    """Why this query is not asked at all; None where nothing is against it."""
    if len(query) > LONGEST:
        return f"the query is longer than {LONGEST} characters"
    if _FEDERATION.search(query) or _FEDERATION.search(_ESCAPE.sub(_unescaped, query)):
        return "the word SERVICE may not stand in a query: no other endpoint is asked from here"
    return None


def _unescaped(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number < 0x110000 else ""
