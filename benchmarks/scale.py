"""What many articles cost: two workers, what was read before beside what is new, memory, and one article more in a large store.

    python benchmarks/scale.py ../shared/corpora/white-house/dev.jsonl.gz
    python benchmarks/scale.py ../shared/corpora/white-house/dev.jsonl.gz --only memory --most 10000
    python benchmarks/scale.py ../shared/corpora/white-house/dev.jsonl.gz --repeat 5 --save

Each figure is the median of interleaved runs, every run in a process of its own; ratios are of figures of one round. The wall of several
processes means something on an idle machine only. ``--save`` writes ``scale.json`` beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kg import pipeline, store
from kg._pipeline import building, remembering
from kg._pipeline.adding import FLUSHED
from kg._pipeline.graphs import drafted, findings
from kg._pipeline.working import CHUNK, batched
from kg.annotations import AnnotatedArticle, _parsing, annotated, language, parse
from kg.article import read_articles
from kg.claims import find_claims, rules
from kg.links import link
from kg.model import Article
from kg.rdf import ArticleGraph
from kg.rdf.naming import DATA, ONTOLOGY, RDF, RDFS, SCHEMA, article_iri, digest, graph_iri
from kg.store import open_store

BASELINE = Path(__file__).with_name("scale.json")
LONGEST = 10_000
"""Characters of the longest article taken: transcripts of an hour are left out, of which one takes as long as a hundred others."""
Figures = dict[str, float]


def articles(files: list[Path]) -> Iterator[Article]:
    """Yield the readable articles of *files* over and over, from the second round on with words and a key of their own."""
    found = [r for r in read_articles(files) if isinstance(r, Article) and len(r.text) <= LONGEST]
    yield from found
    for turn in range(1, 1_000_000):
        yield from (replace(a, key=f"{a.key} {turn}", text=f"{a.text}\n\nStory {turn}.") for a in found)


def timed(clock: Callable[[], float], do: Callable[[], object]) -> float:
    """Return how long *do* takes by *clock*."""
    start = clock()
    do()
    return clock() - start


class Fed:
    """A parser whose parses come out of one ``nlp.pipe(n_process=2)`` over all paragraphs."""

    def __init__(self, given: list[Article]) -> None:
        texts = [_parsing.masked(article) for article in given]
        nlp = language()
        flat = (text[s.start : s.end].replace("\n", " ") for text in texts for s in _parsing.paragraphs(text))
        self.docs, self.vocab = nlp.pipe(flat, n_process=2, batch_size=128), nlp.vocab

    def pipe(self, batch: list[str], **_: object) -> Iterator[Any]:
        """Hand out the parses of the next paragraphs."""
        return islice(self.docs, len(batch))


def piped(given: list[Article]) -> int:
    """Build *given* from the parses of ``nlp.pipe(n_process=2)``: what one gets without a pool of one's own."""
    parser: Any = Fed(given)
    return sum(len(findings([graph(text) for text in some])) for some in batched(parse(given, parser), CHUNK))


def graph(text: AnnotatedArticle) -> ArticleGraph:
    read = annotated(text)
    claims = find_claims(read)
    return drafted(read, claims, link(read, claims), ()).graph


@contextmanager
def changed(**other: str) -> Iterator[None]:
    """Make as if another version of some parts made graphs, or as if the code of one *rule* had been changed."""
    rule, used, reach = other.pop("rule", ""), building.used, remembering.reach
    with (
        patch.object(building, "used", lambda *given: used(*given) | {"rules": f"without {rule}"} | other),
        patch.object(remembering, "reach", lambda module: reach(module) + ("x" if module == rule else "")),
    ):
        yield


def each_rule_changed(given: list[Article], cache: Path) -> None:
    """Build *given* anew, the next part of it after each rule's change."""
    names = list(rules())
    for number, name in enumerate(names):
        with changed(rule=f"kg.claims.{name}"):
            list(pipeline.built(given[number :: len(names)], cache=cache))


# ------------------------------------------------------------------------------------------ measures, each in a process of its own


def one_worker(given: list[Article]) -> Figures:
    return {"one worker": timed(time.perf_counter, lambda: list(pipeline.built(given)))}


