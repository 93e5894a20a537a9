"""Tells what verbs of position have for an object in sport, crime, traffic and daily life, where they tell none: "stood by the gate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon

if TYPE_CHECKING:
    from kg.syntax import Token

SPOTS = lexicon(
    "door gate wall barrier road roadside fence window podium lectern counter desk table car tree grave coffin line curtain stage "
    "microphone flag rope tape bus train truck tank bridge post pillar river edge side entrance exit bed altar platform rail railing "
    "sea water shore fire stove bar court street corner building house body ice pool goal net hand arm foot leg head heart back gun"
)
"""Where one stands without standing for anything."""
PRIZES = lexicon(
    "life breath title place point ball medal seat office crown belt survival job championship trophy cup award prize position lead win "
    "victory spot gold silver bronze oscar pole air control room ticket mayor governor president senator captain possession rebound"
)
"""What one fights, runs or pleads for on one's own behalf."""
WANTED = lexicon(
    "taxi cab waiter witness volunteer donor blood direction divorce glass water coffee drink backup ambulance doctor refund "
    "autograph reinforcement information tip bill menu seat table advice"
)
"""What one calls and asks for who needs it."""
AILMENTS = lexicon(
    "pain ache headache fever dizziness nausea cough fatigue symptom illness cramp breath injury sickness cold noise smell"
)
FAULTS = lexicon(
    "error wiring alcohol price injury fault malfunction fatigue ice fog heat cost demand drought speed speeding glut rate stress diet "
    "smoking bug glitch traffic leak spark cigarette battery engine tyre tire computer software shortage weakness slowdown economy "
    "dollar currency climate warming"
)
"""What is told to have caused something, without blame."""
SPORT = lexicon(
    "match final semifinal semi-final quarterfinal game round cup tournament qualifier opener race league title playoff"
)
NEVER = {
    "seek": lexicon(
        "help shelter safety cover win victory attention advice sanctuary employment fortune permission witness suspect man woman boy girl "
        "child driver gunman robber thief owner buyer bidder tenant volunteer donor replacement successor survivor body treatment care"
    ),
    "protest": lexicon("innocence fitness loyalty ignorance love"),
    "blame": FAULTS,
    "question": lexicon(
        "boy girl child student teenager patient customer worker minister dictator leader owner relative player need"
    ),
    "defend": lexicon("champion record belt crown lead"),
    "dismiss": lexicon("batsman bowler striker player coach manager employee worker staff class student jury"),
    "challenge": lexicon("champion rival opponent"),
    "oppose": lexicon("side team"),
    "support": lexicon("wife husband family mother father parent child son daughter baby habit"),
    "propose": lexicon("theory toast marriage hypothesis model"),
    "want": lexicon("coffee drink divorce baby child family"),
}
"""Objects with which a verb tells no position."""
STANDING = dict.fromkeys((("stand", p) for p in ("by", "behind", "with", "alongside", "against", "beside")), SPOTS)
FOR = dict.fromkeys(
    (
        (verb, "for")
        for verb in ("fight", "battle", "campaign", "plead", "strive", "vote", "beg", "push", "press", "run")
    ),
    PRIZES,
)
CALLING = dict.fromkeys(((verb, "for") for verb in ("call", "ask", "appeal", "request", "beg")), WANTED)
BEHIND = {
    **STANDING,
    **FOR,
    **CALLING,
    ("complain", "of"): AILMENTS,
    ("complain", "about"): AILMENTS,
    ("stick", "to"): SPOTS,
}
"""Things behind a verb with a preposition with which it tells none."""


def only_done(verb: Token, thing: Token) -> bool:
    """Tell whether *verb* with *thing* tells of daily life: "seek a suspect", "blamed faulty wiring"."""
    return thing.lemma in NEVER.get(verb.lemma, ())


def only_there(verb: Token, prep: Token, thing: Token) -> bool:
    """Tell whether *verb* with *prep* and *thing* does so: "stood by the gate", "is fighting for her life", "is against Peru on Sunday"."""
    if prep.lower_ == "against" and verb.lemma in ("be", "come") and thing.ent_type_ in ("GPE", "PERSON", "ORG"):
        return any(t.lemma in SPORT or t.ent_type_ == "DATE" for t in verb.subtree)
    return thing.lemma in BEHIND.get((verb.lemma, prep.lower_), ())
