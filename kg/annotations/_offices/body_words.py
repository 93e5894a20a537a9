"""Words of English for bodies of government and for organizations, and verbs and nouns that make a seat stand for its government."""

from __future__ import annotations

from kg.annotations._people.person_words import words

BODY_HEADS = words(
    """ministry department government administration army navy military parliament congress senate cabinet embassy consulate
    mission presidency chancellery legislature regime police judiciary treasury directorate secretariat
    bureau junta mfa"""
)
"""Nouns whose phrase names a body of a state."""

BODIES_IF_NAMED = words(
    """council committee commission agency office court assembly forces force authority guard guards service house
    bank corps command administration board organization organisation institute airlines party union league
    center centre foundation company group"""
)
"""Nouns whose phrase names a body or organization only when it is written as a name."""

PUBLIC = words(
    """council committee commission agency office court assembly forces force authority guard guards service house corps
    command board"""
)
"""Of those, the ones that a state's name or demonym before makes a body of that state."""

MASSES = words(
    "junta agency alliance coalition force movement rebels militants insurgents guerrillas protesters strikers mission tribunal"
)
"""Whom one leads or speaks for in public, though no name tells which."""

SYSTEMS = words("system establishment apparatus")
VERBS_TOO = words("back support welcome need want plan aim hope fear force favor favour press")
"""Verbs that a parser takes for nouns after a noun."""
SYSTEM_FIELDS = words("defense defence security military political judicial intelligence")
"""A state's "defense establishment" acts and holds views as a group."""

PORTFOLIOS = words(
    """foreign defense defence interior finance justice trade economy economic health education energy oil environment agriculture culture
    information security intelligence transport labour labor commerce tourism state treasury external internal home unification
    homeland immigration industry technology science water foreign-affairs"""
)
"""A body of this field is one definite body even where its state is not said: "the foreign ministry"."""

HAPPENINGS = words(
    """be lie have host see become witness experience celebrate greet wake suffer stand sit house boast get look feel burn flood
    shake grow hold attract remain seem"""
)
"""Verbs whose subject may well be the city itself."""

WILLING = words(
    "ready willing prepared committed determined open opposed concerned keen eager reluctant unwilling worried"
)
"""What governments are and cities are not."""

RELATIONS = words(
    """relation relations tie ties relationship talk talks negotiation negotiations dialogue tension tensions dispute row
    agreement deal treaty pact cooperation alliance contact contacts rapprochement standoff war conflict difference friction
    sanction sanctions understanding accord link partnership trust rift"""
)
"""Nouns whose parties are governments: "relations with", "tensions between"."""

STANCES = words(
    "protest pressure demand response reaction support criticism opposition signal assurance request offer pledge warning"
)
"""What comes from governments or is put on them: "a protest from"."""

CITY_THINGS = words(
    """airport street square suburb outskirts centre center mayor university district resident residents population port museum
    cathedral hotel neighborhood neighbourhood stadium subway metro river skyline weather traffic downtown school hospital
    park market bridge police streets suburbs residency citizens"""
)
"""What cities have: "…'s airport"."""

NO_ORGANIZATION = words(
    """summit meeting round declaration agreement treaty accord accords pact process program programme plan act law visit strategy
    system conference talks war enlargement presidency dialogue partnership initiative visa regime doctrine resolution day
    award prize peninsula hemisphere sea strip gulf ocean island islands region river mission-critical vaccine project framework
    protocol roadmap charter convention constitution hour week statement communique communiqué festival cup olympics games
    generation affairs issues rights enditem"""
)
"""Last words of capitalised phrases that name events, texts and regions, not organizations."""
