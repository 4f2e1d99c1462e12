"""Which documents a happening studies, reviews or carries out (UNDER)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from ingest.patterns import lazy
from ingest.relate.events.agenda import on_agenda
from ingest.relate.events.happenings import Happening, called
from ingest.relate.events.matters import further, told_after
from ingest.relate.events.same import named_in, near
from ingest.relate.signs.grounds import grounds, is_only_grounds, joined
from ingest.relate.signs.line import DIRECTIVE, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import DirectiveKind, EventKind, Purpose, Under

_NEVER = frozenset(
    {
        DirectiveKind.THONG_BAO,
        DirectiveKind.BAO_CAO,
        DirectiveKind.TO_TRINH,
        DirectiveKind.CONG_VAN,
        DirectiveKind.DIEU_LE,
    }
)
_MATTERS = frozenset(DirectiveKind) - _NEVER
_DECISIONS = frozenset({DirectiveKind.QUYET_DINH})
_LESSONS = _MATTERS - {DirectiveKind.KE_HOACH, DirectiveKind.CHUONG_TRINH}
"""What a conference for study is about; the host's plan to carry it out goes with it."""
_NEXT = (
    r"(?:(?:<REMARK>(?: ?\"[^\"]{1,300}\")?(?:, ?| và |, và |; |; và |,? cùng(?: với)? "
    r"| gắn với(?: việc)?(?: thực hiện)? |, gắn với(?: việc)?(?: thực hiện)? )"
    r"(?:(?:các|việc|sơ kết|tổng kết|\d+ năm|triển khai|thực hiện|quán triệt|học tập) ){0,4}|"
    r" về [^;:.<D>]{1,160}?(?:,|,? cùng(?: với)?|,? và) (?:các )?|"
    r" về [^;:.<D>]{1,180}?,? và (?:sơ kết |tổng kết |triển khai |quán triệt |(?=\d+ năm))(?:\d+ năm )?(?:việc )?"
    r"(?:triển khai |tổ chức )?(?:thực hiện )?)<D>){0,8}"
)
_MATTER = pattern(
    r"(?P<verb>(?:<reviewing>|<studying>|<implementing>|tập huấn|bồi dưỡng(?=[^;:<D>]{0,80} về <D>))[^;:<D>]{0,110}?|"
    r"(?:chuyên đề|nội dung|chủ đề)(?: là| về|:)* )"
    rf"(?P<doc><D>{_NEXT})"
)
_AFTER_YEARS = pattern(
    r"\A(?:[^;:<D>]{0,40}? - )?(?:sau|qua|tròn|đúng|trải qua) (?:[^ ,;:<D>]{1,8} ){1,3}năm (?:[^;:<D>]{0,40}? )?"
    r"(?:thực hiện|triển khai)(?: thực hiện| các| theo)* (?P<doc><DIRECTIVES>)"
)
"""What a review that comes next reviews: "Sau 5 năm thực hiện <D>, sáng 10/6, A tổ chức hội nghị tổng kết"."""
_DECIDED = pattern(
    r"\A(?:(?:tại (?:hội nghị|buổi lễ|lễ công bố|đây),? )?(?:đại diện |thay mặt |lãnh đạo ){0,2}(?:<P>|<H>|<R>"
    r"|<ORG>|đồng chí)"
    r"[^;:<D><P>]{0,40}? (?:công bố|trao|đọc|thông qua)(?: toàn văn| các| nội dung)*|(?:thực hiện|theo|căn cứ)"
    r"(?: các)?) "
    r"(?P<doc><D>)(?! (?:về |về việc )?(?:khen thưởng|kỷ luật|tặng|kiểm tra|giám sát))"
)
"""The decision that a ceremony or conference announces, told after it: "Tại buổi lễ, A đã công bố <D>"."""
_ANNOUNCES = lazy(
    r"(?:công bố|trao)(?: [^;:,]{0,20})? quyết định (?:về |về việc |việc )?"
    r"(?:thành lập|hợp nhất|sáp nhập|giải thể|chia tách|tách|đổi tên|chuyển giao|chuyển|nâng cấp|tổ chức lại)(?!\w)"
)
"""What is announced by a decision of its own; decisions on cadres are matters of the people that they name."""
_PASSIVE = pattern(r"[^;:]{0,80}?(?P<doc><DIRECTIVES>)[^;:<D><ORG>]{0,60}? được <ORG>")
"""`Mười năm thực hiện <D> được A nhìn lại tại hội nghị`."""
_TEAM_FOR = pattern(
    r"(?:đoàn|tổ) (?:giám sát|kiểm tra|khảo sát)[^;:<D><ORG>]{0,40}? (?:thực hiện|triển khai)(?: các)? "
    r"(?P<doc><DIRECTIVES>)"
)
"""What a team looks into, as its own words tell: "Đoàn giám sát thực hiện <D> có buổi làm việc với A"."""
_TOLD = pattern(
    r"\A(?:(?:[^;:<D>]{0,30} )?(?:đại biểu|học viên|đảng viên|<R>|hội nghị|lớp học|lớp bồi dưỡng|lớp tập huấn|"
    r"buổi học|đại hội|buổi sinh hoạt)[^;:<D>]{0,60}?(?:được|đã|nghe|được nghe|cũng|còn|tiếp tục)[^;:<D>]{0,60}?|"
    r"(?:(?:một|những|các|cũng là) )?nội dung (?:(?:khác|quan trọng|nữa|đáng chú ý) )*"
    r"(?:hội nghị|học tập|lớp|chính|chủ yếu|trọng tâm|buổi|của (?:hội nghị|buổi|lớp))[^;:<D>]{0,40}?"
    r"|chuyên đề(?! về)[^;:<D>]{0,30}? là[^;:<D>]{0,20}?"
    r"|[^;:<D>]{0,40}?(?:ngày làm việc|buổi (?:sáng|chiều)|phiên|phần lớn|thời gian)[^;:<D>]{0,30} (?:dành|để)(?!\w)"
    r"[^;:<D>]{0,40}?)"
    r"(?:nghe|học tập|quán triệt|nghiên cứu|truyền đạt|phổ biến|giới thiệu|triển khai|học|tập huấn|<reviewing>)"
)
_AIMS = pattern(
    r"\A(?:việc|(?:đây là )?(?:một )?(?:hội nghị|buổi|lễ|lớp|đại hội|đợt|dịp))(?!\w)[^;:<D>]{0,200}? (?:là|nhằm)"
    r"[^;:<D>]{0,60}? ?(?:cụ thể hóa|triển khai|thực hiện|quán triệt|học tập)(?!\w)[^;:.<D><P>]{0,80}? "
    r"(?P<doc><DIRECTIVES>)"
)
_DISCUSSED = pattern(
    r"\A(?:tại |cũng tại )?(?:hội nghị|phiên họp|kỳ họp|cuộc họp|các đại biểu|chi bộ|đại hội)(?: này)?,? "
    r"(?:<ORG> |các đại biểu )?(?:đã )?"
    r"(?:dành (?:phần lớn |nhiều |cả )?(?:thời gian|buổi) (?:để )?|tập trung |tiến hành |tiếp tục )?"
    r"(?:bàn|thảo luận|cho ý kiến|đánh giá|xem xét|nghe báo cáo|sơ kết|tổng kết|kiểm điểm|nhìn lại)"
    r"(?:[^;:<D><P>]{0,60}? (?:kết quả|việc|tình hình))?(?:,? (?:[^ ,;:<D>]{1,4} )?[^ ,;:<D>]{1,4} năm)?"
    r"(?: lãnh đạo,?| chỉ đạo,?| tổ chức)* (?:thực hiện|triển khai)(?: thực hiện)? "
    r"(?P<doc><DIRECTIVES>)"
)
_READS = pattern(
    r"\A(?:(?:cũng )?tại (?:hội nghị|đây|buổi (?:học|sinh hoạt|lễ|họp)|lớp học|cuộc họp|phiên họp|đại hội),? )?"
    r"(?:đại diện |thay mặt |lãnh đạo ){0,2}(?:<P>|<H>|<R>|<ORG>|đồng chí)(?:,? (?:đã|trực tiếp|cũng"
    r"|thay mặt <ORG>))*,? "
    r"(?:thông qua|quán triệt|truyền đạt|phổ biến|giới thiệu|triển khai)"
    r"(?:(?: và|,) (?:triển khai|quán triệt|phổ biến))*(?: tới| đến)?(?: toàn thể| các)?(?: đại biểu| hội nghị)?"
    r"(?: những| toàn văn| một số)?(?: nội dung| vấn đề| điểm)?"
    r"(?: chính| cơ bản| trọng tâm| cốt lõi| mới| tóm tắt| nhanh| kỹ| lại)?(?: của| trong)?(?: các)? "
    rf"(?P<doc><D>{_NEXT})"
)
_THEME = pattern(
    r"\A(?:nội dung|chủ đề|chuyên đề)(?!\w)[^;:<D>]{0,60}? là [^;:<D>]{0,120}? theo (?:tinh thần |nội dung )?"
    r"(?P<doc><DIRECTIVES>)"
)
"""`Nội dung chính của buổi sinh hoạt là chuyên đề "…" theo tinh thần <D>`."""
_CARRIED_OUT = pattern(
    r"\A(?:thực hiện|triển khai|chấp hành|theo)(?: các)? (?P<doc><DIRECTIVES>)[^;:<D>]{0,60}?, "
    r"(?=[^;:.<D>]{1,260}? <chairing>(?: <noun>| đối thoại| buổi| cuộc))"
)
"""What its chairs carry out by it: `Thực hiện <D>, <P> và <P> chủ trì đối thoại`."""
_SPEAKER = pattern(
    r"\A(?:[^;:<D><P><ORG>]{1,24}, )?(?:các )?(?:(?:<P>|<H>|đồng chí)(?: báo cáo viên)?|báo cáo viên)"
    r"(?:,? (?:cũng|đã|sẽ|lần lượt|trực tiếp))* "
    r"(?:giới thiệu|quán triệt|truyền đạt|phổ biến|thông tin|báo cáo|trình bày)"
    r"(?: (?:tình hình|nội dung|những|một số|các|cơ bản|về)){0,8} (?=<D>)"
)
_CONTENTS = pattern(r"\A[^<T>\w]{0,3}(?:các )?(?:nội dung|chuyên đề|tài liệu|văn bản)(?: [^;:<D>]{0,60})?:\Z")
"""The heading of a list of what is studied: "Nội dung học tập gồm:"; its items are the sentences after it."""
_ITEM = lazy(r"\A(?:[^\w\s\"(]{1,2} ?|\d{1,2}[.)] ?|[a-z]\) ?)")
_PASSED = pattern(r"(?:thông qua|ban hành|biểu quyết|góp ý|cho ý kiến)[^;:<D>]{0,60}<D>[^;:<D>]{0,60}\Z")
"""Before what a document just passed carries out: "thông qua <D> thực hiện <D>"."""
_AT_FAULT = lazy(r"(?<!\w)(?:hạn chế|yếu kém|tồn tại|khuyết điểm|thiếu sót)(?!\w)")
"""Before what was carried out badly: a meeting that says so is about something else."""
_REPLACED = lazy(r"(?:thay thế|thay|thay cho|sửa đổi, bổ sung|bãi bỏ) \Z")
_SO_MANY = pattern(
    r"(?:giới thiệu|quán triệt|phổ biến|học tập|học|nghiên cứu|triển khai|truyền đạt|tìm hiểu|bàn|thảo luận|tập huấn"
    r"|thông tin|sơ kết|tổng kết)(?!\w)[^;:<D>]{0,60}? (?:các|những|hai|ba|bốn|năm|sáu|bảy|nhiều|một số|0?\d{1,2}) "
    r"(?:văn bản|nghị quyết|chỉ thị|quy định|chuyên đề|nội dung|tài liệu|kết luận|vấn đề|phần)"
)
_MATTERS_TOLD = pattern(
    r"\A(?:có |gồm )?(?:hai|ba|bốn|năm|sáu|nhiều|một số|các|những|0?\d{1,2}) "
    r"(?:nội dung|vấn đề|văn bản|phần việc|chuyên đề)[^;:<D><P>]{0,60}?"
    r"(?:được|đưa ra|trình|chính|quan trọng|trọng tâm)(?!\w)"
)
"""`Ba nội dung chính được đưa ra trước hội nghị.`"""
_IN_TURN = pattern(
    r"\A(?:(?:văn bản|nghị quyết|chuyên đề|nội dung|tài liệu|vấn đề|phần|chỉ thị|quy định|kết luận) )?"
    r"(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|đầu tiên|tiếp theo|tiếp đó|tiếp đến|kế tiếp|kế đó|sau đó|sau cùng|cuối cùng"
    r"|còn lại|một|hai|ba|bốn|năm|cũng)(?:,|:)?(?: (?:là|đến|tới|về|với|nói về|dành cho"
    r"|bàn về)(?: phần)?)?(?: việc)?(?: (?:<studying>|<reviewing>|triển khai|thông qua|bàn|thảo luận|cho ý kiến về))?"
    r"(?: thực hiện| tổ chức thực hiện)? (?P<doc><DIRECTIVES>)"
)
_NAMELY = pattern(
    r"\A(?P<of_counted>cụ thể|đó là|bao gồm|gồm|lần lượt|trong đó)(?:,? (?:là|gồm|gồm có|có))?:? (?=<D>)"
    r"|\A(?:các |những )?(?:văn bản|nghị quyết|chỉ thị|tài liệu)(?: [^;:<D>]{0,40}?)? (?:được )?"
    r"(?:giới thiệu|quán triệt|học tập|phổ biến|triển khai|nghiên cứu|truyền đạt|đưa ra)(?!\w)[^;:.<D>]{0,60}?"
    r"(?:gồm|bao gồm|gồm có|là)(?: có)?:? (?=<D>)"
)
"""Before the documents that were dealt with, one by one: "Các văn bản được giới thiệu lần này gồm: <D>; <D>".

"Cụ thể: <D>; <D>" tells them only after documents that were counted (`of_counted`).
"""
_LONG, _SPEAKERS, _NEAR = 20, 12, 4  # sentences
_TOPICS = lazy(r"chuyên đề\W{1,3}\"?học tập và làm theo tư tưởng, đạo đức, phong cách hồ chí minh")
_BEFORE_CONGRESS = pattern(
    r"(?:chuẩn bị|tiến hành|tổ chức)?[^;:<D>]{0,60}?(?<!nghị quyết )đại hội[^;:<D>]{0,80}? (?:theo|thực hiện)"
    r"(?: đúng)?(?: nghiêm túc)?(?: tinh thần| các)? (?P<doc><D>(?:(?:(?: về [^;:<D>]{0,250}?)?(?:,| và) (?:kế hoạch )?"
    r"|(?: về| về việc)? (?:thực hiện|triển khai|thi hành) )<D>){0,4})"
)
_FOR_CONGRESS = pattern(
    r"\A(?:thực hiện|theo|căn cứ|quán triệt|chấp hành)(?: đúng| nghiêm)?(?: tinh thần| quy định tại"
    r"| chỉ đạo tại)?(?: các)? "
    r"(?P<by><DIRECTIVES>)[^;:<D><ORG><P>]{0,80}?,? (?:<ORG> )?(?:đại hội|(?<=<ORG> )(?:đã )?(?:bầu|thảo luận"
    r"|thông qua))"
    r"|\A[^;:<D>]{0,40}?(?:theo|thực hiện|căn cứ)(?: tinh thần)?(?: các)? (?P<doc><DIRECTIVES>)"
    r"[^;]{0,80}?về[^;,]{0,60}?đại hội"
)
_NOT_YET = lazy(r"(?<!\w)(?:chưa|chờ|cấp trên)(?!\w)")
"""Beside "đại hội": of another congress, or of what has not been done at this one."""
_SPEECH = lazy(r"(?<!\w)(?:yêu cầu|đề nghị|nhấn mạnh|lưu ý|giao|nhắc|biểu dương|cần|phải)(?!\w)")
"""Before a congress in what a guest says of it."""
_ABOUT = pattern(r"<D>(?: [^ ;<D>]+){0,3}? về [^;]{0,400}?\Z")
_REVIEWS, _STUDIES = pattern("<reviewing>"), pattern("<studying>")
_HO_CHI_MINH = "05-CT/TW@2016"
_HANDED_OVER = ("công bố", "trao", "theo", "căn cứ")
_FAR = 260
_VERB = 12  # signs: the name of a happening may be the verb itself ("tổ chức tổng kết 10 năm …")


