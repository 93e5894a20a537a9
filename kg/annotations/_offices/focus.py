"""Tells which state a story is about where an office is told of: a title without a state is of the one told of just before, or first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import BODY_HEADS, MASSES
from kg.annotations._offices.title_words import HEADS, PLURALS, STATELY
from kg.annotations._people.person_words import words
from kg.annotations._places.territories import Territory
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc, Token, Tokens

OPENING = 3
"""First tokens of a sentence in which it says where it is told from."""
ONLOOKING = words(
    "call urge accuse condemn criticize criticise demand welcome praise warn support back oppose denounce blame press congratulate"
)
"""What a state does as an onlooker of a story that is not its own."""
BANDED = words(
    "group groups faction wing militia guerrillas army front country island kingdom dissidents separatists tribe "
    "troops capital economy authorities officials elections election currency"
)
"""Further nouns of those whose leader, "their leader", leads more than a band or a firm."""
REMARKS = ONLOOKING | words("say express hope tell add note deny reject want offer appeal")
"""What it may do as one when others have acted."""
WITHIN = words(
    """rebels lawmakers parliament opposition voters court prosecutors police protesters demonstrators soldiers legislature assembly
    senate party junta electoral judges unions workers people thousands hundreds dozens crowds activists residents students miners
    farmers teachers"""
)
"""Who is within a state, and so tells of whom "the president" is."""
PUBLIC_LIFE = WITHIN | BODY_HEADS | MASSES | BANDED
"""What is public in a state: who is within it, its bodies, and bands that are more than that."""
TOLD_ANYWHERE = words(
    """find discover detect identify isolate develop test invent beat defeat win lose draw score qualify advance crush thrash
    edge host suffer record see top overtake lead trail confirm hit shake outplay"""
)
"""What states do in science, sport and statistics, of which the ministers of others may speak."""
RISING = words("march rally protest demand vote demonstrate gather strike riot clash")
"""What people do at home against, or for, those who govern them."""


def focus(
    doc: Doc, person: Token, states: Mapping[int, Territory], seats: Mapping[int, Territory], *, near: bool = False
) -> Territory | None:
    """Return the state that the story is about where *person* is told of.

    *states* are those that tokens name or stand for, *seats* those whose seat a token names; *near*: the story's first
    sentence tells nothing.
    """
    sentence = person.sent
    beside = _beside(person, states)
    if beside:
        return next(iter(beside.values())) if len(beside) == 1 and _spouse(person) else None
    if _within(sentence) and (inner := _about(sentence, states) or _rising(person, states)) is not None:
        return inner
    opening = [seats[i] for i in range(sentence.start, min(sentence.start + OPENING, person.i)) if i in seats]
    if opening and person.dep_ in SUBJECTS:  # "In Nairobi, the minister …"
        return opening[0] if opening[0] in states.values() else None
    if not sentence.start or _met(person):
        return None
    before = doc[sentence.start - 1].sent
    lead = next(iter(doc.sents))
    if _looks_on(person, before) or _elsewhere(before):
        return None
    about = None if _remarks(before, REMARKS) else _about(before, states)
    return about or (None if near or _remarks(lead, ONLOOKING) else _about(lead, states))


def _beside(person: Token, states: Mapping[int, Territory]) -> dict[str, Territory]:
    """Return the states told of those whom *person* is joined to: of "Prado of Chile and Foreign Minister Holt" who may be of another."""
    first = person
    while first.dep_ in ("conj", "appos", "compound") and first.head.i < first.i:
        first = first.head
    before = first.doc[first.left_edge.i : person.i] if first.i < person.i else ()
    return {states[t.i].name: states[t.i] for t in before if t.i in states}


def _spouse(person: Token) -> bool:
    """Tell whether *person* is told as somebody's wife or husband: "and his wife, Vice President Prado"."""
    return person.dep_ == "appos" and person.head.lower_ in ("wife", "husband", "spouse")


