"""Tells the grammatical gender a named person goes by: honorifics and titles beside the name, else the given name."""

from __future__ import annotations

from functools import cache

from kg.annotations import AnnotatedArticle
from kg.annotations._people.namesakes import core, words_of
from kg.annotations._people.person_words import RELATIVES, words
from kg.model import Entity, Form, Span
from kg.parts import table

HE = words("he him his himself")
SHE = words("she her hers herself")
MASCULINE = words(
    """mr sir king prince emperor sultan emir lord pope cardinal archbishop bishop rabbi patriarch imam ayatollah sheikh sheik shaikh mullah
    spokesman chairman congressman salesman businessman statesman husband father son brother uncle nephew grandfather widower man boy
    stepfather stepson stepbrother grandson great-uncle great-grandfather boyfriend fiance godfather"""
)
FEMININE = words(
    """mrs ms miss dame lady queen princess empress sheikha baroness duchess spokeswoman chairwoman congresswoman businesswoman wife mother
    daughter sister aunt niece grandmother widow woman girl actress
    stepmother stepdaughter stepsister granddaughter great-aunt great-grandmother girlfriend fiancee godmother"""
)


@cache
def given_names() -> dict[str, str]:
    """Return the gender of common given names, in lower case."""
    return {name: gender for name, gender in table("kg.annotations", "given_names.tsv", "name", "gender")}


def gender_of_word(word: str) -> str:
    """Return "m" or "f" for a noun or pronoun that tells, else nothing."""
    return "m" if word in MASCULINE or word in HE else "f" if word in FEMININE or word in SHE else ""


def genders(text: AnnotatedArticle) -> dict[Entity, str]:
    """Return "m" or "f" for each named person the article or the name tells it of."""
    found: dict[Entity, str] = {}
    for mention in text.mentions:
        if mention.entity.kind != "Person" or mention.form is not Form.NAME or mention.entity in found:
            continue
        told = _beside(text, mention.span.start)
        if told:
            found[mention.entity] = told
    for entity in text.entities():
        if entity.kind == "Person" and entity not in found:
            name = core(words_of(entity.label))
            given = given_names().get(name[0], "") if len(name) > 1 else ""
            if given:
                found[entity] = given
    return found


def likely_gender(person: Entity) -> str:
    """Return "m" or "f" where the first word of the name is a given name: it may be a last name, too, where it stands alone."""
    name = core(words_of(person.label))
    return given_names().get(name[0], "") if name else ""


def _beside(text: AnnotatedArticle, start: int) -> str:
    """Return the gender of the nouns right before a name: up to three words back, as long as they are titles or names of offices."""
    here = text.tokens(Span(start, start + 1))[0]
    closed = here.i + 1 < len(text.doc) and text.doc[here.i + 1].text in {",", ".", ";"}
    beside = here.i - 2 > here.sent.start and text.doc[here.i - 1].text == "," and closed
    if beside and text.doc[here.i - 2].lower_ in RELATIVES:
        return gender_of_word(text.doc[here.i - 2].lower_)  # "his wife, Mia,"; not "after leaving his wife, Holt fled"
    for i in range(here.i - 1, max(here.sent.start, here.i - 4) - 1, -1):
        gender = gender_of_word(text.doc[i].lower_.rstrip("."))
        if gender and text.doc[i].pos_ in {"PROPN", "NOUN"}:
            return gender
        if text.doc[i].pos_ not in {"PROPN", "NOUN", "ADJ"}:
            return ""
    return ""
