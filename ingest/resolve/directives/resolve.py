"""Gives each document that the article names its canonical identity (CONTRACT section 3.8).

Numbers restart each congress term: the document's own date, the term (khóa), the issuer and the subject that the text
gives decide, then the article's date. Where they can't, the id has no year and `candidates` names the documents meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from ingest.patterns import lazy
from ingest.recognise.directives import DirectiveMention, Form
from ingest.resolve.directives.antecedents import meant_by
from ingest.resolve.directives.central import Choice, Evidence, choose, evidence_of, is_recent
from ingest.resolve.directives.clusters import Cluster, gather, is_central, is_joint, is_state_office
from ingest.resolve.directives.context import DirectiveContext, ResolvedDirective
from ingest.resolve.directives.names import committee, congress_id
from ingest.resolve.directives.titles import clear_best, congress_studied, pairs
from schema.authority.directives import Document, by_id, by_name, by_number, by_session, by_symbol, symbol_key
from schema.authority.terms import terms
from schema.model import Directive, DirectiveKind, Span
from schema.spelling import identity

_BARE = {DirectiveKind.NGHI_QUYET, DirectiveKind.CHI_THI, DirectiveKind.KET_LUAN, DirectiveKind.QUY_DINH}
_ALSO_STATE = {DirectiveKind.NGHI_QUYET, DirectiveKind.CHI_THI}
_MOST_SENTENCES = 6
_MANY = lazy(
    r"\b(?:các|những|hai|ba|bốn|năm|sáu|\d)\s+(?:(?:nghị quyết|kết luận|văn kiện)\s*(?:,|và|, và)\s+)*$", re.IGNORECASE
)
_SHORT = lazy(r"(?<!số) [1-9]\d?$")
_BEFORE = 60  # characters
_REPLACED = lazy(
    r"(?<!\w)(?:thay|thay thế|thay cho|thay thế cho|bãi bỏ|hủy bỏ|tiếp nối|so với)\s+(?:các\s+)?\Z", re.IGNORECASE
)
_NEAR_BEFORE = 30  # characters
_WINDOW, _NEXT = 500, 240
_SEVERAL = 2  # documents of one session


def resolve_directives(
    mentions: Sequence[DirectiveMention], context: DirectiveContext, congresses: Sequence[DirectiveMention] = ()
) -> list[ResolvedDirective]:
    """The documents that `mentions` name, in the order of their first mention, each with its mentions.

    `congresses` are the article's numbered congresses (`find_congresses`): they complete a resolution named without its
    congress's number. Mentions of no document in particular are left out.
    """
    mentions = _with_short_plenums(mentions, context.text)
    by_form = {form: [m for m in mentions if m.form is form] for form in Form}
    found = [r for cluster in gather(by_form[Form.NUMBER], context) if (r := _numbered(cluster, context))]
    found = _of_sessions(found, by_form[Form.SESSION])
    found += _plenums(by_form[Form.SESSION], context, found)
    found += _congresses(by_form[Form.CONGRESS], context, congresses)
    found += _names(by_form[Form.NAME], context, found)
    merged = _merged(found)
    return _with_antecedents(merged, by_form[Form.ANTECEDENT], context)


def _with_short_plenums(mentions: Sequence[DirectiveMention], text: str) -> list[DirectiveMention]:
    """The mentions; a mere number is a session's that was named before: `Nghị quyết Trung ương 4 … Nghị quyết 4`."""
    sessions: set[tuple[DirectiveKind, str | None]] = set()
    found: list[DirectiveMention] = []
    for one in sorted(mentions, key=lambda m: m.start):
        if one.form is Form.SESSION:
            sessions.add((one.kind, one.session))
        told = one.code or one.office or one.issuer or one.date or one.year or one.term or one.title
        number = (one.number or "").lstrip("0")
        short = _SHORT.search(text, one.start, one.end) is not None
        if one.form is Form.NUMBER and short and not told and (one.kind, number) in sessions:
            one = replace(one, form=Form.SESSION, session=number, number=None)  # noqa: PLW2901 - the same, read anew
        found.append(one)
    return found


