"""Tells deeds that only keep up or set up talks, which is procedure and no position: "maintain close coordination", "form a group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims._grammar.lexicon import lexicon

if TYPE_CHECKING:
    from kg.syntax import Token

TOUCH = lexicon("coordination communication contact touch conversation exchange line channel engagement collaboration")
"""What those who agree to go on with it only keep in touch by."""
KEEPING = lexicon("continue maintain keep sustain hold retain")
CONFERRING = lexicon("coordinate consult communicate confer liaise reconvene")
MACHINERY = lexicon(
    "meeting talk round consultation dialogue conference session group commission committee contact channel mechanism"
)
"""What those who agree or decide set up, which is procedure and no position."""


def keeps_in_touch(deed: Token) -> bool:
    """Tell whether those who agree only set up or go on with talks: "agreed to maintain close coordination", "… to form a group"."""
    things = {c.lemma for c in deed.rights if c.dep_ == "dobj"}
    going_on = deed.lemma in KEEPING and bool(things & TOUCH)
    return bool(things & MACHINERY) or going_on or (deed.lemma in CONFERRING and not things)
