"""``kg correct``: a human gives the right values of a claim, or the right item of a link."""

from __future__ import annotations

import click

from kg.cli._deciding import Deciding, deciding, why


@click.command("correct")
@click.argument("node", metavar="CLAIM|LINK")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--everywhere", is_flag=True, help="A link: in every article that names the thing so.")
@why
@deciding
def COMMAND(node: str, values: tuple[str, ...], everywhere: bool, deciding: Deciding) -> None:
    """Correct values of a claim or the item of a link.

    \b
    kg correct claim/stance-1d91… polarity=oppose --why "she spoke of the old plan"
    kg correct claim/eventreport-07… status=cancelled start_date=2031-03-05 --why "see paragraph 6"
    kg correct link/5c0f… item=Q42 --why "the novelist"
    kg correct link/5c0f… item=none --everywhere --why "not in Wikidata"

    Actors are named as the article's claims name them, several with semicolons; who speaks, is spoken to or named as a source also by words
    of the article ("speaker=two diplomats"). docs/reviewing.md lists the fields of each kind of claim.
    """  # noqa: D301
    from kg import store, views

    with store.open_store(deciding.where) as graph:
        subject = views.subject_of(graph, graph.find(node))
        deciding.keep(graph, [deciding.correct(graph, subject, values, everywhere=everywhere)])
