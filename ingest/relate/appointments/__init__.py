"""Who was given, held or left which post (docs/graph.md, APPOINTS and HOLDS_POST): `read_careers`, `with_changes`."""

from ingest.relate.appointments.careers import Careers, read_careers, with_changes

__all__ = ["Careers", "read_careers", "with_changes"]
