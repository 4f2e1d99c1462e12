"""How well a known document's title agrees with the subject that the text gives and with the words around."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from ingest.patterns import lazy
from schema.spelling import view

Pairs = frozenset[tuple[str, str]]

_SYLLABLE = lazy(r"[^\W\d_]+|\d+")
_SYMBOL = lazy(r"\b0*(\d+[ab]?)\s?-\s?(nq|ct|kl|qđ|qđi|hd|tb|tt)\s?/")
# words that half the titles share say nothing of the subject
_COMMON = lazy(
    r"\b(?:tiếp tục|tăng cường|đẩy mạnh|nâng cao|sự lãnh đạo của (?:đảng|các cấp ủy đảng)|đối với|công tác"
    r"|trong (?:tình hình|giai đoạn|thời kỳ) (?:mới|hiện nay)"
    r"|trong giai đoạn phát triển mới|một số (?:vấn đề|nội dung|nhiệm vụ|giải pháp)|việc|thực hiện|triển khai"
    r"|ban hành|đến năm \d{4}|tầm nhìn|định hướng|hiệu quả|chất lượng"
    r"|đổi mới|về|trung ương|phát triển|xây dựng|nghị quyết|chỉ thị|kết luận|quy định|của bộ chính trị|của ban bí thư"
    r"|khóa [ivx]+|số|nq|tw|ct)\b|[,;.:\"()\n]"
)
_NATIONAL = r"nghị quyết (?:của )?đại hội (?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?"
_CONGRESS = lazy(_NATIONAL + r"([ivx]+)(?=\s+(?:của )?đảng(?! bộ)|\s*$|\s*[,;.])")
_STUDIED = lazy(r"(?:học tập|quán triệt|tuyên truyền)[^;]{0,60}?" + _NATIONAL + r"(?P<n>[ivx]+)\s+(?:của )?đảng(?! bộ)")
_LEAST = 3
_CLEAR, _MARGIN = 0.45, 0.2
_RUN, _RUN_MARGIN = 4, 2
_AGAINST, _TOLD = 0.12, 6
_HEAD, _SUBJECT, _WINDOW = 110, 240, 1200


@lru_cache(maxsize=4096)
def pairs(text: str) -> Pairs:
    """The neighbouring syllables of a text's own words, those that titles share left out."""
    found: set[tuple[str, str]] = set()
    for piece in _COMMON.split(view(text[:_WINDOW])):
        syllables = _SYLLABLE.findall(piece)
        found.update(itertools.pairwise(syllables))
    return frozenset(found)


@lru_cache(maxsize=4096)
def _symbols(text: str) -> Pairs:
    """The documents that a text names by symbol: ("5", "ct")."""
    return frozenset(_SYMBOL.findall(view(text)))


def agreement(title: str, said: str, around: Pairs) -> float:
    """How well a title agrees (0 to 1) with `said`, the subject that the text gives, or with the words `around`.

    A title that names another document ("tiếp tục thực hiện Chỉ thị số 05-CT/TW") agrees wholly with a subject that
    names the same, and not at all with one that names others.
    """
    own, named = pairs(title), _symbols(title)
    if named and (others := _symbols(said[:_HEAD])):
        return 1.0 if named & others else 0.0
    head = pairs(said[:_HEAD])
    return max(_share(own, around), _share(head, own))


def _share(part: Pairs, whole: Pairs) -> float:
    return len(part & whole) / len(part) if len(part) >= _LEAST else 0.0


def clear_best(titles: Sequence[str], said: str, around: Pairs) -> int | None:
    """The place of the title that alone agrees clearly, None where none or two do."""
    by_words = _best([agreement(t, said, around) for t in titles], _CLEAR, _MARGIN)
    return by_words if by_words is not None else _best([_run(t, said) for t in titles], _RUN, _RUN_MARGIN)


def _best(scores: Sequence[float], least: float, margin: float) -> int | None:
    ordered = sorted(range(len(scores)), key=lambda i: -scores[i])
    if not ordered or scores[ordered[0]] < least:
        return None
    return ordered[0] if len(ordered) == 1 or scores[ordered[0]] - scores[ordered[1]] >= margin else None


def _run(title: str, said: str) -> int:
    """The syllables of the longest run of words that title and subject share, if they are any title's own."""
    one, other = _SYLLABLE.findall(view(title)), _SYLLABLE.findall(view(said[:_HEAD]))
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    shared = " ".join(one[match.a : match.a + match.size])
    return match.size if pairs(shared) else 0


def other_congress(title: str, said: str) -> bool:
    """Whether the subject that the text gives is of another congress's resolution than the title's."""
    own, other = _CONGRESS.search(view(title)), _CONGRESS.search(view(said[:_SUBJECT]))
    return own is not None and other is not None and own[1] != other[1]


def congress_studied(said: str) -> str | None:
    """The congress whose resolution a subject makes known (`XIV`): that is done in the congress's own year."""
    match = _STUDIED.search(view(said[:_SUBJECT]))
    return match["n"].upper() if match is not None else None


def disagrees(title: str, said: str) -> bool:
    """Whether the subject that the text gives is plainly another than the title's."""
    if agreement(title, said, frozenset()) > _AGAINST:
        return False
    words = pairs(said)
    return len(words) >= _TOLD and len(pairs(title)) >= _LEAST and _share(words, pairs(title)) < _AGAINST
