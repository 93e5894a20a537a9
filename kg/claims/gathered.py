"""Summits and conferences told with their date or place: whom they are called by, or who did something there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_demonym
from kg.claims import Claims, Example, Rule, took_part
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import draft, people_of
from kg.claims._events.event_clauses import behind, clause_verb, subject
from kg.claims._events.event_places import place_named
from kg.claims._events.event_words import COMING, GATHER, MOTION, UNSURE
from kg.claims._events.readings import Reading
from kg.claims._grammar.lexicon import lexicon
from kg.claims.took_part import is_gathering, kind_of
from kg.model import Entity, EntityKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

SCENES = lexicon("summit conference forum meeting dialogue")
NAMESAKES = (EntityKind.STATE, EntityKind.ORGANIZATION)
ACTORS = (EntityKind.PERSON, EntityKind.GOVERNMENT_BODY, *NAMESAKES)
GONE = lexicon("last previous recent past earlier")
AHEAD = COMING | {"next"}
DOES = lexicon(
    "decide agree say tell announce warn sign adopt speak pledge call urge vow promise invite approve endorse admit accept"
)
"""What one present at a gathering does there."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every gathering whose date or place is told, and some actor of it."""
    attended = {report.reports.id for report in took_part.find(text, claims)}
    for token in text.words:
        if not _is_scene(token) or f"event:{text.starts[token.i]}" in attended:
            continue
        there = _present(text, token)
        people = there or _called_by(text, token)
        reading = _reading(text, token) if people else None
        if reading is None:
            continue
        settled = arranged(token)
        where = place_named(text, behind(settled, "for")) if settled is not None else None
        report = draft(text, kind_of(token), token, reading, people, rule="gathered", where=where)
        if there or report.date_value is not None or report.place is not None or _when(token) is not None:
            yield _timed(report, token)


def _is_scene(noun: Token) -> bool:
    """Tell whether *noun* is a gathering that a clause tells of or is set at: not one that somebody holds or is urged to hold."""
    if noun.tag_ in ("NNS", "NNPS"):
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.lemma_ in GATHER:
        return False  # "met for the Strategic Dialogue" tells of one meeting
    placed = noun.dep_ in ("nsubj", "nsubjpass") or (noun.dep_ == "pobj" and noun.head.lower_ != "of")
    return (placed or arranged(noun) is not None) and noun.lemma_.lower() in SCENES and is_gathering(noun)


def arranged(noun: Token) -> Token | None:
    """Return the participle that tells when or where *noun* is: "a summit set for Lisbon in June", "a forum held in May"."""
    own = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN")
    return next((c for c in own if c.lemma_ in ("set", "schedule", "slate", "plan", "hold")), None)


def _timed(report: EventReport, noun: Token) -> EventReport:
    """Return *report* as planned where its words put it ahead: "after next week's summit"."""
    return replace(report, status=Status.PLANNED) if _when(noun) is Status.PLANNED else report


def _when(noun: Token) -> Status | None:
    """Return what the words before *noun* say of its time: "last year's", "next week's", "upcoming"."""
    after = noun.doc[noun.i + 1 : noun.i + 3]
    behind_ = {after[0].lower_} if len(after) > 1 and after[1].lower_ in ("week", "month", "year") else set()
    words = {t.lower_ for t in noun.doc[noun.left_edge.i : noun.i]} | behind_
    if words & AHEAD:
        return Status.PLANNED
    return Status.HELD if words & GONE else None


def _reading(text: AnnotatedArticle, noun: Token) -> Reading | None:
    """Read *noun*; where its clause tells nothing of it, its own words do: "enhanced by the conference last week"."""
    if {c.lower_ for c in noun.children} & UNSURE:
        return None
    settled = arranged(noun)
    if settled is not None:
        return Reading(Status.HELD if settled.lemma_ == "hold" else Status.PLANNED, (settled,))
    reading, when = read_told(text, noun), _when(noun)
    return reading if reading is not None or when is None else Reading(when, ())


def _called_by(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the states and organizations in the name of a gathering: "the African Union summit", "a U.S.-hosted forum"."""
    before = [t for t in noun.doc[noun.left_edge.i : noun.i] if t.dep_ != "poss"]
    mentions = (text.mention_at(t) for t in before)
    known = dict.fromkeys(m.entity for m in mentions if m is not None and m.entity.kind in NAMESAKES)
    bodies = tuple(e for e in known if e.kind is EntityKind.ORGANIZATION)
    return bodies or tuple(e for t in before for e in (*_hyphened(text, t), *_acronym(text, t)))


def _hyphened(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the states of the article that one word joins or ends: "U.S.-Ukraine", "U.S.-hosted"."""
    parts = token.text.split("-") if "-" in token.text else []
    called = {t.name for part in parts if (t := named(part) or of_demonym(part)) is not None}
    return tuple(e for e in text.entities() if e.kind is EntityKind.STATE and e.label in called)


def _acronym(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the body that capitals name though nothing else does: "the APEC forum"."""
    letters = token.text.isupper() and len(token) > 1 and (token.is_alpha or token.text[1:].isdigit())
    if not letters or text.mention_at(token) is not None:
        return ()
    start = text.starts[token.i]
    return (Entity(id=f"organization:{start}", kind=EntityKind.ORGANIZATION, label=token.text),)


def _present(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who decided or said something there, or goes there: "NATO decided at last year's summit"."""
    preposition = noun.head
    verb = clause_verb(preposition) if noun.dep_ == "pobj" else None
    if verb is None or preposition.head.i != verb.i:
        return ()
    at = preposition.lower_ in ("at", "during")
    if at and verb.dep_ == "xcomp" and verb.head.lemma_ in DOES:
        verb = verb.head  # "invited it at the summit to join"
    there = at and verb.lemma_ in DOES
    if at and not there and not any(c.dep_ == "nsubjpass" for c in verb.children):
        return tuple(p for p in people_of(text, subject(verb)) if p.kind is EntityKind.PERSON)
    goes = preposition.lower_ == "for" and verb.lemma_ in MOTION
    return tuple(p for p in people_of(text, subject(verb)) if p.kind in ACTORS) if there or goes else ()


RULE = Rule(
    find,
    examples=(
        Example("NATO decided at the Lisbon summit to wait.", ("Summit(NATO) held in Lisbon",)),
        Example(
            "Ana Prado slept before the African Union summit in Lisbon.", ("Summit(African Union) planned in Lisbon",)
        ),
        Example("Fish may dominate a NATO summit set for Lisbon.", ("Summit(NATO) planned in Lisbon",)),
        Example("The African Union summit is an idea."),
        Example("A summit in Lisbon is possible."),
    ),
    draft=True,
)
