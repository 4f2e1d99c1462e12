import pytest

from ingest.clean.zones import Block, Hint, Layout, lay_out
from schema.document import Zone

LEAD = (
    "Sáng 12/3, Đoàn kiểm tra số 214 của Ban Thường vụ Tỉnh ủy Lâm Khương công bố quyết định kiểm tra Huyện ủy Vân Khê."
)
BODY = (
    "Báo cáo với Đoàn, đồng chí Hà Thị Minh Nguyệt cho biết, Huyện ủy đã có kế hoạch thực hiện Chỉ thị 05; đến nay "
    "mọi tổ chức cơ sở đảng trong huyện đã đăng ký việc làm theo."
)
TITLE = "Công bố quyết định kiểm tra tại Vân Khê"
LETTERS = {"T": Zone.TITLE, "L": Zone.LEAD, "B": Zone.BODY, "C": Zone.CAPTION, "Y": Zone.BYLINE, "F": Zone.FURNITURE}


def laid_out(*lines: str, title: str | None = None, hints: dict[str, Hint] | None = None) -> Layout:
    text = "\n".join(lines)
    blocks, position = [], 0
    for line in lines:
        if line.strip():
            blocks.append(Block(position, position + len(line), (hints or {}).get(line, Hint.NONE)))
        position += len(line) + 1
    return lay_out(text, blocks, title)


def zones(layout: Layout) -> str:
    """One letter a block, in order."""
    letters = {zone: letter for letter, zone in LETTERS.items()}
    by_block: dict[int, str] = {}
    for sentence in layout.sentences:
        by_block.setdefault(sentence.block, letters[sentence.zone])
    return "".join(by_block[number] for number in sorted(by_block))


def check(letters_and_lines: list[tuple[str, str]], **options: object) -> Layout:
    layout = laid_out(*(line for _, line in letters_and_lines), **options)  # type: ignore[arg-type]
    assert zones(layout) == "".join(letter for letter, _ in letters_and_lines)
    return layout


ARTICLE = [("T", TITLE), ("L", LEAD), ("B", BODY)]


def test_title_lead_and_body() -> None:
    assert check(ARTICLE).title == TITLE


def test_menus_and_section_names_above_the_title() -> None:
    above = [
        ("F", "TRANG THÔNG TIN ĐIỆN TỬ XÃ SƠN KHÊ - TỈNH LÂM KHƯƠNG"),
        ("F", "Giới thiệu | Tin tức | Văn bản | Liên hệ"),
        ("F", "Trang chủ » Tin tức » Xây dựng Đảng"),
        ("F", "Xây dựng Đảng"),
        ("F", "PublishingPortal - Block_BanTin_Toolbar"),
        ("F", "10/11/2022"),
        ("F", "Tăng cỡ chữ Giảm cỡ chữ"),
    ]
    layout = check([*above, *ARTICLE])
    assert (layout.title, layout.published) == (TITLE, "2022-11-10")


def test_the_title_that_the_carrier_names_is_found_among_other_lines() -> None:
    check([("F", "Chuyên trang của Đảng bộ huyện Vân Khê"), *ARTICLE], title=TITLE.upper())


def test_a_title_in_two_lines() -> None:
    layout = check(
        [("T", "Đảng bộ quân sự huyện Vân Khê tổ chức"), ("T", "hội nghị ra nghị quyết năm 2019"), *ARTICLE[1:]]
    )
    assert layout.title == "Đảng bộ quân sự huyện Vân Khê tổ chức hội nghị ra nghị quyết năm 2019"


def test_a_title_that_is_repeated_is_said_once() -> None:
    layout = check([("T", TITLE), ("F", "5/3/2020"), ("T", TITLE.upper()), ("L", LEAD), ("B", BODY)])
    assert layout.title == TITLE


def test_a_text_without_a_title() -> None:
    assert check([("L", LEAD + " " + BODY), ("B", BODY)]).title is None


def test_a_title_that_ends_in_a_full_stop() -> None:
    assert check([("T", TITLE + "."), *ARTICLE[1:]]).title == TITLE + "."


def test_a_title_with_a_date_is_no_date_line() -> None:
    layout = check([("T", "Lịch công tác ngày 12/5/2014"), *ARTICLE[1:]])
    assert layout.published is None


def test_a_dateline_gives_the_day() -> None:
    layout = check([("T", TITLE), ("L", "VÂN KHÊ, 12-3-2020 - " + LEAD), ("B", BODY)])
    assert layout.published == "2020-03-12"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("(Báo Lâm Khương, số ra Thứ hai, 27.12.2021)", "2021-12-27"),
        ("(Theo Báo Lâm Khương điện tử, 28/8/2023)", "2023-08-28"),
    ],
)
def test_a_credit_below_the_text_gives_the_day(line: str, published: str) -> None:
    assert laid_out(*(words for _, words in ARTICLE), line).published == published


@pytest.mark.parametrize(
    ("line", "published", "byline"),
    [
        ("Thứ tư - 25/03/2015 09:21 349 0", "2015-03-25", None),
        ("ĐÌNH QUÂN 20/11/2021 07:15", "2021-11-20", "Đình Quân"),
        ("Đăng bởi Admin, 05/03/2020 lúc 08:00", "2020-03-05", None),
        ("Vân Khê, ngày 5 tháng 3 năm 2020", "2020-03-05", None),
    ],
)
def test_a_date_line_under_the_title(line: str, published: str, byline: str | None) -> None:
    layout = check([("T", TITLE), ("F", line), *ARTICLE[1:]])
    assert (layout.published, layout.byline) == (published, byline)


