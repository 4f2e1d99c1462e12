"""`ingest`, `forget`, `fingerprint` as a person sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.graph import as_text
from cli.main import run
from ingest.load.loading import Reject, Summary
from store.connection import Store
from store.settings import Settings

pytestmark = pytest.mark.neo4j

_NEWS = """Huyện ủy Khe Sâu kiểm tra Đảng ủy xã Bản Mây

Ngày 12-7-2018, Huyện ủy Khe Sâu (tỉnh Sơn Lâm) tổ chức kiểm tra Đảng ủy xã Bản Mây về việc thực hiện Chỉ thị số
05-CT/TW ngày 15-5-2016 của Bộ Chính trị. Đồng chí Lò Văn Thạch, Phó Bí thư Huyện ủy, làm trưởng đoàn kiểm tra.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with one article and one file that is none."""
    (tmp_path / "kiem-tra.txt").write_text(_NEWS, encoding="utf-8")
    (tmp_path / "trong.txt").touch()
    return tmp_path


@pytest.fixture(autouse=True)
def _environment(managed_environment: Settings, store: Store) -> None:
    """Every command here works on the session's empty graph."""


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    shown = capsys.readouterr()
    return int(ended.value.code or 0), shown.out, shown.err


def test_a_folder_is_loaded_and_what_is_no_article_is_named(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run(capsys, "ingest", str(news))
    assert code == 0
    assert out.startswith("articles  1 new, 0 unchanged, 0 changed, 1 set aside\nclaims ")
    assert "trong.txt" in err


def test_the_summary_for_machines_is_one_object(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run(capsys, "ingest", str(news))
    code, out, _ = _run(capsys, "ingest", "--json", str(news))
    told = json.loads(out)
    assert (code, told["new"], told["unchanged"], told["rejected"]) == (0, 0, 1, 1)
    assert told["rejects"][0]["source"].endswith("trong.txt")


def test_a_dry_run_writes_nothing(news: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _run(capsys, "ingest", "--dry-run", str(news))
    assert (code, out.splitlines()[0]) == (0, "nothing was written: a dry run")
    assert store.read("MATCH (a:Article) RETURN a").rows == ()


def test_where_nothing_could_be_read_the_status_is_one(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(capsys, "ingest", str(news / "trong.txt"))[0] == 1


def test_an_ingested_article_is_forgotten_by_its_source(
    news: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = _run(capsys, "fingerprint")[1]
    _run(capsys, "ingest", str(news))
    (row,) = store.read("MATCH (a:Article) RETURN a.id AS id, a.source AS source").rows
    assert _run(capsys, "forget", row["source"])[:2] == (0, f"forgotten: {row['id']}\n")
    assert _run(capsys, "fingerprint")[1] == empty


def test_forgetting_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run(capsys, "forget", "nowhere.txt")
    assert (code, out) == (1, "")
    assert err == "partygraph: the graph has no article with the id, address or source 'nowhere.txt'\n"


def test_the_summary_for_people_is_three_lines() -> None:
    summary = Summary(2, 1, 0, (Reject("x", "y"),), {"CITES": 1, "MENTIONS": 30}, 1.25)
    assert as_text(summary).splitlines() == [
        "articles  2 new, 0 unchanged, 1 changed, 1 set aside",
        "claims    30 MENTIONS, 1 CITES",
        "seconds   1.2",
    ]
