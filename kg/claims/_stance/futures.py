"""Finds frames of what somebody says his own side will do, will not do or will not stop doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.deeds import ASKED, PROCEDURAL, SHOWING, rejected_in
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.purposes import served

if TYPE_CHECKING:
    from kg.syntax import Token

UNWILLED = ASKED | lexicon(
    "do be have need get happen work stay remain meet outlast prevail succeed win survive last fail forget lose suffer"
)
"""What will not happen without anybody's refusal."""
RELENTING = lexicon("stop cease hesitate quit tire rule exclude oppose object reject waver rest")
"""What one who "will not" do it is not against: "will not rule out talks", "will not stop supporting …"."""
ACCEPTING = lexicon("accept tolerate recognize recognise approve ratify condone")
"""Verbs whose object is what one is against who will not do it: "will not accept the quota"."""
PARTING = lexicon("lift drop abandon relinquish cede surrender revoke rescind repeal scrap forsake")
"""Verbs whose object one is for who will not do it: "will not lift the ban"."""
ROUTINE = lexicon(
    "consider hold host send receive review examine study monitor publish complete finish determine investigate face gain lead mark "
    "celebrate observe conduct convene cover assess brief seek use pay try hear ask attempt show play carry sell reveal put bring run "
    "keep turn leave attack bomb strike shoot invade issue share chair raise distribute address announce name appoint"
)
"""What a state does without taking a position in it, or not of its own will."""
ROUTINES = lexicon(
    "action effort talk meeting visit election statement report news answer decision trip session summit conference part place time step"
)
"""What it is done to where it is no position."""
WILL = ("will", "'ll", "would", "wo")


def with_future(token: Token, frames: Frames) -> Position | None:
    going_on = token.dep_ == "xcomp" and token.head.lemma == "continue"
    will = any(
        c.dep_ == "aux" and c.lower_ in WILL for t in (token, *((token.head,) if going_on else ())) for c in t.children
    )
    refused = bool(frames.future) and clauses.negated(token) and token.pos_ == "VERB" and token.lemma not in UNWILLED
    fighting = bool(frames.future) and rejected_in(token) is not None
    given = any(c.dep_ == "dobj" and any(t.tag_ == "$" for t in c.lefts) for c in token.rights)
    willed = (
        refused
        or fighting
        or token.lemma in frames.future
        or (bool(frames.future) and served(token) is not None and token.lemma in ("take", "do"))
    )
    open_ended = bool(frames.future) and not refused and _is_policy(token)
    willed = willed or open_ended
    relenting = token.lemma in RELENTING and clauses.negated(token)
    if given or not will or not willed or relenting or clauses.passive(token):
        return _unrelenting(token) if relenting and will and frames.future else None
    objects = [c for c in token.children if c.dep_ == "dobj"]
    towards = any(c.dep_ == "prep" and c.lower_ in ("to", "with", "from", "for") for c in token.rights)
    last = token.i + 1 >= len(token.doc)
    if (
        last
        or token.nbor().is_punct
        or (any(c.pos_ == "PRON" for c in objects) and served(token) is None)
        or (refused and not objects and not towards)
    ):
        return None
    deed = served(token) or token
    against = None if refused else rejected_in(deed)
    if against is not None:
        first = max(deed.i + 1, int(against.left_edge.i))
        return Position(word=token, first=first, head=against, carrier=token, action=True, turned=True)
    if refused and objects and token.lemma in PARTING:
        first = max(token.i + 1, int(objects[0].left_edge.i))
        return Position(word=token, first=first, head=objects[0], carrier=token, action=True, settled=True)
    if refused and objects and token.lemma in ACCEPTING:
        return Position(
            word=token, first=max(token.i + 1, objects[0].left_edge.i), head=objects[0], carrier=token, action=True
        )
    policy = open_ended and token.lemma not in frames.future
    return Position(word=token, first=token.i, head=token, carrier=token, action=True, policy=policy)


def _is_policy(verb: Token) -> bool:
    """Tell whether *verb* does something to something, as a state does that says what it will do: "will expel the envoys"."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    idle = verb.lemma in UNWILLED | PROCEDURAL | SHOWING | RELENTING | ROUTINE or verb.pos_ != "VERB"
    plain = verb.tag_ == "VB"  # neither "will be sharing" nor "will have shared"
    return plain and not idle and bool(things) and all(t.pos_ == "NOUN" and t.lemma not in ROUTINES for t in things)


def _unrelenting(verb: Token) -> Position | None:
    """Return "support Nordia" of "will not stop supporting Nordia"."""
    will = any(c.dep_ == "aux" and c.lower_ in WILL for c in verb.children)
    deed = next((c for c in verb.rights if c.dep_ == "xcomp"), None) if will else None
    if deed is None or deed.lemma in PROCEDURAL | SHOWING or rejected_in(deed) is not None:
        return None
    return Position(word=verb, first=deed.i, head=deed, carrier=verb, action=True, settled=True)
