"""A graph narrowed to the claims of some days, outlets, countries, issues or confidence: a smaller graph that everything else takes.

A claim that does not fit goes with what it alone brought: its words, its event, the actors and matters that nobody else names, its
articles. What is left is a graph like any other, so each question, network, table and page can be asked of it.
"""

from __future__ import annotations

import calendar
import difflib
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import permutations, product
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.model import SetupError
from kg.questions import ask
from kg.rdf.naming import CODE, DATA, ONTOLOGY, RDF
from kg.store._merging import merge_all

if TYPE_CHECKING:
    from kg.store import Store

DEFAULT = ox.DefaultGraph()
SURE, REPORTS, PARTICIPANT, HOLDER, POLARITY, TARGET, PERSON, OFFICE = (
    ox.NamedNode(ONTOLOGY + name)
    for name in ("confidence", "reports", "participant", "holder", "polarity", "target", "person", "office")
)
TYPE, ARTICLE = ox.NamedNode(RDF + "type"), ox.NamedNode(ONTOLOGY + "Article")
MET, HELD = ONTOLOGY + "metWith", ONTOLOGY + "heldOffice"
SIGNS = {CODE + "support": ONTOLOGY + "supports", CODE + "oppose": ONTOLOGY + "opposes"}
SHORTCUTS = {MET, HELD, *SIGNS.values()}
"""Direct edges between things, which stand for claims: each needs one that is left."""
TELLING = (DATA + "link/", DATA + "tenure/", DATA + "decision/")
"""Nodes that tell of others, which do not name them: they stay with what they tell of."""
DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What claims must fit; None: anything does."""

    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    country: str | None = None
    issue: str | None = None
    min_confidence: float | None = None
    independent: bool = False
    """Of articles that tell one story in the same words only the first."""

    def __bool__(self) -> bool:
        return self != Narrowing()

    def split(self, names: Collection[str]) -> tuple[dict[str, date | str | float], Narrowing]:
        """Return what is asked of the fields *names*, which a question takes itself, and the rest."""
        asked = {name: value for name in names if (value := getattr(self, name, None)) is not None}
        cleared: dict[str, Any] = dict.fromkeys(asked)
        return asked, replace(self, **cleared)


def day(text: str, *, last: bool = False) -> date:
    """Return the day *text* tells, ``2020-09-22``, of ``2020-09`` or ``2020`` the first or the *last*. Raises SetupError for others."""
    hit = DAY.fullmatch(text.strip())
    try:
        if hit is None:
            raise ValueError
        year, month = int(hit[1]), int(hit[2] or (12 if last else 1))
        end = calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, int(hit[3] or end))
    except ValueError as error:
        raise SetupError(f"{text!r} is no day; write YYYY-MM-DD, YYYY-MM or YYYY") from error


def narrowed(store: Store, wanted: Narrowing) -> Store:
    """Return *store*, or where *wanted* asks for something a copy in memory with the claims that fit and what they name.

    Raises SetupError for a name nothing has, an outlet there is none of, and for an endpoint, whose graph cannot be copied.
    """
    from kg.store import Store as Copy  # noqa: PLC0415 - a type above
    from kg.store import independent  # noqa: PLC0415

    if wanted.independent:
        store, wanted = independent(store), replace(wanted, independent=False)
    if not wanted:
        return store
    if is_remote(store):
        asked = ", ".join(f"--{f.name.replace('_', '-')}" for f in fields(wanted) if getattr(wanted, f.name))
        raise SetupError(
            f"{store.where}: this endpoint cannot be narrowed by {asked}; it is by what a question takes itself (kg ask lists that), "
            "and by every filter in kg network and kg timeline. Other filters want the graph itself, a folder or a file"
        )
    smaller = ox.Store()
    smaller.bulk_extend(_left(store.engine, fitting(store, wanted)))
    if not store.merged:
        merge_all(smaller)
    return Copy(smaller, store.where, merged=store.merged)


def is_remote(store: Store) -> bool:
    """Tell whether *store* is an endpoint, which can be asked but not copied."""
    return store.where.startswith(("http://", "https://"))


# ------------------------------------------------------------------------------------------ which claims


def fitting(store: Store, wanted: Narrowing) -> set[str]:
    """Return the IRIs of the claims that fit *wanted* in every way."""
    days = {name: day.isoformat() for name in ("since", "until") if (day := getattr(wanted, name))}
    found = [_claims(store, "day", **days)] if days else []
    if wanted.outlet is not None:
        found.append(_of_outlet(store, wanted.outlet))
    if wanted.country is not None:
        found.append(_claims(store, "country", country=wanted.country))
    if wanted.issue is not None:
        found.append(_claims(store, "issue", issue=wanted.issue))
    if wanted.min_confidence is not None:
        found.append(_claims(store, "confidence", least=str(wanted.min_confidence)))
    return set.intersection(*found) if found else _claims(store, "confidence")


def _claims(store: Store, by: str, **values: str) -> set[str]:
    return {str(row["claim_iri"]) for row in ask(store, f"_claims-by-{by}", **values).records()}


def _of_outlet(store: Store, wanted: str) -> set[str]:
    if not wanted.strip():
        raise SetupError("an outlet without a name; name one, or leave --outlet out")
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for row in ask(store, "_claims-by-outlet").records():
        claims[str(row["outlet"])].add(str(row["claim_iri"]))
    named = [outlet for outlet in claims if wanted.casefold() in outlet.casefold()]
    if not named:
        near = difflib.get_close_matches(wanted, claims, n=3, cutoff=0.4) or sorted(claims)[:5]
        there = f"there is {', '.join(near)}" if near else "no article states its outlet or address"
        raise SetupError(f"no outlet called {wanted!r} in {store.where}; {there}")
    return set().union(*(claims[outlet] for outlet in named))


# ------------------------------------------------------------------------------------------ what they leave


def _left(engine: ox.Store, kept: set[str]) -> Iterator[ox.Quad]:
    """Yield what is left of the graph with the claims *kept*."""
    gone = {_iri(quad.subject) for quad in engine.quads_for_pattern(None, SURE, None, DEFAULT)} - kept
    nodes = _reached(engine, kept, gone)
    quads = [quad for name in _graphs(engine, nodes) for quad in engine.quads_for_pattern(None, None, None, name)]
    tellers = {_iri(q.subject) for q in quads if _iri(q.subject).startswith(TELLING) and _iri(q.object) in nodes}
    nodes |= _reached(engine, tellers, gone)
    shortcuts = {shortcut for claim in kept for shortcut in _shortcuts(engine, claim)}
    for quad in quads:
        subject, object_ = _iri(quad.subject), _iri(quad.object)
        if quad.predicate.value in SHORTCUTS:
            stays = (subject, quad.predicate.value, object_) in shortcuts
        else:
            stays = not subject.startswith(DATA) or (subject in nodes and object_ not in gone)
        if stays:
            yield quad


def _graphs(engine: ox.Store, nodes: set[str]) -> Sequence[ox.NamedNode | ox.BlankNode | ox.DefaultGraph]:
    """Return the graphs that hold something of *nodes*: all but those of other articles; of a merged graph the default graph."""
    articles = {
        quad.graph_name: _iri(quad.subject)
        for quad in engine.quads_for_pattern(None, TYPE, ARTICLE, None)
        if quad.graph_name != DEFAULT
    }
    named = [name for name in engine.named_graphs() if name not in articles or articles[name] in nodes]
    return named if articles else [DEFAULT]


def _reached(engine: ox.Store, begin: set[str], gone: set[str]) -> set[str]:
    """Return the nodes of data that *begin* leads to, itself too, without a step over claims that are gone or over shortcuts."""
    found, ahead = set(begin), list(begin)
    while ahead:
        for quad in engine.quads_for_pattern(ox.NamedNode(ahead.pop()), None, None, DEFAULT):
            node = _iri(quad.object)
            new = node.startswith(DATA) and node not in found and node not in gone
            if new and quad.predicate.value not in SHORTCUTS:
                found.add(node)
                ahead.append(node)
    return found


def _shortcuts(engine: ox.Store, claim: str) -> Iterator[tuple[str, str, str]]:
    for event in _values(engine, claim, REPORTS):
        yield from ((one, MET, other) for one, other in permutations(_values(engine, event, PARTICIPANT), 2))
    for polarity in _values(engine, claim, POLARITY):
        ends = product(_values(engine, claim, HOLDER), _values(engine, claim, TARGET))
        yield from ((one, SIGNS.get(polarity, ""), other) for one, other in ends)
    held = product(_values(engine, claim, PERSON), _values(engine, claim, OFFICE))
    yield from ((one, HELD, other) for one, other in held)


def _values(engine: ox.Store, node: str, predicate: ox.NamedNode) -> list[str]:
    return [_iri(quad.object) for quad in engine.quads_for_pattern(ox.NamedNode(node), predicate, None, DEFAULT)]


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""
