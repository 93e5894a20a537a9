"""Tells what a verb makes of an event beside the clause it stands in: habit, appointment, cancellation, plans drawn up for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._times.tense import undone
from kg.claims._events.event_words import CALLS_OFF, DENIES, FALSE, FORGONE, PASSES, PUTS_OFF, REJECTS, RUMOURS
from kg.claims._grammar.lexicon import lexicon
from kg.model import Status

if TYPE_CHECKING:
    from kg.syntax import Token

SETS_OUT = lexicon("begin start open launch kick continue resume")
TRIPS = lexicon("trip visit travel tour journey")
WILL = lexicon("will 'll ’ll shall")
MONTHS = lexicon("january february march april may june july august september october november december")
FURTHEST = 8
"""Words up from a verb to the journey it was to be on."""
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow"})


def repeated(verb: Token) -> bool:
    """Tell whether *verb* tells of a habit: "visits Lisbon every Thursday"."""
    spans = (c for c in verb.children if c.dep_ == "npadvmod")
    return any(d.lower_ in ("every", "each") for span in spans for d in span.children)


def scheduled(verb: Token) -> bool:
    """Tell whether the present tense is of a day to come: "meet on Sunday", "receives him tomorrow", "before they meet"."""
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.children):
        return True
    days = [t for c in verb.children if c.dep_ in ("prep", "npadvmod") for t in c.subtree if t.dep_ != "poss"]
    dated = any(
        t.lower_ in MONTHS and t.pos_ == "PROPN" and any(c.text.isdigit() and len(c) < 3 for c in t.children)
        for t in days
    )
    return verb.dep_ in ("ROOT", "conj", "ccomp", "advcl") and (dated or any(t.lower_ in DAYS for t in days))


def fate(verb: Token, lemma: str) -> Status | None:
    """Return what became of the object of "denied", "called off" and "put off"."""
    particle = any(c.dep_ == "prt" for c in verb.children)
    if lemma in DENIES:
        return Status.DENIED
    if lemma in CALLS_OFF and (lemma != "call" or particle):
        return Status.CANCELLED
    back = any(c.lower_ == "back" for c in verb.children)
    put_off = lemma in PUTS_OFF and {"put": particle, "push": back}.get(lemma, True)
    return Status.POSTPONED if put_off else None


def dropped(verb: Token) -> Status | None:
    """Return what became of a journey in the course of which *verb* was to be: "cancelled a stop in Lisbon, where she was to see Holt"."""
    node, within = verb, False
    for _ in range(FURTHEST):
        within = within or node.dep_ in ("relcl", "acl")
        if node.dep_ in ("dobj", "nsubjpass"):
            return fate(node.head, node.head.lemma_.lower()) if within else None
        if node.dep_ not in ("xcomp", "acomp", "relcl", "acl", "prep", "pobj", "appos"):
            return None
        node = node.head
    return None


def misread(noun: Token) -> Token | None:
    """Return the participle of "talks planned for May were cancelled" where the parse takes it for the verb of *noun*."""
    verb = noun.head if noun.dep_ == "nsubj" else None
    return verb if verb is not None and verb.dep_ in ("csubj", "csubjpass") and verb.tag_ in ("VBD", "VBN") else None


def _planned_for(verb: Token) -> bool:
    """Tell whether it is plans that *verb* is told of: "plans are being drawn up for a meeting"."""
    made = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return made is not None and made.lemma_ in ("plan", "preparation", "arrangement")


def sets_out(verb: Token) -> bool:
    """Tell whether *verb* tells of the beginning of a journey: "will begin her trip in Lisbon to meet with Holt"."""
    trip = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return verb.lemma_ in SETS_OUT and trip is not None and trip.lemma_ in TRIPS


def in_row(verb: Token) -> bool:
    """Tell whether *verb* goes on a list of what somebody will do: "will meet Holt, host a lunch, and …", parsed as a present."""
    bare = verb.tag_ in ("VB", "VBP") and verb.lower_ == verb.lemma_ and verb.dep_ in ("conj", "advcl", "dep")
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    if not bare or before.lower_ not in (",", "and", "also", "then"):
        return False
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark", "aux", "neg", "expl") for c in verb.children):
        return False
    above = verb.head
    return above.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ in WILL for c in above.children)


def stops(verb: Token) -> bool:
    """Tell whether *verb* tells of a halt on a journey, or of its party: "concludes the trip with a stop to meet …", "leads a team"."""
    party = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if (
        verb.lemma_ in ("lead", "head")
        and party is not None
        and party.lemma_.lower() in ("delegation", "mission", "team")
    ):
        return True
    if sets_out(verb):
        return True
    if verb.lemma_ == "stop" and any(c.dep_ == "prep" and c.lower_ in ("in", "at") for c in verb.children):
        return True
    with_ = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("with", "by"))
    return any(h.lemma_ in ("stop", "stopover", "visit") for c in with_ for h in c.children)


def rejected(noun: Token) -> Token | None:
    """Return the verb that rejects *noun*, a report of an event: "dismissed claims that he had met Holt"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    told = noun.lemma_.lower() in RUMOURS and noun.dep_ in ("dobj", "pobj", "nsubjpass", "nsubj")
    false = above.lemma_ == "be" and any(c.dep_ in ("acomp", "attr") and c.lemma_ in FALSE for c in above.children)
    return above if told and (false or (above.lemma_ in REJECTS and noun.dep_ != "nsubj")) else None


