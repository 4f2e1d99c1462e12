"""Who was disciplined, how and by whom (docs/graph.md, DISCIPLINES): `decided_disciplines`, `disciplines_of`."""

from ingest.relate.disciplines.records import Decided, decided_disciplines, disciplines_of

__all__ = ["Decided", "decided_disciplines", "disciplines_of"]
