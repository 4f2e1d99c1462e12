"""Teams that inspect: by number (`Đoàn kiểm tra số 893`), by the decision that set them up, by who sent them."""

from __future__ import annotations

from ingest.recognise.bodies.body import Body
from ingest.recognise.bodies.head import Head
from schema.authority.vocabulary import Pattern
from schema.model import OrganizationKind

_MATTERS = frozenset({"về", "trong", "việc"})
_NO_SENDERS = frozenset({OrganizationKind.UNIT, OrganizationKind.CHI_BO})


def team(head: Head) -> Body | None:
    """`Đoàn kiểm tra số 893 của Bộ Chính trị`, `Đoàn giám sát 236`, `Đoàn công tác của Tỉnh ủy`; its type alone."""
    end, name = _number(head)
    if end is None:
        return None
    sender = head.parse(head.skip(end, "của", "thuộc"), head.end, False)
    if sender is not None and sender.type.kind not in _NO_SENDERS and not _is_inspected(head, sender, end):
        return head.body(sender.end, name=name, parent=sender)
    return head.body(end, name=name)


def _is_inspected(head: Head, sender: Body, end: int) -> bool:
    """Whether what follows at once is what the team inspects: "Đoàn kiểm tra Đảng ủy xã A về việc …"."""
    of_team = head.word(end) in {"của", "thuộc"}
    return not of_team and sender.type.pattern is Pattern.PARTY and head.word(sender.end) in _MATTERS


def _number(head: Head) -> tuple[int | None, str]:
    """The index after the team's number or decision (`số 15-QĐ/TU`), and its number; None where `số` begins none."""
    at = head.skip(head.after, "số")
    if not head.word(at).isdigit():
        return (None if at > head.after else at), ""
    name = head.tokens.between(head.after, at + 1)
    at += 1
    return (_symbol_end(head, at) if head.says(at, "-", "qđ") else at), name


def _symbol_end(head: Head, index: int) -> int:
    while index < head.end and (head.tokens.joined(index) or head.word(index) in {"-", "/"}):
        index += 1
    return index
