"""The claims table alone as CSV, for pandas, R and spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.views import View
from kg.views._sheets import sheet
from kg.views._table import COLUMNS, rows

if TYPE_CHECKING:
    from kg.store import Store


def write(store: Store, kind: str = "") -> bytes:
    """Return one row a claim of *store* as CSV; UTF-8, with a header."""
    return sheet([column.name for column in COLUMNS], rows(store)).encode()


VIEW = View(
    suffixes=("claims.csv",),
    write=write,
    holds="claims table",
    note="what the columns mean is in the codebook of the .zip",
)
