"""What the cell of a hamlet is called: with its commune where the article says it or needs it."""

import pytest

from tests.ingest.resolve.articles import read

HERE = "Xã Nà Sản, huyện Khe Sâu họp. "
NAMES = [
    ("Chi bộ bản Pho họp.", {"Chi bộ bản Pho"}),
    ("Chi bộ bản Pho, xã Nà Sản họp.", {"Chi bộ bản Pho xã Nà Sản"}),
    ("Chi bộ bản Pho họp. Chi bộ bản Pho, xã Nà Sản báo cáo.", {"Chi bộ bản Pho xã Nà Sản"}),
    ("Chi bộ thôn 3 họp.", {"Chi bộ thôn 3 xã Nà Sản"}),
    ("Chi ủy Chi bộ bản Pho họp.", {"Chi ủy Chi bộ bản Pho", "Chi bộ bản Pho"}),
    (
        "Chi bộ bản Pho, xã Nà Sản họp. Chi bộ bản Pho, xã Nà Pen họp.",
        {"Chi bộ bản Pho xã Nà Sản", "Chi bộ bản Pho xã Nà Pen"},
    ),
    ("Chi bộ Trường Tiểu học Lê Lợi họp.", {"Chi bộ Trường Tiểu học Lê Lợi"}),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[text for text, _ in NAMES])
def test_a_hamlet_s_cell_is_called_with_its_commune_where_that_is_said_or_needed(text: str, names: set[str]) -> None:
    found = {body.name for body in read(HERE + text, "2018-05-10").organizations.values()}
    assert found == names


def test_a_hamlet_s_cell_is_one_body_however_it_is_called() -> None:
    short, whole = (
        read(HERE + text, "2018-05-10") for text in ("Chi bộ bản Pho họp.", "Chi bộ bản Pho, xã Nà Sản họp.")
    )
    assert set(short.organizations) == set(whole.organizations)