@dataclass(frozen=True, slots=True)
class Said:
    """A document of a happening, the sentence that names it, how sure that is."""

    under: Under
    line: Line
    confidence: float


_ON_CADRES = pattern(
    r"<D>(?:<REMARK>| ?\(?<T>\)?|,? của <ORG>|,)* ?(?:về |về việc |việc )?(?:công tác cán bộ|bổ nhiệm|chỉ định"
    r"|điều động|chuẩn y|luân chuyển|phân công|giao <P>|cho <P>|tiếp nhận"
    r"|kiện toàn|thành lập|hợp nhất|sáp nhập|giải thể|khen|tặng)(?!\w)"
)
"""What a decision made known is on: a matter of those whom it names, not of the meeting that hears it by the way."""


def is_on_cadres(happening: Happening, said: Said) -> bool:
    """Whether a document is a decision on people or on bodies that is only made known there by the way."""
    if _ANNOUNCES.search(happening.line.text, happening.start) is not None:
        return False
    return said.under.purpose is Purpose.IMPLEMENTS and any(
        said.under.directive in said.line.things(DIRECTIVE, match.start(), match.start() + 1)
        for match in _ON_CADRES.finditer(said.line.text)
    )


_Found = Iterator[tuple[Line, int, int, Purpose, float]]


