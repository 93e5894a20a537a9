"""Finds frames of what somebody says his own side will do, will not do or will not stop doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.deeds import ASKED, PROCEDURAL, SHOWING
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.purposes import served
from kg.claims._stance.rejections import rejected_in

if TYPE_CHECKING:
    from kg.syntax import Token

UNWILLED = ASKED | lexicon(
    "be have need get happen work stay remain meet outlast prevail succeed win survive last fail forget lose suffer"
)
"""What will not happen without anybody's refusal."""
DENYING = lexicon("rule exclude oppose object reject")
"""Those of RELENTING that leave open what one does not do them to."""
RELENTING = DENYING | lexicon("stop cease hesitate quit tire waver rest")
"""What one who "will not" do it is not against: "will not rule out talks", "will not stop supporting …"."""
ACCEPTING = lexicon("accept tolerate recognize recognise approve ratify condone")
"""Verbs whose object is what one is against who will not do it: "will not accept the quota"."""
PARTING = lexicon("lift drop abandon relinquish cede surrender revoke rescind repeal scrap forsake")
"""Verbs whose object one is for who will not do it: "will not lift the ban"."""
ROUTINE = lexicon(
    "consider hold host send receive review examine study monitor publish complete finish determine investigate face gain lead mark "
    "celebrate observe conduct convene cover assess brief seek use pay try hear ask attempt show play carry sell reveal put bring run "
    "keep turn leave attack bomb strike shoot invade issue share chair raise distribute address announce name appoint "
    "fear regret lament bemoan doubt question criticize criticise protest deplore decry denounce condemn resent mourn blame ridicule "
    "mock dislike hate rebuke lambast slam"
)
"""What a state does without taking a position in it, or not of its own will."""
MEANT = {
    "send": lexicon(
        "troop force soldier peacekeeper weapon aid relief missile tank jet warship doctor adviser advisor battalion team"
    ),
    "sign": lexicon("bill law legislation measure"),
    "issue": lexicon("ban"),
    "put": lexicon("pressure"),
}
"""With what it is one all the same."""
ROUTINES = lexicon(
    "action effort talk meeting visit election statement report news answer decision trip session summit conference part place time step"
)
"""What it is done to where it is no position."""
THINKING = lexicon(
    "believe think expect predict assume guess doubt suspect fear convince convinced imagine worry wonder"
)
WILL = ("will", "'ll", "would", "wo")


def with_future(token: Token, frames: Frames) -> Position | None:
    going_on = token.dep_ == "xcomp" and token.head.lemma == "continue"
    will = any(
        c.dep_ == "aux" and c.lower_ in WILL for t in (token, *((token.head,) if going_on else ())) for c in t.children
    )
    if not will or not frames.future or _only_thought(token):
        return None
    refused = clauses.negated(token) and token.pos_ == "VERB" and token.lemma not in UNWILLED
    given = any(c.dep_ == "dobj" and any(t.tag_ == "$" for t in c.lefts) for c in token.rights)
    relenting = token.lemma in RELENTING and clauses.negated(token)
    nothing = any(c.lower_ == "nothing" for p in token.rights for c in p.children)  # "will stop at nothing"
    if given or relenting or nothing or clauses.passive(token) or not _willed(token, frames, refused=refused):
        return _unrelenting(token) if relenting else None
    objects = [c for c in token.children if c.dep_ == "dobj"]
    towards = any(c.dep_ == "prep" and c.lower_ in ("to", "with", "from", "for") for c in token.rights)
    nobody = any(c.pos_ == "PRON" for c in objects) and served(token) is None
    last = token.i + 1 >= len(token.doc) or token.nbor().is_punct
    if last or nobody or (refused and not objects and not towards):
        return None
    return _refused(token, objects) if refused else _done(token, frames)


def _only_thought(verb: Token) -> bool:
    """Tell whether somebody only thinks that others will do *verb*: "is convinced Nordia would close the strait"."""
    above = verb.head
    subject = clauses.standing_subject(verb)
    own = subject is not None and subject.pos_ == "PRON"
    return verb.dep_ == "ccomp" and above.lemma in THINKING and not own


def _willed(verb: Token, frames: Frames, *, refused: bool) -> bool:
    """Tell whether *verb* ahead is a position: refused, against something, one of *frames* or a policy."""
    served_by = served(verb) is not None and verb.lemma in ("take", "do", "spare")
    told = verb.lemma in frames.future or served_by or rejected_in(verb) is not None
    begun = _begun(verb)
    return refused or told or _is_policy(verb) or (begun is not None and _is_policy(begun))


def _done(verb: Token, frames: Frames) -> Position:
    """Return what will be done, or what it is done against."""
    deed = served(verb) or _begun(verb) or verb
    against = rejected_in(deed)
    if against is not None:
        first = max(deed.i + 1, int(against.left_edge.i))
        return Position(word=verb, first=first, head=against, carrier=verb, action=True, turned=True)
    policy = verb.lemma not in frames.future and (deed is not verb or _is_policy(verb))
    return Position(word=verb, first=deed.i, head=deed, carrier=verb, action=True, policy=policy)


def _begun(verb: Token) -> Token | None:
    """Return "testing" in "will begin testing the new missiles"."""
    deeds = (c for c in verb.rights if c.dep_ == "xcomp" and any(t.dep_ == "dobj" for t in c.rights))
    return next(deeds, None) if verb.lemma in ("begin", "start", "resume") else None


def _refused(verb: Token, objects: list[Token]) -> Position:
    """Return what will not be done, or what will not be parted with or accepted."""
    if objects and verb.lemma in PARTING | ACCEPTING:
        first, kept = max(verb.i + 1, int(objects[0].left_edge.i)), verb.lemma in PARTING
        return Position(word=verb, first=first, head=objects[0], carrier=verb, action=True, settled=kept)
    return Position(word=verb, first=verb.i, head=verb, carrier=verb, action=True)


def _is_policy(verb: Token) -> bool:
    """Tell whether *verb* does something to something, as a state does that says what it will do: "will expel the envoys"."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    idle = verb.lemma in UNWILLED | PROCEDURAL | SHOWING | RELENTING | ROUTINE or verb.pos_ != "VERB"
    idle = idle and not any(t.lemma in MEANT.get(verb.lemma, ()) for t in things)
    before = (*verb.lefts, *(c for c in verb.head.children if c.i < verb.i and c.dep_ in ("ccomp", "advcl")))
    if any(t.lower_ in ("if", "unless", "should", "were") for c in before for t in c.lefts):
        return False  # "should they attack, we would close the strait"
    plain = verb.tag_ == "VB" or verb.dep_ == "xcomp"  # neither "will be sharing" nor "will have shared"
    return plain and not idle and bool(things) and all(t.pos_ == "NOUN" and t.lemma not in ROUTINES for t in things)


def _unrelenting(verb: Token) -> Position | None:
    """Return "support Nordia" of "will not stop supporting Nordia"."""
    will = any(c.dep_ == "aux" and c.lower_ in WILL for c in verb.children) and verb.lemma not in DENYING
    deed = next((c for c in verb.rights if c.dep_ == "xcomp"), None) if will else None
    if deed is None or deed.lemma in PROCEDURAL | SHOWING or rejected_in(deed) is not None:
        return None
    return Position(word=verb, first=deed.i, head=deed, carrier=verb, action=True, settled=True)
