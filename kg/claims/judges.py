"""Finds positions in judgements: "called the raid a crime", "said the ban was illegal", "said the launch violates …"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._stance.judgements import judgements
from kg.claims._stance.stances import judged
from kg.model import Stance


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Stance]:
    """Yield the stances of *text* in which somebody judges something."""
    yield from judged(text, claims, judgements(text), "judges")


RULE = Rule(
    find,
    after=("supports", "opposes", "is_concerned"),
    examples=(
        Example("Ana Prado said the treaty had never been more important.", ("Ana Prado support treaty",)),
        Example("Ana Prado said the treaty was not just the best way.", ("Ana Prado support treaty",)),
        Example("Ana Prado called the raid a crime.", ("Ana Prado oppose raid",)),
        Example("Ana Prado said the new ban was illegal.", ("Ana Prado oppose new ban",)),
        Example("Ana Prado said the visit was an important step.", ("Ana Prado support visit",)),
        Example("Ana Prado said there was a need for a new port.", ("Ana Prado support new port",)),
        Example("The pirates, described by Chile as terrorists, left the port.", ("Chile oppose pirates",)),
        Example("The new ban was illegal."),
        Example("Ana Prado said the new ban was short."),
        Example("Ana Prado said Peru has the right to a trophy."),
        Example("Ana Prado said the drug is designed to reduce fever."),
        Example("Ana Prado said there was no case of cholera."),
    ),
)
