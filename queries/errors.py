"""What can be wrong with a question: its name, or one of its parameters (which is named)."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from schema.errors import QueryError


def _hint(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, sorted(known), n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""


class UnknownQueryError(QueryError):
    """No canned query has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        where = "`partygraph query` and GET /queries list them all"
        super().__init__(f"there is no query '{name}'{_hint(name, known)}; {where}")
        self.name = name


class ParameterError(QueryError):
    """A parameter is missing, unknown, or not of its type; `parameter` names it, `reason` says what is wrong."""

    def __init__(self, parameter: str, reason: str) -> None:
        super().__init__(f"parameter '{parameter}' {reason}")
        self.parameter = parameter
        self.reason = reason

    @classmethod
    def unknown(cls, parameter: str, known: Iterable[str]) -> ParameterError:
        """For a parameter that the query does not take."""
        names = sorted(known)
        takes = ", ".join(names) if names else "none"
        return cls(parameter, f"is not one of this query's{_hint(parameter, names)}: it takes {takes}")


class HeaderError(QueryError):
    """A .cypher file's header breaks the rules of queries/README.md: a fault of the file, not of who asks."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
