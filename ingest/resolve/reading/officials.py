"""People and posts of a sentence: who holds what, tied to the bodies that the posts are at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.patterns import lazy
from ingest.recognise.bodies import Body
from ingest.recognise.bodies.foreign import past_foreign
from ingest.recognise.holders import Holding, How
from ingest.recognise.people import PersonMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item
from ingest.resolve.bodies import Around, BodyResolver, NamedBody
from ingest.resolve.bodies.named import committee_of_membership
from ingest.resolve.people import Cast, Held, Known
from ingest.resolve.reading.body_mentions import BodyMentions, is_counted, is_placed
from ingest.resolve.reading.draft import Draft, PersonSeen, PostSeen, SentenceDraft
from ingest.resolve.reading.lives import DECIDES, Lives
from ingest.resolve.reading.scanned import Scanned
from ingest.resolve.reading.scenes import heads_at, scene_of
from schema.authority.heads import root
from schema.authority.phrases import alternation
from schema.authority.vocabulary import Pattern, body_type, name_words, post_rules
from schema.model import OrganizationKind

_OF_ANOTHER = frozenset({"nước", "của", "các", "tại", "ở", "câu", "lớp", "đề"})
_SEVERAL = frozenset({"hai", "ba", "bốn", "các"})
_OF_ONE, _COMMUNES = frozenset({"party", "committee"}), "dang_uy"  # titles and seats of the committee spoken of
_JOINTS = ([","], ["-"], ["kiêm"], [",", "kiêm"])
_TAKEN_BEFORE = 5  # tokens: `cách chức`, `cách chức các chức vụ`
_RISE = 5  # tokens from a post to the body of the next
_BOTH = frozenset({"-", "kiêm"})  # between two titles of one body
_OF_BOTH = frozenset({OrganizationKind.MASS_ORGANIZATION, OrganizationKind.UNIT})  # whose heads have two
_REACH = 24  # posts of a chain on one side that may tell of what a post is
_LONGEST_EVIDENCE = 400  # tokens
_MEMBERS = frozenset({"Đại biểu", "Ủy viên"})  # of what they name, though nobody of them is meant: `bầu 5 ủy viên UBKT`
_SEATS = frozenset({"Ủy viên", "Tỉnh ủy viên", "Thành ủy viên"})
_PHRASED = frozenset({"làm", "giữ", "chức", "danh", "vụ", "bầu"})  # before a post that somebody is given
_COMMITTEES = frozenset({"Tỉnh", "Thành", "Huyện", "Thị", "Quận"})
"""The first words of the names of committees whose members have a title of their own."""
_OF_OFFICES = (["nhiệm", "vụ"], ["chức", "danh"], ["chức", "vụ"], ["giữ", "chức"])
_DECIDED_TO_BE = frozenset({"bầu", "cử", "định", "nhiệm", "công"})  # the last words of verbs of decision before `làm`
_GIVING = 12  # tokens before a post in which it is said to be given
_GIVES = lazy(alternation("appointments", "gives") + "$")
_ANY = (["các"], ["những"], ["và"])  # before `chức danh`: of whoever may hold it
_OFFICES = (["trên", "cương", "vị"], ["ở", "cương", "vị"], ["với", "cương", "vị"])
_OF_STATES = frozenset(
    {"Quốc hội", "Chính phủ", "Nhà nước", "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Ban Thường vụ"}
)
"""This country's, which nobody is of who holds a post in another: there it means that one's."""
_ACCORDINGLY = (["theo", "đó"], ["trong", "đó"], ["cụ", "thể"])  # a sentence goes on with the decision told before
_ORGANS = frozenset({"ban_thuong_vu", "thuong_truc", "ban_chap_hanh"})


class Chain:
    """The bodies of a chain of posts, in the order of the text."""

    def __init__(self, posts: Iterable[PostMention] = ()) -> None:
        self._bodies = sorted((post.body for post in posts if post.body is not None), key=lambda body: body.start)
        self._starts = [body.start for body in self._bodies]
        self.scene: Body | None = None  # whose people are told of: `Tại Sở Y tế, ông A, Giám đốc, …`

    @property
    def is_alone(self) -> bool:
        """Whether it tells of no more than one body."""
        return len(self._bodies) < 2 and self.scene is None

    def around(self, post: PostMention) -> tuple[Body, ...]:
        """The bodies of the other posts, the next ones first, then those before, the nearest first."""
        at = bisect_left(self._starts, post.start)
        after = (body for body in self._bodies[at : at + _REACH] if body.start >= post.end)
        before = (body for body in self._bodies[max(0, at - _REACH) : at][::-1] if body.end <= post.start)
        scene = (self.scene,) if self.scene is not None and (post.body is None or post.body.open) else ()
        return (*after, *before, *scene)


class Officials:
    """Ties the people and posts of one article's sentences."""

    def __init__(
        self, draft: Draft, cast: Cast, resolver: BodyResolver, bodies: BodyMentions, year: int | None
    ) -> None:
        self.draft = draft
        self.cast = cast
        self.resolver = resolver
        self.bodies = bodies
        self._spoken_of: tuple[Known, int] | None = None  # the person named last, and the token where
        self.lives = Lives(draft.tokens, year)
        self._told: list[tuple[Known, Held, bool]] = []  # the posts of lives, and whether their time has no end
        self._arrived: list[Held] = []  # those of a late year to which a life comes
        self._during: list[tuple[Known, Held]] = []  # the posts of times spoken of
        self._abroad: dict[int, Known] = {}  # who holds a post in another country

    # --- people ---------------------------------------------------------------------------------------------------

    def person(self, scanned: Scanned, holding: Holding, sentence: SentenceDraft) -> None:
        """Tie a name to its person, and the posts around it to both."""
        mention = holding.person
        person = self._known(mention)
        posts = _at_cell(holding.posts)
        chain = Chain(self._of_units([*posts, *self._shared(scanned, posts)]))
        chain.scene = scene_of(self.draft.tokens, scanned, mention.start)
        for told, past, how in zip(posts, holding.former, holding.how, strict=True):
            beside = Chain() if how is How.HEADING else chain  # what each is besides tells nothing of all
            key = self._body_of(scanned, told, beside, sentence)
            post = self._called(told, key)
            if person is not None and post.body is not None and post.body.innermost.foreign:
                self._abroad[id(person)] = person
            former = past or self.lives.is_over(post) or (how is How.AFTER and self.lives.was(scanned, mention, post))
            self._note(sentence, post, key, person=person, former=former)
            if key and person is not None and (how is How.DURING or self._in_office(how, post)):
                self._during.append((person, _held(post, key, self._evidence(holding, post), how, former=former)))
            elif key and person is not None and not (_is_open(post, beside) and person.has_title(post.title.title)):
                person.hold(_held(post, key, self._evidence(holding, post), how, former=former))
        if person is None:
            return
        self._spoken_of = person, mention.start
        offsets = self.draft.offsets(mention.start, mention.end)
        titled = bool(holding.posts) and self.draft.tokens.words[mention.start] in name_words("surnames")
        person.announced = person.announced or mention.announced or titled
        person.mentions.append(offsets)
        sentence.people.append(PersonSeen(*offsets, person))

    def _shared(self, scanned: Scanned, posts: list[PostMention]) -> list[PostMention]:
        """The posts of the next person that tell of what a seat is: `A, Đảng ủy viên và B, Phó Bí thư Đảng ủy X`."""
        stop = max((post.end for post in posts), default=0)
        if not posts or self.draft.tokens.word(stop) != "và" or any(post.body is not None for post in posts):
            return []
        told = [p for h in scanned.held.holdings if h.person.start == stop + 1 for p in h.posts if p.start > stop]
        return told if all(post.title.of in _OF_ONE or post.title.at == _COMMUNES for post in posts) else []

    def _in_office(self, how: How, post: PostMention) -> bool:
        """Whether words of an office alone tell it, of whatever time: `Trên cương vị Bí thư Huyện ủy, ông A đã …`."""
        return how is How.BEFORE and self.draft.tokens.words[max(0, post.start - 3) : post.start] in _OFFICES

    def _called(self, post: PostMention, key: str) -> PostMention:
        """The post by the title that members of such a committee have: `Ủy viên Thành ủy`, a city's `TUV`."""
        body = self.draft.organizations.get(key) if post.title.title in _SEATS else None
        committee = body.name.split()[0] if body is not None else ""
        if committee not in _COMMITTEES or post.title.title == f"{committee} ủy viên":
            return post
        return replace(post, title=replace(post.title, title=f"{committee} ủy viên"))

    def _of_units(self, posts: list[PostMention]) -> list[PostMention]:
        """The posts, each of a title that tells alone of what unit of one type it is with that: `Lữ đoàn trưởng`."""
        told: list[PostMention] = []
        for post in posts:
            house = post.title.house if post.body is None and self.resolver.only(post.title.house) is not None else ()
            units = [t for t in house if self.resolver.knows(t)]
            whose = Body(post.start, post.end, body_type(units[0])) if len(units) == 1 else None
            told.append(replace(post, body=whose) if whose is not None else post)
        return told

    def _evidence(self, holding: Holding, post: PostMention) -> tuple[int, int]:
        """From the name to the post: the words that say who holds what; of an endless list the post's words alone."""
        start, end = min(holding.person.start, post.start), max(holding.person.end, post.end)
        return self.draft.offsets(start, end) if end - start <= _LONGEST_EVIDENCE else self._words(post)

    def _words(self, post: PostMention) -> tuple[int, int]:
        return self.draft.offsets(post.start, post.end)

    # --- posts that no name stands by -----------------------------------------------------------------------------

    def loose(self, scanned: Scanned, index: int, post: PostMention, sentence: SentenceDraft) -> None:
        """Tie the body of a post that no name stands by; who holds it is found when all people are known."""
        of_centre = post.title.at is not None and body_type(post.title.at).pattern == Pattern.CENTRE
        told = self._is_taken(scanned.items, index) or (of_centre and self._is_given(post))
        if post.body is None and told:
            key = self._body_of(scanned, post, Chain(self._row(scanned.items, index)), sentence)
            self._note(sentence, post, key)
        elif post.body is None:
            self._note_congress(scanned, index, post)
            told = scanned.announcing(index) is not None or self.draft.tokens.capital[post.start]
            self._note(sentence, post, self._known_body(scanned, post), alone=told)
        elif self._is_generic(scanned, index, post, post.body):
            if (post.title.title in _MEMBERS or post.title.follows) and not post.body.open:
                self.bodies.read(scanned, index, post.body, sentence)
        else:
            key = self._body_of(scanned, post, Chain(self._row(scanned.items, index)), sentence)
            self._note(sentence, post, key, alone=bool(key) and not self._is_of_several(scanned, index, post))

    def _known_body(self, scanned: Scanned, post: PostMention) -> str:
        """The id of the one body in the country that the title is always at, where the text has named it."""
        if post.title.at is None or body_type(post.title.at).pattern != Pattern.CENTRE:
            return ""
        named = self._unnamed(scanned, post, Around(post.start, scanned.first, (), scanned.block))
        return self.draft.known(named) if named is not None else ""

    def _is_taken(self, items: list[Item], index: int) -> bool:
        """Whether a dismissal takes the post, alone or in a row: `cách chức Phó Bí thư, Huyện ủy viên đối với …`."""
        first = min((post.start for post in self._row(items, index)), default=items[index].start)
        words = self.draft.tokens.words[max(0, min(first, items[index].start) - _TAKEN_BEFORE) : items[index].start]
        return any(words[at : at + 2] == ["cách", "chức"] for at in range(len(words)))

    def _row(self, items: list[Item], index: int) -> Iterator[PostMention]:
        """The posts that signs alone join to the one at `index`: "Bí thư Đảng ủy, Giám đốc Công ty"."""
        for step in (1, -1):
            at = index
            while 0 <= at + step < len(items) and abs(at + step - index) <= _REACH:
                left, right = sorted((at, at + step))
                gap = self.draft.tokens.words[items[left].end : items[right].start][:3]
                value = items[at + step].value
                if not isinstance(value, PostMention) or gap not in _JOINTS:
                    break
                yield value
                at += step

    def past(self, scanned: Scanned, post: PostMention, chain: Chain, sentence: SentenceDraft) -> bool:
        """Whether it is a former post of the person spoken of, who then holds it ("từng là Trưởng phòng …")."""
        if post.start not in scanned.held.past or self._spoken_of is None:
            return False
        if post.body is None and post.title.at is None:
            return False
        person, at = self._spoken_of
        if at < scanned.block:
            return False
        key = self._body_of(scanned, post, chain, sentence)
        how = scanned.held.past[post.start]
        if key and how is How.DURING:
            self._during.append((person, _held(post, key, self._words(post), how, former=True)))
        elif key:
            person.hold(_held(post, key, self._words(post), how, former=True))
        return True

    # --- lives ----------------------------------------------------------------------------------------------------

    def enter(self, scanned: Scanned) -> bool:
        """Turn to a sentence: whether it tells a life (whose, `lives` knows) and no news."""
        named = {
            id(known): known for holding in scanned.held.holdings if (known := self._known(holding.person)) is not None
        }
        spoken_of = self._spoken_of[0] if self._spoken_of is not None else None
        self.lives.enter(scanned, list(named.values()), spoken_of)
        if self._told and self.lives.goes_on_still(scanned):
            self._told[-1][1].former = False
        return self.lives.is_told

    def _known(self, mention: PersonMention) -> Known | None:
        return self.cast.add(mention.name) if mention.is_full else self.cast.short(mention.name)

    def of_life(self, scanned: Scanned, post: PostMention, chain: Chain, sentence: SentenceDraft) -> bool:
        """Whether it is a post of the person whose life is told, who then holds it."""
        former, person = self.lives.tells(scanned, post), self.lives.subject
        if former is None or person is None:
            return False
        key = self._body_of(scanned, post, chain, sentence) or self._house_of_life(scanned, post)
        if not key:
            return False
        self._note(sentence, post, key, person=person, former=former)
        held = _held(post, key, self._words(post), How.LIFE, former=former)
        if former and self.lives.arrives(scanned):
            self._arrived.append(held)
        self._told.append((person, held, former and self.lives.is_open(scanned)))
        return True

    def _house_of_life(self, scanned: Scanned, post: PostMention) -> str:
        """The body named before in a life's sentence that has such a post: `dạy tại Trường A, rồi làm trưởng khoa`."""
        if post.body is not None or post.title.of_committee or self._of_unknown(scanned, post.end):
            return ""
        after = next((i.value for i in scanned.items if i.start == post.end + 1), None)
        if isinstance(after, PostMention) and root(after.title.title) == root(post.title.title):
            at = self._at(scanned, after)
            if at is not None:
                return self.draft.thing(at)
        named = self.resolver.heading(post.title.title, scanned.first)
        return self.draft.known(named) if named is not None else ""

    def _at(self, scanned: Scanned, post: PostMention) -> NamedBody | None:
        around = Around(post.start, scanned.first, (), scanned.block)
        return self._named(post, post.body, around) if post.body is not None else None

    def finish(self) -> None:
        """Give the posts of lives and of times to their people: what the news tells of them goes first."""
        last = {id(person): held for person, held, _ in self._told}
        for person, held, is_open in self._told:
            alone = all(post.former for post in person.posts) and any(held is post for post in self._arrived)
            held.former = held.former and not ((is_open or alone) and held is last[id(person)])
        still = {(id(person), held.title, held.organization) for person, held, _ in self._told if not held.former}
        for person, held, _ in self._told:
            again = held.former and (id(person), held.title, held.organization) in still
            if not again and not (person.has_exactly(held) if held.former else person.holds(held)):
                person.hold(held, exactly=held.former)
        for person, held in self._during:
            if not person.holds(held):
                person.hold(held)
        for person in self._abroad.values():
            person.posts = [p for p in person.posts if self.draft.organizations[p.organization].name not in _OF_STATES]

    def _is_generic(self, scanned: Scanned, index: int, post: PostMention, body: Body) -> bool:
        """Whether the post means a kind of official: `10 chủ tịch UBND xã`, `các bí thư đảng ủy`."""
        if is_placed(body):
            return False
        honorific, capital = scanned.announcing(index), self.draft.tokens.capital
        counted = is_counted(self.draft.tokens, (honorific or post).start)
        told = honorific is not None or capital[post.start] or self._is_named(body) or self._is_given(post)
        told = told or self._is_somebodys(scanned, index, post, decided=False)
        return counted or not told

    def _is_of_several(self, scanned: Scanned, index: int, post: PostMention) -> bool:
        """Whether several hold it, whom it tells together: `3 Phó Chủ tịch UBND tỉnh`, `hai đồng chí Phó Bí thư`."""
        first = (scanned.announcing(index) or post).start
        told = {self.draft.tokens.word(first - 1), self.draft.tokens.word(first)}
        return is_counted(self.draft.tokens, first) or not _SEVERAL.isdisjoint(told)

    def _is_given(self, post: PostMention) -> bool:
        """Whether words that give or take one post stand before it: `bầu bổ sung chức danh ủy viên UBND tỉnh`."""
        words, start = self.draft.tokens.words, post.start
        before = words[max(0, start - 2) : start]
        if before[-1:] == ["làm"] and before[0] in _DECIDED_TO_BE:
            return True
        return before in _OF_OFFICES and words[max(0, start - 3) : start - 2] not in _ANY

    def _is_somebodys(self, scanned: Scanned, index: int, post: PostMention, *, decided: bool = True) -> bool:
        """Whether words right before it give it to one named before: `ông A tái đắc cử chức chủ tịch UBND huyện`."""
        before = " ".join(self.draft.tokens.words[max(scanned.first, post.start - _GIVING) : post.start])
        people = (isinstance(item.value, PersonMention) for item in scanned.items[:index])
        told = any(people) and _GIVES.search(before) is not None
        return told and (not decided or DECIDES.search(before) is not None)

    def _note_congress(self, scanned: Scanned, index: int, post: PostMention) -> None:
        """Note the committee whose secretary the congress of its đảng bộ chooses: `Đại hội đã bầu ông A làm Bí thư`."""
        words = self.draft.tokens.words[scanned.first : post.start]
        at_congress = any(words[at : at + 2] == ["đại", "hội"] for at in range(len(words)))
        if not (post.title.of_committee and at_congress and self._is_somebodys(scanned, index, post)):
            return
        if self.resolver.knows("dang_bo") and not self.resolver.knows("chi_bo"):
            whose = Body(post.start, post.end, body_type("dang_bo"))
            named = self.resolver.resolve(whose, Around(post.start, scanned.first, (), scanned.block))
            if named is not None and not named.bare:
                self.draft.thing(committee_of_membership(named))

    def _is_named(self, body: Body) -> bool:
        """Whether a firm, a school … of its own name is in it: `chủ tịch hội đồng thành viên Tập đoàn Lúa gạo`."""
        inner = body.innermost
        return inner.type.kind == OrganizationKind.UNIT and self.draft.tokens.capital[inner.start] and bool(inner.name)

    # --- both -----------------------------------------------------------------------------------------------------

    def _note(
        self,
        sentence: SentenceDraft,
        post: PostMention,
        key: str,
        *,
        person: Known | None = None,
        former: bool = False,
        alone: bool = False,
    ) -> None:
        sentence.posts.append(PostSeen(*self._words(post), post.title.title, key, person, former, alone))

    def _body_of(self, scanned: Scanned, post: PostMention, chain: Chain, sentence: SentenceDraft) -> str:
        """The id of the body that the post is at; empty where the text names none, or a team (contract 3.5)."""
        post = _in_scene(post, chain.scene)
        around = Around(post.start, scanned.first, chain.around(post), scanned.block)
        named = self._unnamed(scanned, post, around) if post.body is None else self._named(post, post.body, around)
        if named is None and chain.scene is not None and heads_at(post.title, chain.scene):
            named = self.resolver.resolve(chain.scene, around.without(chain.scene))
        if named is None or named.type.kind == OrganizationKind.INSPECTION_TEAM:
            return ""
        if post.body is None:
            return self.draft.thing(named)
        return self.bodies.mention(sentence, post.body, named, post_of=post.title.title)

    def _unnamed(self, scanned: Scanned, post: PostMention, around: Around) -> NamedBody | None:
        """The body of a title that names none: the one that its words tell, else the committee spoken of."""
        title = post.title
        if past_foreign(self.draft.tokens, post.end, scanned.last) > post.end:
            return None
        if title.at is not None:
            told = next((body for body in around.siblings if body.type.id == title.at and not body.open), None)
            if told is not None:
                return self.resolver.resolve(told, around.without(told))
            return self.resolver.resolve(Body(post.start, post.end, body_type(title.at)), around)
        beside = next((body for body in around.siblings if body.type.id in title.house and not body.open), None)
        if beside is not None:
            return self.resolver.resolve(beside, around.without(beside))
        if (host := self._host_beside(post, around)) is not None:
            return host
        later = self._rising(post, around)
        if later is not None:
            return self.resolver.resolve(later, around.without(later))
        if not title.of_committee:
            return None if self._tells_more(scanned, post, around) else self._spoken_of_house(post, around)
        if self.draft.tokens.words[scanned.first : scanned.first + 2] in _ACCORDINGLY and not around.siblings:
            seats = self.bodies.seats_given(scanned.first)
            if seats is not None:
                return seats
        standing = self.resolver.resolve(Body(post.start, post.end, body_type("ban_thuong_vu")), around)
        return standing.part_of if standing else None

    def _host_beside(self, post: PostMention, around: Around) -> NamedBody | None:
        """The unit whose Party organisation another post of the chain is in: `Bí thư Chi bộ, Đồn trưởng`."""
        party = next((b for b in around.siblings if b.open and b.type.pattern == Pattern.PARTY), None)
        if party is None or not post.title.house:
            return None
        named = self.resolver.resolve(party, Around(around.at, around.sentence, (), around.block))
        host = named.host or named.part_of if named is not None else None
        return host if host is not None and post.title.heads(host.type) else None

    def _rising(self, post: PostMention, around: Around) -> Body | None:
        """The body of the next post, where the holder rose to it or has both titles there.

        `Phó Chủ tịch rồi Chủ tịch UBND huyện`, `Phó Chủ tịch - Tổng Thư ký Hội Nông dân tỉnh`.
        """
        after = self.draft.tokens.word(post.end)
        following = next((b for b in around.siblings if 0 < b.start - post.end <= _RISE), None)
        if following is None or after == "rồi":
            return following
        both = after in _BOTH and not post.title.of_committee and following.type.kind in _OF_BOTH
        return following if both else None

    def _spoken_of_house(self, post: PostMention, around: Around) -> NamedBody | None:
        """The agency spoken of that has such a post: the Ban named last, the commission, the one of its types."""
        title = post.title
        if title.follows:
            return self.resolver.workplace(around.sentence)
        if title.of == "board":
            return None if around.siblings else self.resolver.board(around.block)
        if title.of == "agency":
            agency = Body(post.start, post.end, body_type(title.house[0]))
            return self.resolver.resolve(agency, around) if self.resolver.knows(agency.type.id) else None
        return self.resolver.only(title.house) or self._told_before(post, around)

    def _told_before(self, post: PostMention, around: Around) -> NamedBody | None:
        """The body that the paragraph has told of which has such a post: `Hội Nông dân A họp. Chủ tịch B nói …`."""
        if around.siblings or self.draft.tokens.word(post.start - 1) in _PHRASED:
            return None
        return self.resolver.heading(post.title.title, around.block)

    def _tells_more(self, scanned: Scanned, post: PostMention, around: Around) -> bool:
        """Whether something else tells of what the title is: words after it, or a state body of its chain."""
        if self.draft.tokens.word(post.end) in _OF_ANOTHER or self._of_unknown(scanned, post.end):
            return True
        return any(body.type.kind == OrganizationKind.STATE_BODY and not body.open for body in around.siblings)

    def _of_unknown(self, scanned: Scanned, index: int) -> bool:
        """Whether a capital begins words that nobody knows, so that the title is of what they name."""
        in_capitals = index < scanned.last and self.draft.tokens.capital[index]
        return in_capitals and all(item.start != index for item in scanned.items)

    def _named(self, post: PostMention, body: Body, around: Around) -> NamedBody | None:
        """The body named after a title; memberships belong to the committee (contract 3.5)."""
        named = self.resolver.resolve(body, around)
        if named is None or not post.title.of_committee:
            return named
        above = named.part_of if named.type.id in _ORGANS else None
        return committee_of_membership(above or named)


