"""Answers as bytes: JSON, CSV and NDJSON, and which of them a caller wants."""
