"""Where the forms of discipline stand in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, PERSON, Outline
from schema.authority.phrases import alternation, by_form


@dataclass(frozen=True, slots=True)
class Form:
    """A form in a sentence: its offsets, that of the next form (or the end), and the words before it."""

    name: str
    sort: str
    start: int
    end: int
    stop: int
    left: str

    @property
    def base(self) -> int:
        """Where `left` begins."""
        return self.start - len(self.left)


FORM = lazy(alternation("disciplines", "forms"))
_MOST = 40  # forms looked at in one sentence
_LEFT = 400  # characters
_OUT = r"ra\s+khỏi\s+(?:hàng ngũ\s+(?:của\s+)?)?đảng(?!\w)"
_PUT_OUT = lazy(rf"(?<!\w)đưa(?=\s[^;.]{{0,200}}?[{PERSON}{HOLDER}][^;.]{{0,160}}?\s{_OUT})")
"""`đưa ông A ra khỏi Đảng`: the form with its target inside."""
_PUTS_OUT = lazy(rf"(?<!\w)đưa\s[^;.]{{1,300}}?\s{_OUT}")


def tells_of_forms(words: str) -> bool:
    """Whether a sentence's words hold any form of discipline."""
    return FORM.search(words) is not None or _PUTS_OUT.search(words) is not None


def forms_of(line: Outline) -> list[Form]:
    """The forms of a sentence in order."""
    matches = sorted(
        (*islice(FORM.finditer(line.text), _MOST), *islice(_PUT_OUT.finditer(line.text), _MOST)),
        key=lambda m: m.start(),
    )
    stops = [*(m.start() for m in matches), len(line.text)][1:]
    forms = []
    for match, stop in zip(matches, stops, strict=True):
        words = re.sub(r"\s+", " ", match.group())
        entry = by_form("disciplines", "forms").get("khai trừ" if words == "đưa" else words)
        if entry is not None:
            left = line.text[max(0, match.start() - _LEFT) : match.start()]
            forms.append(Form(entry.id, entry.sort, match.start(), match.end(), stop, left))
    return forms
