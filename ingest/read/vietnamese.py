"""Two legacy encodings of Vietnamese as tables, and how much a text looks like Vietnamese.

TCVN3 (TCVN 5712:1993 as the "ABC" fonts use it): one byte a letter; capitals with a tone have no code of their own.
VNI (VNI-Windows): a base letter and, after it, a letter of Latin-1 that stands for its marks ("Ñaûng" is "Đảng").
Both are read from Latin-1, which maps every byte to the character of its number.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from ingest.patterns import lazy

_TCVN3_CODES = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦"
_TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
_TCVN3 = str.maketrans(_TCVN3_CODES, _TCVN3_LETTERS)

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT, _CIRCUMFLEX, _BREVE, _HORN = (
    "\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "\u0302", "\u0306", "\u031b",
)  # fmt: skip
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT, "â": _CIRCUMFLEX, "ê": _BREVE,
    "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "å": _CIRCUMFLEX + _HOOK, "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {
    "ñ": "đ", "ô": "o" + _HORN, "ö": "u" + _HORN, "î": "y" + _DOT, "æ": "i" + _HOOK, "ò": "i" + _DOT, "ó": "i" + _TILDE,
}  # fmt: skip
_VNI_BASES = {
    "a": "øùûõïâêàáåãäèéúüë", "e": "øùûõïâàáåãä", "o": "øùûõïâàáåãä",
    "ô": "øùûõï", "u": "øùûõï", "ö": "øùûõï", "y": "øùûõ",
}  # fmt: skip


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_LETTERS)
    for base, codes in _VNI_BASES.items():
        table |= {base + code: _VNI_LETTERS.get(base, base) + _VNI_MARKS[code] for code in codes}
    upper = {code.upper(): letters.upper() for code, letters in table.items()}
    mixed = {code[0].upper() + code[1:]: letters[0].upper() + letters[1:] for code, letters in table.items()}
    return {code: unicodedata.normalize("NFC", letters) for code, letters in (table | mixed | upper).items()}


_VNI = _vni_table()
_VNI_CODE = lazy("|".join(sorted(_VNI, key=len, reverse=True)))

# letters that no other widely written language has: what is shared with French or Portuguese (à, é, ô …) proves nothing
_OWN_LETTERS = lazy("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_WORD = lazy(r"[^\W\d_]+")
_TONES = lazy(f"[{_GRAVE}{_ACUTE}{_TILDE}{_HOOK}{_DOT}]")
_RIMES = (
    "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oao|oay|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|uô|"
    "uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu"
)
_SYLLABLE = lazy(rf"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:{_RIMES})(?:ng|nh|ch|[cmnpt])?")


def from_tcvn3(text: str) -> str:
    """`text`, read as Latin-1, of a TCVN3 source."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """`text`, read as Latin-1, of a VNI-Windows source."""
    return _VNI_CODE.sub(lambda m: _VNI[m.group()], text)


def share_of_vietnamese(text: str) -> float:
    """The share (0-1) of the words of `text` (NFC) that only Vietnamese could have; about 0.5 in Vietnamese prose.

    A word that has such a letter and is no possible syllable, as wrongly decoded text has, counts against.
    """
    words = Counter(_WORD.findall(text.lower()))
    own = sum(count * _vote(word) for word, count in words.items())
    return own / (words.total() or 1)


@lru_cache(maxsize=8_192)
def _vote(word: str) -> int:
    if not _OWN_LETTERS.search(word):
        return 0
    marks = unicodedata.normalize("NFD", word)
    bare = unicodedata.normalize("NFC", _TONES.sub("", marks))
    return 1 if len(_TONES.findall(marks)) <= 1 and _SYLLABLE.fullmatch(bare) else -1
