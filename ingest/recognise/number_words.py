"""Numbers of days and months as words: "mười bốn tháng sáu", "mồng một", "hăm mốt"."""

from __future__ import annotations

from typing import Final

_UNITS: Final = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS: Final = {
    1: ("mốt", "một"),
    4: ("tư", "bốn"),
    5: ("lăm", "nhăm", "năm"),
    7: ("bảy", "bẩy"),
}
_TENS: Final = {10: ("mười",), 20: ("hai mươi", "hăm"), 30: ("ba mươi", "băm")}


def _days() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS, 1)} | {"tư": 4, "bẩy": 7}
    for tens, names in _TENS.items():
        words |= dict.fromkeys((name for name in names if " " in name or tens == 10), tens)
        for unit, plain in enumerate(_UNITS[: 1 if tens == 30 else 9], 1):
            words |= {f"{name} {last}": tens + unit for name in names for last in _AFTER_TENS.get(unit, (plain,))}
    return words


DAYS: Final = _days()
"""The days of a month by their words."""
MONTHS: Final = {word: number for word, number in DAYS.items() if number <= 12} | {"giêng": 1, "chạp": 12}
"""The months by their words."""


def pattern(words: dict[str, int]) -> str:
    """A regular expression of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
