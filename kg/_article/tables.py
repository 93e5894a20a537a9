"""Reads the rows of a Parquet file as records of articles, some hundred at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kg._article import records
from kg._article.records import Record
from kg.model import ArticleError, SetupError

AT_ONCE = 256
"""Rows held in memory."""
COLUMNS = ("id", "url", "text", "date", "title", "source")


def rows(path: Path, place: str) -> Iterator[tuple[str, Record | ArticleError]]:
    """Yield for each row of *path* its place (file and number from 1) and its record, or why it is no article.

    Raises SetupError where pyarrow is not installed, ArticleError for a file that is no Parquet or has no texts.
    """
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415 - an extra, wanted for such files only
    except ImportError:
        raise SetupError(
            f"{place}: reading Parquet needs pyarrow: pip install 'diplokg[parquet]', or in a checkout pip install -e '.[parquet]'"
        ) from None
    number = 0
    try:
        with parquet.ParquetFile(path) as table:
            names = [name for name in COLUMNS if name in table.schema_arrow.names]
            if "text" not in names:
                raise ArticleError(f'{place}: no column "text"; an article needs its words there')
            for batch in table.iter_batches(batch_size=AT_ONCE, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    yield f"{place}:{number}", _record(row, f"{place}:{number}")
    except (ArrowException, OSError) as error:
        raise ArticleError(f"{place}: cannot be read as Parquet ({str(error).splitlines()[0]})") from None


def _record(row: dict[str, object], place: str) -> Record | ArticleError:
    day = row.get("date")
    if isinstance(day, date):  # a datetime is one too
        row["date"] = day.isoformat()[:10]
    try:
        return records.record_from(row, place)
    except ArticleError as error:
        return error