def _is_open(post: PostMention, chain: Chain) -> bool:
    """Whether its words do not say at what body it is: the same title told of before is the same post."""
    return post.body is None or (post.body.open and post.title.of_committee and chain.is_alone)


def _at_cell(posts: list[PostMention]) -> list[PostMention]:
    """The posts, one at a cell that its words do not name at that of the hamlet which the same person heads."""
    cell = next((post.cell for post in posts if post.cell is not None), None)
    if cell is None:
        return posts
    return [
        replace(p, body=cell) if p.body is not None and p.body.open and p.body.type == cell.type else p for p in posts
    ]


def _in_scene(post: PostMention, scene: Body | None) -> PostMention:
    """A post at an open body, with that of its type in whose scene it is: `Về phía Đảng ủy A có ông B, Bí thư …`."""
    same = scene is not None and post.body is not None and post.body.open and post.body.type == scene.type
    return replace(post, body=scene) if same else post


def _held(post: PostMention, organization: str, evidence: tuple[int, int], how: How, *, former: bool) -> Held:
    """The post as held by the rule, which is less sure where the body is understood from what was named before."""
    rule = post_rules()[how]
    told = post.title.at is not None or (post.body is not None and not post.body.open)
    confidence = rule.confidence if told else rule.understood
    return Held(post.title.title, organization, former, *evidence, rule=how.value, confidence=confidence)
