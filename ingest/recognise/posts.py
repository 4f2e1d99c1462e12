"""Posts in a text: TITLE + BODY, the words that they share counted once (`Trưởng ban` + `Ban Tổ chức Tỉnh ủy`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ingest.patterns import lazy
from ingest.recognise.bodies import Body, BodyParser, committee_of
from ingest.recognise.bodies.foreign import past_foreign
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import Title, body_type, name_words, sector_trie, title_trie, titled_type
from schema.model import OrganizationKind

_IN_CHARGE = (["phụ", "trách"], ["chuyên", "trách"])
HEAD_OF_HAMLET = "Trưởng thôn"
"""The title of all who head a hamlet, by whatever name, which is no body."""
_MINISTRY = "bo"
_COMMISSION = ["ủy", "ban"]  # `Chủ nhiệm Ủy ban` alone is of the Ủy ban Kiểm tra spoken of
_UNITS = frozenset({"tỉnh", "huyện", "xã", "phường", "quận", "thị", "thành"})  # first words of ranks told alone
_THIS = frozenset({"này", "đó", "trên"})  # `Giám đốc sở này`
_WHOLE_BY_OVERLAP = frozenset({"van_phong", "thanh_tra", "cong_an"})  # "Chánh Văn phòng", "Trưởng Công an"
# "Đại hội đại biểu Đảng bộ huyện" is a congress, "Đoàn Chủ tịch" presides over one: no posts. First word -> word before
_OF_SESSIONS = {"đại": frozenset({"hội", "nghị"}), "chủ": frozenset({"đoàn"})}
_DELEGATE = "Đại biểu"
_DEPUTY = ("đại", "biểu")
_ASSEMBLY = lazy(
    r"(?<!\w)(?:quốc hội (?:khóa|thảo luận|họp|chất vấn)|kỳ họp (?:thứ \w+,? |này,? )?(?:của )?quốc hội"
    r"|thảo luận (?:tại|ở) (?:hội trường|tổ)|nghị trường|đại biểu quốc hội|đbqh)(?!\w)"
)
_OTHER_SESSIONS = lazy(r"(?<!\w)(?:đại hội|kỳ họp (?:thứ \w+,? )?(?:của )?(?:hđnd|hội đồng nhân dân))(?!\w)")
_BRANCH = "chi_hoi"
_COMMUNE = "ubnd"  # whose staff's titles are told alone
_APPOSING = frozenset({",", "-", "–"})
_OTHERS = frozenset({"của", "và", "viên", "thôn", "ấp", "bản", "khu", "tổ"})
_SEATS_ABROAD = frozenset({"Ủy viên", "Ủy viên dự khuyết", "Bí thư"})  # whose words name the body that they are at
_SENDING = frozenset({OrganizationKind.CHI_BO, OrganizationKind.DANG_BO})
_WITH_SECRETARIES = frozenset(
    {
        OrganizationKind.CAP_UY,
        OrganizationKind.CHI_BO,
        OrganizationKind.DANG_BO,
        OrganizationKind.MASS_ORGANIZATION,
        OrganizationKind.STANDING_BODY,
    }
)


def _cell_beside(body: Body | None) -> Body | None:
    """The Party cell of the hamlet whose branch of a union it is: `Phó Bí thư Chi bộ, Chi hội trưởng Phụ nữ thôn 3`."""
    place = body.place if body is not None and body.type.id.startswith(_BRANCH) else None
    if body is None or place is None or not place.rank.of_hamlets or not place.name:
        return None
    return Body(body.start, body.end, body_type("chi_bo"), name=f"{place.rank.word} {place.name}", place=place.outer)


@lru_cache(maxsize=4)
def _debates(view: str) -> bool:
    """Whether a text tells of debates of the National Assembly, and of no congress or council: it is asked often."""
    return _ASSEMBLY.search(view) is not None and _OTHER_SESSIONS.search(view) is None


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post as the text names it, in token indices. `body` is None where no body is named after the title."""

    start: int
    end: int
    title: Title
    body: Body | None
    cell: Body | None = None
    """The Party cell of the hamlet whose head it is: another post of the chain at a cell is there."""


