"""``kg list``: the articles of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("list")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(wanted: Narrowing, where: str, form: str) -> None:
    """List the articles of a graph: key, title, date, URL; with a filter those that hold such a claim."""
    with _options.opened(where, wanted) as graph:
        found = [(a.key, a.title, a.date and a.date.isoformat(), a.url) for a in graph.articles()]
    _output.rows(("article", "title", "date", "url"), found, form)
