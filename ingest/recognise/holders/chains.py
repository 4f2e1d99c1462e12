"""Chains of posts: those before a name and those after it, each tied to one person."""

from __future__ import annotations

from dataclasses import replace

from ingest.recognise.bodies import Body
from ingest.recognise.holders.joints import Joints, Mode
from ingest.recognise.holders.records import Holding, How
from ingest.recognise.people import Honorific, PersonMention
from ingest.recognise.places import PlaceMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from schema.authority.vocabulary import Pattern, name_trie, title_trie
from schema.errors import AuthorityError

_OBLIQUE = frozenset({"cho", "của", "với", "cùng", "tân", "về", "là", "làm", "ghế"})
"""Before a post that is another's."""
_CHOSEN = frozenset({"bầu"})  # before a post that is still to be told whose: `bầu Bí thư, đồng chí A đắc cử`
_HOLDING = frozenset({"làm", "giữ", "nhận", "nhiệm", "trách", "cử", "kiêm"})  # of verbs that give a post, or tell of it
_VACANT = frozenset({"khuyết", "thiếu"})  # before a post that nobody holds
_TO_NAME: tuple[list[str], ...] = (
    [],
    [","],
    ["là"],
    [":"],
    ["-"],
    [",", "đó", "là"],
    ["đó", "là"],
    ["vẫn", "là"],
    ["hiện", "là"],
    ["nay", "là"],
    ["hiện", "nay", "là"],
    ["hiện", "tại", "là"],
    ["vẫn", "tiếp", "tục", "là"],
    ["mới", "là"],
    ["gồm"],
    ["gồm", ":"],
    ["gồm", "có"],
)  # between the last post of a chain and the name after it
_PAST = frozenset({Mode.FORMER, Mode.DURING})
_OF_OFFICES = (["chức", "vụ"], ["chức", "danh"])  # before a post that is spoken of, whoever may hold it
_OF_MANY = frozenset({"Công chức", "Viên chức"})  # `thay mặt cán bộ, viên chức Sở A, ông B`: the whole staff
_DEPUTED = (["ủy", "quyền"], ["thừa", "lệnh"], ["thay", "mặt"])  # before the post of whom one acts for
_MEMBER = ["đảng", "viên"]
_LED = ["do"]  # between a body and who leads it
_APPOSED: tuple[list[str], ...] = ([","], ["-"], ["("], [])  # between a name and the post of an apposition
_WITH_SECRETARIES = frozenset({Pattern.PARTY, Pattern.COMMITTEE})
_OPENING = 4  # items at the beginning of a sentence, one of whom may be said to have been something before
_GOVERNING = frozenset({"theo", "của", "chồng", "vợ", "con"})  # before a name that is no subject
_FAMILY = "đình"  # `Đối với gia đình bà A, Chủ tịch UBND xã giao …`
_ACTS = frozenset({"phải", "cần", "đã", "sẽ", "đang", "nên", "không", "chưa", "cũng", "từng"})  # after a subject
_SAYS = frozenset({"nhắc", "yêu", "đề", "giao", "lưu", "nhấn", "khẳng", "động", "chia", "trao", "căn", "dặn", "biểu"})
"""The first syllables of what a speaker does."""
_TOWARDS = frozenset({"của", "với", "cho"})
_TELLS = (
    ["cho", "biết"],
    ["cho", "hay"],
    ["cho", "rằng"],
    ["báo", "cáo"],
    ["thông", "tin"],
    ["trả", "lời"],
    ["khẳng", "định"],
)
_CHAIN = 6  # posts of a chain looked through for the word that parts two people's
_TOLD = (["là"], [","], ["-"])  # after a remark, before the post of whom it is on
_CLAUSE = 40  # tokens before a name in which `Trước khi …,` stands
_SEAT = ["ủy", "viên", "ban", "thường", "vụ"]
_MEMBERSHIP_GAPS = ([","], ["-"])
_MEMBERSHIP_SIGNS = frozenset({",", "-", ";", ")"})
_COUNTS = frozenset({"các", "những", "hai", "ba", "bốn"})
_REMARK, _REMARK_GAP = 24, 6  # tokens of a remark in brackets after a name; from it to the post told then
_TERM = 2  # tokens: `đại biểu Quốc hội khóa XIII A`
_REGION = range(4, 9)  # tokens of a province in brackets
_ABBREVIATION = 3  # tokens of a body's abbreviation in brackets
_UNREAD = range(3, 11)  # tokens of a post whose body nobody knows
_POSTS = frozenset(
    {
        ("ủy", "viên"),
        ("thành", "viên"),
        ("phó", "tổ"),
        ("tổ", "trưởng"),
        ("tổ", "phó"),
        ("phó", "trưởng"),
        ("phó", "chủ"),
        ("phó", "giám"),
        ("đội", "trưởng"),
        ("trưởng", "nhóm"),
        ("cố", "vấn"),
        ("chuyên", "viên"),
        ("bí", "thư"),
        ("trợ", "lý"),
    }
)
"""How posts begin."""
_BIRTH = frozenset({"sn", "sinh", "tuổi"})
_BIRTH_WORDS = _BIRTH | {"năm", "ngày", "tháng"}
_ONCE = frozenset({"khi", "ngày", "tháng", "năm"})  # after `trước` at the head of a clause: `Trước ngày 1-7, ông A là`
_BEFORE = (["trước", "đó"], ["trước", "đây"])  # before a name and `là`


