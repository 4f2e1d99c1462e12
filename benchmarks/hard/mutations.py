"""Inputs that somebody's editor, crawler, disk or malice made: mutated from good ones, from a seed."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.generator import articles

_ODD: Final = (
    "\u0000", "\u200b", "\u202e", "\ufeff", "\ufffd", "\U0010ffff", "\u0301", "\u0323" * 40, "\ud7ff", "\x1b[31m", "<",
    "&#x110;", "&bomb;", "]]>", "{", "\\", '"', "'", "\r", "\x85", "\u2028", "𝐇𝐮𝐲ệ𝐧", "Ｈｕｙ", "ﬁ", "١٩", "−", "–",
    "…" * 99,
)  # fmt: skip
_SUFFIXES: Final = (".txt", ".html", ".jsonl", ".csv")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file's content and the ending of its name. `how` tells what was done to it."""

    number: int
    how: str
    suffix: str
    data: bytes


def mutants(count: int, seed: int = 1) -> Iterator[Mutant]:
    """`count` inputs; the same seed gives the same ones."""
    for number in range(count):
        chance = random.Random(f"{seed}/mutant/{number}")  # noqa: S311 - no secret
        suffix = chance.choice(_SUFFIXES)
        good = _dressed(chance, next(articles(1, seed=chance.randrange(10_000))).content, suffix)
        how = chance.choice(_WAYS)
        yield Mutant(number, how.__name__.strip("_"), suffix, how(chance, good))


def _dressed(chance: random.Random, text: str, suffix: str) -> bytes:
    match suffix:
        case ".html":
            body = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
            return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode()
        case ".jsonl":
            return (json.dumps({"text": text, "url": f"https://x.example/{chance.random()}"}) + "\n").encode()
        case ".csv":
            return f'title,text\nx,"{text.replace(chr(34), "")}"\n'.encode()
        case _:
            return text.encode()


def _bytes_changed(chance: random.Random, good: bytes) -> bytes:
    data = bytearray(good)
    for _ in range(chance.randint(1, 60)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _cut(chance: random.Random, good: bytes) -> bytes:
    start = chance.randrange(len(good))
    return good[start : chance.randint(start, len(good))]


def _spliced(chance: random.Random, good: bytes) -> bytes:
    parts = [_cut(chance, good) for _ in range(chance.randint(2, 6))]
    return b"".join(parts)


def _repeated(chance: random.Random, good: bytes) -> bytes:
    part = _cut(chance, good)[: chance.randint(1, 200)]
    return good + part * chance.choice((10, 100, 2_000))


def _odd_characters(chance: random.Random, good: bytes) -> bytes:
    text = good.decode()
    for _ in range(chance.randint(1, 30)):
        place = chance.randrange(len(text) + 1)
        text = text[:place] + chance.choice(_ODD) + text[place:]
    return text.encode(errors="surrogatepass")


def _words_shuffled(chance: random.Random, good: bytes) -> bytes:
    words = good.decode().split(" ")
    chance.shuffle(words)
    return " ".join(words).encode()


def _without_spaces(chance: random.Random, good: bytes) -> bytes:
    return good.replace(b" ", chance.choice((b"", b"\xc2\xa0", b"\n", b", ", b"  ")))


def _other_encoding(chance: random.Random, good: bytes) -> bytes:
    return good.decode().encode(chance.choice(("utf-16", "utf-32", "utf-7", "cp1258", "latin-1")), "replace")


def _markup(chance: random.Random, good: bytes) -> bytes:
    tag = chance.choice(("div", "b", "table", "svg", "p", "script", "ul", "x-y"))
    depth = chance.choice((10, 1_000, 20_000))
    return b"<html><body>" + f"<{tag}>".encode() * depth + good + f"</{tag}>".encode() * chance.choice((0, depth))


def _entities(_: random.Random, good: bytes) -> bytes:
    bombs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">{bombs}]><html><body>&e8;'.encode() + good


def _packed(chance: random.Random, good: bytes) -> bytes:
    zeros = good + bytes(chance.choice((0, 3_000_000)))
    if chance.random() < 0.5:
        return gzip.compress(zeros)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", zeros)
    return file.getvalue()


def _noise(chance: random.Random, _: bytes) -> bytes:
    return chance.randbytes(chance.randint(0, 3_000))


_WAYS: Final[tuple[Callable[[random.Random, bytes], bytes], ...]] = (
    _bytes_changed, _cut, _spliced, _repeated, _odd_characters, _words_shuffled, _without_spaces, _other_encoding,
    _markup, _entities, _packed, _noise,
)  # fmt: skip
