"""Reads positions that a noun tells with its owner, wherever it stands: "Nordia's opposition to the tariff", "French support for …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance import complements
from kg.claims._stance.deeds import PROCEDURAL
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.rejections import rejected_in

if TYPE_CHECKING:
    from kg.syntax import Token

LOST = lexicon(
    "end withdraw lose drop cut stop suspend seek request ask win secure gain need lack doubt question deny halt reduce want buy rally "
    "test erode undermine weaken expect overcome"
)
"""Verbs that tell that the position is gone, or is only hoped for."""
GONE = lexicon("without lack loss absence end decline erosion withdrawal")
ASKING = lexicon("call demand desire")
"""Nouns that name a position only with "for"."""
PLANNED = lexicon("offer intention promise pledge vow")
"""Nouns of what one means to do: no position where it is a meeting or a journey; only states and bodies have a policy by them."""
EITHER = lexicon("vote campaign lobbying crusade")
"""Nouns of a position by what stands behind them: "her vote against the ban"."""
UTTERED = lexicon(
    "criticism condemnation rejection denunciation praise endorsement support opposition backing objection approval resistance"
)
"""Nouns behind which "by" tells whose they are."""
FORMER = lexicon("past former previous initial early longtime longstanding traditional no")


def owned(noun: Token, frames: Frames) -> Position | None:
    """Return the frame of *noun* with its owner, where what it is of stands behind it."""
    if noun.lemma not in frames.owned or noun.tag_ not in ("NN", "NNS") or _gone(noun):
        return None
    owner = _owner(noun)
    inner = None if owner is None else complements.complement(noun)
    felt = noun.lemma == "solidarity"
    if inner is None or inner[1].pos_ == "PRON" or (inner[1].head.lower_ in ("with", "on", "by") and not felt):
        return None
    if _says_too_little(noun, inner[1]):
        return None
    against = rejected_in(inner[1])
    if against is not None:  # "its determination to fight piracy"
        first = max(inner[1].i + 1, int(against.left_edge.i))
        return Position(word=noun, first=first, head=against, carrier=noun, owner=owner, turned=True)
    by = _uttered_by(noun) is not None
    return Position(
        word=noun,
        first=inner[0],
        head=inner[1],
        carrier=noun,
        owner=owner,
        alone=by,
        turned=noun.lemma in EITHER and inner[1].head.lower_ == "against",
        policy=noun.lemma in PLANNED,
    )


def _says_too_little(noun: Token, inner: Token) -> bool:
    """Tell whether *noun* is no position with *inner*: "its vote in June", "its promise of a visit", "its offer to meet"."""
    if noun.lemma in PLANNED:
        return inner.pos_ != "VERB" or inner.lemma in PROCEDURAL
    return (noun.lemma in ASKING and inner.head.lower_ != "for") or (
        noun.lemma in EITHER and inner.head.lower_ not in ("for", "against")
    )


def _gone(noun: Token) -> bool:
    first = clauses.first_joined(noun) if any(c.dep_ == "poss" or c.text[:1].isupper() for c in noun.lefts) else noun
    above = first.head.head if first.dep_ == "pobj" and first.head.lower_ in ("of", "in") else first.head
    return (
        above.lemma in LOST | GONE
        or first.head.lower_ in GONE
        or any(c.lemma in FORMER for c in noun.lefts)
        or first.dep_ in ("compound", "conj")
    )


def _owner(noun: Token) -> Token | None:
    """Return "Nordia" of "Nordia's support" and "the support of Nordia for", "his" of "his support", "Nordian" of "Nordian support"."""
    poss = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if poss is not None:
        return poss
    words = (c for c in noun.lefts if c.dep_ in ("amod", "compound") and c.text[:1].isupper())
    adjective = next((c for c in words if c.i == 0 or c.nbor(-1).text != "-"), None)  # not "anti-Nordian protests"
    return adjective or complements.owner(noun) or _shared(noun) or _uttered_by(noun)


def _shared(noun: Token) -> Token | None:
    """Return "our" for the shared commitment in "our partnership is rooted in a shared commitment to …"."""
    together = any(c.lower_ in ("shared", "common", "mutual", "joint") for c in noun.lefts)
    verb = next((t for t in noun.ancestors if t.pos_ in clauses.VERBAL), None) if together else None
    subject = None if verb is None else clauses.standing_subject(verb)
    return None if subject is None else next((c for c in subject.lefts if c.lower_ == "our"), None)


def _uttered_by(noun: Token) -> Token | None:
    """Return "Nordia" in "criticism of the treaty by Nordia"."""
    near = (
        (noun, *(t for c in noun.rights if c.lower_ in ("of", "for") for t in c.children))
        if noun.lemma in UTTERED
        else ()
    )
    return next((t for n in near for c in n.rights if c.lower_ == "by" for t in c.children if t.dep_ == "pobj"), None)
