"""Rows of a graph made from numbers, as the database gives them: inspections told by articles, each with its words.

Endless, different, and with as many claims an article as news has, so that the writer is measured at any size.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from app.rdf.rows import ArticleClaims, Claim, Link, Thing
from store.connection import Parameters, Row

_TEXT = (
    "Ngày 10/7, Huyện ủy Mường Sơn {n} kiểm tra Đảng ủy xã Hòa Khê {n} việc thực hiện Chỉ thị 05-CT/TW. Đồng chí Lò "
    "Văn Thắm {n}, Phó Bí thư Huyện ủy, trưởng đoàn, giao Đảng ủy xã sửa 3 việc trước 30/9. "
)
_LABELS = {"org": ("Organization", "CapUy", "PartyOrganization"), "per": ("Person",), "art": ("Article",)}
_MORE = {"evt": ("Event", "Inspection"), "tsk": ("Task",), "plc": ("Place",)}


class KnownLabels:
    """A graph that knows what an id of these rows is: its prefix tells."""

    def stream(self, cypher: str, parameters: Parameters | None = None) -> Iterator[Row]:  # noqa: ARG002
        """The labels and names of the ids asked for; of any other question no rows."""
        for identifier in (parameters or {}).get("ids", ()):
            labels = (_LABELS | _MORE).get(identifier.partition("-")[0], ("Directive", "ChiThi"))
            yield {"id": identifier, "labels": labels, "name": f"tên của {identifier}"}


def rows() -> Iterator[tuple[list[Thing], ArticleClaims]]:
    """For each article the things that it is the first to name, and what it says."""
    return (_of(number) for number in count())


def _of(n: int) -> tuple[list[Thing], ArticleClaims]:
    upper, lower, person, event, task, article = (
        f"{start}{n:015x}" for start in ("org-0", "org-1", "per-0", "evt-0", "tsk-0", "art-0")
    )
    text = _TEXT.format(n=n)
    things = [
        _body(upper, f"Huyện ủy Mường Sơn {n}", Link("INSPECTS", lower), Link("ASSIGNS_TASK", lower)),
        _body(lower, f"Đảng ủy xã Hòa Khê {n}", Link("PART_OF", upper)),
        _thing(person, ("Person",), {"name": f"Lò Văn Thắm {n}"}, Link("HOLDS_POST", upper), Link("CHAIRS", event)),
        _thing(
            event,
            ("Event", "Inspection"),
            {"name": "Kiểm tra", "kind": "Inspection", "inspection_kind": "kiểm tra", "date": "2018-07-10"},
            Link("TARGETS", lower),
            Link("INSPECTS", upper, incoming=True),
            Link("CHAIRS", person, incoming=True),
        ),
        _thing(task, ("Task",), {"name": "sửa", "text": "sửa"}, Link("ASSIGNED_BY", upper), Link("ASSIGNED_TO", lower)),
        _thing(article, ("Article",), {"title": f"Kiểm tra {n}", "published": "2018-07-11", "content_hash": "0" * 64}),
    ]
    return things, ArticleClaims(article, text, tuple(_claims(article, text, upper, lower, person, event, task)))


def _claims(article: str, text: str, upper: str, lower: str, person: str, event: str, task: str) -> Iterator[Claim]:
    def said(words: str, **further: object) -> dict[str, Any]:
        start = text.index(words)
        own = {"article": article, "start": start, "end": start + len(words), "confidence": 0.9, "rule": "made"}
        return own | further

    yield Claim("INSPECTS", upper, lower, said("kiểm tra Đảng ủy xã", kind="kiểm tra", event=event, date="2018-07-10"))
    yield Claim("TARGETS", event, lower, said("Đảng ủy xã Hòa Khê"))
    yield Claim("HOLDS_POST", person, upper, said("Phó Bí thư", title="Phó Bí thư", former=False, as_of="2018-07-11"))
    yield Claim("CHAIRS", person, event, said("trưởng đoàn", role="leads"))
    yield Claim("ASSIGNS_TASK", upper, lower, said("giao Đảng ủy xã sửa 3 việc", task=task, text="sửa 3 việc"))
    yield Claim("ASSIGNED_BY", task, upper, said("giao"))
    yield Claim("ASSIGNED_TO", task, lower, said("Đảng ủy xã sửa"))
    for mentioned, words in ((upper, "Huyện ủy Mường"), (lower, "Đảng ủy xã Hòa"), (person, "Lò Văn Thắm")):
        yield Claim("MENTIONS", article, mentioned, said(words, name=words))


def _body(identifier: str, name: str, *links: Link) -> Thing:
    properties = {"name": name, "kind": "CapUy", "place": "huyện Mường Sơn", "bare": False}
    return _thing(identifier, ("Organization", "CapUy", "PartyOrganization"), properties, *links)


def _thing(identifier: str, labels: tuple[str, ...], properties: dict[str, object], *links: Link) -> Thing:
    return Thing(identifier, frozenset(labels), {"id": identifier} | properties, frozenset(links))
