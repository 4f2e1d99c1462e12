"""Readings made by hand from marked sentences, posts included; ids are the names themselves.

    [Huyện ủy Khe Sâu]                          a body
    {Lò Văn Tủa}                                a person by name
    «Bí thư|Huyện ủy Khe Sâu»                   a post that nobody stands by
    «Bí thư|Huyện ủy Khe Sâu|Lò Văn Tủa»        a post beside the name of the person who holds it
    «Bí thư|Huyện ủy Khe Sâu=Lò Văn Tủa»        a post that means the person who holds it
    «Giám đốc»                                  a post without a body
    <05-CT/TW@2016=Chỉ thị số 05>               a document and the words that name it

A sentence that begins with "# " is a title; each sentence is a paragraph of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.reading import Mention, MentionKind, PostRead, Reading, ReadSentence
from ingest.recognise.dates import find_dates
from ingest.recognise.tokens import Tokens
from ingest.resolve.reading.lives import opens_in_the_past
from schema.document import Document, Sentence, Zone
from schema.model import Article, Directive, DirectiveKind, Organization, OrganizationKind, Person, Post, Span

_MARK = re.compile(
    r"\[(?P<org>[^\]]+)\]|\{(?P<person>[^}]+)\}"
    r"|«(?P<title>[^|»]+)(?:\|(?P<of>[^|=»]+)(?:(?P<how>[|=])(?P<holder>[^»]+))?)?»|<(?P<doc>[^=>]+)=(?P<words>[^>]+)>"
)
_KINDS = (
    ("Ban Thường vụ", OrganizationKind.STANDING_BODY), ("Thường trực", OrganizationKind.STANDING_BODY),
    ("Ủy ban Kiểm tra", OrganizationKind.PARTY_AGENCY), ("Ban ", OrganizationKind.PARTY_AGENCY),
    ("Văn phòng", OrganizationKind.PARTY_AGENCY), ("Đảng bộ", OrganizationKind.DANG_BO),
    ("Chi bộ", OrganizationKind.CHI_BO), ("UBND", OrganizationKind.STATE_BODY),
    ("HĐND", OrganizationKind.STATE_BODY), ("Sở", OrganizationKind.STATE_BODY), ("Phòng", OrganizationKind.STATE_BODY),
    ("Hội ", OrganizationKind.MASS_ORGANIZATION), ("Công ty", OrganizationKind.UNIT), ("Trường", OrganizationKind.UNIT),
    ("Đoàn kiểm tra", OrganizationKind.INSPECTION_TEAM),
)  # fmt: skip
_COMMITTEE_LIKE = ("Ban Chấp hành", "Ban cán sự")


@dataclass(slots=True)
class _Telling:
    text: str = ""
    sentences: list[tuple[int, int, Zone]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    posts: list[PostRead] = field(default_factory=list)
    bodies: set[str] = field(default_factory=set)
    people: dict[str, list[PostRead]] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)

    def tell(self, marked: str) -> None:
        zone = Zone.TITLE if marked.startswith("# ") else Zone.BODY
        marked = marked.removeprefix("# ")
        start, at = len(self.text), 0
        for match in _MARK.finditer(marked):
            self.text += marked[at : match.start()]
            self._mark(match)
            at = match.end()
        self.text += marked[at:]
        self.sentences.append((start, len(self.text), zone))
        self.text += "\n"

    def _mark(self, match: re.Match[str]) -> None:
        start = len(self.text)
        if match["org"]:
            self._name(start, match["org"], MentionKind.ORGANIZATION, match["org"])
            self.bodies.add(match["org"])
        elif match["person"]:
            self._name(start, match["person"], MentionKind.PERSON, match["person"])
            self.people.setdefault(match["person"], [])
        elif match["doc"]:
            self._name(start, match["words"], MentionKind.DIRECTIVE, match["doc"])
            self.documents.add(match["doc"])
        else:
            self._post(start, match["title"], match["of"] or "", match["how"] or "", match["holder"] or "")

    def _name(self, start: int, words: str, kind: MentionKind, thing: str) -> None:
        self.text += words
        self.mentions.append(Mention(start, len(self.text), kind, thing))

    def _post(self, start: int, title: str, body: str, how: str, holder: str) -> None:
        self.text += f"{title} {body}".strip()
        post = PostRead(start, len(self.text), title, body, holder, beside=how == "|")
        self.posts.append(post)
        if body:
            self.bodies.add(body)
            body_start = len(self.text) - len(body)
            self.mentions.append(Mention(body_start, len(self.text), MentionKind.ORGANIZATION, body, post_of=title))
        if how == "=":
            self.mentions.append(Mention(start, len(self.text), MentionKind.PERSON, holder, title_only=True))
        if holder:
            self.people.setdefault(holder, []).append(post)


def told(*sentences: str, published: str | None = "2021-06-15") -> Reading:
    """The reading of marked sentences, as of an article of that day."""
    telling = _Telling()
    for sentence in sentences:
        telling.tell(sentence)
    text = telling.text
    article = Article("art", "told", "told", text, published=published)
    placed = tuple(Sentence(start, end, zone, n) for n, (start, end, zone) in enumerate(telling.sentences))
    tokens, year = Tokens(text), int(published[:4]) if published else None
    return Reading(
        Document(article, placed),
        tokens,
        tuple(_read(telling, tokens, s, year) for s in placed),
        {
            name: Organization(name, name, kind_of(name), part_of=_parent(name, telling.bodies))
            for name in telling.bodies
        },
        {name: Person(name, name, tuple(_held(text, p) for p in posts)) for name, posts in telling.people.items()},
        {name: Directive(name, DirectiveKind.OTHER, name) for name in telling.documents},
        year=year,
    )


def kind_of(name: str) -> OrganizationKind:
    """The kind that a made-up body's name tells."""
    if name.startswith(_COMMITTEE_LIKE):
        return OrganizationKind.CAP_UY
    return next((kind for words, kind in _KINDS if name.startswith(words)), OrganizationKind.CAP_UY)


def _parent(name: str, bodies: set[str]) -> str | None:
    return next((b for b in bodies if b != name and name.endswith(b)), None)


def _read(telling: _Telling, tokens: Tokens, sentence: Sentence, year: int | None) -> ReadSentence:
    inside = [m for m in telling.mentions if sentence.start <= m.start and m.end <= sentence.end]
    dates = find_dates(tokens.view, sentence.start, sentence.end)
    inside += [Mention(d.start, d.end, MentionKind.DATE, date=d) for d in dates]
    posts = tuple(p for p in telling.posts if sentence.start <= p.start and p.end <= sentence.end)
    ordered = tuple(sorted(inside, key=lambda m: (m.start, m.end)))
    past = opens_in_the_past(tokens.view[sentence.start : sentence.end], year)
    return ReadSentence(sentence, ordered, posts, past)


def _held(text: str, post: PostRead) -> Post:
    span = Span.of(text, post.start, post.end)
    return Post(title=post.title, organization=post.organization, former=post.former, evidence=(span,), rule="told")
