"""The work on many articles in order, here or in several processes that each load the model once."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from typing import Any, Generic, TypeVar

from kg.model import Article, ArticleError, SetupError

T = TypeVar("T")
R = TypeVar("R")
CHUNK = 8
"""Articles handed to a worker at once."""
PASSED = 256
"""Things that are no articles, handed on with the articles beside them at once."""
WAITING = 2
"""Chunks that wait for each worker: enough that none is idle, few enough that the writer's pace bounds the memory."""


PATIENCE = 2.0
"""Seconds in which a worker that is not needed any more may hand over what it is at."""
HOPELESS = 3
"""So many articles in a row that end their process mean that the fault is not theirs."""
DEADLY = "reading it ended the process (out of memory, or a fault in a library); it is left out"


class WorkerError(SetupError):
    """A worker process ended before its work."""


@dataclass(frozen=True, slots=True)
class Worked(Generic[R]):
    """What was made of one article."""

    article: Article
    result: R


def worked(
    items: Iterable[Article | T], work: Callable[[list[Article]], Iterable[R | ArticleError]], workers: int = 1
) -> Generator[Worked[R | ArticleError] | T]:
    """Yield what *work* makes of each article among *items*, one result an article, and whatever else is among them, all in order.

    With several *workers* each has a process of its own, and at most WAITING chunks for each are under way. Where a process dies, what was
    under way is done once more, an article at a time, and one that ends its process again is an ArticleError. Raises WorkerError where
    several in a row do.
    """
    if workers > 1:
        yield from _shared(_chunks(items), work, workers)
        return
    for chunk in _chunks(items):
        yield from _merged(chunk, work(_articles(chunk)))


@contextmanager
def processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of *workers* processes that end when this one does. Raises WorkerError where one of them dies."""
    before = set(active_children())
    # Spawned, not forked: the store's database has threads of its own, which a fork would not survive.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
        pool.shutdown()
    except BrokenProcessPool as error:
        raise WorkerError(
            "a worker process died (out of memory?); run the same command with fewer --workers, it goes on where it stopped"
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        # Broken off: nobody waits long for what they are at. One that is ended while it hands over a result would leave this process
        # waiting for the rest of it for ever.
        for child in set(active_children()) - before:
            child.join(PATIENCE)
            child.terminate()


def _shared(
    chunks: Iterator[list[Article | T]], work: Callable[[list[Article]], Iterable[R | ArticleError]], workers: int
) -> Iterator[Worked[R | ArticleError] | T]:
    """Yield what a pool of *workers* makes of *chunks*, and another pool of the rest where a process of it dies."""
    waiting: deque[tuple[list[Article | T], Future[list[R | ArticleError]] | None]] = deque()
    deaths = _Deaths()
    while True:
        try:
            with processes(workers) as pool:
                stream = _through(pool, chunks, work, waiting, WAITING * workers)
                yield from deaths.broken_by(stream)
            return
        except WorkerError:
            for chunk, future in waiting:
                done = future is not None and future.done() and not future.cancelled() and not future.exception()
                again = _merged(chunk, future.result()) if future and done else _one_by_one(chunk, work, deaths)
                yield from deaths.broken_by(again)
            waiting.clear()


@dataclass(slots=True)
class _Deaths:
    """How many articles in a row ended their process, wherever one chunk ends and the next begins."""

    in_a_row: int = 0

    def broken_by(self, stream: Iterator[T]) -> Iterator[T]:
        """Pass *stream* on; an article that was read ends the row, what is no article does not."""
        for done in stream:
            if isinstance(done, Worked) and not _died(done):
                self.in_a_row = 0
            yield done


def _died(done: Worked[Any]) -> bool:
    return isinstance(done.result, ArticleError) and str(done.result).endswith(DEADLY)


def _through(
    pool: ProcessPoolExecutor,
    chunks: Iterator[list[Article | T]],
    work: Callable[[list[Article]], Iterable[R | ArticleError]],
    waiting: deque[tuple[list[Article | T], Future[list[R | ArticleError]] | None]],
    most: int,
) -> Iterator[Worked[R | ArticleError] | T]:
    """Hand *chunks* to *pool* and yield what it makes of them; what is under way or not handed on yet stands in *waiting*."""
    for chunk in chunks:
        waiting.append((chunk, None))  # first of all: the pool may be broken already
        if articles := _articles(chunk):
            waiting[-1] = chunk, pool.submit(_listed, work, articles)
        if len(waiting) > most:
            yield from _first(waiting)
    while waiting:
        yield from _first(waiting)


def _first(
    waiting: deque[tuple[list[Article | T], Future[list[R | ArticleError]] | None]],
) -> Iterator[Worked[R | ArticleError] | T]:
    chunk, future = waiting[0]
    results = future.result() if future else []
    waiting.popleft()
    yield from _merged(chunk, results)


def _one_by_one(
    chunk: Sequence[Article | T], work: Callable[[list[Article]], Iterable[R | ArticleError]], deaths: _Deaths
) -> Iterator[Worked[R | ArticleError] | T]:
    """Yield what a single process makes of each article of *chunk* alone, and an error for one that ends it."""
    left = deque(chunk)
    while left:
        try:
            with processes(1) as pool:
                while left:
                    article = left[0]
                    done = _alone(pool, article, work) if isinstance(article, Article) else article
                    left.popleft()
                    yield done
        except WorkerError:
            deaths.in_a_row += 1
            deadly = left.popleft()
            if deaths.in_a_row >= HOPELESS or not isinstance(deadly, Article):
                raise
            yield Worked(deadly, ArticleError(f"{deadly.key}: {DEADLY}"))


def _alone(
    pool: ProcessPoolExecutor, article: Article, work: Callable[[list[Article]], Iterable[R | ArticleError]]
) -> Worked[R | ArticleError]:
    future: Future[list[R | ArticleError]] = pool.submit(_listed, work, [article])
    (result,) = future.result()
    return Worked(article, result)


def _listed(
    work: Callable[[list[Article]], Iterable[R | ArticleError]], articles: list[Article]
) -> list[R | ArticleError]:
    return list(work(articles))


def _merged(
    chunk: Sequence[Article | T], results: Iterable[R | ArticleError]
) -> Iterator[Worked[R | ArticleError] | T]:
    made = iter(results)
    for item in chunk:
        yield Worked(item, next(made)) if isinstance(item, Article) else item


def _articles(chunk: Sequence[Article | T]) -> list[Article]:
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
