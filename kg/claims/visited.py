"""Visits: who travelled to which place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import VERBS, behind, dated, direct_object, subject
from kg.claims._events.event_places import here, in_state, place, place_named
from kg.claims._events.event_words import ARRANGES, CALLS_OFF, COMING, LIGHT, PUTS_OFF
from kg.claims._events.factuality import Reading, read
from kg.claims._events.groups import PUBLIC, is_public
from kg.claims._events.phrases import coordinated
from kg.claims._events.settings import TOUR, undated
from kg.claims._events.stays import named_guest, stay
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

VISITS = lexicon("visit tour")
"""Verbs whose object is the place."""
TRAVELS = {
    "travel": ("to",),
    "fly": ("to", "into"),
    "go": ("to",),
    "arrive": ("in", "at"),
    "head": ("to", "for"),
    "leave": ("for",),
    "depart": ("for",),
    "journey": ("to",),
    "come": ("to",),
    "land": ("in", "at"),
    "cross": ("to", "into"),
    "continue": ("to",),
    "proceed": ("to",),
}
"""Verbs of travel and the prepositions before the place they lead to."""
ARRIVES = lexicon("arrive land come fly")
NOUNS = lexicon("visit trip tour travel journey stopover stop")
SPOTS = lexicon("""
    region country area city town village island border capital hospital clinic school university college camp base station
    centre center shrine temple mosque church cathedral museum memorial cemetery monument factory plant farm shipyard port
    facility headquarters consulate embassy prison site exhibition battlefield
