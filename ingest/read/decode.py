r"""Bytes to text: which encoding, and what to do where none fits.

UTF-8 and UTF-16 prove themselves. What is neither is read in every legacy encoding of Vietnamese in turn, and the
reading that looks most like Vietnamese is taken; only then is a statistical guess made. Text that went through a wrong
decoder before it was saved ("Ä\x90áº£ng") is repaired. What is well-formed UTF-8 and not such mojibake stays as it is,
but for Unicode NFC and newlines as "\n": offsets count in what a reader of the file sees.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from ingest.patterns import lazy
from ingest.read.vietnamese import from_tcvn3, from_vni, share_of_vietnamese
from schema.spelling import compose

Reading = Callable[[bytes], str]

SAMPLE = 65_536  # bytes that are looked at to tell the encoding
_SAMPLE_OF_TEXT = 8_192  # characters that are looked at to tell the language
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOJIBAKE = lazy("Ã[\x80-¿]|Ä[\x80-‘’]|Æ[°¡]|á[»º]|â€|Â\xa0")
_FEWEST_ZEROS = 4  # in bytes that are taken for UTF-16 without a mark that says so
_FEW = 1 / 500  # faults in this share of a text's characters do not make another encoding of it
_ENOUGH = 0.15  # of Vietnamese words, for a legacy encoding to be believed


class Undecodable(ValueError):  # noqa: N818 - it is what the bytes are
    """The bytes are no text; the message says what they seem to be."""


def decode(data: bytes, declared: str | None = None) -> str:
    r"""The text of `data`: NFC, newlines as "\n". `declared` is what the carrier says (an HTTP header, a meta tag).

    Raises Undecodable where `data` is no text.
    """
    return tidy(reading(data, declared)(data))


def reading(sample: bytes, declared: str | None = None) -> Reading:
    """How bytes like `sample` are read; no reading of theirs raises. Raises Undecodable where `sample` is no text."""
    wide = wide_encoding(sample)
    if wide and not _looks_binary(sample.decode(wide, errors="replace").encode(errors="replace")):
        return _codec(wide)
    _refuse_binary(sample)
    return _codec("utf-8") if _is_utf8(sample) else _legacy(sample, declared)


def tidy(text: str) -> str:
    r"""`text` with mojibake repaired, in NFC, newlines as "\n"."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return compose(_repaired(text))


def wide_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark, or the pattern of zero bytes, proves: UTF-8-sig, UTF-16, UTF-32 or None."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    head = data[:SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    few, many = sorted((even, odd))
    if many < _FEWEST_ZEROS or many * 8 < len(head) or few * 20 > many:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _codec(name: str) -> Reading:
    return lambda data: data.decode(name, errors="replace")


def _refuse_binary(data: bytes) -> None:
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise Undecodable(f"this is {name}, not text: save the article as .txt or .html")
    if b"\x00" in data[: 4 * SAMPLE] or _looks_binary(data):
        raise Undecodable("binary data, not text: save the article as .txt or .html")


def _looks_binary(data: bytes) -> bool:
    head = data[:SAMPLE]
    return len(_CONTROL.findall(head)) > len(head) * _FEW


def _is_utf8(data: bytes) -> bool:
    """Whether `data` is UTF-8. A few broken characters (a cut file) are allowed for."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    else:
        return True
    faults = text.count("\ufffd")
    whole = sum(c > "\u007f" for c in text[:SAMPLE]) - text[:SAMPLE].count("\ufffd")
    return whole > 0 and faults <= max(1, len(text) * _FEW)


def _legacy(data: bytes, declared: str | None) -> Reading:
    """The reading that makes `data` look most like Vietnamese, else the best guess. Raises Undecodable."""
    sample = data[:SAMPLE]
    readings = [_codec(name) for name in (declared, "cp1258") if name and _is_codec(name)]
    readings += [lambda raw: from_tcvn3(raw.decode("latin-1")), lambda raw: from_vni(raw.decode("cp1252", "replace"))]
    best = max(readings, key=lambda read: _likeness(compose(read(sample))))
    if _likeness(compose(best(sample))) >= _ENOUGH:
        return best
    if declared and _is_codec(declared):
        return _codec(declared)
    from charset_normalizer import from_bytes  # rarely needed, and slow to import

    guess = from_bytes(sample).best()
    if guess is None:
        raise Undecodable("the encoding is not known: save the article as UTF-8")
    return _codec(guess.encoding)


def _is_codec(name: str) -> bool:
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def _likeness(text: str) -> float:
    return share_of_vietnamese(text[:_SAMPLE_OF_TEXT])


def _repaired(text: str) -> str:
    """`text`, or what it was before a wrong decoder read it, where it then is much more like Vietnamese."""
    sample = text[:_SAMPLE_OF_TEXT]
    if sample.isascii() or _likeness(compose(sample)) >= _ENOUGH:
        return text
    readings = (_unscrambled, from_tcvn3, from_vni)
    best = max(readings, key=lambda reading: _likeness(compose(reading(sample))))
    return best(text) if _likeness(compose(best(sample))) >= 2 * _ENOUGH else text


def _unscrambled(text: str) -> str:
    if not _MOJIBAKE.search(text):
        return text
    import ftfy  # rarely needed, and slow to import

    return "".join(ftfy.fix_encoding(line) for line in text.splitlines(keepends=True))
