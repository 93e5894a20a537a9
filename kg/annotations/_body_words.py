"""Words of English for bodies of government and for organizations, and verbs and nouns that make a seat stand for its government."""

from __future__ import annotations

from kg.annotations._person_words import words

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

SYSTEMS = words("system establishment apparatus")
SYSTEM_FIELDS = words("defense defence security military political judicial intelligence")
"""A state's "defense establishment" acts and holds views as a group."""

PORTFOLIOS = words(
    """foreign defense defence interior finance justice trade economy economic health education energy oil environment agriculture culture
    information security intelligence transport labour labor commerce tourism state treasury external internal home unification
    homeland industry technology science water foreign-affairs"""
)
"""A body of this field is one definite body even where its state is not said: "the foreign ministry"."""

SPEECH_AND_DECISION = words(
    """say announce state declare insist warn urge call demand accuse deny reject refuse agree accept oppose support back
    condemn criticize criticise welcome want seek hope expect believe think consider propose suggest offer ask tell
    request pledge promise vow threaten decide impose lift suspend recall expel send dispatch sign ratify recognize
    recognise withdraw pull launch order deploy respond react reply retaliate protest express voice stress emphasize
    reiterate reaffirm confirm claim maintain argue blame denounce defend reach strike break cut sever restore resume negotiate
    cooperate pursue press push pressure regard view see make take give provide supply arm fund finance
    sanction ban block veto boycott freeze halt stop abandon drop ease tighten plan intend aim try attempt continue
    remain keep need know fear worry wish lodge summon issue adopt approve endorse join leave favor favour"""
)
"""Verbs whose subject is a government, not a city."""

RELATIONS = words(
    """relations ties relationship talks negotiations dialogue tension tensions dispute row agreement deal treaty pact
    cooperation alliance contacts rapprochement standoff war conflict differences friction pressure sanctions contact
    understanding accord links partnership trust rift"""
)
"""Nouns whose parties are governments: "relations with", "tensions between"."""

POLICY = words(
    """policy position decision demand demands proposal offer response reaction refusal support opposition stance government
    intention intentions plan plans program programme ambitions interests claim claims view views concern concerns
    commitment pledge warning request insistence nuclear military foreign allies ally envoy envoys ambassador rejection
    sanctions aggression influence efforts effort role willingness readiness agreement approval"""
)
"""What governments have and cities have not: "…'s policy"."""
