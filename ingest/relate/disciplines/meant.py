"""Who suffers a discipline where no name stands by it: `chi bộ này`, an object left unsaid, a mark of punishment."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.patterns import lazy
from ingest.reading import Reading, ReadSentence
from ingest.relate.disciplines.forms import Form
from ingest.relate.disciplines.targets import targets_at
from ingest.relate.outline import DIRECTIVE, HOLDER, ORG, PERSON, POST, Mark, Outline, outline
from ingest.relate.subjects import POSTS, only_one
from schema.authority.phrases import alternation
from schema.authority.vocabulary import name_words
from schema.spelling import identity

_ADVERBS = r"\s+(?:(?:đã|từng|cũng|vừa|mới|còn|lại|đều|liền|tiếp tục)\s+)*$"
_WHICH = r"\s+(?:này|đó|ấy|trên|nói trên|nêu trên|kể trên)"
_THIS_BODY = lazy(
    r"(?<!\w)(?P<kind>chi bộ|chi ủy|đảng ủy|đảng bộ|ban thường vụ|ban cán sự đảng|ban chấp hành|huyện ủy"
    r"|thị ủy|thành ủy"
    rf"|tổ chức đảng|tập thể|tổ chức|đơn vị|cơ quan|cấp ủy){_WHICH}{_ADVERBS}"
)
_ANY_KIND = frozenset({"tổ chức đảng", "tập thể", "tổ chức", "đơn vị", "cơ quan", "cấp ủy"})
_THIS_PERSON = lazy(
    r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|cán bộ|nữ cán bộ|đảng viên|vị|người|lãnh đạo|quan chức|công chức"
    r"|bí thư|chủ tịch"
    r"|giám đốc|hiệu trưởng|trưởng thôn|kế toán|vị (?:bí thư|chủ tịch|giám đốc|lãnh đạo|cán bộ))"
    rf"(?:{_WHICH}| ta){_ADVERBS}"
)
_BEFORE = 60  # characters
_TO_THIS = lazy(
    rf"(?:\s+(?:ra )?khỏi đảng)?(?:[\s,]*[{POST}{HOLDER}]++)?\s+(?:(?:đối\s+)?với\s+|cho\s+)?"
    r"(?:(?P<kind>chi bộ|chi ủy|đảng ủy|đảng bộ|ban thường vụ|tổ chức đảng|tập thể)|ông|bà|anh|chị|đồng chí|cán bộ"
    rf"|đảng viên|vị(?: cán bộ| lãnh đạo)?)(?:{_WHICH}| ta)(?!\w)"
)
"""After a form: whom it is against, by a pronoun: `cách chức POST đối với ông này`, `khai trừ đảng viên này`."""
_NOT = lazy(r"(?<!\w)(?:chưa|không|chẳng|suýt|suýt nữa)(?:\s(?:ai|hề|từng|một lần|lần nào|phải|đến mức|tới mức))*\s+$")
_UNKNOWN = lazy(r"(?:(?<=\s)|^)(?P<before>[\w.]+\s+)?(?P<name>(?P<surname>[^\W\d_]+)\s+(?:[^\W\d_][\w'’]*\s+){1,3})$")
_RANKS = frozenset({"xã", "phường", "huyện", "quận", "tỉnh", "phố", "trấn", "thôn", "bản", "đường", "trường", "tên"})
_OBJECT_UNSAID = lazy(
    r"(?<!chưa )(?<!không )(?<!\w)(?:(?:kết luận|xử lý|làm rõ) ?,(?: và)?"
    r"|quyết định|biểu quyết|thống nhất|nhất trí|áp dụng|thi hành|đã|và|rồi"
    rf"|ra quyết định|(?:ký|ra|ban hành|có|bằng|tại) [{DIRECTIVE}]++(?:,? (?:ký )?ngày [^\s,]+)?,?)\s+"
    r"(?:(?:về )?(?:việc )?(?:thi hành|xử lý)\s+)?"
    r"(?:kỷ luật\s+(?:đảng\s+|đảng viên\s+)?)?(?:bằng\s+|ở\s+|với\s+)?(?:(?:hình thức|mức)\s+)?(?:kỷ luật\s+)?$"
)
_SUFFERED_BY = lazy(
    r"(?<!\w)bị\s+(?:xem xét,? )?(?:thi hành |xử lý )?(?:kỷ luật|xử lý)(?!\w)[^;]{0,200}"
    r"(?:với|bằng|ở|là)\s+(?:(?:hình thức|mức|án)\s+)(?:kỷ luật\s+)?$"
)
_ENDS = lazy(
    rf"(?:\s+(?:ra )?khỏi đảng|\s+về (?:mặt )?đảng|\s+chức vụ(?: trong đảng)?|\s+[{POST}{HOLDER}]++)?"
    r"(?:\s+(?:từ|hồi|vào|trong|ngay)\s+(?:tháng|ngày|năm|quý|hôm|đầu|cuối|giữa)\s[^,;.]{1,16}(?=[.,;]|$))?"
    rf"\s*(?:[.;,)]|$|(?:về|bởi vì|{alternation('disciplines', 'ends')})(?!\w))"
)
_OTHER_ROLE = lazy(
    rf"(?:[\s,\-–]|[{POST}{ORG}]|\([^()]{{0,80}}\)|nguyên |kiêm |là )*+(?:đã |vừa |cũng |thay mặt [^,;]{{1,40}} )*"
    + alternation("disciplines", "speaking")
)
"""After somebody who speaks, leads or signs: the discipline is another's."""
_AGENT_OF = lazy(
    r"(?<!\w)(?:do|theo|chủ trì của|điều hành của|chỉ đạo của|gặp|cùng|cùng với|thay mặt)\s+"
    r"(?:(?:ông|bà|đồng chí|đ/c)\s+)?$"
)
_LOOKED_INTO = lazy(
    r"(?<!\w)(?:(?:vi phạm|kiểm tra|giám sát|thẩm tra|xác minh|kết quả|kết luận|hồ sơ|vụ việc)\s[^;:]{0,40}?"
    r"(?:đối với|của)"
    rf"|(?:vi phạm|khuyết điểm|sai phạm|trách nhiệm) của)\s+(?:(?:ông|bà|đồng chí|đ/c)\s+)?{POSTS}$"
)
"""Before one who is looked into, whoever decides after him: `qua kiểm tra đối với ông A, Chủ tịch xã, Huyện ủy …`."""
_OPENS = lazy(
    r"\s*(?:[-+*•●]\s*|\d{1,2}[.)]\s*)?(?:(?:theo đó|cụ thể|trong đó|tiếp đó|còn|riêng|trước đó|với|đối với)[\s,]+)?"
    rf"(?:(?:đồng chí|đ/c|ông|bà|anh|chị)\s+)?{POSTS}(?:(?:đồng chí|đ/c|ông|bà|anh|chị)\s+)?"
)
_DID = lazy(
    rf"(?:[\s,;\-–]|[{POST}{ORG}]|\([^()]{{0,80}}\)|(?:nguyên|kiêm|là|đảng viên|cán bộ|kế toán|giáo viên|nhân viên"
    rf"|công chức"
    r"|thủ quỹ|trưởng thôn|trưởng bản)(?!\w)|(?:[^\W\d_]+ ){1,6}?,)*+(?!(?:được|xin|tặng|mong|hiện)(?!\w))\w"
)
_IS_APPLIED = lazy(
    rf"(?:\s+(?:ra )?khỏi đảng)?\s+(?:được|do)\s+[{ORG}]++\s+(?:áp dụng|quyết định|thông qua|ban hành|biểu quyết)"
)
_PATIENT = lazy(
    rf"{alternation('disciplines', 'patient')}\s+(?:tập thể\s+)?(?:(?:tại|với|đối với|của)\s+)?(?:tập thể\s+)?$"
)
_CAN_SUFFER = lazy(r"chi bộ|chi ủy|đảng ủy|đảng bộ|ban thường vụ|ban chấp hành|ban cán sự|đảng đoàn")
_SAME_KIND = lazy(
    r"\s+(?:(?:đối\s+)?với\s+)?(?:tập thể\s+)?(?P<kind>chi bộ|chi ủy|đảng ủy|đảng bộ|ban thường vụ|tổ chức đảng"
    rf"|tập thể)(?:{_WHICH})?(?=\s*(?:[.,;)]|$)|\s+(?:và|còn|cùng|{alternation('disciplines', 'ends')})(?!\w))"
)
"""After a form: a body told by its kind alone, as named before (`khiển trách Chi bộ`, `cảnh cáo chi ủy này`)."""
AWARDED = lazy(r"(?<!\w)(?:mức|hình thức|án|quyết định)\s+(?:kỷ luật\s+)?$")
_FALLS_TO = lazy(
    r"(?:\s+(?:ra )?khỏi đảng)?\s+(?:cũng |đã |còn |lại )*(?:được\s+|bị\s+|là\s+)?"
    r"(?:(?:dành|áp dụng|đưa ra|đặt ra|dùng|giành|chia)(?:\s+(?:cho|đối với|với))|thuộc về|rơi vào"
    r"|dành riêng cho|đến với|cho)\s+"
)


