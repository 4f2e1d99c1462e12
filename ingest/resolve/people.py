"""Later mentions: "đồng chí Hưởng", "ông Y Thuyên", "Bí thư Đảng ủy Khối" are the people named in full elsewhere."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from schema.spelling import identity


@dataclass(slots=True)
class Held:
    """A post of a person as resolved: title, the body's id, and whether it is past."""

    title: str
    organization: str
    former: bool
    start: int
    end: int


@dataclass(slots=True)
class Known:
    """A person of the article on the way: the fullest name, the posts, the mentions as offsets."""

    name: str
    posts: list[Held] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    announced: bool = False
    anchor: str = ""


class Cast:
    """The people of one article, by full name; short names and posts find them."""

    def __init__(self) -> None:
        self.people: dict[str, Known] = {}
        self._by_syllable: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> Known:
        """The person of this full name, made where it is new."""
        key = identity(name)
        if key not in self.people:
            self.people[key] = Known(_proper(name))
            for syllable in set(key.split()):
                self._by_syllable[syllable].append(key)
        return self.people[key]

    def settle(self) -> None:
        """When all names are in: `Đức Duy` is the `Đỗ Đức Duy` named elsewhere, `Lê Văn An Theo` is `Lê Văn An`."""
        for key in sorted(self.people, key=len):
            longer = [k for k in self.people if k.endswith(" " + key) and len(k.split()) > 2]
            if len(key.split()) == 2 and len(longer) == 1:
                self.people[key] = self.people[longer[0]]
            elif len(key.split()) > 3 and (cut := key.rpartition(" ")[0]) in self.people:
                self.people[key] = self.people[cut]

    def everyone(self) -> list[Known]:
        """The people, each once, in the order of their first mention."""
        return list({id(person): person for person in self.people.values()}.values())

    def short(self, name: str) -> Known | None:
        """The one person whose name ends in (else contains) these syllables; None where there is none or two."""
        key = identity(name)
        candidates = self._by_syllable.get(key.split()[-1], []) if key else []
        ending = {id(self.people[k]): self.people[k] for k in candidates if k == key or k.endswith(" " + key)}
        if len(ending) == 1:
            return next(iter(ending.values()))
        inside = {id(self.people[k]): self.people[k] for k in candidates if f" {key} " in f" {k} "}
        return next(iter(inside.values())) if not ending and len(inside) == 1 else None

    def by_post(self, title: str, organization: str | None) -> Known | None:
        """The one person who holds the post; without a body, the one person of that title."""
        found = [
            person
            for person in self.everyone()
            if any(
                _same_title(title, held.title)
                and not held.former
                and (organization is None or held.organization == organization)
                for held in person.posts
            )
        ]
        return found[0] if len(found) == 1 else None


def _same_title(short: str, full: str) -> bool:
    return identity(short) == identity(full)


def _proper(name: str) -> str:
    """A name in capitals as names are written: `NGUYỄN VĂN A` is `Nguyễn Văn A`."""
    return (
        " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in name.split()) if name.isupper() else name
    )


def hold(person: Known, held: Held) -> None:
    """Add a post once. A short form of a post already held (`Phó Bí thư` of `Phó Bí thư Thường trực`) adds nothing."""
    for other in person.posts:
        if other.organization != held.organization:
            continue
        if identity(other.title) == identity(held.title):
            other.former = other.former or held.former
            return
        if identity(other.title) == f"{identity(held.title)} thường trực":
            return
        if identity(held.title) == f"{identity(other.title)} thường trực":
            other.title, other.start, other.end = held.title, held.start, held.end
            return
    person.posts.append(held)
