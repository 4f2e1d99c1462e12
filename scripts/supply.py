"""What partygraph is made of: `python -m scripts.supply lock` pins it, `python -m scripts.supply sbom` lists it.

`lock` writes requirements.lock with uv: every package, for every system, with the SHA-256 of each of its files. `sbom`
prints a CycloneDX list of those packages and of Neo4j's jars.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from store.managed.jars import Jar, pinned

ROOT: Final = Path(__file__).parents[1]
LOCK: Final = ROOT / "requirements.lock"
_COMPILE: Final = (
    "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--extra", "dask",
    "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--quiet", "--output-file", str(LOCK),
)  # fmt: skip
_PINNED: Final = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_JAR: Final = re.compile(r"(?P<group>.+)/(?P<name>[^/]+)/(?P<version>[^/]+)/[^/]+\.jar")


def lock() -> None:
    """Pin every dependency anew."""
    subprocess.run([sys.executable, "-m", "uv", *_COMPILE], cwd=ROOT, check=True)


def packages() -> list[tuple[str, str]]:
    """The names and versions in the lock file."""
    return _PINNED.findall(LOCK.read_text(encoding="utf-8"))


def bill() -> dict[str, Any]:
    """The list of all components, as CycloneDX 1.6 has it."""
    components = [*map(_package, packages()), *_jars()]
    project = {"type": "application", "name": "partygraph", "licenses": [{"license": {"id": "Apache-2.0"}}]}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": project},
        "components": components,
    }


def _package(pinned_at: tuple[str, str]) -> dict[str, Any]:
    name, version = pinned_at
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{quote(version)}"
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}


def _jars() -> Iterator[dict[str, Any]]:
    for jar in pinned():
        yield _component(jar)


def _component(jar: Jar) -> dict[str, Any]:
    found = _JAR.fullmatch(jar.path)
    if found is None:
        raise ValueError(f"{jar.path} is no path of a Maven repository")
    group = found["group"].replace("/", ".")
    purl = f"pkg:maven/{group}/{found['name']}@{quote(found['version'])}"
    return {
        "type": "library",
        "bom-ref": f"{purl}?file={quote(Path(jar.path).name)}",
        "group": group,
        "name": found["name"],
        "version": found["version"],
        "purl": purl,
        "hashes": [{"alg": "SHA-256", "content": jar.sha256}],
    }


def main() -> None:
    """Do what the argument says."""
    match sys.argv[1:]:
        case ["lock"]:
            lock()
        case ["sbom"]:
            print(json.dumps(bill(), indent=1))
        case _:
            sys.exit((__doc__ or "").splitlines()[0])


if __name__ == "__main__":
    main()
