"""One self-contained HTML page: who met whom, positions, and every claim with its sentence. It opens from disk without any network."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.model import SetupError
from kg.views import View
from kg.views._claims import ClaimLine, claim_lines
from kg.views._network import network

if TYPE_CHECKING:
    import networkx as nx

    from kg.store import Store

NODES, LINKS = 60, 150
"""What a picture can show and still be read; the page says how many of how many."""
WIDTH = 1000
BOX = 160
"""Width of the picture, and the room a node takes in it with its label."""
MOST = 50_000
"""Claims beyond which a page is too heavy for a browser."""


def write_page(store: Store, kind: str, min_confidence: float | None = None) -> bytes:
    """Return the page for *store*; *kind* is of no matter. Raises SetupError for a graph too large for one page."""
    lines = claim_lines(store, min_confidence=min_confidence)
    if len(lines) > MOST:
        raise SetupError(
            f"{len(lines):,} claims are too many for one page; export .gexf or .csv, or view a smaller graph"
        )
    texts = {row["article_iri"]: row["text"] for row in _texts(store)}
    articles = [
        {"key": a.key, "title": a.title, "day": a.date and a.date.isoformat(), "text": texts.get(a.iri)}
        for a in store.articles()
    ]
    place = {a.iri: i for i, a in enumerate(store.articles())}
    data = {
        "articles": articles,
        "claims": [_claim(line, place) for line in lines],
        "network": _picture(
            network(store, "meetings", min_confidence=min_confidence), {line.iri: i for i, line in enumerate(lines)}
        ),
    }
    title = (
        f"diplokg: {articles[0]['title'] or articles[0]['key']}"
        if len(articles) == 1
        else f"diplokg: {len(articles)} articles"
    )
    return _filled(title, data)


def _texts(store: Store) -> list[dict[str, Any]]:
    from kg.questions import ask  # noqa: PLC0415

    return ask(store, "_texts").records()


def _claim(line: ClaimLine, place: dict[str, int]) -> dict[str, Any]:
    words = [
        {"article": place[w.article], "sentence": w.sentence, "mark": w.mark, "start": w.start, "end": w.end}
        for w in line.words
    ]
    claim = {"kind": line.kind, "day": line.day, "says": line.says, "status": line.status, "rule": line.rule}
    stance = {"polarity": line.polarity, "holder": line.holder, "target": line.target} if line.polarity else {}
    return {**claim, **stance, "confidence": line.confidence, "words": words}


def _picture(graph: nx.MultiDiGraph[str], number: dict[str, int]) -> dict[str, Any]:
    """Return places of the best-connected nodes and the strongest links between them, laid out once, here."""
    import networkx as nx  # noqa: PLC0415

    pairs: dict[tuple[str, str], list[int]] = {}
    for one, other, claim in graph.edges(keys=True):
        pairs.setdefault((one, other), []).append(number[claim])
    strength = Counter(node for pair, claims in pairs.items() for node in pair for _ in claims)
    kept = sorted(sorted(strength, key=lambda node: (-strength[node], node))[:NODES])
    strong = sorted((pair for pair in pairs if set(pair) <= set(kept)), key=lambda pair: (-len(pairs[pair]), pair))[
        :LINKS
    ]
    plan = nx.Graph()
    plan.add_nodes_from(kept)
    plan.add_edges_from(sorted(strong))
    spots, height = _spots(plan)
    nodes = [
        {**{name: graph.nodes[node][name] for name in ("label", "kind")}, "x": spots[node][0], "y": spots[node][1]}
        for node in kept
    ]
    edges = [
        {"one": kept.index(one), "other": kept.index(other), "claims": pairs[one, other]}
        for one, other in sorted(strong)
    ]
    return {"width": WIDTH, "height": height, "total": len(strength), "nodes": nodes, "edges": edges}


def _spots(plan: nx.Graph[str]) -> tuple[dict[str, tuple[int, int]], int]:
    """Return a place for each node and the height needed: each connected part in a box of its own, largest first, in rows."""
    import networkx as nx  # noqa: PLC0415

    spots: dict[str, tuple[int, int]] = {}
    left = top = row = 0
    parts = sorted((sorted(part) for part in nx.connected_components(plan)), key=lambda part: (-len(part), part))
    for part in parts:
        wide = min(WIDTH, round(BOX * len(part) ** 0.5) + 40)
        high = max(120, round(wide * 0.6))
        if left + wide > WIDTH:
            left, top, row = 0, top + row, 0
        # One start, one seed, whole numbers: the same graph is the same picture.
        own = nx.Graph()
        own.add_nodes_from(part)
        own.add_edges_from(sorted(tuple(sorted(edge)) for edge in plan.subgraph(part).edges))
        drawn = nx.spring_layout(own, seed=7, iterations=200, k=2 / len(part) ** 0.5)
        for node in part:
            x, y = (float(value) for value in drawn[node])
            spots[node] = (round(left + wide / 2 + x * (wide / 2 - 70)), round(top + high / 2 + y * (high / 2 - 35)))
        left, row = left + wide, max(row, high)
    return spots, top + row


def _filled(title: str, data: dict[str, Any]) -> bytes:
    folder = files("kg.views")
    style, script = ((folder / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    # In a script element only "<" can end it or open a comment, and JSON can write it otherwise.
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    page = (folder / "page.html").read_text(encoding="utf-8")
    parts = {
        "STYLE_HASH": _hash(style),
        "SCRIPT_HASH": _hash(script),
        "TITLE": html.escape(title),
        "STYLE": style,
        "SCRIPT": script,
        "DATA": words,
    }
    pieces = page.split("%")
    return "".join(parts.get(piece, piece) for piece in pieces).encode()


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


VIEW = View(suffixes=(".html",), write=write_page, holds="page")
