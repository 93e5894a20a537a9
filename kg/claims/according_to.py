"""Finds what is said by the words "according to" somebody, who may be the issuer of a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule, _clauses, _extents, _speakers, _statements
from kg.claims._cues import PAPERS, lemma_of, words
from kg.model import Act, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token


KNOWING = PAPERS | words(
    "union estimate database statistic count tally website page filing lawyer attorney account record"
)
"""Further nouns of people and papers that one may go by."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* that "according to" attributes to a source."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for token in text.doc[:-2]:
        following = token.nbor()
        if token.lower_ != "according" or following.lower_ != "to":
            continue
        head = next((t for t in (*following.children, *token.children) if t.dep_ == "pobj"), None)
        content = () if head is None else _content(text, token, head)
        if head is None or not content or _statements.known(before, content, text.span(token)):
            continue
        who = _speakers.source(text, head, claims)
        if who is None or not (who.able or lemma_of(head) in KNOWING) or _statements.chain(before, content):
            continue
        found = _statements.Found(
            cue=token, act=Act.SAY, who=who, content=content, rule="according_to", confidence=0.85
        )
        before.append(_statements.statement(text, found, claims))
        yield before[-1]


def _content(text: AnnotatedArticle, token: Token, head: Token) -> tuple[Span, ...]:
    """Return the sentence without the words that name the source, unless a verb of speech has said it already."""
    start, stop = _clauses.bounds(text, token)
    start = _extents.opening(text, start)
    doc = text.doc
    if not any(t.pos_ in _clauses.VERBAL for t in doc[start : token.i]):
        behind = next((t.i for t in doc[head.i + 1 : stop] if t.text == ","), None)
        span = None if behind is None else _extents.trimmed(text, behind, _extents.content_end(text, behind, stop))
    else:
        span = _extents.trimmed(text, start, token.i)
    return () if span is None else (_extents.with_marks(text, span),)


RULE = Rule(
    find,
    after=("quoted", "said"),
    examples=(
        Example("The strait is open, according to Ana Prado.", ("Ana Prado: The strait is open [indirect]",)),
        Example("They acted according to plan."),
    ),
)
