"""The body of a title that is told without it: by what has such a post, among the bodies that its words leave open.

`bầu Ủy ban Kiểm tra gồm 5 đồng chí, ông A làm Chủ nhiệm`; `ông B, Phó Giám đốc Sở Nội vụ, được giao làm Phó Giám đốc
Thường trực`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ingest.relate.outline import HOLDER, ORG, POST, Outline
from schema.authority.phrases import one_of
from schema.model import Organization, OrganizationKind

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
    ("trưởng", r"(?!)"),
)
"""Titles without their ranks, and how the names of the bodies begin that have them: the first that ends the title."""
_UNIT_HEAD = re.compile(r"(quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|đồn|trạm|hạt|bộ|khoa) trưởng")
_NAMED_ALONE = re.compile(r"\s+(?:(?P<ubnd>ubnd|ủy ban nhân dân)|(?P<hđnd>hđnd|hội đồng nhân dân)|(?P<hội>hội))(?!\w)")
"""The word for a body right after the title: of such a one it is."""
_UNIONS = frozenset({OrganizationKind.MASS_ORGANIZATION})


def root(title: str) -> str:
    """A title without what tells its holder's rank among others: `Phó Chủ nhiệm Thường trực` -> `chủ nhiệm`."""
    return _RANKS.sub(" ", title.lower()).strip()


def has_post(organization: Organization, title: str) -> bool:
    """Whether a body is one that has such a post."""
    pattern = _names(root(title))
    if pattern is None:
        return False
    return re.match(rf"(?:{pattern})(?!\w)", organization.name.lower()) is not None or (
        root(title) == "chủ tịch" and organization.kind in _UNIONS
    )


@cache
def _names(title: str) -> str | None:
    unit = _UNIT_HEAD.fullmatch(title)
    if unit is not None:
        return unit[1]
    return next((names for words, names in _OF_NAMES if title.endswith(words)), None)


def told_beside(
    line: Outline, organizations: dict[str, Organization], title: str, people: Iterable[str], end: int
) -> str:
    """The body in the sentence that has the post whose words end at an offset; empty where none has.

    A post of the person's own of the same root goes first, then what is named before, the nearest first, then the body
    of the post that follows in the row.
    """
    alone = _NAMED_ALONE.match(line.words, end)
    begins = alone.lastgroup or "" if alone is not None else ""
    whose = set(people)
    posts = [m.post for m in line.between(0, len(line.text), POST, HOLDER) if m.post is not None]
    own = [p.organization for p in posts if p.organization and p.person in whose and root(p.title) == root(title)]
    before = [m for m in line.marks[::-1] if m.end < end]
    named = [m.thing if m.post is None else m.post.organization for m in before if m.sign == ORG or m.post is not None]
    after = [m.post.organization for m in line.between(end, len(line.text), POST) if m.post is not None][:1]
    told = [o for body in (*own, *named, *after) if (o := organizations.get(body)) is not None]
    above = [o for body in told if body.part_of and (o := organizations.get(body.part_of)) is not None]
    for organization in (*told, *above):
        named_so = organization.name.lower().startswith(begins)
        if named_so and has_post(organization, title):
            return organization.id
    return ""
