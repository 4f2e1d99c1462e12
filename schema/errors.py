"""The errors of partygraph, one small tree. A user sees a message as one line: what, where, and what to do."""

from __future__ import annotations

from collections.abc import Mapping


class PartygraphError(Exception):
    """Anything that partygraph itself reports; the command line prints its message and exits with `exit_code`."""

    exit_code = 1


class InputError(PartygraphError):
    """A source can't be read as an article: it is named, set aside and counted, and the rest goes on.

    `given` is what was read of it, by the names of a JSONL record, where there is anything that can be mended.
    """

    def __init__(self, source: str, reason: str, given: Mapping[str, str] | None = None) -> None:
        super().__init__(source, reason, given)  # as they came, so that it can be sent between processes
        self.source = source
        self.reason = reason
        self.given = given

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class UnsupportedClaimError(PartygraphError):
    """A claim that quotes no words of its article."""


class AuthorityError(PartygraphError):
    """The authority data (schema/authority) breaks its own rules."""


class StoreError(PartygraphError):
    """The graph database can't do what was asked."""


class StoreUnavailableError(StoreError):
    """No database answers at the address."""


class StoreRefusedError(StoreError):
    """The database refused the login, or is of a version that partygraph does not know."""


class QueryError(PartygraphError):
    """A canned query is unknown or was given a bad parameter."""
