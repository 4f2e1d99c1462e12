"""The pages over the sample articles, in the session's server, and a browser to look at them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser

from app.service import create_app
from app.settings import ServiceSettings
from scripts.pictures import addresses, browsing, served
from store.connection import Store
from store.settings import Settings


@pytest.fixture(scope="session")
def service_settings(server_settings: Settings) -> ServiceSettings:
    return ServiceSettings(**server_settings.model_dump(), partygraph_api_patience=0.2)


@pytest.fixture(scope="module")
def found(samples: Store) -> dict[str, str]:
    """Where each page is, by its name."""
    return addresses(samples)


@pytest.fixture(scope="module")
def client(service_settings: ServiceSettings) -> Iterator[TestClient]:
    with TestClient(create_app(service_settings), raise_server_exceptions=False) as asking:
        yield asking


@pytest.fixture(scope="module")
def base(service_settings: ServiceSettings) -> Iterator[str]:
    """The address of a running service."""
    with served(service_settings) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as chromium:
        yield chromium
