"""Kills real commands without warning, fills their disk, sets them upon one another: nothing acknowledged is lost, nothing half written.

    python benchmarks/campaign/durability.py --runs 200 --seed 1 --write

Each run starts from a fresh copy of a small store, kills a command at random, looks at what is there, then runs the command again to the
end: the store must then be what an undisturbed command makes. Prints one line a kind of run, and with ``--write`` puts it under
docs/campaign; exit 1 where anything was wrong.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from hardships import full_cache, full_disk, killed_backups, limited_files, readers_beside, two_writers
from kills import KG, Run, at_random, run
from report import write
from states import State, faults

sys.path.insert(0, str(Path(__file__).parents[1]))
from copies import copied, corrected, written

from kg.rdf import ArticleGraph
from kg.store import open_store

WRITER = (sys.executable, "-W", "ignore", str(Path(__file__).with_name("writer.py")))
SMALL, LARGE = 3, 30
"""Articles a shard: few go through the database's log, many as files of its own."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of run: the store it starts from, the command, and what the command makes of the store."""

    name: str
    share: int
    """How many of a hundred runs are of this kind."""
    before: State
    after: State
    command: Callable[[Path], Sequence[str]]
    """For the store's place."""
    suffix: str = ""
    """Of a store that is a file."""


@dataclass(slots=True)
class Tally:
    """What a kind of run came to."""

    runs: int = 0
    killed: int = 0
    acknowledged: int = 0
    faults: list[str] = field(default_factory=list)


def inputs(folder: Path) -> tuple[list[str], State]:
    """Write a few small shards below *folder* and return them with the articles they hold."""
    return [str(file) for file in written(folder, range(15), SMALL)], state(range(15))


def kinds(folder: Path, *, extraction: bool = True) -> tuple[Kind, ...]:
    """Return all kinds, their input files below *folder*; without *extraction* none that reads an article."""
    shards, few = inputs(folder)
    (folder / "large").mkdir()
    large = [str(file) for file in written(folder / "large", range(60), LARGE)]
    many = state(range(60))
    older = {key: corrected(graph) for key, graph in few.items()}
    keys = list(few)[:12]
    load_, remove = partial(_load, shards), partial(_remove, keys)
    found = (
        Kind("load", 20, {}, few, load_),
        Kind("load in bulk", 10, {}, many, partial(_load, large)),
        Kind("load newer versions", 15, older, few, load_),
        Kind("load into a file", 10, {}, few, load_, ".trig"),
        Kind("remove", 20, few, {k: g for k, g in few.items() if k not in keys}, remove),
        Kind("load and compact", 15, older, few, partial(_compact, shards)),
    )
    return (*found, Kind("add, with extraction", 5, {}, added(folder), _add)) if extraction else found


def state(numbers: range) -> dict[str, ArticleGraph]:
    """Return the articles *numbers* by key."""
    return {graph.key: graph for graph in map(copied, numbers)}


def added(folder: Path) -> State:
    """Return what `kg add` makes of the committed examples."""
    done = run(_add(folder / "added"))
    if done.code:
        raise SystemExit(f"kg add fails undisturbed: {done.said[-1:]}")
    with open_store(folder / "added") as store:
        return {article.key: store.graph(article) for article in store.articles()}


def _add(place: Path) -> Sequence[str]:
    return (*KG, "add", "examples", "-g", str(place), "-v")


def _load(shards: list[str], place: Path) -> Sequence[str]:
    return (*KG, "load", *shards, "--to", str(place), "-v")


def _remove(keys: list[str], place: Path) -> Sequence[str]:
    return (*KG, "remove", *keys, "-g", str(place))


def _compact(shards: list[str], place: Path) -> Sequence[str]:
    return (*WRITER, str(place), "compact", *shards)


def made(kind: Kind, place: Path) -> None:
    """Make the store that runs of *kind* start from."""
    if kind.before:
        with open_store(place, create=True) as store:
            store.put(kind.before.values())


