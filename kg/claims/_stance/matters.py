"""Tells what a clause says something of: the thing, the deed or the whole clause that is its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.complements import complement
from kg.claims._stance.deeds import DOERS, PROCEDURAL
from kg.claims._stance.frames import Position
from kg.claims._stance.rejections import rejected_in
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

Verdict = tuple[Position, Polarity]

OTHER = {Polarity.SUPPORT: Polarity.OPPOSE, Polarity.OPPOSE: Polarity.SUPPORT}
BELIEVING = lexicon("believe think feel consider argue maintain insist find know")
"""Verbs whose subject judges what their clause says."""
DEEDS = lexicon("action step measure move")
HELD = lexicon("commitment support opposition dedication")
NATURAL = lexicon(
    "earthquake flood flooding hurricane storm tsunami drought wildfire flu pandemic epidemic virus disease eruption cyclone typhoon "
    "avalanche landslide mudslide famine rain rainfall downpour monsoon snow snowfall snowstorm blizzard hail ice frost fog mist smog wind "
    "gale tornado thunderstorm sandstorm lightning weather temperature cold heat heatwave winter dust sand mud terrain illness"
)
"""What befalls people and nobody is against."""
VAGUE = lexicon(
    "situation time moment day thing people way reason problem year result world hour week month one something everything nothing "
    "question point answer fact life part lot number most weather ability"
)
"""What is only told to be so and nobody is for or against."""
STATES = lexicon("be have get become do")
"""What is no deed that one could be for or against: "having friends is good"."""
IDLE = PROCEDURAL | STATES
AGENTS = DOERS | lexicon(
    "partner ally participant member successor colleague organization organisation team friend donor company neighbour neighbor "
    "stakeholder worker citizen volunteer supporter contributor observer monitor police soldier troop force taxpayer voter farmer"
)
"""Names of those who act."""
TIMES = ("DATE", "TIME", "ORDINAL", "CARDINAL")
ACTORS = ("PERSON", "GPE", "NORP", "ORG")


def of_subject(verb: Token, value: Polarity, *, settled: bool = False, things: bool = False) -> Verdict | None:
    """Return the position on what is the subject of *verb*; with *things* on things and deeds alone.

    Where the subject is a deed against something, the position on that is the other one: "fighting piracy is right".
    """
    deed = deed_before(verb)
    if deed is not None:
        return _of_deed(verb, deed, value, settled=settled)
    subject = _each(clauses.standing_subject(verb))
    if subject is None or subject.i > verb.i or not _named(subject) or (things and acts(subject)):
        return None
    if any(c.lower_ == "your" or (not settled and c.lower_ == "such") for c in subject.lefts):
        return None  # "your schools are no good"
    if verb.dep_ == "ccomp" and verb.head.lemma not in BELIEVING and clauses.negated(verb.head):
        return None  # "that does not mean the raid was a crime"
    return _position(verb, int(subject.left_edge.i), subject, settled=settled), value


def _named(subject: Token) -> bool:
    """Tell whether *subject* names something that can be asked for again: not "the situation" and "these actions"."""
    bare = all(c.dep_ == "det" for c in subject.lefts) and not list(subject.rights)
    held = (
        subject.lemma in HELD and complement(subject) is not None
    )  # "Nordia's commitment to the truce", a position itself
    idle = held or subject.lemma in VAGUE | NATURAL or (subject.lemma in DEEDS and bare)
    return subject.pos_ in ("NOUN", "PROPN") and not idle and subject.ent_type_ not in TIMES


def acts(subject: Token) -> bool:
    """Tell whether *subject* names people, a country or a body, who do what other things bring about."""
    people = subject.pos_ in ("NOUN", "PROPN") and subject.lemma.lower() in AGENTS
    return people or subject.ent_type_ in ACTORS or subject.pos_ == "PRON"


def deed_before(verb: Token) -> Token | None:
    """Return the deed that is the subject of *verb*: "lifting the ban" in "lifting the ban would help"."""
    return next(
        (
            c
            for c in verb.lefts
            if c.dep_ in ("csubj", "csubjpass", "nsubj", "nsubjpass")
            and c.pos_ in ("VERB", "AUX")
            and c.lemma not in STATES
            and not any(t.dep_ == "aux" and t.tag_ != "TO" for t in c.lefts)
            and (c.tag_ == "VBG" or any(t.tag_ == "TO" for t in c.lefts))
        ),
        None,
    )


def _of_deed(verb: Token, deed: Token, value: Polarity, *, settled: bool) -> Verdict | None:
    against = rejected_in(deed)
    if against is not None and value in OTHER:
        first = max(deed.i + 1, int(against.left_edge.i))
        return _position(verb, first, against, settled=settled), OTHER[value]
    named = any(t.pos_ in ("NOUN", "PROPN", "VERB") for t in deed.subtree if t.i > deed.i)
    if clauses.negated(deed) or not named:
        return None
    return _position(verb, int(deed.i), deed, settled=settled), value


def _position(verb: Token, first: int, head: Token, *, settled: bool) -> Position:
    believed = verb.dep_ == "ccomp" and verb.head.lemma in BELIEVING and clauses.standing_subject(verb.head) is not None
    carrier = verb.head if believed else verb
    return Position(word=verb, first=first, head=head, carrier=carrier, voiced=not believed, settled=settled)


def _each(subject: Token | None) -> Token | None:
    """Return "launches" in "each of the launches"."""
    if subject is None or subject.lower_ not in ("each", "all", "any", "some", "many", "both"):
        return subject
    of = next((c for c in subject.rights if c.lower_ == "of"), None)
    return subject if of is None else next((t for t in of.children if t.dep_ == "pobj"), subject)
