"""Neo4j's jars: a pinned list with sizes and checksums, fetched once from a Maven repository and kept for good.

Later starts only look whether every jar is there with its size; they need no network.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePosixPath

import filelock
import httpx

from schema.errors import StoreUnavailableError
from store.managed.home import unwritable
from store.managed.progress import downloading
from store.settings import Settings

VERSION = "2026.08.1"
_AT_ONCE, _TRIES, _TIMEOUT_S, _CHUNK = 6, 3, 30.0, 1 << 18
Advance = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Jar:
    """One jar of the pinned list: its path in a Maven repository, its size in bytes and its SHA-256."""

    path: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """Its file name."""
        return PurePosixPath(self.path).name


def pinned() -> tuple[Jar, ...]:
    """The list that ships with partygraph (jars.tsv)."""
    text = resources.files("store.managed").joinpath("jars.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple(Jar(path, int(size), digest) for path, size, digest in rows)


def ensure_jars(settings: Settings, jars: Iterable[Jar] | None = None) -> tuple[Path, ...]:
    """The jars' files, those missing fetched first, with a progress bar.

    Two commands at once fetch once: the second waits for the first. Raises StoreUnavailableError without a network,
    where a jar is not what the list says, or where the folder can't be written.
    """
    wanted = tuple(jars) if jars is not None else pinned()
    folder = settings.cache / f"neo4j-{VERSION}"
    if _missing(folder, wanted):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(folder / "download.lock"):
                _fetch_all(_missing(folder, wanted), folder, settings.maven)
        except OSError as error:
            raise unwritable(folder, error) from error
    return tuple(folder / jar.name for jar in wanted)


def _missing(folder: Path, jars: Iterable[Jar]) -> list[Jar]:
    return [jar for jar in jars if not _is_there(folder / jar.name, jar.size)]


def _is_there(file: Path, size: int) -> bool:
    try:
        return file.stat().st_size == size
    except OSError:
        return False


def _fetch_all(jars: list[Jar], folder: Path, repository: str) -> None:
    for leftover in folder.glob("*.part"):  # of a download that was killed
        leftover.unlink(missing_ok=True)
    if not jars:
        return
    total = sum(jar.size for jar in jars)
    with (
        downloading(f"Neo4j {VERSION}, once", total) as advance,
        httpx.Client(follow_redirects=True, timeout=_TIMEOUT_S) as client,
        ThreadPoolExecutor(_AT_ONCE) as pool,
    ):
        _finish([pool.submit(_fetch, client, repository, jar, folder, advance) for jar in jars])


def _finish(downloads: list[Future[None]]) -> None:
    """Wait for all; on the first failure (or Ctrl-C) start no more."""
    try:
        for download in as_completed(downloads):
            download.result()
    except BaseException:
        for download in downloads:
            download.cancel()
        raise


def _fetch(client: httpx.Client, repository: str, jar: Jar, folder: Path, advance: Advance) -> None:
    address = f"{repository.rstrip('/')}/{jar.path}"
    for attempt in range(_TRIES):
        try:
            _fetch_once(client, address, jar, folder, advance)
        except httpx.HTTPError as error:
            if attempt == _TRIES - 1:
                raise _unreachable(address, error) from error
        else:
            return


def _fetch_once(client: httpx.Client, address: str, jar: Jar, folder: Path, advance: Advance) -> None:
    part, digest, done = folder / f"{jar.name}.part", hashlib.sha256(), 0
    try:
        with client.stream("GET", address) as answer, part.open("wb") as file:
            answer.raise_for_status()
            for chunk in answer.iter_bytes(_CHUNK):
                file.write(chunk)
                digest.update(chunk)
                done += len(chunk)
                advance(len(chunk))
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        advance(-done)
        raise
    if digest.hexdigest() != jar.sha256:
        part.unlink()
        raise StoreUnavailableError(f"{address} is not the jar that partygraph was tested with (SHA-256); not used")
    part.replace(folder / jar.name)


def _unreachable(address: str, error: httpx.HTTPError) -> StoreUnavailableError:
    if isinstance(error, httpx.HTTPStatusError):
        reason = f"HTTP {error.response.status_code}"
    else:
        reason = str(error).strip() or type(error).__name__
    return StoreUnavailableError(
        f"Neo4j can't be downloaded: {address}: {reason}. The first start needs the network (185 MB, once); "
        "PARTYGRAPH_MAVEN names another Maven repository, NEO4J_URI a server of your own"
    )
