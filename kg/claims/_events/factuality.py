"""Tells what words say became of an event: held, planned, postponed, cancelled, denied, or nothing at all.

Hypothetical, conditional, wished-for, generic and negated mentions yield None: a meeting that was only wanted is no event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events import fates
from kg.claims._events.clause_moods import (
    aimed,
    ancestry,
    begun_by,
    committed,
    conditional,
    done_so,
    honoured,
    in_heading,
    introduced,
    judged,
    moves,
    part_of,
    relation,
    ruled_out,
    staged,
    timed_ahead,
    unreal_subject,
    yet_to,
)
from kg.claims._events.event_clauses import clause_verb, told_as
from kg.claims._events.event_words import (
    ARRANGES,
    AT,
    AUXILIARIES,
    BEFORE,
    CHANCES,
    COMING,
    DENIES,
    FIRST,
    GATHER,
    HAPPENS,
    IF,
    LIGHT,
    MAYBE,
    MEDIATES,
    MOTION,
    PLANS,
    SENDS,
    TAKEN_UP,
    TELLS,
    TIMELESS,
    UNREAL,
    UNSURE,
)
from kg.claims._events.readings import Reading, denied, then
from kg.model import Status

if TYPE_CHECKING:
    from kg.syntax import Token

OFF = {
    "cancelled": Status.CANCELLED,
    "canceled": Status.CANCELLED,
    "postponed": Status.POSTPONED,
    "delayed": Status.POSTPONED,
}


def read(token: Token) -> Reading | None:
    """Read verb or noun *token* as the trigger of an event; None where nothing is claimed."""
    if token.sent.text.rstrip(" \"'”").endswith("?") or staged(token):
        return None
    return _verb(token, ()) if token.pos_ in ("VERB", "AUX") else _noun(token)


def _verb(verb: Token, below: tuple[Token, ...]) -> Reading | None:
    chain = (*below, verb)
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass", "advmod", "mark", "neg", "det", "preconj")}
    if any(c.dep_ == "neg" for c in verb.children) or words & (IF | TIMELESS | {"how"}):
        return denied(verb, chain) if any(c.dep_ == "neg" for c in verb.children) else None
    if conditional(verb) or words & MAYBE or len(chain) > 6 or fates.repeated(verb) or yet_to(verb):
        return None
    own = _own(verb, words, chain)
    off = fates.dropped(verb) if own is not None and own.status is Status.PLANNED else None
    if own is not None and off is not None and off is not Status.DENIED:
        return Reading(off, own.governors)
    return _embedded(verb, own)


def _own(verb: Token, words: set[str], chain: tuple[Token, ...]) -> Reading | None:
    """Return what the verb's own form says, before the clauses above it are asked."""
    if words & {"will", "'ll", "shall", "wo", "would", "'d"} and "have" not in words:
        return Reading(Status.CANCELLED if "longer" in words else Status.PLANNED, chain)
    if "longer" in words:
        return None
    if "to" in words:
        planned, off = _infinitive(verb, chain), fates.given_up(verb)
        return Reading(off, planned.governors if planned else chain) if off is not None else planned
    if verb.tag_ == "VBG" and not words & AUXILIARIES:
        refused = ruled_out(verb.head)
        return _gerund(verb, chain) if refused is None else Reading(Status.DENIED, chain, refused)
    return _finite(verb, words, chain)


def _finite(verb: Token, words: set[str], chain: tuple[Token, ...]) -> Reading | None:
    """Read a verb that is no infinitive; a bare one borrows the auxiliaries of the verb it is joined to."""
    joined = verb.dep_ == "conj" or (verb.dep_ == "dep" and verb.tag_ == "VB")
    bare = (joined and verb.tag_ in ("VB", "VBN", "VBG")) or fates.in_row(verb)
    if bare and not words and verb.head.pos_ in ("VERB", "AUX"):
        return _verb(verb.head, chain)
    if verb.tag_ == "VB" and verb.dep_ != "conj" and not words:
        return None
    simple = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ != "be" and not words & AUXILIARIES
    progressive = verb.tag_ == "VBG" and verb.lemma_ != "visit" and bool(words & {"is", "are", "'s", "'re", "am"})
    travels = verb.lemma_ in MOTION | SENDS and (simple or progressive)
    ahead = travels or (simple and (timed_ahead(verb) or fates.scheduled(verb)))
    return Reading(Status.PLANNED if ahead else Status.HELD, chain)


