"""The forms in which a sentence tells that something took place: a rule each, what it matches, what it must not."""

from __future__ import annotations

from ingest.relate.events.happening_forms import (
    ALSO,
    AS_HEAD,
    HOLDS,
    ITS,
    NUMBERED,
    TAKING_PLACE,
    TOOK_PLACE,
    WHERE,
    WITH,
    HappeningRule,
    some,
)
from ingest.relate.events.part_rules import PARTS
from ingest.relate.events.session_rules import SESSIONS
from ingest.relate.events.visit_rules import VISITS
from ingest.relate.signs.leads import LEAD
from ingest.relate.signs.line import ORG
from schema.model import EventKind

CHAIRS = "somebody chairs"

RULES = (
    HappeningRule(
        "body holds",
        rf"{HOLDS}(?: <manner>| trực tiếp| trực tuyến)* (?P<noun><noun>|sinh hoạt(?=[.;]|\Z))",
        0.95,
        (
            "sáng <T>, <ORG> tổ chức hội nghị sơ kết",
            "<ORG> phối hợp với <ORG> tổ chức lễ công bố",
            "<ORG> vừa tổ chức trọng thể lễ kỷ niệm",
        ),
        ("<ORG> sẽ tổ chức hội nghị", "<ORG> tổ chức thực hiện nghị quyết", "<ORG> đã tổ chức 6 hội nghị"),
        shared=True,
    ),
    HappeningRule(
        "body holds a review",
        rf"{HOLDS}(?: <manner>)* (?P<held><held>)",
        0.9,
        ("<T>, <ORG> tổ chức sơ kết công tác", "<ORG> đã tổ chức khai giảng lớp, <T>"),
        ("<T>, <ORG> sẽ tổ chức sơ kết", "<T>, <ORG> triển khai nghị quyết"),
        dated=True,
    ),
    HappeningRule(
        "body holds a programme",
        rf"(?P<by><ORGS>)<REMARK>{some('<adverbs>', WITH, '<T>', WHERE, 'sáng', 'chiều', 'tối', 'hôm', 'nay')} tổ chức "
        r"chương trình (?!hành động|công tác|số|phối hợp)(?=[^;:.]{3,80})",
        0.8,
        ("sáng <T>, lần đầu tiên, <ORG> đã tổ chức chương trình hội đồng nhân dân với cử tri",),
        ("<T>, <ORG> sẽ tổ chức chương trình giao lưu", "<T>, <ORG> tổ chức thực hiện chương trình hành động"),
        kind=EventKind.MEETING,
        dated=True,
    ),
    HappeningRule(
        "body opens a class",
        rf"(?P<by><ORGS>)<REMARK>{some('<adverbs>', WITH, '<T>', WHERE)} (?P<held>khai giảng|bế giảng) (?:lớp|khóa)",
        0.9,
        ("ngày <T>, <ORG> phối hợp với <ORG> khai giảng lớp bồi dưỡng", "<T>, <ORG> đã bế giảng khóa học"),
        ("<T>, <ORG> sẽ khai giảng lớp", "<ORG> khai giảng năm học mới"),
        dated=True,
    ),
    HappeningRule(
        "body reviews",
        rf"(?P<by><ORGS>)<REMARK>{some(LEAD, '<adverbs>', WITH, '<T>', WHERE, 'sáng', 'chiều', 'hôm', 'nay')} "
        r"(?P<held>tổng kết|sơ kết) (?:\d{1,2} năm|một năm|năm năm|công tác|phong trào|đợt|năm học"
        r"|hoạt động|mô hình|cuộc vận động|chương trình|(?:việc )?thực hiện|<D>)",
        0.85,
        ("<T>, <ORG> tổng kết 10 năm thực hiện <D>", "sáng <T>, <ORG> đã sơ kết công tác xây dựng đảng"),
        ("<T>, <ORG> sẽ tổng kết 10 năm", "<T>, <ORG> tổng kết thực tiễn", "<ORG> sơ kết công tác"),
        dated=True,
    ),
    HappeningRule(
        "body studies or meets",
        rf"(?P<by><ORGS>)<REMARK>{some(LEAD, '<adverbs>', WITH, '<T>', WHERE, 'sáng', 'chiều', 'tối', 'hôm', 'nay')} "
        r"(?:dành (?:cả |trọn )?(?:ngày|buổi|thời gian) (?:để )?)?"
        r"(?:(?P<held>quán triệt|phổ biến|truyền đạt|học tập(?! và làm))(?=[^;:]{0,40}<D>)"
        r"|(?P<noun>giao ban|sinh hoạt)(?= báo cáo viên| thường kỳ| định kỳ| chuyên đề| công tác| với"
        r"| cụm| tháng| quý| khối| tình hình| đầu tháng| cuối tháng))",
        0.8,
        ("<ORG> sáng <T> quán triệt <D> tới 300 cán bộ", "<T>, <ORG> giao ban báo cáo viên tháng 6"),
        ("<T>, <ORG> sẽ quán triệt <D>", "<ORG> quán triệt <D>"),
        dated=True,
    ),
    HappeningRule(
        "body does it itself",
        rf"(?P<by><ORGS>)<REMARK>{some('<adverbs>', WITH, '<T>', WHERE, 'sáng', 'chiều', 'tối', 'hôm', 'nay')} "
        r"(?P<held>ra mắt|phát động|tuyên dương|tập huấn|gặp mặt|ra quân|ký kết|bế giảng|kỷ niệm|mít tinh"
        r"|trao giải|khánh thành|khởi công)(?!\w)",
        0.8,
        ("<T>, <ORG> ra mắt mô hình theo <D>", "<T>, <ORG> và <ORG> ký kết chương trình phối hợp"),
        ("<T>, <ORG> sẽ ra mắt mô hình", "<ORG> phát động phong trào thi đua"),
        dated=True,
    ),
    HappeningRule(
        "members study",
        r"(?:cán bộ|đảng viên|đại biểu|học viên|cấp ủy)(?: của"
        r"| thuộc)? (?P<host><ORG>) (?:đã )?(?:tham gia )?(?:được )?"
        r"(?P<held>học tập|quán triệt)(?=[^;:]{0,40}<D>)",
        0.75,
        ("<T>, gần 200 đảng viên <ORG> được học tập, quán triệt <D>",),
        ("<T>, cán bộ <ORG> sẽ được học tập <D>",),
        dated=True,
    ),
    HappeningRule(
        "people hear of documents",
        r"(?<!\w)(?:cán bộ|đảng viên|đại biểu|học viên|báo cáo viên)(?: [^;:<ORG><P><D>]{0,40}?)?,? "
        r"(?:(?:được|đã|về) )*"
        r"(?:nghe|tiếp thu|nghiên cứu)(?:,? (?:và|phổ biến|quán triệt|truyền đạt|giới thiệu|triển khai|tiếp thu))*"
        r"(?=[^;:]{0,40}<D>)(?=(?:[^;]{0,160}?[;,] (?:do )?(?P<by><ORG>) (?:đứng ra )?tổ chức)?)",
        0.8,
        ("trong hai <T>, hơn 400 cán bộ nghe phổ biến <D> và <D> tại <ORG>; <ORG> đứng ra tổ chức",),
        ("<T>, cán bộ sẽ nghe phổ biến <D>", "cán bộ nghe phổ biến <D>"),
        kind=EventKind.CONFERENCE,
        dated=True,
        passive=True,
    ),
    HappeningRule(
        "body is through with",
        r"(?P<by><ORG>)<REMARK>(?: [^;:<ORG><P>]{0,60}?)? (?:đã|vừa) (?:tổ chức )?(?:xong|hoàn thành|hoàn tất) "
        r"(?P<noun>đại hội|hội nghị)",
        0.8,
        ("<ORG> được chọn làm điểm và đã xong đại hội hôm <T>",),
        ("<ORG> đã hoàn thành đại hội", "<T>, <ORG> chưa xong đại hội"),
        dated=True,
    ),
    HappeningRule(
        "first session elects",
        r"(?<!ngay )(?:tại|trong) (?P<noun>hội nghị|phiên họp|kỳ họp) (?:lần )?thứ nhất,? (?P<by><ORG>)"
        r"(?: khóa \w+|,? (?:khóa|nhiệm kỳ) (?:<Y>|mới))?(?: đã)? (?:bầu|tín nhiệm)",
        0.75,
        ("tại hội nghị lần thứ nhất, <ORG> khóa xiii đã bầu hai phó bí thư",),
        ("tại hội nghị lần thứ nhất, <ORG> sẽ bầu", "tại kỳ họp thứ hai, <ORG> khóa x đã bầu"),
        kind=EventKind.MEETING,
        elects=True,
    ),
    HappeningRule(
        "under the body's heading",
        r"\A(?P<by><ORG>): (?:sáng |chiều |tối "
        r"|ngày )?<T>,? (?:<adverbs> ){0,2}<organising>(?: <manner>)* (?P<noun><noun>)",
        0.85,
        ("<ORG>: sáng <T>, tổ chức hội nghị sơ kết",),
        ("<ORG>: sáng <T>, sẽ tổ chức hội nghị sơ kết",),
        dated=True,
    ),
    HappeningRule(
        "body meets",
        r"(?<!đại hội )(?<!đại biểu )"
        rf"(?P<by><ORGS>)<REMARK>{some('<adverbs>', '<T>', 'hôm', 'sáng', 'chiều', 'tối')},? "
        r"(?P<noun>họp|nhóm họp|ngồi (?:lại )?với nhau|ngồi lại)(?!\w)"
        r"(?! ?(?:báo(?! cáo)|mặt|thôn|bản|dân|hàng|hằng|mỗi|mấy|một (?:tháng|quý|năm|tuần|lần)|không|ít nhất"
        r"|thường xuyên|được)(?!\w))",
        0.95,
        (
            "<T>, <ORG> đã họp kỳ thứ 15.",
            "<T>, <ORG> họp bàn công tác cán bộ",
            "<T>, <ORG> họp và thống nhất cảnh cáo <P>",
        ),
        ("<T>, <ORG> sẽ họp", "<T>, kỳ họp của <ORG> họp báo"),
        dated=True,
    ),
    HappeningRule(
        "body met lately",
        r"(?P<by><ORG>)<REMARK>(?:,? <adverbs>){1,3},? (?P<noun>họp)(?= kỳ (?:thứ )?\w)",
        0.85,
        ("vừa qua, <ORG> đã họp kỳ 38 với sự chủ trì của <P>", "<ORG> vừa họp kỳ thứ hai"),
        ("<ORG> sẽ họp kỳ thứ hai", "<ORG> họp kỳ một lần mỗi tháng"),
    ),
    HappeningRule(
        "at a session, the body: told later",
        r"(?:\A(?:(?:mới đây|vừa qua|mới rồi),? )?"
        r"|<ORG>(?: [^;:<ORG><P>]{0,40}?)? (?:cho biết|cho hay|thông báo|thông tin)(?: rằng)?,? )"
        r"(?:tại|trong) (?P<noun>kỳ họp|phiên họp) (?:lần )?(?:thứ )?\w{1,12}(?: (?:\(<T>\)|<T>))?,? "
        r"(?:(?:(?:dưới|với) sự (?:chủ trì|điều hành|chủ tọa) của|do) <PEOPLE>(?: chủ trì| điều hành)?,? )?"
        r"(?P<by><ORG>)<REMARK>(?= (?:cũng |đã ){0,2}"
        r"(?:xem xét|kết luận|quyết định|thi hành|thống nhất|biểu quyết|đề nghị|cho ý kiến"
        r"|nghe|thảo luận|thông qua|giải quyết|khai trừ|cảnh cáo|khiển trách|cách chức|kỷ luật|miễn nhiệm|bãi nhiệm))",
        0.75,
        (
            "<T>, <ORG> cho biết tại kỳ họp lần thứ 5, <ORG> đã xem xét thi hành kỷ luật <P>",
            "tại kỳ họp thứ 12, <ORG> đã quyết định khai trừ <P>",
        ),
        (
            "<T>, <ORG> cho biết tại kỳ họp tới, <ORG> sẽ xem xét <P>",
            "trước đó, tại kỳ họp thứ 3, <ORG> đã xem xét <P>",
        ),
        kind=EventKind.MEETING,
        undated=True,
    ),
    HappeningRule(
        "body hears",
        rf"\A[^;:<ORG><P>]{{0,40}}<T>\)?,? (?P<by><ORG>)<REMARK>{some('<adverbs>')} "
        r"(?:(?:ngồi )?nghe(?: và cho ý kiến| và thảo luận)? (?:<ORGS> |các [^;:<ORG><P>]{1,25}? )?"
        r"(?:báo cáo|trình bày|tờ trình|đề cương)"
        r"|cho ý kiến (?:về|vào|đối với|các|dự thảo)"
        r"|(?:mới )?bàn (?:về|việc|xong|công tác|giải pháp|biện pháp))",
        0.8,
        (
            "chiều <T>, <ORG> nghe báo cáo về tiến độ đại hội",
            "sáng <T>, <ORG> nghe <ORG> báo cáo kết quả công tác",
            "sáng <T>, <ORG> đã cho ý kiến vào dự thảo báo cáo",
        ),
        ("chiều <T>, <ORG> sẽ cho ý kiến về", "chiều <T>, <P> nghe báo cáo"),
        kind=EventKind.MEETING,
        dated=True,
    ),
    HappeningRule(
        "at a meeting, the body",
        r"(?:\A|(?<=[-:.] )|(?<=\) - )|<T>, |\A(?:theo|căn cứ)(?: [^ ,;:<T><ORG>]{1,12}){1,6}(?: <ORG>)?"
        r"(?:,? (?:phát đi|công bố|phát ra|ban hành)(?: (?:vào|sáng|chiều|tối|ngày|hôm)){0,2} <T>)?, )(?:tại "
        r"|trong khuôn khổ |bên lề |trong )?(?:(?:phiên|ngày|buổi) (?:làm việc|họp) (?:thứ [^ ,;:]{1,8}|đầu tiên"
        r"|cuối(?: cùng)?|cuối)?,? ?(?:của |tại )?)?(?P<noun><noun>)[^;:<ORG><P>]{0,70}?(?:<T>)?, "
        r"(?:(?:các |tập thể |\d{1,3} )?(?:ủy viên|thành viên|lãnh đạo|đại biểu)(?: của)? )?(?P<by><ORG>)"
        r"(?= (?:đã )?(?:chốt|thống nhất|quyết định|bầu|bỏ phiếu|thông qua|xem xét|cho ý kiến|biểu quyết|bàn"
        r"|tặng|trao|biểu dương|công bố|khen thưởng|tuyên dương|phát động|kết nạp|đã ))",
        0.8,
        ("họp giao ban với các xã <T>, <ORG> chốt một loạt việc", "<T>, tại hội nghị lần thứ 10, <ORG> đã bầu"),
        ("<T>, tại hội nghị, <P> cho biết",),
        dated=True,
        cue=(ORG,),
    ),
    HappeningRule(
        "at the body's meeting",
        r"\A(?:(?:phát biểu |kết luận )?(?:tại|trong|bên lề)|mở đầu|kết thúc|kết luận|khai mạc|bế mạc"
        r"|(?:sáng |chiều |tối )?(?P<day><T>),? (?:tại|trong)(?= [^;:,<P><ORG>]{1,60}, <ORG>"
        r"| [^;:<P><ORG>]{1,50}<ORG>[^;:<P><ORG>]{0,50}, (?:<P>|<R>|các đại biểu|đại biểu)(?! sẽ))) "
        r"(?:phiên (?:khai mạc|bế mạc|thảo luận) )?(?P<noun><noun>)(?(day)|(?=[^;:<P>]{0,140}?<T>))"
        rf"(?:{NUMBERED}(?= <ORG>)| (?:lần thứ \w+|thứ \w+|toàn thể|thường kỳ|bất thường|mở rộng|đại biểu|chuyên đề"
        r"|của|(?:sáng |chiều |tối )?<T>))* (?P<host><ORG>)<REMARK>(?:[^;:<ORG><P>]{0,60}?<T>)?",
        0.8,
        (
            "tại phiên khai mạc kỳ họp thứ 4 <ORG> khóa ix sáng <T>, <ORG> đề nghị thông qua",
            "mở đầu hội nghị chiều <T> của <ORG>, <P> quán triệt <D>",
        ),
        ("tại đại hội <ORG> sắp tới <T>, 3 người tái cử", "tại hội nghị, <P> cho biết"),
        dated=True,
    ),
    HappeningRule(
        "at the working session",
        r"\A(?:(?:sáng |chiều |tối )?(?:cùng ngày|<T>), )?(?:phát biểu (?:chỉ đạo )?|kết luận )?(?:tại|trong) "
        r"(?P<noun>buổi làm việc|cuộc làm việc|buổi gặp mặt|buổi đối thoại) với "
        r"[^;:]{1,160}?(?:(?<=<T>),|,(?= <P>))(?: (?P<by><PEOPLE>) )?",
        0.75,
        (
            "tại buổi làm việc với <ORG> trong chiều <T>, <P> đã nhấn mạnh",
            "chiều <T>, tại buổi làm việc với <ORG> về công tác thu, <P> yêu cầu",
        ),
        ("tại buổi làm việc với <ORG> dự kiến ngày <T>, <P>",),
        dated=True,
    ),
    HappeningRule(
        "chairing the body's meeting",
        r"\A(?:[^;:<ORG><P>]{0,40}<T>\)?, )?(?:(?:tại|ở) [^;:<P>]{2,40}, )?(?:khi )?(?:dự và |trực tiếp )?<chairing> "
        r"(?P<noun><noun>)(?: thường kỳ| bất thường| toàn thể| tổng kết| mở rộng| giao ban| chuyên đề| lần thứ \w+"
        r"| (?:sáng |chiều )?<T>)*(?:(?: của)? (?P<host><ORG>))?[^;:<P>]{0,160}?, (?P<by><PEOPLE>)(?= )",
        0.8,
        (
            "chủ trì cuộc họp <ORG> sáng <T>, <P> yêu cầu các đơn vị khẩn trương vào cuộc",
            "sáng <T>, chủ trì phiên họp <ORG>, <P> nhấn mạnh yêu cầu tiến độ",
        ),
        ("sáng <T>, chủ trì phiên họp <ORG>, <ORG> nhấn mạnh", "chủ trì cuộc họp <ORG>, <P> yêu cầu"),
        dated=True,
    ),
    HappeningRule(
        "chaired on behalf of the body",
        r"thay mặt (?P<by><ORGS>) (?:<adverbs> ){0,2}<chairing>(?! <led_work>)(?: <manner>)* (?P<noun><noun>)",
        0.85,
        ("<T>, <P> thay mặt <ORG> chủ trì buổi làm việc với <ORG>",),
        ("<T>, <P> thay mặt <ORG> phát biểu tại hội nghị",),
        dated=True,
    ),
    HappeningRule(
        "held by",
        r"(?P<noun><noun>)[^;:]{0,240}? (?:do|(?:đã |vừa )?được) (?P<by><ORGS>)"
        r"(?:,? phối hợp (?:với|cùng) (?P<with><ORGS>))?,? "
        r"(?:<adverbs> |chủ trì,? )?(?:phối hợp (?:với|cùng) (?P<also><ORGS>) )?"
        r"(?:(?:đồng |cùng |phối hợp )?tổ chức(?! cơ sở| đảng)|triệu tập)",
        0.85,
        (
            "hội nghị tổng kết công tác do <ORG> tổ chức diễn ra sáng <T>",
            "hội nghị sơ kết công tác được <ORG> tổ chức vào sáng <T>",
            "hội nghị do <ORG> chủ trì, phối hợp với <ORG> tổ chức, diễn ra sáng <T>",
        ),
        ("<T>, hội nghị do <P> chủ trì", "<T>, hội nghị sẽ được <ORG> tổ chức"),
        passive=True,
        dated=True,
        cue=("tổ chức", "triệu tập"),
    ),
    HappeningRule(
        "somebody chairs the body's meeting",
        rf"(?P<by><PEOPLE>){AS_HEAD}{ALSO} <chairing> (?P<noun><noun>)"
        r"(?: thường kỳ| bất thường| toàn thể| tổng kết| mở rộng| giao ban| chuyên đề| lần thứ \w+)*(?: của)? "
        r"(?P<host><ORG>)",
        0.8,
        ("sáng <T>, <P> chủ trì hội nghị <ORG> lần thứ 8", "<T>, <P> đã chủ trì cuộc họp của <ORG>"),
        ("sáng <T>, <P> sẽ chủ trì hội nghị <ORG>", "<T>, <P> chủ trì buổi làm việc với <ORG>"),
        dated=True,
    ),
    HappeningRule(
        CHAIRS,
        rf"(?P<by><PEOPLE>){AS_HEAD}{ALSO} (?:<chairing>|triệu tập)(?: <manner>)* "
        r"(?P<noun><noun>)",
        0.8,
        (
            "sáng <T>, tại <ORG>, <P> chủ trì cuộc họp giao ban với các xã",
            "chiều <T>, <P>, trưởng <HOST> chủ trì hội nghị công bố các quyết định",
            "sáng <T>, <P>, trưởng đoàn kiểm tra số 11 của <ORG> đã chủ trì hội nghị công bố quyết định",
        ),
        ("sáng <T>, <P> sẽ chủ trì cuộc họp", "<P> chủ trì hội nghị", "<T>, <P> chủ trì tham mưu phương án"),
        dated=True,
    ),
    *SESSIONS,
    HappeningRule(
        "body's meeting takes place",
        rf"(?P<noun><noun>)(?: {ITS}{{0,60}}?)?(?:, <Y>|{NUMBERED})?(?: của| giữa)? "
        r"(?P<host><ORG>)(?: (?:và|với) <ORG>)?[^;:<ORG>]{0,160}?,? (?:đã |được )?"
        rf"(?:{TOOK_PLACE}|họp(?= (?:sáng |chiều )?<T>)|tiến hành (?:phiên|bầu|thảo luận)|"
        r"(?:tiếp tục(?: với)?|bước vào|họp) (?:phiên|ngày|chương trình)(?: (?:làm việc|trọng thể|chính thức|trù bị"
        r"|bế mạc|khai mạc|họp|thảo luận|thứ \w+)))",
        0.85,
        (
            "chiều nay (<T>), đại hội đại biểu <ORG> lần thứ xix tiến hành bầu <ORG> khóa mới",
            "sáng <T>, đại hội đại biểu <ORG> lần thứ iii khai mạc",
            "<T>, hội nghị của <ORG> đã diễn ra",
            "sau hai ngày làm việc (<T>), đại hội đại biểu <ORG> lần thứ xvi đã khép lại",
            "<T>, đại hội đảng viên lần thứ v, <Y> <ORG> đã tổ chức thành công tốt đẹp",
        ),
        ("<T>, đại hội <ORG> sẽ diễn ra",),
        dated=True,
        cue=(*TAKING_PLACE, "họp", "tiến hành", "tiếp tục", "bước vào"),
    ),
    HappeningRule(
        "body's meeting decides",
        r"(?:\A(?:trước đó, )?|(?<=[-:.] )|(?<=\) - )|(?:<T>\)?|<P>|cùng ngày), ?)(?:tại )?(?P<noun>(?:hội nghị|đại hội"
        r"|kỳ họp|phiên họp|cuộc họp)(?!\w))"
        r"(?: (?:lần thứ \w+|thứ \w+|toàn thể|thường kỳ|bất thường|mở rộng|đại biểu|chuyên đề"
        r"|của))* (?P<host><ORG>)<REMARK>"
        r"(?:,? (?:lần thứ \w+|khóa \w+|mở rộng|(?:nhiệm kỳ )?<Y>|tháng \d+|(?:sáng |chiều )?<T>"
        r"|do <PEOPLE> (?:chủ trì|điều hành)"
        r"|\((?:diễn ra |họp |tổ chức )?(?:vào )?(?:sáng |chiều |ngày )?<T>\)))*,? (?:đã )?"
        r"(?:(?:tiến hành|công bố kết quả|công bố danh sách|hoàn thành việc|nhất trí) )?"
        r"(?:bầu|bỏ phiếu|thông qua|thảo luận|cho ý kiến|thống nhất|xem xét|biểu quyết|quyết định|bàn"
        r"|đánh giá|nghe|miễn nhiệm|kiện toàn|lấy phiếu|chất vấn|hiệp thương)(?!\w)",
        0.85,
        (
            "chiều <T>, hội nghị <ORG> lần thứ 21 bầu <P>.",
            "<T>, hội nghị lần thứ 8 <ORG> khóa x đã thông qua nghị quyết",
            "<T>, tại kỳ họp thứ 9 <ORG> khóa xi, <Y> đã miễn nhiệm <P>",
            "sáng nay (<T>), đại hội đại biểu <ORG> khóa xvi, <Y> công bố kết quả bầu <ORG>",
        ),
        ("chiều <T>, hội nghị <ORG> sẽ bầu <P>", "hội nghị <ORG> bầu <P>"),
        dated=True,
        cue=(ORG,),
    ),
    HappeningRule(
        "held that day",
        r"(?:\A|(?<=[-:.)] )"
        r"|(?<=[-:.)])|(?<=, ))(?:[^;:.<T>]{0,40}[ (])?<T>\)?,? ?"
        r"(?P<place>(?:[^;:.<T>]|\.(?=\w)){2,150}?),? (?:<adverbs> ){0,2}"
        r"(?:(?:phối hợp )?(?:tổ chức|tiến hành|khai mạc)(?: <manner>)* (?P<noun><noun>|<held>)|"
        r"(?P<held>tiếp xúc cử tri))",
        0.7,
        (
            "ngày <T>, khe sâu tổ chức hội nghị tổng kết",
            "sáng <T> trung tâm của huyện đã tổ chức lớp bồi dưỡng",
        ),
        ("sáng <T>, huyện sẽ tổ chức hội nghị", "<T>, xã đã tổ chức 6 hội nghị"),
        dated=True,
        cue=("tổ chức", "tiến hành", "khai mạc", "tiếp xúc cử tri"),
    ),
    HappeningRule(
        "body does it at a meeting",
        r"(?<!của )(?<!tại )(?<!với )(?P<by><ORGS>),? (?:<adverbs> ){0,2}(?:nhìn lại|gói lại|đúc kết"
        r"|ôn lại|kiểm lại|tổng kết|sơ kết|kiểm điểm|khiển trách|cảnh cáo|khai trừ|cách chức|kỷ luật|xử lý"
        r"|đánh giá|quán triệt|phổ biến|triển khai|công bố|trao|bầu|thông qua|thảo luận|biểu dương|tuyên dương"
        r"|khen thưởng|thông báo|xem xét|tiến hành)(?!\w)[^;:<ORG>]{0,100}? (?:tại|trong|bằng) "
        r"(?:một )?(?P<noun><noun>)"
        r"[^;:.<T><ORG>]{0,60}? ?\(?<T>",
        0.8,
        (
            "<D> được <ORG> nhìn lại tại hội nghị sáng <T>",
            "<ORG> đã biểu dương 20 tập thể tại hội nghị tổng kết <T>",
            "<P> bị <ORG> khiển trách trong kỳ họp thứ 12 diễn ra <T>",
        ),
        ("<ORG> sẽ tổng kết phong trào tại hội nghị <T>", "<ORG> đánh giá chỉ tiêu nêu tại đại hội"),
        passive=True,
        dated=True,
        known=True,
        cue=(ORG,),
    ),
    HappeningRule(
        "takes place",
        r"(?P<noun><noun>)(?:[^;:]|: (?=<ORG>)|; (?=triển khai|phương hướng|nhiệm vụ|đề ra|bàn )){0,240}? "
        rf"(?:đã )?{TOOK_PLACE}",
        0.7,
        ("lễ đón đại biểu đã diễn ra chiều <T>", "sáng <T>, hội nghị tổng kết được tổ chức"),
        ("<T>, hội nghị sẽ diễn ra",),
        dated=True,
        cue=TAKING_PLACE,
    ),
    HappeningRule(
        "the body's took place",
        r"\A(?P<noun><noun>)(?: (?:định kỳ|thường kỳ|chuyên đề|tháng \d+"
        r"|<Y>))*(?: của)? (?P<host><ORG>)[^;:<ORG><P>]{0,60}? "
        r"(?:đã|vừa) (?:chính thức |long trọng |trọng thể )?(?:diễn ra|được tổ chức|thành công)",
        0.7,
        ("buổi sinh hoạt của <ORG> đã diễn ra đúng theo tinh thần <D>", "đại hội <ORG> đã thành công tốt đẹp"),
        ("buổi sinh hoạt của <ORG> sẽ diễn ra", "trước đó, đại hội <ORG> đã diễn ra"),
    ),
    HappeningRule(
        "somebody chairs what is reported",
        r"\A(?:(?:mới đây|vừa qua|hôm nay|mới rồi),? )?(?:(?:tại|ở)(?! đây) [^;:<P>]{2,60}, )?(?P<by><PEOPLE>)"
        r"(?:,? (?:đã|vừa)| trực tiếp)* <chairing> (?P<noun>(?:hội nghị|cuộc họp|phiên họp"
        r"|kỳ họp|buổi làm việc)(?!\w))",
        0.7,
        ("<P> chủ trì cuộc họp.", "mới đây, tại trụ sở <ORG>, <P> đã chủ trì buổi làm việc về công tác cán bộ"),
        ("<P> sẽ chủ trì cuộc họp", "tại đây, <P> chủ trì cuộc họp"),
        opening=True,
    ),
    HappeningRule(
        "chaired by somebody, what is reported",
        r"\A(?:(?P<noun>hội nghị|cuộc họp|phiên họp|kỳ họp|buổi làm việc)(?: [^;:.<ORG><P>]{1,80}?)? do "
        r"(?P<led><PEOPLE>)[^;:.<P>]{0,40}?,? <chairing>(?! <led_work>)|(?P<by><PEOPLE>)(?:,? (?:đã|vừa)| trực tiếp)* "
        r"<chairing> và (?:trực tiếp )?(?P<held>truyền đạt|quán triệt|phổ biến)(?=[^;:]{0,80}<D>))",
        0.7,
        ("hội nghị do <P> và <P> đồng chủ trì; tham dự có <P>", "<P> đã chủ trì và trực tiếp truyền đạt <D>"),
        (
            "hội nghị do <P> trình bày báo cáo",
            "<P> sẽ chủ trì và truyền đạt <D>",
            "tại đây, <P> chủ trì và phổ biến <D>",
        ),
        opening=True,
        personal=True,
    ),
    HappeningRule(
        "said at a meeting that day",
        r"(?:(?:\A(?:[^\W\d_]{2,12} ){0,3}|\" ?[-,] ?)(?:đó|đây|trên đây) là "
        r"(?:[^ ;:<ORG><P><T>]{1,12} ){1,5}của <PEOPLE>"
        r"|<PEOPLE>(?: -)?(?:,? (?:đã|vừa))? (?:chỉ đạo|đặt vấn đề|thông tin|phát biểu|nói|trả lời|khẳng định|chất vấn"
        r"|cho biết|cho rằng|nhấn mạnh|chia sẻ|nhận định|đề nghị|yêu cầu|lưu ý|đánh giá|kết luận|thông báo|nêu|ghi nhận"
        r"|biểu dương|bày tỏ|giải trình)(?: như vậy| như thế| như trên| chỉ đạo| điều này| <ORG>)*"
        r"|<PEOPLE>,(?= (?:tại|trong) ))"
        r"[^;:<T><P>]{0,160}?,? (?:tại|trong) (?P<noun><noun>)"
        r"(?:(?: toàn thể| đại biểu| thường kỳ| lần thứ \w+| thứ \w+)*(?: của)? (?P<host><ORG>))?[^;:.<T>]{0,140}?"
        r" (?:sáng|chiều|tối|ngày|hôm|diễn ra|tổ chức|vào|nay)?(?: nay)? ?\(?<T>",
        0.75,
        (
            "đó là nhận xét của <P> tại hội nghị <ORG> lần thứ 19 tổ chức <T> tại tphcm",
            "đó là ý kiến của <P> tại cuộc họp chiều <T>",
            "<P> chất vấn <ORG> trong buổi làm việc sáng nay (<T>)",
            "<P> trả lời như vậy về những nét mới tại buổi làm việc với <ORG> chiều <T>",
            "<P>, trong buổi tiếp công dân sáng <T>, đã nghe nhiều ý kiến",
            "<P> đề nghị giảm giá nước khi bàn việc dân sinh, tại cuộc làm việc ở <ORG> chiều <T>",
        ),
        ("đó là yêu cầu của <P> để chuẩn bị hội nghị <T>", "<P> đề nghị báo cáo tại kỳ họp dự kiến <T>"),
        dated=True,
        known=True,
    ),
    HappeningRule(
        "meeting led by somebody",
        r"(?:(?:trụ sở|hội trường) (?P<host><ORG>), )?(?P<noun><noun>)(?: [^;:.,<ORG><P>]{0,60}?)? do <PEOPLE>,? "
        r"(?:<chairing>|điều hành)(?: (?:sáng |chiều |tối )?<T>)? (?:đã |vừa )?"
        r"(?:kéo dài|kết thúc|nghe|thông qua|bàn|thảo luận|cho ý kiến|xem xét|thống nhất|công bố"
        r"|diễn ra)(?!\w)",
        0.9,
        ("chiều <T>, tại trụ sở <ORG>, hội nghị do <P> điều hành đã nghe <ORG> công bố bốn quyết định",),
        ("chiều <T>, hội nghị do <P> điều hành sẽ nghe",),
        dated=True,
        cue=("chủ trì", "chủ tọa", "điều hành", "điều khiển", "cầm trịch"),
    ),
    HappeningRule(
        "at work in the hall",
        r"(?P<by><ORG>)<REMARK>(?: <adverbs>)*,? làm việc tại (?:hội trường|tổ)(?!\w)",
        0.85,
        ("sáng <T>, <ORG> làm việc tại hội trường, thảo luận về đề án",),
        ("sáng <T>, <ORG> sẽ làm việc tại hội trường", "<T>, <ORG> làm việc tại <ORG>"),
        kind=EventKind.CONFERENCE,
        dated=True,
    ),
    HappeningRule(
        "there took place",
        rf"(?:(?:đã |vừa ){TOOK_PLACE}|(?<!nơi )(?<!khi )(?<!ngày )(?<!gian )(?<!điểm )(?<!sẽ )diễn ra)"
        rf"(?: <manner>)* (?P<noun><noun>)(?:{ITS}{{0,60}}? của (?P<host><ORG>))?",
        0.7,
        (
            "sáng <T>, tại <ORG> đã diễn ra lễ bế giảng",
            "<T>, đã diễn ra hội nghị giao ban của <ORG>",
            "chiều <T>, tại nhà văn hóa tỉnh diễn ra lễ ra mắt <ORG>",
        ),
        ("<T>, sẽ diễn ra hội nghị", "<T>, đã diễn ra 6 hội nghị", "<T>, đã kết thúc nhiệm kỳ", "<T>, nơi diễn ra lễ"),
        dated=True,
        cue=TAKING_PLACE,
    ),
    *VISITS,
    *PARTS,
)
