"""Tells the further targets of a position: "the dam and the new tolls", "for calm and for an inquiry", "free them and open the port"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.groups import PEOPLE
from kg.claims._grammar import lists
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.complements import complement
from kg.claims._stance.frames import Position

if TYPE_CHECKING:
    from kg.syntax import Token

ENSURING = lexicon("ensure guarantee see")
PRESS = lexicon("journalist prisoner hostage detainee activist protester refugee")
"""People who are done something to."""
HOLDING = lexicon("support commitment")
"""Nouns of position beside a target, which have one of their own: "reaffirmed her support for A and commitment to B"."""
MOST = 8
"""Coordinated targets of one word at most."""
MODIFIERS = ("amod", "compound", "nmod", "nummod")
OWNERS = ("det", "poss")


def coordinated(head: Token) -> list[Token]:
    """Return the further heads of "the dam and the new tolls", "calm, dialogue and respect", "release them and reopen the port"."""
    chain: list[Token] = []
    while len(chain) < MOST:
        last = chain[-1] if chain else head
        following = next((c for c in last.rights if c.dep_ == "conj"), None)
        if following is None:
            break
        chain.append(following)
    found = [t for t in chain if t.pos_ == head.pos_ or {t.pos_, head.pos_} <= {"NOUN", "PROPN"}]
    if not head.ent_type_ and any(t.ent_type_ in ("GPE", "PERSON") for t in found):
        return []  # "(argued against) the tax and Peru for it"
    if len(found) < len(chain) or not found or any(_human(t) != _human(head) for t in found):
        return []
    if head.pos_ == "VERB":
        return [] if _foretold(head) and not clauses.own_subject(found[0]) else two_deeds(head)
    listed = len(found) >= 2 and any(t.text == "," for t in head.doc[head.i : found[-1].i])
    owned = any(c.dep_ == "poss" for c in head.lefts) or _owned_together(head, found)
    if _told_together(head, found[:1]):
        found = found[1:]
    return found if (listed and not owned) or all(_stands_alone(head, t) for t in found) else []


def _told_together(head: Token, others: list[Token]) -> bool:
    """Tell whether what stands before or behind belongs to all: "Nordia's raids and new tolls", "old ties and values that unite us"."""
    if any(c.dep_ in OWNERS for t in others for c in t.lefts) or any(c.dep_ == "prep" for c in head.rights):
        return False
    behind = [c for c in others[-1].rights if c.dep_ == "relcl" or c.lower_ == "between"]
    named = any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in head.lefts)
    return named or any(c.right_edge.i - c.left_edge.i > 1 for c in behind)


def _owned_together(head: Token, others: list[Token]) -> bool:
    """Tell whether a name behind the last owns all: "the sovereignty, independence and unity of Nordia" is one target."""
    after = [p for t in (head, *others) for p in t.rights if p.lower_ == "of" and p.i > others[-1].i]
    named = any(t.pos_ == "PROPN" for p in after for t in p.children)
    return named and not any(c.dep_ == "det" for t in others for c in t.lefts)


def _human(token: Token) -> bool:
    """Tell whether *token* names people, who are no target beside a thing: "the release of Prado as well as other journalists"."""
    return token.pos_ == "NOUN" and token.lemma in PEOPLE | PRESS


def _foretold(verb: Token) -> bool:
    """Tell whether *verb* is what a clause says may be: "(fears) the pace could raise the rates or cost jobs", one target."""
    finite = any(c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ not in ("should", "must") for c in verb.lefts)
    return finite and clauses.own_subject(verb) is not None


def two_deeds(head: Token) -> list[Token]:
    """Return "reopen" in "release them and reopen the port", where each of two verbs has its own object; more are one target."""
    joined = [c for c in head.rights if c.dep_ == "conj" and c.tag_ == head.tag_ and c.pos_ == "VERB"]
    if any(t.lower_ == "including" for v in joined for t in head.doc[head.i : v.i]):
        return []
    whole = len(joined) == 1 and all(
        any(c.dep_ in ("dobj", "prep") or (c.dep_ == "ccomp" and v.lemma in ENSURING) for c in v.rights)
        for v in (head, *joined)
    )
    more = any(c.dep_ == "conj" and c.tag_ == head.tag_ for v in joined for c in v.rights)
    return joined if whole and not more else []


def repeated(position: Position) -> list[Token]:
    """Return the further heads of "for calm, for dialogue and for an inquiry", and of a list that the parser left beside its verb."""
    head = position.head
    prep = head.head
    if head.dep_ == "pobj":
        own = position.word.rights if prep.head.i == position.word.i else ()
        again = [p for p in (*own, *prep.rights) if p.lower_ == prep.lower_ and p.i > head.i]
        again += [c for p in again for c in p.rights if c.dep_ == "conj" and c.lower_ == prep.lower_]
        again += [p for p in head.subtree if p.dep_ == "conj" and p.lower_ == prep.lower_ != p.head.lower_]
        if not any(p.nbor(-1).lower_ in ("and", "or", "as") for p in again):
            return []  # "asked for a visa | for her son"
        found = (next((t for t in p.children if t.dep_ == "pobj"), None) for p in again)
        return [t for t in found if t is not None and t.ent_type_ not in ("DATE", "TIME")]
    return lists.beside(head, head.head) if head.dep_ == "dobj" else []


def _stands_alone(head: Token, other: Token) -> bool:
    """Tell whether *other* is a phrase of its own and shares no words with *head*."""
    if also_held(head, other) and complement(other) is not None:
        return True
    if any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in other.lefts):
        return any(c.dep_ == "prep" for c in head.rights)
    if any(c.dep_ in OWNERS for c in other.lefts):
        return True
    modified = any(c.dep_ in MODIFIERS for c in other.lefts)
    own = any(c.dep_ in MODIFIERS for c in head.lefts) or any(c.dep_ == "prep" for c in head.rights)
    return modified and own


def also_held(head: Token, other: Token) -> bool:
    """Tell whether *other* beside the target is a position too: "(her support for) A and her commitment to B"."""
    above = head.head.head if head.dep_ in ("pobj", "pcomp") else head
    named = any(c.dep_ == "poss" and c.pos_ == "PROPN" for c in other.lefts)
    return other.lemma in HOLDING and above.pos_ == "NOUN" and above.i < head.i and not named