def _merged(found: list[ResolvedDirective]) -> list[ResolvedDirective]:
    """One entry a document: what was found under two forms ("Nghị quyết Trung ương 4", "04-NQ/TW") is joined."""
    mentions: dict[str, set[DirectiveMention]] = {}
    directives: dict[str, Directive] = {}
    for one in found:
        directives.setdefault(one.directive.id, one.directive)
        mentions.setdefault(one.directive.id, set()).update(one.mentions)
    merged = [
        ResolvedDirective(directive, tuple(sorted(mentions[key], key=lambda m: (m.start, m.end))))
        for key, directive in directives.items()
    ]
    return sorted(merged, key=lambda r: r.mentions[0].start)


def _with_antecedents(
    found: list[ResolvedDirective], antecedents: Sequence[DirectiveMention], context: DirectiveContext
) -> list[ResolvedDirective]:
    """Adds "Nghị quyết này" to the document of its kind that was named last, and the spans of all mentions.

    One that was named as what another takes the place of is not meant.
    """
    named = sorted(
        (mention.start, place, mention)
        for place, one in enumerate(found)
        for mention in one.mentions
        if not _REPLACED.search(context.text, max(0, mention.start - _NEAR_BEFORE), mention.start)
    )
    extra: dict[int, list[DirectiveMention]] = {}
    for antecedent in antecedents:
        for place in meant_by(antecedent, named, context.text):
            extra.setdefault(place, []).append(antecedent)
    return [_spanned(r, extra.get(i, []), context.text) for i, r in enumerate(found)]


def _spanned(one: ResolvedDirective, extra: list[DirectiveMention], text: str) -> ResolvedDirective:
    mentions = tuple(sorted([*one.mentions, *extra], key=lambda m: (m.start, m.end)))
    spans = tuple(dict.fromkeys(Span.of(text, m.start, m.end) for m in mentions))
    return ResolvedDirective(replace(one.directive, mentions=spans), mentions)


# --- numbers ------------------------------------------------------------------------------------------------------


def _numbered(cluster: Cluster, context: DirectiveContext) -> ResolvedDirective | None:
    mentions = tuple(cluster.mentions)
    first = next((m for m in mentions if m.code), mentions[0])
    nobodys = cluster.office is None and cluster.issuer is None
    if nobodys and first.code is None and first.kind in _BARE and not first.state:
        choice = _bare(cluster, first.kind, context)
        if choice.document or choice.candidates:
            return ResolvedDirective(_known(choice, first.kind, f"{cluster.number}-{cluster.code}/TW"), mentions)
    if first.state or is_state_office(cluster.office):
        return ResolvedDirective(_of_state(cluster, first, context), mentions)
    symbol = f"{cluster.number}-{cluster.code}" + (f"/{cluster.office}" if cluster.office else "")
    documents = by_symbol().get(symbol_key(symbol), ()) if cluster.office else ()
    choice = _central(cluster, documents, context)
    if choice.document or choice.candidates or cluster.office == "TW":
        told = cluster.year or _year_of_study(cluster)
        year = told if f"{symbol}@{told}" not in by_id() else None
        return ResolvedDirective(_known(choice, first.kind, symbol, year, cluster.date, _centre(cluster)), mentions)
    return ResolvedDirective(_local(cluster, symbol, first.kind, context), mentions)


def _year_of_study(cluster: Cluster) -> str | None:
    """The year of the congress whose resolution the document makes known: it is studied at once."""
    named = next((n for m in cluster.mentions if (n := congress_studied(m.title))), None)
    return next((t.congress_from[:4] for t in terms() if t.name == named), None)


def _bare(cluster: Cluster, kind: DirectiveKind, context: DirectiveContext) -> Choice:
    """The central document that a number alone means.

    A resolution or directive of the state bears such numbers too: one of long ago is not even a candidate.
    """
    documents = by_number().get(f"{cluster.number.lstrip('0')}-{cluster.code}", ())
    choice = _central(cluster, documents, context, office="TW")
    if choice.document or kind not in _ALSO_STATE or context.latest is None:
        return choice
    return Choice(None, tuple(d for d in choice.candidates if is_recent(d, context)))


def _centre(cluster: Cluster) -> str | None:
    return cluster.centre if cluster.centre != "Trung ương" else None


def _central(
    cluster: Cluster, documents: Sequence[Document], context: DirectiveContext, office: str | None = None
) -> Choice:
    fitting = [d for d in documents if office is None or d.symbol.endswith(f"/{office}")]
    return choose(fitting, _evidence(cluster, context), context)