def under_of(scene: Scene, happening: Happening, lines: list[Line]) -> list[Said]:
    """The documents of one happening; `lines` are the sentences that speak of it after its own."""
    found: dict[str, Said] = {}
    lines = [line for line in lines if not scene.is_order(line)]
    sources = [_own(happening), _ground_before(scene, happening), _later(lines)]
    if happening.kind in {EventKind.CONFERENCE, EventKind.WORKSHOP}:
        sources.append(_taught(scene, happening, lines))
        sources.append(_agenda(lines))
    if happening.kind in {EventKind.CONFERENCE, EventKind.WORKSHOP, EventKind.CEREMONY}:
        sources.append(_listed(lines))
    if _ANNOUNCES.search(happening.line.text, happening.start):
        sources.append(_decided(scene, lines[:_NEAR]))
    sources.append(_enumerated(happening, lines))
    sources += [_said(lines, _AIMS), _said(lines, _DISCUSSED), _said(lines, _READS), _said(lines, _THEME)]
    sources += [_said(lines, _CARRIED_OUT), _freely(lines)]
    if happening.kind == EventKind.CONGRESS:
        sources.append(_congress(scene.lines[happening.line.number + 1 :]))
    for source in sources:
        _add(scene, source, found)
    if not found:
        _add(scene, _named_again(scene, happening), found)
    if not found:
        _add(scene, _title(scene, happening), found)
    if not found and _HO_CHI_MINH in scene.reading.directives and _TOPICS.search(happening.line.text, happening.end):
        found[_HO_CHI_MINH] = Said(Under(_HO_CHI_MINH, Purpose.STUDIES), happening.line, 0.7)
    return [said for thing, said in found.items() if not _is_whole(thing, found)]


