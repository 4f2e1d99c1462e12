"""By when a task is to be done, where the words count from something else than the day itself."""

import pytest

from ingest.relate.tasks import read_tasks
from tests.ingest.resolve.articles import read

ORDER = "Huyện ủy Khe Sâu yêu cầu Đảng ủy xã Bản Lầu báo cáo kết quả"


@pytest.mark.parametrize(
    ("before", "limit", "published", "deadline"),
    [
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "chậm nhất sau hội nghị 15 ngày", "2018-06-12", "2018-06-25"),
        ("Sáng nay, Huyện ủy Khe Sâu họp.", "chậm nhất sau hội nghị 15 ngày", "2018-06-12", "2018-06-27"),
        ("Sáng 31/1, Huyện ủy Khe Sâu họp.", "sau hội nghị 1 tháng", "2018-02-02", "2018-02-28"),
        ("Trước ngày 1/6/2018, các xã nộp. Ngày 10/6/2018, họp.", "sau hội nghị 15 ngày", "2018-06-12", "2018-06-25"),
        ("Huyện ủy Khe Sâu họp.", "chậm nhất sau hội nghị 15 ngày", "2018-06-12", None),
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "trước ngày 30/6", "2018-06-12", "2018-06-30"),
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "trong tháng 7", "2018-06-12", "2018-07-31"),
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "trong quý III", "2018-06-12", "2018-09-30"),
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "từ ngày 30/6", "2018-06-12", None),
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "nhiệm kỳ 2015 - 2020", "2018-06-12", None),
        ("Ngày 10/6/2018, Huyện ủy Khe Sâu họp.", "ngày 5 hằng tháng", "2018-06-12", None),
    ],
)
def test_a_deadline_counts_from_the_day_of_the_event(
    before: str, limit: str, published: str, deadline: str | None
) -> None:
    (task,) = read_tasks(read(f"{before} {ORDER} {limit}.", published))
    assert task.deadline == deadline
