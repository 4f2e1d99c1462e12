"""Which body issued which document, as the article says it (CONTRACT section 3.15)."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention
from ingest.recognise.directives.patterns import WISHED
from ingest.relate.directives.issuers import Body, Frames, numbered
from ingest.relate.directives.together import partners
from ingest.relate.directives.unsaid import unsaid
from ingest.resolve.directives import ResolvedDirective
from schema.authority.phrases import alternation
from schema.model import Issue, Span

_LOOK_BACK = 40
_VAGUE = {"Trung ương", "Đảng"}


@dataclass(frozen=True, slots=True)
class IssueRule:
    """A way of saying who issued a document: how sure it is, what it matches and what not."""

    name: str
    confidence: float
    example: str
    against: str


NAMED = IssueRule(
    "issues: of the body",
    0.95,
    "Học tập Chỉ thị số 05-CT/TW của Bộ Chính trị.",
    "Học tập Chỉ thị 05 của Trung ương.",
)
SUBJECT = IssueRule(
    "issues: the body issued it",
    0.9,
    "Huyện ủy Sông Vân đã ban hành Kế hoạch số 139-KH/HU.",
    "Đề nghị Huyện ủy Sông Vân ban hành Kế hoạch số 139-KH/HU.",
)
DECIDED = IssueRule(
    "issues: the body decides by it",
    0.9,
    "Tại Quyết định số 139-QĐ/HU ngày 2/3/2024, Huyện ủy Sông Vân quyết định điều động cán bộ.",
    "Căn cứ Quyết định số 139-QĐ/HU, Chi bộ Sông Vân quyết định thành lập tổ.",
)
PASSIVE = IssueRule(
    "issues: issued by the body",
    0.9,
    "Kế hoạch số 139-KH/HU được Huyện ủy Sông Vân ban hành tuần trước.",
    "Kế hoạch số 139-KH/HU được Huyện ủy Sông Vân triển khai.",
)
MADE = IssueRule(
    "issues: by which the body carries out another",
    0.85,
    "Chỉ thị số 05-CT/TW được Huyện ủy Sông Vân cụ thể hóa bằng Kế hoạch số 139-KH/HU.",
    "Chỉ thị số 05-CT/TW được Huyện ủy Sông Vân triển khai cùng Kế hoạch số 139-KH/HU.",
)
SIGNED = IssueRule(
    "issues: signed on behalf of the body",
    0.9,
    "Thay mặt Huyện ủy Sông Vân, ông Lò Văn Tủa vừa ký Kế hoạch số 139-KH/HU.",
    "Thay mặt Huyện ủy Sông Vân, ông Lò Văn Tủa đọc Kế hoạch số 139-KH/HU.",
)
ALSO = IssueRule(
    "issues: next of a list",
    0.85,
    "Huyện ủy Sông Vân đã ban hành Nghị quyết số 15-NQ/HU về cây quế, Chỉ thị số 21-CT/HU về đất đai.",
    "Huyện ủy Sông Vân đã ban hành Nghị quyết số 15-NQ/HU, triển khai Chỉ thị số 21-CT/HU về đất đai.",
)
ACTED = IssueRule(
    "issues: the body does it by the document",
    0.85,
    "Huyện ủy Sông Vân bổ nhiệm ông Lò Văn Tủa theo Quyết định số 139-QĐ/HU.",
    "Huyện ủy Sông Vân bổ nhiệm ông Lò Văn Tủa theo Quy định số 139-QĐ/TU.",
)
OWN = IssueRule(
    "issues: the body makes, sends or acts by what bears its symbol",
    0.85,
    "Huyện ủy Sông Vân, với Nghị quyết số 139-NQ/HU, đã mở đường cho cây quế.",
    "Huyện ủy Sông Vân, cùng với Nghị quyết số 139-NQ/TU, đã mở đường cho cây quế.",
)
HANDED = IssueRule(
    "issues: handed over or announced for the body",
    0.85,
    "Trao quyết định của Huyện ủy Sông Vân, ông Lò Văn Tủa nêu Quyết định số 139-QĐ/HU điều động ông Vàng A Chứ.",
    "Nghe quyết định của Huyện ủy Sông Vân, ông Lò Văn Tủa nêu Kế hoạch số 139-KH/HU.",
)
NEAR = IssueRule(
    "issues: of the body by its symbol and a word of making",
    0.75,
    "Dấu ấn của Huyện ủy Sông Vân là đã duyệt nhanh, biểu quyết tán thành Nghị quyết số 139-NQ/HU.",
    "Dấu ấn của Huyện ủy Sông Vân là đã triển khai nhanh Nghị quyết số 139-NQ/HU.",
)
IN_TURN = IssueRule(
    "issues: the next decision of a list",
    0.85,
    "Quyết định số 138-QĐ/HU của Huyện ủy Sông Vân về nhân sự; Quyết định số 139-QĐ/HU chỉ định Bí thư.",
    "Quyết định số 138-QĐ/HU của Huyện ủy Sông Vân về nhân sự; triển khai Kế hoạch số 139-KH/HU.",
)
WITH = IssueRule(
    "issues: of the body told after the document joined to it",
    0.85,
    "Học tập Chỉ thị số 05-CT/TW và Kết luận số 01-KL/TW của Bộ Chính trị.",
    "Học tập Chỉ thị số 05-CT/TW và Kế hoạch số 139-KH/HU của Huyện ủy Sông Vân.",
)
TOGETHER = IssueRule(
    "issues: signed together",
    0.85,
    "Huyện ủy Sông Vân và Tỉnh ủy đã ký Quy chế số 139-QC/LN về phối hợp giữ rừng.",
    "Huyện ủy Sông Vân và Tỉnh ủy đã học Quy chế số 139-QC/LN về phối hợp giữ rừng.",
)
IN_POST = IssueRule(
    "issues: signed by who has a post in the body",
    0.8,
    "Kế hoạch số 139-KH/HU do bà Lò Thị Én, Phó Bí thư Huyện ủy Sông Vân, ký đã tới các xã.",
    "Kế hoạch số 139-KH/HU do bà Lò Thị Én, Phó Bí thư Huyện ủy Sông Vân, đọc đã tới các xã.",
)
SENDING = IssueRule(
    "issues: by it the body sent a team",
    0.85,
    "Đoàn kiểm tra của Huyện ủy Sông Vân đã xuống xã. Đoàn lập theo Quyết định số 139-QĐ/HU.",
    "Đoàn kiểm tra của Huyện ủy Sông Vân đã xuống xã. Đoàn đọc Quyết định số 139-QĐ/HU.",
)
PLENUM = IssueRule(
    "issues: of the plenum",
    0.6,
    "Học Nghị quyết Hội nghị lần thứ 7 Ban Chấp hành Trung ương khóa XII: Nghị quyết số 27-NQ/TW, 28-NQ/TW.",
    "Học Nghị quyết Trung ương 7 khóa XII: Nghị quyết số 27-NQ/TW, 28-NQ/TW.",
)
UNSAID = IssueRule(
    "issues: told to be issued, whose by its symbol",
    0.85,
    "Huyện ủy Sông Vân coi trọng cây quế. Năm 2023, huyện đã ban hành Nghị quyết số 139-NQ/HU.",
    "Huyện ủy Sông Vân coi trọng cây quế. Năm 2023, huyện đã quán triệt Nghị quyết số 139-NQ/HU.",
)
ISSUE_RULES = (
    NAMED,
    SUBJECT,
    DECIDED,
    PASSIVE,
    MADE,
    SIGNED,
    ALSO,
    ACTED,
    OWN,
    HANDED,
    NEAR,
    IN_TURN,
    WITH,
    TOGETHER,
    IN_POST,
    SENDING,
    PLENUM,
    UNSAID,
)
_LISTED = lazy(
    r"(?:\s+về\s+(?:(?!thực hiện|triển khai|thay|sửa|hướng dẫn|theo)[^.;:]){3,160}?)?\s*(?:,|;|và|,\s*và|cùng)\s+"
)
_ON_BEHALF = lazy(rf"{alternation('issues', 'behalf')}\s+(?=\w)")
_SIGNS = lazy(r"[^.;]{0,200}?(?<!\w)ký\s+(?:ban hành\s+)?(?:các\s+)?")
_SIGNED_REACH = 260
_GOT = lazy(r"[\s,]+(?:đã\s+|vừa\s+|mới\s+)?(?:được|do)\s+")
_ISSUED = lazy(r"\s+(?:đã\s+|vừa\s+)?(?:ký\s+)?(?:ban hành|thông qua)(?!\w)")
_MADE_OF = lazy(r"(?<!\w)được\s+(?=\w)")
_INTO = lazy(
    r"\s+(?:cụ thể hóa|triển khai|tổ chức thực hiện|hướng dẫn)[^.;]{0,60}?\s(?:bằng|thành|qua|tại|trong)\s+(?:các\s+)?"
)
_BY_IT = lazy(r"(?<!\w)(?:theo|tại|bằng)\s+$")
_IN_IT = lazy(r"(?<!\w)(?:tại|trong|bằng|qua)\s+$")
_STATES = lazy(
    r"\s+(?:đã\s+|cũng\s+|tiếp tục\s+)?(?:yêu cầu|chỉ đạo|xác định|đề ra|nêu rõ|giao|khẳng định"
    r"|đặt ra|đặt mục tiêu)(?!\w)"
)
_CENTRE = ("/TW", "/TƯ")
_DATED = lazy(r"(?:\s*\(?ngày [\d/.\-]{1,10}\)?)?,\s+")
_DECIDES = lazy(r"\s+(?:đã\s+)?(?:quyết định|điều động|phân công|bổ nhiệm|chỉ định|chuẩn y)(?!\w)")


def issues(text: str, view: str, directives: Sequence[ResolvedDirective], bodies: Sequence[Body]) -> list[Issue]:
    """One claim for each document whose issuer is named, "X của Bộ Chính trị" before "Huyện ủy đã ban hành X".

    A document by which a body decides ("Tại Quyết định số 12-QĐ/HU, Huyện ủy quyết định") is that body's own.
    `bodies` are the bodies' mentions in any order; those `in_post` tell only what its holder signs. Documents of a
    plenum or a congress have an issuer only where it is named with "của".
    """
    frames = Frames(view, bodies)
    bodies = frames.bodies
    shorter_first = sorted(bodies, key=lambda b: b.end - b.start)
    by_start = {b.start: b for b in shorter_first}
    by_end = {b.end: b for b in shorter_first}
    longest_at = {b.start: b for b in sorted(bodies, key=lambda b: b.end)}
    tails: list[int] = []
    issued: dict[int, tuple[ResolvedDirective, Body]] = {}
    told: list[tuple[ResolvedDirective, DirectiveMention, Body, IssueRule]] = []
    silent: list[ResolvedDirective] = []
    for one in sorted(directives, key=lambda d: d.mentions[0].start):
        said = (
            next(_named(one, by_start, bodies), None)
            or next(_subjects(one, view, by_end), None)
            or next(_deciders(one, view, longest_at), None)
            or next(_issued(one, view, longest_at), None)
            or next(_made(one, view, longest_at), None)
            or next(_signed(one, view, longest_at), None)
            or next(_listed(one, view, tails, issued), None)
        )
        if said:
            mention, body, rule = said
            if rule in {SUBJECT, ALSO}:
                if mention.tail not in issued:
                    insort(tails, mention.tail)
                issued[mention.tail] = (one, body)
            told.append((one, *said))
        elif next(numbered(one), None) is not None:
            silent.append(one)
    told += _by_frames(silent, frames, told) if silent else []
    said_of = [(one, mention, body) for one, mention, body, _ in told]
    told += [(*partner, TOGETHER) for partner in partners(view, said_of, bodies)]
    return [_issue(text, *said) for said in sorted(told, key=lambda s: s[0].mentions[0].start)]


def _by_frames(
    silent: Sequence[ResolvedDirective],
    frames: Frames,
    told: Sequence[tuple[ResolvedDirective, DirectiveMention, Body, IssueRule]],
) -> list[tuple[ResolvedDirective, DirectiveMention, Body, IssueRule]]:
    """What the sentences tell of the issuers of those documents of which no nearer words do."""
    found: list[tuple[ResolvedDirective, DirectiveMention, Body, IssueRule]] = []
    central = frames.linked(silent, [(mention, body) for _, mention, body, rule in told if rule is NAMED])
    for one in silent:
        listed = [(other, mention, body) for other, mention, body, _ in (*told, *found)]
        ways = (
            (ACTED, frames.acting(one)),
            (OWN, frames.own(one)),
            (HANDED, frames.handed(one)),
            (IN_TURN, frames.next_of_list(one, listed)),
            (WITH, frames.of_centre(one, central)),
            (NEAR, frames.near(one)),
            (IN_POST, frames.signed(one)),
            (SENDING, frames.sending(one)),
            (PLENUM, frames.of_plenum(one)),
            (UNSAID, unsaid(frames.view, one, frames)),
        )
        said = next(((*first, rule) for rule, way in ways if (first := next(way, None)) is not None), None)
        if said is not None:
            found.append((one, *said))
    return found


def _issue(text: str, one: ResolvedDirective, mention: DirectiveMention, body: Body, rule: IssueRule) -> Issue:
    start, end = min(mention.start, body.start), max(mention.end, body.end)
    return Issue(
        issuer=body.organization,
        directive=one.directive.id,
        date=_day(mention),
        evidence=(Span.of(text, start, end),),
        confidence=rule.confidence,
        rule=rule.name,
    )


def _day(mention: DirectiveMention) -> str | None:
    return mention.date if mention.date and not mention.date.startswith("-") else None


def _named(
    one: ResolvedDirective, by_start: dict[int, Body], bodies: Sequence[Body]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    for mention in one.mentions:
        if mention.issuer and mention.centre not in _VAGUE:
            start, end = mention.issuer
            body = by_start.get(start) or next(
                (b for b in bodies if b.start < end and start < b.end and b.start >= start), None
            )
            if body:
                yield mention, body, NAMED


def _subjects(
    one: ResolvedDirective, view: str, by_end: dict[int, Body]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    for mention in numbered(one):
        body = by_end.get(mention.subject) if mention.subject is not None else None
        if body and not WISHED.search(view, max(0, body.start - _LOOK_BACK), body.start):
            yield mention, body, SUBJECT


def _deciders(
    one: ResolvedDirective, view: str, longest_at: dict[int, Body]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    for mention in numbered(one):
        dated = _DATED.match(view, mention.end)
        body = longest_at.get(dated.end()) if dated else None
        by_it = _BY_IT.search(view, max(0, mention.start - _LOOK_BACK), mention.start)
        decides = by_it and _DECIDES.match(view, body.end) if body else None
        if body and (decides or _says_in(one, mention, view, body)):
            yield mention, body, DECIDED


def _says_in(one: ResolvedDirective, mention: DirectiveMention, view: str, body: Body) -> bool:
    """Whether a body orders or states something in a document that is no higher one's: `Tại Chỉ thị …, Huyện ủy …`."""
    own = not one.directive.symbol.upper().endswith(_CENTRE)
    before = _IN_IT.search(view, max(0, mention.start - _LOOK_BACK), mention.start)
    return own and before is not None and _STATES.match(view, body.end) is not None


