"""The rules that read inspections: how sure each is, sentences in signs that it reads, and such as it must not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InspectionRule:
    """One form in which a sentence tells of an inspection.

    In `matches` and `never`, `<TEAM>` is a team's name and `<DI>` a document whose issuer is named.
    """

    name: str
    confidence: float
    matches: tuple[str, ...]
    never: tuple[str, ...]


BODY_INSPECTS = InspectionRule(
    "body inspects",
    0.95,
    (
        "<T>, <ORG> kiểm tra <ORG>",
        "<ORG> đã tiến hành giám sát chuyên đề đối với <ORG>, <ORG> và <P>",
        "<ORG> công bố quyết định kiểm tra khi có dấu hiệu vi phạm đối với <P>",
        "<TEAM> do <P> làm trưởng đoàn kiểm tra <ORG>",
        "<ORG> vừa có kết luận kiểm tra đối với <ORG>",
    ),
    (
        "<ORG> sẽ kiểm tra <ORG>",
        "dự kiến tháng 10, <ORG> tiếp tục giám sát <ORG>",
        "<P> yêu cầu <ORG> kiểm tra <ORG>",
        "<P> giao <ORG> rà soát hồ sơ; <ORG> kiểm tra <ORG>",
        "<ORG> chưa kiểm tra <ORG>",
        "công tác kiểm tra, giám sát của <ORG>",
        "theo chương trình kiểm tra <Y>, <ORG> kiểm tra <ORG>",
        "<ORG> kiểm tra các <ORG> theo quy chế",
        '"chúng tôi đề nghị <ORG> kiểm tra <ORG>"',
        "<ORG> hoãn kiểm tra <ORG>",
    ),
)
COUNTED = InspectionRule(
    "body inspects: counted",
    0.9,
    ("<ORG> đã kiểm tra 3 tổ chức đảng, gồm: <ORG>, <ORG> và <ORG>", "<ORG> giám sát 02 chi bộ là <ORG> và <ORG>"),
    ("<ORG> đã kiểm tra 28 tổ chức đảng, 61 đảng viên", "<ORG> phải kiểm tra ít nhất 2 chi bộ, giám sát 1 đảng ủy xã"),
)
MATTER = InspectionRule(
    "body inspects a matter",
    0.8,
    (
        "<ORG> kiểm tra việc thực hiện <D> tại <ORG>",
        "<ORG> đã giám sát công tác phát triển đảng viên đối với <ORG>",
        "<ORG> giám sát việc tu dưỡng, rèn luyện đạo đức của <P>",
    ),
    ("<ORG> kiểm tra công tác phòng chống bão lụt", "<ORG> sẽ kiểm tra việc thực hiện <D> tại <ORG>"),
)
INSPECTED_BY = InspectionRule(
    "inspected by",
    0.9,
    (
        "<ORG> là một trong 6 đảng ủy xã được <ORG> giám sát việc vận hành",
        "<P> bị <ORG> kiểm tra khi có dấu hiệu vi phạm",
    ),
    ("<ORG> sẽ được <ORG> kiểm tra", "<P> được <ORG> giới thiệu"),
)
TEAM_INSPECTS = InspectionRule(
    "team inspects",
    0.85,
    (
        "đoàn giám sát theo <DI> đã công bố quyết định giám sát đối với <ORG>",
        "<TEAM> việc lãnh đạo, chỉ đạo thực hiện <D> tại <ORG>",
        "<P>, trưởng đoàn kiểm tra công bố <DI> kiểm tra <ORG>",
    ),
    ("đoàn kiểm tra sẽ làm rõ việc thực hiện <D>", "<P> phát biểu với đoàn kiểm tra về <ORG>"),
)
AT_WORK = InspectionRule(
    "team at work",
    0.9,
    (
        "<TEAM> do <P> làm trưởng đoàn đã có buổi làm việc với <ORG>",
        "chiều cùng ngày, <TEAM> tiếp tục làm việc với <ORG>, <ORG> thuộc <ORG> và <ORG>",
        "<P> dẫn đầu <TEAM> đã đến làm việc với <ORG>",
    ),
    ("<TEAM> sẽ làm việc với <ORG>", "<P> báo cáo với <TEAM>"),
)
RECEIVED = InspectionRule(
    "team received",
    0.85,
    ("<ORG> và <ORG> là hai nơi đầu tiên đón <TEAM> trong năm", "<T>, <ORG> phối hợp với <ORG> đã làm việc với <TEAM>"),
    ("<ORG> sẽ đón <TEAM>", "<ORG> chuẩn bị làm việc với <TEAM>", "<ORG> tiếp <ORG>"),
)
RESULT = InspectionRule(
    "result of an inspection",
    0.9,
    (
        "theo kết luận kiểm tra của <ORG> đối với <ORG>, vi phạm là nghiêm trọng",
        "quyết định giám sát của <ORG> đối với <P>",
    ),
    ("kết quả công tác kiểm tra, giám sát của <ORG>", "sắp tới sẽ có quyết định kiểm tra của <ORG> đối với <ORG>"),
)
FINDS_OUT = InspectionRule(
    "inspection and what it found",
    0.85,
    (
        "kết quả kiểm tra của <ORG> cho thấy <ORG> đã buông lỏng quản lý",
        "qua kiểm tra, <ORG> nhận thấy <P> có vi phạm",
    ),
    ("qua công tác kiểm tra, giám sát, <ORG> nhận thấy <ORG> còn lúng túng", "kết quả kiểm tra của <ORG> rất tốt"),
)
CHOOSES = InspectionRule(
    "chosen to be inspected",
    0.85,
    (
        "<ORG> đã chủ động triển khai công tác kiểm tra, lựa chọn <ORG> tiến hành giám sát chuyên đề",
        "<ORG> chọn <ORG>, <ORG> để kiểm tra",
    ),
    ("<ORG> sẽ chọn <ORG> để kiểm tra", "<ORG> chọn <ORG> làm điểm về công tác kiểm tra"),
)
UNDERGOES = InspectionRule(
    "undergoes an inspection",
    0.85,
    ("<ORG> là đối tượng kiểm tra lần này của <ORG>", "<ORG> vừa trải qua một cuộc kiểm tra của <ORG>"),
    ("<ORG> sẽ là đối tượng kiểm tra của <ORG>", "<ORG> là đơn vị làm tốt công tác kiểm tra của <ORG>"),
)
DONE_BY = InspectionRule(
    "inspection done by",
    0.9,
    (
        "qua đợt kiểm tra khi có dấu hiệu vi phạm đối với <ORG> và <ORG> do <ORG> tiến hành",
        "kết quả kiểm tra đảng viên có dấu hiệu vi phạm đối với <P> của <ORG> nêu rõ",
    ),
    ("việc kiểm tra đối với <ORG> do <P> đề nghị", "đợt kiểm tra sắp tới do <ORG> tiến hành"),
)
THEN_AUTHOR = InspectionRule(
    "inspection, then its author",
    0.85,
    ("qua giám sát chuyên đề đối với <ORG>, <ORG> yêu cầu khắc phục", "qua kiểm tra đối với <P>, <ORG> nhận thấy"),
    ("qua công tác kiểm tra, giám sát, <ORG> yêu cầu",),
)
ISSUER = InspectionRule(
    "issuer of the decision",
    0.8,
    ("<DI> kết luận kiểm tra khi có dấu hiệu vi phạm đối với <P>",),
    ("<D> về công tác kiểm tra, giám sát",),
)
HEADING = InspectionRule(
    "heading of a communiqué",
    0.85,
    (
        "i- xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với <ORG> và một số đảng viên",
        "2- về kiểm tra khi có dấu hiệu vi phạm đối với <P>",
        "kiểm tra tài chính đảng đối với <ORG>",
        "xem xét báo cáo kết quả giám sát đối với <ORG>",
    ),
    ("cho ý kiến vào kế hoạch kiểm tra <ORG> trong quý iv", "giải quyết tố cáo đối với <P>"),
)

ELIDED = InspectionRule(
    "inspector told just before",
    0.75,
    (
        "ngoài ra còn kiểm tra tài chính đảng đối với <ORG>",
        "kiểm tra <ORG> về thực hiện nhiệm vụ kiểm tra",
        "trong <Y>, tiếp tục giám sát <ORG> và <ORG> việc chấp hành <D>",
    ),
    ("ngoài ra sẽ kiểm tra <ORG>", "kiểm tra công tác phòng, chống dịch"),
)

ROUND = InspectionRule(
    "round of inspection",
    0.8,
    (
        "<P> nêu rõ điều này trong buổi kiểm tra việc thực hiện <D> tại <ORG> chiều <T>",
        "<P> phát biểu tại cuộc giám sát đối với <ORG>",
    ),
    ("<P> sẽ nêu rõ điều này trong buổi kiểm tra tại <ORG>", "<P> nêu rõ điều này trong công tác kiểm tra tại <ORG>"),
)
"""Who inspects is the team that the article names near it."""

UNNAMED = InspectionRule(
    "inspection of nobody named", 0.6, ("<ORG> kiểm tra việc quy hoạch cán bộ",), ("<ORG> họp bàn công tác cán bộ",)
)
"""Tells no inspection of its own, only what one told of elsewhere is about."""
AT_VENUE = InspectionRule(
    "inspection announced to its target",
    0.75,
    ("sáng <T>, tại <ORG>, <ORG> công bố quyết định kiểm tra việc thực hiện <D>",),
    ("sáng <T>, tại <ORG>, <ORG> họp bàn công tác kiểm tra",),
)
"""Where the team or the commission stands says who is inspected: the venue, or a sentence that names the target."""

BY_ROLE = InspectionRule(
    "by what each of them is",
    0.75,
    ("trước <TEAM>, <ORG> giải trình những tồn tại", "biên bản làm việc giữa <TEAM> và <ORG> được ký chiều <T>"),
    ("trước <TEAM>, <ORG> xin hoãn", "<ORG> học tập cách làm của <TEAM>"),
)
"""The higher body, or the one that inspects by its name, and the lower one at which: in any order (roles.py)."""

APART = InspectionRule(
    "sides told apart",
    0.7,
    ("<ORG> bị nhắc nhở trong kết luận kiểm tra của <ORG>", "<ORG> báo cáo trước tổ giám sát. tổ do <ORG> lập"),
    ("<ORG> làm tốt công tác kiểm tra của <ORG>", "<ORG> sơ kết. sắp tới, <ORG> sẽ có đợt kiểm tra"),
)
"""One sentence tells who inspects, another who is inspected (apart.py)."""

SPOKEN = InspectionRule(
    "said by those who inspect",
    0.75,
    ('"chúng tôi đã kiểm tra <ORG>", <P> nói', '<P> nói: "tháng trước chúng tôi vừa giám sát <ORG>"'),
    ('"chúng tôi sẽ kiểm tra <ORG>", <P> nói', '"chúng tôi đề nghị kiểm tra <ORG>"', '"chúng tôi chưa kiểm tra <ORG>"'),
)
"""An official of a commission speaks of what it did (spoken.py)."""

RULES = (
    BODY_INSPECTS, COUNTED, MATTER, INSPECTED_BY, TEAM_INSPECTS, AT_WORK, RECEIVED, RESULT, FINDS_OUT, CHOOSES,
    UNDERGOES, DONE_BY, THEN_AUTHOR, ISSUER, HEADING, ROUND, SPOKEN,
)  # fmt: skip
