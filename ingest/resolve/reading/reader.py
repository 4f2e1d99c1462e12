"""Reads one article: what each sentence names, then which thing each name means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ingest.reading import Mention, MentionKind, Reading, ReadSentence
from ingest.recognise.bodies import Body
from ingest.recognise.bodies.body import CENTRE
from ingest.recognise.dates import DateMention, find_dates
from ingest.recognise.days import article_year
from ingest.recognise.directives import DirectiveMention, Form, find_directives
from ingest.recognise.holders import Associator
from ingest.recognise.people import PersonMention
from ingest.recognise.places import PlaceParser
from ingest.recognise.posts import PostMention
from ingest.recognise.scan import Scanner
from ingest.recognise.tokens import Tokens
from ingest.resolve.bodies import BodyResolver
from ingest.resolve.bodies.history import MEMBERSHIPS
from ingest.resolve.directives import ResolvedDirective
from ingest.resolve.focus import Focus
from ingest.resolve.people import Cast
from ingest.resolve.reading.anchors import anchors_of
from ingest.resolve.reading.body_mentions import BodyMentions
from ingest.resolve.reading.documents import documents_of
from ingest.resolve.reading.draft import Draft, SentenceDraft
from ingest.resolve.reading.officials import Chain, Officials
from ingest.resolve.reading.outcome import Outcome
from ingest.resolve.reading.scanned import Scanned
from ingest.resolve.votes import Anchor
from schema.authority.places import Gazetteer, gazetteer
from schema.document import Document, Sentence

_PROVINCE = "tỉnh"


class Reader:
    """Reads one article. Used once: `Reader(document).read()`."""

    def __init__(self, document: Document, places: Gazetteer | None = None) -> None:
        self.document = document
        self.prose = document.prose
        self.tokens = Tokens(document.article.text)
        self.gazetteer = places or gazetteer()

    def read(self) -> Reading:
        """Everything that the article names."""
        published = self.document.article.published
        view = self.tokens.view
        dates = [find_dates(view, sentence.start, sentence.end) for sentence in self.prose]
        namings = find_directives(view, self.tokens.standard, self.prose)
        scanner = Scanner(self.tokens, self.gazetteer, self._numbered(namings))
        sentences = self._scan(scanner, self.prose)
        focus = self._focus(scanner, list(anchors_of(sentences, self.tokens, scanner.places)))
        draft = Draft(self.document.article, self.tokens, self.prose)
        year = article_year(view, [day for found in dates for day in found], published)
        outcome = Outcome(draft, _tie(sentences, draft, focus, scanner.places, year))
        documents = documents_of(self.document, self.prose, namings, draft, focus, year)
        return Reading(
            self.document,
            self.tokens,
            tuple(_read_sentences(self.prose, outcome, dates, documents)),
            outcome.organizations(),
            outcome.people,
            {document.directive.id: document.directive for document in documents},
            documents,
            year,
            focus.place,
        )

    def _numbered(self, namings: Iterable[DirectiveMention]) -> set[int]:
        """The tokens of numbered documents: their words are read as nothing else."""
        return {
            token
            for naming in namings
            if naming.form is Form.NUMBER
            for token in range(self.tokens.index_at(naming.start), self.tokens.index_at(naming.end))
        }

    def _focus(self, scanner: Scanner, anchors: list[Anchor]) -> Focus:
        """The article's places by its prose; where that tells no province, by the one that its edges name.

        "(Cổng thông tin điện tử tỉnh Nậm Rốm, 20.7.2018)" above the text is no claim, but tells where it was written.
        """
        published = self.document.article.published
        focus = Focus(self.gazetteer, anchors, published)
        if focus.province is not None:
            return focus
        edges = self._scan(scanner, [s for s in self.document.sentences if not s.zone.is_prose])
        around = [a for a in anchors_of(edges, self.tokens, scanner.places) if a.mention.rank.word == _PROVINCE]
        one = len({a.mention.name for a in around if a.mention.name is not None}) == 1
        return Focus(self.gazetteer, [*anchors, *around], published) if one else focus

    def _scan(self, scanner: Scanner, wanted: Sequence[Sentence]) -> list[Scanned]:
        blocks = {sentence.block: self.tokens.index_at(sentence.start) for sentence in reversed(wanted)}
        associator = Associator(self.tokens)
        sentences: list[Scanned] = []
        for sentence in wanted:
            first, last = self.tokens.index_at(sentence.start), self.tokens.index_at(sentence.end)
            items = scanner.sentence(first, last)
            held = associator.sentence(items)
            sentences.append(Scanned(sentence, first, last, blocks[sentence.block], items, held))
        return sentences


def _tie(sentences: Sequence[Scanned], draft: Draft, focus: Focus, places: PlaceParser, year: int | None) -> Cast:
    """Tie all that the sentences name, in the order of the text; the people."""
    cast = _cast(sentences)
    resolver = BodyResolver(focus, _only_bloc(sentences))
    bodies = BodyMentions(draft, resolver, places)
    officials = Officials(draft, cast, resolver, bodies, year)
    for scanned, sentence in zip(sentences, draft.sentences, strict=True):
        _tie_sentence(scanned, sentence, bodies, officials)
    officials.finish()
    return cast


def _only_bloc(sentences: Iterable[Scanned]) -> str:
    """The only bloc that the text names in full: `Khối Doanh nghiệp`; empty where it names none or several."""
    bodies = (item.value.innermost for scanned in sentences for item in scanned.items if isinstance(item.value, Body))
    names = {body.name for body in bodies if body.type.id in MEMBERSHIPS and body.name.startswith("Khối ")}
    return names.pop() if len(names) == 1 and not any(name.endswith(CENTRE) for name in names) else ""


def _cast(sentences: Iterable[Scanned]) -> Cast:
    """Full names first, so that a short one finds its person wherever it stands."""
    cast = Cast()
    for scanned in sentences:
        for holding in scanned.held.holdings:
            if holding.person.is_full:
                cast.add(holding.person.name)
    cast.settle()
    return cast


def _tie_sentence(scanned: Scanned, sentence: SentenceDraft, bodies: BodyMentions, officials: Officials) -> None:
    by_start = {holding.person.start: holding for holding in scanned.held.holdings}
    held = {post.start for holding in scanned.held.holdings for post in holding.posts}
    loose = Chain(scanned.held.loose)
    sentence.of_life = officials.enter(scanned)
    for index, item in enumerate(scanned.items):
        match item.value:
            case Body() as body:
                bodies.read(scanned, index, body, sentence)
            case PostMention() as post if post.start not in held:
                told = officials.past(scanned, post, loose, sentence)
                if not told and not officials.of_life(scanned, post, loose, sentence):
                    officials.loose(scanned, index, post, sentence)
            case PersonMention() as person:
                officials.person(scanned, by_start[person.start], sentence)
            case _:
                pass


def _read_sentences(
    prose: Sequence[Sentence],
    outcome: Outcome,
    dates: Iterable[list[DateMention]],
    documents: Iterable[ResolvedDirective],
) -> Iterable[ReadSentence]:
    """The sentences with all their mentions, in order."""
    cited = sorted({(m.start, m.end, d.directive.id) for d in documents for m in d.mentions})
    for sentence, draft, days in zip(prose, outcome.draft.sentences, dates, strict=True):
        here = cited[bisect_left(cited, (sentence.start,)) : bisect_left(cited, (sentence.end,))]
        mentions = [
            *outcome.mentions(draft),
            *(Mention(day.start, day.end, MentionKind.DATE, date=day) for day in days),
            *(Mention(start, end, MentionKind.DIRECTIVE, thing) for start, end, thing in here),
        ]
        ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
        yield ReadSentence(sentence, ordered, outcome.posts(draft), draft.of_life)
