"""Which documents the mentions are: `resolve_directives`."""

from ingest.resolve.directives.context import DirectiveContext, ResolvedDirective
from ingest.resolve.directives.names import committee, signs
from ingest.resolve.directives.resolve import resolve_directives

__all__ = ["DirectiveContext", "ResolvedDirective", "committee", "resolve_directives", "signs"]
