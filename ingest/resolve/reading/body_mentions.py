"""Bodies that a sentence names by themselves: each tied to one, or passed over where a kind of body is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.recognise.bodies import Body
from ingest.recognise.people import Honorific, PersonMention
from ingest.recognise.places import PlaceMention, PlaceParser
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from ingest.recognise.tokens import Tokens
from ingest.resolve.bodies import Around, BodyResolver, NamedBody
from ingest.resolve.bodies.named import committee_of_membership
from ingest.resolve.reading.draft import Draft, SentenceDraft
from ingest.resolve.reading.scanned import Scanned
from schema.authority.places import Level, rank_trie
from schema.authority.vocabulary import Pattern, name_words, sector_trie
from schema.model import OrganizationKind

_LISTING = ([","], ["và"], [",", "và"], ["-"], ["/"], [";"], ["và", "lãnh", "đạo"])
_LONGEST_JOINT = 24  # words between two bodies of one decision
_IN_ROWS = frozenset({",", "-", "/", "và"})
_IN_DATES = frozenset({"/", "-", ".", "ngày", "tháng", "năm"})  # before a number that counts nothing
_ORGANISERS = "ban_to_chuc"
_ELECTED = (["bầu", "ra"], ["bầu", "cử"], ["bầu", "được"])
_JOINED = frozenset({"gia", "vào", "bầu"})  # before an executive in which somebody gets a seat
_COUNTING, _LEDE = frozenset({"gồm", "có"}), 12  # after an executive whose members are counted; tokens to who heads it
_KINDS_OF_UNIT = frozenset({"quận", "huyện", "xã"})
_IN_LIST = ([","], ["và"], [",", "và"], [";"])
_PLURAL = frozenset({"các", "những"})
_DECISION = 40  # tokens from seats given to the posts told of the same decision
_LONGEST_LETTERS = 8  # tokens of a short form and its brackets
_REACH = 24  # bodies on one side of a list
_CAPITAL_ALONE = frozenset({Pattern.STANDING, Pattern.AGENCY, Pattern.EXECUTIVE, Pattern.TEAM})


@dataclass(frozen=True, slots=True)
class Siblings:
    """The bodies beside one on a list, the next ones first; `appointed` tells that a post's body is among them."""

    bodies: tuple[Body, ...]
    appointed: bool


def siblings_of(tokens: Tokens, items: list[Item], index: int) -> Siblings:
    """The bodies beside the one at `index`: `Thường trực, Ban Thường vụ Thành ủy`."""
    following = items[index + 1 : index + 1 + _REACH]
    row = list(_row(tokens, items[index], following))
    bodies = [item.value for item in row if isinstance(item.value, Body)]
    last = row[-1] if row else items[index]
    after = [item for item in following if item.start >= last.end]
    post = next((i for i in after[:1] if isinstance(i.value, PostMention)), None)
    appointing = _appointing(tokens, last, post) if post is not None else None
    if appointing is not None:
        bodies.append(appointing)
    before = items[max(0, index - _REACH) : index][::-1]
    others = [item.value for item in _row(tokens, items[index], before) if isinstance(item.value, Body)]
    return Siblings((*bodies, *others), appointing is not None)


def _row(tokens: Tokens, item: Item, others: list[Item]) -> Iterator[Item]:
    """The bodies that go on in a row from an item, signs and titles alone between them."""
    for other in others:
        left, right = (item, other) if item.start < other.start else (other, item)
        if tokens.words[left.end : min(right.start, left.end + 3)] not in _LISTING:
            return
        if isinstance(other.value, Body):
            yield other
        elif not isinstance(other.value, PostMention) or other.value.body is not None:
            return  # `Ban Thường vụ, Bí thư, Ủy ban Kiểm tra Đảng ủy A`: posts alone are passed
        item = other


def _appointing(tokens: Tokens, last: Item, post: Item) -> Body | None:
    """The body of the post that the same decision gives."""
    if not isinstance(post.value, PostMention) or post.start - last.end > _LONGEST_JOINT:
        return None
    joined = name_words("appointing").issuperset(tokens.words[last.end : post.start])
    return post.value.body if joined else None


