"""One person's name printed in two ways in one article: `Nguyễn Thành Nhã` is `Nguyễn Thanh Nhã` of the next line.

Names are never joined by folding marks alone (An is not Ân): only where something in the article shows a misprint.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import permutations

from ingest.patterns import lazy
from ingest.resolve.people import Held, Known, unmarked
from schema.spelling import identity

_FULL = 3  # syllables: shorter names are shared by too many
_SHARED = ("phó ", "đại biểu", "chuyên viên", "lái xe", "trợ lý")  # titles that two people may hold at one body
_MEMBER = "viên"
_SYLLABLE = lazy(r" ([^\W\d_]+)")


def misprints(people: Iterable[Known], apart: Container[frozenset[str]]) -> Iterator[tuple[Known, Known]]:
    """Pairs of a misprinted name's person and the one who is meant.

    `apart` has the pairs of names that one sentence tells apart. A pair is one person where both now hold a post that
    only one can; where the names differ by the marks of a middle name alone, also where the rarer one stands once and
    holds nothing of its own.
    """
    alike: dict[str, list[Known]] = defaultdict(list)
    between: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for person in people:
        if len(person.name.split()) >= _FULL and person.mentions:
            alike[unmarked(person.name)].append(person)
            between[_ends(person.name)].append(person)
    for group in alike.values():
        if _are_two(group, apart):
            yield from _pair(group)
    for group in between.values():
        if _are_two(group, apart) and unmarked(group[0].name) != unmarked(group[1].name):
            yield from _pair(group, by_post=True)


def cut_short(people: Iterable[Known], text: str) -> Iterator[tuple[Known, Known]]:
    """Pairs of a name's person that lacks its last syllable, which the text has in small letters, and the one meant.

    `Đinh Văn thắng` in an article about Đinh Văn Thắng; `text` is the article's, in view spelling.
    """
    known = list(people)
    by_name = {identity(person.name): person for person in known}
    for person in known:
        after = {_next(text, end) for _, end in person.mentions}
        last = after.pop() if len(after) == 1 else ""
        meant = by_name.get(identity(f"{person.name} {last}")) if last else None
        if meant is not None and meant is not person:
            yield person, meant


def _next(text: str, end: int) -> str:
    """The syllable that follows an offset after one space; empty where there is none."""
    match = _SYLLABLE.match(text, end)
    return match[1] if match is not None else ""


def _are_two(group: list[Known], apart: Container[frozenset[str]]) -> bool:
    return len(group) == 2 and frozenset(identity(person.name) for person in group) not in apart


def _pair(group: list[Known], *, by_post: bool = False) -> Iterator[tuple[Known, Known]]:
    for rare, main in permutations(sorted(group, key=lambda person: -len(person.mentions))[::-1]):
        one = _share_post(rare, main, now=by_post) or (not by_post and _is_slip(rare, main))
        if _differ_by_one(rare.name, main.name) and one:
            yield rare, main
            return


def _ends(name: str) -> tuple[str, str]:
    """The family name with the number of syllables, and the given name: a slip in a middle name leaves them."""
    syllables = identity(name).split()
    return f"{syllables[0]} {len(syllables)}", syllables[-1]


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one syllable differs: two slips in one name are two names."""
    pairs = zip(identity(one).split(), identity(other).split(), strict=True)
    return sum(left != right for left, right in pairs) == 1


def _share_post(one: Known, other: Known, *, now: bool) -> bool:
    return not _of_one(one, now=now).isdisjoint(_of_one(other, now=now))


def _of_one(person: Known, *, now: bool) -> set[tuple[str, str]]:
    """The posts of the person that nobody else can hold; the current ones alone where `now`."""
    posts = (post for post in person.posts if _is_of_one(post) and not (now and post.former))
    return {(identity(post.title), post.organization) for post in posts}


def _is_of_one(post: Held) -> bool:
    """Whether one person alone holds such a post: no deputy and no member."""
    title = identity(post.title)
    return _MEMBER not in title and not title.startswith(_SHARED)


def _is_slip(rare: Known, main: Known) -> bool:
    """Whether the rarer name stands once against several, its given name the same, without a post of its own."""
    alike = _ends(rare.name) == _ends(main.name)
    return alike and len(rare.mentions) == 1 < len(main.mentions) and all(main.holds(post) for post in rare.posts)