def _issued(
    one: ResolvedDirective, view: str, longest_at: dict[int, Body]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    for mention in numbered(one):
        got = _GOT.match(view, mention.end)
        body = longest_at.get(got.end()) if got else None
        if body and _ISSUED.match(view, body.end):
            yield mention, body, PASSIVE


def _made(
    one: ResolvedDirective, view: str, longest_at: dict[int, Body]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    for mention in numbered(one):
        for match in _MADE_OF.finditer(view, max(0, mention.start - _SIGNED_REACH), mention.start):
            body = longest_at.get(match.end())
            if body and _INTO.fullmatch(view, body.end, mention.start):
                yield mention, body, MADE


def _signed(
    one: ResolvedDirective, view: str, longest_at: dict[int, Body]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    for mention in numbered(one):
        for match in _ON_BEHALF.finditer(view, max(0, mention.start - _SIGNED_REACH), mention.start):
            body = longest_at.get(match.end())
            if body and _SIGNS.fullmatch(view, body.end, mention.start):
                yield mention, body, SIGNED


def _listed(
    one: ResolvedDirective, view: str, tails: list[int], issued: dict[int, tuple[ResolvedDirective, Body]]
) -> Iterator[tuple[DirectiveMention, Body, IssueRule]]:
    """What follows in a list a document that a body issued, of the same body by its symbol; `tails` are in order."""
    for mention in numbered(one):
        near = tails[bisect_right(tails, mention.start - _SIGNED_REACH) : bisect_right(tails, mention.start)]
        for tail in near:
            other, body = issued[tail]
            same = one.directive.symbol.rpartition("/")[2] == other.directive.symbol.rpartition("/")[2]
            if same and one is not other and _LISTED.fullmatch(view, tail, mention.start):
                yield mention, body, ALSO
