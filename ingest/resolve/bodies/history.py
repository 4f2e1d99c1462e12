"""What an article has named so far, so that an open name finds what it means without going through all of it again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from ingest.recognise.bodies import CENTRE, Body
from ingest.resolve.bodies.named import NamedBody, committee_at, committee_of_membership
from schema.authority.heads import has_post
from schema.authority.places import Level, Place, rank_trie
from schema.authority.vocabulary import Pattern, Trait, body_words
from schema.model import OrganizationKind
from schema.spelling import view

_HOSTS = frozenset({"so", "vien_kiem_sat"})
FIRMS = ("cong_ty", "tong_cong_ty", "tap_doan", "ngan_hang")
MEMBERSHIPS = frozenset({"dang_uy", "dang_bo"})
_WITH_LETTERS = frozenset({OrganizationKind.UNIT, OrganizationKind.STATE_BODY})
_BOARD = "Ban "
_SHORT = {
    "cp": "cổ phần",
    "vn": "việt nam",
    "đh": "đại học",
    "cđ": "cao đẳng",
    "tp": "thành phố",
    "tphcm": "hồ chí minh",
}
_RANKS = ("tỉnh", "thành phố", "huyện", "thị xã", "quận", "cửa khẩu", "quốc tế")
_WITH_SPELLINGS = frozenset({"chi_cuc"})
_ROOM = "phong"
_OFFICES = frozenset({"ubnd", "phong"})
_CELL = 2  # syllables of `chi bộ`
_NO_BOARDS = frozenset({Pattern.EXECUTIVE, Pattern.STANDING, Pattern.CENTRE})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A body, when it was named (a running number), and the token where."""

    number: int
    at: int
    body: NamedBody


