"""Lines made of signs, as the examples of rules are written: "<T>, <ORG> kiểm tra <ORG>".

Beside the signs of ingest/relate/signs/line.py, `<TEAM>` is an inspection team and `<DI>` a document with its issuer.
The things are numbered by kind: ORG1, ORG2, P1, D1 … in the order of the line.
"""

from __future__ import annotations

import re
from collections import Counter

from ingest.reading import Mention, MentionKind, Reading
from ingest.recognise.dates import find_dates
from ingest.recognise.tokens import Tokens
from ingest.relate.signs.line import DAY, DIRECTIVE, HONORIFIC, HOST, ORG, PERSON, POST, TIME, Line, Sign
from schema.document import Document, Sentence, Zone
from schema.model import Article, Directive, DirectiveKind, Organization, OrganizationKind

_SIGNS = {
    "ORG": (ORG, MentionKind.ORGANIZATION),
    "TEAM": (ORG, MentionKind.ORGANIZATION),
    "HOST": (HOST, MentionKind.ORGANIZATION),
    "P": (PERSON, MentionKind.PERSON),
    "D": (DIRECTIVE, MentionKind.DIRECTIVE),
    "DI": (DIRECTIVE, MentionKind.DIRECTIVE),
    "T": (DAY, MentionKind.DATE),
    "Y": (TIME, MentionKind.DATE),
    "R": (POST, None),
    "H": (HONORIFIC, None),
}
_NAME = re.compile(r"<([A-Z]+)>")
TEAM_NAME = "Đoàn kiểm tra số 1"


def line(text: str, zone: Zone = Zone.BODY) -> Line:
    """The line that `text` writes in signs."""
    counts: Counter[str] = Counter()
    signs: dict[int, Sign] = {}
    pieces, at, length = [], 0, 0
    for match in _NAME.finditer(text):
        pieces.append(text[at : match.start()])
        length += len(pieces[-1])
        char, kind = _SIGNS[match[1]]
        counts[match[1]] += 1
        signs[length] = Sign(char, length, length + 1, _mentions(match[1], kind, counts[match[1]]))
        pieces.append(char)
        length, at = length + 1, match.end()
    pieces.append(text[at:])
    joined = "".join(pieces)
    return Line(joined, signs, Sentence(0, len(joined), zone, 0))


def _mentions(name: str, kind: MentionKind | None, number: int) -> tuple[Mention, ...]:
    if kind is None:
        return ()
    if kind is MentionKind.DATE:
        words = f"ngày {number}/5/2024" if name == "T" else "năm 2024"
        return (Mention(0, 1, kind, date=find_dates(words, 0, len(words))[0]),)
    mention = Mention(0, 1, kind, f"{name}{number}")
    return (mention, Mention(0, 1, MentionKind.ORGANIZATION, "ISSUER")) if name == "DI" else (mention,)


def reading() -> Reading:
    """A reading that knows the bodies, teams and documents of such lines, and has no sentence."""
    organizations = {f"ORG{n}": Organization(f"ORG{n}", f"Đảng ủy {n}", OrganizationKind.CAP_UY) for n in range(1, 9)}
    organizations["ISSUER"] = Organization("ISSUER", "Ban Thường vụ", OrganizationKind.STANDING_BODY)
    for number in range(1, 4):
        key = f"TEAM{number}"
        organizations[key] = Organization(key, TEAM_NAME, OrganizationKind.INSPECTION_TEAM, part_of="ISSUER")
    directives = {f"D{n}": Directive(f"D{n}", DirectiveKind.NGHI_QUYET, f"D{n}") for n in range(1, 9)}
    directives["DI1"] = Directive("DI1", DirectiveKind.QUYET_DINH, "DI1")
    article = Article("art-1", "made.txt", "", "", published="2024-12-31")
    return Reading(Document(article, ()), Tokens(""), (), organizations, {}, directives)
