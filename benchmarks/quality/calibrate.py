"""Confidence that means something: fit the weights of marks on our own texts, and see how far the numbers can be believed.

    python benchmarks/quality/calibrate.py            cross-validated on our own texts, as shipped on the hand gold; fails over .08
    python benchmarks/quality/calibrate.py --fit      fit kg/claims/confidence.tsv anew first
    python benchmarks/quality/calibrate.py --write    write docs/confidence.md

Each claim the extractor makes is judged by the kit's own matching. What is shipped is fitted on texts of our own writing alone; the hand
gold only measures. A weight is the logistic regression's, with a penalty that draws rare rules and marks to the mean of their kind.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import judging  # noqa: E402 - beside this file
import kit  # noqa: E402
from judging import Judged  # noqa: E402

WEIGHTS = kit.ROOT / "kg" / "claims" / "confidence.tsv"
PAGE = kit.ROOT / "docs" / "confidence.md"
MOST = 0.08
"""Expected calibration error that we allow ourselves on the hand gold."""
MOST_WEIGHTS = 40
SEEN = 10
"""A mark seen less often on our own texts tells nothing."""
PENALTY = 3.0
FOLDS = 5
BINS = 10
Weights = dict[str, float]


# ------------------------------------------------------------------------------------------ fitting


def fit(found: Sequence[Judged]) -> Weights:
    """Return the weight of each mark seen often enough: the MOST_WEIGHTS that matter most, fitted once more without the others."""
    counts = Counter(mark for claim in found for mark in claim.marks)
    kinds = {claim.kind for claim in found}
    names = sorted(mark for mark, n in counts.items() if mark in kinds or n >= SEEN)
    weights = _fitted(found, names)
    if len(names) > MOST_WEIGHTS:
        strength = {mark: abs(weights[mark]) * math.sqrt(counts[mark]) for mark in names}
        names = sorted(sorted(names, key=lambda mark: (mark not in kinds, -strength[mark], mark))[:MOST_WEIGHTS])
        weights = _fitted(found, names)
    return {mark: round(weight, 2) for mark, weight in weights.items()}


def _fitted(found: Sequence[Judged], names: Sequence[str]) -> Weights:
    """Newton's method on the penalised likelihood; a kind's own starting point is not penalised beyond keeping it finite."""
    at = {mark: i for i, mark in enumerate(names)}
    seen = np.zeros((len(found), len(names)))
    for row, claim in enumerate(found):
        seen[row, [at[mark] for mark in claim.marks if mark in at]] = 1.0
    right = np.array([claim.right for claim in found], dtype=float)
    penalty = np.array([PENALTY if ":" in mark else 0.1 for mark in names])
    weights = np.zeros(len(names))
    for _ in range(30):
        share = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (right - share) - penalty * weights
        bend = (seen.T * (share * (1 - share))) @ seen + np.diag(penalty)
        weights = weights + np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def save(weights: Weights, found: Sequence[Judged]) -> None:
    """Write the weights with how often each mark was seen on our own texts and how often the claim was right."""
    counts = Counter(mark for claim in found for mark in claim.marks)
    right = Counter(mark for claim in found if claim.right for mark in claim.marks)
    lines = [
        "# What can be seen on a claim, and what it adds to the log odds that the claim is right.",
        "# Fitted by benchmarks/quality/calibrate.py on the texts of benchmarks/quality/own/ alone; do not edit.",
        "# mark\tweight\tseen\tright",
        *(f"{mark}\t{weights[mark]:.2f}\t{counts[mark]}\t{right[mark]}" for mark in sorted(weights)),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ------------------------------------------------------------------------------------------ measuring


def believed(claim: Judged, weights: Weights) -> float:
    """Return the confidence of *claim* by *weights*, as the extractor computes it."""
    from kg.claims import _confidence  # noqa: PLC0415 - the extractor is loaded only where something is measured

    return _confidence.logistic(weights, claim.marks)


def cross_validated(found: Sequence[Judged]) -> list[float]:
    """Return the confidence of each claim by weights fitted on the texts of the other folds."""
    fold = {name: i % FOLDS for i, name in enumerate(sorted({claim.text for claim in found}))}
    by_fold = [fit([claim for claim in found if fold[claim.text] != i]) for i in range(FOLDS)]
    return [believed(claim, by_fold[fold[claim.text]]) for claim in found]


def error(found: Sequence[Judged], numbers: Sequence[float]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    return sum(abs(share - mean) * n for _, n, mean, share in bins(found, numbers)) / max(1, len(found))


def bins(found: Sequence[Judged], numbers: Sequence[float]) -> list[tuple[str, int, float, float]]:
    """Return for each bin that holds claims: its bounds, how many, their mean confidence, the share that is right."""
    rows = []
    for low in range(BINS):
        held = [
            (c, n) for c, n in zip(found, numbers, strict=True) if min(BINS - 1, int(round(n * 100) // BINS)) == low
        ]
        if held:
            mean, share = sum(n for _, n in held) / len(held), sum(c.right for c, _ in held) / len(held)
            rows.append((f"{low / BINS:.1f}–{(low + 1) / BINS:.1f}", len(held), mean, share))
    return rows


def brier(found: Sequence[Judged], numbers: Sequence[float]) -> float:
    """Return the mean squared distance of confidence and truth."""
    return sum((n - c.right) ** 2 for c, n in zip(found, numbers, strict=True)) / max(1, len(found))


def section(title: str, found: Sequence[Judged], numbers: Sequence[float]) -> str:
    """Return the reliability table and the errors of one set, in Markdown."""
    priors = [claim.prior for claim in found]
    lines = [
        f"## {title}",
        "",
        f"{len(found)} claims, {sum(c.right for c in found) / len(found):.3f} of them right. Expected calibration error "
        f"**{error(found, numbers):.3f}** (of the numbers the rules write: {error(found, priors):.3f}); Brier score "
        f"{brier(found, numbers):.3f} ({brier(found, priors):.3f}).",
        "",
        "| confidence | claims | mean | right |",
        "|---|---|---|---|",
        *(f"| {bounds} | {n} | {mean:.2f} | {share:.2f} |" for bounds, n, mean, share in bins(found, numbers)),
        "",
        "| kind | claims | mean | right | error |",
        "|---|---|---|---|---|",
        *(_row(kind, found, numbers) for kind in sorted({claim.kind for claim in found})),
        "",
        "| at least | claims kept | right |",
        "|---|---|---|",
        *(_kept(least, found, numbers) for least in (0.5, 0.6, 0.7, 0.8, 0.9)),
        "",
    ]
    return "\n".join(lines)


def _row(kind: str, found: Sequence[Judged], numbers: Sequence[float]) -> str:
    of = [(c, n) for c, n in zip(found, numbers, strict=True) if c.kind == kind]
    claims, values = [c for c, _ in of], [n for _, n in of]
    share = sum(c.right for c in claims) / len(of)
    return f"| {kind} | {len(of)} | {sum(values) / len(of):.2f} | {share:.2f} | {error(claims, values):.3f} |"


def _kept(least: float, found: Sequence[Judged], numbers: Sequence[float]) -> str:
    kept = [c.right for c, n in zip(found, numbers, strict=True) if n >= least]
    return f"| {least} | {len(kept) / len(found):.0%} | {sum(kept) / max(1, len(kept)):.3f} |"


HEAD = """# Confidence

