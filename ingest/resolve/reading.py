"""From a Document to a Reading: recognise what each sentence names, then find which thing each name means."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from collections.abc import Iterable
from dataclasses import replace

from ingest.reading import Mention, MentionKind, PostRead, Reading, ReadSentence
from ingest.recognise.bodies import Body
from ingest.recognise.dates import DateMention, article_year, find_dates
from ingest.recognise.directives import DirectiveMention, Form, find_congresses, find_directives
from ingest.recognise.holders import Associator, Holders, Holding
from ingest.recognise.people import Honorific, PersonMention
from ingest.recognise.places import PlaceMention
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Item, Scanner
from ingest.recognise.tokens import Tokens
from ingest.resolve.bodies import Around, BodyResolver, NamedBody
from ingest.resolve.directives import DirectiveContext, ResolvedDirective, resolve_directives
from ingest.resolve.focus import Anchor, Focus
from ingest.resolve.people import Cast, Held, Known, hold
from schema.authority.places import Gazetteer, gazetteer
from schema.authority.vocabulary import Pattern, body_type
from schema.document import Document, Sentence, Zone
from schema.identity import organization_id, person_id
from schema.model import Organization, OrganizationKind, Person, Post, Span
from schema.spelling import view

_PREPOSITIONS = {"tại", "ở", "với", "từ", "trong", "về", "theo", "riêng", "đến", "do", "cùng", "của", "hiện", "nay"}
_GENERIC_BEFORE = {"các", "những", "mọi", "mỗi", "từng", "nhiều", "số", "cấp", "một"}
_LISTING = ([","], ["và"], [",", "và"], ["-"], ["/"], [";"])
# the words between bodies of one decision: "tham gia Ban Chấp hành, Ban Thường vụ, phân công làm Bí thư Quận ủy …"
_APPOINTING = set(", và phân công giữ chức vụ làm đồng thời đảm nhận nhiệm kỳ - bầu tham gia để được nhận".split())
_OPEN_ALWAYS = {Pattern.COMMITTEE}
_OPEN_CAPITAL = {Pattern.STANDING, Pattern.AGENCY, Pattern.EXECUTIVE, Pattern.TEAM}


class BodyNames:
    """The names of the bodies that stand at given offsets. `bodies` are (start, end, id) in order."""

    def __init__(self, bodies: list[tuple[int, int, str]], names: dict[str, str]) -> None:
        self._bodies = bodies
        self._names = names
        self._by_end = {end: thing for _, end, thing in bodies}

    def within(self, start: int, end: int) -> str | None:
        """The name of the first body that begins between the offsets."""
        index = bisect_left(self._bodies, (start,))
        if index < len(self._bodies) and self._bodies[index][0] < end:
            return self._names[self._bodies[index][2]]
        return None

    def ending(self, end: int) -> str | None:
        """The name of the body whose words end at the offset."""
        thing = self._by_end.get(end)
        return self._names[thing] if thing else None


class Reader:
    """Reads one article. Used once: `Reader(document).read()`."""

    def __init__(self, document: Document, places: Gazetteer | None = None) -> None:
        self.document = document
        self.tokens = Tokens(document.article.text)
        self.scanner = Scanner(self.tokens, places or gazetteer())
        self.cast = Cast()
        self.bodies: dict[str, Organization] = {}
        self._named: dict[str, NamedBody] = {}
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._mentions: list[list[Mention]] = []
        self._posts: list[list[PostRead]] = []
        self._blocks: dict[int, int] = {}
        self._block = 0
        self._last: tuple[Known, int] | None = None

    def read(self) -> Reading:
        """Everything that the article names."""
        prose = self.document.prose
        self._blocks = {s.block: self.tokens.index_at(s.start) for s in reversed(prose)}
        dates = [find_dates(self.tokens.view, s.start, s.end) for s in prose]
        namings = find_directives(self.tokens.view, self.tokens.standard, prose)
        self._mask(namings)
        scanned = [self._scan(s) for s in prose]
        associator = Associator(self.tokens)
        holders = [associator.sentence(items) for items in scanned]
        focus = self._focus(prose, scanned)
        self.resolver = BodyResolver(focus)
        self._mentions = [[] for _ in prose]
        self._posts = [[] for _ in prose]
        self._collect_names(holders)
        for number, (sentence, items, held) in enumerate(zip(prose, scanned, holders, strict=True)):
            self._sentence(number, sentence, items, held)
        self._later_mentions(prose)
        people = self._people()
        year = article_year(self.tokens.view, [d for found in dates for d in found], self.document.article.published)
        documents = self._documents(namings, prose, year, focus)
        return self._reading(prose, people, focus, dates, documents, year)

    def _mask(self, namings: list[DirectiveMention]) -> None:
        """Keep the words of numbered documents from being read as anything else."""
        for naming in namings:
            if naming.form is Form.NUMBER:
                self.scanner.masked.update(range(self.tokens.index_at(naming.start), self.tokens.index_at(naming.end)))

    def _documents(
        self, namings: list[DirectiveMention], prose: tuple[Sentence, ...], year: int | None, focus: Focus
    ) -> tuple[ResolvedDirective, ...]:
        """The documents that the article names, told by their issuers as the bodies were resolved."""
        bodies = sorted(
            (m.start, m.end, m.thing) for found in self._mentions for m in found if m.kind == MentionKind.ORGANIZATION
        )
        names = BodyNames(bodies, {key: o.name for key, o in self.bodies.items()})
        context = DirectiveContext(
            text=self.document.article.text,
            published=self.document.article.published,
            year=year,
            issuer_name=names.within,
            local_issuer=focus.committee_for,
            congress_body=names.within,
            subject_name=names.ending,
        )
        congresses = find_congresses(self.tokens.view, self.tokens.standard, prose)
        return tuple(resolve_directives(namings, context, congresses))

    # --- recognise ------------------------------------------------------------------------------------------------

    def _scan(self, sentence: Sentence) -> list[Item]:
        first, last = self.tokens.index_at(sentence.start), self.tokens.index_at(sentence.end)
        return self.scanner.sentence(first, last)

    def _focus(self, prose: tuple[Sentence, ...], scanned: list[list[Item]]) -> Focus:
        anchors: list[Anchor] = []
        for number, (sentence, items) in enumerate(zip(prose, scanned, strict=True)):
            weight = 3.0 if sentence.zone == Zone.TITLE else 2.0 if number < 3 else 1.0
            for item in items:
                anchors.extend(self._anchor(m, weight, sentence, item) for m in _places_in(item.value))
            anchors.extend(self._unranked(m, weight, sentence) for m in self._bare_names(sentence, items))
        published = self.document.article.published
        return Focus(self.tokens, self.scanner.places.gazetteer, anchors, published)

    def _anchor(self, mention: PlaceMention, weight: float, sentence: Sentence, item: Item) -> Anchor:
        listed = isinstance(item.value, PlaceMention) and self._word(item.start - 1) in {"các", ",", "và", "hai", "ba"}
        return Anchor(mention.start, mention, weight, self._blocks[sentence.block], not listed)

    def _unranked(self, mention: PlaceMention, weight: float, sentence: Sentence) -> Anchor:
        """A unit without its rank counts half; it is spoken of where the sentence is set there ("Tại Ea Tam, …")."""
        there = self._word(mention.start - 1) in {"tại", "ở"}
        return Anchor(mention.start, mention, weight / 2, self._blocks[sentence.block], there)

    def _word(self, index: int) -> str:
        return self.tokens.words[index] if 0 <= index < len(self.tokens) else ""

    def _bare_names(self, sentence: Sentence, items: list[Item]) -> Iterable[PlaceMention]:
        """Units named without their rank: `Sơn Động quán triệt …`, `(Ninh Bình)`, `Tại Ea Tam, …`."""
        taken = {t for item in items for t in range(item.start, item.end)}
        index, last = self.tokens.index_at(sentence.start), self.tokens.index_at(sentence.end)
        for item in items:
            if isinstance(item.value, PlaceMention):
                for further in self.scanner.places.further(item.value, last):
                    taken.update(range(further.start, further.end))
                    yield further
        while index < last:
            if index in taken or not self.tokens.capital[index] or self.tokens.words[index] in _PREPOSITIONS:
                index += 1
                continue
            found = self.scanner.places.unranked(index, last, taken)
            if found is not None:
                yield found
            index = found.end if found else max(index + 1, self.scanner.places.run(index, last))

    def _collect_names(self, holders: list[Holders]) -> None:
        """Full names first, so that a short one finds its person wherever it stands."""
        for held in holders:
            for holding in held.holdings:
                if holding.person.is_full:
                    self.cast.add(holding.person.name)
        self.cast.settle()

    # --- resolve --------------------------------------------------------------------------------------------------

    def _sentence(self, number: int, sentence: Sentence, items: list[Item], held: Holders) -> None:
        chains = {id(post): holding for holding in held.holdings for post in holding.posts}
        people = {id(holding.person): holding for holding in held.holdings}
        first = self.tokens.index_at(sentence.start)
        self._block = self._blocks[sentence.block]
        for index, item in enumerate(items):
            value = item.value
            if isinstance(value, Body):
                self._body(number, first, items, index, value)
            elif isinstance(value, PostMention) and id(value) not in chains:
                if not self._past_post(number, first, value, held):
                    self._loose_post(number, first, items, index, value)
            elif isinstance(value, PersonMention):
                self._person(number, first, people[id(value)])

    def _body(self, number: int, first: int, items: list[Item], index: int, body: Body) -> None:
        siblings = tuple(_siblings(self.tokens, items, index))
        appointed = body.type.pattern in _OPEN_CAPITAL and any(isinstance(i.value, PostMention) and i.value.body in siblings for i in items)
        if not appointed and self._generic(body):
            return
        for each in self._each(body):
            named = self.resolver.resolve(each, Around(each.start, first, siblings, self._block))
            if named is not None:
                self._mention_body(number, each, named)

    def _each(self, body: Body) -> list[Body]:
        """The bodies of a list that one type heads: `UBKT các Tỉnh ủy Điện Biên, Yên Bái`, `Đảng ủy các xã A và B`."""
        inner = body.innermost
        if (
            inner.place is None
            or inner.place.name is None
            or "các" not in self.tokens.words[body.start - 1 : inner.place.start + 1]
        ):
            return [body]
        further = self.scanner.places.further(inner.place, len(self.tokens))
        return [body, *(_at_place(body, place) for place in further)]

    def _generic(self, body: Body) -> bool:
        """Whether the words mean a kind of body and not one: `các huyện ủy`, `18 chi bộ`, `đảng bộ` in small letters."""
        before = self._word(body.start - 1)
        place = body.place or body.innermost.place
        if body is not body.innermost and body.innermost.open and not self.tokens.capital[body.innermost.start]:
            if body.innermost.type.pattern == Pattern.PARTY:
                return True
        unnamed = (place is None or place.name is None) and body.type.pattern != Pattern.CENTRE
        if body.type.kind == OrganizationKind.CHI_BO and body.name[:1].isupper():
            return False
        if (
            unnamed
            and (before in _GENERIC_BEFORE or before.isdigit())
            and not (body.name and body.type.pattern != Pattern.PARTY)
        ):
            return True
        if not body.open:
            return False
        if body.type.pattern in _OPEN_ALWAYS:
            return False
        if body.type.pattern in _OPEN_CAPITAL:
            return not self.tokens.capital[body.start]
        return not self.tokens.capital[body.start] or body.type.kind == OrganizationKind.CHI_BO

    def _mention_body(self, number: int, body: Body, named: NamedBody, *, post_of: str | None = None) -> str:
        key = self._thing(named)
        start, end = self.tokens.starts[body.start], self.tokens.ends[body.end - 1]
        self._spans[key].append((start, end))
        self._mentions[number].append(Mention(start, end, MentionKind.ORGANIZATION, key, post_of=post_of))
        self.resolver.remember(named, body.start)
        return key

    def _thing(self, named: NamedBody) -> str:
        parent = self._thing(named.part_of) if named.part_of is not None else None
        article = self.document.article.id if named.bare else None
        place = named.place.full_name if named.place else None
        key = organization_id(named.name, place, article)
        if key not in self.bodies:
            self.bodies[key] = Organization(key, named.name, named.kind, place, parent, named.bare)
            self._named[key] = named
            self._spans[key] = []
        return key

    def _person(self, number: int, first: int, holding: Holding) -> None:
        person = self.cast.add(holding.person.name) if holding.person.is_full else self.cast.short(holding.person.name)
        siblings = [post.body for post in holding.posts if post.body is not None]
        if person is None:
            person = None
        start, end = self.tokens.starts[holding.person.start], self.tokens.ends[holding.person.end - 1]
        for post, former in zip(holding.posts, holding.former, strict=True):
            key = self._post_body(number, first, post, siblings)
            self._post_read(number, post, key, f"?{view(person.name)}" if person else "", former=former)
            again = post.body is None and person is not None and any(h.title == post.title.title for h in person.posts)
            if key is not None and person is not None and not again:
                hold(person, Held(post.title.title, key, former, *self._evidence(holding, post)))
        if person is None:
            return
        self._last = (person, holding.person.start)
        person.announced = person.announced or holding.person.announced
        person.mentions.append((start, end))
        self._mentions[number].append(Mention(start, end, MentionKind.PERSON, f"?{view(person.name)}"))

    def _evidence(self, holding: Holding, post: PostMention) -> tuple[int, int]:
        """From the name to the post: the words that say who holds what."""
        start = min(holding.person.start, post.start)
        end = max(holding.person.end, post.end)
        return self.tokens.starts[start], self.tokens.ends[end - 1]

    def _post_body(self, number: int, first: int, post: PostMention, chain: list[Body]) -> str | None:
        named = self._named_post_body(first, post, chain)
        if named is None:
            return None
        if post.body is None:
            return self._thing(named)
        return self._mention_body(number, post.body, named, post_of=post.title.title)

    def _named_post_body(self, first: int, post: PostMention, chain: list[Body]) -> NamedBody | None:
        after = [b for b in chain if b.start >= post.end]
        before = [b for b in reversed(chain) if b.end <= post.start]
        around = Around(post.start, first, tuple([*after, *before]), self._block)
        at = post.title.at
        if at is not None and post.body is None:
            try_type = _TYPES_OF_MEMBERS.get(at)
            if try_type is None:
                return NamedBody(
                    at, _FIXED_KINDS.get(at, OrganizationKind.STATE_BODY), body_type("ban_chap_hanh_trung_uong")
                )
            return self._committee_for(Body(post.start, post.end, body_type(try_type)), around)
        if post.body is None:
            if post.title.of not in {"party", "committee"}:
                return None
            return self._committee_for(Body(post.start, post.end, body_type("ban_thuong_vu")), around)
        named = self.resolver.resolve(post.body, around)
        if (
            named is not None
            and named.type.id in {"dang_bo", "ban_thuong_vu", "ban_chap_hanh", "thuong_truc"}
            and post.title.of in {"party", "committee"}
        ):
            return self._committee_of(named)
        return named

    def _committee_for(self, body: Body, around: Around) -> NamedBody | None:
        """The committee that a bare title is of: `Phó Bí thư, Chủ tịch UBND huyện`, `Ủy viên BTV, Trưởng ban …`."""
        named = self.resolver.resolve(body, around)
        if named is None:
            return None
        if body.type.id == "ban_thuong_vu":
            return named.part_of
        return named

    def _committee_of(self, named: NamedBody) -> NamedBody:
        """Memberships belong to the committee (contract 3.5): of a đảng bộ its đảng ủy, of a standing body its committee."""
        if named.type.id in {"ban_thuong_vu", "thuong_truc"} and named.part_of is not None:
            return named.part_of
        if named.type.id == "ban_chap_hanh" and named.part_of is not None:
            named = named.part_of
        if named.type.id != "dang_bo":
            return named
        if named.place is not None and named.name == f"Đảng bộ {named.place.title}":
            return self.resolver.committee_at(named.place)
        kind = body_type("dang_uy")
        return NamedBody(
            f"{kind.name} {named.name[len('Đảng bộ ') :]}".strip(), kind.kind, kind, named.place, None, named.bare
        )

    def _loose_post(self, number: int, first: int, items: list[Item], index: int, post: PostMention) -> None:
        """A post that no name stands by: its body is named; who holds it is found when all people are known."""
        if post.body is not None:
            if self._generic_post(items, index, post, post.body):
                return
            key = self._post_body(number, first, post, [])
            self._post_read(number, post, key, "")
            if key is None:
                return
            start, end = self.tokens.starts[post.start], self.tokens.ends[post.end - 1]
            self._mentions[number].append(
                Mention(start, end, MentionKind.PERSON, f"@{post.title.title}\x1f{key}", title_only=True)
            )
            return
        self._post_read(number, post, None, "")
        announced = index > 0 and isinstance(items[index - 1].value, Honorific) and items[index - 1].end == post.start
        if announced or self.tokens.capital[post.start]:
            start, end = self.tokens.starts[post.start], self.tokens.ends[post.end - 1]
            self._mentions[number].append(
                Mention(start, end, MentionKind.PERSON, f"@{post.title.title}\x1f", title_only=True)
            )

    def _post_read(self, number: int, post: PostMention, key: str | None, person: str, *, former: bool = False) -> None:
        start, end = self.tokens.starts[post.start], self.tokens.ends[post.end - 1]
        self._posts[number].append(PostRead(start, end, post.title.title, key or "", person, bool(person), former))

    def _past_post(self, number: int, first: int, post: PostMention, held: Holders) -> bool:
        """A former post of the person spoken of: "đồng chí từng là Trưởng phòng …", "khi còn làm …"."""
        if post.start not in held.past or post.body is None or self._last is None or self._last[1] < self._block:
            return False
        key = self._post_body(number, first, post, [p.body for p in held.loose if p.body is not None])
        if key is not None:
            span = self.tokens.starts[post.start], self.tokens.ends[post.end - 1]
            hold(self._last[0], Held(post.title.title, key, True, *span))
        return True

    def _generic_post(self, items: list[Item], index: int, post: PostMention, body: Body) -> bool:
        """Whether a post that no name stands by means a kind of official: `10 chủ tịch UBND xã`, `các bí thư đảng ủy`."""
        place = body.place or body.innermost.place
        if body.type.pattern == Pattern.CENTRE or (place is not None and place.name is not None):
            return False
        before = self.tokens.words[post.start - 1] if post.start else ""
        announced = index > 0 and isinstance(items[index - 1].value, Honorific) and items[index - 1].end == post.start
        if announced:
            at = items[index - 1].start - 1
            return at >= 0 and (self.tokens.words[at] in _GENERIC_BEFORE or self.tokens.words[at].isdigit())
        return before in _GENERIC_BEFORE or before.isdigit() or not self.tokens.capital[post.start]

    def _later_mentions(self, prose: tuple[Sentence, ...]) -> None:
        """Tie posts without a name to the one person who holds them; drop those that stay open."""
        for number in range(len(prose)):
            kept: list[Mention] = []
            for mention in self._mentions[number]:
                if not mention.thing.startswith("@"):
                    kept.append(mention)
                    continue
                title, _, body = mention.thing[1:].partition("\x1f")
                person = self.cast.by_post(title, body or None)
                if person is not None:
                    person.mentions.append((mention.start, mention.end))
                    kept.append(
                        Mention(
                            mention.start, mention.end, MentionKind.PERSON, f"?{view(person.name)}", title_only=True
                        )
                    )
            self._mentions[number] = kept

    # --- the result -----------------------------------------------------------------------------------------------

    def _people(self) -> dict[str, Person]:
        result: dict[str, Person] = {}
        for known in self.cast.everyone():
            if not known.posts and not known.announced:
                continue
            key = person_id(known.name, self._person_anchor(known))
            known.anchor = key
            posts = tuple(self._post(h) for h in known.posts)
            mentions = tuple(self._span(s, e) for s, e in sorted(set(known.mentions)))
            result[key] = Person(key, known.name, posts, mentions)
        return result

    def _post(self, held: Held) -> Post:
        return Post(
            title=held.title,
            organization=held.organization,
            former=held.former,
            as_of=self.document.article.published,
            evidence=(self._span(held.start, held.end),),
            confidence=0.95,
            rule="post beside name",
        )

    def _person_anchor(self, known: Known) -> str:
        """The place of the principal post (the last that is no mere membership), else its body, else the article."""
        current = [h for h in known.posts if not h.former] or known.posts
        principal = [h for h in current if "viên" not in h.title] or current
        if not principal:
            return self.document.article.id
        body = self.bodies[principal[0].organization]
        if body.bare:
            return self.document.article.id
        return body.place or body.name

    def _span(self, start: int, end: int) -> Span:
        return Span.of(self.document.article.text, start, end)

    def _reading(
        self,
        prose: tuple[Sentence, ...],
        people: dict[str, Person],
        focus: Focus,
        dates: list[list[DateMention]],
        documents: tuple[ResolvedDirective, ...],
        year: int | None,
    ) -> Reading:
        self._join_teams()
        ids = {f"?{view(p.name)}": p.anchor for p in self.cast.everyone()}
        sentences = []
        cited = sorted({(m.start, m.end, d.directive.id) for d in documents for m in d.mentions})
        for sentence, mentions, days, posts in zip(prose, self._mentions, dates, self._posts, strict=True):
            tied = [self._tie(m, ids) for m in mentions]
            found = [m for m in tied if m.kind != MentionKind.PERSON or m.thing in people]
            found += [Mention(d.start, d.end, MentionKind.DATE, date=d) for d in days]
            here = cited[bisect_left(cited, (sentence.start,)) : bisect_left(cited, (sentence.end,))]
            found += [Mention(start, end, MentionKind.DIRECTIVE, thing) for start, end, thing in here]
            ordered = tuple(sorted(found, key=lambda m: (m.start, m.end)))
            sentences.append(ReadSentence(sentence, ordered, tuple(_tie_post(p, ids, people, ordered) for p in posts)))
        organizations = {
            key: Organization(o.id, o.name, o.kind, o.place, o.part_of, o.bare, self._spans_of(key))
            for key, o in self.bodies.items()
        }
        directives = {d.directive.id: d.directive for d in documents}
        return Reading(
            self.document,
            self.tokens,
            tuple(sentences),
            organizations,
            people,
            directives,
            documents,
            year,
            focus.place,
        )

    def _join_teams(self) -> None:
        """An unnumbered "Đoàn kiểm tra của X" is the numbered one of X that the article names most."""
        teams = [o for o in self.bodies.values() if o.kind == OrganizationKind.INSPECTION_TEAM and o.part_of]
        for team in teams:
            sent = [o for o in teams if o.part_of == team.part_of and any(c.isdigit() for c in o.name.split(" của ")[0])]
            if sent and team not in sent:
                main = max(sent, key=lambda o: len(self._spans[o.id]))
                self._spans[main.id] += self._spans.pop(team.id)
                del self.bodies[team.id]
                for found in self._mentions:
                    found[:] = [replace(m, thing=main.id) if m.thing == team.id else m for m in found]

    def _tie(self, mention: Mention, ids: dict[str, str]) -> Mention:
        if mention.kind != MentionKind.PERSON:
            return mention
        return Mention(mention.start, mention.end, mention.kind, ids.get(mention.thing, ""), mention.title_only)

    def _spans_of(self, key: str) -> tuple[Span, ...]:
        return tuple(self._span(s, e) for s, e in sorted(set(self._spans[key])))


def _tie_post(
    post: PostRead, ids: dict[str, str], people: dict[str, Person], mentions: tuple[Mention, ...]
) -> PostRead:
    """The post with its person's id: who stands beside it, else whom its words alone mean."""
    if post.beside:
        person = ids.get(post.person, "")
    else:
        person = next((m.thing for m in mentions if m.title_only and m.start == post.start), "")
    return replace(post, person=person if person in people else "")


