"""Tasks: who ordered what of whom, by when, how much (contract rule 13)."""

import pytest

from ingest.relate.tasks import MOST, read_tasks
from ingest.relate.tasks.demands import WORDS
from schema.authority.phrases import phrases
from schema.model import Task
from tests.ingest.relate.told import told

BI_THU = "{Lò Văn Tủa}, «Bí thư|Huyện ủy An Khê|Lò Văn Tủa»"
SPEAKS = f"Phát biểu kết luận, đồng chí {BI_THU} đánh giá cao kết quả của các địa phương."


def tasks(*sentences: str, published: str | None = "2021-06-15") -> tuple[Task, ...]:
    return read_tasks(told(*sentences, published=published))


def told_to(task: Task) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return task.assigners, task.assignees, task.text


def texts(*sentences: str) -> list[str]:
    return [task.text for task in tasks(*sentences)]


@pytest.mark.parametrize(
    ("entry", "example"), [(p.id, e) for p in phrases("tasks", "orders") for e in p.examples], ids=lambda v: str(v)[:40]
)
def test_each_example_of_an_order_is_read_by_its_entry(entry: str, example: str) -> None:
    assert [t.rule for t in tasks(example)] == [f"order: {entry}"]


@pytest.mark.parametrize("other", [e for p in phrases("tasks", "orders") for e in p.others])
def test_what_an_order_must_not_match_is_no_task(other: str) -> None:
    assert tasks(other) == ()


@pytest.mark.parametrize(
    ("sentence", "assigners", "assignees", "text"),
    [
        ("[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ đảng viên.",
         ("Huyện ủy An Khê",), ("Đảng ủy xã Bản Lầu",), "rà soát hồ sơ đảng viên"),
        ("[Huyện ủy An Khê], [UBND huyện An Khê] yêu cầu [Đảng ủy xã Bản Lầu] trực Tết nghiêm túc.",
         ("Huyện ủy An Khê", "UBND huyện An Khê"), ("Đảng ủy xã Bản Lầu",), "trực Tết nghiêm túc"),
        (f"Kết luận hội nghị, đồng chí {BI_THU} giao [Văn phòng Huyện ủy An Khê] lập bảng theo dõi tiến độ.",
         ("Lò Văn Tủa",), ("Văn phòng Huyện ủy An Khê",), "lập bảng theo dõi tiến độ"),
        (f"Đồng chí {BI_THU} yêu cầu [Đảng ủy xã Bản Lầu] và [Đảng ủy xã Nà Sản] mỗi nơi kết nạp 5 đảng viên.",
         ("Lò Văn Tủa",), ("Đảng ủy xã Bản Lầu", "Đảng ủy xã Nà Sản"), "mỗi nơi kết nạp 5 đảng viên"),
        ("Ông {Vàng A Chứ} được [Ban Tổ chức Huyện ủy An Khê] phân công trực tiếp phụ trách phát triển đảng viên.",
         ("Ban Tổ chức Huyện ủy An Khê",), ("Vàng A Chứ",), "trực tiếp phụ trách phát triển đảng viên"),
        ("[Thường trực Huyện ủy An Khê] có <215-CV/HU=Công văn số 215> yêu cầu [Đảng ủy xã Bản Lầu] báo cáo kết quả.",
         ("Thường trực Huyện ủy An Khê",), ("Đảng ủy xã Bản Lầu",), "báo cáo kết quả"),
        ("[Sở Y tế tỉnh Nậm Rốm] đã xác minh; đồng thời yêu cầu ông {Vàng A Chứ} kiểm điểm, làm rõ trách nhiệm.",
         ("Sở Y tế tỉnh Nậm Rốm",), ("Vàng A Chứ",), "kiểm điểm, làm rõ trách nhiệm"),
        ("[Ban Thường vụ Huyện ủy An Khê] đã giao 765 việc đột phá cho 195 cán bộ.",
         ("Ban Thường vụ Huyện ủy An Khê",), (), "765 việc đột phá cho 195 cán bộ"),
    ],
)  # fmt: skip
def test_an_order_in_one_sentence(
    sentence: str, assigners: tuple[str, ...], assignees: tuple[str, ...], text: str
) -> None:
    assert [told_to(t) for t in tasks(sentence)] == [(assigners, assignees, text)]


