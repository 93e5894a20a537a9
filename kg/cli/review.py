"""``kg review``: a queue of what a human should look at, written as TSV and read back with the decisions filled in."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import click

from kg.cli import _output
from kg.cli._deciding import Deciding, deciding, decision_of_row
from kg.cli._sheet import read_sheet

COLUMNS = ("decide", "change", "why", "what", "node", "says", "quote", "score", "reason", "article")
"""The first three are empty and for the reviewer."""


@click.command("review")
@click.argument("filled", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="Lines of the queue.")
@deciding
def COMMAND(filled: Path | None, limit: int, deciding: Deciding) -> None:
    """Write what wants a human's look as a TSV table, or read one back with decisions filled in.

    \b
    kg review > queue.tsv        links first, then likely merges, offices of two states, doubtful claims
    kg review queue.tsv          apply the lines whose first column is filled

    Fill DECIDE with accept, reject, correct or merge; CHANGE with what is right (polarity=oppose, item=Q42; several with "; ");
    WHY with the reason. Lines left empty are left alone. The file opens in any spreadsheet.
    """  # noqa: D301
    from kg import store, views

    with store.open_store(deciding.where) as graph:
        if filled is not None:
            rows = [
                (n, row) for n, row in enumerate(read_sheet(filled, ("decide", "node")), 2) if row["decide"].strip()
            ]
            deciding.keep(graph, [decision_of_row(deciding, graph, row, f"{filled}:{n}") for n, row in rows])
            return
        found = views.doubts(graph)
    table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    table.writerow(COLUMNS)
    for doubt in found[:limit]:
        cells = (doubt.what, doubt.node, doubt.says, doubt.quote, f"{doubt.score:g}", doubt.reason, doubt.article)
        table.writerow(("", "", "", *(" ".join(cell.split()) for cell in cells)))
    more = f" of {len(found)}; --limit shows more" if len(found) > limit else ""
    _output.say(f"{min(limit, len(found))} lines{more}; fill the first columns and give the file back: kg review FILE")
