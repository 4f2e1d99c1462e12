"""The regular pieces of a document's naming, built once from the authority data. All match `view` spelling."""

from __future__ import annotations

import re
from functools import cache

from ingest.patterns import lazy
from schema.authority.directives import documents
from schema.authority.document_types import DocumentType, code_spellings, document_types, type_codes
from schema.authority.phrases import alternation
from schema.authority.terms import from_roman, roman
from schema.model import DirectiveKind
from schema.spelling import view

TW = r"(?:trung ương|t\.?\s?ư|t\.?w)"
BCH = r"(?:ban chấp hành|bch)"
BCHTW = rf"{BCH}\s*{TW}(?:\s+đảng)?(?:\s+cộng sản việt nam)?"
NUMERAL = r"(?:[ivxl]+|\d{1,2})"
ORDINAL_WORDS = {
    "nhất": 1,
    "một": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "mười ba": 13,
    "mười bốn": 14,
    "mười lăm": 15,
}
ORDINAL = r"(?:" + "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True)) + rf"|{NUMERAL}[ab]?)"
NUMBER = r"\d{1,5}[ab]?(?!\w)"
_CODES = "|".join(sorted(map(re.escape, type_codes()), key=len, reverse=True))
_OFFICE = r"(?:t\.\s?[ưw](?!\w)|[^\W\d_]{1,14}\d{0,2}(?:-[^\W\d_]{1,14}\d{0,2})*)"

