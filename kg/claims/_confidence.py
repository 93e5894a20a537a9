"""How far a claim can be trusted: the share of claims like it that were right in texts we annotated.

A rule's own number says how sure its author was; it is replaced. What can be seen on a claim are its marks: the rule, and what makes
claims of its kind doubtful. Each mark has a weight in ``confidence.tsv``, fitted by ``benchmarks/quality/calibrate.py``; the logistic of
their sum is the confidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp
from typing import TypeVar

from kg.annotations import AnnotatedArticle
from kg.claims._marks import marks
from kg.model import Claim, Stance, Statement
from kg.parts import table

C = TypeVar("C", bound=Claim)
CERTAINTY = (0.02, 0.99)
"""No claim read by rules is surer than this, and none is quite excluded."""


def calibrated(text: AnnotatedArticle, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return *claims* with calibrated confidences; a stance keeps pointing at its statement as it stands in the result."""
    statements = {claim: _sure(claim, text) for claim in claims if isinstance(claim, Statement)}
    return tuple(_renewed(claim, text, statements) for claim in claims)


def at_least(least: float, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the *claims* of at least this confidence; a stance whose statement is none of them is told by nobody."""
    if least <= 0:
        return tuple(claims)
    kept = [claim for claim in claims if claim.confidence >= least]
    statements = {claim for claim in kept if isinstance(claim, Statement)}
    return tuple(
        replace(claim, expressed_in=None)
        if isinstance(claim, Stance) and claim.expressed_in is not None and claim.expressed_in not in statements
        else claim
        for claim in kept
    )


def _renewed(claim: Claim, text: AnnotatedArticle, statements: dict[Statement, Statement]) -> Claim:
    if isinstance(claim, Statement):
        return statements[claim]
    sure = _sure(claim, text)
    if isinstance(sure, Stance) and sure.expressed_in is not None:
        return replace(sure, expressed_in=statements.get(sure.expressed_in, sure.expressed_in))
    return sure


def _sure(claim: C, text: AnnotatedArticle) -> C:
    return replace(claim, confidence=confidence(claim, text))


def confidence(claim: Claim, text: AnnotatedArticle) -> float:
    """Return the calibrated confidence of one claim."""
    return logistic(weights(), marks(claim, text))


def logistic(known: Mapping[str, float], seen: Iterable[str]) -> float:
    """Return the confidence that the marks *seen* give by the weights *known*, to two digits; an unknown mark adds nothing."""
    low, high = CERTAINTY
    return round(min(high, max(low, 1 / (1 + exp(-sum(known.get(mark, 0.0) for mark in seen))))), 2)


@cache
def weights() -> dict[str, float]:
    """Return the weight of each mark, from ``confidence.tsv``."""
    return {row[0]: float(row[1]) for row in table("kg.claims", "confidence.tsv")}
