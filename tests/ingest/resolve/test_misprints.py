"""Two spellings of one person's name in one article."""

import pytest

from tests.ingest.resolve.articles import people, read

ONE = [
    "Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Ông Lò Văn Tùa, Bí thư Huyện ủy Than Uyên nói.",
    "Ông Lò Vân Tủa, Bí thư Huyện ủy Than Uyên dự. Ông Lò Văn Tủa nói. Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên nói.",
    "Ông Lò Vân Tủa kết luận. Ông Lò Văn Tủa, nguyên Trưởng phòng Nội vụ huyện Than Uyên dự. Ông Lò Văn Tủa về.",
    "Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Ông Lò Thanh Tủa, Bí thư Huyện ủy Than Uyên nói.",
    "Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Ông Lò Văn tủa hỏi về tình hình.",
]
TWO = [
    "Ông Lò Văn Tủa, nguyên Bí thư Huyện ủy Than Uyên dự. Ông Lò Thanh Tủa, Bí thư Huyện ủy Than Uyên nói.",
    "Ông Lò Văn Tủa, Phó Bí thư Huyện ủy Than Uyên dự. Ông Lò Thanh Tủa, Phó Bí thư Huyện ủy Than Uyên nói.",
    "Ông Lò Văn Tủa dự. Ông Lò Văn Tủa nói. Ông Lò Thanh Tủa về.",
    "Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Ông Lò Văn Tủa nói. Ông Lò Văn Tùa kết luận.",
    "Ông Lò Vân Tủa, nguyên Trưởng phòng Nội vụ huyện Than Uyên dự. Ông Lò Văn Tủa nói. Ông Lò Văn Tủa về.",
    "Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. Ông Lò Văn Páo, Bí thư Huyện ủy Than Uyên nói.",
    "Ông Nguyễn Văn An, Bí thư Huyện ủy Than Uyên dự. Ông Nguyễn Văn Ân, Chủ tịch UBND huyện Than Uyên nói.",
    "Ông Nguyễn Văn An, Phó Bí thư Huyện ủy Than Uyên dự. Ông Nguyễn Văn Ân, Phó Bí thư Huyện ủy Than Uyên nói.",
    "Ông Nguyễn Văn An và ông Nguyễn Văn Ân dự. Ông Nguyễn Văn An nói.",
    "Ông Nguyễn Văn An nói. Ông Nguyễn Văn Ân nói.",
    "Ông Nguyên Văn An nói. Ông Nguyễn Văn Ân nói. Ông Nguyễn Văn Ân về.",
    "Ông Nguyễn An nói. Ông Nguyễn Ân nói. Ông Nguyễn An về.",
    "Ông Lò Văn Tủa dự. Ông Lò Văn nói. Ông Lò Văn tủa hỏi về tình hình.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_misprint_is_the_person_whose_post_or_story_it_shares(text: str) -> None:
    assert list(people(text)) == ["Lò Văn Tủa"]


@pytest.mark.parametrize("text", TWO)
def test_names_that_nothing_else_joins_are_two_people(text: str) -> None:
    assert len(people(text)) == 2


def test_mentions_and_posts_of_a_misprint_go_to_the_person() -> None:
    reading = read(ONE[2])
    person = next(iter(reading.people.values()))
    assert [span.text for span in person.mentions] == ["Lò Vân Tủa", "Lò Văn Tủa", "Lò Văn Tủa"]
    assert [(post.title, post.former) for post in person.posts] == [("Trưởng phòng", True)]
    assert {mention.thing for s in reading.sentences for mention in s.mentions} >= {person.id}
