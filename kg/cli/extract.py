"""``kg extract``: articles → JSON Lines, without a store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _running
from kg.model import ArticleError

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

    failed = 0
    readings = article.read_articles(inputs, dates=article.read_dates(dates) if dates else None, day=day)
    results = pipeline.extracted(
        _warned(readings), model=model, min_confidence=min_confidence or 0.0, cache=cache, workers=workers
    )
    for result in results:
        if isinstance(result, ArticleError):
            click.echo(f"error: {result}", err=True)
            failed += 1
        else:
            click.echo(json.dumps(result, ensure_ascii=False))
    if failed:
        click.echo(f"{failed} article(s) failed; the rest is written", err=True)
        raise SystemExit(3)


def _warned(readings: Iterator[Reading]) -> Iterator[Reading]:
    """Pass the readings on and say what is doubtful about them."""
    for reading in readings:
        for warning in getattr(reading, "warnings", ()):
            click.echo(f"warning: {warning}", err=True)
        yield reading
