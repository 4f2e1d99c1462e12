"""One spelling for the same Vietnamese words, without ever folding a diacritic: identity and matching stand on it.

Spelling is: Unicode form, the place of the tone mark (`uỷ` is `ủy`, `hoà` is `hòa`), look-alike letters (`Ð` is `Đ`),
kinds of space, dash and quote, and case. Everything else is a difference: `An` is not `Ân`, `3` is not `13`.

`standard` and `view` keep every offset: the result has one character for each character of the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = r"[^\W\d_]+"
_MARKS = "\u0300-\u036f"  # that no precomposed letter has: the `ơ̆` of Ede names
WORD = re.compile(rf"{_LETTERS}(?:'{_LETTERS}|[{_MARKS}]+(?:{_LETTERS})?)*|\d+|\n|[^\w\s]|_")
"""A word (`H'Drai` is one), a number, a line's end or a sign, in standard spelling."""

_LOOK_ALIKES = {
    "Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
    "\u200b": " ", "\ufeff": " ", "\u00ad": " ", "\t": " ",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"',
    "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",
}  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _toned(letter: str) -> list[str]:
    return [unicodedata.normalize("NFC", letter + tone) for tone in _TONES]


# "hoà" -> "hòa": the tone goes to the first of two vowels that end the syllable; the u of "qu" is no vowel ("quý")
_MOVED = {
    first + toned: unicodedata.normalize("NFC", first + tone) + second
    for first, seconds in (("o", "aeAE"), ("u", "yY"), ("O", "aeAE"), ("U", "yY"))
    for second in seconds
    for tone, toned in zip(_TONES, _toned(second), strict=True)
}
_END_TONE = re.compile(r"(?<![qQ])(?:" + "|".join(sorted(_MOVED)) + r")(?![^\W\d_])")
_HALF = re.compile("[\ud800-\udfff]")
_TRANSLATION = str.maketrans(_LOOK_ALIKES)
_NO_WORD = re.compile(rf"(?:[^\w{_MARKS}]|_)+")


def compose(text: str) -> str:
    """`text` in Unicode NFC: the form in which articles are stored. Half a surrogate pair is no character: `\ufffd`."""
    return unicodedata.normalize("NFC", _HALF.sub("\ufffd", text))


def standard(text: str) -> str:
    """`text` (NFC) in standard spelling, case kept, one character for each character."""
    return _END_TONE.sub(lambda m: _MOVED[m.group()], text.translate(_TRANSLATION))


def view(text: str) -> str:
    """`text` (NFC) as grammars match it: standard spelling in lower case, one character for each character."""
    return lower(standard(text))


def lower(spelled: str) -> str:
    """`spelled` in lower case, one character for each character: a capital whose small form is longer stays."""
    lowered = spelled.lower()
    if len(lowered) == len(spelled):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in spelled)


def words(text: str) -> list[str]:
    """The words, numbers and signs of a text that is in `view` spelling, as the grammars see them."""
    return WORD.findall(text)


@lru_cache(maxsize=1 << 14)
def identity(text: str) -> str:
    """The key under which two spellings of one name are equal: standard, lower case, words joined by single spaces."""
    return " ".join(_NO_WORD.sub(" ", view(compose(text))).split())
