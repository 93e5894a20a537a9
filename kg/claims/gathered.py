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
from kg.claims._events.event_clauses import behind, clause_verb, is_date, subject
from kg.claims._events.event_places import place_named
from kg.claims._events.event_words import COMING, GATHER, MOTION, OUTSIDE, UNSURE
from kg.claims._events.groups import somebody
from kg.claims._events.readings import Reading
from kg.claims._events.recalls import DEFINITE
from kg.claims._events.talk_sides import paired
from kg.claims._grammar.lexicon import lexicon
from kg.claims.took_part import SUMMITS, is_gathering, kind_of
from kg.model import Entity, EntityKind, EventReport, Status, Time

if TYPE_CHECKING:
    from kg.syntax import Token

SCENES = lexicon("summit conference forum meeting dialogue")
NAMESAKES = (EntityKind.STATE, EntityKind.ORGANIZATION)
ACTORS = (EntityKind.PERSON, EntityKind.GOVERNMENT_BODY, *NAMESAKES)
GONE = lexicon("last previous recent past earlier")
NAMING = ("PROPN", "NUM", "ADJ", "SYM", "PUNCT", "NOUN")
NAME = 12
"""Words of a name at most."""
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
        reading = _reading(text, token)
        if reading is None:
            continue
        settled = arranged(token)
        where = place_named(text, behind(settled, "for")) if settled is not None else _there(text, token)
        known = there or _called_by(text, token)
        people = known or (somebody(text, token),)
        report = draft(text, kind_of(token), token, reading, people, rule="gathered", where=where)
        told = report.date_value is not None or report.place is not None or _when(token) is not None
        announced = report.place is not None and any(c.lower_ in COMING for c in token.children)
        # Of whom nobody is known, a summit's name or a day must tell.
        if there or _titled(token) or (told if known else announced or report.reports.day is not None):
            yield _timed(_dated_in_name(text, report, token), token)


def _is_scene(noun: Token) -> bool:
    """Tell whether *noun* is a gathering that a clause tells of or is set at: not a kind of gathering, nor one that is only wished for."""
    if noun.tag_ in ("NNS", "NNPS") or noun.dep_ in ("compound", "nmod", "poss", "appos", "ROOT"):
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.lemma_ in GATHER:
        return False  # "met for the Strategic Dialogue" tells of one meeting
    return noun.lemma_.lower() in SCENES and is_gathering(noun)


def _titled(noun: Token) -> bool:
    """Tell whether *noun* ends the name of one gathering: "the G7 Summit", "the Summit of the Americas"."""
    whose = noun.text[:1].isupper() and behind(noun, "of", "on", "for") is not None
    named_ = whose or any(c.dep_ in ("compound", "nmod") and c.text[:1].isupper() for c in noun.children)
    return noun.lemma_.lower() in SUMMITS and named_ and any(c.lower_ in DEFINITE for c in noun.children)


def arranged(noun: Token) -> Token | None:
    """Return the participle that tells when or where *noun* is: "a summit set for Lisbon in June", "a forum held in May"."""
    own = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN")
    return next((c for c in own if c.lemma_ in ("set", "schedule", "slate", "plan", "hold")), None)


def _own_time(text: AnnotatedArticle, noun: Token) -> Time | None:
    """Return the time right before the name of *noun*: "the July 11-12, 2031 NATO Summit", "the June Summit of the Americas"."""
    first = noun.i
    while first > noun.sent.start and noun.i - first < NAME and noun.doc[first - 1].pos_ in NAMING:
        first -= 1
    window = text.span(noun.doc[first : noun.i + 1])
    found = (t for t in text.times if window.covers(t.span) and is_date(t))
    return next(found, None) if noun.text[:1].isupper() else None


def _dated_in_name(text: AnnotatedArticle, report: EventReport, noun: Token) -> EventReport:
    """Return *report* with the time in its name, where its clause tells none."""
    time = _own_time(text, noun) if report.start_date is None and report.date_value is None else None
    if time is None:
        return report
    end = time.end if time.end != time.start else None
    event = replace(report.reports, day=time.start if end is None else None)
    told = replace(report, reports=event, start_date=time.start, end_date=end, date_precision=time.precision)
    return replace(told, date_text=text.article.quote(time.span), date_value=time.value)


def _timed(report: EventReport, noun: Token) -> EventReport:
    """Return *report* as planned where its words put it ahead: "after next week's summit"."""
    return replace(report, status=Status.PLANNED) if _when(noun) is Status.PLANNED else report


