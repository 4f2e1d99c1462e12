"""Posts in a text: TITLE + BODY, the words that they share counted once (`Trưởng ban` + `Ban Tổ chức Tỉnh ủy`)."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.bodies import Body, BodyParser, committee_of
from ingest.recognise.tokens import Tokens
from schema.authority.vocabulary import Title, body_trie, body_type, title_trie
from schema.model import OrganizationKind

_BODY_ALONE = {
    "sở",
    "trường",
    "công ty",
    "trung tâm",
    "chi cục",
    "cục",
    "hội",
    "bệnh viện",
    "trạm",
    "bộ",
    "phòng",
    "báo",
    "đài",
}


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post as the text names it, in token indices. `body` is None where no body is named after the title."""

    start: int
    end: int
    title: Title
    body: Body | None


class PostParser:
    """Reads posts from the tokens of one article."""

    def __init__(self, tokens: Tokens, bodies: BodyParser) -> None:
        self.tokens = tokens
        self.bodies = bodies
        self._trie = title_trie()

    def parse(self, start: int, end: int) -> PostMention | None:
        """The post whose title begins at token `start`, or None."""
        matched = self._trie.match(self.tokens.words, start, end)
        if matched is None:
            return None
        title, after = matched
        if title.at is not None:
            return PostMention(start, self._fixed_end(title, after, end), title, self._fixed_body(title, after, end))
        body = self._body(title, start, after, end)
        if body is None and title.follows:
            return None
        if body is not None and body.type.kind == OrganizationKind.INSPECTION_TEAM:
            body = None  # heading a team is a role, no post (contract 3.5)
        return PostMention(start, max(after, body.end) if body else after, title, body)

    def _fixed_body(self, title: Title, after: int, end: int) -> Body | None:
        """A membership's own committee named after it: `Tỉnh ủy viên Lai Châu` is rare, `Huyện ủy viên` the rule."""
        return None

    def _fixed_end(self, title: Title, after: int, end: int) -> int:
        return after

    def _body(self, title: Title, start: int, after: int, end: int) -> Body | None:
        if title.overlap:
            back = after - len(title.overlap.split())
            shared = self.bodies.parse(back, end, before_person=True)
            if shared is not None and shared.end > after:
                return shared
            if shared is not None and shared.end == after and shared.type.id in {"van_phong", "thanh_tra", "cong_an"}:
                return shared
            if title.overlap == "công an":
                return Body(back, after, body_type("cong_an"))
        at = after
        if at < end and self.tokens.words[at] == "của":
            at += 1
        named = self.bodies.parse(at, end, before_person=True)
        if named is not None and self._fits(title, named):
            return named
        if title.of == "party" and named is None:
            place = self.bodies.places.parse(at, end, before_person=True)
            if place is not None and place.name is not None:
                return committee_of(place)
        if title.title.endswith("Chính trị") and at < end and self.tokens.words[at] == ",":
            return self.bodies.parse(at + 1, end, before_person=True)
        return self._alone(after, end)

    def _fits(self, title: Title, body: Body) -> bool:
        """A secretary is of a committee, a đảng bộ or a union of youth; nobody is secretary of a Sở."""
        if title.of in {"party", "committee"}:
            return body.type.kind in {
                OrganizationKind.CAP_UY,
                OrganizationKind.CHI_BO,
                OrganizationKind.DANG_BO,
                OrganizationKind.MASS_ORGANIZATION,
                OrganizationKind.STANDING_BODY,
            }
        return True

    def _alone(self, after: int, end: int) -> Body | None:
        """`Giám đốc Sở`: the type's word alone means the one of that type named before."""
        matched = body_trie().match(self.tokens.words, after, end)
        if matched is None or " ".join(self.tokens.words[after : matched[1]]) not in _BODY_ALONE:
            return None
        if not self.tokens.capital[after] and matched[1] < end and self.tokens.is_word(matched[1]):
            return None
        return Body(after, matched[1], matched[0])
