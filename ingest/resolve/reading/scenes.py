"""Where a sentence is set, as far as it tells of what those are who are named there: `Tại Sở Y tế, ông A, Giám đốc`."""

from __future__ import annotations

from ingest.recognise.bodies import Body
from ingest.recognise.places import PlaceMention
from ingest.recognise.tokens import Tokens
from ingest.resolve.reading.scanned import Scanned
from schema.authority.places import Level
from schema.authority.vocabulary import Pattern, Title, body_type
from schema.model import OrganizationKind

_THERE = frozenset({"tại", "ở", "thuộc"})
_VENUES = frozenset({"cầu", "từ"})  # `Tại điểm cầu xã A, …`, `Từ xã B, …`
_SIDE, _HAS = "phía", "có"  # `Về phía Đảng ủy A có ông B, Bí thư`
_OPENING = 2  # tokens of a clause before the word of the place: `Cũng tại`
_SIGNS = frozenset({".", ";", ":"})
_DIRECTING = ("Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Kế toán trưởng", "Kế toán")
"""Titles that firms, offices and institutes alike have."""
_DIRECTED = frozenset({Pattern.SECTOR, Pattern.UNIT})
_BOARDS = frozenset({"hdqt", "hdtv", "ban_kiem_soat"})  # of a firm: they have no director
_HAVE_BOARDS = "ban"


def scene_of(tokens: Tokens, scanned: Scanned, person: int) -> Body | None:
    """The body with which the clause of the person named at a token opens: `Tại Ban Tổ chức Tỉnh ủy A, bà B, …`."""
    before = [i for i in scanned.items if i.end <= person and isinstance(i.value, Body)]
    if not before or not isinstance(before[-1].value, Body):
        return _commune(tokens, scanned, person)
    item, words = before[-1], tokens.words
    there = tokens.word(item.end) == "," and tokens.word(item.start - 1) in _THERE
    if not there and (tokens.word(item.start - 1), tokens.word(item.end)) != (_SIDE, _HAS):
        return None
    opening = words[max(scanned.first, item.start - 1 - _OPENING) : item.start - 1]
    opens = item.start - 1 - _OPENING <= scanned.first or not _SIGNS.isdisjoint(opening)
    return before[-1].value if opens else None


def _commune(tokens: Tokens, scanned: Scanned, person: int) -> Body | None:
    """The committee of the commune with which the clause opens: `Từ điểm cầu thị trấn A, Bí thư Đảng ủy B nói …`."""
    places = [i for i in scanned.items if i.end <= person and isinstance(i.value, PlaceMention)]
    item = places[-1] if places else None
    if item is None or not isinstance(item.value, PlaceMention) or item.value.rank.levels != (Level.COMMUNE,):
        return None
    there = tokens.word(item.end) == "," and tokens.word(item.start - 1) in _THERE | _VENUES
    opens = item.start - 1 - _OPENING <= scanned.first
    return Body(item.start, item.end, body_type("dang_uy"), place=item.value) if there and opens else None


def heads_at(title: Title, body: Body) -> bool:
    """Whether a title that names no body may be at this one, in whose scene its holder is named."""
    if body.open:
        return False
    if title.of == "board":
        return body.type.name.lower().startswith(_HAVE_BOARDS) and body.type.kind != OrganizationKind.CAP_UY
    if title.title in _DIRECTING:
        return body.type.pattern in _DIRECTED and body.type.id not in _BOARDS
    return title.heads(body.type)
