"""A description of the whole graph for catalogues (VoID, DCAT): how much of what, of which days, under which terms, made with what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox

from kg.rdf import vocabulary
from kg.rdf.naming import BASE, DATA, OA, ONTOLOGY, PROV, RDF, RDFS, SCHEMA, SKOS, WIKIDATA, XSD
from kg.rdf.serializing import PREFIXES, serialize
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store

DCAT, DCTERMS, VOID = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/", "http://rdfs.org/ns/void#"
TITLE = "Who held which office, who met whom and who took which position"
RIGHTS = (
    "Words of the articles belong to their publishers; facts of Wikidata are CC0; the vocabulary is CC BY 4.0. "
    "What is said of people is what articles say, each with its words, and no statement of the makers."
)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
VOCABULARIES = (ONTOLOGY, OA, PROV, RDFS, SCHEMA, SKOS)
Said = Iterator[tuple[str, str, ox.NamedNode | ox.Literal]]


def write_dataset(store: Store, kind: str) -> bytes:
    """Return the description of *store* as Turtle; *kind* is of no matter. Equal graphs are equal descriptions.

    What is counted is the data: neither the vocabulary that goes along nor the runs, of which only is told what they used.
    """
    quads = store.quads()
    runs = {q.graph_name for q in quads if q.predicate.value == RDF + "type" and _local(q.object) == "ExtractionRun"}
    made_with = {_text(q.object) for q in quads if q.graph_name in runs and q.predicate.value == RDFS + "label"}
    triples = {quad.triple for quad in quads if quad.graph_name not in runs} - set(vocabulary.triples())
    said = [*_whole(triples, sorted(made_with)), *_parts(triples)]
    return serialize((ox.Quad(ox.NamedNode(s), ox.NamedNode(p), o) for s, p, o in said), "ttl")


def _whole(triples: set[ox.Triple], made_with: list[str]) -> Said:
    """Yield what is to be said of the graph as a whole."""
    dataset, articles = _name(triples), _subjects(triples, "Article")
    days = sorted(_text(t.object) for t in triples if t.predicate.value == ONTOLOGY + "publishedOn")
    claims = sorted(_text(t.subject) for t in triples if t.predicate.value == ONTOLOGY + "evidence")
    for name in (VOID + "Dataset", DCAT + "Dataset"):
        yield dataset, RDF + "type", ox.NamedNode(name)
    yield dataset, DCTERMS + "title", ox.Literal(TITLE, language="en")
    yield dataset, DCTERMS + "rights", ox.Literal(RIGHTS, language="en")
    yield dataset, DCTERMS + "conformsTo", ox.NamedNode(f"{BASE}ontology/{vocabulary.version()}")
    for space in VOCABULARIES:
        yield dataset, VOID + "vocabulary", ox.NamedNode(space)
    yield dataset, VOID + "uriSpace", ox.Literal(dataset.removesuffix("dataset"))
    yield from ((dataset, VOID + "exampleResource", ox.NamedNode(claim)) for claim in claims[:1])
    yield dataset, VOID + "triples", _number(len(triples))
    yield dataset, VOID + "distinctSubjects", _number(len({t.subject for t in triples}))
    yield dataset, VOID + "distinctObjects", _number(len({t.object for t in triples}))
    yield dataset, VOID + "documents", _number(len(articles))
    if days:
        yield dataset, DCTERMS + "temporal", ox.NamedNode(f"{dataset}#time")
        yield f"{dataset}#time", RDF + "type", ox.NamedNode(DCTERMS + "PeriodOfTime")
        yield f"{dataset}#time", DCAT + "startDate", _day(days[0])
        yield f"{dataset}#time", DCAT + "endDate", _day(days[-1])
    if made_with:
        yield dataset, DCTERMS + "provenance", ox.NamedNode(f"{dataset}#provenance")
        yield f"{dataset}#provenance", RDF + "type", ox.NamedNode(DCTERMS + "ProvenanceStatement")
        yield from ((f"{dataset}#provenance", RDFS + "label", ox.Literal(part)) for part in made_with)


def _parts(triples: set[ox.Triple]) -> Said:
    """Yield how many things of each class and triples of each property there are, and the links to Wikidata."""
    dataset = _name(triples)
    classes = Counter(_text(t.object) for t in triples if t.predicate.value == RDF + "type")
    properties = Counter(t.predicate.value for t in triples)
    yield dataset, VOID + "classes", _number(len(classes))
    yield dataset, VOID + "properties", _number(len(properties))
    for way, count, found in (("class", "entities", classes), ("property", "triples", properties)):
        for term, size in found.items():
            part = f"{dataset}#{way}={quote(_short(term), safe=':')}"
            yield dataset, f"{VOID}{way}Partition", ox.NamedNode(part)
            yield part, VOID + way, ox.NamedNode(term)
            yield part, VOID + count, _number(size)
    links = f"{dataset}#links"
    yield dataset, VOID + "subset", ox.NamedNode(links)
    yield links, RDF + "type", ox.NamedNode(VOID + "Linkset")
    yield links, VOID + "linkPredicate", ox.NamedNode(SCHEMA + "sameAs")
    yield links, VOID + "subjectsTarget", ox.NamedNode(dataset)
    yield links, VOID + "objectsTarget", ox.NamedNode(WIKIDATA + "Q2013")
    yield links, VOID + "triples", _number(properties[SCHEMA + "sameAs"])
    words = f"{dataset.removesuffix('dataset')}graph/vocabulary"
    yield dataset, VOID + "subset", ox.NamedNode(words)
    yield words, RDF + "type", ox.NamedNode(VOID + "Dataset")
    yield words, DCTERMS + "license", ox.NamedNode(LICENCE)


def _name(triples: set[ox.Triple]) -> str:
    """Return the IRI of the dataset, below the base of its articles."""
    article = min(_subjects(triples, "Article"), default=DATA + "article/")
    return article.rpartition("article/")[0] + "dataset"


def _subjects(triples: set[ox.Triple], kind: str) -> set[str]:
    return {_text(t.subject) for t in triples if t.predicate.value == RDF + "type" and _local(t.object) == kind}


def _short(iri: str) -> str:
    spaces = {**PREFIXES, "rdf": RDF}.items()
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in spaces if iri.startswith(space)), iri)


def _local(term: object) -> str:
    return _text(term).removeprefix(ONTOLOGY)


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)


def _number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "integer"))


def _day(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(XSD + "date"))


VIEW = View(suffixes=("dataset.ttl",), write=write_dataset, holds="description of the graph")
