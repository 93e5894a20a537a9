"""``kg stats``: how much of what a graph holds."""

from __future__ import annotations

import click

from kg.cli import _options, _output


@click.command("stats")
@_options.graph
@_options.tabular
def COMMAND(where: str, form: str) -> None:
    """Count what a graph holds: articles, people, events, statements, stances, triples."""
    from kg import store

    with store.open_store(where) as graph:
        found = list(graph.stats().items())
    _output.rows(("what", "number"), found, form)
