"""Finds what somebody is thanked, praised or accused of: "congratulated her on the treaty", "accused Nordia of spying"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.groups import PUBLIC
from kg.claims._speech import clauses, extents, hearers, speakers, statements
from kg.claims._speech.cues import BLAMED, PERSON_MATTER
from kg.model import Act, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token


FOR = ("for", "over")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* that thank, praise or blame somebody for something."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for verb in text.words:
        if verb.pos_ != "VERB":
            continue
        person = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "dative")), None)
        content = _content(text, verb, person)
        if person is None or not content or statements.known(before, content, text.span(verb)):
            continue
        who = speakers.speaker(text, verb, claims)
        if who is None or not who.able:
            continue
        found = statements.Found(
            cue=verb,
            act=_act(verb),
            who=who,
            content=content,
            to=() if _act(verb) is Act.CRITICISE else hearers.addressees(text, person),
            rule="thanked",
            confidence=0.85,
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _act(verb: Token) -> Act:
    """Return the act of *verb*, which is blame where the table does not tell it with its preposition."""
    near = (t.lower_ for c in verb.rights for t in (c, *c.rights) if t.dep_ == "prep")
    return next((PERSON_MATTER[verb.lemma, p] for p in near if (verb.lemma, p) in PERSON_MATTER), Act.CRITICISE)


def _content(text: AnnotatedArticle, verb: Token, person: Token | None) -> tuple[Span, ...]:
    if person is None:
        return ()
    lemma = verb.lemma
    for prep in (*verb.children, *person.children):
        if prep.dep_ != "prep" or prep.i < verb.i:
            continue
        inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
        if inner is None or (clauses.time(inner) and prep.lower_ != "for"):
            continue
        if person.lemma.lower() in PUBLIC and any(
            c.dep_ == "xcomp" and c.tag_ == "VB" and c.i > prep.i for c in verb.rights
        ):
            continue  # "asked her envoy for Peru to travel"
        if lemma in BLAMED and prep.lower_ in FOR and person.i < prep.i:
            return _span(text, verb, prep.i + 1 if person.i < verb.i else person.left_edge.i, inner)
        if (lemma, prep.lower_) in PERSON_MATTER:
            return _span(text, verb, prep.i + 1, inner)
    return ()


def _span(text: AnnotatedArticle, verb: Token, first: int, inner: Token) -> tuple[Span, ...]:
    span = extents.trimmed(text, first, extents.object_end(text, verb, inner))
    return () if span is None else (extents.with_marks(text, span, verb),)


RULE = Rule(
    find,
    after=("quoted", "said"),
    examples=(
        Example("Ana Prado thanked Erik Holt for his help.", ("Ana Prado → Erik Holt: his help [indirect]",)),
        Example("Ana Prado accused Nordia of breaking the truce.", ("Ana Prado: breaking the truce [indirect]",)),
        Example("Ana Prado thanked Erik Holt."),
    ),
)
