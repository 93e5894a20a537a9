"""Rows as CSV that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from kg.views._plain import Value, cell


def sheet(names: Sequence[str], rows: Iterable[Sequence[Value | None]]) -> str:
    """Return *rows* as CSV with a header line of *names*; None is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(["" if value is None else cell(value) for value in row] for row in rows)
    return out.getvalue()
