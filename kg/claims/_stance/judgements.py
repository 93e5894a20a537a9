"""Words that judge what they are said of, and how they are said of it: "is a mistake", "called it illegal", "violates …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.clause_moods import conditional
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import NAMING
from kg.claims._stance import signs
from kg.claims._stance.accusations import accusation, evil_attempt
from kg.claims._stance.agents import by_whom, patient
from kg.claims._stance.deeds import SIDES
from kg.claims._stance.frames import Position
from kg.claims._stance.lacks import lacking, promising, seen
from kg.claims._stance.matters import ACTORS, DEEDS, VAGUE, Verdict, of_subject
from kg.claims._stance.needs import need
from kg.claims._stance.outcomes import outcome
from kg.claims._stance.relations import relations, situation
from kg.claims._stance.values import ACCEPTED, AHEAD, STEPS, sign
from kg.claims._stance.verdicts import right_to, verdict
from kg.model import Polarity

if TYPE_CHECKING:
    from kg.syntax import Token

MUTUAL = lexicon("friends neighbors neighbours partners allies brothers")
"""What several are to one another."""
LINKING = lexicon("be remain become constitute represent mark amount signify prove")
NAMED_AS = lexicon(
    "describe denounce condemn decry brand label portray characterize characterise regard see view consider dismiss reject hail praise"
)
"""Verbs of NAMING with "as"."""
TAKING = lexicon("call term label brand dub consider deem find judge")
"""Verbs with what something is called beside it: "called the raid a crime", "finds the text weak"."""
DONE = lexicon(
    "attack assault violation breach affront insult invasion aggression crime interference betrayal abuse provocation"
)
"""What tells by itself what was done to whom."""
OWN = lexicon("priority goal objective aim ambition concern interest cornerstone")
"""What something is for him whose position it tells: "is a priority for Nordia"."""
CLOSE = lexicon("strong close good firm clear warm solid bright healthy")
"""What nothing "could be more" than what one is for."""


def judgements(text: AnnotatedArticle) -> Iterator[tuple[Position, Polarity]]:
    """Yield what is judged, with the sign of the judgement."""
    for token in text.words:
        if token.pos_ not in ("VERB", "AUX") or conditional(token):
            continue
        found = next((f for read in READERS if (f := read(token)) is not None), None)
        if found is not None:
            yield found


def _named(verb: Token) -> Verdict | None:
    """Return the raid with its sign in "called the raid a crime" and "described the raid as criminal"."""
    lemma = verb.lemma
    if verb.pos_ != "VERB" or lemma not in NAMING | TAKING | NAMED_AS:
        return None
    agent = by_whom(verb)
    if clauses.passive(verb) and agent is None:
        return None
    thing = patient(verb) if agent is not None else _what_is_named(verb)
    name = _name_beside(verb) if lemma in TAKING else None
    if name is not None and thing is None:
        thing = next((c for c in name.children if c.dep_ in ("nsubj", "csubj") and c.i > verb.i), None)
    for prep in verb.rights:
        if name is None and prep.lower_ == "as" and prep.dep_ == "prep" and lemma in NAMED_AS | NAMING:
            name = next((t for t in prep.children if t.dep_ in ("pobj", "amod", "pcomp", "acomp")), None)
    value = None if name is None else Polarity.OPPOSE if evil_attempt(name) else sign(name)
    pointing = thing is not None and thing.pos_ == "PRON" and thing.lower_ not in ("him", "her")
    thing = _told_before(verb, thing) if thing is not None and pointing else thing
    if thing is None or value is None or thing.lemma in VAGUE:
        return None
    first = thing.left_edge.i if thing.i < verb.i else max(verb.i + 1, thing.left_edge.i)
    return Position(word=verb, first=first, head=thing, carrier=verb, owner=agent), value


def _what_is_named(verb: Token) -> Token | None:
    """Return "the rebels" in "described the rebels as terrorists" and "the rebels, whom she described as terrorists"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is not None and thing.i < verb.i:
        return verb.head if verb.dep_ == "relcl" and thing.tag_ in ("WP", "WDT") else None
    return thing


