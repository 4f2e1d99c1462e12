"""The grammar of relations between documents, one rule an entry: its words, how sure it is, what it matches and not.

A rule sees a sentence that names a first document X and, after it, a second Y. `between` must match all the words from
the end of X's phrase (its date and issuer belong to it) to Y; `before` the end of those before X, `after` the beginning
of those after Y's phrase; `unless` must not match the end of X's phrase. Words are in `view` spelling. CONTRACT section
2 fixes the relations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.patterns import lazy
from schema.model import DirectiveKind, RelationType

# the subject of X between its issuer and the words that lead to Y: no further sentence, no list
_SUBJECT = r"(?:\s*[,:]?\s*(?:\(|\")?\s*(?:về|v/v)\b[^.;]{2,220}?)?"
_CARRY = (
    r"(?:tổ chức\s+)?(?:(?:học tập|nghiên cứu|quán triệt|triển khai|cụ thể hóa|tiếp tục|tổ chức|tuyên truyền|phổ biến"
    r"|lãnh đạo|chỉ đạo|đẩy mạnh|tăng cường)(?:,? và|,)?\s+){0,5}(?:việc )?"
    r"(?:thực hiện|triển khai|cụ thể hóa|thi hành|quán triệt)"
)
_HOW = r"(?:\s+(?:tốt|có hiệu quả|nghiêm túc|hiệu quả|thắng lợi|kịp thời|các nội dung của|nội dung|tinh thần))?"
_OFTEN = r"(?:\s+(?:đã|vừa|mới|kịp thời|chủ động|khẩn trương|tập trung|lãnh đạo|chỉ đạo|tham mưu))*"
_ISSUES = r"(?:ban hành|ký ban hành|ra|xây dựng,? (?:và )?ban hành|xây dựng|có|thông qua)"
_MADE = r"(?:[\s,]+(?:đã |vừa )?(?:được )?(?:ban hành|xây dựng|ra đời)(?: ngày [\d/.\-]{3,10})?)?"
_SOME = (
    r"(?:một số |những |các )?(?:điều|khoản|điểm|nội dung|chỉ tiêu|nhiệm vụ|mục tiêu)[^.;]{0,50}? (?:của|trong|tại)\s+"
)
_LISTED = (
    r"(?:(?:các|nhiều|một số|hai|ba|bốn|\d{1,2})\s+(?:loại\s+)?(?:(?:văn bản|kế hoạch|nghị quyết|chương trình|chỉ thị)"
    r"[^.;:]{0,50}?(?::|như:?|là:?|gồm:?|trong đó có|cụ thể là)\s*)?)?"
)
"""Between a verb of issuing and the first document of a list: `các văn bản: `."""
_DOUBLED = r"(?:chỉ|nghị|kết|quy|các)?\s*"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a sentence says that X stands to Y (to X where `reverse`).

    `kinds`, where given, are those that the document which does something may be of. `example` is a sentence in which
    the rule finds its relation, `against` one in which it finds none.
    """

    name: str
    type: RelationType
    between: re.Pattern[str]
    confidence: float
    example: str
    against: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    reverse: bool = False
    kinds: frozenset[DirectiveKind] = field(default_factory=frozenset)
    but: frozenset[DirectiveKind] = field(default_factory=frozenset)


_GUIDE = frozenset({DirectiveKind.HUONG_DAN})
_UPPER = frozenset({DirectiveKind.KET_LUAN, DirectiveKind.CHI_THI})
_GUIDED = frozenset({DirectiveKind.CHI_THI, DirectiveKind.NGHI_QUYET, DirectiveKind.KET_LUAN, DirectiveKind.QUY_DINH})
_ACTION = frozenset({DirectiveKind.KE_HOACH, DirectiveKind.CHUONG_TRINH, DirectiveKind.NGHI_QUYET, DirectiveKind.DE_AN})
_OWN_RULES = frozenset({DirectiveKind.QUYET_DINH, DirectiveKind.QUY_DINH, DirectiveKind.QUY_CHE})
_SINGLE = frozenset({DirectiveKind.HUONG_DAN, DirectiveKind.BAO_CAO, DirectiveKind.TO_TRINH, DirectiveKind.THONG_BAO})

