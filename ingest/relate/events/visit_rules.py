"""The forms in which a sentence tells of awards, visits, delegations, people at meetings (VISITS): a rule each."""

from __future__ import annotations

from ingest.relate.events.happening_forms import GAP, GOING, LEADERS, SOMEBODY, HappeningRule, some
from schema.model import EventKind

VISITS = (
    HappeningRule(
        "decision handed over",
        rf"(?<!thay mặt )(?:{SOMEBODY}|{LEADERS}){GAP}"
        rf"{some('<adverbs>', 'sáng', 'chiều', 'nay', '<T>', 'thay mặt <ORGS>')},? "
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
        cue=("công bố", "trao"),
    ),
    HappeningRule(
        "decision handed over by",
        r"(?<!\w)(?:các )?(?:quyết định|<D>)(?! (?:thi hành )?kỷ luật| khen)[^;:]{0,120}? (?:đã "
        r"|vừa )?được (?P<by><ORGS>|<PEOPLE>|<R>)"
        r"(?:,? [^;:<ORG><P>]{0,40}?)? (?:công bố|trao)(?: (?:cho|tới|đến)|(?=[ ,.]|\Z))",
        0.8,
        (
            "chiều <T>, quyết định của <ORG> về công tác cán bộ được <P> trao cho <P>",
            "<T>, các quyết định được <ORG> công bố và trao cho <P>",
        ),
        ("<T>, quyết định sẽ được <ORG> trao cho <P>", "<T>, quyết định kỷ luật được <ORG> công bố"),
        kind=EventKind.CEREMONY,
        dated=True,
        passive=True,
    ),
    HappeningRule(
        "award given",
        r"(?P<by><ORGS>|<PEOPLE>)(?: [^;:<ORG><P>]{0,60}?)? (?:trao tặng|trao|gắn)(?: các)? "
        r"(?:huy hiệu|danh hiệu|huân chương|phần thưởng)[^;]{0,60}?(?:đảng|nhà nước|độc lập|lao động|cao quý)",
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
        rf"(?<!tiếp )(?<!dẫn đầu ){SOMEBODY}{GOING},? làm việc (?:với|tại) ",
        0.8,
        ("chiều <T>, <P> đã có buổi làm việc với <ORG>", "<T>, <ORG> do <P> làm trưởng đoàn đã làm việc với <ORG>"),
        ("<T>, <P> sẽ làm việc với <ORG>",),
        kind=EventKind.WORKING_SESSION,
        dated=True,
        personal=True,
    ),
    HappeningRule(
        "working with, that day",
        r"\A(?:làm việc (?:với|tại) [^;:]{1,120}?,(?= (?:đoàn|tổ)(?: công tác)? (?!sẽ|dự))"
        r"|(?:làm việc (?:với|tại)|tiếp xúc cử tri|thăm và làm việc (?:với|tại)) [^;:]{1,120}?<T>,"
        r"|(?:(?:sáng |chiều |tối )?(?:<T>|cùng ngày), )làm việc (?:với|tại) [^;:,]{1,100},(?= <P>| <R>))"
        r"(?: (?P<by><PEOPLE>|<ORG>) )?",
        0.8,
        ("làm việc với <ORG> sáng <T>, <P> yêu cầu công an giải trình", "sáng <T>, làm việc với <ORG>, <P> nêu rõ"),
        ("làm việc với <ORG> dự kiến sáng <T>, <P> sẽ", "sáng <T>, làm việc với <ORG> là việc thường ngày"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "checks on the spot",
        rf"{SOMEBODY}{GOING},? (?:kiểm tra(?! khi có| chuyên đề| đối với|,? giám sát)|thị sát|khảo sát) ",
        0.7,
        ("sáng <T>, <P>, <P> đã kiểm tra công tác phòng chống bão lụt",),
        ("<T>, <P> sẽ kiểm tra tiến độ", "<T>, <P> nghe báo cáo"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
        personal=True,
    ),
    HappeningRule(
        "visits",
        rf"(?<!tiếp )(?<!dẫn đầu ){SOMEBODY}{GOING},? (?:thăm|tiếp xúc cử tri|gặp gỡ|gặp mặt"
        r"|tiếp(?= <P>| <H>| <R>| đoàn| <ORG>)"
        rf"|đối thoại với|tiếp công dân|chúc mừng|tặng quà|"
        r"chúc tết|chúc thọ|thăm hỏi|động viên|dâng hương|viếng)(?!\w)",
        0.75,
        ("chiều <T>, <P> đã đi thăm, tặng quà các cơ sở", "<T>, <P> cùng đoàn công tác đến thăm"),
        ("<T>, <P> sẽ đi thăm", "<T>, nhà trường tiếp <P>, đang dẫn đầu <ORG> thăm tỉnh"),
        kind=EventKind.MEETING,
        dated=True,
        personal=True,
    ),
    HappeningRule(
        "a delegation goes",
        r"(?<!\w)(?:đoàn|tổ công tác|ủy ban|hội đồng)(?:,? [^ ;:,<ORG><P>]{1,12}){0,14}(?: (?P<host><ORG>))? "
        r"do (?P<led><PEOPLE>)"
        r"(?:[^;:.]|\.(?=\w)){0,200}?,? "
        r"(?:dẫn đầu|làm trưởng đoàn),?(?:(?: <adverbs>| đi| đến| tới| về| xuống| lên| tiến hành| có| chuyến"
        r"| buổi| cuộc){0,5}) "
        r"(?:kiểm tra|khảo sát|thăm|làm việc|thị sát)(?!\w)",
        0.7,
        ("sáng <T>, đoàn công tác của tỉnh do <P> dẫn đầu kiểm tra công tác bầu cử",),
        ("<T>, đoàn công tác do <P> dẫn đầu sẽ kiểm tra", "<T>, <ORG> tiếp đoàn của tỉnh do <P> dẫn đầu"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "a team of nobody named at work",
        r"(?<!\w)(?<!của )(?<!với )(?<!trưởng )(?:đoàn|tổ) (?:giám sát|kiểm tra|khảo sát|công tác)"
        r"(?: số \d{1,4}| liên ngành| chuyên đề)?"
        r"(?:,? (?:việc )?(?:thực hiện|triển khai|về|theo|do <PEOPLE>) [^;:<ORG><P>]{1,300}?)?,?"
        r"(?: <adverbs>| đến| tới| về| có| buổi| cuộc| tiến hành){0,6} "
        r"(?:làm việc (?:trực tiếp )?(?:với|tại)|khảo sát tại) ",
        0.7,
        ("chiều <T>, đoàn giám sát thực hiện <D> về công tác thanh niên có buổi làm việc với <ORG>",),
        ("chiều <T>, đoàn giám sát thực hiện <D> sẽ làm việc với <ORG>", "<T>, <ORG> cùng đoàn làm việc với <ORG>"),
        kind=EventKind.WORKING_SESSION,
        dated=True,
    ),
    HappeningRule(
        "delegates attend the body's meeting",
        r"(?<!đoàn )(?<!bầu )(?<!cử )đại biểu(?: [^;:<ORG><P>]{1,50}?)? (?:đến |về |tham )?dự "
        r"(?P<noun>đại hội|hội nghị)(?: đại biểu| toàn thể)? (?P<host><ORG>)",
        0.75,
        ("<T>, 200 đại biểu đã về dự đại hội đại biểu <ORG> lần thứ xvi",),
        ("<T>, 200 đại biểu sẽ dự đại hội đại biểu <ORG>", "bầu đoàn đại biểu dự đại hội <ORG>"),
        dated=True,
    ),
    HappeningRule(
        "goes on with the congress",
        r"(?:tiếp tục|trong khuôn khổ)(?: (?:chương trình|ngày làm việc|phiên làm việc)(?: thứ \w+)?(?: của)?)? "
        r"(?P<noun>đại hội|hội nghị|kỳ họp)(?: đại biểu| lần thứ \w+| thứ \w+)* (?P<host><ORG>)[^;:<P>]{0,80}?,? "
        r"(?:(?:sáng|chiều|tối|ngày)(?: nay)? )?\(?<T>\)?,? (?:các )?(?:đại biểu|đại hội|hội nghị|kỳ họp)(?! sẽ)",
        0.8,
        ("tiếp tục chương trình đại hội đại biểu <ORG> lần thứ xxii <Y>, chiều nay (<T>), các đại biểu thảo luận",),
        ("tiếp tục chương trình đại hội <ORG>, <T>, các đại biểu sẽ thảo luận", "tiếp tục đại hội <ORG>"),
        dated=True,
    ),
    HappeningRule(
        "somebody attends the body's meeting",
        r"<PEOPLE>,? (?:đã |cùng )?(?:đến |về |tới |tham )?dự(?:(?: và|,) (?:chỉ đạo|phát biểu)(?: chỉ đạo| chúc mừng"
        r"| khai mạc| tại)*)? "
        r"(?P<noun><noun>|sinh hoạt)(?: thường kỳ| chuyên đề| tổng kết| đại biểu| toàn thể| điểm| cùng)*(?: của| tại)? "
        r"(?P<host><ORG>)",
        0.7,
        (
            "tối <T>, <P> dự sinh hoạt <ORG>",
            "<T>, <P> đến dự và chỉ đạo đại hội <ORG> lần thứ v",
            "<T>, <P> dự và phát biểu chỉ đạo đại hội <ORG>",
        ),
        ("<T>, <P> sẽ dự đại hội <ORG>",),
        dated=True,
    ),
    HappeningRule(
        "at a meeting, somebody",
        r"\A(?:(?:sáng |chiều |tối )?(?:cùng ngày|<T>), (?:tại|trong)"
        r"|phát biểu(?: chỉ đạo| kết luận| khai mạc)?(?: tại)?|kết luận|kết thúc|tại|trong) (?P<noun><noun>) "
        r"[^;:]{1,160}?(?:(?<=<T>)\)?,|,(?= <P>))(?: (?P<by><PEOPLE>) )?",
        0.8,
        (
            "kết luận hội nghị giao ban <T>, <P> yêu cầu các xã khẩn trương",
            "sáng <T>, tại hội nghị chuyên đề về khí hậu, <P> cho biết",
        ),
        ("kết luận hội nghị dự kiến <T>, <P> sẽ nêu", "tại hội nghị về khí hậu, <P> cho biết"),
        dated=True,
        known=True,
    ),
)
