import io
import json
from collections.abc import Iterator

import pytest

from ingest.read import records
from ingest.read.records import jsonl, table
from schema.document import Source
from schema.errors import InputError

TEXT = "Huyện ủy Vân Khê họp sáng 5/3."


def stream(data: str | bytes, encoding: str = "utf-8") -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data if isinstance(data, bytes) else data.encode(encoding)))  # type: ignore[arg-type]


def line(**parts: object) -> str:
    return json.dumps({"text": TEXT} | parts, ensure_ascii=False)


def told(found: Iterator[Source | InputError]) -> list[str]:
    return [f"{f.source}!{f.reason}" if isinstance(f, InputError) else f"{f.source}={f.content}" for f in found]


def test_each_line_is_an_article_named_by_its_number() -> None:
    found = list(jsonl(stream(f"{line()}\n\n{line(title='Họp')}\n"), "tin.jsonl"))
    assert [(f.source, f.name) for f in found if isinstance(f, Source)] == [
        ("tin.jsonl#1", "tin.jsonl line 1"),
        ("tin.jsonl#3", "tin.jsonl line 3"),
    ]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"text": "cụt', "malformed JSON"),
        (r'{"text": "nửa chữ \ud83d"}', "malformed JSON"),
        ("không phải JSON", "malformed JSON"),
        ("[" * 100_000, "malformed JSON"),
        ("[1, 2]", "no JSON object"),
        ('"chữ"', "no JSON object"),
        ('{"title": "Không có lời"}', "it needs a key 'text' or 'html'"),
    ],
)
def test_a_bad_line_is_named_and_costs_only_itself(bad: str, reason: str) -> None:
    first, second, third = jsonl(stream(f"{line()}\n{bad}\n{line()}"), "tin.jsonl")
    assert isinstance(first, Source)
    assert isinstance(second, InputError)
    assert second.source == "tin.jsonl line 2"
    assert reason in second.reason
    assert isinstance(third, Source)


def test_a_line_that_is_too_long_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST_TEXT", 200)
    found = told(jsonl(stream(f"{line()}\n{line(text='x' * 1_000)}\n{line()}\n"), "tin.jsonl"))
    assert found == [f"tin.jsonl#1={TEXT}", "tin.jsonl line 2!longer than 0 MB: no article", f"tin.jsonl#3={TEXT}"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_jsonl_in_other_encodings(encoding: str) -> None:
    lines = "\n".join(line() for _ in range(5))
    assert told(jsonl(stream(lines, encoding), "t")) == [f"t#{n}={TEXT}" for n in range(1, 6)]


def test_binary_data_is_refused_as_a_whole() -> None:
    with pytest.raises(InputError, match="binary"):
        list(jsonl(stream(bytes(range(256))), "t.jsonl"))


def test_jsonl_is_read_lazily() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            row = (line() + "\n").encode()
            part = (row * (len(buffer) // len(row) + 1))[: len(buffer) // len(row) * len(row)]
            buffer[: len(part)] = part
            return len(part)

    found = jsonl(io.BufferedReader(Endless(), 65_536), "t")
    assert [next(found).source for _ in range(1_000)][-1] == "t#1000"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_takes_its_separator_from_the_heading(separator: str) -> None:
    rows = separator.join(["title", "date", "text"]) + "\n" + separator.join(["Họp", "2020-03-05", f'"{TEXT}"'])
    (found,) = table(stream(rows), "tin.csv")
    assert isinstance(found, Source)
    assert (found.title, found.published, found.source) == ("Họp", "2020-03-05", "tin.csv#2")


def test_cells_may_hold_newlines_and_rows_keep_the_number_of_their_line() -> None:
    rows = f'title,text\nMột,"{TEXT}\nDòng hai, nữa."\n\nHai,{TEXT}\nBa,\n'
    assert told(table(stream(rows), "t.csv")) == [
        f"t.csv#2=Một\n\n{TEXT}\nDòng hai, nữa.",
        f"t.csv#5=Hai\n\n{TEXT}",
        "t.csv line 6!no article: it needs a key 'text' or 'html' with words in it",
    ]


def test_a_table_with_a_mark_of_byte_order() -> None:
    assert told(table(stream(f"text\n{TEXT}", "utf-8-sig"), "t")) == [f"t#2={TEXT}"]


def test_a_table_with_a_cell_that_is_too_long_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST_TEXT", 100)
    rows = f'text\n"{"x" * 60}\n{"y" * 60}"\n{TEXT}\n'
    found = told(table(stream(rows), "t"))
    assert found[0].startswith("t line 2!malformed CSV (field larger than field limit")
    assert found[-1].endswith(TEXT)


def test_an_empty_table_holds_nothing() -> None:
    assert told(table(stream(""), "t")) == []