def _is_whole(thing: str, found: Mapping[str, Said]) -> bool:
    """Whether it is a session's resolutions as one, where they are told one by one."""
    return thing.startswith("NQTW") and sum("-NQ/TW" in other for other in found) > 1


def _add(scene: Scene, source: _Found, found: dict[str, Said]) -> None:
    for line, start, end, purpose, confidence in source:
        for thing in scene.of_kinds(line.listed(DIRECTIVE, start, end), _MATTERS):
            if scene.is_party_document(thing):
                found.setdefault(thing, Said(Under(thing, purpose), line, confidence))


def _own(happening: Happening) -> _Found:
    """What the sentence itself says after the happening's name, and the ground on which it opens."""
    line = happening.line
    for index in grounds(line, happening.start):
        yield line, index, index + 1, Purpose.IMPLEMENTS, 0.85
    years = _AFTER_YEARS.match(line.text)
    if years is not None and years.end() <= happening.start and _REVIEWS.search(line.text, happening.named):
        yield line, years.start("doc"), years.end("doc"), Purpose.REVIEWS, 0.85
    team = _TEAM_FOR.search(line.text, happening.start, happening.end)
    if team is not None:
        yield line, team.start("doc"), team.end("doc"), Purpose.INSPECTS, 0.8
    passive = _PASSIVE.match(line.text, 0, happening.start + 1)
    if passive is not None:
        yield line, passive.start("doc"), passive.end("doc"), Purpose.REVIEWS, 0.85
    start = max(happening.start, min(happening.end - _VERB, happening.named))
    match = _MATTER.search(line.text, start)
    passed = match is not None and _PASSED.search(line.text, start, match.start()) is not None
    if match is not None and match.start() - start < _FAR and not passed:
        purpose = _purpose(line.text[match.start() : match.start("doc")])
        yield line, match.start("doc"), match.end("doc"), purpose, 0.95
        for index in joined(line, match.end("doc"), len(line.text)):
            yield line, index, index + 1, purpose, 0.85
    for index in further(line, happening.end):
        for one in (index, *joined(line, index + 1, len(line.text))):
            yield line, one, one + 1, _purpose(line.text[happening.end : index]), 0.85


