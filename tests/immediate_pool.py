"""A pool of workers without processes, for tests of what is handed out and comes back in which order."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any


class Immediate:
    """A pool whose work is done when it is asked for: the order and the size of chunks are those of processes, which start slowly."""

    def __init__(self, workers: int, **_: object) -> None:
        self.workers = workers

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(work(*given))
        return done

    def shutdown(self, **_: object) -> None:
        """Nothing to end."""
