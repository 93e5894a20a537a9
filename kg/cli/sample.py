"""``kg sample``: a random sheet of claims to judge by hand, and what the judged sheet says of the rules."""

from __future__ import annotations

import csv
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import _options, _output
from kg.cli._sheet import read_sheet
from kg.model import SetupError

if TYPE_CHECKING:
    from kg.views import Narrowing

COLUMNS = ("verdict", "kind", "says", "day", "before", "sentence", "confidence", "rule", "article", "claim")
RIGHT, WRONG = ("right", "yes", "y", "1"), ("wrong", "no", "n", "0")


@click.command("sample")
@click.argument("judged", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-n", "number", type=click.IntRange(1), default=100, show_default=True, help="Claims to draw.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed draws the same claims.")
@_options.filters
@_options.graph
def COMMAND(judged: Path | None, number: int, seed: int, wanted: Narrowing, where: str) -> None:
    """Draw claims at random as a TSV sheet to judge, or read a judged sheet and print how precise each rule was.

    \b
    kg sample -n 200 > sheet.tsv     fill the first column with right or wrong (yes/no, y/n, 1/0); empty is not judged
    kg sample sheet.tsv              precision by kind and rule, with 95 % intervals (Wilson 1927)
    """  # noqa: D301
    if judged is not None:
        _output.rows(("kind", "rule", "right", "judged", "precision", "from", "to"), _precision(judged), "table")
        return
    from kg import views

    with _options.opened(where, wanted) as graph:
        lines = [line for line in views.claim_lines(graph) if line.words]
    drawn = random.Random(seed).sample(lines, min(number, len(lines)))
    table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    table.writerow(COLUMNS)
    for line in drawn:
        sentence, (start, end) = line.words[0].sentence, line.words[0].mark
        marked = f"{sentence[:start]}⟦{sentence[start:end]}⟧{sentence[end:]}"
        before = line.words[0].before
        told = (line.kind, line.says, line.when, before, marked)
        cells = (*told, f"{line.confidence:g}", line.rule, line.words[0].key, line.iri)
        table.writerow(("", *(" ".join(cell.split()) for cell in cells)))
    _output.say(f"{len(drawn)} of {len(lines)} claims; fill the first column and give the file back: kg sample FILE")


def _precision(path: Path) -> list[tuple[object, ...]]:
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for number, row in enumerate(read_sheet(path, ("verdict", "kind", "rule")), 2):
        verdict = row["verdict"].strip().lower()
        if not verdict:
            continue
        if verdict not in RIGHT + WRONG:
            raise SetupError(f"{path}:{number}: {verdict!r} is no verdict; write right or wrong, or leave it empty")
        for name in ((row["kind"], row["rule"]), (row["kind"], "all"), ("all", "all")):
            counts[name][0] += verdict in RIGHT
            counts[name][1] += 1
    if not counts:
        raise SetupError(f"{path}: nothing judged; fill the column verdict with right or wrong")
    return [
        (*name, right, all_, f"{right / all_:.2f}", *_wilson(right, all_))
        for name, (right, all_) in sorted(counts.items())
    ]


def _wilson(right: int, all_: int) -> tuple[str, str]:
    """Return the 95 % score interval of a share."""
    z, share = 1.96, right / all_
    middle = share + z * z / (2 * all_)
    reach = z * (share * (1 - share) / all_ + z * z / (4 * all_ * all_)) ** 0.5
    scale = 1 + z * z / all_
    return f"{max(0.0, (middle - reach) / scale):.2f}", f"{min(1.0, (middle + reach) / scale):.2f}"
