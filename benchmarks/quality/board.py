"""The rows of the bench: which figures are shown, what they were, and whether one has dropped."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kit import GOLD, SEED, Figure

HERE = Path(__file__).resolve().parent
BASELINE = HERE / "baseline.json"
TOLERANCE = 0.005
"""A drop smaller than this, or than one item of a small set, is none."""
GAP = 0.05
"""Halves or families further apart than this speak of over-fitting."""
LOWER_IS_BETTER = "mean, lower is better"
SPLIT = "diplokg-17"
"""Seed of the two halves, taken because it divides every family evenly; it must never change."""
FAMILIES = {
    "xin": "agency prose (xin_*)",
    "gmb": "radio briefs (gmb_*)",
    "state": "readouts and releases (state_*, wh_*, au_*)",
    "wh": "readouts and releases (state_*, wh_*, au_*)",
    "au": "readouts and releases (state_*, wh_*, au_*)",
    "reuters": "modern press (reuters_*, toi_*)",
    "toi": "modern press (reuters_*, toi_*)",
}
PARTS_SHOWN = (
    "persons.names",
    "persons.clusters B3",
    "offices",
    "events",
    "topics",
    "statements",
    "stances",
    "claim precision",
    "macro",
)
"""The figures shown for parts of the gold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; *goal* is what issue B asks for, *before* the committed baseline."""

    set: str
    figure: Figure
    goal: float | None = None
    goal_precision: float | None = None
    before: Figure | None = None

    @property
    def difference(self) -> float | None:
        """How much better the value is than the baseline's, negative where it is worse."""
        if self.before is None or self.before.value is None or self.figure.value is None:
            return None
        return (self.figure.value - self.before.value) * self._sign

    @property
    def drops(self) -> bool:
        """True where the value, or the precision beside it, is worse than the baseline by more than the tolerance."""
        least = -max(TOLERANCE, 1 / self.figure.n if self.figure.n else 0.0) - 1e-9
        return any(change < least for change in (self.difference, self._precision_change) if change is not None)

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None where there is none or nothing was measured."""
        wanted = ((self.goal, self.figure.value), (self.goal_precision, self.figure.precision))
        known = [(goal, value) for goal, value in wanted if goal is not None and value is not None]
        return all((value - goal) * self._sign > -0.0005 for goal, value in known) if known else None

    @property
    def _sign(self) -> int:
        return -1 if self.figure.measure == LOWER_IS_BETTER else 1

    @property
    def _precision_change(self) -> float | None:
        if self.before is None or self.before.precision is None or self.figure.precision is None:
            return None
        return self.figure.precision - self.before.precision


def chosen(results: Mapping[str, Sequence[Figure]], baseline: Mapping[str, Any]) -> list[Row]:
    """Return the rows that ``figures.tsv`` lists, of the sets that were run, in its order."""
    with (HERE / "figures.tsv").open(encoding="utf-8") as lines:
        wanted = list(csv.DictReader(lines, delimiter="\t"))
    rows = []
    for line in wanted:
        figure = next((f for f in results.get(line["set"], ()) if f.task == line["task"]), None)
        if figure is not None:
            before = known(baseline, line["set"], figure.task)
            goals = [float(line[key]) if line[key] else None for key in ("goal", "goal_precision")]
            rows.append(Row(set=line["set"], figure=figure, goal=goals[0], goal_precision=goals[1], before=before))
    return rows


def parts(results: Mapping[str, Sequence[Figure]]) -> list[Row]:
    """Return the rows of families and halves of the gold; they are small, so no drop of theirs counts."""
    return [
        Row(set=name, figure=figure)
        for name, figures in results.items()
        if name.startswith(f"{GOLD}: ")
        for figure in figures
        if figure.task in PARTS_SHOWN
    ]


def known(baseline: Mapping[str, Any], name: str, task: str) -> Figure | None:
    """Return the baseline's figure, if it has it."""
    found = baseline.get("figures", {}).get(name, {}).get(task)
    return Figure(task=task, **found) if found else None


def read_baseline() -> dict[str, Any]:
    """Return the committed baseline, empty where there is none."""
    return dict(json.loads(BASELINE.read_text(encoding="utf-8"))) if BASELINE.exists() else {}


def write_baseline(rows: Iterable[Row], head: Mapping[str, str], before: Mapping[str, Any]) -> None:
    """Write the baseline anew; sets that were not run keep their figures."""
    figures: dict[str, dict[str, Any]] = {name: dict(kept) for name, kept in before.get("figures", {}).items()}
    for name in {row.set for row in rows}:
        figures[name] = {}
    for row in rows:
        fields = asdict(_rounded(row.figure))
        figures[row.set][fields.pop("task")] = fields
    text = json.dumps({**head, "figures": figures}, indent=1, ensure_ascii=False)
    BASELINE.write_text(text + "\n", encoding="utf-8")


def _rounded(figure: Figure) -> Figure:
    return replace(
        figure,
        precision=_short(figure.precision),
        recall=_short(figure.recall),
        value=_short(figure.value),
    )


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def groups(ids: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the families and the two halves of the gold articles, each with its ids; the seed is in a half only."""
    known_ids = sorted(ids)
    for family in dict.fromkeys(FAMILIES.values()):
        inside = frozenset(i for i in known_ids if FAMILIES.get(i.partition("_")[0]) == family)
        if inside:
            yield f"{GOLD}: {family}", inside
    others = frozenset(i for i in known_ids if i.partition("_")[0] not in FAMILIES and i != SEED)
    if others:
        yield f"{GOLD}: other", others
    report = frozenset(i for i in known_ids if held_back(i))
    yield f"{GOLD}: half to tune on", frozenset(known_ids) - report
    yield f"{GOLD}: half to report", report


def held_back(identifier: str) -> bool:
    """Return whether an article is in the half nobody tunes on; new articles move none across."""
    return hashlib.sha256(f"{SPLIT}:{identifier}".encode()).digest()[0] % 2 == 1