def test_a_group_is_kept_in_its_words() -> None:
    (task,) = tasks("[Huyện ủy An Khê] yêu cầu các chi bộ, đảng bộ trực thuộc tập trung chuẩn bị đại hội.")
    assert (task.assignees, task.assignee_text) == ((), "các chi bộ, đảng bộ trực thuộc")
    assert task.text == "tập trung chuẩn bị đại hội"


def test_semicolons_part_the_demands() -> None:
    found = tasks(
        f"Đồng chí {BI_THU} yêu cầu [Đảng ủy xã Bản Lầu]: rà soát cam kết; chấm dứt sao chép; báo cáo bằng thư."
    )
    assert [t.text for t in found] == ["rà soát cam kết", "chấm dứt sao chép", "báo cáo bằng thư"]
    assert {t.assignees for t in found} == {("Đảng ủy xã Bản Lầu",)}


def test_each_piece_may_name_who_shall_act() -> None:
    found = tasks(
        f"Đồng chí {BI_THU} đề nghị [Đảng ủy xã Bản Lầu] đánh giá lại mô hình; "
        "[Đảng ủy xã Nà Sản] phải bổ sung kế hoạch; [UBND huyện An Khê] hoàn thành giao đất; "
        "giao [Văn phòng Huyện ủy An Khê] theo dõi."
    )
    assert [(t.assignees[0], t.text) for t in found] == [
        ("Đảng ủy xã Bản Lầu", "đánh giá lại mô hình"),
        ("Đảng ủy xã Nà Sản", "bổ sung kế hoạch"),
        ("UBND huyện An Khê", "hoàn thành giao đất"),
        ("Văn phòng Huyện ủy An Khê", "theo dõi"),
    ]


def test_a_speech_goes_on_over_sentences() -> None:
    found = tasks(
        SPEAKS,
        "Đồng chí yêu cầu các cấp ủy tiếp tục quán triệt nghị quyết.",
        "Làm tốt công tác giáo dục chính trị tư tưởng.",
        "[Ban Tổ chức Huyện ủy An Khê] tham mưu phương án nhân sự.",
        "Đồng thời, người đứng đầu cần nêu gương trong mọi công việc.",
    )
    assert [(t.assigners, t.rule) for t in found] == [
        (("Lò Văn Tủa",), "order: yêu cầu"),
        (("Lò Văn Tủa",), "list goes on"),
        (("Lò Văn Tủa",), "body acts in a list"),
        (("Lò Văn Tủa",), "leader says must"),
    ]


def test_a_numbered_list_follows_its_colon() -> None:
    found = texts(
        f"Đồng chí {BI_THU} yêu cầu các cấp ủy thực hiện tốt các nhiệm vụ sau:",
        "Một là, tiếp tục đẩy mạnh học tập và làm theo Bác.",
        "Hai là, rà soát quy hoạch cán bộ.",
        "- [UBND huyện An Khê] đẩy nhanh giải ngân vốn đầu tư công.",
    )
    assert found == [
        "tiếp tục đẩy mạnh học tập và làm theo Bác", "rà soát quy hoạch cán bộ", "đẩy nhanh giải ngân vốn đầu tư công"
    ]  # fmt: skip


def test_nobody_named_means_the_one_who_speaks() -> None:
    found = tasks(SPEAKS, "Giao [Ban Tổ chức Huyện ủy An Khê] chủ trì xây dựng kế hoạch.")
    assert [t.assigners for t in found] == [("Lò Văn Tủa",)]


def test_an_elided_subject_needs_a_speaker() -> None:
    assert tasks("Yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ.") == ()


