"""What is no kill: a full disk, two writers, readers beside a writer, and a backup that is cut short. Each returns what went wrong."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kills import KG, ROOT, run
from states import State, faults

from kg.model import SetupError
from kg.store import backup, open_store, verify

WRITER = (sys.executable, "-W", "ignore", str(Path(__file__).with_name("writer.py")))
LIMIT = 400_000
"""Bytes that a file may have in the run with a limit: less than the log of a dozen articles."""


def limited_files(folder: Path, shards: list[str], after: State) -> list[str]:
    """Load where no file may grow beyond LIMIT: a clear error, nothing acknowledged lost; then load the rest."""
    place = folder / "limited"
    full = run((*KG, "load", *shards, "--to", str(place), "-v"), limit=LIMIT)
    return _full(full.code, full.said, faults(place, {}, after, full.acknowledged), place, shards, after)


def full_disk(folder: Path, shards: list[str], after: State) -> list[str] | None:
    """Load onto a file system without room, then make room and load the rest; None where none may be mounted."""
    with _mounted(folder / "mounted", "2m") as mounted:
        if mounted is None:
            return None
        place = mounted / "kg-store"
        full = run((*KG, "load", *shards, "--to", str(place), "-v"))
        subprocess.run(("mount", "-o", "remount,size=64m", str(mounted)), check=True)
        return _full(full.code, full.said, faults(place, {}, after, full.acknowledged), place, shards, after)


def full_cache(folder: Path) -> list[str] | None:
    """Add articles while the disk of what is kept is full: told once, and all is written; None where none may be mounted."""
    add = (*KG, "add", "examples", "-v", "-g")
    with _mounted(folder / "kept", "64k") as mounted:
        if mounted is None:
            return None
        plain, beside = run((*add, str(folder / "plain"))), folder / "beside"
        full = run((*add, str(beside), "--cache", str(mounted / "parses")))
        with open_store(folder / "plain") as store:
            after = {article.key: store.graph(article) for article in store.articles()}
        told = sum("No space left" in line for line in full.said)
        wrong = [] if (plain.code, full.code, told) == (0, 0, 1) else [f"exit {full.code}, told {told} times"]
        return [*wrong, *faults(beside, {}, after, full.acknowledged)]


def _full(
    code: int, said: tuple[str, ...], wrong: list[str], place: Path, shards: list[str], after: State
) -> list[str]:
    last = said[-1] if said else ""
    if code != 2 or not last.startswith("error: ") or "Traceback" in "".join(said):
        wrong.append(f"a full disk is not told clearly: exit {code}, {said[-2:]}")
    again = run((*KG, "load", *shards, "--to", str(place), "-v"))
    return [*wrong, *faults(place, {}, after, after), *([f"run again: {again.said[-1:]}"] if again.code else [])]


@contextmanager
def _mounted(where: Path, size: str) -> Iterator[Path | None]:
    where.mkdir()
    command = ("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(where))
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(command, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        yield where
    finally:
        subprocess.run(("umount", str(where)), check=True)


def two_writers(folder: Path, shards: list[str], after: State) -> list[str]:
    """Write while another process has the store: a clear error for the second, nothing changed for the first."""
    place = folder / "two"
    run((*KG, "load", *shards, "--to", str(place)))
    holding = (*WRITER, str(place), "hold")
    with subprocess.Popen(holding, stderr=subprocess.PIPE, stdin=subprocess.PIPE, text=True, cwd=ROOT) as holder:
        assert holder.stderr is not None
        holder.stderr.readline()
        second = run((*KG, "remove", next(iter(after)), "-g", str(place)))
    wrong = [] if second.code == 2 and "has the store open" in "".join(second.said) else [f"second writer: {second}"]
    if holder.returncode:
        wrong.append("the first writer failed")
    return [*wrong, *faults(place, after, after, after)]


def readers_beside(folder: Path, shards: list[str], before: State, after: State) -> list[str]:
    """Ask the last backup while a process writes and backs up again: always a whole state of the store."""
    place, last = folder / "read", folder / "last"
    with open_store(place, create=True) as store:
        store.put(before.values())
        backup(store, last)
    writer = subprocess.Popen((*WRITER, str(place), "backup", *shards, str(last)), stderr=subprocess.DEVNULL, cwd=ROOT)
    wrong: list[str] = []
    reads = 0
    while writer.poll() is None:
        done = run((*KG, "list", "-g", str(last)))
        reads += 1
        wrong += [f"reader: {line}" for line in done.said if done.code]
        try:
            wrong += faults(last, before, after, ())
        except SetupError as error:
            wrong.append(f"reader: {error}")
    if not reads or writer.returncode:
        wrong.append(f"the writer ended with {writer.returncode} after {reads} readings")
    return [*wrong, *faults(place, before, after, after)]


def killed_backups(folder: Path, shards: list[str], times: int, chance: random.Random) -> list[str]:
    """Kill backups at random: the name given is then a whole backup or none, and the next backup succeeds."""
    place, wrong = folder / "backed-up", list[str]()
    run((*KG, "load", *shards, "--to", str(place)))
    whole = run((*KG, "backup", str(folder / "whole"), "-g", str(place)))
    for number in range(times):
        to, moment = folder / f"backup-{number}", chance.uniform(0.5, 1.05) * whole.seconds
        run((*KG, "backup", str(to), "-g", str(place)), stop=lambda lines, moment=moment: moment)  # type: ignore[misc]
        try:
            if to.exists():
                verify(to)
        except SetupError as error:
            wrong.append(f"a killed backup: {error}")
        shutil.rmtree(to, ignore_errors=True)
        if (done := run((*KG, "backup", str(to), "-g", str(place)))).code:
            wrong.append(f"the backup after it: {done.said[-1:]}")
    return wrong
