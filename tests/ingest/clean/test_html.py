import pytest

from ingest.clean.html import Page, page
from ingest.clean.zones import Hint
from schema.errors import InputError

TITLE = "Huyện ủy Vân Khê kiểm tra Đảng ủy xã Sơn Khê"
LEAD = (
    "Sáng 24/3, Đoàn kiểm tra số 12 của Ban Thường vụ Huyện ủy Vân Khê đã công bố quyết định kiểm tra tại xã Sơn Khê."
)
BODY = "Báo cáo với Đoàn, đồng chí Bí thư Đảng ủy xã cho biết, Đảng bộ xã có 14 chi bộ trực thuộc, 236 đảng viên."
END = "Kết luận buổi làm việc, đồng chí Trưởng đoàn yêu cầu Đảng ủy xã khắc phục hạn chế trước ngày 30/4."
HEAD = f"<head><title>{TITLE} - Cổng thông tin điện tử huyện Vân Khê</title></head>"


def lines(found: Page) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks]


def test_the_article_of_a_plain_page() -> None:
    found = page("x", f"<html>{HEAD}<body><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></body></html>")
    assert lines(found) == [TITLE, LEAD, BODY]
    assert (found.title, found.blocks[0].hint) == (TITLE, Hint.TITLE)
    assert found.text == f"{TITLE}\n\n{LEAD}\n\n{BODY}"


def test_a_portal_page_without_an_article_element() -> None:
    found = page(
        "x",
        f"""<html>{HEAD}<body class="page has-menu">
        <div id="header"><h1 class="logo">Cổng thông tin điện tử huyện Vân Khê</h1><a href="/">Trang chủ</a></div>
        <div class="row"><div class="col-9"><div class="breadcrumbs-wrap"><a href="/">Trang nhất</a> » <a>Tin</a></div>
        <h1 class="title">{TITLE}</h1><span class="h5">Thứ tư - 25/03/2020 09:21</span>
        <div class="hometext">{LEAD}</div><figure><img src="a"><figcaption>Quang cảnh</figcaption></figure>
        <div id="news-bodyhtml" class="bodytext"><p>{BODY}</p>
        <p>Xem thêm: <a href="/b">Đảng ủy xã Hà Khê tổ chức hội nghị sơ kết</a></p><p>{END}</p></div>
        <p class="h5 text-right"><strong>Tác giả: </strong>Minh Thử</p>
        <div><p class="h3">Những tin mới hơn</p><ul><li><a href="/1">Huyện ủy tổ chức đại hội</a></li></ul></div></div>
        <div class="col-3"><p>Số: 17/CT-UBND</p><div>Một đoạn giới thiệu dài về tin nổi bật ở cột bên phải.</div></div>
        </div></body></html>""",
    )
    assert lines(found) == [
        TITLE, "Thứ tư - 25/03/2020 09:21", LEAD, "Quang cảnh", BODY, END, "Tác giả: Minh Thử",
    ]  # fmt: skip
    assert found.blocks[3].hint is Hint.CAPTION
    assert found.blocks[6].hint is Hint.BYLINE


def test_a_page_laid_out_in_a_table() -> None:
    found = page(
        "x",
        f"""<table><tr><td colspan=3>TỈNH ỦY LÂM KHƯƠNG</td></tr><tr><td><a href=1>Giới thiệu</a><br><a>Tin tức</a></td>
        <td><span>{TITLE}</span><br><span>Ngày đăng: 12/05/2014</span><br><b>{LEAD}</b><br><p>{BODY}</p></td>
        <td><b>THÔNG BÁO</b><br><a href=3>Mời họp giao ban</a></td></tr></table>""",
    )
    assert lines(found) == [TITLE, "Ngày đăng: 12/05/2014", LEAD, BODY]


def test_the_title_of_the_head_is_put_above_a_text_that_lacks_it() -> None:
    found = page("x", f"<html>{HEAD}<body><article><p>{LEAD}</p><p>{BODY}</p></article></body></html>")
    assert lines(found) == [TITLE, LEAD, BODY]


def test_the_title_that_the_carrier_gives_is_put_above_a_piece_of_a_page() -> None:
    assert lines(page("x", f"<p>{LEAD}</p><p>{BODY}</p>", TITLE)) == [TITLE, LEAD, BODY]


def test_the_word_of_the_site_is_no_title() -> None:
    found = page("x", f"<html><head><title>Tin tức</title></head><body><p>{LEAD}</p><p>{BODY}</p></body></html>")
    assert (found.title, lines(found)) == (None, [LEAD, BODY])


def test_the_name_of_the_site_is_no_title() -> None:
    head = "<head><title>Cổng thông tin điện tử huyện Vân Khê</title></head>"
    found = page("x", f"<html>{head}<body><div class=tieude>{TITLE}</div><p>{LEAD}</p><p>{BODY}</p></body></html>")
    assert (found.title, found.blocks[0].hint, lines(found)) == (TITLE, Hint.TITLE, [TITLE, LEAD, BODY])


