"""Titles and whom they belong to, with the state the office is of: as written, else as the context tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._offices.bodies import Seen, body_phrases
from kg.annotations._offices.counterparts import counterparts
from kg.annotations._offices.headings import known, lead, letterheads, retold
from kg.annotations._offices.holders import Attacher
from kg.annotations._offices.holdings import Holding
from kg.annotations._offices.leaders import over
from kg.annotations._offices.office_countries import Context
from kg.annotations._offices.postings import postings
from kg.annotations._offices.publishers import publisher
from kg.annotations._offices.tenants import Tenant, private, share, tenants
from kg.annotations._offices.terms import heading
from kg.annotations._offices.title_phrases import Body, Text, Title
from kg.annotations._offices.title_words import IN_FULL, TITLE_ADJECTIVES
from kg.annotations._offices.titles import Reader
from kg.annotations._offices.wordings import bodies_in
from kg.annotations._places.sightings import Sighting, sightings
from kg.annotations._places.territories import Territory
from kg.annotations.actors import state_entity
from kg.model import Entity, EntityKind, Form, Office, OfficeMention, OfficeStatus, Span


def find(text: AnnotatedArticle, described: Mapping[int, Entity] = MappingProxyType({})) -> Iterator[OfficeMention]:
    """Yield the titles that belong to a person; *described* tells by the head noun's token who is meant by a title without a name."""
    found = sightings(text.doc)
    names = _names(text)
    ranges = {start: end for start, end, _ in names}
    first: dict[str, int] = {}
    for start, _, person in names:
        first.setdefault(person.id, start)
    persons = {start: first[person.id] for start, _, person in names}
    at = {head: first[who.id] for head, who in described.items() if who.id in first}
    holdings, titles = _holdings(text, found, ranges, at)
    held = tenants(text.doc, holdings, persons, ranges)
    used = {h.title.head for h in holdings}
    unnamed = tuple(t for t in titles if t.head not in used)
    mentions: dict[int, list[tuple[int, int]]] = {}
    for start, end, person in names:
        mentions.setdefault(first[person.id], []).append((start, end))
    Context(text.doc, found, held, mentions, publisher(text.article), text.article.published_on, unnamed).infer()
    share(held)
    by_token = {start: person for start, _, person in names}
    for tenant in (t for t in held if not private(text.doc, t)):
        yield from _titles(text, tenant, by_token[tenant.person])


def _names(text: AnnotatedArticle) -> list[tuple[int, int, Entity]]:
    """Return first token, token after the last, and person of each name."""
    found = []
    for mention in text.mentions:
        tokens = text.tokens(mention.span)
        if mention.entity.kind is EntityKind.PERSON and mention.form is Form.NAME and len(tokens):
            found.append((tokens[0].i, tokens[-1].i + 1, mention.entity))
    return found


def _holdings(
    text: AnnotatedArticle, found: tuple[Sighting, ...], people: dict[int, int], described: Mapping[int, int]
) -> tuple[list[Holding], tuple[Title, ...]]:
    """Return who holds which title, and all titles."""
    doc, seen = text.doc, Seen(found)
    bodies = _bodies(text, found)
    phrases = Text(doc, seen, bodies, frozenset(_inside(people)))
    titles = tuple(Reader(phrases).titles())
    ranges = ((text.tokens(p)) for p in text.paragraphs)
    paragraphs = tuple((tokens[0].i, tokens[-1].i + 1) for tokens in ranges if len(tokens))
    breaks = frozenset(start for start, _ in paragraphs)
    found_ = list(Attacher(doc, seen, titles, people, {b.start: b for b in bodies}, breaks).holdings())
    used = frozenset(h.title.head for h in found_)
    free = tuple(t for t in titles if t.head not in used)
    others = (
        *(Holding(t, described[t.head]) for t in free if t.head in described and not t.plural),
        *letterheads(doc, free, people, paragraphs),
        *lead(doc, free, people, found_),
        *retold(doc, free, people, found_),
        *counterparts(doc, seen, people),
        *(Holding(t, who) for t, who in heading(doc, phrases.body_start, _inside(people))),
    )
    held = [h for holding in (*found_, *others) for h in postings(doc, seen, holding)]
    untitled = tuple(t for t in titles if t.head not in {h.title.head for h in held})
    return [*held, *known(phrases, untitled, people, held, text.article.published_on)], titles


def _inside(people: dict[int, int]) -> dict[int, int]:
    """Return the first token of its name for each token of a name."""
    return {i: start for start, end in people.items() for i in range(start, end)}


