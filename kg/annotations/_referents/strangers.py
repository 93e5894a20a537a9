"""Tells who has the title of "The President", named only later, and is yet another one: "The President spoke with President Prado"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._offices.roles import Role
from kg.annotations._people.gender import HE, SHE
from kg.annotations._people.person_words import words
from kg.annotations._referents.description_words import HIGHER
from kg.annotations._referents.opposites import Description
from kg.model import EntityKind, Mention, OfficeMention, Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.model import Entity
    from kg.syntax import Token

OFFICES = HIGHER | words("speaker sultan emir pope governor mayor chief")
"""Titles that a text may give without a name to the one whom it is about."""
THEIRS = (HE | SHE) - words("he she his")
NEAR = 3
"""Words between a title and its name at most."""


def is_title_alone(phrase: Description) -> bool:
    """Tell whether *phrase* is "The President" or "the foreign minister", with no state and nobody's."""
    return phrase.head.lower_ in OFFICES and phrase.definite and not phrase.country and phrase.owner is None


def strangers(
    text: AnnotatedArticle, phrase: Description, roles: list[Role], people: list[Mention], states: dict[int, str]
) -> set[Entity]:
    """Return those who are named first behind *phrase*, a title alone, by a title that tells of another state, place or body."""
    head = phrase.head
    held = {r.person for r in roles if r.head == head.lower_}
    firsts: dict[Entity, Mention] = {}
    for mention in people:
        firsts.setdefault(mention.entity, mention)
    here = text.starts[head.i]
    return {e for e, m in firsts.items() if e in held and m.span.start > here and _set_apart(text, head, m, states)}


def _set_apart(text: AnnotatedArticle, head: Token, mention: Mention, states: dict[int, str]) -> bool:
    """Tell whether the first words that name somebody set him apart from whom *head* calls by the same title."""
    name = text.tokens(mention.span)
    title = _title(text, mention)
    if title is None or text.starts[head.i] in range(title.span.start, title.span.end):
        return False
    first = text.tokens(title.span)
    if name.root.sent.start == head.sent.start or _done_to_him(name.root):
        return True
    told = {states[t.i] for t in first if t.i in states} | {states[i] for i in _behind(text, name.end) if i in states}
    before = {states[i] for i in range(head.i) if i in states}
    return bool(told - before) or _elsewhere(text, mention, title) or (head.text[0].isupper() and not _main(name.root))


def _title(text: AnnotatedArticle, mention: Mention) -> OfficeMention | None:
    """Return the title right before *mention* or round it."""
    near = (t for t in text.titles if t.person == mention.entity and t.span.start <= mention.span.start)
    return next(
        (t for t in near if len(text.tokens(Span(t.span.end, max(t.span.end, mention.span.start)))) <= NEAR), None
    )


def _behind(text: AnnotatedArticle, end: int) -> range:
    """Return where "of Nordia" behind a name tells of a state."""
    of = end + 1 < len(text.words) and text.doc[end].lower_ in ("of", "from")
    return range(end + 1, min(end + 3, len(text.words))) if of else range(0)


def _elsewhere(text: AnnotatedArticle, mention: Mention, title: OfficeMention) -> bool:
    """Tell whether the title is a body's, or "In Sudstad, " before it tells of another scene."""
    sentence = text.sentence(mention.span)
    opening = text.mentions_in(Span(sentence.start, title.span.start))
    placed = any(
        m.entity.kind in (EntityKind.PLACE, EntityKind.STATE) and text.doc[text.tokens(m.span).start - 1].lower_ == "in"
        for m in opening
        if m.span.start > sentence.start
    )
    return placed or title.office.office_in is not None


def _done_to_him(name: Token) -> bool:
    """Tell whether somebody does something to "him" of whom the text goes on to tell: "Prime Minister Prado congratulated him"."""
    doer = name.head if name.dep_ == "appos" else name
    return doer.dep_ in SUBJECTS and any(c.lower_ in THEIRS and c.dep_ in ("dobj", "dative") for c in doer.head.rights)


def _main(name: Token) -> bool:
    """Tell whether a name is the subject of its sentence."""
    doer = name.head if name.dep_ == "appos" else name
    verb = doer.head
    return doer.dep_ in SUBJECTS and (verb.i == verb.sent.root.i or verb.dep_ == "conj")