class BodyMentions:
    """Ties the bodies of one article's sentences."""

    def __init__(self, draft: Draft, resolver: BodyResolver, places: PlaceParser) -> None:
        self.draft = draft
        self.resolver = resolver
        self.places = places
        self.tokens = draft.tokens
        self._seats: tuple[NamedBody, int] | None = None

    def read(self, scanned: Scanned, index: int, body: Body, sentence: SentenceDraft) -> None:
        """Tie the body at position `index` of the sentence's items."""
        body = self._with_secretary(scanned.items, index, body)
        siblings = siblings_of(self.tokens, scanned.items, index)
        appointed = siblings.appointed and body.type.pattern in _CAPITAL_ALONE
        if not appointed and (self._is_generic(body) or (not siblings.bodies and self._is_of_event(body))):
            return
        listed = [*self._each(self._as_listed(body, siblings.bodies), scanned.last)]
        for each in (*listed, *self._further_hosts(scanned, index, body)):
            elected = self._is_elected(each)
            around = Around(each.start, scanned.first, siblings.bodies, scanned.block, elected=elected)
            named = self.resolver.resolve(each, around)
            if named is not None and not (named.bare and self._is_of_any_unit(each)):
                self.mention(sentence, each, named)
                self._note_seats(each, named)

    def _with_secretary(self, items: list[Item], index: int, body: Body) -> Body:
        """The cell that is named only with its secretary: `Chi bộ và đồng chí Lò Văn Tủa, Bí thư Chi bộ Trường A`."""
        words, after = self.tokens.words, items[index + 1 : index + 4]
        if body.type.kind is not OrganizationKind.CHI_BO or not body.open or words[body.end : body.end + 1] != ["và"]:
            return body
        post = next((item.value for item in after if isinstance(item.value, PostMention)), None)
        between = all(isinstance(i.value, PostMention | PersonMention | Honorific) for i in after[:2])
        led = post.body if post is not None and between else None
        if led is None or led.open or led.type.id != body.type.id:
            return body
        return replace(led, start=body.start, end=body.end)

    def _is_elected(self, body: Body) -> bool:
        """Whether the words before say that it was elected: `đã bầu Ban Thường vụ`, `bầu ra Ủy ban Kiểm tra`."""
        before = self.tokens.words[max(0, body.start - 2) : body.start]
        return before[-1:] == ["bầu"] or before in _ELECTED

    def _note_seats(self, body: Body, named: NamedBody) -> None:
        """Note the committee of an executive that people join, or that is told by whom it is headed.

        `tham gia Ban Chấp hành Đảng bộ xã A`, `Ban Chấp hành Đảng bộ xã A gồm 15 đồng chí, do ông B làm Bí thư`.
        """
        counted = self.tokens.word(body.end) in _COUNTING and "do" in self.tokens.words[body.end : body.end + _LEDE]
        joined = (self.tokens.word(body.start - 1) in _JOINED or counted) and body.type.pattern == Pattern.EXECUTIVE
        if joined and named.part_of is not None and not named.bare:
            committee = committee_of_membership(named.part_of)
            self.draft.thing(committee)
            self._seats = committee, body.end

    def seats_given(self, at: int) -> NamedBody | None:
        """The committee in which people were told to get seats shortly before token `at`."""
        committee, end = self._seats if self._seats is not None else (None, 0)
        return committee if at - end < _DECISION else None

    def mention(self, sentence: SentenceDraft, body: Body, named: NamedBody, *, post_of: str | None = None) -> str:
        """Note that `body` means `named`, perhaps inside a post; the id of the thing."""
        guest = post_of is not None and not named.is_of_unit
        self.resolver.remember(named, body.start, cited=guest or self._is_issuer(body))
        if (letters := self._letters_of(body)) is not None:
            self.resolver.abbreviate(letters, named)
        return self.draft.mention(sentence, self.draft.offsets(body.start, body.end), named, post_of=post_of)

    def _is_issuer(self, body: Body) -> bool:
        """Whether it is told as the issuer of a dated document: `Kế hoạch số 3-KH/ĐU ngày 2/3/2021 của Đảng ủy A`."""
        word, start = self.tokens.word, body.start
        return word(start - 1) == "của" and word(start - 2).isdigit() and word(start - 3) in _IN_DATES

    def _letters_of(self, body: Body) -> str | None:
        """The capitals in brackets after a name, or in it before its unit, that stand for it: `(VNPT)`, `(A & B)`."""
        words = self.tokens.words
        opening = next((at for at in range(body.start, body.end) if words[at] == "("), body.end)
        if words[opening : opening + 1] != ["("]:
            return None
        end = min(opening + _LONGEST_LETTERS, len(words))
        closing = next((at for at in range(opening + 1, end) if words[at] == ")"), opening + 1)
        letters = self.tokens.between(opening + 1, closing)
        return letters if letters.isupper() and len(letters) > 1 else None

    def _as_listed(self, body: Body, siblings: tuple[Body, ...]) -> Body:
        """The body of the units that a list of the one beside it names: `BTV Tỉnh ủy và UBKT Tỉnh ủy các tỉnh A, B`.

        Its own words stay: those of the units are the other's.
        """
        beside = siblings[0] if siblings and siblings[0].start > body.start else None
        if beside is None or body.innermost.place is not None or beside.innermost.type != body.innermost.type:
            return body
        place = beside.innermost.place
        return _of_place(body, place) if place is not None and self._is_list(beside, place) else body

    def _is_list(self, body: Body, place: PlaceMention) -> bool:
        """Whether a word of the plural heads the units that the body is of."""
        before = self.tokens.words[max(0, body.start - 1) : place.start + 1]
        counted = not body.innermost.name and body.start < place.start - 1 and self.places.is_plural(place.start - 1)
        return place.name is not None and (counted or "các" in before or ":" in before[1:])

    def _each(self, body: Body, end: int) -> Iterator[Body]:
        """The bodies of a list that one type heads: `UBKT các Tỉnh ủy Điện Biên, Yên Bái`, `Đảng ủy các xã A và B`."""
        fields = [body, *self._further_fields(body, end)]
        if len(fields) > 1:
            place = self.places.parse(fields[-1].end, end)
            yield from fields if place is None else (replace(field, place=place) for field in fields)
            return
        yield body
        place = body.innermost.place
        if place is not None and (self._is_list(body, place) or place.start > body.end):
            for further in self.places.further(place, end):
                yield _at_place(body, further)

    def _is_headed(self, body: Body) -> bool:
        """Whether a word of the plural stands before Party bodies of units or agencies that are named one by one."""
        return body.type.pattern == Pattern.PARTY and self.tokens.word(body.start - 1) in _PLURAL and not body.open

    def _further_hosts(self, scanned: Scanned, index: int, body: Body) -> Iterator[Body]:
        """The others of a list that one word heads: `các đảng ủy thị trấn A, xã B`, `các chi bộ Thanh tra, Phòng C`."""
        if not self._is_headed(body):
            return
        last = scanned.items[index]
        for item in scanned.items[index + 1 :]:
            if self.tokens.words[last.end : item.start] not in _IN_LIST:
                return
            if isinstance(item.value, PlaceMention) and item.value.name is not None and body.place is not None:
                yield _at_place(body, item.value)
            elif (
                isinstance(item.value, Body)
                and body.parent is not None
                and item.value.type.kind == body.parent.type.kind
            ):
                yield replace(body, start=item.start, end=item.end, parent=item.value)
            else:
                return
            last = item

    def _further_fields(self, body: Body, end: int) -> Iterator[Body]:
        """The other agencies of a list that one type heads: `các sở Y tế, Nội vụ và Tài chính`."""
        words, at = self.tokens.words, body.end
        if body.type.pattern != Pattern.SECTOR or body.place is not None or self.tokens.word(body.start - 1) != "các":
            return
        while at + 1 < end and words[at] in {",", "và"} and self.tokens.capital[at + 1]:
            field = sector_trie().match(words, at + 1, end)
            if field is None:
                return
            yield replace(body, start=at + 1, end=field[1], name=field[0])
            at = field[1]

    # --- kinds of body --------------------------------------------------------------------------------------------

    def _is_generic(self, body: Body) -> bool:
        """Whether the words mean a kind of body and not one: `các huyện ủy`, `18 chi bộ`, `đảng bộ` in small."""
        if self._is_of_kind(body):
            return True
        of_unit = body.place is not None and body.place.name is None  # "các chi bộ quân sự xã"
        if body.type.kind == OrganizationKind.CHI_BO and body.name[:1].isupper() and not of_unit:
            return False
        if self._is_counted(body) or (body.innermost.open and self._is_of_several(body)):
            return True
        return body.open and not self._may_stand_open(body)

    def _is_of_several(self, body: Body) -> bool:
        """Whether a number of units goes on after it: `Ban Chấp hành Đảng bộ hai xã`."""
        word = self.tokens.word(body.end)
        ranked = rank_trie().match(self.tokens.words, body.end + 1, len(self.tokens.words)) is not None
        return (word.isdigit() or word in name_words("number_words")) and ranked

    def _is_of_any_unit(self, body: Body) -> bool:
        """Whether small letters and a rank alone name it, of no commune that the text tells: `trạm y tế xã`."""
        unit = body.unit
        of_commune = unit is not None and unit.name is None and unit.rank.levels == (Level.COMMUNE,)
        return of_commune and not self.tokens.capital[body.start]

    def _is_of_event(self, body: Body) -> bool:
        """Whether a Ban Tổ chức that is not said whose, in a text that has named none, is that of the event told of."""
        return body.type.id == _ORGANISERS and body.open and not self.resolver.knows(_ORGANISERS)

    def _is_of_kind(self, body: Body) -> bool:
        """Whether it is of a body in small letters that says not of what: `ban thường vụ đảng ủy`."""
        inner = body.innermost
        if body is inner or not inner.open or inner.type.pattern != Pattern.PARTY:
            return False
        return not self.tokens.capital[inner.start]

    def _is_counted(self, body: Body) -> bool:
        """Whether a number or a word of the plural governs a body that no unit and no name of its own tells apart."""
        if is_placed(body) or (body.name and body.type.pattern != Pattern.PARTY) or self._is_of_named(body):
            return False
        if body.type.kind is OrganizationKind.CHI_BO and body.name and self.tokens.word(body.end) in _IN_ROWS:
            return False  # the first of a list: `hai chi bộ thôn 4, thôn 5`
        several = self.tokens.word(body.start - 1) in name_words("number_words")
        if several and body.type.kind is OrganizationKind.INSPECTION_TEAM:
            return False  # `Hai đoàn kiểm tra của Ban Thường vụ`: they are nobody, but who sent them is told by them
        return is_counted(self.tokens, body.start)

    def _is_of_named(self, body: Body) -> bool:
        """Whether it is the Party body of a named agency, in a list of such: `các chi bộ Sở Y tế, Sở Nội vụ`."""
        host = body.parent
        if host is None or not self._is_headed(body) or host.open or not self.tokens.capital[host.start]:
            return False
        return host.place is None or host.place.name is not None or host.place.rank.levels != (Level.COMMUNE,)

    def _may_stand_open(self, body: Body) -> bool:
        """Whether the type's words alone mean one body: `Huyện ủy` always, most others where they have a capital."""
        capital = self.tokens.capital[body.start]
        if body.type.pattern == Pattern.COMMITTEE:
            return capital or not self._among_kinds(body)
        return capital and (body.type.pattern in _CAPITAL_ALONE or body.type.kind != OrganizationKind.CHI_BO)

    def _among_kinds(self, body: Body) -> bool:
        """Whether another committee in small letters stands beside: `bí thư tỉnh ủy, thành ủy` are of kinds."""
        words, capital, start, end = self.tokens.words, self.tokens.capital, body.start, body.end
        before = words[max(0, start - 2) : start]
        if len(before) == 2 and before[1] in _IN_ROWS and before[0] in _KINDS_OF_UNIT:
            return True  # `các quận - huyện đoàn`
        if len(before) == 2 and before[0] == "ủy" and before[1] in _IN_ROWS and not capital[start - 3]:
            return True
        after = words[end : end + 3]
        return len(after) == 3 and after[0] in _IN_ROWS and after[2] == "ủy" and not capital[end + 1]


