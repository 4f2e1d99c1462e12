"""The fenced blocks of a Markdown page: what language they are in, where they stand, what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCED = re.compile(r"^(?P<fence>`{3,})(?P<language>[\w-]*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: its language, its text, and the offsets of that text in the page."""

    language: str
    text: str
    start: int
    end: int


def blocks(page: str, language: str) -> list[Block]:
    """The blocks of a page that are in this language, in order."""
    found = (Block(m["language"], m["text"], m.start("text"), m.end("text")) for m in _FENCED.finditer(page))
    return [block for block in found if block.language == language]
