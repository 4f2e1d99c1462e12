"""The data files that ship with underthesea, read without importing it (its models would double the start-up time)."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from schema.errors import AuthorityError


def underthesea_file(*parts: str) -> Path:
    """A file inside the installed package. Raises AuthorityError where the package or the file is missing."""
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise AuthorityError("underthesea is not installed: its tables are missing; pip install underthesea")
    path = Path(spec.origin).parent.joinpath(*parts)
    if not path.exists():
        raise AuthorityError(f"this version of underthesea has no {'/'.join(parts)}; pip install 'underthesea>=9'")
    return path


@cache
def two_syllable_words() -> frozenset[str]:
    """The dictionary's words of two syllables, in lower case: `dầu khí`, `cảnh sát`."""
    lines = underthesea_file("corpus", "data", "Viet74K.txt").read_text("utf-8").lower().splitlines()
    return frozenset(word for line in lines if (word := line.strip()).count(" ") == 1)
