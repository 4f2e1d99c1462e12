"""The file of judgements: it only grows, and a line that can't be read harms no other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from filelock import FileLock

from schema.judgements import Judgement, Thing, Verdict
from store.identity import journal
from store.identity.journal import JournalError, append, next_time, read_journal

ONE, OTHER = (Thing(key, "Person", (), {"id": key, "name": "Lò Văn Thạch"}) for key in ("per-1", "per-2"))


def judgement(at: str = "2024-05-02T08:15:00.000000+00:00") -> Judgement:
    return Judgement.of(at, Verdict.SAME, ONE, OTHER)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "new" / "judgements.ndjson"
    first, second = judgement(), Judgement.undoing("2024-05-03T00:00:00.000000+00:00", judgement().id)
    append(file, first)
    append(file, second)
    assert read_journal(file) == journal.Journal(file, (first, second))
    assert file.read_text(encoding="utf-8").count("\n") == 2


def test_no_file_is_no_judgement(tmp_path: Path) -> None:
    assert read_journal(tmp_path / "none.ndjson").judgements == ()


def test_a_mangled_line_is_named_and_the_others_hold(tmp_path: Path) -> None:
    file = tmp_path / "j.ndjson"
    file.write_text(f"\ufeff{judgement().line()}\n\n{{oops\n", encoding="utf-8")
    found = read_journal(file)
    assert found.judgements == (judgement(),)
    assert found.faults == (f"{file}, line 3: no JSON",)


def test_a_line_that_a_crash_cut_off_stays_a_line_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "j.ndjson"
    file.write_text('{"id": "j-', encoding="utf-8")
    append(file, judgement())
    found = read_journal(file)
    assert (found.judgements, len(found.faults)) == ((judgement(),), 1)


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match=r"can't be read: Is a directory"):
        read_journal(tmp_path)
    with pytest.raises(JournalError, match=r"can't be written to .*: Is a directory"):
        append(tmp_path, judgement())


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "j.ndjson"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(JournalError, match="not UTF-8"):
        read_journal(file)


def test_a_file_that_another_command_keeps_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_LOCK_S", 0.05)
    file = tmp_path / "j.ndjson"
    with FileLock(f"{file}.lock"), pytest.raises(JournalError, match="another command keeps it"):
        append(file, judgement())


def test_a_new_judgement_comes_after_all_others_whatever_the_clock_says() -> None:
    assert next_time([judgement("2999-01-01T00:00:00.000000+00:00")]) == "2999-01-01T00:00:00.000001+00:00"
    assert next_time([judgement()]) > "2025"
    assert next_time([]) > "2025"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_is_not_ours_is_told(tmp_path: Path) -> None:
    file = tmp_path / "j.ndjson"
    file.touch(mode=0)
    with pytest.raises(JournalError, match="Permission denied"):
        read_journal(file)
