"""Who chairs a happening and who heads a team: the forms in which one sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.patterns import lazy
from ingest.relate.signs.line import PERSON, Line, pattern
from ingest.relate.signs.preface import preface_end

_HEAD = (
    r"(?:trưởng (?:đoàn|<HOST>|<ORG>|ban kiểm tra|tổ)|tổ trưởng(?! (?:tổ(?! kiểm tra| giám sát)|dân|chuyên|bộ|công)))"
)
_WHO = r"(?P<who><PEOPLE>)"
_UNREAD_POST = r"(?:phó|bí thư|chủ|trưởng|ủy viên|uv|bt|pbt|giám đốc|chánh|phụ trách)(?!\w)"
"""How a post begins that nobody could read whole: "A, Phó BT TT Huyện ủy chủ trì"."""
_NO_DEPUTY = r"(?<!phó trưởng đoàn)(?<!phó trưởng đoàn thường trực)(?<!phó đoàn)(?<!tổ phó)(?<!thành viên)"
_AFTER_NAME = r"[^;:.<ORG><P><D>]{0,60}?"
_MEETING = (
    r"(?: (?:<noun>"
    r"|(?:tại )?(?:điểm|đầu) cầu(?: (?!có|gồm|là)[^ ;:.,<P><ORG>]{1,12}){0,5}(?: <ORG>)?)){0,2}"
)
_PRESIDIUM = (
    r"(?:đoàn chủ tịch|chủ tịch đoàn)(?! (?:<ORG>|hội(?! nghị)|ủy ban|mặt trận|liên|tổng))(?: (?:đại hội|hội nghị))?"
)
"""Those who sit at the head of a congress; "Ủy viên Đoàn Chủ tịch Hội …" is a post of its own."""

LEAD = (
    r"(?:,? ?(?<!\w)(?:do|dưới sự chủ trì của|với) (?:<PEOPLE>|<H>? ?<R>|<H>|đồng chí|đ/c|ông|bà)[^;:.<P><D>]{0,90}? ?"
    rf"(?:,? ?(?:làm|là|giữ cương vị|-|,) ?{_HEAD}|dẫn đầu|đứng đầu|cầm đầu|chỉ huy|làm tổ trưởng|chủ trì|phụ trách)"
    r"(?: kiểm tra| giám sát)?,?|, <PEOPLE>[^;:.<P><D>]{0,60}? làm trưởng đoàn,?"
    r"|, (?:trưởng đoàn|tổ trưởng|(?:người )?(?:đứng đầu|dẫn đầu|phụ trách|chỉ huy))(?: kiểm tra"
    r"| giám sát)? là (?:<PEOPLE>|<R>)[^;:.,<P><D>]{0,60}?,)"
)
"""`do đồng chí A, Bí thư Huyện ủy làm Trưởng đoàn` between a team and what it does; without capturing groups."""


LISTED = "chairs: list"
PRESIDES, PRESIDING = "presides over the congress", "of the presidium"
PRESIDIUM = frozenset({PRESIDES, PRESIDING})
"""The rules that tell who sits at the head of a congress, and of nothing else."""


@dataclass(frozen=True, slots=True)
class LeadRule:
    """One form of saying who chairs or leads; `leads` tells a team's head from a meeting's chair."""

    name: str
    text: str
    leads: bool
    confidence: float
    matches: tuple[str, ...]
    never: tuple[str, ...]


LEAD_RULES = (
    LeadRule(
        "team led by",
        rf"(?<!\w)do {_WHO}{_AFTER_NAME}(?:(?:,? (?:làm|là|giữ cương vị)|,| -) (?<!phó ){_HEAD}|"
        r",? dẫn đầu|,? đứng đầu|,? cầm đầu(?= đoàn|[,.]|\Z)|,? chỉ huy(?=[,.]|\Z)|"
        r",? làm tổ trưởng|,? phụ trách(?! (?:địa bàn|lĩnh vực|công tác|khối|mảng|chung|cơ sở"
        r"|ngành|xã|huyện|phường|việc|phần|trách))|"
        rf"{_NO_DEPUTY},?(?= đã (?:(?:có|đến|về|tới|buổi|cuộc) )*(?:làm việc|kiểm tra|giám sát|khảo sát)(?!\w)))",
        leads=True,
        confidence=0.95,
        matches=(
            "<ORG> do <P> làm trưởng đoàn",
            "đoàn gồm 5 người do <P> đứng đầu",
            "tổ giám sát do <P> phụ trách đã đến giám sát <ORG>",
            "<ORG> do <P>, trưởng ban, đã có buổi làm việc với <ORG>",
            "đoàn công tác do <P>, trưởng đoàn",
            "đoàn của <ORG> do <P> dẫn đầu",
        ),
        never=("do <P> làm phó trưởng đoàn", "do <P> trình bày"),
    ),
    LeadRule(
        "the head's team",
        rf"(?:(?<!\w)(?:đoàn|tổ)(?: công tác| kiểm tra, giám sát| kiểm tra| giám sát"
        rf"| liên ngành)?(?: số)?(?: \d{{1,4}})?"
        rf"|<ORG>) (?:của|dưới sự (?:dẫn dắt|chỉ huy|chỉ đạo) của) {_WHO}{_AFTER_NAME},?"
        r" (?=(?:đã|vừa|có|đến|về|tới|xuống|tiếp tục|bắt đầu|tiến hành|làm việc|kiểm tra|giám sát|khảo sát|công bố|sang"
        r"|chuyển sang|triển khai|nghe)(?!\w))",
        leads=True,
        confidence=0.8,
        matches=(
            "hai ngày sau, đến lượt <ORG> của <P> làm việc với <ORG>",
            "đoàn kiểm tra dưới sự chỉ huy của <P>, phó chủ nhiệm, đã kiểm tra <ORG>",
        ),
        never=("<ORG> tiếp nhận ý kiến của <P> đã gửi", "đoàn viên của <P>"),
    ),
    LeadRule(
        "head of the team",
        rf"{_WHO}(?: [^;:.,<P>]{{1,40}})?(?:,? (?:người )?(?:trực tiếp )?(?:làm|là|giữ cương vị"
        rf"|được (?:cử|giao|phân công)(?: làm)?)|,| -| \() ?{_HEAD}(?! đại biểu)",
        leads=True,
        confidence=0.95,
        matches=(
            "<P>, trưởng đoàn, chủ trì.",
            "<P> làm trưởng đoàn.",
            "<P> - trưởng <HOST> phát biểu",
            "theo <P>, người trực tiếp làm tổ trưởng tổ kiểm tra, vi phạm đã rõ",
        ),
        never=("<P>, phó trưởng đoàn", "<P>, trưởng đoàn đại biểu quốc hội"),
    ),
    LeadRule(
        "trưởng đoàn before the name",
        rf"(?<!phó )(?:{_HEAD}(?: kiểm tra| giám sát| công tác)?(?: là)?|(?:người )?(?:đứng đầu"
        rf"|dẫn đầu) (?:(?:đoàn|tổ) )?là)"
        rf"[:,]? {_WHO}",
        leads=True,
        confidence=0.9,
        matches=("trưởng đoàn <P> nói", "trưởng đoàn kiểm tra <P>", "trưởng đoàn là <P>"),
        never=("phó trưởng đoàn <P>",),
    ),
    LeadRule(
        "leads a delegation",
        rf"(?:{_WHO}{_AFTER_NAME},? (?:đã |trực tiếp |người )*(?:dẫn đầu|cầm đầu) (?:một |<ORG>|đoàn)"
        r"|(?:dẫn đầu|cầm đầu) (?:đoàn|<ORG>)(?: [^;:.,<P>]{1,60}?)?(?: là|,) (?P<after><PEOPLE>)(?=[ .,;]|\Z))",
        leads=True,
        confidence=0.9,
        matches=(
            "<P> dẫn đầu <ORG> đã đến làm việc",
            "<P> dẫn đầu đoàn công tác",
            "dẫn đầu <ORG> là <P>",
            "sáng <T>, dẫn đầu đoàn công tác của tỉnh, <P> đã kiểm tra",
        ),
        never=("<P> là địa phương dẫn đầu của tỉnh",),
    ),
    LeadRule(
        "at the head of the team",
        rf"{_WHO}{_AFTER_NAME},? (?:(?:đã|trực tiếp|là|người|đích thân|tự|được giao|được cử) )*(?:(?:đứng đầu|dẫn"
        rf"|cầm|chỉ huy|phụ trách"
        r"|cầm trịch|điều hành) (?:một )?(?:đoàn|tổ)(?: kiểm tra| giám sát| công tác)?(?: này| ấy| đó"
        r"| trên)?(?=[ ,.;]|\Z)"
        r"(?! (?:dân|viên|thanh|đại|hợp|tự|bầu|công đoàn|phụ nữ|xe))|dẫn <ORG> (?=(?:kiểm tra|giám sát|về|đến|tới"
        r"|xuống)(?!\w)))"
        r"|(?:đứng đầu|dẫn đầu|cầm trịch|cầm|chỉ huy|chỉ đạo|phụ trách) "
        r"(?:đoàn|tổ|(?:cuộc|đợt|việc) (?:kiểm tra|giám sát))"
        r"(?: này| ấy| trên)? là[:,]? (?P<also><PEOPLE>)"
        r"|(?<!phó )trưởng (?:đoàn|tổ)(?: kiểm tra| giám sát)?(?: (?:khi ấy|khi đó|lúc đó|lúc ấy|lần này|đợt này) là"
        r"|[^;:.<ORG><P>]{0,30}? (?:được giao cho|thuộc về|do)) (?P<named><PEOPLE>)",
        leads=True,
        confidence=0.85,
        matches=(
            "<P>, trưởng ban, đứng đầu đoàn này",
            "<P> dẫn <ORG> kiểm tra <ORG>",
            "chỉ đạo cuộc kiểm tra là <P>",
            "trưởng đoàn khi ấy là <P>",
            "cương vị trưởng đoàn được giao cho <P>",
        ),
        never=("<P> phụ trách tổ dân phố 3", "<P> dẫn <ORG> thăm nhà máy", "phó trưởng đoàn khi ấy là <P>"),
    ),
    LeadRule(
        "comes with a delegation",
        rf"{_WHO} (?:đã )?(?:cùng (?:với )?|và )(?:các thành viên (?:trong |của )?)?"
        r"(?:<ORG>(?= (?:đã |vừa )?(?:đến|về|tới|xuống))|đoàn (?:công tác|đại biểu cấp cao)(?: của)?"
        r"(?: <ORG>| (?!đã|vừa|đến|về|tới)[^ ;:.,<P><ORG>]{1,12}){0,6},?) "
        r"(?:(?:đã|vừa) )?(?:đến|về|tới|xuống|có mặt|có buổi|làm việc|kiểm tra|khảo sát|thị sát|thăm)(?!\w)",
        leads=True,
        confidence=0.75,
        matches=(
            "sáng <T>, <P> cùng đoàn công tác của tỉnh đã đến thăm các gia đình",
            "<P> cùng đoàn công tác khảo sát",
            "chiều <T>, <P> và đoàn công tác kiểm tra tại <ORG>",
        ),
        never=("<P> cùng các đoàn viên đến thăm", "<P> tiếp đoàn công tác của tỉnh đến làm việc"),
    ),
    LeadRule(
        "in charge of the team",
        rf"{_WHO}{_AFTER_NAME},? (?:(?:được|đã được|trực tiếp|là người|người) )*(?:(?:phân công|giao|cử|chỉ định) )?"
        r"(?:phụ trách|dẫn đầu|chỉ huy|đứng đầu|cầm đầu|dẫn dắt|làm trưởng|dẫn) (?:đoàn|tổ)"
        r"(?: (?:kiểm tra|giám sát|công tác|này|số \d{1,3}))?(?=[ ,.;]|\Z)(?! (?:đại biểu|thanh|dân|viên|kết|hợp))",
        leads=True,
        confidence=0.85,
        matches=("<P> phụ trách tổ.", "<P>, phó bí thư, được phân công phụ trách đoàn"),
        never=("<P> phụ trách tổ dân phố", "<P> phụ trách đoàn thanh niên"),
    ),
    LeadRule(
        "in the chair",
        rf"{_WHO}{_AFTER_NAME},? (?:trong|trên|với|giữ|ở|đảm nhận|đảm nhiệm|làm|nhận|được giao|được cử|cũng là"
        r"|vừa là|khi|lúc|trong lúc|trong khi|sau khi)"
        r"(?: (?:vai trò|vai|cương vị|tư cách|vị trí|nhiệm vụ|phần|ghế|nhiệm vụ là))?(?: (?:là|làm|của))?(?: người)? "
        r"(?:chủ trì|chủ tọa|điều hành|điều khiển)(?! <led_work>)(?=[ ,.;]|\Z)",
        leads=False,
        confidence=0.85,
        matches=("<P> trong vai trò chủ trì đã gợi ý", "<P>, bí thư, với tư cách người điều hành, kết luận"),
        never=("<P> được giao chủ trì tham mưu", "<P> với vai trò là đại biểu"),
    ),
    LeadRule(
        "chairs",
        rf"{_WHO}(?:(?:,| -)(?! <demanded>) [^;:.<ORG><P>]{{1,50}}?|(?:,| -) {_UNREAD_POST}[^;:.<ORG><P><D>]{{0,40}}? "
        r"<ORG>)?,?(?: <adverbs>| <attending>| và| tới"
        r"| trực tiếp| cùng|,? thay mặt <ORGS>|"
        r" <HOST>|(?:,| -)? <HEADED>|,? (?:chỉ đạo|khai mạc|phát biểu(?: khai mạc| chỉ đạo)?"
        r"|được (?:phân công|cử|giao)))*"
        r"(?:,| -)?(?: là(?: (?:hai|ba|các|những|\d{1,2}))?(?: (?:đồng chí|người|vị))?| ?\()? ?"
        r"<chairing>(?! <led_work>)(?:(?: cùng)?(?: với) (?P<also><PEOPLE>))?",
        leads=False,
        confidence=0.95,
        matches=(
            "<P> chủ trì hội nghị",
            "<P>, <P> đồng chủ trì.",
            "<P> dự và chủ trì kỳ họp",
            "<P> và <P> cùng chủ trì",
            "<P>, trưởng đoàn kiểm tra chủ trì hội nghị",
            "<P> - quv, trưởng đoàn giám sát, chủ trì hội nghị",
            "<P> - trưởng đoàn kiểm tra, giám sát của <ORG>, <ORG> <Y> (<ORG>), và <P> đồng chủ trì hội nghị",
            "<P> (chủ trì) phát biểu khai mạc",
            "<P> dự, chỉ đạo và chủ trì hội nghị",
            "<P> cùng chủ trì với <P>",
            "<P> và <P> là hai đồng chí đồng chủ trì hội nghị",
        ),
        never=("<P> chủ trì tham mưu phương án", "<ORG> chủ trì hội nghị", "<P>, đề nghị văn phòng chủ trì"),
    ),
    LeadRule(
        "directs it",
        rf"{_WHO}(?:,? (?:đã|trực tiếp|dự và|cùng))* "
        r"(?:điều hành|(?:làm |giữ vai )?chủ tọa|ngồi ghế chủ tọa|cầm trịch)(?=[,.;]| và |\Z)",
        leads=False,
        confidence=0.85,
        matches=("<P> điều hành, <P> về dự.", "<P> trực tiếp điều hành.", "<P> ngồi ghế chủ tọa."),
        never=("<P> điều hành công việc của <ORG>", "<ORG> điều hành, <P> về dự"),
    ),
    LeadRule(
        "chaired by",
        rf"(?<!\w)do {_WHO}[^;:.<P><D>]{{0,90}}?,? (?:<chairing>(?! <led_work>)"
        r"|(?:điều hành|điều khiển|cầm trịch)(?=[,.;]| đã | với | từ "
        rf"| cùng | và |\Z))",
        leads=False,
        confidence=0.9,
        matches=("hội nghị do <P> chủ trì", "hội nghị do <P>, phó trưởng ban, chủ trì đã diễn ra"),
        never=("hội nghị do <ORG> chủ trì", "đề án do <P> chủ trì xây dựng", "báo cáo do <P> trình bày."),
    ),
    LeadRule(
        "under the chairmanship of",
        rf"(?:dưới|với) (?:sự|quyền|vai trò) (?:chủ trì|điều hành|điều khiển|chủ tọa|dẫn dắt|chủ trì, điều hành"
        rf"|chủ trì và điều hành)(?: trực tiếp)? của {_WHO}",
        leads=False,
        confidence=0.95,
        matches=("dưới sự chủ trì của <P>, hội nghị đã", "họp dưới sự điều hành của <P> và <P>"),
        never=("dưới sự chủ trì của <ORG>",),
    ),
    LeadRule(
        PRESIDES,
        r"(?:đoàn chủ tịch|chủ tịch đoàn)(?: [^;:.<P><D>]{0,60}?)?(?: có| gồm| là|:|,? do){1,2}(?: các)?"
        rf"(?: (?:\d{{1,2}}|ba|bốn|năm))?(?: đồng chí)?:? {_WHO}",
        leads=False,
        confidence=0.85,
        matches=(
            "đoàn chủ tịch gồm các đồng chí: <P>; <P> điều hành đại hội",
            "đại hội đã bầu đoàn chủ tịch gồm 3 <P>, <P>, <P>.",
            "đoàn chủ tịch điều hành đại hội gồm 5 người, do <P> đứng đầu",
        ),
        never=("đoàn chủ tịch cảm ơn <P>", "<P>, ủy viên đoàn chủ tịch hội phát biểu"),
    ),
    LeadRule(
        PRESIDING,
        rf"(?:{_WHO}(?: <Y>| [^;:.,<P><ORG><D>]{{0,40}}?(?=,| -))?(?:,| -)? "
        rf"(?:(?:ủy viên|thành viên|thay mặt) )*{_PRESIDIUM},?"
        rf"(?: đã| trực tiếp| lên| điều hành và){{0,2}} (?:đọc|trình bày|thông qua|báo cáo|điều hành|khai mạc|bế mạc)"
        rf"|thay mặt {_PRESIDIUM},? (?P<also><PEOPLE>)|(?:bầu|cử)(?: ra)?(?: các)? (?P<chosen><PEOPLE>) "
        rf"(?:vào|tham gia|làm)(?: thành viên)? {_PRESIDIUM}|(?P<joined><PEOPLE>)(?: đã)? được (?:đại hội )?(?:bầu|cử) "
        rf"(?:vào|tham gia) {_PRESIDIUM})",
        leads=False,
        confidence=0.8,
        matches=(
            "<P>, chủ tịch đoàn đã đọc dự thảo báo cáo tổng kết nhiệm kỳ",
            "<P> đoàn chủ tịch trình bày báo cáo kiểm điểm",
            "thay mặt đoàn chủ tịch, <P> khai mạc đại hội",
            "đại hội bầu <P> và <P> vào đoàn chủ tịch",
            "<P> được bầu vào đoàn chủ tịch đại hội",
        ),
        never=(
            "<P>, ủy viên đoàn chủ tịch hội nông dân trình bày tham luận",
            "<P> cảm ơn đoàn chủ tịch",
            "<P> gửi đoàn chủ tịch báo cáo",
            "<P> được bầu vào đoàn chủ tịch <ORG>",
        ),
    ),
    LeadRule(
        "chairing, somebody",
        rf"\A(?:[^;:<ORG><P>]{{0,40}}<T>\)?, )?(?:(?:tại|ở) [^;:<P>]{{2,40}}, )?(?:khi )?"
        rf"(?:(?:tham dự|dự|phát biểu|phát biểu khai mạc|khai mạc|kết luận|trực tiếp)(?:,| và|) )?"
        rf"<chairing>(?: <noun>|{_MEETING})(?: này|(?: [^;:.<P>]{{1,120}}))?, {_WHO}(?=[ ,])",
        leads=False,
        confidence=0.9,
        matches=(
            "chủ trì hội nghị, <P> yêu cầu làm tốt việc này",
            "phát biểu khai mạc và chủ trì hội nghị, <P> nói",
            "chủ trì cuộc họp <ORG> sáng <T>, <P> yêu cầu khẩn trương vào cuộc",
            "sáng <T>, chủ trì phiên họp của <ORG>, <P> nhấn mạnh yêu cầu tiến độ",
        ),
        never=("chủ trì hội nghị, <ORG> mời <P>", "được giao chủ trì hội nghị, <P> cảm ơn"),
    ),
    LeadRule(
        "who directs it is",
        r"(?<!\w)(?:người (?:<chairing>|điều hành|điều khiển|cầm trịch|chủ tọa|ngồi ghế (?:chủ tọa|chủ trì))"
        rf"{_MEETING}(?: này| hôm nay)?, (?P<named><PEOPLE>),"
        r"|(?:(?:người|đồng chí|vị) (?:<chairing>|điều hành|điều khiển|cầm trịch|chủ tọa)|cầm trịch|<chairing>"
        rf"|điều hành|điều khiển){_MEETING}(?: này| hôm nay| lần này| (?:sáng |chiều "
        rf"|tối )?(?:nay )?\(?<T>\)?)* là {_WHO})",
        leads=False,
        confidence=0.95,
        matches=(
            "người chủ trì phiên họp là <P>",
            "người điều hành là <P>",
            "người chủ trì, <P>, nói nhiều về đường sá",
        ),
        never=("người chủ trì đề án là <P>", "người chủ trì đề án, <P>, nói"),
    ),
    LeadRule(
        LISTED,
        r"<chairing>(?:(?:,| và) (?:phát biểu|chỉ đạo|khai mạc|kết luận)(?: chỉ đạo| khai mạc| kết luận)?){0,2}"
        rf"{_MEETING}(?:,? (?:sáng |chiều |ngày )?<T>)?(?: của <ORG>)?"
        rf"(?: còn)?(?: với (?P<first><PEOPLE>))?(?: còn)?(?: có| gồm| là|:|, gồm){{1,2}}"
        rf"(?: các| hai| ba| bốn| năm| \d{{1,2}})?(?: đồng chí| ông| vị)?(?: <H>)?"
        rf"(?: (?:thường trực|lãnh đạo)?[^;:.<P><D>]{{0,30}}:)?:? {_WHO}",
        leads=False,
        confidence=0.95,
        matches=(
            "cùng chủ trì có <P>.",
            "cùng chủ trì với <P> còn có <P>.",
            "đến dự, chủ trì và phát biểu chỉ đạo hội nghị có <P>.",
            "chủ trì hội nghị có <P>; <P>",
            "đồng chủ trì hội nghị: <P>",
            "hội nghị do <ORG> chủ trì, gồm các đồng chí: <P>; <P>",
        ),
        never=("chủ trì hội nghị và <P> phát biểu", "<ORG> chủ trì hội nghị, có <P> dự"),
    ),
)

BY_PRONOUN = LeadRule("chairs: he or she", "", leads=False, confidence=0.8, matches=(), never=())
"""What a pronoun tells: the sentences before say who it is (events/chairs.py)."""

_COMPILED = tuple((rule, pattern(rule.text)) for rule in LEAD_RULES)
_CUES = pattern(
    r"trưởng (?:đoàn|<HOST>|<ORG>|tổ)|dẫn đầu|đứng đầu|cầm đầu|chỉ huy|tổ trưởng|chủ trì|chủ tọa"
    r"|điều hành|cầm trịch|phụ trách|chủ tịch đoàn|đoàn chủ tịch|(?<!\w)do <P>|của <P>|điều khiển|<P>(?: đã)? cùng "
    r"|<P> và (?:đoàn|<ORG>)"
    r"|(?:dẫn|cầm) (?:<ORG>|đoàn|tổ)|chỉ đạo (?:cuộc|đợt|việc|đoàn|tổ)"
)
_UNREAL = pattern(r"<planned>|<denied>")
_CAME = pattern(r"(?<!\w)(?:dự|tham dự)(?: [^;:.<P>]{0,80})? (?:có|gồm)(?: các)?:? \Z")
_REPLACED = lazy(r"[^;.]{0,60}?[;,.] (?:song|nhưng|tuy nhiên)(?!\w)[^.]{0,200}?(?<!\w)thay(?: thế| mặt)?(?!\w)")
"""After the head of a team in whose stead another one came: "A là Trưởng đoàn; song … nên B, … thay thế, chủ trì"."""
_WITH_BEFORE = pattern(
    r"(?:\A|[.;:] )(?:[^;:.,<P><ORG>]{1,30}, )?(?P<who><PEOPLE>)(?: (?!dự|đến|về|phát|cho|nêu|đã|nói"
    r"|và)[^ ,;:.<P><D><T>]{1,12}){1,6}"
    r"(?:,? (?:và|cùng) |, )\Z"
)
"""One more who chairs, whose post nobody could read: "A, Chính ủy Lữ đoàn và B, Lữ đoàn trưởng đồng chủ trì"."""
_REST_OF_LIST = pattern(r"(?:(?:,| -)? ?[^;:.<P><D>]{0,160}; (?:và )?<PEOPLE>){1,8}(?=[^;]{0,160}?\.|,|\Z)")
"""The others of a list with semicolons, after one whose post nobody could read whole: "có: A, …; B, …; C, …"."""
_ONLY_CAME = lazy(r",? (?:(?:cùng|cũng|đến|về|tới|tham) ){0,2}(?:dự(?! kiến| thảo| án)|theo dõi|phát biểu)(?!\w)")
"""After the last of a list who only came: "Ngồi ghế chủ trì là A và B; C dự, phát biểu chỉ đạo"."""
_BRACKETS = lazy(r"\([^()]*\)")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Lead:
    """People who chair or lead, by which rule; offsets are of the line's signs."""

    people: tuple[str, ...]
    rule: LeadRule
    start: int
    end: int


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Where those who chair stand: from the first to the last of the groups that took part in the match."""
    spans = [match.span(name) for name, words in match.groupdict().items() if words is not None]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _who(line: Line, rule: LeadRule, match: re.Match[str]) -> tuple[int, int]:
    """Where those who chair stand, without the last one after a semicolon who only came."""
    start, end = _span(match)
    if not rule.leads and (before := _WITH_BEFORE.search(line.text, 0, start)) is not None:
        start = before.start("who")
    if rule.name == LISTED and (more := _REST_OF_LIST.match(line.text, end)) is not None:
        end = more.end()
    last = line.text.rfind("; ", start, end)
    came = not rule.leads and last > start and match.end() == end and _ONLY_CAME.match(line.text, end) is not None
    return start, last if came else end


def _outside_brackets(line: Line, start: int, end: int) -> list[str]:
    """The people who stand there, none whom a remark in brackets names: "A (thay B đi vắng)"."""
    named = line.things(PERSON, start, end)
    if "(" not in line.text[start:end]:
        return named
    within = {t for at in _BRACKETS.finditer(line.text, start, end) for t in line.things(PERSON, *at.span())}
    return [person for person in named if person not in within] or named


def leads_in(line: Line) -> Iterator[Lead]:
    """Every statement of who chairs or leads in one sentence, plans and denials left out."""
    if not _CUES.search(line.text):
        return
    for rule, compiled in _COMPILED:
        for match in compiled.finditer(line.text):
            people = _outside_brackets(line, *_who(line, rule, match))
            if not rule.leads and _CAME.search(line.text, 0, match.start()):
                people = people[-1:]  # "dự có A, B chủ trì hội nghị": only the last one chairs
            said = line.text[max(preface_end(line.text), match.start() - _REACH) : match.end()]
            replaced = rule.leads and _REPLACED.match(line.text, match.end()) is not None
            if people and not replaced and not _UNREAL.search(said):
                yield Lead(tuple(people), rule, match.start(), match.end())
