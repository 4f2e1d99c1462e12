"""The managed server's folder: which file is where, and only its owner may look."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from schema.errors import StoreRefusedError, StoreUnavailableError

_OWNER_ONLY_FOLDER, _OWNER_ONLY_FILE = 0o700, 0o600


@dataclass(frozen=True, slots=True)
class Home:
    """The paths in one managed server's folder."""

    path: Path

    @property
    def conf(self) -> Path:
        """The folder of neo4j.conf."""
        return self.path / "conf"

    @property
    def conf_file(self) -> Path:
        """The server's settings, written anew at each start."""
        return self.conf / "neo4j.conf"

    @property
    def imports(self) -> Path:
        """An empty folder: all that LOAD CSV could ever read."""
        return self.path / "import"

    @property
    def logs(self) -> Path:
        """The folder of the server's logs."""
        return self.path / "logs"

    @property
    def log(self) -> Path:
        """What the server says for people."""
        return self.logs / "neo4j.log"

    @property
    def console(self) -> Path:
        """What the server's process printed, Java's own complaints among it."""
        return self.logs / "console.log"

    @property
    def state(self) -> Path:
        """The process and ports of the running server."""
        return self.path / "server.json"

    @property
    def lock(self) -> Path:
        """Held while the server is being started or stopped."""
        return self.path / "server.lock"

    @property
    def arguments(self) -> Path:
        """Java's argument file; its path on a command line tells this home's server from any other process."""
        return self.path / "server.args"

    @property
    def password_file(self) -> Path:
        """The generated password, for its owner's eyes."""
        return self.path / "password"

    @property
    def has_users(self) -> bool:
        """Whether a server ran here and keeps its own record of the password."""
        return (self.path / "data" / "databases" / "system").exists()

    def prepare(self) -> None:
        """Make the folders, closed to others. Raises StoreUnavailableError where they can't be written."""
        try:
            for folder in (self.path, self.conf, self.imports, self.logs):
                folder.mkdir(parents=True, exist_ok=True)
            self.path.chmod(_OWNER_ONLY_FOLDER)
        except OSError as error:
            raise unwritable(self.path, error) from error

    def password(self) -> str:
        """The server's password. Raises StoreRefusedError where the file is gone and the server has data."""
        try:
            return self.password_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            raise StoreRefusedError(
                f"the managed server's password is gone from {self.password_file}: write it there again, "
                f"or move {self.path} away to begin with an empty graph"
            ) from None
        except OSError as error:
            raise StoreRefusedError(f"the password can't be read: {error}") from error

    def make_password(self) -> str:
        """A new random password, kept in a file that only its owner reads; an existing one is never replaced."""
        if self.password_file.exists() or self.has_users:
            return self.password()
        write_private(self.password_file, secrets.token_hex(24) + "\n")
        return self.password()


def write_private(path: Path, text: str) -> None:
    """Write a file whole or not at all, readable by its owner alone. Raises StoreUnavailableError where it can't."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY_FILE)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        fresh.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> StoreUnavailableError:
    """The error for a folder or file that can't be written: its reason, and the way to another place."""
    reason = error.strerror or str(error)
    return StoreUnavailableError(f"can't write {path}: {reason} (PARTYGRAPH_HOME names another folder)")
