"""A folder with an Oxigraph database: the embedded default. One process at a time has it open."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pyoxigraph as ox

from kg.model import SetupError
from kg.store import Backend, Place
from kg.store._store import Store
from kg.store.backup_folder import is_backup

PATIENCE = 2.0
"""Seconds to wait for another process to close the store: commands are short and two of them may just overlap."""
STEP = 0.1
BEGUN = re.compile(r"LOCK|LOG|LOG\.old\.\d+|IDENTITY|(MANIFEST|OPTIONS)-\d+|\d+\.(dbtmp|log)")
"""Files of a database that has no ``CURRENT`` yet."""


def is_folder(where: Place) -> bool:
    """Tell whether *where* is a folder, but no backup, or could become one: a name without a suffix."""
    if not isinstance(where, Path) or is_backup(where):
        return False
    return where.is_dir() or (not where.exists() and not where.suffix)


def open_folder(where: Place, create: bool) -> Store:
    """Open the database in *where*; with *create* make it in a missing or empty folder.

    Raises SetupError for a folder that holds something else or that another process has open.
    """
    assert isinstance(where, Path)
    if where.exists() and not (where / "CURRENT").is_file() and not (create and _is_begun(where)):
        raise SetupError(f"{where}: this folder holds no store; name another: kg add ARTICLE -g PATH")
    new = not (where / "CURRENT").exists()
    store = Store(_engine(where), str(where))
    for log in where.glob("LOG.old.*"):  # the database leaves one behind each time it is opened
        log.unlink(missing_ok=True)
    if new:
        store.prepare()
    return store


def _is_begun(folder: Path) -> bool:
    """Tell whether *folder* is empty or holds what a process killed while it made a store leaves, which is nothing to keep."""
    return all(BEGUN.fullmatch(file.name) for file in folder.iterdir())


def _engine(where: Path) -> ox.Store:
    waited = 0.0
    while True:
        try:
            return ox.Store(str(where))
        except RuntimeError as error:
            raise SetupError(
                f"{where}: the store is damaged ({' '.join(str(error).split())[:160]}); make it anew from a backup: "
                "kg restore BACKUP -g PATH, or from its articles: kg add ARTICLE… -g PATH"
            ) from error
        except OSError as error:
            locked = "lock" in str(error).lower()
            if not locked:
                raise SetupError(f"{where}: the store cannot be opened: {error}") from error
            if waited >= PATIENCE:
                raise SetupError(
                    f"{where}: another process (or this one) has the store open and one at a time can; "
                    "wait until it ends, or ask its last backup: -g BACKUP (kg backup makes one)"
                ) from error
        time.sleep(STEP)
        waited += STEP


BACKEND = Backend(takes=is_folder, open=open_folder, holds="a folder")
