"""Diplomatic news → a knowledge graph whose every triple can show the words that say so.

``graph = kg.read("article.txt")``, then ``kg.ask(graph, "who-met-whom")``, ``kg.network(graph, "meetings")``,
``kg.export(graph, Path("graph.gexf"))``. Importing ``kg`` costs nothing; each function loads what it needs when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline import read
    from kg.questions import ask, query
    from kg.store import open_store
    from kg.views import explore, export, narrow, network

_WHERE = {
    "ask": "kg.questions",
    "explore": "kg.views",
    "export": "kg.views",
    "narrow": "kg.views",
    "network": "kg.views",
    "open_store": "kg.store",
    "query": "kg.questions",
    "read": "kg.pipeline",
}
__all__ = ["ask", "explore", "export", "narrow", "network", "open_store", "query", "read"]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_WHERE[name]), name)
