"""Words of English for people who are described: "the ousted leader", "her counterpart", "the senator"."""

from __future__ import annotations

from kg.annotations._people.person_words import words
from kg.annotations._referents.discourse import HUMANS
from kg.model import OfficeStatus

ADORNMENTS = words(
    """top new visiting current senior former then chief late outgoing incoming long-time longtime veteran ousted deposed exiled jailed
    imprisoned detained embattled hard-line hardline moderate reformist powerful elected re-elected incumbent ailing aging elderly
    outspoken populist leftist rightist besieged reclusive young beleaguered retired
    slain murdered killed kidnapped convicted accused disgraced"""
)
"""Modifiers that hardly tell two holders of a title apart."""
RIVALS = words("rival opponent challenger")
OPPOSITE = RIVALS | words("counterpart guest visitor host interlocutor")
"""Nouns for the other one of two who meet."""
HEADS = (
    HUMANS
    | OPPOSITE
    | words("laureate republican democrat pontiff foe opponent ruler militant cleric academic scholar biographer")
)
HELD = {
    OfficeStatus.FORMER: words("former ousted deposed exiled toppled onetime one-time ex late"),
    OfficeStatus.ACTING: words("acting interim caretaker de-facto"),
    OfficeStatus.CURRENT: words("current incumbent sitting new"),
}
"""Modifiers that tell of two holders of a title which is meant."""
RANKS = words("deputy vice assistant under acting shadow associate principal undersecretary prime first")
"""Modifiers without which a title is another one."""
LOWER = RANKS - {"prime", "vice"}
LOOSE = words("diplomat envoy official negotiator expert")
"""Nouns that name no rank: a deputy minister is a diplomat too."""
CLASSES = {
    "envoy": words("diplomat envoy representative ambassador negotiator mediator emissary"),
    "diplomat": words("minister ambassador envoy secretary diplomat undersecretary"),
    "leader": words("president chancellor premier king emir sultan chairman leader prime"),
    "official": words("secretary director adviser advisor official coordinator commissioner deputy chief"),
    "candidate": words("candidate nominee contender"),
    "nominee": words("candidate nominee"),
    "congressman": words("congressman rep representative"),
    "congresswoman": words("congresswoman rep representative"),
    "lawmaker": words("lawmaker legislator senator sen congressman congresswoman rep representative"),
    "senator": words("senator sen"),
    "governor": words("governor gov"),
    "monarch": words("king queen emir amir sultan emperor"),
    "amir": words("amir emir"),
    "emir": words("amir emir"),
    "premier": words("premier prime"),
    "adviser": words("adviser advisor"),
    "advisor": words("adviser advisor"),
    "spokesman": words("spokesman spokesperson"),
    "spokeswoman": words("spokeswoman spokesperson"),
    "pontiff": words("pope"),
    "cleric": words("ayatollah imam cleric sheikh mullah"),
    "commander": words(
        "commander general gen admiral adm colonel col brigadier marshal major captain lieutenant chief chairman"
    ),
    "general": words("general gen ruler"),
    "author": words("author writer journalist historian biographer"),
    "chief": words("representative secretary commissioner minister director chief"),
    "reporter": words("reporter journalist correspondent"),
    "journalist": words("reporter journalist correspondent"),
    "expert": words("rapporteur expert analyst professor"),
    "negotiator": words("negotiator envoy representative"),
}
"""Nouns that stand for several titles."""
PARTIES = {"republican": words("republican"), "democrat": words("democrat democratic")}
"""Nouns for a party's member: who is told of with the word before the name."""
VAGUE = words(
    """author writer foe opponent critic activist man woman politician lawyer businessman businesswoman militant rebel suspect fugitive
    academic scholar biographer owner boss"""
)
"""Nouns that tell so little that who is called by them may have any title but a high office's."""
HIGHER = words("president premier prime chancellor king queen secretary minister ambassador general")
"""Offices whose holder is called by them rather than "the banker" or "the senator"."""
GENERALS = words("secretary attorney director inspector governor consul prosecutor comptroller")
"""Words that make of a general something else."""
OFFICERS = words("general gen admiral adm colonel col marshal")
"""Ranks that tell of no state."""
FORCES = words("military army navy naval")
"""What such an officer is the commander of."""
