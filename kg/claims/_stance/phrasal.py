"""Reads frames of several words: "came out in favour of …", "closed ranks behind …", "acts against …"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.everyday import only_there
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.objects import spoken_of

if TYPE_CHECKING:
    from kg.syntax import Token

SIDING = lexicon("be come speak vote stand argue campaign lobby rally remain")
"""Verbs that take a side: "voted in favour of …"."""
ACTING = lexicon("act stand unite work cooperate struggle fight rally mobilize mobilise")
"""Verbs of doing something together or by oneself."""
LIGHT = lexicon(
    "make hold stage issue give organize organise release publish sign write deliver launch lead join attend"
)
"""Verbs that mean what their object does: "held a rally in support of …"."""
NEAR = 7
"""Words at most between the verb and the last word of the phrase."""


def phrasal(token: Token, frames: Frames) -> Position | None:
    """Return the frame of *token* with a phrase behind it: one of any verb of siding, or one that belongs to the verb."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    lemma, end = token.lemma, token.sent.end
    near = [t.lower_ for t in token.doc[token.i + 1 : min(token.i + 1 + NEAR, end)]]
    if _openers(frames.sides, frames.manners, frames.signs, frames.idioms).isdisjoint(near):
        return None
    plain = frames.sides if lemma in SIDING else frozenset()
    acting = frames.manners if lemma in ACTING else frozenset()
    for phrase in sorted(plain | acting | frames.signs):
        head = _behind(token, phrase, near)
        if head is not None and not only_there(token, token.doc[head.left_edge.i - 1], head):
            return Position(
                word=token, first=head.left_edge.i, head=head, carrier=token, action=phrase in acting - plain
            )
    for phrase in _idioms(frames.idioms).get(lemma, ()):
        head = _behind(token, phrase, near, whole=True)
        if head is not None and spoken_of(head, f"{lemma} {phrase}"):
            return Position(word=token, first=head.left_edge.i, head=head, carrier=token)
    return None


@cache
def _openers(
    sides: frozenset[str], manners: frozenset[str], signs: frozenset[str], idioms: frozenset[str]
) -> frozenset[str]:
    """Return the first words of phrases, and of *idioms* after their verb."""
    return frozenset([p.split()[0] for p in sides | manners | signs] + [p.split()[1] for p in idioms])


@cache
def _idioms(idioms: frozenset[str]) -> dict[str, list[str]]:
    """Return for each verb of *idioms* what stands behind it."""
    parted = [(verb, rest) for verb, _, rest in (idiom.partition(" ") for idiom in sorted(idioms))]
    return {verb: [rest for v, rest in parted if v == verb] for verb, _ in parted}


def _behind(token: Token, phrase: str, near: list[str], *, whole: bool = False) -> Token | None:
    """Return what the last word of *phrase* takes where the phrase stands behind *token*, among the words *near*, and belongs to it."""
    doc, length, first = token.doc, phrase.count(" ") + 1, phrase.partition(" ")[0]
    if first not in near:
        return None
    for start in range(token.i + 1, min(token.i + 1 + NEAR, token.sent.end - length)):
        end = start + length
        if near[start - token.i - 1] != first:
            continue
        above = doc[start].head
        own = token.i == above.i or (length > 1 and token.is_ancestor(doc[start]))
        own = own and (
            above.pos_ != "NOUN" or whole or token.lemma in SIDING | ACTING | LIGHT
        )  # "reviewed their efforts in support of …"
        if not own or doc[start:end].text.lower() != phrase:
            continue
        return next(
            (t for t in doc[end - 1].children if t.dep_ in ("pobj", "pcomp") and t.i >= end and t.pos_ != "PRON"), None
        )
    return None
