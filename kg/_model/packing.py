"""Nouns as rows of JSON and back: each thing once, behind those it names, so that equal things are one thing again.

A table grows by what is packed into it, and the same things packed in the same order are the same rows: a hash of its rows tells whether
two readings of an article found the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import ModuleType, NoneType
from typing import Any, get_args, get_type_hints

from kg._model import annotations as read
from kg._model import claims, codes, links, text, things

Row = list[Any]
"""A kind, then its values; what is no plain value stands as the number of its row."""
PLAIN = {str, int, float, bool, NoneType}
LIST, DAY, TEXT = "()", "date", "str"


@dataclass(slots=True)
class Table:
    """Rows, and the things they stand for."""

    rows: list[Row] = field(default_factory=list)
    things: list[Any] = field(default_factory=list)
    _numbers: dict[tuple[Any, ...], int] = field(default_factory=dict)
    _seen: dict[int, tuple[int, Any]] = field(default_factory=dict)
    """Number by the identity of a thing, and the thing, so that its identity stays its own."""

    def pack(self, given: Iterable[Any]) -> list[int | None]:
        """Return the numbers of the rows of what is *given*, made where they are missing."""
        for number in range(len(self._numbers), len(self.rows)):  # those that were taken
            self._numbers[tuple(self.rows[number])] = number
        return [self._number(each) for each in given]

    def take(self, rows: Iterable[Row]) -> None:
        """Add *rows* that a table like this one had next. Raises ValueError, and adds none, where they are written in another form."""
        there = len(self.things)
        try:
            for row in rows:
                self.things.append(_made(row, self.things))
                self.rows.append(row)
        except (LookupError, TypeError, ValueError) as error:
            del self.rows[there:], self.things[there:]
            raise ValueError(f"rows of another form: {error}") from error

    def unpack(self, numbers: Iterable[int | None]) -> Iterator[Any]:
        """Yield the things of some rows. Raises IndexError for a row that is not there."""
        return (None if number is None else self.things[number] for number in numbers)

    def _number(self, thing: Any) -> int | None:
        if thing is None:
            return None
        known = self._seen.get(id(thing))
        if known is not None:
            return known[0]
        row = tuple(self._row(thing))
        number = self._numbers.get(row)
        if number is None:
            number = self._numbers[row] = len(self.rows)
            self.rows.append(list(row))
            self.things.append(thing)
        self._seen[id(thing)] = number, thing
        return number

    def _row(self, thing: Any) -> Iterator[Any]:
        kind: Any = type(thing)
        if kind is tuple:
            yield LIST
            yield from map(self._number, thing)
        elif kind is date:
            yield from (DAY, thing.isoformat())
        elif kind is str:
            yield from (TEXT, thing)
        elif isinstance(thing, StrEnum):
            yield from (kind.__name__, str(thing))
        else:
            yield kind.__name__
            for name, plain in _fields(kind):
                value = getattr(thing, name)
                yield value if plain else self._number(value)


def _made(row: Sequence[Any], made: list[Any]) -> Any:
    """Return what *row* stands for; what it names is *made* already."""
    name, *values = row
    if name == LIST:
        return tuple([None if at is None else made[at] for at in values])
    if name == DAY:
        return date.fromisoformat(values[0])
    if name == TEXT:
        return values[0]
    kind, form = _form(name)
    if form is None:
        return kind(values[0])
    return kind(
        **{
            field: value if plain or value is None else made[value]
            for (field, plain), value in zip(form, values, strict=True)
        }
    )


@cache
def _form(name: str) -> tuple[type, tuple[tuple[str, bool], ...] | None]:
    """Return the noun called *name* with its fields, or the code, which has none."""
    kind = _kinds()[name]
    return kind, _fields(kind) if is_dataclass(kind) else None


@cache
def _fields(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a noun in order, and whether each has plain values only."""
    hints = get_type_hints(kind)
    of = {name: set(get_args(hint)) or {hint} for name, hint in hints.items()}
    return tuple((each.name, of[each.name] <= PLAIN) for each in fields(kind) if each.init)


@cache
def _kinds() -> dict[str, type]:
    """Return the nouns and codes by name."""
    rooms: tuple[ModuleType, ...] = (read, claims, codes, links, text, things)
    found = (kind for room in rooms for kind in vars(room).values() if isinstance(kind, type))
    return {kind.__name__: kind for kind in found if is_dataclass(kind) or issubclass(kind, StrEnum)}
