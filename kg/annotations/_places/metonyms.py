"""Decides, mention by mention, whether a seat of government stands for the government or is a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import CITY_THINGS, HAPPENINGS, RELATIONS, STANCES, WILLING
from kg.annotations._people.person_words import words
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

LINKS = frozenset(("between", "with", "on", "against", "by", "from", "to", "toward", "towards"))
"""Prepositions after which a noun of relations or of a stance names governments."""

ADDRESSED = words(
    """urge accuse warn pressure tell criticize criticise ask thank remind assure inform notify press implore beg blame condemn
    denounce praise commend congratulate applaud beseech advise caution rebuke reassure lobby"""
)
"""Verbs whose object is spoken to or of as one who acts."""
COPULAS = words("be remain stay become grow seem appear feel sound")
"""Verbs with what somebody is like, which tells whether he can be for or against something."""
ADDRESSING = words("call appeal write complain protest apologize apologise")
"""Verbs with "to" or "on" before who is spoken to."""


def stands_for_government(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the name at tokens *start* to *end* acts, decides, owns a policy or is a party to relations."""
    if _dateline(doc, start, end):
        return False
    token = doc[start:end].root
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    if token.dep_ in SUBJECTS:
        return _acts(token)
    if token.dep_ == "poss":
        return token.head.pos_ == "NOUN" and token.head.lemma_.lower() not in CITY_THINGS
    if token.dep_ == "pobj":
        return _party(token.head)
    return token.dep_ in ("dobj", "dative") and token.head.lemma_ in ADDRESSED


def _dateline(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the name opens a sentence as its dateline: "LIMA (Agency) —", "Lima, March 3 —"."""
    after = doc[end].text if end < len(doc) else ""
    return doc[start].is_sent_start is True and after in ("—", "–", "--", "-", "(", ",", ":", "/")


def _acts(token: Token) -> bool:
    verb = token.head
    if token.dep_ == "nsubjpass":
        return verb.lemma_ in ("force", "accuse", "urge", "criticize", "criticise", "blame", "alarm", "concern", "ask")
    if verb.lemma_ in COPULAS and (verb.lemma_ == "be" or any(c.dep_ == "acomp" for c in verb.children)):
        return any(c.dep_ == "acomp" and c.lemma_ in WILLING for c in verb.children)
    return verb.pos_ == "VERB" and verb.lemma_ not in HAPPENINGS


def _party(preposition: Token) -> bool:
    """Tell whether the words before *preposition* speak of relations or of a stance: "ties with", "a protest from"."""
    if preposition.dep_ == "agent":
        return True
    if preposition.lower_ not in LINKS:
        return False
    over = preposition.head
    if over.lemma_ in ADDRESSING and over.pos_ == "VERB" and preposition.lower_ in ("to", "on"):
        return True
    nouns = [over, *(c for c in over.children if c.dep_ == "dobj")]
    related = any(n.lemma_.lower() in RELATIONS for n in nouns)
    return related or (preposition.lower_ in ("from", "on") and any(n.lemma_.lower() in STANCES for n in nouns))
