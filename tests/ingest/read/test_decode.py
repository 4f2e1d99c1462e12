import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.read.decode import Undecodable, decode
from schema.spelling import compose

VIETNAMESE = (
    "Ủy ban Kiểm tra Huyện ủy Vân Khê kết luận: Đảng ủy xã Sơn Khê đã buông lỏng lãnh đạo, để cán bộ vi phạm quy định "
    "về quản lý đất đai; yêu cầu kiểm điểm, khắc phục hậu quả trước ngày 30/9/2020 và báo cáo Thường trực Huyện ủy.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """The bytes of that encoding: a letter without its tone, then the tone."""
    parts = []
    for character in text:
        marks = unicodedata.normalize("NFD", character)
        base = unicodedata.normalize("NFC", "".join(c for c in marks if c not in TONES))
        parts.append(base + "".join(c for c in marks if c in TONES))
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_prove_themselves(encoding: str) -> None:
    assert decode(VIETNAMESE.encode(encoding)) == VIETNAMESE


def test_windows_1258() -> None:
    assert decode(windows_1258(VIETNAMESE)) == VIETNAMESE


def test_tcvn3() -> None:
    data = (
        b"\xa7\xb6ng \xf1y x\xb7 \xae\xb7 h\xe4p, quy\xd5t \xae\xden\x68 k\xfb lu\xcbt \xae\xe5ng ch\xdd B\xdd th\xad;"
        b" b\xb8o c\xb8o Huy\xd6n \xf1y tr\xad\xedc ng\xb5y 5/9"
    )
    assert decode(data) == "Đảng ủy xã đã họp, quyết định kỷ luật đồng chí Bí thư; báo cáo Huyện ủy trước ngày 5/9"


def test_vni() -> None:
    written = (
        "Ñaûng uûy xaõ Sôn Kheâ ñaõ hoïp, quyeát ñònh kyû luaät ñoàng chí Bí thö; baùo caùo Huyeän uûy tröôùc ngaøy 5/9"
    )
    text = "Đảng ủy xã Sơn Khê đã họp, quyết định kỷ luật đồng chí Bí thư; báo cáo Huyện ủy trước ngày 5/9"
    assert decode(written.encode("cp1252")) == text
    assert decode(written.encode("utf-8")) == text


@pytest.mark.parametrize("wrong", ["latin-1", "sloppy-windows-1252"])
def test_text_that_a_wrong_decoder_read_is_repaired(wrong: str) -> None:
    assert decode(VIETNAMESE.encode().decode(wrong).encode()) == VIETNAMESE


def test_a_declared_encoding_is_tried() -> None:
    text = "Съезд партии состоялся в столице, делегаты обсудили доклад."
    assert decode(text.encode("koi8-r"), declared="koi8-r") == text


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode(windows_1258(VIETNAMESE), declared="x-nonsense") == VIETNAMESE


def test_decomposed_text_is_composed() -> None:
    assert decode(unicodedata.normalize("NFD", VIETNAMESE).encode()) == VIETNAMESE


def test_newlines_are_one_character() -> None:
    assert decode("một\r\nhai\rba\n".encode()) == "một\nhai\nba\n"


def test_a_file_that_was_cut_in_the_middle_of_a_letter_is_read() -> None:
    assert decode((VIETNAMESE * 20 + "Huyện ủ").encode()[:-1]).startswith(VIETNAMESE * 20)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00\x08", "ZIP"),
        (b"\x1f\x8b\x08\x00\x00", "gzip"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old office document"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 20, "binary"),
        (b"abc\x00def", "binary"),
        (b"\x00\x01\x00\x02" * 50, "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(Undecodable, match=what):
        decode(data)


@settings(deadline=None)
@given(st.text().filter(lambda t: "\x00" not in t))
def test_well_formed_text_comes_back_composed_or_is_refused(text: str) -> None:
    try:
        found = decode(("Đảng ủy xã được củng cố, Huyện ủy chỉ đạo quyết liệt. " + text).encode("utf-8", "ignore"))
    except Undecodable:
        return
    clean = text.encode("utf-8", "ignore").decode()
    expected = "Đảng ủy xã được củng cố, Huyện ủy chỉ đạo quyết liệt. " + clean.replace("\r\n", "\n").replace(
        "\r", "\n"
    )
    assert found == compose(expected)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        found = decode(data)
    except Undecodable:
        return
    assert found == compose(found)
    assert "\r" not in found
