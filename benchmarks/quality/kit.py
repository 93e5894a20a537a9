"""The evaluation kit, used where it stands: its sets, its scorer, its cases. Nothing of it is copied into this project."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
KIT = ROOT.parent / "shared" / "eval"
GOLD = "gold"
SEED = "seed"
"""The gold article the project was created from, shown apart."""
CASES = "cases"
OWN = "own"
"""Texts of our own writing, scored as the hand gold is."""

Documents = Sequence[Any]


class NoKitError(Exception):
    """The evaluation kit is not beside this checkout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of a scored set."""

    task: str
    measure: str
    precision: float | None
    recall: float | None
    value: float | None
    n: float


def module(name: str, kit: Path | None = None) -> Any:
    """Return a module of the kit. Raises NoKitError where the kit is absent."""
    home = kit or KIT
    if not (home / "score.py").exists():
        raise NoKitError(
            "the evaluation kit is expected at ../shared/eval beside this checkout; without it there is no bench"
        )
    if str(home) not in sys.path:
        sys.path.insert(0, str(home))
    return importlib.import_module(name)


def sets() -> list[str]:
    """Return the names of all sets the kit can score, the hand gold first."""
    return [GOLD, *sorted(set(module("kgeval.registry").SET_KINDS) - {GOLD})]


def documents(name: str, data: Path | None = None, split: str = "dev") -> Documents:
    """Return the documents of the set *name*, those of the kit for development unless told otherwise."""
    loading = module("kgeval.loading")
    return list(loading.load_set(name, data or loading.SETS, split))


def prepare(name: str, found: Documents, folder: Path) -> list[Path]:
    """Write the documents as files that an extractor reads, and their dates beside them; return the files in order."""
    pages = module("kgeval.loading").PAGES
    module("prepare").write_documents(found, folder, ".html" if name == pages else ".txt")
    names = module("kgeval.loading").safe_names(document.id for document in found)
    suffix = ".html" if name == pages else ".txt"
    return [folder / f"{names[document.id]}{suffix}" for document in found]


def score(name: str, predictions: Path, found: Documents, kept: Callable[[str], bool] = lambda _: True) -> list[Figure]:
    """Score *predictions* against those of the documents whose id is *kept*."""
    loaded = module("kgeval.loading").load_predictions(predictions, found)
    pairs = [pair for pair in loaded.pairs if kept(pair.gold.id)]
    board = module("kgeval.results").Board()
    module("kgeval.registry").SET_KINDS[GOLD if name == OWN else name].score(pairs, board)
    return [_figure(task.row()) for task in board.tasks()]


def _figure(row: Any) -> Figure:
    return Figure(
        task=row.task,
        measure=str(row.measure.value),
        precision=row.precision,
        recall=row.recall,
        value=row.value,
        n=row.n,
    )
