"""One line on stderr: how far a run is, how fast, and how long it still takes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

from kg.cli import _output

if TYPE_CHECKING:
    from kg.model import Article
    from kg.pipeline import Tally

T = TypeVar("T")
EVERY = {True: 0.2, False: 10.0}
"""Seconds between two lines: one that is written over on a terminal, or lines below each other in a file."""

LONG = 100_000
"""Characters from which on an article is named before it is read: nothing else can be said for many seconds then, or minutes."""


class Progress:
    """Progress on a terminal, or wherever it is *wished* for."""

    def __init__(self, wished: bool | None) -> None:
        self.terminal = sys.stderr.isatty()
        self.on = self.terminal if wished is None else wished
        self.total = 0
        self.last = time.monotonic()
        self.shown = 0

    def counted(self, items: Iterable[T]) -> Iterator[T]:
        """Yield *items* and say how many there were."""
        for number, item in enumerate(items, 1):
            self._say(f"{number:,} input{'s' * (number != 1)} looked at")
            yield item

    def show(self, tally: Tally) -> None:
        """Say how far the run is that *tally* counts."""
        done = tally.counts.total()
        rate = f"{tally.rate:.1f} a second" if tally.anew else ""
        left = f"{_time((self.total - done) / tally.rate)} left" if tally.anew and self.total > done else ""
        self._say(", ".join(filter(None, [f"{done:,} of {max(done, self.total):,} articles", rate, left])))

    def begin(self, article: Article) -> None:
        """Name an *article* that will take long, with its size."""
        size = len(article.text)
        if self.on and size >= LONG:
            self._write(_output.readable(f"{article.key} has {size:,} characters, which take a while"))

    def clear(self) -> None:
        """Make room for a message."""
        if self.shown:
            click.echo("\r" + " " * self.shown + "\r", err=True, nl=False)
            self.shown = 0

    def _say(self, words: str) -> None:
        if not self.on or time.monotonic() - self.last < EVERY[self.terminal]:
            return
        self._write(words)

    def _write(self, words: str) -> None:
        self.last = time.monotonic()
        self.clear()
        click.echo(words, err=True, nl=not self.terminal)
        self.shown = len(words) if self.terminal else 0


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
