"""``kg plot``: a figure for a paper."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("plot")
@click.argument("what", type=click.Choice(("timeline", "matrix", "network")))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--network",
    "kind",
    default="meetings",
    show_default=True,
    metavar="KIND",
    help="Of a network: issues, meetings, offices, stances or statements, each also with -by-state.",
)
@_options.min_confidence
@_options.graph
def COMMAND(what: str, file: Path, kind: str, min_confidence: float | None, where: str) -> None:
    """Draw a time line, the matrix of positions or a network as .svg or .png (pip install 'diplokg[plot]').

    \b
    kg plot timeline days.svg
    kg plot matrix positions.png
    kg plot network stances.svg --network stances
    """  # noqa: D301
    from kg import store, views

    with store.open_store(where) as graph:
        views.plot(graph, what, file, kind=kind, min_confidence=min_confidence)
    _output.say(f"drew the {what} to {file}")
