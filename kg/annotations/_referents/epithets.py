"""Finds named people that a description the article never explains stands for: "the billionaire", "the Republican nominee".

Only nouns that are no office, and only where it is clear who is talked about: one person alone in the sentence or the last one that
names anybody. A description that is the subject of its sentence may also be whoever was the subject of the one before, and may then be
of a rank: "the Ohio governor", "the envoy", "the suspect".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._offices.roles import Role, roles_in, states_in
from kg.annotations._people.gender import gender_of_word, genders
from kg.annotations._people.person_words import TITLES, words
from kg.annotations._referents.children import YOUNG
from kg.annotations._referents.description_words import CLASSES, HELD, HIGHER
from kg.annotations._referents.discourse import HUMANS, Discourse, clauses_around, name_after, names, subject
from kg.model import Entity, Form, Mention, OfficeStatus, Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

EPITHETS = words(
    """businessman businesswoman billionaire tycoon mogul magnate candidate nominee contender hopeful frontrunner front-runner
    politician lawmaker legislator congressman congresswoman senator diplomat dictator strongman autocrat monarch cleric dissident
    activist laureate veteran democrat republican conservative socialist centrist populist economist banker lawyer journalist
    academic physician icon celebrity star newcomer reformer hard-liner hardliner moderate statesman stateswoman singer actor actress
    entertainer musician filmmaker cellist pianist"""
)
"""Nouns that tell of a person without an office that somebody else in the article could hold."""
RANKED = words(
    """official envoy leader governor mayor ambassador negotiator mediator commander general militant rebel guerrilla warlord fugitive
    suspect defendant prisoner detainee author"""
)
"""Nouns that another one in the article may be called by as well."""
ACCUSED = words("suspect defendant prisoner detainee fugitive rebel guerrilla")
"""What hardly anybody in office is called."""
OF_LEADERS = words(
    """politician candidate nominee contender hopeful frontrunner front-runner dictator strongman autocrat monarch cleric laureate
    veteran democrat republican conservative socialist centrist populist reformer hard-liner hardliner moderate statesman
    stateswoman leader"""
)
"""What the holder of such an office may be called all the same."""
FORMERLY = HELD[OfficeStatus.FORMER] | words("disgraced convicted fugitive")
BACK = 2
"""Sentences back to the one that names who is meant."""
PLACES = ("nsubj", "nsubjpass", "poss", "dobj", "pobj")


@dataclass(slots=True)
class _Scene:
    """Who is who in an article, as far as it is known."""

    text: AnnotatedArticle
    people: Mapping[int, Entity]
    place: Discourse
    gender: Mapping[Entity, str]
    states: Mapping[int, str]
    roles: tuple[Role, ...]


def epithets(text: AnnotatedArticle, people: Mapping[int, Entity]) -> Iterator[Mention]:
    """Yield the descriptions that stand for who is talked about; *people* tells of each word whose name, description or pronoun it is."""
    named = names(text)
    states = states_in(text)
    scene = _Scene(text, people, Discourse(text), genders(text), states, tuple(roles_in(text, states)))
    brought: set[str] = set()
    for token in text.words:
        if token.i in people or token.dep_ not in PLACES or not (_is_epithet(token) or _is_age(token) or _was(token)):
            continue
        if not _definite(token):
            named_so = name_after(token, named, ";") is not None or any(c.i in named for c in token.children)
            brought |= set() if named_so else {token.lower_}  # "a billionaire": the next "the billionaire" is that one
            continue
        if token.lower_ in brought or scene.place.quote[token.i] >= 0 or name_after(token, named, ",") is not None:
            continue
        who = _meant(token, scene)
        if who is not None:
            yield Mention(Span(text.span(token.left_edge).start, text.span(token).end), who, Form.NOMINAL)


def _is_epithet(token: Token) -> bool:
    return token.tag_ in ("NN", "NNP") and token.lower_ in EPITHETS | RANKED | YOUNG


def _was(token: Token) -> bool:
    """Tell whether *token* is an office that the subject once had: "the former mayor of Oslo"."""
    return token.lower_ in TITLES and token.dep_ in SUBJECTS and any(c.lower_ in FORMERLY for c in token.lefts)


def _of_age(token: Token) -> bool:
    """Tell whether an age stands before the noun: "the 81-year-old general", of whom the sentence before tells."""
    return any(c.lower_ == "old" or c.lower_.endswith("-old") for c in token.lefts)


def _is_age(token: Token) -> bool:
    """Tell whether *token* ends an age that stands for who has it: "the 62-year-old"."""
    before = token.doc[max(0, token.i - 4) : token.i]
    return token.lower_ == "old" and [t.lower_ for t in before[1:]] == ["-", "year", "-"] and before[0].like_num


def _definite(token: Token) -> bool:
    """Tell whether "the" stands before the noun, and nothing behind it that tells of another: "the candidate of the left"."""
    if not any(c.lower_ == "the" for c in token.lefts):
        return False
    others = ("relcl", "appos") if _was(token) else ("prep", "relcl", "appos")
    return not any(c.dep_ in others for c in token.rights)


def _meant(token: Token, scene: _Scene) -> Entity | None:
    wanted = gender_of_word(token.lower_)
    alone = _talked_about(token, scene) if token.lower_ not in RANKED and not _was(token) else None
    for who in (_subject_before(token, scene), alone):
        if (
            who is None
            or _somebody_since(token, who, scene)
            or scene.gender.get(who, "") not in ("", wanted or scene.gender.get(who, ""))
        ):
            continue
        if _agrees(token, who, scene):
            return who
    return None


def _somebody_since(token: Token, who: Entity, scene: _Scene) -> bool:
    """Tell whether a person without a name was brought in after *who* was last told of: "a journalist was killed"."""
    last = max((i for i, one in scene.people.items() if one == who and i < token.i), default=token.i)
    since = token.doc[last + 1 : token.i]
    people = (t for t in since if t.tag_ == "NN" and t.dep_ in PLACES and t.lower_ in HUMANS | EPITHETS | RANKED)
    return any(c.lower_ in ("a", "an") for t in people for c in t.lefts)


def _talked_about(token: Token, scene: _Scene) -> Entity | None:
    """Return the one person named before in the sentence, by no clause that the noun stands in, else in the last that names anybody."""
    place = scene.place
    here = place.sentence[token.i]
    near = {
        i: who
        for i, who in scene.people.items()
        if i < token.i and here - place.sentence[i] <= BACK and place.quote[i] < 0
    }
    if not near:
        return None
    last = place.sentence[max(near)]
    inside = [i for i in near if place.sentence[i] == last]
    around = {verb.i for verb in clauses_around(token)}
    says = last == here and any(token.doc[i].dep_ in SUBJECTS and token.doc[i].head.i in around for i in inside)
    found = {near[i] for i in inside}
    return found.pop() if len(found) == 1 and not says else None


def _subject_before(token: Token, scene: _Scene) -> Entity | None:
    """Return who is the subject of the sentence before, where *token* is the subject of its own or of what some others say."""
    place, first = scene.place, token.sent.start
    if token.dep_ not in SUBJECTS or any(i in scene.people for i in range(first, token.i)):
        return None
    before = next((i for i in range(first - 1, -1, -1) if place.quote[i] < 0 and scene.text.doc[i].is_alpha), None)
    if before is None or place.told[token.i] - place.told[before] > 1:
        return None
    root = scene.text.doc[before].sent.root
    for verb in (root, *(c for c in root.children if c.dep_ == "ccomp" and place.quote[c.i] < 0)):
        doer = subject(verb)
        if doer is not None and doer.i in scene.people:
            who = scene.people[doer.i]
            others = {scene.people[t.i] for t in root.sent if t.i in scene.people} - {who}
            return who if not others or _marked(token) else None
    return None


def _marked(token: Token) -> bool:
    """Tell whether a word before the noun tells which one: of a state, a party, an age."""
    return any(c.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") for c in token.lefts) or token.lower_ == "old"


def _agrees(token: Token, who: Entity, scene: _Scene) -> bool:
    """Tell whether no title speaks against it: no other state's, no higher office, nobody else who is called by the noun."""
    heads = CLASSES.get(token.lower_, frozenset()) | {token.lower_}
    country = next((scene.states[t.i] for c in token.lefts for t in c.subtree if t.i in scene.states), "")
    own = [r for r in scene.roles if r.person == who]
    accused = token.lower_ in ACCUSED and any(r.head and r.status is not OfficeStatus.FORMER for r in own)
    if token.lower_ in YOUNG or accused:  # the prosecutor who speaks of "the suspect" is not the one
        return not own and not _marked(token)
    theirs = {r.country for r in own if r.country}
    still = _was(token) and any(r.head in heads and r.status is OfficeStatus.CURRENT for r in own)
    if still or (country and theirs and country not in theirs):
        return False
    if _was(token) or _of_age(token):
        return _of_age(token) or not any(r.head in heads and r.person != who for r in scene.roles)
    higher = any(r.head in HIGHER for r in own) and not any(r.head in heads for r in own)
    if higher and token.lower_ not in OF_LEADERS and not _is_age(token):
        return False
    if any(r.head in heads for r in own):
        return True
    return not any(r.head in heads and (not country or r.country in ("", country)) for r in scene.roles)
