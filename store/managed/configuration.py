"""What the managed server is told: its settings, hardened, and Java's arguments."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable
from pathlib import Path

from store.managed.home import Home
from store.managed.ports import LOOPBACK
from store.managed.state import Ports

SERVER = "org.neo4j.server.Neo4jCommunity"
ADMIN = "org.neo4j.cli.AdminTool"
_HEAP_START, _HEAP_MOST, _PAGE_CACHE, _TRANSACTION_MOST = "256m", "1g", "256m", "512m"

# The first four as Neo4j's own start script has them; the last keeps a warning of a library out of the log.
_JAVA = (
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:+UseSerialGC",
    "-XX:-UsePerfData",
    "--sun-misc-unsafe-memory-access=allow",
)
_HEAP_IMPORT = "1200m"  # the importer warns below 1 GB


def settings(home: Home, ports: Ports) -> str:
    """neo4j.conf: loopback only, authentication on, no file and no address within reach of LOAD CSV, no reports out.

    `advertised_address` must name the port in use, or Neo4j Browser connects to the usual one.
    """
    lines = {
        "server.default_listen_address": LOOPBACK,
        "server.default_advertised_address": LOOPBACK,
        "server.bolt.listen_address": f"{LOOPBACK}:{ports.bolt}",
        "server.bolt.advertised_address": f"{LOOPBACK}:{ports.bolt}",
        "server.http.listen_address": f"{LOOPBACK}:{ports.http}",
        "server.http.advertised_address": f"{LOOPBACK}:{ports.http}",
        "server.https.enabled": "false",
        "server.directories.import": home.imports.name,  # within the home: Neo4j misreads marks in a path here
        "server.directories.logs": home.logs.name,
        "server.memory.pagecache.size": _PAGE_CACHE,
        "db.memory.transaction.max": _TRANSACTION_MOST,  # so that one question can't take all of the heap
        "server.fleet_discovery.enabled": "false",
        "dbms.security.auth_enabled": "true",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "db.logs.query.enabled": "OFF",
        "browser.remote_content_hostname_whitelist": f"localhost,{LOOPBACK}",  # the guide and style that app serves
        "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",  # else each stop waits ten seconds
    }
    return "".join(f"{key}={value}\n" for key, value in lines.items())


def configured_ports(home: Home) -> Ports | None:
    """The ports of the last start, out of neo4j.conf; None where there was none."""
    try:
        text = home.conf_file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    found = dict(re.findall(r"^server\.(bolt|http)\.listen_address=[\d.]+:(\d+)$", text, flags=re.MULTILINE))
    return Ports(int(found["bolt"]), int(found["http"])) if len(found) == 2 else None


def server_arguments(home: Home, jars: Iterable[Path], options: str = "") -> str:
    """Java's argument file for the server; `options` are further ones, as on a command line."""
    memory = (f"-Xms{_HEAP_START}", f"-Xmx{_HEAP_MOST}")
    program = (SERVER, f"--home-dir={home.path}", f"--config-dir={home.conf}")
    return _lines("-cp", _class_path(jars), *memory, *_JAVA, *shlex.split(options), *program)


def password_arguments(jars: Iterable[Path], password: str) -> str:
    """Java's argument file for setting the first password: kept off the command line, which others can read."""
    return _lines(
        "-cp", _class_path(jars), *_JAVA, "-XX:TieredStopAtLevel=1", ADMIN, "dbms", "set-initial-password", password
    )


def import_arguments(jars: Iterable[Path], options: Iterable[str]) -> str:
    """Java's argument file for the offline importer."""
    return _lines(
        "-cp", _class_path(jars), f"-Xmx{_HEAP_IMPORT}", *_JAVA, ADMIN, "database", "import", "full", *options
    )


def _class_path(jars: Iterable[Path]) -> str:
    return os.pathsep.join(str(jar) for jar in jars)


def _lines(*arguments: str) -> str:
    """One quoted argument a line, as Java's launcher reads them."""
    quoted = (argument.replace("\\", "\\\\").replace('"', '\\"') for argument in arguments)
    return "".join(f'"{argument}"\n' for argument in quoted)
