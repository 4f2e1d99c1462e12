"""From the draft to the records of the reading: teams under one name, people with their ids, mentions in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ingest.reading import Mention, MentionKind, PostRead
from ingest.resolve.misprints import cut_short, misprints
from ingest.resolve.people import Cast, Held, Holders, Known
from ingest.resolve.reading.draft import Draft, PersonSeen, PostSeen, SentenceDraft
from ingest.resolve.reading.hamlets import called_by_hamlets
from ingest.resolve.reading.pronouns import pronouns
from schema.identity import person_id
from schema.model import Organization, OrganizationKind, Person, Post
from schema.spelling import identity

_MEMBERSHIP = "viên"  # in the titles of those who are no more than members


class Outcome:
    """The people and bodies of a finished draft."""

    def __init__(self, draft: Draft, cast: Cast) -> None:
        self.draft = draft
        self.cast = cast
        self._joined = self._join({**self._unnumbered(), **self._told_bare()})
        self._join_misprints()
        self._holders = cast.holders()
        for sentence in draft.sentences:
            sentence.people.extend(self._told_by_posts(sentence, self._holders))
        for index, seen in list(pronouns(draft)):
            seen.person.mentions.append((seen.start, seen.end))
            draft.sentences[index].people.append(seen)
        self.people = self._people()

    # --- later mentions -------------------------------------------------------------------------------------------

    def _told_by_posts(self, sentence: SentenceDraft, holders: Holders) -> Iterable[PersonSeen]:
        """The people whom posts without a name mean: the one who holds each; those of nobody stay open."""
        for post in sentence.posts:
            person = holders.of(post.title, post.organization) if post.alone else None
            if person is not None:
                person.mentions.append((post.start, post.end))
                yield PersonSeen(post.start, post.end, person, title_only=True)

    # --- bodies ---------------------------------------------------------------------------------------------------

    def _unnumbered(self) -> dict[str, str]:
        """An unnumbered "Đoàn kiểm tra của X" is the numbered one of X that the article names most."""
        by_sender: dict[str, list[Organization]] = defaultdict(list)
        for body in self.draft.organizations.values():
            if body.kind == OrganizationKind.INSPECTION_TEAM and body.part_of:
                by_sender[body.part_of].append(body)
        joined: dict[str, str] = {}
        for teams in by_sender.values():
            numbered = [team for team in teams if _is_numbered(team)]
            if numbered:
                main = max(numbered, key=lambda team: len(self.draft.spans[team.id]))
                joined |= {team.id: main.id for team in teams if not _is_numbered(team)}
        return joined

    def _told_bare(self) -> dict[str, str]:
        """A body told by its type alone, in the lead, is the article's only one of the type, named in full after it."""
        bodies, spans = self.draft.organizations.values(), self.draft.spans
        joined: dict[str, str] = {}
        for bare in (body for body in bodies if body.bare and body.kind == OrganizationKind.PARTY_AGENCY):
            alike = [body for body in bodies if body.kind == bare.kind and body.name.startswith(f"{bare.name} ")]
            if len(alike) == 1 and not alike[0].bare and max(spans[bare.id]) < min(spans[alike[0].id]):
                joined[bare.id] = alike[0].id
        return joined

    def _join(self, joined: dict[str, str]) -> dict[str, str]:
        """Give the mentions of each body to the one that it is joined to, and drop it."""
        for body, main_id in joined.items():
            self.draft.spans[main_id] += self.draft.spans.pop(body)
            del self.draft.organizations[body]
        for known in self.cast.everyone() if joined else ():
            known.joins(joined)
        for sentence in self.draft.sentences if joined else ():
            told = (replace(p, organization=joined.get(p.organization, p.organization)) for p in sentence.posts)
            sentence.posts[:] = told
        return joined

    def _join_misprints(self) -> None:
        """Names of one person in two spellings are the person's."""
        apart = {
            frozenset((identity(one.person.name), identity(other.person.name)))
            for sentence in self.draft.sentences
            for one, other in pairwise(sentence.people)
        }
        cut = list(cut_short(self.cast.everyone(), self.draft.tokens.view))
        for misprint, person in [*cut, *misprints(self.cast.everyone(), apart)]:
            if misprint.meant is None and person.meant is None:
                misprint.means(person)

    def organizations(self) -> dict[str, Organization]:
        """The bodies by id, with their mentions."""
        spans = self.draft.spans
        return called_by_hamlets(
            {
                key: replace(body, mentions=self.draft.quote(spans[key]))
                for key, body in self.draft.organizations.items()
            }
        )

    # --- people ---------------------------------------------------------------------------------------------------

    def _people(self) -> dict[str, Person]:
        """The people by id: those with a post or an honorific. Each then knows its id as its anchor."""
        result: dict[str, Person] = {}
        for known in self.cast.everyone():
            if known.meant is None and (known.posts or known.announced):
                known.anchor = person_id(known.name, self._anchor(known))
                posts = tuple(self._post(held) for held in known.posts)
                result[known.anchor] = Person(known.anchor, known.name, posts, self.draft.quote(known.mentions))
        for known in self.cast.everyone():
            if known.meant is not None:
                known.anchor = known.meant.anchor
        return result

    def _post(self, held: Held) -> Post:
        return Post(
            title=held.title,
            organization=held.organization,
            former=held.former,
            as_of=self.draft.article.published,
            evidence=self.draft.quote([(held.start, held.end)]),
            confidence=held.confidence,
            rule=held.rule,
        )

    def _anchor(self, known: Known) -> str:
        """The place of the principal post (the first that is no mere membership), else its body, else the article."""
        current = [held for held in known.posts if not held.former] or known.posts
        principal = [held for held in current if _MEMBERSHIP not in held.title] or current
        body = self.draft.organizations[principal[0].organization] if principal else None
        return self.draft.article.id if body is None or body.bare else body.place or body.name

    # --- sentences ------------------------------------------------------------------------------------------------

    def mentions(self, sentence: SentenceDraft) -> list[Mention]:
        """The bodies and people that the sentence names."""
        joined = self._joined
        bodies = [replace(m, thing=joined[m.thing]) if m.thing in joined else m for m in sentence.bodies]
        people = [
            Mention(seen.start, seen.end, MentionKind.PERSON, seen.person.anchor, seen.title_only)
            for seen in sentence.people
            if seen.person.anchor
        ]
        return [*bodies, *people]

    def posts(self, sentence: SentenceDraft) -> tuple[PostRead, ...]:
        """The posts that the sentence names, each with the person beside it, else the one whom it means."""
        told = {seen.start: seen.person.anchor for seen in sentence.people if seen.title_only}
        return tuple(_post_read(post, told.get(post.start, "")) for post in sentence.posts)


def _post_read(post: PostSeen, told: str) -> PostRead:
    beside = post.person is not None
    person = post.person.anchor if post.person is not None else told
    return PostRead(post.start, post.end, post.title, post.organization, person, beside, post.former)


def _is_numbered(team: Organization) -> bool:
    return any(character.isdigit() for character in team.name.split(" của ")[0])