def _evidence(cluster: Cluster, context: DirectiveContext) -> Evidence:
    mentions = cluster.mentions[:_MOST_SENTENCES]
    return evidence_of(
        [_around(m, context) for m in mentions],
        [m.title for m in mentions],
        term=cluster.term,
        centre=cluster.centre,
        year=cluster.year,
        date=cluster.date,
    )


def _around(mention: DirectiveMention, context: DirectiveContext) -> str:
    """The sentence that names the document, no more than a window of it."""
    start, end = mention.sentence
    return context.text[max(start, mention.start - _WINDOW) : min(end, mention.tail + _WINDOW)]


def _known(
    choice: Choice,
    kind: DirectiveKind,
    symbol: str,
    year: str | None = None,
    date: str | None = None,
    issuer: str | None = None,
) -> Directive:
    """The known document that was chosen; else one with the symbol and what the text tells."""
    if choice.document:
        return _of_document(choice.document)
    if choice.candidates:
        return Directive(
            choice.candidates[-1].symbol,
            choice.candidates[-1].kind,
            choice.candidates[-1].symbol,
            candidates=tuple(d.id for d in choice.candidates),
        )
    return Directive(f"{symbol}@{year}" if year else symbol, kind, symbol, issuer=issuer, date=date)


def _of_document(document: Document) -> Directive:
    return Directive(
        document.id,
        document.kind,
        document.symbol,
        issuer=", ".join(document.issuers),
        date=document.date,
        title=document.title or None,
    )


def _of_state(cluster: Cluster, first: DirectiveMention, context: DirectiveContext) -> Directive:
    """A document of the state: its symbol as printed, else one made of its number; with issuer where that is local."""
    office = cluster.office or {"NĐ": "CP"}.get(cluster.code)
    infix = f"/{cluster.year}" if cluster.year and office == "CP" else ""
    symbol = first.symbol or f"{cluster.number}{infix}/{cluster.code}" + (f"-{office}" if office else "")
    year = f"@{cluster.year}" if cluster.year and cluster.year not in symbol else ""
    signed = office or (first.symbol or "").rpartition("/")[2]
    issuer = cluster.issuer or (context.local_issuer(signed, first.start) if signed else None)
    issuer = None if is_central(office) else issuer
    return Directive(
        f"{symbol}{year}" + (f" {issuer}" if issuer else ""), first.kind, symbol, issuer=issuer, date=cluster.date
    )


def _local(cluster: Cluster, symbol: str, kind: DirectiveKind, context: DirectiveContext) -> Directive:
    """A document of a lower body: its symbol is not unique, so that the id tells the issuer too."""
    issuer = None if is_joint(cluster.code, cluster.office) else _issuer(cluster, context)
    told = issuer if issuer and not is_central(cluster.office) else None
    year = f"@{cluster.year}" if cluster.year else ""
    return Directive(f"{symbol}{year}" + (f" {told}" if told else ""), kind, symbol, issuer=issuer, date=cluster.date)


def _issuer(cluster: Cluster, context: DirectiveContext) -> str | None:
    """The committee that signed: the named issuer's, else the article's own of that symbol."""
    named = committee(cluster.issuer) if cluster.issuer else None
    own = context.local_issuer(cluster.office, cluster.starts[0]) if cluster.office else None
    return own if named is None or (own and own.startswith(named + " ")) else named


def _of_sessions(numbered: list[ResolvedDirective], sessions: Sequence[DirectiveMention]) -> list[ResolvedDirective]:
    """The documents; one of a number that stands for several is that of the session which the article names."""
    known = {d.id: d for m in sessions if m.term for d in _of_session(m)}
    told = []
    for one in numbered:
        meant = [known[c] for c in one.directive.candidates if c in known]
        told.append(replace(one, directive=_of_document(meant[0])) if len(meant) == 1 else one)
    return told


# --- plenums ------------------------------------------------------------------------------------------------------


def _plenums(
    mentions: Sequence[DirectiveMention], context: DirectiveContext, numbered: Sequence[ResolvedDirective]
) -> list[ResolvedDirective]:
    """Session resolutions. One without its term is that of the same session named before it, else after it."""
    groups: dict[tuple[DirectiveKind, str | None, str | None, str | None, str, str | None], list[DirectiveMention]] = {}
    for mention in _with_terms(mentions):
        key = (mention.kind, mention.session, mention.part, mention.term, mention.title, mention.year)
        groups.setdefault(key, []).append(mention)
    found = [
        ResolvedDirective(directive, tuple(group))
        for group in groups.values()
        for directive in _by_numbers_too(group[0], numbered) or [_plenum(group, context)]
    ]
    return [one for one in found if one.directive.id in by_id() or not all(_is_many(m, context) for m in one.mentions)]


