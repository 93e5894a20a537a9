"""Our claims one by one, each judged right or wrong as the kit's claim precision judges it, with the marks that can be seen on it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kit
import own

Verdicts = Mapping[str, Sequence[bool]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim: the text it is of, its kind, its marks, the number its rule wrote, and whether it is right."""

    text: str
    kind: str
    marks: tuple[str, ...]
    prior: float
    right: bool


def of_own() -> list[Judged]:
    """Return the judged claims of the texts of our own writing."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        files = own.write(own.records(own.read_texts()), folder)
        documents = list(kit.module("kgeval.loading")._load_gold(folder / f"gold-{own.SPLIT}"))
        return list(_judged(files, folder / "dates.tsv", documents))


def of_gold() -> list[Judged]:
    """Return the judged claims of the hand gold's development articles."""
    with tempfile.TemporaryDirectory() as scratch:
        documents = kit.documents(kit.GOLD)
        files = kit.prepare(kit.GOLD, documents, Path(scratch))
        return list(_judged(files, Path(scratch) / "dates.tsv", documents))


def _judged(files: Sequence[Path], dates: Path, documents: Sequence[Any]) -> Iterator[Judged]:
    from kg import article, extraction  # noqa: PLC0415 - the model is loaded only where something is extracted
    from kg import claims as claims_of  # noqa: PLC0415
    from kg.annotations import annotate  # noqa: PLC0415

    loading = kit.module("kgeval.loading")
    names = loading.safe_names(document.id for document in documents)
    by_file = {names[document.id]: document for document in documents}
    days = article.read_dates(dates)
    for text in annotate(article.read_articles(files, dates=days)):
        claims = claims_of._found(text)
        prediction = extraction.extract(text, claims)
        document = by_file[Path(prediction["id"]).stem]
        predicted = loading._parse_prediction(prediction, document, document.id)
        yield from _paired(document.id, text, claims, _verdicts(loading.Pair(document, predicted)))


def _paired(name: str, text: Any, claims: Iterable[Any], verdicts: Verdicts) -> Iterator[Judged]:
    """Give each claim the verdict on its item of the prediction, which stand in the same order."""
    from kg.claims._marks import marks  # noqa: PLC0415

    for kind, found in _in_order(claims).items():
        for claim, right in zip(found, verdicts[kind], strict=True):
            yield Judged(name, kind, tuple(marks(claim, text)), claim.confidence, right)


def _in_order(claims: Iterable[Any]) -> dict[str, list[Any]]:
    """Return the claims by kind in the order of the prediction, which has one report an event and each statement once."""
    from kg import extraction, model  # noqa: PLC0415

    found = list(claims)
    reports = list(extraction._latest([c for c in found if isinstance(c, model.EventReport)]))
    topics = [c for c in found if isinstance(c, model.Discussion) and c.occasion is not None]
    known = {report.reports.id for report in reports}
    return {
        "OfficeHolding": [c for c in found if isinstance(c, model.OfficeHolding)],
        "EventReport": reports,
        "Discussion": [c for r in reports for c in _sorted_topics(topics, r) if r.reports.id in known],
        "Statement": list(dict.fromkeys(c for c in found if isinstance(c, model.Statement))),
        "Stance": [c for c in found if isinstance(c, model.Stance)],
    }


def _sorted_topics(topics: Iterable[Any], report: Any) -> list[Any]:
    return sorted((c for c in topics if c.occasion.id == report.reports.id), key=lambda c: c.evidence[0])


# ------------------------------------------------------------------------------------------ the kit's own matching


def _verdicts(pair: Any) -> dict[str, list[bool]]:
    alignment = kit.module("kgeval.align").align_entities(pair)
    return {
        "OfficeHolding": _offices(pair, alignment),
        "EventReport": _events(pair, alignment),
        "Discussion": _topics(pair),
        "Statement": _statements(pair, alignment),
        "Stance": _stances(pair, alignment),
    }


def _offices(pair: Any, alignment: Any) -> list[bool]:
    people = kit.module("kgeval.gold_people")
    gold, predicted = pair.gold.article.offices, pair.predicted.offices
    titled = people.best_pairs(gold, predicted, lambda a, b: people._office_weight(a, b, alignment))
    right = {j for i, j in titled if people.same_country(gold[i].country, predicted[j].country)}
    return [j in right for j in range(len(predicted))]


def _events(pair: Any, alignment: Any) -> list[bool]:
    matches = kit.module("kgeval.gold_events").match_events(pair.gold.article.events, pair.predicted.events, alignment)
    right = {m.predicted.id for m in matches if m.credit == 1.0 and m.gold.status == m.predicted.status}
    return [event.id in right for event in pair.predicted.events]


def _topics(pair: Any) -> list[bool]:
    events = kit.module("kgeval.gold_events")
    gold, predicted = events._topics(pair.gold.article), events._topics(pair.predicted)
    matched = events.best_pairs(gold, predicted, lambda a, b: events._topic_overlap(pair.gold.text, a[1], b[1]))
    right = {j for _, j in matched}
    return [j in right for j in range(len(predicted))]


def _statements(pair: Any, alignment: Any) -> list[bool]:
    matched = kit.module("kgeval.gold_claims")._match_statements(pair, alignment)
    right = {p.id for g, p in matched if g.speakers == alignment.many(p.speakers)}
    return [statement.id in right for statement in pair.predicted.statements]


def _stances(pair: Any, alignment: Any) -> list[bool]:
    """Judge each holder of each predicted stance, in the order in which the prediction names them."""
    claims, align = kit.module("kgeval.gold_claims"), kit.module("kgeval.align")
    gold = claims._positions(pair.gold.article.stances, align.identity(pair.gold.article))
    predicted = [
        claims.Position(index, alignment.one(holder), stance.polarity, stance.target, None)
        for index, stance in enumerate(pair.predicted.stances)
        for holder in stance.holders
    ]
    held = claims.best_pairs(gold, predicted, claims._position_weight)
    right = {j for i, j in held if gold[i].polarity == predicted[j].polarity}
    return [j in right for j in range(len(predicted))]
