"""Patterns compiled at their first use."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import ingest
from ingest import patterns
from ingest.patterns import is_of, lazy


def test_a_pattern_is_compiled_when_it_is_first_used_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    original = re.compile

    def compile_noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return original(pattern, flags)

    monkeypatch.setattr(patterns.re, "compile", compile_noted)
    digits = lazy(r"\d+")
    assert compiled == []
    assert digits.findall("Chi bộ 3, Chi bộ 13") == ["3", "13"]
    assert digits.search("Chi bộ 3") is not None
    assert compiled == [r"\d+"]


def test_a_lazy_pattern_does_what_the_compiled_one_does() -> None:
    words = lazy(r"(?P<first>chi) bộ", re.IGNORECASE)
    assert words.pattern == r"(?P<first>chi) bộ"
    assert words.flags == re.IGNORECASE
    assert dict(words.groupindex) == {"first": 1}
    assert words.sub("x", "Chi bộ, chi bộ") == "x, x"
    assert words.fullmatch("CHI BỘ") is not None


def test_what_no_pattern_has_is_missing_here_too() -> None:
    with pytest.raises(AttributeError, match="'scanner_of'"):
        _ = lazy("a").scanner_of  # type: ignore[attr-defined]


def test_a_match_tells_which_pattern_it_is_of() -> None:
    one, other = lazy("chi bộ"), lazy("chi ủy")
    match = one.search("chi bộ")
    assert match is not None
    assert is_of(match, one)
    assert not is_of(match, other)


def test_every_pattern_of_the_grammar_compiles() -> None:
    for module in pkgutil.walk_packages(ingest.__path__, "ingest."):
        if module.name != "ingest.ready":  # it hides all that there is from `gc`
            importlib.import_module(module.name)
    made = [thing for thing in gc.get_objects() if type(thing) is patterns._Lazy]
    assert len(made) > 1_000
    for pattern in made:
        assert re.compile(pattern.pattern, pattern.flags).groups == pattern.groups  # type: ignore[attr-defined]
