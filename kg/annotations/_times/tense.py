"""Tells whether the clause around a time expression looks ahead or back."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.model import Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.annotations import AnnotatedArticle
    from kg.syntax import Token


class Tense(StrEnum):
    """Direction in which a date without a year or week is sought; OPEN: the nearest one, FAILED: that of what came to nothing."""

    PAST = "past"
    OPEN = "open"
    FAILED = "failed"
    FUTURE = "future"


AHEAD_LEFT = re.compile(
    r"\b(?:until|till|scheduled|slated|due|set|planned|expected|postponed|delayed|deferred|adjourned|rescheduled|upcoming|forthcoming"
    r"|no later than|deadline|starting|beginning|effective)\b[^.;]{0,16}$|\bahead of\b[^.;]{0,40}$"
    r"|\b(?:moved|pushed|put|brought|shifted) (?:back |forward |off |up )?to (?:the )?$",
    re.IGNORECASE,
)
FAILED_RIGHT = re.compile(
    r"[\s,]*(?:(?:was|were|ha[sd] been|have been) (?:\w+ly )?"
    r"(?:cancell?ed|scrapped|postponed|put off|called off|delayed|abandoned|aborted|shelved|scuttled|dropped"
    r"|axed|suspended|moved|rescheduled)"
    r"|(?:had|was|were|did) (?:not|n't|never)|fell through|never)\b",
    re.IGNORECASE,
)
"""What tells right behind the day on which something was to be that it was not."""
FAILED_LEFT = re.compile(r"\b(?:originally|initially|previously)\s+$", re.IGNORECASE)
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
_CALLED_OFF_WORDS = "cancel scrap postpone put call delay abandon abort shelve scuttle drop suspend fall"
CALLED_OFF = frozenset(_CALLED_OFF_WORDS.split())
"""Verbs of what does not take place when it was to."""
_UNDOES_WORDS = "miss skip snub withdraw crash die collapse ground block prevent stop boycott resign quit"
UNDOES = frozenset(_UNDOES_WORDS.split())
"""Verbs of what kept somebody from what he was to do."""
_BEFALLS_WORDS = """
    detain arrest kill injure wound hurt hospitalize hospitalise assassinate overthrow oust topple shoot deny bar strand divert sicken
