"""Reads verbs of going and staying: who went, stopped, stayed or is expected where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._times.tense import undoes, undone
from kg.claims._events.delegations import in_party
from kg.claims._events.drafts import doers_of, people_of
from kg.claims._events.event_clauses import behind, dated, direct_object, owner, subject
from kg.claims._events.event_places import PLACES, here, house_named, place, place_named
from kg.claims._events.event_words import PARTIES, SENDS
from kg.claims._events.homes import at_home, homes, homeward
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind

if TYPE_CHECKING:
    from kg.syntax import Token

Journey = tuple[tuple[Entity, ...], Entity | None]
"""Who travelled, and where to, if that is told."""
VISITS = lexicon("visit tour")
"""Verbs whose object is the place."""
TRAVELS = {
    "travel": ("to",),
    "fly": ("to", "into"),
    "jet": ("to", "into"),
    "sail": ("to", "into"),
    "drive": ("to", "into"),
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
    "stop": ("in", "at"),
    "set": ("for",),
    "take": ("for",),
    "touch": ("in", "at"),
}
"""Verbs of travel and the prepositions before the place they lead to."""
PARTICLES = {"set": ("off", "out"), "take": ("off",), "touch": ("down",)}
"""What makes a verb of other meanings one of travel: "set off for", "touched down in"."""
ARRIVES = lexicon("arrive land come fly")
JOURNEYS = lexicon("visit trip tour travel journey stopover stop")
SPOTS = lexicon("""
    region country area city town village island border capital hospital clinic school university college camp base station
    centre center shrine temple mosque church cathedral museum memorial cemetery monument factory plant farm shipyard port
    facility headquarters consulate embassy prison site exhibition battlefield
