"""Score the extractor on the development sets of ``../shared/eval``: one table, compared with the committed baseline.

    python benchmarks/quality/run.py [SET...] [--update-baseline] [--peers] [--write docs/quality.md]

Exit status 1: a figure dropped, or an article crashed or was stuck. Sets: those of the kit, ``own`` (texts of our own
writing) and ``cases`` (the trap cases).
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import board
import kit
import own
import reading
import tables
from kit import CASES, GOLD, OWN, SEED, Figure

Figures = dict[str, Sequence[Figure]]
QUOTED_SETS = (GOLD, "polnear")
"""Where quotations are annotated."""
QUOTED_TASKS = ("statements.content chars", "content", "content[direct]", "content[indirect]", "attributions", "source")
"""What textacy can be measured by: it tells the words and the source, and no persons."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The figures of one set, by the names of its parts, and the articles that failed."""

    figures: Figures
    failures: list[str] = field(default_factory=list)
    note: str = ""


def score_set(name: str, work: Path, again: bool, model: str | None) -> Scored:
    """Extract and score one set. *again*: take the predictions that are there. Data or predictions that break the format fail the set."""
    try:
        return _score_cases() if name == CASES else _score_set(name, work, again, model)
    except ValueError as error:
        return Scored({}, [f"{name}: {error}"])


def _score_set(name: str, work: Path, again: bool, model: str | None) -> Scored:
    """Extract and score one set; the gold also by its families and halves."""
    found = _own_texts(work) if name == OWN else kit.documents(name)
    files, predictions = kit.prepare(name, found, work / name), work / f"{name}.jsonl"
    run = reading.Run()
    if not (again and predictions.exists()):
        run = reading.read(files, work / name / "dates.tsv", predictions, model)
    figures: Figures = {name: kit.score(name, predictions, found)}
    if name == GOLD:
        figures[SEED] = kit.score(name, predictions, found, lambda i: i == SEED)
        for part, inside in board.groups(document.id for document in found):
            figures[part] = kit.score(name, predictions, found, inside.__contains__)
    return Scored(
        figures,
        run.failures,
        f"{len(found)} documents, {run.seconds:.0f} s, slowest {run.slowest[1]} {run.slowest[0]:.1f} s",
    )


def _own_texts(work: Path) -> kit.Documents:
    """Compile the texts of our own writing into gold, which is scored as the hand gold is."""
    folder = work / "own-gold"
    own.write(own.records(own.read_texts()), folder)
    return kit.documents(GOLD, folder, own.SPLIT)


def _score_cases() -> Scored:
    """Run the kit's trap cases against the command; a case that falls short is no failure of the bench."""
    command = Path(sys.executable).with_name("kg")
    done = subprocess.run(
        [sys.executable, str(kit.KIT / "cases" / "run.py"), "--kg", str(command)],
        capture_output=True,
        text=True,
        check=False,
    )
    rows = re.findall(r"^(\w+) +ok (\d+)/(\d+)", done.stdout, re.MULTILINE)
    if not rows:
        return Scored({}, [f"{CASES}: {done.stderr.strip()[-200:]}"])
    short = [line for line in done.stdout.splitlines() if line.startswith(("falls short", "error"))]
    figures = [
        Figure(task=area, measure="accuracy", precision=None, recall=None, value=int(ok) / int(n), n=int(n))
        for area, ok, n in rows
    ]
    return Scored({CASES: figures}, [], "\n".join(short))


def score_peers(names: Sequence[str], work: Path, python: str) -> dict[str, Figures]:
    """Score the trivial baseline on every set and textacy where quotations are annotated."""
    found: dict[str, Figures] = {"trivial": {}, "textacy": {}}
    has_textacy = subprocess.run([python, "-c", "import textacy"], capture_output=True, check=False).returncode == 0
    if not has_textacy:
        print(f"textacy is not installed for {python}: give a Python that has it with --peers-python", file=sys.stderr)
        del found["textacy"]
    for name in names:
        if name in (CASES, OWN):
            continue
        dates = ["--dates", str(work / name / "dates.tsv")]
        found["trivial"] |= _peer(
            name, work / f"trivial-{name}.jsonl", [sys.executable, str(kit.KIT / "baseline.py"), "extract"], dates
        )
        if has_textacy and name in QUOTED_SETS:
            scored = _peer(name, work / f"textacy-{name}.jsonl", [python, str(board.HERE / "textacy_quotes.py")], [])
            found["textacy"][name] = [figure for figure in scored[name] if figure.task in QUOTED_TASKS]
    return found


