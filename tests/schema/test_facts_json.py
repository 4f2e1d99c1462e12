"""One article's facts as the contract's JSON."""

import json
from dataclasses import fields

from schema.facts_json import to_json
from schema.model import Facts
from tests.builders import all_facts


def test_every_kind_of_fact_has_its_key_in_the_contracts_order() -> None:
    keys = [part.name for part in fields(Facts) if part.name != "warnings"]
    assert all(list(to_json(facts)) == keys for facts in all_facts())


def test_the_object_is_plain_json() -> None:
    for facts in all_facts():
        assert json.loads(json.dumps(to_json(facts), ensure_ascii=False)) == to_json(facts)


def test_spans_quote_the_text_that_goes_along() -> None:
    for facts in all_facts():
        told = to_json(facts, with_text=True)
        spans = list(_spans(told))
        assert spans
        assert all(told["article"]["text"][span["start"] : span["end"]] == span["text"] for span in spans)


def test_the_text_goes_along_only_where_it_is_asked_for() -> None:
    facts = all_facts()[0]
    assert "text" not in to_json(facts)["article"]
    assert to_json(facts, with_text=True)["article"]["text"] == facts.article.text


def test_relations_have_the_contracts_keys() -> None:
    told = [to_json(facts) for facts in all_facts()]
    relations = [relation for each in told for relation in each["directive_relations"]]
    successions = [succession for each in told for succession in each["successions"]]
    assert all({"from", "type", "to"} <= set(relation) for relation in relations)
    assert all({"from", "to", "by", "how", "date"} <= set(succession) for succession in successions)
    assert relations
    assert successions


def _spans(value: object) -> list[dict[str, object]]:
    """Every quotation anywhere in the object."""
    if isinstance(value, list):
        return [span for each in value for span in _spans(each)]
    if not isinstance(value, dict):
        return []
    if set(value) == {"start", "end", "text"}:
        return [value]
    return [span for each in value.values() for span in _spans(each)]
