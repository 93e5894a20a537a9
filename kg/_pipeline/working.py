"""The work on many articles in order, here or in several processes that each load the model once."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from typing import Generic, TypeVar

from kg.model import Article, SetupError

T = TypeVar("T")
R = TypeVar("R")
CHUNK = 8
"""Articles handed to a worker at once."""
PASSED = 256
"""Things that are no articles, handed on with the articles beside them at once."""
WAITING = 2
"""Chunks that wait for each worker: enough that none is idle, few enough that the writer's pace bounds the memory."""


@dataclass(frozen=True, slots=True)
class Worked(Generic[R]):
    """What was made of one article."""

    article: Article
    result: R


def worked(
    items: Iterable[Article | T], work: Callable[[list[Article]], Iterable[R]], workers: int = 1
) -> Generator[Worked[R] | T]:
    """Yield what *work* makes of each article among *items*, one result an article, and whatever else is among them, all in order.

    With several *workers* each has a process of its own, and at most WAITING chunks for each are under way. Raises SetupError where a
    process dies.
    """
    if workers <= 1:
        for chunk in _chunks(items):
            yield from _merged(chunk, work(_articles(chunk)))
        return
    with processes(workers) as pool:
        yield from _shared(_chunks(items), work, pool, WAITING * workers)


@contextmanager
def processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of *workers* processes that end when this one does. Raises SetupError where one of them dies."""
    before = set(active_children())
    # Spawned, not forked: the store's database has threads of its own, which a fork would not survive.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
        pool.shutdown()
    except BrokenProcessPool as error:
        raise SetupError(
            "a worker process died (out of memory?); run the same command with fewer --workers, it goes on where it stopped"
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(active_children()) - before:  # broken off: nobody waits for what they are at
            child.terminate()


def _shared(
    chunks: Iterator[list[Article | T]],
    work: Callable[[list[Article]], Iterable[R]],
    pool: ProcessPoolExecutor,
    most: int,
) -> Iterator[Worked[R] | T]:
    waiting: deque[tuple[list[Article | T], Future[list[R]] | None]] = deque()
    for chunk in chunks:
        articles = _articles(chunk)
        waiting.append((chunk, pool.submit(_listed, work, articles) if articles else None))
        if len(waiting) > most:
            yield from _done(*waiting.popleft())
    while waiting:
        yield from _done(*waiting.popleft())


def _done(chunk: list[Article | T], future: Future[list[R]] | None) -> Iterator[Worked[R] | T]:
    return _merged(chunk, future.result() if future else ())


def _listed(work: Callable[[list[Article]], Iterable[R]], articles: list[Article]) -> list[R]:
    return list(work(articles))


def _merged(chunk: list[Article | T], results: Iterable[R]) -> Iterator[Worked[R] | T]:
    made = iter(results)
    for item in chunk:
        yield Worked(item, next(made)) if isinstance(item, Article) else item


def _articles(chunk: list[Article | T]) -> list[Article]:
    return [item for item in chunk if isinstance(item, Article)]


def _chunks(items: Iterable[Article | T]) -> Iterator[list[Article | T]]:
    """Yield lists of CHUNK articles at most, with what stands between them."""
    chunk: list[Article | T] = []
    articles = 0
    for item in items:
        chunk.append(item)
        articles += isinstance(item, Article)
        if articles == CHUNK or len(chunk) == PASSED:
            yield chunk
            chunk, articles = [], 0
    if chunk:
        yield chunk


def batched(results: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of at most *size*."""
    source = iter(results)
    while batch := list(islice(source, size)):
        yield batch


def _begin() -> None:
    """Make this process end with the one that writes: Ctrl-C reaches both and only that one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)
