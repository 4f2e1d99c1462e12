"""What of the gold was found, what was missed, and what was found that is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.quality import folding
from benchmarks.quality.facts import Fact, ScoredFacts

KINDS = (
    "organizations", "people", "posts", "directives", "chairs", "organizers", "event dates", "inspections",
    "inspected under", "tasks", "event under", "issues", "directive relations", "disciplines", "appointments",
)  # fmt: skip
Same = Callable[[Fact, Fact], bool]


@dataclass(slots=True)
class Outcome:
    """The outcome of one kind in one article, or summed over many."""

    hits: list[Fact] = field(default_factory=list)
    missed: list[Fact] = field(default_factory=list)
    spurious: list[Fact] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Count another article's outcome in."""
        self.hits += other.hits
        self.missed += other.missed
        self.spurious += other.spurious

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        found = len(self.hits) + len(self.spurious)
        return len(self.hits) / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        gold = len(self.hits) + len(self.missed)
        return len(self.hits) / gold if gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def compare(gold: ScoredFacts, found: ScoredFacts) -> Iterator[tuple[str, Outcome]]:
    """Each kind's outcome for one article. Found facts that only optional gold covers count neither way."""
    same = _sameness(gold)
    for kind in KINDS:
        wanted, got = gold.kinds[kind], found.kinds[kind]
        if kind == "inspections":
            yield kind, _inspections(wanted, got, same[kind])
            continue
        if kind == "issues":
            wanted = [f for f in wanted if not _optional(gold, f.value[1])]
        outcome = _pair(wanted, got, same[kind])
        outcome.spurious = [f for f in outcome.spurious if not _excused(gold, kind, f)]
        yield kind, outcome


def _pair(wanted: Sequence[Fact], got: Sequence[Fact], same: Same) -> Outcome:
    """Greedy one-to-one pairing; `hits` are the found facts, which carry the confidence."""
    left, outcome = list(got), Outcome()
    for fact in wanted:
        partner = next((g for g in left if same(fact, g)), None)
        if partner is None:
            outcome.missed.append(fact)
        else:
            left.remove(partner)
            outcome.hits.append(partner)
    outcome.spurious = left
    return outcome


def _inspections(wanted: Sequence[Fact], got: Sequence[Fact], same: Same) -> Outcome:
    """One team may be told as one inspection of four bodies or as four: each side counts what the other has any of."""
    return Outcome(
        [w for w in wanted if any(same(w, g) for g in got)],
        [w for w in wanted if not any(same(w, g) for g in got)],
        [g for g in got if not any(same(w, g) for w in wanted)],
    )


def _optional(gold: ScoredFacts, key: folding.DocumentKey) -> bool:
    return any(key.same(optional) for optional in gold.optional_documents)


def _excused(gold: ScoredFacts, kind: str, fact: Fact) -> bool:
    if kind == "organizations":
        return bool(fact.value & gold.optional_bodies)
    if kind == "directives":
        return any(_optional(gold, key) for key in fact.value)
    if kind == "organizers":
        return fact.value in gold.inspection_organizers
    return kind == "issues" and _optional(gold, fact.value[1])


def _sameness(gold: ScoredFacts) -> dict[str, Same]:
    alike = gold.alike

    def any_alike(ones: frozenset[str], others: frozenset[str]) -> bool:
        return any(alike(x, y) for x in ones for y in others)

    return {
        "organizations": lambda g, f: bool(g.value & f.value),
        "people": lambda g, f: g.value == f.value,
        "posts": lambda g, f: g.value[:2] == f.value[:2] and alike(g.value[2], f.value[2]) and g.value[3] == f.value[3],
        "directives": lambda g, f: any(x.same(y) for x in g.value for y in f.value),
        "chairs": lambda g, f: alike(g.value, f.value),
        "organizers": lambda g, f: alike(g.value, f.value),
        "event dates": lambda g, f: folding.same_date(g.value, f.value),
        "inspections": lambda g, f: any_alike(g.value[0], f.value[0]) and any_alike(g.value[1], f.value[1]),
        "inspected under": lambda g, f: any_alike(g.value[0], f.value[0]) and g.value[1].same(f.value[1]),
        "tasks": lambda g, f: any_alike(g.value[0], f.value[0]) and folding.same_words(g.value[1], f.value[1]),
        "event under": lambda g, f: g.value.same(f.value),
        "issues": lambda g, f: alike(g.value[0], f.value[0]) and g.value[1].same(f.value[1]),
        "directive relations": lambda g, f: (
            g.value[1] == f.value[1] and g.value[0].same(f.value[0]) and g.value[2].same(f.value[2])
        ),
        "disciplines": lambda g, f: alike(g.value[0], f.value[0]) and g.value[1] == f.value[1],
        "appointments": lambda g, f: g.value[:2] == f.value[:2] and alike(g.value[2], f.value[2]),
    }
