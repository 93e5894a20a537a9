"""Finds which named person "the boy" or "the child" is: who is called so, is of that age, or has parents and guardians told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._people.gender import gender_of_word
from kg.annotations._people.name_words import is_title
from kg.annotations._people.person_words import words
from kg.annotations._referents.discourse import name_after, subject
from kg.model import Entity

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

YOUNG = words("boy girl child youngster toddler infant baby teenager schoolboy schoolgirl")
CARERS = words(
    """father mother stepfather stepmother parents parent grandmother grandfather grandparents grandmothers relatives guardian guardians
    custody great-uncle great-aunt uncle uncles kindergarten classmates schoolmates teacher"""
)
"""What a child has that the news tell of."""
AGES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
)
"""Ages of a child, by their numbers."""
CARED_FOR = 2
"""How often the carers of somebody without a title must be told of where nothing else tells that it is a child."""
BEGINNING = 30
"""Words with which an article begins."""
SOON = 4
"""Sentences within which the child that an article begins with must be named."""
LATELY = 3
"""Sentences after which "a boy" is not the one who is meant by "the boy"."""


def whose(token: Token) -> Token | None:
    """Return whose relative *token* is: "his" of "his father", "Prado" of "a son of Ana Prado"."""
    own = next((c for c in token.children if c.dep_ == "poss"), None)
    if own is not None:
        return own
    if token.lower_ in YOUNG and token.lower_ != "child":
        return None  # "a boy of nine"
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None


def who_is(token: Token, named: Mapping[int, Entity]) -> Entity | None:
    """Return the named person of whom the text beside *token* says it: by apposition or as a predicate."""
    if token.dep_ == "appos" and token.head.i in named:
        return named[token.head.i]
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        doer = subject(token.head)
        return named.get(doer.i) if doer is not None else None
    beside = next((c.i for c in token.children if c.dep_ == "appos" and c.i in named), None)
    at = beside if beside is not None else name_after(token, named, ",")
    given_to = beside is None and at is not None and any(t.pos_ == "ADP" for t in token.doc[token.i + 1 : at])
    return named[at] if at is not None and not given_to else None  # "gave the boy to Prado"


class Children:
    """The children among the named people of an article, as far as they are known."""

    def __init__(self, text: AnnotatedArticle, people: Mapping[int, Entity], named: Mapping[int, Entity]) -> None:
        self.text, self.people, self.named = text, people, named
        self.nouns = [t for t in text.words if t.lower_ in YOUNG and t.tag_ in ("NN", "NNP")]
        self.aged = [t for t in text.words if _is_child_of(t)]
        self.known = self._told() or self._cared_for() if self.nouns else set()
        told = {gender_of_word(t.lower_) for t in self.nouns} - {""}
        self.gender = told.pop() if len(told) == 1 and len(self.known) == 1 else ""
        """Of the one child, if the nouns for it tell."""

    def meant(self, noun: Token) -> set[Entity]:
        """Return who may be meant by "the boy", "this little boy", or "a six-year-old boy" with which the article begins."""
        if any(c.lower_ in ("the", "this", "that") for c in noun.lefts):
            return set() if self._another(noun) else self.known
        first = noun.i == self.nouns[0].i and noun.i < BEGINNING
        return {one for one in self.known if self._soon(one, noun)} if first and _new(noun) else set()

    def _told(self) -> set[Entity]:
        """Return who is called a boy, girl or child beside the name, or has a child's age there."""
        called = {who_is(noun, self.named) for noun in self.nouns}
        aged = {who for at, who in self.named.items() if _is_of_age(self.text.doc, at)}
        return aged | {one for one in called if one is not None}

    def _cared_for(self) -> set[Entity]:
        """Return the one without a title whose parents and guardians are told of most."""
        count: Counter[Entity] = Counter()
        titled = {who for at, who in self.named.items() if at and is_title(self.text.doc[at - 1])}
        titled |= {title.person for title in self.text.titles if title.person is not None}
        for token in self.text.words:
            own = whose(token) if token.lower_ in CARERS else None
            if own is not None and own.i in self.people:
                count[self.people[own.i]] += 1
        least = 1 if _new(self.nouns[0]) and self.nouns[0].i < BEGINNING else CARED_FOR
        found = [one for one, times in count.most_common() if times >= least and one not in titled]
        return set(found[:1])

    def _another(self, noun: Token) -> bool:
        """Tell whether somebody else was brought in as "a boy" a little before."""
        doc, back = self.text.doc, LATELY
        before = [t for t in self.nouns if t.i < noun.i and gender_of_word(t.lower_) == gender_of_word(noun.lower_)]
        new = [t for t in before if _new(t) and t.i not in self.people]
        since = sum(bool(t.is_sent_start) for t in doc[new[-1].i : noun.i]) if new else back
        return bool(new) and since < back and not any(i in self.named for i in range(new[-1].i, noun.i))

    def _soon(self, one: Entity, noun: Token) -> bool:
        """Tell whether the article names *one* soon after *noun*, and not before."""
        first = min(i for i, who in self.named.items() if who == one)
        between = self.text.doc[noun.i : first]
        return first > noun.i and sum(bool(t.is_sent_start) for t in between) <= SOON


def _is_of_age(doc: Doc, at: int) -> bool:
    """Tell whether a child's age stands right before or after the name: "6-year-old Tom Berg", "Tom Berg, 6,"."""
    before = [t.lower_ for t in doc[max(0, at - 5) : at]]
    if before[1:] == ["-", "year", "-", "old"] and _is_age(before[0]):
        return True
    after = [t.lower_ for t in doc[at + 1 : at + 4]]
    return len(after) > 2 and after[0] == "," == after[2] and _is_age(after[1])


def _is_age(number: str) -> bool:
    return number in AGES or (number.isdecimal() and int(number) < len(AGES))


def _new(noun: Token) -> bool:
    """Tell whether the noun brings somebody in: "a boy"."""
    return any(c.lower_ in ("a", "an", "another") for c in noun.lefts)


def _is_child_of(token: Token) -> bool:
    """Tell whether *token* ends a child's age that stands for the child: "the 6-year-old"."""
    before = [t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]]
    stands = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss"}
    return token.lower_ == "old" and stands and before[1:] == ["-", "year", "-"] and _is_age(before[0])
