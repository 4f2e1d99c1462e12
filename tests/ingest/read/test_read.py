import io
import os
import socket
from pathlib import Path

import pytest

from ingest.read import files as files_module
from ingest.read import read
from schema.document import Format, Source
from schema.errors import InputError

TEXT = "Ngày 5/3, Huyện ủy Vân Khê họp. Đồng chí Bí thư chủ trì."


def reasons(paths: list[Path]) -> list[str]:
    return [str(found) if isinstance(found, InputError) else found.source for found in read(map(str, paths))]


def test_a_text_keeps_its_offsets(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"  {TEXT}\n\n\ncuối  ", "utf-8")
    (found,) = read([str(path)])
    assert isinstance(found, Source)
    assert (found.content, found.source, found.format) == (path.read_text("utf-8"), str(path), Format.TEXT)


def test_a_page_is_known_by_its_words_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a.html", "a.htm", "a.txt"):
        (tmp_path / name).write_text(f"<html><body><p>{TEXT}</p></body></html>", "utf-8")
    assert [f.format for f in read([str(tmp_path)]) if isinstance(f, Source)] == [Format.HTML] * 3


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<html><head><meta charset="koi8-r"></head><body>Съезд партии состоялся</body>'.encode("koi8-r"))
    (found,) = read([str(path)])
    assert isinstance(found, Source)
    assert "Съезд партии" in found.content


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in (
        "b/2.txt",
        "b/1.txt",
        "a.txt",
        "c.txt",
        ".hidden.txt",
        "__pycache__/x.txt",
        "README.md",
        "page_files/x.css",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    found = [Path(str(f.source)).relative_to(tmp_path).as_posix() for f in read([str(tmp_path)])]
    assert found == ["a.txt", "c.txt", "b/1.txt", "b/2.txt"]


def test_jsonl_and_csv_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{TEXT}"}}\n', "utf-8")
    (tmp_path / "b.csv").write_text(f"text\n{TEXT}\n", "utf-8")
    assert reasons([tmp_path]) == [f"{tmp_path}/a.jsonl#1", f"{tmp_path}/b.csv#2"]


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n "])
def test_an_empty_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert reasons([tmp_path / "a.txt"]) == [f"{tmp_path}/a.txt: the file is empty"]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.zip", b"PK\x03\x04" + b"\x00" * 99, "a ZIP archive"),
        ("a.txt.gz", b"\x1f\x8b\x08" + b"\x00" * 99, "a gzip archive"),
        ("a.pdf", b"%PDF-1.4 \x00", "a PDF document"),
        ("a.txt", bytes(range(256)) * 9, "binary data"),
        ("a.jsonl", bytes(range(256)) * 9, "binary data"),
        ("a.csv", b"PK\x03\x04" + b"\x00" * 99, "a ZIP archive"),
    ],
)
def test_what_is_no_text_is_named_and_the_rest_goes_on(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z.txt").write_text(TEXT, "utf-8")
    first, second = reasons([tmp_path])
    assert first.startswith(f"{tmp_path}/{name}: ")
    assert what in first
    assert second == f"{tmp_path}/z.txt"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert reasons([tmp_path / "none.txt"]) == [f"{tmp_path}/none.txt: can't be read: No such file or directory"]


@pytest.mark.parametrize("path", ["a\0b", "x" * 5_000])
def test_a_path_that_can_not_be(path: str) -> None:
    (found,) = read([path])
    assert "can't be read" in str(found)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    assert reasons([path]) == [f"{path}: can't be read: Permission denied"]


def test_a_folder_that_fails_while_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "shut").mkdir()
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert reasons([tmp_path]) == [f"{tmp_path}/a.txt", f"{tmp_path}/shut: can't be read: Permission denied"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reasons([tmp_path]) == [f"{tmp_path}/a.txt: not a regular file; use - to read from standard input"]


def test_a_socket_is_no_article(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(tmp_path / "a.txt"))
        assert reasons([tmp_path / "a.txt"])[0].endswith("not a regular file; use - to read from standard input")


def test_twenty_megabytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT * (20_000_000 // len(TEXT)), "utf-8")
    (found,) = read([str(path)])
    assert isinstance(found, Source)
    assert len(found.content) > 19_000_000


def test_what_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as opened:
        opened.truncate(64_000_001)
    assert reasons([path]) == [f"{path}: too large for one article (at most 64 MB)"]


def test_a_file_that_grew_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files_module, "LARGEST_TEXT", 1_000_000)
    found = list(read(["-"], io.BufferedReader(io.BytesIO(b"x" * 1_000_001))))  # type: ignore[arg-type]
    assert [str(f) for f in found] == ["-: too large for one article (at most 1 MB)"]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# nothing", "utf-8")
    (found,) = reasons([tmp_path])
    assert found.startswith(f"{tmp_path}: no articles in this folder")


@pytest.mark.parametrize(
    ("given", "sources"),
    [
        (f'{{"text": "{TEXT}"}}\n{{"text": "{TEXT}"}}\n', ["-#1", "-#2"]),
        (f'\ufeff \n{{"text": "{TEXT}"}}\n', ["-#2"]),
        (TEXT, ["-"]),
        (f"<html><p>{TEXT}</p></html>", ["-"]),
    ],
)
def test_standard_input_is_jsonl_a_page_or_a_text(given: str, sources: list[str]) -> None:
    found = list(read(["-"], io.BufferedReader(io.BytesIO(given.encode()))))  # type: ignore[arg-type]
    assert [f.source for f in found] == sources


def test_empty_standard_input_is_named() -> None:
    (found,) = read(["-"], io.BufferedReader(io.BytesIO(b"")))  # type: ignore[arg-type]
    assert str(found) == "-: the file is empty"


def test_paths_are_read_lazily_and_in_the_order_given(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    found = read([str(tmp_path / "b.txt"), str(tmp_path / "a.txt"), str(tmp_path / "later.txt")])
    assert [Path(next(found).source).name, Path(next(found).source).name] == ["b.txt", "a.txt"]
    (tmp_path / "later.txt").write_text(TEXT, "utf-8")
    assert Path(next(found).source).name == "later.txt"
