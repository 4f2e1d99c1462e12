"""The words of schema/authority/events.yaml as pieces of patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from schema.authority.files import read_yaml
from schema.authority.one_of import one_of
from schema.model import EventKind


@dataclass(frozen=True, slots=True)
class Group:
    """Words of one use, with texts that hold one of them and texts that must not."""

    name: str
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KindWords:
    """What happenings of one kind are called; `held` tells that the words stand right after "tổ chức"."""

    kind: EventKind
    forms: tuple[str, ...]
    held: bool
    examples: tuple[str, ...]


@cache
def groups() -> dict[str, Group]:
    """Every group of words by its name."""
    return {
        name: Group(name, tuple(g["forms"]), tuple(g["examples"]), tuple(g.get("never", ())))
        for name, g in read_yaml("events.yaml")["groups"].items()
    }


@cache
def kind_words() -> tuple[KindWords, ...]:
    """The names of happenings, in the file's order."""
    return tuple(
        KindWords(EventKind(k["as"]), tuple(k["forms"]), bool(k.get("held")), tuple(k["examples"]))
        for k in read_yaml("events.yaml")["kinds"]
    )


def alternation(forms: Iterable[str]) -> str:
    """A piece of pattern that matches any of the phrases as whole words, the longest first, single spaces between."""
    return one_of(*forms, space=" ")


@cache
def group_pattern(name: str) -> str:
    """The alternation of a group; `noun` and `held` are the names of happenings."""
    if name in {"noun", "held"}:
        return alternation(f for k in kind_words() if k.held == (name == "held") for f in k.forms)
    return alternation(groups()[name].forms)


@cache
def _kind_by_form() -> dict[tuple[str, bool], EventKind]:
    return {(form, k.held): k.kind for k in kind_words() for form in k.forms}


def kind_of(words: str, *, held: bool) -> EventKind:
    """The kind of happening that a name of `kinds` tells."""
    return _kind_by_form()[words, held]


def is_noun(words: str) -> bool:
    """Whether the words are a happening's name and not what is done after "tổ chức"."""
    return (words, False) in _kind_by_form()
