"""Step 2: text → annotations. One annotator a file; each says after which others it reads.

An annotator is a function from the article as annotated so far to more annotations. It knows words of the language, never names of the
world; states and their demonyms come from ``territories.tsv``.

What the annotators share stands in rooms: ``_people`` (names), ``_offices`` (titles, whose they are, of which state), ``_places`` (the
territory table), ``_times``, ``_referents`` (who "he" and "the minister" are). The parse: ``_parsing``, ``_mojibake``, ``_attributes``,
``_products`` (the model's arithmetic), ``_plain`` (the parser's document made a plain one), ``_mending``, ``_parse_cache``, ``_weights``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from kg import parts
from kg.annotations import _parsing
from kg.annotations._mending import mend
from kg.model import Annotation, Article, Entity, Form, Mention, OfficeMention, Quote, Span, Time
from kg.parts import Example, Keep
from kg.syntax import Doc, Token, Tokens

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

__all__ = [
    "AnnotatedArticle",
    "Annotator",
    "Example",
    "annotate",
    "annotated",
    "annotators",
    "describe",
    "found_by",
    "language",
    "made_by",
    "parse",
]

A = TypeVar("A", Mention, OfficeMention, Time, Quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """An article with its parse and annotations, each kind sorted by span."""

    article: Article
    doc: Doc
    """All paragraphs parsed one by one, as one document; excluded spans have no tokens."""
    starts: tuple[int, ...]
    """Offset in the article's text of each token (``doc[i].idx`` is not one)."""
    paragraphs: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    titles: tuple[OfficeMention, ...] = ()
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    _mention_at: dict[int, Mention] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The longest mention at each token, filled when first asked for."""
    _entities: dict[Entity, None] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The entities mentioned, likewise: many rules ask."""

    _mentions_of: dict[str, list[Mention]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The mentions of each entity, by its id, likewise."""

    _inner: set[int] = field(default_factory=set, init=False, repr=False, compare=False)
    """The tokens of names and titles behind their first ones, likewise."""

    @property
    def words(self) -> tuple[Token, ...]:
        """The tokens of ``doc``."""
        return self.doc.words

    def span(self, tokens: Tokens | Token) -> Span:
        """Return where *tokens* (or one token) stand in the article's text."""
        first, last = (tokens, tokens) if isinstance(tokens, Token) else (tokens[0], tokens[-1])
        return Span(self.starts[first.i], self.starts[last.i] + len(last))

    def tokens(self, span: Span) -> Tokens:
        """Return the tokens that overlap *span*, perhaps none."""
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.starts[first] + len(self.words[first].text) <= span.start:
            first += 1
        return self.doc[first : max(first, bisect_left(self.starts, span.end))]

    def mention_at(self, token: Token) -> Mention | None:
        """Return the longest mention that holds *token*."""
        if not self._mention_at:
            for mention in sorted(self.mentions, key=lambda m: -len(m.span)):
                first, end = bisect_left(self.starts, mention.span.start), bisect_left(self.starts, mention.span.end)
                for at in range(first, end):
                    self._mention_at.setdefault(at, mention)
        return self._mention_at.get(token.i)

    def is_inner(self, token: Token) -> bool:
        """Tell whether *token* goes on a name or a title, where commas, "and" and "in" end nothing."""
        if not self._inner:
            for span in [m.span for m in self.mentions] + [t.span for t in self.titles]:
                self._inner.update(range(bisect_right(self.starts, span.start), bisect_left(self.starts, span.end)))
        return token.i in self._inner

    def mentions_of(self, entity: Entity) -> tuple[Mention, ...]:
        """Return the mentions of *entity*."""
        if not self._mentions_of:
            for mention in self.mentions:
                self._mentions_of.setdefault(mention.entity.id, []).append(mention)
        return tuple(self._mentions_of.get(entity.id, ()))

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that lie within *span*."""
        return _within(self.mentions, span)

    def titles_in(self, span: Span) -> tuple[OfficeMention, ...]:
        """Return the titles that lie within *span*."""
        return _within(self.titles, span)

    def sentence(self, span: Span) -> Span:
        """Return the sentence in which *span* starts."""
        tokens = self.tokens(span)
        return self.span(tokens[0].sent) if len(tokens) else span

    def paragraph(self, span: Span) -> Span:
        """Return the paragraph in which *span* starts."""
        at = bisect_right(self.paragraphs, span.start, key=lambda p: p.start) - 1
        return self.paragraphs[at] if at >= 0 and span.start < self.paragraphs[at].end else span

    def entities(self) -> tuple[Entity, ...]:
        """Return the entities mentioned, in the order of their first mention."""
        if not self._entities:
            self._entities.update(dict.fromkeys(m.entity for m in self.mentions))
        return tuple(self._entities)

    def having(self, found: Iterable[Annotation]) -> AnnotatedArticle:
        """Return the same article with *found* added, each kind kept sorted and without duplicates."""
        new = tuple(found)
        return replace(
            self,
            mentions=_merged(self.mentions, tuple(a for a in new if isinstance(a, Mention))),
            titles=_merged(self.titles, tuple(a for a in new if isinstance(a, OfficeMention))),
            times=_merged(self.times, tuple(a for a in new if isinstance(a, Time))),
            quotes=_merged(self.quotes, tuple(a for a in new if isinstance(a, Quote))),
        )


def _within(found: tuple[A, ...], span: Span) -> tuple[A, ...]:
    first = bisect_left(found, span.start, key=lambda a: a.span.start)
    end = bisect_right(found, span.end, key=lambda a: a.span.start)
    return tuple(a for a in found[first:end] if a.span.end <= span.end)


def _merged(old: tuple[A, ...], new: tuple[A, ...]) -> tuple[A, ...]:
    if not new:
        return old
    return tuple(sorted(dict.fromkeys(old + new), key=lambda a: (a.span.start, -a.span.end)))


@dataclass(frozen=True, slots=True)
class Annotator:
    """One annotator: *find* reads the article as annotated by those named in *after*."""

    find: Callable[[AnnotatedArticle], Iterable[Annotation]]
    examples: tuple[Example, ...]
    after: tuple[str, ...] = ()


def describe(annotation: Annotation, article: Article) -> str:
    """Write *annotation* in one short line, as the examples do.

    ``Gantz = Benny Gantz`` (a mention), ``He (pronoun) = Benny Gantz``, ``Defense Minister: defense minister, Israel, Benny Gantz``
    (a title), ``Tuesday = 2020-09-22`` (a time); a quotation is its own words.
    """
    words = article.quote(annotation.span)
    if isinstance(annotation, Mention):
        form = "" if annotation.form is Form.NAME else f" ({annotation.form})"
        return f"{words}{form} = {annotation.entity.label}"
    if isinstance(annotation, OfficeMention):
        office, person = annotation.office, annotation.person
        parts_ = [office.label, *(e.label for e in (office.office_in, office.country, person) if e is not None)]
        status = "" if annotation.office_status == "current" else f" ({annotation.office_status})"
        return f"{words}: {', '.join(parts_)}{status}"
    return f"{words} = {annotation.value}" if isinstance(annotation, Time) else words


@cache
def annotators() -> dict[str, Annotator]:
    """Return all annotators by name, each after those it builds on."""
    from kg import annotations  # noqa: PLC0415 - the package itself, for the folder scan

    found = parts.plugins(annotations, "ANNOTATOR", Annotator)
    order = parts.ordered({name: annotator.after for name, annotator in found.items()})
    return {name: found[name] for name in order}


def language(model: str | None = None) -> Language:
    """Load the spaCy model named *model* (a package or a path), else the default one. Raises SetupError when there is none."""
    return _parsing.load(model)


def made_by(model: str | None = None) -> str:
    """Return name and version of the spaCy model that :func:`language` loads, where possible without loading it."""
    return _parsing.made_by(model)


def parse(
    articles: Iterable[Article], nlp: Language | None = None, cache: Path | None = None
) -> Iterator[AnnotatedArticle]:
    """Parse *articles* in order, with the default model unless *nlp* is given; nothing is annotated yet.

    *cache* is a folder of parses: those in it are read, the others are put there.
    """
    for article, parsed in _parsing.parse(articles, nlp or language(), cache):
        mend(parsed.doc)
        yield AnnotatedArticle(article=article, doc=parsed.doc, starts=parsed.starts, paragraphs=parsed.paragraphs)


def annotated(text: AnnotatedArticle, keep: Keep = parts.run) -> AnnotatedArticle:
    """Return the parsed *text* with what all annotators find in it, each run by *keep*."""
    for name, annotator in annotators().items():
        text = text.having(keep(f"{__name__}.{name}", partial(annotator.find, text)))
    return text


def annotate(articles: Iterable[Article], nlp: Language | None = None) -> Iterator[AnnotatedArticle]:
    """Parse and annotate *articles* in order, with the default model unless *nlp* is given."""
    for parsed in parse(articles, nlp):  # no map(): it ends without a word where a step raises StopIteration
        yield annotated(parsed)


def found_by(name: str, articles: Iterable[Article], nlp: Language | None = None) -> Iterator[tuple[Annotation, ...]]:
    """Yield for each article what the annotator *name* finds, after those before it."""
    for parsed in parse(articles, nlp):
        text = parsed
        found: tuple[Annotation, ...] = ()
        for other, annotator in annotators().items():
            found = tuple(annotator.find(text))
            if other == name:
                break
            text = text.having(found)
        yield tuple(sorted(found, key=lambda a: (a.span.start, -a.span.end)))
