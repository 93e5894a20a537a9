"""What is wrong with terms and issues a user brings: each fault with the term it is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import pyoxigraph as ox

from kg.rdf.naming import ONTOLOGY, RDF, RDFS, SKOS

CLASSES, TREE = RDFS + "subClassOf", SKOS + "broader"
HIERARCHIES = (CLASSES, RDFS + "subPropertyOf", TREE)
POINTING = (*HIERARCHIES, RDF + "type", SKOS + "topConceptOf")
LABEL = SKOS + "prefLabel"
LABELS = (LABEL, SKOS + "altLabel", SKOS + "hiddenLabel")
ISSUES = (SKOS + "Concept", ONTOLOGY + "Issue")
EVENT = ONTOLOGY + "Event"
"""An event may be of two kinds at once, a meeting at a summit; nothing else may."""
Above = Mapping[str, set[str]]


def faults(ours: Iterable[ox.Triple], theirs: Iterable[ox.Triple]) -> Iterator[str]:
    """Yield what is wrong in the triples *theirs*, sorted, beside *ours*: ``my:a: is below itself by skos:broader``."""
    theirs = tuple(theirs)
    every = (*ours, *theirs)
    known = {_name(t.subject) for t in ours}
    found = [*_pointing(theirs), *_labels(theirs)]
    for term in HIERARCHIES:
        above = _above(every, term)
        below = sorted({_name(t.subject) for t in theirs if t.predicate.value == term})
        for name in below:
            if name in _reached(above, name):
                found.append(f"{name}: is below itself by {_short(term)}")
            elif term == CLASSES:
                found += _torn(above, name, known)
    yield from sorted(set(found))


def doubts(theirs: Iterable[ox.Triple]) -> Iterator[str]:
    """Yield what may be meant but seldom is: labels that two concepts share."""
    named: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for t in theirs:
        if t.predicate.value == LABEL and isinstance(t.object, ox.Literal):
            named[" ".join(t.object.value.lower().split()), t.object.language or ""].add(_name(t.subject))
    for (label, _), concepts in sorted(named.items()):
        if len(concepts) > 1:
            yield f"{' and '.join(sorted(concepts))} have the same label “{label}”; only one of them is found by it"


def _pointing(theirs: tuple[ox.Triple, ...]) -> Iterator[str]:
    for t in theirs:
        if t.predicate.value in POINTING and isinstance(t.object, ox.Literal):
            yield f"{_name(t.subject)}: {_short(t.predicate.value)} leads to the text {t.object.value!r}, expected an IRI"


def _labels(theirs: tuple[ox.Triple, ...]) -> Iterator[str]:
    """Yield the faults of concepts: no IRI, no label, labels that are no words."""
    typed = {t.subject for t in theirs if t.predicate.value == RDF + "type" and _name(t.object) in ISSUES}
    placed = {t.subject for t in theirs if t.predicate.value in (TREE, SKOS + "topConceptOf")}
    labelled = {t.subject for t in theirs if t.predicate.value == LABEL}
    for concept in typed | placed | labelled:
        if isinstance(concept, ox.BlankNode):
            yield "a concept has no IRI; give it one"
        elif concept not in labelled and not _name(concept).startswith(ONTOLOGY):
            yield f"{_name(concept)}: has no skos:prefLabel"
    for t in theirs:
        if t.predicate.value in LABELS and not (isinstance(t.object, ox.Literal) and re.search(r"\w", t.object.value)):
            yield f"{_name(t.subject)}: {_short(t.predicate.value)} {str(t.object)[:80]} holds no word"


def _torn(above: Above, name: str, known: set[str]) -> Iterator[str]:
    """Yield that a class is below two of ours that share nothing."""
    wider = sorted(_reached(above, name) & known)
    for one, other in combinations(wider, 2):
        ways = {each: _reached(above, each) | {each} for each in known}
        apart = not any({one, other} <= way for way in ways.values())
        if apart and not (EVENT in ways[one] and EVENT in ways[other]):
            yield f"{name}: is below {_short(one)} and {_short(other)}; nothing can be both"


def _above(triples: Iterable[ox.Triple], term: str) -> Above:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for t in triples:
        if t.predicate.value == term and isinstance(t.object, ox.NamedNode):
            found[_name(t.subject)].add(t.object.value)
    return found


def _reached(above: Above, name: str) -> set[str]:
    """Return what is above *name*; itself only on a circle."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        new = above.get(ahead.pop(), set()) - found
        found |= new
        ahead += new
    return found


def _name(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.BlankNode, ox.Literal)) else str(term)


def _short(iri: str) -> str:
    spaces = {ONTOLOGY: "dip", RDF: "rdf", RDFS: "rdfs", SKOS: "skos"}
    return next(
        (f"{prefix}:{iri.removeprefix(space)}" for space, prefix in spaces.items() if iri.startswith(space)), iri
    )