""")
"""Nouns of places that are visited; "the place" of such a visit has no name."""
ELSEWHERE = lexicon("country island capital city town village")
"""Nouns that stand for a place the text has named before."""
WHILE = lexicon("during on for from in after following before")
WITHIN = ("in", "near", "at", "outside")
"""Before the place of whom or what somebody visited: "visited troops in Lisbon"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every journey of a named traveller to a named place."""
    for token in text.words:
        if (told := stay(text, token)) is not None:
            yield _in_passing(text, token, *told)
            continue
        found = _by_verb(text, token) if token.pos_ in ("VERB", "AUX") else _by_noun(text, token)
        if found is None:
            continue
        travellers, goal = found
        people = tuple(p for p in travellers if p.kind is EntityKind.PERSON or _sent(p))
        reading = (_read(token) or read_told(text, token)) if people else None
        if reading is None:
            continue
        report = draft(text, EventKind.VISIT, token, reading, people, rule="visited", where=goal, visitor=people)
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
    return group.kind is EntityKind.GROUP and is_public(group) and bool(told)


def _further(text: AnnotatedArticle, token: Token) -> Iterator[tuple[Token, Entity]]:
    """Yield the second and further places of "visited A, B and C" and "flew to A on Monday and to B", with where each is named."""
    goal = direct_object(token) if token.pos_ == "VERB" and token.lemma_ in VISITS else None
    heads = list(coordinated(goal))[1:] if goal is not None else []
    ways = [c for c in token.children if c.dep_ == "prep" and c.lower_ in TRAVELS.get(token.lemma_, ())]
    for way in ways[1:]:
        heads += [c for c in way.children if c.dep_ == "pobj" and way.doc[way.i - 1].lower_ in ("and", "then", ",")]
    for head in heads:
        where = place_named(text, head)
        if where is not None:
            yield head, where


def _read(token: Token) -> Reading | None:
    """Read a visit; one for which somebody "arrived" or "is" there has begun, one he "is due" for is to come."""
    if token.lemma_ == "be" and _due(token) is not None:
        above = read(token)
        return above and Reading(Status.PLANNED, (*above.governors, *(t for t in (_due(token),) if t is not None)))
    verb = token.head.head
    begun = token.dep_ == "pobj" and token.head.lower_ in ("for", "on") and verb.lemma_ in ("arrive", "be", "land")
    return read(verb) if begun and verb.pos_ in VERBS else read(token)


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[tuple[Entity, ...], Entity | None] | None:
    lemma = verb.lemma_.lower()
    if lemma in VISITS:
        goal = direct_object(verb)
        if verb.lower_ == "visiting" and _is_person(text, goal):
            return None
        inside = behind(goal, *WITHIN) if goal is not None and place_named(text, goal) is None else None
        goal = inside if place_named(text, inside) is not None else goal
    elif lemma == "take" and _journey(verb):
        where = place_named(text, behind(verb, "to"))
        return (people_of(text, direct_object(verb)), where) if where is not None else None
    elif lemma in TRAVELS and not any(c.lower_ in ("back", "home") for c in verb.children):
        goal = behind(verb, *TRAVELS[lemma]) or _misread(verb, TRAVELS[lemma])
    elif lemma == "reach":
        goal = direct_object(verb)
    elif lemma == "be" and (due := _due(verb)) is not None:
        goal = behind(due, "in")
    elif lemma == "be" and _stays(text, verb):
        goal = behind(verb, "in")
    else:
        return None
    where = place_named(text, goal) or (place(text, (), verb) if lemma in VISITS | {"arrive", "land"} else None)
    bound = behind(verb, "for", "on") if lemma == "arrive" and goal is None else None
    came = where is None and lemma in ARRIVES and any(c.lower_ == "here" for c in verb.children)
    came = came or (where is None and bound is not None and bound.lemma_ in NOUNS)
    spot = lemma in VISITS and where is None and goal is not None and _is_spot(goal)
    where = _unnamed(text, goal) if goal is not None and spot else here(text) if came else where
    return (people_of(text, _traveller_of(verb)), where) if where is not None or came or spot else None


def _is_person(text: AnnotatedArticle, token: Token | None) -> bool:
    """Tell "receiving visiting President Holt" from "visiting Lisbon"."""
    mention = text.mention_at(token) if token is not None else None
    return mention is not None and mention.entity.kind is EntityKind.PERSON


def _stays(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether somebody "is in Lisbon for talks", or was there on a day, and is not at home there."""
    purpose = behind(verb, "for", "on")
    if purpose is not None and not purpose.ent_type_:
        return True
    where, who = place_named(text, behind(verb, "in")), people_of(text, subject(verb))
    homes = {t.office.country for t in text.titles if t.person in who and t.office.country is not None}
    abroad = bool(homes) and where is not None and not any(where == home or in_state(where, home) for home in homes)
    plain = not any(c.dep_ in ("attr", "acomp", "expl") or c.lower_ == "not" for c in verb.children)
    return abroad and plain and dated(text, (), verb) is not None


