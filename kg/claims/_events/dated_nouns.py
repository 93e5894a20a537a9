"""Reads nouns of events whose clause tells nothing of them: with a day of its own, "Prado's visit in March" is over or to come."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.borrowed_days import right_behind
from kg.claims._events.event_clauses import dated
from kg.claims._events.event_words import ARRANGES, CALLS_OFF, COMING, DENIES, IF, MAYBE, PUTS_OFF, UNREAL, UNSURE
from kg.claims._events.factuality import read
from kg.claims._events.readings import Reading
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.clauses import negated
from kg.model import Precision, Status

if TYPE_CHECKING:
    from kg.syntax import Token

FACTS = lexicon("welcome recall note hail praise commend applaud appreciate mention remember celebrate thank highlight")
"""Verbs whose object took place, or is to."""
PAST = lexicon("recent last previous earlier latest past first second third historic")
OUTSIDE = ARRANGES | CALLS_OFF | DENIES | PUTS_OFF | (UNREAL - {"discuss", "invite", "ask", "like", "love", "call"})
TALKS = lexicon("talk negotiation meeting consultation dialogue discussion")
HOPES = lexicon("hope hop offer intend")
INTENTIONS = lexicon("intention plan hope offer")
"""What talks that are only to come are told with; the lemmatizer cuts "hopes" to "hop"."""
FARTHEST = 8
"""Words above the noun that are asked whether they leave it open."""


def read_told(text: AnnotatedArticle, token: Token) -> Reading | None:
    """Read *token* as ``read`` does; a noun that its clause leaves open, by its own date and what it is said to be."""
    reading = read(token)
    named = (
        token.dep_ == "dobj" and token.head.lemma_ == "mention" and any(c.lower_ == "between" for c in token.children)
    )
    # What is not mentioned took place, too.
    status = Status.HELD if named else _by_period(token)
    hoped = Reading(status, ()) if status is not None else _hoped_for(text, token) if reading is None else None
    if reading is None and hoped is not None:
        return hoped
    if reading is not None or token.pos_ not in ("NOUN", "PROPN") or _open(token):
        return reading
    expected = token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lemma_ in ("forward", "look")
    time, today = dated(text, (), token) or right_behind(text, token), text.article.published_on
    words = {c.lower_ for c in token.children}
    if expected or words & COMING:
        return Reading(Status.PLANNED, ())
    if time is not None and time.start is not None and today is not None:
        settled = time.precision in (None, Precision.DAYS, Precision.MONTH) or time.start < today
        status = Status.HELD if (time.end or time.start) <= today else Status.PLANNED
        return Reading(status, ()) if settled else None
    whose = any(c.dep_ == "poss" or c.lower_ in ("between", "with") for c in token.children)
    told = token.dep_ == "nsubjpass" and token.head.tag_ in ("VBN", "JJ") and whose
    if told and any(c.lower_ in ("was", "were") for c in token.head.children):
        return Reading(Status.HELD, (token.head,))
    fact = token.dep_ == "dobj" and token.head.lemma_ in FACTS and token.head.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return Reading(Status.HELD, ()) if fact and words & PAST else None


def _hoped_for(text: AnnotatedArticle, token: Token) -> Reading | None:
    """Read talks that somebody "hopes to hold", "has offered to hold" or has "the intention to hold", and "hopes to meet Holt in May"."""
    talks = (
        token.lemma_ in TALKS
        and token.dep_ == "dobj"
        and token.head.lemma_ in ("hold", "have", "start", "open", "resume")
    )
    verb = token.head if talks else token
    if not talks and (token.pos_ != "VERB" or dated(text, (), token) is None):
        return None
    aim = verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children)
    above = verb.head
    wished = (verb.dep_ == "xcomp" and above.lemma_ in HOPES) or (verb.dep_ == "acl" and above.lemma_ in INTENTIONS)
    done = not any(c.dep_ == "neg" or c.lower_ in MAYBE | {"no"} for c in above.children) and above.tag_ != "VB"
    sides = (
        not talks
        or any(c.lower_ in ("with", "between") for t in (token, verb) for c in t.children)
        or above.pos_ == "NOUN"
    )
    return Reading(Status.PLANNED, (verb,)) if aim and wished and done and sides else None


def _by_period(noun: Token) -> Status | None:
    """Return what "next week's" and "last month's" say of *noun*, whatever its clause leaves open."""
    when = next((c for c in noun.children if c.dep_ == "poss" and c.lemma_ in ("week", "month", "year")), None)
    period = {c.lower_ for c in when.children} if when is not None else set()
    if "last" in period:
        return Status.HELD
    return Status.PLANNED if "next" in period else None


def _open(noun: Token) -> bool:
    """Tell whether the words around *noun* leave open whether the event takes place."""
    if {c.lower_ for c in noun.children} & UNSURE or noun.sent.text.rstrip(" \"'”").endswith("?"):
        return True
    for above in islice(noun.ancestors, FARTHEST):
        marks = {c.lower_ for c in above.children if c.dep_ in ("aux", "mark", "advmod")}
        verbal = above.pos_ in ("VERB", "AUX")
        if above.lemma_ in OUTSIDE or (verbal and (marks & (MAYBE | IF) or negated(above))):
            return True
    return False
