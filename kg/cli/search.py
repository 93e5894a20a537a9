"""``kg search``: claims by the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.views import Narrowing


AROUND = 60
"""Characters shown on either side of words found in a text."""


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(words: tuple[str, ...], wanted: Narrowing, where: str, form: str) -> None:
    """Find claims whose evidence holds WORDS, whatever their capitals, and articles that hold them elsewhere.

    `kg why CLAIM` shows the sentence; a row without a claim is an article that says so where no claim was read.

    \b
    kg search missile launch
    kg search "two-state solution" --csv --since 2021
    """  # noqa: D301
    from kg import questions, views

    wording = " ".join(words)
    with _options.opened(where, wanted) as graph:
        found = questions.ask(graph, "_search", words=wording).records()
        lines = [views.claim_lines(graph, claim=str(row["claim_iri"]))[0] for row in found]
        texts = questions.ask(graph, "_search-texts", words=wording).records()
    rows = [
        (line.when, line.says, row["quote"], row["article"], _output.short(line.iri) if form == "table" else line.iri)
        for row, line in zip(found, lines, strict=True)
    ]
    told = {str(row["article_iri"]) for row in found}
    rest = [
        (row["published"], "", around(str(row["text"]), wording), row["article"], "")
        for row in texts
        if str(row["article_iri"]) not in told
    ]
    _output.rows(("day", "says", "quote", "article", "claim"), [*rows, *rest], form)
    _output.say(f"{len(rows)} claim(s) with {wording!r} in their words, {len(rest)} article(s) that hold it elsewhere")


def around(text: str, wording: str) -> str:
    """Return the words of *text* around the first *wording*, which it holds in whatever capitals."""
    at = max(text.lower().find(wording.lower()), 0)
    start, end = max(0, at - AROUND), min(len(text), at + len(wording) + AROUND)
    return f"{'…' if start else ''}{' '.join(text[start:end].split())}{'…' if end < len(text) else ''}"