def _infinitive(verb: Token, chain: tuple[Token, ...]) -> Reading | None:
    head = verb.head
    lemma = head.lemma_.lower()
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        return _verb(head, chain)
    if head.pos_ == "NOUN":
        return _of_noun(head, chain)
    if (
        verb.dep_ in ("xcomp", "ccomp", "acomp", "advcl")
        and lemma in PLANS
        and not moves(verb, head)
        and not aimed(head)
    ):
        above = _verb(head, chain) if head.pos_ in ("VERB", "AUX") else _verb(head.head, (*chain, head))
        return Reading(Status.PLANNED, above.governors) if above and above.status is not Status.DENIED else None
    if done_so(verb, head):
        return _verb(head, chain)
    if verb.dep_ in ("advcl", "xcomp") and (lemma in GATHER | MOTION or fates.stops(head)):
        above = _verb(head, chain) if not judged(head) or honoured(head) else None
        goes = not honoured(head) and (fates.sets_out(head) or lemma in MOTION - {"visit"})  # who visited did so
        planned = above is not None and (goes or above.status is Status.PLANNED)
        return Reading(Status.PLANNED, above.governors) if above and planned else above
    return None


def _of_noun(noun: Token, chain: tuple[Token, ...]) -> Reading | None:
    """Read "the first leader to visit", which the clause decides, and "plans to visit"."""
    if noun.dep_ == "attr" and any(c.lower_ in FIRST for c in noun.children):
        return _verb(noun.head, chain)
    if noun.lemma_ in CHANCES and noun.head.lemma_ in TAKEN_UP[noun.lemma_]:
        above = _verb(noun.head, chain)  # "had the opportunity to meet"
        return above if above and above.status is Status.HELD and noun.head.tag_ in ("VBD", "VBN") else None
    accepted = noun.lemma_ in ("invitation", "invite") and noun.dep_ == "dobj" and noun.head.lemma_ == "accept"
    if accepted:
        above = _verb(noun.head, chain)
        return Reading(Status.PLANNED, chain) if above and above.status is Status.HELD else None
    if noun.lemma_ not in ("plan", "schedule", "agreement", "intention", "decision") or {
        c.lower_ for c in noun.lefts
    } & {"no"}:
        return None
    told = _object(noun.head) if noun.dep_ in ("nsubjpass", "dobj") else None
    status = told.status if told and told.status in (Status.CANCELLED, Status.POSTPONED) else Status.PLANNED
    return Reading(status, chain)


def _gerund(verb: Token, chain: tuple[Token, ...]) -> Reading | None:
    head = verb.head
    if head.lower_ == "to" and head.head.lemma_ in ("look", "forward"):
        return Reading(Status.PLANNED, (*chain, head.head))
    if verb.dep_ in ("pcomp", "pobj") or head.dep_ in ("prep", "mark"):
        return _after(head, chain)
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "prep", "advmod")}
    if verb.dep_ == "advcl" and head.pos_ in ("VERB", "AUX"):
        above = _verb(head, chain)
        if marks & {"before"}:
            return above and then(above, head, chain)
        return None if marks & {"without", "instead"} else above
    if verb.dep_ in ("xcomp", "ccomp", "oprd") and head.lemma_ in HAPPENS | {"deny", "spot", "photograph", "film"}:
        above = _verb(head, chain)
        return Reading(Status.DENIED, chain, head) if above and head.lemma_ == "deny" else above
    clause = clause_verb(head) if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN") else None
    ahead = clause is not None and any(c.lower_ in ("will", "would") for c in clause.children)
    status = Status.PLANNED if ahead else Status.HELD
    return Reading(status, chain) if verb.dep_ in ("acl", "ROOT") else None


def _embedded(verb: Token, own: Reading | None) -> Reading | None:
    """Ask the clauses above: hoped-for events are none, denied ones have a denier."""
    node, steps = verb, 0
    while own is not None and node.dep_ in ("ccomp", "conj", "xcomp", "relcl", "acl", "advcl") and steps < 5:
        node, steps = node.head, steps + 1
        if node.pos_ not in ("VERB", "AUX"):
            denier = fates.rejected(node)
            if denier is not None:
                return Reading(Status.DENIED, own.governors, denier)
            continue
        lemma = node.lemma_.lower()
        clauses = ("ccomp", "xcomp") if lemma == "deny" else ("ccomp",)
        complement = any(c.dep_ in clauses and c in ancestry(verb) for c in node.children)
        if complement and lemma in DENIES:
            return Reading(Status.DENIED, own.governors, node)
        if complement and lemma in UNREAL:
            return None
        if any(m.dep_ == "mark" and m.lower_ in IF for m in node.children) and complement:
            return None
    return own


# ---------------------------------------------------------------------------------------------- nouns


