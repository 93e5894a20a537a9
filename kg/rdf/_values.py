"""How plain values are written as nodes: codes, dates, numbers, words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pyoxigraph as ox

from kg.model import Candidate
from kg.rdf.naming import CODE, WIKIDATA, XSD

Object = ox.NamedNode | ox.Literal


def decimal(number: float) -> str:
    """Return the canonical form of an ``xsd:decimal``: ``0.9``, never ``0.90``; two digits say all a confidence can."""
    plain = format(Decimal(str(round(number, 2))).normalize(), "f")
    return "0" if plain == "-0" else plain


def typed(text: str, datatype: str) -> ox.Literal:
    """Return *text* as a literal of an XML Schema datatype."""
    return ox.Literal(text, datatype=ox.NamedNode(XSD + datatype))


PLAIN: tuple[tuple[type, Callable[[Any], Object]], ...] = (
    (StrEnum, lambda value: ox.NamedNode(CODE + value.value)),
    (bool, lambda value: typed(str(value).lower(), "boolean")),
    (date, lambda value: typed(value.isoformat(), "date")),
    (float, lambda value: typed(decimal(value), "decimal")),
    (str, ox.Literal),
    (Candidate, lambda value: ox.NamedNode(WIKIDATA + value.qid)),
)
"""How values that need no description are written, the first type that fits."""


def plain(value: object) -> Object | None:
    """Return the node of a plain value; None for what needs a description."""
    return next((written(value) for kind, written in PLAIN if isinstance(value, kind)), None)
