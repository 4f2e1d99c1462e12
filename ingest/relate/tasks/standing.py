"""Who stands above whom: a request to a higher body is no task, nor is an expert's advice (contract rule 13)."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.patterns import lazy
from ingest.reading import MentionKind, Reading
from ingest.relate.outline import ORG, Outline
from ingest.relate.subjects import is_oblique
from ingest.relate.tasks.actors import Actors
from schema.model import Organization, OrganizationKind
from schema.spelling import view

_LEVELS = (
    (5, lazy(r"trung ương|bộ chính trị|ban bí thư|chính phủ|quốc hội|thủ tướng")),
    (2, lazy(r"(?<!\w)(?:xã|phường|thị trấn|đặc khu)(?!\w)(?! hội)")),
    (3, lazy(r"(?<!\w)(?:huyện|quận|thị xã|huyện ủy|quận ủy|thị ủy)(?!\w)")),
    (4, lazy(r"(?<!\w)(?:tỉnh|tỉnh ủy|thành ủy|thành phố)(?!\w)")),
    (1, lazy(r"(?<!\w)(?:chi bộ|thôn|bản|khu phố)(?!\w)")),
)
_ABOVE_ALL = 6
_MEN, _WOMEN = frozenset({"ông", "anh"}), frozenset({"bà", "chị"})
_COMRADE = frozenset({"đồng chí", "đ/c", "trưởng đoàn"})
_ADDRESS = lazy(r"(?<!\w)(đồng chí|đ/c|ông|anh|bà|chị|trưởng đoàn)(?:\s(?:kiểm tra|giám sát|công tác))?(?: là)?\s+$")
_LONGEST_ADDRESS = 30  # characters
_LOW = 2
_INSPECTORS = "Ủy ban Kiểm tra"
_NO_RULERS = {OrganizationKind.MASS_ORGANIZATION, OrganizationKind.UNIT}
_NO_OFFICE = "Quốc hội"
_FIRST = 4  # sentences that say whose event it is
_UNIT = "tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn"
_UNIT_ACTS = lazy(
    rf"(?:(?P<leaders>(?<!\w)lãnh đạo )|(?:^|[,;.–\-]\s*|(?<!\w)(?:hiện|nay|rằng|biết|hay"
    rf"|hiện nay)\s))(?P<level>{_UNIT})"
    r"(?P<name>(?:\s(?!đã|cũng|vừa|còn|tiếp)[^\W\d_]+){0,3})\s[^,;.]{0,20}$"
)
_TEAM_ACTS = lazy(r"(?:^|[,;.]\s*)(?:đoàn|tổ)(?: kiểm tra| giám sát| công tác)?\s[^,;.]{0,20}$")
_MOST_RULING = 2
_LEAD_CELLS = frozenset({"Bí thư", "Phó Bí thư"})
_LED = {
    "tỉnh": ("Tỉnh ủy", "UBND tỉnh"), "huyện": ("Huyện ủy", "UBND huyện"), "quận": ("Quận ủy", "UBND quận"),
    "thị xã": ("Thị ủy", "UBND thị xã"), "thành phố": ("Thành ủy", "UBND thành phố"), "xã": ("Đảng ủy xã", "UBND xã"),
    "phường": ("Đảng ủy phường", "UBND phường"), "thị trấn": ("Đảng ủy thị trấn", "UBND thị trấn"),
}  # fmt: skip


def is_team(before: str) -> bool:
    """Whether `đoàn`, the team spoken of, is the subject at the end of `before`."""
    return _TEAM_ACTS.search(before) is not None


def level_of(organization: Organization) -> int | None:
    """How high a body stands: 5 the centre, 4 a province, 3 a district, 2 a commune, 1 a chi bộ; None where unknown.

    The name decides, else the unit that the body is of.
    """
    place = (organization.place or "").split(",")[0]
    for words in (view(organization.name), view(place)):
        for level, pattern in _LEVELS:
            if pattern.search(words):
                return level
    return None


@dataclass(frozen=True, slots=True)
class Standing:
    """The standing of an article's bodies and people."""

    reading: Reading
    _called: dict[str, frozenset[str]] = field(default_factory=dict)

    def leads(self, thing: str) -> bool:
        """Whether it is a body, or a person with an office: no mere firm, expert or member of the assembly."""
        if thing in self.reading.organizations:
            return True
        offices = self._offices(thing)
        return any(o.name != _NO_OFFICE for o in offices) or self._presides(thing) or self.is_comrade(thing)

    def _presides(self, thing: str) -> bool:
        """Whether a person heads the assembly, of which a member alone has no say."""
        person = self.reading.people.get(thing)
        return person is not None and any("Chủ tịch" in post.title and not post.former for post in person.posts)

    def has_post(self, thing: str) -> bool:
        """Whether it is a body, a person with any post at all, or one whom the article calls a comrade."""
        return thing in self.reading.organizations or bool(self.reading.people[thing].posts) or self.is_comrade(thing)

    def is_comrade(self, thing: str) -> bool:
        """Whether a person of whom no post is told is spoken of as an official: `đồng chí A`, `Trưởng đoàn A`."""
        person = self.reading.people.get(thing)
        return person is not None and not person.posts and not _COMRADE.isdisjoint(self.called(thing))

    def is_other(self, thing: str, pronoun: str) -> bool:
        """Whether a pronoun means somebody else, by how the person is called elsewhere: `ông` is not `bà A`."""
        called = self.called(thing) if thing in self.reading.people else frozenset()
        mine, theirs = (_MEN, _WOMEN) if pronoun in _MEN else (_WOMEN, _MEN)
        return pronoun in mine and called.isdisjoint(mine) and not called.isdisjoint(theirs)

    def called(self, thing: str) -> frozenset[str]:
        """The words of address that stand right before a person's names."""
        if not self._called:
            found: dict[str, set[str]] = {"": set()}
            for read in self.reading.sentences:
                for mention in read.of_kind(MentionKind.PERSON):
                    before = self.reading.words(max(0, mention.start - _LONGEST_ADDRESS), mention.start)
                    if (match := _ADDRESS.search(before)) is not None:
                        found.setdefault(mention.thing, set()).add(match[1])
            self._called.update({person: frozenset(words) for person, words in found.items()})
        return self._called.get(thing, frozenset())

    def are_bodies(self, things: tuple[str, ...]) -> bool:
        """Whether all are bodies, which ask formally."""
        return bool(things) and all(thing in self.reading.organizations for thing in things)

    def goes_up(self, assigners: tuple[str, ...], line: Outline, actors: Actors | None) -> bool:
        """Whether a request goes to a body above those who make it."""
        mine = max((self._level(a) or 0 for a in assigners), default=0)
        theirs = self._level_of_actors(line, actors) if actors is not None else None
        if any(map(self.is_comrade, assigners)):
            named = actors is not None and bool(actors.marks)
            return theirs > _LOW if theirs is not None else not named
        return theirs == _ABOVE_ALL or bool(mine and theirs is not None and theirs > mine)

    def is_below(self, thing: str, assigners: tuple[str, ...]) -> bool:
        """Whether a body stands below those who order, as far as is known, and is not their own office."""
        mine = max((self._level(a) or 0 for a in assigners), default=0)
        theirs = self._level(thing)
        own = {o.id for a in assigners for o in self._offices(a)}
        return bool(mine) and theirs is not None and theirs <= mine and thing not in own

    def stands_above(self, assigners: tuple[str, ...], thing: str) -> bool:
        """Whether those who order are known to stand above a body."""
        mine, theirs = max((self._level(a) or 0 for a in assigners), default=0), self._level(thing)
        return theirs is not None and mine > theirs

    def leaders(self, before: str, speaker: tuple[str, ...] = ()) -> tuple[str, ...]:
        """`lãnh đạo huyện` at the end of `before`: the committee and the UBND of that level that open the article.

        `Tỉnh` alone is the one of them that speaks, if any; with its name, those of the unit so named; `Đoàn` is the
        only team of the article.
        """
        if is_team(before):
            teams = [o for o in self.reading.organizations.values() if o.kind is OrganizationKind.INSPECTION_TEAM]
            return (teams[0].id,) if len(teams) == 1 else ()
        unit = _UNIT_ACTS.search(before)
        if unit is None:
            return ()
        bodies = self.reading.organizations.values()
        ends = tuple(f"{view(led)}{unit['name']}" for led in _LED[unit["level"]])
        named = tuple(o.id for o in bodies if unit["name"] and view(o.name) in ends)
        if named or (unit["name"] and not unit["leaders"]):
            return named
        led = (o for t in speaker if (o := self.reading.organizations.get(t)) is not None)
        speaks = tuple(o.id for o in led if o.name.startswith(_LED[unit["level"]]))
        return speaks or self._ruling(unit["level"])

    def team_of(self, line: Outline) -> tuple[str, ...]:
        """The only team that a sentence names."""
        bodies = self.reading.organizations
        teams = {
            m.thing for m in line.marks if m.sign == ORG and bodies[m.thing].kind is OrganizationKind.INSPECTION_TEAM
        }
        return tuple(teams) if len(teams) == 1 else ()

    def with_sender(self, team: tuple[str, ...]) -> tuple[str, ...]:
        """A team and the body that sent it, for which it speaks (as of inspections: contract rule 12)."""
        bodies = (self.reading.organizations[t] for t in team)
        return (*team, *(b.part_of for b in bodies if b.part_of is not None))

    def committee_of(self, line: Outline) -> tuple[str, ...]:
        """The inspecting committee of the Party that a sentence has as a subject: `Ủy ban` alone means it next."""
        if "kiểm tra" not in line.words:
            return ()
        bodies = self.reading.organizations
        named = (m for m in line.marks if m.sign == ORG and bodies[m.thing].name.startswith(_INSPECTORS))
        found = next((m.thing for m in named if not is_oblique(line, m)), None)
        return (found,) if found is not None else ()

    def own_cell(self) -> tuple[str, ...]:
        """The only cell of the article whose secretary it names: the one that `chi bộ` alone means."""
        bodies = self.reading.organizations
        led = {p.organization for m in self.reading.people.values() for p in m.posts if p.title in _LEAD_CELLS}
        cells = [thing for thing in led if (o := bodies.get(thing)) and o.kind is OrganizationKind.CHI_BO]
        return tuple(cells) if len(cells) == 1 else ()

    def _ruling(self, level: str) -> tuple[str, ...]:
        """The committee and the UBND of a level that open the article, else the only ones that it names."""
        opening = (m for read in self.reading.sentences[:_FIRST] for m in read.of_kind(MentionKind.ORGANIZATION))
        named = (m.thing for m in opening if m.post_of is None)
        led = tuple(dict.fromkeys(t for t in named if self.reading.organizations[t].name.startswith(_LED[level])))
        if led:
            return led
        others = [o for o in self.reading.organizations.values() if o.name.startswith(_LED[level])]
        one_place = len({o.place for o in others}) == 1 and len(others) <= _MOST_RULING
        return tuple(o.id for o in others) if one_place else ()

    def _level_of_actors(self, line: Outline, actors: Actors) -> int | None:
        if actors.marks:
            return self._level(actors.marks[0].thing)
        words = line.text[actors.group[0] : actors.group[1]] if actors.group else ""
        if words.startswith(("cấp trên", "trung ương")):
            return _ABOVE_ALL
        return {"tỉnh": 4, "huyện": 3}.get(words.split(" ")[0])

    def _level(self, thing: str) -> int | None:
        organization = self.reading.organizations.get(thing)
        if organization is not None:
            return level_of(organization)
        return max((level for o in self._offices(thing) if (level := level_of(o))), default=None)

    def _offices(self, thing: str, *, former: bool = False) -> list[Organization]:
        """The Party and state bodies of a person's posts, present ones unless `former` asks for all."""
        person = self.reading.people.get(thing)
        posts = [p for p in person.posts if former or not p.former] if person else []
        bodies = [self.reading.organizations.get(p.organization) for p in posts]
        return [b for b in bodies if b is not None and b.kind not in _NO_RULERS]
