"""Tells whether the clause around a time expression looks ahead or back."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from kg.annotations import AnnotatedArticle
    from kg.syntax import Token


class Tense(StrEnum):
    """Direction in which a date without a year or week is sought; OPEN: the nearest one."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


AHEAD_LEFT = re.compile(
    r"\b(?:until|till|scheduled|slated|due|set|planned|expected|postponed|delayed|deferred|adjourned|rescheduled|upcoming|forthcoming"
    r"|no later than|deadline|starting|beginning|effective)\b[^.;]{0,16}$|\bahead of\b[^.;]{0,40}$",
    re.IGNORECASE,
)
BACK_LEFT = re.compile(r"\b(?:since|as of|dated)\s+(?:the\s+)?$", re.IGNORECASE)
_TRANSPARENT = frozenset(["night", "morning", "afternoon", "evening", "day", "eve", "week", "month", "year", "hours"])
"""Nouns through which a date still belongs to the verb: "on the night of"."""
_PLANNING = frozenset(["schedule", "plan", "slate"])
_MODALS = frozenset(["will", "'ll", "wo", "shall", "would", "'d", "may", "might", "can", "ca", "should", "must"])
_ANTICIPATING_WORDS = (
    "schedule expect set plan slate due postpone delay defer adjourn reschedule prepare ready poise invite ask urge tip"
)
ANTICIPATING = frozenset(_ANTICIPATING_WORDS.split())
_ACHIEVING_WORDS = "manage continue fail begin start seem appear happen use cease help proceed tend"
ACHIEVING = frozenset(_ACHIEVING_WORDS.split())
"""Verbs whose infinitive lies in their own time: "managed to meet on Monday"."""
_REPORTING_WORDS = "say tell report write add note state quote cite show"
REPORTING = frozenset(_REPORTING_WORDS.split())


def tense_around(text: AnnotatedArticle, span: Span, words: str) -> tuple[Tense, bool]:
    """Return the direction of the clause of *span*, and whether the expression hangs directly on its verb.

    *words* is the article's text as parsed; cues just left of the expression ("until", "scheduled for") go before the verb.
    """
    left = words[max(0, span.start - 80) : span.start]
    if AHEAD_LEFT.search(left) and not re.search(
        r"\b(?:had|was|were) (?:not|n't|never)\b", words[span.end : span.end + 40]
    ):
        return Tense.FUTURE, True
    if BACK_LEFT.search(left):
        return Tense.PAST, True
    tokens = text.tokens(span)
    if not len(tokens):
        return Tense.OPEN, False
    node, steps = tokens.root, 0
    while not _is_verb(node) and node.head != node:
        if node.pos_ in ("NOUN", "PROPN") and node not in tokens and node.lower_ not in _TRANSPARENT:
            steps += 1
        node = node.head
    if not _is_verb(node) or (steps and words[span.end : span.end + 2] in ("'s", "’s")):
        return Tense.OPEN, False  # "Monday's ruling" need not lie in the time of its verb
    return _tense_of(node), steps == 0


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def _tense_of(verb: Token) -> Tense:
    """Follow a verb without tense of its own to the one that gives it."""
    for _ in range(6):
        helping = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        found = _own_tense(verb, helping)
        if found is not None:
            return found
        above = verb.head
        while not _is_verb(above) and above.head != above:
            above = above.head
        if above == verb or not _is_verb(above):
            return Tense.OPEN
        verb = above
    return Tense.OPEN


def _own_tense(verb: Token, helping: set[str]) -> Tense | None:
    """Return the tense that a verb and its helping verbs show, None where another verb gives it."""
    anticipated = verb.lemma_ in ANTICIPATING and verb.tag_ in ("VBN", "VBD", "JJ")
    if verb.lemma_ in _PLANNING or (anticipated and helping & {"was", "were", "is", "are", "be", "'s"}):
        return Tense.FUTURE
    if helping & {"have", "has", "had", "'ve", "having", "did", "was", "were"}:
        return Tense.PAST
    if helping & _MODALS:
        return Tense.FUTURE
    if verb.tag_ == "VB":
        return _of_infinitive(verb, helping)
    return _of_form(verb, helping & {"is", "are", "am", "'s", "'re", "'m", "be"})


def _of_form(verb: Token, present: set[str]) -> Tense | None:
    if verb.tag_ in ("VBZ", "VBP"):
        return Tense.PAST if verb.lemma_ in REPORTING else Tense.OPEN
    if verb.tag_ == "VBG":
        return Tense.FUTURE if present else None
    return Tense.OPEN if present else Tense.PAST


def _of_infinitive(verb: Token, helping: set[str]) -> Tense | None:
    """Place an infinitive ahead of its verb, unless it tells a purpose or achievement: that lies in the time of the verb."""
    if "to" not in helping:
        return Tense.FUTURE if verb.dep_ == "ccomp" and not helping else Tense.OPEN
    above = verb.head
    if verb.dep_ == "advcl" or above.lemma_ in ACHIEVING or (above.lemma_ == "have" and above.tag_ == "VBD"):
        return None
    return Tense.FUTURE
