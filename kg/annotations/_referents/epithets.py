"""Finds named people that a description the article never explains stands for: "the billionaire", "the Republican nominee".

Only nouns that are no office, only where one person alone is talked about, in the sentence or the last one that names anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._people.gender import gender_of_word, genders
from kg.annotations._people.person_words import words
from kg.annotations._referents.discourse import Discourse, clauses_around, name_after
from kg.model import Entity, EntityKind, Form, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Token

EPITHETS = words(
    """businessman businesswoman billionaire tycoon mogul magnate candidate nominee contender hopeful frontrunner front-runner
    politician lawmaker legislator congressman congresswoman senator diplomat dictator strongman autocrat monarch cleric dissident
    activist laureate veteran democrat republican conservative socialist centrist populist economist banker lawyer journalist
    academic physician icon celebrity star newcomer reformer hard-liner hardliner moderate statesman stateswoman"""
)
"""Nouns that tell of a person without an office that somebody else in the article could hold."""
BACK = 2
"""Sentences back to the one that names who is meant."""
PLACES = ("nsubj", "nsubjpass", "poss", "dobj", "pobj", "agent")


def epithets(text: AnnotatedArticle, people: Mapping[int, Entity]) -> Iterator[Mention]:
    """Yield the descriptions that stand for who is talked about; *people* tells of each word whose name, description or pronoun it is."""
    named = {t.i: m.entity for m in text.mentions if m.entity.kind is EntityKind.PERSON for t in text.tokens(m.span)}
    place, gender = Discourse(text), genders(text)
    brought: set[str] = set()
    for token in text.words:
        if token.i in people or token.dep_ not in PLACES or not (_is_epithet(token) or _is_age(token)):
            continue
        if not _definite(token):
            brought.add(token.lower_)  # "a billionaire": the next "the billionaire" is that one
            continue
        if token.lower_ in brought or place.quote[token.i] >= 0 or name_after(token, named, ",") is not None:
            continue
        who, wanted = _talked_about(token, people, place), gender_of_word(token.lower_)
        if who is not None and gender.get(who, wanted) in (wanted, "" if wanted else gender.get(who, "")):
            yield Mention(Span(text.span(token.left_edge).start, text.span(token).end), who, Form.NOMINAL)


def _is_epithet(token: Token) -> bool:
    return token.tag_ in ("NN", "NNP") and token.lower_ in EPITHETS


def _is_age(token: Token) -> bool:
    """Tell whether *token* ends an age that stands for who has it: "the 62-year-old"."""
    before = token.doc[max(0, token.i - 4) : token.i]
    return token.lower_ == "old" and [t.lower_ for t in before[1:]] == ["-", "year", "-"] and before[0].like_num


def _definite(token: Token) -> bool:
    """Tell whether "the" stands before the noun, and nothing behind it that tells of another: "the candidate of the left"."""
    if not any(c.lower_ == "the" for c in token.lefts):
        return False
    return not any(c.dep_ in ("prep", "relcl", "appos") for c in token.rights)


def _talked_about(token: Token, people: Mapping[int, Entity], place: Discourse) -> Entity | None:
    """Return the one person named before in the sentence, by no clause that the noun stands in, else in the last that names anybody."""
    here = place.sentence[token.i]
    near = {
        i: who for i, who in people.items() if i < token.i and here - place.sentence[i] <= BACK and place.quote[i] < 0
    }
    if not near:
        return None
    last = place.sentence[max(near)]
    inside = [i for i in near if place.sentence[i] == last]
    around = {verb.i for verb in clauses_around(token)}
    says = last == here and any(
        token.doc[i].dep_ in ("nsubj", "nsubjpass") and token.doc[i].head.i in around for i in inside
    )
    found = {near[i] for i in inside}
    return found.pop() if len(found) == 1 and not says else None