class History:
    """The bodies that the text has named, in its order; `only_bloc` as of `BodyResolver`."""

    def __init__(self, only_bloc: str = "") -> None:
        self.only_bloc = only_bloc
        self._count = 0
        self._told: list[_Entry] = []
        self._last: dict[str, _Entry] = {}
        self._of_type: dict[str, dict[tuple[str, str], NamedBody]] = defaultdict(dict)
        self._last_definite: dict[str, _Entry] = {}
        self._memberships: Counter[str] = Counter()
        self._membership_bodies: dict[str, NamedBody] = {}
        self._last_in_district: NamedBody | None = None
        self._last_part: dict[str, _Entry] = {}
        self._parts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._last_committee: _Entry | None = None
        self._committee_of: dict[str, NamedBody] = {}
        self._last_host: _Entry | None = None
        self._last_board: _Entry | None = None
        self._last_of_district: _Entry | None = None
        self._at_agency: NamedBody | None = None
        self._blocs: dict[str, NamedBody] = {}
        self._teams: dict[str, NamedBody] = {}
        self._by_letters: dict[str, NamedBody] = {}
        self._by_initials: dict[str, NamedBody] = {}
        self._alike: dict[tuple[str, str], list[NamedBody]] = defaultdict(list)
        self._fuller: dict[tuple[str, str], dict[tuple[str, str], NamedBody]] = defaultdict(dict)
        self._longer: dict[tuple[str, str], dict[tuple[str, str], NamedBody]] = defaultdict(dict)
        self._cells: dict[str, dict[tuple[str, str], NamedBody]] = defaultdict(dict)

    def remember(self, body: NamedBody, at: int, *, cited: bool = False) -> None:
        """Note that the text has named `body`, and so what it is part of or sits in, at token `at`.

        A body that is `cited` as a document's issuer takes no đảng ủy's place as the one spoken of.
        """
        chain = [body]
        while (above := chain[-1].part_of or chain[-1].host) is not None:
            chain.append(above)
        for named in reversed(chain):
            self._count += 1
            if not (cited and named.type.id in MEMBERSHIPS and named.type.id in self._last):
                self._note(_Entry(self._count, at, named))
        self._told.append(_Entry(self._count, at, body))

    def _note(self, entry: _Entry) -> None:
        body, kind = entry.body, entry.body.type.id
        self._last[kind] = entry
        self._of_type[kind][body.key] = body
        if not body.bare:
            self._last_definite[kind] = entry
        if not body.bare and kind in MEMBERSHIPS:
            self._memberships[view(body.own_words)] += 1
            self._membership_bodies.setdefault(view(body.own_words), body)
        if kind in MEMBERSHIPS and not body.bare and not body.is_above_communes:
            self._last_in_district = body
        if body.part_of is not None:
            self._last_part[kind] = entry
        if body.part_of is not None or body.name.endswith(CENTRE):
            self._parts[kind][body.key] += 1
        if body.name.startswith(_BOARD) and body.type.pattern not in _NO_BOARDS:
            self._last_board = entry
        if kind in _HOSTS:
            self._last_host = entry
        if body.place is not None and body.place.level == Level.DISTRICT:
            self._last_of_district = entry
        self._note_committee(entry)
        self._note_name(body)

    def _note_committee(self, entry: _Entry) -> None:
        committee = _as_committee(entry.body)
        if committee is None:
            return
        self._last_committee = _Entry(entry.number, entry.at, committee)
        if committee.place is not None:
            self._committee_of[committee.place.full_name] = committee

    def _note_name(self, body: NamedBody) -> None:
        if body.type.id in MEMBERSHIPS and body.own_words.startswith("cơ quan "):
            self._at_agency = body
        if body.type.id in MEMBERSHIPS and " Khối " in body.name:
            self._blocs.setdefault(body.name, body)
        if body.kind == OrganizationKind.INSPECTION_TEAM:
            self._teams.update(dict.fromkeys(_beginnings(body.name), body))
        if body.kind == OrganizationKind.CHI_BO and body.place is not None:
            name = view(body.name.removesuffix(body.place.title).strip())
            self._cells[name][body.key] = body
            self._cells[_unhamleted(name)][body.key] = body
        if may_be_spelled_otherwise(body) and not body.bare:
            self._alike[body.type.id, _unranked(body.name)].append(body)
        if body.kind == OrganizationKind.UNIT:
            for ending in _endings(body.own_words):
                self._fuller[body.type.id, ending][body.key] = body
        if body.kind == OrganizationKind.UNIT or body.type.id == _ROOM:
            for beginning in _beginnings(body.name)[:-1]:
                self._longer[body.type.id, beginning][body.key] = body

    # --- what was named before ------------------------------------------------------------------------------------

    def last(self, type_id: str) -> NamedBody | None:
        """The body of the type named last."""
        entry = self._last.get(type_id)
        return entry.body if entry else None

    def only(self, type_ids: Iterable[str]) -> NamedBody | None:
        """The one body of these types that has been named; None where there are several or none."""
        found = [body for type_id in type_ids for body in self._of_type[type_id].values()]
        return found[0] if len(found) == 1 else None

    def heading(self, title: str, start: int) -> NamedBody | None:
        """The one body with such a post that was named since token `start`; None where there are several."""
        found: dict[tuple[str, str], NamedBody] = {}
        for entry in reversed(self._told):
            if entry.at < start or len(found) > 1:
                break
            if has_post(entry.body.name, entry.body.kind, title):
                found[entry.body.key] = entry.body
        return next(iter(found.values())) if len(found) == 1 else None

    def workplace(self, start: int) -> NamedBody | None:
        """The unit, the room or the UBND named last since token `start`."""
        for entry in reversed(self._told):
            if entry.at < start:
                return None
            if (entry.body.kind is OrganizationKind.UNIT or entry.body.type.id in _OFFICES) and not entry.body.bare:
                return entry.body
        return None

    def last_part(self, type_id: str) -> NamedBody | None:
        """The body of the type named last that is known to be part of another."""
        entry = self._last_part.get(type_id)
        return entry.body if entry else None

    def cell(self, name: str) -> NamedBody | None:
        """The one cell that was called so, of whatever unit; None where several of the name lie in different ones."""
        found = self._cells.get(view(name), {})
        return next(iter(found.values())) if len(found) == 1 else None

    def main_part(self, type_id: str) -> NamedBody | None:
        """The body of the type named most that is part of another or of the centre; the first of several."""
        named = self._parts.get(type_id)
        return self._of_type[type_id][max(named, key=named.__getitem__)] if named else None

    def main_membership(self, start: int) -> NamedBody | None:
        """The đảng ủy or đảng bộ that the text names most, where none was named since token `start`."""
        latest = max(
            (e for i in MEMBERSHIPS if (e := self._last_definite.get(i))), key=lambda e: e.number, default=None
        )
        if latest is None or latest.at >= start:
            return None
        most = max(self._memberships, key=self._memberships.__getitem__)
        more = self._memberships[most] > self._memberships[view(latest.body.own_words)]
        return self._membership_bodies[most] if more else None

    def last_membership(self, type_id: str) -> NamedBody | None:
        """The đảng ủy (đảng bộ) named last; or the đảng bộ (đảng ủy) of a definite name where that came later."""
        own = self._last.get(type_id)
        other = next((e for i in MEMBERSHIPS - {type_id} if (e := self._last_definite.get(i))), None)
        entry = max((e for e in (own, other) if e is not None), key=lambda e: e.number, default=None)
        return entry.body if entry else None

    def last_in_district(self) -> NamedBody | None:
        """The đảng ủy or đảng bộ named last that is not a district's or a province's own."""
        return self._last_in_district

    def has_committee(self, unit: Place) -> bool:
        """Whether the text has named the committee of a unit, or its đảng bộ."""
        return unit.full_name in self._committee_of

    def last_host(self) -> NamedBody | None:
        """The agency whose Phòng is spoken of: the last Sở named, unless a district's body came since."""
        host, district = self._last_host, self._last_of_district
        if host is None or (district is not None and district.number > host.number):
            return None
        return host.body

    def board(self, start: int) -> NamedBody | None:
        """The Ban named last since a token, where it is an agency of a committee."""
        entry = self._last_board
        known = entry is not None and entry.at >= start and entry.body.type.pattern == Pattern.AGENCY
        return entry.body if entry is not None and known and not entry.body.bare else None

    def committee(self, sentence: int, place: str | None) -> NamedBody | None:
        """The committee named last in the sentence that begins there; else the one of `place`; else the last of all."""
        last = self._last_committee
        if last is None or last.at >= sentence:
            return last.body if last else None
        return self._committee_of.get(place or "") or last.body

    def committee_since(self, type_id: str, start: int) -> NamedBody | None:
        """The committee that the last body of the type is part of, else the last committee, named since a token."""
        part, last = self._last_part.get(type_id), self._last_committee
        if part is not None and part.at >= start and part.body.part_of is not None:
            return committee_of_membership(part.body.part_of)
        return last.body if last is not None and last.at >= start else None

    def abbreviate(self, letters: str, body: NamedBody) -> None:
        """Note the letters that the text gives for the firm or agency that a body is or is of: `Tập đoàn … (VNPT)`."""
        unit: NamedBody | None = body
        while unit is not None and unit.kind not in _WITH_LETTERS:
            unit = unit.part_of or unit.host
        if unit is not None:
            self._by_letters.setdefault(letters.replace(" ", ""), unit)
        elif body.own_words and "".join(word[0] for word in body.own_words.split()).upper() == letters:
            self._by_initials.setdefault(letters, body)

    def by_letters(self, letters: str) -> NamedBody | None:
        """The firm or school for which the text has given these letters."""
        return self._by_letters.get(letters.replace(" ", ""))

    def by_initials(self, letters: str) -> NamedBody | None:
        """The Party body whose own words begin with these letters, which the text gave: `Đảng ủy Than Nà Mạ (TNM)`."""
        return self._by_initials.get(letters)

    def at_agency(self) -> NamedBody | None:
        """The đảng bộ or đảng ủy of the agency named last: `Đảng bộ cơ quan Sở Y tế`."""
        return self._at_agency

    def bloc(self, name: str) -> NamedBody | None:
        """The first bloc of this name (`Khối`: of any)."""
        return next((body for body in self._blocs.values() if name == "Khối" or f" {name} " in f" {body.name} "), None)

    def team(self, name: str) -> NamedBody | None:
        """The team named last whose name begins with these words."""
        return self._teams.get(view(name))

    def alike(self, body: NamedBody) -> NamedBody | None:
        """The unit named before in another spelling, or without the rank of its place: `Bệnh viện Đa khoa Khe Sâu`."""
        bare = _unranked(body.name)
        for earlier in self._alike.get((body.type.id, bare), ()):
            if view(earlier.name) == view(body.name) or earlier.name.isupper():
                continue  # the same, or a headline's
            if _spelled(earlier.name) == _spelled(body.name) or bare in {_spelled(earlier.name), _spelled(body.name)}:
                return earlier
        return None

    def fuller(self, body: Body) -> NamedBody | None:
        """The one firm named so with its legal form or its trade: `Công ty TNHH đạm Nà Mạ` for `Công ty Đạm Nà Mạ`."""
        found = self._fuller.get((body.type.id, view(body.name)), {})
        return next(iter(found.values())) if len(found) == 1 and Trait.TRADE in body.type.traits else None

    def longer(self, type_id: str, name: str) -> NamedBody | None:
        """The one unit of the type whose name goes on after `name`; None where there are several."""
        found = self._longer.get((type_id, view(name)), {})
        return next(iter(found.values())) if len(found) == 1 else None


