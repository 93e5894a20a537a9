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
    from kg.model import SetupError

    with store.open_store(where) as graph:
        if titled := {a.title: a.key for a in graph.articles() if a.title in articles}:
            told = "; ".join(f"{title!r} is a title, the key is {key}" for title, key in sorted(titled.items()))
            raise SetupError(f"{told}: give the key, for several articles may have one title")
        wanted = [graph.article(article).iri for article in articles]  # a mistyped one removes none
        for iri in dict.fromkeys(wanted):
            _output.say(f"removed {graph.remove(iri).key}")
