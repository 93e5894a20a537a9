"""The IRI of every noun: a pure function of one article, its links and nothing else.

Adding articles never renames anything, and no IRI depends on the order of claims, the hash seed or the number of workers. Keys are 20 hex
digits (80 bits) of SHA-256 over canonical JSON and never contain the base, so graphs of another base differ in the base alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from urllib.parse import quote

from kg.model import (
    Article,
    Candidate,
    Claim,
    Discussion,
    Entity,
    EntityKind,
    Event,
    EventReport,
    Issue,
    Link,
    Office,
    OfficeHolding,
    Span,
    Stance,
    Statement,
    Tenure,
)

BASE = "https://w3id.org/diplokg/"
"""Base of the vocabularies, and of data unless another base is given."""
DATA = BASE + "kb/"
"""Default base of data."""
ONTOLOGY, CODE, ISSUE = BASE + "ontology#", BASE + "code#", BASE + "issue#"
WIKIDATA = "http://www.wikidata.org/entity/"
OA, PROV, SCHEMA = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#", "https://schema.org/"
RDF, RDFS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
SKOS, XSD = "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/2001/XMLSchema#"

PATHS = {
    EntityKind.PERSON: "person",
    EntityKind.STATE: "state",
    EntityKind.GOVERNMENT_BODY: "body",
    EntityKind.ORGANIZATION: "body",
    EntityKind.GROUP: "group",
    EntityKind.PLACE: "place",
}
QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
JSONValue = str | int | None | tuple["JSONValue", ...]


def digest(*parts: JSONValue) -> str:
    """Return the key of *parts*: 20 hex digits of SHA-256 over their canonical JSON."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()[:20]


def normal(phrase: str) -> str:
    """Return *phrase* as labels have it: single blanks, plain quotation marks, no outer punctuation, no leading determiner."""
    plain = " ".join(phrase.translate(QUOTES).split()).strip(" ,.;")
    return re.sub(r"^(?:the|a|an|these|those|this|that) (?=\S)", "", plain, flags=re.IGNORECASE) or phrase


def camel(name: str) -> str:
    """Return the ontology's spelling of a field's name: ``attested_on`` is ``attestedOn``."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def kind_and_item(iri: str) -> tuple[str, str]:
    """Return what kind of thing an entity's *iri* names, and its item of Wikidata, empty where it is named otherwise."""
    kind, name = ("issue", "") if "#" in iri else iri.rsplit("/", 2)[-2:]
    return kind, name if re.fullmatch(r"Q\d+", name) else ""


def article_iri(key: str, base: str = DATA) -> str:
    """Return the IRI of the article with *key*."""
    return f"{base}article/{digest(key)}"


def graph_iri(key: str, base: str = DATA) -> str:
    """Return the name of the graph of the article with *key*."""
    return f"{base}graph/article/{digest(key)}"


def vocabulary_graph(base: str = DATA) -> str:
    """Return the name of the graph that holds ontology, codes and issue scheme."""
    return f"{base}graph/vocabulary"


def runs_graph(base: str = DATA) -> str:
    """Return the name of the only volatile graph."""
    return f"{base}graph/runs"


def decisions_graph(base: str = DATA) -> str:
    """Return the name of the graph that copies the decisions file."""
    return f"{base}graph/decisions"


