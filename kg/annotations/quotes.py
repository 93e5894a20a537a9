"""Finds quotations with their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.model import Quote, Span

_PAIRED = re.compile(r'"[^"]+"|“[^”]+”|«[^»]+»|``.+?\'\'')


def find(text: AnnotatedArticle) -> Iterator[Quote]:
    """Yield the quotations of *text*."""
    for paragraph in text.paragraphs:
        for match in _PAIRED.finditer(text.article.text, paragraph.start, paragraph.end):
            yield Quote(Span(match.start(), match.end()))


ANNOTATOR = Annotator(
    find,
    examples=(
        Example('"We agreed," Prado said.', ('"We agreed,"',)),
        Example("The ministers' draft isn't ready."),
    ),
)
