"""``kg extract``: articles → JSON Lines, without a store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _running
from kg.cli._progress import Progress
from kg.model import Article, ArticleError

if TYPE_CHECKING:
    from kg.article import Reading


@click.command("extract")
@_options.articles
@_options.min_confidence
@_running.WORKERS
@_running.CACHE
@click.option(
    "--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, help="One object a line."
)
def COMMAND(
    inputs: tuple[Path, ...],
    day: date | None,
    dates: Path | None,
    model: str | None,
    min_confidence: float | None,
    workers: int,
    cache: Path | None,
    form: str,
) -> None:
    """Print what articles say as JSON Lines: people, offices, events, statements, stances, each with its offsets."""
    from kg import article, pipeline

    failed, progress = 0, Progress(None)
    readings = article.read_articles(inputs, dates=article.read_dates(dates) if dates else None, day=day)
    results = pipeline.extracted(
        _warned(readings, progress),
        model=model,
        min_confidence=min_confidence or 0.0,
        cache=cache,
        workers=workers,
        warn=lambda told: click.echo(f"warning: {told}", err=True),
    )
    for result in results:
        progress.clear()
        if isinstance(result, ArticleError):
            click.echo(f"error: {result}", err=True)
            failed += 1
        else:
            click.echo(json.dumps(result, ensure_ascii=False))
    if aside := article.left_aside(inputs):
        click.echo(aside, err=True)
    if failed:
        click.echo(f"{failed} article(s) failed; the rest is written", err=True)
        raise SystemExit(3)


def _warned(readings: Iterator[Reading], progress: Progress) -> Iterator[Reading]:
    """Pass the readings on and say what is doubtful about them; *progress* names those that take long."""
    for reading in readings:
        for warning in getattr(reading, "warnings", ()):
            progress.clear()
            click.echo(f"warning: {warning}", err=True)
        if isinstance(reading, Article):
            progress.begin(reading)
        yield reading
