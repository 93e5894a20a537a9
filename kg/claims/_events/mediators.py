"""Tells who mediated talks: "talks brokered by Holt", "Sudland-mediated talks", "met under the auspices of the union"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_demonym
from kg.claims._events.event_clauses import agent, behind, owner, subject, told_as
from kg.claims._events.event_words import MEDIATES
from kg.claims._events.groups import state_called
from kg.claims._events.phrases import ACTORS, participants
from kg.claims._events.sides import listed
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EventKind

if TYPE_CHECKING:
    from kg.syntax import Token

MEDIATED = lexicon("mediated brokered")
OFFICES = lexicon("mediation auspices")
"""What talks are held "under", or "through", of somebody."""
BY_WAY = lexicon("under through with")
KINDS = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.SUMMIT, EventKind.EVENT})
"""Events that somebody can mediate."""


def mediators(
    text: AnnotatedArticle, kind: EventKind, trigger: Token, governors: tuple[Token, ...]
) -> tuple[Entity, ...]:
    """Return who is told to have mediated the talks of which *trigger* tells under its *governors*."""
    if kind not in KINDS:
        return ()
    anchors = (trigger, *governors)
    found = [*_by(text, trigger), *_joined_to(text, trigger), *(p for a in anchors for p in _under(text, a))]
    return tuple(p for p in dict.fromkeys(found) if p.kind in ACTORS)


def _by(text: AnnotatedArticle, noun: Token) -> Iterator[Entity]:
    """Yield the agents of "mediated": "talks mediated by A", "the talks were brokered by A", "A mediated the talks"."""
    noun = told_as(noun)
    above = noun.head
    if noun.dep_ == "dobj" and above.lemma_ in MEDIATES:
        doer = subject(above)
        yield from participants(text, doer) if doer is not None else ()
    passive = (above,) if noun.dep_ == "nsubjpass" else ()
    for verb in (*(t for t in noun.subtree if t.tag_ in ("VBN", "VBD") and t.i > noun.i), *passive):
        by = (agent(verb) or behind(verb, "by")) if verb.lemma_ in MEDIATES else None
        if by is not None:
            yield from listed(text, by.doc[by.left_edge.i], by)


def _joined_to(text: AnnotatedArticle, noun: Token) -> Iterator[Entity]:
    """Yield who is joined to "mediated" by a hyphen before *noun*: "Sudland-mediated talks"."""
    for token in noun.doc[noun.left_edge.i : noun.i]:
        name, _, last = token.text.rpartition("-")
        if last.lower() not in MEDIATED:
            continue
        apart = (
            token.doc[token.i - 2] if not name and token.i > 1 and token.doc[token.i - 1].text in ("-", "–") else None
        )
        yield from _called(text, apart or token, apart.text if apart is not None else name)


def _called(text: AnnotatedArticle, token: Token, name: str) -> Iterator[Entity]:
    """Yield the actor whom *name* at *token* stands for, also the state of an adjective."""
    territory = named(name) or of_demonym(name)
    mention = text.mention_at(token)
    if territory is not None:
        yield state_called(text, territory, token)
    elif mention is not None and text.article.quote(mention.span) == name:
        yield mention.entity
    else:
        yield from (m.entity for m in text.mentions if name and text.article.quote(m.span) == name)


def _under(text: AnnotatedArticle, anchor: Token) -> Iterator[Entity]:
    """Yield whose mediation it was: "under the auspices of A", "through A's mediation"."""
    for preposition in _phrases(anchor):
        for noun in (c for c in preposition.children if c.dep_ == "pobj" and c.lower_ in OFFICES):
            of = behind(noun, "of")
            if of is not None:
                yield from listed(text, of.doc[of.left_edge.i], of)
            elif (whose := owner(noun)) is not None:
                yield from participants(text, whose)
            else:
                yield from (p for c in noun.children if c.text[:1].isupper() for p in _called(text, c, c.text))


def _phrases(anchor: Token) -> Iterator[Token]:
    """Yield the prepositions that say by whose help, of *anchor* or of a noun in a phrase of it: "met at talks under …"."""
    for child in anchor.children:
        inner = (
            (p for noun in child.children if noun.dep_ == "pobj" for p in noun.children) if child.dep_ == "prep" else ()
        )
        yield from (p for p in (child, *inner) if p.dep_ == "prep" and p.lower_ in BY_WAY)
