"""Ceremonies: receptions with honours, banquets, signings, inaugurations, funerals, anniversaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import agent, behind, clause_verb, dated, direct_object, owner, subject
from kg.claims._events.event_places import place_named
from kg.claims._events.event_words import ENTRY, SUFFERS
from kg.claims._events.factuality import read
from kg.claims._events.groups import persons
from kg.claims._events.readings import Reading
from kg.claims._events.sides import other_side
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

NOUNS = lexicon("""
    ceremony banquet funeral inauguration wreath-laying commemoration celebration festivity swearing-in parade
    groundbreaking unveiling gala
""")
COMING = lexicon("before after ahead for following during at")
"""Before a ceremony that somebody, told of in the clause, shares with those it is held "with"."""
SERVICES = lexicon("memorial funeral prayer church thanksgiving remembrance commemorative requiem")
"""What makes a "service" a ceremony."""
PRIVATE = lexicon("birthday wedding award awards victory")
"""What is celebrated by no state."""
GREETS = lexicon("greet welcome meet")
AIRPORTS = lexicon("airport tarmac airfield")
"""Where a greeting is a ceremony of arrival."""
BUILDINGS = lexicon("""
    clinic hospital school embassy consulate wing bridge factory plant centre center exhibition museum library university
    pavilion monument memorial mission
""")
HONOURS = lexicon("medal order decoration honour honor")
CREDENTIALS = lexicon("credential credentials")
INSTRUMENTS = CREDENTIALS | lexicon("paper instrument document")
"""What is handed over in state: "accepted the admission papers"."""
DOES = {
    "inaugurate": None,
    "swear": None,
    "lay": lexicon("wreath flower bouquet stone cornerstone"),
    "place": lexicon("wreath flower bouquet"),
    "cut": lexicon("ribbon"),
    "light": lexicon("candle flame torch"),
    "celebrate": lexicon("anniversary"),
    "mark": lexicon("anniversary"),
    "open": BUILDINGS,
    "unveil": lexicon("plaque statue monument memorial"),
    "award": HONOURS,
    "present": CREDENTIALS | lexicon("medal"),
    "give": CREDENTIALS,
    "hand": CREDENTIALS,
    "submit": CREDENTIALS,
    "receive": CREDENTIALS,
    "accept": INSTRUMENTS,
}
"""Verbs that are a ceremony with such an object; None: with any, or as "sworn in"."""
HOLDS = lexicon("""
    attend host hold lead take give join preside inaugurate receive welcome greet lay witness address stage stag organize
    organise officiate
""")
"""Verbs of what people do at a ceremony; "stag" is what the lemmatiser makes of "staged"."""
ACTORS = (EntityKind.STATE, EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every ceremony with a named participant."""
    for token in text.words:
        people = _present(text, token)
        if not people:
            continue
        trigger = _counted(token)
        reading = read(trigger.head if trigger.dep_ == "dobj" else trigger)
        if _invited(text, trigger):
            reading = Reading(Status.PLANNED, ())
        if reading is not None:
            thing = direct_object(trigger) if trigger.pos_ == "VERB" else None
            where = place_named(text, behind(thing, "in", "at")) if thing is not None else None
            yield draft(text, EventKind.CEREMONY, trigger, reading, people, rule="ceremony", where=where)


