"""Which document does what to which: the roles around a verb of relation, in whatever order a sentence tells them.

A verb (relations.yaml) has a theme, the document that it is done to: its object, the subject of its passive, or what
was spoken of before. It has agents, the documents by which it is done: its own subject, however far; an instrument
("bằng X"); or what a body issues for that purpose. A document that was a theme is no subject of the verbs after it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.patterns import lazy
from ingest.recognise.directives.patterns import ADVERBS, ADVERBS_FIRST, KIND_WORDS, TIME
from ingest.relate.directives.chunks import Chunk, Named
from ingest.relate.directives.levels import as_told, besides, is_given, is_lower, may_stand
from ingest.relate.directives.objects import object_of
from schema.authority.one_of import one_of
from schema.authority.phrases import alternation, phrases
from schema.document import Sentence
from schema.model import DirectiveKind, RelationType

_GROUPS = {
    "implementing": RelationType.IMPLEMENTS,
    "replacing": RelationType.REPLACES,
    "amending": RelationType.AMENDS,
    "guiding": RelationType.GUIDES,
    "continuing": RelationType.CONTINUES,
}


def _readings() -> dict[str, list[tuple[RelationType, str]]]:
    found: dict[str, list[tuple[RelationType, str]]] = {}
    for group, relation in _GROUPS.items():
        for entry in phrases("relations", group):
            for form in entry.forms:
                found.setdefault(form, []).append((relation, entry.sort))
    return found


_READINGS = _readings()
_KINDS = "(?:" + "|".join(sorted(KIND_WORDS, key=len, reverse=True)) + ")"
_VERB = lazy(one_of(*_READINGS))
_REALISED = lazy(alternation("relations", "realised"))
_ISSUES = rf"(?:{alternation('issues', 'issuing')}|(?<!\w)(?:thông qua|công bố|đi tới|có ngay)(?!\w))"
# verbs that go before the one that tells the relation: "để học tập, quán triệt và thực hiện"
_CHAIN = lazy(
    r"(?:(?:học tập|nghiên cứu|quán triệt|triển khai|tổ chức|lãnh đạo|chỉ đạo|cụ thể hóa|tuyên truyền|phổ biến"
    r"|đẩy mạnh|tăng cường"
    r"|tiếp tục|sớm|kịp thời|nghiêm túc|bãi bỏ|đồng thời|trực tiếp)(?:,| và|, và)?\s+)+$"
)
_DENIED = lazy(
    r"(?<!\w)(?:không|chưa|chẳng|dự kiến|đề nghị|kiến nghị|đề xuất|xem xét|nếu|sẽ|cần|phải|chuẩn bị|dự thảo"
    r"|định|có thể|muốn)(?!\w)"
)
_NOT_IT = lazy(r"(?<!\w)không(?: phải)?(?:[^.;,]{0,60}),?\s+mà(?=\s)")
"""What is denied before what is said: `không phải thay thế mà tiếp nối`."""
_LISTED = (
    r"(?:(?:các|nhiều|một số|hai|ba|bốn|\d{1,2})\s+(?:loại\s+)?(?:(?:văn bản|kế hoạch|nghị quyết|chương trình|chỉ thị)"
    r"[^.;:]{0,50}?(?::|như:?|là:?|gồm:?|trong đó có|cụ thể là)\s*)?|toàn văn\s+|văn bản\s+|riêng\s+)?"
)
_ASIDE = r"(?:\s*\([^()]{1,90}\))?(?:,\s(?!(?:để|nhằm)\s)[^.;]{3,170}?,)?"
_PASSIVE = lazy(
    rf"{_ASIDE}(?:[^.;]{{0,60}};?[^.;]{{0,30}}?\s(?:mục|điểm|phần|khoản|điều|nội dung|quy định|đoạn|câu) (?:này"
    rf"|đó|ấy|trên))?"
    rf"[\s,]*{ADVERBS}\s*(?:(?:được|bị)\s+(?:[^.;,]{{2,110}}?\s)?|có\s+(?:riêng\s+)?(?:văn bản|bản|tài liệu"
    rf"|quyết định|quy định|kế hoạch)\s+)"
)
_BY_ANOTHER = lazy(
    rf"{_ASIDE}(?:[^.;]{{0,80}}?,)?(?:[^.;,]{{0,30}}?\s)?(?:được|bị)\s+(?:chính\s+)?"
    rf"|(?:[\s,–-]+(?:[^\s.;,]+\s){{0,2}}?{_KINDS}\s+(?:đã\s+)?(?:được\s+)?|,?\s+)mà\s+"
)
"""Between a document and the one by which it is changed: `X bị | Y thay`, `X, văn bản mà | Y tiếp nối`."""
_IN_BRACKETS = lazy(r"\s*\(\s*(?:đã\s+)?(?:(?:được|bị)\s+)?")
_CHANGING_PARTS = frozenset(
    {"bổ sung", "điều chỉnh", "điều chỉnh, bổ sung", "bổ sung, điều chỉnh", "đính chính", "gia hạn"}
)
_RUMOUR = lazy(r"(?<!\w)(?:có (?:ý kiến|thông tin|tin|người|lời)\s[^.;]{0,24}?(?:rằng|là)|nghe nói|tin đồn)(?!\w)")
_OF_ITSELF = lazy(
    r"(?<!\w)(?:thời hạn|thời gian|mốc|mức|chỉ tiêu|nội dung|thành phần|lộ trình|tiến độ"
    r"|danh sách)\s[^.;,]{0,30}?(?:trong|của|tại|ở)\s+$"
)
"""Before a document of which a part changes of itself: `Thời hạn trong X lùi đến 30/9, theo Y`."""
_BY = {
    False: lazy(
        rf"[^.;]{{0,70}}?[\s:](?:bằng|bởi|thành|qua|thông qua|tại|trong|theo|với|vào đó là)\s+(?:việc\s+)?"
        rf"(?:ban hành\s+|ra\s+)?{_LISTED}"
        rf"|\s*(?::|,?\s*(?:đó\s+)?là\s)\s*{_LISTED}"
    ),
    True: lazy(
        rf"[^.;]{{0,60}}?\s(?:bằng|thành|thông qua|mang tên|có tên|mang số|chính là)\s+(?:việc\s+)?"
        rf"(?:ban hành\s+|ra\s+)?{_LISTED}"
    ),
}
_AGAIN_BY = lazy(r"[^.;]{0,60}?(?:,|và|;)\s*(?:[^.;,]{0,40}?\s)?(?:bằng|bởi|qua|tại|theo)\s+")
_BY_FIRST = lazy(r"(?:^|[.;:,\"(]\s*)(?:với|bằng|thông qua)\s+(?:việc (?:ban hành|ra|có)\s+)?$")
_TITLE = r"(?:[\s,]*\(?\"?(?:về|v/v)\s[^.;]{2,220}?)?"
_IS = (
    r"(?:là\s+(?:một\s+)?(?:văn bản|bước|sự|việc|khâu|tài liệu|cơ sở)\s+(?:[^.;,]{0,30}?\s)?|(?:văn bản"
    r"|tài liệu)\s+(?:[^.;,]{0,60}?\s)?)"
)
_ISSUED_TO = r"(?:(?:được\s+)?(?:ban hành|ra đời|xây dựng|soạn|ký)(?:\s[^.;,]{1,60}?)?(?:,| và)?\s+)"
_MADE_TO = rf"được\s+(?:ban hành|ra đời|xây dựng|soạn|lập)(?:\s+(?:vào\s+|từ\s+)?{TIME},?)?\s+"
_SUBJECT = {
    False: lazy(
        rf"{_ASIDE}{_TITLE}[\s,(:)–-]+{ADVERBS_FIRST}(?:vốn\s+|nay\s+|có\s[^.;,]{{2,50}},\s)?{_IS}?{_ISSUED_TO}?"
        rf"{ADVERBS_FIRST}(?:(?:để|nhằm|mà)\s+)?"
    ),
    True: lazy(
        rf"{_ASIDE}{_TITLE}[\s,(:)–-]+{ADVERBS_FIRST}(?:vốn\s+|nay\s+)?(?:{_IS}(?:(?:để|nhằm)\s+)?"
        rf"|{_IS}?{_ISSUED_TO}?(?:để|nhằm)\s+|{_MADE_TO})"
        r"|[^.;]{0,200}?[,\s](?:nhằm|với mục đích|với mục tiêu|có mục đích)\s+(?:từng bước\s+|góp phần\s+)?|\s+,?"
    ),
}
"""From a document to the verb of which it is the subject; `True` for verbs that people do, too."""
_ABOUT = lazy(r"(?:\s+của\s[^.;,]{2,60}?)?\s+(?:về|v/v)(?: việc)?\s[^.;,]{1,80}\s")
_FINITE = lazy(r"\s+(?:đã|cũng|vừa|chính thức)\s")
"""Before and after a document that another's title names."""
_NOT_BUT = lazy(rf",?\s+(?:chứ|mà)\s+không(?: phải| hề)?(?: là| để)?\s+{_VERB.pattern}")
"""After a verb: what the relation is not: `tiếp nối | chứ không thay X`."""
_ENDS_SO = lazy(r"\s*(?:[.;:)!?]|$)")
_FOLLOWED = lazy(r"[^.]{0,140}?[,;]\s*(?:(?:và|nay|thì|đến nay|hiện nay|rồi|còn|từ đó|sau đó|trong khi),?\s+)*")
"""Between a document and the one that takes its place, told of last: `X đã hết hiệu lực; nay | Y thay thế.`"""
_LAST_VERBS = frozenset({"tiếp nối", "nối tiếp", "thay thế", "thay", "kế thừa", "kế tục", "thế chỗ", "kế tiếp"})
_FIRST = lazy(r"[\W_]*(?:(?:theo đó|cụ thể|trong đó|riêng|hiện nay|nay|mới đây|vừa qua),?\s+)?")
"""Before a document that is the sentence's own subject, so that no body or person does what follows."""
_APPOSED = lazy(rf"(?:{_TITLE},)?\s+{ADVERBS_FIRST}")
_CONTRAST = lazy(r"[^.;]{0,90}?,?\s+mà\s+(?:chỉ\s+|còn\s+)?(?:là\s+(?:sự\s+|bước\s+)?)?")
_STEERS = lazy(r"(?:ban chỉ đạo|bcđ|tổ giúp việc|tiểu ban|tổ công tác|hội đồng)\s+$")
"""Before a verb that tells what such a body is for."""
_SERIAL = lazy(
    rf"[^.;]{{0,140}}?(?:[,(]\s*(?:và\s+)?|\s(?:và|đồng thời)\s+){ADVERBS}\s*(?:nhằm\s+|để\s+)?(?:thực hiện việc\s+)?"
)
_RELATIVE = lazy(
    r"[,\s(]+(?:vốn|là văn bản|văn bản|vừa|tài liệu|cũng là)(?!\w)|\s*\(|\s*(?:về|v/v)\s[^,;]*$", re.DOTALL
)
_PURPOSE = lazy(r"(?:^|[.;:\"(–-]\s*|,\s+|(?<!\w)(?:để|nhằm|việc|đưa)\s+)(?:các\s+|cả\s+|hai\s+|ba\s+)*$")
_SERVES = lazy(r"[^.;]{0,80}?(?:\s(?:là|chính là|được ban hành|ban hành|ra đời))?,?\s+(?:để|nhằm)\s+(?:các\s+)?")
_FOR_IT = lazy(r"(?<!\w)(?:để|nhằm|đưa)\s+(?:(?:các|cả|hai|ba|bốn|những|nội dung|tinh thần)\s+)*$")
_THEN_ISSUED = lazy(rf"[^.;]{{0,260}}?[,\s][^.;]{{1,130}}?{ADVERBS}\s+{_ISSUES}(?:(?:,| và)\s+{_ISSUES})*\s+{_LISTED}")
_AND_ISSUED = lazy(rf"[^.]{{0,200}}?(?:,|;|(?<!\w)(?:và|rồi|còn))\s[^.;]{{1,110}}?{ADVERBS}\s+{_ISSUES}\s+{_LISTED}")
_CAME = lazy(r"[^.;]{0,160}?,\s+")
_IS_MADE = lazy(
    rf"(?:\s|,)+{ADVERBS}\s*(?:(?:được|do)\s+[^.;,]{{0,80}}?)?(?:ban hành|ra đời|xây dựng|thông qua|soạn)(?!\w)"
)
_ELIDED = lazy(r"\s*(?:[,;.]|$)|\s+(?:ngay\s+|luôn\s+|nội dung này\s+)?(?=(?:bằng|thành)\s)")
_TO = lazy(r"\s*,?\s*(?:để|nhằm)\s+(?:(?:các|cơ sở|chi bộ|đảng viên|tổ chức)\s[^.;,]{0,40}?)?")
_INTO_IT = lazy(r"\s+(?:vào (?:đó|chỗ (?:đó|ấy))|bằng)\s")
_NOMINAL = lazy(
    r"(?<!\w)(?:việc|kết quả|tình hình|quá trình|công tác|tổng kết|sơ kết|kiểm tra|giám sát|năm|báo cáo"
    r"|thảo luận|bàn)\s+"
    r"(?:(?:tổ chức|lãnh đạo|chỉ đạo|các|về)\s+)*$"
)
_COMES = lazy(
    r"(?<!\w)(?:sau khi|khi|từ khi|ngay khi|ngay sau khi|từ|sau)\s+(?:[^.;,]{0,24}?\s)?(?:có|tiếp thu"
    r"|nhận được|học tập|quán triệt|ban hành|ra)\s+"
    r"(?:các\s+)?$"
)
_FOR_ANOTHER = lazy(r"\s*,?\s*(?:về\s|(?:để|nhằm)\s+(?:tổ chức\s+)?(?:thực hiện|triển khai|cụ thể|quán triệt))")
_COMES_THEN = lazy(r"(?:\s+(?:ra đời|ra|được ban hành|ban hành|có hiệu lực)[^.;,]{0,30}?)?\s+thì\s")
_MEANT = frozenset({"thực hiện", "cụ thể hóa", "thể chế hóa", "hiện thực hóa", "thi hành"})
_PLANS = frozenset({DirectiveKind.KE_HOACH, DirectiveKind.CHUONG_TRINH})
_NEAR = 40  # characters
_MEANT_BY_KIND = lazy(
    rf"(?<!\w)(?:có|tiếp thu|nhận được|học tập|quán triệt)\s+(?:các\s+)?(?P<kind>{'|'.join(KIND_WORDS)})(?!\w)"
)
_CONFIDENCE = {"subject": 0.85, "instrument": 0.85, "purpose": 0.8, "time": 0.7}

