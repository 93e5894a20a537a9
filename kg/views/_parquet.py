"""Rows as Parquet with typed columns, for pandas, polars, R's arrow, DuckDB; needs pyarrow, an extra."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date

from kg.model import SetupError
from kg.views._plain import Value

Column = tuple[str, str, str]
"""Name, type (string, integer, number, date) and meaning."""
VALUES: dict[str, Callable[[Value], object]] = {
    "string": str,
    "integer": lambda value: int(str(value)),
    "number": lambda value: float(str(value)),
    "date": lambda value: date.fromisoformat(str(value)),
}
"""Values by the type of their column."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[Value | None]], *, instead: str) -> bytes:
    """Return *rows* as Parquet; the meaning of a column stands in its metadata. Raises SetupError without pyarrow: write *instead*."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra that few need
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise SetupError(
            f"Parquet needs pyarrow, which is not installed: pip install 'diplokg[parquet]', "
            f"or in a checkout pip install -e '.[parquet]' (or write {instead})"
        ) from error
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
    fields = [pa.field(name, types[kind], metadata={"meaning": meaning}) for name, kind, meaning in columns]
    values = [
        [None if (value := row[i]) is None else VALUES[kind](value) for row in rows]
        for i, (_, kind, _) in enumerate(columns)
    ]
    out = io.BytesIO()
    parquet.write_table(pa.table(values, schema=pa.schema(fields)), out)
    return out.getvalue()