def killed(kind: Kind, start: Path, whole: Run, seed: int) -> tuple[Run, list[str]]:
    """Kill the command of *kind* once, look, run it to its end and look again."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="kg-kill-") as folder:
        place = Path(folder) / f"store{kind.suffix}"
        if start.exists():
            (shutil.copytree if start.is_dir() else shutil.copyfile)(start, place)
        dead = run(kind.command(place), stop=at_random(chance, whole))
        wrong = faults(place, kind.before, kind.after, dead.acknowledged)
        again = run(left) if (left := _left(kind, place)) else Run(0, (), 0)
        if again.code:
            wrong.append(f"run again: {again.said[-1:]}")
        wrong += [f"run again: {fault}" for fault in faults(place, kind.before, kind.after, kind.after)]
        return dead, wrong


def _left(kind: Kind, place: Path) -> list[str]:
    """Return the command again, without the articles that are removed already: those are unknown to it, acknowledged or not."""
    words = list(kind.command(place))
    if kind.name != "remove":
        return words
    with open_store(place) as store:
        there = {article.key for article in store.articles()}
    keys = [word for word in words if word in kind.before]
    return [word for word in words if word not in keys or word in there] if there & set(keys) else []


def campaign(
    runs: int, seed: int, kinds: Sequence[Kind], folder: Path, workers: int, only: Sequence[str] = ()
) -> dict[str, Tally]:
    """Run each kind its share of *runs* times and return what they came to."""
    tallies: dict[str, Tally] = {}
    total = sum(kind.share for kind in kinds)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for number, kind in enumerate(kinds):
            if only and kind.name not in only:
                continue
            start = folder / f"start-{number}{kind.suffix}"
            made(kind, start)
            whole = _undisturbed(kind, start, folder / f"whole-{number}{kind.suffix}")
            tally = tallies[kind.name] = Tally()
            seeds = [seed * 1_000_000 + number * 10_000 + i for i in range(max(1, round(runs * kind.share / total)))]
            for dead, wrong in pool.map(partial(killed, kind, start, whole), seeds):
                tally.runs += 1
                tally.killed += dead.code == -9
                tally.acknowledged += len(dead.acknowledged)
                tally.faults += wrong
            print(f"{kind.name}: {tally.runs} runs, {len(tally.faults)} faults", file=sys.stderr, flush=True)
    return tallies


def _undisturbed(kind: Kind, start: Path, place: Path) -> Run:
    if start.exists():
        (shutil.copytree if start.is_dir() else shutil.copyfile)(start, place)
    done = run(kind.command(place))
    wrong = faults(place, kind.before, kind.after, done.acknowledged)
    if done.code or wrong:
        raise SystemExit(f"{kind.name}: fails undisturbed: {done.said[-1:]} {wrong[:3]}")
    return done


def hardships(folder: Path, chance: random.Random, backups: int) -> dict[str, list[str] | None]:
    """Go through what is no kill and return what went wrong by a name; None where this machine does not allow it."""
    shards, after = inputs(folder)
    older = {key: corrected(graph) for key, graph in after.items()}
    return {
        "no file may grow (exit 2, store whole, the rest loaded later)": limited_files(folder, shards, after),
        "disk full (the same on a file system of 2 MB)": full_disk(folder, shards, after),
        "disk of what is kept full (64 kB; told once, everything written)": full_cache(folder),
        "two writers (exit 2 for the second, store whole)": two_writers(folder, shards, after),
        "reading the last backup beside a writer": readers_beside(folder, shards, older, after),
        f"{backups} backups killed (whole or not there)": killed_backups(folder, shards, backups, chance),
    }


def main() -> None:
    """Run the campaign, print its table, and put it under docs/campaign where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--only", nargs="*", default=[], metavar="KIND", help="of the kinds of killed commands only these"
    )
    parser.add_argument("--write", action="store_true", help="write docs/campaign/durability.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-campaign-") as name:
        folder = Path(name)
        (folder / "input").mkdir()
        (folder / "hard").mkdir()
        tallies = campaign(given.runs, given.seed, kinds(folder / "input"), folder, given.workers, given.only)
        hard = hardships(folder / "hard", random.Random(given.seed), max(2, given.runs // 20))
    lines = [*table(tallies), "", *hard_table(hard)]
    print("\n".join(lines))
    if given.write:
        write("durability", f"make campaign (seed {given.seed}, {given.runs} runs)", lines)
    raise SystemExit(any(tally.faults for tally in tallies.values()) or any(hard.values()))


def hard_table(hard: dict[str, list[str] | None]) -> list[str]:
    """Return the lines of the report on what is no kill."""
    lines = ["| What else was done | Came out |", "|---|---|"]
    for name, wrong in hard.items():
        lines.append(f"| {name} | {'not allowed here' if wrong is None else '; '.join(wrong[:3]) or 'as it should'} |")
    return lines


def table(tallies: dict[str, Tally]) -> list[str]:
    """Return the lines of the report."""
    lines = [
        "| What was killed | Runs | Killed in time | Articles acknowledged by then | Lost or half |",
        "|---|---|---|---|---|",
    ]
    for name, t in tallies.items():
        lines.append(f"| {name} | {t.runs} | {t.killed} | {t.acknowledged} | {len(t.faults)} |")
    lines.append(
        f"| **all** | {sum(t.runs for t in tallies.values())} | {sum(t.killed for t in tallies.values())} "
        f"| {sum(t.acknowledged for t in tallies.values())} | {sum(len(t.faults) for t in tallies.values())} |"
    )
    return lines + [f"  {name}: {fault}" for name, t in tallies.items() for fault in t.faults[:5]]


if __name__ == "__main__":
    main()
