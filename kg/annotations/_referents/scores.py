"""What speaks for and against each person whom a pronoun may stand for: scores, and what grammar forbids."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotations._people.gender import SHE
from kg.annotations._people.person_words import words
from kg.annotations._places import territories
from kg.annotations._referents.discourse import Candidate, clause_verb, clauses_around, phrase_top, subject, under
from kg.model import Entity
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

CARRYING = words("bring take carry keep have")
"""Verbs of which what follows "with" may be the doer: "Holt brought a letter with him"."""
AROUND = words("behind around beside before")
"""Prepositions that may lead back to the doer: "Holt saw a car behind him"."""
HONORIFIC = frozenset(
    {"excellency", "majesty", "highness", "holiness", "eminence", "royal", "honor", "honour", "lordship"}
)
Key = Entity | int


@dataclass(slots=True)
class Scores:
    """What speaks for each candidate of one pronoun."""

    best: dict[Key, float] = field(default_factory=lambda: defaultdict(float))
    more: dict[Key, float] = field(default_factory=lambda: defaultdict(float))
    barred: set[Key] = field(default_factory=set)

    def add(self, key: Key, score: float) -> None:
        """Count *score* for *key*: the best fully, the others a little."""
        self.more[key] += min(score, self.best[key])
        self.best[key] = max(score, self.best[key])

    def accuse(self, accuser: Key | None, accused: Key | None) -> None:
        """Bar who accuses, where the pronoun is whoever denies it, and prefer the accused."""
        if accuser is not None and accuser != accused:
            self.barred.add(accuser)
        if accused is not None:
            self.add(accused, 1.6)

    def ranked(self) -> list[tuple[float, Key]]:
        """Return the candidates that are not barred, the likeliest first."""
        total = {k: self.best[k] + 0.25 * min(self.more[k], 2.0) for k in self.best if k not in self.barred}
        return sorted(((s, k) for k, s in total.items()), key=lambda pair: -pair[0])


def bound(pronoun: Token, candidate: Candidate) -> bool:
    """Tell whether grammar forbids that the two are one: what "his" belongs to, two arguments of one verb."""
    other = candidate.token
    top = phrase_top(other)
    if candidate.entity is None and _within(pronoun, other):
        return True
    if pronoun.dep_ == "poss":
        return under(other, pronoun.head) or pronoun.head.i == top.i
    if pronoun.lower_.endswith("self"):
        return False
    verb, own = clause_verb(pronoun), clause_verb(top)
    if top.dep_ in SUBJECTS and may_be_the_doer(pronoun) and pronoun.dep_ == "pobj":
        return False
    return verb.i == own.i and top.dep_ in SUBJECTS | {"dobj", "dative"} and pronoun.dep_ != top.dep_


def may_be_the_doer(pronoun: Token) -> bool:
    """Tell whether the pronoun may stand for the subject of its clause: "his", "himself", "him" of "brought with him"."""
    if pronoun.dep_ == "poss" or pronoun.dep_ in SUBJECTS or pronoun.lower_.endswith("self"):
        return True
    preposition = pronoun.head
    with_whom = preposition.lower_ == "with" and clause_verb(preposition).lemma_.lower() in CARRYING
    return pronoun.dep_ == "pobj" and (with_whom or preposition.lower_ in AROUND)


def _within(pronoun: Token, noun: Token) -> bool:
    """Tell whether the pronoun stands in the phrase of *noun*, in no clause of its own: "the director of her campaign"."""
    node = pronoun
    while node.i not in (node.head.i, noun.i):
        if node.dep_ in {"relcl", "acl", "appos", "conj"} or node.pos_ in {"VERB", "AUX"}:
            return False
        node = node.head
    return node.i == noun.i


def of_nobody(pronoun: Token) -> bool:
    """Tell whether the pronoun stands for nobody: it is part of a style, or a state is meant."""
    return _honorific(pronoun) or (pronoun.lower_ in SHE and _is_a_state(pronoun))


def _is_a_state(pronoun: Token) -> bool:
    """Tell whether old prose speaks of a state: "Nordia returns where she belongs"."""
    doers = (subject(verb) for verb in clauses_around(pronoun))
    doer = next((t for t in doers if t is not None and t.i < pronoun.i), None)
    return doer is not None and territories.named(doer.text) is not None


def _honorific(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.dep_ == "poss" and following is not None and following.lower_ in HONORIFIC
