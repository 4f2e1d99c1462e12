"""Numbers in the names of units: `phường 5`, `bản Nà Pen 1`, `xã Đam Rông 2`, `tổ dân phố 12A`."""

from __future__ import annotations

from ingest.recognise.tokens import Tokens
from schema.authority.places import place_words

_DIGITS = 2


def number_end(tokens: Tokens, index: int, end: int) -> int:
    """The index after a number of one or two digits, perhaps with a letter (`số 9`, `12A`); `index` for none."""
    at = index + 1 if index < end and tokens.words[index] == "số" else index
    if at >= end or not tokens.words[at].isdigit() or len(tokens.words[at]) > _DIGITS:
        return index
    at += 1
    lettered = at < end and tokens.joined(at) and tokens.is_word(at) and len(tokens.words[at]) == 1
    return at + 1 if lettered else at


def closes_name(tokens: Tokens, at: int) -> bool:
    """Whether a number may be a name's last word: a short one, and no part of a larger number or a day."""
    goes_on = tokens.word(at + 1) in {"/", ".", ","} and tokens.word(at + 2).isdigit()
    return len(tokens.words[at]) <= _DIGITS and not (goes_on and tokens.joined(at + 2))


def ends_commune(tokens: Tokens, at: int) -> bool:
    """Whether a number is a commune's: one digit, after which small words that may be counted do not follow."""
    after = tokens.word(at + 1)
    if len(tokens.words[at]) > 1 or after in {"/", "-", "%"}:
        return False
    counted = after and tokens.is_word(at + 1) and not tokens.capital[at + 1]
    return not counted or after in place_words("after_numbers")
