"""``kg correct``: a human gives the right values of a claim, or the right item of a link."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import _options
from kg.cli._deciding import Deciding
from kg.model import DecisionKind, SetupError


@click.command("correct")
@click.argument("node", metavar="CLAIM|LINK")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--everywhere", is_flag=True, help="A link: in every article that names the thing so.")
@_options.deciding
def COMMAND(
    node: str, values: tuple[str, ...], everywhere: bool, why: str, by: str, where: str, record: Path | None
) -> None:
    """Correct values of a claim or the item of a link.

    \b
    kg correct claim/stance-1d91… polarity=oppose --why "she spoke of the old plan"
    kg correct claim/eventreport-07… status=cancelled start_date=2031-03-05 --why "see paragraph 6"
    kg correct link/5c0f… item=Q42 --why "the novelist"
    kg correct link/5c0f… item=none --everywhere --why "not in Wikidata"

    Actors are named as the article's claims name them, several with semicolons.
    """  # noqa: D301
    from kg import decisions, store, views

    deciding, change = Deciding(where, record, by, why), _pairs(values)
    with store.open_store(where) as graph:
        subject = views.subject_of(graph, graph.find(node))
        if subject.kind == "Link":
            _check_link(change)
            change = {"label": subject.names[0], **change}
        else:
            decisions.checked(subject.kind, change)
        deciding.keep(graph, [deciding.about(subject, DecisionKind.CORRECT, change, everywhere=everywhere)])


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    if wrong := [value for value, (_, equals, text) in zip(values, pairs, strict=True) if not (equals and text)]:
        raise SetupError(f"{wrong[0]}: write FIELD=VALUE, for example polarity=oppose")
    return {name.replace("-", "_"): text for name, _, text in pairs}


def _check_link(change: dict[str, str]) -> None:
    item = change.get("item", "")
    if change.keys() - {"item", "label"} or not (item == "none" or (item[:1] == "Q" and item[1:].isdecimal())):
        raise SetupError("a link is corrected with item=Q… or item=none, and perhaps label=TEXT")