def _told_before(verb: Token, pronoun: Token) -> Token | None:
    """Return "the charges" for "them" in "denied the charges, calling them absurd"."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or pronoun.lower_ not in ("it", "them") or verb.i < verb.head.i:
        return None
    tags = ("NN",) if pronoun.lower_ == "it" else ("NNS",)
    return next((c for c in verb.head.rights if c.dep_ == "dobj" and c.tag_ in tags and c.i < verb.i), None)


def _name_beside(verb: Token) -> Token | None:
    """Return "a crime" in "called it a crime"; "a step" in "called it a step forward", which the parser gives to "forward"."""
    ahead = [c for c in verb.rights if c.dep_ == "advmod" and c.lower_ in AHEAD]
    if (step := next((t for c in ahead for t in c.lefts if t.lemma in STEPS), None)) is not None:
        return step
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    apart = [c for c in thing.rights if c.dep_ == "appos" and c.nbor(-1).text != ","] if thing is not None else []
    named = next((c for c in apart if any(t.lower_ in ("a", "an") for t in c.lefts)), None)
    return named or next(
        (c for c in verb.rights if c.dep_ == "oprd" or (c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("NOUN", "ADJ"))),
        None,
    )


def _said_to_be(verb: Token) -> Verdict | None:
    """Return the raid with its sign in "the raid was a crime"."""
    if verb.lemma not in LINKING:
        return None
    name = next(
        (c for c in verb.rights if c.dep_ in ("attr", "acomp", "dobj") or (c.dep_ == "prep" and c.lower_ == "of")), None
    )
    idle = name is None or name.lower_ in MUTUAL or any(c.lower_ == "so" for c in name.lefts)  # "so great that …"
    idle = idle or (name is not None and (name.lemma in ("item", "topic", "subject") or right_to(name)))
    if name is not None and not idle and name.lower_ in ACCEPTED and clauses.negated(verb):
        return of_subject(verb, Polarity.OPPOSE, settled=True)
    value = None if name is None or idle or _foretold(verb, name) else sign(name)
    if name is not None and name.lower_ == "responsible" and value is Polarity.OPPOSE:
        return _answered_for(verb, name)
    if name is not None and value is Polarity.OPPOSE and _pointed_at(verb) and not clauses.negated(verb):
        return _by_its_name(verb, name)
    if name is not None and signs.heightened(verb):
        value = Polarity.SUPPORT if name.lemma in CLOSE else value
        return None if value is None else of_subject(verb, value)
    none = name is not None and any(c.lower_ in ("no", "neither") for c in (*name.lefts, *verb.lefts))
    if value is not None and none:
        value = Polarity.OPPOSE if value is Polarity.SUPPORT else None
    found = None if value is None else of_subject(verb, value)
    return found if found is None or name is None else (replace(found[0], owner=_whose(name)), found[1])


def _whose(name: Token) -> Token | None:
    """Return "Nordia" in "is a priority for Nordia"."""
    for_whom = (t for c in name.rights if c.lower_ in ("for", "of") for t in c.children if t.dep_ == "pobj")
    who = next((t for t in for_whom if t.ent_type_ in ACTORS or t.lower_ in SIDES), None)
    return who if name.lemma in OWN else None


def _foretold(verb: Token, name: Token) -> bool:
    """Tell whether it is only told what something will be like: "the storms will be more destructive"."""
    will = any(c.dep_ == "aux" and c.lower_ in ("will", "'ll") for c in verb.lefts)
    return will and name.pos_ == "ADJ" and any(c.lower_ in ("more", "even", "far") for c in name.lefts)


def _pointed_at(verb: Token) -> bool:
    """Tell whether the subject only points at something: "it", "this action"."""
    subject = clauses.standing_subject(verb)
    if subject is None or subject.i > verb.i:
        return False
    bare = subject.lemma in DEEDS and all(c.dep_ == "det" for c in subject.lefts) and not list(subject.rights)
    return subject.lower_ in ("it", "this", "that") or bare


def _by_its_name(verb: Token, name: Token) -> Verdict | None:
    """Return "an attack on the press" in "this is an attack on the press", which tells by itself what is meant."""
    told = name.lemma in DONE and any(
        c.dep_ == "prep" and c.lower_ in ("on", "of", "against", "in") for c in name.rights
    )
    if name.pos_ != "NOUN" or not told or verb.dep_ in ("relcl", "advcl", "acl") or verb.head.pos_ in ("NOUN", "AUX"):
        return None
    first = next((c.i for c in name.lefts if c.dep_ != "det"), name.i)
    return Position(word=verb, first=int(first), head=name, carrier=verb, voiced=True), Polarity.OPPOSE


def _answered_for(verb: Token, name: Token) -> Verdict | None:
    """Return "the abuses" in "is responsible for the abuses"."""
    deed = next((t for c in name.rights if c.lower_ == "for" for t in c.children if t.dep_ == "pobj"), None)
    if deed is None or clauses.negated(verb):
        return None
    return Position(word=verb, first=int(deed.left_edge.i), head=deed, carrier=verb, voiced=True), Polarity.OPPOSE


READERS = (verdict, _named, need, lacking, promising, seen, accusation, relations, situation, _said_to_be, outcome)
"""What a clause may be read as, in this order."""
