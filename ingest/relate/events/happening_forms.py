"""What a rule of happenings is, and the pieces of pattern that several of them share."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.relate.signs.leads import LEAD
from schema.model import EventKind


@dataclass(frozen=True, slots=True)
class HappeningRule:
    """One form.

    `text` has groups: `by` (who acts), `led` (who leads those), `host` (whose it is), `with` (who joins in), `noun` or
    `held` (what it is called), `place` (words that may name the article's own place). `kind` where the form itself
    tells; `dated` where the form counts only with a day in the sentence, `known` where only with one that is known
    ("tại hội nghị hôm qua, ông A kể" is of no day); `undated` where a day before the form is that of telling it
    ("ngày 2/3, A cho biết tại kỳ họp thứ 5, A đã …"); `passive` where who acts comes after; `opening` where it counts
    only in the first sentence; `shared` where a second body may be told of after a semicolon; `elects` where a
    committee just elected meets first, so that a congress told before it has given its day; `personal` where people
    act, so that the headline may tell for which body. `cue` has words or signs of which one stands in all that the form
    reads: a cheap look before the pattern.
    """

    name: str
    text: str
    confidence: float
    matches: tuple[str, ...]
    never: tuple[str, ...]
    kind: EventKind | None = None
    dated: bool = False
    known: bool = False
    undated: bool = False
    passive: bool = False
    opening: bool = False
    shared: bool = False
    elects: bool = False
    personal: bool = False
    cue: tuple[str, ...] = ()


def some(*words: str, most: int = 8) -> str:
    """Any of `words`, some times over, with commas or spaces before each: possessive, so that no text takes long."""
    return rf"(?>[ ,]{{0,2}}(?:{'|'.join(words)})){{0,{most}}}+"


WHERE = r"(?:tại|ở)(?: [^ ;:<ORG><P>]{1,12}){1,5},"
WITH = (
    r"phối hợp(?: chặt chẽ)?(?: với| cùng| cùng với)?(?: các)? "
    r"(?:(?!tổ chức)[^;:,.<ORG><P>]{3,50}? và )?(?P<with><ORGS>)"
    r"(?: và các [^;:.,<ORG><P>]{1,60})?|phối hợp"
)
SOMEBODY = r"(?P<by><ORGS>|<PEOPLE>|<R>(?: [^ ,;:<ORG><P>]{1,12}){0,4})"
LEADERS = r"(?<!\w)lãnh đạo (?:tỉnh|thành phố|huyện|thị xã|quận)(?: [^ ,;:<ORG><P>]{1,12}){0,3}"
GAP = r"(?: (?!trước|sau|khi|lúc|lễ|buổi|giờ)[^ ;:,<ORG><P>]{1,12}){0,2}"
AND_UNIT = (
    r"(?: và (?:xã|phường|thị trấn|huyện|quận|thị xã) [^;:,.<ORG><P>]{1,30}?"
    r"(?: ?\([^()]{0,40}\))?(?= (?:đã |vừa )?tổ chức))?"
)
"""One more unit after a body: "Đảng ủy phường A và phường B tổ chức lễ"; its body has no name of its own."""
WHO_IS = r"[-–] (?:nơi|đơn vị|địa phương|cơ quan|một trong|xã|phường|huyện|chi bộ|đảng bộ)[^;:<ORG><P>]{1,80}? [-–]"
"""What is said of a body between dashes: "Đảng bộ xã A - nơi được chọn làm điểm - tổ chức đại hội"."""
HOLDS = (
    rf"(?P<by><ORGS>)<REMARK>{AND_UNIT}"
    rf"{some(LEAD, '<adverbs>', WITH, '<T>', WHERE, 'sáng', 'chiều', 'hôm', 'nhiệm kỳ <Y>', WHO_IS)}"
    r"[ ,]{1,2}(?:phối hợp )?<organising>"
)
_ORDINALS = ("nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
NUMBERED = rf"(?:{'|'.join(f'(?<= thứ {n})' for n in _ORDINALS)}|(?<=\d)),"
"""The comma after a meeting's number: "kỳ họp thứ hai, HĐND tỉnh A"."""
ITS = r"(?:(?! quyết định| nghị quyết| kết luận)[^;:.,<ORG><P>])"
"""A letter between a meeting and whose it is; "hội nghị công bố quyết định của A" need not be A's."""
GOING = some(
    LEAD,
    r"cùng (?:đại diện )?(?:lãnh đạo )?(?:các|một số) (?:sở|ban|ngành|phòng|đơn vị"
    r"|đồng chí)[^;:<ORG><P>]{0,50}?(?= đã | có | đến )",
    r"cùng (?:đoàn |các đồng chí )?(?:lãnh đạo <ORGS>|<PEOPLE>|<ORGS>|công tác)"
    r"(?: của (?:tỉnh|thành phố|huyện|quận|thị xã|trung ương))?",
    r"cùng (?:các )?(?:đoàn|lãnh đạo|cơ quan|đơn vị|thành viên)(?: [^;:.<P>]{1,80}?)?(?= (?:đã|vừa|có mặt|đến) )",
    r"và đoàn công tác",
    r"và lãnh đạo (?:các|một số) (?:bộ|ban|sở|ngành)[^;:<ORG><P>]{0,40}?(?: của <ORG>)?(?= đã | có | đến )",
    r"cùng lãnh đạo (?:tỉnh|huyện|xã|tp|thành phố)[^;:,<ORG><P>]{0,20}?(?= đã | có | đến )",
    r"dẫn đầu (?:đoàn(?: công tác)?(?: của)?(?: (?!đã|đến|có|làm|đi|tới)[^ ,;:<ORG><P>]{1,12}){0,4}|<ORG>)",
    r"<T>",
    r"(?:có mặt tại|đến|tới|về) (?:trụ sở |cơ quan |nhà riêng )?<ORG>(?: để)?(?= (?:thăm|chúc|tặng|dâng|viếng"
    r"|động viên))",
    r"có mặt tại [^;:<ORG><P>]{1,40}",
    r"(?:lên đường|vượt|ghé|trở lại|quay lại|ngược|xuôi)(?: (?!sẽ|chưa|không)[^ ;:,<ORG><P>]{1,12}){0,5}?",
    "<adverbs>",
    *(
        "sáng",
        "chiều",
        "tối",
        "nay",
        "đến",
        "đi",
        "tới",
        "về",
        "xuống",
        "lên",
        "vào",
        "ra",
        "có",
        "buổi",
        "cuộc",
        "chuyến",
        "và",
        "khảo sát(?=,? và|,)",
        "lần lượt",
    ),
    "(?:thăm|tiếp|đón tiếp|đón)(?=(?:,| và|, và) làm việc)",
    "(?:tiếp xúc|gặp gỡ|gặp mặt)(?=(?:,| và|, và) đối thoại)",
)
AS_HEAD = r"(?:, (?:phó )?(?:trưởng đoàn|tổ trưởng|trưởng (?:tiểu ban|ban chỉ đạo|bcđ))[^;:.,<P>]{0,60}?)?"
ALSO = r"(?:,? (?:<adverbs>|và|dự|trưởng (?:đoàn|<HOST>|<ORG>)))*,?"
TOOK_PLACE = (
    r"(?:chính thức |long trọng |trọng thể |vừa )?(?:diễn ra|mở ra|khai mạc|được tổ chức|tổ chức thành công|bế mạc"
    r"|khép lại|kết thúc(?! nhiệm kỳ)|kéo dài (?=đến|tới|từ|hơn|gần|suốt|trong)|thành công (?:tốt đẹp|rực rỡ|tốt)"
    r"|hoàn thành (?:toàn bộ )?(?:các )?(?:nội dung,? )?chương trình)"
)
TAKING_PLACE = (
    "diễn ra", "mở ra", "khai mạc", "tổ chức", "bế mạc", "khép lại", "kết thúc", "kéo dài", "thành công", "hoàn thành",
)  # fmt: skip
"""What stands in all that `TOOK_PLACE` reads."""