def may_be_spelled_otherwise(body: NamedBody) -> bool:
    """Whether it is a unit, or an office called by its gate, whose name newspapers shorten."""
    return body.kind == OrganizationKind.UNIT or body.type.id in _WITH_SPELLINGS


def _spelled(name: str) -> str:
    """A name with its short words written out."""
    return " ".join(_SHORT.get(word, word) for word in view(name).split())


def _unranked(name: str) -> str:
    """The same without the ranks of units."""
    spelled = _spelled(name)
    for rank in _RANKS:
        spelled = spelled.replace(f" {rank} ", " ")
    return spelled


def _unhamleted(name: str) -> str:
    """A cell's name without the rank of its hamlet: `chi bộ nà làng` of `chi bộ thôn nà làng`."""
    own = name.split()
    matched = rank_trie().match(own, _CELL, len(own))
    numbered = matched is not None and own[matched[1] : matched[1] + 1] and own[matched[1]][0].isdigit()
    return " ".join([*own[:_CELL], *own[matched[1] :]]) if matched is not None and not numbered else name


def _endings(own_words: str) -> list[str]:
    """A firm's own words without its legal form and its trade in small letters: `Nà Mạ` of `TNHH giống bò Nà Mạ`."""
    words = own_words.split()
    form = next((at for at, word in enumerate(words) if view(word) not in body_words("firm_forms")), len(words))
    name = next((at for at in range(form, len(words)) if words[at][:1].isupper()), len(words))
    return sorted({view(" ".join(words[at:])) for at in (form, name) if 0 < at < len(words)})


def _beginnings(name: str) -> list[str]:
    """The name's first word, its first two … all of them, in view spelling."""
    return list(accumulate(view(name).split(), "{} {}".format))


def _as_committee(body: NamedBody) -> NamedBody | None:
    """The committee that a body is, or whose đảng bộ it is by the name of its unit."""
    if body.type.id == "dang_bo" and body.place is not None and body.is_of_unit:
        return committee_at(body.place)
    return body if body.type.pattern == Pattern.COMMITTEE or body.type.id == "dang_uy" else None
