"""Finds quotations without a verb of speech, which belong to whom the sentence before is about: "Prado shook her head. “Not now.”"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._speech import clauses, quotations, speakers, statements
from kg.model import Act, EntityKind, Quote, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

ENDED = re.compile(r"[.!?…][\"”'’)]*\s*$")
"""A sentence ends right before the quotation."""
FEWEST = 3
"""Words of a quotation that is a sentence of its own."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the quotations of *text* that are sentences of their own and follow one about a person or by a speaker."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for quote in text.quotes:
        if not _alone(text, quote) or any(quote.span.overlaps(span) for claim in before for span in claim.content):
            continue
        found = _found(text, quote, before, claims)
        if found is not None:
            before.append(statements.statement(text, found, claims))
            yield before[-1]


def _alone(text: AnnotatedArticle, quote: Quote) -> bool:
    """Tell whether *quote* is one or more whole sentences that follow another sentence, or are a paragraph of their own."""
    words = text.article.text
    paragraph = text.paragraph(quote.span)
    inner = text.article.quote(quote.span).strip("\"“”'‘’«» ")
    ends = inner[-1:] in ".!?…" or words[quote.span.end : quote.span.end + 1] == "."
    before, after = words[paragraph.start : quote.span.start], words[quote.span.end : paragraph.end].lstrip(" .")
    whole = not before.strip() and not after and paragraph.start > 0
    opened = quote.closed or (not after and bool(quotations.continued(text, quote.span.end - 1, quote.span.end)))
    follows = whole or (ENDED.search(before) is not None and not after[:1].islower())
    return opened and ends and follows and inner[:1].isupper() and len(inner.split()) >= FEWEST


def _found(
    text: AnnotatedArticle, quote: Quote, before: Sequence[Statement], claims: Claims
) -> statements.Found | None:
    """Return the quotation as words of the speaker of the sentence before, else of the person that is its subject."""
    first = text.tokens(quote.span)[0]
    root = text.doc[first.i - 1].sent.root
    sentence = text.sentence(text.span(root))
    said = [
        c
        for c in before
        if c.cue and sentence.covers(c.cue) and any(e.proper for e in c.speaker) and c.rule != "labelled"
    ]
    if said:
        cue = text.tokens(said[0].cue)[0] if said[0].cue else root
        return _made(text, cue, speakers.Source(said[0].speaker, said[0].evidence[0], proper=True), quote)
    subject = None if clauses.quote_over(text, text.starts[root.i]) else clauses.standing_subject(root)
    who = None if subject is None else _person(text, subject, claims)
    return None if who is None else _made(text, root, who, quote)


def _person(text: AnnotatedArticle, subject: Token, claims: Claims) -> speakers.Source | None:
    """Return the one person that *subject* names."""
    who = speakers.source(text, subject, claims)
    one = who is not None and len(who.actors) == 1 and who.actors[0].kind is EntityKind.PERSON
    return who if one and who is not None and who.proper else None


def _made(text: AnnotatedArticle, cue: Token, who: speakers.Source, quote: Quote) -> statements.Found:
    content = (quote.span, *quotations.continued(text, quote.span.end - 1, quote.span.end))
    return statements.Found(cue=cue, act=Act.SAY, who=who, content=content, rule="trailing", confidence=0.7)


RULE = Rule(
    find,
    after=("quoted", "said", "reaffirmed", "urged", "thanked", "according_to", "claimed", "labelled"),
    examples=(
        Example('Ana Prado shook her head. "We are not ready yet."', ('Ana Prado: "We are not ready yet." [direct]',)),
        Example('The film was shown to the guests. "Winter in Oslo" is a comedy.'),
        Example('The bridge is long. "We are not ready yet."'),
    ),
)
