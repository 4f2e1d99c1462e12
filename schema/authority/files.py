"""The YAML files of this folder, read with the fast loader where the YAML library has one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def read_yaml(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """The content of the file called `name` (`bodies.yaml`), read once: it is shared, never change it."""
    text = (files("schema.authority") / name).read_text("utf-8")
    if yaml.__with_libyaml__:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    return yaml.safe_load(text)
