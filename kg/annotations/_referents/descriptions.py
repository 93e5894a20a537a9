"""Finds definite descriptions of named people ("the defense minister", "The Secretary") by the titles the article gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._offices.roles import Role, past_roles, roles_in, states_in
from kg.annotations._people.gender import gender_of_word, genders
from kg.annotations._people.name_words import word
from kg.annotations._people.person_words import HONORIFICS
from kg.annotations._people.unnamed import is_anonymous, is_indefinite, speaks
from kg.annotations._referents.description_words import (
    ADORNMENTS,
    CLASSES,
    FORCES,
    GENERALS,
    HEADS,
    HELD,
    HIGHER,
    LOOSE,
    LOWER,
    OFFICERS,
    OPPOSITE,
    PARTIES,
    RANKS,
)
from kg.annotations._referents.discourse import name_after
from kg.annotations._referents.openings import opening, taken_up
from kg.annotations._referents.opposites import Description, opposite
from kg.annotations._referents.phrases import acronyms, extent, in_heading, last_word, of_a_post, phrase_of
from kg.annotations._referents.strangers import is_title_alone, strangers
from kg.model import Entity, EntityKind, Form, Mention, OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Token

LOOK_BACK = 8
"""Sentences back within which a person described must have been mentioned."""
LONG_BACK = 25
"""The same where nobody else in the article has the title."""
COUNTRYMAN = 2
"""Sentences back within which "the Nordian minister" may be whom only "Nordia's" tells of."""
LOOK_AHEAD = 6
"""Sentences ahead within which a person described before the name must be named."""


def descriptions(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the descriptions that stand for one named person, in order."""
    people = [m for m in text.mentions if m.entity.kind is EntityKind.PERSON]
    states = states_in(text)
    roles = [*roles_in(text, states)]
    past = [*past_roles(text)]  # what readers know of them
    named = {t.i: m.entity for m in people for t in text.tokens(m.span)}
    gender, short = genders(text) if people else {}, acronyms(text)
    done: set[int] = set()
    apart: set[Entity] = set()
    for token in text.words if people else ():
        if token.i in done:
            continue
        if token.tag_ in {"NN", "NNP"} and token.lower_ in HEADS and token.i not in named and _alone(token, named):
            phrase = phrase_of(text, token, states, short)
            alone = is_title_alone(phrase)
            apart |= strangers(text, phrase, roles, people, states) if alone else set()
            entity = _meant(text, phrase, [r for r in roles if not alone or r.person not in apart], people, gender)
            if entity is None and "former" in phrase.wanted:
                entity = _meant(text, phrase, past, people, gender)
            joined = {named.get(t.i) for t in token.conjuncts} | {_joined(token, named)}
            if entity is not None and entity not in joined | (apart if alone else set()):
                people = sorted([*people, Mention(text.span(token), entity, Form.NOMINAL)], key=lambda m: m.span.start)
                roles.append(Role(entity, token.lower_, phrase.wanted | {token.lower_}, phrase.country))
                found = Mention(extent(text, token), entity, Form.NOMINAL)
                done.update(t.i for t in text.tokens(found.span))
                yield found


def _alone(token: Token, named: dict[int, Entity]) -> bool:
    """Tell whether the noun heads a phrase that stands alone: no predicate, no name in or beside it, no "Dr" before it."""
    office = token.dep_ == "pobj" and token.head.head.text == "Office"  # the "Office of the Spokesperson" is a body
    if office or (token.left_edge.i < token.i and word(token.left_edge) in HONORIFICS):
        return False
    if _joined(token, named) is not None:
        return token.left_edge.lower_ == "the" and token.text[0].isupper()
    top = token
    while top.dep_ == "conj" and top.head.i < top.i and not any(c.pos_ == "DET" for c in top.lefts):
        top = top.head  # "Ana Prado, Assistant to the President and Director of the Council"
    beside = {top.dep_, token.dep_} & {"attr", "oprd", "appos", "compound", "amod", "nmod"}
    acts = beside == {"appos"} and _takes_over(token)
    if (beside and not acts) or of_a_post(token):
        return False
    told = [c for c in token.children if c.dep_ == "appos" and not any(g.tag_ == "WP$" for g in c.children)]
    if any(t.i in named for c in told for t in c.subtree):
        return False
    joined = token.dep_ == "conj" and any(t.lower_ == "the" for t in token.lefts)  # "Prado and the Minister agreed"
    if token.head.i in named and token.dep_ != "nsubj" and not joined and not acts:
        return False
    return not _name_after(token, named) and not (token.text[0].isupper() and name_after(token, named, ",") is not None)


def _takes_over(token: Token) -> bool:
    """Tell whether a verb follows what is taken for a by-name behind a comma: "After the call with Ana Prado, the President left"."""
    before, after = token.left_edge.i - 1, token.i + 1
    finite = after < token.sent.end and token.doc[after].tag_ in {"VBD", "VBZ", "VBP", "MD"}
    inner = token.head.dep_ in {"pobj", "dobj", "conj", "nmod"}
    return token.dep_ == "appos" and finite and inner and before > token.sent.start and token.doc[before].text == ","


