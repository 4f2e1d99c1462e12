"""A sentence as the rules of relation see it: one sign for each thing named, plain words between them.

"Sáng 21/3, đồng chí A, Bí thư Huyện ủy X dự hội nghị" becomes "sáng T, P dự hội nghị": honorifics and posts belong to
the person, a document's day and issuer to the document. Patterns are written with the names of signs (`<ORG> tổ chức`)
and of groups of words (`<planned>`); every sign knows what it means, so that a match gives things and quotations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.patterns import lazy
from ingest.reading import Mention, MentionKind
from ingest.relate.signs.words import group_pattern
from schema.document import Sentence, Zone

ORG, HOST, PERSON, DIRECTIVE, DAY, TIME, POST, HONORIFIC = (chr(0xE000 + n) for n in range(8))
"""A body; a body inside a post; a person; a document; a day; another time; a post without its name; words of honour."""

ALL_SIGNS = ORG + HOST + PERSON + DIRECTIVE + DAY + TIME + POST + HONORIFIC

_SIGNS = {
    "ORG": ORG, "HOST": HOST, "P": PERSON, "D": DIRECTIVE, "T": DAY, "Y": TIME, "R": POST, "H": HONORIFIC,
}  # fmt: skip
_MACROS = {
    "AND": r"(?: ?, |; | và |, và | cùng | cùng với |, cùng | - |; và | & |/| với )",
    # a remark in brackets, the body above, a term of years: "A (sáng 10/9)", "A thuộc B", "A nhiệm kỳ 2015 - 2020"
    "REMARK": r"(?: ?\([^()]{0,60}\))?(?:,? (?:trực )?thuộc <ORG>)?<TERM>",
    "TERM": r"(?:,? (?:các )?(?:nhiệm kỳ |khóa )?<Y>(?: và <Y>)?| khóa [ivxlc\d]{1,6}\b"
    r"| khóa mới| nhiệm kỳ mới| lâm thời| mở rộng)?",
    "ORGS": r"<ORG><REMARK>(?:<AND>(?:cả |các )?<ORG><REMARK>){0,30}",
    # a head of delegation, which is no post: "A, Trưởng đoàn đại biểu Quốc hội tỉnh; B"
    # "Trưởng Ban Chỉ đạo" is read as a post up to its last words
    "HEADS": r"(?:(?:,| -) <HEADED>(?: -)?(?=[;,] (?:và )?<P>| và <P>)"
    r"| chỉ đạo(?=[;,]? (?:và )?<P>|,? (?:đồng |cùng )?chủ trì))?",
    "HEADED": r"(?:phó )?trưởng (?:đoàn|<HOST>|<ORG>)"
    r"(?:,? (?:kiểm tra|giám sát|công tác|số|\d{1,4}|của|và(?! <P>)|<ORG>|<Y>)(?!\w)| ?\([^()]{0,60}\))*",
    "PEOPLE": r"<P><HEADS><REMARK>(?:<AND>(?:(?:các|hai|ba) )?<P><HEADS><REMARK>){0,30}",
    "ACTOR": r"(?:<ORG>|<P>)",
    "ACTORS": r"<ACTOR><REMARK>(?:<AND><EACH><ACTOR><REMARK>){0,30}",
    "EACH": r"(?:cá nhân |tập thể |đối với |các |cả |đồng chí |người đứng đầu là )*",
    "DIRECTIVES": r"<D><REMARK>(?:(?:<AND>| gắn với(?: việc)?(?: thực hiện)? )<D><REMARK>){0,10}",
    "THE": r"(?:(?:các|một số|những|cả|hai|ba|đồng thời|cá nhân|tập thể|đối với|cấp ủy|lãnh đạo) )*",
}
_NAME = lazy(r"(?<!\?P)<([A-Z]+|[a-z_]+)>")
_DEEPEST = 6
_LONG_NAME = 70


@cache
def pattern(text: str) -> re.Pattern[str]:
    """The compiled pattern in which `<ORG>`, `<PEOPLE>`, `<planned>` … stand for signs, lists of them, words."""
    return lazy(expand(text))


def expand(text: str) -> str:
    """`text` with every `<NAME>` (a sign or a list of them) and `<name>` (a group of words) written out."""
    for _ in range(_DEEPEST):
        text = _NAME.sub(lambda m: _written(m[1]), text)
    return text


def _written(name: str) -> str:
    if name.islower():
        return group_pattern(name)
    return _SIGNS.get(name) or _MACROS[name]


@dataclass(frozen=True, slots=True)
class Sign:
    """What one sign of a line stands for: the mentions that it is made of, the one that gave the sign first."""

    char: str
    start: int
    end: int
    mentions: tuple[Mention, ...] = ()


_KIND_OF = {
    ORG: MentionKind.ORGANIZATION, HOST: MentionKind.ORGANIZATION, PERSON: MentionKind.PERSON,
    DIRECTIVE: MentionKind.DIRECTIVE, DAY: MentionKind.DATE, TIME: MentionKind.DATE,
}  # fmt: skip


_UNREAD = pattern(
    r"(?<!\w)(?:tiểu ban|hội đồng|chi đoàn|liên đội|công đoàn|(?<!trưởng )ban(?! hành| đầu| ngành))"
    r"(?: (?!của|và|đã|cho|với|tại|do)[^ ,;:.()<ORG><HOST><P><D><T><Y><R><H>]{1,12}){1,10} \Z"
)


class Line:
    """One sentence in signs: `text` is what patterns are matched against, `signs` has each sign by its index in it."""

    __slots__ = ("end", "number", "signs", "start", "text", "zone")

    def __init__(self, text: str, signs: dict[int, Sign], sentence: Sentence, number: int = 0) -> None:
        self.text = text
        self.signs = signs
        self.number = number
        self.start, self.end = sentence.start, sentence.end
        self.zone: Zone = sentence.zone

    def things(self, signs: str, start: int = 0, end: int | None = None) -> list[str]:
        """The ids of what the given signs between `start` and `end` mean, in order, each once."""
        found: dict[str, None] = {}
        for index, sign in self.signs.items():
            if index >= start and (end is None or index < end) and sign.char in signs:
                kind = _KIND_OF.get(sign.char)
                found.update((m.thing, None) for m in sign.mentions if m.kind == kind and m.thing)
        return list(found)

    def listed(self, signs: str, start: int, end: int) -> list[str]:
        """As `things`, without what stands in brackets and without the body that another one is of ("A thuộc B")."""
        found: dict[str, None] = {}
        depth = 0
        for index in range(max(start, 0), end):
            char = self.text[index]
            depth += (char == "(") - (char == ")")
            if depth <= 0 and char in signs and not self.text.endswith("thuộc ", 0, index):
                found.update(dict.fromkeys(self.things(char, index, index + 1)))
        return list(found)

    def said(self, index: int, view: str) -> str:
        """The words that the sign at `index` stands for; `view` is the article's text as its tokens have it."""
        sign = self.signs.get(index)
        return view[sign.start : sign.end] if sign is not None else ""

    def is_part(self, index: int) -> bool:
        """Whether the body at `index` is only the end of a name that nobody has read: "Ban Pháp chế HĐND tỉnh"."""
        return _UNREAD.search(self.text, max(0, index - _LONG_NAME), index) is not None

    def mentions(self, index: int) -> tuple[Mention, ...]:
        """The mentions that the sign at `index` is made of; none for a letter."""
        sign = self.signs.get(index)
        return sign.mentions if sign is not None else ()
