"""Finds words that somebody's sentence introduces by a colon, in it or as the next paragraph: "put it this way: “…”", "He added:"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, quotations, speakers, statements
from kg.claims._speech.cues import CLAUSE, FINAL
from kg.model import Act, Quote, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

WORDS = lexicon("statement comment remark message word reply response answer tweet post note letter line advice plea")
"""Nouns of words: who issues or makes them says what stands behind the colon."""
FEWEST = 3
"""Words of a quotation that is a sentence, at least."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words stand behind a colon."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for colon in text.words:
        if colon.text != ":" or clauses.quote_over(text, text.starts[colon.i]) is not None:
            continue
        content = _quoted(text, colon) or _block(text, colon)
        verb = _verb(text, colon) if content else None
        if verb is None or any(span.overlaps(one) for claim in before for one in claim.content for span in content):
            continue
        subject = clauses.subject(verb)
        who = None if subject is None or not clauses.realized(verb) else speakers.source(text, subject, claims)
        if who is None or not (who.proper or who.able) or not (_quoted(text, colon) or _speaks(verb)):
            continue
        found = statements.Found(
            cue=verb,
            act=CLAUSE.get(verb.lemma, Act.SAY),
            who=who,
            content=content,
            rule="introduced",
            confidence=0.8,
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _verb(text: AnnotatedArticle, colon: Token) -> Token | None:
    """Return the verb of the main clause before *colon*, in its sentence."""
    first, _ = clauses.bounds(text, colon)
    finite = (
        t
        for t in text.doc[first : colon.i]
        if t.pos_ in clauses.VERBAL and t.dep_ not in ("relcl", "acl", "aux", "auxpass")
    )
    return next((t for t in finite if clauses.standing_subject(t) is not None), None)


def _speaks(verb: Token) -> bool:
    """Tell whether "added" or "issued a statement" stands before the colon, and not what was added."""
    if any(c.lemma in WORDS for c in verb.rights if c.dep_ == "dobj"):
        return True
    said = verb.lemma in FINAL or verb.lemma in CLAUSE
    return (
        said
        and not any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)
        and all(verb.lemma in clauses.TELLING for c in verb.rights if c.dep_ == "dobj")
    )


def _quoted(text: AnnotatedArticle, colon: Token) -> tuple[Span, ...]:
    """Return the quotation right behind *colon*, a sentence of its own, with those that go on from it."""
    at = text.starts[colon.i]
    quote: Quote | None = next((q for q in text.quotes if q.span.start > at), None)
    if quote is None or text.article.text[at + 1 : quote.span.start].strip() or quotations.labelled(text, quote):
        return ()
    inner = text.article.quote(quote.span).strip("\"“”'‘’«» ")
    if not inner[:1].isupper() or len(inner.split()) < FEWEST:
        return ()
    return (quote.span, *quotations.continued(text, quote.span.end - 1, quote.span.end))


def _block(text: AnnotatedArticle, colon: Token) -> tuple[Span, ...]:
    """Return the paragraph behind that of *colon*, where the colon ends its own and no quotation follows."""
    here = text.paragraph(text.span(colon))
    if text.starts[colon.i] < here.end - 1:
        return ()
    following = next((p for p in text.paragraphs if p.start >= here.end), None)
    if following is None or any(q.span.start == following.start for q in text.quotes):
        return ()
    return (following,) if text.article.quote(following)[-1:] in ".!?" else ()


RULE = Rule(
    find,
    after=("quoted", "said", "reaffirmed", "labelled", "trailing", "according_to", "claimed"),
    examples=(
        Example('Ana Prado put it this way: "Fish need no visa."', ('Ana Prado: "Fish need no visa." [direct]',)),
        Example("Ana Prado added:\n\nThe strait is open.", ("Ana Prado: The strait is open. [indirect]",)),
        Example("Ana Prado visited three ports:\n\nLisbon is the last of them."),
        Example('The film has a title: "Fish need no visa."'),
    ),
)
