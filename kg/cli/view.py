"""``kg view``: one HTML page, opened."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from kg.cli import _options, _output


@click.command("view")
@_options.graph
@click.option(
    "-o", "--output", "file", default="kg.html", show_default=True, type=click.Path(path_type=Path), help="The page."
)
@_options.min_confidence
@click.option("--open/--no-open", "show", default=True, show_default=True, help="Open the page in the browser.")
def COMMAND(where: str, file: Path, min_confidence: float | None, show: bool) -> None:
    """Write one self-contained HTML page (positions, networks, time, actors, every sentence; asks no server) and open it."""
    from kg import store, views

    with store.open_store(where) as graph:
        views.export(graph, file, name="page", min_confidence=min_confidence)
    _output.say(f"wrote {file.resolve()}")
    if show:
        opened(file)


def opened(file: Path) -> None:
    """Open *file* in the browser; without a screen say so instead of failing noisily."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        _output.say("no screen here to open it on; open the file in a browser")
    else:
        click.launch(str(file.resolve()))
