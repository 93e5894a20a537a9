"""Copies of a whole store that prove themselves: every file with its SHA-256, none missing, none too many."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.files import write_whole
from kg.model import SetupError
from kg.rdf import vocabulary
from kg.store._store import Store

MANIFEST = "backup.json"
DATABASE = "store"
DECISIONS = "decisions.jsonl"
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds."""

    ontology: str
    articles: int
    graph: str
    """The folder or file of the graph in the backup."""
    files: dict[str, str]
    """SHA-256 by path below the backup."""


def backup(store: Store, to: Path, *, decisions: Path | None = None, replace: bool = False) -> Manifest:
    """Copy *store*, a folder or file, and the file of *decisions* beside it into the new folder *to* and return what it holds.

    A database is copied as it stands at this moment, by hard links where the file system has them. With *replace* an older backup at
    *to* gives way once the new one is complete. Raises SetupError for a store that is read only and a place that is taken.
    """
    if to.exists() and not (replace and (to / MANIFEST).is_file()):
        hint = "--replace takes the place of an older backup" if (to / MANIFEST).is_file() else "name another folder"
        raise SetupError(f"{to}: is there already; {hint}")
    live = Path(store.where).resolve()
    if live in to.resolve().parents:
        raise SetupError(
            f"{to}: lies in the store {store.where} itself, which a backup must outlive; name another folder"
        )
    part = _beside(to, "part")
    part.mkdir(parents=True)
    graph = _copied(store, part)
    if decisions is not None and decisions.is_file():
        shutil.copyfile(decisions, part / DECISIONS)
    manifest = Manifest(
        vocabulary.version(), len(store.articles()), graph, {name: sha256(part / name) for name in _files(part)}
    )
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1) + "\n"
    (part / MANIFEST).write_text(text, encoding="utf-8")
    _settled(part)
    _move(part, to)
    return manifest


def restore(source: Path, where: Path, *, decisions: Path | None = None) -> Manifest:
    """Verify the backup *source* and make of it the store at *where*, its decisions beside it; return what it holds.

    Raises SetupError that names the file which is not what was backed up, and for a place that is taken; then nothing is written.
    """
    manifest = verify(source)
    if where.exists() and not (where.is_dir() and not any(where.iterdir())):
        raise SetupError(f"{where}: is there already; move it away, or restore to another place with -g")
    if where.suffix != Path(manifest.graph).suffix:
        raise SetupError(f"{where}: the backup is of {_kind(manifest.graph)}; name one with -g")
    kept = source / DECISIONS
    if kept.is_file() and decisions is not None and decisions.exists() and sha256(decisions) != sha256(kept):
        raise SetupError(f"{decisions}: differs from the decisions of the backup; move it away, then restore again")
    part = _beside(where, "part")
    if (source / manifest.graph).is_dir():
        shutil.copytree(source / manifest.graph, part)
    else:
        part.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / manifest.graph, part)
    if kept.is_file() and decisions is not None and not decisions.exists():
        write_whole(decisions, kept.read_bytes())
    _settled(part)
    _move(part, where)
    return manifest


def verify(source: Path) -> Manifest:
    """Return what the backup *source* holds. Raises SetupError that names the file which is not what was backed up."""
    manifest = read_manifest(source)
    there = set(_files(source)) - {MANIFEST}
    for name, wanted in sorted(manifest.files.items()):
        if name not in there:
            raise SetupError(f"{source / name}: is missing from the backup; restore another one")
        if sha256(source / name) != wanted:
            raise SetupError(
                f"{source / name}: is not the file that was backed up (SHA-256 differs); restore another one"
            )
    if strange := sorted(there - manifest.files.keys()):
        raise SetupError(f"{source / strange[0]}: was not backed up; move it away, then restore again")
    return manifest


def read_manifest(source: Path) -> Manifest:
    """Return what the backup *source* says it holds. Raises SetupError for a folder that is no backup."""
    try:
        return Manifest(**json.loads((source / MANIFEST).read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise SetupError(f"{source}: is no backup; make one with: kg backup FOLDER") from None
    except (OSError, ValueError, TypeError) as error:
        raise SetupError(f"{source / MANIFEST}: cannot be read ({error}); restore another backup") from error


def _copied(store: Store, part: Path) -> str:
    where = Path(store.where)
    if where.is_file():
        shutil.copyfile(where, part / f"graph{where.suffix}")
        return f"graph{where.suffix}"
    if not where.is_dir() or not store.writable:
        raise SetupError(f"{store.where}: only a store that is a folder or a file can be backed up")
    store.engine.flush()
    store.engine.backup(str(part / DATABASE))
    return DATABASE


def _kind(graph: str) -> str:
    return f"a {Path(graph).suffix} file" if Path(graph).suffix else "a folder"


def _files(folder: Path) -> Iterator[str]:
    """Yield the files below *folder*; what the database logs for people is none of it."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name != "LOG" and not file.name.startswith("LOG.old."):
            yield file.relative_to(folder).as_posix()


def sha256(file: Path) -> str:
    """Return the SHA-256 of *file*."""
    digest = hashlib.sha256()
    with file.open("rb") as data:
        while chunk := data.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _beside(place: Path, what: str) -> Path:
    """Return a place beside *place* for what is not complete; what a killed run left there goes."""
    found = place.with_name(f".{place.name}.{what}")
    if found.is_dir():
        shutil.rmtree(found)
    found.unlink(missing_ok=True)
    return found


def _settled(part: Path) -> None:
    """Have the disk keep what was written before the name is given."""
    for path in (part, *part.rglob("*")):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _move(part: Path, to: Path) -> None:
    if to.is_dir() and any(to.iterdir()):
        old = _beside(to, "old")
        to.rename(old)
        part.rename(to)
        shutil.rmtree(old)
    else:
        part.replace(to)
