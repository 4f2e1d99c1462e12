"""Which bodies have a post of some title: by the words with which their names begin."""

from __future__ import annotations

import re
from functools import cache

from schema.authority.phrases import one_of
from schema.model import OrganizationKind

_RANKS = re.compile(rf"\s*(?<!\w){one_of('phó', 'quyền', 'thường trực', 'chuyên trách', 'phụ trách', 'tân')}(?!\w)\s*")
_OF_NAMES = (
    ("chủ nhiệm", r"ủy ban kiểm tra|ủy ban|câu lạc bộ|hợp tác xã|đoàn luật sư"),
    ("chủ tịch", r"ubnd|hđnd|ủy ban|hội|liên đoàn|liên hiệp|liên minh|công đoàn|hội đồng"),
    ("tổng giám đốc", r"công ty|tổng công ty|tập đoàn|ngân hàng|đài"),
    ("giám đốc", r"sở|công ty|tổng công ty|trung tâm|bệnh viện|xí nghiệp|công an|nhà máy|ban quản lý|nông trường|đài"),
    ("hiệu trưởng", r"trường|đại học|học viện|cao đẳng"),
    ("viện trưởng", r"viện|vksnd"),
    ("chánh án", r"tòa án|tand"),
    ("chánh văn phòng", r"văn phòng"),
    ("chánh thanh tra", r"thanh tra"),
    ("trưởng công an", r"công an"),
    ("trưởng ban", r"ban (?!thường vụ|chấp hành|bí thư|cán sự)"),
    ("trưởng phòng", r"phòng"),
    ("cục trưởng", r"cục|tổng cục"),
    ("vụ trưởng", r"vụ"),
    ("chi cục trưởng", r"chi cục"),
    ("tổng biên tập", r"báo|tạp chí"),
    ("chỉ huy trưởng", r"bộ chỉ huy|ban chỉ huy|bộ chqs|ban chqs"),
    ("tham mưu trưởng", r"bộ chỉ huy|ban chỉ huy|bộ chqs|ban chqs|lữ đoàn|trung đoàn|sư đoàn|quân đoàn|quân khu"),
    ("chính ủy", r"bộ chỉ huy|bộ chqs|lữ đoàn|trung đoàn|sư đoàn|quân đoàn|quân khu|binh chủng"),
    ("chính trị viên", r"ban chỉ huy|ban chqs|tiểu đoàn|đại đội|đồn"),
    ("chi hội trưởng", r"chi hội"),
    ("trưởng", r"(?!)"),
)
"""Titles without their ranks, and how the names of the bodies begin that have them: the first that ends the title."""
_MINISTRY = r"bộ(?! chính trị| chỉ huy| tư lệnh| tham mưu| đội)"
_UNIT_HEAD = re.compile(r"(quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|đồn|trạm|hạt|bộ|khoa) trưởng")


def root(title: str) -> str:
    """A title without what tells its holder's rank among others: `Phó Chủ nhiệm Thường trực` -> `chủ nhiệm`."""
    return _RANKS.sub(" ", title.lower()).strip()


def has_post(name: str, kind: OrganizationKind, title: str) -> bool:
    """Whether a body of that name and kind is one that has such a post."""
    pattern = _names(root(title))
    if pattern is None:
        return False
    begins = re.match(rf"(?:{pattern})(?!\w)", name.lower()) is not None
    return begins or (root(title) == "chủ tịch" and kind is OrganizationKind.MASS_ORGANIZATION)


@cache
def _names(title: str) -> str | None:
    unit = _UNIT_HEAD.fullmatch(title)
    if unit is not None:
        return _MINISTRY if unit[1] == "bộ" else unit[1]
    return next((names for words, names in _OF_NAMES if title.endswith(words)), None)
