"""Finds verdicts of too much and too little: "is too lenient", "costs too much", "accomplished too little", "falls short"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.matters import Verdict, of_subject
from kg.claims._stance.objects import LAWS
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

ACHIEVING = lexicon("accomplish achieve do offer come bring move give")
"""What something may do too little."""
BLAMED = lexicon(
    "lenient harsh strict severe costly vague timid lax restrictive punitive rigid one-sided simplistic extreme radical intrusive "
    "burdensome onerous drastic stringent permissive divisive conciliatory risky dangerous aggressive provocative complacent passive soft "
    "generous cautious hesitant bureaucratic rash ambiguous"
)
"""What blames with "too"."""
PLANNED = LAWS | lexicon(
    "project programme program war campaign scheme proposal mission operation deal agreement process system tax taxes tariff subsidy "
    "sanction"
)
"""What may cost too much or take too long."""
OVERDONE = lexicon("high low expensive complicated complex broad narrow weak slow")
"""What blames that with "too", but no bus."""


def fallen_short(verb: Token) -> Verdict | None:
    """Read "accomplished too little", "goes too far", "does not go far enough", "falls short"."""
    near = [c for c in verb.rights if c.dep_ in ("advmod", "dobj", "acomp", "prt", "oprd")]
    too = [c.lower_ for c in near if any(t.lower_ == "too" for t in c.lefts)]
    if not too and verb.lemma not in ("go", "fall"):
        return None
    enough = any(c.lower_ == "far" and c.i + 1 < len(c.doc) and c.nbor().lower_ == "enough" for c in verb.subtree)
    short = verb.lemma == "fall" and any(c.lower_ == "short" for c in near)
    if verb.lemma == "go" and "far" in too and not clauses.negated(verb):
        return _of(verb, Polarity.OPPOSE)
    subject = clauses.standing_subject(verb)
    planned = subject is not None and bool({subject.lemma, subject.lower_} & PLANNED)
    much = planned and verb.lemma in ("cost", "take") and bool({"much", "long"} & set(too))
    much = much or (verb.lemma == "be" and bool(set(too) & (BLAMED | OVERDONE if planned else BLAMED)))
    if much and not clauses.negated(verb):
        return _of(verb, Polarity.OPPOSE)
    lacking = verb.lemma == "go" and enough and clauses.negated(verb)
    little = verb.lemma in ACHIEVING and bool({"little", "late", "slowly"} & set(too))
    return _of(verb, Polarity.NEUTRAL_CONCERN) if little or lacking or (short and not clauses.negated(verb)) else None


def _of(verb: Token, value: Polarity) -> Verdict | None:
    """Return the verdict on what the subject of *verb* names."""
    return of_subject(verb, value, settled=True, things=True)
