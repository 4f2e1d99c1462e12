"""The ids of things: stable, safe in an address, a function of what makes the thing itself and of nothing else.

Two articles that name the same thing make the same id; a thing that the text leaves undecided is kept to its article.
Directives keep the contract's own ids (`05-CT/TW@2016`).
"""

from __future__ import annotations

import hashlib

from schema.spelling import identity


def _key(prefix: str, *parts: str) -> str:
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{prefix}-{digest[:16]}"


def article_id(address: str | None, text: str) -> str:
    """An article is its address where it has one, else its content (NFC)."""
    return _key("art", "address", address) if address else _key("art", "content", text)


def organization_id(name: str, place: str | None, article: str | None = None) -> str:
    """A body is its name and place; with `article` (where the text leaves it bare) it is that article's own."""
    return _key("org", identity(name), identity(place or ""), article or "")


def person_id(name: str, anchor: str) -> str:
    """An official is a name and an anchor: the place (else the body) of the principal post, else the article."""
    return _key("per", identity(name), identity(anchor))


def event_id(kind: str, organizer: str, date: str | None, article: str) -> str:
    """An event is its kind, its organiser and its date; where one of them is unknown it is its article's own."""
    whole = bool(organizer and date and not date.startswith("-"))
    return _key("evt", kind, organizer, date or "", "" if whole else article)


def inspection_id(
    kind: str, inspectors: tuple[str, ...], inspected: tuple[str, ...], date: str | None, article: str
) -> str:
    """An inspection is its kind, both its sides and its date; without a full date it is its article's own."""
    whole = bool(date and not date.startswith("-"))
    sides = [" ".join(sorted(inspectors)), " ".join(sorted(inspected))]
    return _key("ins", kind, *sides, date or "", "" if whole else article)


def task_id(article: str, start: int, end: int) -> str:
    """A task is where it is ordered: the article and the offsets of its words."""
    return _key("tsk", article, str(start), str(end))


def place_id(name: str) -> str:
    """A place is its full name (`xã Hòa Phú, huyện Chiêm Hóa, tỉnh Tuyên Quang`)."""
    return _key("plc", identity(name))
