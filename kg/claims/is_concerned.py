"""Finds worries: "is concerned about the tariff", "expressed concern over …", "questioned …"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.frames import Frames
from kg.claims._stance.stances import STATED, judged, stances
from kg.claims._stance.talked import talked
from kg.model import Polarity, Stance

FRAMES = Frames(
    verbs=lexicon("question regret lament bemoan fear doubt"),
    prepositions=frozenset(
        {
            ("warn", "of"),
            ("warn", "about"),
            ("worry", "about"),
            ("complain", "of"),
            ("complain", "about"),
            ("worry", "over"),
            ("fret", "about"),
            ("fret", "over"),
            ("grumble", "about"),
            ("caution", "about"),
        }
    ),
    moving=lexicon("alarm worry trouble dismay disturb disappoint frustrate unsettle"),
    clauses=lexicon("regret fear worry warn worried concerned afraid fearful alarmed"),
    nouns=lexicon(
        "concern worry fear alarm doubt scepticism skepticism reservation regret disappointment question misgiving qualm apprehension "
        "anxiety unease uneasiness pessimism frustration dissatisfaction"
    ),
    owned=lexicon("concern worry reservation alarm unease"),
    states=frozenset(
        (form, prep)
        for form in (
            "concerned",
            "worried",
            "alarmed",
            "disturbed",
            "troubled",
            "sceptical",
            "skeptical",
            "disappointed",
            "uneasy",
            "wary",
            "leery",
            "anxious",
            "nervous",
            "apprehensive",
            "doubtful",
            "dubious",
            "pessimistic",
            "unhappy",
            "dissatisfied",
            "uncomfortable",
            "frustrated",
            "saddened",
            "dismayed",
            "distressed",
            "shocked",
        )
        for prep in ("about", "over", "by", "at", "with", "of")
    ),
)


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Stance]:
    """Yield the stances of *text* that raise or question something without rejecting it."""
    found = tuple(stances(text, claims, FRAMES, Polarity.NEUTRAL_CONCERN, "is_concerned"))
    yield from found
    shared = ((p, Polarity.NEUTRAL_CONCERN) for p, _ in talked(text, claims, FRAMES))
    yield from judged(text, (*claims, *found), shared, "is_concerned")


RULE = Rule(
    find,
    after=STATED,
    examples=(
        Example("Ana Prado expressed concern over the new tariff.", ("Ana Prado neutral-concern new tariff",)),
        Example("Ana Prado said she was not concerned about the tariff."),
        Example("The concern about the tariff is old."),
    ),
)
