"""Relations read by the roles of documents around a verb: each with a sentence that is none."""

from __future__ import annotations

import pytest

from ingest.relate.directives.roles import may_stand
from schema.authority.phrases import groups, phrases
from schema.model import RelationType
from tests.ingest.documents import read


@pytest.mark.parametrize(
    ("relation", "said", "against"),
    [
        (
            "CONTINUES",
            "Bộ Chính trị yêu cầu tiếp tục thực hiện Chỉ thị số 05-CT/TW bằng Kết luận số 01-KL/TW.",
            "Bộ Chính trị yêu cầu tiếp tục thực hiện Chỉ thị số 05-CT/TW cùng Kết luận số 01-KL/TW.",
        ),
        (
            "CONTINUES",
            "Chỉ thị số 05-CT/TW tiếp tục được thực hiện theo Kết luận số 01-KL/TW.",
            "Chỉ thị số 05-CT/TW tiếp tục được thực hiện cùng Kết luận số 01-KL/TW.",
        ),
        (
            "CONTINUES",
            "Chỉ thị số 05-CT/TW là sự tiếp nối Chỉ thị số 03-CT/TW của khóa trước.",
            "Chỉ thị số 05-CT/TW và Chỉ thị số 03-CT/TW nối tiếp nhau.",
        ),
        (
            "REPLACES",
            "Huyện ủy Sông Vân thay thế Quyết định số 208-QĐ/HU bằng Quyết định số 515-QĐ/HU.",
            "Huyện ủy Sông Vân chưa thay thế Quyết định số 208-QĐ/HU bằng Quyết định số 515-QĐ/HU.",
        ),
        (
            "AMENDS",
            "Quy chế làm việc số 03-QC/HU đã được sửa đổi, bổ sung bởi Quyết định số 515-QĐ/HU.",
            "Quy chế làm việc số 03-QC/HU và Quyết định số 515-QĐ/HU được sửa đổi.",
        ),
        (
            "GUIDES",
            "Ban Tuyên giáo có Văn bản là Kế hoạch số 118-KH/BTGTU hướng dẫn tuyên truyền thực hiện Kế hoạch số 152-KH/TU.",
            "Kế hoạch số 118-KH/BTGTU và hướng dẫn của cấp trên về Kế hoạch số 152-KH/TU; Kế hoạch số 20-KH/TU.",
        ),
        (
            "GUIDES",
            "Để hướng dẫn Quy định số 22-QĐ/TW, Ban Tổ chức Huyện ủy Sông Vân ban hành Hướng dẫn số 05-HD/BTCHU.",
            "Theo hướng dẫn tại Quy định số 22-QĐ/TW, Ban Tổ chức Huyện ủy Sông Vân ban hành Kế hoạch số 05-KH/BTCHU.",
        ),
        (
            "GUIDES",
            "Để triển khai Chỉ thị số 35-CT/TW, Ban Tổ chức Huyện ủy Sông Vân đã có Hướng dẫn số 05-HD/BTCHU.",
            "Theo Chỉ thị số 35-CT/TW, Ban Tổ chức Huyện ủy Sông Vân đã có Hướng dẫn số 05-HD/BTCHU.",
        ),
        (
            "IMPLEMENTS",
            "Đảng ủy Quân sự huyện cụ thể hóa Nghị quyết số 806-NQ/QUTW thành Nghị quyết số 12-NQ/ĐU.",
            "Đảng ủy Quân sự huyện học Nghị quyết số 806-NQ/QUTW xong thành lập tổ soạn Nghị quyết số 12-NQ/ĐU.",
        ),
        (
            "IMPLEMENTS",
            "Chỉ thị số 05-CT/TW được Huyện ủy Sông Vân cụ thể hóa bằng Kế hoạch số 45-KH/HU.",
            "Chỉ thị số 05-CT/TW được Huyện ủy Sông Vân học tập cùng Kế hoạch số 45-KH/HU.",
        ),
        (
            "IMPLEMENTS",
            "Kế hoạch số 15-KH/HU là bước cụ thể hóa Nghị quyết số 03-NQ/HU.",
            "Kế hoạch số 15-KH/HU là văn bản ban hành cùng Nghị quyết số 03-NQ/HU.",
        ),
    ],
)
def test_a_relation_is_read_by_roles(relation: str, said: str, against: str) -> None:
    assert [r.type.value for r in read(said, "2024-06-01").relations] == [relation]
    other = read(against, "2024-06-01")
    assert len(other.directives) > 1
    assert other.relations == []


@pytest.mark.parametrize(
    ("source", "relation", "target", "may"),
    [
        ("45-KH/HU@2021 Huyện ủy Khe Sâu", RelationType.IMPLEMENTS, "05-CT/TW@2016", True),
        ("45-KH/HU@2015 Huyện ủy Khe Sâu", RelationType.IMPLEMENTS, "05-CT/TW@2016", False),
        ("05-CT/TW@2016", RelationType.IMPLEMENTS, "45-KH/HU Huyện ủy Khe Sâu", False),
        ("12-NQ/ĐU", RelationType.AMENDS, "45-KH/HU Huyện ủy Khe Sâu", False),
        ("45-KH/HU Huyện ủy Khe Sâu", RelationType.REPLACES, "12-NQ/ĐU", True),
        ("118/KH-UBND", RelationType.IMPLEMENTS, "45-KH/HU Huyện ủy Khe Sâu", True),
    ],
)
def test_levels_and_years_allow_a_relation(source: str, relation: RelationType, target: str, *, may: bool) -> None:
    assert may_stand(source, relation, target) is may


def test_no_verb_of_relation_is_of_two_entries_of_a_group() -> None:
    for group in groups("relations"):
        forms = [form for entry in phrases("relations", group) for form in entry.forms]
        assert len(forms) == len(set(forms)), group