""")
"""Nouns of places that are visited; "the place" of such a visit has no name."""
ELSEWHERE = lexicon("country island capital city town village")
"""Nouns that stand for a place the text has named before."""
WITHIN = ("in", "near", "at", "outside")
"""Before the place of whom or what somebody visited: "visited troops in Lisbon"."""
ILLS = lexicon("jail prison hospital court trouble custody")
QUARTERS = lexicon("north south east west northeast northwest southeast southwest northern southern eastern western")
AWAITS = lexicon("expect await")
STAYS = lexicon("minute hour day night weekend week afternoon morning evening")
"""How long a guest is told to stay; who spends years somewhere lives there."""
ROUTES = lexicon("way route")
ACCEPTS = lexicon("accept make take announce confirm have")
"""Verbs whose subject goes: "accepted an invitation to visit Lisbon", "made the decision to visit Lisbon"."""


def gone(text: AnnotatedArticle, verb: Token) -> Journey | None:
    """Return who *verb* says went or stayed somewhere, and where; None where it says nothing of the kind."""
    lemma = verb.lemma_.lower()
    if lemma == "take" and _takes(verb):
        where = place_named(text, behind(verb, "to"))
        return (people_of(text, direct_object(verb)), where) if where is not None else None
    if lemma in SENDS:
        return _dispatched(text, verb)
    if lemma in ("lead", "head") and (led := _led(text, verb)) is not None:
        return led
    if lemma == "welcome":
        return _awaited_guest(text, verb)
    if (lemma == "spend" or lemma in AWAITS) and (there := _stayed(text, verb)) is not None:
        people = _travellers(text, verb)
        return None if at_home(text, people, there) else (people, there)
    goal = _goal(text, verb, lemma)
    return None if goal is None else _reached(text, verb, goal if goal != verb else None)


def _dispatched(text: AnnotatedArticle, verb: Token) -> Journey | None:
    """Return whom *verb* sends where: an official, or people of somebody named, and nobody sent home, to prison or to school."""
    back = any(c.lower_ in ("back", "home", "away", "off") for c in verb.children)
    where = place_named(text, behind(verb, "to")) if not back else None
    people = people_of(text, direct_object(verb)) if where is not None and where.kind in PLACES else ()
    official = {t.person for t in text.titles}
    sent = tuple(p for p in people if p.kind is EntityKind.GROUP or p in official)
    return (sent, where) if sent else None


def stays_in(verb: Token) -> Iterator[Token]:
    """Yield each place in which time is spent: "spent two days in A and three hours in B"."""
    first = direct_object(verb) or next((c for c in verb.children if c.dep_ == "npadvmod"), None)
    above = (c for v in (verb, verb.head) for c in v.children if c.dep_ == "conj" and c.i > verb.i)
    for span in (first, *(first.children if first is not None else ()), *above):
        if span is None or (span is not first and span.dep_ != "conj") or not _lasts(span):
            continue
        ground = behind(verb if span is first else span, "on", "in", "at") or behind(span, "on", "in", "at")
        inner = behind(ground, *WITHIN) if ground is not None and ground.pos_ == "NOUN" else None
        alone = behind(verb, "in") if span is first else None
        yield from (t for t in (inner or alone or ground,) if t is not None)


def _lasts(span: Token) -> bool:
    """Tell whether *span* is a length of time that a guest stays: "five hours", "Monday"."""
    return span.lemma_.lower() in STAYS or (span.pos_ == "PROPN" and span.ent_type_ == "DATE")


def _stayed(text: AnnotatedArticle, verb: Token) -> Entity | None:
    """Return where somebody spent hours or days, or is expected."""
    if verb.lemma_ == "spend":
        served = any(c.lower_ == "as" and c.dep_ == "prep" for c in verb.children)
        return None if served else next((w for t in stays_in(verb) if (w := place_named(text, t)) is not None), None)
    awaited = any(c.dep_ == "nsubjpass" for c in verb.children)
    more = any(c.dep_ in ("xcomp", "ccomp", "dobj") for c in verb.children)
    return place_named(text, behind(verb, "in", "at")) if awaited and not more else None


def _awaited_guest(text: AnnotatedArticle, verb: Token) -> Journey | None:
    """Return whom somebody is to "welcome to Lisbon"."""
    guest, where = direct_object(verb), place_named(text, behind(verb, "to"))
    people = tuple(p for p in people_of(text, guest) if p.kind is EntityKind.PERSON) if where is not None else ()
    return (people, where) if people and where is not None and where.kind in PLACES else None


def _goal(text: AnnotatedArticle, verb: Token, lemma: str) -> Token | None:
    """Return the head of what *verb* leads to, *verb* itself where it may be one of travel and says no goal, else None."""
    if lemma in VISITS:
        return _visited(text, verb)
    if lemma in TRAVELS and _travels(verb, lemma):
        ends = _ends(verb, TRAVELS[lemma])
        named = (end for end in ends if place_named(text, end) is not None)
        return next(named, None) or next(iter(ends), None) or _misread(verb, TRAVELS[lemma]) or verb
    if lemma == "reach":
        return direct_object(verb) or verb
    return _stay(text, verb) if lemma == "be" else None


def _ends(verb: Token, words: tuple[str, ...]) -> tuple[Token, ...]:
    """Return what stands behind each of *words*: in "travel May 11 to 15 to Lisbon" the first is no place."""
    ways = (c for c in verb.children if c.dep_ in ("prep", "dative") and c.lower_ in words)
    first = behind(verb, *words)
    return tuple(t for t in (first, *(h for way in ways for h in way.children if h.dep_ == "pobj")) if t is not None)


def _led(text: AnnotatedArticle, verb: Token) -> Journey | None:
    """Return who leads "a delegation to Lisbon" or "to a conference in Lisbon"."""
    party = direct_object(verb)
    if party is None or party.lemma_ not in PARTIES:
        return None
    end = behind(party, "to") or behind(verb, "to")
    inner = behind(end, *WITHIN) if end is not None else None
    where = place_named(text, end) or place_named(text, inner) or place_named(text, _northern(verb))
    return (_travellers(text, verb), where) if where is not None else None


def _northern(verb: Token) -> Token | None:
    """Return "Syria" in "led a delegation to northeast Syria", which the parser takes for an infinitive."""
    misread = next((c for c in verb.children if c.dep_ == "xcomp" and c.lower_ in QUARTERS), None)
    return direct_object(misread) if misread is not None else None


def _stay(text: AnnotatedArticle, verb: Token) -> Token | None:
    """Return where somebody is, is due, or is on the way to."""
    due = due_in(verb)
    if due is not None:
        return behind(due, "in") or behind(verb, "in") or verb
    route = behind(verb, "on", "en")
    if route is not None and route.lemma_ in ROUTES:
        end = behind(route, "to")
        mention = text.mention_at(end) if end is not None else None
        return end if mention is not None and mention.entity.kind in PLACES else None
    return behind(verb, "in") if _stays(text, verb) else None


def _travels(verb: Token, lemma: str) -> bool:
    words = {c.lower_ for c in verb.children}
    parted = lemma not in PARTICLES or bool(words & set(PARTICLES[lemma]))
    halted = lemma in ("stop", "land") and any(c.dep_ in ("dobj", "xcomp") for c in verb.children)
    # "Was flown to Lisbon for surgery" is no journey of hers.
    halted = halted or any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    halted = halted or any(h.lemma_ in ILLS for c in verb.children if c.dep_ == "prep" for h in c.children)
    ways = [c.i for c in verb.children if c.lower_ in TRAVELS[lemma]]
    returns = any(c.lower_ in ("back", "home") and c.i < min(ways, default=c.i + 1) for c in verb.children)
    return parted and not halted and not returns


def _visited(text: AnnotatedArticle, verb: Token) -> Token | None:
    goal = direct_object(verb) or next((c for c in verb.rights if c.dep_ == "npadvmod" and c.pos_ == "PROPN"), None)
    if verb.lower_ == "visiting" and _is_person(text, goal):
        return None
    inside = behind(goal, *WITHIN) if goal is not None and place_named(text, goal) is None else None
    return (inside if place_named(text, inside) is not None else goal) or verb


def _reached(text: AnnotatedArticle, verb: Token, goal: Token | None) -> Journey | None:
    """Return who reached *goal*, as the place it names or, for a visit, as the hospital or house it is."""
    lemma = verb.lemma_.lower()
    where = place_named(text, goal) or (place(text, (), verb) if lemma in VISITS | {"arrive", "land"} else None)
    if lemma in TRAVELS and where is not None and homeward(text, _travellers(text, verb), where):
        return None
    where = where or (house_named(text, goal) if lemma in VISITS else None)
    bound = behind(verb, "for", "on") if lemma == "arrive" and goal is None else None
    came = where is None and lemma in ARRIVES and any(c.lower_ == "here" for c in verb.children)
    came = came or (where is None and bound is not None and bound.lemma_ in JOURNEYS)
    spot = lemma in VISITS and where is None and goal is not None and is_spot(goal)
    where = unnamed(text, goal) if goal is not None and spot else here(text) if came else where
    return (_travellers(text, verb), where) if where is not None or came or spot else None


def _is_person(text: AnnotatedArticle, token: Token | None) -> bool:
    """Tell "receiving visiting President Holt" from "visiting Lisbon"."""
    mention = text.mention_at(token) if token is not None else None
    return mention is not None and mention.entity.kind is EntityKind.PERSON


def _stays(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether somebody "is in Lisbon for talks" or "to discuss trade", or was there on a day, and is not at home there."""
    plain = not any(c.dep_ in ("attr", "acomp", "expl") or c.lower_ == "not" for c in verb.children)
    heads = (h for c in verb.children if c.lower_ in ("for", "on") for h in c.children if h.dep_ == "pobj")
    if any(not h.ent_type_ and h.lemma_ not in STAYS for h in heads) or (plain and _with_aim(verb)):
        return True
    where, who = place_named(text, behind(verb, "in")), people_of(text, subject(verb))
    abroad = bool(homes(text, who)) and where is not None and not at_home(text, who, where)
    return abroad and plain and dated(text, (), verb) is not None


