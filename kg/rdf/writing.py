"""Writes the named graph of one article: one generic writer from the fields of the nouns to triples.

A field ``attested_on`` is the property ``dip:attestedOn``, a value of a closed vocabulary is the concept of that name, everything a claim
names is described once, and a span is a node with its words. What a field's metadata calls ``local`` is never written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import Field, fields, replace
from itertools import permutations

import pyoxigraph as ox

from kg.annotations import AnnotatedArticle
from kg.model import (
    Article,
    ArticleError,
    Claim,
    Decided,
    Entity,
    Event,
    EventKind,
    EventReport,
    Issue,
    Link,
    Office,
    OfficeHolding,
    OfficeStatus,
    Polarity,
    ReviewStatus,
    Span,
    Stance,
    Status,
    Tenure,
)
from kg.rdf import ArticleGraph, issues
from kg.rdf._values import Object, plain, typed
from kg.rdf.naming import DATA, OA, ONTOLOGY, PROV, RDF, RDFS, SCHEMA, SKOS, WIKIDATA, Names, camel, normal

TERMS = {"alt_label": SKOS + "altLabel"}
"""Fields whose property is another vocabulary's; those of labels are written by kind."""
CONTEXT = 16
"""Characters of text quoted before and after a span: enough to find it again after an edit."""
Subject = ox.NamedNode


def write(
    text: AnnotatedArticle,
    claims: tuple[Claim, ...],
    links: tuple[Link, ...] = (),
    *,
    decided: Decided | None = None,
    base: str = DATA,
) -> ArticleGraph:
    """Return the graph of *text* with its *claims* and *links*; the same whatever their order.

    What was *decided* about claims and entities is written in their place; decided links are among the *links*.

    Raises ArticleError for a claim without evidence and for a span that does not lie in the text.
    """
    decided = decided or Decided()
    names = Names(text.article, text.sentence, claims, links, base, decided.same, decided.days)
    return _Writer(text.article, names, decided).graph(links)


