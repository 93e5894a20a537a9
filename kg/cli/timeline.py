"""``kg timeline``: events and claims by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("timeline")
@_options.named("--actor", "Only claims that name this person, body or state.")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(actor: str | None, wanted: Narrowing, where: str, form: str) -> None:
    """List events, statements and positions by day; `kg why CLAIM` shows the sentence."""
    from kg import store
    from kg.views import claim_lines

    with store.open_store(where) as graph:
        about = graph.find(actor) if actor else None
    with _options.picked(where, wanted) as (graph, claims):
        lines = claim_lines(graph, about=about)
    fit = [line for line in lines if claims is None or line.iri in claims]
    told = [line for line in fit if line.kind != "OfficeHolding"]
    if form == "table":
        _output.rows(("day", "says", "claim"), [(c.when, c.says, _output.short(c.iri)) for c in told], form)
    else:
        _output.rows(("day", "when", "says", "claim"), [(c.day, c.when, c.says, c.iri) for c in told], form)
