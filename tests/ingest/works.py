"""What the tests' worker processes are asked to do. An article's words say what befalls its worker."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

from schema.authority.places import gazetteer
from schema.document import Format, Source
from schema.errors import InputError


def article(name: str, content: str = "") -> Source:
    """An article as the tests' works read it."""
    return Source(name, name, content, Format.TEXT)


def befall(source: Source) -> str:
    """The article's name, unless its words say otherwise."""
    match source.content.split():
        case ["die"]:
            os._exit(3)
        case ["killed"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["once", marker]:
            _die_once(Path(marker))
        case ["hang"]:
            time.sleep(600)
        case ["backtrack"]:
            re.match(r"(a|aa)+$", "a" * 60 + "b")  # in C, for longer than anybody waits
        case ["crash"]:
            raise ValueError("a secret of the article")
        case ["reject"]:
            raise InputError(source.name, "no article")
        case ["pid"]:
            return str(os.getpid())
        case _:
            pass
    return source.name


def _die_once(marker: Path) -> None:
    if not marker.exists():
        marker.touch()
        os._exit(9)


def knows_places(_: Source) -> bool:
    """Whether this process has the gazetteer before it read anything."""
    return gazetteer.cache_info().currsize == 1
