"""Common nouns for people who take part without being named."""

from kg.claims._lexicon import lexicon

PEOPLE = lexicon("""
    official officials leader minister diplomat representative delegate delegation lawmaker inspector member
    counterpart executive businessman businesswoman expert commander ambassador envoy negotiator team activist
    dissident senator congressman congresswoman parliamentarian legislator adviser advisor aide general officer
    governor mayor monarch rebel side party faction mediator veteran survivor refugee resident citizen student
    journalist reporter newsman press media worker soldier troop family relative victim scientist scholar
    investor entrepreneur community industry government authority people staff youth woman group crowd president
    premier chancellor king queen chief secretary
""")
"""Nouns in the singular that name people, alone or together."""

ROLES = lexicon("""
    spokesman spokeswoman spokesperson director chairman chairwoman chairperson chair head deputy commissioner
    judge councilor councillor speaker coordinator rapporteur admiral prince princess sheikh marshal constable
    attorney treasurer comptroller taoiseach
""")
"""Nouns that name one person by the post."""
