"""Articles of the genre from a seed: as many as wanted, all different, about places and people that do not exist."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from schema.document import Format, Source

_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Lường Giàng Nông Hứa Triệu".split()  # noqa: SIM905
_MIDDLE = "Văn Thị Đức Minh Thanh Quốc Hữu Xuân Ngọc Bá Đình Kim Thu Hồng".split()  # noqa: SIM905
_GIVEN = "An Ân Bình Chiến Dũng Giang Hà Hải Hưng Hùng Khoa Lan Long Mai Nam Nga Phong Quân Sơn Tâm Thảo Vinh".split()  # noqa: SIM905
_FIRST = "Mường Nậm Pa Lũng Khuổi Vân Thạch Lâm Yên Tân Hòa Phú Bình Sơn Đông Tây Cẩm Ninh".split()  # noqa: SIM905
_SECOND = "Khê Lĩnh Thượng Hạ Sủm Lai Pưa Hoán Trạch Quế Mộc Thịnh Cường Lập Xá Điền Vượng Nghĩa".split()  # noqa: SIM905
_CENTRAL = (
    ("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị", "đẩy mạnh học tập và làm theo tư tưởng Hồ Chí Minh"),
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương", "sắp xếp tổ chức bộ máy"),
    ("Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương", "xây dựng, chỉnh đốn Đảng"),
    ("Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương", "công tác kiểm tra, giám sát"),
)
_WORK = (
    "rà soát toàn bộ hồ sơ đảng viên",
    "khắc phục xong những hạn chế đã được chỉ ra",
    "báo cáo kết quả thực hiện về Ban Thường vụ Huyện ủy",
    "nâng cao chất lượng sinh hoạt chi bộ",
    "kết nạp thêm ít nhất {n} đảng viên",
    "hoàn thành kế hoạch kiểm tra, giám sát năm {year}",
)
_STORY = (
    "Trong {n} năm qua, đảng bộ đã kết nạp {m} đảng viên mới, đạt {p}% chỉ tiêu nghị quyết đề ra.",
    "Toàn huyện hiện có {m} tổ chức cơ sở đảng với hơn {k} đảng viên, nhiều đồng chí là người dân tộc thiểu số.",
    "Chất lượng sinh hoạt chi bộ từng bước được nâng lên, nội dung bám sát nhiệm vụ chính trị của địa phương.",
    "Bên cạnh kết quả đạt được, một số chi bộ sinh hoạt còn hình thức, ghi chép nghị quyết sơ sài.",
    "Công tác phát triển đảng viên ở vùng cao gặp khó khăn do nguồn ít, nhiều thanh niên đi làm ăn xa.",
    "Đời sống nhân dân ổn định, tỷ lệ hộ nghèo giảm còn {p}%.",
)


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where an article plays and who is in it."""

    province: str
    district: str
    communes: tuple[str, str]
    people: tuple[str, ...]
    day: str
    year: int


def articles(count: int, seed: int = 1) -> Iterator[Source]:
    """`count` articles; the same seed gives the same ones, and the first n of more are those of n."""
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")  # noqa: S311 - not for secrets
        yield Source(f"generated {number}", f"generated-{seed}-{number}.txt", _article(rng), Format.TEXT)


def _article(rng: random.Random) -> str:
    scene = _scene(rng)
    body = rng.choice((_inspection, _conference, _appointment))(rng, scene)
    story = [_filled(rng, line, scene) for line in rng.sample(_STORY, k=rng.randint(3, 6))]
    lines = [body[0], "", body[1], "", *body[2:-1], *story, body[-1], "", _person(rng)]
    return "\n".join(lines) + "\n"


def _scene(rng: random.Random) -> _Scene:
    year = rng.randint(2017, 2024)
    return _Scene(
        province=_place(rng),
        district=_place(rng),
        communes=(_place(rng), _place(rng)),
        people=tuple(_person(rng) for _ in range(4)),
        day=f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/{year}",
        year=year,
    )


def _place(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_SECOND)}"


def _person(rng: random.Random) -> str:
    return f"{rng.choice(_FAMILY)} {rng.choice(_MIDDLE)} {rng.choice(_GIVEN)}"


def _filled(rng: random.Random, line: str, scene: _Scene) -> str:
    return line.format(
        n=rng.randint(2, 9), m=rng.randint(20, 400), p=rng.randint(5, 99), k=rng.randint(900, 9000), year=scene.year
    )


def _inspection(rng: random.Random, scene: _Scene) -> list[str]:
    directive, about = rng.choice(_CENTRAL)
    leader, secretary, *_ = scene.people
    commune, other = scene.communes
    number = rng.randint(100, 999)
    return [
        f"Đoàn kiểm tra số {number} của Ban Thường vụ Huyện ủy {scene.district} làm việc tại xã {commune}",
        (
            f"Sáng {scene.day}, Đoàn kiểm tra số {number} của Ban Thường vụ Huyện ủy {scene.district}, tỉnh "
            f"{scene.province} do đồng chí {leader}, Ủy viên Ban Thường vụ, Chủ nhiệm UBKT Huyện ủy làm Trưởng đoàn đã "
            f"kiểm tra Đảng ủy xã {commune} và Đảng ủy xã {other} về việc thực hiện {directive} về {about}."
        ),
        f"Đồng chí {secretary}, Huyện ủy viên, Bí thư Đảng ủy xã {commune} báo cáo kết quả thực hiện.",
        _orders(rng, scene, leader, f"Đảng ủy xã {commune}"),
    ]


def _conference(rng: random.Random, scene: _Scene) -> list[str]:
    directive, about = rng.choice(_CENTRAL)
    chair, deputy, *_ = scene.people
    return [
        f"Huyện ủy {scene.district} tổ chức hội nghị quán triệt {directive.split(' ngày ')[0]}",
        (
            f"Chiều {scene.day}, Huyện ủy {scene.district} (tỉnh {scene.province}) tổ chức hội nghị học tập, "
            f"quán triệt {directive} về {about}. Đồng chí {chair}, Tỉnh ủy viên, Bí thư Huyện ủy chủ trì hội nghị."
        ),
        f"Dự hội nghị có đồng chí {deputy}, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện.",
        _orders(rng, scene, chair, "Ban Tuyên giáo Huyện ủy"),
    ]


def _appointment(rng: random.Random, scene: _Scene) -> list[str]:
    head, chosen, *_ = scene.people
    commune = scene.communes[0]
    return [
        f"Đồng chí {chosen} giữ chức Bí thư Đảng ủy xã {commune}",
        (
            f"Ngày {scene.day}, Ban Thường vụ Huyện ủy {scene.district}, tỉnh {scene.province} tổ chức hội nghị "
            f"công bố quyết định về công tác cán bộ. Đồng chí {head}, Bí thư Huyện ủy chủ trì hội nghị."
        ),
        (
            f"Ban Thường vụ Huyện ủy quyết định điều động đồng chí {chosen}, Phó Trưởng ban Tổ chức Huyện ủy giữ chức "
            f"Bí thư Đảng ủy xã {commune}, nhiệm kỳ 2020 - 2025."
        ),
        _orders(rng, scene, head, f"Đảng ủy xã {commune}"),
    ]


def _orders(rng: random.Random, scene: _Scene, speaker: str, body: str) -> str:
    first, second = (_filled(rng, w, scene) for w in rng.sample(_WORK, k=2))
    return f"Phát biểu tại hội nghị, đồng chí {speaker} yêu cầu {body} {first} trước ngày 30/12/{scene.year}; {second}."