# "05-CT/TW", "5 -CT/ TW", "352/QĐ-HU", "168/2018/NĐ-CP", "858CV/ĐUK"
SYMBOL = lazy(
    rf"(?P<number>(?:\d{{1,2}}\.\d{{3}}|\d{{1,5}})[ab]?)(?:\s?/\s?(?P<year>(?:19|20)\d\d))?(?P<first>\s{{0,2}}[-/]?\s{{0,2}})"
    rf"(?P<code>{_CODES})"
    rf"(?P<second>\s{{0,2}}[-/]\s{{0,2}}|\.(?=[^\W\d_]))(?P<office>{_OFFICE})"
)
# "24/2016/QH14", "1569/HQHCM-TCCB", "5180/VPCP-KTTH": the state's letters and laws, without a type
STATE_SYMBOL = lazy(
    r"(?P<number>\d{1,5})/(?:(?P<year>(?:19|20)\d\d)/)?(?P<office>[^\W\d_]{2,14}\d{0,2}(?:[-&][^\W\d_]{1,14}\d{0,2})*)"
)
CODED_NUMBER = lazy(rf"(?P<number>\d{{1,5}}[ab]?)\s?-\s?(?P<code>{_CODES})(?!\w)")
PLAIN_NUMBER = lazy(r"(?P<number>\d{1,5}[ab]?)(?:\s?/\s?(?P<year>(?:19|20)\d\d))?(?![\w%])(?![./-]\d|,\d(?!\d))")
HEAD_GAP = lazy(
    rf"(?:\s*\((?:(?:(?:tối|tuyệt)\s+)?mật|{_CODES})\))?"
    r"(?:\s+(?P<twice>\w+))??\s*[\"(]?\s*(?P<so>số\s*:?\s*)?(?=\d)"
)
JOINED = lazy(r"\s*(?:,|;|và|cùng(?: với)?|,\s*và)\s*(?:cả\s+)?(?:các\s+)?")
LIST_GAP = lazy(r"\s*(?:,|;|và|&|,\s*và|hoặc|cùng)\s*(?P<so>(?:số\s*)?)(?=\d)")
# after the number of a list's later member, or of an unsure one
AFTER_NUMBER = lazy(
    r"\s*(?:$|[,;.:)(\"/-]|và\b|của\b|về\b|khóa\b|ngày \d|năm \d{4}|hội nghị\b|trung ương\b|gắn\b|đã\b|được\b|cũng\b"
    r"|là\b|tại\b|trong\b|vào\b|thay\b)"
)
# what a mere number counts: "kế hoạch 6 tháng", "quyết định 15 trường hợp"
COUNTED = lazy(
    r"\s*(?:%|tháng\b|năm\b(?!\s\d{4})|ngày\b(?!\s\d)|tuần\b|giờ\b|phút\b|lần\b|người\b|trường hợp\b|đồng\b|đảng\b"
    r"|đ/c|cán bộ\b|tổ chức\b|đơn vị\b|cơ quan\b|cơ sở\b"
    r"|xã\b|phường\b|huyện\b|quận\b|tỉnh\b|thành phố\b|thôn\b|bản\b|ấp\b|tổ\b|chi\b|cấp\b|triệu\b|tỷ\b|tỉ\b|nghìn\b"
    r"|ngàn\b|điều\b|khoản\b|mục\b|điểm\b|nội dung\b"
    r"|nhiệm vụ\b|giải pháp\b|nhóm\b|vấn đề\b|vụ\b|bước\b|dự án\b|công trình\b|hộ\b|ha\b|km|m2|mét\b|tấn\b|cuộc\b"
    r"|lớp\b|buổi\b|phó\b|chỉ tiêu\b|tiêu chí\b"
    r"|chức\b|ông\b|bà\b|anh\b|chị\b|cá nhân\b|tập thể\b|đại biểu\b|ứng cử\b|biên chế\b|kỳ\b|khâu\b|việc\b|loại\b"
    r"|ủy viên\b|thành viên\b|cửa\b|chiều\b|sở\b"
    r"|bên\b|khu\b|điện\b|đảng viên\b|học\b|phòng\b|con\b|bộ\b|nước\b|địa phương\b|doanh nghiệp\b|luật\b|nghị\b"
    r"|văn bản\b|quyết định\b|x\b|tiếng\b|mức\b|hình thức\b)"
)
TERMS = lazy(
    rf"[\s,]*\(?\s*khóa\s+(?P<first>{NUMERAL})\b(?P<more>(?:\s*(?:,|;|và|,\s*và)\s*\(?\s*(?:khóa\s+{NUMERAL}\b"
    rf"|[ivx]+\b(?!\.\w)(?=[\s,;).]|$)))*)\s*\)?"
)
NUMERALS = lazy(rf"\b{NUMERAL}\b")
SESSION = lazy(
    rf"\s*(?:của\s+)?(?:hội nghị\s+)?(?:lần thứ\s+(?P<before>{ORDINAL})\s+)?"
    rf"(?:(?P<of>của\s+)?(?P<organ>{BCH}\s+))?{TW}(?:\s+đảng)?(?:\s+cộng sản việt nam)?"
    rf"(?:\s*(?:lần thứ\s+)?(?P<after>\d{{1,2}}[ab]?|[ivx]+|(?<=lần thứ ){ORDINAL})(?!\w))?(?:\s*\(?lần\s+(?P<part>\d"
    rf"|hai)\)?)?"
)
MORE_SESSIONS = lazy(rf"\s*(?:,|và|;)\s*(?:{TW}\s+)?(?P<session>\d{{1,2}})(?=\s*(?:,|và|;|\(|khóa))")
SESSION_TAIL = lazy(
    rf"[\s,(]*(?:của\s+|tại\s+)?hội nghị\s+(?:lần thứ\s+(?P<nth>{ORDINAL})\s*,?\s*(?P<of>của\s+)?(?P<organ>{BCHTW})"
    rf"|{TW}\s+(?:lần thứ\s+)?(?P<n>\d{{1,2}}))"
)
CONGRESS = lazy(
    rf"\s*(?:của\s+)?(?:đại hội|đhđb|đh)\b(?:\s+đại biểu)?(?P<all>\s+toàn quốc)?(?:\s+(?:lần thứ\s+"
    rf"|khóa\s+)?(?P<first>{NUMERAL}(?!\w)|(?<=lần thứ )(?:{ORDINAL})))?"
    r"(?:\s*,?\s+(?:của\s+)?(?P<party>(?:đảng|đcs|chi)(?!\s+(?:viên|đoàn|ủy|phí))(?P<unit>\s+bộ)?))?"
)
CONGRESS_NUMBER = lazy(
    rf"(?P<all>\s+(?:cộng sản việt nam\s+)?toàn quốc)?[\s,(]*(?:lần\s+thứ\s+|lần\s+|khóa\s+"
    rf"|thứ\s+)?(?P<n>[ivxl]+(?!\w)|(?<=[thứa]\s)\d{{1,2}}(?!\w)|(?<=lần )\d{{1,2}}(?!\w)"
    rf"|(?<=lần thứ )(?:{ORDINAL})(?!\w))"
)
A_CONGRESS = lazy(r"(?<!\w)(?:đại hội|đhđb)(?!\w)")
NEXT_CONGRESS = lazy(r"\s*(?:,|và|cùng|;)\s*(?:nghị quyết\s+)?(?=đại hội\b|đhđb)")
_ADVERB = (
    r"(?:đã|từng|vừa|mới|cũng|còn|đều|lại|kịp thời|chủ động|khẩn trương|lập tức|nhanh chóng|sớm|tiếp tục|thống nhất"
    r"|chính thức|trực tiếp|tự|đồng thời|cùng lúc|vẫn)"
)
ADVERBS = rf"(?:\s+{_ADVERB})*"
"""After a subject; `ADVERBS_FIRST` where its space has been read."""
ADVERBS_FIRST = rf"(?:{_ADVERB}\s+)*"
ANTECEDENT = lazy(
    r"\s+(?:mới(?=\s+(?:này|gồm|có|thay|bãi bỏ|quy định|yêu cầu|nêu|bổ sung|đã|được|kế thừa|cũng|chỉ rõ|nhấn mạnh)\b)"
    r"|này|nói trên|nêu trên|đó|ấy|trên(?=\s*(?:$|[,.;:)]|(?:là|đã|của|được|và|về|có|sẽ|cần|phải|đến|tới"
    r"|cũng)\b)))(?!\w)"
)
# "Văn bản đồng thời bãi bỏ …": at the head of a sentence, said of what was spoken of
BARE = lazy(
    rf"(?=\s+{ADVERBS_FIRST}(?:thay|thay thế|bãi bỏ|hủy bỏ|sửa|sửa đổi|bổ sung|kế thừa|tiếp nối|nối tiếp|hướng dẫn"
    r"|cụ thể hóa|thực hiện|triển khai|chấm dứt|thu hồi|thế chỗ|thế)(?!\w))"
)
# "Đề án nhằm cụ thể hóa …": the same of a kind that is no verb; what it is for is told, or what it takes the place of
BARE_KIND = lazy(
    r"(?=\s+(?:(?:được|đã|vừa|cũng|này)\s+(?:[^.;,]{0,30}?\s)?)?(?:(?:nhằm|để)\s+\w"
    rf"|(?:có hiệu lực[^.;]{{0,40}}?,\s+)?{ADVERBS_FIRST}(?:thay|thay thế|bãi bỏ|chấm dứt hiệu lực của|kế thừa|tiếp nối"
    r"|nối tiếp|cụ thể hóa)\s+(?:cho\s+)?(?:nghị quyết"
    r"|chỉ thị|kết luận|quy định|quyết định|quy chế|kế hoạch|chương trình|đề án)(?!\w)))"
)
BARE_KINDS = frozenset(
    {"nghị quyết", "chỉ thị", "kế hoạch", "đề án", "chương trình", "chương trình hành động", "quy chế"}
)
# "Thực hiện Chỉ thị, Kế hoạch số 12-KH/TU": one spoken of before, listed with one that is numbered
LISTED_KIND = lazy(
    r"(?=\s*(?:,|,?\s+và)\s+(?:các\s+)?(?:nghị quyết|chỉ thị|kết luận|quy định|kế hoạch|chương trình)"
    r"(?:\s+hành động)?\s+(?:số\s+)?\d)"
)
CARRIED_OUT = lazy(r"(?<!\w)(?:thực hiện|triển khai|cụ thể hóa|quán triệt)\s+(?:các\s+)?$")
BARE_BEGINS = lazy(
    r"(?:^|[.;!?\n]\s*|[-–•*+]\s*"
    r"|(?<!\w)(?:cho biết|cho hay|nêu rõ|nhấn mạnh|khẳng định|thông tin|rằng|giải thích)[,:]?\s+)"
    r"(?:bản\s+|dự thảo\s+)?$"
)
BEGINS = lazy(r"(?:^|[.;:!?\n]\s*|[-–•*+]\s*)$")
# "hai nghị quyết này", "các văn bản trên": what stands before the kind's word
MANY = lazy(r"(?<!\w)(?:cả\s+)?(?P<many>hai|ba|bốn|năm|sáu|các|những|\d)\s+$")
ABOVE = lazy(r"\s+trên(?!\s+(?:địa bàn|cả nước|toàn|các))(?!\w)")
# "Nghị quyết thứ hai", "chỉ thị đầu": one of those named together before it
NTH = lazy(
    r"\s+(?:thứ\s+(?P<nth>nhất|hai|ba|tư)|(?P<first>đầu tiên|đầu)|(?P<last>sau|cuối cùng|cuối))(?=\s*(?:$"
    r"|[,.;:)]|(?:là|đã|được|thay"
    r"|sửa|bổ sung|có|yêu cầu|cũng|thì|mới|vừa|dành|nêu|xác định|quy định|tiếp nối|kế thừa|do|bãi bỏ|hướng dẫn)(?!\w)))"
)
CHARTER = lazy(r"\s+(?:của\s+)?đảng\b(?!\s+(?:bộ|viên|đoàn))(?:\s+cộng sản việt nam)?")
TITLE = lazy(r"[\s,:.-]{0,3}(?:(?:v/v|về(?:\s+việc)?)\b[\s:]*|\"|\(\s*về\b)(?P<title>[^.;\n]{4,240})")
IN_TITLE = lazy(r"\s*:\s*\"?(?P<title>[^.;\n]{8,240})")
# a day, month or year that tells its year: "ngày 12/5/2020", "tháng 8 năm 2019", "năm 2018"
MONTH = r"tháng\s+\d{1,2}(?:\s?[/-]\s?|,?\s+năm\s+)(?:19|20)\d\d(?!\d)"
TIME = (
    r"(?:(?:ngày|mùng|hôm)\s+)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s+tháng\s+\d{1,2},?\s+năm\s+)(?:19"
    r"|20)\d\d(?!\d)"
    rf"|{MONTH}|năm\s+(?:19|20)\d\d(?![\d-])(?!\s?-\s?\d)"
)
_ISSUES = alternation("issues", "issuing")
# "Huyện ủy | đã ban hành ...": what is planned, asked for or denied ("sẽ", "đề nghị", "chưa") issues nothing
ISSUING = lazy(
    r"(?<!chưa)(?<!không)(?<!sẽ)(?<!được)(?:\s+khóa\s+[ivx]+)?(?:\s+nhiệm kỳ(?: \d{4}\s?-\s?\d{4}| mới)?)?"
    r"(?:\s*\([^()]{1,24}\))?,?"
    r"(?:\s+(?:cơ quan|đơn vị|ủy ban) này)?(?:\s+(?:thông báo|cho biết))?"
    rf"{ADVERBS}(?:\s+(?:vào\s+|hôm\s+|từ\s+)?{TIME},?{ADVERBS})?"
    rf"\s+(?:{_ISSUES}(?:(?:,| và|, và)\s+{_ISSUES})*|(?:cụ thể hóa|thay(?: thế)?)\s[^.;]{{3,150}}?\s(?:thành|bằng))"
    r"\s+(?:(?:các|nhiều|một số|hai|ba|bốn|\d{1,2})\s+(?:loại\s+)?(?:văn bản|kế hoạch|nghị quyết|chương trình|chỉ thị)"
    r"[^.;:]{0,50}?(?::|như:?|là:?|gồm:?|trong đó có|cụ thể là)\s*|các\s+|nhiều\s+|văn bản\s+|toàn văn\s+|riêng\s+)?$"
)
# "Huyện ủy | ban hành Quy định số 1 về …; cùng với đó là …": the last of a list
ALSO_ISSUING = lazy(
    r"(?<!chưa)(?<!không)(?<!sẽ)(?<!được)(?:\s+(?:đã|vừa|mới|cũng|lại|còn))*\s+(?:ban hành|ký ban hành|ra"
    r"|có)\s[^.]{3,220}[;,]\s"
    r"(?:cùng với đó là|tiếp đó là|sau đó là|mới nhất là|gần đây nhất là)\s+$"
)
WISHED = lazy(
    r"(?:đề nghị|kiến nghị|yêu cầu|giao|trình|để|sẽ|chờ|mong|nếu|khi nào|chưa|không|đề xuất)\s+(?:[^\s,;.]+\s+){0,2}$"
)


