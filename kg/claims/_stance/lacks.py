"""Finds positions in what there is not, is need of or risk of: "there is no alternative to the vote", "there is a risk that …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._stance.complements import TASKS, complement
from kg.claims._stance.frames import Position
from kg.claims._stance.matters import NATURAL, Verdict
from kg.claims._stance.needs import about, is_infinitive
from kg.claims._stance.values import ill
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

ONLY = lexicon("alternative substitute")
"""What there is none of to what one is for."""
UNFOUNDED = lexicon("need justification excuse place room question reason basis case appetite")
"""What there is none of for what one is against."""
ROOM = lexicon("potential prospect room scope")
WIDE = lexicon("great broad huge bright enormous vast immense tremendous considerable ample big wide much good")
"""How much room there is for what one is for."""
UNSOUGHT = lexicon(
    "error mistake delay accident injury loss death misuse misunderstanding confusion improvement doubt failure pollution infection "
    "disagreement argument debate criticism interpretation concern worry conflict disruption exploitation manipulation"
)
"""What there may be room for that nobody is for."""
SUPPOSED = lexicon(
    "doubt mistake reason way explanation something someone somebody problem people question error misunderstanding victim casualty death "
    "survivor thousand hundred"
)
"""What there must be by what one thinks."""
BELIEVED = lexicon(
    "believe doubt think suspect suppose fear worry complain expect question despair panic celebrate rejoice alarm cheer celebration"
)
"""What one has no reason to do, which tells what one thinks and not what one is against."""
RISKS = lexicon("risk danger threat")
"""What there is of what one worries about."""


def promising(verb: Token) -> Verdict | None:
    """Return "trade" in "there is great potential for trade", "have broad prospects for trade"."""
    room = next((c for c in verb.rights if c.dep_ in ("attr", "nsubj", "dobj") and c.lemma in ROOM), None)
    if room is None or verb.lemma not in ("be", "have", "see", "offer", "enjoy") or clauses.negated(verb):
        return None
    great = any(c.lower_ in WIDE for c in room.lefts) or any(c.lower_ == "still" for c in verb.children)
    inner = next((t for c in room.rights if c.lower_ == "for" for t in c.children if t.dep_ in ("pobj", "pcomp")), None)
    if not great or inner is None or inner.pos_ == "PRON" or any(c.lower_ in ("no", "little") for c in room.lefts):
        return None
    if ill(inner) or inner.lemma in UNSOUGHT | NATURAL:
        return None
    return Position(word=verb, first=int(inner.left_edge.i), head=inner, carrier=verb, voiced=True), Polarity.SUPPORT


def seen(verb: Token) -> Verdict | None:
    """Return what somebody "sees no reason to" do."""
    none = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma in ("reason", "justification")), None)
    if none is None or verb.lemma not in ("see", "find", "have") or not any(c.lower_ == "no" for c in none.lefts):
        return None
    deed = next((c for t in (none, verb) for c in t.rights if c.dep_ in TASKS and is_infinitive(c)), None)
    found = None if deed is None or deed.lemma in BELIEVED else about(verb, deed, Polarity.OPPOSE)
    return None if found is None else (replace(found[0], voiced=False), found[1])


def lacking(verb: Token) -> Verdict | None:
    """Return the vote with its sign in "there is no alternative to the vote", "there can be no vote", "there is a need for a vote"."""
    if verb.lemma != "be" or not any(c.dep_ == "expl" for c in verb.children):
        return None
    return _needed(verb) or _left_to_do(verb) or _missing(verb) or _risk(verb) or _due(verb)


def _needed(verb: Token) -> Verdict | None:
    """Return the vote in "there is a need for a vote"."""
    need = next((c for c in verb.rights if c.dep_ in ("attr", "nsubj") and c.lemma == "need"), None)
    if need is None or verb.dep_ in ("relcl", "advcl"):
        return None
    if clauses.negated(verb) or any(t.lower_ == "no" for t in need.lefts):
        return None
    matter = complement(need)
    if matter is None or matter[1].pos_ == "PRON":
        return None
    return Position(word=verb, first=matter[0], head=matter[1], carrier=verb, voiced=True), Polarity.SUPPORT


def _missing(verb: Token) -> Verdict | None:
    """Return the vote with its sign in "there is no alternative to the vote", "there can be no vote"."""
    missing = next(
        (c for c in verb.rights if c.dep_ in ("attr", "nsubj") and any(t.lower_ == "no" for t in c.lefts)), None
    )
    if missing is None:
        return None
    inner = next(
        (
            t
            for p in missing.rights
            if p.lower_ in ("for", "of", "to")
            for t in p.children
            if t.dep_ in ("pobj", "pcomp")
        ),
        None,
    )
    deeds = (c for t in (missing, verb) for c in t.rights if c.dep_ in TASKS and is_infinitive(c) and c.i > missing.i)
    inner = inner or (next(deeds, None) if missing.lemma in UNFOUNDED else None)
    if inner is not None and inner.pos_ == "VERB" and missing.lemma in UNFOUNDED and inner.tag_ != "VBG":
        return None if inner.lemma in BELIEVED else about(verb, inner, Polarity.OPPOSE)
    told = missing.lemma == "case" and inner is not None and inner.head.lower_ == "of"  # "no case of cholera"
    told = told or (inner is not None and missing.lemma == "reason" and inner.lemma in BELIEVED)
    if inner is not None and missing.lemma in ONLY | UNFOUNDED and not told:
        value = Polarity.SUPPORT if missing.lemma in ONLY else Polarity.OPPOSE
        return Position(word=verb, first=inner.left_edge.i, head=inner, carrier=verb, voiced=True), value
    ways = missing.lemma in ("solution", "answer") and any(
        c.dep_ in ("amod", "compound") for c in missing.lefts
    )  # "no military solution"
    if ways or any(
        c.dep_ == "aux" and c.lower_ in ("can", "could", "will", "would", "must", "should") for c in verb.children
    ):
        return Position(
            word=verb, first=missing.left_edge.i + 1, head=missing, carrier=verb, voiced=True, settled=ways
        ), Polarity.OPPOSE
    return None


def _due(verb: Token) -> Verdict | None:
    """Read "there must be an inquiry"."""
    bound = any(c.dep_ == "aux" and c.lower_ in ("must", "should") for c in verb.lefts) and not clauses.negated(verb)
    thing = next((c for c in verb.rights if c.dep_ in ("attr", "nsubj") and c.pos_ == "NOUN"), None) if bound else None
    if thing is None or any(c.lower_ in ("no", "nothing") for c in thing.lefts) or thing.lemma in SUPPOSED:
        return None
    return Position(word=verb, first=int(thing.left_edge.i), head=thing, carrier=verb, voiced=True), Polarity.SUPPORT


def _left_to_do(verb: Token) -> Verdict | None:
    """Read "there is still work to be done on the port", which worries about it."""
    work = next((c for c in verb.rights if c.dep_ in ("attr", "nsubj") and c.lemma in ("work", "progress")), None)
    done = next((c for c in work.rights if c.lemma in ("do", "make") and clauses.passive(c)), None) if work else None
    behind = (*done.rights, *verb.rights) if done is not None else ()
    on = next((t for c in behind if c.lower_ == "on" for t in c.children if t.dep_ == "pobj"), None)
    if on is None or clauses.negated(verb) or on.ent_type_ == "DATE":
        return None
    found = Position(word=verb, first=int(on.left_edge.i), head=on, carrier=verb, voiced=True)
    return found, Polarity.NEUTRAL_CONCERN


def _risk(verb: Token) -> Verdict | None:
    """Read "there is a risk that the truce will end", "there is a danger of a war", which worries about it."""
    risk = next((c for c in verb.rights if c.dep_ in ("attr", "nsubj") and c.lemma in RISKS), None)
    if risk is None or clauses.negated(verb) or any(c.lower_ in ("no", "little") for c in risk.lefts):
        return None
    clause = next(
        (c for t in (risk, verb) for c in t.rights if c.dep_ in ("acl", "ccomp", "relcl") and clauses.own_subject(c)),
        None,
    )
    if clause is not None and clause.i > risk.i and not any(c.tag_ in ("WDT", "WP") for c in clause.lefts):
        first = next((c.i + 1 for c in clause.lefts if c.dep_ == "mark"), int(clause.left_edge.i))
        return Position(word=verb, first=first, head=clause, carrier=verb, voiced=True), Polarity.NEUTRAL_CONCERN
    of = next((t for c in risk.rights if c.lower_ == "of" for t in c.children if t.dep_ in ("pobj", "pcomp")), None)
    if of is None or of.pos_ == "PRON":
        return None
    return Position(word=verb, first=int(of.left_edge.i), head=of, carrier=verb, voiced=True), Polarity.NEUTRAL_CONCERN
