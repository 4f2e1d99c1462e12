"""Lives that an article tells: what somebody was, and what he or she still is. The articles are of May 2018."""

import pytest

from tests.ingest.resolve.articles import people

BORN = "Ông Lò Văn Tủa sinh năm 1960. "
SECRETARY = "Tỉnh Lai Châu họp. Ông Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự.\n"
WAS_DIRECTOR = "nguyên Giám đốc at Sở Y tế tỉnh Lai Châu"
IS_DIRECTOR = "Giám đốc at Sở Y tế tỉnh Lai Châu"
WAS_CHAIRMAN = "nguyên Chủ tịch at UBND huyện Mường Tè"
IS_SECRETARY = "Bí thư at Huyện ủy Than Uyên"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            (
                "Ông Lò Văn Tủa sinh năm 1960, quê xã Bản Mây. Từ năm 2005 đến năm 2010, ông làm Giám đốc Sở Y tế tỉnh "
                "Lai Châu. Từ năm 2016 đến nay, ông giữ chức Bí thư Huyện ủy Than Uyên."
            ),
            [WAS_DIRECTOR, IS_SECRETARY],
        ),
        (
            BORN + "Từ năm 2005 đến năm 2010, ông làm Giám đốc Sở Y tế tỉnh Lai Châu; hiện là Bí thư Huyện ủy Than Uyên.",
            [WAS_DIRECTOR, IS_SECRETARY],
        ),
        (BORN + "Trước khi làm Bí thư Huyện ủy Than Uyên, ông là Chủ tịch UBND huyện Mường Tè.", [WAS_CHAIRMAN]),
        (BORN + "Ông hiện là Giám đốc Sở Y tế tỉnh Lai Châu.", [IS_DIRECTOR]),
        (BORN + "Ông đã từng làm Giám đốc Sở Y tế tỉnh Lai Châu.", [WAS_DIRECTOR]),
        (
            BORN + "Sau đó, ông về làm Giám đốc Sở Y tế tỉnh Lai Châu kiêm Chủ tịch UBND huyện Mường Tè.",
            [WAS_DIRECTOR, WAS_CHAIRMAN],
        ),
        ("Ông Lò Văn Tủa (sinh năm 1960) có 12 năm làm Giám đốc Sở Y tế tỉnh Lai Châu.", [WAS_DIRECTOR]),
        (
            "Năm 2010, ông Lò Văn Tủa làm Giám đốc Sở Y tế tỉnh Lai Châu. Năm 2013 ông là Chủ tịch UBND huyện Mường Tè.",
            [WAS_DIRECTOR, WAS_CHAIRMAN],
        ),
    ],
)  # fmt: skip
def test_a_life_is_told_sentence_by_sentence(text: str, posts: list[str]) -> None:
    assert people(text) == {"Lò Văn Tủa": posts}


@pytest.mark.parametrize(
    ("lines", "posts"),
    [
        (
            [
                "- Từ tháng 5/2008 đến 2011: Giám đốc Sở Y tế tỉnh Lai Châu.",
                "- 2011 - 2015: Chủ tịch UBND huyện Mường Tè.",
                "- Từ tháng 9/2015: Bí thư Huyện ủy Than Uyên.",
            ],
            [WAS_DIRECTOR, WAS_CHAIRMAN, IS_SECRETARY],
        ),
        (
            [
                "– Tháng 5/2008 – Giám đốc Sở Y tế tỉnh Lai Châu.",
                "- Năm 2011 là Phó Chủ tịch UBND huyện Mường Tè, rồi Chủ tịch UBND huyện Mường Tè.",
            ],
            [WAS_DIRECTOR, "nguyên Phó Chủ tịch at UBND huyện Mường Tè", WAS_CHAIRMAN],
        ),
        (
            ["Từ 1990 đến 1995: Giám đốc Sở Y tế tỉnh Lai Châu.", "Từ 1995 đến nay: Bí thư Huyện ủy Than Uyên."],
            [WAS_DIRECTOR, IS_SECRETARY],
        ),
    ],
)
@pytest.mark.parametrize(
    "heading",
    [BORN + "\nTóm tắt quá trình công tác:", "Tiểu sử ông Lò Văn Tủa", "Ông Lò Văn Tủa\nTóm tắt tiểu sử"],
)
def test_a_life_is_told_line_by_line_under_its_heading(heading: str, lines: list[str], posts: list[str]) -> None:
    assert people("\n".join([heading, *lines])) == {"Lò Văn Tủa": posts}


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        (
            "Ông đã kinh qua các chức vụ: Chủ tịch UBND huyện Mường Tè; Giám đốc Sở Y tế tỉnh Lai Châu.",
            [WAS_CHAIRMAN, WAS_DIRECTOR],
        ),
        (
            (
                "Ông lần lượt giữ các chức vụ như Chủ tịch UBND huyện Mường Tè, Giám đốc Sở Y tế tỉnh Lai Châu và hiện "
                "nay là Bí thư Huyện ủy Than Uyên."
            ),
            [WAS_CHAIRMAN, WAS_DIRECTOR],
        ),
        (
            "Trên cương vị Giám đốc Sở Y tế tỉnh Lai Châu giai đoạn 2010 - 2015, ông làm nhiều việc.",
            [WAS_DIRECTOR],
        ),
        (
            "Trên cương vị Giám đốc Sở Y tế tỉnh Lai Châu nhiệm kỳ 2015 - 2020, ông làm nhiều việc.",
            [IS_DIRECTOR],
        ),
        (
            (
                "Năm 2012, ông giữ chức Chủ tịch UBND huyện Mường Tè. Năm 2014, ông được điều động làm Giám đốc Sở Y tế "
                "tỉnh Lai Châu."
            ),
            [WAS_CHAIRMAN, WAS_DIRECTOR],
        ),
        ("Ngày 5/3/2018, ông được bầu làm Chủ tịch HĐND huyện Than Uyên.", []),
        ("Ông thôi giữ chức Chủ tịch UBND huyện Than Uyên.", []),
    ],
)
def test_former_posts_of_the_person_spoken_of_are_added(sentence: str, more: list[str]) -> None:
    assert people(SECRETARY + sentence) == {"Lò Văn Tủa": [IS_SECRETARY, *more]}


@pytest.mark.parametrize(
    ("post", "told"),
    [
        ("Chủ tịch UBND xã Bản Mây nhiệm kỳ 2011 - 2016", "nguyên Chủ tịch at UBND xã Bản Mây"),
        ("Chủ tịch UBND xã Bản Mây nhiệm kỳ 2016 - 2021", "Chủ tịch at UBND xã Bản Mây"),
    ],
)
def test_a_post_whose_term_is_over_is_a_former_one(post: str, told: str) -> None:
    assert people(f"Đồng chí Lò Văn Tủa, {post} dự.") == {"Lò Văn Tủa": [told]}


def test_a_life_ends_where_somebody_else_is_named() -> None:
    text = (
        "Tiểu sử ông Lò Văn Tủa\nTừ 1990 đến 1995: Giám đốc Sở Y tế tỉnh Lai Châu.\nBà Lò Thị Mai dự.\n"
        "Từ 1995 đến 1999: Chủ tịch UBND huyện Mường Tè."
    )
    assert people(text) == {"Lò Văn Tủa": [WAS_DIRECTOR], "Lò Thị Mai": []}


def test_a_birth_beside_a_decision_is_news_and_no_life() -> None:
    text = "Ông Lò Văn Tủa sinh năm 1960, được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Lai Châu."
    assert people(text) == {"Lò Văn Tủa": []}