class PostParser:
    """Reads posts from the tokens of one article."""

    def __init__(self, tokens: Tokens, bodies: BodyParser) -> None:
        self.tokens = tokens
        self.bodies = bodies
        self._titles = title_trie()
        self._heads = self._titles.first_words

    def parse(self, start: int, end: int) -> PostMention | None:
        """The post whose title begins at token `start`, or None."""
        if start >= end or self.tokens.words[start] not in self._heads:
            return None
        deputy = self._deputy(start, end) if self.tokens.words[start] == _DEPUTY[0] else None
        matched = deputy or self._titles.match(self.tokens.words, start, end)
        if matched is None:
            return None
        title, after = matched
        if self.tokens.word(start - 1) in title.not_after or self.tokens.word(after) in title.not_before:
            return None
        if start and self.tokens.words[start - 1] in _OF_SESSIONS.get(self.tokens.words[start], frozenset()):
            return None
        if title.at is not None:
            if (abroad := self._abroad(title, after, end)) is not None:
                return PostMention(start, abroad.end, title, abroad)
            own = self.bodies.parse(after, end, before_person=True)
            told = own is not None and own.type.id == title.at and not own.open
            return PostMention(start, own.end if own and told else after, title, own if told else None)
        body = self._body(title, after, end)
        if body is None and title.follows and not self._is_apposed(title, start, after):
            return None
        if body is not None and body.type.kind == OrganizationKind.INSPECTION_TEAM:
            body = None  # heading a team is a role, no post (contract 3.5)
        cell = self._cell(after, end) if title.title == HEAD_OF_HAMLET else _cell_beside(body)
        stop = max(after, body.end) if body else self._to_sign(title, after, end)
        return PostMention(start, max(stop, cell.end) if cell else stop, title, body, cell)

    def _deputy(self, start: int, end: int) -> tuple[Title, int] | None:
        """The seat of one who is called a deputy in an article on the National Assembly: `đại biểu | Lò Văn Tủa`."""
        words, after = self.tokens.words, start + len(_DEPUTY)
        if tuple(words[start:after]) != _DEPUTY or after >= end or not self.tokens.capital[after]:
            return None
        named = words[after] in name_words("common_surnames") and not self.bodies.places.gazetteer.knows_large(
            self.tokens.key(after, after + 2)
        )
        if not named or not _debates(self.tokens.view):
            return None
        matched = self._titles.match((*_DEPUTY, "quốc", "hội"), 0, len(_DEPUTY) + 2)
        return (matched[0], after) if matched is not None else None

    def _is_apposed(self, title: Title, start: int, after: int) -> bool:
        """Whether a name alone and a sign stand before work that needs no body beside it: `bà A, kế toán, …`."""
        works = title.unit == _COMMUNE and self.tokens.word(start - 1) in _APPOSING
        before = start > 1 and (self.tokens.capital[start - 2] or self.tokens.words[start - 2] == "viên")
        return works and before and not (self.tokens.word(after) == "trưởng" or self.tokens.word(after) in _OTHERS)

    def _abroad(self, title: Title, after: int, end: int) -> Body | None:
        """The body of another country's party at which a seat is: `Ủy viên Bộ Chính trị | Đảng Cộng sản Cuba`."""
        if title.title not in _SEATS_ABROAD or after >= end or not self.tokens.capital[after]:
            return None
        stop = past_foreign(self.tokens, after, end)
        first = after - (self.tokens.word(after - 1) == "đảng")
        words = self.tokens.between(first, stop) if stop > after else ""
        return (
            Body(after, stop, body_type(title.at or ""), name=words, foreign=True) if words.startswith("Đảng") else None
        )

    def _cell(self, after: int, end: int) -> Body | None:
        """The cell of the hamlet that the title's last words begin to name: `Trưởng | thôn 5, xã Tân Phú`."""
        for at in (after - 2, after - 3, after - 1):
            place = self.bodies.places.parse(at, end, before_person=True) if at >= 0 else None
            if place is not None and place.rank.of_hamlets and place.end > after and place.name:
                return Body(
                    at, place.end, body_type("chi_bo"), name=f"{place.rank.word} {place.name}", place=place.outer
                )
        return None

    def _body(self, title: Title, after: int, end: int) -> Body | None:
        """The body of a title that ends at `after`: one that shares its last words, one named next, or its unit's."""
        if title.overlap:
            shared = self._shared(title, after, end)
            if shared is not None:
                return shared
        ministry = self._ministry(title, after, end)
        if ministry is not None:
            return ministry
        at = self._past_charge(after)
        at += at < end and self.tokens.words[at] == "của"
        named = self.bodies.parse(at, end, before_person=True) or self._youth(title, at, end)
        named = named or self._past_dash(title, at, end) or self._of_unit(title, at, end)
        if named is not None and self._fits(title, named):
            return named
        if title.of == "party" and named is None:
            place = self.bodies.places.parse(at, end, before_person=True)
            if place is not None and place.name is not None:
                return committee_of(place)
        if title.title.endswith("Chính trị") and at < end and self.tokens.words[at] == ",":
            return self.bodies.parse(at + 1, end, before_person=True)
        return None if title.of_committee else self._alone(title, at, end)

    def _past_charge(self, at: int) -> int:
        """Past the words that a deputy is in charge or has no other work: `Phó Giám đốc phụ trách Sở Y tế`."""
        return at + 2 if self.tokens.words[at : at + 2] in _IN_CHARGE else at

    def _to_sign(self, title: Title, after: int, end: int) -> int:
        """The end of a title without a body: with the words of its charge where a sign follows, a hamlet's number."""
        if title.title == HEAD_OF_HAMLET and after < end and self.tokens.words[after].isdigit():
            return after + 1
        charge = self._past_charge(after)
        return charge if charge >= end or not self.tokens.is_word(charge) else after

    def _past_dash(self, title: Title, at: int, end: int) -> Body | None:
        """The body that only a dash parts from the title which is of such bodies: `Tham mưu trưởng - Bộ CHQS tỉnh`."""
        if not title.house or at >= end or self.tokens.words[at] != "-":
            return None
        named = self.bodies.parse(at + 1, end, before_person=True)
        return named if named is not None and not named.open and named.type.id in title.house else None

    def _youth(self, title: Title, at: int, end: int) -> Body | None:
        """The Union of Youth of a unit, by its short name: `Bí thư Đoàn xã Tân Phú`."""
        if title.of != "party" or at >= end or self.tokens.words[at] != "đoàn":
            return None
        place = self.bodies.places.parse(at + 1, end, before_person=True)
        if place is not None:
            return Body(at, place.end, body_type("doan_thanh_nien"), place=place)
        house = self.bodies.parse(at + 1, end, before_person=True)
        if house is None or house.open or house.type.kind is not OrganizationKind.UNIT:
            return None
        return Body(at, house.end, body_type("doan_truong"), parent=house)  # `Bí thư Đoàn Trường THPT Khe Sâu`

    def _of_unit(self, title: Title, at: int, end: int) -> Body | None:
        """The body of a unit that its name alone tells: `Chủ tịch xã Tân Phú`, `Phó Chủ tịch TP Hà Nội`."""
        if title.unit is None:
            return None
        place = self.bodies.places.parse(at, end, before_person=True)
        told = place is not None and (place.name is not None or self.tokens.words[at] in _UNITS)
        if place is None or not told or (place.rank.of_hamlets and title.unit == _COMMUNE):
            return None
        return Body(at, place.end, body_type(title.unit), place=place)

    def _ministry(self, title: Title, after: int, end: int) -> Body | None:
        """The ministry whose field alone follows its minister's title: "Bộ trưởng Y tế"."""
        if _MINISTRY not in title.house or after >= end or not self.tokens.capital[after]:
            return None
        field = sector_trie().match(self.tokens.words, after, end)
        return Body(after, field[1], body_type(_MINISTRY), name=field[0]) if field is not None else None

    def _shared(self, title: Title, after: int, end: int) -> Body | None:
        """The body that begins with the title's last words: `Trưởng ban` + `Ban Tổ chức` in "Trưởng ban Tổ chức"."""
        start = after - len(title.overlap.split())
        shared = self.bodies.parse(start, end, before_person=True)
        if shared is None and title.of == "board":
            shared = self._alone(title, start, end)  # `Trưởng ban Kiểm soát`: of the firm spoken of
        if shared is not None and (shared.end > after or shared.type.id in _WHOLE_BY_OVERLAP):
            return shared
        return Body(start, after, body_type("cong_an")) if title.overlap == "công an" else None

    def _fits(self, title: Title, body: Body) -> bool:
        """A secretary is of a committee, a đảng bộ or a union of youth; a cell sends delegates and has none."""
        if title.title == _DELEGATE and body.type.kind in _SENDING:
            return False
        return not title.of_committee or body.type.kind in _WITH_SECRETARIES

    def _ends(self, index: int, end: int) -> bool:
        """Whether no word of a longer name follows."""
        return index >= end or not (self.tokens.is_word(index) and self.tokens.capital[index])

    def _alone(self, title: Title, after: int, end: int) -> Body | None:
        """`Giám đốc Sở`, `kế toán của Phòng`: the type's word alone means the one of that type named before."""
        tokens = self.tokens
        if title.of == "agency" and tokens.words[after:end][:2] == _COMMISSION and self._ends(after + 2, end):
            return Body(after, after + 2, body_type(title.house[0]))
        matched = titled_type(tokens.words, after, end)
        if matched is None:
            return None
        found, stop = matched
        if tokens.word(stop) in _THIS and stop < end:
            return Body(after, stop + 1, found)
        goes_on = stop < end and tokens.is_word(stop)
        return None if goes_on and not tokens.capital[after] else Body(after, stop, found)
