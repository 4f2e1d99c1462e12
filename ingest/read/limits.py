"""How much of one thing is read before it is refused: nothing of the genre comes near."""

MEGABYTE = 1_000_000
LARGEST_TEXT = 64 * MEGABYTE  # bytes of one article: a file, a page, a line of JSONL, a row of CSV
TIMEOUT = 20.0  # seconds without an answer from a web server
LONGEST_DOWNLOAD = 120.0  # seconds for one page in all


def megabytes(size: int) -> str:
    """`size` in bytes as words for a person: "64 MB"."""
    return f"{size / MEGABYTE:.0f} MB"
