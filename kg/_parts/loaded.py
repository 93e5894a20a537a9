"""Whether the code and tables on disk are still those this process began with: only then may what it makes be kept under their stamp.

A stamp is a hash of files, and a module is imported, or a table read, once and at its own time. Where somebody edits a file while a process
runs, nobody can tell which of both the process works with. So it keeps nothing from then on.
"""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).parents[1]
CODE = (".py", ".tsv", ".toml")
"""Files of the package that decide what is found."""
_WORDS = (".ttl",)


def unchanged() -> bool:
    """Return whether no file of the package, ontology or shapes was written, added or removed since this process loaded this module."""
    answer = _seen() == _BEGAN
    _last[:] = [answer]
    return answer


def was_unchanged() -> bool:
    """Return what :func:`unchanged` returned last, which costs nothing; the first time it is asked.

    It suffices before something is read. Behind it, before anything is kept, only :func:`unchanged` does.
    """
    return _last[0] if _last else unchanged()


def _seen() -> dict[str, tuple[int, int, int]]:
    found: dict[str, tuple[int, int, int]] = {}
    for root in (HERE, *_beside()):
        for folder, _, names in os.walk(root):
            for name in names:
                if name.endswith(CODE + _WORDS):
                    place = f"{folder}/{name}"
                    try:
                        now = os.stat(place)  # noqa: PTH116 - a Path for each of hundreds of files costs more than asking
                    except FileNotFoundError:
                        continue
                    found[place] = now.st_mtime_ns, now.st_ctime_ns, now.st_size
    return found


def _beside() -> tuple[Path, ...]:
    """Return the folders of ontology and shapes in a checkout; an installed package holds its own."""
    checkout = HERE.parent
    return (checkout / "ontology", checkout / "shapes") if (checkout / "pyproject.toml").is_file() else ()


_last: list[bool] = []
_BEGAN = _seen()
