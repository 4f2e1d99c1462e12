"""Judgements: lines that are only ever added; what holds follows from all of them, in the order of their times."""

from __future__ import annotations

import json
from itertools import count, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.judgements import Judgement, Ruling, Thing, Verdict, rule_on

_CLOCK = count(10)


def thing(key: str) -> Thing:
    return Thing(key, "Person", (), {"id": key, "name": key.upper()})


def same(one: str, other: str) -> Judgement:
    return Judgement.of(_next(), Verdict.SAME, thing(one), thing(other))


def different(one: str, other: str) -> Judgement:
    return Judgement.of(_next(), Verdict.DIFFERENT, thing(one), thing(other))


def undo(judgement: Judgement) -> Judgement:
    return Judgement.undoing(_next(), judgement.id)


def _next() -> str:
    return f"2020-01-01T00:00:00.{next(_CLOCK):06}+00:00"


def test_the_first_named_stands_for_both() -> None:
    ruling = rule_on([same("a", "b")])
    assert (ruling.now("b"), ruling.now("a"), ruling.now("c")) == ("a", "a", "c")
    assert ruling.merged_into("a") == ("b",)


def test_what_is_the_same_as_the_same_is_the_same() -> None:
    ruling = rule_on([same("a", "b"), same("c", "a")])
    assert {ruling.now(key) for key in "abc"} == {"c"}
    assert ruling.merged_into("c") == ("a", "b")


def test_what_is_different_from_one_is_different_from_what_it_stands_for() -> None:
    ruling = rule_on([different("a", "x"), same("b", "a")])
    assert ruling.are_apart("b", "x")
    assert ruling.are_apart("x", "b")


def test_an_undone_judgement_is_as_if_it_had_never_been() -> None:
    first, second = same("a", "b"), same("b", "c")
    ruling, alone = rule_on([first, second, undo(first)]), rule_on([second])
    assert (ruling.current, ruling.apart) == (alone.current, alone.apart)


def test_what_contradicts_an_earlier_judgement_is_set_aside() -> None:
    first, second = same("a", "b"), same("b", "c")
    third = different("a", "c")
    ruling = rule_on([first, second, third])
    assert ruling.apart == frozenset()
    assert ruling.standing[third.id] == f"contradicts {first.id}, {second.id}: the two are one"


def test_sameness_across_a_difference_is_set_aside() -> None:
    first, second = different("a", "c"), same("a", "b")
    third = same("b", "c")
    ruling = rule_on([first, second, third])
    assert (ruling.now("c"), ruling.standing[third.id]) == ("c", f"contradicts {first.id}: the two are different")


def test_what_was_set_aside_holds_once_the_other_is_undone() -> None:
    first = different("a", "b")
    second = same("a", "b")
    assert rule_on([first, second]).now("b") == "b"
    assert rule_on([first, second, undo(first)]).now("b") == "a"


@pytest.mark.parametrize("say", [same, different])
def test_the_same_again_says_nothing_new(say: object) -> None:
    first, second = say("a", "b"), say("b", "a")  # type: ignore[operator]
    reason = rule_on([first, second]).standing[second.id]
    assert reason is not None
    assert reason.startswith("says nothing new")
    assert first.id in reason


def test_an_undo_of_nothing_undoes_nothing() -> None:
    first = same("a", "b")
    once, twice = undo(first), undo(first)
    lost = Judgement.undoing(_next(), "j-nowhere")
    ruling = rule_on([first, once, twice, lost])
    assert ruling.standing[once.id] is None
    assert ruling.standing[twice.id] == f"undoes nothing: {first.id} is undone already"
    assert ruling.standing[lost.id] == "undoes nothing: no judgement j-nowhere before it"


def test_the_order_of_the_lines_does_not_matter_only_that_of_their_times() -> None:
    lines = [same("a", "b"), different("b", "c"), same("c", "d"), same("a", "d")]
    rulings = [rule_on(order) for order in permutations(lines)]
    assert all(
        (r.current, r.apart, r.standing) == (rulings[0].current, rulings[0].apart, rulings[0].standing) for r in rulings
    )


@given(st.lists(st.tuples(st.sampled_from([same, different]), st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_no_two_things_are_ever_both_one_and_different(said: list[tuple[object, str, str]]) -> None:
    ruling = rule_on([say(one, other) for say, one, other in said])  # type: ignore[operator]
    assert all(len(ends) == 2 and {ruling.now(key) for key in ends} == ends for ends in ruling.apart)
    assert not set(ruling.current) & set(ruling.current.values())


def test_nothing_judged_is_nothing_changed() -> None:
    assert rule_on([]) == Ruling()


def test_a_line_says_the_judgement_again() -> None:
    judged = Judgement.of(_next(), Verdict.SAME, thing("a"), thing("b"), "một người")
    read = Judgement.read(judged.line())
    assert read == judged
    assert (read.note, read.one and read.one.properties) == ("một người", {"id": "a", "name": "A"})
    assert Judgement.read(undo(judged).line()).undoes == judged.id


def test_a_line_is_for_people_too() -> None:
    told = json.loads(same("a", "b").line())
    assert list(told) == ["id", "at", "judgement", "a", "b"]
    assert told["a"] == {"id": "a", "labels": ["Person"], "name": "A"}


_A, _B = thing("a").as_json(), thing("b").as_json()
_GOOD = {"id": "j-1", "at": "2020-01-01T00:00:00Z", "judgement": "same", "a": _A, "b": _B}
MANGLED = [
    ("{", "no JSON"),
    ("[]", "no JSON object"),
    (json.dumps({"id": "j-1"}), "needs the keys"),
    (json.dumps(_GOOD | {"judgement": "perhaps"}), "'perhaps' is no judgement"),
    (json.dumps(_GOOD | {"at": "yesterday"}), "'yesterday' is no time"),
    (json.dumps(_GOOD | {"at": "2020-01-01T00:00:00"}), "without its zone"),
    (json.dumps(_GOOD | {"b": None}), "a thing needs an id"),
    (json.dumps(_GOOD | {"b": {"id": "b", "labels": ["Place"]}}), "first label must be one of"),
    (json.dumps(_GOOD | {"b": {"id": "b", "labels": ["Person"], "name": ["B"]}}), "must be texts"),
    (json.dumps(_GOOD | {"b": {"id": "b", "labels": ["Directive"]}}), "of another kind"),
    (json.dumps({"id": "j-1", "at": "2020-01-01T00:00:00Z", "judgement": "undo"}), "needs the key undoes"),
]


@pytest.mark.parametrize(("line", "reason"), MANGLED)
def test_a_mangled_line_is_told_what_is_wrong_with_it(line: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Judgement.read(line)


def test_times_of_any_zone_are_put_in_one_order() -> None:
    assert (
        Judgement.read(json.dumps(_GOOD | {"at": "2020-01-01T07:00:00+07:00"})).at == "2020-01-01T00:00:00.000000+00:00"
    )
