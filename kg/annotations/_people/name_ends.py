"""Words that go on or end a name though the model takes them for something else: family names like places, months and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._people.name_scores import name_words
from kg.annotations._people.name_words import capitalised, is_title, nameable, word
from kg.annotations._people.person_words import GIVEN_TIMES, KIN, NEVER, ORDERS, SURNAMES_TOO, TIMES
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc, Token


TAKEN_FOR = frozenset({"GPE", "LOC", "ORG", "NORP", "DATE", "FAC"})
"""What the model may take a family name for."""


MARKS = frozenset({("(", ")"), ('"', '"'), ("“", "”")})
"""What opens and closes a by-name."""


def ended_by_a_letter(doc: Doc, at: int) -> int:
    """Return how many words from token *at* on end in an apostrophe that stands for a letter: of "Musa Rabi' al-Amin", "Rabi'"."""
    end = at if doc[at].text == "'" else at + 1
    if end + 1 >= len(doc) or doc[end].text != "'" or doc[end - 1].whitespace_ or not capitalised(doc[end - 1]):
        return 0
    inner = word(doc[end + 1]) in {"al", "el"} and (end == at or doc[at].pos_ == "PROPN")
    return end + 1 - at if inner else 0


def compounded(doc: Doc, at: int) -> int:
    """Return how many words from token *at* on are a family name taken for something else: the given name before modifies the last."""
    given = doc[at - 1] if at else None
    if given is None or is_title(doc[at]) or not capitalised(doc[at]):
        return 0
    if word(doc[at]) in NEVER | TIMES or (doc[at].is_upper and word(doc[at]) in ORDERS):
        return 0
    return int(_ends_titled(doc, at)) or _modified(doc, at, given)


def _modified(doc: Doc, at: int, given: Token) -> int:
    """Return how many words from token *at* on the name before modifies, as the parser has it."""
    if given.ent_type_ != "PERSON" and not (
        at > 1 and is_title(doc[at - 2]) and not territories.is_listed(doc[at].text)
    ):
        return 0
    lone = given.ent_iob_ == "B" and given.i > 0
    if doc[at].pos_ in {"NOUN", "VERB"} and not doc[at].ent_type_:
        return int(lone and _without_family(given))
    if doc[at].pos_ == "ADJ" and not doc[at].ent_type_:
        titled = lone and (is_title(doc[given.i - 1]) or _without_family(given))
        return int(titled or (given.dep_ == "compound" and given.head.i == at))
    last = given.head.i if given.dep_ == "compound" else at - 1
    family = doc[at : last + 1] if at <= last < at + 3 else doc[at:at]
    places = all(capitalised(t) and t.pos_ == "PROPN" and t.ent_type_ in TAKEN_FOR for t in family)
    return len(family) if places else 0


def _ends_titled(doc: Doc, at: int) -> bool:
    """Tell whether token *at*, taken for a place, ends a name of two words that a title opens: "Minister Ana Prado (Kenya)"."""
    after = doc[at + 1] if at + 1 < len(doc) else None
    closed = after is None or not (capitalised(after) or after.tag_ == "POS" or after.text in {"-", "/"})
    opened = at > 1 and is_title(doc[at - 2]) and not doc[at - 2].is_lower and doc[at].pos_ == "PROPN"
    return opened and closed and doc[at].ent_type_ in TAKEN_FOR and doc[at].ent_iob_ == "B"


def nicknamed(doc: Doc, at: int) -> int:
    """Return how many words from token *at* on are a by-name in brackets or quotation marks and the family name: "Ana (Mia) Prado"."""
    if at + 3 >= len(doc) or (doc[at].text, doc[at + 2].text) not in MARKS or not capitalised(doc[at + 1]):
        return 0
    called, family = doc[at + 1], doc[at + 3]
    named = family.pos_ == "PROPN" and nameable(family) and called.ent_type_ in {"PERSON", ""} and not called.is_upper
    return 4 if named else 0


def _without_family(given: Token) -> bool:
    """Tell whether a common given name stands without a family name in a sentence that is no headline."""
    words = [t for t in given.sent if t.is_alpha]
    small = sum(t.is_lower for t in words)
    return "g" in name_words().get(word(given), "") and not given.is_sent_start and small * 3 > len(words)


def family_month(doc: Doc, at: int) -> bool:
    return word(doc[at]) in GIVEN_TIMES and doc[at].text.istitle() and at > 0 and doc[at - 1].ent_type_ == "PERSON"


def surname_title(doc: Doc, at: int) -> bool:
    if (
        word(doc[at]) in KIN and doc[at].text.istitle() and doc[at].pos_ == "PROPN"
    ):  # "Bui Thanh Son": the head of its own name
        alone = at + 1 == len(doc) or not capitalised(doc[at + 1])
        return alone and at > 1 and all(d.ent_type_ == "PERSON" and d.head.i == at for d in doc[at - 2 : at])
    return (
        word(doc[at]) in SURNAMES_TOO
        and doc[at].text.istitle()
        and doc[at].ent_type_ == "PERSON"
        and at > 0
        and nameable(doc[at - 1])
    )