def _with_aim(verb: Token) -> bool:
    """Tell whether an infinitive tells what for: "is in Lisbon to discuss trade"."""
    aims = (c for c in verb.children if c.dep_ in ("advcl", "xcomp") and c.tag_ == "VB")
    return any(t.tag_ == "TO" and t.i > verb.i + 2 for aim in aims for t in aim.children)


def is_spot(noun: Token) -> bool:
    """Tell whether *noun* is somewhere one may go, though it has no name: "visited a hospital", "her trip to the region"."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() in SPOTS and noun.ent_type_ != "DATE"


def unnamed(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return a place called by a common noun, "hospital"; "the country" is one named elsewhere."""
    if noun.lemma_.lower() in ELSEWHERE:
        return None
    left = [c.i for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
    span = text.span(noun.doc[min([*left, noun.i]) : noun.i + 1])
    label = " ".join(text.article.quote(span).split())
    return Entity(id=f"place:{span.start}", kind=EntityKind.PLACE, label=label, proper=False)


def broken_off(verb: Token) -> bool:
    """Tell whether a journey never ended: "was flying to Lisbon when her plane crashed", "left for Lisbon but was turned back"."""
    when = [c for c in verb.children if c.dep_ == "advcl" and any(m.lower_ in ("when", "before") for m in c.children)]
    return undone(verb) is not None or any(undoes(c) for c in when)


def due_in(verb: Token) -> Token | None:
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
    accepted = noun.dep_ == "dobj" and noun.head.lemma_ in ACCEPTS and owner(noun) is None
    if verb.dep_ in ("acl", "relcl") and (noun.dep_ == "attr" or accepted) and verb.tag_ == "VB":
        return subject(noun.head)
    return subject(verb)


def _travellers(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who travels, also where the parse lost the name in a long title."""
    people = people_of(text, _traveller_of(verb)) or doers_of(text, verb)
    party = people[0] if len(people) == 1 else None
    return (party is not None and party.label in PARTIES and in_party(text, verb)) or people


def _takes(verb: Token) -> bool:
    """Tell whether what takes somebody to a place is a journey: "a tour which will take him to …"."""
    doer = subject(verb)
    return doer is not None and any(t.lemma_ in JOURNEYS for t in (doer, *doer.subtree))
