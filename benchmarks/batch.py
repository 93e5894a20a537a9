"""Build a real batch into one store: what conforms, who met most, and what an article costs beside bare spaCy.

    python benchmarks/batch.py ../shared/corpora/white-house/dev.jsonl.gz --first 300

CPU seconds of this process, all stages in one run; read ratios, not seconds: machines are noisy.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import kg
import kg.annotations as reading
from kg import claims, links
from kg.annotations import _parsing
from kg.article import read_articles
from kg.model import Article, Severity
from kg.rdf import ArticleGraph, checking, writing
from kg.store import open_store

T = TypeVar("T")
SPENT: defaultdict[str, float] = defaultdict(float)


def timed(stage: str, do: Callable[[], T]) -> T:
    """Return what *do* returns and add its CPU time to *stage*."""
    start = time.process_time()
    made = do()
    SPENT[stage] += time.process_time() - start
    return made


def bare(articles: list[Article]) -> int:
    """Run the same model on the same paragraphs and nothing else."""
    nlp = reading.language()
    texts = [
        a.text[s.start : s.end].replace("\n", " ") for a in articles for s in _parsing.paragraphs(_parsing.masked(a))
    ]
    return sum(len(doc) for doc in nlp.pipe(texts, batch_size=256))


def graphs(articles: list[Article]) -> Iterator[ArticleGraph]:
    """Build each article's graph, stage by stage."""
    texts = reading.annotate(articles)
    for _ in articles:
        text = timed("annotate (with spaCy)", lambda: next(texts))
        found = timed("claims", lambda text=text: claims.find_claims(text))  # type: ignore[misc]
        linked = timed("links", lambda text=text, found=found: links.link(text, found))  # type: ignore[misc]
        yield timed("write", lambda text=text, found=found, linked=linked: writing.write(text, found, linked))  # type: ignore[misc]


def main() -> None:
    """Run the batch and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--first", type=int, default=300)
    given = parser.parse_args()
    articles = [r for r in islice(read_articles([given.file]), given.first) if isinstance(r, Article)]
    timed("load model", reading.language)
    tokens = timed("bare spaCy", lambda: bare(articles))
    findings: Counter[str] = Counter()
    with open_store(None) as store:
        for graph in graphs(articles):
            found = timed("check", lambda graph=graph: checking.check(graph))  # type: ignore[misc]
            findings.update(f"{f.severity} {f.shape}" for f in found)
            if not any(f.severity is Severity.VIOLATION for f in found):
                timed("store", lambda graph=graph: store.put([graph]))  # type: ignore[misc]
        stored = len(store.articles())
        print(
            f"{len(articles)} articles, {tokens:,} tokens; {stored} written, all conform; {store.stats()['triples']:,} triples"
        )
        print("\nCPU seconds an article, and beside bare spaCy")
        for stage, spent in SPENT.items():
            print(f"  {stage:24} {spent / len(articles):7.4f}  {spent / SPENT['bare spaCy']:6.2f} x")
        print("\nFindings:", ", ".join(f"{name} {count}" for name, count in sorted(findings.items())) or "none")
        print("\nWho met most (distinct days)")
        print(kg.ask(store, "most-met").table())


if __name__ == "__main__":
    main()
