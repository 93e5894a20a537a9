"""Brings a store to the state of the decisions file: which articles new decisions touch, and what became of each decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.article import article_of
from kg.decisions import BAR, decision_key
from kg.model import Article, Decision, SetupError
from kg.questions import ask
from kg.rdf.deciding import write_decisions
from kg.rdf.naming import DATA, article_iri
from kg.store import Store
from kg.store import _ledger as ledger


def touched(store: Store, decisions: Iterable[Decision]) -> set[str]:
    """Return the keys of the stored articles whose graphs the decisions may change that *store* does not know yet.

    Raises SetupError where the store knows decisions that are not among them: it was built with another file.
    """
    known = set(targets(store))
    by_key = {decision_key(decision): decision for decision in decisions}
    if lost := known - by_key.keys():
        raise SetupError(
            f"{store.where}: {len(lost)} decisions were applied to this store that the decisions file does not hold; "
            "name the file they are in with --decisions FILE"
        )
    found: set[str] = set()
    for key, decision in by_key.items():
        if key not in known:
            found |= _held(store, decision) if decision.articles else _speaking_of(store, decision)
    return found


def _held(store: Store, decision: Decision) -> set[str]:
    """Return the keys of those articles *decision* is about that the store holds."""
    return {key for key in decision.articles if ledger.version(store, key) is not None}


def _speaking_of(store: Store, decision: Decision) -> set[str]:
    """Return the keys of the articles that speak of what *decision* is about everywhere."""
    things = {DATA + key for key in decision.about if not key.startswith("link/")}
    names = {name for each in decision.names for name in each.split(BAR)}
    rows = ask(store, "_who-is-in").records()
    return {str(row["key"]) for row in rows if row["entity_iri"] in things or str(row["name"]) in names}


@dataclass(frozen=True, slots=True)
class Outdated:
    """The articles that other parts made than those of today, and how many each part touches."""

    keys: tuple[str, ...]
    parts: Mapping[str, int]


def outdated(store: Store, now: Mapping[str, str], keys: Iterable[str]) -> Outdated:
    """Return which of the stored articles called *keys* were made with other parts than *now*, or by a run that told nothing."""
    made_with, wanted = ledger.parts_of(store), {f"{name} {value}" for name, value in now.items()}
    found: list[str] = []
    counts: Counter[str] = Counter()
    for key in keys:
        if changed := wanted - made_with(key):
            found.append(key)
            counts.update(part.partition(" ")[0] for part in changed)
    return Outdated(tuple(found), counts)


def again(store: Store, key: str) -> Article:
    """Return the stored article called *key* as it was read."""
    stored = store.article(key)
    (row,) = ask(store, "_texts", article=stored.iri).records()
    outlet = row.get("outlet")
    return article_of(
        str(row["text"]),
        key,
        published_on=stored.date,
        title=stored.title,
        url=stored.url,
        outlet=str(outlet) if outlet else None,
    )


def targets(store: Store) -> dict[str, str]:
    """Return what each decision that *store* knows was applied to; an orphaned one stands at its article (IRIs without base)."""
    rows = ask(store, "_decisions").records()
    return {str(r["decision_iri"]).removeprefix(DATA): str(r["target_iri"]).removeprefix(DATA) for r in rows}


def settle(
    store: Store, decisions: tuple[Decision, ...], applied: Mapping[str, str], built: set[str], *, failed: set[str]
) -> None:
    """Write the decisions graph: what was *applied* in this run, else what was before unless its article was *built* anew.

    A new decision about an article that *failed* is left out: the next run tries again.
    """
    before = targets(store)
    if not decisions and not before:
        return
    settled: dict[str, str] = {}
    for decision in decisions:
        key = decision_key(decision)
        if key in applied:
            settled[key] = applied[key]
        elif not decision.articles:
            settled[key] = decision.about[0]
        elif key in before and not built & set(decision.articles) and _held(store, decision) >= set(decision.articles):
            settled[key] = before[key]
        elif not failed & set(decision.articles):
            settled[key] = article_iri(decision.articles[0]).removeprefix(DATA)
    store.put_decisions(write_decisions({k: d for d in decisions if (k := decision_key(d)) in settled}, settled))
