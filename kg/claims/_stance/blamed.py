"""Reads whom somebody praises or blames for what: "accused Nordia of spying", "was criticised by Prado for her vote"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.networks import networks
from kg.claims._speech import clauses
from kg.claims._stance.agents import patient
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.matters import acts
from kg.claims._stance.objects import spoken_of

if TYPE_CHECKING:
    from kg.syntax import Token

GUILT = lexicon(
    "involvement complicity interference meddling bias collusion conspiracy negligence corruption bribery fraud spying espionage treason "
    "betrayal hypocrisy lying theft abuse discrimination racism sexism aggression terrorism sabotage genocide murder perjury extortion "
    "cowardice incompetence dishonesty disloyalty censorship blackmail plagiarism misconduct cheating"
)
"""What one is accused of, where the parser gives it to who is accused."""
POINTING = ("WP", "VBD", "VBZ", "VBP", "DT", "PRP", "CD")
"""Tags of what names no deed: "for what he did", "for some of her remarks"."""
ACCUSED = ("NOUN", "PROPN", "PRON")
FIGHTING = lexicon("attack assail")
"""Verbs of blame that are deeds where nothing is said: "attacked him for his watch"."""
ATTACKING = FIGHTING | lexicon("hammer pummel roast savage ding rip trash torch")
"""Verbs that blame where somebody says something: "attacked Prado on her record", "hammered him, calling …"."""
SPEAKING = lexicon(
    "say accuse call suggest claim argue insist brand label charge allege liken compare describe write tweet tell"
)
"""What one does who attacks somebody in words."""
VERBALLY = lexicon(
    "verbally personally publicly openly rhetorically emotionally relentlessly sharply bitterly obliquely"
)
WORDS = lexicon(
    "speech tweet interview statement letter email e-mail column editorial article ad advertisement commercial video debate address "
    "post blog op-ed essay radio television tv press remark"
)
"""Where one attacks somebody in words."""
VERBAL = lexicon(
    "verbal scathing blistering stinging personal withering rhetorical thinly-veiled veiled sharp bitter vitriolic partisan"
)
ATTACKS = lexicon("attack assault broadside tirade diatribe rant")
STRIKING = lexicon("launch unleash make mount deliver begin open level direct")

LEAVING = lexicon("resign abdicate quit")
STEPPING = {"step": ("down", "aside"), "stand": ("down", "aside")}
"""Verbs, and verbs with a particle, of giving up an office."""
OUSTING = lexicon("fire sack dismiss oust impeach jail imprison arrest prosecute expel deport indict punish depose")
"""What is done to those whom one is against who demands it."""

BLOWS = ATTACKING | STRIKING


@cache
def personal(matters: frozenset[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return the prepositions before the matter of each verb of praise or blame that takes a person and a matter."""
    return {verb: frozenset(p for v, p in matters if v == verb) for verb, _ in matters}


def blamed(verb: Token, prep: Token, inner: Token, accused: Token, by: Token | None = None) -> Position | None:
    """Return the frame of praise or blame of *accused*, with the deed where *prep* tells one."""
    if verb.lemma in FIGHTING and inner.dep_ == "pobj" and inner.tag_ != "WP" and not spoken_of(inner):
        return None
    first = int(accused.left_edge.i)
    if _is_deed(prep, inner):
        return Position(word=verb, first=first, head=inner, carrier=verb, owner=by, doer=accused)
    return Position(word=verb, first=first, head=accused, carrier=verb, owner=by, alone=True)


def suffered(verb: Token, prep: Token, inner: Token, frames: Frames) -> Position | None:
    """Return the frame of "was criticised by Nordia for her vote"; nothing where nobody is told to do so."""
    agent, accused = clauses.own_subject(verb), patient(verb)
    if agent is None:
        return None
    if accused is not None and accused.pos_ in ACCUSED and (verb.lemma, prep.lower_) in frames.deeds:
        return blamed(verb, prep, inner, accused, agent)
    first = max(prep.i + 1, int(inner.left_edge.i))
    return Position(word=verb, first=first, head=inner, carrier=verb, owner=agent)


