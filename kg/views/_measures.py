"""What people ask of a network: who is central, who stands between others, who belongs together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

SEED = 1
"""Of the search for communities: the same graph gives the same ones."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One node with its measures, on the network without directions and with parallel edges as weight."""

    label: str
    kind: str
    node: str
    partners: int
    """How many others it is joined to (degree)."""
    claims: int
    """By how many claims (weighted degree)."""
    between: float
    """Share of shortest paths between others that lead through it (betweenness; Brandes 2001), 0 to 1."""
    community: int
    """Number of its community (Louvain; Blondel et al. 2008), 1 is the largest."""


def measures(graph: nx.MultiDiGraph[str]) -> list[Measured]:
    """Return the nodes of *graph* with their measures, those with most claims first."""
    import networkx as nx  # noqa: PLC0415 - only who asks for a network pays it

    plain = nx.Graph()
    plain.add_nodes_from(sorted(graph.nodes(data=True), key=lambda node: node[0]))
    for one, other in sorted((min(ends), max(ends)) for ends in graph.edges() if ends[0] != ends[1]):
        weight = plain.get_edge_data(one, other, {"weight": 0})["weight"]
        plain.add_edge(one, other, weight=weight + 1)
    between = nx.betweenness_centrality(plain)
    groups = nx.community.louvain_communities(plain, weight="weight", seed=SEED) if plain else []
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    community = {node: number for number, group in enumerate(ordered, 1) for node in group}
    found = [
        Measured(
            label=data["label"],
            kind=data["kind"],
            node=node,
            partners=plain.degree(node),
            claims=int(plain.degree(node, weight="weight")),
            between=round(between[node], 4),
            community=community[node],
        )
        for node, data in plain.nodes(data=True)
    ]
    return sorted(found, key=lambda row: (-row.claims, -row.between, row.label, row.node))
