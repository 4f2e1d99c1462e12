"""What the recogniser says of one naming of a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schema.model import DirectiveKind


class Form(StrEnum):
    """By what the words name a document."""

    NUMBER = "number"
    SESSION = "session"
    CONGRESS = "congress"
    NAME = "name"
    ANTECEDENT = "antecedent"


@dataclass(frozen=True, slots=True)
class DirectiveMention:
    """Words that name one document; what they do not say is None. All offsets count in the text.

    `start`, `end` are the naming words ("Chỉ thị số 05-CT/TW"); where one head names several documents each mention has
    its own words ("Nghị quyết 18", "19") and all share `head`, where the head begins. `tail` is where the phrase
    ends with its date and issuer; `sentence` is where it stands, `subject` where the words of the body that issues
    it end ("Huyện ủy đã ban hành Kế hoạch …").

    `number` is "05", `code` "CT" and `office` "TW" of the symbol; `symbol` the whole of a state document's. `session`
    and `part` are those of a plenum ("6", "2" for "lần 2"), `term` its khóa ("XII"), `congress` a congress's number
    ("XXII"), `national` that it is the Party's own; `body` the words of the đảng bộ whose congress it was. `date` is
    the document's own day as ISO (`--11-16` without a year), `year` its year. `issuer` are the words after "của",
    `centre` the central body that they name. `title` are the words after "về", `name` a name of its own.

    `sure` is False where the number alone hardly makes a document ("kế hoạch 198"): it counts only beside a surer
    naming. An antecedent ("Nghị quyết này") has its kind alone; `count` is how many it means ("hai nghị quyết này", 0
    for "các nghị quyết này"), `nth` which of them ("Nghị quyết thứ hai", -1 the last).
    """

    start: int
    end: int
    form: Form
    kind: DirectiveKind
    head: int
    tail: int
    number: str | None = None
    code: str | None = None
    office: str | None = None
    symbol: str | None = None
    state: bool = False
    session: str | None = None
    part: str | None = None
    term: str | None = None
    congress: str | None = None
    national: bool = False
    body: tuple[int, int] | None = None
    date: str | None = None
    year: str | None = None
    issuer: tuple[int, int] | None = None
    centre: str | None = None
    title: str = ""
    name: str | None = None
    sure: bool = True
    subject: int | None = None
    count: int | None = None
    nth: int | None = None
    sentence: tuple[int, int] = (0, 0)
