"""``kg network``: who is central, who stands between others, who belongs together."""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("network")
@click.argument("kind", default="meetings", metavar="[KIND]")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Rows of the table.")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(kind: str, limit: int, wanted: Narrowing, where: str, form: str) -> None:
    """Measure a network: partners, claims, betweenness and community of its nodes; of one with signs whether they balance.

    \b
    kg network                              who met whom
    kg network meetings-by-state            people count for the state of their office
    kg network stances --issue sanctions    who takes a position on what
    kg network --issue ceasefires           who met where that was spoken of
    kg network co-statements                who speaks beside whom

    KIND is co-statements, issues, meetings, offices, stances or statements, each also with -by-state.
    `kg export file.gexf --network KIND` draws it.
    """  # noqa: D301
    from kg import views

    with _options.picked(where, wanted) as (graph, claims):
        found = views.network(graph, kind, claims=claims)
    measured = views.measures(found)
    rows = [astuple(row) for row in (measured if form != "table" else measured[:limit])]
    _output.rows([field.name for field in fields(views.Measured)], rows, form)
    _output.say(f"{found.name}: {found.number_of_nodes()} nodes, {found.number_of_edges()} claims")
    if signs := views.balance(found):
        _output.say(
            f"balance: {signs.balanced} of {signs.triads} triads; two holders agree or disagree on both of two targets "
            f"in {signs.agreeing} of {signs.squares} squares"
        )
