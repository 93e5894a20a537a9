"""Press conferences, briefings, interviews, speeches, broadcasts: the occasions on which somebody speaks in public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.borrowed_days import right_behind
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import ADDRESSED, agent, behind, clause_verb, dated, owner, subject
from kg.claims._events.event_places import place_named
from kg.claims._events.event_words import SPEAKS, SUFFERS
from kg.claims._events.factuality import read
from kg.claims._events.occasion_days import spoken_days, spoken_on
from kg.claims._events.public_words import (
    AIR,
    COMMENTS,
    HEARERS,
    SPEECH,
    happens_once,
    is_on_air,
    is_spoken,
    listens,
    speaker_of,
)
from kg.claims._events.readings import Reading
from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.networks import networks
from kg.claims._speech.short_forms import PRINTED
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

TELLS = lexicon("tell brief address")
GIVES = lexicon(
    "hold give deliver make attend conduct address end finish conclude begin start open host wrap wind schedule call plan"
)
AIRS = lexicon("publish broadcast air release post televise deliver give record")
"""Participles that date words spoken in public."""
TESTIFIES = lexicon("testify")
COMES = lexicon("come make be deliver give")
"""Verbs that tell on which occasion somebody's comments were made."""
ENCOUNTERS = lexicon("meeting talk call summit ceremony visit session trip dialogue")
"""Nouns of events of their own: who speaks there is no news conference."""
STAGES = lexicon(
    "university college school institute club church mosque event dinner luncheon breakfast convention headquarters"
)
"""Where somebody speaks in public though no name tells the place."""
RETURNS = lexicon("return arrival departure")
INVESTIGATING = lexicon("""
    police detective detectives prosecutor prosecutors investigator investigators inspector inspectors agent agents officer officers
    sheriff deputy deputies judge judges magistrate magistrates lawyer lawyers attorney attorneys counsel intelligence security
    immigration authorities officials bureau committee commission panel inquiry tribunal court recruiter recruiters employer
""")
"""Who asks people questions that are no interview for the public."""
ASKED = lexicon("ask question interview quote join introduce press grill quiz")
"""What is done to who speaks on an occasion."""
VERBAL = lexicon("attack assault strike hit")
"""What may be done with words: "attacked the plan in a speech"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every public occasion of a named speaker."""
    days = spoken_days(text)
    for token in text.words:
        people = _speakers(text, token)
        if not people:
            continue
        people = _public(people)
        reading = _read(token) if people else None
        if reading is not None:
            report = _dated(text, token, reading, people)
            yield spoken_on(text, report, days, held=reading.status is Status.HELD)