Key = tuple[str, RelationType, str]


@dataclass(frozen=True, slots=True)
class Role:
    """A relation read by its roles: how its document takes part, and how sure that is."""

    key: Key
    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of a sentence: `start` is where the chain of verbs begins that it ends, `own` where itself does."""

    start: int
    own: int
    end: int
    words: str


@dataclass(slots=True)
class Scene:
    """One sentence, its documents in order, and those spoken of before it."""

    view: str
    sentence: Sentence
    chunks: Sequence[Chunk]
    before: Sequence[Chunk]
    again: bool = False
    themes: set[int] = field(default_factory=set)
    objects: set[int] = field(default_factory=set)
    nested: set[int] = field(default_factory=set)
    found: list[Role] = field(default_factory=list)

    def read(self) -> None:
        """Finds the relations of all verbs, and the documents that are themes."""
        self.nested = {b.start for a, b in itertools.pairwise(self.chunks) if self._is_nested(a, b)}
        for verb in self._verbs(_VERB):
            self._read(verb)
        for verb in self._verbs(_REALISED):
            self._read_realised(verb)
        for one, other in itertools.pairwise(self.chunks):
            self._read_coming(one, other)

    def _is_nested(self, one: Chunk, other: Chunk) -> bool:
        """Whether a document is named in what another is about, told to be done: `X về thi hành Điều lệ đã thay Y`."""
        return (
            _ABOUT.fullmatch(self.view, one.end, other.start) is not None
            and _FINITE.match(self.view, other.end, self.sentence.end) is not None
        )

    # --- verbs ------------------------------------------------------------------------------------------------------

    def _verbs(self, words: re.Pattern[str]) -> Iterator[_Verb]:
        """The verbs that stand outside the documents' own words."""
        ends = [self.sentence.start, *(c.end for c in self.chunks)]
        starts = [*(c.start for c in self.chunks), self.sentence.end]
        for begin, stop in zip(ends, starts, strict=True):
            for match in words.finditer(self.view, begin, max(begin, stop)):
                chain = _CHAIN.search(self.view[begin : match.start()])
                start = begin + chain.start() if chain else match.start()
                yield _Verb(start, match.start(), match.end(), " ".join(match.group().split()))

    def _read(self, verb: _Verb) -> None:
        left, right = self._around(verb.own)
        if self._denied(left, verb):
            return
        self.again = "tiếp tục" in self.view[max(left.end if left else 0, verb.start - _NEAR) : verb.own]
        other = _NOT_BUT.match(self.view, verb.end, self.sentence.end)
        end = other.end() if other is not None else verb.end
        for relation, sort in _READINGS[verb.words]:
            pattern = object_of(relation, sort)
            if right is not None and pattern.fullmatch(self.view, end, right.start):
                self._of_object(relation, sort, verb, right)
                return
        relation, sort = _READINGS[verb.words][0]
        if self._by_another(relation, sort, verb) or self._of_last(relation, verb):
            return
        subject = self._passive_subject(verb)
        if subject is not None:
            self._by(relation, subject, verb.end, active=False)
        elif relation is RelationType.REPLACES and _INTO_IT.match(self.view, verb.end):
            if (topic := self._topic(verb)) is not None:
                self._by(relation, topic, verb.end, active=False)
        elif relation is RelationType.IMPLEMENTS and _ELIDED.match(self.view, verb.end, self.sentence.end):
            self._of_topic(verb)

    def _of_object(self, relation: RelationType, sort: str, verb: _Verb, theme: Chunk) -> None:
        subject = self._subject(verb, shared=sort == "shared")
        if subject is not None:
            self._claim("subject", relation, subject.members[-1:], theme)
        elif subject is None and sort != "part":
            nominal = _NOMINAL.search(self.view, self.sentence.start, verb.start) is not None
            if not nominal and (
                self._by(relation, theme, theme.end, active=True) or self._by_first(relation, verb, theme)
            ):
                return
            if relation in {RelationType.IMPLEMENTS, RelationType.GUIDES} and _PURPOSE.search(
                self.view[self.sentence.start : verb.start]
            ):
                self._issued_for(relation, theme, theme.end)

    def _read_realised(self, verb: _Verb) -> None:
        """`Để Nghị quyết số 9-NQ/HU đi vào cuộc sống, Huyện ủy ban hành X`."""
        left, _ = self._around(verb.own)
        if left is None or verb.own - left.end > _NEAR:
            return
        if not _FOR_IT.search(self.view[max(self.sentence.start, left.start - _NEAR) : left.start]):
            return
        before = [c for c in self.chunks if c.end <= left.start]
        if before and _SERVES.fullmatch(self.view, before[-1].end, left.start):
            self._claim("subject", RelationType.IMPLEMENTS, before[-1].members[-1:], left)
        elif not self._by_first(RelationType.IMPLEMENTS, verb, left):
            self._issued_for(RelationType.IMPLEMENTS, left, verb.end)

    def _read_coming(self, one: Chunk, other: Chunk) -> None:
        """`Sau khi có Chỉ thị số 28, Huyện ủy có Kế hoạch số 31`: a lower body's plan, no subject of its own."""
        first, gap = other.members[0].mention, self.view[one.end : other.start]
        if first.kind not in _PLANS or first.title or _DENIED.search(gap) or _FOR_ANOTHER.match(self.view, other.end):
            return
        before = self.view[max(self.sentence.start, one.start - _NEAR) : one.start]
        lower = is_lower(other.members[0].ids[0], one.members[0].ids[0])
        if lower and (_COMES.search(before) or _COMES_THEN.match(gap)) and _THEN_ISSUED.fullmatch(gap):
            self._claim("time", RelationType.IMPLEMENTS, other.members[:1], one)

    def _of_topic(self, verb: _Verb) -> None:
        """What is not said again: `Chỉ thị số 13 ra đời; để thực hiện, Huyện ủy ban hành X`."""
        left, _ = self._around(verb.start)
        if left is not None and _TO.fullmatch(self.view, left.end, verb.start):
            self._of_topic_before(left)
            return
        topic = self._topic(verb)
        if topic is None:
            return
        if not self._by(RelationType.IMPLEMENTS, topic, verb.end, active=True) and _PURPOSE.search(
            self.view[self.sentence.start : verb.start]
        ):
            self._issued_for(RelationType.IMPLEMENTS, topic, verb.end)

    def _of_topic_before(self, agent: Chunk) -> None:
        """`Đảng ủy đã học Chỉ thị số 5; ban hành X để cụ thể hóa`: what is carried out was spoken of before X."""
        here = [c for c in self.chunks if c.end <= agent.start and c.start not in self.themes]
        topic = here[-1] if here else (self.before[-1] if self.before else None)
        meant = _MEANT_BY_KIND.search(self.view, self.sentence.start, agent.start)
        if meant and topic is not None and KIND_WORDS[meant["kind"]].kind is not topic.members[0].mention.kind:
            return  # "Sau khi có chỉ thị, Huyện ủy ban hành X để triển khai": no decision spoken of before
        if topic is not None and is_lower(agent.members[0].ids[0], topic.members[0].ids[0]):
            self._claim("purpose", RelationType.IMPLEMENTS, agent.members[-1:], topic)

    # --- who is what ------------------------------------------------------------------------------------------------

    def _around(self, at: int) -> tuple[Chunk | None, Chunk | None]:
        left = [c for c in self.chunks if c.end <= at]
        right = [c for c in self.chunks if c.start >= at]
        return (left[-1] if left else None), (right[0] if right else None)

    def _topic(self, verb: _Verb) -> Chunk | None:
        here = [c for c in self.chunks if c.end <= verb.start and c.start not in self.themes]
        return here[-1] if here else (self.before[-1] if self.before else None)

    def _denied(self, left: Chunk | None, verb: _Verb) -> bool:
        begin = left.end if left is not None else self.sentence.start
        words = self.view[begin : verb.start]
        if _RUMOUR.search(self.view, self.sentence.start, verb.start):
            return True
        contrast = _NOT_IT.search(words)
        words = words[contrast.end() :] if contrast else words
        clause = max(words.rfind(","), words.rfind(";"), words.rfind(". "))
        return _DENIED.search(words, max(clause, 0)) is not None

    def _subject(self, verb: _Verb, *, shared: bool) -> Chunk | None:
        """The document that does it: the one before the verb, or the one before that where this is a theme itself."""
        left = [c for c in self.chunks if c.end <= verb.start]
        if not left or _STEERS.search(self.view, max(0, verb.start - _NEAR), verb.start):
            return None
        gap = self.view[left[-1].end : verb.start]
        free = next((c for c in reversed(left) if c.start not in self.themes), None)
        if left[-1].start in self.nested and len(left) > 1 and _SUBJECT[shared].fullmatch(gap):
            return left[-2]
        if left[-1].start in self.themes and not is_relative(gap):
            serial = _SERIAL.fullmatch(gap) and (not shared or re.search(r"(?:để|nhằm)\s+$", gap))
            return free if serial else None
        first = _FIRST.fullmatch(self.view, self.sentence.start, left[0].start) and len(left) == 1
        contrast = not shared and _CONTRAST.fullmatch(gap)
        mention = left[-1].members[-1].mention
        issued = (
            mention.title and self._ends_after(verb) and (mention.subject is not None or self._is_given(left, verb))
        )
        own = _SUBJECT[shared].fullmatch(gap) or ((first or issued) and _APPOSED.fullmatch(gap))
        return left[-1] if contrast or own else None

    def _ends_after(self, verb: _Verb) -> bool:
        """Whether nothing more is said of the verb's object, so that the verb tells what a document is for."""
        _, right = self._around(verb.own)
        ends = (right.members[0].end, right.end) if right is not None else ()
        return any(re.match(r"\s*(?:[;.,)]|$)", self.view[end : self.sentence.end]) for end in ends)

    def _is_given(self, left: Sequence[Chunk], verb: _Verb) -> bool:
        """Whether a document told to be made does it: `công bố Quyết định số 1-QĐ/HU về …, thực hiện Y`."""
        _, right = self._around(verb.own)
        lower = right is not None and is_lower(left[-1].members[-1].ids[0], right.members[0].ids[0])
        return lower and verb.start == verb.own and verb.words in _MEANT and is_given(self.view, left[-1].members[0])

    def _passive_subject(self, verb: _Verb) -> Chunk | None:
        left = [c for c in self.chunks if c.end <= verb.start]
        if not left:
            return None
        of_itself = not self.view[left[-1].end : verb.start].strip() and _OF_ITSELF.search(
            self.view[self.sentence.start : left[-1].start]
        )
        if not of_itself and not _PASSIVE.fullmatch(self.view, left[-1].end, verb.start):
            return None
        return next((c for c in reversed(left) if c.start not in self.themes), left[-1])

    def _by_another(self, relation: RelationType, sort: str, verb: _Verb) -> bool:
        """The object first, then the document that does it: `Quy chế số 3 bị Quy chế số 9 thay`."""
        left = [c for c in self.chunks if c.end <= verb.start]
        if len(left) < 2 or (sort == "part" and verb.words not in _CHANGING_PARTS):
            return False
        theme, agent = left[-2:]
        gap, after = self.view[theme.end : agent.start], self.view[agent.end : verb.start]
        bracketed = _IN_BRACKETS.fullmatch(gap) and self.view.startswith(")", verb.end)
        if not (bracketed or _BY_ANOTHER.fullmatch(gap)) or not _APPOSED.fullmatch(after):
            return False
        if _DENIED.search(gap, max(gap.rfind(","), 0)):
            return False
        self._claim("subject", relation, agent.members[-1:], theme)
        return True

    def _of_last(self, relation: RelationType, verb: _Verb) -> bool:
        """The object is left unsaid, which was told of before: `X hết hiệu lực; nay Y thay thế`."""
        left = [c for c in self.chunks if c.end <= verb.start]
        if len(left) < 2 or verb.words not in _LAST_VERBS or not _ENDS_SO.match(self.view, verb.end):
            return False
        theme, agent = left[-2:]
        same = theme.members[-1].mention.kind is agent.members[-1].mention.kind
        gap, after = self.view[theme.end : agent.start], self.view[agent.end : verb.start]
        if not same or not _FOLLOWED.fullmatch(gap) or not re.fullmatch(rf"\s+{ADVERBS_FIRST}", after):
            return False
        self._claim("subject", relation, agent.members[-1:], theme)
        return True

    # --- what is claimed --------------------------------------------------------------------------------------------

    def _by(self, relation: RelationType, theme: Chunk, at: int, *, active: bool) -> bool:
        """Claims the instruments: `bằng X`, and the further ones of a list."""
        count, way = len(self.found), _BY[active and relation is RelationType.IMPLEMENTS]
        for chunk in self.chunks:
            if chunk.start < at:
                continue
            if not way.fullmatch(self.view, at, chunk.start) or _DENIED.search(self.view, at, chunk.start):
                break
            self._claim("instrument", relation, chunk.members, theme)
            at, way = chunk.end, _AGAIN_BY
        return len(self.found) > count

    def _by_first(self, relation: RelationType, verb: _Verb, theme: Chunk) -> bool:
        """The instrument told first: `Với Quyết định số 9-QĐ/HU, Huyện ủy bãi bỏ Y`."""
        left, _ = self._around(min(verb.start, theme.start))
        if left is None or not _BY_FIRST.search(self.view[self.sentence.start : left.start]):
            return False
        if re.search(r"[.;]\s", self.view[left.end : max(left.end, min(verb.start, theme.start))]):
            return False
        self._claim("instrument", relation, left.members, theme)
        return True

    def _issued_for(self, relation: RelationType, theme: Chunk, at: int) -> None:
        """Claims what a body issues for the purpose, and what others issue after it."""
        way = _THEN_ISSUED
        for chunk in self.chunks:
            if chunk.start < at:
                continue
            came = _CAME.fullmatch(self.view, at, chunk.start) and _IS_MADE.match(self.view, chunk.end)
            if not (came or way.fullmatch(self.view, at, chunk.start)) or _DENIED.search(self.view, at, chunk.start):
                break
            self._claim("purpose", relation, chunk.members, theme)
            at, way = chunk.end, _AND_ISSUED

    def _claim(self, name: str, relation: RelationType, sources: Sequence[Named], theme: Chunk) -> None:
        for member in sources:
            told = as_told(relation, member, again=self.again)
            if told is None or (member.mention.state and theme.members[0].mention.state):
                continue
            for source in member.ids:
                for target in besides(source, [*theme.alike(self.view, told)]):
                    if source != target and may_stand(source, told, target):
                        self._done(name, theme, target)
                        self.found.append(Role((source, told, target), f"by roles: {name}", _CONFIDENCE[name]))

    def _done(self, name: str, theme: Chunk, target: str) -> None:
        """Notes the theme, where it is the document that stands next to what follows: the last of a list."""
        if target in theme.members[-1].ids:
            self.themes.add(theme.start)
            self.objects |= {theme.start} if name == "subject" else set()


def is_relative(gap: str) -> bool:
    """Whether what follows a document is told of that very one, though something was done to it: `X, vốn …`."""
    return _RELATIVE.match(gap) is not None
