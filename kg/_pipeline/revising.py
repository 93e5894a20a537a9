"""Brings a store to the state of the decisions file: which articles new decisions touch, and what became of each decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.article import article_of
from kg.decisions import BAR, decision_key, in_force, sameness
from kg.model import Article, Decision, SetupError
from kg.questions import ask
from kg.rdf.deciding import write_decisions
from kg.rdf.naming import DATA, article_iri
from kg.store import Store
from kg.store import _ledger as ledger


def touched(store: Store, decisions: Iterable[Decision]) -> set[str]:
    """Return the keys of the stored articles whose graphs the decisions may change that *store* does not know yet, or that were taken back.

    Raises SetupError where the store knows decisions that are not among them: it was built with another file.
    """
    known = set(targets(store))
    decisions = tuple(decisions)
    by_key = {decision_key(decision): decision for decision in decisions}
    if lost := known - by_key.keys():
        raise SetupError(
            f"{store.where}: {len(lost)} decisions were applied to this store that the decisions file does not hold; "
            "name the file they are in with --decisions FILE"
        )
    counting = {decision_key(decision) for decision in in_force(decisions)}
    same, _ = sameness(decision for key, decision in by_key.items() if key in known and not decision.articles)
    found: set[str] = set()
    for key, decision in by_key.items():
        if (key in known) != (key in counting):
            found |= _held(store, decision) if decision.articles else _speaking_of(store, decision, same)
    return found


def _held(store: Store, decision: Decision) -> set[str]:
    """Return the keys of those articles *decision* is about that the store holds."""
    return {key for key in decision.articles if ledger.version(store, key) is not None}


def _speaking_of(store: Store, decision: Decision, same: Mapping[str, str]) -> set[str]:
    """Return the keys of the articles that speak of what *decision* is about everywhere, which goes by another's IRI where it is merged."""
    about = [key for key in decision.about if not key.startswith("link/")]
    things = {DATA + key for key in (*about, *(same.get(key, key) for key in about))}
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


def replaced(store: Store, article: Article) -> str:
    """Return a warning that *article* takes the place of another version in the store, a louder one where the text is another; else ""."""
    before = ledger.version(store, article.key)
    if before is None or before == article.version:
        return ""
    rows = ask(store, "_texts", article=article_iri(article.key)).records()
    old, new = (set(text.split()) for text in (" ".join(str(row["text"]) for row in rows), article.text))
    if len(old & new) * 2 >= len(old | new):
        return f"{article.key}: supersedes the version the store had"
    return (
        f"{article.key}: supersedes an article with another text; if it is another article, give it a key of its own: "
        "files of one name need the folder above them (kg add FOLDER), lines of JSON another id"
    )


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

    Where an article *failed*, a new decision about it is left out, and one that was taken back stays: the next run tries again.
    """
    before = targets(store)
    if not decisions and not before:
        return
    counting = {decision_key(decision) for decision in in_force(decisions)}
    settled: dict[str, str] = {}
    for decision in decisions:
        key = decision_key(decision)
        if key not in counting:
            settled |= {key: before[key]} if failed and key in before else {}
        elif key in applied:
            settled[key] = applied[key]
        elif not decision.articles:
            settled[key] = decision.about[0]
        elif key in before and not built & set(decision.articles) and _held(store, decision) >= set(decision.articles):
            settled[key] = before[key]
        elif not failed & set(decision.articles):
            settled[key] = article_iri(decision.articles[0]).removeprefix(DATA)
    store.put_decisions(write_decisions({k: d for d in decisions if (k := decision_key(d)) in settled}, settled))
