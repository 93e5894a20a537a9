"""What the work of one module rests on: the code it reaches by imports, and the tables that this code names.

Plug-ins are found by a scan of their folder and not imported by name, so a rule's reach holds the words and rooms it uses, and no other
rule. A room's ``__init__`` counts where something is imported from it, alone: what it imports itself are other steps of the reading.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from kg._parts.loaded import HERE

IMPORT = re.compile(
    r"^[ \t]*(?:from (?P<package>kg[\w.]*) import (?P<names>\([^)]*\)|[^\n#]*)|import (?P<module>kg[\w.]*))", re.M
)
TABLES = (".tsv", ".toml")


@cache
def reach(module: str) -> str:
    """Return 20 hex digits over the code and tables that *module* (``kg.claims.said``) reaches: they change when its work may change."""
    digest = hashlib.sha256()
    code = {file for name in reached(module) if (file := _file(name))}
    for file in sorted({*code, *(table for each in code for table in _tables(each))}):
        digest.update(file.relative_to(HERE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:20]


def reached(module: str) -> frozenset[str]:
    """Return the names of *module* and of all modules of ours that it imports, directly or over others."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _imported(name) if name == module or not _is_room(name) else ()
    return frozenset(found)


@cache
def alone(module: str) -> str:
    """Return 20 hex digits over the file of *module*, without what it imports."""
    file = _file(module)
    return hashlib.sha256(file.read_bytes() if file else b"").hexdigest()[:20]


@cache
def _imported(module: str) -> tuple[str, ...]:
    file = _file(module)
    found: list[str] = []
    for hit in IMPORT.finditer(file.read_text(encoding="utf-8") if file else ""):
        if hit["module"]:
            found.append(hit["module"])
            continue
        names = [re.split(r"\s+as\s+", name.strip())[0] for name in hit["names"].strip("() \n").split(",")]
        below = [f"{hit['package']}.{name}" for name in names if name]
        found += [name for name in below if _file(name)]
        if not all(_file(name) for name in below):
            found.append(hit["package"])
    return tuple(found)


def _is_room(module: str) -> bool:
    file = _file(module)
    return file is not None and file.name == "__init__.py"


@cache
def _file(module: str) -> Path | None:
    path = HERE.joinpath(*module.split(".")[1:])
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def _tables(file: Path) -> list[Path]:
    """Return the tables whose names stand in *file*."""
    text = file.read_text(encoding="utf-8")
    return [table for table in _all_tables() if table.name in text]


@cache
def _all_tables() -> tuple[Path, ...]:
    return tuple(sorted(file for file in HERE.rglob("*") if file.suffix in TABLES))