_TYPES_OF_MEMBERS = {"tinh_uy": "tinh_uy", "thanh_uy": "thanh_uy", "huyen_uy": "huyen_uy", "thi_uy": "thi_uy",
                     "quan_uy": "quan_uy", "dang_uy": "dang_uy", "chi_bo": "chi_bo"}  # fmt: skip
_FIXED_KINDS = {
    "Ban Chấp hành Trung ương": OrganizationKind.CAP_UY,
    "Ban Bí thư": OrganizationKind.STANDING_BODY,
    "Bộ Chính trị": OrganizationKind.STANDING_BODY,
}


def _places_in(value: object) -> Iterable[PlaceMention]:
    """Every unit named in an item, those inside bodies and posts too."""
    if isinstance(value, PlaceMention):
        yield value
        if value.outer is not None:
            yield from _places_in(value.outer)
    elif isinstance(value, Body):
        if value.place is not None:
            yield from _places_in(value.place)
        if value.parent is not None:
            yield from _places_in(value.parent)
    elif isinstance(value, PostMention) and value.body is not None:
        yield from _places_in(value.body)


def _at_place(body: Body, place: PlaceMention) -> Body:
    """The same body of another unit: its own words are the unit's name on the list."""
    if body.parent is not None:
        return replace(body, start=place.start, end=place.end, parent=_at_place(body.parent, place))
    return replace(body, start=place.start, end=place.end, place=place)


def _siblings(tokens: Tokens, items: list[Item], index: int) -> Iterable[Body]:
    """The bodies beside this one on a list, the next ones first: `Thường trực, Ban Thường vụ Thành ủy`."""
    for step in (1, -1):
        position = index
        while 0 <= position + step < len(items):
            left, right = (position, position + 1) if step > 0 else (position - 1, position)
            gap = tokens.words[items[left].end : items[right].start]
            position += step
            value = items[position].value
            if step > 0 and isinstance(value, PostMention) and value.body is not None and set(gap) <= _APPOINTING:
                yield value.body
                break
            if gap not in _LISTING or not isinstance(value, Body):
                break
            yield value
