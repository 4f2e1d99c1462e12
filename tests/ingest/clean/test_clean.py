import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean import clean
from ingest.read import read
from samples import folder
from schema.document import Document, Format, Source, Zone
from schema.errors import InputError
from schema.identity import article_id
from schema.spelling import compose

TEXT = """Huyện ủy Vân Khê kiểm tra Đảng ủy xã Sơn Khê
Ngày: 24.03.2020
Sáng 24/3, Đoàn kiểm tra số 12 của Ban Thường vụ Huyện ủy Vân Khê đã công bố quyết định kiểm tra tại xã Sơn Khê.
Đoàn làm việc trong 20 ngày.Ngoài Đảng ủy xã, Đoàn kiểm tra Chi bộ thôn Nà Đúc và Chi bộ Trạm Y tế xã từ ngày 25/3.
Minh Hà
Số lần đọc:704
"""


def source(content: str, kind: Format = Format.TEXT, **parts: str) -> Source:
    return Source(name="a", source="a.txt", content=content, format=kind, **parts)


def zoned(document: Document) -> list[tuple[Zone, str]]:
    return [(s.zone, document.article.text[s.start : s.end]) for s in document.sentences]


def test_a_plain_text_is_stored_as_it_is() -> None:
    document = clean(source(TEXT))
    article = document.article
    assert article.text == TEXT
    assert (article.title, article.published, article.byline) == (TEXT.split("\n")[0], "2020-03-24", "Minh Hà")
    assert (article.source, article.url, article.place) == ("a.txt", None, None)
    assert [zone for zone, _ in zoned(document)] == [
        Zone.TITLE, Zone.FURNITURE, Zone.LEAD, Zone.BODY, Zone.BODY, Zone.BYLINE, Zone.FURNITURE,
    ]  # fmt: skip
    assert [s.block for s in document.sentences] == [0, 1, 2, 3, 3, 4, 5]


def test_decomposed_text_is_stored_composed() -> None:
    assert clean(source(unicodedata.normalize("NFD", TEXT))).article.text == TEXT


def test_what_the_carrier_says_goes_first() -> None:
    article = clean(source(TEXT, title="Tít  khác", published="2021-01-02T03:04:05Z", url="http://a.vn/1")).article
    assert (article.title, article.published, article.url) == ("Tít khác", "2021-01-02", "http://a.vn/1")
    assert article.id == article_id("http://a.vn/1", TEXT)


def test_a_date_that_the_carrier_garbles_is_read_from_the_text() -> None:
    assert clean(source(TEXT, published="hôm qua")).article.published == "2020-03-24"


def test_without_an_address_the_content_is_the_identity() -> None:
    assert clean(source(TEXT)).article.id == article_id(None, TEXT)


def test_without_a_title_the_first_words_serve() -> None:
    long = (
        "Sáng nay, Huyện ủy Vân Khê họp để nghe báo cáo về công tác kiểm tra, giám sát của các đảng ủy xã trong quý I. "
        * 4
    )
    title = clean(source(long)).article.title
    assert title.startswith("Sáng nay, Huyện ủy")
    assert title.endswith(" …")
    assert len(title) <= 152


def test_a_page_is_stored_as_its_article() -> None:
    lines = TEXT.split("\n")
    article = f"<article><h1>{lines[0]}</h1><p>{lines[2]}</p><p>{lines[3]}</p></article>"
    document = clean(source(f"<html><body><nav>menu</nav>{article}</body></html>", Format.HTML))
    assert document.article.text == f"{lines[0]}\n\n{lines[2]}\n\n{lines[3]}"


@pytest.mark.parametrize(
    "content",
    [
        "The district Party committee of Vân Khê met on Tuesday to discuss the inspection of two communes.",
        "Le comité du district s'est réuni à l'hôtel de ville où les délégués ont débattu.",
        "Съезд партии состоялся в столице, делегаты обсудили доклад.",
        "区委召开会议，研究检查工作。",
        "Dong chi Bi thu Huyen uy chu tri hoi nghi.",
        "12 34 56",
    ],
)
def test_an_article_in_another_language_is_refused(content: str) -> None:
    with pytest.raises(InputError, match="not an article in Vietnamese"):
        clean(source(content))