def _is_many(mention: DirectiveMention, context: DirectiveContext) -> bool:
    """Whether the words are of all documents of a session: `các nghị quyết, kết luận của Hội nghị Trung ương 6`."""
    return _MANY.search(context.text, max(0, mention.start - _BEFORE), mention.start) is not None


def _by_numbers_too(mention: DirectiveMention, numbered: Sequence[ResolvedDirective]) -> list[Directive]:
    """The documents of the session that the article names by number, too, where it means no other.

    The one told to be of it (`Kết luận số 20 … tại Hội nghị TW 4`), or those known to be of it; where the mention has a
    subject of its own, two and more.
    """
    told = {r.directive.id: r.directive for r in numbered if any(_same_session(mention, m) for m in r.mentions)}
    if len(told) == 1 and not mention.title:
        return [*told.values()]
    if mention.title and _by_subject(mention, _of_session(mention)).document:
        return []
    known = {d.id for d in _of_session(mention)} if mention.term else set()
    several = {r.directive.id: r.directive for r in numbered if r.directive.id in known}
    return [*several.values()] if len(several) > 1 or not mention.title else []


def _same_session(mention: DirectiveMention, other: DirectiveMention) -> bool:
    same = other.kind is mention.kind and other.session is not None and other.session == mention.session
    return same and (mention.term is None or other.term is None or mention.term == other.term)


def _with_terms(mentions: Sequence[DirectiveMention]) -> Iterator[DirectiveMention]:
    """The mentions, those without a term given the terms of the nearest naming of the same session."""
    told: dict[tuple[DirectiveKind, str | None], dict[int, list[str]]] = {}
    for m in mentions:
        if m.term:
            told.setdefault((m.kind, m.session), {}).setdefault(m.start, []).append(m.term)
    starts = {key: sorted(by_start) for key, by_start in told.items()}
    for mention in mentions:
        key = (mention.kind, mention.session)
        if mention.term or mention.part or key not in told:
            yield mention
        else:
            place = max(bisect_left(starts[key], mention.start) - 1, 0)
            yield from (replace(mention, term=term) for term in told[key][starts[key][place]])


def _plenum(group: Sequence[DirectiveMention], context: DirectiveContext) -> Directive:
    mention = group[0]
    documents = _of_session(mention)
    choice = _by_subject(mention, documents)
    term = mention.term or (choice.document.term if choice.document else None) or _last_term(documents, context)
    if choice.document is None:
        choice = _by_session(group, [d for d in documents if term is None or d.term == term], context)
    if choice.document:
        return _of_document(choice.document)
    short = {DirectiveKind.NGHI_QUYET: "NQTW", DirectiveKind.KET_LUAN: "KLTW"}.get(mention.kind, "TW")
    name = f"{short}{mention.session}" + (f"/{term}" if term else "")
    return Directive(name, mention.kind, name, candidates=tuple(d.id for d in choice.candidates))


def _by_subject(mention: DirectiveMention, documents: Sequence[Document]) -> Choice:
    """The document of the session whose title the text gives."""
    best = clear_best([d.title for d in documents], mention.title, pairs(mention.title)) if mention.title else None
    return Choice(None if best is None else documents[best])


def _by_session(group: Sequence[DirectiveMention], documents: Sequence[Document], context: DirectiveContext) -> Choice:
    """The document that the session's bare name means, else the only one, else the one that is spoken of there."""
    leaders = [d for d in documents if d.leads_session]
    some = group[:_MOST_SENTENCES]
    choice = choose(leaders or documents, _evidence_of(group[0], [_around(m, context) for m in some]), context)
    if choice.document is not None or len(leaders or documents) < _SEVERAL:
        return choice
    after = [context.text[m.sentence[1] : m.sentence[1] + _NEXT] for m in some]
    spoken = clear_best([d.title for d in documents], group[0].title, frozenset().union(*(pairs(s) for s in after)))
    return choice if spoken is None else Choice(documents[spoken])


