"""Projections of a graph as NetworkX multigraphs: who met whom, spoke to whom or beside whom, held which office, takes which position.

Nodes are IRIs with ``label``, ``kind`` and ``qid``; an edge is one claim with its day and its words, keyed by the claim's IRI. Attributes
are flat texts and numbers and each stands on every node or edge ("" where unknown), so every writer and reader takes them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.model import SetupError
from kg.questions import ask
from kg.rdf.naming import kind_and_item

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

NETWORKS = {
    "co-statements": "who speaks together, on one occasion or on one matter, an edge for each statement and other speaker",
    "issues": "holders and the issues of the scheme they take positions on (two-mode), an edge for each position with its sign",
    "meetings": "people and bodies, an edge for each held meeting or call of two",
    "offices": "people and the offices they are attested in, an edge for each attestation",
    "stances": "holders and what they take a position on, an edge for each position with its sign",
    "statements": "who said something to whom, an edge for each statement and addressee",
}
BY_STATE = "-by-state"
"""At the end of a network's name: people and bodies count for their state."""
NARROWED = ("issues", "stances")
"""Networks that can be narrowed to an issue."""
SIGNS = {"support": 1, "oppose": -1, "neutral-concern": 0}
Row = dict[str, Any]
Extra = dict[str, str | int | float]


def network(
    store: Store,
    kind: str = "meetings",
    *,
    since: date | None = None,
    until: date | None = None,
    issue: str | None = None,
    min_confidence: float | None = None,
    states: bool = False,
    claims: Collection[str] | None = None,
) -> nx.MultiDiGraph[str]:
    """Return the network *kind* (see NETWORKS) as a MultiDiGraph, between two days and, for positions, on one issue (name or IRI).

    Claims below *min_confidence* are left out, and where *claims* are given, all others. With *states*, or a *kind* that ends in
    ``-by-state``, people and bodies count for their state.

    Meetings are written once a pair, from the smaller to the larger IRI. Raises SetupError for an unknown kind.
    """
    states, kind = states or kind.endswith(BY_STATE), kind.removesuffix(BY_STATE)
    if kind not in NETWORKS:
        raise SetupError(f"no network called {kind}; there are {', '.join(NETWORKS)}, each also with {BY_STATE}")
    if issue is not None and kind not in NARROWED:
        raise SetupError(f"only the networks {' and '.join(NARROWED)} can be narrowed to an issue")
    given = {
        "since": since and since.isoformat(),
        "until": until and until.isoformat(),
        "issue": issue,
        "min_confidence": min_confidence,
    }
    answer = ask(store, f"_network-{kind}", **{name: value for name, value in given.items() if value is not None})
    graph = _new(kind)
    for row in _first_words(row for row in answer.records() if claims is None or row["claim_iri"] in claims):
        ends = _node(graph, row, "one"), _node(graph, row, "other")
        graph.add_edge(*ends, key=row["claim_iri"], **EXTRA[kind](row), **_said(row))
    return by_state(store, graph) if states else graph


def by_state(store: Store, graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return *graph* with the state of their office or government in the place of people and bodies; what has none is left out.

    A person of several states counts for the one that most claims attest. Edges within one state are left out.
    """
    home: dict[str, Row] = {}
    for row in ask(store, "_countries-of-people").records():
        home.setdefault(str(row["actor_iri"]), row)
    folded = _new(f"{graph.name} by state")
    for one, other, claim, data in graph.edges(keys=True, data=True):
        ends = [_end(folded, graph, home, end) for end in (one, other)]
        if all(ends) and ends[0] != ends[1]:
            folded.add_edge(*sorted(ends) if graph.name == "meetings" else ends, key=claim, **data)
    return folded


def _end(folded: nx.MultiDiGraph[str], graph: nx.MultiDiGraph[str], home: dict[str, Row], end: str) -> str:
    if end in home:
        return _node(folded, home[end], "state")
    if graph.nodes[end]["kind"] in ("person", "body", "group"):
        return ""
    folded.add_node(end, **graph.nodes[end])
    return end


def _first_words(rows: Iterable[Row]) -> list[Row]:
    """Keep of the rows that differ in their words alone the first; what two say together comes before what one says beside the other."""
    first: dict[tuple[str, ...], Row] = {}
    for row in rows:
        first.setdefault(tuple(str(row[f"{name}_iri"]) for name in ("claim", "one", "other")), row)
    return [first[name] for name in sorted(first)]


def _meeting(row: Row) -> Extra:
    return {"event": row["event_iri"], "place": row["place"] or "", "kind": _local(row["kind_iri"]).lower()}


def _beside(row: Row) -> Extra:
    return {"kind": str(row["kind"]), "shared": "" if row["kind"] == "together" else str(row["shared"])}


def _position(row: Row) -> Extra:
    polarity = _local(row["polarity_iri"])
    named: Extra = {name: str(row[name] or "") for name in ("speaker", "target") if name in row}
    return {"kind": polarity, "sign": SIGNS[polarity], **named}


EXTRA: dict[str, Callable[[Row], Extra]] = {
    "co-statements": _beside,
    "issues": _position,
    "meetings": _meeting,
    "offices": lambda row: {"kind": _local(row["status_iri"])},
    "stances": _position,
    "statements": lambda row: {"kind": _local(row["act_iri"])},
}
"""What an edge of each network says beside its day and words."""


def _new(kind: str) -> nx.MultiDiGraph[str]:
    import networkx as nx  # noqa: PLC0415 - half a second: only who asks for a network pays it

    return nx.MultiDiGraph(name=kind)


def _node(graph: nx.MultiDiGraph[str], row: Row, column: str) -> str:
    iri = str(row[f"{column}_iri"])
    if iri not in graph:
        kind, item = kind_and_item(iri)
        graph.add_node(iri, label=str(row[column]), kind=kind, qid=item)
    return iri


def _said(row: Row) -> Extra:
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
