"""Finds opposition in the words that somebody chooses: "Nordia's unprovoked war against Lusania" in what he says or talks about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places import territories
from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.frames import Position
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

CONDEMNING = lexicon(
    "unprovoked unjustified unlawful illegal illegitimate brutal barbaric heinous cowardly senseless horrific egregious despicable "
    "malign destabilizing destabilising reckless unconscionable unwarranted provocative cruel savage vicious inhumane murderous "
    "flagrant brazen blatant draconian premeditated coercive ruthless vile abhorrent appalling outrageous unjust unjustifiable "
    "indiscriminate predatory hateful repressive oppressive arbitrary wrongful deplorable reprehensible shameful monstrous bogus sham "
    "hostile wanton genocidal belligerent bloody lawless"
)
"""Adjectives with which one condemns what he names."""
DEEDS = lexicon(
    "war invasion aggression attack assault launch activity behavior behaviour action act occupation annexation crackdown violence "
    "campaign practice tactic test regime repression strike bombing raid incursion abuse atrocity interference seizure detention "
    "provocation violation breach offensive policy program programme massacre killing murder persecution intrusion conduct "
    "imprisonment arrest blockade siege shelling bombardment harassment intimidation coercion trial referendum move "
    "measure step claim treatment expulsion demolition settlement"
)
"""What somebody does that is condemned with such an adjective."""
CONDEMNED = lexicon("aggression atrocity provocation")
"""What is condemned by its name alone where it is somebody's."""
DOUBTED = lexicon("alleged supposed purported so-called claimed reported")
MENACES = lexicon("threat challenge danger menace risk")
"""What is a concern where somebody poses it."""
THEIRS = lexicon("its their")


def loaded(text: AnnotatedArticle) -> Iterator[tuple[Position, Polarity]]:
    """Yield what is condemned or feared by the way it is named, and whose it is said to be."""
    for noun in text.words:
        if noun.pos_ != "NOUN" or noun.dep_ == "compound":
            continue
        sign = Polarity.NEUTRAL_CONCERN if _posed(noun) else Polarity.OPPOSE if _condemned(noun) else None
        if sign is not None:
            first = next((c.left_edge.i for c in noun.lefts if c.dep_ != "det"), noun.i)
            yield Position(word=noun, first=int(first), head=noun, carrier=noun, voiced=True, settled=True), sign


def _condemned(noun: Token) -> bool:
    """Tell whether *noun* is a deed that is told to be somebody's, with a word that condemns it."""
    if noun.lemma not in DEEDS:
        return False
    before = [c for c in noun.lefts if c.dep_ in ("amod", "conj", "nmod", "compound")]
    words = {t.lower_ for c in before for t in (c, *c.rights, *c.lefts)}
    bare = noun.lemma in CONDEMNED and not any(c.lower_ in THEIRS for c in noun.lefts)
    told = bool(words & CONDEMNING) or bare or _of_aggression(noun)
    return told and not words & DOUBTED and _somebodys(noun)


def _of_aggression(noun: Token) -> bool:
    """Tell "war of aggression" and "war of choice"."""
    return any(t.lower_ in ("aggression", "choice") for c in noun.rights if c.lower_ == "of" for t in c.children)


def _posed(noun: Token) -> bool:
    """Tell "the threat posed by Nordia"."""
    posed = (c for c in noun.rights if noun.lemma in MENACES and c.dep_ == "acl" and c.lemma == "pose")
    return any(_named(t) for c in posed for by in c.rights if by.lower_ == "by" for t in by.children)


def _somebodys(noun: Token) -> bool:
    """Tell whether the deed is told to be somebody's: "Nordia's", "Nordian", "its", "by Nordia"."""
    near = [c for c in noun.lefts if c.dep_ in ("poss", "amod", "compound", "nmod")]
    near += [t for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("by", "of", "against") for t in c.children]
    return any(_named(c) or c.lower_ in THEIRS for c in near)


def _named(token: Token) -> bool:
    return token.pos_ == "PROPN" or territories.of_demonym(token.text) is not None