RULES: tuple[Rule, ...] = (
    Rule(
        "continues: not replaced but continued",
        RelationType.CONTINUES,
        lazy(r"\s+không(?: phải| nhằm)? thay(?: thế)?(?: cho)?\s+" + _DOUBLED),
        0.9,
        "Kết luận số 61-KL/TW không thay thế Chỉ thị số 13-CT/TW mà nối tiếp những nội dung đã làm.",
        "Kết luận số 61-KL/TW không thay thế Chỉ thị số 13-CT/TW ở các điểm còn hiệu lực.",
        after=lazy(r"[\s,]*mà(?: là)? (?:sự )?(?:nối tiếp|tiếp nối|tiếp tục|kế thừa|bổ sung)"),
    ),
    Rule(
        "continues: on continuing to carry out",
        RelationType.CONTINUES,
        lazy(
            r"[\s,:]*(?:\(|\")?(?:(?:về(?: việc)?|v/v)\s+)\"?tiếp tục[^.;,:]{0,50}?(?:thực hiện|triển khai|quán triệt)"
            + _HOW
            + r"\s+(?:các\s+)?"
            + _DOUBLED
        ),
        0.95,
        "Kết luận số 01-KL/TW của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW được học tập.",
        "Kết luận số 01-KL/TW của Bộ Chính trị và việc tiếp tục thực hiện Chỉ thị số 05-CT/TW được học tập.",
    ),
    Rule(
        "continues: goes on carrying out",
        RelationType.CONTINUES,
        lazy(
            r"[\s,]+(?:(?:được )?(?:ban hành|ra đời) )?(?:để |nhằm |yêu cầu (?:các cấp ủy )?)?tiếp tục\s+(?:(?:đẩy mạnh"
            r"|tăng cường|tổ chức)(?: việc)? )?"
            r"(?:thực hiện|triển khai|quán triệt)" + _HOW + r"\s+"
        ),
        0.85,
        "Kết luận số 01-KL/TW của Bộ Chính trị, tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
        "Kết luận số 01-KL/TW và việc tiếp tục thực hiện Chỉ thị số 05-CT/TW được bàn.",
        kinds=_UPPER,
    ),
    Rule(
        "replaces: is replaced by",
        RelationType.REPLACES,
        lazy(
            _SUBJECT
            + r"(?:[\s,]+(?:nay |hiện )?(?:đã |sẽ |vừa )?(?:(?:hết|không còn) hiệu lực,? (?:và )?(?:đã )?)?"
            + r"(?:được|bị)|,(?: và)?)"
            + r" thay(?: thế)?\s+(?:bằng|bởi)\s+"
        ),
        0.95,
        "Quy định số 30-QĐ/TW đã được thay thế bằng Quy định số 22-QĐ/TW từ giữa năm.",
        "Quy định số 30-QĐ/TW được nhắc tới cùng Quy định số 22-QĐ/TW.",
        reverse=True,
    ),
    Rule(
        "replaces",
        RelationType.REPLACES,
        lazy(
            _SUBJECT + r"(?:\s+(?:gồm|có) \d+ [^.;,]{2,40}?)?"
            r"[\s,()]+(?:(?:được )?(?:ban hành|ra đời)(?:,| và)? )?"
            + r"(?:đã |để |nhằm |chính thức |nay |cũng |có hiệu lực[^.;]{0,40}?,? |(?:là )?văn bản )?"
            r"(?<!không )(?<!chưa )"
            r"(?:bãi bỏ(?: và|,) )?(?:bãi bỏ|hủy bỏ|thay thế(?: cho)?|thay cho"
            r"|thay)(?: hoàn toàn| toàn bộ| hẳn)?\s+(?:các\s+)?"
        ),
        0.95,
        "Quy định số 22-QĐ/TW ngày 28/7/2021 thay Quy định số 30-QĐ/TW ngày 26/7/2016.",
        "Quy định số 22-QĐ/TW chưa thay Quy định số 30-QĐ/TW ở phần thẩm quyền.",
    ),
    Rule(
        "replaces: Y ends when X comes",
        RelationType.REPLACES,
        lazy(
            _SUBJECT + r"[\s,]+(?:đã |sẽ )?(?:hết|chấm dứt) hiệu lực(?: thi hành)?\s+(?:kể từ |ngay )?(?:từ |sau )?"
            r"(?:khi|ngày)\s+(?:có\s+)?"
        ),
        0.85,
        "Quy định số 30-QĐ/TW hết hiệu lực kể từ ngày Quy định số 22-QĐ/TW được ký.",
        "Quy định số 30-QĐ/TW hết hiệu lực, Quy định số 22-QĐ/TW được phổ biến.",
        reverse=True,
    ),
    Rule(
        "replaces: X comes, Y ends",
        RelationType.REPLACES,
        lazy(
            _SUBJECT
            + r"[\s,]+(?:đã |vừa )?(?:được )?(?:ban hành|ký|ra đời|có hiệu lực)(?: thi hành)?(?:,| thì|, thì| và)\s+"
        ),
        0.85,
        "Quy định số 22-QĐ/TW ra đời, Quy định số 30-QĐ/TW hết hiệu lực.",
        "Quy định số 22-QĐ/TW ra đời, Quy định số 30-QĐ/TW vẫn có hiệu lực.",
        after=lazy(
            r"[\s,]+(?:cũng |đã |sẽ |được |bị )*(?:(?:hết|chấm dứt|không còn|mất) (?:hiệu lực|vai trò|giá trị)|bãi bỏ)"
        ),
    ),
    Rule(
        "replaces: instead of Y a body has X",
        RelationType.REPLACES,
        lazy(
            r"[^.;]{0,160}?,[^.;]{2,130}?" + _OFTEN + r"\s+(?:" + _ISSUES + r"|áp dụng|thực hiện theo)\s+"
            r"|[^.;,]{0,60}?\s+(?:nay )?là\s+"
        ),
        0.85,
        "Thay cho Quyết định số 208-QĐ/HU, Huyện ủy Sông Vân ban hành Quyết định số 515-QĐ/HU.",
        "Nhắc đến Quyết định số 208-QĐ/HU, Huyện ủy Sông Vân ban hành Quyết định số 515-QĐ/HU.",
        before=lazy(
            r"(?:^\s*|[.;:\"(-]\s*|,\s+|\b(?:để|nhằm)\s+)(?:thay(?: thế)?(?: cho)?|bãi bỏ|hủy bỏ)\s+(?:các\s+)?$"
        ),
        reverse=True,
    ),
    Rule(
        "amends",
        RelationType.AMENDS,
        lazy(
            _SUBJECT.replace("{2,220}?", "{0,60}?")
            + r"[\s,(]*(?:(?:vốn |cũng )?là văn bản )?(?:đã |để |nhằm |về |về việc )?"
            + r"(?:sửa đổi,? (?:và )?bổ sung|điều chỉnh,? bổ sung"
            r"|bổ sung,? sửa đổi|sửa đổi|sửa)\s+[^.;]{0,70}?"
            + _DOUBLED
            + r"|\s+(?:đã |vừa |để |nhằm )?(?:bổ sung|điều chỉnh)\s+(?:cho )?"
            + _DOUBLED
            + "(?:"
            + _SOME
            + ")?"
            + _DOUBLED
            + r"|[\s,]+(?:đã |vừa |để |nhằm )?(?:bổ sung|phát triển|làm rõ)"
            + r"(?:(?:,| và|, và)\s+(?:bổ sung|phát triển|làm rõ|hoàn thiện|điều chỉnh)(?: thêm)?)+\s+"
            + _DOUBLED
        ),
        0.9,
        "Kế hoạch số 198-KH/HU đã sửa đổi, bổ sung một số chỉ tiêu của Nghị quyết số 09-NQ/HU.",
        "Kế hoạch số 198-KH/HU và Nghị quyết số 09-NQ/HU cần được sửa đổi, bổ sung.",
    ),
    Rule(
        "amends: a body amends Y with X",
        RelationType.AMENDS,
        lazy(_SUBJECT + r"\s+(?:bằng|tại|theo)\s+"),
        0.85,
        "Huyện ủy Sông Vân bổ sung một người vào Quyết định số 208-QĐ/HU tại Quyết định số 515-QĐ/HU.",
        "Huyện ủy Sông Vân chưa bổ sung người vào Quyết định số 208-QĐ/HU tại Quyết định số 515-QĐ/HU.",
        before=lazy(
            r"(?<!chưa )(?<!không )(?<!được )(?:sửa đổi,? (?:và )?bổ sung|sửa đổi|sửa|điều chỉnh)\s+(?:"
            + _SOME
            + r")?$"
            r"|(?<!chưa )(?<!không )(?<!được )(?:bổ sung|điều chỉnh|sửa)\s[^.;,]{2,60}?\s(?:vào|cho|trong)\s+"
            r"(?:quy chế [^.;,]{2,30}\ssố\s+)?$"
        ),
        reverse=True,
    ),
    Rule(
        "guides: Y is guided by X",
        RelationType.GUIDES,
        lazy(_SUBJECT + r"[\s,]+(?:đã |vừa )?được\s+[^.;]{2,90}?hướng dẫn[^.;]{0,60}?\s(?:bằng|tại|trong|qua)\s+"),
        0.9,
        "Chỉ thị số 35-CT/TW được Ban Tổ chức Trung ương hướng dẫn bằng Hướng dẫn số 26-HD/BTCTW.",
        "Chỉ thị số 35-CT/TW được Ban Tổ chức Trung ương hướng dẫn cùng Kết luận số 26-KL/TW.",
        reverse=True,
        kinds=_GUIDE,
    ),
    Rule(
        "guides: a guidance on carrying out",
        RelationType.GUIDES,
        lazy(r"[\s,:]*(?:về(?: việc)?\s+)?[^.;,]{0,60}?(?:thực hiện|thi hành)[^.;,]{0,30}?\s+(?:trong\s+)?"),
        0.9,
        "Hướng dẫn số 05-HD/UBKTTW thực hiện một số điều trong Quy định số 69-QĐ/TW vừa được ban hành.",
        "Hướng dẫn số 05-HD/UBKTTW, Quy định số 69-QĐ/TW vừa được phổ biến.",
        kinds=_GUIDE,
    ),
    Rule(
        "guides: a guidance about",
        RelationType.GUIDES,
        lazy(
            r"(?:[\s,]+(?:và|cùng)\s+(?:các\s+)?hướng dẫn(?: của [^.;,]{2,60})?)?"
            r"[\s,]*(?:về(?: việc)?|đối với|cụ thể(?: hóa)?|chi tiết|giải thích|làm rõ)\s+"
            r"(?:(?:một số|các|những)\s+)?(?:(?:nội dung|điểm|vấn đề|điều|khoản)[^.;,]{0,50}?"
            r"\s+)?(?:(?:của|trong|tại|theo)\s+)?"
        ),
        0.85,
        "Hướng dẫn số 05-HD/UBKTTW về một số nội dung của Quy định số 69-QĐ/TW vừa được ban hành.",
        "Hướng dẫn số 05-HD/UBKTTW về công tác đảng viên và Quy định số 69-QĐ/TW vừa được phổ biến.",
        kinds=_GUIDE,
    ),
    Rule(
        "implements: in brackets",
        RelationType.IMPLEMENTS,
        lazy(r"[^.;()]{0,240}\(\s*(?:để\s+|nhằm\s+)?" + _CARRY + _HOW + r"\s+"),
        0.85,
        "Chỉ thị số 87-CT/QUTW về học tập và làm theo Bác trong Quân đội (thực hiện Chỉ thị 05 của Bộ Chính trị) "
        "được quán triệt.",
        "Chỉ thị số 87-CT/QUTW (cùng với Chỉ thị 05 của Bộ Chính trị) được quán triệt.",
        but=_GUIDE,
    ),
    Rule(
        "implements: carries out",
        RelationType.IMPLEMENTS,
        lazy(_MADE + r"[\s,:]*\"?(?:(?:về(?: việc)?|để|nhằm)\s+)" + _CARRY + _HOW + r"\s+(?:các\s+)?" + _DOUBLED),
        0.9,
        "Huyện ủy ban hành Kế hoạch số 139-KH/HU ngày 30/9/2022 để triển khai Nghị quyết số 21-NQ/TW.",
        "Kế hoạch số 139-KH/HU và kết quả thực hiện Nghị quyết số 21-NQ/TW được báo cáo.",
        but=_GUIDE,
    ),
    Rule(
        "implements: directly",
        RelationType.IMPLEMENTS,
        lazy(
            r"\s+(?:hành động\s+)?"
            + _CARRY
            + _HOW
            + r"\s+(?:các\s+)?|,\s+(?:nhằm |để )?cụ thể hóa"
            + _HOW
            + r"\s+(?:các\s+)?"
        ),
        0.85,
        "Kế hoạch số 04-KH/TW thực hiện Nghị quyết Trung ương 4 khóa XII được ban hành ngay sau đó.",
        "Theo Kế hoạch số 19 của Ban Chỉ đạo thực hiện Chỉ thị số 50-CT/TW, các cơ quan cùng phối hợp.",
        unless=lazy(r"(?:ban chỉ đạo|bcđ|tổ giúp việc)$"),
        but=_GUIDE | _SINGLE,
    ),
    Rule(
        "implements: in the spirit of",
        RelationType.IMPLEMENTS,
        lazy(r"[\s,]*về[^.;]{3,170}?theo (?:tinh thần|chỉ đạo của|yêu cầu của)\s+"),
        0.7,
        "Kết luận số 21-KL/TW của Ban Chấp hành Trung ương về xây dựng, chỉnh đốn Đảng theo tinh thần Nghị quyết "
        "Trung ương 4 khóa XII.",
        "Học tập Kết luận số 21-KL/TW, làm theo tinh thần Nghị quyết Trung ương 4 khóa XII.",
    ),
    Rule(
        "implements: on something by Y",
        RelationType.IMPLEMENTS,
        lazy(r"[\s,]*về(?: việc)?\s[^.;,]{3,120}?\stheo\s+"),
        0.7,
        "Kế hoạch số 45-KH/HU về nâng cao chất lượng sinh hoạt chi bộ theo Chỉ thị số 50-CT/TW.",
        "Quyết định số 45-QĐ/HU về kiểm tra sinh hoạt chi bộ theo Chỉ thị số 50-CT/TW.",
        kinds=_ACTION,
    ),
    Rule(
        "implements: made on the ground of",
        RelationType.IMPLEMENTS,
        lazy(
            _SUBJECT + r"[\s,]+(?:đã |vừa )?được (?:xây dựng|ban hành|soạn thảo|soạn|lập) (?:trên cơ sở|theo tinh thần"
            r"|căn cứ(?: vào)?|dựa (?:trên|vào))\s+"
            r"|\s+(?:được |là )?(?:dựa (?:trên|vào)|xuất phát từ|bắt nguồn từ) (?:tinh thần|yêu cầu|nội dung"
            r"|chủ trương) (?:của )?"
        ),
        0.8,
        "Kế hoạch số 45-KH/HU được xây dựng trên cơ sở Nghị quyết số 18-NQ/TW.",
        "Kế hoạch số 45-KH/HU được xây dựng cùng Nghị quyết số 18-NQ/HU.",
        kinds=_ACTION | _OWN_RULES,
    ),
    Rule(
        "implements: after Y a body issues X to carry it out",
        RelationType.IMPLEMENTS,
        lazy(r"[^.;]{0,160}?,[^.;]{2,130}?" + _OFTEN + r"\s+" + _ISSUES + r"\s+" + _LISTED),
        0.85,
        "Sau khi có Nghị quyết số 18-NQ/TW, Huyện ủy Sông Vân xây dựng Kế hoạch số 45-KH/HU để thực hiện.",
        "Sau khi có Nghị quyết số 18-NQ/TW, Huyện ủy Sông Vân ban hành Kế hoạch số 45-KH/HU về cây chè.",
        before=lazy(
            r"(?:^\s*|[.;:\"(-]\s*|,\s+)(?:ngay )?(?:sau khi|khi|từ)(?: có| tiếp thu| học tập| quán triệt)?\s+"
            r"(?:các\s+)?$"
        ),
        after=lazy(
            r"[\s,]*(?:để|nhằm|về(?: việc)?)\s+(?:tổ chức |lãnh đạo |chỉ đạo )?"
            r"(?:học tập|quán triệt|triển khai|thực hiện|cụ thể hóa)"
            r"(?!(?:,| và)? (?:thực hiện )?(?:chỉ thị|nghị quyết|kết luận|quy định|kế hoạch|chương trình))"
        ),
        reverse=True,
        but=_GUIDE | _SINGLE,
    ),
    Rule(
        "implements: on the ground of Y a body issues X",
        RelationType.IMPLEMENTS,
        lazy(r"[^.;]{0,160}?,[^.;]{2,130}?" + _OFTEN + r"\s+" + _ISSUES + r"\s+" + _LISTED),
        0.75,
        "Căn cứ Chỉ thị số 05-CT/TW, Huyện ủy Sông Vân ban hành Kế hoạch số 45-KH/HU.",
        "Căn cứ Quy định số 30-QĐ/TW, Huyện ủy Sông Vân ban hành Quyết định số 45-QĐ/HU.",
        kinds=_ACTION,
        before=lazy(r"(?:^\s*|[.;:\"(-]\s*|,\s+)(?:căn cứ(?: vào)?|trên cơ sở)\s+(?:các\s+)?$"),
        reverse=True,
        but=_GUIDE | _SINGLE,
    ),
    Rule(
        "implements: on that ground a body issues X",
        RelationType.IMPLEMENTS,
        lazy(
            r"[^.;]{0,120}?[;,]\s+(?:và\s+)?(?:trên cơ sở đó|từ đó|căn cứ vào đó|theo đó),?\s+[^.;]{2,130}?"
            + _OFTEN
            + r"\s+"
            + _ISSUES
            + r"\s+"
        ),
        0.75,
        "Huyện ủy Sông Vân ra Kế hoạch số 45-KH/HU; trên cơ sở đó Đảng ủy xã xây dựng Kế hoạch số 12-KH/ĐU.",
        "Huyện ủy Sông Vân ra Kế hoạch số 45-KH/HU; cùng ngày Đảng ủy xã xây dựng Kế hoạch số 12-KH/ĐU.",
        reverse=True,
        kinds=_ACTION,
    ),
    Rule(
        "implements: carrying out Y a body issues X",
        RelationType.IMPLEMENTS,
        lazy(r"[^.;]{0,260}?,[^.;]{2,130}?" + _OFTEN + r"\s+" + _ISSUES + r"\s+" + _LISTED),
        0.9,
        "Thực hiện Kế hoạch số 152-KH/TU, Ban Thường vụ Huyện ủy ban hành Kế hoạch số 198-KH/HU.",
        "Sau khi nghe Kế hoạch số 152-KH/TU, Ban Thường vụ Huyện ủy ban hành Kế hoạch số 198-KH/HU.",
        before=lazy(
            r"(?:^\s*|[.;:\"(-]\s*|\b(?:để|nhằm|việc)\s+|,\s+)(?:"
            + _CARRY
            + _HOW
            + r"|(?:sớm |nhanh chóng )?đưa)\s+(?:các\s+)?$"
        ),
        reverse=True,
        but=_GUIDE | _SINGLE,
    ),
    Rule(
        "guides: helps to do by Y",
        RelationType.GUIDES,
        lazy(
            r"(?:[\s,]+do\s[^.;]{4,150}?ký[^.;,]{0,24})?[\s,]+(?:để |nhằm )?(?:giúp|hỗ trợ)\s[^.;]{2,110}?"
            r"\s(?:theo|đúng)\s+"
            r"(?:tinh thần |yêu cầu )?"
        ),
        0.8,
        "Hướng dẫn số 05-HD/BTCHU, giúp các chi bộ ghi sổ theo Quy định số 24-QĐ/TW.",
        "Hướng dẫn số 05-HD/BTCHU, gửi các chi bộ cùng Quy định số 24-QĐ/TW.",
        kinds=_GUIDE,
    ),
    Rule(
        "guides: comes with Y",
        RelationType.GUIDES,
        lazy(r"[^.;]{0,12}?\s+(?:có|là|còn có)\s+"),
        0.8,
        "Đi kèm Quy định số 24-QĐ/TW có Hướng dẫn số 05-HD/BTCHU.",
        "Đi cùng đoàn, Quy định số 24-QĐ/TW có Hướng dẫn số 05-HD/BTCHU.",
        before=lazy(r"(?:đi kèm|kèm theo|đi cùng|đi liền)(?: với)?\s+$"),
        reverse=True,
        kinds=_GUIDE,
    ),
    Rule(
        "implements: what carries out Y, its symbol in brackets",
        RelationType.IMPLEMENTS,
        lazy(r"\s*(?:,|\()\s*(?:mang\s+)?(?:ký hiệu|số hiệu|số)?\s*:?\s*"),
        0.85,
        "Huyện ủy Sông Vân ban hành Kế hoạch thực hiện Nghị quyết số 57-NQ/TW (số 45-KH/HU).",
        "Huyện ủy Sông Vân thực hiện Nghị quyết số 57-NQ/TW (số 45-KH/HU).",
        before=lazy(
            r"(?:chương trình hành động|chương trình|kế hoạch|nghị quyết|đề án)\s+(?:về\s+|để\s+|nhằm\s+)?"
            + _CARRY
            + _HOW
            + r"\s+(?:(?:các|\d{1,2}|hai|ba|bốn)\s+(?:\w+\s+\w+\s+)?(?:gồm|là|:)?\s*)?$"
        ),
        reverse=True,
        kinds=_ACTION,
    ),
)
