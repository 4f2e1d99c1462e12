"""Where the graph is, out of the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.settings import Settings


def test_the_environments_names_are_neo4js_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"URI": "bolt://x", "USERNAME": "u", "PASSWORD": "p", "DATABASE": "d"}.items():
        monkeypatch.setenv(f"NEO4J_{name}", value)
    settings = Settings()
    assert (settings.neo4j_uri, settings.neo4j_username, settings.neo4j_database) == ("bolt://x", "u", "d")
    assert settings.neo4j_password is not None
    assert settings.neo4j_password.get_secret_value() == "p"


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    assert "geheim" not in repr(Settings())


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "")
    assert Settings().neo4j_uri is None


def test_the_home_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PARTYGRAPH_HOME", str(tmp_path))
    assert Settings().home == tmp_path


def test_the_home_is_the_users_own_data_folder_otherwise(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PARTYGRAPH_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Settings().home == tmp_path / "partygraph"


def test_a_relative_home_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARTYGRAPH_HOME", "here")
    assert Settings().home == tmp_path / "here"
