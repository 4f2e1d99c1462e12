"""`partygraph same`, `different`, `undo`, `judgements`: what a person types, and what comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.main import run
from ingest.load.loading import load
from store.connection import Store
from store.fingerprint import fingerprint
from store.settings import Settings
from tests.queries.world import OTHER_THACH, THACH, fill, world

pytestmark = pytest.mark.neo4j
HERE, THERE = "Huyện ủy Khe Sâu", "huyen uy na doi"


@pytest.fixture
def file(managed_environment: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of judgements, not yet there."""
    path = tmp_path / "judgements.ndjson"
    monkeypatch.setenv("PARTYGRAPH_JUDGEMENTS", str(path))
    return path


@pytest.fixture
def graph(store: Store, file: Path) -> Store:
    """The small graph, which nobody has judged."""
    fill(store)
    return store


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, output, and what went to standard error."""
    try:
        run(arguments)
        code = 0
    except SystemExit as ended:
        code = int(ended.code or 0)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_two_judged_the_same_are_one_and_undone_they_are_two(
    graph: Store, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(graph)
    code, out, err = said(capsys, "same", THACH, OTHER_THACH, "--note", "cùng một người")
    (line,) = lines(file)
    assert (code, out, err) == (
        0,
        f"judged: {line['id']} (Lò Văn Thạch {THACH} and Lò Văn Thạch {OTHER_THACH} are the same)\n",
        "",
    )
    assert line["note"] == "cùng một người"
    assert graph.read("MATCH (p:Person {name: 'Lò Văn Thạch'}) RETURN p.id AS id").rows == ({"id": THACH},)
    assert said(capsys, "undo")[1].startswith(f"undone: {line['id']} (Lò Văn Thạch")
    assert (fingerprint(graph), len(lines(file))) == (before, 2)


def test_names_do_in_any_spelling(graph: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "different", HERE, THERE)[0] == 0
    code, _, err = said(capsys, "same", THERE, HERE)
    assert (code, "contradicts j-" in err, err.count("\n")) == (1, True, 1)


def test_a_name_of_several_things_is_answered_with_their_ids(graph: Store, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "same", "Lò Văn Thạch", "Vi Thị Sương")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert all(part in err for part in ("names several things", THACH, OTHER_THACH, "Huyện ủy Nà Đồi"))


REFUSED = [
    (("same", "per-0000000000000000", THACH), "parameter 'A': nothing of that kind has the id or name"),
    (("same", THACH, "Không Ai Cả"), "parameter 'B': nothing of that kind has the id or name 'Không Ai Cả'"),
    (("same", HERE, HERE), "both names mean one thing already: Huyện ủy Khe Sâu (org-"),
    (("same", THACH, HERE), "only two of one kind can be one: Lò Văn Thạch is of the kind Person"),
    (("undo",), "there is no judgement that could be undone"),
    (("undo", "j-1"), "no judgement to undo is j-1"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_can_not_be_judged_is_one_clear_line(
    arguments: tuple[str, ...], message: str, graph: Store, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out, err.count("\n"), file.exists()) == (1, "", 1, False)
    assert err.startswith(f"partygraph: {message}")


def test_the_same_judgement_twice_is_refused(graph: Store, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "different", THACH, OTHER_THACH)
    code, _, err = said(capsys, "different", OTHER_THACH, THACH)
    assert (code, "says nothing new: the two are different by j-" in err, len(lines(file))) == (1, True, 1)
    said(capsys, "undo")
    said(capsys, "same", THACH, OTHER_THACH)
    assert "both names mean one thing already" in said(capsys, "same", OTHER_THACH, THACH)[2]


def test_a_contradiction_over_a_third_is_refused(graph: Store, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    third = graph.read("MATCH (p:Person {name: 'Lò Văn Thách'}) RETURN p.id AS id").rows[0]["id"]
    said(capsys, "same", THACH, OTHER_THACH)
    said(capsys, "different", third, THACH)
    code, _, err = said(capsys, "same", third, OTHER_THACH)
    assert (code, f"contradicts {lines(file)[1]['id']}" in err) == (1, True)


def test_an_undone_judgement_can_not_be_undone_again(
    graph: Store, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "same", THACH, OTHER_THACH)
    first = str(lines(file)[0]["id"])
    said(capsys, "undo", first)
    assert f"no judgement to undo is {first}: it is undone by j-" in said(capsys, "undo", first)[2]


def test_judgements_are_listed_with_how_they_stand(
    graph: Store, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, "judgements")
    assert (code, out, "no judgements yet" in err) == (0, "", True)
    said(capsys, "same", THACH, OTHER_THACH)
    said(capsys, "undo")
    told = [json.loads(line) for line in said(capsys, "judgements", "--json")[1].splitlines()]
    assert [each["judgement"] for each in told] == ["same", "undo"]
    assert [each["stands"] for each in told] == [f"undone by {told[1]['id']}", "holds"]
    assert str(told[0]["id"]) in said(capsys, "judgements")[1]


def test_a_graph_made_anew_learns_the_judgements_from_the_file(
    graph: Store, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "same", THACH, OTHER_THACH)
    joined = fingerprint(graph)
    with file.open("a", encoding="utf-8") as written:
        written.write("nonsense\n")
    graph.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n")
    (tmp_path / "trong.txt").touch()
    err = said(capsys, "ingest", str(tmp_path / "trong.txt"))[2]
    assert f"set aside: {file}, line 2: no JSON" in err
    load(graph, world())
    assert fingerprint(graph) == joined


def test_a_file_that_can_not_be_read_stops_before_anything_is_done(
    graph: Store, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.mkdir()
    for command in (("same", THACH, OTHER_THACH), ("ingest", str(file))):
        code, _, err = said(capsys, *command)
        assert (code, "can't be read: Is a directory" in err) == (1, True)


def test_another_file_is_named_by_an_option(
    graph: Store, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "different", THACH, OTHER_THACH, "--file", str(tmp_path / "mine.ndjson"))
    assert ((tmp_path / "mine.ndjson").exists(), file.exists()) == (True, False)
