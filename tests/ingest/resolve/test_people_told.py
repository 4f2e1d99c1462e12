"""People of an article: who is meant by a short name, a pronoun or a post, and what each of them holds."""

import pytest

from ingest.reading import MentionKind
from ingest.resolve.people import Held, Known
from ingest.resolve.reading import Reader
from tests.ingest.resolve.articles import document, people, read


def held(title: str, body: str = "org-1", *, former: bool = False) -> Held:
    return Held(title, body, former, 0, 1, "post after name", 0.9)


@pytest.mark.parametrize(
    ("known", "asked", "holds"),
    [
        (held("Bí thư"), held("bí thư"), True),
        (held("Bí thư"), held("Bí thư", "org-2"), False),
        (held("Phó Bí thư Thường trực"), held("Phó Bí thư"), True),
        (held("Phó Bí thư"), held("Phó Bí thư Thường trực"), False),
        (held("Phó ban trực"), held("Phó Trưởng ban"), True),
        (held("Phó Trưởng ban"), held("Phó ban trực"), False),
    ],
)
def test_a_post_is_held_under_its_title_or_a_fuller_one(known: Held, asked: Held, holds: bool) -> None:
    person = Known("Lò Văn Tủa")
    person.hold(known)
    assert person.holds(asked) is holds


def test_a_fuller_title_takes_the_place_of_the_shorter() -> None:
    person = Known("Lò Văn Tủa")
    person.hold(held("Phó Bí thư"))
    person.hold(held("Phó Bí thư Thường trực"))
    assert person.has_title("Phó Bí thư Thường trực")
    assert not person.has_title("Phó Bí thư")
    assert [post.title for post in person.posts] == ["Phó Bí thư Thường trực"]


def test_what_a_misprint_holds_is_the_persons() -> None:
    person, misprint = Known("Lò Văn Tủa", mentions=[(0, 3)]), Known("Lò Văn Tùa", mentions=[(5, 8)], announced=True)
    misprint.hold(held("Bí thư"))
    misprint.means(person)
    assert (person.announced, person.mentions, [post.title for post in person.posts]) == (
        True,
        [(0, 3), (5, 8)],
        ["Bí thư"],
    )
    assert misprint.meant is person


def named(text: str) -> list[str]:
    """Whom the sentences mention, in order."""
    reading = read(text)
    found = (m for sentence in reading.sentences for m in sentence.of_kind(MentionKind.PERSON))
    return [reading.people[mention.thing].name for mention in found]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ông Lò Văn Tủa dự. Anh này báo cáo.", ["Lò Văn Tủa", "Lò Văn Tủa"]),
        ("Bà Lò Mai dự. Bà ấy báo cáo.", ["Lò Mai", "Lò Mai"]),
        ("Đồng chí Lò Thị Mai dự. Chị này báo cáo.", ["Lò Thị Mai", "Lò Thị Mai"]),
        ("Đồng chí Lò Thị Mai dự. Ông này báo cáo.", ["Lò Thị Mai"]),
        ("Ông Lò Văn Tủa dự. Bà này báo cáo.", ["Lò Văn Tủa"]),
        ("Đồng chí Lò Văn Tủa dự. Bà này báo cáo.", ["Lò Văn Tủa", "Lò Văn Tủa"]),
        ("Ông Lò Văn Tủa dự. Đồng chí này báo cáo.", ["Lò Văn Tủa", "Lò Văn Tủa"]),
        ("Ông Lò Văn Tủa dự. Vị lãnh đạo này báo cáo.", ["Lò Văn Tủa", "Lò Văn Tủa"]),
        ("Ông Lò Văn Tủa gặp vợ ông. Vợ cán bộ dự. Ông này báo cáo.", ["Lò Văn Tủa"]),
        ("Ông Lò Văn Tủa dự. " + "Huyện làm được nhiều việc. " * 8 + "Ông này báo cáo.", ["Lò Văn Tủa"] * 2),
        ("Ông Lò Văn Tủa dự. " + "Huyện làm được nhiều việc. " * 13 + "Ông này báo cáo.", ["Lò Văn Tủa"]),
        ("Chiều nay, ông này báo cáo. Ông Lò Văn Tủa dự.", ["Lò Văn Tủa"]),
    ],
)
def test_a_pronoun_means_the_one_named_last_of_its_sex(text: str, meant: list[str]) -> None:
    assert named(text) == meant


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ông Lò Văn Tủa được bầu làm Bí thư Huyện ủy Than Uyên.", []),
        ("cách chức Phó Bí thư, Huyện ủy viên đối với ông Lò Văn Tủa.", []),
        ("Ông Lò Văn Tủa, Ủy viên Trung ương Đảng dự.", ["Ủy viên at Ban Chấp hành Trung ương"]),
        ("Ông Lò Văn Tủa, Chủ tịch HĐQT dự.", []),
        ("Ông Lò Văn Tủa, Trưởng đoàn kiểm tra của Tỉnh ủy dự.", []),
        ("Ông Lò Văn Tủa, Bí thư Đảng ủy xã Bản Mây, Chủ nhiệm dự.", ["Bí thư at Đảng ủy xã Bản Mây"]),
        (
            "Ông Lò Văn Tủa, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Bản Mây, Đại biểu HĐND huyện Than Uyên dự.",
            ["Phó Bí thư at Đảng ủy xã Bản Mây", "Chủ tịch at UBND xã Bản Mây", "Đại biểu at HĐND huyện Than Uyên"],
        ),
    ],
)
def test_a_person_holds_what_the_words_beside_the_name_say(text: str, posts: list[str]) -> None:
    assert people("Tỉnh Lai Châu họp. " + text) == {"Lò Văn Tủa": posts}


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Bí thư Huyện ủy kết luận.", True),
        ("Đồng chí Bí thư Huyện ủy kết luận.", True),
        ("Các đồng chí Bí thư Huyện ủy dự.", False),
        ("Các bí thư huyện ủy dự.", False),
        ("Hai đồng chí Bí thư Huyện ủy dự.", False),
        ("3 Bí thư Huyện ủy dự.", False),
        ("Ngày 3.5 Bí thư Huyện ủy dự.", True),
    ],
)
def test_a_post_alone_means_its_holder_where_one_is_meant(text: str, alone: bool) -> None:
    reading = Reader(document("Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự. " + text)).read()
    last = reading.sentences[-1].of_kind(MentionKind.PERSON)
    assert bool(list(last)) is alone