def two_workers(given: list[Article]) -> Figures:
    return {"two workers": timed(time.perf_counter, lambda: list(pipeline.built(given, workers=2)))}


def nlp_pipe(given: list[Article]) -> Figures:
    return {"nlp.pipe(n_process=2)": timed(time.perf_counter, lambda: piped(given))}


def kept_readings(given: list[Article]) -> Figures:
    """CPU seconds of parsing with and without kept parses, and of extraction (article to checked graph) after some changes."""
    with tempfile.TemporaryDirectory() as folder:
        cache, clock = Path(folder), time.process_time
        list(pipeline.built(given, cache=cache))  # also the warm-up
        found = {
            "parsing": timed(clock, lambda: list(parse(given))),
            "parsing, kept": timed(clock, lambda: list(parse(given, cache=cache))),
            "extraction": timed(clock, lambda: list(pipeline.built(given))),
            "extraction, nothing changed": timed(clock, lambda: list(pipeline.built(given, cache=cache))),
            "extraction, a rule changed": timed(clock, lambda: each_rule_changed(given, cache)),
        }
        list(pipeline.built(given, cache=cache))
        with changed(gazetteer="another"):
            found["extraction, gazetteer changed"] = timed(clock, lambda: list(pipeline.built(given, cache=cache)))
        for file in cache.rglob("*.st*"):
            file.unlink()
        found["extraction, all code changed"] = timed(clock, lambda: list(pipeline.built(given, cache=cache)))
        return found


def memory(files: list[Path], stops: tuple[int, ...]) -> Figures:
    """Most resident megabytes between two flushes, up to some numbers of articles that stream into a store on disk."""
    found: Figures = {}
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "store", create=True) as graph:
        outcomes = pipeline.add(graph, lambda: islice(articles(files), max(stops)))
        for number, _ in enumerate(outcomes, 1):
            for stop in stops:
                if stop - FLUSHED < number <= stop:
                    found[f"MB after {stop:,}"] = max(found.get(f"MB after {stop:,}", 0), _resident())
    return found


def _resident() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def one_more(given: list[Article], large: int, times: int = 15) -> Figures:
    """Seconds to add, change and remove one article in an empty store and in one that holds *large* articles."""
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder) / "large", create=True) as graph:
            for _ in store.load(graph, list(thin(Path(folder), large))):
                pass
        with (
            open_store(Path(folder) / "large") as many,
            open_store(Path(folder) / "small", create=True) as few,
        ):
            for number in range(times + 1):
                for name, graph in (("an empty store", few), (f"one of {large:,}", many)):
                    for what, seconds in _changes(graph, given[number % len(given)]).items():
                        if number:  # the first is the warm-up
                            found.setdefault(f"{what} {name}", []).append(seconds)
    return {name: statistics.median(values) for name, values in found.items()}


def thin(folder: Path, large: int, each: int = 10_000) -> Iterator[Path]:
    """Write *large* articles of a dozen triples as N-Quads files: keys and people are what a look-up could get lost in."""
    for start in range(0, large, each):
        file = folder / f"thin-{start}.nq"
        with file.open("w", encoding="utf-8") as lines:
            for number in range(start, min(start + each, large)):
                lines.writelines(_thin(f"thin/{number}", number % 1000))
        yield file


def _thin(key: str, who: int) -> Iterator[str]:
    article, graph, person = article_iri(key), graph_iri(key), f"{DATA}person/{digest('thin', who)}"
    link, claim = f"{DATA}link/{digest(key)}", f"{DATA}claim/statement-{digest(key)}"
    for subject, term, value in (
        (article, RDF + "type", f"<{ONTOLOGY}Article>"),
        (article, SCHEMA + "identifier", f'"{key}"'),
        (article, SCHEMA + "version", f'"{digest(key)}"'),
        (article, RDFS + "label", f'"Story of {key}"'),
        (person, RDF + "type", f"<{ONTOLOGY}Person>"),
        (person, RDFS + "label", f'"Person {who}"'),
        (link, RDF + "type", f"<{ONTOLOGY}Link>"),
        (link, ONTOLOGY + "linkOf", f"<{person}>"),
        (claim, RDF + "type", f"<{ONTOLOGY}Statement>"),
        (claim, ONTOLOGY + "speaker", f"<{person}>"),
        (claim, ONTOLOGY + "inArticle", f"<{article}>"),
    ):
        yield f"<{subject}> <{term}> {value} <{graph}> .\n"


