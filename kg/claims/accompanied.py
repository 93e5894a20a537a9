"""Company: who accompanied whom on a journey, and by whom somebody was joined, on a journey, in a meeting or on a call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.company import COMPANY
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.delegations import TALKS, leaders
from kg.claims._events.drafts import as_states, doers_of, draft, people_of
from kg.claims._events.event_clauses import agent, behind, direct_object, subject
from kg.claims._events.event_places import place_named
from kg.claims._events.event_words import PARTIES
from kg.claims._events.readings import Reading
from kg.claims._events.recalls import BACK_REFERENCES, DEFINITE, PAPERS
from kg.claims._events.receptions import is_passive
from kg.claims._events.sides import listed
from kg.claims._events.travels import JOURNEYS
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Form, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

GOES_ALONG = lexicon("accompany join")
ELSEWHERE = lexicon("in at for during from via by on")
"""What one may be joined in besides an event: "joined by Holt in condemning", "joined in Lisbon by Holt"."""
STAGES = lexicon("start beginning end part portion rest")
"""Parts of an event that somebody joins."""
REMOTE = lexicon("virtual whole entire")
ATTENDEES = lexicon("participant attendee guest")
"""Those whom a clause of its own lists: "participants in the call included …"."""
ENCOUNTERS = BACK_REFERENCES.keys() - PAPERS - JOURNEYS
PRESENT = lexicon("take participate attend join")
ATTENDS = lexicon("be attend take participate sit")
ROLL = re.compile(r"\b(?:participants|attendees|in attendance|attended|participated)\b[^.\n]{0,60}:\W*$", re.IGNORECASE)
"""The line above a list of those who were there: "Participants in the meeting:"."""
ITEM = re.compile(r"(?:[-–•*]|\d+[.)])\s")
LONGEST = 140
"""Characters of such a line at most."""
Party = tuple[tuple[Entity, ...], Entity | None]
"""Those who travel together, and where to."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every journey on which somebody goes along, and for all who joined or led what is told elsewhere."""
    yield from _rolls(text)
    for token in text.words:
        heads = leaders(text, token) if token.pos_ == "VERB" else ()
        if heads and (led := read_told(text, token)) is not None:
            yield draft(text, EventKind.EVENT, token, led, heads, rule=COMPANY)
        yield from _attendance(text, token)
        if token.pos_ != "VERB" or token.lemma_ not in GOES_ALONG:
            continue
        yield from _company(text, token)
        people, where = _along(text, token)
        reading = read_told(text, token) if len(people) > 1 else None
        if reading is not None and all(p.kind is EntityKind.PERSON for p in people):
            yield draft(text, EventKind.VISIT, token, reading, people, rule="accompanied", where=where, visitor=people)


def _on_hand(text: AnnotatedArticle, verb: Token) -> Iterator[EventReport]:
    """Yield who was "present at the ceremony" that is told elsewhere."""
    if verb.lemma_ not in ATTENDS:
        return
    there = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "present"), None)
    if there is not None:
        event = behind(there, "at") or behind(verb, "at")
    else:
        event = next((t for t in (_attended(verb),) if t is not None and t.lemma_ in TALKS), None)
    listed_ = there is not None and event is None and there.i < verb.i <= there.i + 1 and there.i <= verb.sent.start + 1
    if not listed_ and (event is None or event.lemma_ not in ENCOUNTERS or not _told_elsewhere(event)):
        return
    by = agent(verb) if is_passive(verb) else None
    first = verb.nbor() if listed_ else by.doc[by.left_edge.i] if by is not None else None
    doers = listed(text, first) if first is not None else doers_of(text, verb)
    people = tuple(p for p in doers if p.kind is EntityKind.PERSON)
    reading = read_told(text, verb) if people else None
    if reading is not None:
        kind = BACK_REFERENCES[event.lemma_][0] if event is not None and not listed_ else EventKind.EVENT
        yield draft(text, kind, verb, reading, people, rule=COMPANY)