def _present(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    if token.pos_ == "VERB" and token.lemma_ in GREETS:
        return _greeted(text, token)
    if token.pos_ == "VERB" and token.lemma_ in DOES:
        return _by_verb(text, token)
    if token.pos_ not in ("NOUN", "PROPN") or not _is_ceremony(token):
        return ()
    private = any(c.lower_ in PRIVATE for c in token.children)
    return _participants(text, _counted(token)) if not private else ()


def _is_ceremony(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in NOUNS or (lemma == "service" and any(c.lower_ in SERVICES for c in noun.children))


def _counted(noun: Token) -> Token:
    """Return the head of "a number of celebrations", else *noun*."""
    several = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in ("number", "series")
    return noun.head.head if several else noun


def _greeted(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who met at the airport."""
    by = agent(verb)
    if verb.lemma_ == "meet" and by is None:
        return ()
    other = other_side(text, verb, "by") if by is not None else people_of(text, direct_object(verb))
    people = persons((*people_of(text, subject(verb)), *other))
    return people if len(people) > 1 and any(t.lower_ in AIRPORTS for t in verb.sent) else ()


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who inaugurated something, laid a wreath, celebrated an anniversary somewhere or was sworn in."""
    doer, thing = subject(verb), direct_object(verb)
    objects = DOES[verb.lemma_]
    given = behind(verb, "with") if verb.lemma_ == "present" else None
    if given is not None and given.lemma_ in HONOURS:
        return persons((*people_of(text, doer), *people_of(text, thing)))
    if verb.lemma_ == "swear":
        return persons((*people_of(text, doer), *people_of(text, agent(verb)))) if _sworn_in(text, verb) else ()
    if thing is None or (objects is not None and thing.lemma_.lower() not in objects):
        return ()
    solemn = (
        thing.lemma_ not in ("paper", "document", "instrument") or {t.lemma_.lower() for t in thing.subtree} & ENTRY
    )
    if not solemn:
        return ()
    if thing.lemma_ == "anniversary":
        return _actors(people_of(text, doer)) if _placed(text, verb) or _placed(text, thing) else ()
    others = [behind(verb, "to", "from"), agent(verb), behind(thing, "to", "from"), owner(thing), behind(thing, "of")]
    others += [c for c in verb.children if c.dep_ in ("dative", "iobj")]
    others = others if objects is not None and objects & (HONOURS | CREDENTIALS) else []
    people = persons((*people_of(text, doer), *(p for o in others for p in people_of(text, o))))
    return people if doer is not None else ()


def _sworn_in(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether somebody was sworn in by somebody or somewhere: without, it only tells since when he is in office."""
    sworn = verb.doc[verb.i : verb.i + 2][-1].lower_ == "in"
    return sworn and (agent(verb) is not None or _placed(text, verb))


def _placed(text: AnnotatedArticle, word: Token) -> bool:
    staged = behind(word, "in", "at")
    return staged is not None and text.mention_at(staged) is not None


def _actors(people: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the persons among *people*, or where there are none the states and bodies."""
    every = tuple(dict.fromkeys(people))
    return persons(every) or tuple(p for p in every if p.kind in ACTORS)


def _participants(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    verb = _told_by(noun)
    if verb is None or verb.pos_ != "VERB":
        return _attending(text, noun) or _shared(text, noun)
    if verb.lemma_ in SUFFERS - {"fall", "sing", "perform"}:
        return ()
    people = [*people_of(text, subject(verb)), *people_of(text, agent(verb)), *_honoured(text, noun)]
    people += persons(people_of(text, next((c for c in verb.children if c.dep_ == "dobj" and c != noun), None)))
    people += [p for word in ("for", "with") for p in people_of(text, behind(noun, word))]
    if noun.lemma_.lower() in ("inauguration", "swearing-in"):
        people += [*people_of(text, behind(noun, "of")), *people_of(text, owner(noun))]
    return _actors(people)


def _attending(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who came to "a ceremony attended by Holt", "a banquet hosted by Holt"."""
    made = (c for c in noun.children if c.dep_ == "acl" and c.lemma_ in HOLDS)
    return _actors(p for verb in made for p in people_of(text, agent(verb)))


def _shared(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return both sides of "met ahead of a celebration with Holt"."""
    guests = persons(people_of(text, behind(noun, "with"))) if noun.dep_ == "pobj" else ()
    verb = clause_verb(noun.head) if guests and {noun.head.lower_, noun.head.head.lower_} & COMING else None
    return tuple(dict.fromkeys((*persons(people_of(text, subject(verb))), *guests))) if verb is not None else ()


def _told_by(noun: Token) -> Token | None:
    """Return the verb whose subject takes part in *noun*: "attended a ceremony", "said at the ceremony"."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        return head if head.lemma_ in HOLDS else None
    if noun.dep_ != "pobj":
        return None
    verb = clause_verb(head)
    beside = head.lower_ in ("at", "in", "during") and verb is not None and head.head == verb
    if verb is not None and verb.lemma_ == "invite" and head.lower_ == "to":
        return verb
    return verb if beside or (verb is not None and verb.lemma_ in HOLDS and head.head == verb) else None


def _invited(text: AnnotatedArticle, noun: Token) -> bool:
    """Tell whether somebody has been invited to *noun*, and its day is set."""
    bidding = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ == "invite"
    return bidding and dated(text, (), noun) is not None


def _honoured(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who was honoured: "a banquet hosted in honor of Holt"."""
    honour = next((t for t in noun.subtree if t.lower_ in ("honor", "honour") and t.i > noun.i), None)
    return people_of(text, behind(honour, "of")) if honour is not None else ()


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado was received at an official ceremony.", ("Ceremony(Ana Prado) held",)),
        Example("Ana Prado will attend a signing ceremony in Lisbon.", ("Ceremony(Ana Prado) planned in Lisbon",)),
        Example("At the airport, Ana Prado was greeted by Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado spoke at a banquet hosted in honor of Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado attended the inauguration of Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado was sworn in by Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado presented her credentials to Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado opened a hospital in Lisbon.", ("Ceremony(Ana Prado) held in Lisbon",)),
        Example("Ana Prado laid a wreath in Lisbon.", ("Ceremony(Ana Prado) held in Lisbon",)),
        Example("Iran joined the union at a ceremony in Lisbon.", ("Ceremony(Iran) held in Lisbon",)),
        Example("Iran staged celebrations in Lisbon.", ("Ceremony(Iran) held in Lisbon",)),
        Example("Ana Prado laid flowers in Lisbon.", ("Ceremony(Ana Prado) held in Lisbon",)),
        Example("Ana Prado accepted the accession papers from Erik Holt.", ("Ceremony(Ana Prado, Erik Holt) held",)),
        Example("The town saw a ceremony attended by Ana Prado.", ("Ceremony(Ana Prado) held",)),
        Example("Ana Prado welcomed the decision."),
        Example("Ana Prado laid blame on Iran."),
        Example("Ana Prado did not attend the ceremony."),
    ),
    draft=True,
)
