"""What a question costs at a million triples: about one person, event, office or matter, and about everything.

    python benchmarks/asking/run.py                  # in memory and on disk
    python benchmarks/asking/run.py --articles 200   # a smaller graph

The graph is made of copies of the committed examples. CPU time of the process (on a machine with nothing
else to do that is the time it takes), the median of seven runs after one, of the whole call of ``kg.questions.ask``: names are IRIs,
labels are looked up. *Engine* is the same text given to pyoxigraph itself, its rows read; *layer* is what is added: filling, checking,
keeping the rows, and their labels from what the store remembers; *labels* is what the first look-up of those takes. Of everything both
are run by turns and *layer* is the median of their ratios; *first* forgets the labels before, and its *engine* is asked for them too.
The naive forms are what the rules of ``queries/`` forbid; they give the same rows.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from copies import copied

from kg.questions import ask, fill, question, questions, terms
from kg.store import Store, open_store
from kg.store._names import labels
from kg.store._store import PREFIXES

RUNS, PAIRS = 7, 15
ALLOWED = {"memory": 5.0, "disk": 25.0}
"""Milliseconds a question about one thing may take."""
LAYER, GAIN = 1.05, 10
ACTOR = "SELECT ?x WHERE { ?c dip:holder ?x ; dip:polarity code:oppose . ?x a dip:Person } ORDER BY ?x LIMIT 1"
OF = {
    "event": "SELECT ?x WHERE { ?r dip:reports ?x ; dip:status code:held . ?x a dip:Meeting } ORDER BY ?x LIMIT 1",
    "office": "SELECT ?x WHERE { ?c dip:office ?x } ORDER BY ?x LIMIT 1",
    "target": "SELECT ?x WHERE { ?c dip:target ?x . ?x dip:concerns ?y } ORDER BY ?x LIMIT 1",
    "topic": "SELECT ?x WHERE { ?c dip:topic ?x } ORDER BY ?x LIMIT 1",
    "visit": "SELECT ?x WHERE { ?x a dip:Visit } ORDER BY ?x LIMIT 1",
    **dict.fromkeys(("actor", "person", "holder", "speaker", "addressee", "participant", "visitor", "by", "thing"), ACTOR),
}  # fmt: skip
"""One thing for each kind of slot."""
SHARED = {
    "country": "SELECT ?x (COUNT(?o) AS ?n) WHERE { ?o dip:country ?x . ?x a dip:State } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1",
    "issue": "SELECT ?x (COUNT(?t) AS ?n) WHERE { ?t skos:broader ?x ; dip:concerns ?y } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1",
}  # fmt: skip
"""The state and the issue of most: hundreds of articles name them, so what they cost is printed and not judged."""
NAMES = "SELECT ?x ?name WHERE { VALUES ?x { %s } ?x skos:prefLabel|rdfs:label|schema:identifier ?name }"
"""The labels of an answer, as the engine alone is asked for them."""
NAIVE = {
    ("who-held-which-office", "person"): """SELECT DISTINCT ?office WHERE {
  ?claim a dip:OfficeHolding ; dip:office ?office ; dip:evidence ?span ; dip:person ?person .
  ?span oa:exact ?quote . FILTER(?person = ?given) FILTER NOT EXISTS { ?claim dip:reviewStatus code:rejected } }""",
    ("reversals", ""): """SELECT DISTINCT ?before ?after WHERE {
  ?before dip:holder ?holder ; dip:target ?target ; dip:polarity ?one ; dip:startDate ?then .
  ?after dip:holder ?holder ; dip:target ?target ; dip:polarity ?other ; dip:startDate ?now .
  FILTER(?one != ?other && ?then < ?now)
  FILTER NOT EXISTS { ?between dip:holder ?holder ; dip:target ?target ; dip:startDate ?day . FILTER(?day > ?then && ?day < ?now) } }""",
    ("contacts-of", "actor"): """SELECT DISTINCT ?other WHERE {
  ?event dip:participant ?one , ?other . ?report dip:reports ?event ; dip:status code:held .
  FILTER(?one = ?given && ?one != ?other) FILTER NOT EXISTS { ?report dip:reviewStatus code:rejected } }""",
}  # fmt: skip
"""Filters in the place of a bound end, NOT EXISTS in the place of MINUS: the same question as people first write it."""


def milliseconds(do: Callable[[], object]) -> float:
    """Return the median CPU time of *do*, after one run for the caches."""
    do()
    taken = []
    for _ in range(RUNS):
        start = time.process_time()
        do()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def raw(store: Store, text: str) -> Callable[[], object]:
    """Return a call that gives *text* to the engine alone and reads every row."""
    prefixes = {} if "PREFIX" in text else PREFIXES  # each one given costs ten microseconds
    return lambda: [tuple(row) for row in store.engine.query(text, prefixes=prefixes)]  # type: ignore[union-attr]


def single(store: Store, where: str) -> bool:
    """Print what each question costs for one thing; tell whether all keep to what is allowed."""
    things = {slot: str(store.query(text).rows[0][0].value) for slot, text in (OF | SHARED).items()}  # type: ignore[union-attr]
    slow, layers = [], []
    print(
        f"\n{where}: {len(store.engine):,} quads\n{'question':50}{'rows':>6}{'ms':>9}{'engine':>9}{'labels':>9}{'layer':>9}"
    )
    for name, asked in questions().items():
        for slot in (parameter.name for parameter in asked.parameters if parameter.name in things):
            given = {slot: things[slot]}
            text = fill(asked.text, terms(store, name, **given))
            spent, engine = milliseconds(partial(ask, store, name, **given)), milliseconds(raw(store, text))
            answer = ask(store, name, **given)
            naming = milliseconds(partial(labels, store.engine, list(answer.labels)))
            layers.append(spent - engine)
            slow += [f"{name} --{slot}"] if spent > ALLOWED[where] and slot not in SHARED else []
            print(f"{name + ' --' + slot:50}{len(answer):6}{spent:9.2f}{engine:9.2f}{naming:9.2f}{layers[-1]:9.2f}")
    layer = statistics.median(layers)
    print(f"the layer adds {layer:.2f} ms in the median; above {ALLOWED[where]:g} ms: {', '.join(slow) or 'none'}")
    return not slow


def paired(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float, float, float]:
    """Return the median CPU time of each, the median of their ratios and the ratio of their quickest, run by turns.

    Whatever slows the machine slows both, and the quickest of each least.
    """
    one(), other()
    both: list[tuple[float, float]] = []
    for turn in range(PAIRS):
        taken = {}
        for do in (one, other) if turn % 2 else (other, one):
            start = time.process_time()
            do()
            taken[do] = (time.process_time() - start) * 1000
        both.append((taken[one], taken[other]))
    ones, others = zip(*both, strict=True)
    ratio = statistics.median(a / b for a, b in both)
    return statistics.median(ones), statistics.median(others), ratio, min(ones) / min(others)


def first(store: Store, name: str) -> object:
    """Ask as somebody does who asks for the first time since the store changed: no label is remembered."""
    store._labels.clear()
    return ask(store, name)


def everything(store: Store) -> bool:
    """Print what each question costs of the whole graph, asked again and for the first time; tell whether the layer keeps low."""
    columns = ("ms", "engine", "layer", "quickest", "first ms", "engine", "layer", "quickest")
    print(f"\n{'question, of everything':28}{'rows':>6}{''.join(f'{column:>10}' for column in columns)}")
    kept = True
    for name in ("most-met", "reversals", "mediators", "who-met-whom", "issue-roll-up", "positions-by-country"):
        answer, rows = ask(store, name), raw(store, question(name).text)
        names = raw(store, NAMES % " ".join(f"<{iri}>" for iri in answer.labels))
        again = paired(partial(ask, store, name), rows)
        anew = paired(partial(first, store, name), partial(lambda *both: [do() for do in both], rows, names))
        kept &= max(again[2], anew[2]) <= LAYER
        told = "".join(f"{a:10.1f}{b:10.1f}{ratio:10.3f}{best:10.3f}" for a, b, ratio, best in (again, anew))
        print(f"{name:28}{len(answer):6}{told}", flush=True)
    print(f"the layer adds {'no more' if kept else 'MORE'} than {LAYER - 1:.0%}")
    return kept


def rewritten(store: Store) -> bool:
    """Print how many times quicker a shipped question is than its naive form; tell whether all are as often as wanted."""
    person = str(store.query(ACTOR).rows[0][0])
    print(f"\n{'question':42}{'naive ms':>10}{'ms':>8}{'gain':>8}")
    gains = []
    for (name, slot), naive in NAIVE.items():
        start = time.process_time()
        raw(store, naive.replace("?given", person))()
        slow = (time.process_time() - start) * 1000
        quick = milliseconds(partial(ask, store, name, **({slot: person[1:-1]} if slot else {})))
        gains.append(slow / quick)
        print(f"{f'{name} --{slot}' if slot else f'{name}, of everything':42}{slow:10.1f}{quick:8.2f}{gains[-1]:8.0f}")
    return min(gains) >= GAIN


def filled(store: Store, articles: int) -> Store:
    """Return *store* with so many articles in it."""
    store.load(b"".join(copied(number).nquads for number in range(articles)))
    return store


def main() -> int:
    """Measure in memory, then on disk."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--where", choices=tuple(ALLOWED), help="only in memory, or only on disk")
    arguments.add_argument("--articles", type=int, default=2300, help="how many; 2300 are a million triples")
    given = arguments.parse_args()
    kept = True
    if given.where != "disk":
        with open_store(None) as store:
            kept &= single(filled(store, given.articles), "memory")
            kept &= rewritten(store)
            kept &= everything(store)
    if given.where != "memory":
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "store", create=True) as store:
            kept &= single(filled(store, given.articles), "disk")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