def _is_spot(noun: Token) -> bool:
    """Tell whether *noun* is somewhere one may go, though it has no name: "visited a hospital", "her trip to the region"."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() in SPOTS and noun.ent_type_ != "DATE"


def _unnamed(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return a place called by a common noun, "hospital"; "the country" is one named elsewhere."""
    if noun.lemma_.lower() in ELSEWHERE:
        return None
    left = [c.i for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
    span = text.span(noun.doc[min([*left, noun.i]) : noun.i + 1])
    label = " ".join(text.article.quote(span).split())
    return Entity(id=f"place:{span.start}", kind=EntityKind.PLACE, label=label, proper=False)


def _due(verb: Token) -> Token | None:
    """Return "due" in "he is due in Lisbon"."""
    return next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due"), None)


def _misread(verb: Token, prepositions: tuple[str, ...]) -> Token | None:
    """Return "Lisbon" in "left for Lisbon to attend …", which the parser takes for the subject of "attend"."""
    purpose = next((c for c in verb.children if c.dep_ in ("advcl", "xcomp") and c.tag_ == "VB"), None)
    mark = next((c for c in purpose.children if c.dep_ == "mark"), None) if purpose is not None else None
    if purpose is None or mark is None or mark.lower_ not in prepositions or mark.i != verb.i + 1:
        return None
    return next((c for c in purpose.children if c.dep_ == "nsubj"), None)


def _traveller_of(verb: Token) -> Token | None:
    """Return who travels; in "the first leader to visit" it is the subject of the clause."""
    noun = verb.head
    accepted = noun.dep_ == "dobj" and noun.head.lemma_ == "accept"
    if verb.dep_ in ("acl", "relcl") and (noun.dep_ == "attr" or accepted) and verb.tag_ == "VB":
        return subject(noun.head)
    return subject(verb)


def _journey(verb: Token) -> bool:
    """Tell whether what takes somebody to a place is a journey: "a tour which will take him to …"."""
    doer = subject(verb)
    return doer is not None and any(t.lemma_ in NOUNS for t in (doer, *doer.subtree))


def _by_noun(text: AnnotatedArticle, noun: Token) -> tuple[tuple[Entity, ...], Entity | None] | None:
    if noun.pos_ != "NOUN" or noun.lemma_ not in NOUNS:
        return None
    heads = [h for h in (behind(noun, word) for word in ("to", "of", "in")) if h is not None]
    light = [noun.head] if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT else []
    heads = heads or [h for h in (behind(verb, "to") for verb in light) if h is not None]
    inner = [h for h in (behind(head, *WITHIN) for head in (*heads, *(light if heads else ()))) if h is not None]
    goals = (place_named(text, head) for head in (*heads, *inner))
    where = next((goal for goal in goals if goal is not None), None) or _leading_to(text, noun)
    if where is None and noun.dep_ == "dobj":
        where = place(text, (noun.head,), noun) if heads and light else _hosts(text, noun)
    spot = next((head for head in (*heads, *inner) if _is_spot(head)), None) if where is None else None
    tour = noun.lemma_ != "visit" and TOUR.search(
        text.article.quote(text.span(noun.doc[noun.left_edge.i : noun.i + 1]))
    )
    if where is None and spot is None and not tour and not _announced(noun):
        return None
    return _traveller(text, noun), where or (_unnamed(text, spot) if spot is not None else None)


def _announced(noun: Token) -> bool:
    """Tell whether *noun* is a visit to come, which the text names before it says where to: "the slated visit of Holt"."""
    return noun.lemma_ == "visit" and any(c.lower_ in COMING for c in noun.children)


def _hosts(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the state that called off or put off "a visit by Holt": it was to lead there."""
    if behind(noun, "by") is None or noun.head.lemma_ not in CALLS_OFF | PUTS_OFF:
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
    by = behind(noun, "by")
    if by is not None:
        return people_of(text, by)
    of = people_of(text, behind(noun, "of"))
    return of if any(p.kind is EntityKind.PERSON for p in of) else people_of(text, _going(noun))


def _going(noun: Token) -> Token | None:
    """Return the subject of "made a trip" and of what was done "during a trip"."""
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in LIGHT | CALLS_OFF | PUTS_OFF | ARRANGES:
        return subject(head)
    if noun.dep_ == "pobj" and head.lower_ in WHILE and head.head.pos_ in ("VERB", "AUX"):
        return subject(head.head)
    return None


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado visited Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Erik Holt will travel to Lisbon.", ("Visit(Erik Holt) planned in Lisbon",)),
        Example("Ana Prado spoke during her visit to Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado is due in Lisbon on May 3, 2031.", ("Visit(Ana Prado) planned 2031-05-03 in Lisbon",)),
        Example("The visit of Ana Prado to Lisbon was postponed.", ("Visit(Ana Prado) postponed in Lisbon",)),
        Example("Ana Prado returned from a trip to Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado visited Iranian troops in Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado has cancelled a trip to Lisbon.", ("Visit(Ana Prado) cancelled in Lisbon",)),
        Example("Russian inspectors will visit Lisbon.", ("Visit(Russian inspectors) planned in Lisbon",)),
        Example("In Lisbon, visiting President Erik Holt spoke.", ("Visit(Erik Holt) held in Lisbon",)),
        Example("Ana Prado spoke after three days in Lisbon.", ("Visit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado has accepted an invitation to visit Lisbon.", ("Visit(Ana Prado) planned in Lisbon",)),
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
