"""The graph of the invented articles (``fixtures/invented.trig``), and the questions of queries/ on two engines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import rdflib

from kg import parts
from kg.questions import ask
from kg.store import Store, open_store

INVENTED = Path(__file__).parent / "fixtures" / "invented.trig"
NAMES = tuple(parts.bundled("queries", ".rq"))
Rows = list[list[str]]


@cache
def store() -> Store:
    return open_store(INVENTED)


@cache
def dataset() -> rdflib.Dataset:
    data = rdflib.Dataset(default_union=False)
    data.parse(data="".join(f"{quad} .\n" for quad in store().engine), format="nquads")
    return data


def on_oxigraph(text: str) -> Rows:
    return sorted(["" if term is None else term.value for term in row] for row in store().query(text).rows)


def on_rdflib(text: str) -> Rows:
    rows = (row for row in dataset().query(text) if isinstance(row, tuple))
    return sorted(["" if term is None else str(term) for term in row] for row in rows)


def labels(name: str, **values: str) -> list[tuple[str, ...]]:
    answer = ask(store(), name, **values)
    return [tuple(answer.words(term) for term in row) for row in answer.rows]
