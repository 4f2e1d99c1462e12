"""Readings made by hand from marked text: marks tell what is named, so that relations are tested without names.

Each line is a sentence; the first one is the title unless it is empty. Marks:

    [Huyện ủy Khe Sâu]                 a body
    [Đoàn kiểm tra số 2|Huyện ủy X]    a team (or agency) and the body that it belongs to
    {Lò Văn Tủa}  {Lò Văn Tủa@Huyện ủy X}   a person, with a committee where the person holds a post
    <05-CT/TW@2016=Chỉ thị số 05>      a document and the words that name it
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.reading import Mention, MentionKind, Reading, ReadSentence
from ingest.recognise.dates import find_dates
from ingest.recognise.tokens import Tokens
from schema.document import Document, Sentence, Zone
from schema.identity import article_id
from schema.model import Article, Directive, DirectiveKind, Organization, OrganizationKind, Person, Post, Span

_MARK = re.compile(
    r"\[(?P<org>[^\]|]+)(?:\|(?P<of>[^\]]+))?\]|\{(?P<person>[^}@]+)(?:@(?P<at>[^}]+))?\}|<(?P<doc>[^=>]+)=(?P<words>[^>]+)>"
)
_KINDS = {
    "QĐ": DirectiveKind.QUYET_DINH,
    "KH": DirectiveKind.KE_HOACH,
    "TB": DirectiveKind.THONG_BAO,
    "CTr": DirectiveKind.CHUONG_TRINH,
    "NQ": DirectiveKind.NGHI_QUYET,
    "CT": DirectiveKind.CHI_THI,
    "KL": DirectiveKind.KET_LUAN,
    "HD": DirectiveKind.HUONG_DAN,
    "ĐA": DirectiveKind.DE_AN,
    "TT": DirectiveKind.OTHER,
}
_FIRST_WORDS = (
    (("Đoàn kiểm tra", "Đoàn giám sát", "Đoàn công tác", "Tổ giám sát"), OrganizationKind.INSPECTION_TEAM),
    (("Ban Thường vụ", "Thường trực", "Bộ Chính trị", "Ban Bí thư"), OrganizationKind.STANDING_BODY),
    (("Ủy ban Kiểm tra", "Ban Tổ chức", "Ban Tuyên giáo", "Trung tâm Chính trị"), OrganizationKind.PARTY_AGENCY),
    (("Đảng bộ",), OrganizationKind.DANG_BO),
    (("Chi bộ",), OrganizationKind.CHI_BO),
    (("UBND", "HĐND", "Sở"), OrganizationKind.STATE_BODY),
    (("Hội", "MTTQ"), OrganizationKind.MASS_ORGANIZATION),
    (("Trường", "Công ty"), OrganizationKind.UNIT),
)


def kind_of(name: str) -> OrganizationKind:
    """The kind that a made-up body's name tells."""
    return next((kind for words, kind in _FIRST_WORDS if name.startswith(words)), OrganizationKind.CAP_UY)


@dataclass(slots=True)
class _Made:
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    organizations: dict[str, Organization] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    directives: dict[str, Directive] = field(default_factory=dict)

    def body(self, name: str, of: str | None = None) -> None:
        if of is not None:
            self.body(of)
        known = self.organizations.get(name)
        parent = of if of is not None else known.part_of if known is not None else None
        self.organizations[name] = Organization(name, name, kind_of(name), None, parent)


def reading(marked: str, *, published: str | None = "2024-12-31", place: str | None = None) -> Reading:
    """The reading of marked text; ids are the names themselves."""
    made = _Made()
    at = 0
    for match in _MARK.finditer(marked):
        made.text += marked[at : match.start()]
        at = match.end()
        _add(made, match)
    made.text += marked[at:]
    return _reading(made, published, place)


def _add(made: _Made, match: re.Match[str]) -> None:
    start = len(made.text)
    words = match["org"] or match["person"] or match["words"]
    made.text += words
    kind = (
        MentionKind.ORGANIZATION if match["org"] else MentionKind.PERSON if match["person"] else MentionKind.DIRECTIVE
    )
    made.mentions.append(Mention(start, len(made.text), kind, match["doc"] or words))
    if match["org"]:
        made.body(match["org"], match["of"])
    elif match["person"]:
        known = made.people.get(words)
        posts = known.posts if known is not None else ()
        if match["at"]:
            made.body(match["at"])
            posts = (Post(title="Bí thư", organization=match["at"], evidence=(Span(start, len(made.text), words),)),)
        made.people[words] = Person(words, words, posts)
    else:
        code = re.search(r"-([^/]+)/", match["doc"])
        made.directives[match["doc"]] = Directive(
            match["doc"], _KINDS[code[1]] if code else DirectiveKind.OTHER, match["doc"]
        )


def _reading(made: _Made, published: str | None, place: str | None) -> Reading:
    tokens = Tokens(made.text)
    article = Article(article_id(None, made.text), "made.txt", "", made.text, published=published)
    sentences, read, start = [], [], 0
    for number, line in enumerate(made.text.split("\n")):
        end = start + len(line)
        if line:
            zone = Zone.TITLE if number == 0 else Zone.LEAD if number == 1 else Zone.BODY
            sentence = Sentence(start, end, zone, number)
            own = [m for m in made.mentions if start <= m.start and m.end <= end]
            own += [Mention(d.start, d.end, MentionKind.DATE, date=d) for d in find_dates(tokens.view, start, end)]
            sentences.append(sentence)
            read.append(ReadSentence(sentence, tuple(sorted(own, key=lambda m: m.start))))
        start = end + 1
    document = Document(article, tuple(sentences))
    return Reading(document, tokens, tuple(read), made.organizations, made.people, made.directives, place=place)
