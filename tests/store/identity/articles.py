"""Made-up articles about namesakes: who holds which post where, said when."""

from __future__ import annotations

from dataclasses import replace

from ingest.load.loading import load
from schema.judgements import Judgement, Thing, Verdict
from schema.model import BodySuccession, Directive, DirectiveKind, Facts, OrganizationKind, Succession
from store.connection import Store
from store.identity.journal import next_time
from store.identity.judged import judgements_of, thing_of
from store.identity.judging import learn
from tests.builders import article, organization, person, post, spans

PROVINCE = "tỉnh Sơn Lâm"
KHE_SAU, NA_DOI = f"huyện Khe Sâu, {PROVINCE}", f"huyện Nà Đồi, {PROVINCE}"
FAR = "huyện Pá Vây, tỉnh Lũng Cao"


def official(name: str, place: str, day: str = "2018-01-01", *, former: bool = False, title: str = "Bí thư") -> Facts:
    """An article in which the person of this name heads (or headed) the committee of a district or a province."""
    level, _, rest = place.partition(" ")
    body = f"{level.capitalize()} ủy {rest.split(',')[0]}"
    words = f"{'nguyên ' if former else ''}{title} {body}"
    of = article("Tin cán bộ", f"Đồng chí {name}, {words}, dự lễ ngày {day}.", published=day, place=place)
    committee = organization(of, body, OrganizationKind.CAP_UY, place)
    held = post(of, title, committee, words, former=former)
    return Facts(article=of, organizations=(committee,), people=(person(of, name, place, held),))


def bystander(name: str, place: str, day: str = "2018-02-02") -> Facts:
    """An article about a place that names a person without a post."""
    of = article("Tin lễ hội", f"Ông {name} kể chuyện ngày {day}.", published=day, place=place)
    return Facts(article=of, people=(person(of, name, of.id),))


def two_in_one(one: str, other: str, *, posts: tuple[str, str] = ("Bí thư", "Bí thư")) -> Facts:
    """An article that names two people at one committee; an empty post is none."""
    told = [
        f"Đồng chí {name}{f', {title} Huyện ủy Khe Sâu' if title else ''}"
        for name, title in zip((one, other), posts, strict=True)
    ]
    of = article(
        "Tin hội nghị",
        f"{told[0]}, nói. {told[1]}, kết luận. Huyện ủy Khe Sâu họp.",
        published="2018-03-03",
        place=KHE_SAU,
    )
    committee = organization(of, "Huyện ủy Khe Sâu", OrganizationKind.CAP_UY, KHE_SAU, words=["Huyện ủy Khe Sâu"])
    people = [
        person(of, name, KHE_SAU if title else of.id, *([post(of, title, committee, words)] if title else []))
        for name, title, words in zip((one, other), posts, told, strict=True)
    ]
    return Facts(article=of, organizations=(committee,), people=tuple(people))


def body(
    name: str, kind: OrganizationKind, place: str | None, *, told_in: str | None = None, bare: bool = False
) -> Facts:
    """An article that names a body."""
    where = told_in or place or ""
    of = article(
        "Tin họp", f"{name} họp bàn việc ở {where}.", published="2018-04-04", **({"place": where} if where else {})
    )
    return Facts(article=of, organizations=(organization(of, name, kind, place, bare=bare),))


def renaming(before: str, after: str, place: str) -> Facts:
    """An article that tells that a body took a new name."""
    of = article("Tin đổi tên", f"{before} đổi tên thành {after}.", published="2018-05-05", place=place)
    bodies = tuple(organization(of, name, OrganizationKind.UNIT, place) for name in (before, after))
    said = spans(of, f"{before} đổi tên thành {after}")
    told = BodySuccession(
        how=Succession.RENAMED, sources=(bodies[0].id,), to=bodies[1].id, evidence=said, rule="renaming"
    )
    return Facts(article=of, organizations=bodies, successions=(told,))


def document(symbol: str, words: str, *candidates: str) -> Facts:
    """An article that names a document; with candidates, one that the text leaves undecided."""
    of = article("Tin học tập", f"Huyện học tập {words} hôm nay.", published="2018-06-06", place=KHE_SAU)
    key = symbol if candidates else words
    named = Directive(key, DirectiveKind.NGHI_QUYET, symbol, candidates=candidates, mentions=spans(of, words))
    return Facts(article=of, directives=(named,))


def renumbered(facts: Facts, number: int) -> Facts:
    """The same article told once more elsewhere."""
    return replace(facts, article=replace(facts.article, id=f"art-{number:016}", source=f"{number}.txt"))


def emptied(store: Store) -> Store:
    store.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    return store


def graph_of(store: Store, *facts: Facts) -> Store:
    """A graph of just these articles, without any judgement."""
    load(emptied(store), facts)
    return store


def doubts(store: Store) -> list[tuple[str, str, str]]:
    """The names of the possibly same, and the rule, in order."""
    rows = store.read("MATCH (a)-[r:POSSIBLY_SAME]->(b) RETURN a.name AS a, b.name AS b, r.rule AS rule").rows
    return sorted((*sorted((row["a"], row["b"])), row["rule"]) for row in rows)


def judge(store: Store, verdict: Verdict, one: str, other: str) -> Judgement:
    """Judge two things that the graph has, by their ids."""
    things = [thing_of(store, key) for key in (one, other)]
    known: list[Thing] = [thing for thing in things if thing is not None]
    judgement = Judgement.of(next_time(judgements_of(store)), verdict, *known)
    learn(store, [judgement])
    return judgement


def undo(store: Store, judgement: Judgement) -> Judgement:
    """Undo a judgement."""
    undone = Judgement.undoing(next_time(judgements_of(store)), judgement.id)
    learn(store, [undone])
    return undone
