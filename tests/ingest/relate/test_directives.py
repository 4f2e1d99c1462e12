"""What an article says of documents."""

import pytest

from ingest.relate.directives import ISSUE_RULES, RULES, IssueRule, Rule, citations
from schema.model import Citation
from tests.ingest.documents import read
from tests.ingest.relate import plain

NAMES = {
    "Bộ Chính trị": "Bộ Chính trị",
    "Ban Bí thư": "Ban Bí thư",
    "Tỉnh ủy": "Tỉnh ủy Sơn Lâm",
    "Huyện ủy Sông Vân": "Huyện ủy Sông Vân",
    "Huyện ủy": "Huyện ủy Sông Vân",
    "Ban Thường vụ Huyện ủy": "Ban Thường vụ Huyện ủy Sông Vân",
    "Ban Chấp hành Trung ương": "Ban Chấp hành Trung ương",
    "Ủy ban Kiểm tra Huyện ủy Sông Vân": "Ủy ban Kiểm tra Huyện ủy Sông Vân",
}
OFFICES = {
    "HU": "Huyện ủy Sông Vân",
    "TU": "Tỉnh ủy Sơn Lâm",
    "UBKTHU": "Ủy ban Kiểm tra Huyện ủy Sông Vân",
}


def relations(text: str, published: str = "2024-06-01") -> list[tuple[str, str, str]]:
    return [(r.source, r.type.value, r.target) for r in read(text, published).relations]


def issued(text: str) -> list[tuple[str, str]]:
    return [(i.issuer, i.directive) for i in read(text, "2024-06-01", NAMES).issues]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_each_rule_reads_its_example(rule: Rule) -> None:
    found = read(rule.example, "2024-06-01").relations
    assert [(r.rule, r.type, r.confidence) for r in found] == [(rule.name, rule.type, rule.confidence)]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_no_rule_reads_what_the_example_against_it_says(rule: Rule) -> None:
    found = read(rule.against, "2024-06-01")
    assert len(found.directives) > 1
    assert found.relations == []


def test_rules_have_names_of_their_own() -> None:
    assert len({r.name for r in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kế hoạch số 12-KH/HU về thực hiện Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW khóa XII.",
            [("12-KH/HU", "IMPLEMENTS", "18-NQ/TW@2017"), ("12-KH/HU", "IMPLEMENTS", "19-NQ/TW@2017")],
        ),
        (
            "Kế hoạch số 12-KH/HU thực hiện các Nghị quyết 18, 19 khóa XII.",
            [("12-KH/HU", "IMPLEMENTS", "18-NQ/TW@2017"), ("12-KH/HU", "IMPLEMENTS", "19-NQ/TW@2017")],
        ),
        (
            "Cụ thể hóa Nghị quyết Trung ương 4 (khóa XI, XII), Tỉnh ủy đã ban hành Kế hoạch số 36-KH/TU.",
            [("36-KH/TU", "IMPLEMENTS", "12-NQ/TW@2012"), ("36-KH/TU", "IMPLEMENTS", "04-NQ/TW@2016")],
        ),
        (
            "Kế hoạch số 12-KH/HU về việc triển khai, thực hiện Nghị quyết số 35-NQ/TW và Chỉ thị số 20-CT/TU.",
            [("12-KH/HU", "IMPLEMENTS", "35-NQ/TW@2018"), ("12-KH/HU", "IMPLEMENTS", "20-CT/TU")],
        ),
        (
            "Quy định số 102-QĐ/TW về xử lý kỷ luật đảng viên vi phạm, thay thế cho Quy định số 181-QĐ/TW.",
            [("102-QĐ/TW@2017", "REPLACES", "181-QĐ/TW@2013")],
        ),
    ],
)
def test_documents_side_by_side_share_a_relation(text: str, found: list[tuple[str, str, str]]) -> None:
    assert relations(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Gắn Nghị quyết Trung ương 4 (khóa XII) với Chỉ thị 05-CT/TW của Bộ Chính trị.",
        "Sơ kết việc thực hiện Kế hoạch số 12-KH/HU và Chỉ thị số 05-CT/TW.",
        "Theo Thông báo số 57-TB/UBKT, đợt kiểm tra tiến hành theo Quyết định số 112-QĐ/UBKT.",
        "Căn cứ Quy định số 30-QĐ/TW, Huyện ủy ban hành Quyết định số 15-QĐ/HU.",
        "Sau khi có Nghị quyết số 18-NQ/TW, Huyện ủy đã ban hành Đề án số 03-ĐA/HU.",
        "Nghị quyết số 18-NQ/TW. Để thực hiện tốt hơn, Huyện ủy đã ban hành Kế hoạch số 12-KH/HU.",
        "Nghị định số 35/2015/NĐ-CP thay thế Nghị định số 42/2012/NĐ-CP.",
        "dự thảo sửa đổi, bổ sung Quy định số 181-QĐ/TW",
    ],
)
def test_what_only_stands_together_is_no_relation(text: str) -> None:
    assert relations(text) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Nghị quyết số 21-NQ/TW ngày 16/6/2022.\nHuyện ủy ban hành Kế hoạch số 139-KH/HU để triển khai nghị quyết.",
            "21-NQ/TW@2022",
        ),
        (
            "Kết luận 61-KL/TW.\nĐể cụ thể hóa kết luận của Ban Bí thư, Tỉnh ủy ra Kế hoạch số 139-KH/HU.",
            "61-KL/TW@2023",
        ),
    ],
)
def test_a_document_meant_by_its_kind_is_the_last_named(text: str, target: str) -> None:
    assert relations(text) == [("139-KH/HU", "IMPLEMENTS", target)]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 18, 19 khóa XII.\nHuyện ủy đã ban hành Kế hoạch số 139-KH/HU để triển khai nghị quyết.",
        "Kết luận 01-KL/TW của Bộ Chính trị.\nĐể cụ thể hóa kết luận của Ban Bí thư, Tỉnh ủy ra Kế hoạch số 139-KH/HU.",
        "Huyện ủy đã ban hành Kế hoạch số 139-KH/HU để triển khai nghị quyết.\nNghị quyết số 21-NQ/TW ngày 16/6/2022.",
    ],
)
def test_a_kind_that_could_mean_another_says_nothing(text: str) -> None:
    assert relations(text) == []


