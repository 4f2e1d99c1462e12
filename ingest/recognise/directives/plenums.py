"""Documents named by the plenum that passed them: "Nghị quyết Trung ương 4 (khóa XI, XII)"."""

from __future__ import annotations

from ingest.recognise.directives import patterns
from ingest.recognise.directives.heads import Head, Text
from ingest.recognise.directives.mention import DirectiveMention, Form
from ingest.recognise.directives.patterns import ordinal
from ingest.recognise.directives.tail import own_subject, read_tail, terms_of


def of_plenum(text: Text, head: Head) -> list[DirectiveMention]:
    """The documents of one head, one for each session and term that it names."""
    match = patterns.SESSION.match(text.view, head.end, text.limit)
    said = match and (match["after"] or match["before"])
    if not match or not said or head.type is None:
        return []
    if patterns.COUNTED.match(text.view, match.end(), text.limit) and match["after"]:
        return []
    sessions, at = [said], match.end()
    while more := patterns.MORE_SESSIONS.match(text.view, at, text.limit):
        sessions.append(more["session"])
        at = more.end()
    terms = patterns.TERMS.match(text.view, at, text.limit)
    end = terms.end() if terms else at
    end -= len(text.view[head.start : end]) - len(text.view[head.start : end].rstrip())
    tail = read_tail(text.view, text.standard, end, text.limit)
    issuer, centre = tail.issuer, tail.centre
    if match["organ"] and match["of"]:
        issuer, centre = (match.start("organ"), match.end()), "Ban Chấp hành Trung ương"
    part = {"hai": "2"}.get(match["part"], match["part"])
    return [
        DirectiveMention(
            head.start,
            end,
            Form.SESSION,
            head.type.kind,
            head.start,
            tail.end,
            session=_session_name(session),
            part=part,
            term=term,
            date=tail.date,
            year=tail.year,
            issuer=issuer,
            centre=centre,
            title=tail.title or _quoted(text, tail.end),
        )
        for session in sessions
        for term in ((terms_of(terms) if terms else tail.terms) or (None,))
    ]


def _quoted(text: Text, at: int) -> str:
    match = patterns.IN_TITLE.match(text.view, at, text.limit)
    return own_subject(match["title"]) if match else ""


def _session_name(word: str) -> str:
    digits = word.rstrip("ab") if word[:1].isdigit() else word
    return f"{ordinal(digits) or digits}{word[len(digits) :].upper()}"
