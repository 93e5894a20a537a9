"""Reads quotations in their paragraphs: which goes on from which, which stands alone, which has words of its own that tell who speaks."""

from __future__ import annotations

import re

from kg.annotations import AnnotatedArticle
from kg.claims._speech.cues import CLAUSE, FINAL
from kg.model import Quote, Span

SHORT = 4
"""Letters of the words that titles write small, at most."""
TITLE = 6
"""Words of a title in quotation marks, at most."""
LABEL = re.compile(r"[\"“”]\(?[A-Z][A-Z.'’ -]{1,40}[A-Z](?::\s|\.?\))")


def ending(text: AnnotatedArticle, before: int) -> Quote | None:
    """Return the quotation that ends right before the character at *before*."""
    words, at = text.article.text, before
    while at > 0 and words[at - 1] in " ,\n-–—":
        at -= 1
    return next((q for q in text.quotes if at <= q.span.end <= before), None)


def continued(text: AnnotatedArticle, after: int, stop: int) -> tuple[Span, ...]:
    """Return the quotations that go on behind the attribution: in its sentence, right after it, or as the next paragraphs."""
    found: list[Span] = []
    paragraph = text.paragraph(Span(after, after + 1))
    for quote in text.quotes:
        if quote.span.start <= after:
            continue
        last = max([stop, *(s.end for s in found)])
        gap = text.article.text[last : quote.span.start]
        behind = paragraph.start <= quote.span.start < paragraph.end and (
            quote.span.start < stop or not gap.strip(" .,;:")
        )
        next_line = bool(found or quote.span.start > paragraph.end) and not gap.strip(" .\n") and alone(text, quote)
        if (
            not (behind or next_line)
            or attributed(text, quote)
            or labelled(text, quote)
            or _cued(text, max([after, *(s.end for s in found)]), quote)
        ):
            break
        if quote.span.start < stop and text.article.text[: quote.span.start].rstrip()[-1:] not in (",", ":", "."):
            break
        found.append(quote.span)
    return tuple(found)


def _cued(text: AnnotatedArticle, after: int, quote: Quote) -> bool:
    """Tell whether *quote* has a verb of its own before it: "…,” he said, | adding later, “…”"."""
    between = text.tokens(Span(after, quote.span.start)) if after < quote.span.start else ()
    return any(t.tag_ == "VBG" and t.lemma in CLAUSE for t in between)


def alone(text: AnnotatedArticle, quote: Quote) -> bool:
    """Tell whether *quote* is its whole paragraph."""
    paragraph = text.paragraph(quote.span)
    rest = text.article.text[paragraph.start : quote.span.start] + text.article.text[quote.span.end : paragraph.end]
    return not rest.strip(" .")


def labelled(text: AnnotatedArticle, quote: Quote) -> bool:
    """Tell whether *quote* begins with the label of a speaker: "“PRADO: We agreed.”"."""
    return LABEL.match(text.article.text, quote.span.start) is not None


def attributed(text: AnnotatedArticle, quote: Quote) -> bool:
    """Tell whether words that tell who speaks follow *quote* in its sentence."""
    words = text.article.text
    tokens = text.tokens(quote.span)
    inner = words[quote.span.start : quote.span.end].rstrip("\"”'")
    if inner[-1:] != "," and words[quote.span.end : quote.span.end + 1] != ",":
        return False
    return any(t.lemma in FINAL and t.pos_ == "VERB" for t in text.doc[tokens[-1].i + 1 : tokens[-1].i + 9])


def of_a_work(text: AnnotatedArticle, quote: Quote) -> bool:
    """Tell whether *quote* is written like the title of a work: "War and Peace"."""
    words = [t for t in text.tokens(quote.span) if t.is_alpha]
    return all(t.is_title or len(t) <= SHORT for t in words) and not any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in words
    )


def titled(text: AnnotatedArticle, quote: Quote) -> bool:
    """Tell whether *quote* is a title in a longer phrase: "On Sunday's “Meet the Nation,” Prado said …"."""
    tokens = text.tokens(quote.span)
    before = tokens[0].sent.start < tokens[0].i and tokens[0].sent[0].dep_ == "prep"
    return (
        before and sum(t.is_alpha for t in tokens) <= TITLE and not any(t.tag_ in ("VBD", "VBZ", "MD") for t in tokens)
    )
