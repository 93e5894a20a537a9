"""Starts a real command, kills it without warning, and tells what it had acknowledged by then."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

KG = (sys.executable, "-W", "ignore", "-m", "kg")
ACKNOWLEDGED = ("added", "superseded", "removed", "unchanged")
LIMITED = ("bash", "-c", 'ulimit -f "$0" && exec "$@"')
"""Runs a command that can make no file larger than so many kilobytes."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Run:
    """What a command said before it ended or was killed."""

    code: int
    said: tuple[str, ...]
    seconds: float

    @property
    def acknowledged(self) -> dict[str, str]:
        """What became of each key that a line was printed of, by key."""
        lines = (line.replace("removed ", "removed: ", 1).partition(": ") for line in self.said)
        return {key: what for what, _, key in lines if what in ACKNOWLEDGED}


def run(command: Sequence[str], *, stop: Callable[[int], float | None] | None = None, limit: int = 0) -> Run:
    """Run *command*; *stop* is asked after each line how many seconds later to kill it (None: not yet).

    *limit* is the size in bytes beyond which the process can write no file.
    """
    began = time.monotonic()
    child = subprocess.Popen(
        [*LIMITED, str(limit // 1024), *command] if limit else command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    )
    said: list[str] = []
    killers: list[threading.Timer] = []

    def ask() -> None:
        if stop is not None and not killers and (wait := stop(len(said))) is not None:
            killers.append(threading.Timer(wait, lambda: os.kill(child.pid, signal.SIGKILL)))
            killers[0].start()

    ask()
    with child:
        assert child.stderr is not None
        for line in child.stderr:
            said.append(line.rstrip("\n"))
            ask()
    code = child.returncode
    for killer in killers:
        killer.cancel()
        killer.join()
    return Run(code, tuple(said), time.monotonic() - began)


def at_random(chance: random.Random, whole: Run) -> Callable[[int], float | None]:
    """Return when to kill a command that needed *whole* when it was left alone: at any time, or close behind any of its lines."""
    if chance.random() < 0.3:
        moment = chance.uniform(0.3, 1.0) * whole.seconds
        return lambda lines: moment
    after, wait = chance.randrange(1, max(2, len(whole.said))), chance.expovariate(200.0)
    return lambda lines: wait if lines >= after else None
