"""Which bodies have a post: each entry of heads.yaml."""

import pytest

from schema.authority.heads import has_post, head_of, heads, root
from schema.model import OrganizationKind

EXAMPLES = [(head, *example.split(" - ")) for head in heads() for example in head.examples]


@pytest.mark.parametrize(("head", "title", "body"), EXAMPLES)
def test_an_example_is_read_by_its_own_entry(head: object, title: str, body: str) -> None:
    assert head_of(root(title)) is head
    assert has_post(body, OrganizationKind.STATE_BODY, title)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng ban", "Ban Thường vụ Huyện ủy Mường Lát"),
        ("Bộ trưởng", "Bộ Chính trị"),
        ("Giám đốc", "Chi bộ thôn 3"),
        ("Chi cục trưởng", "Cục Thuế tỉnh Lai Châu"),
        ("Bí thư", "Sở Nội vụ tỉnh Lai Châu"),
        ("Trưởng phòng", "Ban Tổ chức Huyện ủy Mường Lát"),
    ],
)
def test_a_body_of_another_sort_has_no_such_post(title: str, body: str) -> None:
    assert not has_post(body, OrganizationKind.STATE_BODY, title)


def test_a_mass_organisation_has_a_chair_whatever_its_name() -> None:
    assert has_post("Mặt trận Tổ quốc xã Nậm Cắn", OrganizationKind.MASS_ORGANIZATION, "Phó Chủ tịch")
