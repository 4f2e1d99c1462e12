import pytest

from ingest.clean.tree import Paragraph, parse, read_tree


def paragraphs(page: str) -> list[Paragraph]:
    root = parse(page)
    return read_tree(root).paragraphs if root is not None else []


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<p>Ngày 6/8<span>/2019</span>, Hu<b>yện</b> ủy</p>", ["Ngày 6/8/2019, Huyện ủy"]),
        ("<p>Hu<!-- x -->yện <?php x ?>ủy</p>", ["Huyện ủy"]),
        ("<p>&#272;&agrave;o &ndash; to&agrave;n&nbsp;&nbsp;tỉnh&hellip;</p>", ["Đào – toàn tỉnh…"]),
        ("<p>Hu\u200byện\ufeff ủ\u00ady</p>", ["Huyện ủy"]),
        ("<p>một\n   hai</p>\n\n<p>ba</p>", ["một hai", "ba"]),
        ("<div>một<p>hai</p>ba</div>", ["một", "hai", "ba"]),
        ("<div>Một.<br>Hai<br/>ba<br><br>Bốn</div>", ["Một.", "Hai ba", "Bốn"]),
        ("<table><tr><td>một</td><td>hai</td></tr></table>", ["một", "hai"]),
        ("<ul><li>một<li>hai</ul>", ["một", "hai"]),
        ("<p>trước<script>var x</script> sau</p>", ["trước sau"]),
        ("<nav>menu</nav><p>lời</p><aside>bên</aside><footer>cuối</footer>", ["lời"]),
        ("<p>lời</p><marquee>Mời họp Ban Chấp hành ngày 20/11.</marquee>", ["lời"]),
        ('<p>lời</p><div class="tin-lien-quan">khác</div><p style="display: none">ẩn</p>', ["lời"]),
        ('<div role="navigation">menu</div><div hidden>ẩn</div><p>lời</p>', ["lời"]),
        ('<body class="has-sidebar menu-open"><p>lời</p></body>', ["lời"]),
        ("<p>một\x00hai</p>", ["một hai"]),
        ("<div>" * 1_500 + "sâu" + "</div>" * 1_500, ["sâu"]),
        ("không thẻ nào", ["không thẻ nào"]),
        ("", []),
        ("<!-- -->", []),
        ("<p></p><p> &nbsp; </p>", []),
    ],
)
def test_words_without_markup(page: str, texts: list[str]) -> None:
    assert [p.text for p in paragraphs(page)] == texts


@pytest.mark.parametrize(
    ("page", "align"),
    [
        ('<p style="text-align:right">x</p>', "right"),
        ('<p style="margin:0; text-align: Center">x</p>', "center"),
        ('<p align="right">x</p>', "right"),
        ('<p class="h5 text-right">x</p>', "right"),
        ('<p class="text-center">x</p>', "center"),
        ("<center><p>x</p></center>", "center"),
        ('<td align="center"><p style="text-align:justify">x</p></td>', "justify"),
        ("<p>x</p>", ""),
    ],
)
def test_how_a_paragraph_is_set(page: str, align: str) -> None:
    assert [p.align for p in paragraphs(page)] == [align]


def test_what_follows_a_photograph() -> None:
    found = paragraphs("<p>a</p><p><img src=x></p><p></p><p>b</p><p>c</p>")
    assert [(p.text, p.after_image) for p in found] == [("a", False), ("b", True), ("c", False)]


@pytest.mark.parametrize(
    ("page", "share"),
    [
        ("<p><a href=x>bốn chữ cái</a></p>", 1.0),
        ("<a href=x><div>bốn chữ</div></a>", 1.0),
        ("<p>một hai <a href=x>ba bốn</a></p>", 6 / 14),
        ("<p>một</p>", 0.0),
    ],
)
def test_how_much_of_a_paragraph_is_links(page: str, share: float) -> None:
    assert [p.links for p in paragraphs(page)] == [pytest.approx(share)]


def test_regions_come_inner_first_with_their_mass() -> None:
    words = "x" * 100
    root = parse(f"<body><div><div id=a><p>{words}</p></div></div><p>{words}</p></body>")
    assert root is not None
    assert [(r.first, r.last, r.mass) for r in read_tree(root).regions] == [
        (0, 1, 100), (0, 1, 100), (0, 1, 100), (1, 2, 100), (0, 2, 200), (0, 2, 200),
    ]  # fmt: skip