def forgone(verb: Token) -> bool:
    """Tell whether *verb* is of a plan nothing came of: "was to have met Holt", "had been due to meet Holt", "had been due in Lisbon"."""
    if any(c.tag_ == "TO" for c in verb.children) and any(
        c.lower_ == "have" and c.dep_ == "aux" for c in verb.children
    ):
        return verb.head.lemma_ == "be" or verb.head.lemma_ in FORGONE
    plan = verb if verb.lower_ == "due" else verb.head
    carrier = plan.head if plan.lower_ == "due" else plan
    words = {c.lower_ for c in carrier.children if c.dep_ in ("aux", "auxpass")}
    been = "been" in words or carrier.lower_ == "been"
    return plan.lemma_ in FORGONE and been and bool(words & {"had", "'d"})


def given_up(verb: Token) -> Status | None:
    """Return what became of what somebody "was to" or "was due to" do, "but": "was to meet Holt, but fell ill"."""
    if forgone(verb):
        return Status.CANCELLED
    above = verb.head
    carrier = above.head if above.lower_ == "due" else above
    helped = any(c.lower_ in ("was", "were", "had") for c in carrier.children) or carrier.lower_ in ("was", "were")
    meant = above.lemma_ in FORGONE | {"be", "expect"} or (
        above.lemma_ in ("plan", "intend") and above.tag_ in ("VBD", "VBN")
    )
    why = next((w for w in (undone(verb), undone(above), undone(carrier)) if w is not None), None) if meant else None
    if why is None or not (helped or above.tag_ == "VBD"):
        return None
    return fate(why, why.lemma_) or Status.CANCELLED


def bound(verb: Token) -> Status | None:
    """Return what becomes of that "for" which somebody "is due in Lisbon", or "expected", or plans are drawn up."""
    due = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due"), None)
    if due is not None and forgone(due):
        return Status.CANCELLED
    awaited = verb.lemma_ in ("expect", "await") and any(c.dep_ == "nsubjpass" for c in verb.children)
    return Status.PLANNED if due is not None or awaited or _planned_for(verb) else None


def passed(preposition: Token, word: str, verb: Token) -> Status | None:
    """Return what is told of what somebody "came out of", "followed up on" or "pulled out of"; talks go on without who left them."""
    leaves = (word == "out" and verb.lemma_ in ("pull", "back", "bow", "drop")) or (
        word == "from" and verb.lemma_ == "withdraw"
    )
    if leaves and any(c.dep_ == "pobj" and c.tag_ == "NN" for c in preposition.children):
        return Status.CANCELLED
    held = verb.lemma_ in PASSES.get(word, ()) or (word == "on" and verb.lemma_ == "follow")
    return Status.HELD if held else None
