"""Finds quotations with their marks: straight, typographic, guillemets, doubled and single ones.

Each opening mark looks for its own closing mark, so a stray mark, an inch sign or an apostrophe never shifts those after it. A quotation
over several paragraphs, with an opening mark at each and a closing one only at the last, is one quotation a paragraph. Quotations inside
quotations belong to the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg._article.prose import blanked
from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.model import Quote, Span

_MARK = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»‘’'`]")
_DOUBLE_CLOSERS = {
    '"': ('"', "”", "''"),
    "''": ("''", "”"),
    "``": ("''", "``", '"', "”"),
    "‘‘": ("’’", "”", '"'),
    "“": ("”", '"', "''", "’’", "“"),
    "”": ("”",),
    "„": ("“", "”", '"', "‟"),
    "‟": ("”", '"'),
    "«": ("»",),
    "»": ("«",),
}
"""Marks that may end a quotation, by the mark that opened it."""
_AMBIGUOUS = ('"', "''", "“", "``")
"""Marks that open and close."""
_SINGLE_CLOSERS = {"‘": "’'", "'": "'’", "`": "'’"}
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|cos|n|bout|round|s|re|ll|ve|d|\d0s)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""
_BEFORE_OPENING = "([{—–-/“\"«‘'`:"


def find(text: AnnotatedArticle) -> Iterator[Quote]:
    """Yield the outermost quotations of *text*."""
    words = blanked(text.article.text, list(text.article.excluded))
    for paragraph in text.paragraphs:
        yield from quotations(words, paragraph)


def quotations(text: str, paragraph: Span) -> Iterator[Quote]:
    """Yield the outermost quotations inside *paragraph* of *text*."""
    at = paragraph.start
    while mark := _MARK.search(text, at, paragraph.end):
        at = mark.end()
        if _opens(text, mark, paragraph):
            found = _single(text, mark, paragraph) if mark[0] in _SINGLE_CLOSERS else _double(text, mark, paragraph)
            if found is not None:
                yield found
                at = max(at, found.span.end)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    if mark[0] in _SINGLE_CLOSERS:
        return _looks_opening(text, mark, paragraph) and not _ELIDED.match(text, mark.end())
    if mark[0] in ("”", "»"):
        return _looks_opening(text, mark, paragraph)
    if mark[0] not in _DOUBLE_CLOSERS:
        return False
    return _looks_opening(text, mark, paragraph) or not (
        _looks_closing(text, mark, paragraph) or _after_digit(text, mark)
    )


def _looks_opening(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in ",.;:!?)"


def _looks_closing(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return not before.isspace() and not after.isalnum()


def _after_digit(text: str, mark: re.Match[str]) -> bool:
    return text[mark.start() - 1 : mark.start()].isdigit()


def _double(text: str, opening: re.Match[str], paragraph: Span) -> Quote | None:
    closers = _DOUBLE_CLOSERS[opening[0]]
    if (end := _nested(text, opening, paragraph)) is not None:
        return Quote(Span(opening.start(), end))
    for mark in _MARK.finditer(text, opening.end(), paragraph.end):
        if mark[0] not in closers or _is_inch(text, mark, paragraph):
            continue
        closing = _looks_closing(text, mark, paragraph)
        if mark[0] in _AMBIGUOUS and not closing and _looks_opening(text, mark, paragraph):
            return _unclosed(text, opening.start(), mark.start())
        inner = (
            mark[0] == "''" and text[mark.end() : mark.end() + 1] == "'"
        )  # the mark of an inner quotation, then the outer one's
        return Quote(Span(opening.start(), mark.end() + inner))
    return _unclosed(text, opening.start(), paragraph.end)


def _nested(text: str, opening: re.Match[str], paragraph: Span) -> int | None:
    """Return the end of a quotation in typographic marks that has another in the same marks in it, where every mark has its partner."""
    depth, deepest = 1, 1
    if opening[0] != "“":
        return None
    for mark in _MARK.finditer(text, opening.end(), paragraph.end):
        depth += (mark[0] == "“") - (mark[0] == "”")
        deepest = max(deepest, depth)
        if depth == 0:
            return mark.end() if deepest > 1 else None
    return None


def _is_inch(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Tell whether a straight mark after a digit is left over once those after it are paired."""
    if mark[0] != '"' or not _after_digit(text, mark):
        return False
    return text.count('"', mark.end(), paragraph.end) % 2 == 1


def _unclosed(text: str, start: int, end: int) -> Quote | None:
    words = text[start:end].rstrip()
    return Quote(Span(start, start + len(words)), closed=False) if any(c.isalnum() for c in words) else None


def _single(text: str, opening: re.Match[str], paragraph: Span) -> Quote | None:
    """Find the end of a quotation in single marks: a mark after punctuation, else one that no later one makes a plural's apostrophe."""
    possible: list[re.Match[str]] = []
    for mark in _MARK.finditer(text, opening.end(), paragraph.end):
        if mark[0] in _SINGLE_CLOSERS and not possible and _looks_opening(text, mark, paragraph):
            break
        if mark[0] not in _SINGLE_CLOSERS[opening[0]] or not _looks_closing(text, mark, paragraph):
            continue
        possible.append(mark)
        if not _maybe_possessive(text, mark):
            break
        if re.search(r"[.!?]\s", text[opening.end() : mark.start()]):
            break
    return Quote(Span(opening.start(), possible[-1].end())) if possible else None


def _maybe_possessive(text: str, mark: re.Match[str]) -> bool:
    return text[mark.start() - 1 : mark.start()] in ("s", "S") and bool(
        re.match(r"\s\w", text[mark.end() : mark.end() + 2])
    )


ANNOTATOR = Annotator(
    find,
    examples=(
        Example('"We agreed on boats," Prado said. "It took "long.', ('"We agreed on boats,"', '"It took', '"long.')),
        Example("“It isn’t over,” he said of the ‘so-called’ truce.", ("“It isn’t over,”", "‘so-called’")),
        Example("``A good day,'' she said.", ("``A good day,''",)),
        Example('«Enough», said Holt, holding a 7" pipe and a "paper."', ("«Enough»", '"paper."')),
        Example(
            "'The ministers' draft isn't ready', he said.\n\n“We waited.\n\n“We will wait.”",
            ("'The ministers' draft isn't ready'", "“We waited.", "“We will wait.”"),
        ),
        Example(
            "The coastal states' rights aren't the ministers' business in the '90s; the pipe is 7\" wide and 5' long."
        ),
    ),
)