def owning(doc: Doc, title: int, states: Mapping[int, Territory]) -> Territory | None:
    """Return the state that the sentence before told of, where the one with the *title* opens with "its": "Kenya objected. Its envoy …"."""
    opens = title > 1 and doc[title - 1].lower_ in ("its", "their") and doc[title - 1].i == doc[title].sent.start
    subject = _subject(doc[title - 2].sent) if opens else None
    public = subject is not None and (subject.i in states or subject.lower_ in PUBLIC_LIFE)
    return _about(doc[title - 2].sent, states) if public else None


def _met(person: Token) -> bool:
    """Tell whether somebody else of the sentence has to do with the person, who may be of another side."""
    while person.dep_ in ("conj", "appos", "compound"):
        person = person.head
    acting = _subject(person.sent)
    return person.dep_ in ("dobj", "pobj", "dative") and acting is not None and acting.pos_ in ("PRON", "PROPN")


def _subject(sentence: Tokens) -> Token | None:
    return next((c for c in sentence.root.children if c.dep_ in SUBJECTS), None)


def _about(sentence: Tokens, states: Mapping[int, Territory]) -> Territory | None:
    """Return the one state in the subject of *sentence*, or of what it says: "Kenya's parliament", "doctors of the Kenyan king"."""
    verbs = [sentence.root, *(c for c in sentence.root.children if c.dep_ == "ccomp")]
    subjects = [c for verb in verbs for c in verb.children if c.dep_ in SUBJECTS]
    aside = {t.i for s in subjects for c in s.children if c.dep_ == "relcl" for t in c.subtree}
    told = {
        states[t.i].name: states[t.i]
        for s in subjects
        for t in s.subtree
        if t.i in states and t.i not in aside and _public(t)
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _public(state: Token) -> bool:
    """Tell whether *state* is told of itself or of what is public in it: "Chilean police", not "a Chilean plane", "two Chileans"."""
    noun = state
    while noun.dep_ in ("amod", "poss", "compound", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    if noun.i == state.i:
        return state.tag_ != "NNPS" or not any(c.i < state.i for c in state.children)
    named = noun.pos_ == "PROPN" and noun.ent_type_ != "PRODUCT"
    return named or any(noun.lower_ in told for told in (PUBLIC_LIFE, STATELY, HEADS, PLURALS))


def _within(sentence: Tokens) -> bool:
    subject = _subject(sentence)
    return subject is not None and subject.lower_ in WITHIN


def _rising(person: Token, states: Mapping[int, Territory]) -> Territory | None:
    """Return the one state in which people demand something of *person*: "Thousands marched in Chile to demand that President A quit"."""
    sentence = person.sent
    told = {states[t.i].name: states[t.i] for t in sentence if t.i in states}
    asked = person.dep_ in SUBJECTS and person.head.dep_ in ("ccomp", "advcl")
    return next(iter(told.values())) if asked and len(told) == 1 and sentence.root.lemma_ in RISING else None


def _looks_on(person: Token, before: Tokens) -> bool:
    """Tell whether *person* judges what a state itself did just *before*: "Chile tested a missile. President A condemned the test."."""
    doer = _subject(before)
    acted = doer is not None and doer.ent_type_ == "GPE" and before.root.lemma_ not in REMARKS
    return acted and person.dep_ in SUBJECTS and person.head.lemma_ in ONLOOKING


def _elsewhere(before: Tokens) -> bool:
    """Tell whether a state itself does what is told of all over the world: "Kenya found the virus. Health Minister A ordered tests."."""
    doer = _subject(before)
    return doer is not None and doer.ent_type_ == "GPE" and before.root.lemma_.lower() in TOLD_ANYWHERE


def _remarks(sentence: Tokens, verbs: frozenset[str]) -> bool:
    """Tell whether the sentence may be an onlooker's remark: it says so with one of *verbs*, of a state and not of somebody in it."""
    subject = _subject(sentence)
    named = subject is not None and subject.pos_ == "PROPN"
    return named and sentence.root.lemma_ in verbs