def in_words(verb: Token, frames: Frames) -> Position | None:
    """Return the frame of "attacked Prado, calling her weak" and "launched a scathing attack on Prado"."""
    if verb.lemma not in BLOWS or not frames.manners or clauses.passive(verb):
        return None
    if verb.lemma in STRIKING:
        return _verbal(verb)
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb.lemma in ATTACKING else None
    if thing is None or not spoken_of(thing) or not _said(verb, thing):
        return None
    return Position(word=verb, first=int(thing.left_edge.i), head=thing, carrier=verb, alone=True)


def _said(verb: Token, thing: Token) -> bool:
    """Tell whether *verb* is done in words: "on her record", "in a speech", "saying …", "verbally"."""
    for child in (*verb.children, *(c for c in thing.rights if c.dep_ == "prep")):
        if (child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma in SPEAKING) or child.lower_ in VERBALLY:
            return True
        inner = [t for t in child.children if t.dep_ in ("pobj", "pcomp")] if child.dep_ == "prep" else []
        about = ("on", "over") if verb.lemma in FIGHTING else ("on", "over", "for")
        if any(
            (child.lower_ in about and (spoken_of(t) or t.tag_ == "VBG")) or t.lemma in WORDS or t.lemma in networks()
            for t in inner
        ):
            return True
    return False


def unwanted(verb: Token, frames: Frames) -> Position | None:
    """Return the frame of "Prado must resign" and "Prado should be impeached", whose target is Prado."""
    if not frames.duties or not _gone(verb) or clauses.negated(verb):
        return None
    who = clauses.standing_subject(verb)
    must = any(c.lower_ in frames.duties and c.dep_ == "aux" for c in verb.lefts)
    if who is None or not must or not _holds_office(who) or verb.dep_ in ("relcl", "advcl"):
        return None
    first = int(who.left_edge.i)
    return Position(word=verb, first=first, head=who, carrier=verb, action=True, voiced=True, turned=True, alone=True)


def _gone(verb: Token) -> bool:
    """Tell whether *verb* is to leave office, or to be made to."""
    particles = STEPPING.get(verb.lemma, ())
    left = (verb.lemma in LEAVING and not any(c.dep_ in ("dobj", "xcomp") for c in verb.rights)) or (
        bool(particles) and any(c.lower_ in particles for c in verb.rights)
    )
    return left or (verb.lemma in OUSTING and clauses.passive(verb))


def _holds_office(who: Token) -> bool:
    return (
        who.ent_type_ == "PERSON"
        or who.pos_ == "PROPN"
        or who.lemma in ANYBODY
        or who.lower_ in ("he", "she", "him", "her")
    )


def _verbal(verb: Token) -> Position | None:
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma in ATTACKS), None)
    by_words = noun is not None and (
        noun.lemma not in ("attack", "assault") or any(c.lower_ in VERBAL for c in noun.lefts)
    )
    behind = (
        c for t in (noun, verb) if t is not None and by_words for c in t.rights if c.lower_ in ("on", "against", "at")
    )
    thing = next((t for c in behind for t in c.children if t.dep_ == "pobj" and spoken_of(t)), None)
    if thing is None or thing.ent_type_ in ("DATE", "TIME"):
        return None
    return Position(word=verb, first=int(thing.left_edge.i), head=thing, carrier=verb, alone=True)


def told_of(prep: Token, inner: Token, thing: Token) -> bool:
    """Tell "praised her | for her help" from "praised her support for the truce", where *prep* belongs to *thing*."""
    if prep.lower_ == "of" and prep.head.dep_ in ("dobj", "conj") and prep.head.pos_ in ("NOUN", "PROPN"):
        return inner.dep_ == "pcomp" or inner.lemma in GUILT  # "accused the head | of the bank"
    return prep.head.i != thing.i or prep.lower_ == "on" or thing.pos_ in ("VERB", "PRON") or acts(thing)


def _is_deed(prep: Token, inner: Token) -> bool:
    """Tell whether *inner* is what somebody did, or his own: "over its raids", but not "over the border"."""
    if inner.tag_ in POINTING:
        return False
    return prep.lower_ != "over" or inner.tag_ == "VBG" or any(c.tag_ == "PRP$" for c in inner.lefts)
