"""Tells what a deed turns against: "the plague" in "fight the plague", "drilling" in "stop drilling"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon
from kg.claims._stance.purposes import fought_in
from kg.claims._stance.values import ill

if TYPE_CHECKING:
    from kg.syntax import Token

HUNTING = lexicon("pursue hunt find track capture catch punish bring arrest prosecute kill destroy jail target")
WRONGDOERS = lexicon(
    "terrorist bomber murderer killer perpetrator attacker criminal assassin kidnapper pirate gunman hijacker trafficker"
)
"""Whom one is against who will find and punish them."""
UNDOING = {
    ("strike", "down"),
    ("vote", "down"),
    ("turn", "down"),
    ("shut", "down"),
    ("tear", "down"),
    ("bring", "down"),
    ("wipe", "out"),
    ("root", "out"),
    ("stamp", "out"),
    ("drive", "out"),
}
"""Verbs with a particle whose object is what one is against who will do it."""
POWER = ("power", "office", "post", "government")
GUILTY = lexicon("responsible guilty behind accountable involved")
PLACES = ("GPE", "LOC", "FAC", "NORP")
LEFT = lexicon(
    "country city town village area place home office post job base camp region territory island people port harbor harbour airport "
    "station building hotel hospital school university house room street square capital border ship train club company"
)
"""What one leaves without turning against it."""
STOPPING = lexicon("stop cease quit refrain avoid")
"""Verbs whose gerund is what shall not be done: "demanded that they stop drilling"."""
FORSAKING = lexicon("abandon halt stop forgo quit forswear")
"""Verbs of ending what need not be bad, where one is for the deed: "abandon the talks"."""
REJECTING = FORSAKING | lexicon(
    "boycott reject oppose condemn denounce combat fight counter curb deter prevent break eliminate eradicate thwart "
    "defeat cease avert dismantle scrap abolish renounce repudiate leave resist veto block confront overthrow "
    "oust topple destroy repeal revoke rescind annul nullify overturn tackle ban outlaw avoid prohibit forbid dismiss impeach expel "
    "censure"
)
"""Verbs whose object is what one is against who will do it: "urged them to boycott …", "vowed to combat …"."""
GIVING_UP = lexicon("end stop halt abandon lose suspend drop cease quit leave win declare wage")
"""What one does with a fight that is over, or with one that is no figure of speech."""
STILL = {
    *(
        ("break", thing)
        for thing in ("ground", "fast", "record", "tie", "news", "ice", "bread", "silence", "streak", "mould", "mold")
    ),
    *(
        ("stop", thing)
        for thing in ("work", "car", "bus", "train", "clock", "traffic", "vehicle", "truck", "ball", "bleeding")
    ),
    *(("avoid", thing) for thing in ("defeat", "jail", "relegation", "injury", "mistake", "prison", "elimination")),
    *(
        (leave, thing)
        for leave in ("quit", "leave")
        for thing in ("tennis", "football", "team", "sport", "band", "show", "game")
    ),
    *(("fight", thing) for thing in ("champion", "boxer", "title", "opponent")),
    *((put_out, "fire") for put_out in ("cease", "hold", "fight")),
}
"""Verbs that turn against nothing in their object: "to cease fire"."""
JOINED = lexicon(
    "group party alliance union bloc treaty pact deal agreement accord coalition plan policy programme program project"
)
"""What those turn against who abandon it."""
BLAME = lexicon("contempt accountable responsible liable")
"""What one holds those to be whom one is against."""


def rejected_in(verb: Token) -> Token | None:
    """Return "the plague" in "to fight the plague" and "fighting the plague", which whoever will do so is against."""
    thing = next((t for t in verb.rights if t.dep_ == "dobj"), None)
    if thing is None:
        return _shared_object(verb) if verb.lemma in HUNTING | REJECTING else None
    if (verb.lemma, thing.lemma) in STILL:
        return None
    if thing.tag_ == "VBG" or (thing.pos_ == "PRON" and not _guilty(thing)):
        return None
    fought = fought_in(thing) if verb.lemma not in GIVING_UP else None
    if fought is not None:
        return fought
    split = any(c.dep_ == "prt" or c.lower_ == "behind" for c in verb.rights)
    return thing if _undone(verb) or (not split and _turned_on(verb, thing)) else None


def _guilty(thing: Token) -> bool:
    """Tell whether *thing* is "those" in "those responsible"."""
    return thing.lower_ == "those" and any(c.lemma in GUILTY for c in thing.rights)


def _turned_on(verb: Token, thing: Token) -> bool:
    """Tell whether who will do *verb* to *thing* is against it."""
    if verb.lemma == "leave" and (thing.ent_type_ in PLACES or thing.lemma in LEFT or _left_so(verb, thing)):
        return False
    owned = any(c.dep_ == "poss" for c in thing.lefts)
    if verb.lemma in FORSAKING and not (owned or ill(thing) or thing.lemma in JOINED):
        return False
    hunted = verb.lemma in HUNTING and (thing.lemma in WRONGDOERS or _guilty(thing))
    own = verb.lemma == "end" and any(c.tag_ == "PRP$" for c in thing.lefts)
    blamed = verb.lemma == "hold" and any(c.lower_ in BLAME for p in verb.rights for c in (p, *p.rights))
    return hunted or own or blamed or verb.lemma in REJECTING


def _left_so(verb: Token, thing: Token) -> bool:
    """Tell whether *thing* is left as it is: "leave the law intact"."""
    return any(c.i > thing.i and c.pos_ in ("ADJ", "ADV") for t in (verb, thing) for c in t.rights)


def _undone(verb: Token) -> bool:
    """Tell "strike down the law" and "remove the governor from office"."""
    out = verb.lemma in ("remove", "drive", "force") and any(
        t.lower_ in POWER for c in verb.rights if c.lower_ == "from" for t in c.children
    )
    return out or any(c.dep_ == "prt" and (verb.lemma, c.lower_) in UNDOING for c in verb.rights)


def _shared_object(verb: Token) -> Token | None:
    """Return "those responsible" for "find" in "find and punish those responsible"."""
    beside = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ == verb.tag_), None)
    return None if beside is None or beside.lemma not in HUNTING | REJECTING else rejected_in(beside)


def stopped_by(verb: Token) -> Token | None:
    """Return "drilling" in "stop drilling" and "refrain from drilling"."""
    if verb.lemma not in STOPPING:
        return None
    behind = (*verb.rights, *(t for c in verb.rights if c.lower_ == "from" for t in c.children))
    return next((t for t in behind if t.tag_ == "VBG" and t.dep_ in ("xcomp", "pcomp", "dobj", "pobj", "ccomp")), None)
