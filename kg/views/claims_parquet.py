"""The claims table as Parquet with typed columns, for pandas, polars, R's arrow, DuckDB; needs pyarrow, an extra."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kg.model import SetupError
from kg.views import View
from kg.views._table import COLUMNS, Cell, rows

if TYPE_CHECKING:
    from kg.store import Store

VALUES: dict[str, Callable[[Cell], object]] = {
    "string": str,
    "integer": lambda value: int(str(value)),
    "number": lambda value: float(str(value)),
    "date": lambda value: date.fromisoformat(str(value)),
}
"""Values by the type of their column."""


def write(store: Store, kind: str = "") -> bytes:
    """Return one row a claim of *store* as Parquet; the meaning of a column stands in its metadata. Raises SetupError without pyarrow."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra that few need
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise SetupError(
            "Parquet needs pyarrow, which is not installed: pip install 'diplokg[parquet]' (or write claims.csv)"
        ) from error
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
    fields = [pa.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in COLUMNS]
    lines = rows(store)
    columns = [
        [None if line[i] is None else VALUES[column.type](line[i]) for line in lines]
        for i, column in enumerate(COLUMNS)
    ]
    out = io.BytesIO()
    parquet.write_table(pa.table(columns, schema=pa.schema(fields)), out)
    return out.getvalue()


VIEW = View(suffixes=(".parquet",), write=write, holds="claims table")
