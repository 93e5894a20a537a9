"""Tells who signs a release: the person with a line of his own ("Ana Prado, Foreign Minister"), or whom its heading says it is by."""

from __future__ import annotations

import re

from kg.annotations import AnnotatedArticle
from kg.model import Entity, EntityKind, Form, Mention, Span

BY = re.compile(
    r"(?i)\b(?:statement|message|letter|remarks|declaration|op-ed|article) (?:by|from|of)\b[^.,;:\n]{0,60}$"
    r"|\battributable to\b[^.,;:\n]{0,40}$"
)
"""What stands right before the name of who signs."""
ISSUED = re.compile(
    r"(?i)\b(?:statement|declaration)\b[^.\n]{0,160}?\b(?:issued|released|signed|made|adopted|agreed)(?: jointly)?\s+by\s+"
    r"|\bfollowing (?:is|are)\b[^.\n]{0,60}?\bstatement\s+(?:from|by|of)\s+"
)
"""What stands right before those who issue a text together."""
MATTER = re.compile(
    r"(?i)\bstatements?\b[^.\n]{0,80}?\s(?:on|regarding|concerning|about|welcoming|condemning|following|for)\s"
)
"""After it a heading names what the statement is about, and no issuers."""
HEAD = 600
"""Characters from the start in which the signer stands."""
LINE = 12
"""Words of the signer's line at most."""


def signer(text: AnnotatedArticle) -> Entity | None:
    """Return the person who signs *text* at its head."""
    for mention in text.mentions:
        if mention.span.start > HEAD:
            return None
        person = mention.entity.kind is EntityKind.PERSON and mention.form is Form.NAME
        if person and (_own_line(text, mention) or _by(text, mention)):
            return mention.entity
    return None


def _own_line(text: AnnotatedArticle, mention: Mention) -> bool:
    """Tell whether *mention* begins a line that only gives a post besides: "Ana Prado, Foreign Minister"."""
    line = text.paragraph(mention.span)
    words = text.article.quote(line).strip()
    behind = text.article.text[mention.span.end : line.end].lstrip()
    short = len(words.split()) <= LINE and words[-1:] not in ".!?" and "\n" not in words
    return mention.span.start == line.start and short and behind[:1] == ","


def _by(text: AnnotatedArticle, mention: Mention) -> bool:
    """Tell whether the words before *mention* say that it names who signs: "Statement by Spokesperson Ana Prado"."""
    line = text.paragraph(mention.span)
    return BY.search(" ".join(text.article.text[line.start : mention.span.start].split()) + " ") is not None


def issued_by(text: AnnotatedArticle) -> Span | None:
    """Return the words that tell who issued *text*: "the Foreign Ministers of A and B" behind "statement issued by"."""
    for paragraph in text.paragraphs:
        if paragraph.start > HEAD:
            return None
        found = ISSUED.search(text.article.text, paragraph.start, paragraph.end)
        if found is not None:
            return Span(found.end(), min(paragraph.end, text.sentence(Span(found.end(), found.end() + 1)).end))
    return None


def without_matter(text: AnnotatedArticle, heading: Span) -> Span:
    """Return *heading* of a statement up to the words that tell what it is about: "Joint Statement of A and B | on the raid"."""
    found = MATTER.search(text.article.text, heading.start, heading.end)
    return heading if found is None else Span(heading.start, found.end())