def _changes(graph: store.Store, article: Article) -> Figures:
    newer = replace(article, text=f"{article.text}\n\nCorrected.")
    clock = time.thread_time
    return {
        "adding to": timed(clock, lambda: list(pipeline.add(graph, lambda: iter([article])))),
        "changing in": timed(clock, lambda: list(pipeline.add(graph, lambda: iter([newer])))),
        "removing from": timed(clock, lambda: graph.remove(article.key)),
    }


# ------------------------------------------------------------------------------------------ rounds and the table

MEASURES = {
    "pool": ("one_worker", "two_workers", "nlp_pipe"),
    "cache": ("kept_readings",),
    "memory": ("memory",),
    "one": ("one_more",),
}


def measured(name: str, given: argparse.Namespace) -> Figures:
    """Return the figures of the measure called *name*, taken in this process."""
    stream = articles(given.files)
    if name == "memory":
        return memory(given.files, (given.most // 10, given.most))
    some = list(islice(stream, given.articles))
    if name == "one_more":
        return one_more([a for a in some if len(a.text) < 2000], given.large)
    return {f.__name__: f for f in (one_worker, two_workers, nlp_pipe, kept_readings)}[name](some)


def ratios(figures: Figures, large: int, most: int) -> list[tuple[str, float, float]]:
    """Return what is asked of the figures: its name, the ratio and the limit."""
    asked = [
        ("two workers / one", "two workers", "one worker", 0.6),
        ("two workers / nlp.pipe(n_process=2)", "two workers", "nlp.pipe(n_process=2)", 0.9),
        ("parsing, kept / new", "parsing, kept", "parsing", 1 / 8),
        *((f"{what} / new", what, "extraction", 1 / 8)
          for what in ("extraction, nothing changed", "extraction, a rule changed", "extraction, gazetteer changed")),
        ("extraction, all code changed / new", "extraction, all code changed", "extraction", 1.0),
        (f"memory after {most:,} / {most // 10:,}", f"MB after {most:,}", f"MB after {most // 10:,}", 1.1),
        *((f"{what} {large:,} / empty", f"{what} one of {large:,}", f"{what} an empty store", 1.5)
          for what in ("adding to", "changing in", "removing from")),
    ]  # fmt: skip
    return [(name, figures[a] / figures[b], limit) for name, a, b, limit in asked if a in figures and b in figures]


def taken(given: argparse.Namespace) -> Figures:
    """Take all rounds of what is asked for, each measure in a process of its own, and return the medians."""
    rounds: dict[str, list[float]] = {}
    for part in given.only or MEASURES:
        for _ in range(given.repeat if part in ("pool", "cache") else 1):
            for name in MEASURES[part]:
                command = [sys.executable, "-W", "ignore", *sys.argv, "--measure", name]
                done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
                for figure, value in json.loads(done.stdout.splitlines()[-1]).items():
                    rounds.setdefault(figure, []).append(value)
    return {name: statistics.median(values) for name, values in rounds.items()}


def main() -> None:
    """Take the figures and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--only", choices=[*MEASURES], action="append")
    parser.add_argument("--repeat", type=int, default=3, help="rounds of the pool and the cache")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--most", type=int, default=10_000, help="articles of the memory's run")
    parser.add_argument("--large", type=int, default=100_000, help="articles of the large store")
    parser.add_argument("--save", action="store_true")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measured(given.measure, given)))
        return
    figures = taken(given)
    load = os.getloadavg()[0]
    print(f"{given.articles} articles, {os.cpu_count()} processors, load {load:.1f}; medians of {given.repeat}")
    for name, value in figures.items():
        print(f"  {name:44} {value:10.4f}")
    found = ratios(figures, given.large, given.most)
    for name, ratio, limit in found:
        print(f"  {name:44} {ratio:10.3f}   asked ≤ {limit:.3f}{'' if ratio <= limit else '   not reached'}")
    if given.save:
        told = {"figures": figures, "ratios": {name: round(ratio, 3) for name, ratio, _ in found}}
        BASELINE.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
