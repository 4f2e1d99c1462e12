"""Names of bodies as a compositional grammar: TYPE + (PARENT | PLACE | QUALIFIER)*.

`Ban Thường vụ` + `Huyện ủy` + `Mường Lát`; `Chi bộ` + `thôn Xuân Thành`; `Đảng ủy` + `Sở` + `Y tế`; each pattern of
schema/authority/bodies.yaml has its method. What the text leaves open (which huyện, whose Ban Thường vụ) stays open here
and is found from the article by ingest/resolve.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.recognise.places import RANKS, PlaceMention, PlaceParser
from ingest.recognise.tokens import Tokens
from schema.authority.places import Level
from schema.authority.underthesea import two_syllable_words
from schema.authority.vocabulary import BodyType, Pattern, body_trie, body_type, sector_trie, title_trie
from schema.model import OrganizationKind

CENTRE = "Trung ương"
_CENTRE_WORDS = ("trung ương", "tw", "t.ư", "tư", "t.ư.")
_FORCES = {
    "quân sự": "Quân sự",
    "công an": "Công an",
    "bộ đội biên phòng": "Bộ đội Biên phòng",
    "biên phòng": "Biên phòng",
    "bđbp": "Bộ đội Biên phòng",
}
_BLOCS = (
    ("các cơ quan và doanh nghiệp", "các cơ quan và doanh nghiệp"),
    ("cơ quan và doanh nghiệp", "các cơ quan và doanh nghiệp"),
    ("các cơ quan - doanh nghiệp", "các cơ quan và doanh nghiệp"),
    ("các cơ quan, doanh nghiệp", "các cơ quan và doanh nghiệp"),
    ("các cơ quan", "các cơ quan"),
    ("cơ quan", "các cơ quan"),
    ("ccq", "các cơ quan"),
    ("các doanh nghiệp", "Doanh nghiệp"),
    ("doanh nghiệp", "Doanh nghiệp"),
    ("các trường đại học, cao đẳng", "các trường đại học, cao đẳng"),
    ("các trường đại học và cao đẳng", "các trường đại học, cao đẳng"),
    ("đảng", "Đảng"),
    ("dân chính đảng", "Dân chính Đảng"),
    ("dân - chính - đảng", "Dân chính Đảng"),
)
_OFFICES = (
    ("các cơ quan đảng", "các cơ quan Đảng"),
    ("cơ quan đảng", "các cơ quan Đảng"),
    ("khối đảng", "các cơ quan Đảng"),
    ("cơ quan chính quyền", "cơ quan chính quyền"),
    ("các cơ quan chính quyền", "cơ quan chính quyền"),
    ("cơ quan chính", "cơ quan chính"),
)
_GENERIC_SCOPE = {"các", "cấp", "những", "mỗi", "nào"}
_FUNCTION_WORDS = frozenset(
    "đã là có được trong cho với về do của thuộc tại để khi bị này theo từ trên ở vì đối gồm như mà nên không sẽ đang cùng hay hoặc nhưng "
    "tổ chức phối hợp triển khai thực hiện tiếp tục vừa cũng rằng thì nhằm đến sau trước qua giai gây phát cần phải nhiệm cần nói báo cáo".split()
)
_SCHOOLS = frozenset(
    "thpt thcs tiểu mầm mẫu cao đại trung phổ học sĩ sỹ quân dân năng nghề dạy dự liên quốc bồi đào th ptdt pt ptdtnt ptdtbt chuyên cán hành song mn".split()
)
_PAIRS = {"phát": "triển", "đầu": "tư", "hành": "chính", "xây": "dựng", "tổng": "hợp", "bảo": "vệ", "kiểm": "soát"}
_CELL_HEADS = {"phòng", "khoa", "tổ", "cơ", "ban", "đội", "trạm", "khối", "văn", "xí", "phân"}
_TRADE_LAST = {
    "đầu",
    "tư",
    "kinh",
    "doanh",
    "sản",
    "xuất",
    "dự",
    "tổng",
    "hợp",
    "phát",
    "triển",
    "xây",
    "dựng",
    "thương",
    "mại",
    "một",
}
_NOT_AGENCY_AFTER = {"hội", "cuộc", "giải", "chương", "lễ", "sự", "hội nghị", "đại", "phẩm", "hóa", "minh", "thi", "kỳ"}
_UNIT_WORDS = frozenset(
    "cổ phần đa khoa nội trú bán dân tộc phòng hộ rừng quốc gia nghề nghiệp chính trị học phổ thông tiểu mầm non vụ một thành viên tnhh mtv "
    "trung sở cao đẳng đại thpt thcs thường xuyên giáo dục hướng chuyên y tế hành công phục quản lý đất đai phát triển quỹ văn hóa truyền thông thể thao "
    "và & - dự phòng kiểm soát bệnh tật khuyến nông dịch môi trường đô thị đầu tư xây dựng bồi dưỡng lưu niệm khu kinh bảo vệ biên cấp nước thủy lợi "
    "điện lực viễn xi măng may mặc dược vận tải sản xuất thương mại du lịch tổng hợp nhân ngoại ngữ tin sư phạm kỹ thuật lao cộng đồng nhân sản nhi phụ tâm thần khám chữa bệnh sĩ sỹ quan".split()
)
_UNIT_NUMBERED = {"quan_khu"}
_HOSTED = {"canh_sat_dieu_tra", "co_quan_dieu_tra", "bo_tu_lenh"}


@dataclass(frozen=True, slots=True)
class Body:
    """A body as the text names it, in token indices.

    `name` is what is its own in the canonical name ("Y tế", "3", "Khối các cơ quan"); `parent` the body named inside it;
    `place` the unit named inside it (perhaps a bare rank).
    """

    start: int
    end: int
    type: BodyType
    name: str = ""
    parent: Body | None = None
    place: PlaceMention | None = None

    @property
    def innermost(self) -> Body:
        """The body at the bottom of the chain of parents: `Huyện ủy` in `Ban Thường vụ Huyện ủy`."""
        return self.parent.innermost if self.parent else self

    @property
    def open(self) -> bool:
        """Whether nothing after the type's own words says which body it is."""
        return not self.name and self.parent is None and self.place is None and self.type.pattern != Pattern.CENTRE


