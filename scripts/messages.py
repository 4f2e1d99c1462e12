"""The one-line errors that users can see, read out of the source: words by which each is known."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from scripts.console import ROOT

ROOMS = ("app", "cli", "ingest", "queries", "schema", "store")
# Faults of partygraph's own files or code, which tests keep out of releases.
_NOT_FOR_USERS = {"AuthorityError", "HeaderError", "UnsupportedClaimError", "PartygraphError"}
_LEAST, _MOST = 8, 36


def messages() -> Iterator[tuple[str, str]]:
    """Where each message is made, and the beginning of its first fixed part."""
    ours = _ours()
    for file, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in ours:
                parts = (part for argument in node.args for part in _fixed(argument) if len(part) >= _LEAST)
                for part in islice(parts, 1):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", part[:_MOST].strip()


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            yield file, ast.parse(file.read_text(encoding="utf-8"))


def _ours() -> set[str]:
    """The names of the error classes that derive from PartygraphError."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for _, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found, size = {"PartygraphError", "Undecodable"}, 0  # the latter's words become an InputError's
    while size < len(found):
        size = len(found)
        found |= {name for name, parents in bases.items() if parents & found}
    return found - _NOT_FOR_USERS


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _fixed(node: ast.expr) -> Iterator[str]:
    """The fixed parts of a text, between its variable ones."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value.strip()
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _fixed(part)
