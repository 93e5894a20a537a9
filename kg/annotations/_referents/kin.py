"""Finds named people that are called by whose relative they are: "his father", "Prado's wife", "the boy".

Who is whose is told once, beside the name ("her brother, Erik Holt", "Erik, the son of Ana Prado"), and holds in the whole article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._people.gender import gender_of_word, genders
from kg.annotations._people.person_words import words
from kg.annotations._referents.children import YOUNG, Children, who_is, whose
from kg.annotations._referents.discourse import name_after, names
from kg.model import Entity, Form, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Token

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
PREFIXES = words("great half god")

Kinship = dict[tuple[Entity, str], set[Entity]]
"""Whose relative of which noun is who."""


def relatives(text: AnnotatedArticle, people: Mapping[int, Entity], unnamed: Mapping[int, int]) -> Iterator[Mention]:
    """Yield what stands for a named person by kinship.

    *people* tells of each word whose name, description or pronoun it is, *unnamed* of pronouns that stand for somebody without a name
    by which noun that one is called.
    """
    named = names(text)
    nouns = [(token, noun) for token in text.words if token.i not in people and (noun := _noun(token))]
    if not nouns:
        return
    gender = genders(text)
    described = [
        (token, noun) for token in text.words if token.i in people and token.i not in named and (noun := _noun(token))
    ]
    children = Children(text, people, named)
    gender = {**dict.fromkeys(children.known if children.gender else (), children.gender), **gender}
    known = _told([*nouns, *described], people, named, gender)
    nouns += [(token, "child") for token in children.aged if token.i not in people]
    for token, noun in nouns:
        if token.dep_ in ("attr", "appos", "compound", "oprd") or _named_beside(token, named):
            continue
        own = whose(token)
        if own is not None:
            found = known.get((people[own.i], noun), set()) if own.i in people else _back(own, noun, people, unnamed)
        else:
            found = children.meant(token) if noun in YOUNG and children.known else _the_one(token, noun, known)
        wanted = gender_of_word(noun)
        fitting = {one for one in found if not wanted or gender.get(one, wanted) == wanted}
        if len(fitting) == 1:
            yield Mention(Span(text.span(token.left_edge).start, text.span(token).end), fitting.pop(), Form.NOMINAL)


def _back(own: Token, noun: str, people: Mapping[int, Entity], unnamed: Mapping[int, int]) -> set[Entity]:
    """Return whose relative without a name owns the noun: "his son", after "Prado's father said he", is Prado."""
    relative = own.doc[unnamed[own.i]] if own.i in unnamed else own
    holder = whose(relative) if noun in BACK.get(_noun(relative), ()) else None
    return {people[holder.i]} if holder is not None and holder.i in people else set()


def _noun(token: Token) -> str:
    """Return the noun for a relative or a child that *token* ends, with what a hyphen joins to it; else nothing."""
    if token.tag_ not in ("NN", "NNP"):
        return ""
    joined = token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in PREFIXES
    noun = f"{token.nbor(-2).lower_}-{token.lower_}" if joined else token.lower_
    return noun if noun in KIN or noun in YOUNG else ""


def _told(
    nouns: list[tuple[Token, str]],
    people: Mapping[int, Entity],
    named: Mapping[int, Entity],
    gender: Mapping[Entity, str],
) -> Kinship:
    """Return who is whose; the other way round only what is sure: whether son or daughter, the gender must tell."""
    known: Kinship = {}
    for token, noun in nouns:
        who, own = people.get(token.i) or who_is(token, named), whose(token)
        holder = people.get(own.i) if own is not None else None
        if who is None or holder is None or who == holder or noun not in KIN:
            continue
        known.setdefault((holder, noun), set()).add(who)
        for back in (b for b in BACK.get(noun, ()) if gender_of_word(b) in ("", gender.get(holder))):
            known.setdefault((who, back), set()).add(holder)
    return known


def _named_beside(token: Token, named: Mapping[int, Entity]) -> bool:
    """Tell whether the noun stands beside a name of its own: "her brother, Erik Holt"."""
    beside = any(c.dep_ == "appos" and c.i in named for c in token.children)
    return beside or name_after(token, named, ",") is not None


def _the_one(token: Token, noun: str, known: Kinship) -> set[Entity]:
    """Return who "the father" may be."""
    if not any(c.lower_ in ("the", "this") for c in token.lefts):
        return set()
    return {one for (_, called), those in known.items() if called == noun for one in those}