class BodyParser:
    """Reads the names of bodies from the tokens of one article."""

    def __init__(self, tokens: Tokens, places: PlaceParser) -> None:
        self.tokens = tokens
        self.places = places
        self._trie = body_trie()
        self._seen: dict[tuple[int, int, bool], Body | None] = {}
        self._patterns: dict[Pattern, Callable[[BodyType, int, int, int, bool], Body | None]] = {
            Pattern.COMMITTEE: self._committee,
            Pattern.PARTY: self._party,
            Pattern.EXECUTIVE: self._executive,
            Pattern.STANDING: self._standing,
            Pattern.AGENCY: self._agency,
            Pattern.CENTRE: self._centre,
            Pattern.STEERING: self._steering,
            Pattern.TEAM: self._team,
            Pattern.OFFICE: self._office,
            Pattern.SECTOR: self._sector,
            Pattern.UNIT: self._unit,
        }

    def parse(self, start: int, end: int, *, before_person: bool = False) -> Body | None:
        """The body whose name begins at token `start`, or None. `before_person`: a person's name may follow at once."""
        key = (start, end, before_person)
        if key not in self._seen:
            self._seen[key] = self._parse(start, end, before_person)
        return self._seen[key]

    def _parse(self, start: int, end: int, before_person: bool) -> Body | None:
        if start >= end:
            return None
        matched = self._trie.match(self.tokens.words, start, end)
        if matched is None:
            return None
        found, after = matched
        return self._patterns[found.pattern](found, start, after, end, before_person)

    def _word(self, index: int, end: int) -> str:
        return self.tokens.words[index] if index < end else ""

    def _phrase(self, phrases: tuple[tuple[str, str], ...], index: int, end: int) -> tuple[str, int] | None:
        for phrase, name in phrases:
            parts = phrase.replace(",", " ,").split()
            if self.tokens.words[index : index + len(parts)] == parts and index + len(parts) <= end:
                return name, index + len(parts)
        return None

    def _is_centre(self, index: int, end: int) -> int:
        """The index after `Trung ương (Đảng)` at `index`, or `index` where it is not there."""
        words = self.tokens.words
        for form in (["trung", "ương"], ["tw"], ["t", ".", "ư"], ["tư"], ["t", ".", "w"]):
            if words[index : index + len(form)] == form and index + len(form) <= end:
                after = index + len(form)
                if self._word(after, end) == "đảng" and self._word(after + 1, end) not in {"ủy", "bộ", "đoàn"}:
                    after += 1
                return after
        return index

    def _skip(self, index: int, end: int, *fillers: str) -> int:
        return index + 1 if self._word(index, end) in fillers else index

    # --- one method a pattern -------------------------------------------------------------------------------------

    def _committee(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        if self._word(after, end) == "viên":
            return None
        place = self.places.parse(after, end, before_person=before_person)
        if place is not None and (place.name is not None or kind.level == "city"):
            return Body(start, place.end, kind, place=place)
        levels = {"province": (Level.PROVINCE,), "city": (Level.PROVINCE, Level.DISTRICT)}.get(
            kind.level or "", (Level.DISTRICT,)
        )
        stop = self.places.name(after, end, levels, sure=False, before_person=before_person)
        if stop == after:
            return Body(start, after, kind)
        rank = {"province": "tỉnh", "city": "thành phố", "district": _DISTRICT_RANK.get(kind.id, "huyện")}[
            kind.level or "district"
        ]
        named = PlaceMention(after, stop, RANKS_BY_WORD[rank], self.tokens.between(after, stop))
        return Body(start, stop, kind, place=named)

    def _party(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        words = self.tokens.words
        following = self._word(after, end)
        if following == "viên" or (following == "bộ" and self._word(after + 1, end) == "phận"):
            return None
        if following in _GENERIC_SCOPE and self._phrase(_OFFICES, after, end) is None:
            listed = self.places.parse(after + 1, end, before_person=before_person) if following == "các" else None
            return Body(start, listed.end, kind, place=listed) if listed is not None and listed.name else None
        after_of = self._skip(after, end, "của", "thuộc")
        bloc = self._bloc(after, end) if following == "khối" or kind.id == "duk" else None
        if bloc is not None:
            return self._with_place(Body(start, bloc[1], kind, name=bloc[0]), end, before_person)
        office = self._phrase(_OFFICES, after, end)
        if office is not None:
            return self._with_place(Body(start, office[1], kind, name=office[0]), end, before_person)
        force = self._phrase(tuple(_FORCES.items()), after, end)
        if force is not None and self._place_after(force[1], end):
            placed = self._with_place(Body(start, force[1], kind, name=force[0]), end, before_person)
            return placed if placed.place is not None or placed.name != force[0] else None
        if (
            force is not None
            and self.tokens.capital[after]
            and self.tokens.capital[start]
            and not self._word(force[1], end).isalpha()
        ):
            return Body(start, force[1], kind, name=force[0])
        if kind.kind == OrganizationKind.CHI_BO:
            cell = self._cell(kind, start, after, end)
            if cell is not None:
                return cell
        place = self.places.parse(after, end, before_person=before_person)
        if place is not None and self._generic_place(place, end):
            return None
        if place is not None:
            return Body(start, place.end, kind, place=place)
        if following == "cơ" and self._word(after + 1, end) == "quan":
            host = self.parse(after + 2, end, before_person=before_person)
            if host is not None and self._may_host(kind, host):
                return Body(start, host.end, kind, name="cơ quan", parent=host)
        inner = self.parse(after_of, end, before_person=before_person)
        if inner is not None and self._may_host(kind, inner):
            return Body(start, inner.end, kind, parent=inner)
        if following in {"ngoài", "trung"} and (centre := self._is_centre(after, end)) > after:
            return Body(start, centre, kind, name=CENTRE)
        return self._party_by_name(kind, start, after, end, words)

    def _party_by_name(self, kind: BodyType, start: int, after: int, end: int, words: list[str]) -> Body:
        stop = self.places.run(after, end)
        key = " ".join(words[after:stop])
        levels = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
        if stop > after and any(self.places.gazetteer.find(level, key) for level in levels[:2]):
            level = Level.PROVINCE if self.places.gazetteer.find(Level.PROVINCE, key) else Level.DISTRICT
            rank = "tỉnh" if level == Level.PROVINCE else "huyện"
            found = self.places.gazetteer.find(level, key)
            rank = found[0].rank or rank
            return Body(
                start,
                stop,
                kind,
                place=PlaceMention(after, stop, RANKS_BY_WORD[rank], self.tokens.between(after, stop)),
            )
        return Body(start, after, kind)

    def _may_host(self, kind: BodyType, inner: Body) -> bool:
        if inner.type.kind in {OrganizationKind.STATE_BODY, OrganizationKind.MASS_ORGANIZATION, OrganizationKind.UNIT}:
            return True
        return kind.id in {"chi_bo", "dang_bo", "chi_uy", "dang_uy"} and inner.type.kind in {
            OrganizationKind.PARTY_AGENCY
        }

    def _generic_place(self, place: PlaceMention, end: int) -> bool:
        """Whether a bare rank is a list of kinds ("đảng bộ xã, phường, thị trấn") and so no one place."""
        if place.name is not None:
            return False
        index = place.end
        if self._word(index, end) in {",", "/", "-"} or self._word(index, end) == "và":
            following = RANKS.match(self.tokens.words, index + 1, end) if index + 1 < end else None
            return following is not None and self.places.run(following[1], end) == following[1]
        return self._word(index, end) in {"trực", "viên"}

    def _bloc(self, index: int, end: int) -> tuple[str, int] | None:
        at = self._skip(index, end, "khối")
        found = self._phrase(_BLOCS, at, end)
        if found is not None:
            return f"Khối {found[0]}", found[1]
        return "Khối", at

    def _place_after(self, index: int, end: int) -> bool:
        return self.places.parse(index, end) is not None or self._is_centre(index, end) > index

    def _with_place(self, body: Body, end: int, before_person: bool) -> Body:
        """The body with the unit that stands right after it; `tỉnh` alone is a bare rank."""
        centre = self._is_centre(body.end, end)
        if centre > body.end:
            return replace(body, end=centre, name=f"{body.name} {CENTRE}".strip())
        place = self.places.parse(body.end, end, before_person=before_person)
        if place is not None and not self._generic_place(place, end):
            return replace(body, end=place.end, place=place)
        stop = self.places.run(body.end, end)
        for cut in range(stop, body.end, -1):
            key = " ".join(self.tokens.words[body.end : cut])
            for level, rank in ((Level.PROVINCE, "tỉnh"), (Level.DISTRICT, "huyện")):
                found = self.places.gazetteer.find(level, key)
                if found:
                    named = PlaceMention(
                        body.end, cut, RANKS_BY_WORD[found[0].rank or rank], self.tokens.between(body.end, cut)
                    )
                    return replace(body, end=cut, place=named)
        return body

    def _cell(self, kind: BodyType, start: int, after: int, end: int) -> Body | None:
        """A chi bộ by number or hamlet: `Chi bộ 3`, `Chi bộ thôn 11`, `Chi bộ bản Đán Đăm`."""
        words = self.tokens.words
        at = self._skip(after, end, "số")
        if (
            at < end
            and words[at].isdigit()
            and len(words[at]) <= 2
            and self._word(at + 1, end) not in {"%", "đảng", "đồng"}
        ):
            if at == after and self._word(at + 1, end) in {"trực", "thuộc"}:
                return None
            glued = (
                at + 1 < end and self.tokens.joined(at + 1) and len(words[at + 1]) == 1 and self.tokens.is_word(at + 1)
            )
            stop = at + 2 if glued else at + 1
            return self._cell_parent(Body(start, stop, kind, name=self.tokens.between(at, stop)), end)
        place = self.places.parse(after, end)
        if place is not None and Level.HAMLET in place.rank.levels and place.name is not None:
            stop = place.outer.start if place.outer else place.end
            while self._word(stop - 1, end) == ",":
                stop -= 1
            name = f"{place.rank.word} {place.name}"
            return Body(start, place.end, kind, name=name, place=place.outer)
        stop = self._cell_run(after, end)
        if stop > after and words[after] not in {"đảng"}:
            return self._cell_parent(Body(start, stop, kind, name=self.tokens.between(after, stop)), end)
        return None

    def _cell_run(self, after: int, end: int) -> int:
        """The index after the name of a section that has a chi bộ of its own: `Khoa Sản`, `Tổ chức khiếu tố`, `cơ quan xã`."""
        words = self.tokens.words
        if after >= end or not self.tokens.is_word(after):
            return after
        if self._trie.match(words, after, end) is not None and words[after] not in {"phòng", "trạm", "ban"}:
            return after
        if not self.tokens.capital[after] and words[after] not in _CELL_HEADS:
            return after
        if words[after] not in _CELL_HEADS:
            return self.places.run(after, end)
        known = self.parse(after, end)
        if known is not None:
            return after
        index = after
        while (
            index < end
            and index - after < 6
            and self.tokens.is_word(index)
            and words[index] not in _FUNCTION_WORDS - {"tổ", "chức"}
        ):
            inner = self._trie.match(words, index, end)
            if index > after and inner is not None and inner[1] - index > 1:
                break
            index += 1
        capitals = [at for at in range(after + 1, index) if self.tokens.capital[at]]
        if capitals:
            return capitals[-1] + 1
        named = words[after : after + 2] == ["tổ", "chức"] or words[index - 1] in {"xã"}
        return index if 1 < index - after <= 4 and named else after

    def _cell_parent(self, body: Body, end: int) -> Body:
        index = self._skip(body.end, end, "(", ",", "thuộc", "của")
        parent = self.parse(index, end)
        if parent is not None and (
            parent.type.id == "dang_bo" or (index == body.end and parent.type.pattern in {Pattern.SECTOR, Pattern.UNIT})
        ):
            close = self._skip(parent.end, end, ")") if self._word(body.end, end) == "(" else parent.end
            return replace(body, end=close, parent=parent)
        place = self.places.parse(body.end, end)
        if place is not None and place.name is not None:
            return replace(body, end=place.end, place=place)
        return body

    def _executive(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        centre = self._is_centre(after, end)
        if centre > after:
            return Body(start, centre, body_type("ban_chap_hanh_trung_uong"))
        at = self._skip(after, end, "lâm", "mới")
        if self._word(after, end) == "lâm":
            at = self._skip(at, end, "thời")
        at = self._skip(at, end, "của")
        inner = self.parse(at, end, before_person=before_person)
        if (
            inner is not None
            and inner.type.pattern in {Pattern.PARTY, Pattern.COMMITTEE, Pattern.OFFICE}
            and at == inner.start
        ):
            if inner.type.kind in {
                OrganizationKind.CAP_UY,
                OrganizationKind.DANG_BO,
                OrganizationKind.CHI_BO,
                OrganizationKind.MASS_ORGANIZATION,
            }:
                return Body(start, inner.end, kind, parent=inner)
        place = self.places.parse(after, end, before_person=before_person)
        if place is not None and place.name is not None:
            return Body(start, place.end, kind, parent=Body(place.start, place.end, body_type("dang_bo"), place=place))
        return Body(start, after, kind)

    def _standing(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        at = self._skip(after, end, "của")
        inner = self.parse(at, end, before_person=before_person)
        hosts = {
            OrganizationKind.CAP_UY,
            OrganizationKind.MASS_ORGANIZATION,
            OrganizationKind.DANG_BO,
            OrganizationKind.STATE_BODY,
        }
        if (
            inner is not None
            and inner.type.kind in hosts
            and inner.type.pattern != Pattern.EXECUTIVE
            and inner.type.id not in {"so", "phong"}
        ):
            return Body(start, inner.end, kind, parent=self._as_committee(inner))
        spelled_out = after - start > 1 or self.tokens.words[start] == "btv"
        if kind.id == "thuong_truc" and self.tokens.capital[start] and self._word(after, end) in {",", "và"}:
            beside = self.parse(after + 1, end, before_person=before_person)
            return (
                Body(start, after, kind)
                if beside is not None and beside.type.id == "ban_thuong_vu" and beside.parent
                else None
            )
        if kind.id == "thuong_truc" or self.tokens.words[start] == "thường":
            return None
        place = self.places.parse(after, end, before_person=before_person)
        if place is not None and place.name is not None and spelled_out:
            return Body(start, place.end, kind, parent=committee_of(place))
        return Body(start, after, kind) if spelled_out else None

    def _as_committee(self, body: Body) -> Body:
        """The committee whose standing body is named by its đảng bộ: `Ban Thường vụ Đảng bộ xã X`."""
        return replace(body, type=body_type("dang_uy")) if body.type.id == "dang_bo" else body

    def _agency(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        if self._word(after, end) in _NOT_AGENCY_AFTER and kind.id in {"ban_to_chuc", "ban_kinh_te", "van_phong"}:
            return None
        centre = self._is_centre(after, end)
        if centre > after and kind.id != "van_phong":
            return Body(start, centre, kind, name=CENTRE)
        at = self._skip(after, end, "của", "-")
        inner = self.parse(at, end, before_person=before_person)
        if (
            inner is not None
            and inner.type.kind in {OrganizationKind.CAP_UY, OrganizationKind.DANG_BO}
            and inner.type.pattern != Pattern.EXECUTIVE
        ):
            if inner.type.id in {"ban_can_su", "dang_doan"}:
                return None
            return Body(start, inner.end, kind, parent=self._as_committee(inner))
        if kind.id == "van_phong":
            return self._other_office(kind, start, after, end, inner)
        place = self.places.parse(after, end, before_person=before_person)
        if place is not None and place.name is not None:
            return Body(start, place.end, kind, parent=committee_of(place))
        placed = self._with_place(Body(start, after, kind), end, before_person)
        if placed.place is not None and placed.place.name is not None:
            return Body(start, placed.end, kind, parent=committee_of(placed.place))
        if kind.id == "ban_kinh_te":
            return None
        return Body(start, after, kind)

    def _other_office(self, kind: BodyType, start: int, after: int, end: int, inner: Body | None) -> Body | None:
        """A Văn phòng of something else than a committee: of a Sở, or of nothing that is named."""
        if inner is not None and inner.type.pattern in {Pattern.SECTOR, Pattern.CENTRE} and inner.start == after:
            return Body(start, inner.end, kind, parent=inner)
        return (
            Body(start, after, kind)
            if self.tokens.capital[start] and self._word(after, end) in {",", ".", ")", ""}
            else None
        )

    def _centre(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        return Body(start, after, kind)

    def _steering(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        """A Ban Chỉ đạo: only one with a number or a committee right after its words is told apart here."""
        at = after
        name = ""
        if self._word(at, end).isdigit():
            name, at = self._word(at, end), at + 1
        centre = self._is_centre(at, end)
        if centre > at:
            return Body(start, centre, kind, name=f"{CENTRE} {name}".strip())
        inner = self.parse(self._skip(at, end, "của"), end)
        if inner is not None and inner.type.pattern == Pattern.COMMITTEE:
            return Body(start, inner.end, kind, name=name, parent=inner)
        return None

    def _team(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        at = self._skip(after, end, "số")
        number = self._word(at, end)
        name = ""
        if number.isdigit():
            name, at = self.tokens.between(after, at + 1), at + 1
            if self.tokens.words[at : at + 2] == ["-", "qđ"]:
                at = self._symbol_end(at, end)
        elif at > after:
            return None
        sender = self.parse(self._skip(at, end, "của", "thuộc", "do"), end)
        party_side = sender is not None and sender.type.kind not in {OrganizationKind.UNIT, OrganizationKind.CHI_BO}
        if sender is not None and party_side and self._word(at, end) != "do":
            return Body(start, sender.end, kind, name=name, parent=sender)
        return Body(start, at, kind, name=name)

    def _symbol_end(self, index: int, end: int) -> int:
        while index < end and (self.tokens.joined(index) or self._word(index, end) in {"-", "/"}):
            index += 1
        return index

    def _office(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        if kind.id == "cong_an" and (
            self._word(after, end) in {"viên", "nhân"} or not self._office_placed(start, after, end)
        ):
            return None
        if kind.id in {"thanh_tra", "toa_an", "bo_chbp"} and not self._office_placed(start, after, end, need=True):
            return None
        at = self._past_term(after, end)
        if self.tokens.words[at : at + 2] == ["việt", "nam"]:
            return Body(start, at + 2, kind, name="Việt Nam")
        body = self._with_place(Body(start, at, kind), end, before_person)
        return body if body.place is not None else Body(start, after, kind)

    def _past_term(self, index: int, end: int) -> int:
        """Past `khóa XIV`, `đơn vị` between a council's or delegation's name and its place."""
        if self._word(index, end) in {"khóa"} and index + 1 < end:
            index += 2
        if self.tokens.words[index : index + 2] == ["đơn", "vị"]:
            index += 2
        return index

    def _office_placed(self, start: int, after: int, end: int, need: bool = False) -> bool:
        place = self.places.parse(after, end)
        if place is not None:
            return self.tokens.capital[start] or place.name is not None or not need
        named = self._with_place(Body(start, after, body_type("ubnd")), end, False).place is not None
        return self.tokens.capital[start] and named

    def _sector(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        if after >= end:
            return None
        field = sector_trie().match(self.tokens.words, after, end)
        written = self.tokens.capital[after] or self.tokens.capital[start] or (before_person and kind.id == "phong") or kind.id == "bo"
        odd = field is not None and field[0] == "Công an" and kind.id in {"so", "vu"}
        if field is not None and not odd and written and (before_person or self._sector_fits(kind, start, after)):
            numbered = field[1] < end and self.tokens.words[field[1]] in {
                "i",
                "ii",
                "iii",
                "iv",
                "v",
                "1",
                "2",
                "3",
                "4",
            }
            stop = field[1] + 1 if numbered and kind.id == "phong" else field[1]
            name = f"{field[0]} {self.tokens.between(field[1], stop)}".strip()
            return self._sector_placed(Body(start, stop, kind, name=name), end, before_person)
        if odd:
            return None
        if kind.id in {"bo", "vu"} or (not self.tokens.capital[start] and not self.tokens.capital[after]):
            return None
        stop = self._sector_run(after, end)
        if stop == after or not self.tokens.capital[start]:
            return None
        return self._sector_placed(Body(start, stop, kind, name=self.tokens.between(after, stop)), end, before_person)

    def _sector_fits(self, kind: BodyType, start: int, after: int) -> bool:
        """A ministry needs its capital ("bộ tài chính" may be, "bộ công an xã" is not); lower case needs the field's."""
        if kind.id == "bo" and self.tokens.words[start - 1 : start] not in (["cán"], ["nội"], ["toàn"], ["cục"]):
            return True
        return kind.id not in {"bo", "vu", "hoi", "phong"} or self.tokens.capital[start] or self.tokens.capital[after]

    def _sector_run(self, start: int, end: int) -> int:
        """Capitalised words, and the small words inside them, that name an unlisted field: `Phòng Nghiệp vụ II`."""
        if start >= end or not self.tokens.capital[start] or self.tokens.words[start] in {"đồng", "nghị"}:
            return start
        index = start
        while index < end and index - start < 8:
            if self.tokens.is_word(index) and (self.tokens.capital[index] or index == start or self._goes_on(index)):
                if RANKS.match(self.tokens.words, index, end) and index > start:
                    break
                index += 1
            else:
                break
        return index

    def _goes_on(self, index: int) -> bool:
        """Whether a small word is part of the name: one of the trade's, or the second syllable of a word (`Dầu khí`)."""
        return self.tokens.words[index] in _UNIT_WORDS or self._completes(index)

    def _completes(self, index: int) -> bool:
        """Whether a small syllable completes the word that the capital before it begins."""
        words = self.tokens.words
        return self.tokens.capital[index - 1] and f"{words[index - 1]} {words[index]}" in two_syllable_words()

    def _sector_placed(self, body: Body, end: int, before_person: bool) -> Body:
        if body.type.level == "centre":
            return body
        placed = self._with_place(body, end, before_person)
        if placed.place is None and body.type.id in {"phong", "chi_cuc", "van_phong"}:
            at = self._skip(body.end, end, "thuộc", "của", "-", "(")
            if before_person and self._word(at, end) == "," and self._word(at + 1, end) in {"ban", "ubkt"}:
                at += 1
            host = self.parse(at, end, before_person=before_person)
            hosts = {OrganizationKind.STATE_BODY, OrganizationKind.PARTY_AGENCY}
            if host is not None and host.type.kind in hosts and host.type.id not in {"phong"}:
                closed = self._skip(host.end, end, ")") if self._word(body.end, end) == "(" else host.end
                return replace(body, end=closed, parent=host)
        return placed

    def _unit(self, kind: BodyType, start: int, after: int, end: int, before_person: bool) -> Body | None:
        """A school, hospital, company …: its words go on as long as they are capitalised, numbers or the trade's own."""
        index = after
        capital = False
        while index < end and index - after < 14:
            if self.tokens.words[index] == "\n" or not self._unit_word(index, end, kind):
                break
            if self._place_begins(index, end):
                break
            capital = capital or self.tokens.capital[index] or self._word(index, end).isdigit()
            index += 1
        index = self._unit_trim(kind, after, index)
        if self._word(after, end) in _FUNCTION_WORDS - {"tổ", "phát", "thực"}:
            return None
        if kind.id == "bao" and self._word(after, end) in {"chí", "cáo", "động"}:
            return None
        if kind.id == "truong" and (index == after or self.tokens.words[after] not in _SCHOOLS):
            return None
        if index == after and not (kind.id in {"benh_vien", "dai", *_HOSTED} and self.tokens.capital[start]):
            return None
        name = self.tokens.between(after, index)
        body = self._unit_host(Body(start, index, kind, name=name), end, before_person)
        plain = kind.id == "ban_quan_ly" and index - after > 1
        if body.place is None and body.parent is None and not ((capital or plain) and self.tokens.capital[start]):
            return None
        return body

    def _place_begins(self, index: int, end: int) -> bool:
        """Whether a unit's rank stands here: in small letters, or as an abbreviation (`TP`)."""
        if RANKS.match(self.tokens.words, index, end) is None:
            return False
        if self.tokens.words[index] in {"tp", "tx"}:
            return True
        return not self.tokens.capital[index] and self.places.parse(index, end) is not None

    def _unit_trim(self, kind: BodyType, after: int, index: int) -> int:
        """Cut the small words at the end that belong to the sentence: a company's name ends in a capital."""
        words, capital = self.tokens.words, self.tokens.capital
        last = (
            _TRADE_LAST | _UNIT_WORDS
            if kind.id in {"cong_ty", "tong_cong_ty", "tap_doan", "hop_tac_xa"}
            else {"và", "-", "&", "một"}
        )
        while (
            index > after and words[index - 1] in last and not capital[index - 1] and words[index - 1] not in {"nghề"}
        ):
            if index - 1 > after and self._completes(index - 1):
                break
            index -= 1
        return index

    def _unit_word(self, index: int, end: int, kind: BodyType) -> bool:
        word = self.tokens.words[index]
        if self.tokens.is_word(index):
            if self.tokens.capital[index]:
                inner = body_trie().match(self.tokens.words, index, end) or title_trie().match(
                    self.tokens.words, index, end
                )
                return inner is None or inner[1] - index < 2
            if self._completes(index):
                return True
            if self._word(index + 1, end) != _PAIRS.get(word, self._word(index + 1, end)):
                return False
            return word in _UNIT_WORDS or (word in _SCHOOLS and kind.id == "truong") or self._inside_name(index, end)
        if word.isdigit():
            return len(word) <= 3 and (
                self.tokens.capital[index - 1] or kind.id in _UNIT_NUMBERED or self._word(index - 1, end) == "số"
            )
        return (
            word in {"-", "&"}
            and index + 1 < end
            and (self.tokens.capital[index + 1] or self.tokens.words[index + 1] in _UNIT_WORDS)
        )

    def _inside_name(self, index: int, end: int) -> bool:
        """Whether a small word stands inside a name: a capital follows at once (`Bóng đèn Điện Quang`)."""
        following = index + 1
        return (
            self.tokens.words[index] not in _FUNCTION_WORDS
            and self.tokens.capital[index - 1]
            and following < end
            and self.tokens.capital[following]
            and RANKS.match(self.tokens.words, index, end) is None
            and body_trie().match(self.tokens.words, following, end) is None
            and title_trie().match(self.tokens.words, following, end) is None
        )

    def _unit_host(self, body: Body, end: int, before_person: bool) -> Body:
        if body.type.id in _HOSTED:
            host = self.parse(body.end, end, before_person=before_person)
            if host is not None and host.type.kind == OrganizationKind.STATE_BODY:
                return replace(body, end=host.end, parent=host)
        place = self.places.parse(body.end, end, before_person=before_person)
        if place is not None and not self._generic_place(place, end):
            return replace(body, end=place.end, place=place)
        return body


RANKS_BY_WORD = {r.word: r for r in (RANKS.match(w.split(), 0, len(w.split()))[0] for w in (  # type: ignore[index]
    "tỉnh", "thành phố", "thị xã", "huyện", "quận", "xã", "phường", "thị trấn", "đặc khu"))}  # fmt: skip
_DISTRICT_RANK = {"thi_uy": "thị xã", "quan_uy": "quận", "huyen_uy": "huyện", "huyen_doan": "huyện"}
_COMMITTEES = {"tỉnh": "tinh_uy", "thành phố": "thanh_uy", "thị xã": "thi_uy", "quận": "quan_uy", "huyện": "huyen_uy"}


def committee_of(place: PlaceMention) -> Body:
    """The Party committee of a unit: `huyện X` has `Huyện ủy X`, `xã Y` has `Đảng ủy xã Y`."""
    kind = body_type(_COMMITTEES.get(place.rank.word, "dang_uy"))
    return Body(place.start, place.end, kind, place=place)