def _joined(token: Token, named: dict[int, Entity]) -> Entity | None:
    """Return whom "and" and a title join to the noun: in "the Secretary and Minister Prado", Prado."""
    if token.i == 0 or token.i + 2 >= token.sent.end or token.nbor(1).lower_ != "and":
        return None
    at = name_after(token.nbor(1), named, ",")
    return named[at] if at is not None else None


def _name_after(token: Token, named: dict[int, Entity]) -> bool:
    """Tell whether a name follows the phrase: at once, or after a comma where it is not the subject of the clause."""
    end = token.sent.end
    for start in {token.i + 1, last_word(token).i + 1}:
        at, comma = start, False
        while at < end and (
            token.doc[at].is_space
            or token.doc[at].text in {",", "(", "-", ")"}
            or (token.doc[at].is_upper and token.doc[at - 1].text == "(")
            or word(token.doc[at]) in HONORIFICS
            or at in named
        ):
            if at in named:
                root = next((t for t in token.doc[at:end] if t.i in named and t.head.i not in named), token.doc[at])
                return (
                    not comma
                    or root.dep_ not in {"nsubj", "nsubjpass"}
                    or root.head.dep_ not in {"ROOT", "ccomp", "conj"}
                )
            comma = comma or token.doc[at].text == ","
            at += 1
    return False


def _meant(
    text: AnnotatedArticle,
    phrase: Description,
    roles: list[Role],
    people: list[Mention],
    gender: dict[Entity, str],
) -> Entity | None:
    if phrase.head.lower_ in OPPOSITE:
        return opposite(text, phrase, roles, people, gender)
    fits = {r.person for r in roles if _fits(phrase, r) and not _elsewhere(phrase, r, roles)} or _countrymen(
        text, phrase, roles, people
    )
    wanted = gender_of_word(phrase.head.lower_)
    people = [m for m in people if not wanted or gender.get(m.entity, wanted) == wanted]
    fits &= {m.entity for m in people}
    fits, found = _at_that_time(phrase, roles, fits), None
    fits = {host} if (host := _host(phrase, roles, fits, people)) else fits
    if phrase.definite and fits:
        found = _lately(text, phrase, fits, people) or _named_later(text, phrase, fits, people)
    elif phrase.owner is None and fits:
        found = _lately(text, phrase, _called_so(phrase, roles) & fits, people) or _named_later(
            text, phrase, fits - _too_high(phrase, roles), people, ahead=2
        )
    found = found or opening(text, phrase, roles, people) or taken_up(text, phrase, people)
    return None if found is not None and _stays_unnamed(text, phrase, found, people) else found


def _at_that_time(phrase: Description, roles: list[Role], fits: set[Entity]) -> set[Entity]:
    """Return those of *fits* who have the office, or had it where *phrase* says "former"; nobody who has it is the former one."""
    told = next((status for status, marks in HELD.items() if marks & phrase.wanted), None)
    held = {(r.person, r.status) for r in roles if r.status is not None and _fits(phrase, r)}
    past = {person for person, status in held if status is OfficeStatus.FORMER}
    now = {person for person, _ in held} - past
    if told is None:
        return (fits - past or fits) if now else fits
    fits = {person for person in fits if (person, told) in held} or fits
    return fits - now if "former" in phrase.wanted else fits


def _called_so(phrase: Description, roles: list[Role]) -> set[Entity]:
    """Return who has the very title with which a sentence begins as with a name: "Prime Minister will call on …"."""
    head = phrase.head
    first = head.doc[head.left_edge.i]
    alone = not phrase.country and head.dep_ == "nsubj" and all(t.is_title for t in head.doc[first.i : head.i + 1])
    if not alone or is_indefinite(head) or any(c.pos_ in {"DET", "PRON"} for c in head.lefts):
        return set()
    return {r.person for r in roles if r.title == phrase.wanted | {head.lower_}}


def _too_high(phrase: Description, roles: list[Role]) -> set[Entity]:
    """Return who is called by the title, never "an official" or "a diplomat" of the state: ministers and above."""
    if phrase.head.lower_ not in LOOSE or phrase.wanted & {"top", "chief"}:
        return set()
    return {r.person for r in roles if r.head in HIGHER - {"ambassador", "general"} and not r.title & LOWER}


def _stays_unnamed(text: AnnotatedArticle, phrase: Description, found: Entity, people: list[Mention]) -> bool:
    """Tell whether *found*, named only later, is another than a source that stays without a name."""
    head = phrase.head
    new = is_indefinite(head) or not phrase.definite
    if not (new or head.lower_ in LOOSE - {"envoy", "negotiator"}):
        return False
    first = text.tokens(next(m for m in people if m.entity == found).span)
    if first.start < head.i:
        return False
    return is_anonymous(head) or (speaks(head) and not in_heading(text, head) and not speaks(first.root))


