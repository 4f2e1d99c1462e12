"""Names and places that may be of one thing, and those that never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.likeness import Nearness, nearness, slip, unit_name, without_unit

PLACES = [
    ("huyện Khe Sâu, tỉnh Sơn Lâm", "Huyện Khe Sâu, tỉnh Sơn Lâm", Nearness.SAME),
    ("xã Bản Mây", "xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm", Nearness.FULLER),
    ("xã Hòa Phú, tỉnh Tuyên Quang", "xã Hòa Phú, huyện Chiêm Hóa, tỉnh Tuyên Quang", Nearness.FULLER),
    ("thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa", "xã Mường Lát, tỉnh Thanh Hóa", Nearness.SUCCESSOR),
    ("tỉnh Hà Giang", "tỉnh Tuyên Quang", Nearness.SUCCESSOR),
    ("xã Bản Mây, huyện Khe Sâu, tỉnh Sơn Lâm", "huyện Khe Sâu, tỉnh Sơn Lâm", Nearness.WITHIN),
    ("huyện Khe Sâu, tỉnh Sơn Lâm", "tỉnh Sơn Lâm", Nearness.WITHIN),
    ("huyện Khe Sâu, tỉnh Sơn Lâm", "huyện Nà Đồi, tỉnh Sơn Lâm", Nearness.PROVINCE),
    ("huyện Vị Xuyên, tỉnh Hà Giang", "huyện Sơn Dương, tỉnh Tuyên Quang", Nearness.PROVINCE),
    ("xã Tân Phú, huyện Khe Sâu", "xã Tân Phú, huyện Nà Đồi", Nearness.APART),
    ("tỉnh Sơn Lâm", "tỉnh Sơn Lam", Nearness.APART),
    ("xã Tân Phú, tỉnh Sơn Lâm", "phường Tân Phú, tỉnh Sơn La", Nearness.APART),
    ("huyện Khe Sâu", "huyện Nà Đồi, tỉnh Sơn Lâm", Nearness.APART),
]


@pytest.mark.parametrize(("one", "other", "near"), PLACES)
def test_how_places_stand(one: str, other: str, near: Nearness) -> None:
    assert (nearness(one, other), nearness(other, one)) == (near, near)


SLIPS = [
    ("Lò Văn Thạch", "Lò Văn Thạc", "one letter differs"),
    ("Lò Văn Thạch", "Lò Văn Thạchh", "one letter differs"),
    ("Triệu Minh Xuất", "Triệu Minh Suất", "one letter differs"),
    ("Lò Văn Tủa", "Lò Tủa", "the middle of the name is left out"),
    ("Hà Thị Minh Nguyệt", "Hà Minh Nguyệt", "the middle of the name is left out"),
]
TWO_NAMES = [
    ("Lò Văn Tủa", "Lò Văn Tủa"),
    ("Lò Văn Tủa", "Lò Văn Tùa"),
    ("Nguyễn Văn An", "Nguyễn Văn Ân"),
    ("Nguyễn Văn An", "Nguyễn Văn Anh"),
    ("Trần Văn Hùng", "Trần Văn Hưng"),
    ("Nguyễn Văn Đạt", "Nguyễn Văn Dạt"),
    ("Lê Thuỷ Tiên", "Lê Thủy Tiên"),
    ("Lê Thị Thu", "Lê Thị Mai"),
    ("Lê Thị Thu", "Lê Văn Thuận"),
    ("Đội 12", "Đội 13"),
    ("Lò Tủa", "Tủa"),
    ("", "Lò Tủa"),
]


@pytest.mark.parametrize(("one", "other", "how"), SLIPS)
def test_a_slip_is_told(one: str, other: str, how: str) -> None:
    assert (slip(one, other), slip(other, one)) == (how, how)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_what_differs_in_marks_or_digits_or_more_is_no_slip(one: str, other: str) -> None:
    assert (slip(one, other), slip(other, one)) == (None, None)


@given(st.text(), st.text())
def test_any_two_texts_have_an_answer_in_either_order(one: str, other: str) -> None:
    assert slip(one, other) == slip(other, one)
    assert nearness(one, other) is nearness(other, one)


def test_a_bodys_name_without_its_unit() -> None:
    old, new = "thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa", "xã Mường Lát, tỉnh Thanh Hóa"
    assert without_unit("Đảng ủy Thị trấn Mường Lát", old) == without_unit("Đảng ủy xã Mường Lát", new) == "đảng ủy"
    assert without_unit("Huyện ủy Mường Lát", "huyện Mường Lát, tỉnh Thanh Hóa") == "huyện ủy"
    assert without_unit("Trường Lê Lợi", new) == "trường lê lợi"
    assert unit_name(old) == unit_name(new) == "mường lát"
