"""Which capitalised words are people's names: fit the weights of what stands in and around them.

    python benchmarks/quality/names.py            cross-validated, in five folds of whole articles
    python benchmarks/quality/names.py --fit      fit kg/annotations/name_weights.tsv on all of it as well

Fitted on gum_news, crossner_politics (their licences allow it) and texts of our own writing alone. A candidate is what the rules take for a
name and every other run of capitalised words; it is right where the annotators marked exactly these words. A ridge keeps weights small.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import kit  # noqa: E402 - beside this file
import own  # noqa: E402

from kg.annotations import parse  # noqa: E402
from kg.annotations._people.missed_names import missed_names  # noqa: E402
from kg.annotations._people.name_runs import lone, runs  # noqa: E402
from kg.annotations._people.name_scores import features  # noqa: E402
from kg.annotations._people.names import name_ranges  # noqa: E402
from kg.model import Article  # noqa: E402

WEIGHTS = kit.ROOT / "kg" / "annotations" / "name_weights.tsv"
SETS = ("crossner_politics", "gum_news")
SEEN = 5
PENALTY = 2.0
FOLDS = 5
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Text:
    """An annotated text: where the names of people stand in it."""

    source: str
    id: str
    words: str
    day: date | None
    names: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Example:
    """Words that may be a name, what is seen of them, and whether they are."""

    source: str
    article: str
    several: bool
    ruled: bool
    seen: frozenset[str]
    right: bool


def texts() -> Iterator[Text]:
    """Yield the annotated texts of the sets and of our own."""
    for name in SETS:
        for found in kit.documents(name):
            marks = [m for m in found.marks.values() if m.type == "person"]
            spans = frozenset((m.start, m.end) for m in marks if getattr(m, "kind", None) in {None, "", "name"})
            yield Text(name, found.id, found.text, _day(found.date), spans)
    for text, words, record in own.records(own.read_texts()):
        mentions = [m for person in record["persons"] for m in person["mentions"]]
        spans = frozenset((m["start"], m["end"]) for m in mentions if m.get("form", m.get("kind", "name")) == "name")
        yield Text("own", text.id, words, _day(text.date), spans)


def _day(stated: object) -> date | None:
    return date.fromisoformat(str(stated)[:10]) if stated else None


def examples() -> list[Example]:
    """Return all candidates of all texts."""
    found: list[Example] = []
    marked = list(texts())
    articles = (Article(key=t.id, text=t.words, published_on=t.day) for t in marked)
    for text, parsed in zip(marked, parse(articles), strict=True):
        ruled = name_ranges(parsed.doc, set(missed_names(parsed.doc)))
        taken = {i for r in ruled for i in range(*r)}
        others = [r for r in runs(parsed.doc) if taken.isdisjoint(range(*r))]
        alone = [r for r in lone(parsed.doc) if taken.isdisjoint(range(*r))]
        for r in (*ruled, *others, *alone):
            span = parsed.span(parsed.doc[r[0] : r[1]])
            right = (span.start, span.end) in text.names
            found.append(Example(text.source, text.id, r[1] - r[0] > 1, r in ruled, features(parsed.doc, r), right))
    return found


def fit(found: Sequence[Example]) -> dict[str, float]:
    """Return the weight of everything seen often enough: Newton's method on the penalised likelihood."""
    counts = Counter(feature for example in found for feature in example.seen)
    names = ["always", *sorted(feature for feature, n in counts.items() if n >= SEEN)]
    seen = _matrix(found, names)
    right = np.array([example.right for example in found], dtype=float)
    penalty = np.full(len(names), PENALTY)
    penalty[0] = 0.01
    weights = np.zeros(len(names))
    for _ in range(12):
        share = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (right - share) - penalty * weights
        bend = (seen.T * (share * (1 - share))) @ seen + np.diag(penalty)
        weights = weights + np.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _matrix(found: Sequence[Example], names: Sequence[str]) -> Numbers:
    at = {name: i for i, name in enumerate(names)}
    seen = np.zeros((len(found), len(names)))
    seen[:, 0] = 1.0
    for row, example in enumerate(found):
        seen[row, [at[feature] for feature in example.seen if feature in at]] = 1.0
    return seen


def held_back(found: Sequence[Example]) -> list[float]:
    """Return the log odds of each candidate by weights fitted on the articles of the other folds."""
    folds = [int(hashlib.sha256(example.article.encode()).hexdigest(), 16) % FOLDS for example in found]
    odds = [0.0] * len(found)
    for fold in range(FOLDS):
        weights = fit([e for e, its in zip(found, folds, strict=True) if its != fold])
        for i, example in enumerate(found):
            if folds[i] == fold:
                odds[i] = weights["always"] + sum(weights.get(feature, 0.0) for feature in example.seen)
    return odds


def table(found: Sequence[Example], odds: Sequence[float]) -> str:
    """Return how many candidates are right, and how many of those over several thresholds, for each kind of candidate."""
    lines = [f"{'set':<20}{'kind':<18}{'right/all':>12}" + "".join(f"{'> ' + str(t):>12}" for t in (-1.5, -0.6, 0, 1))]
    for source in (*SETS, "own"):
        for ruled, several in ((True, True), (True, False), (False, True), (False, False)):
            rows = [
                (o, e.right)
                for o, e in zip(odds, found, strict=True)
                if (e.source, e.ruled, e.several) == (source, ruled, several)
            ]
            kept = [[right for o, right in rows if o > t] for t in (-1e9, -1.5, -0.6, 0, 1)]
            kind = f"{'rule' if ruled else 'run'}, {'several' if several else 'one'}"
            lines.append(f"{source:<20}{kind:<18}" + "".join(f"{f'{sum(k)}/{len(k)}':>12}" for k in kept))
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="write the weights fitted on all texts")
    options = parser.parse_args(arguments)
    found = examples()
    print(table(found, held_back(found)))
    if options.fit:
        lines = [
            "# What is seen in and around capitalised words, and what it adds to the log odds that they are a name"
        ]
        lines += [f"{name}\t{weight}" for name, weight in sorted(fit(found).items()) if weight or name == "always"]
        WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
