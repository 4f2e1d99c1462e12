import pytest

from app.data.names import AmbiguousNameError, Candidate, closest, fold

THINGS = [
    Candidate("org-1", "Đảng ủy xã Hòa Sơn", "CapUy"),
    Candidate("org-2", "Đảng ủy xã Hóa Sơn", "CapUy"),
    Candidate("org-3", "Huyện ủy Mường Lát", "CapUy"),
    Candidate("plc-1", "huyện Mường Lát, tỉnh Sơn Lâm", "district"),
    Candidate("plc-2", "xã Mường Lát, huyện Mường Lát, tỉnh Sơn Lâm", "commune"),
    Candidate("plc-3", "xã Khe Sâu, huyện Bản Mây, tỉnh Sơn Lâm", "commune"),
]
READINGS = [
    ("Huyện ủy Mường Lát", ["org-3"]),
    ("huyện uỷ mường  lát", ["org-3"]),
    ("huyen uy muong lat", ["org-3"]),
    ("Đảng uỷ xã Hoà Sơn", ["org-1"]),
    ("dang uy xa hoa son", ["org-1", "org-2"]),
    ("huyện Mường Lát", ["plc-1"]),
    ("Mường Lát", ["plc-1", "plc-2"]),
    ("khe sau", ["plc-3"]),
    ("Huyện ủy Mường", []),
]


@pytest.mark.parametrize(("name", "ids"), READINGS)
def test_the_strictest_reading_that_fits_decides(name: str, ids: list[str]) -> None:
    assert [c.id for c in closest(name, THINGS)] == ids


def test_folding_takes_diacritics_and_nothing_else() -> None:
    assert fold("Đảng ủy Thị trấn Mường Lát, khóa XIII") == "dang uy thi tran muong lat khoa xiii"


def test_candidates_are_told_by_what_tells_them_apart() -> None:
    some = [
        Candidate("plc-1", "huyện Mường Lát", "Place"),
        Candidate("plc-2", "Mường Lát", "Place", known_by=("2025",)),
    ]
    error = AmbiguousNameError("place", "Mường Lát", [*some, *some])
    assert str(error) == (
        "parameter 'place': 'Mường Lát' names several things, say which by its id: plc-1 (huyện Mường Lát), "
        "plc-2 (2025), plc-1 (huyện Mường Lát), …"
    )
    assert error.candidates[1].document() == {"id": "plc-2", "name": "Mường Lát", "kind": "Place", "known_by": ["2025"]}
