"""What a check costs beside pySHACL: one article, one article beside a large store, and a whole store.

    python benchmarks/checking/speed.py --triples 100000
    python benchmarks/checking/speed.py --triples 1000000 --write    and write docs/campaign/checking.md

CPU seconds of this process, medians, all in one run; read ratios, for machines are noisy. pySHACL checks a few articles one by one and is
multiplied up, which is kind to it: over one large graph its SPARQL rules take longer than in proportion.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import rdflib
from rdflib.namespace import SH

sys.path.insert(0, str(Path(__file__).parent.parent))

import copies
from campaign import report

from kg import pipeline
from kg.rdf import ArticleGraph
from kg.rdf.checking import check, check_all, check_with_pyshacl
from kg.rdf.shapes import Shapes, bundled_shapes
from kg.store import open_store

SPARQL = f"{SH}SPARQLConstraintComponent"


def spent(do: Callable[[], object], times: int = 3) -> float:
    """Return the median CPU seconds of *do*."""
    found = []
    for _ in range(times):
        began = time.process_time()
        do()
        found.append(time.process_time() - began)
    return median(found)


def only(shapes: Shapes, sparql: bool) -> Shapes:
    """Return the Core rules or the SPARQL rules of *shapes* alone."""
    every = rdflib.Graph()
    every += shapes.every
    with_sparql = set(every.subjects(SH.sparql))
    for shape in {*every.subjects(SH.targetClass), *every.subjects(SH.targetSubjectsOf)}:
        if (shape in with_sparql) is not sparql:
            every.remove((shape, SH.targetClass, None))
            every.remove((shape, SH.targetSubjectsOf, None))
    return replace(shapes, every=every, rules=tuple(r for r in shapes.rules if (r.component == SPARQL) is sparql))


def drained(found: Iterable[object]) -> int:
    return sum(1 for _ in found)


def article_lines(shapes: Shapes) -> list[str]:
    """Measure single articles: beside pySHACL with the same rules."""
    lines = ["| article | quads | here | pySHACL | times |", "|---|---|---|---|---|"]
    for number in range(3):
        graph = copies.copied(number)
        fast = spent(lambda graph=graph: check(graph, shapes), 9)  # type: ignore[misc]
        slow = spent(lambda graph=graph: check_with_pyshacl(graph, shapes), 1)  # type: ignore[misc]
        quads = graph.nquads.count(b"\n")
        lines.append(f"| {number + 1} | {quads} | {fast:.4f} | {slow:.2f} | {slow / fast:.0f} × |")
    return lines


def store_lines(graphs: list[ArticleGraph], shapes: Shapes, times: int) -> list[str]:
    """Measure a whole store: each group of rules here, and pySHACL on some of its articles."""
    quads = sum(graph.nquads.count(b"\n") for graph in graphs)
    lines = [f"\n{len(graphs):,} articles, {quads:,} triples:\n"]
    lines += ["| rules | here | pySHACL, multiplied up | times |", "|---|---|---|---|"]
    for name, group, sample in (("Core", only(shapes, sparql=False), 20), ("SPARQL", only(shapes, sparql=True), 2)):
        fast = spent(lambda group=group: drained(check_all(graphs, group)), times)  # type: ignore[misc]
        some = graphs[:sample]
        slow = spent(lambda group=group, some=some: [check_with_pyshacl(g, group) for g in some], 1)  # type: ignore[misc]
        slow *= quads / sum(graph.nquads.count(b"\n") for graph in some)
        lines.append(f"| {name} | {fast:.2f} | {slow:.0f} | {slow / fast:.0f} × |")
    fast = spent(lambda: drained(check_all(graphs, shapes)), times)
    lines.append(f"| everything | {fast:.2f} | | |")
    return lines


def place_lines(graphs: list[ArticleGraph], shapes: Shapes, times: int) -> list[str]:
    """Measure the check of a store as `kg check` does it, and that of one article beside it."""
    new = copies.copied(len(graphs))
    alone = spent(lambda: check(new, shapes), 21)
    lines = ["\n| where | reading the store and everything |", "|---|---|"]
    with TemporaryDirectory() as folder:
        for name, place in (("in memory", None), ("a folder", Path(folder) / "store")):
            with open_store(place, create=True) as store:
                store.put(graphs)
                whole = spent(lambda store=store: drained(check_all(pipeline.stored(store), shapes)), times)  # type: ignore[misc]
                lines.append(f"| {name} | {whole:.2f} |")
                beside = spent(lambda: check(new, shapes), 21)
    again = spent(lambda: check(new, shapes), 21)
    first = f"{(alone + again) / 2:.4f}"
    lines.append(
        f"\nOne article alone {first}, beside the open store {beside:.4f}: {2 * beside / (alone + again):.2f} ×."
    )
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=3, help="runs of which the median counts")
    parser.add_argument("--write", action="store_true", help="write docs/campaign/checking.md")
    given = parser.parse_args()
    shapes, graphs, quads = bundled_shapes(), list[ArticleGraph](), 0
    while quads < given.triples:
        graphs.append(copies.copied(len(graphs)))
        quads += graphs[-1].nquads.count(b"\n")
    assert list(check_all(graphs[:60], shapes)) == [f for g in graphs[:60] for f in check(g, shapes)]
    lines = ["CPU seconds, medians of one run.\n", *article_lines(shapes)]
    print(*lines, sep="\n", flush=True)
    for measure in (store_lines, place_lines):
        more = measure(graphs, shapes, given.times)
        print(*more, sep="\n", flush=True)
        lines += more
    if given.write:
        report.write("checking", f"python benchmarks/checking/speed.py --triples {given.triples} --write", lines)


if __name__ == "__main__":
    main()
