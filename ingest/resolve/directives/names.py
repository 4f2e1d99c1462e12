"""The issuer's part of a local document's id: the committee whose symbol it is signed with."""

from __future__ import annotations

import re
import unicodedata

from ingest.patterns import lazy

_STANDING = lazy(r"^(?:Ban Thường vụ|Thường vụ|Thường trực|Ban Chấp hành)\s+(?=\S)", re.IGNORECASE)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "huyện": "Huyện ủy",
    "thành phố": "Thành ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn",
    "khối": "Đảng ủy Khối",
    "đặc khu": "Đảng ủy đặc khu",
}
_MEMBERSHIP = lazy(
    r"^Đảng bộ\s+(?P<level>tỉnh|huyện|thành phố|quận|thị xã|xã|phường|thị trấn|khối|đặc khu)(?P<place>\s+.+)?$",
    re.IGNORECASE,
)


def committee(issuer: str) -> str:
    """The committee that a body stands for: "Ban Chấp hành Đảng bộ tỉnh X" is "Tỉnh ủy X"."""
    name = _STANDING.sub("", issuer)
    match = _MEMBERSHIP.match(name)
    if match:
        return _COMMITTEES[match["level"].lower()] + (match["place"] or "")
    return re.sub(r"^Đảng bộ\b", "Đảng ủy", name) if name != issuer else name


def congress_id(symbol: str, body: str | None) -> str:
    """The id of a congress's resolution: `NQĐH/XIII`, `NQĐH/XXII Đảng bộ huyện Chiêm Hóa`."""
    return f"{symbol} {body}" if body else symbol


_LEAST_LETTERS = 2


def signs(office: str, name: str) -> bool:
    """Whether a symbol is made of the first letters of a body's name: `TTYT-KSBT` is `Trung tâm Y tế huyện X`'s."""
    own = _letters(office.partition("-")[0])
    words = (word for word in name.split() if word != "và")
    return len(own) >= _LEAST_LETTERS and _letters("".join(w if w.isupper() else w[:1] for w in words)).startswith(own)


def _letters(word: str) -> str:
    """The letters in capitals without their marks: `ĐU` is written of `Đảng ủy`."""
    plain = unicodedata.normalize("NFD", word.upper().replace("Đ", "D"))
    return "".join(letter for letter in plain if letter.isalpha())
