"""Tells deeds that only keep up or set up talks, which is procedure and no position: "maintain close coordination", "form a group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon

if TYPE_CHECKING:
    from kg.syntax import Token

TOUCH = lexicon("coordination communication contact touch conversation exchange line channel engagement collaboration")
"""What those who agree to go on with it only keep in touch by."""
ASKING = lexicon("call appeal press push ask plead")
"""Verbs whose "for" names what is to happen, or somebody to whom it is to happen: "called for the envoy to be recalled"."""
KEEPING = lexicon("continue maintain keep sustain hold retain")
CONFERRING = lexicon("coordinate consult communicate confer liaise reconvene")
MACHINERY = lexicon(
    "meeting talk round consultation dialogue conference session group commission committee contact channel mechanism"
)
"""What those who agree or decide set up, which is procedure and no position."""
OUTINGS = lexicon("visit trip tour journey match game show concert race event ceremony wedding summit parade party")
"""What one goes ahead with in deed."""


def takes_place(verb: Token, thing: Token) -> bool:
    """Tell "agreed to a meeting", "went ahead with the trip" and "called for the envoy (to leave)" from "agreed to a truce"."""
    ahead = verb.lemma in ("go", "press") and thing.lemma in MACHINERY | OUTINGS
    who = thing.ent_type_ == "PERSON" or (thing.lemma in ANYBODY and any(c.lower_ == "the" for c in thing.lefts))
    return ahead or (verb.lemma == "agree" and thing.lemma in MACHINERY) or (verb.lemma in ASKING and who)


def keeps_in_touch(deed: Token) -> bool:
    """Tell whether those who agree only set up or go on with talks: "agreed to maintain close coordination", "… to form a group"."""
    things = {c.lemma for c in deed.rights if c.dep_ == "dobj"}
    going_on = deed.lemma in KEEPING and bool(things & TOUCH)
    return bool(things & MACHINERY) or going_on or (deed.lemma in CONFERRING and not things)
