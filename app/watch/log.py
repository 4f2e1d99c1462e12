"""The service's log: one event a line, JSON for programs, colours for a person at a terminal.

Secrets never enter it: neither headers nor what stands behind an address's question mark are logged.
"""

from __future__ import annotations

import logging
import sys
from enum import StrEnum
from typing import Any, Final

import structlog


class LogForm(StrEnum):
    """How the log is written; `auto` is text at a terminal, else JSON."""

    AUTO = "auto"
    JSON = "json"
    TEXT = "text"
    OFF = "off"


log: Final[structlog.stdlib.BoundLogger] = structlog.get_logger("partygraph")


def configure(form: LogForm) -> None:
    """Write this process's events so, to standard error."""
    text = form is LogForm.TEXT or (form is LogForm.AUTO and sys.stderr.isatty())
    render: list[Any] = (
        [structlog.dev.ConsoleRenderer()]
        if text
        else [structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL if form is LogForm.OFF else logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
