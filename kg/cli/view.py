"""``kg view``: one HTML page, opened."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("view")
@_options.graph
@click.option(
    "-o", "--output", "file", default="kg.html", show_default=True, type=click.Path(path_type=Path), help="The page."
)
@_options.filters
@click.option("--open/--no-open", "show", default=True, show_default=True, help="Open the page in the browser.")
def COMMAND(where: str, file: Path, wanted: Narrowing, show: bool) -> None:
    """Write one self-contained HTML page (positions, networks, time, actors, every sentence; asks no server) and open it."""
    from kg import views

    with _options.opened(where, wanted) as graph:
        views.export(graph, file, name="page")
    _output.say(f"wrote {file.resolve()}")
    if show:
        opened(file)


def opened(file: Path) -> None:
    """Open *file* in the browser; without a screen say so instead of failing noisily."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        _output.say("no screen here to open it on; open the file in a browser")
    else:
        click.launch(str(file.resolve()))
