"""``kg stances``: the matrix of actors and issues."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("stances")
@_options.named("--holder", "Only positions of this person, body or state.")
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(holder: str | None, wanted: Narrowing, where: str, form: str) -> None:
    """Show who supports and opposes what: a row an actor, a column a broad issue.

    A sign belongs to its exact target: +2 −1 means two positions for and one against targets under that issue, never a sum.
    """
    from kg import questions, store, views

    given: dict[str, Any] = {} if holder is None else {"holder": holder}
    with store.open_store(where) as graph:
        if views.is_remote(graph):  # which cannot be narrowed, but the question itself takes these
            own, wanted = wanted.split(("since", "until", "issue", "min_confidence"))
            given |= {"under" if name == "issue" else name: value for name, value in own.items()}
        filling = questions.terms(graph, "_stance-matrix", **given)
        found = questions.ask_with(views.narrowed(graph, wanted), "_stance-matrix", filling)
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
