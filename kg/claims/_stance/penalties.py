"""Finds opposition in what somebody does to punish: "imposed sanctions on Nordia over the arrests", "expelled a diplomat in protest"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.frames import Position

if TYPE_CHECKING:
    from kg.syntax import Token

IMPOSING = lexicon("impose announce levy slap introduce adopt extend tighten approve place enact")
SUING = lexicon("launch file initiate threaten pursue")
"""Verbs of taking somebody to court."""
PENALTIES = lexicon("designation sanction restriction embargo penalty")
PUNISHING = lexicon("sanction blacklist designate expel penalize penalise")
"""Verbs that punish whom they name."""
OVER = ("over", "for")
"""Words before what is punished."""
PARTS = lexicon("role involvement part participation support complicity action contribution responsibility abuse")
"""What those who are punished had in what is punished."""
BECAUSE = {"response": "to", "connection": "with", "retaliation": "for", "reaction": "to"}
"""Nouns behind "in" that tell what is punished, with what stands behind them."""


def penalties(text: AnnotatedArticle) -> Iterator[Position]:
    """Yield what is punished, or else who is."""
    for token in text.words:
        if token.pos_ != "VERB" or clauses.passive(token) or clauses.negated(token):
            continue
        thing = next((c for c in token.rights if c.dep_ == "dobj"), None)
        penal = thing is not None and (
            (token.lemma in IMPOSING and thing.lemma in PENALTIES) or _acted_against(token, thing)
        )
        if thing is None or not (penal or token.lemma in PUNISHING):
            continue
        head = _matter(token, thing) or (_struck(token, thing) if penal else None)
        if head is not None and head.lemma not in PENALTIES:
            word = token.head if token.dep_ == "advcl" and token.head.lemma == "take" else token
            yield Position(word=word, first=max(token.i + 1, head.left_edge.i), head=head, carrier=word)


def _acted_against(verb: Token, thing: Token) -> bool:
    """Tell "has taken action against ten companies" from "took steps to …"."""
    against = any(c.lower_ == "against" for c in (*thing.rights, *verb.rights))
    suing = verb.lemma in SUING and thing.lemma in ("action", "lawsuit", "suit", "complaint")
    return against and (suing or (verb.lemma == "take" and thing.lemma in ("action", "step", "measure")))


def _matter(verb: Token, thing: Token) -> Token | None:
    """Return what "in response to", "over" or "for" names behind the penalty."""
    for prep in thing.doc[thing.i + 1 : verb.sent.end]:
        if prep.dep_ != "prep" or not verb.is_ancestor(prep):
            continue
        if _for_their(prep):
            return _inner(prep)
        if prep.lower_ in OVER and prep.head.i in (verb.i, thing.i):
            return _inner(prep)
        for noun in prep.children:
            behind = BECAUSE.get(noun.lower_) if prep.lower_ == "in" and noun.dep_ == "pobj" else None
            inner = next((c for c in noun.rights if behind is not None and c.lower_ == behind), None)
            if inner is not None:
                return _inner(inner)
    return None


def _for_their(prep: Token) -> bool:
    """Tell whether *prep* opens what those named did: "for their roles in …", "due to his involvement in …"."""
    noun = next((t for t in prep.children if t.dep_ == "pobj"), None)
    theirs = noun is not None and any(c.tag_ == "PRP$" for c in noun.lefts) and noun.lemma in PARTS
    return theirs and (prep.lower_ == "for" or (prep.lower_ == "to" and prep.nbor(-1).lower_ == "due"))


def _struck(verb: Token, thing: Token) -> Token | None:
    """Return who the penalty is on."""
    on = next((c for c in (*thing.rights, *verb.rights) if c.lower_ in ("on", "against") and c.dep_ == "prep"), None)
    return None if on is None else _inner(on)


def _inner(prep: Token) -> Token | None:
    inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
    return None if inner is None or inner.ent_type_ in ("DATE", "TIME") or inner.pos_ in ("PRON", "NUM") else inner