def _ground_before(scene: Scene, happening: Happening) -> _Found:
    """The ground that a sentence of nothing else gives before a happening told with its day."""
    before = scene.lines[happening.line.number - 1] if happening.line.number and happening.date else None
    if before is not None and is_only_grounds(before):
        for index in grounds(before, len(before.text)):
            yield before, index, index + 1, Purpose.IMPLEMENTS, 0.8


def _named_again(scene: Scene, happening: Happening) -> _Found:
    """What a sentence near it says that names it too: "Hội nghị tổng kết 5 năm thực hiện <D> do A tổ chức"."""
    name = called(happening)
    for line in near(scene, happening.line, scene.day(happening.date)):
        for named in named_in(line, name) if DIRECTIVE in line.text else ():
            match = _MATTER.search(line.text, named.start())
            if (
                match is not None
                and not match["verb"].startswith(_HANDED_OVER)
                and match.start() - named.start() < _FAR
                and not _AT_FAULT.search(line.text, named.end(), match.start())
            ):
                yield line, *match.span("doc"), _purpose(line.text[named.start() : match.start("doc")]), 0.8


def _title(scene: Scene, happening: Happening) -> _Found:
    """The headline's document, where a conference's own sentences name none."""
    for line in scene.lines:
        if line.zone == Zone.TITLE and line is not happening.line:
            match = _MATTER.search(line.text)
            if match is not None and happening.kind in {EventKind.CONFERENCE, EventKind.WORKSHOP}:
                yield line, match.start("doc"), match.end("doc"), _purpose(line.text[: match.start("doc")]), 0.85


