"""Visits: who travelled to which place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import VERBS, behind, clause_verb, dated, direct_object, subject
from kg.claims._events.event_places import here, place, place_named
from kg.claims._events.event_words import ARRANGES, COMING, DROPS, LIGHT, PARTS, SPEAKS
from kg.claims._events.factuality import read
from kg.claims._events.groups import LANDS, PUBLIC, is_public
from kg.claims._events.phrases import coordinated
from kg.claims._events.readings import Reading
from kg.claims._events.settings import undated
from kg.claims._events.stays import named_guest, stay
from kg.claims._events.tours import TOUR
from kg.claims._events.travels import (
    ARRIVES,
    AWAITS,
    JOURNEYS,
    TRAVELS,
    VISITS,
    WITHIN,
    broken_off,
    due_in,
    gone,
    is_spot,
    stays_in,
    unnamed,
)
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Precision, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

BEGINS = lexicon("begin start end conclude finish complete wrap wind cap kick")
BEGUN = lexicon("arrive be land depart leave embark")
"""Verbs of a journey "for" or "on" which somebody has arrived or left."""
SETS_OUT = lexicon("fly travel head leave depart be go drive sail journey set take")
FORMAL = lexicon("day official state working goodwill")
"""What tells a visit from a call next door."""
TALKED_OF = lexicon("focus report comment insist depend work agree decide plan embark concentrate rely set")
"""Verbs and nouns whose "on" tells what about: "reported on a visit"."""
WHILE = lexicon("during on for from in after following before")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every journey of a named traveller to a named place."""
    for token in text.words:
        if (told := stay(text, token)) is not None:
            yield _in_passing(text, token, *told)
            continue
        found = gone(text, token) if token.pos_ in ("VERB", "AUX") else _by_noun(text, token)
        if found is None:
            continue
        travellers, goal = found
        if token.lemma_ in SETS_OUT and broken_off(token):
            continue
        people = tuple(p for p in travellers if p.kind is EntityKind.PERSON or _sent(p))
        reading = (_invited(text, token) or _read(token) or read_told(text, token)) if people else None
        if reading is None or (token.lemma_ == "welcome" and reading.status is not Status.PLANNED):
            continue  # who was welcomed was met
        report = draft(text, EventKind.VISIT, token, reading, people, rule="visited", where=goal, visitor=people)
        if token.lemma_ in ARRIVES and report.date_precision is Precision.YEAR:
            continue  # "arrived in Lisbon in 1961": who came to live there
        yield report
        for head, other in _further(text, token):
            leg = replace(report, place=other, reports=replace(report.reports, id=f"event:{text.span(head).start}"))
            yield leg if head.head.dep_ != "prep" else undated(leg)


def _in_passing(text: AnnotatedArticle, token: Token, people: tuple[Entity, ...], where: Entity) -> EventReport:
    """Return the visit that *token* only mentions; the day of its clause is of something else."""
    held = Reading(Status.HELD, ())
    report = undated(draft(text, EventKind.VISIT, token, held, people, rule="visited", where=where, visitor=people))
    name = named_guest(text, token) if token.lower_ == "visiting" else None
    return report if name is None else replace(report, evidence=(Span(text.span(token).start, name.span.end),))


def _sent(group: Entity) -> bool:
    """Tell whether *group* are people of somebody named: "UN inspectors", and not "tourists"."""
    told = [w for w in group.label.split() if w[:1].isupper() and w.lower().removesuffix("s") not in PUBLIC]
    lands = group.label.lower().split()[-1] in LANDS
    return group.kind is EntityKind.GROUP and is_public(group) and bool(told) and not lands


def _further(text: AnnotatedArticle, token: Token) -> Iterator[tuple[Token, Entity]]:
    """Yield the second and further places of "visited A, B and C" and "flew to A on Monday and to B", with where each is named."""
    goal = direct_object(token) if token.pos_ == "VERB" and token.lemma_ in VISITS else None
    heads = list(coordinated(goal))[1:] if goal is not None else []
    ways = [c for c in token.children if c.dep_ == "prep" and c.lower_ in TRAVELS.get(token.lemma_, ())]
    for way in ways[1:]:
        heads += [c for c in way.children if c.dep_ == "pobj" and way.doc[way.i - 1].lower_ in ("and", "then", ",")]
    if token.lemma_ == "spend":
        heads = list(stays_in(token))[1:]
    for head in heads:
        where = place_named(text, head)
        if where is not None:
            yield head, where