class Names:
    """The names of what one article speaks about, its claims, links and words."""

    def __init__(
        self,
        article: Article,
        sentence: Callable[[Span], Span],
        claims: Iterable[Claim],
        links: Iterable[Link],
        base: str = DATA,
        same: Mapping[str, str] | None = None,
        days: Mapping[Event, date | None] | None = None,
    ) -> None:
        """Name the things of *article*; *sentence* returns the sentence in which a span starts.

        *same* tells which entities go by another's IRI (both without base), *days* on which day events were, as humans decided.
        """
        self.base, self.key = base, article.key
        self.text = digest(article.key, article.sha256)
        self.candidates = {link.link_of: link.link_to for link in links if link.link_to and link.stands}
        offices = {link.link_of: link for link in links if isinstance(link.link_of, Office)}
        self._shared = {place for place, number in Counter(map(_place, offices.values())).items() if number > 1}
        self.claims = tuple(sorted(dict.fromkeys(claims), key=claim_order))
        self._same, self._days = same or {}, days or {}
        self._reported = {c.reports: None for c in self.claims if isinstance(c, EventReport)}
        self._claim_keys = claim_keys(article, sentence, self.claims)
        self._event_keys = self._numbered_events()

    # ------------------------------------------------------------------------------------------ text

    def article(self) -> str:
        """Return the IRI of the article."""
        return article_iri(self.key, self.base)

    def graph(self) -> str:
        """Return the name of the article's graph."""
        return graph_iri(self.key, self.base)

    def span(self, span: Span) -> str:
        """Return the IRI of *span*: of the text's version, with an RFC 5147 fragment."""
        return f"{self.base}text/{self.text}#char={span.start},{span.end}"

    def rule(self, name: str) -> str:
        """Return the IRI of the rule called *name*."""
        return f"{self.base}rule/{quote(name, safe='')}"

    # ------------------------------------------------------------------------------------------ referents

    def candidate(self, thing: Entity | Office) -> Candidate | None:
        """Return the Wikidata item that *thing* is linked to."""
        return self.candidates.get(thing)

    def entity(self, entity: Entity) -> str:
        """Return the IRI of *entity*."""
        return self.base + self.entity_key(entity)[0]

    def entity_key(self, entity: Entity) -> tuple[str, bool]:
        """Return the IRI of *entity* without the base, and whether other articles give the same."""
        key, known = self._own_key(entity)
        return (self._same[key], True) if key in self._same else (key, known)

    def _own_key(self, entity: Entity) -> tuple[str, bool]:
        path, candidate = PATHS[entity.kind], self.candidate(entity)
        if qid := candidate.qid if candidate else entity.qid:
            return f"{path}/{qid}", True
        label = normal(entity.label)
        country, known = self.entity_key(entity.country) if entity.country else (None, True)
        scoped = not entity.proper or entity.kind is EntityKind.GROUP or not known
        if scoped or (entity.kind is EntityKind.PERSON and " " not in label):
            return f"{path}/{digest(self.key, path, label, country if path in ('body', 'group') else None)}", False
        return f"{path}/{digest(path, label, country if path == 'body' else None)}", True

    def office(self, office: Office) -> str:
        """Return the IRI of *office*: its item, else title, body and country."""
        candidate = self.candidate(office)
        if candidate:
            return f"{self.base}office/{candidate.qid}"
        body = self.entity_key(office.office_in)[0] if office.office_in else None
        country = self.entity_key(office.country)[0] if office.country else None
        return f"{self.base}office/{digest('office', normal(office.label).lower(), body, country)}"

    def issue(self, issue: Issue) -> str:
        """Return the IRI of *issue*: equal phrases meet across articles."""
        return f"{self.base}matter/{digest('matter', normal(issue.label))}"

    def event(self, event: Event) -> str:
        """Return the IRI of *event*, the same for two articles that tell of the same participants on the same day."""
        return self.base + self._event_keys[self.canonical(event)]

    def day(self, event: Event) -> date | None:
        """Return the day of *event*, as decided."""
        return self._days.get(event, event.day)

    def canonical(self, event: Event) -> Event:
        """Return the event that a report is about where *event* is an earlier reading of it (the only one of that id)."""
        if event in self._reported:
            return event
        same = [other for other in self._reported if other.id == event.id and other.kind is event.kind]
        return same[0] if len(same) == 1 else event

    # ------------------------------------------------------------------------------------------ claims and links

    def claim(self, claim: Claim) -> str:
        """Return the IRI of *claim*; it holds no name of an entity, so better links orphan no citation."""
        return self.base + self._claim_keys[claim]

    def link(self, link: Link) -> str:
        """Return the IRI of *link*: article and first mention of what was looked up, with what tells apart offices told in one word."""
        if link.mention:
            place = _place(link)
            if isinstance(link.link_of, Office) and place in self._shared:
                place = (*place, self.office(link.link_of).removeprefix(self.base))
            return f"{self.base}link/{digest(self.key, 'link', type(link.link_of).__name__, *place)}"
        thing = self.office(link.link_of) if isinstance(link.link_of, Office) else self.entity(link.link_of)
        return f"{self.base}link/{digest(self.key, 'link', thing.removeprefix(self.base))}"

    def tenure(self, tenure: Tenure) -> str:
        """Return the IRI of *tenure*: its source's statement id."""
        return f"{self.base}tenure/{quote(tenure.source, safe='') or digest(tenure.tenure_of, tenure.tenure_in, str(tenure.held_from))}"

    def item(self, qid: str) -> str:
        """Return the IRI of a Wikidata item."""
        return WIKIDATA + qid

    # ------------------------------------------------------------------------------------------ ordinals

    def _numbered_events(self) -> dict[Event, str]:
        counts: dict[Hashable, int] = defaultdict(int)
        keys: dict[Event, str] = {}
        events = {self.canonical(event): None for claim in self.claims for event in _events(claim)}
        for event in sorted(events, key=lambda e: (_start(e.id), repr(e))):
            key = self._event_parts(event)
            counts[key] += 1
            keys[event] = f"event/{event.kind.lower()}-{digest(*key, counts[key])}"
        return keys

    def _event_parts(self, event: Event) -> tuple[JSONValue, ...]:
        there = [*event.participant, *event.host, *event.visitor, *event.mediator]
        named = {self.entity_key(actor) for actor in there if actor.kind is not EntityKind.GROUP}
        who = tuple(sorted(key for key, _ in named))
        on = self.day(event)
        day = on.isoformat() if on else None
        everywhere = bool(day and named and all(known for _, known in named))
        return (None if everywhere else self.key, event.kind.value, who, day)


