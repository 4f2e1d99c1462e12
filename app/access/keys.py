"""Keys: made once and shown once, kept as hashes in a file that nobody else reads, revoked at once.

A key is `pgk_ID_SECRET`. The secret has 256 random bits, so that one round of SHA-256 hides it for good: a slow hash is
for what people think up.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from filelock import FileLock

from schema.errors import PartygraphError

_PREFIX: Final = "pgk"
FILE: Final = "keys.json"


class Scope(StrEnum):
    """What a key is for."""

    READ = "read"
    INGEST = "ingest"
    CYPHER = "cypher"


class KeysError(PartygraphError):
    """The file of keys can't be used, or has no such key."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key as it is kept: `digest` is the hash of its secret; `made` and `revoked` are times in UTC."""

    id: str
    name: str
    scopes: frozenset[Scope]
    digest: str
    made: str
    revoked: str | None = None

    def document(self) -> dict[str, Any]:
        """As the file has it."""
        return {
            "id": self.id,
            "name": self.name,
            "scopes": sorted(self.scopes),
            "sha256": self.digest,
            "made": self.made,
            "revoked": self.revoked,
        }


class Keyring:
    """The keys of one file. Every reading sees what the file has now, so that a revoked key is refused at once."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._seen: tuple[tuple[int, int], dict[str, Key]] = ((0, 0), {})

    def all(self) -> tuple[Key, ...]:
        """All keys, in the order in which they were made. Raises KeysError."""
        return tuple(self._read().values())

    def find(self, text: str) -> Key | None:
        """The key that `text` is, unless it is unknown or revoked. Raises KeysError."""
        prefix, _, rest = text.partition("_")
        key_id, _, secret = rest.partition("_")
        key = self._read().get(key_id)
        # Compared also where there is no such key, so that time does not tell which ids there are.
        fits = hmac.compare_digest(_digest(secret), key.digest if key else _digest(""))
        return key if key and fits and secret and prefix == _PREFIX and not key.revoked else None

    def make(self, name: str, scopes: Iterable[Scope]) -> tuple[Key, str]:
        """A new key, and its text, which is kept nowhere. Raises KeysError."""
        with self._changing() as keys:
            key_id = next(i for i in iter(lambda: secrets.token_hex(4), None) if i not in keys)
            secret = secrets.token_urlsafe(32)
            key = Key(key_id, name, frozenset(scopes), _digest(secret), _now())
            keys[key_id] = key
        return key, f"{_PREFIX}_{key_id}_{secret}"

    def revoke(self, key_id: str) -> Key:
        """Refuse the key from now on. Raises KeysError where there is none."""
        with self._changing() as keys:
            if key_id not in keys:
                raise KeysError(f"there is no key {key_id}: `partygraph key list` shows all")
            keys[key_id] = replace(keys[key_id], revoked=keys[key_id].revoked or _now())
            return keys[key_id]

    def _read(self) -> dict[str, Key]:
        try:
            found = self.file.stat()
            stamp = (found.st_mtime_ns, found.st_size)
            if self._seen[0] != stamp:
                document = json.loads(self.file.read_text(encoding="utf-8"))
                self._seen = stamp, {entry["id"]: _key(entry) for entry in document["keys"]}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise KeysError(f"the file of keys can't be read: {self.file}; mend it or move it away") from error
        return self._seen[1]

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Key]]:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self.file}.lock", timeout=10):
                keys = dict(self._read())
                yield keys
                self._write(keys)
        except OSError as error:
            raise KeysError(f"the file of keys can't be written: {self.file}: {error.strerror}") from error

    def _write(self, keys: dict[str, Key]) -> None:
        """Whole or not at all, readable by its owner alone."""
        beside = self.file.with_name(f"{self.file.name}.new")
        text = json.dumps({"keys": [key.document() for key in keys.values()]}, ensure_ascii=False, indent=1)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            out.write(text + "\n")
        beside.replace(self.file)


def _key(entry: dict[str, Any]) -> Key:
    scopes = frozenset(Scope(scope) for scope in entry["scopes"])
    return Key(entry["id"], entry["name"], scopes, entry["sha256"], entry["made"], entry["revoked"])


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
