"""Finds words that a label gives to their speaker: "Ana Prado: “We agreed.”", a quotation signed "— Ana Prado", turns of a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._speech import clauses, extents, speakers, statements
from kg.model import Act, EntityKind, Form, Mention, Quote, Span, Statement

SIGNED = re.compile(r"\s*[.,]?\s*(?:―|—|–|--)\s*")
"""What stands between a quotation and the name that signs it."""
LABEL = re.compile(r"\s*:\s+")
TURN = re.compile(r"[\"“”]?(?P<label>[A-Z][A-Z.'’ -]{1,40}[A-Z]):\s+(?=\S)")
"""A turn of a transcript: "PRESIDENT PRADO: …"; where one does, at least two paragraphs begin so."""
LONGEST = 90
"""Characters of a label at most."""


Labelled = tuple[Mention, tuple[Span, ...]]


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose speaker stands before a colon or after a dash, without a verb."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    named = [m for m in text.mentions if m.form is Form.NAME and m.entity.kind is EntityKind.PERSON]
    for who, content in (*_turns(text), *_signed(text, named), *_labels(text, named)):
        tokens = text.tokens(who.span)
        if not len(tokens) or statements.known(before, content, who.span):
            continue
        source = speakers.Source((who.entity,), who.span, proper=True)
        found = statements.Found(
            cue=tokens[-1], act=Act.SAY, who=source, content=content, rule="labelled", confidence=0.8
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _signed(text: AnnotatedArticle, named: list[Mention]) -> Iterator[Labelled]:
    """Yield quotations that are whole lines but for a dash and the name of the one who wrote them."""
    words = text.article.text
    for quote in text.quotes:
        line = words.rfind("\n", 0, quote.span.start) + 1
        match = SIGNED.match(words, quote.span.end)
        who = None if match is None else next((m for m in named if m.span.start == match.end()), None)
        if who is not None and not words[line : quote.span.start].strip() and _line_ends(words, who.span.end):
            yield who, (quote.span,)


def _line_ends(words: str, at: int) -> bool:
    return re.match(r"[ .]*(?:,[^\n“\"]{0,80})?(?:\n|$)", words[at : at + 120]) is not None


def _labels(text: AnnotatedArticle, named: list[Mention]) -> Iterator[Labelled]:
    """Yield what follows "Prime Minister Ana Prado:" in its sentence, or in the turn of a transcript."""
    words = text.article.text
    for who, following in pairwise((*named, None)):
        match = LABEL.match(words, who.span.end) if who is not None else None
        if who is None or match is None:
            continue
        start = max(text.paragraph(who.span).start, _sentence_start(text, who.span))
        label = words[start : who.span.start]
        if len(label) > LONGEST or any(t.pos_ in clauses.VERBAL for t in text.tokens(Span(start, who.span.end))):
            continue
        turn = start == text.paragraph(who.span).start
        content = _said(text, match.end(), turn=turn)
        if content is not None and (following is None or following != who):
            yield who, (content,)


def _turns(text: AnnotatedArticle) -> Iterator[Labelled]:
    """Yield the turns of a transcript, each with the person whose surname its label gives; a turn goes on to the next label."""
    words = text.article.text
    turns = [(i, m) for i, p in enumerate(text.paragraphs) if (m := TURN.match(words, p.start, p.end)) is not None]
    people = [e for e in text.entities() if e.kind is EntityKind.PERSON]
    for (at, turn), (following, _) in pairwise((*turns, (len(text.paragraphs), None))):
        surname = (turn["label"] if turn is not None else "").split()[-1:]
        bearers = [e for e in people if [e.label.upper().split()[-1]] == surname]
        if turn is None or len(turns) < 2 or len(bearers) != 1:
            continue
        label = Span(turn.start("label"), turn.end("label"))
        later = _going_on(text, turn, text.paragraphs[at + 1 : following])
        yield Mention(label, bearers[0], Form.NAME), (Span(turn.end(), text.paragraphs[at].end), *later)


def _going_on(text: AnnotatedArticle, turn: re.Match[str], later: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the paragraphs behind *turn* that belong to it: up to a note in brackets, and quoted where it is."""
    words = text.article.text
    quoted = words[turn.start()] in '"“”'
    for paragraph in later:
        if words[paragraph.start : paragraph.end].lstrip('"“”')[:1] in "([" or quoted != (
            words[paragraph.start] in '"“”'
        ):
            return
        yield paragraph


def _sentence_start(text: AnnotatedArticle, span: Span) -> int:
    end = max(text.article.text.rfind(mark, 0, span.start) for mark in (". ", "” ", '" ', "? ", "! "))
    return end + 2 if end >= 0 else 0


def _said(text: AnnotatedArticle, at: int, *, turn: bool) -> Span | None:
    """Return the quotation at *at*, else the rest of the turn or of the sentence."""
    quote: Quote | None = next((q for q in text.quotes if q.span.start == at), None)
    if quote is not None:
        return quote.span
    tokens = text.tokens(Span(at, at + 1))
    if not len(tokens):
        return None
    end = text.paragraph(Span(at, at + 1)).end if turn else text.span(tokens[0].sent).end
    inside = text.tokens(Span(at, end))
    if turn or any(t.pos_ in clauses.VERBAL for t in inside):
        return extents.trimmed(text, inside[0].i, inside[-1].i + 1)
    return None


RULE = Rule(
    find,
    after=("quoted", "said", "reaffirmed", "urged", "thanked", "according_to", "claimed"),
    examples=(
        Example(
            'Prime Minister Ana Prado: "We agreed on everything."', ('Ana Prado: "We agreed on everything." [direct]',)
        ),
        Example("The minister met Ana Prado: it was a short meeting."),
        Example("The talks had one subject: Ana Prado."),
    ),
)
