"""``kg stances``: the matrix of actors and issues."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import click

from kg.cli import _options, _output


@click.command("stances")
@click.option("--holder", metavar="NAME", help="Only positions of this person, body or state.")
@click.option("--issue", "under", metavar="NAME", help="Only targets that are this issue or below it.")
@click.option("--since", type=_options.Day(), help="Only from this day on.")
@click.option("--until", type=_options.Day(), help="Only up to this day.")
@_options.min_confidence
@_options.graph
@_options.tabular
def COMMAND(
    holder: str | None,
    under: str | None,
    since: date | None,
    until: date | None,
    min_confidence: float | None,
    where: str,
    form: str,
) -> None:
    """Show who supports and opposes what: a row an actor, a column a broad issue.

    A sign belongs to its exact target: +2 −1 means two positions for and one against targets under that issue, never a sum.
    """
    from kg import questions, store

    given = {"holder": holder, "under": under, "since": since, "until": until, "min_confidence": min_confidence}
    with store.open_store(where) as graph:
        found = questions.ask(
            graph, "_stance-matrix", **{name: value for name, value in given.items() if value is not None}
        )
    if form != "table":
        _output.answer(found, form)
        return
    cells: dict[str, dict[str, str]] = {}
    for row in found.records():
        cells.setdefault(str(row["holder"]), {})[str(row["issue"])] = _cell(row)
    issues = sorted({issue for row in cells.values() for issue in row})
    lines = [[name, *(row.get(issue, "·") for issue in issues)] for name, row in sorted(cells.items())]
    click.echo(_output.aligned(["", *issues], lines))
    _output.say("+ supports  − opposes  ? is concerned; for the words: kg show NAME, then kg why CLAIM")


def _cell(row: Mapping[str, object]) -> str:
    signs = (("+", row["plus"]), ("−", row["minus"]), ("?", row["concern"]))
    return " ".join(f"{sign}{number}" for sign, number in signs if number)
