"""How high bodies stand, by which those who inspect are told from those inspected."""

import pytest

from ingest.relate.inspections.levels import level_of
from schema.model import Organization, OrganizationKind

Kind = OrganizationKind
BODIES = {
    "Bộ Chính trị": Kind.STANDING_BODY,
    "Ủy ban Kiểm tra Trung ương": Kind.PARTY_AGENCY,
    "Ban Thường vụ Tỉnh ủy Nậm Rốm": Kind.STANDING_BODY,
    "Ban Tổ chức Tỉnh ủy Nậm Rốm": Kind.PARTY_AGENCY,
    "Thành ủy Nậm Rốm": Kind.CAP_UY,
    "HĐND huyện Khe Sâu": Kind.STATE_BODY,
    "Ủy ban Kiểm tra Huyện ủy Khe Sâu": Kind.PARTY_AGENCY,
    "Đảng ủy xã Nà Sản": Kind.CAP_UY,
    "Đảng ủy UBND xã Nà Sản": Kind.CAP_UY,
    "UBND xã Nà Sản": Kind.STATE_BODY,
    "Chi ủy Chi bộ bản Pho": Kind.CAP_UY,
    "Chi bộ Văn phòng Huyện ủy Khe Sâu": Kind.CHI_BO,
}


def level(name: str, *, inspects: bool) -> float:
    return level_of(Organization(name, name, BODIES[name]), inspects=inspects)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Bộ Chính trị", "Ban Thường vụ Tỉnh ủy Nậm Rốm"),
        ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Nậm Rốm"),
        ("Ban Thường vụ Tỉnh ủy Nậm Rốm", "Ban Tổ chức Tỉnh ủy Nậm Rốm"),
        ("Ban Thường vụ Tỉnh ủy Nậm Rốm", "Thành ủy Nậm Rốm"),
        ("Ủy ban Kiểm tra Huyện ủy Khe Sâu", "Đảng ủy xã Nà Sản"),
        ("HĐND huyện Khe Sâu", "UBND xã Nà Sản"),
        ("Đảng ủy xã Nà Sản", "Đảng ủy UBND xã Nà Sản"),
        ("Đảng ủy xã Nà Sản", "Chi ủy Chi bộ bản Pho"),
        ("Đảng ủy xã Nà Sản", "Chi bộ Văn phòng Huyện ủy Khe Sâu"),
    ],
)
def test_a_higher_body_may_inspect_a_lower_one_and_not_the_other_way(above: str, below: str) -> None:
    assert level(above, inspects=True) < level(below, inspects=False)
    assert not level(below, inspects=True) < level(above, inspects=False)


def test_what_is_not_known_stands_lowest() -> None:
    assert level_of(None, inspects=False) > level("Chi ủy Chi bộ bản Pho", inspects=False)
