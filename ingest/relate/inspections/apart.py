"""An inspection whose sides are told apart: one sentence says who inspects, another who is inspected.

"Đảng ủy xã A báo cáo trước tổ giám sát. Tổ do Ban Thường vụ Huyện ủy lập": each sentence is asked for its part, whatever
the order. Who inspects stands at the noun ("cuộc kiểm tra do X tiến hành"), at the verb of sending ("X cử đoàn đi kiểm
tra") or is acted for ("thay mặt X"); who is inspected answers to the team, receives it, is where it goes, or is what it
speaks of, praised or blamed by its outcome. The sentences must stand together, and who is inspected below who inspects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ingest.relate.inspections import grammar as g
from ingest.relate.inspections.drafts import Draft
from ingest.relate.inspections.findings import GIAM_SAT, KIEM_TRA, Finding
from ingest.relate.inspections.roles import stands_below
from ingest.relate.inspections.rules import APART
from ingest.relate.inspections.sides import listed_end
from ingest.relate.inspections.teams import makes_discipline_known
from ingest.relate.inspections.under import directives_inspected
from ingest.relate.inspections.unreal import is_ahead, is_at_large, is_round_to_come, is_scheme, is_unreal
from ingest.relate.signs.leads import leads_in
from ingest.relate.signs.line import ORG, PERSON, POST, Line, pattern
from ingest.relate.signs.scene import Scene
from schema.document import Zone
from schema.model import OrganizationKind

_CUE = re.compile(r"kiểm tra|giám sát|(?<!\w)(?:đoàn|tổ)(?!\w)|\A(?:quyết định|kế hoạch) ")
_VERB = r"(?P<verb>kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
_NOUN = (
    r"(?<!\w)(?:kết luận|thông báo|biên bản|kết quả|báo cáo|dự thảo|văn bản|cuộc|đợt|việc|lần|chuyến|vụ|quyết định"
    r"|quá trình|buổi|phiên|lịch|diện|danh sách|đoàn|tổ)"
)
_TEAM = r"(?<!\w)(?:đoàn|tổ|mũi|nhóm|cánh|thành viên(?: của)?(?: đoàn| tổ)?)(?! viên| thanh| thể| kết| dân| đại| trưởng| chức)"
_SENDS = r"(?:cử|phái|điều|lập|thành lập|tổ chức|giao|chỉ đạo lập|quyết định lập)"

_BY_NOUN = pattern(
    rf"{_NOUN}(?: (?:kết luận|kết quả|báo cáo|về|của|việc|\d{{1,4}}|cuối|đầu tiên))* {_VERB}"
    r"(?:[^;:<ORG><P>]{0,90}?,? (?:do|mà|bởi)|(?: (?:chuyên đề|định kỳ|đột xuất|thường xuyên|lần (?:này|trước|thứ \w+)|đợt \w+"
    r"|số \d+|ngày|năm|hồi|trong|gần đây|mới đây|vừa qua|vừa rồi|<T>|<Y>|<D>|khi có dấu hiệu vi phạm)){0,4} của)"
    r"(?: đoàn| tổ)?(?: của)? (?P<by><ORG>)"
    rf"|{_NOUN}(?: (?:kết luận|kết quả))* (?P<verb2>kiểm tra|giám sát)(?!\w)[^;:<ORG><P>]{{0,30}}? được (?P<by2><ORG>)"
    r" (?:đã |vừa )?(?:gửi|ban hành|công bố|ký|thông báo|tiến hành|thực hiện|triển khai)"
)
"""Who inspects at the noun: "cuộc kiểm tra kéo dài 20 ngày, do UBKT chủ trì"."""
_BY_SENDER = pattern(
    rf"(?P<by><ORG>)<REMARK>(?: [^;:<ORG><P>]{{0,60}}?)?,? {_SENDS}[^;:<ORG><P>]{{0,40}}? (?:đoàn|tổ)(?!\w)[^;:<ORG>]{{0,90}}?"
    rf" {_VERB}"
)
"""Who sends: "UBND huyện cử đoàn công tác đi kiểm tra công vụ"."""
_BY_ROUND = pattern(
    r"(?P<by><ORG>)<REMARK>(?:,? (?:<adverbs>|<T>|<Y>|đã|vừa|mới|cũng|nay))*,? (?:kết thúc|khép lại|hoàn thành|hoàn tất"
    r"|tiến hành|thực hiện|triển khai|công bố|mở|khởi động|bắt đầu|ra|có|ban hành)[^;:<ORG><P>]{0,30}?"
    rf" (?:quyết định|cuộc|đợt|kế hoạch|kết luận|kết quả|chuyến)[^;:<ORG><P>]{{0,20}}? {_VERB}"
)
"""Who carries a round out: "UBKT vừa khép lại đợt giám sát"."""
_BY_FINDING = pattern(
    rf"(?P<by><ORG>)<REMARK>[^;:<ORG><P>]{{0,30}}? (?:chỉ ra|chỉ rõ|nêu|nêu ra|kết luận|phát hiện|nhắc nhở|phê bình|xác định)"
    rf"[^;:<ORG><P>]{{0,60}}? (?:qua|trong|sau|tại|từ)(?: [^ ,;:<ORG><P>]{{1,12}}){{0,3}} {_VERB}"
)
"""Who found something out in a round: "hạn chế mà UBKT chỉ ra qua đợt kiểm tra"."""
_COMES = pattern(
    rf"(?P<by><ORG>)<REMARK>(?:,? (?:<adverbs>|<T>|<Y>))* (?:vào cuộc|về|xuống|lên|đến|tới|bắt tay|trực tiếp vào)"
    rf"[^;:<ORG><P>]{{0,20}}? {_VERB}"
)
"""Who comes to inspect: "sau khi UBKT vào cuộc kiểm tra"."""
_BY_SIGNER = pattern(
    rf"{_NOUN}(?: (?:kết luận|kết quả))* {_VERB}[^;:<ORG><P>]{{0,40}}? do (?P<signer><P>)[^;:<ORG><P>]{{0,20}} (?:ký|ban hành|công bố)"
)
"""Whose official signed: "Quyết định kiểm tra do Chủ nhiệm UBKT B ký"."""
_SENDS_IT = pattern(
    rf"(?P<by><ORG>)<REMARK>(?: [^;:<ORG><P>]{{0,30}}?)? {_SENDS} (?:một |hai |ba |các )?(?:đoàn|tổ)(?: công tác)?(?: này| ấy| đó)?(?= )"
    r"|(?:người|cán bộ|tổ công tác|đoàn công tác) của (?P<by2><ORG>)(?=[^;:<ORG><P>]{0,20}? (?:làm việc|về|đến|tới|xuống|có mặt"
    r"|đối chiếu|rà soát|thẩm tra|xác minh))"
)
"""The same of a team whose work another sentence tells: "Ban Thường vụ cử tổ này về"."""
_OF_TEAM = pattern(
    rf"(?<!\w)(?:đoàn|tổ)(?: kiểm tra| giám sát| công tác)?,?(?: được)? (?:do|bởi|của) (?P<by><ORG>)"
    rf"(?:[^;:,<ORG><P>]{{0,20}}? {_SENDS})(?!\w)"
)
"""Whose team it is: "Tổ do Ban Thường vụ Huyện ủy lập"."""
_ACTED_FOR = pattern(r"(?:thay mặt|thừa ủy quyền(?: của)?|nhân danh) (?:cho )?(?P<by><ORG>)")
_DECIDES = pattern(
    r"\A(?:quyết định|kế hoạch)(?: này| trên)?,? (?:do|của) (?P<by><ORG>)(?: [^;:<ORG><P>]{0,20})? (?:ban hành|ký)"
)
_SENDINGS = (
    _BY_NOUN,
    _BY_SENDER,
    _BY_ROUND,
    _BY_FINDING,
    _COMES,
    _BY_SIGNER,
    _SENDS_IT,
    _OF_TEAM,
    _ACTED_FOR,
    _DECIDES,
)
_NATURE = re.compile(
    r"(?<!\w)(?:đoàn|tổ|cuộc|đợt|việc|buổi|kết luận|biên bản|quyết định|cho)(?: kết luận)? (?P<verb>kiểm tra|giám sát)"
    r"(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
)
"""What says in another sentence what a team is for."""
_LEADER = re.compile(r"trưởng (?:đoàn|tổ)|tổ trưởng|(?:đoàn|tổ) (?:kiểm tra|giám sát)")
_OTHERWISE = pattern(
    r"<no_inspection>|(?<!\w)(?:thăm|chúc|tặng|trao huy hiệu|dâng hương|học tập|tham quan|công tác kiểm tra|liên hoan"
    r"|khen|xóa|khánh thành|khai giảng)(?!\w)"
)

_WHO = r"(?P<the><THE>)(?P<of><ACTORS>)"
_SAYS = (
    r"(?:đề nghị|yêu cầu|biểu dương|ghi nhận|đánh giá|nhắc nhở|nhắc|phê bình|kết luận|chỉ ra|chỉ rõ|nêu rõ|nêu tên|nêu"
    r"|xác định|chấn chỉnh|lưu ý|kiến nghị|cho thấy|cho rằng|phát hiện|khẳng định|buộc|điểm tên|gọi tên|nhận xét"
    r"|khiển trách|cảnh cáo|nhận thấy|hoan nghênh|quy trách nhiệm)"
)
_ANSWERS = (
    r"(?:báo cáo|trình bày|giải trình|tiếp|đón|đón tiếp|cung cấp|xuất trình|bàn giao|chuẩn bị|nộp|trả lời|thừa nhận"
    r"|tiếp thu|nhận khuyết điểm|kiểm điểm|làm việc|phối hợp với đoàn|giải thích)"
)
_PLACE = r"(?:nơi|đơn vị|điểm|địa phương|địa chỉ|chi bộ|đảng bộ|tổ chức đảng|cơ sở|chặng|xã|phường|cá nhân|đảng viên|trường hợp)"

_GOES = pattern(
    rf"{_TEAM}[^;:.<ORG><P>]{{0,60}}? (?:với|tại|ở|đến|tới|về|vào|qua|ghé|xuống|lên|sang|kiểm tra|giám sát) {_WHO}"
)
"""Where the team goes or works: "Đoàn lần lượt qua A, B", "tổ rà soát chứng từ ở A"."""
_IS_WHERE = pattern(
    rf"(?P<of><ACTORS>)[^;:<ORG><P>]{{0,20}}?(?:là|thuộc|nằm trong|trong số|đều là) [^;:<ORG><P>]{{0,30}}?{_PLACE}"
    r"[^;:<ORG><P>]{0,40}?(?<!\w)(?:đoàn|tổ|kiểm tra|giám sát)(?!\w)"
)
"""A place of the team: "A là nơi đoàn dừng lại lâu nhất"."""
_WHERE_IS = pattern(
    rf"{_PLACE}[^;:.<ORG><P>]{{0,40}}?(?<!\w)(?:đoàn|tổ|kiểm tra|giám sát)(?!\w)[^;:.<ORG><P>]{{0,40}}? (?:là|gồm|có|thuộc về):? {_WHO}"
)
"""The same the other way: "Nơi đoàn đến đầu tiên là A"."""
_BEFORE_TEAM = pattern(
    rf"(?P<of><ACTORS>|<H> <R>|<R>)<REMARK>[^;:.<ORG><P>]{{0,60}}? {_ANSWERS}(?!\w)[^;:.<ORG><P>]{{0,60}}?(?<!\w)(?:trước|với|cho|cùng|gửi)"
    r"[^;:.<ORG><P>]{0,20}? (?:<ORG>|đoàn|tổ|thành viên)(?!\w)"
)
"""Who answers to the team: "A báo cáo trước các thành viên tổ giám sát"."""
_RECEIVES = pattern(
    rf"(?:tiếp|đón|trước|làm việc với|cùng) (?:đoàn|tổ|các thành viên)[^;:.,<ORG><P>]{{0,20}}?(?: (?:do|của) <ORG>[^;:,<P>]{{0,20}})?, (?P<of><ACTORS>|<H> <R>|<R>)<REMARK>,?"
    rf"(?: [^ ;:.,<ORG><P>]{{1,12}}){{0,3}}? {_ANSWERS}(?!\w)"
)
"""The same with the team before: "Tiếp đoàn, A báo cáo nhanh"."""
_HEARD = pattern(rf"(?<!\w)nghe {_WHO} (?:báo cáo|trình bày|giải trình)")
"""Whom the team heard: "Sau khi nghe A báo cáo, các thành viên trong đoàn …"."""
_READIED = pattern(
    r"\A(?:[^;:,<ORG><P>]{0,40}, )?(?P<of><ACTORS>)<REMARK>[^;:.<ORG><P>]{0,40}? (?:giải trình|chuẩn bị|cung cấp|xuất trình|nộp|bàn giao)"
    r"[^;:.<ORG><P>]{0,30}?(?:hồ sơ|sổ|báo cáo|chứng từ|tài liệu|văn bản|rằng)(?!\w)"
)
"""Who laid open what is inspected: "A đã chuẩn bị đủ hồ sơ"."""
_TAKES_PLACE = pattern(
    r"(?:buổi|cuộc|phiên|ngày) (?:làm việc|kiểm tra|giám sát|công bố|cuối)[^;:.<ORG><P>]{0,40}? (?:ở|tại|với|đối với) "
    + _WHO
)
"""Where a session takes place: "buổi làm việc cuối cùng diễn ra ở A"."""
_ROOM = pattern(
    r"(?:phòng họp|hội trường|phòng làm việc|trụ sở|kho lưu trữ|phòng kế toán|có mặt ở|có mặt tại) (?:của |tại |ở )?"
    + _WHO
)
"""Where the team is at work: "phòng họp của A sáng đèn tới khuya"."""
_THAT_IS = pattern(
    rf"\A(?:đó|đây|cụ thể)(?:,? (?:lần lượt|chính))? là {_WHO} ?[.,;]?\Z|\A(?:gồm|bao gồm)(?: có)?:? (?P<of2><ACTORS>) ?[.;]?\Z"
)
"""Those of whom the sentence before told the number: "Đó là A và B"."""
_SIGNED = pattern(
    r"(?:biên bản|kết luận|phiếu)(?: làm việc| kiểm tra| giám sát)+[^;:<ORG><P>]{0,12} (?P<of><P>)[^;:<ORG><P>]{0,20} ký(?!\w)"
)
_SPOKEN_OF = pattern(
    rf"(?:{_TEAM}|trưởng (?:đoàn|tổ)|tổ trưởng|<P>)[^;:.]{{0,60}}? {_SAYS} (?:rằng |về |đối với |việc |những |các )*{_WHO}"
)
"""Whom the team or its head speaks of: "Trưởng đoàn …, thay mặt X, đề nghị A khắc phục"."""
_AFTER = pattern(
    r"\A(?:sau|tiếp sau|tiếp nối|rời|ngoài|bên cạnh|cùng với|cùng) (?:các )?(?P<of><ORGS>),(?: [^;:<ORG><P>]{0,60})? (?:đoàn|tổ|cuộc|đợt|việc|chuyến)(?!\w)"
)
"""Where the team was before: "Sau A, đợt giám sát chuyển sang B"."""
_RESULT = pattern(
    rf"\A(?:kết quả|kết luận|qua đó|qua (?:kiểm tra|giám sát)|theo kết luận|biên bản)[^;:<ORG><P>]{{0,40}}? {_SAYS}(?: rằng)?[,:]? {_WHO}"
)
"""Whom the outcome just told of names: "Kết quả cho thấy A nộp chậm"."""
_INCLUDES = pattern(
    rf"(?:đợt|cuộc|đoàn|tổ|chuyến|danh sách)(?!\w)[^;:<P>]{{0,60}}? (?:còn có|còn|gồm có|gồm|bao gồm|có cả|nhằm vào) {_WHO}"
)
"""What a round takes in: "đợt kiểm tra của X còn có B và C"."""
_ELSEWHERE = (
    _RESULT,
    _INCLUDES,
    _GOES,
    _IS_WHERE,
    _WHERE_IS,
    _BEFORE_TEAM,
    _RECEIVES,
    _HEARD,
    _READIED,
    _TAKES_PLACE,
    _ROOM,
    _THAT_IS,
    _SIGNED,
    _SPOKEN_OF,
    _AFTER,
)
_FOR_TEAM_AT_HAND = frozenset({_ROOM, _READIED})
"""Forms that tell little alone: they count where the team is said to be at work, or its round to go on."""

_BLAMED = pattern(
    r"(?P<of><ACTORS>)<REMARK>[^;:<ORG><P>]{0,30}?(?<!\w)(?:bị|được) (?:phê bình|nhắc|nhắc nhở|chấn chỉnh|nêu|nêu tên|chỉ|biểu dương"
    r"|đánh giá|ghi nhận|kết luận|điểm tên|yêu cầu|khen|xác định|gọi tên|kiến nghị|lưu ý|đề nghị)"
)
_BLAMED_ARE = pattern(
    r"(?<!\w)(?:bị|được) (?:phê bình|nhắc|nhắc nhở|chấn chỉnh|nêu|nêu tên|chỉ|biểu dương|đánh giá|ghi nhận|điểm tên|yêu cầu"
    rf"|khen|gọi tên|lưu ý)[^;:.]{{0,100}}? (?:là|có|gồm|gồm có|thuộc về):? {_WHO}(?= ?[.,;]|\Z| với| vì| do)"
)
_FAULTS = pattern(
    r"(?:hạn chế|thiếu sót|khuyết điểm|vi phạm|sai phạm|tồn tại|trách nhiệm|ưu điểm)(?:,? (?:và )?(?:hạn chế|thiếu sót"
    rf"|khuyết điểm|vi phạm|sai phạm|tồn tại))* (?:của|tại|ở) {_WHO}"
)
_TOLD_OF = pattern(
    rf"<ORG>[^;:<ORG><P>]{{0,60}}? {_SAYS}(?: rõ| thấy| rằng)?:?(?: (?:về|đối với|việc|những|các|tên|sai phạm của))* {_WHO}"
)
_ACTS_ON_IT = pattern(
    r"\A(?:nhận|nhận được|tiếp nhận|tiếp thu|sau|sau khi có|ngay sau|thực hiện|khắc phục|chấp hành|từ|căn cứ|theo|thi hành)(?!\w)"
    r"[^;:]{0,140}?, (?P<of><ACTORS>)<REMARK> (?:đã|cũng|liền|nay|vừa|sớm|nghiêm túc|tự|nộp|khắc phục|kiểm điểm|tổ chức|bổ sung|sửa|thu hồi"
    r"|hoàn trả|nhận|thừa nhận|xử lý|chấn chỉnh|xây dựng|họp|ban hành)(?!\w)"
)
_DISCIPLINED = pattern(
    rf"<ORG>[^;:<ORG><P>]{{0,40}}? (?:khiển trách|cảnh cáo|cách chức|khai trừ|kỷ luật)[^;:<ORG><P>]{{0,30}} {_WHO}"
)
_WAITS = pattern(
    r"(?P<of><ACTORS>)<REMARK>[^;:<ORG><P>]{0,20}? (?:chờ|đang chờ|nhận|đã nhận|đón nhận|tiếp thu|ký)[^;:<ORG><P>]{0,20}? (?:kết luận|thông báo|biên bản)"
)
_OF_OUTCOME = (_BLAMED, _BLAMED_ARE, _FAULTS, _TOLD_OF, _ACTS_ON_IT, _DISCIPLINED, _WAITS)
"""Whom the outcome of an inspection tells of, in its own sentence."""
_SUBJECTS = frozenset({_IS_WHERE, _BEFORE_TEAM, _READIED, _BLAMED, _WAITS, _ACTS_ON_IT, _RECEIVES})
"""Forms whose list is the subject of what comes after it."""
_OUTCOME = re.compile(r"(?<!\w)(?:kết luận|thông báo|biên bản|kết quả|báo cáo|dự thảo|đợt|cuộc)(?!\w)")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp|chưa|không|hoãn|lùi|xin|mong|nếu|hẹn|chẳng|phải|cần)(?!\w)")
_ROUNDS = frozenset({_BY_NOUN, _BY_ROUND, _BY_FINDING, _BY_SIGNER, _COMES})
"""Forms that tell of a round or its outcome, and not of a team alone."""
_REFERS = re.compile(
    r"\A(?:một là|thứ nhất|đó là|gồm|bao gồm)(?!\w)|(?<!\w)(?:đoàn|tổ|cuộc|đợt|kết luận|kết quả|biên bản|buổi công bố"
    r"|buổi làm việc|quyết định|diện)(?!\w| (?:viên|thanh|dân|kết|thể|đại|trưởng|chức|thi|họp|vận))"
    r"|(?<!công tác )(?<!\w)(?:kiểm tra|giám sát)(?!\w)(?!,? (?:và )?(?:kiểm|giám))"
)
"""Words by which a sentence speaks of the round told of beside it."""
_ASIDE = pattern(
    r"(?<!\w)(?:phối hợp(?: với)?|gửi(?: tới| đến| cho| về)?|trình|báo cáo|đề nghị|yêu cầu|giao|cùng(?: với)?|thuộc|tham mưu(?: cho)?"
    r"|giúp|phục vụ|từ|thay mặt|theo|kể cả|như|trừ|không phải|chứ không)(?: (?:cả|các|lên|với|cho|tới))? \Z"
)
_BETWEEN_PEERS = pattern(r"<REMARK>(?:,|;| và|, và| cùng| cùng với)?(?: (?:một|hai|ba|bốn|thứ \w+) là)? ?")
_REACH = 2


@dataclass(slots=True)
class _Sent:
    """Who inspects, as one sentence tells it without whom: the bodies, where it says so, of which kind."""

    line: Line
    start: int
    end: int
    by: list[str]
    kind: str
    outcome: bool


class Apart:
    """Reads the inspections of one article whose sides are told apart; `teams` tells what its teams are for."""

    def __init__(self, scene: Scene, teams: Mapping[str, str]) -> None:
        self.scene = scene
        self.teams = teams

    def findings(self, told: list[Draft]) -> Iterator[Finding]:
        """The inspections beside those `told` already, each with what its sentences say."""
        for line in self.scene.prose:
            if ORG not in line.text or self.scene.is_order(line) or line.zone == Zone.CAPTION:
                continue
            if not _CUE.search(line.text) and not self.teams.keys() & set(line.things(ORG)):
                continue
            sent = self._sent(line)
            if sent is not None and not self._is_told(sent, told) and (found := self._found(sent)) is not None:
                yield found

    # --- who inspects -------------------------------------------------------------------------------------------------

    def _sent(self, line: Line) -> _Sent | None:
        """Who is said to inspect in a sentence, really and not at large."""
        for form in _SENDINGS:
            for match in form.finditer(line.text):
                sent = self._said(line, form, match)
                if sent is not None:
                    return sent
        return self._by_team(line)

    def _said(self, line: Line, form: re.Pattern[str], match: re.Match[str]) -> _Sent | None:
        by, own = self._senders(line, match), _group(match, "verb", "verb2")
        verb = match[own] if own else self._nature(line)
        if not by or verb is None or (form is _ACTED_FOR and not _LEADER.search(line.text)):
            return None
        at = match.start(own) if own else match.start()
        if not self._may_send(by[0]) or (own and is_at_large_verb(line.text, at)):
            return None
        if is_ahead(line.text, match.end()) or (form is _OF_TEAM and _TO_COME.search(match.group())):
            return None
        if form is not _OF_TEAM and (is_unreal(line, at) or is_round_to_come(self.scene, line, at)):
            return None
        outcome = form in _ROUNDS and _OUTCOME.search(match.group()) is not None
        return _Sent(line, match.start(), match.end(), by, _kind(verb), outcome)

    def _senders(self, line: Line, match: re.Match[str]) -> list[str]:
        """Who sends by a form: the body that it names, or the commission or committee of the official that it names."""
        name = _group(match, "by", "by2")
        if name:
            return line.things(ORG, *match.span(name))[:1]
        signer = next(iter(line.things(PERSON, *match.span("signer"))), "")
        known = self.scene.reading.people.get(signer)
        held = [p.organization for p in known.posts if not p.former] if known is not None else []
        commission = [o for o in held if self.scene.name(o).startswith("Ủy ban Kiểm tra ")]
        return [o for o in (*commission, self.scene.committee_of(signer)) if o][:1]

    def _by_team(self, line: Line) -> _Sent | None:
        """A team whose name tells who sent it."""
        for index, sign in sorted(line.signs.items()):
            team = next(iter(line.things(ORG, index, index + 1)), "") if sign.char == ORG else ""
            if team in self.teams and self.scene.sender(team) and not is_unreal(line, index):
                if not is_round_to_come(self.scene, line, index) and not is_ahead(line.text, index + 1):
                    return _Sent(line, index, index + 1, [team], self.teams[team], outcome=False)
        return None

    def _nature(self, line: Line) -> str | None:
        """The words that tell what a team is for, in this sentence or one beside it."""
        near = [line.text, *(other.text for other in self._near(line)), self.scene.title]
        return next((m["verb"] for text in near if (m := _NATURE.search(text)) is not None), None)

    def _may_send(self, thing: str) -> bool:
        body = self.scene.organization(thing)
        return body is not None and body.kind is not OrganizationKind.UNIT

    def _is_told(self, sent: _Sent, told: list[Draft]) -> bool:
        """Whether an inspection by the same is told of nearby already."""
        own = {*sent.by, *(self.scene.sender(b) or "" for b in sent.by if self.scene.is_team(b))}
        return any(
            own & {*draft.inspectors} and any(abs(line.number - sent.line.number) <= _REACH for line in draft.lines)
            for draft in told
        )

    # --- who is inspected ---------------------------------------------------------------------------------------------

    def _found(self, sent: _Sent) -> Finding | None:
        found = Finding(sent.line, sent.kind, APART, sent.start, sent.end, sent.by)
        if _OTHERWISE.search(sent.line.text) or is_scheme(self.scene, sent.line):
            return None
        if makes_discipline_known(self.scene, found):
            return None
        targets = [(sent.line, self._below(self._in_outcome(sent), sent))] if sent.outcome else []
        targets += [
            (line, self._below(self._elsewhere(line, sent), sent)) for line in [sent.line, *self._near(sent.line)]
        ]
        if not any(things for _, things in targets):
            targets = [(line, self._only(line, sent)) for line in [sent.line, *self._near(sent.line)]]
            targets = [t for t in targets if t[1]][:1]
        for line, things in targets:
            found.inspected += [t for t in things if t not in found.inspected]
            if things and line is not sent.line and line not in found.said:
                found.said.append(line)
                found.under += directives_inspected(self.scene, line, 0, len(line.text), sent.kind)
            if things and not found.leaders:
                found.leaders = [p for lead in leads_in(line) if lead.rule.leads for p in lead.people]
        found.inspected = [t for t in found.inspected if t not in found.leaders]
        found.concluding = sent.outcome
        return found if found.inspected else None

    def _near(self, line: Line) -> list[Line]:
        """The sentences beside one, those after it first; in a title only the one right above it."""
        number = line.number
        lines = self.scene.lines
        after = [x for x in lines[number + 1 : number + 1 + _REACH] if x.zone not in {Zone.TITLE, Zone.CAPTION}]
        before = [x for x in lines[max(0, number - _REACH) : number] if x.zone not in {Zone.TITLE, Zone.CAPTION}]
        return [*after, *reversed(before)]

    def _in_outcome(self, sent: _Sent) -> Iterator[str]:
        for form in _OF_OUTCOME:
            for match in form.finditer(sent.line.text):
                yield from self._things(sent.line, match)

    def _elsewhere(self, line: Line, sent: _Sent) -> Iterator[str]:
        if line is not sent.line and (_OTHERWISE.search(line.text) or self.scene.is_order(line)):
            return
        for form in _ELSEWHERE:
            if form in _FOR_TEAM_AT_HAND and (line is sent.line or line.number > sent.line.number + 1):
                continue
            if form is _THAT_IS and not self._counted_before(line):
                continue
            for match in form.finditer(line.text):
                yield from self._things(line, match)

    def _only(self, line: Line, sent: _Sent) -> list[str]:
        """The bodies below in a sentence that speaks of the round, where they are of one rank and have one part in it."""
        if abs(line.number - sent.line.number) > 1 or not _REFERS.search(line.text):
            return []
        if _OTHERWISE.search(line.text) or _TO_COME.search(line.text) or self.scene.is_order(line):
            return []
        places = [i for i, sign in sorted(line.signs.items()) if sign.char == ORG]
        below = [i for i in places if self._below(iter(line.things(ORG, i, i + 1)), sent)]
        if not below or any(_ASIDE.search(line.text, max(0, i - 40), i) or line.is_part(i) for i in below):
            return []
        if any(not _BETWEEN_PEERS.fullmatch(line.text, a + 1, b) for a, b in pairwise(below)):
            return []
        if is_unreal(line, below[0]) or is_ahead(line.text, below[-1] + 1):
            return []
        return line.listed(ORG, below[0], below[-1] + 1)

    def _counted_before(self, line: Line) -> bool:
        """Whether the title or the sentence before tells of an inspection of so many."""
        above = [self.scene.title, self.scene.lines[line.number - 1].text if line.number else ""]
        return any(_NATURE.search(text) for text in above)

    def _things(self, line: Line, match: re.Match[str]) -> list[str]:
        """Those whom a form names, where it tells what took place."""
        group = "of" if match["of"] else "of2"
        start, end = match.span(group)
        if is_unreal(line, start) or is_ahead(line.text, end) or _TO_COME.search(line.text, match.start(), match.end()):
            return []
        stop = end if match.re in _SUBJECTS else listed_end(line, start, end)
        found = line.listed(ORG + PERSON, start, stop)
        return found or self._of_post(line, start, end)

    def _of_post(self, line: Line, start: int, end: int) -> list[str]:
        """The body of a post without its name: "Đồng chí Bí thư Chi bộ A trình bày"."""
        places = {s.start for i, s in line.signs.items() if start <= i < end and s.char == POST}
        posts = (p for read in self.scene.reading.sentences for p in read.posts if p.start in places)
        return [p.organization for p in posts if p.organization][:1]

    def _below(self, things: Iterator[str], sent: _Sent) -> list[str]:
        """Those who stand below who inspects; of an official who answers for it, the committee."""
        found: list[str] = []
        for thing in things:
            body = thing if self.scene.organization(thing) else self.scene.committee_of(thing) or thing
            own = {*sent.by, *(self.scene.sender(b) for b in sent.by)}
            if (
                body not in own
                and body not in self.teams
                and body not in found
                and stands_below(self.scene, body, sent.by)
            ):
                found.append(body)
        return found


def is_at_large_verb(text: str, at: int) -> bool:
    """Whether the verb at an offset means the work of inspecting in general."""
    verb = g.ANCHOR.match(text, at)
    return verb is None or is_at_large(text, verb)


def _group(match: re.Match[str], *names: str) -> str:
    """The first of the groups that took part in a match."""
    said = match.groupdict()
    return next((name for name in names if said.get(name) is not None), "")


def _kind(verb: str) -> str:
    return GIAM_SAT if verb == GIAM_SAT else KIEM_TRA