def _later(lines: list[Line]) -> _Found:
    """`Tại hội nghị, các đại biểu được quán triệt …`."""
    for line in lines:
        match = _TOLD.search(line.text)
        if match is None:
            continue
        purpose = Purpose.REVIEWS if _REVIEWS.search(match.group()) else Purpose.STUDIES
        for index in _told_documents(line, match.end()):
            yield line, index, index + 1, purpose, 0.8


def _listed(lines: list[Line]) -> _Found:
    """The documents that open the items of a list of contents: "Nội dung thi gồm: - <D>; - <D> và các văn bản khác"."""
    for number, line in enumerate(lines[:_SPEAKERS]):
        if _CONTENTS.match(line.text) is None:
            continue
        for item in takewhile(lambda other: _ITEM.match(other.text), lines[number + 1 :]):
            begun = _ITEM.match(item.text)
            if begun is not None and item.text[begun.end() : begun.end() + 1] == DIRECTIVE:
                for index in _told_documents(item, begun.end()):
                    yield item, index, index + 1, Purpose.STUDIES, 0.8


def _enumerated(happening: Happening, lines: list[Line]) -> _Found:
    """Documents one by one, after their number: "giới thiệu ba văn bản mới. Văn bản thứ nhất là <D>. Thứ hai, <D>"."""
    counted = _SO_MANY.search(happening.line.text, happening.start) is not None
    for line in lines[:_LONG]:
        namely = _NAMELY.match(line.text)
        if namely is not None and (counted or namely["of_counted"] is None):
            yield from ((line, index, index + 1, Purpose.STUDIES, 0.8) for index in _told_documents(line, namely.end()))
        counted = counted or _MATTERS_TOLD.match(line.text) is not None or _SO_MANY.search(line.text) is not None
        if not counted:
            continue
        match = _IN_TURN.match(line.text)
        if match is not None:
            yield line, match.start("doc"), match.end("doc"), Purpose.STUDIES, 0.8