"""
_BEFALLS = frozenset(_BEFALLS_WORDS.split())
"""What does so when it is done to him."""
_DROPS = (CALLED_OFF - {"fall"}) | {"axe", "defer", "reschedule"}
_DROPPED_WORDS = "trip visit meeting talk tour journey summit plan appearance stop it flight appointment call session event engagement"
_DROPPED = frozenset(_DROPPED_WORDS.split())
_REFUSES = frozenset(["decline", "refuse", "fail"])
_WITH = {
    "pull": ("out",), "back": ("out",), "bow": ("out",), "call": ("off",), "put": ("off",), "drop": ("out",),
    "turn": ("back", "away", "around", "down", "ill"), "fall": ("ill", "through", "sick", "apart"),
    "stay": ("home", "away", "behind"), "change": ("mind", "plan", "plans"), "close": ("airport", "road", "border", "airspace"),
}  # fmt: skip
"""Verbs that do so with one of these words."""
_COMES_WORDS = "go come arrive make show appear turn attend meet travel leave visit happen take"
_COMES = frozenset(_COMES_WORDS.split())
FIRST = frozenset(["first", "last", "only", "second", "third", "latest"])
"""Words of what it is told that somebody did: "the only one to"."""
_REPORTING_WORDS = "say tell report write add note state quote cite show"
REPORTING = frozenset(_REPORTING_WORDS.split())


def tense_around(text: AnnotatedArticle, span: Span, words: str) -> tuple[Tense, bool]:
    """Return the direction of the clause of *span*, and whether the expression hangs directly on its verb.

    *words* is the article's text as parsed; cues just left of the expression ("until", "scheduled for") go before the verb.
    """
    left = words[max(0, span.start - 80) : span.start]
    tokens = text.tokens(span)
    if (ahead := AHEAD_LEFT.search(left)) is not None:
        cue = text.tokens(Span(span.start - len(left) + ahead.start(), span.start))
        around = FAILED_RIGHT.match(words, span.end) or FAILED_LEFT.search(left[: ahead.start()])
        failed = around is not None or (len(cue) > 0 and _failed(cue[0]))
        return (Tense.FAILED, False) if failed else (Tense.FUTURE, True)
    if BACK_LEFT.search(left):
        return Tense.PAST, True
    if not len(tokens):
        return Tense.OPEN, False
    node, steps = tokens.root, 0
    while not _is_verb(node) and node.head != node:
        if node.pos_ in ("NOUN", "PROPN") and node not in tokens and node.lower_ not in _TRANSPARENT:
            steps += 1
        node = node.head
    if not _is_verb(node) or (steps and words[span.end : span.end + 2] in ("'s", "’s")):
        return Tense.OPEN, False  # "Monday's ruling" need not lie in the time of its verb
    tense = _tense_of(node)
    return tense, steps == 0 and tense is not Tense.FAILED


def _failed(cue: Token) -> bool:
    """Tell whether what *cue* put ahead came to nothing: "had been due", "had ruled and set", "the vote set for Friday was delayed"."""
    verb = cue.head if cue.dep_ == "conj" else cue
    over = verb.head if verb.dep_ == "ccomp" and cue.tag_ == "VBD" else verb  # "had ruled that he must go and set"
    above = cue if _is_verb(cue) else cue.head
    if any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for t in (cue, verb, over, above) for c in t.children):
        return True
    planned = cue.dep_ in ("acl", "amod") and cue.tag_ in ("VBN", "VBD", "JJ")
    fate = cue.head.head if planned and cue.head.dep_ in SUBJECTS else None
    return fate is not None and fate.lemma_ in CALLED_OFF and fate.tag_ in ("VBD", "VBN")


def undone(plan: Token) -> Token | None:
    """Return the verb behind "but" that tells why nothing came of *plan*: "was to meet Holt, but fell ill"."""
    after = [c for c in plan.children if c.dep_ == "conj" and c.i > plan.i and c.pos_ == "VERB"]
    but = any(c.lower_ == "but" and c.dep_ == "cc" for c in plan.children)
    return next((c for c in after if undoes(c)), None) if but else None


def _undone_above(verb: Token) -> bool:
    """Tell whether nothing came of the infinitive *verb*, or of the plan it is told of."""
    return any(undone(plan) is not None for plan in (verb, verb.head, verb.head.head))


def undoes(verb: Token) -> bool:
    """Tell whether *verb* is of what keeps somebody from going or meeting: "pulled out", "died", "was turned back", "never came"."""
    words = {c.lower_ for c in verb.children}
    if verb.tag_ not in ("VBD", "VBN") or words & {"will", "would", "may", "might", "could", "if"}:
        return False
    if words & {"not", "n't", "never"}:
        return bool(words & {"did", "never", "could", "had"}) and verb.lemma_ in _COMES
    more = _WITH.get(verb.lemma_)
    if more is not None and not words & set(more):
        return False
    return (
        _keeps_off(verb) if verb.lemma_ in _DROPS | _REFUSES | _BEFALLS else more is not None or verb.lemma_ in UNDOES
    )


def _keeps_off(verb: Token) -> bool:
    """Tell whether it is the meeting or journey that *verb* drops, or the deed that it refuses, or somebody whom it befalls."""
    thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "xcomp")), None)
    if verb.lemma_ in _DROPS:
        return thing is None or thing.lemma_ in _DROPPED
    if verb.lemma_ in _REFUSES:
        return thing is not None and thing.lemma_ in _COMES
    return verb.lemma_ in _BEFALLS and any(c.dep_ == "auxpass" for c in verb.children)


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
        return Tense.FAILED if anticipated and _failed(verb) else Tense.FUTURE
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
    if verb.dep_ in ("relcl", "acl") and any(c.lower_ in FIRST for c in above.children):
        return None  # "the first president to speak there on Monday"
    if (above.lemma_ in ANTICIPATING and _failed(above)) or _undone_above(verb):
        return Tense.FAILED
    if verb.dep_ == "advcl" or above.lemma_ in ACHIEVING or (above.lemma_ == "have" and above.tag_ == "VBD"):
        return None
    return Tense.FUTURE
