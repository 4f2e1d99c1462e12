"""Every rule of holding a post reads its own examples, and none of those that it must not read."""

import pytest

from ingest.recognise.holders import How
from schema.authority.vocabulary import PostRule, post_rules
from tests.ingest.resolve.articles import read

RULES = list(post_rules().values())
EXAMPLES = [(rule, text) for rule in RULES for text in rule.examples]
OTHERS = [(rule, text) for rule in RULES for text in rule.others]


def rules_of(text: str) -> dict[str, set[str]]:
    """The rules of the posts of each person; the marks of the person are taken out."""
    people = read(text.replace("{", "").replace("}", "")).people.values()
    return {person.name: {post.rule for post in person.posts} for person in people}


def person_in(text: str) -> str:
    return text.partition("{")[2].partition("}")[0]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=[text for _, text in EXAMPLES])
def test_a_rule_reads_its_examples(rule: PostRule, text: str) -> None:
    assert rule.rule in rules_of(text)[person_in(text)]


@pytest.mark.parametrize(("rule", "text"), OTHERS, ids=[text for _, text in OTHERS])
def test_a_rule_reads_none_of_the_others(rule: PostRule, text: str) -> None:
    assert rule.rule not in rules_of(text).get(person_in(text), set())


def test_each_way_of_holding_is_a_rule_of_the_file() -> None:
    assert [how.value for how in How] == [rule.rule for rule in RULES]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Huyện ủy Than Uyên họp. Đồng chí Lò Văn Tủa, Bí thư Huyện ủy Than Uyên dự.", 0.97),
        ("Huyện ủy Than Uyên họp. Đồng chí Lò Văn Tủa, Huyện ủy viên dự.", 0.97),
        ("Huyện ủy Than Uyên họp. Đồng chí Lò Văn Tủa, Bí thư dự.", 0.9),
        ("Huyện ủy Than Uyên họp. Đồng chí Lò Văn Tủa, Bí thư Huyện ủy dự.", 0.9),
    ],
)
def test_a_body_that_is_understood_makes_a_post_less_sure(text: str, confidence: float) -> None:
    person = next(iter(read(text).people.values()))
    assert [post.confidence for post in person.posts] == [confidence]