def test_an_article_about_something_else_is_fine() -> None:
    text = "Bắp cải được mùa\nNăm nay, nông dân phấn khởi vì bắp cải được mùa, bán được giá cao hơn năm trước nhiều."
    assert clean(source(text)).article.title == "Bắp cải được mùa"


SAMPLES = list(read([str(folder())]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.source.rsplit("/")[-1])
def test_the_samples_are_clean(sample: Source) -> None:
    document = clean(sample)
    prose = " ".join(document.article.text[s.start : s.end] for s in document.prose)
    assert document.sentences[0].zone in {Zone.TITLE, Zone.FURNITURE}
    assert len(prose) > 400
    for word in ("Lượt xem", "Tin liên quan", "(15/03/2019)", ">>", "Bình luận", "Từ khóa", "Trang chủ", "Facebook"):
        assert word not in prose


def test_there_are_twelve_samples_and_their_authors_are_known() -> None:
    assert [clean(s).article.byline for s in SAMPLES if isinstance(s, Source)] == [
        "Hoàng Quyên", "Minh Hà", "Minh Hà - Quốc Thái", "Quốc Thái", None, "Quốc Thái", "Thanh Loan - Bảo Ngọc",
        "Kim Chi", "Bùi Linh", "Khánh Thuỷ", "Thanh Loan", None,
    ]  # fmt: skip


PIECES = [
    "Đảng ủy xã được củng cố",
    "Đồng chí Lê Văn Thử",
    ". ",
    ".",
    "\n",
    "\n\n",
    "Ảnh: Lê Hà/TTXVN",
    "(ảnh: TP)",
    "“",
    "”",
    "…",
]
PIECES += [
    "Tin liên quan",
    "Ý kiến bạn đọc",
    "5/3/2020",
    ">> ",
    "Minh Hà",
    "Tin, ảnh: Minh Hà",
    "Lượt xem: 5",
    "  ",
    "\t",
]
PIECES += ["Quang cảnh hội nghị", "Theo VGP", "Trang chủ » Tin", "TP.", "\u0301", "Xem thêm:"]
MARKUP = [
    "<p>",
    "</p>",
    "<div class='menu'>",
    "</div>",
    "<br>",
    "<h1>",
    "</h1>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<td>",
]
MARKUP += ["<!--", "-->", "&nbsp;", "&#0;", "<script>", "<"]
mangled = st.lists(st.sampled_from(PIECES)).map("".join)


@settings(deadline=None)
@given(st.one_of(st.text(), mangled))
def test_no_text_breaks_it_and_every_span_is_good(text: str) -> None:
    text = "Huyện ủy được củng cố, Đảng bộ vững mạnh, đội ngũ trưởng thành. " * 5 + text
    document = clean(source(text))
    assert document.article.text == compose(text)
    position = 0
    for sentence in document.sentences:
        assert position <= sentence.start < sentence.end <= len(document.article.text)
        assert document.article.text[sentence.start : sentence.end].strip()
        position = sentence.end
    kept = "".join(document.article.text[s.start : s.end] for s in document.sentences)
    assert "".join(kept.split()) == "".join(document.article.text.split())


@settings(deadline=None)
@given(st.lists(st.one_of(st.sampled_from(MARKUP), st.sampled_from(PIECES), st.text(max_size=8))).map("".join))
def test_no_page_breaks_it(page: str) -> None:
    body = "<p>Huyện ủy được củng cố, Đảng bộ vững mạnh, đội ngũ trưởng thành, nhiệm vụ được hoàn thành đúng hạn.</p>"
    try:
        document = clean(source(f"<html><body>{page}{body * 2}</body></html>", Format.HTML))
    except InputError:
        return
    assert document.article.text == compose(document.article.text)
    assert all(0 <= s.start < s.end <= len(document.article.text) for s in document.sentences)
