"""Tells which two "the two countries" are: those that the text names last, if it names no third."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind

if TYPE_CHECKING:
    from kg.syntax import Token

LANDS = lexicon("country nation government state neighbor neighbour ally republic capital")
SIDES = lexicon("side party")
UNIONS = (EntityKind.STATE, EntityKind.ORGANIZATION)


def two_meant(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the two states that "the two countries" are, or whom "the two sides" may be."""
    if noun.tag_ != "NNS" or noun.lemma_ not in LANDS | SIDES:
        return ()
    lefts = {c.lower_ for c in noun.lefts}
    if (
        not lefts & {"both", "two"}
        or lefts - {"the", "both", "two", "these"}
        or any(c.dep_ == "prep" for c in noun.rights)
    ):
        return ()
    return told_before(text, noun.i, (EntityKind.STATE,) if noun.lemma_ in LANDS else UNIONS)


def told_before(text: AnnotatedArticle, at: int, kinds: tuple[EntityKind, ...]) -> tuple[Entity, ...]:
    """Return the actors of *kinds* named in the paragraph of the token *at* and the one before, up to it, if they are two."""
    start = text.starts[at]
    near = [p for p in text.paragraphs if p.start <= start][-2:]
    told = (m.entity for m in text.mentions if near and near[0].start <= m.span.start < start)
    found = tuple(dict.fromkeys(e for e in told if e.kind in kinds))
    return found if len(found) == 2 else ()