def _taught(scene: Scene, happening: Happening, lines: list[Line]) -> _Found:
    """`Đồng chí A giới thiệu <D> … cùng <D>`, at a conference for study: a speaker after another."""
    if not _STUDIES.search(happening.line.text, happening.start):
        return
    for line in lines[:_SPEAKERS]:
        match = _SPEAKER.match(line.text)
        for index in _told_documents(line, match.end()) if match is not None else ():
            if scene.of_kinds(line.listed(DIRECTIVE, index, index + 1), _LESSONS):
                yield line, index, index + 1, Purpose.STUDIES, 0.75


def _said(lines: list[Line], form: re.Pattern[str]) -> _Found:
    """What a later sentence of this form says: `Việc ra mắt mô hình là hoạt động nhằm cụ thể hóa <D>`."""
    for line in lines[:_SPEAKERS]:
        match = form.match(line.text)
        if match is not None:
            purpose = _purpose(line.text[match.start() : match.start("doc")])
            yield line, match.start("doc"), match.end("doc"), purpose, 0.8


def _freely(lines: list[Line]) -> _Found:
    """What was dealt with there, told in any order."""
    for line, start, end in told_after(lines[:_LONG]):
        yield line, start, end, _purpose(line.text), 0.75


def _agenda(lines: list[Line]) -> _Found:
    """What the numbered headings of the report name."""
    for line, start, end in on_agenda(lines):
        yield line, start, end, _purpose(line.text[:start]), 0.8


def _decided(scene: Scene, lines: list[Line]) -> _Found:
    """The decision that was announced, where a sentence near says which."""
    for line in lines:
        match = _DECIDED.match(line.text)
        if match is not None and scene.of_kinds(line.listed(DIRECTIVE, *match.span("doc")), _DECISIONS):
            yield line, match.start("doc"), match.end("doc"), Purpose.IMPLEMENTS, 0.8


def _told_documents(line: Line, start: int) -> Iterator[int]:
    """Documents told, not those that another is about: in `<D> về A và <D> về thực hiện <D>` the first two."""
    told = False
    for index, sign in line.signs.items():
        if sign.char == DIRECTIVE and index >= start:
            if _REPLACED.search(line.text, start, index):
                continue
            listed = told and line.text.endswith((" và ", ", ", " cùng ", " cùng với "), start, index)
            told = listed or not _ABOUT.search(line.text, start, index)
            if told:
                yield index


def _congress(lines: list[Line]) -> _Found:
    for line in lines:
        match = _BEFORE_CONGRESS.search(line.text) or _FOR_CONGRESS.search(line.text)
        doc = "doc" if match is not None and match["doc"] else "by"
        said = match is not None and _SPEECH.search(line.text, 0, match.start(doc)) is not None
        if match is not None and not said and not _NOT_YET.search(line.text, match.start(), match.start(doc)):
            yield line, match.start(doc), match.end(doc), Purpose.IMPLEMENTS, 0.75


def _purpose(clause: str) -> Purpose:
    if _REVIEWS.search(clause):
        return Purpose.REVIEWS
    studies = _STUDIES.search(clause) or clause.startswith(("chuyên đề", "nội dung", "chủ đề"))
    studies = studies or (clause.startswith(("tập huấn", "bồi dưỡng")) and " theo " not in clause)
    return Purpose.STUDIES if studies else Purpose.IMPLEMENTS
