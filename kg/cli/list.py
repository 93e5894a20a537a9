"""``kg list``: the articles of a store."""

from __future__ import annotations

import click

from kg.cli import _options, _output


@click.command("list")
@_options.graph
@_options.tabular
def COMMAND(where: str, form: str) -> None:
    """List the articles of a graph: key, title, date, URL."""
    from kg import store

    with store.open_store(where) as graph:
        found = [(a.key, a.title, a.date and a.date.isoformat(), a.url) for a in graph.articles()]
    _output.rows(("article", "title", "date", "url"), found, form)
