"""Press conferences, briefings, interviews, speeches and issued statements: the occasions of public words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._drafts import draft, people_of
from kg.claims._event_clauses import agent, behind, clause_verb, subject
from kg.claims._event_words import SPEAKS
from kg.claims._factuality import Reading, read
from kg.claims._lexicon import lexicon
from kg.claims._sides import listed
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = lexicon("briefing interview speech statement remark sermon")
PRESS = lexicon("press news media joint congressional parliamentary senate")
WORDS = lexicon("comment remark")
HEARERS = lexicon("reporter journalist newsman press media")
HOUSES = lexicon("""
    lawmaker parliamentarian legislator senator chamber committee parliament seminar panel audience hearing
    assembly delegate congress
""")
"""Who or what is told something in public besides."""
TELLS = lexicon("tell brief address")
GIVES = lexicon("hold give deliver issue make attend conduct address release")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every public occasion of a named speaker."""
    for token in text.words:
        if token.lower_ == "attributable" and (issued := _issued(text, token)) is not None:
            yield issued
            continue
        people = _by_verb(text, token) if token.pos_ == "VERB" else _by_noun(text, token)
        people = tuple(p for p in dict.fromkeys(people) if p.kind is not EntityKind.GROUP)
        reading = _read(token) if people else None
        if reading is not None:
            yield draft(text, EventKind.PRESS_OCCASION, token, reading, people, rule="press_occasion")


def _read(token: Token) -> Reading | None:
    """Read an occasion; those who were told something, "told a hearing", were there as the verb says."""
    if _issuer(token) is not None:
        return Reading(Status.HELD, tuple(c for c in token.children if c.dep_ == "acl"))
    told = token.dep_ in ("dobj", "dative", "iobj") and token.head.lemma_ in TELLS
    return read(token.head) if told else read(token)


def _issued(text: AnnotatedArticle, token: Token) -> EventReport | None:
    """Return the statement that the article itself is: "The following is attributable to Spokesperson Prado"."""
    preposition = next((t for t in token.doc[token.i + 1 : token.i + 2] if t.lower_ == "to"), None)
    people = listed(text, token.doc[preposition.i + 1]) if preposition and preposition.i + 1 < len(token.doc) else ()
    speakers = [p for p in people[:1] if p.kind is EntityKind.PERSON]
    if not speakers:
        return None
    reading = Reading(Status.HELD, ())
    report = draft(text, EventKind.PRESS_OCCASION, token, reading, speakers, rule="press_occasion")
    today = text.article.published_on
    event = replace(report.reports, day=today)
    return replace(report, reports=event, start_date=today, inferred=("startDate",) if today else ())


def _by_verb(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    if verb.lemma_ in TELLS:
        hearer = next((c for c in verb.children if c.dep_ in ("dobj", "dative", "iobj")), None)
    elif verb.lemma_ in ("speak", "talk"):
        beside = behind(verb, "alongside", "beside")
        if beside is not None:
            return (*people_of(text, subject(verb)), *people_of(text, beside))
        hearer = behind(verb, "to", "with")
        if (
            hearer is None
            and verb.tag_ == "VBG"
            and verb.dep_ == "advcl"
            and behind(verb, "in", "at", "on") is not None
        ):
            return people_of(text, subject(verb))
    else:
        return ()
    public = HEARERS | HOUSES if verb.lemma_ in TELLS else HEARERS
    return people_of(text, subject(verb)) if hearer is not None and hearer.lemma_.lower() in public else ()


def _by_noun(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    if noun.pos_ not in ("NOUN", "PROPN") or not _public(noun):
        return ()
    if (issuer := _issuer(noun)) is not None:
        return people_of(text, issuer)
    verb = _speaking(noun)
    if verb is None:
        return ()
    with_ = people_of(text, behind(noun, "with")) if noun.lemma_ == "conference" else ()
    return (*people_of(text, subject(verb)), *with_)


def _issuer(noun: Token) -> Token | None:
    """Return who issued what somebody is quoted from: "according to a statement issued by the ministry"."""
    quoted = noun.dep_ == "pobj" and noun.head.lower_ in ("to", "in", "from")
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.lemma_ in GIVES), None)
    return agent(verb) if verb is not None and quoted else None


def _public(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in ("conference", "release", "hearing"):
        return any(c.lower_ in PRESS for c in noun.children)
    to_press = behind(noun, "to")
    return lemma in NOUNS or (lemma in WORDS and to_press is not None and to_press.lemma_ in HEARERS)


def _speaking(noun: Token) -> Token | None:
    """Return the verb whose subject speaks on the occasion *noun*."""
    head = noun.head
    if noun.dep_ in ("dobj", "dative", "iobj") and head.lemma_ in GIVES | TELLS:
        return head
    if noun.dep_ == "pobj" and head.lower_ in ("at", "in", "during"):
        verb = clause_verb(head)
        return verb if verb is not None and (head.head == verb or verb.lemma_ in SPEAKS) else None
    return None


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado told reporters that the talks went well.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado said so at a news conference in Lisbon.", ("PressOccasion(Ana Prado) held in Lisbon",)),
        Example("Ana Prado told lawmakers that the talks went well.", ("PressOccasion(Ana Prado) held",)),
        Example("The port is open, according to a statement issued by Ana Prado.", ("PressOccasion(Ana Prado) held",)),
        Example("Ana Prado told Erik Holt that the talks went well."),
    ),
    draft=True,
)
