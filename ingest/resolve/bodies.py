"""From a body as the text names it to one specific body: what was left open is found from the article.

In this order: the posts of the same chain ("Bí thư Đảng ủy, Chủ tịch HĐND xã Hòa Phú"), the body beside it on a list
("Thường trực, Ban Thường vụ Thành ủy"), the bodies named before, the article's own place. Contract sections 3.1 to 3.4
and 3.10 decide the names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.recognise.bodies import CENTRE, Body, committee_of
from ingest.recognise.places import PlaceMention
from ingest.resolve.focus import Focus
from schema.authority.places import Level, Place
from schema.authority.vocabulary import BodyType, Pattern, body_type
from schema.model import OrganizationKind
from schema.spelling import standard, view

_COMMITTEE_OF_RANK = {
    "tỉnh": "tinh_uy",
    "thành phố": "thanh_uy",
    "thị xã": "thi_uy",
    "quận": "quan_uy",
    "huyện": "huyen_uy",
}
_RANK_OF_COMMITTEE = {
    "tinh_uy": "tỉnh", "thanh_uy": "thành phố", "thi_uy": "thị xã", "quan_uy": "quận", "huyen_uy": "huyện",
    "tinh_doan": "tỉnh", "thanh_doan": "thành phố", "huyen_doan": "huyện",
}  # fmt: skip
_GOVERNING = {"ubnd", "hdnd", "mttq", "ubmttq", "thuong_truc_hdnd"}
_OF_DISTRICTS = {"hat_kiem_lam", "van_phong_hdnd_ubnd", "trung_tam_boi_duong_chinh_tri", "trung_tam_chinh_tri", "kho_bac"}
_PLACED_FORCES = {"bo_chqs": "Quân sự", "ban_chqs": "Quân sự", "cong_an": "Công an", "bo_chbp": "Bộ đội Biên phòng"}


@dataclass(frozen=True, slots=True)
class NamedBody:
    """One specific body: its canonical name, kind, place and what it is part of. `bare` where the text leaves it open.

    `host` is the agency or unit that a đảng bộ, đảng ủy or chi bộ is of: named with it, and no part of the Party.
    """

    name: str
    kind: OrganizationKind
    type: BodyType
    place: Place | None = None
    part_of: NamedBody | None = None
    bare: bool = False
    host: NamedBody | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same body: its name and place in identity spelling."""
        return view(self.name), view(self.place.full_name) if self.place else ""


@dataclass(slots=True)
class Around:
    """Where a body stands: its token, where its sentence and its paragraph begin, the bodies of its chain or list."""

    at: int
    sentence: int
    siblings: tuple[Body, ...] = ()
    block: int = 0