def _noun(noun: Token) -> Reading | None:
    words = {c.lower_ for c in noun.children if c.dep_ in ("amod", "det", "compound", "advmod", "nummod")}
    base = None if in_heading(noun) else _governed(noun)
    if words & UNSURE and not (base and base.status is Status.DENIED and words & UNSURE <= {"any", "further", "more"}):
        return None
    for word in sorted(words & set(OFF)):
        return Reading(OFF[word], base.governors if base else ())
    if words & COMING and (base is None or base.status is Status.HELD):
        return Reading(Status.PLANNED, base.governors if base else ())
    return base


def _governed(noun: Token) -> Reading | None:
    noun = told_as(noun)
    head, dep = noun.head, noun.dep_
    if dep == "pobj" and head.lower_ == "for" and head.head.lemma_ == "plan" and head.head.dep_ == "dobj":
        above = _verb(head.head.head, ())
        return Reading(Status.PLANNED, above.governors) if above and above.status is Status.HELD else None
    if dep == "conj" and head.pos_ == "NOUN":
        return _governed(head)
    if dep in ("dobj", "nsubjpass", "oprd", "dative"):
        return _object(head)
    if dep in ("pobj", "pcomp"):
        whole = part_of(head)
        return _after(head, ()) if whole is None else _governed(whole)
    if (dep == "nsubj" or introduced(noun)) and head.pos_ in ("VERB", "AUX"):
        return _subject(noun, head)
    return Reading(Status.HELD, ()) if dep == "ROOT" else None


def _subject(noun: Token, verb: Token) -> Reading | None:
    """Read the subject of *verb*: what its clause says became of it."""
    if (planned := fates.misread(noun)) is not None:
        return _object(planned.head) if planned.dep_ == "csubjpass" else _verb(planned.head, ())
    above = None if unreal_subject(noun) else _verb(verb, ())
    if above is None:
        return None
    if verb.lemma_ == "fall" and any(c.lower_ in ("through", "apart") for c in verb.children):
        return Reading(Status.CANCELLED, above.governors)
    begins = begun_by(verb)
    if begins is not None:
        return _verb(begins, ())  # "The talks are to resume."
    goes_on = verb.lemma_ in MOTION and verb.tag_ in ("VBZ", "VBP")
    return Reading(Status.HELD, above.governors) if goes_on else above  # "The visit comes as tensions rise."


def _object(verb: Token) -> Reading | None:
    lemma = verb.lemma_.lower()
    above = _verb(verb, ())
    if above is None:
        return None
    outcome = fates.fate(verb, lemma)
    if outcome is Status.DENIED:
        return Reading(outcome, above.governors, verb) if above.status is not Status.DENIED else None
    if outcome is not None:
        return Reading(outcome, above.governors) if above.status is Status.HELD else None
    begins = next((c for c in verb.children if c.dep_ == "xcomp"), None) if lemma in PLANS else None
    if lemma in ARRANGES or begins is not None:
        return Reading(Status.PLANNED, (*above.governors, *((begins,) if begins is not None else ())))
    return above if lemma in LIGHT | TELLS | MEDIATES else None


def _after(prep: Token, chain: tuple[Token, ...]) -> Reading | None:
    """Read what stands behind a preposition: "after a meeting", "ahead of talks", "at the end of the visit"."""
    word, head = relation(prep)
    if word == "as" and head.lemma_ == "quote":
        return _verb(head, chain)
    if word not in AT | BEFORE or (word == "on" and head.lemma_ == "follow"):
        status = fates.passed(prep, word, head)
        return Reading(status, () if word == "on" else chain) if status is not None else None
    while head.pos_ not in ("VERB", "AUX") and head.head != head:
        head = head.head
    above = _verb(head, chain) if head.pos_ in ("VERB", "AUX") else Reading(Status.HELD, chain)
    if word in ("after", "following") and committed(head):
        return Reading(Status.HELD, (*chain, head))
    if above is None or above.status is Status.DENIED or (word == "at" and head.lemma_ == "hint"):
        return None
    if word == "for" and head.lemma_ not in MOTION - {"be"}:
        return _bound_for(head, above)
    later = then(above, head, chain) if word == "before" and chain else None
    ahead = later or Reading(Status.PLANNED, above.governors if word == "for" else ())
    return ahead if word in BEFORE else above


def _bound_for(verb: Token, above: Reading) -> Reading | None:
    """Read what people gather, thank or make plans "for"."""
    if (status := fates.bound(verb)) is not None:
        return Reading(status, above.governors) if above.status is Status.HELD else None
    return above if verb.lemma_ in GATHER | {"thank", "be", "attend"} else None  # "is in Lisbon for talks"