def this_body(line: Outline, at: int) -> str | None:
    """The kind of body of which a pronoun before an offset speaks: `chi bộ này`; empty for a body of any kind."""
    match = _THIS_BODY.search(line.text, 0, at)
    if match is None:
        return None
    return "" if match["kind"] in _ANY_KIND else match["kind"]


def is_this_person(line: Outline, at: int) -> bool:
    """Whether somebody told by a pronoun and no name stands before an offset: `cán bộ này đã | bị …`."""
    return _THIS_PERSON.search(line.text, 0, at) is not None


def to_this(line: Outline, form: Form) -> tuple[bool, str | None]:
    """Whether a form's object is told by a pronoun, and of what kind of body it is (None: it is a person)."""
    match = _TO_THIS.match(line.text, form.end, form.stop)
    kind = match["kind"] if match is not None else None
    return match is not None, "" if kind in _ANY_KIND else kind


def is_not_so(line: Outline, at: int) -> bool:
    """Whether a passive at an offset is denied: `chưa từng | bị kỷ luật`."""
    return _NOT.search(line.text, 0, at) is not None


def is_unknown(line: Outline, last: Mark | None, at: int) -> bool:
    """Whether a name that nobody recognised stands between the last mark and an offset."""
    start = last.end if last is not None else 0
    match = _UNKNOWN.search(line.cased[start:at].rstrip() + " ") if start < at else None
    if (
        match is None
        or not all(word[0].isupper() for word in match["name"].split())
        or identity(match["surname"]) not in name_words("common_surnames")
    ):
        return False
    return (match["before"] or "").strip().lower() not in _RANKS


