"""Where every page is: addresses that can be shared, in the language that is spoken."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

from app.pages.words import Language
from queries.parameters import Value, as_text

ROOT: Final = "/view"
"""Under which all pages but the first one are, so that they never meet an address of the API."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The pages' addresses, in one language."""

    language: Language

    def to(self, path: str, parameters: Mapping[str, Value] | None = None) -> str:
        """The page at `path` (below ROOT) asked with `parameters`."""
        return _with(f"{ROOT}/{path}" if path else "/", dict(parameters or {}) | self._spoken())

    def thing(self, thing_id: str) -> str:
        """The page of a thing."""
        return self.to(f"things/{quote(thing_id, safe='')}")

    def graph(self, thing_id: str) -> str:
        """The drawn neighbourhood of a thing."""
        return self.to(f"graph/{quote(thing_id, safe='')}")

    def quoted(self, article_id: str, quotation: str | None) -> str:
        """The article with those of its words lit up."""
        if not quotation:
            return self.thing(article_id)
        path = f"things/{quote(article_id, safe='')}"
        return self.to(path, {"mark": mark(quotation)}) + "#mark"

    def _spoken(self) -> dict[str, Value]:
        return {} if self.language is Language.VIETNAMESE else {"lang": self.language.value}


def csv(query: str, parameters: Mapping[str, Value]) -> str:
    """The API's table of that question, as spreadsheets open it."""
    return _with(f"/queries/{query}", dict(parameters) | {"format": "csv", "bom": True})


def mark(quotation: str) -> str:
    """A short name for these words of an article, for its address."""
    return hashlib.sha256(quotation.encode()).hexdigest()[:8]


def _with(path: str, parameters: Mapping[str, Value]) -> str:
    given = [(name, text) for name, value in parameters.items() if value is not None for text in as_text(value)]
    return f"{path}?{urlencode(given)}" if given else path
