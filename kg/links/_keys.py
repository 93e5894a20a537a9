"""Keys under which names and titles are looked up: what differs only in spelling has one key.

The words here are words of English and of names in general; names of the world live in the gazetteer's files.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

APOSTROPHES = str.maketrans("", "", "'’‘`\u00b4\u02bb\u02bc\u02be\u02bf")
LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "\u0131": "i",
        "ə": "a",
        "ħ": "h",
    }
)
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
ARTICLES = frozenset({"al", "el", "ad", "as", "ash", "ar", "an", "ul"})
"""Arabic articles, which news drops or writes with a hyphen."""
PARTICLES = frozenset(
    {"bin", "ibn", "ben", "bint", "van", "von", "der", "den", "de", "da", "di", "do", "dos", "la", "le", "du"}
)
"""Words before a family name that belong to it."""

OF_FAMILY = ARTICLES | PARTICLES
NO_WORD = re.compile(r"[\W_]+")

SPELLINGS = {
    "defence": "defense",
    "adviser": "advisor",
    "counsellor": "counselor",
    "labour": "labor",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "representatives": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "premier": "prime minister",
    "external": "foreign",
}
UNSAID = frozenset(
    {"of", "the", "for", "and", "to", "in", "affairs", "on", "at", "s", "acting", "interim", "his", "her"}
)
"""Words that do not tell one title from another: "minister of foreign affairs" is the "foreign minister"."""


def _plain(text: str) -> str:
    plain = text.translate(APOSTROPHES)
    if not plain.isascii():
        # Compatibility forms first: what they stand for may have a case of its own.
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold().translate(LETTERS))
        plain = "".join(c for c in parts if not unicodedata.combining(c))
    return NO_WORD.sub(" ", plain.casefold()).strip()


@cache
def name_key(name: str) -> str:
    """Return *name* without case, accents, apostrophes, punctuation and generation ("O’Brien, Jr." is "obrien")."""
    words = _plain(name).split()
    return " ".join(w for i, w in enumerate(words) if i == 0 or w not in GENERATIONS)


def short_key(key: str) -> str:
    """Return first and last name of a name key, family-name particles kept: "robert c obrien" is "robert obrien"."""
    words = key.split()
    last = len(words) - 1
    while last > 1 and words[last - 1] in OF_FAMILY:
        last -= 1
    return " ".join([*words[:1], *words[max(last, 1) :]])


def turned(key: str) -> str:
    """Return a name key with its last word first, as the index keeps it: "robert c obrien" is "obrien robert c"."""
    first, _, last = key.rpartition(" ")
    return f"{last} {first}".rstrip()


def unturned(key: str) -> str:
    """Return what ``turned`` made of a name key back in its own order."""
    last, _, first = key.partition(" ")
    return f"{first} {last}".lstrip()


def family(key: str) -> str:
    """Return the family name of a name key with its particles, as far as its words tell: "ursula von der leyen" is "von der leyen"."""
    return short_key(key).partition(" ")[2] or key


def is_family(key: str) -> bool:
    """Tell whether *key* is a family name without a given name: one word, perhaps with particles before it."""
    return all(word in OF_FAMILY for word in key.split()[:-1])


def bare_key(key: str) -> str:
    """Return a name key without Arabic articles: "bashar al assad" is "bashar assad"."""
    words = key.split()
    return " ".join(w for i, w in enumerate(words) if i == 0 or w not in ARTICLES)


def surname(key: str) -> str:
    """Return the last word of a name key of several words, else the key."""
    return key.rsplit(" ", 1)[-1]


def is_initial(key: str) -> bool:
    """Tell whether the first name of *key* is given as an initial only."""
    words = key.split()
    return len(words) > 1 and len(words[0]) == 1


@cache
def title_key(title: str) -> str:
    """Return the words of *title* that count, in one spelling and order: "Minister of Defence" is "defense minister"."""
    words = (SPELLINGS.get(word, word) for word in _plain(title).split() if word not in UNSAID)
    return " ".join(sorted(" ".join(words).split()))


def initial_key(key: str) -> str:
    """Return the initial of the first name and the last name: "robert c obrien" is "r obrien"."""
    return f"{key[:1]} {surname(key)}"


def middles_agree(key: str, other: str) -> bool:
    """Tell whether middle names, where both keys have some, begin alike ("c" and "charles")."""
    mine, theirs = ([w for w in name.split()[1:-1] if w not in OF_FAMILY] for name in (key, other))
    return not mine or not theirs or mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0])


def other_middle(key: str, other: str) -> bool:
    """Tell whether two name keys differ in their middle names alone: "george h w bush" is not "george w bush"."""
    return short_key(key) == short_key(other) and not middles_agree(key, other)
