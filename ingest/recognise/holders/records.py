"""What is found of who holds what."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.recognise.people import PersonMention
from ingest.recognise.posts import PostMention


class How(StrEnum):
    """The rule by which a post is somebody's: the names of schema/authority/holding.yaml."""

    BEFORE = "post before name"
    AFTER = "post after name"
    SHARED = "post of a list"
    HEADING = "post at the head of a list"
    DURING = "post of the time spoken of"
    PAST = "past post of the person spoken of"
    LIFE = "post of a life"


@dataclass(slots=True)
class Holding:
    """A person and the posts of one chain; `former` and `how` go with each post by position."""

    person: PersonMention
    posts: list[PostMention] = field(default_factory=list)
    former: list[bool] = field(default_factory=list)
    how: list[How] = field(default_factory=list)

    def add(self, post: PostMention, how: How, *, former: bool) -> None:
        """Note one post more."""
        self.posts.append(post)
        self.former.append(former)
        self.how.append(how)

    def share(self, source: Holding) -> None:
        """Note the posts of another on the same list."""
        for post, former in zip(source.posts, source.former, strict=True):
            self.add(post, How.SHARED, former=former)

    def head(self, post: PostMention) -> None:
        """Note the post that heads the list on which the person stands, before all others."""
        if post not in self.posts:
            self.posts.insert(0, post)
            self.former.insert(0, False)
            self.how.insert(0, How.HEADING)


@dataclass(slots=True)
class Holders:
    """What one sentence says of who holds what.

    `loose` are posts that no name stands by; `past` where those begin that their words call former ("từng là Trưởng
    phòng …"), each with its rule.
    """

    holdings: list[Holding] = field(default_factory=list)
    loose: list[PostMention] = field(default_factory=list)
    past: dict[int, How] = field(default_factory=dict)