@pytest.mark.parametrize(
    "end",
    [
        "Đồng chí {Vàng A Chứ}, «Bí thư|Đảng ủy xã Bản Lầu|Vàng A Chứ» hứa sẽ khắc phục.",
        "Trước đó, đoàn đã đi thực tế tại hai bản.",
    ],
)
def test_a_speech_ends_with_another_speaker_or_with_what_happened(end: str) -> None:
    found = texts(
        SPEAKS, "Đồng chí yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ.", end, "Tiếp tục trồng rừng trên đất dốc."
    )
    assert found == ["rà soát hồ sơ"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí mong muốn [Đảng ủy xã Bản Lầu] giữ vững đoàn kết.",
        "Đồng chí kêu gọi nhân dân tích cực trồng rừng.",
        "Đồng chí gợi ý các nơi tham khảo cách làm mới.",
        "Đồng chí tin tưởng [Đảng ủy xã Bản Lầu] sẽ hoàn thành tốt nhiệm vụ.",
        "Đồng chí hứa sẽ gắn bó với cơ sở.",
    ],
)
def test_wishes_appeals_hints_and_promises_are_no_tasks(sentence: str) -> None:
    assert tasks(SPEAKS, sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại hội đề ra chỉ tiêu mỗi năm kết nạp 100 đảng viên.",
        "Chị {Lầu Thị Va} đề nghị làm lại con đường vào bản.",
        "Ông {Vàng A Chứ}, «Bí thư|Chi bộ thôn 1|Vàng A Chứ» đề nghị [Đảng ủy xã Bản Lầu] hỗ trợ kinh phí.",
        "[Ủy ban Kiểm tra Huyện ủy An Khê] đề nghị thi hành kỷ luật ông {Vàng A Chứ}.",
        "[Bộ Chính trị] phân công ông {Vàng A Chứ} tham gia [Đảng bộ tỉnh Nậm Rốm], giữ chức «Bí thư|Tỉnh ủy Nậm Rốm».",
        "# [Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ.",
        "Chiều qua, [Huyện ủy An Khê] giao lưu văn nghệ với [Đảng ủy xã Bản Lầu].",
    ],
)
def test_none_of_these_is_a_task(sentence: str) -> None:
    assert tasks(sentence) == ()


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("báo cáo trước ngày 30/9", "2021-09-30"),
        ("sửa quy chế trong tháng 10/2021", "2021-10-31"),
        ("trình đề án trong quý IV", "2021-12-31"),
        ("phát triển 10 đảng viên đến hết năm 2021", "2021-12-31"),
        ("tách sinh hoạt ngay từ tháng 8", None),
        ("cập nhật vào ngày 15 và 30 hằng tháng", None),
        ("giải quyết 37 hồ sơ tồn đọng từ trước 1-7", None),
        ("bổ sung kế hoạch những tháng cuối năm", None),
        ("bổ sung chương trình 6 tháng cuối năm, gửi về trước 05/8", "2021-08-05"),
    ],
)
def test_the_deadline_is_the_last_day_allowed(words: str, deadline: str | None) -> None:
    (task,) = tasks(f"[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] {words}.")
    assert task.deadline == deadline


def test_the_same_term_is_the_deadline_of_the_demand_before() -> None:
    found = tasks(
        SPEAKS,
        "Đồng chí yêu cầu [Đảng ủy xã Bản Lầu] lập báo cáo trước ngày 05/7; gửi bản kiểm điểm trong cùng thời hạn.",
    )
    assert [t.deadline for t in found] == ["2021-07-05", "2021-07-05"]


@pytest.mark.parametrize(
    ("words", "quantity"),
    [
        ("kết nạp ít nhất 10 đảng viên trong năm", "ít nhất 10 đảng viên"),
        ("cử 01 cán bộ làm đầu mối", "01 cán bộ"),
        ("theo dõi từ 4 đến 5 địa bàn", "từ 4 đến 5 địa bàn"),
        ("hoàn thành 318 căn nhà còn lại", "318 căn nhà"),
        ("chấn chỉnh nền nếp sinh hoạt", None),
        ("báo cáo trước ngày 30/9", None),
    ],
)
def test_the_quantity_is_in_the_words_of_the_text(words: str, quantity: str | None) -> None:
    (task,) = tasks(f"[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] {words}.")
    assert task.quantity == quantity


