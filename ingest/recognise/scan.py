"""One pass over a sentence: which bodies, posts, people and places it names, from left to right, none over another."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.recognise.bodies import Body, BodyParser
from ingest.recognise.people import Honorific, NameParser, PersonMention
from ingest.recognise.places import PlaceMention, PlaceParser
from ingest.recognise.posts import PostMention, PostParser
from ingest.recognise.tokens import Tokens
from schema.authority.places import Gazetteer
from schema.authority.vocabulary import name_trie

Named = Body | PostMention | PersonMention | PlaceMention | Honorific


@dataclass(frozen=True, slots=True)
class Item:
    """Something named in a sentence, in token indices."""

    start: int
    end: int
    value: Named


class Scanner:
    """Reads the sentences of one article. `masked` are tokens that belong to dates and directives."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer, masked: set[int] | None = None) -> None:
        self.tokens = tokens
        self.masked = masked or set()
        self.places = PlaceParser(tokens, gazetteer)
        self.bodies = BodyParser(tokens, self.places)
        self.posts = PostParser(tokens, self.bodies)
        self.names = NameParser(tokens, gazetteer)
        self._modes = [name_trie("former"), name_trie("current"), name_trie("acting")]

    def sentence(self, start: int, end: int) -> list[Item]:
        """The items between the tokens `start` and `end`, in order and disjoint."""
        items: list[Item] = []
        index = start
        while index < end:
            if index in self.masked:
                index += 1
                continue
            found = self._at(index, end, items)
            if found is None:
                index += 1
                continue
            items.append(found)
            index = found.end
        return items

    def _at(self, index: int, end: int, items: list[Item]) -> Item | None:
        words, capital = self.tokens.words, self.tokens.capital
        if not self.tokens.is_word(index):
            return None
        post = self.posts.parse(index, end)
        if post is not None:
            return Item(index, post.end, post)
        honorific = self.names.honorific(index, end)
        if honorific is not None:
            return self._announced(honorific, end)
        body = self.bodies.parse(index, end)
        if body is not None:
            return Item(index, body.end, body)
        if capital[index]:
            person = self._person(index, end, items)
            if person is not None:
                return Item(person.start, person.end, person)
        place = self.places.parse(index, end)
        if place is not None and (
            place.name is not None or words[index] in {"tỉnh", "huyện", "xã", "thành", "phường", "quận", "thị"}
        ):
            return Item(index, place.end, place)
        return None

    def _announced(self, honorific: Honorific, end: int) -> Item:
        at = honorific.end
        if honorific.plural and at < end and self.tokens.words[at] == ":":
            at += 1
        person = self.names.parse(at, end, announced=True)
        if person is not None and not self._is_body(at, end):
            return Item(honorific.start, person.end, person)
        return Item(honorific.start, honorific.end, honorific)

    def _is_body(self, index: int, end: int) -> bool:
        return self.posts.parse(index, end) is not None or self.bodies.parse(index, end) is not None

    def _person(self, index: int, end: int, items: list[Item]) -> PersonMention | None:
        """A name that no honorific announces: after a post, on a list, or before a post."""
        previous = items[-1] if items else None
        if previous is not None and previous.end == index and isinstance(previous.value, PostMention):
            return self.names.loose(index, end)
        listed = previous is not None and self._continues_list(items, index)
        headed = previous is not None and self._heads(previous, index)
        if listed or headed:
            return self.names.parse(index, end, announced=False) or self._before_post(index, end)
        return self._before_post(index, end)

    def _before_post(self, index: int, end: int) -> PersonMention | None:
        person = self.names.loose(index, end)
        if person is None or person.end + 1 >= end or self.tokens.words[person.end] not in {",", "-", "("}:
            return None
        at = person.end + 1
        for mode in self._modes:
            matched = mode.match(self.tokens.words, at, end)
            if matched is not None:
                at = matched[1]
        post = self.posts.parse(at, end) if at < end else None
        return person if post is not None else None

    def _continues_list(self, items: list[Item], index: int) -> bool:
        """Whether the word goes on a list of people: after a name, or after a name's posts and a semicolon."""
        previous = items[-1]
        if isinstance(previous.value, PersonMention):
            return self._is_list(previous.end, index)
        after_posts = isinstance(previous.value, PostMention) and any(isinstance(i.value, PersonMention) for i in items)
        return after_posts and self.tokens.words[previous.end : index] in ([";"], ["và"], [";", "và"])

    def _is_list(self, start: int, end: int) -> bool:
        return self.tokens.words[start:end] in ([","], ["và"], [";"], [",", "và"], ["cùng"], ["-"])

    def _heads(self, previous: Item, index: int) -> bool:
        """Whether a post or an honorific announces the name: `Phó Bí thư Huyện ủy - A`, `Các Phó Thủ tướng: A, B`."""
        gap = self.tokens.words[previous.end : index]
        if isinstance(previous.value, PostMention):
            return gap in ([":"], [], ["-"])
        return isinstance(previous.value, Honorific) and gap in ([":"], [])
