"""``kg timeline``: events and claims by day."""

from __future__ import annotations

from datetime import date

import click

from kg.cli import _options, _output
from kg.cli.show import short


@click.command("timeline")
@click.option("--actor", metavar="NAME", help="Only claims that name this person, body or state.")
@click.option("--since", type=_options.Day(), help="Only from this day on.")
@click.option("--until", type=_options.Day(), help="Only up to this day.")
@_options.min_confidence
@_options.graph
@_options.tabular
def COMMAND(
    actor: str | None,
    since: date | None,
    until: date | None,
    min_confidence: float | None,
    where: str,
    form: str,
) -> None:
    """List events, statements and positions by day."""
    from kg import store
    from kg.views import claim_lines

    with store.open_store(where) as graph:
        about = graph.find(actor) if actor else None
        lines = claim_lines(graph, about=about, min_confidence=min_confidence)
    kept = [
        c
        for c in lines
        if c.kind != "OfficeHolding"
        and (since is None or (c.day and c.day >= since.isoformat()))
        and (until is None or (c.day and c.day <= until.isoformat()))
    ]
    found = [(c.day, c.says, short(c.iri) if form == "table" else c.iri) for c in kept]
    _output.rows(("day", "says", "claim"), found, form)
