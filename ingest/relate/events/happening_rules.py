"""The forms in which a sentence tells that something took place: a rule each, what it matches, what it must not."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.relate.signs.leads import LEAD
from schema.model import EventKind


@dataclass(frozen=True, slots=True)
class HappeningRule:
    """One form.

    `text` has groups: `by` (who acts), `led` (who leads those), `host` (whose it is), `with` (who joins in), `noun` or
    `held` (what it is called), `place` (words that may name the article's own place). `kind` where the form itself
    tells; `dated` where the form counts only with a day in the sentence; `passive` where who acts comes after;
    `opening` where it counts only in the first sentence.
    """

    name: str
    text: str
    confidence: float
    matches: tuple[str, ...]
    never: tuple[str, ...]
    kind: EventKind | None = None
    dated: bool = False
    passive: bool = False
    opening: bool = False


def _some(*words: str, most: int = 8) -> str:
    """Any of `words`, some times over, with commas or spaces before each: possessive, so that no text takes long."""
    return rf"(?>[ ,]{{0,2}}(?:{'|'.join(words)})){{0,{most}}}+"


_WHERE = r"(?:tại|ở)(?: [^ ;:<ORG><P>]{1,12}){1,5},"
_WITH = (
    r"phối hợp(?: chặt chẽ)? (?:với|cùng|cùng với)(?: các)? (?P<with><ORGS>)(?: và các [^;:.,<ORG><P>]{1,60})?|phối hợp"
)
_SOMEBODY = r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})"
_LEADERS = r"(?<!\w)lãnh đạo (?:tỉnh|thành phố|huyện|thị xã|quận)(?: [^ ,;:<ORG><P>]{1,12}){0,3}"
_GAP = r"(?: (?!trước|sau|khi|lúc|lễ|buổi|giờ)[^ ;:,<ORG><P>]{1,12}){0,2}"
_HOLDS = (
    rf"(?P<by><ORGS>)<REMARK>{_some(LEAD, '<adverbs>', _WITH, '<T>', _WHERE, 'sáng', 'chiều', 'nhiệm kỳ <Y>')}"
    r"[ ,]{1,2}(?:phối hợp )?<organising>"
)
_ITS = r"(?:(?! quyết định| nghị quyết| kết luận)[^;:.,<ORG><P>])"
"""A letter between a meeting and whose it is; "hội nghị công bố quyết định của A" need not be A's."""
_GOING = _some(
    LEAD,
    r"cùng (?:đại diện )?(?:lãnh đạo )?(?:các|một số) (?:sở|ban|ngành|phòng|đơn vị"
    r"|đồng chí)[^;:<ORG><P>]{0,50}?(?= đã | có | đến )",
    r"cùng (?:đoàn |các đồng chí )?(?:lãnh đạo <ORGS>|<PEOPLE>|<ORGS>|công tác)"
    r"(?: của (?:tỉnh|thành phố|huyện|quận|thị xã|trung ương))?",
    r"và đoàn công tác",
    r"và lãnh đạo (?:các|một số) (?:bộ|ban|sở|ngành)[^;:<ORG><P>]{0,40}?(?: của <ORG>)?(?= đã | có | đến )",
    r"dẫn đầu (?:đoàn công tác(?: của)?(?: (?!đã|đến|có|làm|đi|tới)[^ ,;:<ORG><P>]{1,12}){0,4}|<ORG>)",
    r"<T>",
    r"có mặt tại [^;:<ORG><P>]{1,40}",
    "<adverbs>",
    *("sáng", "chiều", "tối", "nay", "đến", "đi", "tới", "về", "có", "buổi", "chuyến", "và", "khảo sát", "lần lượt"),
    "thăm(?=(?:,| và|, và) làm việc)",
)
_AS_HEAD = r"(?:, (?:phó )?(?:trưởng đoàn|tổ trưởng|trưởng tiểu ban)[^;:.,<P>]{0,60})?"
_ALSO = r"(?:,? (?:<adverbs>|và|dự|trưởng (?:đoàn|<HOST>|<ORG>)))*,?"
_TOOK_PLACE = (
    r"(?:chính thức |long trọng |trọng thể |vừa )?(?:diễn ra|khai mạc|được tổ chức|tổ chức thành công|bế mạc|khép lại"
    r"|kết thúc(?! nhiệm kỳ)|thành công (?:tốt đẹp|rực rỡ|tốt)"
    r"|hoàn thành (?:toàn bộ )?(?:các )?(?:nội dung,? )?chương trình)"
)

RULES = (
    HappeningRule(
        "body holds",
        rf"{_HOLDS}(?: <manner>| trực tiếp| trực tuyến)* (?P<noun><noun>)",
        0.95,
        (
            "sáng <T>, <ORG> tổ chức hội nghị sơ kết",
            "<ORG> phối hợp với <ORG> tổ chức lễ công bố",
            "<ORG> vừa tổ chức trọng thể lễ kỷ niệm",
        ),
        ("<ORG> sẽ tổ chức hội nghị", "<ORG> tổ chức thực hiện nghị quyết", "<ORG> đã tổ chức 6 hội nghị"),
    ),
    HappeningRule(
        "body holds a review",
        rf"{_HOLDS}(?: <manner>)* (?P<held><held>)",
        0.9,
        ("<T>, <ORG> tổ chức sơ kết công tác", "<ORG> đã tổ chức khai giảng lớp, <T>"),
        ("<T>, <ORG> sẽ tổ chức sơ kết", "<T>, <ORG> triển khai nghị quyết"),
        dated=True,
    ),
    HappeningRule(
        "body opens a class",
        rf"(?P<by><ORGS>)<REMARK>{_some('<adverbs>', _WITH, '<T>', _WHERE)} (?P<held>khai giảng|bế giảng) (?:lớp|khóa)",
        0.9,
        ("ngày <T>, <ORG> phối hợp với <ORG> khai giảng lớp bồi dưỡng", "<T>, <ORG> đã bế giảng khóa học"),
        ("<T>, <ORG> sẽ khai giảng lớp", "<ORG> khai giảng năm học mới"),
        dated=True,
    ),
    HappeningRule(
        "body reviews",
        rf"(?P<by><ORGS>)<REMARK>{_some(LEAD, '<adverbs>', _WITH, '<T>', _WHERE, 'sáng', 'chiều')} "
        r"(?P<held>tổng kết|sơ kết) (?:\d{1,2} năm|một năm|năm năm|công tác|phong trào|đợt|năm học"
        r"|hoạt động|mô hình|cuộc vận động|chương trình|việc thực hiện)",
        0.85,
        ("<T>, <ORG> tổng kết 10 năm thực hiện <D>", "sáng <T>, <ORG> đã sơ kết công tác xây dựng đảng"),
        ("<T>, <ORG> sẽ tổng kết 10 năm", "<T>, <ORG> tổng kết thực tiễn", "<ORG> sơ kết công tác"),
        dated=True,
    ),
    HappeningRule(
        "body studies or meets",
        rf"(?P<by><ORGS>)<REMARK>{_some(LEAD, '<adverbs>', _WITH, '<T>', _WHERE, 'sáng', 'chiều', 'tối')} "
        r"(?:(?P<held>quán triệt|học tập(?! và làm))(?=[^;:]{0,40}<D>)"
        r"|(?P<noun>giao ban|sinh hoạt)(?= báo cáo viên| thường kỳ| định kỳ| chuyên đề| công tác| với"
        r"| cụm| tháng| quý))",
        0.8,
        ("<ORG> sáng <T> quán triệt <D> tới 300 cán bộ", "<T>, <ORG> giao ban báo cáo viên tháng 6"),
        ("<T>, <ORG> sẽ quán triệt <D>", "<ORG> quán triệt <D>"),
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
        "under the body's heading",
        r"\A(?P<by><ORG>): (?:sáng |chiều |tối "
        r"|ngày )?<T>,? (?:<adverbs> ){0,2}<organising>(?: <manner>)* (?P<noun><noun>)",
        0.85,
        ("<ORG>: sáng <T>, tổ chức hội nghị sơ kết",),
        ("<ORG>: sáng <T>, sẽ tổ chức hội nghị sơ kết",),
        dated=True,
    ),
    HappeningRule(
        "meets under a chair",
        r"(?:dưới|với) sự (?:chủ trì|điều hành) của <PEOPLE>,? (?P<by><ORGS>),? (?:<adverbs> ){0,2}"
        r"(?:họp|thảo luận|cho ý kiến|xem xét|nghe|bàn|thông qua)(?!\w)",
        0.85,
        ("chiều <T>, dưới sự chủ trì của <P>, <ORG> thảo luận về đề cương",),
        ("chiều <T>, dưới sự chủ trì của <P>, <ORG> sẽ họp",),
        kind=EventKind.MEETING,
        dated=True,
    ),
    HappeningRule(
        "body meets",
        r"(?P<by><ORGS>)<REMARK>(?: <adverbs>){0,3},? (?P<noun>họp)(?= kỳ| phiên| nghe| giao ban| thường kỳ| định kỳ|"
        r" đột xuất| bất thường| bàn| cho| để| đánh giá| xem xét| chuyên đề|,|\.|$| <D>| rà| về| mở rộng| lần| và | xét"
        r"| thẩm tra| thống nhất| thông qua| quyết định| biểu quyết| thảo luận| tại| dưới| toàn thể| triển khai"
        r"| tháng| với)",
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
        "body hears",
        rf"\A[^;:<ORG><P>]{{0,40}}<T>\)?,? (?P<by><ORG>)<REMARK>{_some('<adverbs>')} "
        r"(?:nghe(?: và cho ý kiến| và thảo luận)? (?:báo cáo|tờ trình|đề cương)"
        r"|cho ý kiến (?:về|vào|đối với|các|dự thảo))",
        0.8,
        ("chiều <T>, <ORG> nghe báo cáo về tiến độ đại hội", "sáng <T>, <ORG> đã cho ý kiến vào dự thảo báo cáo"),
        ("chiều <T>, <ORG> sẽ cho ý kiến về", "chiều <T>, <P> nghe báo cáo"),
        kind=EventKind.MEETING,
        dated=True,
    ),
    HappeningRule(
        "at a meeting, the body",
        r"(?:\A|(?<=[-:.] )|(?<=\) - )|<T>, )(?:tại "
        r"|trong )?(?P<noun><noun>)[^;:<ORG><P>]{0,70}?(?:<T>)?, (?P<by><ORG>)"
        r"(?= (?:đã )?(?:chốt|thống nhất|quyết định|bầu|bỏ phiếu|thông qua|xem xét|cho ý kiến|biểu quyết|bàn|đã ))",
        0.8,
        ("họp giao ban với các xã <T>, <ORG> chốt một loạt việc", "<T>, tại hội nghị lần thứ 10, <ORG> đã bầu"),
        ("<T>, tại hội nghị, <P> cho biết",),
        dated=True,
    ),
    HappeningRule(
        "at the body's meeting",
        r"\A(?:phát biểu |kết luận )?(?:tại|trong|bên lề) (?:phiên (?:khai mạc|bế mạc|thảo luận) )?(?P<noun><noun>)"
        r"(?: (?:lần thứ \w+|thứ \w+|toàn thể|thường kỳ|bất thường|mở rộng|đại biểu|chuyên đề|của))* (?P<host><ORG>)"
        r"<REMARK>[^;:<ORG><P>]{0,60}?<T>",
        0.8,
        ("tại phiên khai mạc kỳ họp thứ 4 <ORG> khóa ix sáng <T>, <ORG> đề nghị thông qua",),
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
        "chaired on behalf of the body",
        r"thay mặt (?P<by><ORGS>) (?:<adverbs> ){0,2}<chairing>(?! <led_work>)(?: <manner>)* (?P<noun><noun>)",
        0.85,
        ("<T>, <P> thay mặt <ORG> chủ trì buổi làm việc với <ORG>",),
        ("<T>, <P> thay mặt <ORG> phát biểu tại hội nghị",),
        dated=True,
    ),
    HappeningRule(
        "somebody chairs the body's meeting",
        rf"(?P<by><PEOPLE>){_AS_HEAD}{_ALSO} <chairing> (?P<noun><noun>)"
        r"(?: thường kỳ| bất thường| toàn thể| tổng kết| mở rộng| giao ban| chuyên đề| lần thứ \w+)*(?: của)? "
        r"(?P<host><ORG>)",
        0.8,
        ("sáng <T>, <P> chủ trì hội nghị <ORG> lần thứ 8", "<T>, <P> đã chủ trì cuộc họp của <ORG>"),
        ("sáng <T>, <P> sẽ chủ trì hội nghị <ORG>", "<T>, <P> chủ trì buổi làm việc với <ORG>"),
        dated=True,
    ),
    HappeningRule(
        "somebody chairs",
        rf"(?P<by><PEOPLE>){_AS_HEAD}{_ALSO} <chairing>(?: <manner>)* "
        r"(?P<noun>(?:hội nghị|cuộc họp|họp(?! báo)|phiên họp|kỳ họp|buổi làm việc|hội thảo|tọa đàm|lễ)(?!\w))",
        0.75,
        (
            "sáng <T>, tại <ORG>, <P> chủ trì cuộc họp giao ban với các xã",
            "chiều <T>, <P>, trưởng <HOST> chủ trì hội nghị công bố các quyết định",
            "sáng <T>, <P>, trưởng đoàn kiểm tra số 11 của <ORG> đã chủ trì hội nghị công bố quyết định",
        ),
        ("sáng <T>, <P> sẽ chủ trì cuộc họp", "<P> chủ trì hội nghị", "<T>, <P> chủ trì tham mưu phương án"),
        dated=True,
    ),
    HappeningRule(
        "held by",
        r"(?P<noun><noun>)[^;:]{0,240}? (?:do|(?:đã |vừa )?được) (?P<by><ORGS>)"
        r"(?:,? phối hợp (?:với|cùng) (?P<with><ORGS>))?,? "
        r"(?:<adverbs> )?tổ chức(?! cơ sở| đảng)",
        0.85,
        (
            "hội nghị tổng kết công tác do <ORG> tổ chức diễn ra sáng <T>",
            "hội nghị sơ kết công tác được <ORG> tổ chức vào sáng <T>",
        ),
        ("<T>, hội nghị do <P> chủ trì", "<T>, hội nghị sẽ được <ORG> tổ chức"),
        passive=True,
        dated=True,
    ),
    HappeningRule(
        "body's meeting takes place",
        rf"(?P<noun><noun>)(?: {_ITS}{{0,60}}?)?(?:, <Y>)?(?: của)? (?P<host><ORG>)[^;:<ORG>]{{0,160}}?,? "
        r"(?:đã |được )?"
        rf"(?:{_TOOK_PLACE}|tiến hành (?:phiên|bầu|thảo luận)|"
        r"(?:tiếp tục|bước vào) (?:phiên|ngày|chương trình) làm việc)",
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
    ),
    HappeningRule(
        "body's meeting decides",
        r"(?:\A|(?<=[-:.] )|(?<=\) - )|(?:<T>|<P>|cùng ngày), ?)(?:tại )?(?P<noun>(?:hội nghị|đại hội"
        r"|kỳ họp|phiên họp|cuộc họp)(?!\w))"
        r"(?: (?:lần thứ \w+|thứ \w+|toàn thể|thường kỳ|bất thường|mở rộng|đại biểu|chuyên đề"
        r"|của))* (?P<host><ORG>)<REMARK>"
        r"(?:,? (?:lần thứ \w+|khóa \w+|mở rộng|nhiệm kỳ <Y>|tháng \d+|(?:sáng |chiều )?<T>))*,? (?:đã )?"
        r"(?:bầu|bỏ phiếu|thông qua|thảo luận|cho ý kiến|thống nhất|xem xét|biểu quyết|quyết định|bàn"
        r"|đánh giá|nghe)(?!\w)",
        0.85,
        (
            "chiều <T>, hội nghị <ORG> lần thứ 21 bầu <P>.",
            "<T>, hội nghị lần thứ 8 <ORG> khóa x đã thông qua nghị quyết",
        ),
        ("chiều <T>, hội nghị <ORG> sẽ bầu <P>", "hội nghị <ORG> bầu <P>"),
        dated=True,
    ),
    HappeningRule(
        "held that day",
        r"(?:\A|(?<=[-:.)] )"
        r"|(?<=[-:.)])|(?<=, ))(?:[^;:.<T>]{0,40}[ (])?<T>\)?,? ?(?P<place>[^;:.<T>]{2,150}?),? (?:<adverbs> ){0,2}"
        r"(?:(?:phối hợp )?(?:tổ chức|tiến hành|khai mạc)(?: <manner>)* (?P<noun><noun>|<held>)|"
        r"(?P<held>tiếp xúc cử tri))",
        0.7,
        (
            "ngày <T>, khe sâu tổ chức hội nghị tổng kết",
            "sáng <T> trung tâm của huyện đã tổ chức lớp bồi dưỡng",
        ),
        ("sáng <T>, huyện sẽ tổ chức hội nghị", "<T>, xã đã tổ chức 6 hội nghị"),
        dated=True,
    ),
    HappeningRule(
        "takes place",
        rf"(?P<noun><noun>)[^;:]{{0,200}}? (?:đã )?{_TOOK_PLACE}",
        0.7,
        ("lễ đón đại biểu đã diễn ra chiều <T>", "sáng <T>, hội nghị tổng kết được tổ chức"),
        ("<T>, hội nghị sẽ diễn ra",),
        dated=True,
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
        r"\A(?P<by><PEOPLE>)(?:,? đã| trực tiếp)* <chairing> (?P<noun>(?:hội nghị|cuộc họp|phiên họp"
        r"|kỳ họp|buổi làm việc)(?!\w))",
        0.7,
        ("<P> chủ trì cuộc họp.",),
        ("<P> sẽ chủ trì cuộc họp", "tại đây, <P> chủ trì cuộc họp"),
        opening=True,
    ),
    HappeningRule(
        "said at a meeting that day",
        r"(?:\A(?:đó|đây|trên đây) là (?:[^ ;:<ORG><P><T>]{1,12} ){1,5}của <PEOPLE>"
        r"|<PEOPLE>(?: -)? (?:phát biểu|nói|trả lời|khẳng định|chất vấn"
        r"|cho biết|nhấn mạnh|chia sẻ|nhận định)(?: như vậy| như trên| chỉ đạo| điều này| <ORG>)*)"
        r"[^;:.,<T><ORG><P>]{0,40}? (?:tại|trong) (?P<noun><noun>)"
        r"(?:(?: toàn thể| đại biểu| thường kỳ)*(?: của)? (?P<host><ORG>))?[^;:.<T>]{0,80}?"
        r" (?:sáng|chiều|tối|ngày|hôm|diễn ra|tổ chức|vào|nay)?(?: nay)? ?\(?<T>",
        0.75,
        (
            "đó là nhận xét của <P> tại hội nghị <ORG> lần thứ 19 tổ chức <T> tại tphcm",
            "đó là ý kiến của <P> tại cuộc họp chiều <T>",
            "<P> chất vấn <ORG> trong buổi làm việc sáng nay (<T>)",
            "<P> trả lời như vậy về những nét mới tại buổi làm việc với <ORG> chiều <T>",
        ),
        ("đó là yêu cầu của <P> để chuẩn bị hội nghị <T>", "<P> yêu cầu báo cáo tại kỳ họp <T>"),
        dated=True,
    ),
    HappeningRule(
        "body's meeting lasts",
        r"kéo dài[^;:<ORG><P>]{0,40}<T>,? (?P<noun><noun>)(?: [^;:.,<ORG><P>]{0,40}?)?(?: của)? (?P<host><ORG>)",
        0.8,
        ("kéo dài từ sáng tới quá trưa <T>, phiên họp của <ORG> chỉ bàn một việc",),
        ("dự kiến kéo dài tới <T>, phiên họp của <ORG>",),
        dated=True,
    ),
    HappeningRule(
        "meeting led by somebody",
        r"(?:(?:trụ sở|hội trường) (?P<host><ORG>), )?(?P<noun><noun>)(?: [^;:.,<ORG><P>]{0,60}?)? do <PEOPLE>,? "
        r"(?:<chairing>|điều hành) (?:đã |vừa )?(?:nghe|thông qua|bàn|thảo luận|cho ý kiến|xem xét|thống nhất|công bố"
        r"|diễn ra)(?!\w)",
        0.9,
        ("chiều <T>, tại trụ sở <ORG>, hội nghị do <P> điều hành đã nghe <ORG> công bố bốn quyết định",),
        ("chiều <T>, hội nghị do <P> điều hành sẽ nghe",),
        dated=True,
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
        rf"(?:(?:đã |vừa ){_TOOK_PLACE}|(?<!nơi )(?<!khi )(?<!ngày )(?<!gian )(?<!điểm )(?<!sẽ )diễn ra)"
        rf"(?: <manner>)* (?P<noun><noun>)(?:{_ITS}{{0,60}}? của (?P<host><ORG>))?",
        0.7,
        (
            "sáng <T>, tại <ORG> đã diễn ra lễ bế giảng",
            "<T>, đã diễn ra hội nghị giao ban của <ORG>",
            "chiều <T>, tại nhà văn hóa tỉnh diễn ra lễ ra mắt <ORG>",
        ),
        ("<T>, sẽ diễn ra hội nghị", "<T>, đã diễn ra 6 hội nghị", "<T>, đã kết thúc nhiệm kỳ", "<T>, nơi diễn ra lễ"),
        dated=True,
    ),
    HappeningRule(
        "decision handed over",
        rf"(?:{_SOMEBODY}|{_LEADERS}){_GAP}{_some('<adverbs>', 'sáng', 'chiều', 'nay', '<T>', 'thay mặt <ORG>')},? "
        r"(?:công bố(?: và trao| các| toàn văn)*|trao(?: các)?) (?:các )?(?:quyết định|<D>)"
        r"(?! (?:thi hành )?kỷ luật|(?: và|,)? (?:tiến hành |kế hoạch )?(?:kiểm tra|giám sát)| về việc kiểm tra"
        r"| về việc giám sát| thành lập đoàn| khen thưởng| thanh tra)",
        0.8,
        (
            "chiều <T>, <P> đã trao quyết định điều động <P>",
            "sáng <T>, tại <ORG>, lãnh đạo tỉnh trao quyết định điều động <P>",
            "<ORG> công bố các quyết định về công tác cán bộ",
        ),
        ("<ORG> đã công bố quyết định kỷ luật", "<ORG> công bố quyết định kiểm tra đối với <ORG>"),
        kind=EventKind.CEREMONY,
    ),
    HappeningRule(
        "award given",
        r"(?P<by><ORGS>|<PEOPLE>)(?: [^;:<ORG><P>]{0,60}?)? (?:trao tặng|trao|gắn)(?: các)? "
        r"(?:huy hiệu|danh hiệu|huân chương|phần thưởng)[^;]{0,30}(?:đảng|nhà nước|độc lập|lao động|cao quý)",
        0.7,
        (
            "sáng <T>, <P> đã đến thăm và trao tặng các danh hiệu cao quý của nhà nước",
            "<T>, <P> trao huy hiệu 70 năm tuổi đảng",
        ),
        ("<T>, <P> sẽ trao huy hiệu đảng", "<P> được trao tặng giấy khen"),
        kind=EventKind.CEREMONY,
        dated=True,
    ),
    HappeningRule(
        "works with",
        rf"{_SOMEBODY}{_GOING},? làm việc (?:với|tại) ",
        0.8,
        ("chiều <T>, <P> đã có buổi làm việc với <ORG>", "<T>, <ORG> do <P> làm trưởng đoàn đã làm việc với <ORG>"),
        ("<T>, <P> sẽ làm việc với <ORG>",),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "working with, that day",
        r"\A(?:làm việc (?:với|tại)|tiếp xúc cử tri|thăm và làm việc (?:với"
        r"|tại)) [^;:]{1,120}?<T>,(?: (?P<by><PEOPLE>|<ORG>) )?",
        0.8,
        ("làm việc với <ORG> sáng <T>, <P> yêu cầu công an giải trình",),
        ("làm việc với <ORG> dự kiến sáng <T>, <P> sẽ",),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "checks on the spot",
        rf"{_SOMEBODY}{_GOING},? (?:kiểm tra(?! khi có| chuyên đề| đối với|,? giám sát)|thị sát|khảo sát) ",
        0.7,
        ("sáng <T>, <P>, <P> đã kiểm tra công tác phòng chống bão lụt",),
        ("<T>, <P> sẽ kiểm tra tiến độ", "<T>, <P> nghe báo cáo"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "visits",
        rf"{_SOMEBODY}{_GOING},? (?:thăm|tiếp xúc cử tri|gặp gỡ|gặp mặt|tiếp(?= <P>| <H>| <R>| đoàn| <ORG>)"
        rf"|đối thoại với|tiếp công dân|chúc mừng|tặng quà|"
        r"dâng hương|viếng)(?!\w)",
        0.75,
        ("chiều <T>, <P> đã đi thăm, tặng quà các cơ sở", "<T>, <P> cùng đoàn công tác đến thăm"),
        ("<T>, <P> sẽ đi thăm",),
        kind=EventKind.MEETING,
        dated=True,
    ),
    HappeningRule(
        "a delegation goes",
        r"(?<!\w)đoàn(?: [^ ;:,<ORG><P>]{1,12}){0,14}(?: <ORG>)? do (?P<led><PEOPLE>)[^;:.<ORG><P>]{0,60}?,? "
        r"(?:dẫn đầu|làm trưởng đoàn),?(?: đã| đi| đến| tới){0,3} (?:kiểm tra|khảo sát|thăm|làm việc|thị sát)(?!\w)",
        0.7,
        ("sáng <T>, đoàn công tác của tỉnh do <P> dẫn đầu kiểm tra công tác bầu cử",),
        ("<T>, đoàn công tác do <P> dẫn đầu sẽ kiểm tra", "<T>, <ORG> tiếp đoàn của tỉnh do <P> dẫn đầu"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "delegates attend the body's meeting",
        r"đại biểu(?: [^;:<ORG><P>]{1,50}?)? (?:đến |về |tham )?dự (?P<noun>đại hội|hội nghị)"
        r"(?: đại biểu| toàn thể)? (?P<host><ORG>)",
        0.75,
        ("<T>, 200 đại biểu đã về dự đại hội đại biểu <ORG> lần thứ xvi",),
        ("<T>, 200 đại biểu sẽ dự đại hội đại biểu <ORG>", "bầu đoàn đại biểu dự đại hội <ORG>"),
        dated=True,
    ),
    HappeningRule(
        "somebody attends the body's meeting",
        r"<PEOPLE>,? (?:đã |cùng )?(?:đến |về |tới |tham )?dự(?: và chỉ đạo| và phát biểu)? "
        r"(?P<noun><noun>|sinh hoạt)(?: thường kỳ| chuyên đề| tổng kết| đại biểu| toàn thể| điểm| cùng)*(?: của| tại)? "
        r"(?P<host><ORG>)",
        0.7,
        ("tối <T>, <P> dự sinh hoạt <ORG>", "<T>, <P> đến dự và chỉ đạo đại hội <ORG> lần thứ v"),
        ("<T>, <P> sẽ dự đại hội <ORG>",),
        dated=True,
    ),
)