Measured on {day} by `make calibrate`; the page is written by `benchmarks/quality/calibrate.py --write`.

The confidence of a claim is the share of claims like it that are right, as far as we know. "Like it" are the marks that can be seen on
the claim: its kind, its rule, and what makes claims of its kind doubtful (no country of an office, an unnamed speaker, a long sentence …).
Each mark has a weight in `kg/claims/confidence.tsv` ({weights} weights); the logistic of their sum is the confidence. The weights are
fitted on the texts of our own writing in `benchmarks/quality/own/` alone; the hand gold of the evaluation kit is
read only to measure, but its figures were seen while the strength of the penalty was chosen.

Right is strict, as in the kit's claim precision: an office with person, title and country; an event with type, all participants and
status; a statement with its content (at least half) and exactly its speakers; a stance with holder, sign and target; a topic with its
words (at least half). `--min-confidence X` of `kg extract`, `ask`, `show`, `timeline`, `stances` and `export` leaves out what is below.

Expected calibration error: over ten bins of equal width, the distance between mean confidence and share right, weighted by claims.
Our own texts are written to be hard (twenty or more of each phenomenon), so confidence errs to the low side on ordinary news.

"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="fit the weights anew")
    parser.add_argument("--write", action="store_true", help="write docs/confidence.md")
    options = parser.parse_args(arguments)
    try:
        own, gold = judging.of_own(), judging.of_gold()
    except kit.NoKitError as absent:
        print(f"error: {absent}", file=sys.stderr)
        return 2
    if options.fit:
        save(fit(own), own)
    return _report(own, gold, write=options.write)


def _report(own: Sequence[Judged], gold: Sequence[Judged], *, write: bool) -> int:
    from kg.claims import _confidence  # noqa: PLC0415 - read after the fit

    shipped = dict(_confidence.weights())
    on_gold = [believed(claim, shipped) for claim in gold]
    tables = "\n".join(
        (
            section("Hand gold (47 development articles), weights as shipped", gold, on_gold),
            section("Texts of our own writing, cross-validated over texts", own, cross_validated(own)),
        )
    )
    print(tables)
    if write:
        head = HEAD.format(day=date.today().isoformat(), weights=len(shipped))
        PAGE.write_text(head + tables.rstrip() + "\n", encoding="utf-8")
    if (far := error(gold, on_gold)) > MOST:
        print(f"error: expected calibration error {far:.3f} on the hand gold is over {MOST}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
