"""Finds frames of what others must do: "they must leave", "the sides need to open the road", which the speaker demands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.speaker_words import HUMAN
from kg.claims._stance.deeds import DOERS, PENSIVE, PROCEDURAL, SHOWING, does, given_back, to_the_table
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.matters import AGENTS, IDLE
from kg.claims._stance.purposes import served
from kg.claims._stance.rejections import rejected_in, stopped_by
from kg.claims._stance.relations import UNDERTAKINGS
from kg.claims._stance.wishes import UNDONE

if TYPE_CHECKING:
    from kg.syntax import Token

ENDING = lexicon("stop end cease fail die collapse fade falter lapse perish slow weaken")
"""What that must not do which one is for."""
LASTING = lexicon("sign stay remain continue return begin start decide")
"""What others are told to do, or to go on doing, by who takes a position: "the child should stay"."""
BACK = ("back", "home", "ahead", "together", "up")
"""Words with which "go", "come" and "give" tell so too."""
FREEDOMS = lexicon("freedom right opportunity chance ability liberty space")
"""What people must have to do something."""
LIVING = lexicon("live speak vote worship assemble protest travel move choose participate")
"""What they must be free to do."""
FORECAST = lexicon(
    "benefit rise fall resume recover improve reach increase decrease drop climb grow slow ease clear warm cool arrive melt rain gain win "
    "heal survive finish shrink expand rebound stabilize stabilise"
)
"""What somebody only expects who says that it "should" come."""
REQUIRED = lexicon("essential vital imperative crucial critical necessary important urgent paramount")
"""What it is that others do what one demands of them."""
LOSING = lexicon("lose forfeit")
PUBLIC = lexicon("voter citizen taxpayer worker farmer resident")
"""Of whom one says what they should do, or lose."""
ALLOWING = lexicon("allow permit let enable")
KEPT = UNDONE - lexicon("punish jail ban tear") | lexicon("cut delay postpone weaken relax ease")
"""What must not be done to what one is for."""
DONE = lexicon(
    "allow permit tolerate accept condone repeat build use sell open ratify adopt approve sign pass deploy create reward impose introduce "
    "extend launch fund finance grant recognize recognise legitimize legitimise normalize normalise"
)
"""What must not be done that one is against."""
TAKING = lexicon(
    "see view regard interpret consider recognize recognise treat perceive read take understand construe portray remember"
)
"""What things must be done "as", which judges them and demands nothing."""


def with_duty(token: Token, frames: Frames) -> Position | None:
    """Return "they must leave", which the speaker demands."""
    subject = _obliged(token, frames)
    if subject is None or token.pos_ != "VERB" or (token.lemma in PROCEDURAL and not _lasting(token, subject)):
        return None
    perfect = any(c.lower_ == "have" and c.dep_ == "aux" for c in token.children) or token.lemma in SHOWING
    reckoned = token.lemma in ("hold", "bring") and clauses.passive(token)
    idle = subject.lower_ in ("it", "this", "that", "which") or token.dep_ == "relcl"
    idle = idle and not any(c.dep_ == "dobj" and c.tag_ != "WDT" for c in token.rights)
    taken = token.lemma in TAKING and clauses.passive(token) and any(c.lower_ == "as" for c in token.rights)
    deed = served(token) or token
    taken = taken or (deed.lemma in PENSIVE and not does(deed))
    idle = idle or _foreseen(token, subject)
    ended = _thing_alone(token, subject) and token.lemma in ENDING and not clauses.negated(token)  # "bombing must stop"
    if subject.tag_ == "EX" or perfect or reckoned or taken or idle or ended or _said_of_things(token, subject):
        return None
    stopped = stopped_by(token)
    if stopped is not None:  # "must stop drilling", but "must never stop drilling"
        on = clauses.negated(token)
        first = stopped.left_edge.i
        return Position(
            word=token, first=first, head=stopped, carrier=token, action=True, voiced=True, turned=not on, settled=on
        )
    if clauses.negated(token) and (clauses.passive(token) or token.lemma in LOSING or _thing_alone(token, subject)):
        return _forbidden(token, subject)
    against = None if clauses.negated(token) else rejected_in(deed)
    if against is not None:
        first = max(deed.i + 1, int(against.left_edge.i))
        return Position(word=token, first=first, head=against, carrier=token, action=True, voiced=True, turned=True)
    going_on = token.lemma in PROCEDURAL or token.lemma in FORECAST
    whole = clauses.passive(token) or (_is_thing(subject) and going_on)  # "the talks should continue"
    first = subject.left_edge.i if whole else token.i
    return Position(word=token, first=first, head=token, carrier=token, action=True, voiced=True)


def _forbidden(verb: Token, subject: Token) -> Position | None:
    """Return what must not be: "another wall should never rise", "must never be allowed to get arms", but "the talks must not stop"."""
    passive = clauses.passive(verb)
    deed = next((c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
    deed = deed if verb.lemma in ALLOWING and deed is not None and deed.lemma not in IDLE else None
    kept = verb.lemma in (KEPT if passive else ENDING)
    told = not passive or kept or verb.lemma in DONE
    lost = next((c for c in verb.rights if c.dep_ == "dobj" and verb.lemma in LOSING), None)
    kept = kept or lost is not None
    head = deed or lost or _suffered(verb) or (subject if told and _thing_alone(verb, subject) else None)
    if head is None:
        return None  # "children should not be punished"
    first = int(head.i) if head == deed else int(head.left_edge.i)
    return Position(word=verb, first=first, head=head, carrier=verb, action=True, voiced=True, settled=kept)


def _thing_alone(verb: Token, subject: Token) -> bool:
    """Tell whether *subject* is a thing of which nothing else is said than that it does *verb*: "the work must not stop"."""
    thing = subject.pos_ == "NOUN" and subject.lemma not in DOERS
    return thing and not any(c.dep_ == "dobj" for c in verb.rights)


def _is_thing(subject: Token) -> bool:
    """Tell whether *subject* names a thing or matter and nobody who could do what he must."""
    return subject.pos_ == "NOUN" and not (subject.lemma in AGENTS or subject.lemma in HUMAN)


def _expected(verb: Token) -> bool:
    """Tell "should", with which one also expects, from "must"."""
    return any(c.dep_ == "aux" and c.lower_ == "should" for c in verb.lefts)


def _foreseen(verb: Token, subject: Token) -> bool:
    """Tell "shares should rise", which somebody only expects, from "the talks should resume"."""
    ahead = _expected(verb) and verb.lemma in FORECAST and subject.lemma not in UNDERTAKINGS
    return ahead and not any(c.dep_ == "dobj" for c in verb.rights)


def _lasting(verb: Token, subject: Token) -> bool:
    """Tell "should stay", "should go back" and "should come to the table" from "should go to school", "prices should stay low"."""
    going_on = verb.lemma in ("begin", "start", "continue") and subject.lemma in UNDERTAKINGS
    if _is_thing(subject) and _expected(verb) and not clauses.passive(verb) and not going_on:
        return False
    back = verb.lemma in ("go", "come", "give") and any(c.lower_ in BACK for c in verb.rights)
    return verb.lemma in LASTING or back or to_the_table(verb) or served(verb) is not None or given_back(verb)


def demanded(verb: Token) -> bool:
    """Tell whether others are told what to do, who so take no position: "they must condemn the raid"."""
    must = any(c.dep_ == "aux" and c.lower_ in ("must", "should") for c in verb.lefts)
    who = clauses.standing_subject(verb) if must else None
    who = clauses.standing_subject(verb) if _required(verb) else who
    return who is not None and who.lower_ not in ("we", "i")


def _required(verb: Token) -> bool:
    """Tell whether *verb* is what others are to do: "it is vital that Nordia honour the truce"."""
    above = verb.head
    if verb.dep_ != "ccomp" or verb.tag_ not in ("VB", "VBP") or above.lemma != "be":
        return False
    who = clauses.standing_subject(verb)
    if who is None or who.lower_ in ("we", "i", "you", "he", "she", "it"):
        return False
    marked = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.lefts) and not clauses.negated(above)
    bare = not any(c.dep_ in ("aux", "auxpass") for c in verb.lefts)
    return marked and bare and any(c.dep_ == "acomp" and c.lemma in REQUIRED for c in above.rights)


def _suffered(verb: Token) -> Token | None:
    """Return "abuse" in "(nobody should) be subjected to abuse"."""
    if verb.lemma not in ("subject", "expose") or not clauses.passive(verb):
        return None
    return next((t for c in verb.rights if c.lower_ == "to" for t in c.children if t.dep_ == "pobj"), None)


def _able(verb: Token) -> Token:
    """Return "be" for "defend" in "must be able to defend itself", "have" in "must have the freedom to speak", else *verb*."""
    above = verb.head
    able = verb.dep_ == "xcomp" and above.lower_ == "able"
    free = verb.dep_ == "acl" and above.lemma in FREEDOMS and above.dep_ == "dobj" and above.head.lemma == "have"
    fit = any(c.dep_ == "dobj" for c in verb.rights) or verb.lemma in LIVING
    return above.head if fit and (able or free) else verb


def _obliged(verb: Token, frames: Frames) -> Token | None:
    """Return who must do *verb*: "they must leave", "the sides need to open the road"."""
    bound = _able(verb)
    duty = next((c for c in bound.children if c.dep_ == "aux" and c.lower_ in frames.duties), None)
    if duty is not None:
        who = clauses.standing_subject(bound)
        return None if who is not None and who.i > duty.i else who  # "should Nordia attack, …" is a condition
    if frames.duties and _required(verb):
        return clauses.standing_subject(verb)
    needed = bool(frames.duties) and verb.dep_ == "xcomp" and verb.head.lemma in ("need", "have")
    supposed = any(
        c.dep_ == "aux" or c.lower_ in ("probably", "likely") for c in verb.head.lefts
    )  # "would have to wait"
    needed = needed and verb.head.pos_ == "VERB" and verb.head.dep_ != "relcl" and not supposed
    subject = clauses.standing_subject(verb.head) if needed and does(verb) else None
    return None if subject is None or subject.lower_ in ("i", "you", "he", "she", "it") else subject


def _said_of_things(verb: Token, subject: Token) -> bool:
    """Tell "astrology should not lead them to underrate him" from "the army should leave the port" and "the list must include us"."""
    should = any(c.dep_ == "aux" and c.lower_ == "should" for c in verb.children)
    people = subject.pos_ != "NOUN" or subject.lemma in DOERS or subject.lemma in PUBLIC
    return should and not people and any(c.dep_ == "dobj" for c in verb.rights)