def _attended(verb: Token) -> Token | None:
    """Return the talks that somebody "attended", "took part in" or "sat in on"."""
    thing = direct_object(verb)
    if verb.lemma_ == "attend":
        return next((c for c in verb.children if c.dep_ == "nsubjpass"), None) if is_passive(verb) else thing
    if verb.lemma_ == "take" and thing is not None and thing.lemma_ == "part":
        return behind(thing, "in") or behind(verb, "in")
    if verb.lemma_ == "participate":
        return behind(verb, "in")
    return behind(verb, "on") if verb.lemma_ == "sit" and any(c.lower_ == "in" for c in verb.children) else None


def _rolls(text: AnnotatedArticle) -> Iterator[EventReport]:
    """Yield who stands in the list below "Participants included:", the first name of each line."""
    for index, line in enumerate(text.paragraphs):
        words = text.article.quote(line)
        if len(words) > LONGEST or ROLL.search(words) is None:
            continue
        rest = text.paragraphs[index + 1 :]
        items = takewhile(lambda p: ITEM.match(text.article.quote(p)), rest)
        people = tuple(p for item in items if (p := _first_person(text, item)) is not None)
        if people:
            there = Reading(Status.HELD, ())
            yield draft(text, EventKind.MEETING, text.tokens(line)[0], there, people, rule=COMPANY)


def _first_person(text: AnnotatedArticle, item: Span) -> Entity | None:
    """Return the person named first in *item*."""
    found = (m for m in text.mentions if item.covers(m.span) and m.form is Form.NAME)
    return next((m.entity for m in found if m.entity.kind is EntityKind.PERSON), None)


def _attendance(text: AnnotatedArticle, verb: Token) -> Iterator[EventReport]:
    """Yield who is listed as present: "Participants in the call included A and B", "Joining Prado on the call were A and B"."""
    if verb.lemma_ == "join" and verb.tag_ == "VBG":
        event = _joined_event(verb)
        rest = verb.doc[verb.i : verb.sent.end] if event is not None and verb.i == verb.sent.start else ()
        start = next((t for t in rest if t.lower_ in ("was", "were")), None)
    elif verb.lemma_ == "include" and verb.tag_ in ("VBD", "VBZ", "VBP"):
        who = subject(verb)
        inner = [h for word in ("in", "at", "on") if who is not None and (h := behind(who, word)) is not None]
        inner += [] if who is None else _at_by_clause(who)
        inner += [h for noun in inner if noun.lemma_ == "attendance" and (h := behind(noun, "at", "in")) is not None]
        there = any(h.lemma_ == "attendance" or (h.lemma_ in ENCOUNTERS and _told_elsewhere(h)) for h in inner)
        party = verb.dep_ == "relcl" and verb.head.lemma_ in PARTIES
        present = party or (who is not None and (who.lemma_.lower() in ATTENDEES or there))
        event = next((h for h in (*inner, *((who,) if who is not None else ())) if h.lemma_ in ENCOUNTERS), None)
        start = verb if present or (event is not None and event == who and _told_elsewhere(event)) else None
    else:
        yield from _on_hand(text, verb)
        return
    if start is None or start.i + 2 >= len(verb.doc):
        return
    first = start.nbor(2) if start.nbor().text == ":" else start.nbor()
    people = tuple(p for p in listed(text, first) if p.kind is EntityKind.PERSON)
    kind = BACK_REFERENCES[event.lemma_][0] if event is not None else EventKind.EVENT
    if people:
        yield draft(text, kind, verb, Reading(Status.HELD, ()), people, rule=COMPANY)


