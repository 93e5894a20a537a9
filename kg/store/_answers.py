"""An answer: columns, rows of terms, and the words people call them by; as table, CSV, JSON, records or HTML."""

from __future__ import annotations

import csv
import html
import io
import json
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf.naming import XSD

Term = ox.NamedNode | ox.BlankNode | ox.Literal
Value = str | int | bool | Decimal | date | None

PLAIN: Mapping[str, Callable[[str], Value]] = {
    "date": date.fromisoformat,
    **dict.fromkeys(("integer", "nonNegativeInteger", "int", "long"), int),
    "decimal": Decimal,
    "boolean": lambda text: text == "true",
}
"""How the text of a literal becomes a plain value, by its datatype."""
WIDTH = 120
"""Characters of a line of a table, unless the caller knows better."""
NARROW = 12
"""No column is trimmed to less."""
LINES = 3
"""Lines of a cell, before the rest of it is cut."""


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The rows a question brought, in the question's order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    """What people call each IRI of the rows."""
    query: str = ""
    """The SPARQL that ran."""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.records())

    def __repr__(self) -> str:
        return self.table()

    def words(self, term: Term | None) -> str:
        """Return *term* as a reader wants it: the label of an IRI, the text of a literal, nothing for nothing."""
        if term is None:
            return ""
        return self.labels.get(term.value, term.value) if isinstance(term, ox.NamedNode) else term.value

    def records(self) -> list[dict[str, Value]]:
        """Return one dictionary a row, as pandas takes them: labels, days and numbers, and ``<column>_iri`` beside a label."""
        named = {i for row in self.rows for i, term in enumerate(row) if isinstance(term, ox.NamedNode)}
        found = []
        for row in self.rows:
            record: dict[str, Value] = {}
            for i, column in enumerate(self.columns):
                record[column] = self._value(row[i])
                if i in named:
                    record[f"{column}_iri"] = row[i].value if isinstance(row[i], ox.NamedNode) else None  # type: ignore[union-attr]
            found.append(record)
        return found

    def _value(self, term: Term | None) -> Value:
        if not isinstance(term, ox.Literal):
            return None if term is None else self.words(term)
        kind = term.datatype.value.removeprefix(XSD)
        try:
            return PLAIN.get(kind, str)(term.value)
        except (ValueError, InvalidOperation) as error:
            raise SetupError(f"the graph says {term}, which is no {kind}; find where with: kg check") from error

    def table(self, width: int = WIDTH, *, most: int | None = None) -> str:
        """Return the rows as aligned text, at most *most* of them; cells are broken so that lines fit in *width*, and cut after LINES."""
        cells = [[" ".join(self.words(term).split()) for term in row] for row in self.rows[:most]]
        sizes = [max([len(column), *(len(row[i]) for row in cells)]) for i, column in enumerate(self.columns)]
        while sum(sizes) + 2 * (len(sizes) - 1) > width and max(sizes, default=0) > NARROW:
            sizes[sizes.index(max(sizes))] -= 1
        lines = [
            _line(self.columns, sizes),
            _line(["─" * size for size in sizes], sizes),
            *(_broken(row, sizes) for row in cells),
        ]
        if most is not None and len(self.rows) > most:
            lines.append(f"… {len(self.rows) - most} more rows")
        return "\n".join(lines)

    def csv(self) -> str:
        """Return the records as CSV with a header line; an answer without rows is its header."""
        records = self.records()
        out = io.StringIO()
        writer = csv.DictWriter(out, list(records[0]) if records else list(self.columns), lineterminator="\n")
        writer.writeheader()
        for record in records:
            writer.writerow({k: str(v).lower() if isinstance(v, bool) else v for k, v in record.items()})
        return out.getvalue()

    def json(self) -> str:
        """Return a JSON array, one object a row: for each column its value and its label, or null."""
        rows = [{column: self._cell(term) for column, term in zip(self.columns, row, strict=True)} for row in self.rows]
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"

    def _cell(self, term: Term | None) -> dict[str, str] | None:
        return None if term is None else {"value": term.value, "label": self.words(term)}

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(column)}</th>" for column in self.columns)
        body = "".join(f"<tr>{''.join(self._html_cell(term) for term in row)}</tr>" for row in self.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _html_cell(self, term: Term | None) -> str:
        title = f' title="{html.escape(term.value)}"' if isinstance(term, ox.NamedNode) else ""
        return f"<td{title}>{html.escape(self.words(term))}</td>"


def _broken(cells: Sequence[str], sizes: Sequence[int]) -> str:
    """Return a row as the lines that its cells need."""
    parts = [
        textwrap.wrap(cell, size, max_lines=LINES, placeholder="…", break_on_hyphens=False) or [""]
        for cell, size in zip(cells, sizes, strict=True)
    ]
    return "\n".join(
        _line([p[i] if i < len(p) else "" for p in parts], sizes) for i in range(max(map(len, parts), default=0))
    )


def _line(cells: Sequence[str], sizes: Sequence[int]) -> str:
    return "  ".join(cell.ljust(size) for cell, size in zip(cells, sizes, strict=True)).rstrip()
