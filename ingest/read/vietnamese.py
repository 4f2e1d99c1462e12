"""Two legacy encodings of Vietnamese as tables, and how much a text looks like Vietnamese.

TCVN3 (TCVN 5712:1993 as the "ABC" fonts use it): one byte a letter; capitals with a tone have no code of their own.
VNI (VNI-Windows): a base letter and, after it, a letter of Latin-1 that stands for its marks ("Ñaûng" is "Đảng").
Both are read from Latin-1, which maps every byte to the character of its number.
"""

from __future__ import annotations

import re
import unicodedata

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
_VNI_CODE = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

# letters that no other widely written language has: what is shared with French or Portuguese (à, é, ô …) proves nothing
_OWN_LETTERS = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_OWN_WORD = re.compile(rf"[^\W\d_]*[{_OWN_LETTERS}][^\W\d_]*")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SYLLABLE = 7  # "nghiêng"


def from_tcvn3(text: str) -> str:
    """`text`, read as Latin-1, of a TCVN3 source."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """`text`, read as Latin-1, of a VNI-Windows source."""
    return _VNI_CODE.sub(lambda m: _VNI[m.group()], text)


def share_of_vietnamese(text: str) -> float:
    """The share (0-1) of the words of `text` (NFC) that only Vietnamese could have; about 0.5 in Vietnamese prose.

    A word that has such a letter and is no possible syllable (too long, or with letters of other alphabets mixed in as
    wrongly decoded text has) counts against.
    """
    words = _WORD.findall(text.lower())
    if not words:
        return 0.0
    own = sum(1 if len(w) <= _LONGEST_SYLLABLE and _is_syllable(w) else -1 for w in words if _OWN_WORD.fullmatch(w))
    return own / len(words)


_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}"
    r"(?:ng|nh|ch|[cmnpt])?"
)


def _is_syllable(word: str) -> bool:
    return _SYLLABLE.fullmatch(word) is not None
