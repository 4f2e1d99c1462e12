"""Posts given by words other than a verb before them: `tân P là ông A`, `ghế P được B trao cho ông A`."""

from __future__ import annotations

import re

from ingest.patterns import lazy
from ingest.relate.appointments.given import Given
from ingest.relate.appointments.words import DECIDES, EXCLUDED, acts, clause_start
from ingest.relate.outline import HOLDER, ORG, PERSON, POST, Mark, Outline
from ingest.relate.subjects import HONORIFIC, POSTS
from schema.authority.one_of import one_of

NEW, HANDED_ON = "post given: new holder", "post given: handed to"
"""The rules of posts whose holder is called new, or to whom a post is handed."""

_NEW = lazy(
    rf"(?<!\w)tân\s+(?P<post>[{POST}{HOLDER}])[{POST}{HOLDER}]*+[^;.{PERSON}]{{0,30}}?(?:(?<!\w)là\s+|[:–-]\s*)"
    rf"(?:{HONORIFIC}\s+)?{POSTS}(?P<who>[{PERSON}])"
)
_WELCOMED = lazy(r"(?<!\w)(?:chúc mừng|tặng hoa|chào mừng|chào đón|trao hoa)(?!\w)")
_NEXT_TO = lazy(rf"(?<!\w)tân\s+(?P<post>[{POST}{HOLDER}])[{POST}{HOLDER}]*+\s+(?:{HONORIFIC}\s+)?(?P<who>[{PERSON}])")
"""`tặng hoa chúc mừng tân P A`."""
_HANDS_ON = lazy(
    rf"(?<!\w)(?:nhường|nhường lại|trao lại|chuyển giao|giao lại|bàn giao|để lại)\s+(?:lại\s+)?"
    rf"(?:chiếc\s+)?(?:ghế|chức|chức vụ|chức danh|vị trí|cương vị|trọng trách)\s+"
    rf"(?P<post>[{POST}{HOLDER}])[{POST}{HOLDER}]*+[^;.{PERSON}{ORG}]{{0,24}}?\s(?:lại\s)?cho\s+"
    rf"(?:{HONORIFIC}\s+)?{POSTS}(?P<who>[{PERSON}])"
)
"""`nhường ghế P cho ông A`."""
_OFFICE = one_of("ghế", "chức", "chức vụ", "chức danh", "vị trí", "cương vị", "trọng trách", "trách nhiệm", "nhiệm vụ")
_HANDED = lazy(
    rf"(?<!\w){_OFFICE}\s+(?P<post>[{POST}{HOLDER}])[{POST}{HOLDER}]*+[^;.{PERSON}{ORG}]{{0,24}}?\s(?:đã |vừa )?được\s+"
    rf"(?:(?P<by>[{ORG}])[{ORG}]*+\s+)?(?:tin tưởng |thống nhất |tín nhiệm |chính thức )*"
    rf"(?:trao|giao|phân công|giao phó|trao lại|giao lại)\s+cho\s+(?:{HONORIFIC}\s+)?{POSTS}(?P<who>[{PERSON}])"
)


def newly(line: Outline) -> list[Given]:
    """The posts that a sentence gives so."""
    found: list[Given] = []
    if "tân " in line.text and DECIDES.search(line.text):
        found += [g for m in _NEW.finditer(line.text) if (g := _given(line, m, NEW)) is not None]
    if "tân " in line.text and _WELCOMED.search(line.text):
        welcomed = (m for m in _NEXT_TO.finditer(line.text) if not acts(line, line.by_start[m.start("who")]))
        found += [g for m in welcomed if (g := _given(line, m, NEW)) is not None]
    if " cho " in line.text and any(m.post is not None for m in line.marks):
        found += [g for m in _HANDS_ON.finditer(line.text) if (g := _given(line, m, HANDED_ON)) is not None]
    if " được " in line.text and " cho " in line.text and any(m.post is not None for m in line.marks):
        found += [g for m in _HANDED.finditer(line.text) if (g := _given(line, m, HANDED_ON)) is not None]
    return found


def _given(line: Outline, match: re.Match[str], rule: str) -> Given | None:
    """The post of a match, given to whom it names; None where the clause says that it is not given."""
    mark, who = line.by_start.get(match.start("post")), line.by_start.get(match.start("who"))
    clause = clause_start(line, match.start())
    if mark is None or mark.post is None or who is None or EXCLUDED.search(line.text, clause, match.start()):
        return None
    by = _decider(line, match)
    return Given(
        (who.thing,), mark.post.title, mark.post.organization, clause, mark.end, by.thing if by else None, rule, 0.85
    )


def _decider(line: Outline, match: re.Match[str]) -> Mark | None:
    """The body that hands the post on, where the words name it."""
    at = match.start("by") if "by" in match.re.groupindex else -1
    return line.by_start.get(at) if at >= 0 else None
