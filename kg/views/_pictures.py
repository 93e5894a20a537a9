"""Projections as pictures: the strongest links within a budget of nodes and links, laid out once, the same every time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.views._network import BY_STATE, NETWORKS, by_state, network

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store


@dataclass(frozen=True, slots=True)
class Budget:
    """What a drawing can show and still be read; the page says how many of how many."""

    nodes: int
    each: int
    """Links that one node may keep beyond those that bring another node in: its strongest."""
    hub: int
    """Nodes that one node alone brings in, or there is room for nobody else."""
    width: int
    box: int
    """The room a node takes in that width, with its label."""


FEW = Budget(nodes=80, each=2, hub=24, width=1000, box=170)
"""What can be taken in at once, every link a thing to choose."""
MANY = Budget(nodes=400, each=8, hub=400, width=2000, box=120)
"""An overview, for those who ask for it: as much as is laid out in a second."""
PAIR = ((-1.0, -0.5), (1.0, 0.5))
"""Where two that have only each other stand."""
SOON_STILL = 8
"""So few nodes come to rest in few steps; most parts of a large graph are no larger."""
FOLDED = ("co-statements", "issues", "meetings", "stances", "statements")
"""Networks that are also drawn with states in the place of people and bodies."""
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A part of a network with a place for each node."""

    spots: dict[str, tuple[int, int]]
    """Places by the node's IRI."""
    links: dict[Pair, tuple[str, ...]]
    """The IRIs of the claims behind each link."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A network as it is drawn."""

    kind: str
    of: str
    """What it shows, in words."""
    plan: Plan
    more: Plan | None
    """A larger part, where the first is not all."""
    nodes: int
    pairs: int
    """Nodes and links of the whole network."""


def pictures(store: Store) -> tuple[Picture, ...]:
    """Return every network of *store* that has a link, and by state where that says something else."""
    drawn: list[Picture] = []
    for kind, of in NETWORKS.items():
        graph = network(store, kind)
        drawn.append(picture(graph, kind, of))
        if kind in FOLDED:
            drawn.append(picture(by_state(store, graph), kind + BY_STATE, f"{of}; people and bodies as their states"))
    return tuple(one for one in drawn if one.plan.links)


def picture(graph: nx.MultiDiGraph[str], kind: str, of: str) -> Picture:
    """Return the strongest part of *graph* with a place for each node, and a larger part where there is more."""
    pairs: dict[Pair, list[str]] = {}
    for one, other, claim in graph.edges(keys=True):
        pairs.setdefault((one, other), []).append(claim)
    plan = planned(pairs, FEW)
    more = planned(pairs, MANY) if len(plan.links) < len(pairs) else None
    return Picture(kind, of, plan, more, graph.number_of_nodes(), len(pairs))


def planned(pairs: dict[Pair, list[str]], budget: Budget) -> Plan:
    """Return the strongest of the links between *pairs* that fit the *budget*, laid out."""
    import networkx as nx  # noqa: PLC0415 - half a second: only who draws pays it

    links = _strongest(pairs, budget)
    drawn = nx.Graph()
    drawn.add_edges_from(sorted(links))
    spots, height = _spots(drawn, budget)
    return Plan(spots, {pair: tuple(sorted(pairs[pair])) for pair in sorted(links)}, budget.width, height)


def _strongest(pairs: dict[Pair, list[str]], budget: Budget) -> set[Pair]:
    """Walk the links from the one with most claims on; take those whose ends are there or still find room."""
    weight = Counter(node for pair, claims in pairs.items() for node in pair for _ in claims)
    order = sorted(pairs, key=lambda pair: (-len(pairs[pair]), -weight[pair[0]] - weight[pair[1]], pair))
    shown: set[str] = set()
    degree: Counter[str] = Counter()
    links: set[Pair] = set()
    for pair in order:
        new = set(pair) - shown
        # A link that brings a node is that node's strongest; one between nodes shown must be among the strongest of one end.
        if new:
            fits = len(shown) + len(new) <= budget.nodes and max(degree[end] for end in pair) < budget.hub
        else:
            fits = min(degree[end] for end in pair) < budget.each
        if fits:
            links.add(pair)
            shown |= new
            degree.update(pair)
    return links


def _spots(plan: nx.Graph[str], budget: Budget) -> tuple[dict[str, tuple[int, int]], int]:
    """Return a place for each node and the height needed: each connected part in a box of its own, largest first, in rows."""
    import networkx as nx  # noqa: PLC0415

    spots: dict[str, tuple[int, int]] = {}
    left = top = row = 0
    parts = sorted((sorted(part) for part in nx.connected_components(plan)), key=lambda part: (-len(part), part))
    for part in parts:
        wide = min(budget.width, round(budget.box * len(part) ** 0.5) + 40)
        high = max(110, round(wide * (0.45 if len(part) < FEW.nodes / 4 else 0.62)))
        if left + wide > budget.width:
            left, top, row = 0, top + row, 0
        for node, (x, y) in _spread(plan, part).items():
            spots[node] = (round(left + wide / 2 + x * (wide / 2 - 75)), round(top + high / 2 + y * (high / 2 - 30)))
        left, row = left + wide, max(row, high)
    return spots, top + row


def _spread(plan: nx.Graph[str], part: list[str]) -> dict[str, tuple[float, float]]:
    """Return places between −1 and 1 for a connected *part*. One start, one seed, sorted nodes: the same graph is the same picture."""
    import networkx as nx  # noqa: PLC0415

    if len(part) == len(PAIR):
        return dict(zip(part, PAIR, strict=True))
    own = nx.Graph()
    own.add_nodes_from(part)
    own.add_edges_from(sorted(tuple(sorted(edge)) for edge in plan.subgraph(part).edges if edge[0] != edge[1]))
    steps = 300 if SOON_STILL < len(part) <= FEW.nodes else 80
    drawn = nx.spring_layout(own, seed=7, iterations=steps, k=2.2 / len(part) ** 0.5)
    across, down = ([float(drawn[node][axis]) for node in part] for axis in (0, 1))
    return dict(zip(part, zip(_stretched(across), _stretched(down), strict=True), strict=True))


def _stretched(values: list[float]) -> list[float]:
    low, high = min(values), max(values)
    return [2 * (value - low) / (high - low) - 1 if high - low > 1e-6 else 0.0 for value in values]
