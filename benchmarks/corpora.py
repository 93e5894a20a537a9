"""Whole corpora from their files to the validated, linked graph in one command, and what came out of it, written as a page of docs/.

    python benchmarks/corpora.py ../shared/corpora/*/dev.jsonl.gz --workers 2 --page docs/corpora.md

Runs ``kg add`` and ``kg check`` as a user does, so a run that was broken off goes on where it stopped; the figures of time are of the run
that ended it. ``--limit N`` reads the first N articles only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import kg
from kg.store import Store, open_store

sys.path.insert(0, str(Path(__file__).with_name("campaign")))
from report import commit

SIGNS = ("support", "oppose", "neutral or concern")


def kg_run(*given: str, quietly: bool = False) -> int:
    """Run a command of ours and return its exit code; 3 tells that some articles are in the quarantine."""
    to = subprocess.DEVNULL if quietly else None
    return subprocess.run([sys.executable, "-W", "ignore", "-m", "kg", *given], check=False, stdout=to).returncode


def added(files: list[Path], store: Path, given: argparse.Namespace) -> dict[str, Any]:
    """Add all *files* to *store* and return the report."""
    report = store.with_name(f"{store.name}.report.json")
    some = ["--limit", str(given.limit)] if given.limit else []
    cache = ["--cache", str(given.cache)] if given.cache else []
    paths = map(str, files)
    code = kg_run(
        "add", *paths, "-g", str(store), "--workers", str(given.workers), "--report", str(report), *some, *cache
    )
    if code not in (0, 3):
        raise SystemExit(code)
    spent = os.times()
    told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return told | {"cpu": spent.children_user + spent.children_system}


def rows(head: Iterable[str], lines: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield a table of Markdown."""
    names = list(head)
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    yield from (f"| {' | '.join(str(cell).replace('|', '/') for cell in line)} |" for line in lines)
    yield ""


def most_met(store: Store) -> Iterator[str]:
    """Yield the pairs who met on most days."""
    found = kg.ask(store, "most-met").records()
    names = ("one", "other", "days", "first", "last")
    yield from rows(names, ([row[name] for name in names] for row in found))


def stances_over_time(store: Store) -> Iterator[str]:
    """Yield the positions of each quarter by sign, with the three holders that took most."""
    signs: dict[str, Counter[str]] = {}
    holders: dict[str, Counter[str]] = {}
    for row in kg.ask(store, "who-took-which-position").records():
        day = str(row["day"] or "")
        quarter = f"{day[:4]} Q{(int(day[5:7]) + 2) // 3}" if day else "no day"
        signs.setdefault(quarter, Counter())[str(row["polarity"])] += 1
        holders.setdefault(quarter, Counter())[str(row["holder"])] += 1
    yield from rows(
        ("quarter", *SIGNS, "who took most"),
        (
            (
                quarter,
                *(signs[quarter][sign] for sign in SIGNS),
                ", ".join(n for n, _ in holders[quarter].most_common(3)),
            )
            for quarter in sorted(signs)
        ),
    )


def page(
    store: Store, report: dict[str, Any], checked: int, seconds: float, given: argparse.Namespace
) -> Iterator[str]:
    """Yield the lines of the page."""
    names, built = ", ".join(file.parent.name for file in given.files), report["built"]
    told = {
        "articles in the graph": report["holds"],
        **{what: n for what, n in store.stats().items() if what != "articles"},
    }
    yield "# Whole corpora, measured\n"
    yield f"One command, `python benchmarks/corpora.py …/{{{names}}}/dev.jsonl.gz --workers {given.workers}`, wrote this page on"
    yield f"{time.strftime('%Y-%m-%d')} at commit {commit()}: works of the United States government, from their files to the validated,"
    yield "linked graph.\n"
    yield "## What came out\n"
    yield from rows(("what", "number"), ((what, f"{number:,}") for what, number in told.items()))
    yield f"`kg check` of the whole: {'no violation' if checked == 0 else f'exit {checked}'}, {seconds:.0f} s. Became: "
    yield ", ".join(f"{number:,} {what}" for what, number in report["articles"].items()) + ".\n"
    if report["reasons"]:
        yield from rows(("not in the graph, because", "articles"), report["reasons"].items())
    yield "## Time\n"
    yield f"{built:,} articles in {report['seconds'] / 60:.1f} minutes, {report['built_a_second']} a second, by {given.workers} workers"
    yield f"on a machine of {os.cpu_count()} processors (load {os.getloadavg()[0]:.1f} at the end), which took"
    yield f"{report['cpu'] / max(built, 1):.3f} CPU seconds an article, all processes together.\n"
    yield "## Who met whom on most days\n"
    yield from most_met(store)
    yield "## Positions over time\n"
    yield from stances_over_time(store)


def main() -> None:
    """Build, check, ask, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--store", type=Path, help="keep the graph here")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--page", type=Path, help="write the page here instead of printing it")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-corpora-") as folder:
        where = given.store or Path(folder) / "store"
        report = added(given.files, where, given)
        began = time.monotonic()
        checked = kg_run("check", "-g", str(where), quietly=True)
        seconds = time.monotonic() - began
        with open_store(where) as store:
            text = "\n".join(page(store, report, checked, seconds, given))
    if given.page:
        given.page.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
