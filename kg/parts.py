"""Finds plug-in files and the bundled ontology/, shapes/, queries/ and examples/.

Plug-ins are found, not registered: a folder scan on first use, sorted by name; the file's name is the plug-in's name.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.model import SetupError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from types import ModuleType

P = TypeVar("P")


def plugins(package: ModuleType, name: str, kind: type[P]) -> dict[str, P]:
    """Return the plug-ins of *package* by file name, sorted: the object called *name* in each file that does not start with ``_``.

    Raises SetupError for a file without such an object.
    """
    found: dict[str, P] = {}
    for file in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        if file.startswith("_"):
            continue
        part = getattr(importlib.import_module(f"{package.__name__}.{file}"), name, None)
        if not isinstance(part, kind):
            where = package.__name__.replace(".", "/")
            raise SetupError(f"{where}/{file}.py: define {name}, a {kind.__name__}, or start the file's name with _")
        found[file] = part
    return found


@cache
def folder(name: str) -> Traversable:
    """Return the bundled folder *name*: the checkout's own where there is one, else the installed copy."""
    checkout = Path(__file__).parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    return files("kg") / "bundled" / name


def bundled(name: str, suffix: str) -> dict[str, str]:
    """Return the texts of the bundled folder's files that end in *suffix*, by file name without it, sorted."""
    texts = {
        item.name.removesuffix(suffix): item.read_text(encoding="utf-8")
        for item in folder(name).iterdir()
        if item.name.endswith(suffix)
    }
    return dict(sorted(texts.items()))
