"""What people ask of a network: who is central, who stands between others, who belongs together, and whether its signs balance."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import comb
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


@dataclass(frozen=True, slots=True)
class Balance:
    """How far the signs of a network balance; a pair with both signs, or with concern alone, counts for neither."""

    triads: int
    """Three nodes with a sign between each two."""
    balanced: int
    """Of them those with no or with two conflicts (Cartwright and Harary 1956)."""
    squares: int
    """Two holders and two targets with all four signs: the least ring there is between holders and matters."""
    agreeing: int
    """Of them those where the two agree, or disagree, on both targets (Derr et al. 2018)."""


def balance(graph: nx.MultiDiGraph[str]) -> Balance | None:
    """Return how far the signs of *graph* balance, None for a network without signs."""
    signs: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for one, other, sign in graph.edges(data="sign"):
        if one != other and sign:
            signs[one, other].add(sign)
    if not any(sign is not None for *_, sign in graph.edges(data="sign")):
        return None
    clear = {pair: min(found) for pair, found in signs.items() if len(found) == 1}
    return Balance(*_triads(signs), *_squares(clear))


def _triads(signs: dict[tuple[str, str], set[int]]) -> tuple[int, int]:
    both: defaultdict[frozenset[str], set[int]] = defaultdict(set)
    for pair, found in signs.items():
        both[frozenset(pair)] |= found
    beside: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for one, other in (sorted(pair) for pair, found in both.items() if len(found) == 1):
        beside[one][other] = min(both[frozenset((one, other))])
    every = balanced = 0
    for others in list(beside.values()):
        for (one, first), (other, second) in combinations(sorted(others.items()), 2):
            if third := beside.get(one, {}).get(other):
                every += 1
                balanced += first * second * third > 0
    return every, balanced


def _squares(signs: dict[tuple[str, str], int]) -> tuple[int, int]:
    holders: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (holder, target), sign in signs.items():
        holders[target][holder] = sign
    shared: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for found in holders.values():
        for (one, first), (other, second) in combinations(sorted(found.items()), 2):
            shared[one, other][first == second] += 1
    every = sum(comb(apart + alike, 2) for apart, alike in shared.values())
    return every, sum(comb(apart, 2) + comb(alike, 2) for apart, alike in shared.values())
