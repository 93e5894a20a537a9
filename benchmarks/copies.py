"""Article graphs in any number: those of the committed examples, copied under other keys, with other people and events.

What an article's graph says of itself (text, spans, claims, links, events) is its own; people, bodies, offices, places and matters are
shared by some hundred articles, as a corpus shares them; states and rules by all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg.rdf import ArticleGraph
from kg.rdf.naming import DATA, SCHEMA, article_iri, digest
from kg.store import open_store

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
OWN = ("article", "text", "claim", "link", "event", "group", "graph/article")
SHARED = ("person", "body", "office", "place", "matter")
POOLS = 1000
"""So many casts of people there are."""
THING = re.compile(rf"(?<=<){re.escape(DATA)}({'|'.join(OWN + SHARED)})/((?:[a-z]+-)?)([0-9a-f]{{20}}|Q\d+)")


@cache
def originals() -> tuple[ArticleGraph, ...]:
    """Return the graphs of the committed examples."""
    found = []
    for file in sorted(GOLDEN.glob("*.trig")):
        with open_store(file) as store:
            found += [store.graph(article) for article in store.articles()]
    return tuple(found)


def copied(number: int) -> ArticleGraph:
    """Return the graph of the article *number*: each number has a key of its own."""
    original = originals()[number % len(originals())]
    key = f"copy-{number:07}.txt"

    def other(hit: re.Match[str]) -> str:
        kind, start, name = hit[1], hit[2], hit[3]
        of = number if kind in OWN else number % POOLS
        if kind in ("article", "graph/article"):
            return f"{DATA}{kind}/{digest(key)}"
        return f"{DATA}{kind}/{start}{digest(name, of)}"

    text = THING.sub(other, original.nquads.decode())
    text = text.replace(f'<{SCHEMA}identifier> "{original.key}"', f'<{SCHEMA}identifier> "{key}"')
    lines = "".join(sorted(f"{line}\n" for line in text.splitlines())).encode()
    graph = f"{DATA}graph/article/{digest(key)}"
    return replace(original, key=key, iri=article_iri(key), graph=graph, nquads=lines)


def corrected(graph: ArticleGraph) -> ArticleGraph:
    """Return a newer form of *graph*: half of its claims' lines are gone, the text and its spans stay."""
    lines = graph.nquads.splitlines(keepends=True)
    kept = (line for i, line in enumerate(lines) if i % 2 or b"/claim/" not in line.split(b" ")[0])
    return replace(graph, nquads=b"".join(kept))


def written(folder: Path, numbers: range, each: int) -> Iterator[Path]:
    """Write the articles *numbers* as N-Quads, so many *each* file, and yield the files."""
    for start in range(numbers.start, numbers.stop, each):
        file = folder / f"shard-{start:07}.nq"
        file.write_bytes(b"".join(copied(n).nquads for n in range(start, min(start + each, numbers.stop))))
        yield file
