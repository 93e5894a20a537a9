"""Finds opposition in the words that somebody chooses: "Nordia's unprovoked war against Lusania" in what he says or talks about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places import territories
from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.frames import Position

if TYPE_CHECKING:
    from kg.syntax import Token

CONDEMNING = lexicon(
    "unprovoked unjustified unlawful illegal illegitimate brutal barbaric heinous cowardly senseless horrific egregious despicable "
    "malign destabilizing destabilising reckless unconscionable unwarranted provocative cruel savage vicious inhumane murderous"
)
"""Adjectives with which one condemns what he names."""
DEEDS = lexicon(
    "war invasion aggression attack assault launch activity behavior behaviour action act occupation annexation crackdown violence "
    "campaign practice tactic test regime repression strike bombing raid incursion abuse atrocity interference seizure detention"
)
"""What somebody does that is condemned with such an adjective."""
DOUBTED = lexicon("alleged supposed purported so-called claimed reported")


def loaded(text: AnnotatedArticle) -> Iterator[Position]:
    """Yield what is condemned by the way it is named, and whose it is said to be."""
    for noun in text.words:
        if noun.pos_ != "NOUN" or noun.lemma not in DEEDS or noun.dep_ == "compound":
            continue
        before = [c for c in noun.lefts if c.dep_ in ("amod", "conj", "nmod", "compound")]
        words = {t.lower_ for c in before for t in (c, *c.rights, *c.lefts)}
        if words & CONDEMNING and not words & DOUBTED and _somebodys(noun):
            first = next((c.left_edge.i for c in noun.lefts if c.dep_ != "det"), noun.i)
            yield Position(word=noun, first=int(first), head=noun, carrier=noun, voiced=True, settled=True)


def _somebodys(noun: Token) -> bool:
    """Tell whether the deed is told to be somebody's: "Nordia's", "Nordian", "by Nordia"."""
    near = [c for c in noun.lefts if c.dep_ in ("poss", "amod", "compound", "nmod")]
    near += [t for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("by", "of", "against") for t in c.children]
    return any(c.pos_ == "PROPN" or territories.of_demonym(c.text) is not None for c in near)
