"""The documents on which a sentence opens: "Thực hiện <D> của A về đại hội các cấp; <D> của B, ngày 5/6 …"."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.patterns import lazy
from ingest.relate.signs.line import DIRECTIVE, Line, pattern
from schema.document import Zone

_GROUNDS = pattern(
    r"\A(?:[^;:<D>]{0,40}? - )?(?:thực hiện|triển khai thực hiện|triển khai|căn cứ)(?: các| theo)? (?=<D>)"
)
_NEXT_GROUND = pattern(r"(?:[;,] (?:và )?| và )(?:căn cứ |thực hiện |theo )?(?:các )?\Z")
"""Before a further ground: "Thực hiện <D> của A về đại hội các cấp; <D> của B về đại hội chi bộ"."""
_ACTS = lazy(r"(?<!\w)(?:đã|vừa|sẽ|yêu cầu|đề nghị|họp|hội nghị do|chủ trì|phát biểu)(?!\w)")
"""What a sentence of nothing but grounds does not have: "Thực hiện <D> về công tác cán bộ. Ngày 5/6, A tổ chức"."""
_NEAR, _LONGEST_TITLE = 40, 320


def grounds(line: Line, end: int) -> Iterator[int]:
    """Where the documents stand on which a sentence opens: the first, those joined to it, and those after a comma."""
    first = _GROUNDS.match(line.text)
    if first is None or first.end() >= end:
        return
    yield first.end()
    yield from joined(line, first.end() + 1, end)


def joined(line: Line, start: int, end: int) -> Iterator[int]:
    """Where further documents stand, each after a comma or "và" and the title of the one before, no verb between."""
    for index in (i for i, sign in sorted(line.signs.items()) if sign.char == DIRECTIVE and start <= i < end):
        if _ACTS.search(line.text, start, index) or index - start > _LONGEST_TITLE:
            return
        if _NEXT_GROUND.search(line.text, max(0, index - _NEAR), index):
            yield index
            start = index + 1


def is_only_grounds(line: Line) -> bool:
    """Whether a sentence of the text says nothing else: "Thực hiện <D> về công tác cán bộ." before "Ngày 5/6, A …"."""
    return line.zone != Zone.TITLE and _GROUNDS.match(line.text) is not None and not _ACTS.search(line.text)
