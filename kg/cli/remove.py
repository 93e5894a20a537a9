"""``kg remove``: take an article out of a store."""

from __future__ import annotations

import click

from kg.cli import _options, _output


@click.command("remove")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@_options.graph
def COMMAND(articles: tuple[str, ...], where: str) -> None:
    """Remove articles by key or IRI, as `kg list` shows them; what only they said goes with them."""
    from kg import store

    with store.open_store(where) as graph:
        wanted = [graph.article(article).iri for article in articles]  # a mistyped one removes none
        for iri in dict.fromkeys(wanted):
            _output.say(f"removed {graph.remove(iri).key}")
