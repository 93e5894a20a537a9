"""``kg network``: who is central, who stands between others, who belongs together."""

from __future__ import annotations

from dataclasses import astuple, fields
from datetime import date

import click

from kg.cli import _options, _output


@click.command("network")
@click.argument("kind", default="meetings", metavar="[KIND]")
@click.option("--since", type=_options.Day(), help="Only from this day on.")
@click.option("--until", type=_options.Day(), help="Only up to this day.")
@click.option("--issue", metavar="NAME", help="Positions on this issue only (networks issues and stances).")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Rows of the table.")
@_options.min_confidence
@_options.graph
@_options.tabular
def COMMAND(
    kind: str,
    since: date | None,
    until: date | None,
    issue: str | None,
    limit: int,
    min_confidence: float | None,
    where: str,
    form: str,
) -> None:
    """Measure a network: partners, claims, betweenness and community of its nodes.

    \b
    kg network                              who met whom
    kg network meetings-by-state            people count for the state of their office
    kg network stances --issue sanctions    who takes a position on what

    KIND is issues, meetings, offices, stances or statements, each also with -by-state. `kg export file.gexf --network KIND` draws it.
    """  # noqa: D301
    from kg import store, views

    with store.open_store(where) as graph:
        found = views.network(graph, kind, since=since, until=until, issue=issue, min_confidence=min_confidence)
    measured = views.measures(found)
    rows = [astuple(row) for row in (measured if form != "table" else measured[:limit])]
    _output.rows([field.name for field in fields(views.Measured)], rows, form)
    _output.say(f"{found.name}: {found.number_of_nodes()} nodes, {found.number_of_edges()} claims")
