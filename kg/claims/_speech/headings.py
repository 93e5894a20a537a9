"""Tells what stands in a heading: a paragraph without a sentence, or a headline with a full stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle

if TYPE_CHECKING:
    from kg.syntax import Token

SENTENCE = re.compile(r"[.!?][\"'”’)]*(?:\s|$)|\w:\s*$")
HEADLINE = 14
"""Words of a headline at most."""
FINITE = ("VBZ", "VBP", "VBD", "MD")
FIRST_PERSON = ("we", "i", "our", "my")
AUXILIARIES = ("has", "have")
"""Verbs of the perfect, which headlines leave out."""


def in_heading(text: AnnotatedArticle, token: Token) -> bool:
    """Tell whether the paragraph of *token* has no sentence in it, as headings have none, or is a headline with a full stop.

    What is the whole text heads nothing.
    """
    if len(text.paragraphs) == 1:
        return False  # nothing stands under it
    paragraph = text.paragraph(text.span(token))
    if SENTENCE.search(text.article.quote(paragraph)) is None:
        return True
    return paragraph in text.paragraphs[:2] and all(
        _headline(text, n) for n in range(text.paragraphs.index(paragraph) + 1)
    )


def _headline(text: AnnotatedArticle, number: int) -> bool:
    """Tell whether the paragraph *number* is one short sentence in the present tense before a longer paragraph."""
    lines = [line.split() for line in text.article.quote(text.paragraphs[number]).splitlines()]
    words = max(lines, key=len)
    following = [len(text.article.quote(p).split()) for p in text.paragraphs[number + 1 : number + 5]]
    if len(words) > HEADLINE or not following or max(following) < 2 * len(words):
        return False
    told = [t for t in text.tokens(text.paragraphs[number]) if t.tag_ in FINITE or t.lower_ in FIRST_PERSON]
    return all(t.tag_ in ("VBZ", "VBP", "MD") and (t.lower_ not in AUXILIARIES or _duty(t)) for t in told)


def _duty(token: Token) -> bool:
    """Tell whether *token* is "has" in "has to keep"."""
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "TO"
