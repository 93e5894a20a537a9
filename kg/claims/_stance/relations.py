"""Finds what is told to go well or badly: "our ties have grown", "the talks made progress", "the situation in Nordia has worsened"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.deeds import SIDES
from kg.claims._stance.frames import Position
from kg.claims._stance.matters import Verdict, of_subject
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

RELATIONS = lexicon("relation tie relationship cooperation friendship partnership exchange collaboration alliance")
THRIVING = lexicon(
    "develop improve grow deepen strengthen expand advance progress prosper flourish blossom thrive intensify"
)
"""What ties do that somebody is for."""
GAINING = lexicon("keep maintain gain gather achieve make witness see enjoy undergo register yield show bear attain")
GAINS = lexicon(
    "momentum growth progress result development achievement improvement headway success stride expansion fruit"
)
"""What they gain."""
UNDERTAKINGS = RELATIONS | lexicon(
    "talk negotiation discussion dialogue consultation process effort reform economy trade programme program project initiative plan peace "
    "work integration transition reconstruction mission development sector industry region agreement team conference summit meeting visit"
)
"""What makes the progress that somebody is for: no fire and no army."""
HAVING = lexicon("have enjoy share maintain keep boast")
FINE = lexicon(
    "good excellent close strong friendly long-standing longstanding deep warm solid fruitful special brotherly fraternal cordial "
    "historic traditional robust sound great"
)
"""What one calls ties that one is for."""
BOUND = lexicon("may might could should must can")
"""Auxiliaries of what is only possible or demanded."""
OURS = lexicon("we our its their us")
ABOUT = lexicon("in on toward towards with")
SITUATIONS = lexicon("situation condition")
WORSENING = lexicon("worsen deteriorate")
DIRE = lexicon(
    "critical dire dangerous grave serious desperate poor alarming tense fragile precarious unstable volatile worrying catastrophic severe "
    "explosive appalling bleak bad worse"
)
"""How a situation is that somebody worries about."""


def situation(verb: Token) -> Verdict | None:
    """Return the situation that the clause of *verb* tells to be or to grow bad."""
    named = clauses.standing_subject(verb)
    if named is None or named.lemma not in SITUATIONS or named.i > verb.i or clauses.negated(verb):
        return None
    dire = verb.lemma in ("be", "remain", "become") and any(c.dep_ == "acomp" and c.lower_ in DIRE for c in verb.rights)
    bare = all(c.dep_ == "det" for c in named.children)
    inner = verb.dep_ in ("relcl", "acl", "advcl", "xcomp") or any(c.lower_ in BOUND for c in verb.lefts)
    if bare or inner or not (dire or verb.lemma in WORSENING):
        return None
    first = int(named.left_edge.i)
    return Position(
        word=verb, first=first, head=named, carrier=verb, voiced=True, settled=True
    ), Polarity.NEUTRAL_CONCERN


def relations(verb: Token) -> Verdict | None:
    """Return the ties, or the talks, that the clause of *verb* tells to go well."""
    subject = clauses.standing_subject(verb) if _told(verb) else None
    if subject is None or subject.i > verb.i:
        return None
    gains = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    gaining = verb.lemma in GAINING and subject.lemma in UNDERTAKINGS
    if gaining and gains is not None and gains.lemma in GAINS and not _none(gains):
        return of_subject(verb, Polarity.SUPPORT, settled=True, things=True)
    if subject.lemma in RELATIONS and verb.lemma in THRIVING and gains is None and _between_states(subject):
        return of_subject(verb, Polarity.SUPPORT, settled=True)
    if (
        subject.lemma == "progress"
        and verb.lemma in ("make", "achieve")
        and clauses.passive(verb)
        and not _none(subject)
    ):
        return _of(verb, _matter(subject, verb))
    if verb.lemma not in HAVING or gains is None or gains.lemma not in RELATIONS or not _state(subject):
        return None
    praised = any(c.lower_ in FINE for c in gains.lefts)
    return _of(verb, gains) if praised and _between_states(gains) else None


def _told(verb: Token) -> bool:
    """Tell whether the clause of *verb* tells what is or will be."""
    bound = any(c.lower_ in BOUND for c in verb.lefts if c.dep_ == "aux")
    inner = verb.dep_ in ("relcl", "acl", "advcl", "xcomp", "pcomp")
    return verb.pos_ == "VERB" and not (bound or inner or clauses.negated(verb))


def _none(noun: Token) -> bool:
    return any(c.lower_ in ("no", "little", "slow", "insufficient") for c in noun.lefts)


def _of(verb: Token, thing: Token | None) -> Verdict | None:
    if thing is None or thing.pos_ == "PRON":
        return None
    first = max(verb.i + 1, int(thing.left_edge.i))
    return Position(word=verb, first=first, head=thing, carrier=verb, voiced=True, settled=True), Polarity.SUPPORT


def _matter(progress: Token, verb: Token) -> Token | None:
    """Return "the talks" in "progress was made in the talks"."""
    near = (c for t in (verb, progress) for c in t.rights if c.dep_ == "prep" and c.lower_ in ABOUT)
    things = (t for c in near for t in c.children if t.dep_ in ("pobj", "pcomp") and not t.ent_type_)
    return next((t for t in things if t.i > verb.i), None)


def _state(who: Token) -> bool:
    """Tell whether *who* is a state, or "we" and "they" who speak for one: no rebels, no spy."""
    return who.ent_type_ in ("GPE", "NORP", "LOC") or who.lemma.lower() in SIDES or who.lower_ in OURS


def _between_states(ties: Token) -> bool:
    """Tell "good relations with Peru" from "close ties to the rebels", "his ties with Peru" and "exchanges of fire"."""
    behind = [c for c in ties.rights if c.dep_ == "prep"]
    inner = [t for c in behind if c.lower_ in ("with", "between", "among") for t in c.children if t.dep_ == "pobj"]
    owners = [c for c in ties.lefts if c.dep_ == "poss"]
    return all(_state(t) for t in (*inner, *owners)) and not any(c.lower_ in ("to", "of") for c in behind)
