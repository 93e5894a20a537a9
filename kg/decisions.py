"""Human decisions: one append-only file that goes before linker and rules on every later run.

A decision accepts, rejects or corrects a claim or a link, or merges or splits people; a later line may take it back. It names its node
and quotes the words it was made on, so it survives other rules, another gazetteer and a new version of the article while those words
stand there; else it is orphaned, listed and never lost.
"""

from kg._decisions.applying import BAR, NONE, decide
from kg._decisions.correcting import KINDS, actors, checked, place_of
from kg._decisions.record import apart, append_decisions, decision_key, in_force, read_decisions
from kg._decisions.sameness import sameness

__all__ = [
    "BAR",
    "KINDS",
    "NONE",
    "actors",
    "apart",
    "append_decisions",
    "checked",
    "decide",
    "decision_key",
    "in_force",
    "place_of",
    "read_decisions",
    "sameness",
]
