"""Whether a text is in Vietnamese, told from a sample of it."""

from __future__ import annotations

from ingest.read.vietnamese import share_of_vietnamese

_SAMPLE = 1_500  # characters at the beginning and in the middle
_ENOUGH = 0.12  # of the words; Vietnamese prose has about half, other languages none but in names


def is_vietnamese(text: str) -> bool:
    """Whether `text` is written in Vietnamese, with its marks."""
    middle = len(text) // 2
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE]
    return share_of_vietnamese(sample) >= _ENOUGH
