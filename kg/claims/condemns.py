"""Finds opposition in loaded words: "discussed Nordia's unprovoked war", "said its illegal raids must end"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._stance.loaded import loaded
from kg.claims._stance.stances import judged
from kg.model import Polarity, Stance


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Stance]:
    """Yield the stances of who names a deed with words that condemn it, where no other word tells his position on it."""
    told = [c.target_span for c in claims if isinstance(c, Stance) and c.target_span is not None]
    new = [p for p in loaded(text) if not any(s.overlaps(text.span(p.head)) for s in told)]
    named = [text.span(p.head) for p in new]
    found = [
        stance
        for stance in judged(text, claims, ((p, Polarity.OPPOSE) for p in new), "condemns")
        if stance.target_span is not None and any(stance.target_span.covers(span) for span in named)
    ]
    holders = Counter(stance.target_span for stance in found if stance.expressed_in is None)
    yield from (
        s for s in found if s.expressed_in is not None or holders[s.target_span] == 1
    )  # of whom talk, one may not say so


RULE = Rule(
    find,
    after=("supports", "opposes", "is_concerned", "judges", "discussed"),
    examples=(
        Example(
            "Ana Prado said many had fled Peru's unprovoked war.",
            ("Ana Prado oppose Peru's unprovoked war",),
        ),
        Example("Ana Prado met Erik Holt. They discussed Peru's unprovoked war."),
        Example("Peru's brutal raid lasted three days."),
        Example("Ana Prado said the winter was brutal."),
    ),
)
