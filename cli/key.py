"""`partygraph key`: keys for the HTTP interface, made, listed and revoked."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from app.access.keys import FILE, Keyring, KeysError, Scope
from app.settings import from_environment


class Action(StrEnum):
    """What is done with keys."""

    MAKE = "make"
    LIST = "list"
    REVOKE = "revoke"


What = Annotated[Action, typer.Argument(help="make a key, list all, or revoke one.")]
Which = Annotated[
    str | None, typer.Argument(help="make: whose key it is, in words. revoke: its id.", show_default=False)
]
Scopes = Annotated[list[Scope] | None, typer.Option("--scope", help="make: what it is for; read if none. Repeatable.")]


def key(action: What, name: Which = None, scope: Scopes = None) -> None:
    """Make, list or revoke keys for the HTTP interface."""
    settings = from_environment()
    keyring = Keyring(settings.partygraph_api_keys or settings.home / FILE)
    if action is Action.LIST:
        Console().print(listed(keyring))
    elif not name:
        raise KeysError(f"`partygraph key {action}` needs {'a name' if action is Action.MAKE else 'the id of a key'}")
    elif action is Action.MAKE:
        _, text = keyring.make(name, scope or [Scope.READ])
        typer.echo(text)
        typer.echo("This is the only time that the key is shown. Send it as: Authorization: Bearer KEY", err=True)
    else:
        typer.echo(f"revoked: {keyring.revoke(name).id}")


def listed(keyring: Keyring) -> Table:
    """All keys without their secrets, which nobody has."""
    table = Table()
    for heading in ("id", "name", "scopes", "made", "revoked"):
        table.add_column(heading)
    for one in keyring.all():
        table.add_row(one.id, one.name, ", ".join(sorted(one.scopes)), one.made, one.revoked or "")
    return table
