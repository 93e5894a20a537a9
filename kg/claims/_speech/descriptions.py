"""Reads the noun phrases of those who speak without a name, alone or joined to others: "its allies", "police and soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.speaker_words import DETERMINERS, ISSUED, NOBODY, SPOKEN_FOR
from kg.model import Entity, EntityKind, Span

if TYPE_CHECKING:
    from kg.syntax import Token

MADE = lexicon("conduct do carry commission author compile produce undertake file draft obtain")
"""Verbs of making papers, beside those of issuing them."""


def phrase(text: AnnotatedArticle, token: Token) -> Span:
    """Return the noun phrase of *token* without relative clauses and appositions."""
    end = token.i
    for child in token.rights:
        if child.dep_ in ("relcl", "appos", "punct", "acl", "cc", "conj"):
            break
        end = child.right_edge.i
    return text.span(token.doc[token.left_edge.i : end + 1])


def unnamed(text: AnnotatedArticle, span: Span) -> Entity | None:
    """Return the group of people or the thing that *span* describes without a name."""
    start = span.start
    for word in text.article.quote(span).split():
        if word.lower() in NOBODY:
            return None
        if word.lower() not in DETERMINERS:
            break
        start += len(word) + 1
    if start >= span.end:
        return None
    label = " ".join(text.article.text[start : span.end].split())
    return Entity(id=f"group:{start}", kind=EntityKind.GROUP, label=label, proper=False)


def maker(paper: Token) -> Token | None:
    """Return who made *paper*: "a study by Prado", "research conducted by the fund"."""
    for child in paper.rights:
        made = child if child.dep_ == "prep" and child.lower_ == "by" else None
        if child.dep_ == "acl" and child.lemma in MADE | ISSUED:
            made = next((t for t in child.children if t.dep_ == "agent"), None)
        if made is not None:
            return next((t for t in made.children if t.dep_ == "pobj"), None)
    return next((c for c in paper.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"), None)


def with_others(text: AnnotatedArticle, token: Token, named: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return *named* and the people without a name that "and" joins to them: "Nordia and its allies", "police and soldiers"."""
    heads = tuple(phrases.coordinated(token))
    plain = [h for h in heads if h.tag_ == "NNS" and h.lemma in SPOKEN_FOR and text.mention_at(h) is None]
    if len(heads) != 2 or not plain or len(named) != 1:
        return named
    other = next((h for h in plain if unnamed(text, phrase(text, h)) not in named), None)
    group = None if other is None else phrases.group_of(text, other) or unnamed(text, phrase(text, other))
    if other is None or group is None or group in named or any(t.tag_ == "WP" for t in other.subtree):
        return named
    return (group, *named) if other == token else (*named, group)