class BodyResolver:
    """Names the bodies of one article. Call it in the order of the text: it remembers what was named before."""

    def __init__(self, focus: Focus) -> None:
        self.focus = focus
        self._history: list[NamedBody] = []
        self._places_of: list[int] = []

    def remember(self, body: NamedBody, at: int) -> None:
        """Note that the text has named `body` (and so what it is part of, or sits in) at token `at`."""
        chain = [body]
        while (above := chain[-1].part_of or chain[-1].host) is not None:
            chain.append(above)
        for named in reversed(chain):
            self._history.append(named)
            self._places_of.append(at)

    def resolve(self, body: Body, around: Around) -> NamedBody | None:
        """The specific body, or None where the words are generic."""
        pattern = body.type.pattern
        if pattern == Pattern.CENTRE:
            return NamedBody(body.type.name, body.type.kind, body.type)
        if pattern == Pattern.COMMITTEE:
            return self._committee(body, around)
        if pattern == Pattern.PARTY:
            return self._party(body, around)
        if pattern in {Pattern.STANDING, Pattern.AGENCY, Pattern.EXECUTIVE, Pattern.STEERING}:
            return self._of_committee(body, around)
        if pattern == Pattern.TEAM:
            return self._team(body, around)
        return self._local(body, around)

    # --- committees -----------------------------------------------------------------------------------------------

    def _committee(self, body: Body, around: Around) -> NamedBody | None:
        rank = _RANK_OF_COMMITTEE[body.type.id]
        place = self._named_place(body.place, around) if body.place and body.place.name else None
        if place is None:
            place = self._committee_place(body, rank, around)
        if place is None:
            return NamedBody(body.type.name, body.type.kind, body.type, bare=True)
        kind = body.type
        if place.level == Level.PROVINCE and kind.id == "tinh_uy" and place.rank == "thành phố":
            kind = body_type("thanh_uy")
        return NamedBody(f"{kind.name} {_committee_name(place)}", kind.kind, kind, place)

    def _committee_place(self, body: Body, rank: str, around: Around) -> Place | None:
        for sibling in around.siblings:
            place = self._sibling_place(sibling, around)
            while place is not None and place.rank != rank:
                place = place.parent
            if place is not None:
                return place
        if body.type.id in {"thanh_uy", "thanh_doan"}:
            return self._city(around)
        return self.focus.bare(rank, around.at, around.sentence)

    def _city(self, around: Around) -> Place | None:
        province = self.focus.province
        if province is not None and province.rank == "thành phố":
            return province
        return self.focus.bare("thành phố", around.at, around.sentence)

    def _sibling_place(self, sibling: Body, around: Around) -> Place | None:
        inner: Body | None = sibling
        while inner is not None:
            if inner.place is not None and inner.place.name is not None:
                return self.focus.locate(inner.place, around.at)
            inner = inner.parent
        return None

    # --- đảng bộ, đảng ủy, chi bộ … -------------------------------------------------------------------------------

    def _party(self, body: Body, around: Around) -> NamedBody | None:
        if body.open:
            body = self._fill_party(body, around)
            if body.open:
                return self._recent_party(body, around)
        if body.parent is not None:
            parent = self.resolve(body.parent, around)
            if parent is None:
                return None
            if body.type.kind == OrganizationKind.CHI_BO and body.name and body.name != "cơ quan":
                return NamedBody(
                    f"{body.type.name} {body.name} {parent.name}", body.type.kind, body.type, parent.place, parent
                )
            words = f"{body.type.name} {body.name}".strip()
            return NamedBody(
                f"{words} {parent.name}", body.type.kind, body.type, parent.place, None, parent.bare, parent
            )
        if body.name.startswith("Khối") and (body.name == "Khối" or body.place is None):
            return self._bloc(body, around)
        if body.type.kind == OrganizationKind.CHI_BO and body.name and body.place is None:
            return self._cell(body, around)
        return self._party_placed(body, around)

    def _party_placed(self, body: Body, around: Around) -> NamedBody | None:
        words = f"{body.type.name} {body.name}".strip()
        if body.place is None:
            place = None
        else:
            place = self._place(body.place, around)
            if place is None:
                if body.place.name is None and not body.name:
                    return NamedBody(f"{words} {body.place.rank.word}", body.type.kind, body.type, bare=True)
                return NamedBody(f"{words} {body.place.rank.word}", body.type.kind, body.type, bare=True)
        if place is None:
            return NamedBody(words, body.type.kind, body.type)
        if body.name and body.type.kind == OrganizationKind.CHI_BO and body.name.split()[0].islower():
            return NamedBody(words, body.type.kind, body.type, place)
        if body.type.id == "dang_uy" and not body.name and place.rank in _COMMITTEE_OF_RANK:
            return self.committee_at(place)
        return NamedBody(f"{words} {place.title}", body.type.kind, body.type, place)

    def committee_at(self, place: Place) -> NamedBody:
        kind = body_type(_COMMITTEE_OF_RANK.get(place.rank, "dang_uy"))
        name = _committee_name(place) if place.rank in _COMMITTEE_OF_RANK else place.title
        return NamedBody(f"{kind.name} {name}", kind.kind, kind, place)

    def _fill_party(self, body: Body, around: Around) -> Body:
        """`Bí thư Đảng ủy, Giám đốc Sở Y tế` is of the Sở's đảng ủy; `…, Chủ tịch HĐND xã` of the commune's."""
        for donor in around.siblings:
            if donor.open or donor is body:
                continue
            if donor.type.id in _PLACED_FORCES:
                return replace(body, name=_PLACED_FORCES[donor.type.id], place=donor.place)
            if (
                donor.type.id in _GOVERNING
                and donor.place is not None
                and body.type.id not in {"ban_can_su", "dang_doan"}
            ):
                if body.type.kind == OrganizationKind.CHI_BO:
                    continue
                return replace(body, place=donor.place)
            if donor.type.id == "phong":
                continue
            if donor.type.kind in {
                OrganizationKind.UNIT,
                OrganizationKind.STATE_BODY,
                OrganizationKind.MASS_ORGANIZATION,
            }:
                return replace(body, parent=donor)
            if donor.type.pattern == Pattern.PARTY and donor.type.id == body.type.id:
                continue  # nobody is secretary twice in one committee
            if donor.type.pattern == Pattern.PARTY and body.type.kind != OrganizationKind.CHI_BO:
                return replace(body, name=donor.name, parent=donor.parent, place=donor.place)
            inner = donor.innermost
            if inner.type.pattern == Pattern.PARTY and inner is not donor and body.type.kind != OrganizationKind.CHI_BO:
                return replace(body, name=inner.name, parent=inner.parent, place=inner.place)
        return body

    def _recent_party(self, body: Body, around: Around) -> NamedBody | None:
        """An open `Đảng ủy` is the last one named; an open `đảng bộ` that of the last committee."""
        for earlier in reversed(self._history):
            if earlier.type.id == body.type.id:
                return earlier
            if (
                body.type.id in {"dang_uy", "dang_bo"}
                and earlier.type.id in {"dang_uy", "dang_bo"}
                and not earlier.bare
            ):
                rest = earlier.name[len(earlier.type.name) + 1 :]
                if body.type.id == "dang_uy" and earlier.place is not None and rest == earlier.place.title:
                    return self.committee_at(earlier.place)
                return NamedBody(f"{body.type.name} {rest}", body.type.kind, body.type, earlier.place, earlier.part_of)
        return None

    def _bloc(self, body: Body, around: Around) -> NamedBody:
        """`Đảng ủy Khối` is the bloc named before, else that of the province's agencies (contract 3.1)."""
        for earlier in self._history:
            if " Khối " in earlier.name and earlier.type.id in {"dang_uy", "dang_bo"}:
                if body.name == "Khối" or f" {body.name} " in f" {earlier.name} ":
                    rest = earlier.name.split(" ", 2)[2]
                    return NamedBody(
                        f"{body.type.name} {rest}", body.type.kind, body.type, earlier.place, bare=earlier.bare
                    )
        if body.type.kind == OrganizationKind.CHI_BO:
            district = self.focus.bare("huyện", around.at, around.sentence)
            title = district.title if district else ""
            return NamedBody(
                f"{body.type.name} {body.name} {title}".strip(), body.type.kind, body.type, district, bare=not district
            )
        name = "Khối các cơ quan" if body.name == "Khối" else body.name
        if body.name.endswith(CENTRE):
            return NamedBody(f"{body.type.name} {name}", body.type.kind, body.type)
        province = self.focus.bare("tỉnh", around.at, around.sentence)
        suffix = province.title if province else "tỉnh"
        return NamedBody(
            f"{body.type.name} {name} {suffix}", body.type.kind, body.type, province, bare=province is None
        )

    def _cell(self, body: Body, around: Around) -> NamedBody:
        """A chi bộ by number or name lies in the commune or body spoken of, where that is known."""
        commune = self.focus.bare("xã", around.at, around.sentence, around.block) or self.focus.commune
        name = f"{body.type.name} {body.name}"
        return NamedBody(name, body.type.kind, body.type, commune, bare=commune is None)

    # --- standing bodies, agencies, executives --------------------------------------------------------------------

    def _of_committee(self, body: Body, around: Around) -> NamedBody | None:
        if body.name == CENTRE:
            return NamedBody(f"{body.type.name} {CENTRE}", body.type.kind, body.type)
        parent = self._parent_committee(body, around)
        if parent is None:
            return NamedBody(body.type.name, body.type.kind, body.type, bare=True)
        words = f"{body.type.name} {body.name}".strip()
        if body.type.id == "ban_chap_hanh":
            parent = self._as_dang_bo(parent)
        if parent.kind == OrganizationKind.STATE_BODY:
            return NamedBody(
                f"{words} {parent.name}", OrganizationKind.STATE_BODY, body.type, parent.place, parent, parent.bare
            )
        return NamedBody(f"{words} {parent.name}", body.type.kind, body.type, parent.place, parent, parent.bare)

    def _parent_committee(self, body: Body, around: Around) -> NamedBody | None:
        if body.parent is not None:
            return self.resolve(body.parent, around)
        for donor in around.siblings:
            committee = self._committee_in(donor, around)
            if committee is not None:
                return committee
        same = next((b for b in reversed(self._history) if b.type.id == body.type.id and b.part_of is not None), None)
        if same is not None:
            return self._committee_again(same.part_of)
        return self._recent_committee(around)

    def _committee_again(self, part_of: NamedBody | None) -> NamedBody | None:
        """The committee of a body named before; of an executive, whose đảng bộ it is named by, that đảng bộ's."""
        if part_of is not None and part_of.type.id == "dang_bo" and part_of.place is not None:
            return self.committee_at(part_of.place)
        return part_of

    def _committee_in(self, donor: Body, around: Around) -> NamedBody | None:
        """The committee that a body of the chain is or belongs to; the committee of its place for a state body."""
        if donor.open:
            return None
        inner = donor.innermost if donor.type.pattern != Pattern.PARTY else donor
        if inner.type.pattern in {Pattern.COMMITTEE} or inner.type.id == "dang_uy":
            return self.resolve(inner, replace_siblings(around, donor))
        if inner.type.id in {"dang_bo"} and inner.place is not None:
            return self.resolve(replace(inner, type=body_type("dang_uy")), replace_siblings(around, donor))
        if (
            donor.type.pattern == Pattern.OFFICE
            and donor.place is not None
            and donor.type.kind != OrganizationKind.UNIT
        ):
            return self.resolve(committee_of(donor.place), around)
        return None

    def _recent_committee(self, around: Around) -> NamedBody | None:
        """The committee named before in the sentence; that of the article's own place; else the last in the paragraph."""
        last: NamedBody | None = None
        near: NamedBody | None = None
        own: NamedBody | None = None
        for at, earlier in zip(reversed(self._places_of), reversed(self._history), strict=True):
            if earlier.type.id == "dang_bo" and earlier.place is not None and earlier.name == f"Đảng bộ {earlier.place.title}":
                earlier = self.committee_at(earlier.place)
            if not (earlier.type.pattern == Pattern.COMMITTEE or earlier.type.id == "dang_uy"):
                continue
            if at >= around.sentence:
                return earlier
            if at >= around.block and around.block:
                near = near or earlier
            last = last or earlier
            if own is None and earlier.place is not None and earlier.place.full_name == self.focus.place:
                own = earlier
        return own or near or last

    def _as_dang_bo(self, committee: NamedBody) -> NamedBody:
        """The đảng bộ of a committee: a place-level executive is `Ban Chấp hành Đảng bộ huyện …` (contract 3.4)."""
        kind = body_type("dang_bo")
        if committee.type.id in _RANK_OF_COMMITTEE and committee.kind == OrganizationKind.CAP_UY:
            rank = _RANK_OF_COMMITTEE[committee.type.id]
            title = committee.place.title if committee.place else rank
            return NamedBody(f"{kind.name} {title}", kind.kind, kind, committee.place, bare=committee.bare)
        if committee.type.id == "dang_uy":
            return NamedBody(
                f"{kind.name} {committee.name[len('Đảng ủy ') :]}".strip(),
                kind.kind,
                kind,
                committee.place,
                bare=committee.bare,
            )
        return committee

    def _team(self, body: Body, around: Around) -> NamedBody | None:
        words = f"{body.type.name} {body.name}".strip()
        if body.parent is not None:
            parent = self.resolve(body.parent, around)
            if parent is not None:
                return NamedBody(
                    f"{words} của {parent.name}", body.type.kind, body.type, parent.place, parent, parent.bare
                )
        for earlier in reversed(self._history):
            if (
                earlier.kind == OrganizationKind.INSPECTION_TEAM
                and earlier.name.startswith(words)
                and (body.name or earlier.type == body.type)
            ):
                return earlier
        if not body.name:
            return None
        return NamedBody(words, body.type.kind, body.type, self.focus.province, bare=True)

    # --- state bodies, mass organisations, units ------------------------------------------------------------------

    def _local(self, body: Body, around: Around) -> NamedBody | None:
        if body.open:
            return self._recent_local(body, around)
        words = f"{body.type.name} {body.name}".strip()
        if body.parent is not None:
            parent = self.resolve(body.parent, around)
            if parent is None:
                return NamedBody(words, body.type.kind, body.type)
            return NamedBody(f"{words} {parent.name}", body.type.kind, body.type, parent.place, parent, parent.bare)
        if body.place is not None:
            place = self._place(body.place, around)
            if place is None:
                return NamedBody(f"{words} {body.place.rank.word}", body.type.kind, body.type, bare=True)
            return NamedBody(f"{words} {place.title}", body.type.kind, body.type, place)
        return self._unplaced(body, words, around)

    def _unplaced(self, body: Body, words: str, around: Around) -> NamedBody:
        """`Sở Nội vụ` is the province's; `Phòng Nội vụ` the district's; a ministry and a unit are by their name."""
        province = self.focus.bare("tỉnh", around.at, around.sentence)
        if body.type.id in {"so", "chi_cuc", "cuc"} and province is not None:
            return NamedBody(f"{words} {province.title}", body.type.kind, body.type, province)
        if body.type.id == "phong":
            host = self._recent_host()
            if host is not None:
                return NamedBody(f"{words} {host.name}", body.type.kind, body.type, host.place, host)
            district = self.focus.district
            if district is not None:
                return NamedBody(f"{words} {district.title}", body.type.kind, body.type, district)
        if body.type.kind == OrganizationKind.UNIT:
            longer = {
                b.key: b
                for b in self._history
                if b.type.id == body.type.id and view(b.name).startswith(view(words) + " ")
            }
            if len(longer) == 1:
                return next(iter(longer.values()))
        return NamedBody(words, body.type.kind, body.type)

    def _recent_host(self) -> NamedBody | None:
        """The agency whose Phòng is spoken of: the last Sở named, unless a district's body came since."""
        for earlier in reversed(self._history):
            if earlier.type.id in {"so", "vien_kiem_sat"}:
                return earlier
            if earlier.place is not None and earlier.place.level == Level.DISTRICT:
                return None
        return None

    def _recent_local(self, body: Body, around: Around) -> NamedBody | None:
        """An open `Sở`, `UBND`, `Hạt Kiểm lâm`: by its neighbours, else the one named before, else the district's."""
        for donor in around.siblings:
            if not donor.open:
                found = self._from_donor(body, donor, around)
                if found is not None:
                    return found
        earlier = next((b for b in reversed(self._history) if b.type.id == body.type.id), None)
        district = self.focus.district
        if earlier is None and body.type.id in _OF_DISTRICTS and district is not None:
            return NamedBody(f"{body.type.name} {district.title}", body.type.kind, body.type, district)
        return earlier

    def _from_donor(self, body: Body, donor: Body, around: Around) -> NamedBody | None:
        if donor.type.id == body.type.id:
            return self.resolve(donor, replace_siblings(around, donor))
        if body.type.pattern != Pattern.OFFICE:
            return None
        if donor.place is not None:
            if body.type.id in _OF_DISTRICTS and Level.COMMUNE in donor.place.rank.levels:
                return None
            return self.resolve(replace(body, place=donor.place), replace_siblings(around, donor))
        committee = self._committee_in(donor, around)
        if committee is None or committee.place is None:
            return None
        return NamedBody(f"{body.type.name} {committee.place.title}", body.type.kind, body.type, committee.place)

    # --- places ---------------------------------------------------------------------------------------------------

    def _place(self, mention: PlaceMention, around: Around) -> Place | None:
        if mention.name is not None:
            return self._named_place(mention, around)
        for sibling in around.siblings:
            place = self._sibling_place(sibling, around)
            while place is not None and place.rank != mention.rank.word:
                place = place.parent
            if place is not None:
                return place
        return self.focus.bare(mention.rank.word, around.at, around.sentence, around.block)

    def _named_place(self, mention: PlaceMention, around: Around) -> Place | None:
        return self.focus.locate(mention, around.at)


def replace_siblings(around: Around, donor: Body) -> Around:
    """The same surroundings without `donor`: a body is not filled from itself."""
    return Around(around.at, around.sentence, tuple(s for s in around.siblings if s is not donor), around.block)


def _committee_name(place: Place) -> str:
    if view(place.name) in {"hồ chí minh", "hcm"}:
        return "Thành phố Hồ Chí Minh"
    return standard(place.name)
