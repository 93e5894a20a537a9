"""What differs between two graphs: articles, what they claim, and what the things in them are called by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.rdf import serializing
from kg.rdf.naming import DATA, ONTOLOGY, RDFS
from kg.store import Store, StoredArticle
from kg.views import claim_lines

Triples = dict[str, set[tuple[str, str]]]
"""Predicates and objects by subject, all as N-Triples writes them."""
CLAIM, EVIDENCE, LABEL = f"<{DATA}claim/", f"<{ONTOLOGY}evidence>", f"<{RDFS}label>"
NO_THINGS = tuple(f"<{DATA}{kind}/" for kind in ("claim", "text", "link", "article", "rule"))
"""What an entity's or event's IRI does not begin with."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: *what* says of which kind, ``thing`` is what it is about, in words ``says``."""

    what: str
    """``article`` or ``claim`` with ``added``, ``removed`` or ``changed``, or ``renamed``: an entity or event goes by another IRI."""
    article: str
    thing: str
    says: str = ""
    before: str = ""
    after: str = ""


def compared(old: Store, new: Store) -> Iterator[Change]:
    """Yield what differs between *old* and *new*, by article; of an article that only one has, its claims are only counted."""
    before, after = ({article.key: article for article in store.articles()} for store in (old, new))
    for key in sorted({*before, *after}):
        if key not in after:
            yield Change("article removed", key, before[key].iri.removeprefix(DATA), before=_size(old, before[key]))
        elif key not in before:
            yield Change("article added", key, after[key].iri.removeprefix(DATA), after=_size(new, after[key]))
        else:
            yield from _within(old, before[key], new, after[key])


def _size(store: Store, article: StoredArticle) -> str:
    claims = sum(subject.startswith(CLAIM) for subject in _triples(store.graph(article).nquads))
    return f"{claims} claim{'s' * (claims != 1)}"


def _within(old: Store, was: StoredArticle, new: Store, now: StoredArticle) -> Iterator[Change]:
    """Yield what differs in one article that both have."""
    one, other = old.graph(was).nquads, new.graph(now).nquads
    if one == other:
        return
    before, after = _triples(one), _triples(other)
    if was.version != now.version:
        thing = now.iri.removeprefix(DATA)
        yield Change("article changed", now.key, thing, before=was.version[:12], after=now.version[:12])
    renamed = _renamed(before, after)
    for gone, come in sorted(renamed.items()):
        label = min(_values(before, gone, LABEL), default="").strip('"')
        yield Change("renamed", now.key, _short(gone), label, _short(gone), _short(come))
    yield from _claims(old, before, new, _back(after, renamed), now.key)


def _claims(old: Store, before: Triples, new: Store, after: Triples, key: str) -> Iterator[Change]:
    claims, others = ({s for s in graph if s.startswith(CLAIM)} for graph in (before, after))
    gone = {claim: _says(old, claim) for claim in sorted(claims - others)}
    come = {claim: _says(new, claim) for claim in sorted(others - claims)}
    # A new version of the text gives every claim another IRI: what says the same as before is no news.
    kept = {*gone.values()} & {*come.values()}
    yield from (Change("claim removed", key, _short(c), says[0]) for c, says in gone.items() if says not in kept)
    yield from (Change("claim added", key, _short(c), says[0]) for c, says in come.items() if says not in kept)
    for claim in sorted(claims & others):
        lost, found = before[claim] - after[claim], after[claim] - before[claim]
        if lost or found:
            yield Change("claim changed", key, _short(claim), _says(new, claim)[0], _told(lost), _told(found))


def _says(store: Store, claim: str) -> tuple[str, str]:
    """Return what *claim* says, and when, in words."""
    (line,) = claim_lines(store, claim=claim[1:-1])
    return line.says, line.when


def _triples(nquads: bytes) -> Triples:
    found: Triples = {}
    for subject, predicate, value in serializing.triples(nquads):
        found.setdefault(subject, set()).add((predicate, value))
    return found


def _values(triples: Triples, subject: str, predicate: str) -> set[str]:
    return {value for term, value in triples.get(subject, ()) if term == predicate}


def _renamed(before: Triples, after: Triples) -> dict[str, str]:
    """Return the new IRI of each thing that is gone where a claim or link that both graphs have names another in its place."""
    found: dict[str, str] = {}
    for subject in sorted(before.keys() & after.keys()):
        for predicate in sorted({predicate for predicate, _ in before[subject]}):
            was, now = _values(before, subject, predicate), _values(after, subject, predicate)
            gone = sorted(thing for thing in was - now if _is_thing(thing) and thing not in after)
            come = sorted(thing for thing in now - was if _is_thing(thing))
            if len(gone) == len(come) == 1:
                found.setdefault(gone[0], come[0])
                continue
            named = {label: thing for thing in come for label in _values(after, thing, LABEL)}
            for thing in gone:
                labels = _values(before, thing, LABEL) & named.keys()
                if labels:
                    found.setdefault(thing, named[min(labels)])
    return found


def _is_thing(term: str) -> bool:
    return term.startswith(f"<{DATA}") and not term.startswith(NO_THINGS)


def _back(triples: Triples, renamed: dict[str, str]) -> Triples:
    """Return *triples* with the old names of what was renamed, so that a claim counts as changed only if it says something else."""
    old = {come: gone for gone, come in renamed.items()}
    return {s: {(p, old.get(o, o)) for p, o in found} for s, found in triples.items()}


def _told(values: set[tuple[str, str]]) -> str:
    return "; ".join(f"{_short(term)} {_short(value)}" for term, value in sorted(values))


def _short(term: str) -> str:
    """Return a term as people read it: a literal without its type, an IRI of ours without its base, another's last part."""
    if term.startswith('"'):
        return term[1 : term.rindex('"')]
    iri = term[1:-1]
    return iri.removeprefix(DATA) if iri.startswith(DATA) else iri.rpartition("#")[2]
