"""Imported by the server of processes, never by others: makes all that reading needs; workers are copied of it.

Without this every worker would build the gazetteer and the vocabulary for itself, about a second each.
"""

from __future__ import annotations

import gc

from ingest.pool import answered
from ingest.work import facts
from schema.document import Format, Source

_ARTICLE = "Ngày 05/6/2020, Huyện ủy Phù Cát, tỉnh Bình Định tổ chức hội nghị do đồng chí Lê Văn Bình chủ trì."

gc.disable()  # all that is made here stays
answered(facts, Source("ready", "ready", _ARTICLE, Format.TEXT))  # a fault here each worker tells of its article
gc.freeze()  # what is the same for all articles need never be looked through for garbage
gc.enable()
