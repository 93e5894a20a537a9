"""``kg stats``: how much of what a graph holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("stats")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(wanted: Narrowing, where: str, form: str) -> None:
    """Count what a graph holds: articles, people, events, statements, stances, triples."""
    with _options.opened(where, wanted) as graph:
        found = list(graph.stats().items())
    _output.rows(("what", "number"), found, form)
