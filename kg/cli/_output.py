"""Prints rows as a table, CSV or JSON, and messages beside them."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.store import Answer

Row = Sequence[object]
ENDLESS = re.compile(r"\S{400,}")
"""Nobody reads such a word; its ends tell which it is."""


def say(message: str) -> None:
    """Print a message for the user to stderr, as lines a terminal can show whatever it quotes."""
    click.echo(readable(message), err=True)


def readable(message: str) -> str:
    """Return *message* with what does not print escaped and endless words cut."""
    shown = "".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in message)
    return ENDLESS.sub(lambda word: f"{word[0][:100]}…{word[0][-40:]}", shown)


def width() -> int:
    """Return how wide a table may be: that of the terminal, else 120."""
    return shutil.get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 120


def short(iri: str) -> str:
    """Return the end of an IRI of ours, which names the thing: ``claim/stance-98cb``."""
    return "/".join(iri.rsplit("/", 2)[-2:])


def answer(found: Answer, form: str) -> None:
    """Print an answer of a question."""
    if form == "json":
        click.echo(found.json(), nl=False)
    elif form == "csv":
        click.echo(found.csv(), nl=False)
    else:
        click.echo(found.table(width()))


def rows(columns: Sequence[str], found: Iterable[Row], form: str) -> None:
    """Print rows of plain values; in JSON one array with one object a row."""
    lines = [list(row) for row in found]
    if form == "json":
        objects = [dict(zip(columns, line, strict=True)) for line in lines]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=1, default=str))
    elif form == "csv":
        out = io.StringIO(newline="")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(columns)
        table.writerows(["" if value is None else value for value in line] for line in lines)
        click.echo(out.getvalue(), nl=False)
    else:
        click.echo(aligned(columns, lines, whole=columns[-1] if columns[-1] == "claim" else columns[0]))


def aligned(columns: Sequence[str], lines: Sequence[Row], *, whole: str = "") -> str:
    """Return a table whose widest columns are cut so that it fits the terminal, but for the column *whole*: ids must stay usable."""
    cells = [["" if value is None else " ".join(str(value).split()) for value in line] for line in lines]
    sizes = [max([len(name), *(len(line[i]) for line in cells)]) for i, name in enumerate(columns)]
    cut = [i for i, name in enumerate(columns) if name != whole]
    while sum(sizes) + 2 * (len(sizes) - 1) > width() and max((sizes[i] for i in cut), default=0) > 12:
        sizes[max(cut, key=lambda i: sizes[i])] -= 1
    table = [list(columns), ["─" * size for size in sizes], *cells]
    return "\n".join("  ".join(_fit(c, s) for c, s in zip(line, sizes, strict=True)).rstrip() for line in table)


def _fit(cell: str, size: int) -> str:
    return (cell if len(cell) <= size else cell[: size - 1] + "…").ljust(size)