def claim_keys(article: Article, sentence: Callable[[Span], Span], claims: Iterable[Claim]) -> dict[Claim, str]:
    """Return the IRI of each claim without the base: of the text, the sentence, and a number among the claims of a kind there."""
    counts: dict[Hashable, int] = defaultdict(int)
    keys: dict[Claim, str] = {}
    for claim in sorted(dict.fromkeys(claims), key=claim_order):
        kind, where = type(claim).__name__, sentence(claim.evidence[0]) if claim.evidence else Span(0, 0)
        counts[kind, where] += 1
        key = digest(article.key, article.sha256, kind, where.start, where.end, counts[kind, where])
        keys[claim] = f"claim/{kind.lower()}-{key}"
    return keys


def claim_order(claim: Claim) -> tuple[str, int, int, int, str]:
    """Order claims by kind, evidence, and first mention of the holder; the rest only breaks ties."""
    first = claim.evidence[0] if claim.evidence else Span(0, 0)
    return type(claim).__name__, first.start, first.end, _start(_holder(claim)), repr(claim)


def _place(link: Link) -> tuple[JSONValue, ...]:
    """Return where what *link* is of is first mentioned, with the country of an office."""
    place = () if link.mention is None else (link.mention.start, link.mention.end)
    return (*place, link.link_of.country.label) if isinstance(link.link_of, Office) and link.link_of.country else place


def _holder(claim: Claim) -> str:
    match claim:
        case OfficeHolding():
            return claim.person.id
        case Stance():
            return claim.holder.id
        case EventReport():
            return claim.reports.id
        case Statement(speaker=(first, *_)) | Discussion(discussant=(first, *_)):
            return first.id
    return ""


def _start(local: str) -> int:
    digits = local.rpartition(":")[2]
    return int(digits) if digits.isdecimal() else 0


def _events(thing: object) -> list[Event]:
    if isinstance(thing, Event):
        return [thing, *(_events(thing.part_of) if thing.part_of else [])]
    if isinstance(thing, Claim):
        return [event for field in fields(thing) for event in _events(getattr(thing, field.name))]
    return []