def test_an_author_under_the_title() -> None:
    assert check([("T", TITLE), ("Y", "Tác giả: Minh Hà"), *ARTICLE[1:]]).byline == "Minh Hà"


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị",
        "Toàn cảnh buổi làm việc",
        "Các đại biểu dự hội nghị",
        "Đồng chí Tống Bá Lộc, Chủ nhiệm UBKT Tỉnh ủy phát biểu tại buổi làm việc",
        "Đ/c Lèng Văn Thử - Nguyên Trưởng Ban Tuyên giáo Tỉnh ủy tham luận tại Hội thảo",
        "Đại diện lãnh đạo Đảng uỷ xã báo cáo kết quả trước đoàn công tác",
        "Ảnh: Các đại biểu dự hội nghị tại điểm cầu huyện",
        "Ảnh: Đoàn kiểm tra sổ sách. Người đứng thứ hai từ trái sang là Đại tá Lương Bá Thử.",
        "Đoàn Chủ tịch điều hành đại hội. Ảnh: Minh Hằng",
    ],
)
def test_a_caption_between_paragraphs(line: str) -> None:
    check([*ARTICLE, ("C", line), ("B", BODY)])


@pytest.mark.parametrize(
    "line",
    [
        "Đồng bộ các giải pháp",
        "* Giảm đầu mối nhưng chưa giảm việc",
        "I- Xem xét kết quả kiểm tra",
        "- Giao Văn phòng theo dõi.",
    ],
)
def test_headings_and_items_are_body(line: str) -> None:
    check([*ARTICLE, ("B", line), ("B", BODY)])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Minh Hà", "Minh Hà"),
        ("Tin, ảnh: Minh Hà", "Minh Hà"),
        ("Minh Hà - Văn phòng Huyện ủy", "Minh Hà"),
        ("Theo VGP", None),
    ],
)
def test_a_byline_below(line: str, name: str | None) -> None:
    assert check([*ARTICLE, ("Y", line)]).byline == name


def test_what_stands_below_the_byline() -> None:
    below = [
        ("Y", "Minh Hà"),
        ("Y", "(Đài Truyền thanh - Truyền hình huyện)"),
        ("C", "Ảnh: Các đại biểu dự hội nghị"),
        ("F", "Đảng ủy phường Trung Khê kiểm điểm tiến độ"),
        ("F", "2025-07-31 17:22:00"),
    ]
    layout = check([*ARTICLE, *below])
    assert (layout.byline, layout.published) == ("Minh Hà", "2025-07-31")


def test_a_name_in_the_middle_ends_nothing() -> None:
    hints = {"Huỳnh Tấn Thử.": Hint.BYLINE}
    assert check([*ARTICLE, ("Y", "Huỳnh Tấn Thử."), ("B", BODY)], hints=hints).byline == "Huỳnh Tấn Thử"


def test_a_signature_in_capitals_says_nothing() -> None:
    assert check([*ARTICLE, ("F", "        ỦY BAN KIỂM TRA TỈNH ỦY")]).byline is None


@pytest.mark.parametrize(
    "head",
    [
        "Tin cùng chuyên mục",
        "Các tin khác:",
        "Xem thêm:",
        "Ý kiến bạn đọc (2)",
        "Văn bản mới",
        "Bình luận",
        "Từ khóa: đảng bộ",
    ],
)
def test_everything_after_such_a_head_is_furniture(head: str) -> None:
    news = "UBKT Huyện ủy khai trừ 01 đảng viên vi phạm pháp luật"
    comment = "Nguyễn Văn B.: Bài rất hay. Đề nghị UBKT kiểm tra chi bộ tổ 7 phường Trung Khê vì thu tiền của dân sai."
    check([*ARTICLE, ("B", BODY), ("Y", "Minh Hà"), ("F", head), ("F", news), ("F", comment)])


def test_a_box_of_other_news_in_the_middle_interrupts_the_article_only() -> None:
    box = [
        ("F", "Tin liên quan"),
        ("F", "Đảng ủy xã Hà Khê kiểm điểm tiến độ"),
        ("F", "Trao Huy hiệu Đảng tại xã Sơn Khê"),
    ]
    check([("T", TITLE), ("L", LEAD), *box, ("B", BODY), ("B", BODY), ("Y", "Minh Hà")])


def test_heads_above_the_article_do_not_end_it() -> None:
    check([("F", "Văn bản mới"), ("F", "Số: 17/CT-UBND"), *ARTICLE])


def test_related_headlines_without_a_head() -> None:
    check([*ARTICLE, ("F", ">> Kỷ luật Bí thư Đảng ủy phường"), ("F", "Huyện ủy họp báo (12/09/2019)")])


def test_share_bars_and_counters_below() -> None:
    check([*ARTICLE, ("F", "Chia sẻ:  Facebook  Zalo  In trang"), ("F", "Số lần đọc:704")])


def test_credits_run_into_the_body_have_zones_of_their_own() -> None:
    text = f"{BODY} Bí thư Tỉnh ủy phát biểu. Ảnh: Lê Hà/TTXVN Phát biểu tại hội nghị, ông nêu rõ nhiệm vụ. Minh Hà "
    layout = laid_out(TITLE, LEAD, text)
    told = [(s.zone, "\n".join([TITLE, LEAD, text])[s.start : s.end]) for s in layout.sentences if s.block == 2]
    assert [zone for zone, _ in told] == [Zone.BODY, Zone.CAPTION, Zone.BYLINE, Zone.BODY, Zone.BYLINE]
    assert told[2][1] == "Ảnh: Lê Hà/TTXVN"
    assert layout.byline == "Minh Hà"
