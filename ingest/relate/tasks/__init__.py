"""Who asked whom for what, by when (docs/graph.md, Task and ASSIGNS_TASK): `read_tasks`."""

from ingest.relate.tasks.records import MOST, read_tasks

__all__ = ["MOST", "read_tasks"]
