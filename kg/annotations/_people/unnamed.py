"""Tells who is not to be known by name: "said on condition of anonymity", "who asked not to be identified", "One diplomat"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotations._people.person_words import words
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

ANONYMITY = re.compile(
    r"(?i)\banonym(?:ity|ous)|\b(?:not|never) (?:to )?be (?:further |directly )?(?:named|identified|quoted)\b"
    r"|\b(?:unnamed|unidentified|privately|in private|off the record)\b|\bon (?:deep )?background\b"
    r"|\b(?:declin|refus)\w+ to be (?:named|identified|quoted)\b|\bnot authori[sz]ed to\b"
    r"|\bwithout (?:being (?:named|identified)|giving (?:his|her) name)\b|\bwithh(?:e|o)ld\w* (?:his|her|their) names?\b"
)
"""What a text says of a source that it will not name."""
SOME = words("one another some any each every no")
"""Determiners of somebody of whom there are more: "One diplomat", "Another official"."""
WORDS = words(
    "statement appeal comment remark announcement speech interview call accusation claim conference briefing charge plea"
)
"""What those make who are quoted."""
SPEAKING = words(
    """say tell add note write ask argue warn accuse call urge criticize criticise condemn deny confirm claim announce
    declare insist stress state report predict admit reveal acknowledge describe praise welcome reject dismiss suggest
    hint express reiterate explain promise pledge vow threaten propose demand deplore denounce blame concede maintain
    caution assert reply respond speak comment testify brief"""
)
"""Verbs of those who are quoted."""


def is_anonymous(head: Token) -> bool:
    """Tell whether whoever *head* describes is not to be named: by the words about him, or by how he says what he says."""
    if any(c.lower_ in SOME for c in head.lefts):
        return True
    tells = head.dep_ in SUBJECTS and head.head.i == head.sent.root.i
    about = head.sent if tells else head.doc[head.left_edge.i : head.right_edge.i + 1]
    return ANONYMITY.search(about.text) is not None


def is_indefinite(head: Token) -> bool:
    """Tell whether *head* brings in somebody new: "a senior official"."""
    return any(c.lower_ in ("a", "an") for c in head.lefts)


def speaks(head: Token) -> bool:
    """Tell whether *head*, or whom it stands beside, is the subject of a verb of speaking, or is told of as who did: "made the appeal"."""
    doer = head.head if head.dep_ == "appos" else head
    verb = doer.head
    if doer.dep_ not in SUBJECTS:
        return False
    said = any(c.dep_ == "dobj" and c.lemma_ in WORDS for c in verb.rights)
    is_one = verb.lemma_ == "be" and any(c.dep_ == "attr" for c in verb.rights)  # "Prado is the first lawmaker to"
    return said or is_one or verb.lemma_.lower() in SPEAKING