def test_the_name_of_a_site_that_goes_on_after_the_title_is_left_out() -> None:
    head = f"<head><title>{TITLE} - UBKT Tỉnh ủy Lâm Khương</title></head>"
    found = page("x", f"<html>{head}<body><h2>{TITLE}</h2><div>{LEAD}</div><p>{BODY}</p></body></html>")
    assert (found.title, lines(found)) == (TITLE, [TITLE, LEAD, BODY])


@pytest.mark.parametrize(
    "content",
    [
        f"<form id=aspnetForm><div class=menu><a href=/>Trang chủ</a></div><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></form>",
        f'<div id="print"><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></div>',
        f'<div style="display: none" id="wrapper"><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></div>',
        f'<h1>{TITLE}</h1><div class="field field--label-hidden"><p>{LEAD}</p></div><div class="field-label-hidden"><p>{BODY}</p></div>',
        f'<div class="tieu-de">{TITLE}</div><div class="sapo">{LEAD}</div><div class="noidung"><p>{BODY}</p></div>',
        f'<div class="title">Tin tức</div><p class="news-title">{TITLE}</p><b>{LEAD}</b><article><p>{BODY}</p></article>',
        f'<h1>{TITLE}</h1><div id="content_print"><p>{LEAD}</p><p>{BODY}</p></div>',
        f'<h1>{TITLE}</h1><div class="noidung" id="share-content"><p>{LEAD}</p><p>{BODY}</p></div>',
        f'<div class="modal related-box"><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></div>',
        f'<div><h1>{TITLE}</h1><div class="modal-body"><p>{LEAD}</p><p>{BODY}</p></div></div>',
    ],
    ids=[
        "a form around all", "named after printing", "shown by a script", "labels hidden", "class of a title", "title",
        "printed content", "the article by its class", "around the heading", "beside the heading",
    ],
)  # fmt: skip
def test_the_whole_article_whatever_its_elements_are_called(content: str) -> None:
    assert lines(page("x", f"<html><body>{content}</body></html>")) == [TITLE, LEAD, BODY]


def test_the_element_around_the_words_of_the_head_s_title_is_no_furniture() -> None:
    told = f'<ul class="related-list"><li><b>{TITLE}</b></li><li>{LEAD}</li><li>{BODY}</li></ul>'
    beside = f"<p>{'Văn bản chỉ đạo, điều hành của huyện. ' * 4}</p>"
    assert {LEAD, BODY} <= {*lines(page("x", f"<html>{HEAD}<body>{told}<div class=menu>{beside}</div></body></html>"))}


def test_comments_by_their_name_are_furniture_however_long() -> None:
    comments = f"<div class=comments><p>{'Tôi đọc bài này và thấy đúng lắm. ' * 12}</p></div>"
    found = page("x", f"<html>{HEAD}<body><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p>{comments}</body></html>")
    assert lines(found) == [TITLE, LEAD, BODY]


OTHER = "Xã Hà Khê khánh thành cầu dân sinh nối hai bờ suối"
FIRST = "Cầu bê tông dài 42 m thay thế cầu tre cũ, giúp bà con hai bản đi lại thuận tiện trong mùa mưa."


@pytest.mark.parametrize(
    "row",
    [
        f'<div class="c1"><a href="/1">{OTHER}</a><p>{FIRST}</p></div>',
        f'<div class="c1"><span>12/03</span><h4><a href="/1">{OTHER}</a></h4>{FIRST}</div>',
        f'<div class="c1"><h5>{OTHER}</h5><p>{FIRST}</p><small>01/08/2025</small></div>',
        f'<div class="c1"><b>Bạn đọc</b><p>{FIRST} Tôi thấy rất đúng.</p><a>Trả lời</a> <a>Thích</a></div>',
    ],
    ids=["a headline that is a link", "a day before it", "a headline with its day", "a comment"],
)
def test_rows_of_others_words_are_furniture_whatever_they_are_called(row: str) -> None:
    found = page("x", f"<html>{HEAD}<body><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p><div>{row * 3}</div></body></html>")
    assert lines(found) == [TITLE, LEAD, BODY]


def test_paragraphs_with_links_are_no_row_of_teasers() -> None:
    paragraph = (
        f'<div>{BODY} Theo <a href="/kh">Kế hoạch số 12 của Huyện ủy Vân Khê</a>, việc này xong trong tháng.</div>'
    )
    found = page("x", f"<html>{HEAD}<body><h1>{TITLE}</h1><div>{paragraph * 3}</div></body></html>")
    assert len(lines(found)) == 4


