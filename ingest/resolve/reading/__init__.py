"""From a Document to a Reading: recognise what each sentence names, then find which thing each name means."""

from ingest.resolve.reading.reader import Reader

__all__ = ["Reader"]
