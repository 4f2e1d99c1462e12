"""What documents may do to one another: by their kinds, their years and the ranks of those whose symbols they bear."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.patterns import lazy
from ingest.relate.directives.chunks import Named
from schema.model import DirectiveKind, RelationType

_YEAR = lazy(r"@(\d{4})")
_LEVELS = (("TW", 0), ("TƯ", 0), ("TU", 1), ("HU", 2), ("THU", 2), ("TXU", 2), ("QU", 2), ("ĐU", 3), ("CB", 4))
_MERE = frozenset({DirectiveKind.BAO_CAO, DirectiveKind.TO_TRINH, DirectiveKind.THONG_BAO})
_GIVEN = lazy(
    r"(?<!\w)(?:ban hành|công bố|trao|ký|thông qua|ra|xây dựng|có|lập|quyết nghị)\s+(?:các\s+|toàn văn\s+|ngay\s+)?$"
)
_WORKS = frozenset({
    DirectiveKind.KE_HOACH, DirectiveKind.CHUONG_TRINH, DirectiveKind.NGHI_QUYET, DirectiveKind.DE_AN,
    DirectiveKind.QUYET_DINH, DirectiveKind.QUY_DINH, DirectiveKind.QUY_CHE, DirectiveKind.CHI_THI,
})  # fmt: skip
"""What a committee makes to carry out another's document."""
_UPPER = frozenset({DirectiveKind.KET_LUAN, DirectiveKind.CHI_THI})


def as_told(relation: RelationType, source: Named, *, again: bool) -> RelationType | None:
    """A guidance guides what others carry out, a conclusion continues it; a report or a notice carries nothing out."""
    kind = source.mention.kind
    if relation is RelationType.IMPLEMENTS and again and kind in _UPPER:
        return RelationType.CONTINUES
    if relation is RelationType.IMPLEMENTS and kind is DirectiveKind.HUONG_DAN:
        return RelationType.GUIDES
    return None if relation is RelationType.IMPLEMENTS and kind in _MERE else relation


def may_stand(source: str, relation: RelationType, target: str) -> bool:
    """Whether the ids allow it: nothing carries out a later or a lower document, nor changes one of a higher body."""
    own, other = _YEAR.search(source), _YEAR.search(target)
    if own is not None and other is not None and own[1] < other[1]:
        return False
    one, two = _level(source), _level(target)
    if one is None or two is None:
        return True
    return one >= two if relation in {RelationType.IMPLEMENTS, RelationType.GUIDES} else one <= two


def besides(source: str, targets: Sequence[str]) -> Sequence[str]:
    """The targets but what its own maker issued besides: `X-CTr/HU thực hiện Y-NQ/TW và Z-KH/HU`."""
    own, first = _level(source), _level(targets[0]) if targets else None
    congress = first is None and bool(targets) and targets[0].startswith("NQĐH")
    if own is None or not (congress or (first is not None and own > first)):
        return targets
    return [target for target in targets if _level(target) != own]


def is_given(view: str, one: Named) -> bool:
    """Whether a document is told to be made, or made known, where it is named."""
    given = one.mention.subject is not None or _GIVEN.search(view[max(0, one.mention.start - 30) : one.mention.start])
    return bool(given) and one.mention.kind in _WORKS


def is_lower(one: str, other: str) -> bool:
    """Whether a document is of a lower body than another, as far as their symbols tell."""
    own, above = _level(one), _level(other)
    return own is not None and above is not None and own > above


def _level(symbol: str) -> int | None:
    office = symbol.partition("@")[0].partition(" ")[0].rpartition("/")[2].upper()
    return next((level for ending, level in _LEVELS if office.endswith(ending)), None)
