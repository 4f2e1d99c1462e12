"""The body of a title that is told without it: by what has such a post, among the bodies that its words leave open.

`bầu Ủy ban Kiểm tra gồm 5 đồng chí, ông A làm Chủ nhiệm`; `ông B, Phó Giám đốc Sở Nội vụ, được giao làm Phó Giám đốc
Thường trực`.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.patterns import lazy
from ingest.relate.outline import HOLDER, ORG, POST, Outline
from schema.authority.heads import has_post, root
from schema.model import Organization

_NAMED_ALONE = lazy(r"\s+(?:(?P<ubnd>ubnd|ủy ban nhân dân)|(?P<hđnd>hđnd|hội đồng nhân dân)|(?P<hội>hội))(?!\w)")
"""The word for a body right after the title: of such a one it is."""


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
        if named_so and has_post(organization.name, organization.kind, title):
            return organization.id
    return ""
