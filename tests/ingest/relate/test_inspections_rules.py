"""Each rule of inspections reads its examples and reads nothing in those against it."""

import pytest

from ingest.relate.inspections.find import Finder
from ingest.relate.inspections.findings import Finding
from ingest.relate.inspections.rules import HEADING, RULES, InspectionRule
from tests.ingest.relate.signs import line, reading

HOST = "ORG9"


def findings(rule: InspectionRule, text: str) -> list[Finding]:
    """A communiqué's headings are read only where a commission met."""
    return list(Finder(reading(), HOST if rule is HEADING else None).find(line(text)))


@pytest.mark.parametrize(
    ("rule", "text"), [(r, t) for r in RULES for t in r.matches], ids=lambda x: x if isinstance(x, str) else x.name
)
def test_each_rule_reads_its_examples(rule: InspectionRule, text: str) -> None:
    assert rule.name in {f.rule.name for f in findings(rule, text)}


@pytest.mark.parametrize(
    ("rule", "text"), [(r, t) for r in RULES for t in r.never], ids=lambda x: x if isinstance(x, str) else x.name
)
def test_no_rule_finds_both_sides_in_the_examples_against(rule: InspectionRule, text: str) -> None:
    assert not [f.rule.name for f in findings(rule, text) if f.inspected], rule.name


def test_rules_have_names_of_their_own() -> None:
    assert len({r.name for r in RULES}) == len(RULES)
