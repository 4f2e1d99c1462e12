"""Pages that their browser is to build: the article comes from the data in their scripts."""

import json

import pytest

from ingest.clean.html import page
from schema.errors import InputError
from tests.ingest.clean.test_html import BODY, END, LEAD, TITLE, lines

SHELL = f"<html><head><title>{TITLE}</title>%s</head><body><div id=root>Đang tải dữ liệu…</div>%s</body></html>"
LONG = "\n".join([LEAD, BODY, END, BODY, END])


def data(value: object, kind: str = "application/ld+json") -> str:
    return f'<script type="{kind}">{json.dumps(value, ensure_ascii=False)}</script>'


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "NewsArticle", "headline": TITLE, "articleBody": f"{LEAD}\n{BODY}"},
        {"@graph": [{"@type": "WebSite", "name": "Cổng"}, {"@type": "Article", "articleBody": f"{LEAD}\n\n{BODY}"}]},
        [{"articleBody": f"<p>{LEAD}</p><p>{BODY}</p>"}],
    ],
)
def test_what_is_sent_for_search_engines_is_the_article(value: object) -> None:
    assert lines(page("x", SHELL % (data(value), ""))) == [TITLE, LEAD, BODY]


@pytest.mark.parametrize(
    "script",
    [
        data({"props": {"pageProps": {"news": {"id": 7, "content": LONG}}}}, "application/json"),
        f"<script>window.__INITIAL_STATE__={json.dumps({'article': {'html': LONG}})};console.log(1)</script>",
    ],
)
def test_the_longest_prose_of_a_page_s_state_is_the_article(script: str) -> None:
    assert lines(page("x", SHELL % ("", script))) == [TITLE, LEAD, BODY, END, BODY, END]


def test_a_page_that_shows_its_article_is_read_as_it_is_shown() -> None:
    sent = data(
        {"articleBody": "Chỉ là phần tóm tắt của bài viết, dài hơn tám mươi ký tự nhưng không phải toàn văn bài."}
    )
    shown = (
        f"<html><head><title>{TITLE}</title>{sent}</head><body><h1>{TITLE}</h1><p>{LEAD}</p><p>{BODY}</p></body></html>"
    )
    assert lines(page("x", shown)) == [TITLE, LEAD, BODY]


@pytest.mark.parametrize(
    "script",
    [
        "<script>function go(){ return {a: 1}; }</script>",
        f"<script>var picture = {json.dumps({'data': 'A' * 5000})};</script>",
        data({"articleBody": "Ngắn."}),
        "<script>var x = " + "[" * 100_000 + "</script>",
    ],
)
def test_scripts_without_an_article_leave_the_page_without_one(script: str) -> None:
    with pytest.raises(InputError, match="no article on this page"):
        page("x", SHELL % ("", script))


@pytest.mark.parametrize("kind", ["application/ld+json", "application/json"])
def test_the_article_of_the_data_comes_before_others_teasers_on_the_page(kind: str) -> None:
    teaser = "Mời bạn đọc theo dõi những tin tức mới nhất về tình hình mưa lũ ở các huyện vùng cao trong tuần này."
    key = "articleBody" if kind.endswith("ld+json") else "content"
    script = data({key: LONG}, kind)
    shown = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{teaser}</p><p>{teaser}</p>{script}</body>"
    )
    assert lines(page("x", shown)) == [TITLE, LEAD, BODY, END, BODY, END]
