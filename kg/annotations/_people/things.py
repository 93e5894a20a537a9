"""Tells what is called as people are and is none: companies, places and ships, by the nouns beside the name or because they are known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.annotations._people.gender import given_names
from kg.annotations._people.name_words import is_title, word
from kg.annotations._people.person_words import PLACE_PREPOSITIONS, SETTLEMENTS, words
from kg.parts import table

if TYPE_CHECKING:
    from kg.syntax import Doc

Range = tuple[int, int]

CALLED_AFTER = words(
    """airline airlines airport airfield airbase company corporation conglomerate firm subsidiary chain gang cartel newspaper magazine
    daily weekly tabloid broadcaster radio television channel website hotel hospital prison jail refinery oilfield gasfield dam
    pipeline neighborhood neighbourhood district province region municipality square stadium bridge crossing shrine seminary
    spacecraft satellite missile rocket ship vessel tanker ferry freighter frigate destroyer submarine trawler highway
    expressway boulevard museum university college institute foundation prize award medal brewery"""
)
"""Nouns in lower case behind a name that make it that of a thing: "the Holt airport"."""
PARTIES = words("party coalition bloc alliance faction movement programme program")
"""The same behind two words: "his Mala Vesta party"; a single one may be the leader's: "the Prado faction"."""
CALLED = SETTLEMENTS - {"state"} | words(
    """daily weekly magazine tabloid broadcaster agency website company airline firm newspaper ship vessel tanker ferry freighter
    trawler yacht airport prison hotel gang cartel satellite spacecraft"""
)
"""Nouns before a name that tell what is called so: "another town, Mala Vesta,"."""


OF_THE = frozenset({"for the", "of the", "at the"})
"""What joins a title to the noun of what it is of."""
NAMED_FOR = words("school airport hotel hospital stadium bridge dam highway carrier library cup museum")
"""What is named after people with their titles."""
HONOURING = words("lecture lectures oration fellowship scholarship")
"""What ends the name of something called after somebody: "the Ana Prado Lecture"."""
SHIPS = frozenset({"USS", "HMS", "HMAS", "HMCS", "USNS"})
SAINTS = frozenset({"St.", "St", "Saint"})


@cache
def _known() -> frozenset[str]:
    return frozenset(name.lower() for (name,) in table("kg.annotations", "no_people.tsv"))


def is_thing(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the tokens are a thing's name: known as one, or with the noun for it right behind or before them."""
    if doc[start].text in SAINTS and end + 1 < len(doc) and doc[end].tag_ == "POS" and doc[end + 1].text[0].isupper():
        return True  # "St. Mark's Cathedral"
    if word(doc[end - 1]) in HONOURING and end - start > 1:
        return True
    return doc[start:end].text.lower() in _known() or _noun_behind(doc, start, end) or _noun_before(doc, start, end)


def _noun_behind(doc: Doc, start: int, end: int) -> bool:
    if end >= doc[start].sent.end:
        return False
    noun = doc[end]
    if start > 0 and is_title(doc[start - 1]):  # "the President Prado school", "the USS President Prado"
        return (noun.lower_ in NAMED_FOR and doc[start - 1].text[0].isupper()) or doc[start - 2].text in SHIPS
    listed = noun.lower_ in CALLED_AFTER or (noun.lower_ in PARTIES and end - start > 1)
    named = noun.tag_ == "NN" and listed and doc[end - 1].dep_ in {"compound", "nmod"} and doc[end - 1].head.i >= end
    return named and not (end - start > 1 and word(doc[start]) in given_names() and noun.lower_ in PARTIES)


def _noun_before(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the noun stands right before, or before a comma and the name ends at one."""
    at = start - 1 - int(start > 1 and doc[start - 1].lower_ == "the")
    closed = end < len(doc) and doc[end].text in {",", ".", ";", ")"}
    beyond = at - 1 if at > 0 and doc[at].text == "," and closed else at
    noun = doc[beyond] if beyond >= max(0, doc[start].sent.start) else None
    if noun is None or noun.lower_ not in CALLED or noun.tag_ != "NN":
        return False
    if beyond < at:  # "a spokesman for the firm, Ana Prado, said"
        return not (doc[beyond - 2 : beyond].text in OF_THE and is_title(doc[beyond - 3]))
    return doc[start - 1].lower_ != "the"


def placed_only(doc: Doc, ranges: list[Range]) -> bool:
    """Tell whether two words or more stand wherever they do as a place: "near Mala Vesta", with no title and no common given name."""
    return all(
        b - a > 1
        and a > doc[a].sent.start
        and doc[a - 1].lower_ in PLACE_PREPOSITIONS
        and doc[b - 1].dep_ == "pobj"
        and doc[b - 1].head.i == a - 1
        and doc[a - 1].head.pos_ not in {"ADJ"}
        and word(doc[a]) not in given_names()
        and not (b < len(doc) and doc[b].tag_ == "POS")
        for a, b in ranges
    )
