"""A table that somebody filled in a spreadsheet, however that saved it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from pathlib import Path

from kg.model import SetupError


def read_sheet(path: Path, needed: Iterable[str]) -> list[dict[str, str]]:
    """Return the lines of a table with tabs, semicolons or commas, UTF-8 or UTF-16. Raises SetupError where a *needed* column lacks."""
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
        between = max("\t;,", key=text.partition("\n")[0].count)
        table = csv.DictReader(io.StringIO(text, newline=""), delimiter=between)
        rows, columns = list(table), table.fieldnames or ()
    except (UnicodeDecodeError, csv.Error) as error:
        raise SetupError(f"{path}: is no table that can be read ({error}); save it as UTF-8 with tabs") from None
    if missing := [name for name in needed if name not in columns]:
        raise SetupError(f"{path}: has no column {', '.join(missing)}; it wants the columns it was written with")
    return [{name: value or "" for name, value in row.items() if name} for row in rows]
