"""Projections of a graph as NetworkX multigraphs: who met whom, and who takes which position.

Nodes are IRIs with ``label``, ``kind`` and ``qid``; an edge is one claim with its day and its words, keyed by the claim's IRI. Attributes
are flat texts and numbers and each stands on every node or edge ("" where unknown), so every writer and reader takes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.model import SetupError
from kg.questions import ask

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

NETWORKS = {
    "meetings": "people and bodies, an edge for each held meeting or call of two",
    "stances": "holders and what they take a position on, an edge for each position with its sign",
}
SIGNS = {"support": 1, "oppose": -1, "neutral-concern": 0}
Row = dict[str, Any]


def network(
    store: Store,
    kind: str = "meetings",
    *,
    since: date | None = None,
    until: date | None = None,
    issue: str | None = None,
    min_confidence: float | None = None,
) -> nx.MultiDiGraph[str]:
    """Return the network *kind* (see NETWORKS) as a MultiDiGraph, between two days and, for stances, on one issue (name or IRI).

    Claims below *min_confidence* are left out.

    Meetings are written once a pair, from the smaller to the larger IRI. Raises SetupError for an unknown kind.
    """
    if kind not in NETWORKS:
        raise SetupError(f"no network called {kind}; there are {', '.join(NETWORKS)}")
    if issue is not None and kind != "stances":
        raise SetupError("only the network of stances can be narrowed to an issue")
    given = {
        "since": since and since.isoformat(),
        "until": until and until.isoformat(),
        "issue": issue,
        "min_confidence": min_confidence,
    }
    answer = ask(store, f"_network-{kind}", **{name: value for name, value in given.items() if value is not None})
    rows = _first_words(answer.records(), ("claim", "one", "other") if kind == "meetings" else ("claim",))
    return _meetings(rows) if kind == "meetings" else _stances(rows)


def _first_words(rows: Iterable[Row], key: tuple[str, ...]) -> list[Row]:
    """Keep of the rows that differ in their words alone the first."""
    first: dict[tuple[str, ...], Row] = {}
    for row in rows:
        first.setdefault(tuple(str(row[f"{name}_iri"]) for name in key), row)
    return [first[name] for name in sorted(first)]


def _meetings(rows: Iterable[Row]) -> nx.MultiDiGraph[str]:
    graph = _new("meetings")
    for row in rows:
        extra = {"event": row["event_iri"], "place": row["place"] or "", "kind": _local(row["kind_iri"]).lower()}
        graph.add_edge(
            _node(graph, row, "one"), _node(graph, row, "other"), key=row["claim_iri"], **extra, **_said(row)
        )
    return graph


def _stances(rows: Iterable[Row]) -> nx.MultiDiGraph[str]:
    graph = _new("stances")
    for row in rows:
        polarity = _local(row["polarity_iri"])
        extra = {"kind": polarity, "sign": SIGNS[polarity], "speaker": row["speaker"] or ""}
        ends = _node(graph, row, "holder"), _node(graph, row, "target")
        graph.add_edge(*ends, key=row["claim_iri"], **extra, **_said(row))
    return graph


def _new(kind: str) -> nx.MultiDiGraph[str]:
    import networkx as nx  # noqa: PLC0415 - half a second: only who asks for a network pays it

    return nx.MultiDiGraph(name=kind)


def _node(graph: nx.MultiDiGraph[str], row: Row, column: str) -> str:
    iri = str(row[f"{column}_iri"])
    if iri not in graph:
        kind, name = iri.rsplit("/", 2)[-2:]
        graph.add_node(iri, label=str(row[column]), kind=kind, qid=name if re.fullmatch(r"Q\d+", name) else "")
    return iri


def _said(row: Row) -> dict[str, str | int | float]:
    day = str(row["day"] or "")
    return {
        "day": day,
        "year": int(day[:4]) if day else 0,
        "confidence": float(row["confidence"]),
        "quote": str(row["quote"]),
        "article": str(row["article_iri"]),
        "weight": 1,
    }


def _local(iri: object) -> str:
    return str(iri).rsplit("#", 1)[-1]
