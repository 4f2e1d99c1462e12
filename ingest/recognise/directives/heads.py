"""Where the naming of a document begins, and the text that the small parsers read."""

from __future__ import annotations

from dataclasses import dataclass

from schema.authority.document_types import DocumentType


@dataclass(frozen=True, slots=True)
class Head:
    """Where a naming begins: the word of its type, and how sure the type's word alone makes a following number."""

    start: int
    end: int
    type: DocumentType | None
    word: str
    capital: bool


class Text:
    """The text in both spellings, and the end of the sentence that is being read."""

    def __init__(self, view: str, standard: str) -> None:
        self.view, self.standard, self.limit = view, standard, len(view)