class Chains:
    """Ties the posts of one sentence's items; `taken` are the positions of those that have their person."""

    def __init__(self, joints: Joints, items: list[Item]) -> None:
        self.joints = joints
        self.items = items
        self.taken: set[int] = set()
        self._leading: dict[int, bool] = {}

    def around(self, position: int, person: PersonMention) -> Holding:
        """The person at `position` and the posts around the name."""
        holding = Holding(person)
        self._take_before(position, holding)
        self._take_after(position, holding)
        if not holding.posts:
            self._take_past_bracket(position, holding)
        return holding

    # --- before the name ------------------------------------------------------------------------------------------

    def _take_before(self, position: int, holding: Holding) -> None:
        """The posts before the name: the nearest touches it (or its honorific), the others touch by signs."""
        chain = self._chain_before(position, announced=holding.person.announced)
        if not chain or self._is_anothers(chain, position, announced=holding.person.announced):
            return
        former, how = self._was_others(chain[0], position), How.BEFORE
        for at in reversed(chain):
            mode = self.joints.mode(self.items[at].start)
            former = mode in _PAST or (former and mode is not Mode.CURRENT)
            how = How.BEFORE if mode is not None else how
            how = How.DURING if mode is Mode.DURING else how
            self._take(at, holding, how, former=former)

    def _chain_before(self, position: int, *, announced: bool) -> list[int]:
        """The positions of the posts in a row before the name, the nearest first."""
        chain: list[int] = []
        following = self.items[position]
        at = position - 1
        if at >= 0 and isinstance(self.items[at].value, Honorific) and self.items[at].end == following.start:
            following, at = self.items[at], at - 1
        if at >= 0 and self._is_noted_unit(at, following):
            following, at = Item(self.items[at].start - 1, following.end, following.value), at - 1
        while at >= 0 and at not in self.taken and isinstance(self.items[at].value, PostMention):
            gap = self.joints.gap(self.items[at], following)
            joined = self.joints.separates(gap) if chain else _leads_to_name(gap, announced=announced)
            joined = joined and not (gap == [":"] and announced and self._acts(position))
            if not joined or ((chain or gap == [","]) and self._deputes(at)):
                break
            if chain and gap == [","] and self._is_told_to(at, position):
                break
            chain.append(at)
            following, at = self.items[at], at - 1
        return chain

    def _is_noted_unit(self, at: int, following: Item) -> bool:
        """Whether a unit in brackets stands right before a name: `Bí thư Đảng ủy phường A (tỉnh B) | C`."""
        item, word = self.items[at], self.joints.tokens.word
        noted = (word(item.start - 1), word(item.end)) == ("(", ")") and item.end + 1 == following.start
        return noted and isinstance(item.value, PlaceMention)

    def _deputes(self, position: int) -> bool:
        """Whether who has the post sends the one named: `Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy A trao …`."""
        words, start = self.joints.tokens.words, self.items[position].start
        start -= self.joints.tokens.word(start - 1) == "của"
        return words[max(0, start - 2) : start] in _DEPUTED

    def _is_told_to(self, at: int, position: int) -> bool:
        """Whether the post is of an adverbial before who speaks: `Báo cáo với | Bí thư A, Giám đốc B cho biết`."""
        words, end = self.joints.tokens.words, self.items[position].end
        speaks = words[end : end + 1] == ["nói"] or words[end : end + 2] in _TELLS
        return speaks and self.joints.tokens.word(self.items[at].start - 1) in _TOWARDS

    def _is_anothers(self, chain: list[int], position: int, *, announced: bool) -> bool:
        """Whether the chain is governed by something else than the name: "công tác của Bí thư, đồng chí A dự"."""
        governed = self.joints.tokens.word(self.items[chain[-1]].start - 1)
        counted = governed.isdigit() and self.joints.gap(self.items[chain[0]], self.items[position]) == [","]
        if governed in _VACANT or counted:
            return True  # `bầu 5 ủy viên Ủy ban Kiểm tra, đồng chí A làm Chủ nhiệm`
        if self.joints.gap(self.items[chain[0]], self.items[position]) == [","]:
            if self._title(chain[0]) in _OF_MANY:
                return True
            if self._is_held_before(chain[-1]):
                return True
            start = self.items[chain[-1]].start
            return governed in _OBLIQUE | _CHOSEN or self.joints.tokens.words[max(0, start - 2) : start] in _OF_OFFICES
        return announced and governed == "của"

    def _title(self, at: int) -> str:
        value = self.items[at].value
        return value.title.title if isinstance(value, PostMention) else ""

    def _is_held_before(self, post: int) -> bool:
        """Whether somebody named before is said to get or hold the post: `bầu ông A giữ chức Bí thư, ông B …`."""
        if post == 0 or not isinstance(self.items[post - 1].value, PersonMention):
            return False
        gap = self.joints.gap(self.items[post - 1], self.items[post])
        return not _HOLDING.isdisjoint(gap)

    # --- after the name -------------------------------------------------------------------------------------------

    def _take_after(self, position: int, holding: Holding) -> None:
        """The posts after the name, up to a word that is no sign; a post that touches the next name is that one's."""
        former = self._told_of_before(position)
        previous = self.items[position]
        for at in range(position + 1, len(self.items)):
            item = self.items[at]
            if isinstance(item.value, PlaceMention):
                continue  # it may be inside a post of no known body
            gap = self.joints.gap(previous, item)
            gap = _past_birth(gap) if at == position + 1 else _past_member(gap)
            if isinstance(item.value, PostMention):
                if ")" in gap and self._in_remark(position):
                    return  # named in a remark: the post is of whom the remark is on
                if gap == [","] and at == position + 1 and self._speaks_of(position, item):
                    return
                if gap == ["làm"] and at == position + 1:
                    self._take_head(position, holding, item.value)
                    return
                gap = _past_unread(gap)
                if not self.joints.separates(gap, or_empty=True) or self._is_of_another(at, gap, holding):
                    return
                former = self._is_former(item.start, gap, before=former)
                self._take(at, holding, How.AFTER, former=former)
            else:
                passed = self._past(at, gap, holding, former=former)
                if passed is None:
                    return
                item = passed
            previous = item

    def _past(self, at: int, gap: list[str], holding: Holding, *, former: bool) -> Item | None:
        """An item that ends no chain: words that announce nobody, a body that tells of what is before or after it."""
        item = self.items[at]
        if isinstance(item.value, Honorific):
            return item if self._is_passed(at, gap) else None
        return self._past_body(item, item.value, gap, holding, former=former) if isinstance(item.value, Body) else None

    def _past_body(self, item: Item, body: Body, gap: list[str], holding: Holding, *, former: bool) -> Item | None:
        """A body in a chain that does not end it: it tells of a seat, of a Party cell, or notes whose a post is."""
        if gap in _MEMBERSHIP_GAPS and self._is_membership(item, body):
            holding.add(_membership(body), How.AFTER, former=former)
            return item
        if holding.posts and self._is_noted(item):
            return Item(item.start, item.end + 1, body)  # `Cục trưởng Cục A (Bộ B), Thứ trưởng …`
        return item if self._is_member(gap) else None

    def _is_membership(self, item: Item, body: Body) -> bool:
        """Whether the standing body's short name tells who sits in it: `ông A, Thường vụ Huyện ủy, Trưởng Công an`."""
        words = self.joints.tokens.words
        short = body.type.id == "ban_thuong_vu" and words[item.start] == "thường" and body.parent is not None
        return short and self.joints.tokens.word(item.end) in _MEMBERSHIP_SIGNS

    def _is_noted(self, item: Item) -> bool:
        """Whether a body stands alone in brackets."""
        return (self.joints.tokens.word(item.start - 1), self.joints.tokens.word(item.end)) == ("(", ")")

    def _is_passed(self, at: int, gap: list[str]) -> bool:
        """Whether an honorific ends no chain: `ông A, Đại tá, Giám đốc …`, `Phó Bí thư (ông đang là Chủ tịch …)`."""
        if gap == [","]:
            return self._is_rank(self.items[at])
        return gap == ["("] and at + 1 < len(self.items) and self.joints.mode(self.items[at + 1].start) is Mode.CURRENT

    def _is_rank(self, item: Item) -> bool:
        """Whether an honorific is a rank between commas, and so announces nobody."""
        words, ranks = self.joints.tokens.words, name_trie("ranks")
        matched = ranks.match(words, item.start, item.end)
        return matched is not None and matched[1] == item.end and self.joints.tokens.word(item.end) == ","

    def _was_others(self, post: int, position: int) -> bool:
        """Whether a sentence of the past tells it: `Trước đó, bà A là Chủ tịch, còn Bí thư Huyện ủy là ông B`."""
        if self.joints.tokens.word(self.items[post].start - 1) != "còn":
            return False
        return any(self._told_of_before(at) for at in range(min(position, _OPENING)))

    def _take_past_bracket(self, position: int, holding: Holding) -> None:
        """The post told after a remark: `Ông A (em rể ông B) là Chủ tịch UBND xã`."""
        words, opened = self.joints.tokens.words, self.items[position].end
        if self.joints.tokens.word(opened) != "(" or ")" not in words[opened : opened + _REMARK]:
            return
        closed = words.index(")", opened)
        inside = range(position + 1, len(self.items))
        at = next((i for i in inside if self.items[i].start > closed), None)
        if at is None or not self._is_on_another(range(position + 1, at)):
            return
        item = self.items[at]
        told = words[closed + 1 : item.start] in _TOLD or self.joints.mode(item.start) is Mode.CURRENT
        if told and item.start - closed <= _REMARK_GAP and not self._touches_next(at):
            self._take(at, holding, How.AFTER, former=False)
            while self._goes_on(at) and not self._touches_next(at + 1):
                at += 1
                self._take(at, holding, How.AFTER, former=False)

    def _is_on_another(self, inside: range) -> bool:
        """Whether the posts named in a remark are of a person named there before them."""
        kinds = [type(self.items[at].value) for at in inside]
        return PostMention not in kinds or PersonMention in kinds[: kinds.index(PostMention)]

    def _speaks_of(self, position: int, post: Item) -> bool:
        """Whether the holder of the post does something to the one named: `Theo ông A, Bí thư Huyện ủy phải …`."""
        tokens, start = self.joints.tokens, self.items[position].start
        led = self.items[position - 1] if position else None
        if led is not None and led.end == start and isinstance(led.value, PostMention):
            start = led.start  # `Theo đại biểu A, Bí thư Huyện ủy phải …`
        before = tokens.words[max(0, start - 2) : self.items[position].start + 1]
        if _FAMILY in before:
            return True
        if "với" in before and tokens.word(post.end) in _SAYS:
            return True  # `Với ông A, Chính ủy nhắc nhở`
        return not _GOVERNING.isdisjoint(before) and tokens.word(post.end) in _ACTS

    def _acts(self, position: int) -> bool:
        """Whether a word goes on right after the name: after a colon, somebody is quoted on what the person does."""
        tokens, end = self.joints.tokens, self.items[position].end
        return end < len(tokens) and tokens.is_word(end) and not tokens.capital[end]

    def _in_remark(self, position: int) -> bool:
        """Whether the name stands inside brackets that other words open: `(em trai bà A`."""
        words, start = self.joints.tokens.words, self.items[position].start
        before = words[max(0, start - _REMARK) : start]
        opened = next((at for at, word in enumerate(reversed(before)) if word in {"(", ")"}), None)
        return opened is not None and opened > 0 and before[-1 - opened] == "("

    def _take_head(self, position: int, holding: Holding, post: PostMention) -> None:
        """The post of who heads the body named before: `Ủy ban Kiểm tra Đảng ủy xã do đồng chí A làm Chủ nhiệm`."""
        before = self.items[position - 1] if position else None
        if before is None or not isinstance(before.value, Body) or post.body is not None:
            return
        if self.joints.gap(before, self.items[position]) == ["do"] and post.title.heads(before.value.type):
            self.taken.add(position + 1)
            holding.add(replace(post, body=before.value), How.AFTER, former=False)

    def _told_of_before(self, position: int) -> bool:
        """Whether the words before the name make what is told of it past: "Trước đó, ông A là Bí thư …"."""
        tokens, item = self.joints.tokens, self.items[position]
        comma = tokens.word(item.start - 1) == ","
        at = item.start - comma
        if tokens.word(item.end) != "là":
            return False
        clause = tokens.words[max(0, at - _CLAUSE) : at][::-1]
        clause = clause[: clause.index(".")] if "." in clause else clause
        before = comma and any(clause[i + 1 : i + 2] == ["trước"] and clause[i] in _ONCE for i in range(len(clause)))
        return before or tokens.words[max(0, at - 2) : at] in _BEFORE

    def _is_member(self, gap: list[str]) -> bool:
        """Whether the words make the body after them the Party cell of the person: ", đảng viên Chi bộ …"."""
        return gap[-2:] == _MEMBER and self.joints.separates(gap[:-2], or_empty=True)

    def _is_former(self, start: int, gap: list[str], *, before: bool) -> bool:
        """Whether the post is past: by its own words, else as the one before it, up to a bracket."""
        mode = self.joints.mode(start)
        if mode in _PAST:
            return True
        return before and mode is not Mode.CURRENT and "(" not in gap and ")" not in gap

    def _is_of_another(self, position: int, gap: list[str], holding: Holding) -> bool:
        """Whether the post is another's, mostly the next name's: it touches it, or its chain leads there after `và`.

        `…, là Phó Chánh Văn phòng` after a name with a post before it goes on with somebody named earlier.
        """
        if self._touches_next(position) or self._names_next(position):
            return True
        if gap[-1:] and (gap[-1].isdigit() or gap[-1] in _COUNTS):
            return True  # `Bí thư A cùng 4 Phó Bí thư`
        if gap == [",", "là"] and How.BEFORE in holding.how:
            return True
        if "cùng" in gap and "là" not in gap:
            return True  # `ông A, Giám đốc Sở cùng nguyên Bí thư Đảng ủy các thời kỳ`
        post = self.items[position].value
        alone = isinstance(post, PostMention) and post.body is None and post.title.of_committee
        if alone and self._before_short_name(position):
            return True  # `ông A, Giám đốc Sở, Bí thư Nhàn hỏi`
        if "và" in gap and (self._before_short_name(position) or self._announces_next(position, holding)):
            return True
        if "và" not in gap and (not holding.posts or self._parted(position)):
            return False
        return self._leads_to_next(position)

    def _leads_to_next(self, position: int) -> bool:
        """Whether the chain that begins here ends at the next name: `… và Phó Bí thư, Chủ tịch UBND huyện B`."""
        passed: list[int] = []
        leads = False
        while position not in self._leading:
            passed.append(position)
            leads = self._touches_next(position)
            if leads or not self._goes_on(position):
                break
            position += 1
        else:
            leads = self._leading[position]
        self._leading.update(dict.fromkeys(passed, leads))
        return leads

    def _parted(self, position: int) -> bool:
        """Whether `và` stands further on in the chain: what comes before it goes on with the name before."""
        for at in range(position, position + _CHAIN):
            if not self._goes_on(at):
                return False
            if "và" in self.joints.gap(self.items[at], self.items[at + 1]):
                return True
        return False

    def _goes_on(self, position: int) -> bool:
        """Whether another post of the chain follows."""
        if position + 1 >= len(self.items) or not isinstance(self.items[position + 1].value, PostMention):
            return False
        return self.joints.separates(self.joints.gap(self.items[position], self.items[position + 1]))

    def _touches_next(self, position: int) -> bool:
        """Whether a name, or the honorific of one, stands right after the item."""
        at = position + 1
        if at >= len(self.items) or self.items[at].start != self.items[position].end:
            return False
        if isinstance(self.items[at].value, Honorific):
            at += 1
        return at < len(self.items) and isinstance(self.items[at].value, PersonMention)

    def _announces_next(self, position: int, holding: Holding) -> bool:
        """Whether posts stand before their names here: `Bí thư A và Phó Bí thư Chi bộ thôn 3, chị B`."""
        following = self.items[position + 1] if position + 1 < len(self.items) else None
        if How.BEFORE not in holding.how or following is None or not isinstance(following.value, PersonMention):
            return False
        return following.value.announced and self.joints.gap(self.items[position], following) == [","]

    def _before_short_name(self, position: int) -> bool:
        """Whether a word with a capital stands right after the post, a given name alone: `và Bí thư Nhàn`."""
        tokens, after = self.joints.tokens, self.items[position].end
        return after < len(tokens) and tokens.is_word(after) and tokens.capital[after]

    def _names_next(self, position: int) -> bool:
        """Whether the post is told to be another's: `, còn Bí thư Huyện ủy là ông B`."""
        following = self.items[position + 1] if position + 1 < len(self.items) else None
        if following is None or not isinstance(following.value, PersonMention) or not following.value.announced:
            return False
        return self.joints.gap(self.items[position], following) == ["là"]

    def _take(self, position: int, holding: Holding, how: How, *, former: bool) -> None:
        value = self.items[position].value
        if isinstance(value, PostMention):
            self.taken.add(position)
            holding.add(self._at_told(position, value), how, former=former)

    def _at_told(self, position: int, post: PostMention) -> PostMention:
        """The post, at the body named right before whose head or member a remark or an apposition tells.

        `Chi bộ Trạm Y tế (Bí thư: bà A)`, `Ủy ban Kiểm tra Tỉnh ủy do đồng chí A, Phó Chủ nhiệm, dẫn đầu`.
        """
        gap, at = self.joints.gap(self.items[position - 1], self.items[position]) if position else [], position - 1
        while at > 0 and gap in _APPOSED and isinstance(self.items[at].value, PersonMention | Honorific):
            gap, at = self.joints.gap(self.items[at - 1], self.items[at]) or _LED, at - 1
        body = self.items[at].value if at >= 0 else None
        if post.body is not None or not isinstance(body, Body) or gap not in (["("], _LED):
            return post
        if gap == ["("] and post.title.of == "party":
            return replace(post, body=body) if body.type.pattern in _WITH_SECRETARIES else post
        return replace(post, body=body) if post.title.heads(body.type) else post


