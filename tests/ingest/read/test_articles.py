import pytest

from ingest.read.articles import article, article_of_record, looks_like_html
from schema.document import Format
from schema.errors import InputError

TEXT = "Ngày 5/3, Huyện ủy Vân Khê họp. Đồng chí Bí thư chủ trì."


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<!DOCTYPE html><html><body>x</body></html>", True),
        ("\n <html lang=vi>", True),
        ('<?xml version="1.0"?>\n<!-- x --><html>', True),
        ("<p>Một đoạn</p><p>Hai đoạn</p>", True),
        ("Huyện ủy<br>họp<br>sáng nay", True),
        ("Chỉ tiêu < 5% và > 3%", False),
        ("<Huyện ủy> họp", False),
        (TEXT, False),
    ],
)
def test_a_page_shows_itself(text: str, is_page: bool) -> None:
    assert looks_like_html(text) is is_page


@pytest.mark.parametrize("content", ["", " \n\t ", "\ufeff", "\u200b\n"])
def test_an_empty_file_is_refused(content: str) -> None:
    with pytest.raises(InputError, match="empty"):
        article("a.txt", "a.txt", content)


@pytest.mark.parametrize(
    "record",
    [
        {"url": "http://a.vn/1", "title": "Họp", "date": "2020-03-05", "text": TEXT},
        {"link": "http://a.vn/1", "headline": "Họp", "published": "2020-03-05", "content": TEXT},
        {"Link": "http://a.vn/1", "Tiêu đề": "Họp", "Ngày đăng": "2020-03-05", "Nội dung": TEXT},
        {"source-url": "http://a.vn/1", "title": "Họp", "publish_date": "2020-03-05", "maintext": TEXT},
        {"url": "http://a.vn/1", "title": "Họp", "pubDate": "2020-03-05", "text": [TEXT]},
    ],
)
def test_likely_names_of_the_parts_are_known(record: dict[str, object]) -> None:
    found = article_of_record("a.jsonl line 1", "a.jsonl#1", record)
    assert (found.url, found.title, found.published, found.format) == (
        "http://a.vn/1",
        "Họp",
        "2020-03-05",
        Format.TEXT,
    )
    assert found.content.endswith(TEXT)


def test_title_and_lead_are_put_before_a_text_that_lacks_them() -> None:
    found = article_of_record("n", "s", {"title": "Họp thường kỳ", "lead": "Sáng nay, huyện họp.", "text": TEXT})
    assert found.content == f"Họp thường kỳ\n\nSáng nay, huyện họp.\n\n{TEXT}"


def test_a_title_that_the_text_begins_with_is_not_said_twice() -> None:
    found = article_of_record("n", "s", {"title": "Họp  thường kỳ", "text": f"Họp thường kỳ\n{TEXT}"})
    assert found.content == f"Họp thường kỳ\n{TEXT}"


def test_html_is_taken_before_text() -> None:
    found = article_of_record("n", "s", {"html": "<p>Một</p>", "text": TEXT})
    assert (found.format, found.content) == (Format.HTML, "<p>Một</p>")


def test_html_under_the_name_of_text_is_seen() -> None:
    assert article_of_record("n", "s", {"text": "<div><p>Một</p><p>Hai</p></div>"}).format is Format.HTML


def test_a_date_may_be_a_number() -> None:
    assert article_of_record("n", "s", {"timestamp": 1583366400, "text": TEXT}).published == "1583366400"


@pytest.mark.parametrize(
    "record", [{}, {"title": "Họp"}, {"text": "  "}, {"text": None}, {"text": {"a": 1}}, {"text": True}]
)
def test_a_record_without_words_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(InputError, match="it needs a key 'text' or 'html'"):
        article_of_record("n", "s", record)
