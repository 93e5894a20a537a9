"""Places an event whose own clause tells no place: by the words behind its day, by where somebody arrived meanwhile, by its host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.borrowed_days import TOGETHER
from kg.claims._events.event_clauses import VERBS, behind, direct_object, subject
from kg.claims._events.event_places import HOUSES, PLACES, place_named
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, Form, Time
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

ARRIVES = {
    "arrive": ("in", "at"),
    "land": ("in", "at"),
    "visit": (),
    "tour": (),
    "travel": ("to",),
    "be": ("in",),
    "stay": ("in", "at"),
}
FACILITIES = lexicon(
    "airport palace library college university institute center centre museum hotel hall academy headquarters school house embassy"
    " residence church cathedral stadium"
)
"""Last words of names of bodies that are also where something takes place."""


def near_place(text: AnnotatedArticle, verbs: tuple[Token, ...], trigger: Token, time: Time | None) -> Entity | None:
    """Return the place of what *trigger* tells, which happened at *time*, as what stands around it tells."""
    told = (trigger, *verbs)
    return _behind_day(text, time) or _meanwhile(text, told) or _hosting(text, trigger) or _staying(text, told)


def _behind_day(text: AnnotatedArticle, time: Time | None) -> Entity | None:
    """Return the place right behind the day of an event, whatever the parse hangs it on: "on May 3, at Holm College"."""
    if time is None or not len(tokens := text.tokens(time.span)):
        return None
    last = tokens[len(tokens) - 1]
    after = [t for t in last.doc[last.i + 1 : last.i + 3] if t.text != ","]
    if not after or after[0].lower_ not in ("in", "at") or after[0].dep_ != "prep":
        return None
    inner = next((c for c in after[0].children if c.dep_ == "pobj"), None)
    return (place_named(text, inner) or facility(text, inner)) if inner is not None else None


def facility(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the building of a body whose name ends in one: "at Holm College"."""
    mention = text.mention_at(token)
    if mention is None or mention.entity.kind not in HOUSES or mention.form is not Form.NAME:
        return None
    if mention.entity.label.split()[-1].lower() not in FACILITIES:
        return None
    return Entity(id=f"place:{mention.span.start}", kind=EntityKind.PLACE, label=mention.entity.label)


def _meanwhile(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Entity | None:
    """Return where somebody arrived or is when it happens: "will be signed when Prado visits Lisbon", "spoke as he arrived in Lisbon"."""
    for verb in verbs:
        for clause in verb.children:
            marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
            if clause.dep_ != "advcl" or clause.pos_ not in VERBS or not marks & TOGETHER:
                continue
            for there in (clause, *(c for c in clause.children if c.dep_ == "xcomp")):
                if there.lemma_ in ARRIVES and (where := _reached(text, there)) is not None:
                    return where
    return None


def _staying(text: AnnotatedArticle, verbs: tuple[Token, ...]) -> Entity | None:
    """Return where it is said that who does it is: "Prado, who is in Lisbon this week, is to meet Holt"."""
    for verb in verbs:
        doer = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        for clause in doer.children if doer is not None else ():
            who = clause.dep_ == "relcl" and any(c.lower_ == "who" for c in clause.children)
            if who and clause.lemma_ == "be" and clause.tag_ == "VBZ" and (where := _reached(text, clause)) is not None:
                return where
    return None


def _reached(text: AnnotatedArticle, verb: Token) -> Entity | None:
    words = ARRIVES[verb.lemma_]
    goal = behind(verb, *words) if words else direct_object(verb)
    where = place_named(text, goal)
    return where if where is not None and where.kind in PLACES else None


def _hosting(text: AnnotatedArticle, noun: Token) -> Entity | None:
    """Return the state or city that is told to host the event: "India will host the next summit"."""
    verb = noun.head if noun.dep_ == "dobj" and noun.head.lemma_ == "host" else None
    host = subject(verb) if verb is not None else None
    mention = text.mention_at(host) if host is not None else None
    return mention.entity if mention is not None and mention.entity.kind in PLACES else None