def _read(token: Token) -> Reading | None:
    """Read a visit; one for which somebody "arrived" or "is" there has begun, one he "is due" or "expected" for is to come."""
    due = due_in(token) if token.lemma_ == "be" else None
    if due is not None or token.lemma_ in AWAITS:
        above = read(token)
        return above and Reading(Status.PLANNED, (*above.governors, *((due,) if due is not None else ())))
    verb = token.head.head
    if token.dep_ == "pobj" and token.head.lower_ == "with" and verb.lemma_ in BEGINS:
        return read(verb)
    begun = token.dep_ == "pobj" and token.head.lower_ in ("for", "on") and verb.lemma_ in BEGUN
    if begun and verb.pos_ in VERBS:
        return read(verb)
    told = _done_on(token)
    return read(told) if told is not None else read(token)


def _invited(text: AnnotatedArticle, token: Token) -> Reading | None:
    """Read "invited Holt to visit Lisbon in May": a visit for which there is a time is planned."""
    bidding = token.head if token.dep_ in ("xcomp", "ccomp") and token.head.lemma_ == "invite" else None
    above = read(bidding) if bidding is not None and token.lemma_ == "visit" else None
    settled = above is not None and above.status is Status.HELD and dated(text, (), token) is not None
    return Reading(Status.PLANNED, ()) if settled else None


def _done_on(noun: Token) -> Token | None:
    """Return the verb of what somebody did "on a visit to Lisbon"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "on" or noun.tag_ != "NN" or noun.head.head.lemma_ in TALKED_OF:
        return None
    verb = clause_verb(noun.head)
    # "paid tribute to bombing victims on a visit" is parsed as bombing on a visit.
    return clause_verb(verb.head) if verb is not None and verb.dep_ == "pcomp" else verb


def _by_noun(text: AnnotatedArticle, noun: Token) -> tuple[tuple[Entity, ...], Entity | None] | None:
    if noun.pos_ != "NOUN" or noun.lemma_ not in JOURNEYS:
        return None
    heads = [h for h in (behind(noun, word) for word in ("to", "of", "in")) if h is not None]
    light = [noun.head] if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT else []
    heads = heads or [h for h in (behind(verb, "to", *WITHIN) for verb in light) if h is not None]
    inner = [h for h in (behind(head, *WITHIN) for head in (*heads, *(light if heads else ()))) if h is not None]
    goals = (place_named(text, head) for head in (*heads, *inner))
    where = next((goal for goal in goals if goal is not None), None) or _leading_to(text, noun)
    if where is None and noun.dep_ == "dobj":
        where = place(text, (noun.head,), noun) if heads and light else _hosts(text, noun)
    if where is None and not heads:
        where = _around(text, noun)
    spot = next((head for head in (*heads, *inner) if is_spot(head)), None) if where is None else None
    tour = noun.lemma_ != "visit" and TOUR.search(
        text.article.quote(text.span(noun.doc[noun.left_edge.i : noun.i + 1]))
    )
    if where is None and spot is None and not tour and not _announced(noun) and not _visitor_told(text, noun):
        return (_traveller(text, noun), here(text)) if _concluded(noun) else None
    return _traveller(text, noun), where or (unnamed(text, spot) if spot is not None else None)


def _around(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the place of "said in Lisbon during a visit", and of "a visit here by Prado"."""
    if any(c.lower_ == "here" for c in noun.children):
        return here(text)
    during = noun.dep_ == "pobj" and noun.head.lower_ in ("during", "on") and noun.tag_ == "NN"
    verb = clause_verb(noun.head) if during and noun.lemma_ in ("visit", "trip") else None
    return place_named(text, behind(verb, "in")) if verb is not None and verb.lemma_ in SPEAKS else None


def _concluded(noun: Token) -> bool:
    """Tell whether *noun* is a visit of so many days, or of state, that somebody begins or ends, without a word of where."""
    told = any(c.lemma_ in FORMAL for c in noun.lefts)
    return (
        noun.lemma_ == "visit" and told and noun.dep_ == "dobj" and noun.head.lemma_ in BEGINS and not list(noun.rights)
    )


def _announced(noun: Token) -> bool:
    """Tell whether *noun* is a visit to come, which the text names before it says where to: "the slated visit of Holt"."""
    return noun.lemma_ == "visit" and any(c.lower_ in COMING for c in noun.children)


def _visitor_told(text: AnnotatedArticle, noun: Token) -> bool:
    """Tell whether *noun* is a visit of which the visitor and the day are told, and not where it led: "a visit by Holt in May"."""
    whose = behind(noun, "by") or behind(noun, "from")
    return noun.lemma_ in ("visit", "trip") and whose is not None and dated(text, (), noun) is not None