def is_counted(tokens: Tokens, start: int) -> bool:
    """Whether the word before a body or an official means several of a kind: `các`, `mỗi`, `18`; no day does."""
    before = tokens.word(start - 1)
    if before.isdigit():
        opens = tokens.word(start - 2) == "." and not tokens.joined(start - 1)  # "Ông A dự. 3 bí thư huyện ủy nói."
        return opens or tokens.word(start - 2) not in _IN_DATES
    if before in name_words("number_words"):
        return tokens.word(start - 2) not in {"thứ", "tháng", "lần"}
    return before in name_words("generic_before")


def is_placed(body: Body) -> bool:
    """Whether a unit's name tells which body it is, or there is but one."""
    unit = body.unit
    return body.type.pattern == Pattern.CENTRE or (unit is not None and unit.name is not None)


def _of_place(body: Body, place: PlaceMention) -> Body:
    """The same words, of a unit that is named elsewhere."""
    if body.parent is not None:
        return replace(body, parent=_of_place(body.parent, place))
    return replace(body, place=place)


def _at_place(body: Body, place: PlaceMention) -> Body:
    """The same body of another unit: its own words are the unit's name on the list."""
    if body.parent is not None:
        return replace(body, start=place.start, end=place.end, parent=_at_place(body.parent, place))
    return replace(body, start=place.start, end=place.end, place=place)
