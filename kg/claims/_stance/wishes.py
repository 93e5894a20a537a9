"""Finds frames of position whose target is a clause: "hoped the talks would resume", "demanded that the port be opened"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.deeds import ASKED, PROCEDURAL, SHOWING, does, given_back
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.matters import acts
from kg.claims._stance.rejections import rejected_in, stopped_by
from kg.claims._stance.sides import FORCES
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

WANTING = lexicon("want like need prefer")
UNDONE = lexicon(
    "lift end stop halt drop scrap cancel close shut remove tear repeal revoke reverse abolish ban withdraw overturn punish jail"
)
"""What is done to what one is against who wants it done."""
MIGHT = FORCES | lexicon("government country nation we i")
"""Who may do what is warned of."""
DOOMED = lexicon("rot die suffer fail lose collapse burn drown choke")
"""What one hopes others will do out of enmity."""


def with_clause(token: Token, frames: Frames) -> Position | None:
    head = next((c for c in token.rights if c.dep_ == "ccomp"), None)
    asked = head is not None and bool(frames.requests) and token.lemma != "suggest"
    asked = asked and head is not None and (clauses.asked(head) or _to_be_done(token, head))
    if token.lemma not in frames.clauses and token.lower_ not in frames.clauses and not asked:
        return None
    if (
        head is None
        or head.pos_ not in ("VERB", "AUX", "ADJ")
        or clauses.negated(head)
        or (head.lemma in (ASKED if asked else PROCEDURAL) | DOOMED and not given_back(head))
        or (token.pos_ == "ADJ" and head.lemma in SHOWING)
    ):
        return None
    stopped = stopped_by(head)
    if stopped is not None:
        return Position(word=token, first=stopped.left_edge.i, head=stopped, carrier=token, turned=True)
    subject = clauses.standing_subject(head)
    own = subject is not None and subject.pos_ == "PRON" and head.pos_ == "VERB" and does(head)
    mine = subject is None or subject.pos_ == "PRON"
    if (token.lemma in ("regret", "warn") and mine) or (
        token.lemma == "warn" and (not _going_on(head) or (subject is not None and _of_force(subject)))
    ):
        return None  # what one has done or will do oneself, and what only will be
    if own:  # "hoped she would bring aid"
        return Position(word=token, first=head.i, head=head, carrier=token)
    first = next((t.i + 1 for t in token.doc[token.i + 1 : head.i] if t.lower_ == "that"), head.left_edge.i)
    return Position(word=token, first=max(first, token.i + 1), head=head, carrier=token)


def wanted(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "wants the ban lifted" and "would like the child returned to her"."""
    if token.lemma not in WANTING or not frames.requests or clauses.negated(token):
        return None
    done = next((c for c in token.rights if c.dep_ == "ccomp" and c.tag_ == "VBN" and c.i > token.i), None)
    thing = None if done is None else next((c for c in done.lefts if c.dep_ in SUBJECTS), None)
    if done is None or thing is None or thing.pos_ == "PRON" or any(c.dep_ in ("aux", "mark") for c in done.lefts):
        return None
    if done.lemma in UNDONE:
        return Position(word=token, first=int(thing.left_edge.i), head=thing, carrier=token, turned=True)
    return Position(word=token, first=int(thing.left_edge.i), head=done, carrier=token)


def expected(token: Token, frames: Frames) -> Position | None:
    """Return the frame of "we expect Nordia to respect the truce" and "Nordia expects them to end the raids"."""
    who = clauses.standing_subject(token) if token.lemma == "expect" and frames.requests and frames.future else None
    if who is None or clauses.passive(token) or not (who.lower_ in ("we", "i") or who.ent_type_ == "GPE"):
        return None
    deed = next((c for c in token.rights if c.dep_ == "ccomp" and any(t.tag_ == "TO" for t in c.lefts)), None)
    doer = None if deed is None else clauses.standing_subject(deed)
    if deed is None or doer is None or doer.lower_ == "it" or not acts(doer):
        return None
    against = stopped_by(deed) or rejected_in(deed)
    if against is not None:
        first = max(int(deed.i) + 1, int(against.left_edge.i))
        return Position(word=token, first=first, head=against, carrier=token, turned=True)
    told = deed.lemma in frames.future | frames.verbs and any(c.dep_ in ("dobj", "prep") for c in deed.rights)
    return Position(word=token, first=int(deed.i), head=deed, carrier=token) if told else None


def _to_be_done(verb: Token, deed: Token) -> bool:
    """Tell whether *verb* asks for something to be done: "insisted that the child be returned"."""
    asked = verb.lemma in clauses.ASKING and not any(c.tag_ == "MD" for c in deed.lefts)
    return asked and any(c.dep_ == "auxpass" and c.lower_ == "be" for c in deed.lefts)


def _of_force(subject: Token) -> bool:
    """Tell whether who warns only threatens with *subject*: "warned that the army was ready to act"."""
    return subject.ent_type_ == "GPE" or subject.lemma in MIGHT


def _going_on(verb: Token) -> bool:
    """Tell whether *verb* tells of what is or has been: "(warned that) the rivers are drying up"."""
    return not any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts) and verb.tag_ not in ("VB",)
