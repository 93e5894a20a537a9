"""``kg search``: claims by the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output
from kg.cli.show import short

if TYPE_CHECKING:
    from kg.views import Narrowing


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(words: tuple[str, ...], wanted: Narrowing, where: str, form: str) -> None:
    """Find claims whose evidence holds WORDS, whatever their capitals; `kg why CLAIM` shows the sentence.

    \b
    kg search missile launch
    kg search "two-state solution" --csv
    """  # noqa: D301
    from kg import questions, views

    with _options.opened(where, wanted) as graph:
        found = questions.ask(graph, "_search", words=" ".join(words)).records()
        lines = [views.claim_lines(graph, claim=str(row["claim_iri"]))[0] for row in found]
    rows = [
        (line.when, line.says, row["quote"], row["article"], short(line.iri) if form == "table" else line.iri)
        for row, line in zip(found, lines, strict=True)
    ]
    _output.rows(("day", "says", "quote", "article", "claim"), rows, form)
    _output.say(f"{len(rows)} claim(s) with {' '.join(words)!r} in their words")