@pytest.mark.parametrize("name", ["UBND huyện Vân Khê", "Huyện ủy Vân Khê", "Báo Lâm Khương", "In bài viết này"])
def test_a_body_s_name_alone_is_no_title(name: str) -> None:
    content = f"<div class=tieude>{TITLE}</div><p>{LEAD}</p><p>{BODY}</p>"
    found = page("x", f"<html><head><title>{name}</title></head><body>{content}</body></html>")
    assert found.title == TITLE


def test_a_search_form_is_furniture() -> None:
    form = f"<form action=/tim-kiem>Tìm theo ngày đăng hoặc theo từ khóa {'của bài viết ' * 4}</form>"
    found = page("x", f"<html>{HEAD}<body><h1>{TITLE}</h1>{form}<p>{LEAD}</p><p>{BODY}</p><p>{END}</p></body></html>")
    assert lines(found) == [TITLE, LEAD, BODY, END]


def test_prose_in_headings_stays_prose() -> None:
    found = page("x", f"<article><h1>{TITLE}</h1><div><h1>{LEAD}</h1><p>{BODY}</p></div></article>")
    assert [b.hint for b in found.blocks] == [Hint.TITLE, Hint.NONE, Hint.NONE]


def test_a_caption_in_two_centred_lines_is_one() -> None:
    centred = "<p align=center><img src=a></p><p align=center>Đồng chí Lê Thử</p><p align=center>– Bí thư phát biểu</p>"
    found = page("x", f"<article><p>{LEAD}</p>{centred}<p>{BODY}</p></article>")
    assert lines(found) == [LEAD, "Đồng chí Lê Thử – Bí thư phát biểu", BODY]
    assert found.blocks[1].hint is Hint.CAPTION


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2020-03-05T18:00:00Z">', "2020-03-06"),
        ('<meta name="pubdate" content="05/03/2020">', "2020-03-05"),
        ('<meta itemprop="datePublished" content="2020-03-05">', "2020-03-05"),
        ('<script type="application/ld+json">{"datePublished": "2020-03-05T08:00:00+07:00"}</script>', "2020-03-05"),
        ('<meta name="date" content="không rõ">', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_of_publication_in_the_head(head: str, day: str | None) -> None:
    assert page("x", f"<html><head>{head}</head><body><p>{LEAD}</p><p>{BODY}</p></body></html>").published == day


def test_the_day_of_publication_in_an_element_s_own_words() -> None:
    told = '<span property="dc:date dc:created" content="2020-03-05T08:00:00+07:00">bởi Admin</span>'
    assert page("x", f"<article><h1>{TITLE}</h1>{told}<p>{LEAD}</p><p>{BODY}</p></article>").published == "2020-03-05"


def test_a_date_line_above_the_heading_is_taken_along() -> None:
    head = "<div><span>Thứ năm, 05 Tháng 3 2020 01:22</span></div>"
    body = f"{head}<h2>{TITLE}</h2><div class='itemBody'><p>{LEAD}</p><p>{BODY}</p></div>"
    found = page("x", f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>")
    assert "05 Tháng 3 2020" in found.text


def test_the_day_of_publication_in_a_time_element() -> None:
    assert (
        page("x", f"<article><time datetime='2020-03-05'>5/3</time><p>{LEAD}</p></article>").published == "2020-03-05"
    )


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://a.vn/tin/1.html">', "https://a.vn/tin/1.html"),
        ('<meta property="og:url" content="https://a.vn/?id=1">', "https://a.vn/?id=1"),
        ('<link rel="canonical" href="https://a.vn/">', None),
        ('<link rel="canonical" href="/tin/1.html">', None),
        ('<link rel="canonical" href="http://[x">', None),
    ],
)
def test_the_address_of_the_page_itself(head: str, url: str | None) -> None:
    assert page("x", f"<html><head>{head}</head><body><p>{LEAD}</p></body></html>").url == url


@pytest.mark.parametrize(("content", "name"), [("Minh Hà", "Minh Hà"), ("Báo Lâm Khương", None), ("admin", None)])
def test_the_author_in_the_head(content: str, name: str | None) -> None:
    assert page("x", f'<html><head><meta name="author" content="{content}"></head><p>{LEAD}</p></html>').byline == name


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html></html>",
        "<html><body><nav><a href=1>Trang chủ</a></nav></body></html>",
        "<html><body>"
        + "<li><a href=x>Huyện ủy Vân Khê tổ chức hội nghị sơ kết công tác xây dựng Đảng quý I</a></li>" * 20,
        "<html><body><div id=root></div><script>render()</script></body></html>",
        "<html><body><p>Không tìm thấy trang.</p></body></html>",
        "\x00\x01",
    ],
)
def test_a_page_without_an_article_is_refused(content: str) -> None:
    with pytest.raises(InputError, match="no article on this page"):
        page("x", content)
