"""Finds opposition in loaded words: "discussed Nordia's unprovoked war", "said its illegal raids must end"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._speech import allegiances, houses
from kg.claims._stance.loaded import loaded
from kg.claims._stance.stances import judged
from kg.model import Claim, Polarity, Span, Stance

if TYPE_CHECKING:
    from kg.syntax import Token


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Stance]:
    """Yield the stances of who names a deed with words that condemn it, where no other word tells his position on it."""
    new = [(p, sign) for p, sign in loaded(text) if not _told(text, p.head, claims)]
    named = [text.span(p.head) for p, _ in new]
    for stance in judged(text, claims, new, "condemns"):
        span = stance.target_span
        new_here = span is not None and any(span.covers(n) for n in named) and not _his_own(text, stance, span, claims)
        if new_here and not any(_again(stance, claim, claims) for claim in claims):
            yield stance


def _again(stance: Stance, claim: Claim, claims: Claims) -> bool:
    """Tell whether *claim* is the same position, his or his country's, told in plain words elsewhere in the article."""
    if not isinstance(claim, Stance) or (claim.polarity, claim.target) != (stance.polarity, stance.target):
        return False
    return claim.holder in (stance.holder, allegiances.country(stance.holder, claims))


def _told(text: AnnotatedArticle, noun: Token, claims: Claims) -> bool:
    """Tell whether a position on *noun* is told by another word: it is within what somebody is against, or all he is for."""
    at = text.span(noun)
    for claim in claims:
        span = claim.target_span if isinstance(claim, Stance) else None
        if isinstance(claim, Stance) and span is not None and span.overlaps(at):
            above = noun.head
            if claim.polarity is not Polarity.SUPPORT or above == noun or not span.covers(text.span(above)):
                return True
    return False


def _his_own(text: AnnotatedArticle, stance: Stance, span: Span, claims: Claims) -> bool:
    """Tell whether the deed is told to be the holder's or his country's: who talks with others about it does not condemn it."""
    sides = (stance.holder, allegiances.country(stance.holder, claims), stance.holder.country)
    states = (houses.state_called(text, t) for t in text.tokens(span))
    doers = (*(m.entity for m in text.mentions if span.overlaps(m.span)), *states)
    return any(d is not None and d in sides for d in doers)


RULE = Rule(
    find,
    after=("supports", "opposes", "is_concerned", "judges", "discussed"),
    examples=(
        Example(
            "Ana Prado said many had fled Peru's unprovoked war.",
            ("Ana Prado oppose Peru's unprovoked war",),
        ),
        Example(
            "Ana Prado met Erik Holt. They discussed Peru's unprovoked war.",
            ("Ana Prado oppose Peru's unprovoked war", "Erik Holt oppose Peru's unprovoked war"),
        ),
        Example("Peru's brutal raid lasted three days."),
        Example("Ana Prado said the winter was brutal."),
    ),
)
