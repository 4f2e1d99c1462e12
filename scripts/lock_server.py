"""Write store/managed/jars.tsv anew: the jars of the managed Neo4j with their sizes and checksums.

Run it when the version changes: `python -m scripts.lock_server NEO4J_VERSION BROWSER_VERSION`, then set VERSION in
store/managed/jars.py, and start the server once. It resolves the dependencies with jgo.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import jgo
from jgo.constants import default_maven_repo

TARGET = Path(__file__).parent.parent / "store" / "managed" / "jars.tsv"
# Jars of tests that a dependency's description lists by mistake: the server never loads them.
_NOT_NEEDED = ("junit-", "hamcrest-", "mockito-", "objenesis-", "byte-buddy")


def lines(neo4j: str, browser: str) -> Iterator[str]:
    """The file's lines: a heading, then path, size and SHA-256 of each jar, sorted by path."""
    built = jgo.build(f"org.neo4j:neo4j:{neo4j}+org.neo4j.client:neo4j-browser:{browser}")
    wanted = {jar.name for folder in (built.jars_dir, built.modules_dir) for jar in folder.glob("*.jar")}
    repository = Path(default_maven_repo())
    found = {jar.name: jar for jar in repository.rglob("*.jar") if jar.name in wanted}
    yield (
        f"# The jars of Neo4j Community {neo4j} and Neo4j Browser {browser}: path in a Maven repository, bytes, "
        "SHA-256. Made by scripts/lock_server.py."
    )
    for jar in sorted(found.values(), key=lambda jar: jar.relative_to(repository).as_posix()):
        if not jar.name.startswith(_NOT_NEEDED):
            content = jar.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            yield f"{jar.relative_to(repository).as_posix()}\t{len(content)}\t{digest}"


if __name__ == "__main__":
    TARGET.write_text("\n".join(lines(*sys.argv[1:3])) + "\n", encoding="utf-8")
