"""Spoil the golden graphs in many ways and see whether the rules notice.

    python benchmarks/checking/mutants.py            all kinds, every graph
    python benchmarks/checking/mutants.py --write    and write docs/campaign/mutants.md

Each mutant is one golden graph with one defect, at a place chosen by its name, so every run makes the same. A mutant is caught when the
rules find something in it that they do not find in the graph it was made of. A golden graph with a violation would be a false alarm.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).parent.parent))

from campaign import report
from checking.kinds import KINDS, UNSEEN
from checking.spoiling import Spoiled, Term

from kg.model import Finding, Severity
from kg.rdf import ArticleGraph
from kg.rdf.checking import check, check_all, check_with_pyshacl
from kg.rdf.naming import DATA

ROOT = Path(__file__).parents[2]
PLACES = 3
"""Mutants of one kind and one golden graph, at places chosen apart."""
Triple = tuple[Term, ox.NamedNode, Term]
BLINDING = {"text withheld", "span without a source", "start missing", "end missing", "start as text", "two texts"}
"""After these the other rules about words have nothing to read."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A golden graph with one defect."""

    kind: str
    golden: str
    """Key of the graph it was made of."""
    graph: ArticleGraph


def golden() -> list[ArticleGraph]:
    """Return the committed graphs of the examples."""
    found = []
    for file in sorted((ROOT / "tests" / "golden").glob("*.trig")):
        quads = list(ox.parse(file.read_bytes(), format=ox.RdfFormat.TRIG))
        found.append(as_article(file.stem, {(q.subject, q.predicate, q.object) for q in quads}))
    return found


def as_article(key: str, triples: set[Triple]) -> ArticleGraph:
    name = ox.NamedNode(f"{DATA}graph/article/{key}")
    lines = sorted(f"{ox.Quad(s, p, o, name)} .\n" for s, p, o in triples)  # type: ignore[arg-type]
    return ArticleGraph(key, "", name.value, "", "".join(lines).encode())


def triples(graph: ArticleGraph) -> set[Triple]:
    quads = ox.parse(graph.nquads, format=ox.RdfFormat.N_QUADS)
    return {(q.subject, q.predicate, q.object) for q in quads}


def mutants(graphs: Iterable[ArticleGraph], places: int = PLACES) -> Iterator[Mutant]:
    """Yield the mutants, without those equal to one before."""
    seen: set[frozenset[Triple]] = set()
    for graph in graphs:
        whole = triples(graph)
        for kind, change in KINDS.items():
            for place in range(places):
                spoiled = Spoiled(set(whole), Random(f"{graph.key} {kind} {place}"))
                if not change(spoiled) or spoiled.triples == whole or frozenset(spoiled.triples) in seen:
                    continue
                seen.add(frozenset(spoiled.triples))
                yield Mutant(kind, graph.key, as_article(f"{graph.key}-{len(seen)}", spoiled.triples))


def ruined(graph: ArticleGraph, seed: int) -> ArticleGraph:
    """Return *graph* with a random half of all kinds of defects at once: what one run of the oracle can compare."""
    dice = Random(seed)
    spoiled = Spoiled(triples(graph), dice)
    for kind in dice.sample(sorted(KINDS), len(KINDS) // 2):
        if kind not in BLINDING:
            with suppress(IndexError, ValueError):  # an earlier defect took away, or spoiled, what this one changes
                KINDS[kind](spoiled)
    return as_article(graph.key, spoiled.triples)


def caught(made: Iterable[Mutant], graphs: Iterable[ArticleGraph]) -> Iterator[tuple[Mutant, list[Finding]]]:
    """Yield each mutant with what the rules find in it that they do not find in its golden graph."""
    known = {(f.article, f.shape, f.node, f.value) for f in check_all(graphs)}
    every = list(made)
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in check_all(mutant.graph for mutant in every):
        found[finding.article].append(finding)
    for mutant in every:
        new = found[mutant.graph.key]
        yield mutant, [f for f in new if (mutant.golden, f.shape, f.node, f.value) not in known]


def told(counts: Counter[str], worst: dict[str, Counter[str]], missed: Counter[str], alarms: int) -> list[str]:
    """Return the report as lines of Markdown."""
    total, caught = sum(counts.values()), sum(counts.values()) - sum(missed.values())
    return [
        "Each mutant is one of the golden graphs (`tests/golden`) with one defect. It is caught when the rules find something in it that",
        "they do not find in the graph it was made of.\n",
        f"**{total} mutants of {len(counts)} kinds, {caught} caught ({100 * caught / total:.1f} %); "
        f"{alarms} violations in the golden graphs.**\n",
        "| defect | mutants | caught | gravest finding |",
        "|---|---|---|---|",
        *(
            f"| {kind} | {counts[kind]} | {counts[kind] - missed[kind]} | "
            + ", ".join(f"{severity} {number}" for severity, number in worst[kind].most_common())
            + " |"
            for kind in KINDS
            if counts[kind]
        ),
        "\n## Not caught\n",
        *(f"- {kind}: {missed[kind]} of {counts[kind]}. {UNSEEN.get(kind, '')}" for kind in KINDS if missed[kind]),
        "" if caught < total else "Nothing.",
    ]


def main() -> None:
    """Run all mutants; exit 1 below 98 % or with a false alarm."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help="write docs/campaign/mutants.md")
    given = parser.parse_args()
    graphs = golden()
    alarms = sum(f.severity is Severity.VIOLATION for f in check_all(graphs))
    counts: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    worst: dict[str, Counter[str]] = defaultdict(Counter)
    order = list(Severity)
    for mutant, found in caught(mutants(graphs), graphs):
        counts[mutant.kind] += 1
        missed[mutant.kind] += not found
        if found:
            worst[mutant.kind][str(min((f.severity for f in found), key=order.index))] += 1
    agreed = [check(graph) == check_with_pyshacl(graph) for graph in map(ruined, graphs, range(len(graphs)))]
    lines = told(counts, worst, missed, alarms)
    print(*lines, sep="\n")
    lines.append(
        f"\n{sum(agreed)} of {len(agreed)} golden graphs with half of all defects at once: pySHACL finds exactly the same "
        "(node, path, value, component, severity)."
    )
    print(lines[-1])
    if given.write:
        report.write("mutants", "python benchmarks/checking/mutants.py --write", lines)
    if alarms or not all(agreed) or sum(missed.values()) > 0.02 * sum(counts.values()):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