def _when(noun: Token) -> Status | None:
    """Return what the words before *noun* say of its time: "last year's", "next week's", "upcoming"."""
    after = noun.doc[noun.i + 1 : noun.i + 3]
    behind_ = {after[0].lower_} if len(after) > 1 and after[1].lower_ in ("week", "month", "year") else set()
    words = {t.lower_ for t in noun.doc[noun.left_edge.i : noun.i]} | behind_
    if words & COMING:
        return Status.PLANNED
    return Status.HELD if words & GONE else None


def _reading(text: AnnotatedArticle, noun: Token) -> Reading | None:
    """Read *noun*; where its clause tells nothing of it, its own words do: "enhanced by the conference last week"."""
    if {c.lower_ for c in noun.children} & UNSURE:
        return None
    settled = arranged(noun)
    if settled is not None:
        over = settled.lemma_ == "hold" and not any(c.tag_ == "TO" for c in settled.children)
        return Reading(Status.HELD if over else Status.PLANNED, (settled,))
    there = Status.HELD if _there(text, noun) is not None else _by_time(text, noun)
    reading, when = read_told(text, noun), _when(noun) or _beside(noun) or there
    return reading if reading is not None or when is None else Reading(when, ())


def _by_time(text: AnnotatedArticle, noun: Token) -> Status | None:
    """Return what the time in the name of *noun* says: the June summit is over in July."""
    time, today = _own_time(text, noun), text.article.published_on
    if time is None or time.start is None or today is None:
        return None
    return Status.HELD if (time.end or time.start) <= today else Status.PLANNED


def _there(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return where somebody is for a gathering: "fell ill while in Lisbon for the African Union summit"."""
    place = noun.head.nbor(-1) if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.i else None
    inside = place is not None and place.dep_ == "pobj" and place.head.lower_ == "in"
    return place_named(text, place) if inside else None


def _beside(noun: Token) -> Status | None:
    """Return what the preposition of *noun* says where the clause does not: "issues ahead of the summit", "in advance of the summit"."""
    word = noun.head if noun.dep_ == "pobj" else None
    if word is None:
        return None
    if word.lower_ == "of" and word.head.lower_ in ("ahead", "advance"):
        return Status.PLANNED
    return Status.HELD if word.lower_ in ("during", "since") else None


def _called_by(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the states and organizations in the name of a gathering: "the African Union summit", "a U.S.-hosted forum"."""
    before = [t for t in noun.doc[noun.left_edge.i : noun.i] if t.dep_ != "poss"]
    if both := paired(text, noun):
        return both
    own = text.mention_at(noun)
    mentions = (m for t in before if (m := text.mention_at(t)) is not None and m != own)
    known = dict.fromkeys(m.entity for m in mentions if m.entity.kind in NAMESAKES)
    bodies = tuple(e for e in known if e.kind is EntityKind.ORGANIZATION)
    return bodies or tuple(e for t in before for e in (*_hosting(text, t), *_acronym(text, t)))


def _hosting(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the state of the article that one word begins with: "U.S.-hosted"."""
    parts = token.text.split("-") if "-" in token.text else []
    called = {t.name for part in parts if (t := named(part) or of_demonym(part)) is not None}
    return tuple(e for e in text.entities() if e.kind is EntityKind.STATE and e.label in called)


def _acronym(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the body that capitals name though nothing else does: "the APEC forum"."""
    letters = token.text.isupper() and len(token) > 1 and (token.is_alpha or token.text[1:].isdigit())
    if not letters or text.mention_at(token) is not None or token.doc[token.i - 1].text == "(":
        return ()
    start = text.starts[token.i]
    return (Entity(id=f"organization:{start}", kind=EntityKind.ORGANIZATION, label=token.text),)


def _present(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who decided or said something there, or goes there: "NATO decided at last year's summit"."""
    preposition = noun.head
    verb = clause_verb(preposition) if noun.dep_ == "pobj" else None
    if verb is None or preposition.head.i != verb.i or verb.lemma_ in OUTSIDE:
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
        Example(
            "Ana Prado prepared for the March 11-12, 2031 NATO Summit in Lisbon.",
            ("Summit(NATO) planned 2031-03-11/2031-03-12 in Lisbon",),
            "2031-02-03",
        ),
        Example("The African Union summit is an idea."),
        Example("A summit in Lisbon is possible."),
    ),
    draft=True,
)
