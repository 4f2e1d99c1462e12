"""How high a body stands: who may inspect whom, whatever the order of a sentence."""

from __future__ import annotations

from ingest.patterns import lazy
from schema.model import Organization, OrganizationKind

_CENTRE, _PROVINCE, _DISTRICT, _BASE, _CELL, _LOWEST = (float(n) for n in range(6))
_BESIDE = 0.5
"""By how much an agency or a state body of a level stands below that level's committee."""

_OFFICES = lazy(
    r"\A(?:(?:ủy ban kiểm tra|ban thường vụ|ban chấp hành|thường trực|thường vụ|văn phòng|ban chi ủy|chi ủy(?= chi bộ)"
    r"|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|xây dựng đảng|tuyên giáo và dân vận)"
    r"|(?:đoàn|tổ) (?:kiểm tra|giám sát|công tác)(?: số)?(?: [\w-]+)?(?: của)?) )+"
)
"""What a committee's own organs are called before its name."""
_LEVELS = (
    (_CELL, lazy(r"\A(?:chi bộ|chi ủy)")),
    (_CENTRE, lazy(r"\A(?:bộ chính trị|ban bí thư|trung ương|quốc hội"
                         r"|bộ (?!chỉ huy|đội|phận|tư lệnh|tham mưu|môn))|(?<!\w)trung ương(?: đảng)?\Z")),
    (_PROVINCE, lazy(r"\A(?:thanh tra )?(?:sở|tỉnh) ")),
    (_PROVINCE, lazy(r"\A(?:tỉnh ủy|(?:đảng bộ|hđnd|ubnd) tỉnh)")),
    (_PROVINCE, lazy(r"\A(?:thành ủy|(?:đảng bộ|hđnd|ubnd) thành phố) (?:hà nội|hải phòng|đà nẵng|cần thơ|huế"
                           r"|(?:tp |tp\. )?hồ chí minh)")),
    (_DISTRICT, lazy(r"\A(?:(?:huyện|quận|thị|thành) ủy|(?:đảng bộ|hđnd|ubnd) (?:huyện|quận|thị xã|thành phố))")),
    (_BASE, lazy(r"\A(?:đảng ủy|đảng bộ|hđnd|ubnd) (?:xã|phường|thị trấn|đặc khu)")),
    (_PROVINCE + _BESIDE, lazy(r"\A(?:đảng ủy|đảng bộ|ban cán sự đảng|đảng đoàn) (?!.* (?:huyện|quận|thị xã) )"
                                     r".*(?<!\w)(?:khối|các cơ quan|tỉnh)(?!\w)")),
    (_BASE + _BESIDE, lazy(r"\A(?:đảng ủy|đảng bộ)")),
)  # fmt: skip
_OFFICE_KINDS = frozenset({OrganizationKind.PARTY_AGENCY, OrganizationKind.STATE_BODY})


def level_of(body: Organization | None, *, inspects: bool) -> float:
    """How far down a body stands, the centre first: by its committee where it `inspects`, else by itself."""
    if body is None:
        return _LOWEST
    name = body.name.lower()
    committee = _OFFICES.sub("", name)
    level = next((n for n, form in _LEVELS if form.search(committee)), _LOWEST)
    own = committee != name or body.kind is OrganizationKind.STATE_BODY
    return level + _BESIDE if own and not inspects and body.kind in _OFFICE_KINDS else level