class _Writer:
    """The triples of one article while they are collected."""

    def __init__(self, article: Article, names: Names, decided: Decided) -> None:
        self.article, self.names, self.decided = article, names, decided
        self.name = ox.NamedNode(names.graph())
        self.quads: set[ox.Quad] = set()
        self.labels: dict[Subject, set[tuple[int, str]]] = defaultdict(set)
        self.described: dict[object, Subject] = {}

    def graph(self, links: Iterable[Link]) -> ArticleGraph:
        self.described_article()
        for claim in self.names.claims:
            self.claim(claim)
        self.linked([link for link in links if link.link_of in self.described])
        for claim in self.names.claims:
            self.shortcuts(claim)
        self.labelled()
        lines = ox.serialize(self.quads, format=ox.RdfFormat.N_QUADS) or b""
        nquads = b"".join(sorted(line + b"\n" for line in lines.split(b"\n") if line))
        return ArticleGraph(self.article.key, self.names.article(), self.names.graph(), self.article.version, nquads)

    def add(self, subject: Subject, term: str, *objects: Object) -> Subject:
        for each in objects:
            self.quads.add(ox.Quad(subject, ox.NamedNode(term), each, self.name))
        return subject

    # ------------------------------------------------------------------------------------------ article and words

    def described_article(self) -> None:
        article, subject = self.article, ox.NamedNode(self.names.article())
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + "Article"))
        for term, value in (
            (SCHEMA + "identifier", article.key),
            (SCHEMA + "version", article.version),
            (SCHEMA + "url", article.url),
            (SCHEMA + "publisher", article.outlet),
            (RDFS + "label", article.title),
            (ONTOLOGY + "text", article.text),
            (ONTOLOGY + "sha256", article.sha256),
            (ONTOLOGY + "publishedOn", article.published_on),
        ):
            if value is not None:
                self.add(subject, term, *self.values(value))

    def span(self, span: Span) -> Subject:
        text, key = self.article.text, self.article.key
        if not 0 <= span.start < span.end <= len(text):
            raise ArticleError(
                f"{key}: span {span.start}-{span.end} is not in the text of {len(text)} characters: report the rule"
            )
        subject = ox.NamedNode(self.names.span(span))
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + "TextSpan"))
        self.add(subject, OA + "hasSource", ox.NamedNode(self.names.article()))
        self.add(subject, OA + "start", typed(str(span.start), "integer"))
        self.add(subject, OA + "end", typed(str(span.end), "integer"))
        self.add(subject, OA + "exact", ox.Literal(text[span.start : span.end]))
        for term, words in (
            ("prefix", text[max(0, span.start - CONTEXT) : span.start]),
            ("suffix", text[span.end : span.end + CONTEXT]),
        ):
            if words:
                self.add(subject, OA + term, ox.Literal(words))
        return subject

    # ------------------------------------------------------------------------------------------ fields

    def fields(self, subject: Subject, noun: object) -> None:
        """Write each field of *noun* that is not local to the article's reading."""
        for field in _written(noun):
            value = getattr(noun, field.name)
            self.add(subject, TERMS.get(field.name, ONTOLOGY + camel(field.name)), *self.values(value))

    def values(self, value: object) -> list[Object]:
        """Return *value* as nodes: none for what is absent or false, one for each member of a tuple."""
        if value is None or value is False:
            return []
        if isinstance(value, tuple):
            return [node for each in value for node in self.values(each)]
        if isinstance(value, Span):
            return [self.span(value)]
        return [plain(value) or self.referent(value)]

    # ------------------------------------------------------------------------------------------ referents

    def referent(self, thing: object) -> Subject:
        """Return the node of *thing*, described the first time."""
        if isinstance(thing, Event):
            thing = self.names.canonical(thing)
        if thing not in self.described:
            match thing:
                case Entity():
                    self.described[thing] = ox.NamedNode(self.names.entity(thing))
                    self.named(thing, thing.kind.value)
                case Office():
                    self.described[thing] = ox.NamedNode(self.names.office(thing))
                    self.named(thing, "Office")
                case Issue():
                    self.described[thing] = ox.NamedNode(self.names.issue(thing))
                    self.issue(thing)
                case Event():
                    self.described[thing] = ox.NamedNode(self.names.event(thing))
                    self.event(thing)
                case _ if isinstance(thing, Claim):
                    self.described[thing] = ox.NamedNode(self.names.claim(thing))
                case _:
                    raise TypeError(f"nothing writes a {type(thing).__name__}")
        return self.described[thing]

    def named(self, thing: Entity | Office, kind: str) -> None:
        subject, candidate = self.described[thing], self.names.candidate(thing)
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + kind))
        self.fields(subject, thing)
        label = normal(thing.label).lower() if isinstance(thing, Office) else normal(thing.label)
        decided = self.decided.labels.get(subject.value.removeprefix(self.names.base))
        ranked = (decided, candidate and candidate.label, label)
        self.labels[subject] |= {(rank, each) for rank, each in enumerate(ranked) if each}

    def labelled(self) -> None:
        """Write one label a node, a decided one first, then that of the gazetteer; the others are other labels."""
        for subject, labels in self.labels.items():
            (_, chosen), *others = sorted(labels)
            self.add(subject, RDFS + "label", ox.Literal(chosen))
            self.add(subject, SKOS + "altLabel", *(ox.Literal(label) for _, label in others))
            self.quads.discard(ox.Quad(subject, ox.NamedNode(SKOS + "altLabel"), ox.Literal(chosen), self.name))

    def issue(self, issue: Issue) -> None:
        subject, label = self.described[issue], normal(issue.label)
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + "Issue"))
        self.add(subject, SKOS + "prefLabel", ox.Literal(label, language="en"))
        self.fields(subject, issue)
        if concept := issues.broader(label):
            self.add(subject, SKOS + "broader", ox.NamedNode(concept))

    def event(self, event: Event) -> None:
        subject = self.described[event]
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + event.kind.value))
        self.fields(subject, replace(event, day=self.names.day(event)))
        for actor in (*event.host, *event.visitor, *event.mediator):
            self.add(subject, ONTOLOGY + "participant", *self.values(actor))

    # ------------------------------------------------------------------------------------------ claims

    def claim(self, claim: Claim) -> None:
        if not claim.evidence:
            raise ArticleError(f"{self.article.key}: rule {claim.rule} made a claim without evidence: report the rule")
        subject = self.referent(claim)
        if claim in self.decided.reviews:
            review, claim = self.decided.reviews[claim]
            self.add(subject, ONTOLOGY + "reviewStatus", *self.values(review))
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + type(claim).__name__))
        self.fields(subject, claim)
        rule = self.add(ox.NamedNode(self.names.rule(claim.rule)), RDF + "type", ox.NamedNode(ONTOLOGY + "Rule"))
        self.add(subject, ONTOLOGY + "rule", rule)
        self.add(subject, ONTOLOGY + "inferred", *(ox.Literal(camel(name)) for name in claim.inferred))

    def shortcuts(self, claim: Claim) -> None:
        """Write what follows from *claim* for those who do not ask when or who says so; nothing follows from a rejected one."""
        review, claim = self.decided.reviews.get(claim, (None, claim))
        if review is ReviewStatus.REJECTED:
            return
        if isinstance(claim, Stance):
            term = {Polarity.SUPPORT: "supports", Polarity.OPPOSE: "opposes"}.get(claim.polarity)
            if term:
                self.add(self.referent(claim.holder), ONTOLOGY + term, self.referent(claim.target))
        elif isinstance(claim, OfficeHolding):
            if claim.office_status in (OfficeStatus.CURRENT, OfficeStatus.ACTING):
                self.add(self.referent(claim.person), ONTOLOGY + "heldOffice", self.referent(claim.office))
        elif isinstance(claim, EventReport) and claim.status is Status.HELD and claim.reports.kind is EventKind.MEETING:
            event = self.names.canonical(claim.reports)
            there = {self.referent(a) for a in (*event.participant, *event.host, *event.visitor, *event.mediator)}
            for one, other in permutations(there, 2):
                self.add(one, ONTOLOGY + "metWith", other)

    # ------------------------------------------------------------------------------------------ links

    def linked(self, links: list[Link]) -> None:
        for link in links:
            subject = ox.NamedNode(self.names.link(link))
            self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + "Link"))
            self.fields(subject, link)
            if link.link_to and link.stands:
                self.add(self.referent(link.link_of), SCHEMA + "sameAs", *self.values(link.link_to))
        for tenure in (tenure for link in links for tenure in link.tenure):
            self.tenure(tenure)

    def tenure(self, tenure: Tenure) -> None:
        """Write *tenure* where the article speaks of both the person and the office."""
        person = ox.NamedNode(f"{self.names.base}person/{tenure.tenure_of}")
        office = ox.NamedNode(f"{self.names.base}office/{tenure.tenure_in}")
        if person not in self.labels or office not in self.labels:
            return
        subject = ox.NamedNode(self.names.tenure(tenure))
        self.add(subject, RDF + "type", ox.NamedNode(ONTOLOGY + "Tenure"))
        self.add(subject, ONTOLOGY + "tenureOf", person)
        self.add(subject, ONTOLOGY + "tenureIn", office)
        self.add(subject, ONTOLOGY + "heldFrom", *self.values(tenure.held_from))
        self.add(subject, ONTOLOGY + "heldUntil", *self.values(tenure.held_until))
        self.add(subject, PROV + "hadPrimarySource", ox.NamedNode(_source(tenure, subject)))


def _source(tenure: Tenure, subject: Subject) -> str:
    if "://" in tenure.source:
        return tenure.source
    return f"{WIKIDATA}statement/{tenure.source}" if tenure.source else subject.value


APART = {"label", "rule", "inferred", "mention", "tenure"}
"""Fields written in a way of their own: labels by kind, rules as nodes, fields inferred by their names here, mentions in keys."""


def _written(noun: object) -> Iterator[Field[object]]:
    for field in fields(noun):  # type: ignore[arg-type]  # every noun is a dataclass; object is what match leaves
        if not field.metadata.get("local") and field.name not in APART:
            yield field
