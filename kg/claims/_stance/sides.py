"""Tells for whom somebody speaks who takes a position: himself or his country, in "we", "his government" and in what harms it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import allegiances, houses, narrators
from kg.claims._stance.frames import Position
from kg.model import Entity, EntityKind, OfficeHolding, OfficeStatus, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

SIDES = lexicon("country government nation administration")
FOLLOWINGS = lexicon("party group movement faction coalition alliance organization organisation")
"""Of whom who says "his party" speaks."""
STRESSING = lexicon("stress underline underscore emphasize emphasise note highlight discuss agree point")
"""What those did in a meeting of which one of them says "we"."""
CONCERNS = lexicon(
    "interest security sovereignty integrity territory independence dignity stability affair border people citizen"
)
"""What is its own that harm is done to: "would harm Nordia's interests"."""
FORCES = lexicon("troop force soldier army navy military police")
"""Those who do what their state decides."""
PRIVATE = lexicon(
    "opposition union bank association federation party archbishop bishop cardinal patriarch rabbi imam company club church corporation "
    "society foundation institute university museum league congress movement lawyer professor analyst senator congressman "
    "congresswoman lawmaker legislator mp steel oil airline airlines airways telecom petroleum group chamber network campaign candidate "
    "nominee"
)
"""Words of the offices and bodies that speak for no state."""
NONE = lexicon("no neither few not hardly")
ALL = lexicon("all everyone everybody everything nobody none anyone")
NEAR = 40
"""Words of a clause at most in which a country is sought."""


def is_his_side(token: Token) -> bool:
    """Tell whether *token* is "his government", "her country", "this administration"."""
    this = token.lower_ in ("administration", "government") and any(c.lower_ == "this" for c in token.lefts)
    return this or (token.lemma in SIDES | FOLLOWINGS and any(c.tag_ == "PRP$" for c in token.lefts))


def nobody(subject: Token) -> bool:
    """Tell whether *subject* names few or none who do it, or those who do not: "no party", "few voters", "all but Nordia"."""
    few = any(
        c.lower_ in NONE or (c.dep_ == "nummod" and any(t.lower_ == "in" for t in c.lefts)) for c in subject.lefts
    )
    return few or (subject.lower_ in ALL and any(c.lower_ in ("but", "except") for c in subject.rights))


def own_side(said: Statement, subject: Token, claims: Claims) -> tuple[Entity, ...]:
    """Return whom "we" and "I" stand for in a speaker's words: the country of his office, or himself."""
    if len(said.speaker) != 1:
        theirs = subject.lemma in SIDES
        return tuple((allegiances.country(s, claims) or s) if theirs else s for s in said.speaker)
    speaker = said.speaker[0]
    if subject.lower_ in ("i", "my") or subject.lemma in FOLLOWINGS:
        return (speaker,)
    verb = subject.head
    told = verb.lemma in STRESSING and verb.tag_ == "VBD"  # "in our talks we stressed …"
    own = subject.lower_ == "we" and (
        told or verb.lemma in narrators.PERFORMING or any(c.lower_ in narrators.DUTIES for c in verb.lefts)
    )
    find = _state if subject.lower_ in ("we", "our") else allegiances.country
    side = None if allegiances.is_local(speaker, claims) else find(speaker, claims)
    return (speaker if side is None or (own and not allegiances.is_voice(speaker, claims)) else side,)


def _state(speaker: Entity, claims: Claims) -> Entity | None:
    """Return the state that *speaker* speaks for by a present office of its government, and not of a union or of the opposition."""
    held = (c for c in claims if isinstance(c, OfficeHolding) and c.person == speaker and c.office.country is not None)
    offices = (c.office for c in held if c.office_status is not OfficeStatus.FORMER)
    own = (o.country for o in offices if not PRIVATE & set(o.label.split()) and not _private(o.office_in))
    return next(own, None)


def _private(body: Entity | None) -> bool:
    """Tell whether *body* is none of the state: a union, a bank, a party."""
    return body is not None and bool(PRIVATE & set(body.label.lower().split()))


def harmed(text: AnnotatedArticle, position: Position, speakers: tuple[Entity, ...], claims: Claims) -> Entity | None:
    """Return the country for which one judges who tells what is done to it: "said the raids violate his country's sovereignty"."""
    if len(speakers) != 1 or speakers[0].kind is not EntityKind.PERSON or allegiances.is_local(speakers[0], claims):
        return None
    land = allegiances.country(speakers[0], claims)
    if land is None:
        return None
    for token in islice(position.word.subtree, NEAR):
        his = token.lemma in ("country", "nation") and any(c.lower_ in ("his", "her") for c in token.lefts)
        if his and token.dep_ in ("dobj", "pobj"):
            return land
        owner = next((c for c in token.lefts if c.dep_ == "poss"), None) if token.lemma in CONCERNS else None
        mention = None if owner is None or token.i < position.word.i else text.mention_at(owner)
        if mention is not None and mention.entity == land:
            return land
    return None


def commanders(text: AnnotatedArticle, subject: Token, said: Statement, claims: Claims) -> tuple[Entity, ...]:
    """Return Nordia for the troops in "(its minister said) Nordian troops will leave the port"."""
    if len(said.speaker) != 1:
        return ()
    states = (houses.state_called(text, c) for c in subject.lefts if c.dep_ in ("amod", "compound"))
    state = next((s for s in states if s is not None), None)
    speaker = said.speaker[0]
    own = speaker if speaker.kind is EntityKind.STATE else allegiances.country(speaker, claims)
    return (state,) if state is not None and state == own else ()
