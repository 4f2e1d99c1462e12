"""What every route works with: the settings, the graph and the canned queries."""

from __future__ import annotations

from dataclasses import dataclass

from app.data.ask import Reader
from app.data.names import Names
from app.settings import ServiceSettings
from queries.catalog import Catalog


@dataclass(frozen=True, slots=True)
class State:
    """The service's own things, made once by `service.create_app`."""

    settings: ServiceSettings
    reader: Reader
    catalog: Catalog

    @property
    def names(self) -> Names:
        """The names of the graph's things."""
        return Names(self.reader, self.catalog, self.settings.partygraph_api_seconds)
