"""A reading: its sentences, mentions and posts tied to the things; whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extract import facts_of
from ingest.reading import Mention, MentionKind, Reading
from ingest.resolve.reading import Reader
from ingest.resolve.reading.documents import BodyNames
from schema.facts_json import to_json
from schema.spelling import compose
from tests.ingest.resolve.articles import document, read

ARTICLE = """# Huyện ủy Than Uyên họp
Sáng 10/5/2018, Huyện ủy Than Uyên, tỉnh Lai Châu họp. Đồng chí Lò Văn Tủa, Bí thư Huyện ủy dự. Đồng chí Tủa kết luận.
Các đồng chí Phó Bí thư: Lò Thị Mai, Giàng A Páo cùng dự. Bí thư Huyện ủy quán triệt Nghị quyết số 12-NQ/TW.
"""
_WORDS = [
    "Bí thư", "Huyện ủy", "huyện", "Than Uyên", "Ban Thường vụ", "Đảng ủy", "Chi bộ", "thôn", "3", "xã", "Tân Phú",
    "đồng chí", "Nguyễn Văn An", "An", "các", ",", ";", ":", "và", "-", "(", ")", ".", "của", "Sở", "Y tế", "UBND", "HĐND",
    "Trường", "Tiểu học", "nguyên", "số", "Đoàn kiểm tra", "Khối", "các cơ quan", "\n", "TP", "Thường trực", "Công an",
    "Nghị quyết số 12-NQ/TW", "Phó Bí thư", "tỉnh Lai Châu",
]  # fmt: skip
JUMBLES = st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join)
TEXTS = st.text(max_size=150).map(compose)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(ARTICLE)


def words(reading: Reading, mention: Mention) -> str:
    return reading.text[mention.start : mention.end]


def test_every_sentence_of_prose_is_read_in_order(reading: Reading) -> None:
    assert [read.sentence for read in reading.sentences] == list(reading.document.prose)


def test_mentions_are_in_order_inside_their_sentence(reading: Reading) -> None:
    for sentence in reading.sentences:
        starts = [mention.start for mention in sentence.mentions]
        assert starts == sorted(starts)
        assert all(sentence.sentence.start <= m.start < m.end <= sentence.sentence.end for m in sentence.mentions)


def test_mentions_are_tied_to_things_of_their_kind(reading: Reading) -> None:
    things: dict[MentionKind, set[str]] = {
        MentionKind.ORGANIZATION: set(reading.organizations),
        MentionKind.PERSON: set(reading.people),
        MentionKind.DIRECTIVE: set(reading.directives),
    }
    mentions = [m for sentence in reading.sentences for m in sentence.mentions if m.kind != MentionKind.DATE]
    assert {m.kind for m in mentions} == set(things)
    assert all(m.thing in things[m.kind] for m in mentions)


def test_a_body_inside_a_post_does_nothing_itself(reading: Reading) -> None:
    inside = {words(reading, m): m.post_of for s in reading.sentences for m in s.of_kind(MentionKind.ORGANIZATION)}
    assert inside == {"Huyện ủy Than Uyên": None, "Huyện ủy": "Bí thư"}


def test_a_person_may_be_meant_by_a_post_alone(reading: Reading) -> None:
    told = [words(reading, m) for s in reading.sentences for m in s.of_kind(MentionKind.PERSON) if m.title_only]
    assert told == ["Bí thư Huyện ủy"]


def test_dates_are_mentions_without_a_thing(reading: Reading) -> None:
    dates = [m for s in reading.sentences for m in s.of_kind(MentionKind.DATE)]
    assert [(m.thing, m.date is not None) for m in dates] == [("", True)]


def test_posts_know_their_body_and_their_person(reading: Reading) -> None:
    names = {key: person.name for key, person in reading.people.items()}
    posts = [(post.title, names.get(post.person), post.beside) for s in reading.sentences for post in s.posts]
    assert posts == [
        ("Bí thư", "Lò Văn Tủa", True),
        ("Phó Bí thư", "Lò Thị Mai", True),
        ("Phó Bí thư", "Giàng A Páo", True),
        ("Bí thư", "Lò Văn Tủa", False),
    ]
    assert {post.organization for s in reading.sentences for post in s.posts} <= set(reading.organizations)


def test_posts_in_a_row_that_no_name_stands_by_tell_each_others_body() -> None:
    found = read("Khi giữ các chức vụ Bí thư Đảng ủy, Giám đốc Công ty cổ phần Khe Sâu, ông không nói.")
    posts = [(post.title, found.organizations[post.organization].name) for s in found.sentences for post in s.posts]
    assert posts == [
        ("Bí thư", "Đảng ủy Công ty cổ phần Khe Sâu"),
        ("Giám đốc", "Công ty cổ phần Khe Sâu"),
    ]


def test_between_gives_what_lies_within_offsets(reading: Reading) -> None:
    second = reading.sentences[1]
    inside = second.between(second.sentence.start, second.mentions[0].end)
    assert inside == second.mentions[:1]


def test_quotes_are_the_articles_words(reading: Reading) -> None:
    sentence = reading.sentences[2]
    assert reading.quote(sentence).text == "Đồng chí Lò Văn Tủa, Bí thư Huyện ủy dự."
    assert reading.words(sentence.sentence.start, sentence.sentence.start + 8) == "đồng chí"
    assert reading.span(0, 8).text == "Huyện ủy"


def test_a_documents_issuer_is_named_in_full_by_the_body_beside_it() -> None:
    reading = read(
        "Huyện ủy Than Uyên họp. Huyện ủy ban hành Kế hoạch số 12-KH/HU. Nghị quyết số 5-NQ/HU của Huyện ủy."
    )
    assert {d.symbol: d.issuer for d in reading.directives.values()} == {
        "12-KH/HU": "Huyện ủy Than Uyên",
        "05-NQ/HU": "Huyện ủy Than Uyên",
    }


def test_bodies_are_found_by_where_they_stand() -> None:
    names = BodyNames([(0, 8, "a"), (20, 30, "b")], {"a": "Huyện ủy", "b": "UBND huyện"})
    assert [names.within(0, 5), names.within(5, 25), names.within(5, 20), names.within(40, 50)] == [
        "Huyện ủy",
        "UBND huyện",
        None,
        None,
    ]
    assert [names.ending(8), names.ending(30), names.ending(9)] == ["Huyện ủy", "UBND huyện", None]


def test_a_person_with_neither_post_nor_honorific_is_left_out() -> None:
    reading = read("Lò Văn Tủa, Bí thư Huyện ủy và Lò Thị Mai dự.")
    assert [person.name for person in reading.people.values()] == ["Lò Văn Tủa"]
    assert [words(reading, m) for s in reading.sentences for m in s.of_kind(MentionKind.PERSON)] == ["Lò Văn Tủa"]


def test_two_people_of_one_name_at_two_places_are_two() -> None:
    first = read("Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự.")
    second = read("Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Mường Tè dự.")
    same = read("Ông LÒ VĂN TỦA, Chủ tịch UBND huyện Than Uyên nói.")
    assert set(first.people).isdisjoint(second.people)
    assert set(first.people) == set(same.people)


def test_a_person_without_posts_is_the_articles_own() -> None:
    first, second = (read(f"Đồng chí Lò Văn Tủa dự lần {n}.") for n in (1, 2))
    assert set(first.people).isdisjoint(second.people)


def test_a_long_list_of_posts_quotes_its_own_words() -> None:
    posts = ", ".join(
        f"Bí thư Đảng ủy xã Bản Mây{'' if n == 0 else ' ' + chr(64 + n % 26)}{'a' * (n // 26)}" for n in range(150)
    )
    person = next(iter(read(f"Đồng chí Lò Văn Tủa, {posts} dự.").people.values()))
    assert max(len(span.text) for post in person.posts for span in post.evidence) < 3000


def _check(text: str) -> None:
    made = document(text)
    reading = Reader(made).read()
    stored = made.article.text
    spans = [span for body in reading.organizations.values() for span in body.mentions]
    spans += [span for person in reading.people.values() for span in person.mentions]
    spans += [span for person in reading.people.values() for post in person.posts for span in post.evidence]
    assert all(stored[span.start : span.end] == span.text for span in spans)
    assert all(post.organization in reading.organizations for p in reading.people.values() for post in p.posts)
    assert all(b.part_of is None or b.part_of in reading.organizations for b in reading.organizations.values())


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_and_quoted(text: str) -> None:
    _check(text)


@given(JUMBLES)
@settings(max_examples=200, deadline=None)
def test_any_jumble_of_the_genres_words_is_read_and_quoted(text: str) -> None:
    _check(text)


@given(JUMBLES)
@settings(max_examples=50, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    first, second = (Reader(document(text)).read() for _ in range(2))
    assert (first.organizations, first.people, first.sentences) == (
        second.organizations,
        second.people,
        second.sentences,
    )


def test_the_facts_of_a_reading_go_to_json_with_spans_that_quote(reading: Reading) -> None:
    facts = to_json(facts_of(reading), with_text=True)
    text = facts["article"]["text"]
    spans = [span for body in facts["organizations"] for span in body["mentions"]]
    spans += [span for person in facts["people"] for post in person["posts"] for span in post["evidence"]]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)