def _past_unread(gap: list[str]) -> list[str]:
    """The words between a name and a post without those, from sign to sign, of a post of no known body."""
    inner = gap[1:-1]
    signs = gap[:1] in ([","], ["-"]) and gap[-1:] == [","] and "," not in inner
    return gap[-1:] if signs and len(inner) in _UNREAD and tuple(inner[:2]) in _POSTS else gap


def _membership(body: Body) -> PostMention:
    """The seat in a standing body that is named by the body alone."""
    title = title_trie().match(_SEAT, 0, len(_SEAT))
    if title is None:
        raise AuthorityError("titles.yaml lacks the seat in a Ban Thường vụ")
    return PostMention(body.start, body.end, title[0], body)


def _past_birth(gap: list[str]) -> list[str]:
    """The words between a name and a post without those of the person's age or membership: `, sinh năm 1970,`."""
    if _BIRTH.isdisjoint(gap):
        return _past_member(gap)
    return [word for word in gap if word not in _BIRTH_WORDS]


def _past_member(gap: list[str]) -> list[str]:
    """The words between a name and a post without those that call the person a Party member."""
    return [*gap[:1], *gap[3:]] if gap[1:3] == _MEMBER and len(gap) > 3 else gap


def _leads_to_name(gap: list[str], *, announced: bool) -> bool:
    """Whether the words between a post and the name after it leave the post the name's."""
    if gap == [","]:
        return announced
    if len(gap) == _ABBREVIATION and (gap[0], gap[-1]) == ("(", ")"):
        return True  # `Chủ nhiệm Ủy ban Kinh tế của Quốc hội (UBKTQH) A`
    if not announced and len(gap) in _REGION and (gap[0], gap[-1]) == ("(", ")"):
        return (
            True  # `Chủ tịch UBND huyện Than Uyên (Lai Châu) A`, `Bí thư Đảng ủy phường B (tỉnh Bà Rịa - Vũng Tàu) A`
        )
    return gap in _TO_NAME or (len(gap) == _TERM and gap[0] == "khóa")
