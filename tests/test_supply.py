"""The pinned dependencies: whole, with hashes, from nowhere in particular; and the list of what partygraph is made of."""

from __future__ import annotations

import re
import tomllib

from scripts.supply import LOCK, ROOT, bill, packages
from store.managed.jars import pinned


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dask"]]
    names = {_normal(re.split(r"[\[<>=;~! ]", line)[0]) for line in wanted}
    assert names - {_normal(name) for name, _ in packages()} == set()


def test_every_pin_has_hashes_and_no_address() -> None:
    text = LOCK.read_text("utf-8")
    pins = [block for block in re.split(r"\n(?=\S)", text.strip()) if not block.startswith("#")]
    assert [pin.splitlines()[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert not re.search(r"https?://|--index|--find-links", text)


def test_the_list_of_components_has_every_package_and_every_jar_once() -> None:
    made = bill()
    references = [component["bom-ref"] for component in made["components"]]
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert len(references) == len(set(references)) == len(set(packages())) + len(pinned())
    hashes = {h["content"] for component in made["components"] for h in component.get("hashes", [])}
    assert hashes == {jar.sha256 for jar in pinned()}