def _hosts(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the state that called off or put off "a visit by Holt": it was to lead there."""
    if behind(noun, "by") is None or noun.head.lemma_ not in DROPS:
        return None
    return next((p for p in people_of(text, subject(noun.head)) if p.kind is EntityKind.STATE), None)


def _leading_to(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the first stop of "a tour that will take him to A, B and C"."""
    verb = next((c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in ("take", "bring", "lead")), None)
    return place_named(text, behind(verb, "to")) if verb is not None else None


def _traveller(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    poss = next((c for c in noun.children if c.dep_ == "poss"), None)
    whose = people_of(text, poss)
    if whose or (poss is not None and poss.lower_ != "their"):
        return whose
    by = behind(noun, "by") or (behind(noun, "from") if noun.lemma_ == "visit" else None)
    if by is not None:
        return people_of(text, by)
    if noun.dep_ == "pobj" and noun.head.lower_ == "on" and (on := _abroad(text, noun)):
        return on
    of = people_of(text, behind(noun, "of"))
    return of if any(p.kind is EntityKind.PERSON for p in of) else people_of(text, _going(noun))


def _abroad(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who is "on a visit": "Prado, on a visit to Lisbon, …", else who does what the clause tells."""
    above, verb = noun.head.head, clause_verb(noun.head)
    own = text.mention_at(above) if above.pos_ not in VERBS else None
    if own is not None and own.entity.kind is EntityKind.PERSON:
        return (own.entity,)
    return people_of(text, subject(verb)) if verb is not None else ()


def _going(noun: Token) -> Token | None:
    """Return the subject of "made a trip" and of what was done "during a trip"."""
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in LIGHT | DROPS | ARRANGES:
        return subject(head)
    if noun.dep_ == "pobj" and head.lower_ == "of" and (head.head.lower_ == "ahead" or head.head.lemma_ in PARTS):
        verb = clause_verb(head)
        return subject(verb) if verb is not None else None
    if noun.dep_ == "pobj" and head.lower_ == "with" and head.head.lemma_ in BEGINS:
        return subject(head.head)
    if noun.dep_ != "pobj" or head.lower_ not in WHILE:
        return None
    if head.lower_ == "from" and head.head.lower_ in ("back", "fresh", "home"):
        verb = clause_verb(head)
        return subject(verb) if verb is not None else None
    return subject(head.head) if head.head.pos_ in VERBS else None


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado visited Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Erik Holt will travel to Lisbon.", ("Visit(Erik Holt) planned in Lisbon",)),
        Example("Ana Prado spoke during her visit to Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado will spend five hours in Lisbon.", ("Visit(Ana Prado) planned in Lisbon",)),
        Example("Ana Prado stopped over in Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado is expected in Lisbon.", ("Visit(Ana Prado) planned in Lisbon",)),
        Example("Ana Prado is in Lisbon to discuss trade.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Erik Holt looks forward to welcoming Ana Prado to Lisbon.", ("Visit(Ana Prado) planned in Lisbon",)),
        Example("Ana Prado visited the White House.", ("Visit(Ana Prado) held in White House",)),
        Example("Ana Prado is due in Lisbon on May 3, 2031.", ("Visit(Ana Prado) planned 2031-05-03 in Lisbon",)),
        Example("The visit of Ana Prado to Lisbon was postponed.", ("Visit(Ana Prado) postponed in Lisbon",)),
        Example("Ana Prado returned from a trip to Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado visited Iranian troops in Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado has cancelled a trip to Lisbon.", ("Visit(Ana Prado) cancelled in Lisbon",)),
        Example("Russian inspectors will visit Lisbon.", ("Visit(Russian inspectors) planned in Lisbon",)),
        Example("In Lisbon, visiting President Erik Holt spoke.", ("Visit(Erik Holt) held in Lisbon",)),
        Example("Ana Prado spoke after three days in Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado has accepted an invitation to visit Lisbon.", ("Visit(Ana Prado) planned in Lisbon",)),
        Example("Ana Prado spent her childhood in Lisbon."),
        Example("Ana Prado spent two weeks in Lisbon as a nurse."),
        Example("A visit by Ana Prado to Lisbon would be a mistake."),
        Example("Ana Prado spoke at the start of a visit to Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado ended a two-day visit.", ("Visit(Ana Prado) held",)),
        Example("Ana Prado said in Lisbon during a visit that she was tired.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Tourists visited Lisbon."),
        Example("Ana Prado wants to visit Lisbon."),
        Example("Were Ana Prado to visit Lisbon, she would be the first."),
        Example("Ana Prado visited Iran and Iraq.", ("Visit(Ana Prado) held in Iran", "Visit(Ana Prado) held in Iraq")),
        Example("Ana Prado did not travel to Lisbon."),
        Example("Ana Prado arrived back in Lisbon."),
        Example("Ana Prado visited the Lisbon pavilion."),
    ),
    draft=True,
)