def _host(phrase: Description, roles: list[Role], fits: set[Entity], people: list[Mention]) -> Entity | None:
    """Return whom a release calls "the President" or "The Secretary", with a capital and no more: its own, who is named first.

    "The Secretary" is no foreign secretary and "the President" no council's, where somebody else has the bare title.
    """
    bare = phrase.definite and not phrase.wanted and not phrase.country and phrase.owner is None
    if not bare or len(fits) < 2 or phrase.head.lower_ not in {"president", "secretary"} or phrase.head.is_lower:
        return None
    plain = {r.person for r in roles if r.person in fits and r.head == phrase.head.lower_ and _is_plain(r)}
    first = next((m.entity for m in people if m.entity in fits), None)
    return first if first in plain else next(iter(plain)) if len(plain) == 1 else None


def _is_plain(role: Role) -> bool:
    """Tell whether nothing but what an office is for adds to the title: "secretary of state", not "foreign secretary"."""
    return role.title == {role.head} or ("of" in role.title and not role.title & GENERALS - {role.head})


def _elsewhere(phrase: Description, role: Role, roles: list[Role]) -> bool:
    """Tell whether an officer whose rank tells of no state is of another one than *phrase* names."""
    if not phrase.country or role.country:
        return False
    of = {r.country for r in roles if r.person == role.person} - {""}
    return bool(of) and phrase.country not in of


def _fits(phrase: Description, role: Role) -> bool:
    heads = CLASSES.get(phrase.head.lower_, frozenset({phrase.head.lower_}))
    if role.head == "general" and (of := role.title & GENERALS):  # a secretary-general is no general
        heads = heads | {"general"} if phrase.head.lower_ == "chief" else heads if of <= phrase.wanted else frozenset()
    officer = role.head in OFFICERS and not role.country
    if phrase.country and phrase.country != role.country and not officer:
        return False
    if phrase.head.lower_ in PARTIES:
        return bool(role.title & PARTIES[phrase.head.lower_])
    ranks = role.title & (RANKS - LOWER if phrase.head.lower_ in LOOSE else RANKS)
    return (
        role.head in heads
        and phrase.wanted - ADORNMENTS - (FORCES if officer else frozenset()) <= role.title
        and ranks <= phrase.wanted
    )


def _countrymen(text: AnnotatedArticle, phrase: Description, roles: list[Role], people: list[Mention]) -> set[Entity]:
    """Return whom "Nordia's Ana Prado" told of just before, where the article gives nobody a title of that state."""
    if not phrase.country or phrase.wanted - ADORNMENTS or any(r.country == phrase.country and r.head for r in roles):
        return set()
    titled = {r.person for r in roles if r.head}
    own = {r.person for r in roles if r.country == phrase.country and not r.head} - titled
    last = [m for m in people if m.entity in own and m.span.start < text.starts[phrase.head.i]][-1:]
    near = [m.entity for m in last if _sentences_between(text, text.tokens(m.span).start, phrase.head.i) <= COUNTRYMAN]
    return set(near)


def _lately(text: AnnotatedArticle, phrase: Description, fits: set[Entity], people: list[Mention]) -> Entity | None:
    """Return the person of *fits* mentioned last; none where several hold the title and were named equally near."""
    here = text.starts[phrase.head.i]
    back = [m for m in people if m.entity in fits and m.span.start < here]
    if not back or (phrase.owner is not None and not phrase.wanted):
        return None
    last = back[-1]
    alone = len(fits) == 1 and phrase.head.lower_ not in LOOSE and phrase.definite
    if _sentences_between(text, text.tokens(last.span).start, phrase.head.i) >= (LONG_BACK if alone else LOOK_BACK):
        return None
    start = text.sentence(last.span).start
    return last.entity if {m.entity for m in back if m.span.start >= start} == {last.entity} else None


def _named_later(
    text: AnnotatedArticle, phrase: Description, fits: set[Entity], people: list[Mention], ahead: int = LOOK_AHEAD
) -> Entity | None:
    """Return the one person of *fits* where the article gives the name a little later."""
    if len(fits) != 1:
        return None
    entity = next(iter(fits))
    opening = phrase.definite and (people[0].entity == entity or in_heading(text, phrase.head))
    if not (opening or phrase.wanted or phrase.country or phrase.head.lower_ in {"spokesman", "spokeswoman"}):
        return None
    first = text.tokens(next(m for m in people if m.entity == entity).span)[0]
    later = first.i > phrase.head.i and _sentences_between(text, phrase.head.i, first.i) <= ahead
    return entity if later else None


def _sentences_between(text: AnnotatedArticle, first: int, last: int) -> int:
    """Return how many sentences begin after token *first* and up to token *last*."""
    return sum(bool(t.is_sent_start) for t in text.doc[first + 1 : last + 1])
