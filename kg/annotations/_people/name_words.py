"""What a token may be in or beside a person's name, by its letters, its words and what the model takes it for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotations._people.person_words import (
    COURTESY,
    HONORIFICS,
    NEVER,
    ORDERS,
    SONS,
    SURNAMES_TOO,
    THINGS,
    TIMES,
    TITLES,
)
from kg.annotations._places import territories

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

OTHER = frozenset(
    {"GPE", "NORP", "LOC", "FAC", "DATE", "TIME", "LANGUAGE", "EVENT", "LAW", "CARDINAL", "ORDINAL", "MONEY"}
)
LETTERS = re.compile("[^\\W\\d_][\\w'’.\u0300-\u036f]*\\Z")
"""Letters, also those written as a letter with a combining accent behind it."""

STYLES_TOO = frozenset({"don"})
"""Styles that are a given name before a single other."""
NAMES_TOO = frozenset({"tan", "tun"})
"""Styles that are common names elsewhere."""
GIVEN_TOO = frozenset({"sultan", "emir", "amir", "shah"})
RULERS = frozenset({"Amir", "Shah"})
"""Titles of rulers that are given names elsewhere."""
LONGEST = 9
"""Tokens from such a title to the state behind the name."""
HOLDING = frozenset({"Secretary", "Minister"})
HELD = frozenset(
    {"state", "defense", "defence", "treasury", "commerce", "finance", "foreign affairs", "energy", "the interior"}
)
"""What they hold whom news calls by title and surname."""
AMID = frozenset({",", "and", "with", "by"})
"""What stands before such a title in a list."""
FIELD = 4
"""Tokens from "of" to the name."""
NOUNS = (
    "tion",
    "sion",
    "ment",
    "ing",
    "ness",
    "ity",
    "ance",
    "ence",
    "ics",
    "ies",
    "ces",
    "ship",
    "affairs",
    "designate",
    "al",
    "ive",
)
"""Ends of words that are hardly a surname."""


def word(token: Token) -> str:
    """Return the token in lower case without full stops at its end."""
    return token.lower_.rstrip(".")


def is_title(token: Token) -> bool:
    """Tell whether the token is a title or honorific: "Amir" only of who rules or before another one, since many are called so."""
    if token.text in RULERS:
        before, after = token.doc[max(0, token.i - 1) : token.i], token.doc[token.i + 1 : token.i + 2]
        return any(word(t) in HONORIFICS for t in after) or before.text.lower() == "the" or _rules(token)
    if token.text == "Del.":  # no particle: a delegate
        return True
    if word(token) in NAMES_TOO:
        after = token.doc[token.i + 1 : token.i + 2]
        return after.text == "Sri" or (word(token) != "tan" and not _within_a_name(token))
    return (word(token) in TITLES or word(token) in HONORIFICS) and not _given_before_son(token)


def _rules(token: Token) -> bool:
    """Tell whether a state owns the title, or stands in brackets behind a longer name: "Kenya's Amir", "Shah Majid Prado (Kenya)"."""
    doc, first = token.doc, token.sent.start
    before = token.i - 1 - (token.i > first and doc[token.i - 1].tag_ == "POS")
    if before >= first and (territories.of_demonym(doc[before].text) or territories.named(doc[before].text)):
        return True
    end = token.i + 1
    while end < min(token.i + LONGEST, token.sent.end) and (doc[end].text[0].isalpha() or doc[end].text == "-"):
        end += 1
    of = next((i for i in range(token.i + 3, end) if doc[i].lower_ == "of"), end)  # "Amir Majid bin Ali of Kenya"
    parted = doc[of : of + 1].text == "(" or (of < end and any(t.text in SONS for t in doc[token.i : of]))
    return parted and of > token.i + 2 and territories.named(doc[of + 1 : of + 2].text) is not None


def _within_a_name(token: Token) -> bool:
    """Tell whether a name's word stands before the token: "Aung Zeya Tun"."""
    return token.i > token.sent.start and token.nbor(-1).ent_type_ == "PERSON"


def _given_before_son(token: Token) -> bool:
    """Tell whether a title is a given name here: "Sultan bin Majid", "Don Holt", but not "Don Erik Holt"."""
    if word(token) in STYLES_TOO:
        names = [capitalised(t) for t in token.doc[token.i + 1 : token.i + 3]]
        return token.text.istitle() and names[:1] == [True] and names != [True, True]
    if word(token) not in GIVEN_TOO or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).text in SONS


def capitalised(token: Token) -> bool:
    """Tell whether the token may be a word of a name by its letters."""
    text = token.text
    joined = text[:1] in "dl" and text[1:2] == "'" and text[2:3].isupper()  # "d'Estaing"
    return (text[0].isupper() or joined) and LETTERS.match(text) is not None


def initial(token: Token) -> bool:
    """Tell whether the token is one initial, or two with a full stop."""
    bare = token.text.replace(".", "")
    return capitalised(token) and bare.isupper() and (len(bare) == 1 or (len(bare) == 2 and "." in token.text))


def nameable(token: Token) -> bool:
    """Tell whether the token may be a word of a person's name."""
    if not capitalised(token) or token.ent_type_ in OTHER or word(token) in TIMES or word(token) in NEVER:
        return False
    if is_title(token) and not _courteous(token):
        return False
    return word(token) not in THINGS or token.ent_type_ == "PERSON"


def _courteous(token: Token) -> bool:
    """Tell whether a word that is mostly a title is a family name here: after a courtesy title, no name after it."""
    if word(token) not in SURNAMES_TOO or token.i == 0 or word(token.nbor(-1)) not in COURTESY:
        return False
    return token.text.istitle() and (token.i + 1 == len(token.doc) or not capitalised(token.nbor(1)))


def grows(doc: Doc, at: int) -> bool:
    """Tell whether token *at* may be drawn into a name beside it."""
    token = doc[at]
    if token.is_upper and word(token) in ORDERS:
        return False
    return nameable(token) and (token.pos_ == "PROPN" or token.ent_type_ == "PERSON" or initial(token))


def glued(doc: Doc, at: int) -> bool:
    """Tell whether token *at* is a hyphen between two words without blanks, or the word after it."""
    hyphen = at if doc[at].text == "-" else at - 1
    inner = 0 < hyphen < len(doc) - 1 and doc[hyphen].text == "-"
    return (
        inner and not doc[hyphen].whitespace_ and not doc[hyphen - 1].whitespace_ and doc[hyphen + 1].text[0].isalpha()
    )


def acronym(token: Token) -> bool:
    """Tell whether the token is an abbreviation of capitals that nobody is called by: without a vowel."""
    bare = token.text.replace(".", "")
    return (
        bare.isupper()
        and len(bare) > 1
        and (len(bare) > 2 or token.ent_type_ == "ORG")
        and not set(bare) & set("AEIOUY")
    )


def surname(doc: Doc, name: int) -> bool:
    """Tell whether the one word at *name* behind the field of an office is who has it: "Secretary of State Prado, and"."""
    of = next((i for i in range(name - 1, max(0, name - FIELD), -1) if doc[i].text == "of"), 0)
    token, after = doc[name], doc[name + 1] if name + 1 < len(doc) else None
    if not of or after is None or doc[of - 1].text not in HOLDING or token.lower_.endswith(NOUNS):
        return False
    field, amid = doc[of + 1 : name].text.lower().removeprefix("the "), of == 1 or doc[of - 2].text in AMID
    closed = after.text in {",", "and", ".", ";"} or after.tag_ in {"VBD", "VBZ", "VBP", "MD"}
    return field in HELD and amid and closed and token.pos_ == "PROPN"