def test_a_relation_said_twice_has_both_sentences_and_the_surer_rule() -> None:
    said = [
        "Quy định số 22-QĐ/TW thay Quy định số 30-QĐ/TW.",
        "Quy định số 30-QĐ/TW được thay thế bằng Quy định số 22-QĐ/TW.",
    ]
    (relation,) = read("\n".join(said), "2024-06-01").relations
    assert [e.text for e in relation.evidence] == said
    assert relation.confidence == 0.95


@pytest.mark.parametrize("rule", ISSUE_RULES, ids=lambda r: r.name)
def test_each_rule_of_issuing_reads_its_example(rule: IssueRule) -> None:
    found = read(rule.example, "2024-06-01", NAMES, OFFICES).issues
    assert (rule.name, rule.confidence) in {(issue.rule, issue.confidence) for issue in found}


@pytest.mark.parametrize("rule", ISSUE_RULES, ids=lambda r: r.name)
def test_no_rule_of_issuing_reads_the_example_against_it(rule: IssueRule) -> None:
    found = read(rule.against, "2024-06-01", NAMES, OFFICES)
    assert found.directives
    assert rule.name not in {issue.rule for issue in found.issues}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nghị quyết số 22-NQ/TW ngày 02/02/2008 của Ban Chấp hành Trung ương Đảng",
            [("Ban Chấp hành Trung ương", "22-NQ/TW@2008")],
        ),
        (
            "Đề án 05, 07 của Tỉnh ủy",
            [("Tỉnh ủy Sơn Lâm", "05-ĐA/TU Tỉnh ủy Sơn Lâm"), ("Tỉnh ủy Sơn Lâm", "07-ĐA/TU Tỉnh ủy Sơn Lâm")],
        ),
        ("Quy định 47, Quy định 102 của Bộ Chính trị", [("Bộ Chính trị", "102-QĐ/TW@2017")]),
        ("Nghị quyết Trung ương 4 (khóa XI, XII)", []),
        ("Nghị quyết Đại hội XIII của Đảng", []),
        ("Chỉ thị 05 của TW về học tập", []),
        (
            "Ban Thường vụ Huyện ủy vừa có Quyết định số 12-QĐ/HU",
            [("Ban Thường vụ Huyện ủy Sông Vân", "12-QĐ/HU Huyện ủy Sông Vân")],
        ),
        ("Huyện ủy Sông Vân chưa ban hành Kế hoạch số 12-KH/HU", []),
        ("Huyện ủy Sông Vân sẽ ban hành Kế hoạch số 12-KH/HU", []),
        ("Huyện ủy Sông Vân học tập Kế hoạch số 12-KH/TU", []),
    ],
)
def test_who_issued_a_document_is_told_by_the_words(text: str, found: list[tuple[str, str]]) -> None:
    assert issued(text) == found


def test_one_document_is_issued_once_by_the_named_issuer() -> None:
    text = "Huyện ủy đã ban hành Kế hoạch số 12-KH/HU.\nKế hoạch số 12-KH/HU của Ban Thường vụ Huyện ủy nêu rõ"
    assert issued(text) == [("Ban Thường vụ Huyện ủy Sông Vân", "12-KH/HU Huyện ủy Sông Vân")]


def test_an_issue_quotes_document_and_issuer_and_has_its_day() -> None:
    (found,) = read("Học tập Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị.", "2025-09-12", NAMES).issues
    assert found.evidence[0].text == "Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị"
    assert found.date == "2025-08-22"


def cited(text: str) -> list[Citation]:
    found = read(text, "2024-06-01")
    return citations(found.text, "art-1", found.directives, found.relations)


def test_the_article_cites_each_document_with_all_its_namings() -> None:
    found = cited("Chỉ thị 05-CT/TW\nChỉ thị 05 và Nghị quyết số 35-NQ/TW")
    assert [(c.by, c.directive, len(c.evidence)) for c in found] == [
        ("art-1", "05-CT/TW@2016", 2),
        ("art-1", "35-NQ/TW@2018", 1),
    ]


def test_a_document_cites_what_its_subject_names() -> None:
    found = cited("Thông báo số 154-TB/TU về 5 năm thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.")
    assert ("154-TB/TU", "05-CT/TW@2016") in {(c.by, c.directive) for c in found}


def test_a_related_pair_is_not_cited_again() -> None:
    found = cited("Kết luận số 01-KL/TW của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW.")
    assert {c.by for c in found} == {"art-1"}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Đại hội nghe báo cáo tổng kết thực hiện Nghị quyết Đại hội Đảng bộ xã Nà Sản nhiệm kỳ 2015-2020.", []),
        ("Các chi bộ học tập Nghị quyết Đại hội Đảng bộ xã Nà Sản nhiệm kỳ 2020-2025.", ["NQĐH/V Đảng bộ xã Nà Sản"]),
    ],
)
def test_the_resolution_of_the_term_that_ends_has_not_the_number_of_the_congress(said: str, found: list[str]) -> None:
    facts = plain.facts((f"Đại hội Đảng bộ xã Nà Sản lần thứ V vừa xong. {said}",))
    assert [d.id for d in facts.directives] == found
