"""The questions of the pages asked once before a reader comes."""

from __future__ import annotations

import socket

import pytest

from app.pages.warming import warm
from app.settings import ServiceSettings
from store.connection import Store
from store.settings import Settings


@pytest.mark.slow
@pytest.mark.neo4j
def test_every_question_of_the_pages_is_asked(session_store: Store, server_settings: Settings) -> None:
    warming = warm(ServiceSettings(**server_settings.model_dump()))
    warming.join(120)
    assert not warming.is_alive()


def test_a_database_that_is_away_is_left_alone() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        warming = warm(ServiceSettings(neo4j_uri=f"bolt://127.0.0.1:{unused.getsockname()[1]}"))
        warming.join(30)
    assert not warming.is_alive()