def _peer(name: str, out: Path, command: Sequence[str], options: Sequence[str]) -> Figures:
    documents = kit.documents(name)
    files = kit.prepare(name, documents, out.parent / name)
    with out.open("w", encoding="utf-8") as lines:
        subprocess.run([*command, *map(str, files), *options], stdout=lines, check=True)
    return {name: kit.score(name, out, documents)}


def measure(names: Sequence[str], options: argparse.Namespace, work: Path) -> dict[str, Scored]:
    """Score the sets, in as many processes as asked for."""
    one = partial(score_set, work=work, again=options.again, model=options.model)
    if options.jobs <= 1:
        return _told(names, map(one, names))
    # Spawned: a fork would share the alarm and the model's threads.
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        return _told(names, pool.map(one, names))


def _told(names: Sequence[str], scored: Iterable[Scored]) -> dict[str, Scored]:
    results = {}
    for name, result in zip(names, scored, strict=True):
        print(f"{name}: {result.note}", file=sys.stderr, flush=True)
        results[name] = result
    return results


def head(model: str | None) -> dict[str, str]:
    """Return what the figures depend on: day, commit, model."""
    from kg.annotations import language  # noqa: PLC0415 - loads the model, which --help does not need

    git = partial(subprocess.run, cwd=kit.ROOT, capture_output=True, text=True, check=False)
    commit = git(["git", "rev-parse", "--short", "HEAD"]).stdout.strip() or "unknown"
    edited = bool(git(["git", "status", "--porcelain", "--", "kg"]).stdout.strip())
    meta = language(model).meta
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": f"{commit} with uncommitted changes" if edited else commit,
        "model": f"{meta['name']} {meta['version']}",
    }


def report(results: Mapping[str, Scored], options: argparse.Namespace, work: Path) -> int:
    """Print the table, write what is asked for, and return the exit status."""
    baseline = board.read_baseline()
    figures = {part: rows for scored in results.values() for part, rows in scored.figures.items()}
    rows, parts = board.chosen(figures, baseline), board.parts(figures)
    if rows:
        print(tables.terminal(rows))
    if parts:
        print("", *tables.by_part(parts), sep="\n")
    others = score_peers(list(results), work, options.peers_python) if options.peers else {}
    if others:
        print("", *tables.peers(rows, others), sep="\n")
    about = head(options.model) if options.write or options.update_baseline else {}
    if options.write:
        options.write.write_text(tables.document(rows, parts, others, about), encoding="utf-8")
    if options.update_baseline:
        board.write_baseline([*rows, *parts], about, baseline)
    failures = [failure for scored in results.values() for failure in scored.failures]
    drops = [f"{row.set} {row.figure.task}" for row in rows if row.drops and not options.update_baseline]
    for what, found in (("failed", failures), ("dropped", drops)):
        if found:
            print(f"{what}: " + "; ".join(found), file=sys.stderr)
    return 1 if failures or drops else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line entry point."""
    options = _parser().parse_args(arguments)
    try:
        every = [*kit.sets(), OWN, CASES]
    except kit.NoKitError as error:
        print(f"nothing to measure: {error}", file=sys.stderr)
        return 0
    if unknown := set(options.sets) - set(every):
        print(f"no set {', '.join(sorted(unknown))}; there are {', '.join(every)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        work = options.work or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        return report(measure(options.sets or every, options, work), options, work)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help="sets to score (default: all)")
    parser.add_argument("--update-baseline", action="store_true", help="write the figures into baseline.json")
    parser.add_argument("--peers", action="store_true", help="score peers on the same texts")
    parser.add_argument("--peers-python", default=sys.executable, metavar="PYTHON", help="a Python that has textacy")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes (default: 1)")
    parser.add_argument("--model", help="spaCy model (default: the extractor's)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the tables as Markdown")
    parser.add_argument("--work", type=Path, metavar="DIR", help="keep texts and predictions in DIR")
    parser.add_argument(
        "--again", action="store_true", help="score the predictions that --work holds; extract only what it lacks"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
