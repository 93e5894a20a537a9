"""What a store costs as it grows, beside bare pyoxigraph and rdflib: load, ask, export, add one article, delete one.

    python benchmarks/store.py --sizes 1000 10000 100000 --save

The stores are on disk and hold copies of two short articles under other keys (copies.py, some 150 triples each); what is added and
deleted are copies of the committed examples (some 440 triples). CPU seconds of this process with the engine's threads; medians. Read the
ratios, not the seconds. rdflib is tried with a thousand articles only. ``--save`` writes store-baseline.json beside this file.

    python benchmarks/store.py --sizes 0 10000 100000 --changes --keep stores --save

leaves the peers and questions out, keeps the stores, which take longest to fill, for the next time, and saves its rows beside the others.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pyoxigraph as ox
import rdflib
from copies import copied, corrected, filled, written

from kg.questions import ask, fill, question
from kg.rdf.naming import ONTOLOGY
from kg.store import Store, load, open_store

BASELINE = Path(__file__).with_name("store-baseline.json")
EACH = 500
"""Articles a shard."""
TIMES = 21
MIDDLE = 10_000
"""Articles up to which we load them, and bare Oxigraph too; a larger store is filled by the engine's own bulk load."""
SMALL = 1000
"""Articles up to which the whole is exported and rdflib is tried."""
NARROWED = {"meetings-between": "actor", "who-took-which-position": "holder"}
"""Questions and the slot that is filled with a person."""
ALLOWED = 1.5
"""Adding to a large store, or deleting from it, may cost this many times what it costs in an empty one."""


def cpu(run: Callable[[], object]) -> float:
    """Return the CPU seconds that *run* takes, those of the engine's threads with them."""
    start = time.process_time()
    run()
    return time.process_time() - start


def built(size: int, folder: Path) -> tuple[Path, dict[str, float]]:
    """Load *size* articles into a store and into bare Oxigraph; return the store's place and CPU seconds a thousand articles."""
    ours, bare = folder / "ours", ox.Store(str(folder / "bare"))
    if size > MIDDLE:
        spent = cpu(partial(filled, ours, size))
        with open_store(ours) as store:
            return ours, {"quads": len(store.engine), "fill, bare": spent / size * 1000}
    costs = {"load": 0.0, "load, bare": 0.0, "compact": 0.0}
    with open_store(ours, create=True) as store:
        for file in written(folder, range(size), EACH, brief=True):
            costs["load"] += cpu(partial(_loaded, store, file))
            costs["load, bare"] += cpu(partial(bare.bulk_load, path=str(file))) if size <= MIDDLE else 0.0
            file.unlink()
        costs["compact"] = cpu(store.compact)
        quads = len(store.engine)
    return ours, {"quads": quads} | {what: cost / max(size, 1) * 1000 for what, cost in costs.items() if cost}


def _loaded(store: Store, file: Path) -> None:
    for change in load(store, [file]):
        assert change.outcome == "added", change


def changed(store: Store, number: int) -> dict[str, float]:
    """Add an article, put a newer version in its place, delete it; return CPU milliseconds."""
    graph = copied(number)
    older = corrected(graph)
    return {
        "add one": 1000 * cpu(lambda: store.put([older])),
        "supersede one": 1000 * cpu(lambda: store.put([graph])),
        "delete one": 1000 * cpu(lambda: store.remove(graph.key)),
    }


def asked(store: Store) -> dict[str, float]:
    """Ask of one person what a reader would, through us and bare; CPU milliseconds."""
    person, found = _person(store.engine), {}
    for name, slot in NARROWED.items():
        text = fill(question(name).text, {slot: person})
        found[f"ask {name}"] = 1000 * cpu(partial(ask, store, name, **{slot: person.value}))
        found[f"ask {name}, bare"] = 1000 * cpu(partial(_rows, store.engine, text))
    return found


def _person(engine: ox.Store) -> ox.NamedNode:
    """Return somebody who takes part in a meeting of the last article but one that was loaded."""
    events = engine.quads_for_pattern(None, ox.NamedNode(ONTOLOGY + "participant"), None, ox.DefaultGraph())
    return next(q.object for q in events if isinstance(q.object, ox.NamedNode) and "/person/" in q.object.value)


