import pytest

from ingest.clean import furniture
from ingest.clean.furniture import Effect, Entry, is_a, squeezed, vocabulary
from schema.errors import AuthorityError

# what is looked up together: a line of a page, a byline, a caption, an element of markup
PAGE = {Effect.REST, Effect.BOX, Effect.LINE, Effect.PIECE}
USES = [PAGE, {Effect.CREDIT, Effect.PHOTO, Effect.SOURCE}, {Effect.NEWSROOM, Effect.OFFICE}, {Effect.CAPTION}]
USES += [{Effect.ELEMENT, Effect.OTHERS, Effect.PRINTED}, {Effect.ARTICLE}, {Effect.HEADING}]


def use_of(entry: Entry) -> set[Effect]:
    return next(use for use in USES if entry.effect in use)


@pytest.mark.parametrize(
    ("entry", "example"),
    [pytest.param(e, x, id=f"{e.name}: {x}") for e in vocabulary() for x in e.examples],
)
def test_an_example_is_matched_by_exactly_its_entry(entry: Entry, example: str) -> None:
    line = example
    assert [e.name for e in vocabulary() if e.effect in use_of(entry) and e.matches(line)] == [entry.name]


@pytest.mark.parametrize(
    ("entry", "line"),
    [pytest.param(e, x, id=f"{e.name}: {x}") for e in vocabulary() for x in e.never],
)
def test_what_an_entry_must_never_match(entry: Entry, line: str) -> None:
    assert [e.name for e in vocabulary() if e.effect in use_of(entry) and e.matches(line)] == []


@pytest.mark.parametrize("entry", vocabulary(), ids=lambda e: e.name)
def test_every_entry_has_examples_and_every_pattern_one(entry: Entry) -> None:
    assert entry.examples
    for pattern in entry.patterns:
        single = Entry(entry.name, entry.effect, (pattern,), ())
        assert any(single.matches(x) for x in entry.examples), pattern


def test_names_are_unique() -> None:
    names = [entry.name for entry in vocabulary()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "line",
    [
        "Đảng ủy xã Sơn Khê tổ chức hội nghị sơ kết 6 tháng đầu năm",
        "Huyện ủy Vân Khê họp giao ban với các xã, thị trấn.",
        "I- Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm",
        "* Giảm đầu mối nhưng chưa giảm việc họp",
        "- Giao Văn phòng Huyện ủy theo dõi, đôn đốc.",
        "P.V: Vậy cái khó nhất bây giờ là gì?",
        "Đồng chí Lê Văn Thử: Tôi làm 19 năm.",
        "Chia sẻ kinh nghiệm xây dựng chi bộ bốn tốt",
        "Văn bản mới của Trung ương được phổ biến tại hội nghị",
        "Tin tưởng vào sự lãnh đạo của Đảng",
        "Bình luận về kết quả này, đồng chí Bí thư nói:",
        "Đọc toàn văn Quyết định số 214-QĐ/TU ngày 25/02/2019",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert not any(is_a(effect, squeezed(line)) for effect in PAGE)


def test_a_line_is_looked_at_without_bullets_and_doubled_spaces() -> None:
    assert squeezed(" •  Tin  cùng\u00a0chuyên mục » ") == "tin cùng chuyên mục ›"


def test_a_bad_entry_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AuthorityError, match="bad entry"):
        furniture._entry({"name": "x", "effect": "explodes", "patterns": [], "examples": []})
