"""Article graphs in any number: those of the committed examples, copied under other keys, with other people and events.

What an article's graph says of itself (text, spans, claims, links, events) is its own; people, bodies, offices, places and matters are
shared by some hundred articles, as a corpus shares them; states and rules by all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from kg.rdf import ArticleGraph
from kg.rdf.naming import DATA, SCHEMA, article_iri, digest
from kg.store import open_store

INVENTED = Path(__file__).parents[1] / "tests" / "fixtures" / "invented.trig"
BRIEF = 200
"""Triples that a brief has at most."""
GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
OWN = ("article", "text", "claim", "link", "event", "group", "graph/article")
SHARED = ("person", "body", "office", "place", "matter", "tenure")
POOLS = 1000
"""So many casts of people there are."""
THING = re.compile(rf"(?<=<){re.escape(DATA)}({'|'.join(OWN + SHARED)})/((?:[a-z]+-)?)([0-9a-f]{{20}}|Q\d+)")
GRAPH = re.compile(rb" <[^<>]*/graph/[^<>]*> \.$", re.M)
TOGETHER = 5000
"""Articles in one bulk load."""
KEY = "\0key\0"


@dataclass(frozen=True, slots=True)
class Form:
    """The graph of an article with holes where its copies differ."""

    graph: ArticleGraph
    pieces: tuple[str, ...]
    """What stands between the holes."""
    holes: tuple[tuple[str, str, str], ...]
    """Kind of thing, start of its name and name, in order."""


@cache
def forms(*, brief: bool = False) -> tuple[Form, ...]:
    """Return the committed examples, else the invented articles that are as short as a radio brief, as forms to be filled."""
    found = []
    for file in [INVENTED] if brief else sorted(GOLDEN.glob("*.trig")):
        with open_store(file) as store:
            found += [_form(store.graph(article)) for article in store.articles()]
    return tuple(form for form in found if not brief or form.graph.nquads.count(b"\n") < BRIEF)


def _form(graph: ArticleGraph) -> Form:
    text = graph.nquads.decode().replace(f'<{SCHEMA}identifier> "{graph.key}"', f'<{SCHEMA}identifier> "{KEY}"')
    hits = list(THING.finditer(text))
    starts, ends = [0, *(hit.end() for hit in hits)], [*(hit.start() for hit in hits), len(text)]
    pieces = tuple(text[start:end] for start, end in zip(starts, ends, strict=True))
    return Form(graph, pieces, tuple((hit[1], hit[2], hit[3]) for hit in hits))


def copied(number: int, *, brief: bool = False) -> ArticleGraph:
    """Return the graph of the article *number*: each number has a key of its own."""
    form = forms(brief=brief)[number % len(forms(brief=brief))]
    key = f"copy-{number:07}.txt"
    names = {hole: _name(hole, number, key) for hole in set(form.holes)}
    filled = chain.from_iterable(zip(form.pieces, (*(names[hole] for hole in form.holes), ""), strict=True))
    lines = sorted("".join(filled).replace(KEY, key).splitlines(keepends=True))
    graph = f"{DATA}graph/article/{digest(key)}"
    return replace(form.graph, key=key, iri=article_iri(key), graph=graph, nquads="".join(lines).encode())


def _name(hole: tuple[str, str, str], number: int, key: str) -> str:
    kind, start, name = hole
    if kind in ("article", "graph/article"):
        return f"{DATA}{kind}/{digest(key)}"
    return f"{DATA}{kind}/{start}{digest(name, number if kind in OWN else number % POOLS)}"


def corrected(graph: ArticleGraph) -> ArticleGraph:
    """Return a newer form of *graph*: half of its claims' lines are gone, the text and its spans stay."""
    lines = graph.nquads.splitlines(keepends=True)
    kept = (line for i, line in enumerate(lines) if i % 2 or b"/claim/" not in line.split(b" ")[0])
    return replace(graph, nquads=b"".join(kept))


def written(folder: Path, numbers: range, each: int, *, brief: bool = False) -> Iterator[Path]:
    """Write the articles *numbers* as N-Quads, so many *each* file, and yield the files."""
    for start in range(numbers.start, numbers.stop, each):
        file = folder / f"shard-{start:07}.nq"
        file.write_bytes(b"".join(copied(n, brief=brief).nquads for n in range(start, min(start + each, numbers.stop))))
        yield file


def filled(where: Path, size: int) -> None:
    """Make a store of *size* briefs with the engine's own bulk load and the merge beside it: what loading makes, unchecked and quicker."""
    with open_store(where, create=True):
        pass
    engine = ox.Store(str(where))
    for start in range(0, size, TOGETHER):
        texts = (copied(n, brief=True).nquads for n in range(start, min(start + TOGETHER, size)))
        lines = b"".join(texts)
        engine.bulk_load(lines, format=ox.RdfFormat.N_QUADS)
        engine.bulk_load(GRAPH.sub(b" .", lines), format=ox.RdfFormat.N_QUADS)
    engine.flush()