def _rows(engine: ox.Store | rdflib.Dataset, text: str) -> int:
    return len(list(engine.query(text)))  # type: ignore[arg-type]


def exported(store: Store) -> dict[str, float]:
    """Write the whole graph as sorted N-Quads, and bare as they come; CPU seconds."""
    return {
        "export": cpu(store.nquads),
        "export, bare": cpu(partial(store.engine.dump, format=ox.RdfFormat.N_QUADS)),
    }


def by_rdflib(size: int, folder: Path, person: ox.NamedNode) -> dict[str, float]:
    """Load *size* articles with rdflib and ask it the same; CPU seconds a thousand articles, and milliseconds."""
    data = rdflib.Dataset(default_union=True)
    files = list(written(folder, range(size), EACH, brief=True))
    costs = {"load, rdflib": sum(cpu(partial(data.parse, file, format="nquads")) for file in files) / size * 1000}
    for name, slot in NARROWED.items():
        costs[f"ask {name}, rdflib"] = 1000 * cpu(partial(_rows, data, fill(question(name).text, {slot: person})))
    return costs


def measured(size: int) -> dict[str, float]:
    """Return what a store of *size* articles costs, medians of TIMES."""
    with tempfile.TemporaryDirectory(prefix="kg-bench-") as name:
        place, costs = built(size, Path(name))
        rounds: list[dict[str, float]] = []
        with open_store(place) as store:
            for number in range(TIMES):
                rounds.append(changed(store, 9_000_000 + number) | (asked(store) if size else {}))
        opening = [1000 * cpu(lambda: open_store(place).close()) for _ in range(TIMES)]
        costs["open"] = statistics.median(opening)
        costs["megabytes"] = sum(file.stat().st_size for file in place.iterdir()) / 1e6
        if 0 < size <= SMALL:
            with open_store(place) as store:
                costs |= exported(store) | by_rdflib(size, Path(name), _person(store.engine))
    return costs | {what: statistics.median(one[what] for one in rounds) for what in rounds[0]}


def changes(size: int, folder: Path) -> dict[str, float]:
    """Return what changes cost in a store of *size* articles in *folder*, filled and put in order unless it is there; medians."""
    place, half = folder / f"{size}", folder / f"half-{size}"
    if not place.exists():
        filled(half, size)
        with open_store(half) as store:
            store.compact()
        half.rename(place)
    with open_store(place) as store:
        rounds = [changed(store, 9_000_000 + number) for number in range(TIMES)]
        return {"quads": len(store.engine)} | {
            what: statistics.median(one[what] for one in rounds) for what in rounds[0]
        }


def saved(found: dict[int, dict[str, float]], ratios: dict[str, float]) -> None:
    """Write what was *found* into the baseline; other sizes, and rows that were left out, stay as they are."""
    old = json.loads(BASELINE.read_text(encoding="utf-8"))["sizes"] if BASELINE.exists() else {}
    sizes = old | {str(size): old.get(str(size), {}) | costs for size, costs in found.items()}
    ordered = {size: sizes[size] for size in sorted(sizes, key=int)}
    BASELINE.write_text(json.dumps({"sizes": ordered, "ratios": ratios}, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Measure each size and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[0, 1000, 10_000])
    parser.add_argument("--save", action="store_true")
    parser.add_argument("--changes", action="store_true", help="adding, changing and deleting one article alone")
    parser.add_argument("--keep", type=Path, help="with --changes: folder of stores, to use and to fill")
    given = parser.parse_args()
    found = {}
    with nullcontext(given.keep) if given.keep else tempfile.TemporaryDirectory(prefix="kg-bench-") as folder:
        for size in given.sizes:
            costs = changes(size, Path(folder)) if given.changes else measured(size)
            found[size] = {what: round(cost, 3) for what, cost in costs.items()}
            print(json.dumps({size: found[size]}), flush=True)
    first, last = found[given.sizes[0]], found[given.sizes[-1]]
    ratios = {what: round(last[what] / first[what], 2) for what in ("add one", "supersede one", "delete one")}
    print(f"{given.sizes[-1]} articles against {given.sizes[0]}: {ratios}; at most {ALLOWED} allowed")
    if given.save:
        saved(found, ratios)
    raise SystemExit(any(ratio > ALLOWED for ratio in ratios.values()))


if __name__ == "__main__":
    main()
