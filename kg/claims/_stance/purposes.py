"""Tells what a verb that means little by itself is about: "take steps to …", "ask parliament to …", "reach agreement on …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.cues import NAMING
from kg.claims._stance.frames import Position

if TYPE_CHECKING:
    from kg.syntax import Token

ASKING = lexicon("ask urge press persuade convince get")
"""Verbs whose hearer is to do what one is for: "pledged to ask parliament to …"."""
LIGHT = lexicon("take work make strive join do invest spend spare")
"""Verbs that mean little without their purpose: "take steps to …"."""
MUCH = ("more", "everything", "all", "much", "whatever", "utmost", "enough", "best")
REACHING = lexicon("reach strike conclude find achieve")
ACCORDS = lexicon("agreement deal accord compromise consensus")
"""What one reaches on what one is for: "hope to reach agreement on a truce"."""
STRUGGLES = lexicon("fight battle war struggle campaign")
"""What one leads against what one is against."""
TOWARDS = ("toward", "towards")
PUSHING = {
    **dict.fromkeys(("push", "press", "lobby", "campaign", "strive", "advocate"), ("for", *TOWARDS)),
    **dict.fromkeys(("work", "move", "build"), TOWARDS),
}
"""Verbs with a preposition before what they are done for."""
BACKING = lexicon("support back approve")
"""Verbs whose object is what one is for who will do it: "resolve to support the truce"."""


def meant(position: Position) -> Position:
    """Return *position* about what its verb is done for: "a truce" in "reach agreement on a truce"."""
    whole = position.head.i == position.word.i and position.settled
    if position.doer is not None or whole:
        return position
    for head in (_called, _agreed, _asked, _kept_up, _pushed, _backed, _done, served):
        matter = head(position.head)
        if matter is not None:
            first = matter.i if matter.pos_ == "VERB" else int(matter.left_edge.i)
            found = replace(position, head=matter, first=first)
            again = head in (_asked, _kept_up) or (head is served and matter.lemma in BACKING)
            return meant(found) if again else found
    return position


def _called(verb: Token) -> Token | None:
    """Return "a crime" in "what he called a crime"."""
    named = verb.lemma in NAMING and any(c.tag_ == "WP" for c in verb.lefts)
    return next((c for c in verb.rights if c.dep_ in ("oprd", "ccomp", "attr")), None) if named else None


def _agreed(verb: Token) -> Token | None:
    """Return "a truce" in "reach agreement on a truce"."""
    accord = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma in ACCORDS), None)
    if accord is None or verb.lemma not in REACHING:
        return None
    behind = (c for t in (accord, verb) for p in t.rights for c in (p, *p.subtree))
    on = (c for c in behind if c.lower_ == "on" and c.dep_ == "prep")
    return next((t for p in on for t in p.children if t.dep_ == "pobj" and t.ent_type_ not in ("DATE", "TIME")), None)


def _asked(verb: Token) -> Token | None:
    """Return "approve" in "(pledged to) ask parliament to approve …"."""
    if verb.lemma not in ASKING or verb.dep_ not in ("xcomp", "acl"):
        return None
    return next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and any(t.tag_ == "TO" for t in c.lefts)), None)


def _kept_up(verb: Token) -> Token | None:
    """Return "support" in "(vowed to) continue supporting Nordia"."""
    on = (c for c in verb.rights if c.dep_ == "xcomp" and c.lemma in BACKING)
    return next(on, None) if verb.lemma in ("continue", "keep") else None


def _pushed(verb: Token) -> Token | None:
    """Return "a law" in "(pledged to) push for a law", "(agreed to) work towards a law"."""
    if verb.lemma not in PUSHING or verb.dep_ not in ("xcomp", "acl", "pcomp", "conj"):
        return None
    near = (c for c in verb.rights if c.lower_ in PUSHING[verb.lemma])
    return next((t for c in near for t in c.children if t.dep_ == "pobj" and not t.ent_type_), None)


def _backed(verb: Token) -> Token | None:
    """Return "the truce" in "(resolved to) support the truce"."""
    meant_so = not any(c.dep_ == "neg" for c in verb.lefts) and (
        verb.dep_ != "pcomp" or verb.head.lower_ in ("for", "to")
    )
    backing = verb.tag_ in ("VB", "VBG") and verb.lemma in BACKING and meant_so
    return next((c for c in verb.rights if c.dep_ == "dobj"), None) if backing else None


def _done(verb: Token) -> Token | None:
    """Return "more careful work" in "(asked them to) do more careful work"."""
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "NOUN"), None) if verb.lemma == "do" else None


def served(verb: Token) -> Token | None:
    """Return "end" in "take steps to end …" and "do more to end …"."""
    if verb.pos_ != "VERB" or verb.lemma not in LIGHT or (verb.lemma == "do" and not _much(verb)):
        return None
    aims = (
        t
        for t in verb.subtree
        if t.dep_ in ("advcl", "acl", "xcomp")
        and t.lemma != "come"
        and any(c.tag_ == "TO" for c in t.lefts)
        and not any(c.dep_ == "neg" for c in t.lefts)  # "make a pledge not to …"
    )
    near = (verb, *verb.rights, *(c for t in verb.rights for c in t.rights if c.dep_ == "relcl"))
    return next((t for t in aims if t.i > verb.i and t.head in near), None)


def _much(verb: Token) -> bool:
    return any(c.dep_ in ("dobj", "advmod") and c.lower_ in MUCH for c in verb.rights)


def fought_in(struggle: Token) -> Token | None:
    """Return "piracy" in "(join) the fight against piracy"."""
    near = (c for c in struggle.rights if c.lower_ in ("against", "on") and struggle.lemma in STRUGGLES)
    return next((t for c in near for t in c.children if t.dep_ == "pobj" and t.ent_type_ not in ("DATE", "TIME")), None)
