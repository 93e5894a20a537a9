"""``kg search``: claims by the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output

if TYPE_CHECKING:
    from kg.store._answers import Value
    from kg.views import Narrowing


MARKED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]|([^"“”„«»]+)')
"""Words between quotation marks, which a shell passes on where they stand in others; or words outside them."""
AROUND = 60
"""Characters shown on either side of words found in a text."""


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@_options.filters
@_options.graph
@_options.tabular
def COMMAND(words: tuple[str, ...], wanted: Narrowing, where: str, form: str) -> None:
    """Find claims whose evidence holds all WORDS, whatever their capitals, and articles that hold them elsewhere.

    Words between quotation marks are looked for as they stand. `kg why CLAIM` shows the sentence; a row without a claim is an article
    that says so where no claim was read.

    \b
    kg search missile launch                    both words, in any order
    kg search "two-state solution" --csv --since 2021
    kg search '"air defence" missile'           the same in one argument
    """  # noqa: D301
    from kg import questions, views
    from kg.model import SetupError

    parts = wordings(words)
    if not parts:
        raise SetupError("no words to look for; write them after kg search")
    rarest = max((word for part in parts for word in part.split()), key=len)
    with _options.opened(where, wanted) as graph:
        found = holding(parts, questions.ask(graph, "_search", words=rarest).records(), "quote")
        lines = [views.claim_lines(graph, claim=str(row["claim_iri"]))[0] for row in found]
        texts = holding(parts, questions.ask(graph, "_search-texts", words=rarest).records(), "text")
    rows = [
        (line.when, line.says, row["quote"], row["article"], _output.short(line.iri) if form == "table" else line.iri)
        for row, line in zip(found, lines, strict=True)
    ]
    told = {str(row["article_iri"]) for row in found}
    rest = [
        (row["published"], "", around(str(row["text"]), parts[0]), row["article"], "")
        for row in texts
        if str(row["article_iri"]) not in told
    ]
    _output.rows(("day", "says", "quote", "article", "claim"), [*rows, *rest], form)
    told_of = " and ".join(map(repr, parts))
    _output.say(f"{len(rows)} claim(s) with {told_of} in their words, {len(rest)} article(s) that hold it elsewhere")


def wordings(arguments: Iterable[str]) -> tuple[str, ...]:
    """Return what is looked for: each argument as it stands, or where it has quotation marks each wording between them.

    >>> wordings(["arms control", '"air defence" missile'])
    ('arms control', 'air defence', 'missile')
    """
    found: list[str] = []
    for argument in arguments:
        pieces = MARKED.findall(argument)
        if any(marked for marked, _ in pieces):
            found += [part for marked, rest in pieces for part in ([marked] if marked else rest.split())]
        else:
            found += [rest for _, rest in pieces]
    return tuple(filter(None, map(plain, found)))


def plain(text: str) -> str:
    """Return *text* as it is compared: small letters, single blanks."""
    return " ".join(text.lower().split())


def holding(parts: tuple[str, ...], rows: list[dict[str, Value]], column: str) -> list[dict[str, Value]]:
    """Return the *rows* whose *column* holds all *parts*."""
    return [row for row in rows if all(part in plain(str(row[column])) for part in parts)]


def around(text: str, wording: str) -> str:
    """Return the words of *text* around the first *wording*, which it holds in whatever capitals."""
    shown = " ".join(text.split())
    at = max(shown.lower().find(wording), 0)
    start, end = max(0, at - AROUND), min(len(shown), at + len(wording) + AROUND)
    return f"{'…' if start else ''}{shown[start:end].strip()}{'…' if end < len(shown) else ''}"
