"""Writes the decisions graph: a copy of the decisions file that questions can see."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC

import pyoxigraph as ox

from kg.model import Decision
from kg.rdf._values import Object, plain, typed
from kg.rdf.naming import DATA, OA, ONTOLOGY, PROV, RDF, RDFS, decisions_graph


def write_decisions(decisions: Mapping[str, Decision], settled: Mapping[str, str], *, base: str = DATA) -> bytes:
    """Return *decisions*, by their IRIs without base, as sorted N-Quads of the decisions graph.

    *settled* tells the node each was applied to; an orphaned decision stands at its article.
    """
    graph = ox.NamedNode(decisions_graph(base))
    lines: set[str] = set()
    for key, decision in decisions.items():
        for term, node in _described(decision, settled[key], base):
            lines.add(f"{ox.Quad(ox.NamedNode(base + key), ox.NamedNode(term), node, graph)} .\n")
    return "".join(sorted(lines)).encode()


def _described(decision: Decision, target: str, base: str) -> list[tuple[str, Object]]:
    kind, when = plain(decision.decision_kind), decision.decided_at.astimezone(UTC)
    assert kind is not None
    about = decision.about if decision.into else (target,)
    described: list[tuple[str, Object]] = [
        (RDF + "type", ox.NamedNode(ONTOLOGY + "Decision")),
        (ONTOLOGY + "decisionKind", kind),
        (ONTOLOGY + "decidedBy", ox.Literal(decision.decided_by)),
        (PROV + "generatedAtTime", typed(when.strftime("%Y-%m-%dT%H:%M:%SZ"), "dateTime")),
        (RDFS + "comment", ox.Literal(decision.comment)),
        *((OA + "hasTarget", ox.NamedNode(base + key)) for key in about),
    ]
    if decision.into:
        described.append((ONTOLOGY + "into", ox.NamedNode(base + decision.into)))
    return described
