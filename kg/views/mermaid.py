"""Mermaid: a drawing of a few claims, each with its words and all it names, for pages in Markdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.model import SetupError
from kg.rdf import vocabulary
from kg.rdf.naming import CODE, OA, ONTOLOGY, RDF, RDFS, SKOS
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store

MOST = 60
"""Nodes that can be read in one drawing."""
EDGES = (
    *("evidence", "content", "person", "office", "holder", "target", "expressedIn", "speaker", "addressee", "occasion"),
    *(
        "topic",
        "discussant",
        "attributedTo",
        "reports",
        "place",
        "participant",
        "host",
        "visitor",
        "mediator",
        "partOf",
    ),
    *("officeIn", "country", "concerns"),
)
INSIDE = (
    *("attestedOn", "officeStatus", "act", "mode", "polarity", "joint", "status", "startDate", "endDate"),
    *("datePrecision", "inferred", "day", "framing"),
)
EVIDENCE = ONTOLOGY + "evidence"
LABELS = (RDFS + "label", SKOS + "prefLabel", OA + "exact")
WORDS = 70
"""Characters of a quotation."""
SHAPES = {"claim": ("[", "]"), "text": (">", "]"), "event": ("([", "])")}
"""Outlines by the kind of node: claims are boxes, words flags, events pills, what is referred to round."""
Said = Mapping[str, Mapping[str, list[str]]]


def write_mermaid(store: Store, kind: str) -> bytes:
    """Return a flowchart of the surest claims of *store*, as many as can be read, the surest first; *kind* is of no matter."""
    triples = {quad.triple for quad in store.quads()}
    said = _said(triples)
    claims = sorted((iri for iri in said if said[iri][EVIDENCE]), key=lambda iri: (-_sure(said[iri]), iri))
    chosen: list[str] = []
    for claim in claims:
        if len(_reached(said, [*chosen, claim])) > MOST:
            break
        chosen.append(claim)
    left = f"%% {len(chosen)} of {len(claims)} claims; narrow the graph to see others: kg export --help\n"
    return (drawing(triples, chosen) + (left if len(chosen) < len(claims) else "")).encode()


def drawing(triples: Iterable[ox.Triple], claims: Iterable[str]) -> str:
    """Return *claims* with everything they lead to as a Mermaid flowchart."""
    said = _said(triples)
    nodes = _reached(said, sorted(claims))
    number = {iri: f"n{i}" for i, iri in enumerate(nodes)}
    lines = [f"  {number[iri]}{_box(iri, said[iri])}\n" for iri in nodes]
    for iri in nodes:
        for name in EDGES:
            lines += [f"  {number[iri]} -- {name} --> {number[other]}\n" for other in said[iri][ONTOLOGY + name]]
    return "flowchart LR\n" + "".join(lines)


def _sure(said: Mapping[str, list[str]]) -> float:
    text = next(iter(said[ONTOLOGY + "confidence"]), "0")
    try:
        return float(text)
    except ValueError as error:
        raise SetupError(
            f"the graph says the confidence {text!r}, which is no number; find where with: kg check"
        ) from error


def _said(triples: Iterable[ox.Triple]) -> Said:
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in sorted(triples, key=str):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, (ox.NamedNode, ox.Literal)):
            said[triple.subject.value][triple.predicate.value].append(triple.object.value)
    return said


def _reached(said: Said, claims: list[str]) -> list[str]:
    """Return *claims* and what they lead to, nearest first."""
    found = dict.fromkeys(claims)
    todo = list(found)
    while todo:
        here = said[todo.pop(0)]
        new = [iri for name in EDGES for iri in here[ONTOLOGY + name] if iri not in found]
        found |= dict.fromkeys(new)
        todo += dict.fromkeys(new)
    return list(found)


def _box(iri: str, said: Mapping[str, list[str]]) -> str:
    """Return a node's outline with its class, its label and what it has of codes, days and flags."""
    kind = next((name.removeprefix(ONTOLOGY) for name in said[RDF + "type"]), "")
    label = next((said[term][0] for term in LABELS if said[term]), "")
    label = label if len(label) <= WORDS else f"{label[: WORDS - 1]}…"
    lines = [f"<b>{kind}</b>", f"“{_safe(label)}”" if kind == "TextSpan" else _safe(label)]
    lines += [
        f"{name} {', '.join(v.removeprefix(CODE) for v in said[ONTOLOGY + name])}"
        for name in INSIDE
        if said[ONTOLOGY + name]
    ]
    opens, closes = SHAPES.get(_group(kind), ("(", ")"))
    return f'{opens}"{"<br/>".join(filter(None, lines))}"{closes}'


def _group(kind: str) -> str:
    if kind == "TextSpan":
        return "text"
    above = vocabulary.narrower()
    return next((name for name in ("Claim", "Event") if ONTOLOGY + kind in above[ONTOLOGY + name]), "").lower()


def _safe(words: str) -> str:
    return (
        " ".join(words.split()).replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
    )


VIEW = View(suffixes=(".mmd",), write=write_mermaid, holds="drawing", note="at most some 60 nodes, the surest claims")
