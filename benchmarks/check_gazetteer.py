"""Check every fact of the bundled gazetteer against slices of Wikidata in N-Triples.

    python benchmarks/check_gazetteer.py SLICE.nt.gz…

Prints one line a fact the slices do not state and ends with 1 where there is one. What cannot be found in them at all is no fact to ship:
an item needs its label there (or, a capital, to be P36 of its state), a name an altLabel or the title of the English article, a term the
very statement with the same days. Titles of offices are ours and not checked.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.annotations._places.territories import territories
from kg.links._starter import TABLES
from kg.parts import table

WD = "http://www.wikidata.org/"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
SCHEMA = "http://schema.org/"
RANK = "http://wikiba.se/ontology#rank"
PRECISION = "http://wikiba.se/ontology#timePrecision"
LENGTHS = {"9": 4, "10": 7, "11": 10}


class Slice:
    """The loaded slices, asked triple by triple."""

    def __init__(self, paths: list[Path]) -> None:
        self.store = ox.Store()
        for path in paths:
            with gzip.open(path) as stream:
                self.store.bulk_load(stream, ox.RdfFormat.N_TRIPLES)

    def values(self, subject: str, predicate: str) -> set[str]:
        """Return the objects as text; entities as QIDs."""
        found = self.store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, None)
        return {quad.object.value.removeprefix(f"{WD}entity/") for quad in found}

    def subjects(self, predicate: str, item: str) -> set[str]:
        """Return what points to *item*, entities as QIDs."""
        target = ox.NamedNode(f"{WD}entity/{item}")
        found = self.store.quads_for_pattern(None, ox.NamedNode(predicate), target, None)
        return {quad.subject.value.removeprefix(f"{WD}entity/") for quad in found}

    def labels(self, qid: str) -> set[str]:
        return self.values(f"{WD}entity/{qid}", RDFS_LABEL)

    def names(self, qid: str) -> set[str]:
        """Return label, other labels and titles of the English article without what stands in brackets."""
        articles = self.subjects(f"{SCHEMA}about", qid)
        titles = {t for a in articles for t in self.values(a, f"{SCHEMA}name")}
        plain = {re.sub(r"\s*\(.*\)", "", t) for t in titles}
        return self.labels(qid) | self.values(f"{WD}entity/{qid}", ALT_LABEL) | plain

    def direct(self, qid: str, *properties: str) -> set[str]:
        return {v for p in properties for v in self.values(f"{WD}entity/{qid}", f"{WD}prop/direct/{p}")}

    def day(self, statement: str, property_: str) -> set[str]:
        """Return the days of a qualifier, cut to what their precision says."""
        days = self.values(statement, f"{WD}prop/qualifier/{property_}")
        nodes = self.values(statement, f"{WD}prop/qualifier/value/{property_}")
        precise = {p for node in nodes for p in self.values(node, PRECISION)} or {"11"}
        return {day[: LENGTHS.get(p, 0)] for day in days for p in precise}


def faults(paths: list[Path]) -> list[str]:
    """Return one line for every fact that the slices at *paths* do not state."""
    facts = Slice(paths)
    rows = {name: table("kg.links", f"{name}.tsv")[1:] for name in TABLES}
    return [
        *(f"people.tsv {fault}" for row in rows["people"] for fault in _person(facts, *row)),
        *(
            f"offices.tsv {fault}"
            for qid, label, _, country, _ in rows["offices"]
            for fault in _office(facts, qid, label, country)
        ),
        *(f"tenures.tsv {fault}" for row in rows["tenures"] for fault in _tenure(facts, *row)),
        *(
            f"places.tsv {fault}"
            for qid, label, _, country in rows["places"]
            for fault in _place(facts, qid, label, country)
        ),
        *(f"bodies.tsv {qid}: no label {label}" for qid, label, *_ in rows["bodies"] if label not in facts.labels(qid)),
    ]


def _person(facts: Slice, qid: str, label: str, others: str) -> Iterator[str]:
    if "Q5" not in facts.direct(qid, "P31"):
        yield f"{qid}: no human"
    if label not in facts.labels(qid):
        yield f"{qid}: no label {label}"
    for other in filter(None, others.split("|")):
        if other not in facts.names(qid):
            yield f"{qid}: no name {other}"


def _office(facts: Slice, qid: str, label: str, country: str) -> Iterator[str]:
    if label not in facts.labels(qid):
        yield f"{qid}: no label {label}"
    stated = {_state(item) for item in facts.direct(qid, "P1001") or facts.direct(qid, "P17")}
    if stated and country not in stated:
        yield f"{qid}: country {country} is not in {sorted(stated)}"


def _state(qid: str) -> str:
    return next((t.qid for t in territories() if t.qid and qid in (t.qid, *t.other_qids)), qid)


def _tenure(facts: Slice, person: str, office: str, start: str, end: str, statement: str) -> Iterator[str]:
    node = f"{WD}entity/statement/{person}-{statement}"
    if node.removeprefix(f"{WD}entity/") not in facts.values(f"{WD}entity/{person}", f"{WD}prop/P39"):
        yield f"{person}: no statement {statement}"
        return
    if office not in facts.values(node, f"{WD}prop/statement/P39"):
        yield f"{person}: {statement} is not about {office}"
    if any(rank.endswith("DeprecatedRank") for rank in facts.values(node, RANK)):
        yield f"{person}: {statement} is deprecated"
    for property_, day in (("P580", start), ("P582", end)):
        if facts.day(node, property_) != ({day} if day else set()):
            yield f"{person}: {statement} {property_} is not {day or 'absent'} but {sorted(facts.day(node, property_))}"


def _place(facts: Slice, qid: str, label: str, country: str) -> Iterator[str]:
    states = facts.subjects(f"{WD}prop/direct/P36", qid)
    seats = {seat for t in territories() if t.qid in states for seat in t.seats}
    offices = facts.subjects(f"{WD}prop/direct/P1001", qid) | facts.subjects(f"{WD}prop/direct/P17", qid)
    of_office = any(label in name for office in offices for name in facts.labels(office))
    if label not in facts.labels(qid) and label not in seats and not of_office:
        yield f"{qid}: no label, seat or office of {label}"
    known = {_state(item) for item in facts.direct(qid, "P17")}
    if known and country not in known:
        yield f"{qid}: country {country} is not in {sorted(known)}"


if __name__ == "__main__":
    found = faults([Path(argument) for argument in sys.argv[1:]])
    print("\n".join(found) or "every fact is stated")
    sys.exit(1 if found else 0)
