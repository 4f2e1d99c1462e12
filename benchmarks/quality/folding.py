"""When two names, titles or documents count as the same in scoring: spelling and abbreviations never count as errors.

Follows the project's scoring convention (the same as the scorer that the gold was made for): an organisation's "và" and
"của" are left out, "Tỉnh ủy tỉnh X" is "Tỉnh ủy X", a document without a year agrees with any year.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ABBREVIATIONS = {
    "btv": "ban thường vụ", "bch": "ban chấp hành", "ubkt": "ủy ban kiểm tra", "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "ubmttq": "ủy ban mặt trận tổ quốc", "tp": "thành phố",
    "tx": "thị xã", "tw": "trung ương", "tư": "trung ương", "lđtbxh": "lao động thương binh xã hội",
    "gdđt": "giáo dục đào tạo", "lhpn": "liên hiệp phụ nữ", "lđlđ": "liên đoàn lao động",
    "thpt": "trung học phổ thông", "tnmt": "tài nguyên môi trường", "uv": "ủy viên",
    "uvbtv": "ủy viên ban thường vụ", "pbt": "phó bí thư", "ttxvn": "thông tấn xã việt nam",
}  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_HONORIFICS = ("đồng chí", "đ c", "ông", "bà", "anh", "chị")
_LINKS = ("và", "của", "các")
_RANKS = (
    ("tỉnh ủy", "tỉnh"),
    ("huyện ủy", "huyện"),
    ("thành ủy", "thành phố"),
    ("thị ủy", "thị xã"),
    ("quận ủy", "quận"),
)
_PLACE_AFTER = re.compile(r",\s*(?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|TP)\b)")


def spell(text: str | None) -> str:
    """One spelling of the same words: lower case, abbreviations written out, each syllable's tone at its end."""
    found = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", (text or "").lower())).split()
    syllables = " ".join(_ABBREVIATIONS.get(w, w) for w in found).split()
    return " ".join(_tone_last(s) for s in syllables)


def _tone_last(syllable: str) -> str:
    marks = unicodedata.normalize("NFD", syllable)
    return "".join(c for c in marks if c not in _TONES) + "".join(c for c in marks if c in _TONES)


def organization(name: str | None) -> str:
    """The key of a body's name."""
    spelled = f" {spell(_PLACE_AFTER.split(name or '')[0])} "
    spelled = spelled.replace(f" {spell('đảng cộng sản việt nam')} ", " ")
    spelled = spelled.replace(f" {spell('trung ương đảng')} ", f" {spell('trung ương')} ")
    links = {spell(link) for link in _LINKS}
    spelled = f" {' '.join(w for w in spelled.split() if w not in links)} "
    for committee, rank in _RANKS:
        spelled = spelled.replace(f" {spell(committee)} {spell(rank)} ", f" {spell(committee)} ")
    return spelled.strip()


def person(name: str | None) -> str:
    """The key of a person's name, without honorific."""
    spelled = spell(name)
    for honorific in _HONORIFICS:
        prefix = spell(honorific) + " "
        if spelled.startswith(prefix) and len(spelled.split()) > len(prefix.split()) + 1:
            spelled = spelled[len(prefix) :]
    return spelled


def title(text: str | None) -> str:
    """The key of a post's title: `Phó Trưởng ban` is `Phó ban`."""
    return spell(text).replace(f"{spell('phó trưởng')} ", f"{spell('phó')} ")


@dataclass(frozen=True, slots=True)
class DocumentKey:
    """A document's symbol, year and issuer, as far as its id tells them."""

    symbol: str
    year: str | None
    issuer: str

    def same(self, other: DocumentKey) -> bool:
        """Whether both may be one document: equal symbols, and no year or issuer that disagree."""
        if self.symbol != other.symbol or (self.year and other.year and self.year != other.year):
            return False
        if not (self.issuer and other.issuer):
            return True
        return self.issuer in other.issuer or other.issuer in self.issuer


def document(identifier: str | None) -> DocumentKey:
    """The key of a directive's id (`12-NQ/TU@2014 Tỉnh ủy Lai Châu`)."""
    symbol, _, rest = unicodedata.normalize("NFC", identifier or "").strip().partition("@")
    year, _, issuer = rest.partition(" ")
    if not rest and re.match(r"\d|NQĐH", symbol):
        symbol, _, issuer = symbol.partition(" ")
    symbol = re.sub(r"\bT\.?Ư\b", "TW", symbol, flags=re.IGNORECASE)
    symbol = re.sub(r"\b0+(\d)", r"\1", re.sub(r"[\W_]+", " ", symbol.lower()).strip())
    return DocumentKey(symbol, year if re.fullmatch(r"\d{4}", year) else None, organization(issuer))


def same_date(one: str, other: str) -> bool:
    """Equal, or alike in all that both give: `--07-05` is any year's 5 July."""
    return one == other or (one[-6:] == other[-6:] and (one.startswith("--") or other.startswith("--")))


def same_words(one: str, other: str) -> bool:
    """Whether two task texts are one order: half of the shorter one's words are in both."""
    first, second = set(spell(one).split()), set(spell(other).split())
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= 0.5
