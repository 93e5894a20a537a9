"""``kg plot``: a figure for a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


class What(click.Choice[str]):
    """What is drawn; a file in its place tells that it was left out."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word; for a file, fail with the whole command."""
        if Path(str(value)).suffix:
            self.fail(
                f"{value} is the file; say before it what to draw: kg plot {'|'.join(self.choices)} {value}", param, ctx
            )
        return super().convert(value, param, ctx)


@click.command("plot")
@click.argument("what", type=What(("timeline", "matrix", "network")))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--network",
    "kind",
    default="meetings",
    show_default=True,
    metavar="KIND",
    help="Of a network: co-statements, issues, meetings, offices, stances or statements, each also with -by-state.",
)
@_options.filters
@_options.graph
def COMMAND(what: str, file: Path, kind: str, wanted: Narrowing, where: str) -> None:
    """Draw a time line, the matrix of positions or a network as .svg or .png.

    Figures need matplotlib: pip install 'diplokg[plot]', or in a checkout pip install -e '.[plot]'.

    \b
    kg plot timeline days.svg
    kg plot matrix positions.png
    kg plot network stances.svg --network stances
    """  # noqa: D301
    from kg import views

    with _options.opened(where, wanted) as graph:
        views.plot(graph, what, file, kind=kind)
    _output.say(f"drew the {what} to {file}")