def _kind_words() -> dict[str, DocumentType]:
    found: dict[str, DocumentType] = {}
    for t in document_types():
        for word in (t.name.lower(), *(v for v in t.variations if v.islower())):
            found.setdefault(word, t)
    return found


def _names() -> dict[str, str]:
    """The names of documents that are no number, session or congress, in `view` spelling (`CHARTER` reads Điều lệ)."""
    names = {v for d in documents() for v in d.variations if not re.search(r"Trung ương \d|\(|Điều lệ", v)}
    return {view(name): name for name in names}


KIND_WORDS = _kind_words()
ANY = DirectiveKind.OTHER
"""The kind of what is but called a document: `văn bản này` may be of any."""
NEXT_DOCUMENT = lazy(
    r"\"|(?:,|;|\bvà|\bgắn với)\s+(?:(?:gắn với|với|thực hiện|việc|các)\s+)*(?:"
    + "|".join(KIND_WORDS)
    + r")\s+(?:số|\d|trung ương|đại hội)"
)
ABBREVIATIONS = {v: t for t in document_types() for v in t.variations if v.isupper()}
NAMES = _names()
_BY_LENGTH = sorted([*NAMES, *KIND_WORDS], key=len, reverse=True)
ANCHOR = lazy(r"(?<!\w)(?<!kỷ )(?:" + "|".join(map(re.escape, _BY_LENGTH)) + r")(?!\w)")
_PRINTED = "|".join(sorted(map(re.escape, code_spellings().values()), key=len, reverse=True))
ABBREVIATED = lazy(
    r"(?<![\w/.-])(?:(?P<word>"
    + "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
    + r")(?=\s?(?:số\s?)?\d|\s?(?:TW|TƯ|T\.Ư|T\.W)\s?\d)"
    + rf"|(?P<bare>\d{{1,5}}[AB]?(?=\s?-\s?(?:{_PRINTED})\s?/\s?[A-ZĐ])))"
)


@cache
def ordinal(word: str) -> int | None:
    """The number of "tư", "XII", "12"."""
    return ORDINAL_WORDS.get(word) or from_roman(word)


@cache
def as_roman(word: str) -> str | None:
    """A numeral in Roman letters: "12", "xii" and "mười hai" are "XII"."""
    number = ordinal(word)
    return roman(number) if number else None
