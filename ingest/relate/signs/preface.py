"""What opens a sentence and tells of something to come that is not what the sentence reports."""

from __future__ import annotations

from ingest.patterns import lazy

_PREFACE = lazy(r"(?:[-*+] ?)?(?:trước khi|để chuẩn bị|chuẩn bị|tiến tới|hướng tới) [^;:,]{1,120}, ?")


def preface_end(text: str) -> int:
    """Where the sentence proper begins: after `Trước khi bỏ phiếu, …`, `Để chuẩn bị đại hội, …`; else 0."""
    match = _PREFACE.match(text)
    return match.end() if match is not None else 0
