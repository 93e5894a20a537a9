"""``kg show``: what the graph says about one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing

KINDS = {
    "OfficeHolding": "Offices",
    "EventReport": "Events",
    "Statement": "Statements",
    "Stance": "Positions",
    "Discussion": "Topics",
}


@click.command("show")
@click.argument("entity")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(entity: str, wanted: Narrowing, where: str, form: str) -> None:
    """Show the profile of a person, body, state, issue or event: offices, events, statements, positions.

    ENTITY is a name ("Benny Gantz", also a part of one), a QID or an IRI; the claim ids are for `kg why`.
    """
    from kg import store
    from kg.views import claim_lines, link_lines, narrowed

    with store.open_store(where) as graph:
        iri = graph.find(entity)
        label, links = graph.label(iri), link_lines(graph, (iri,))
        lines = claim_lines(narrowed(graph, wanted), about=iri)
    if form != "table":
        found = [(c.kind, c.day, c.when, c.says, c.status, c.confidence, c.iri) for c in lines]
        _output.rows(("kind", "day", "when", "says", "status", "confidence", "claim"), found, form)
        return
    click.echo(f"{label}  {iri}")
    for link in links:
        click.echo(f"{link.told}  {link.reason}".strip())
    for kind, heading in KINDS.items():
        own = [c for c in lines if c.kind == kind]
        if own:
            click.echo(f"\n{heading}")
            click.echo(_output.aligned(("day", "says", "claim"), [(c.when, c.says, _output.short(c.iri)) for c in own]))
