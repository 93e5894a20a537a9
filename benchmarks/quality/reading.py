"""Our own predictions: the extractor in this process, one loaded model, and a watch on articles that take for ever."""

from __future__ import annotations

import json
import signal
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

PATIENCE = 120
"""Seconds after which an article counts as stuck; a page takes one on an idle machine."""


class StuckError(Exception):
    """An article took longer than PATIENCE."""


@dataclass(slots=True)
class Run:
    """What one set cost and which of its articles failed."""

    seconds: float = 0.0
    slowest: tuple[float, str] = (0.0, "")
    failures: list[str] = field(default_factory=list)


def read(files: Sequence[Path], dates: Path, out: Path, model: str | None = None) -> Run:
    """Extract *files* into the JSON Lines file *out*; an article that crashes or is stuck is reported and left out."""
    run, rest = Run(), list(files)
    started = time.monotonic()
    with out.open("w", encoding="utf-8") as lines:
        while rest:
            done = 0
            try:
                for result in _watched(rest, dates, model, run):
                    done += 1
                    _keep(result, lines, run)
                break
            except Exception as error:
                # The bench must name the article and go on: a rule that crashes or loops is what it is there to find.
                run.failures.append(f"{rest[done].name}: {type(error).__name__} in {_where(error)}: {error}")
                print(f"  failed: {run.failures[-1]}", file=sys.stderr)
                rest = rest[done + 1 :]
    run.seconds = time.monotonic() - started
    return run


def _keep(result: Any, lines: Any, run: Run) -> None:
    if isinstance(result, Exception):
        run.failures.append(str(result))
        print(f"  failed: {result}", file=sys.stderr)
    else:
        lines.write(json.dumps(result, ensure_ascii=False) + "\n")


def _watched(files: Sequence[Path], dates: Path, model: str | None, run: Run) -> Iterator[Any]:
    from kg import article, pipeline  # noqa: PLC0415 - the model is loaded only where something is extracted

    days = article.read_dates(dates)
    results = iter(pipeline.extracted(article.read_articles(files, dates=days), model=model))
    for file in files:
        begun = time.monotonic()
        with _patience(file.name):
            result = next(results, None)
        if result is None:
            return
        run.slowest = max(run.slowest, (time.monotonic() - begun, file.name))
        yield result


@contextmanager
def _patience(name: str) -> Iterator[None]:
    def give_up(_number: int, frame: FrameType | None) -> None:
        where = [f"{f.name} ({Path(f.filename).name}:{f.lineno})" for f in traceback.extract_stack(frame)[-4:]]
        raise StuckError(f"{name} took more than {PATIENCE} s: {' > '.join(where)}")

    previous = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)


def _where(error: Exception) -> str:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "/kg/" in f.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "the bench"
