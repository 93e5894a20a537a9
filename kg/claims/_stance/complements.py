"""Reads what a noun of position is of: "support for …", "the need to …", "the commitment of Nordia to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses

if TYPE_CHECKING:
    from kg.syntax import Token

GRATITUDE = lexicon("gratitude appreciation thanks")
"""Nouns whose "to" names the one thanked and whose "for" the matter."""
PREPOSITIONS = ("prep", "dative")
TASKS = ("acl", "advcl", "xcomp", "relcl")
THAT = lexicon(
    "hope concern fear worry optimism wish insistence anger outrage dismay irritation annoyance satisfaction pleasure regret "
    "disappointment frustration alarm doubt confidence"
)
"""Nouns that name a position with a clause."""
FOR = lexicon("for over")
ASKING = lexicon("call appeal plea request demand")
"""Nouns whose "on" or "to" names who is to do what is asked."""
OWN = {
    "question": lexicon("about over on around regarding at"),
    "solidarity": lexicon("with for"),
    "congratulation": lexicon("on for"),
    "interest": lexicon("in for"),
    **dict.fromkeys(("protest", "demonstration", "rally", "lawsuit", "suit"), lexicon("against over")),
    "complaint": lexicon("against about over"),
    "action": lexicon("against"),
    "trust": lexicon("in for"),
    **dict.fromkeys(("confidence", "faith"), lexicon("in")),
    **dict.fromkeys(("call", "respect", "admiration"), FOR),
    "demand": FOR,
    "request": FOR,
    "crackdown": lexicon("on against"),
    **dict.fromkeys(("vote", "campaign", "lobbying", "crusade"), lexicon("for against")),
    "push": FOR,
}
"""Nouns with prepositions of their own."""
BESIDE = lexicon("for about over at on")
GIVEN = lexicon("tribute importance support backing praise emphasis priority")
"""Nouns of what is given to something: "attaches importance to …"."""
NEEDED = lexicon("need importance call hope desire")
HOLDING = lexicon("commitment support respect dedication adherence")
"""Nouns of position that may be needed of others: "the need for commitment to …"."""
OF = lexicon("for of to about over around at with against on regarding towards toward")
HOSTILE = lexicon(
    "opposition objection anger outrage resentment hostility animosity enmity hatred criticism aversion fury indignation warning "
    "contempt dismay rebuke condemnation disgust denunciation prejudice"
)
"""Nouns of what one is "against": "resentment against the tax", but not "an appeal against the ban"."""
SHARED = lexicon("concern worry fear hope optimism alarm")
"""Nouns whose "with" and "to" name the hearer."""
AGREED = lexicon("agreement consensus")
"""Nouns whose "with" and "at" name who agrees, and where."""
SIDES = lexicon("government country nation state side partner ally party authority counterpart community")
"""Those one shares a concern with, and who are to do what is needed."""
AGENTS = ANYBODY | SIDES
FARTHEST = 12
"""Tokens at most between those who are to do something and what: "the need for all sides – … – to leave"."""
TO_DO = lexicon("readiness willingness desire determination intention")
"""Nouns that name a position only with an infinitive: "the readiness of allies" is none."""


def complement(noun: Token, verb: Token | None = None) -> tuple[int, Token] | None:
    """Return first token and head of what a noun such as "support" or "need" is of; it may stand beside *verb*."""
    behind = [c for c in noun.rights if c.dep_ in PREPOSITIONS]
    if noun.lemma == "call" and _rung(noun):
        return None
    task = _owned_task(noun) or _asked_of(noun, verb)
    if task is not None:
        return task.left_edge.i if task.left_edge.tag_ == "TO" else task.i, task
    behind = [t for _, t in _owned(behind)] or behind
    if verb is not None:
        behind += [c for c in verb.rights if c.dep_ in PREPOSITIONS and c.i > noun.i]
        behind += [
            c for p in behind for c in p.subtree if c.dep_ == "prep" and noun.lemma in GRATITUDE | SHARED | AGREED
        ]
    for child in (*behind, *noun.rights):
        inner = _inner(noun, child)
        if inner is not None:
            nested = complement(inner) if inner.lemma in HOLDING and noun.lemma in NEEDED else None
            return nested or _needed(noun, child, inner)
        if child.dep_ in TASKS and any(t.tag_ == "TO" for t in child.children):
            return child.i, child
        if child.dep_ in ("acl", "ccomp", "relcl") and noun.lemma in THAT and clauses.standing_subject(child):
            return _behind_that(child), child
    return None


def _asked_of(noun: Token, verb: Token | None) -> Token | None:
    """Return "cease" in "our call on the army to cease its raids"."""
    if noun.lemma not in ASKING:
        return None
    behind = [c for t in (noun, verb) if t is not None for c in t.rights if c.i > noun.i]
    hearers = [c for c in behind if c.dep_ == "prep" and c.lower_ in ("on", "upon", "to")]
    near = [*behind, *(d for p in hearers for t in p.children for d in t.rights)]
    found = (
        c for c in near if hearers and c.dep_ in TASKS and c.i > hearers[0].i and any(t.tag_ == "TO" for t in c.lefts)
    )
    return next(found, None)


def _rung(call: Token) -> bool:
    """Tell whether *call* is made by telephone: "a call to Holt", "a call to the minister"."""
    to = (t for c in call.rights if c.lower_ == "to" for t in c.children if t.dep_ == "pobj")
    return any(t.pos_ == "PROPN" or t.lemma in ANYBODY for t in to)


def _inner(noun: Token, prep: Token) -> Token | None:
    """Return what *prep* behind *noun* takes where it names the matter."""
    inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
    if inner is not None and inner.ent_type_ == "MONEY":
        return None  # "a commitment of $1 million"
    with_thing = prep.lower_ == "with" and noun.lemma == "concern" and inner is not None and _is_thing(inner)
    if prep.dep_ not in PREPOSITIONS or (prep.lower_ not in _of(noun, prep) and not with_thing):
        return None
    return inner if inner is not None and (noun.lemma not in TO_DO or inner.dep_ == "pcomp") else None


def _is_thing(inner: Token) -> bool:
    """Tell "concern with the approval of the law" from "(shared) concerns with the ambassador"."""
    return inner.pos_ == "NOUN" and inner.lemma not in AGENTS and not inner.ent_type_


def _behind_that(clause: Token) -> int:
    return next((t.i + 1 for t in clause.children if t.dep_ == "mark" and t.lower_ == "that"), int(clause.left_edge.i))


def _of(noun: Token, prep: Token) -> frozenset[str]:
    """Return the prepositions behind *noun* that name its matter, fewer where they stand beside the verb."""
    if noun.lemma in GRATITUDE or noun.lemma == "wish":
        return FOR
    if noun.lemma in OWN:
        return OWN[noun.lemma]
    if noun.lemma in AGREED:
        return _around(prep, noun) - {"with", "at"}
    if noun.lemma in SHARED:
        return _around(prep, noun) - {"with", "to"}
    if noun.lemma in GIVEN:
        return frozenset({"to"}) if noun.lemma == "tribute" else _around(prep, noun) | {"to"}
    return _around(prep, noun)


def _around(prep: Token, noun: Token) -> frozenset[str]:
    of = OF if noun.lemma in HOSTILE else OF - {"against"}
    return of if prep.head == noun or prep.head.head.lower_ == "of" else BESIDE


def _needed(noun: Token, prep: Token, inner: Token) -> tuple[int, Token]:
    """Return first token and head of what is needed: "respect the truce" in "the need for all sides to respect the truce"."""
    people = inner.lemma in AGENTS
    behind = inner.right_edge.i + 1 + (FARTHEST if people else 0)
    doing = next((c for c in inner.rights if c.dep_ == "acl" and c.tag_ == "VBG"), None)
    if doing is not None and noun.lemma in NEEDED and (people or inner.pos_ == "PROPN"):
        return doing.i, doing  # "the importance of Nordia taking steps"
    if noun.lemma not in NEEDED or prep.lower_ != "for":
        return prep.i + 1, inner
    inside = (t for t in prep.doc[inner.i + 1 : min(behind + 1, noun.sent.end)] if t.tag_ == "TO" and t.head.i > t.i)
    to = next(inside, None)
    aim = to is not None and to.head.dep_ in ("acl", "relcl") and inner.tag_ == "NN" and not people
    return (prep.i + 1, inner) if to is None or aim else (to.i, to.head)


def owner(noun: Token) -> Token | None:
    """Return "Nordia" in "the commitment of Nordia to the truce" and "the commitment of Nordia to keep it"."""
    behind = [c for c in noun.rights if c.dep_ == "prep"]
    name = next((name for name, _ in _owned(behind)), None)
    return name or (_named_of(behind) if _owned_task(noun) is not None else None)


def _named_of(behind: list[Token]) -> Token | None:
    """Return "Nordia" in "of Nordia"."""
    if not behind or behind[0].lower_ != "of":
        return None
    return next((t for t in behind[0].children if t.dep_ == "pobj" and t.pos_ == "PROPN"), None)


def _owned_task(noun: Token) -> Token | None:
    """Return "keep" in "the commitment of Nordia and Lusania to keep the truce", which the parser may give to either."""
    name = _named_of([c for c in noun.rights if c.dep_ == "prep"])
    if name is None:
        return None
    near = [
        *noun.rights,
        *noun.head.rights,
        *(c for t in (name, *(c for c in name.rights if c.dep_ == "conj")) for c in t.rights),
    ]
    return next(
        (t for t in near if t.dep_ in TASKS and t.i > name.i and any(c.tag_ == "TO" and c.i < t.i for c in t.lefts)),
        None,
    )


def _owned(behind: list[Token]) -> list[tuple[Token, Token]]:
    """Return "Nordia" and "to" where "the commitment of Nordia to the truce" tells owner and matter; else nothing."""
    name = _named_of(behind)
    inner = [] if name is None else [*behind[1:], *(c for c in name.children if c.dep_ == "prep")]
    return [(name, c) for c in inner if name is not None and c.lower_ in ("to", "for")]