def _at_by_clause(who: Token) -> list[Token]:
    """Return what "officials taking part in the meeting" were at; the parser may take the participle for the verb."""
    found = []
    for clause in (*who.rights, who.head):
        if clause.lemma_ not in PRESENT or clause.tag_ != "VBG" or clause.i < who.i:
            continue
        thing = direct_object(clause)
        at = behind(clause, "in") or (behind(thing, "in") if thing is not None and thing.lemma_ == "part" else thing)
        found += [at] if at is not None else []
    return found


def _along(text: AnnotatedArticle, verb: Token) -> Party:
    """Return both in "Holt will accompany Prado on her trip to Lisbon"."""
    met = None if is_passive(verb) else direct_object(verb)
    there = place_named(text, behind(verb, "in") or (behind(met, "in") if met is not None else None))
    if met is not None and there is not None and verb.lemma_ == "join":
        return (*doers_of(text, verb), *people_of(text, met)), None  # on the journey told before
    journey = behind(verb, "on") or (behind(met, "on") if met is not None else None)
    if met is None or journey is None or journey.lemma_ not in JOURNEYS:
        return (), None
    where = place_named(text, behind(journey, "to") or behind(verb, "to"))
    people = (*doers_of(text, verb), *people_of(text, met))
    return (people, where) if where is not None else ((), None)


def _company(text: AnnotatedArticle, verb: Token) -> Iterator[EventReport]:
    """Yield who is said to have joined the event that ``gathering`` finds: that of those joined, or the one called by its kind."""
    event = _joined_event(verb)
    by = agent(verb) or (behind(event, "by") if event is not None and is_passive(verb) else None)
    if by is not None:
        leads = doers_of(text, verb)
        joiners = listed(text, verb.doc[by.left_edge.i], by)
        free = event is not None or not any(c.lower_ in ELSEWHERE and c.dep_ == "prep" for c in verb.children)
    else:
        leads, joiners = (), doers_of(text, verb)
        free = event is not None and event.lemma_ not in JOURNEYS  # on a journey: _along
    joiners = tuple(p for p in as_states(text, by, joiners) if p.kind in (EntityKind.PERSON, EntityKind.STATE))
    leads = tuple(p for p in leads if p.kind is EntityKind.PERSON)
    reading = read_told(text, verb) if free and joiners and (leads or event is not None) else None
    if reading is None:
        return
    kind = EventKind.VISIT if verb.lemma_ == "accompany" else EventKind.EVENT
    kind = BACK_REFERENCES[event.lemma_][0] if event is not None else kind
    yield draft(text, kind, verb, reading, joiners, rule=COMPANY, visitor=leads)


def _joined_event(verb: Token) -> Token | None:
    """Return "call" in "joined them on the call" and "meeting" in "joined the beginning of the meeting": one told elsewhere."""
    thing = direct_object(verb)
    heads = [thing, *(behind(verb, word) for word in ("on", "for", "in", "during", "at"))]
    heads += [behind(head, "of") for head in heads if head is not None and head.lemma_ in STAGES]
    named = (
        h for h in heads if h is not None and h.lemma_ in BACK_REFERENCES.keys() - PAPERS and behind(h, "with") is None
    )
    return next((h for h in named if _told_elsewhere(h)), None)


def _told_elsewhere(noun: Token) -> bool:
    """Tell "the virtual meeting" from "the trade council meeting in Lisbon", which is one of its own."""
    own = (c for c in noun.children if c.dep_ in ("compound", "nmod", "amod") or c.lower_ in ("in", "between", "among"))
    return any(c.lower_ in DEFINITE for c in noun.children) and all(c.lower_ in REMOTE for c in own)


RULE = Rule(
    find,
    examples=(
        Example(
            "Erik Holt will accompany Ana Prado on her trip to Lisbon.",
            ("Visit(Erik Holt, Ana Prado) planned in Lisbon",),
        ),
        Example("Erik Holt accompanied Ana Prado to the door."),
        Example("Ana Prado was joined by Erik Holt in condemning the raid."),
        Example("Ana Prado joined Erik Holt on the committee."),
    ),
    draft=True,
)