def last_body(line: Outline, kind: str, end: int) -> Mark | None:
    """The last body of a kind named before an offset of a sentence."""
    marks = [m for m in line.between(0, end, ORG) if line.words[m.start : m.end].lower().startswith(kind)]
    return marks[-1] if marks else None


def bodies_before(reading: Reading, before: Iterable[ReadSentence], kind: str) -> tuple[Mark, ...]:
    """The body of a kind that the nearest sentence before names last; none where it names none."""
    for read in before:
        line = outline(reading, read)
        if (mark := last_body(line, kind, len(line.text))) is not None:
            return (mark,)
    return ()


def person_before(reading: Reading, before: Iterable[ReadSentence]) -> tuple[Mark, ...]:
    """The only person whom the nearest sentence before names that names any."""
    for read in before:
        line = outline(reading, read)
        people = line.between(0, len(line.text), PERSON, HOLDER)
        if people:
            return only_one(people)
    return ()


def wrongdoer(reading: Reading, before: ReadSentence, after: ReadSentence) -> tuple[Mark, ...]:
    """The only person of a sentence that opens with him and tells what he did; `after` goes on in its paragraph."""
    if "\n" in reading.text[before.sentence.end : after.sentence.start]:
        return ()
    line = outline(reading, before)
    people = line.between(0, len(line.text), PERSON, HOLDER)
    if len(people) != 1 or _OPENS.fullmatch(line.text[: people[0].start]) is None:
        return ()
    return tuple(people) if may_suffer(line, people[0]) and _DID.match(line.text, people[0].end) else ()


def unsaid(line: Outline, form: Form) -> tuple[Mark, ...]:
    """The only person of a sentence, where it decides a form against an object that it leaves unsaid.

    `Chi bộ A đề nghị khai trừ ông B; Đảng ủy C chỉ quyết định cảnh cáo`.
    """
    said = _OBJECT_UNSAID.search(form.left) or _SUFFERED_BY.search(form.left)
    applied = _IS_APPLIED.match(line.text, form.end) is not None
    if not applied and (said is None or _ENDS.match(line.text, form.end) is None):
        return ()
    people = [m for m in line.between(0, form.start, PERSON, HOLDER) if may_suffer(line, m)]
    return only_one(people or [m for m in line.between(0, form.start, ORG) if _is_patient_body(line, m)])


def may_suffer(line: Outline, mark: Mark) -> bool:
    """Whether somebody is not named as one who speaks, leads or signs."""
    before = line.text[max(0, mark.start - _BEFORE) : mark.start]
    if _LOOKED_INTO.search(before):
        return True
    return _AGENT_OF.search(before) is None and _OTHER_ROLE.match(line.text, mark.end) is None


def _is_patient_body(line: Outline, mark: Mark) -> bool:
    """Whether a body is named as one that is inspected, judged or disciplined."""
    before = line.text[max(0, mark.start - _BEFORE) : mark.start]
    return _CAN_SUFFER.match(line.words, mark.start) is not None and _PATIENT.search(before) is not None


def of_same_kind(line: Outline, form: Form) -> tuple[Mark, ...]:
    """The body that a form's object tells by its kind alone: the last of that kind named before in the sentence."""
    match = _SAME_KIND.match(line.text, form.end, form.stop)
    if match is None:
        return ()
    kind = "" if match["kind"] in _ANY_KIND else match["kind"]
    bodies = [m for m in line.between(0, form.start, ORG) if line.words[m.start : m.end].lower().startswith(kind)]
    bodies = [m for m in bodies if _is_patient_body(line, m)] or bodies
    return tuple(bodies[-1:])


def falls_to(line: Outline, form: Form) -> tuple[Mark, ...]:
    """Those to whom a sentence says that a punishment goes: `mức khiển trách dành cho Chi bộ A và bà B`."""
    after = _FALLS_TO.match(line.text, form.end) if AWARDED.search(form.left) is not None else None
    return targets_at(line, after.end(), form.stop) if after is not None else ()