def _bodies(text: AnnotatedArticle, found: tuple[Sighting, ...]) -> tuple[Body, ...]:
    """Return the bodies and organizations, those mentioned as such and those that only stand before a noun."""
    phrases = {(p.start, p.end): Body(p.start, p.end, p.country) for p in body_phrases(text.doc, Seen(found))}
    states = {s.territory.name: s.territory for s in found}
    for mention in text.mentions:
        tokens = [t for t in text.tokens(mention.span) if t.lower_ != "the"]
        if tokens and mention.entity.kind in (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION):
            country = mention.entity.country
            body = Body(tokens[0].i, tokens[-1].i + 1, states.get(country.label) if country else None)
            phrases.setdefault((body.start, body.end), body)
    first = {s.start: s.territory for s in found if s.territory.kind != "union"}
    known = {at: replace(b, country=b.country or first.get(b.start)) for at, b in phrases.items()}
    for start, end, state in bodies_in(text.doc):
        _called(text, known, Body(start, end, state))
    return tuple(body for _, body in sorted(known.items()))


def _called(text: AnnotatedArticle, bodies: dict[tuple[int, int], Body], named: Body) -> None:
    """Add *named*, which its name tells the state of; a longer body that starts with it has that state, too."""
    over = [b for b in bodies.values() if b.start <= named.start and named.end <= b.end]
    titled = named.end < len(text.doc) and text.doc[named.end].lower_ in TITLE_ADJECTIVES
    over = [b for b in over if not titled or b.end == named.end]  # what follows is the title
    for body in over:
        if body.start == named.start or body.country is not None:
            bodies[body.start, body.end] = replace(body, country=body.country or named.country)
    if not any(bodies[b.start, b.end].country for b in over):
        for at in [at for at, b in bodies.items() if b.start < named.end and named.start < b.end]:
            del bodies[at]  # a part of the name, or "Prado and Immigration Service"
        bodies[named.start, named.end] = named


def _titles(text: AnnotatedArticle, tenant: Tenant, person: Entity) -> Iterator[OfficeMention]:
    span = text.span(text.doc[tenant.first.title.start : tenant.first.title.end])
    union = tenant.country is not None and tenant.country.kind == "union"
    country = _state(text, tenant.country, span) if tenant.country is not None and not union else None
    label = " ".join(IN_FULL.get(word, word) for word in tenant.label.split())
    office = Office(label=label, country=country, office_in=_body(text, tenant.body, country))
    inferred = ("country",) if tenant.inferred and not union else ()
    past = country is not None and over(label, person.label, country.label, text.article.published_on)
    status = OfficeStatus.FORMER if past and tenant.status is OfficeStatus.CURRENT else tenant.status
    for holding in sorted(tenant.holdings, key=lambda h: h.title.start):
        where = text.span(text.doc[holding.title.start : holding.title.end])
        yield OfficeMention(where, office, person, status, inferred)


def _state(text: AnnotatedArticle, territory: Territory, span: Span) -> Entity:
    known = (m.entity for m in text.mentions if m.entity.label == territory.name and m.entity.qid == territory.qid)
    countries = (m.entity.country for m in text.mentions if m.entity.country is not None)
    same = (c for c in countries if c.label == territory.name)
    return next(known, None) or next(same, None) or state_entity(territory, span.start)


def _body(text: AnnotatedArticle, body: Body | None, country: Entity | None) -> Entity | None:
    if body is None:
        return None
    span = text.span(text.doc[body.start : body.end])
    label = " ".join(text.article.quote(span).split())
    bodies = [m for m in text.mentions if m.entity.kind in (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)]
    here = (m.entity for m in bodies if m.span.covers(span))
    same = (m.entity for m in bodies if label.lower() == m.entity.label.lower())
    return (
        next(here, None)
        or next(same, None)
        or Entity(
            id=f"governmentbody:{span.start}",
            kind=EntityKind.GOVERNMENT_BODY,
            label=label,
            country=country,
            proper=label[0].isupper(),
        )
    )


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example(
            "Kenyan Foreign Minister Ana Prado met Erik Holt, Norway's deputy defense minister.",
            (
                "Kenyan Foreign Minister: foreign minister, Kenya, Ana Prado",
                "Norway's deputy defense minister: deputy defense minister, Norway, Erik Holt",
            ),
        ),
        Example("The analyst Ana Prado said ministers would meet."),
    ),
    after=("people", "actors", "places"),
)