def test_documents_named_in_a_demand_are_what_it_carries_out() -> None:
    (task,) = tasks("[Huyện ủy An Khê] yêu cầu các cấp ủy thực hiện nghiêm <05-CT/TW@2016=Chỉ thị số 05-CT/TW>.")
    assert task.under == ("05-CT/TW@2016",)


def test_the_text_of_a_task_is_short_and_quotes() -> None:
    reading = told("[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] " + "rà soát lại toàn bộ hồ sơ " * 20 + ".")
    (task,) = read_tasks(reading)
    assert len(task.text.split()) <= WORDS
    assert task.text in reading.text
    assert all(reading.text[s.start : s.end] == s.text for s in task.evidence)


def test_a_long_list_gives_at_most_eight_and_those_with_a_deadline() -> None:
    work = (
        "công tác cán bộ", "quản lý đất đai", "vệ sinh môi trường", "trồng rừng đầu nguồn", "sửa đường liên bản",
        "khám bệnh cho trẻ em", "dạy nghề thanh niên", "tuyên truyền pháp luật", "chăm sóc người già",
        "phòng cháy mùa khô",
    )  # fmt: skip
    found = tasks(
        SPEAKS,
        "Đồng chí yêu cầu các cấp ủy thực hiện tốt các nhiệm vụ sau:",
        *(f"Tiếp tục {words}." for words in work),
        "Hoàn thành đề án trước ngày 30/9.",
    )
    assert len(found) == MOST
    assert found[-1].deadline == "2021-09-30"


def test_what_is_told_twice_is_one_task() -> None:
    found = tasks(
        "[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ đảng viên.",
        "Như vậy, [Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ đảng viên ngay trong tuần.",
    )
    assert [t.text for t in found] == ["rà soát hồ sơ đảng viên ngay trong tuần"]


def test_the_same_words_to_another_body_are_another_task() -> None:
    found = tasks(
        "[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] nghiêm túc kiểm điểm.",
        "[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Nà Sản] nghiêm túc kiểm điểm.",
    )
    assert [t.assignees for t in found] == [("Đảng ủy xã Bản Lầu",), ("Đảng ủy xã Nà Sản",)]


def test_evidence_quotes_the_demand_and_then_the_order() -> None:
    reading = told(SPEAKS, "Đồng chí yêu cầu các cấp ủy giữ nghiêm kỷ luật.", "Làm tốt công tác cán bộ.")
    first, second = read_tasks(reading)
    assert [s.text for s in first.evidence] == ["Đồng chí yêu cầu các cấp ủy giữ nghiêm kỷ luật."]
    assert [s.text for s in second.evidence] == [
        "Làm tốt công tác cán bộ.",
        "Đồng chí yêu cầu các cấp ủy giữ nghiêm kỷ luật.",
    ]


def test_only_plain_orders_are_nearly_certain() -> None:
    found = tasks(
        SPEAKS, "[Huyện ủy An Khê] yêu cầu [Đảng ủy xã Bản Lầu] rà soát hồ sơ.", "Làm tốt công tác cán bộ.",
    )  # fmt: skip
    assert [t.confidence >= 0.9 for t in found] == [True, False]


def test_leaders_of_a_district_are_the_bodies_that_open_the_article() -> None:
    (task,) = tasks(
        "[Huyện ủy An Khê] và [UBND huyện An Khê] tổ chức hội nghị.",
        "Lãnh đạo huyện yêu cầu các địa phương trực Tết nghiêm túc.",
    )
    assert task.assigners == ("Huyện ủy An Khê", "UBND huyện An Khê")
    assert task.confidence < 0.7