def _public(people: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return *people* without unnamed ones, unless they are all and described: "a member of the ruling party told reporters"."""
    every = tuple(dict.fromkeys(people))
    named = tuple(p for p in every if p.kind is not EntityKind.GROUP)
    return named or tuple(p for p in every if " of " in p.label or " from " in p.label or _led_by_name(p))


def _led_by_name(group: Entity) -> bool:
    """Tell whether a group is called by whose people they are: "U.S. authorities"."""
    words = group.label.split()
    return len(words) > 1 and ("." in words[0] or words[0].isupper())


def _dated(text: AnnotatedArticle, token: Token, reading: Reading, people: tuple[Entity, ...]) -> EventReport:
    """Return the report of an occasion, dated by the word that tells when it was published: "an interview broadcast on Monday"."""
    home = behind(token, "on", "upon") if token.lemma_ == "speak" else None
    where = place_named(text, behind(home, "to")) if home is not None and home.lemma_ in RETURNS else None
    report = draft(text, EventKind.PRESS_OCCASION, token, reading, people, rule="press_occasion", where=where)
    beside = (token, guest) if (guest := behind(token, "with")) is not None else (token,)
    told = (c for noun in beside for c in noun.children if c.dep_ in ("acl", "relcl") and c.lemma_ in AIRS)
    aired = tuple(c for c in told if c.tag_ in ("VBN", "VBD") and not any(w.lower_ == "to" for w in c.children))
    if not aired or report.date_value is not None:
        return report
    later = replace(reading, governors=(*reading.governors, *aired))
    # Its place may be that of the paper: "published in a Lisbon daily".
    return replace(
        draft(text, EventKind.PRESS_OCCASION, token, later, people, rule="press_occasion"), place=report.place
    )


def _speakers(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    if token.pos_ == "VERB":
        return _by_verb(text, token)
    if token.lower_ == "on":
        verb = clause_verb(token) if is_on_air(token) else None
        return people_of(text, speaker_of(verb)) if verb is not None and (_says(verb) or _posts(token, verb)) else ()
    return _by_noun(text, token) if token.pos_ in ("NOUN", "PROPN") and is_spoken(token) else ()


def _read(token: Token) -> Reading | None:
    """Read an occasion; those who were told something, "told a hearing", were there as the verb says."""
    verb = clause_verb(token)
    if token.lower_ == "on":
        return read(verb) if verb is not None else None
    if _issued(token):
        return Reading(Status.HELD, tuple(c for c in token.children if c.dep_ == "acl"))
    if token.dep_ in ("dobj", "dative", "iobj") and token.head.lemma_ in TELLS:
        return read(token.head)
    said_in = token.dep_ == "pobj" and token.head.head == verb and verb is not None and _says(verb)
    return read(verb) if said_in and verb is not None else read(token)


def _issued(noun: Token) -> bool:
    """Tell whether somebody is quoted from *noun*, which tells its speaker: "according to an interview given by Prado"."""
    return _giver(noun) is not None and noun.dep_ == "pobj" and noun.head.lower_ in ("to", "in", "from")


def _giver(noun: Token) -> Token | None:
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.lemma_ in GIVES), None)
    return agent(verb) if verb is not None else None


def _says(verb: Token) -> bool:
    return verb.lemma_ in SPEECH and not any(c.dep_ in ("nsubjpass", "neg") for c in verb.children)


def _posts(preposition: Token, verb: Token) -> bool:
    """Tell whether *verb* is a word to somebody that was published: "thanked Holt on Facebook"."""
    where = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return where is not None and where.lower_ in networks() and verb.lemma_ in ADDRESSED


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    if verb.lemma_ in TELLS:
        hearer = next((c for c in verb.children if c.dep_ in ("dobj", "dative", "iobj")), None)
        heard = hearer is not None and listens(hearer, told=True)
        return people_of(text, speaker_of(verb)) if heard else ()
    if verb.lemma_ in TESTIFIES:
        return people_of(text, subject(verb)) if behind(verb, "before", "to", "at") is not None else ()
    if verb.lemma_ in ("speak", "talk"):
        return _speaking(text, verb)
    if verb.lemma_ == "interview":
        return people_of(text, subject(verb)) if verb.tag_ == "VBN" and _by_press(text, verb) else ()
    commented = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_ in COMMENTS), None)
    if verb.lemma_ != "make" or commented is None or not (_somewhere(text, verb) or _somewhere(text, commented)):
        return ()
    return people_of(text, agent(verb) if commented.dep_ == "nsubjpass" else subject(verb))


def _by_press(text: AnnotatedArticle, interviewed: Token) -> bool:
    """Tell whether somebody is asked for the public to hear it, on the air or by the press, and not by the police or for a job."""
    by = behind(interviewed, "by")
    asker = text.mention_at(by) if by is not None else None
    named = (
        asker is not None and asker.entity.proper and asker.entity.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)
    )
    told = by is not None and (by.lemma_.lower() in HEARERS | PRINTED | AIR or by.lower_ in networks())
    official = by is not None and any(t.lower_ in INVESTIGATING for t in by.subtree)
    aired = any(is_on_air(c) or _on_program(c) for c in interviewed.rights)
    return (aired or named or told) and not official


def _on_program(preposition: Token) -> bool:
    """Tell whether *preposition* begins "for a documentary", "for the programme"."""
    of = behind(preposition.head, "for") if preposition.lower_ == "for" else None
    return of is not None and of.lemma_ in AIR | {"documentary", "film", "article"}


def _somewhere(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether the clause of *verb* says where words were spoken: "made the comments Thursday in Lisbon"."""
    where = behind(verb, "in", "at")
    mention = text.mention_at(where) if where is not None else None
    return mention is not None and mention.entity.kind in (EntityKind.PLACE, EntityKind.STATE)


def _speaking(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who speaks, with one who speaks beside him; to the press, in a place, or on coming back."""
    beside = behind(verb, "alongside", "beside")
    if beside is not None:
        return (*people_of(text, subject(verb)), *people_of(text, beside))
    hearer = behind(verb, "to", "with")
    if hearer is not None:
        heard = listens(hearer, told=verb.lemma_ == "speak" and behind(verb, "to") is not None)
        return people_of(text, subject(verb)) if heard else ()
    aside = verb.tag_ == "VBG" and verb.dep_ == "advcl"
    where = behind(verb, "in", "at")
    on = behind(verb, "on", "upon")
    returning = on is not None and on.lemma_ in RETURNS
    apart = where is not None and where.lemma_.lower() not in ENCOUNTERS and not is_spoken(where)
    staged = apart and where is not None and (aside or _is_stage(text, verb, where))
    return people_of(text, subject(verb)) if staged or returning or (aside and on is not None) else ()


def _is_stage(text: AnnotatedArticle, verb: Token, where: Token) -> bool:
    mention = text.mention_at(where)
    named = mention is not None and mention.entity.kind in (EntityKind.PLACE, EntityKind.STATE)
    return verb.lemma_ == "speak" and (named or where.lemma_.lower() in STAGES)


def _by_noun(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    if (giver := _giver(noun)) is not None and _issued(noun):
        return people_of(text, giver)
    if noun.lemma_ in COMMENTS and noun.dep_ == "nsubj" and noun.head.lemma_ in COMES | {"follow"}:
        own = dated(text, (), noun) or right_behind(text, noun)  # "Prado's comments Monday came a day after the raid"
        return people_of(text, owner(noun)) if own is not None else ()
    verb = _verb(noun)
    if verb is None or not happens_once(noun, verb):
        return ()
    doer = _heard(noun, verb)
    if doer is not None and doer.lemma_ in COMMENTS | {"announcement", "statement"} and verb.lemma_ in COMES:
        doer = agent(verb) or owner(doer)
    speakers = people_of(text, doer)
    beside = people_of(text, behind(noun, "with")) if noun.lemma_ in ("conference", "interview", "availability") else ()
    return (*speakers, *(p for p in beside if p.kind is EntityKind.PERSON)) if speakers else ()


def _heard(noun: Token, verb: Token) -> Token | None:
    """Return who speaks on the occasion *noun*: nobody to whom or by whom something else is done there."""
    passive = any(c.dep_ == "nsubjpass" for c in verb.children) and verb.lemma_ not in ASKED
    if noun.dep_ == "pobj" and (passive or verb.lemma_ in SUFFERS - VERBAL):
        return behind(noun, "by") or (agent(verb) if passive and verb.lemma_ not in SUFFERS else None)
    return speaker_of(verb)


def _verb(noun: Token) -> Token | None:
    """Return the verb whose subject speaks on the occasion *noun*."""
    head = noun.head
    if noun.dep_ in ("dobj", "dative", "iobj") and head.lemma_ in GIVES | TELLS:
        return head
    if noun.dep_ != "pobj":
        return None
    if head.lower_ == "for":
        return head.head if head.head.lemma_ == "sit" else None
    if head.lower_ in ("at", "in", "during") or (head.lower_ == "on" and noun.lemma_ == "call"):
        verb = clause_verb(head)
        return verb if verb is not None and (head.head == verb or verb.lemma_ in SPEAKS) else None
    return None


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado told reporters that the talks went well.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado said so at a news conference in Lisbon.", ("PressOccasion(Ana Prado) held in Lisbon",)),
        Example("Ana Prado told lawmakers that the talks went well.", ("PressOccasion(Ana Prado) held",)),
        Example("In her weekly radio address, Ana Prado called for calm.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado said on state television that she was tired.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado made the remarks in Lisbon.", ("PressOccasion(Ana Prado) held in Lisbon",)),
        Example("Ana Prado's comments came in an interview.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado was speaking on her return to Lisbon.", ("PressOccasion(Ana Prado) held in Lisbon",)),
        Example(
            "Ana Prado said at an event in Lisbon that she was tired.", ("PressOccasion(Ana Prado) held in Lisbon",)
        ),
        Example("Interviewed on television, Ana Prado called for calm.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado testified before the Senate.", ("PressOccasion(Ana Prado) held",)),
        Example("On a call with reporters, Ana Prado said she was tired.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado told Erik Holt that the talks went well."),
        Example("Ana Prado wrote the address on a card."),
        Example("Ana Prado spoke in favour of the plan."),
        Example("In interviews, Ana Prado often smiled."),
        Example("Ana Prado was interviewed by the police on Monday."),
        Example("Ana Prado was interviewed by Lisbon prosecutors."),
        Example("Ana Prado was interviewed for a job on the board."),
    ),
    draft=True,
)
