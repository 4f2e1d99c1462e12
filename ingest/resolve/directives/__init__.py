"""Which documents the mentions are: `resolve_directives`."""

from ingest.resolve.directives.context import DirectiveContext, ResolvedDirective
from ingest.resolve.directives.names import signs
from ingest.resolve.directives.resolve import resolve_directives

__all__ = ["DirectiveContext", "ResolvedDirective", "resolve_directives", "signs"]
