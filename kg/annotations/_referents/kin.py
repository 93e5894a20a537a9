"""Finds named people that are called by whose relative they are: "his father", "Prado's wife", "the boy".

Who is whose is told once, beside the name ("her brother, Erik Holt", "Erik, the son of Ana Prado"), and holds in the whole article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._people.gender import gender_of_word, genders
from kg.annotations._people.person_words import words
from kg.annotations._referents.discourse import name_after, names, subject
from kg.model import Entity, Form, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

PARENTS = words("father mother stepfather stepmother dad mom")
CHILDREN = words("son daughter child stepson stepdaughter")
SPOUSES = words("husband wife spouse")
SIBLINGS = words("brother sister sibling half-brother half-sister")
KIN = (
    PARENTS
    | CHILDREN
    | SPOUSES
    | SIBLINGS
    | words(
        """uncle aunt great-uncle great-aunt nephew niece cousin grandfather grandmother grandson granddaughter fiance fiancee
        fiancé fiancée widow widower"""
    )
)
"""Singular nouns for relatives; those in groups also tell the other way round."""
BACK = (
    dict.fromkeys(PARENTS, CHILDREN)
    | dict.fromkeys(CHILDREN, PARENTS)
    | dict.fromkeys(SPOUSES, SPOUSES)
    | dict.fromkeys(SIBLINGS, SIBLINGS)
)
"""What somebody's father, wife or sister may call that person."""
YOUNG = words("boy girl child youngster toddler infant baby teenager schoolboy schoolgirl")
PREFIXES = words("great half god")
AGES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
)
"""Ages of a child, by their numbers."""

Kinship = dict[tuple[Entity, str], set[Entity]]
"""Whose relative of which noun is who."""


def relatives(text: AnnotatedArticle, people: Mapping[int, Entity]) -> Iterator[Mention]:
    """Yield what stands for a named person by kinship; *people* tells of each word whose name, description or pronoun it is."""
    named = names(text)
    nouns = [(token, noun) for token in text.words if token.i not in people and (noun := _noun(token))]
    if not nouns:
        return
    gender = genders(text)
    known, young = _told(nouns, people, named, gender), _young(nouns, named)
    for token, noun in nouns:
        if token.dep_ in ("attr", "appos", "compound", "oprd") or _named_beside(token, named):
            continue
        own = _owner(token)
        if own is None:
            found = _the_one(token, noun, known, young)
        else:
            found = known.get((people[own.i], noun), set()) if own.i in people else set()
        wanted = gender_of_word(noun)
        fitting = {one for one in found if not wanted or gender.get(one, wanted) == wanted}
        if len(fitting) == 1:
            yield Mention(Span(text.span(token.left_edge).start, text.span(token).end), fitting.pop(), Form.NOMINAL)


def _noun(token: Token) -> str:
    """Return the noun for a relative or a child that *token* ends, with what a hyphen joins to it; else nothing."""
    if token.tag_ not in ("NN", "NNP"):
        return ""
    joined = token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in PREFIXES
    noun = f"{token.nbor(-2).lower_}-{token.lower_}" if joined else token.lower_
    return noun if noun in KIN or noun in YOUNG else ""


def _owner(token: Token) -> Token | None:
    """Return whose relative *token* is: "his" of "his father", "Prado" of "a son of Ana Prado"."""
    own = next((c for c in token.children if c.dep_ == "poss"), None)
    if own is not None:
        return own
    if token.lower_ in YOUNG and token.lower_ not in CHILDREN:
        return None  # "a boy of nine"
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None


def _who(token: Token, named: Mapping[int, Entity]) -> Entity | None:
    """Return the named person of whom the text beside *token* says it: by apposition or as a predicate."""
    if token.dep_ == "appos" and token.head.i in named:
        return named[token.head.i]
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        doer = subject(token.head)
        return named.get(doer.i) if doer is not None else None
    beside = next((c.i for c in token.children if c.dep_ == "appos" and c.i in named), None)
    at = beside if beside is not None else name_after(token, named, ",")
    return named[at] if at is not None else None


def _told(
    nouns: list[tuple[Token, str]],
    people: Mapping[int, Entity],
    named: Mapping[int, Entity],
    gender: Mapping[Entity, str],
) -> Kinship:
    """Return who is whose; the other way round only what is sure: whether son or daughter, the gender must tell."""
    known: Kinship = {}
    for token, noun in nouns:
        who, own = _who(token, named), _owner(token)
        whose = people.get(own.i) if own is not None else None
        if who is None or whose is None or who == whose or noun not in KIN:
            continue
        known.setdefault((whose, noun), set()).add(who)
        for back in (b for b in BACK.get(noun, ()) if gender_of_word(b) in ("", gender.get(whose))):
            known.setdefault((who, back), set()).add(whose)
    return known


def _young(nouns: list[tuple[Token, str]], named: Mapping[int, Entity]) -> set[Entity]:
    """Return who is called a boy, girl or child beside the name."""
    found = {_who(token, named) for token, noun in nouns if noun in YOUNG}
    aged = {who for at, who in named.items() if _is_of_age(nouns[0][0].doc, at)}
    return aged | {one for one in found if one is not None}


def _is_of_age(doc: Doc, at: int) -> bool:
    """Tell whether a child's age stands right before or after the name: "6-year-old Tom Berg", "Tom Berg, 6,"."""
    before = [t.lower_ for t in doc[max(0, at - 5) : at]]
    if before[1:] == ["-", "year", "-", "old"] and _is_age(before[0]):
        return True
    after = [t.lower_ for t in doc[at + 1 : at + 4]]
    return len(after) > 2 and after[0] == "," == after[2] and _is_age(after[1])


def _is_age(number: str) -> bool:
    return number in AGES or (number.isdecimal() and int(number) < len(AGES))


def _the_one(token: Token, noun: str, known: Kinship, young: set[Entity]) -> set[Entity]:
    """Return whom "the father" or "the boy" may be."""
    if not any(c.lower_ in ("the", "this") for c in token.lefts):
        return set()
    if noun in YOUNG and young:
        return young
    return {one for (_, called), those in known.items() if called == noun for one in those}


def _named_beside(token: Token, named: Mapping[int, Entity]) -> bool:
    """Tell whether the noun stands beside a name of its own: "her brother, Erik Holt"."""
    beside = any(c.dep_ == "appos" and c.i in named for c in token.children)
    return beside or name_after(token, named, ",") is not None