def _evidence_of(mention: DirectiveMention, sentences: Sequence[str]) -> Evidence:
    return evidence_of(sentences, [], term=mention.term, year=mention.year)


def _last_term(documents: Sequence[Document], context: DirectiveContext) -> str | None:
    """The latest term whose session could be meant on the article's day; None where the day is unknown."""
    dated = [d for d in documents if context.latest and (d.date or "") <= context.latest]
    return max(dated, key=lambda d: d.date or "").term if dated else None


def _of_session(mention: DirectiveMention) -> list[Document]:
    names = [mention.term] if mention.term else [t.name for t in terms()]
    session = (mention.session or "").rstrip("AB")
    letter = (mention.session or "").removeprefix(session)
    found = [
        d
        for name in names
        for d in by_session().get((mention.kind, session, name), ())
        if letter in d.symbol.partition("-")[0]
    ]
    part = f"(lần {mention.part})" if mention.part else None
    return [d for d in found if part is None or any(part in v for v in d.variations)]


# --- congresses and names -----------------------------------------------------------------------------------------


def _congresses(
    mentions: Sequence[DirectiveMention], context: DirectiveContext, congresses: Sequence[DirectiveMention]
) -> list[ResolvedDirective]:
    numbers: dict[str, str] = {}
    for congress in (*mentions, *congresses):
        if congress.body and congress.congress and (name := _body(congress, context)):
            numbers.setdefault(identity(name), congress.congress)
    found = []
    for mention in mentions:
        body = _body(mention, context)
        told = numbers.get(identity(body)) if body and not _is_past_term(mention, context) else None
        number = mention.congress or told
        if number and (mention.national or body or number in context.terms()):
            symbol = f"NQĐH/{number}"
            name = congress_id(symbol, body)
            found.append(ResolvedDirective(Directive(name, DirectiveKind.NGHI_QUYET, symbol, issuer=None), (mention,)))
    return found


_ENDED = lazy(r"(?:tổng kết|kết quả|kiểm điểm)(?: tình hình| việc| kết quả)* (?:lãnh đạo )?thực hiện (?:các )?$")
_ITS_TERM = lazy(r",? (?:trong )?nhiệm kỳ(?! (?:này|mới|tới))")


def _is_past_term(mention: DirectiveMention, context: DirectiveContext) -> bool:
    """Whether a congress hears how the resolution of the one before it was carried out: not the one it numbers."""
    before = context.text[max(0, mention.start - _BEFORE) : mention.start].lower()
    return bool(_ENDED.search(before) and _ITS_TERM.match(context.text[mention.end : mention.end + _BEFORE].lower()))


def _body(mention: DirectiveMention, context: DirectiveContext) -> str | None:
    if mention.body is None:
        return None
    return context.congress_body(*mention.body) or " ".join(context.text[slice(*mention.body)].split())


def _names(
    mentions: Sequence[DirectiveMention], context: DirectiveContext, numbered: Sequence[ResolvedDirective]
) -> list[ResolvedDirective]:
    """Documents by their own names; one of several is that which the article also names by number."""
    ids = {r.directive.id for r in numbered}
    groups: dict[tuple[str, str | None, str | None, str | None], list[DirectiveMention]] = {}
    for mention in mentions:
        groups.setdefault((mention.name or "", mention.term, mention.centre, mention.year), []).append(mention)
    return [ResolvedDirective(_by_own_name(group[0], ids, context), tuple(group)) for group in groups.values()]


def _by_own_name(mention: DirectiveMention, ids: AbstractSet[str], context: DirectiveContext) -> Directive:
    documents = by_name()[identity(mention.name or "")]
    same = [d for d in documents if d.id in ids] or list(documents)
    centre = mention.centre if mention.centre != "Đảng" else None
    choice = _in_force(choose(same, Evidence(term=mention.term, centre=centre, year=mention.year), context), context)
    if choice.document:
        return _of_document(choice.document)
    return Directive(
        mention.name or "", mention.kind, mention.name or "", candidates=tuple(d.id for d in choice.candidates)
    )


def _in_force(choice: Choice, context: DirectiveContext) -> Choice:
    """Of several documents of one name the one in force on the article's day."""
    if not choice.candidates or context.latest is None:
        return choice
    return Choice(max(choice.candidates, key=lambda d: d.date or ""))
