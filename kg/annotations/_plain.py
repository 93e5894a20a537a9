"""Makes the plain document that annotators and rules read of what the parser found in each paragraph."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from kg.syntax import Doc, Token, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc as Found

COLUMNS = ("ORTH", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "ENT_IOB", "SPACY", "SENT_START", "HEAD")
IOB = ("", "I", "O", "B")
HOPES = frozenset(["hopes", "hoped", "hoping"])
"""The lemmatizer takes them for forms of "hop"."""


class Word(NamedTuple):
    """A written form with its lemma, wherever it stands."""

    text: str
    lower: str
    is_punct: bool
    is_quote: bool
    like_num: bool
    name: str
    """The lemma as the lemmatizer wrote it."""
    lemma: str


Numbers = tuple[int, int, int, int]
"""Tag, part of speech, dependency and type of entity as the vocabulary numbers them: hashes of the strings."""
Labels = tuple[str, str, str, str]
Row = tuple[int, int, int, int, int, int]
"""Of a token: number of its word, number of its labels, IOB, white space behind it, start of a sentence, and its head."""
_LABELS: dict[Numbers, Labels] = {}
_WORDS: dict[tuple[int, int], Word] = {}
"""A form and its lemma by the vocabulary's numbers; begun anew when it holds KNOWN, so that memory is bounded."""
KNOWN = 10_000


class Parsed(NamedTuple):
    """What the parser found in one paragraph, without the parser: lists of plain values, which JSON can hold."""

    words: list[Word]
    labels: list[Labels]
    rows: list[Row]
    sents: list[tuple[int, int]]
    ents: list[tuple[int, int, str]]


def parsed(found: Found) -> Parsed:
    """Return what stands in the parser's document."""
    words: dict[tuple[int, int], int] = {}
    labels: dict[Numbers, int] = {}
    rows: list[Row] = []
    table = found.to_array(list(COLUMNS))
    heads = (table[:, -1].astype("int64") + range(len(table))).tolist()
    for (orth, lemma, tag, pos, dep, ent, iob, spacy, start, _), head in zip(table.tolist(), heads, strict=True):
        word = words.setdefault((orth, lemma), len(words))
        label = labels.setdefault((tag, pos, dep, ent), len(labels))
        rows.append((word, label, iob, spacy, int(start == 1), head))
    return Parsed(
        [_WORDS.get(numbers) or _word(found, *numbers) for numbers in words],
        [_LABELS.get(numbers) or _labels(found, numbers) for numbers in labels],
        rows,
        [(s.start, s.end) for s in found.sents] if rows else [],
        [(e.start, e.end, e.label_) for e in found.ents],
    )


def joined(paragraphs: Iterable[tuple[Parsed, int]]) -> tuple[Doc, tuple[int, ...]]:
    """Return one document of the parsed paragraphs, which white space separates, and where each token starts in the text.

    With each paragraph comes where it starts itself.
    """
    doc = Doc()
    words: list[Token] = []
    starts: list[int] = []
    sents: list[Tokens] = []
    ents: list[Tokens] = []
    for paragraph, start in paragraphs:
        first = len(words)
        if first and not words[-1].is_space:
            words[-1].whitespace_ = " "
        words += _tokens(doc, paragraph, first)
        starts += _starts(words[first:], start)
        sents += [Tokens(doc, first + begin, first + end) for begin, end in paragraph.sents]
        ents += [Tokens(doc, first + begin, first + end, label) for begin, end, label in paragraph.ents]
    doc.words, doc.sents, doc.ents = tuple(words), tuple(sents), tuple(ents)
    for sentence in sents:
        for token in words[sentence.start : sentence.end]:
            token.sent = sentence
    return doc, tuple(starts)


def _starts(tokens: list[Token], start: int) -> list[int]:
    """Return where each of the *tokens* of a paragraph starts, the first at *start*."""
    return list(accumulate((len(t.text) + len(t.whitespace_) for t in tokens[:-1]), initial=start)) if tokens else []


def _tokens(doc: Doc, paragraph: Parsed, first: int) -> list[Token]:
    """Return the tokens of *paragraph*; the first is number *first* of *doc*."""
    words, labels, rows, _, _ = paragraph
    made: list[Token] = []
    for at, (word, label, iob, spacy, start, _) in enumerate(rows, first):
        token = Token()
        token.text, token.lower_, token.is_punct, token.is_quote, token.like_num, token.lemma_, token.lemma = words[
            word
        ]
        token.tag_, token.pos_, token.dep_, token.ent_type_ = labels[label]
        token.ent_iob_, token.whitespace_, token.is_sent_start = IOB[iob], " " if spacy else "", bool(start)
        token.doc, token.i = doc, at
        made.append(token)
    _link(made, [row[-1] for row in rows])
    return made


def _word(found: Found, orth: int, lemma: int) -> Word:
    form = found.vocab[orth]
    name = found.vocab.strings[lemma]
    if len(_WORDS) > KNOWN:
        _WORDS.clear()
    low = "hope" if name.lower() == "hop" and form.lower_ in HOPES else name.lower()
    word = Word(form.text, form.lower_, form.is_punct, form.is_quote, form.like_num, name, low)
    return _WORDS.setdefault((orth, lemma), word)


def _labels(found: Found, numbers: Numbers) -> Labels:
    tag, pos, dep, ent = (found.vocab.strings[number] for number in numbers)
    return _LABELS.setdefault(numbers, (tag, pos, dep, ent))


def _link(tokens: list[Token], heads: list[int]) -> None:
    """Tie the *tokens* of a paragraph into their trees."""
    lefts: list[list[Token]] = [[] for _ in tokens]
    rights: list[list[Token]] = [[] for _ in tokens]
    first, last = list(range(len(tokens))), list(range(len(tokens)))
    for at, head in enumerate(heads):
        tokens[at].head = tokens[head]
        if head != at:
            (lefts if at < head else rights)[head].append(tokens[at])
        node = at
        while heads[node] != node:
            node = heads[node]
            if at < first[node]:
                first[node] = at
            elif at > last[node]:
                last[node] = at
    for at, token in enumerate(tokens):
        token.lefts, token.rights = tuple(lefts[at]), tuple(rights[at])
        token.children = token.lefts + token.rights
        token.left_edge, token.right_edge = tokens[first[at]], tokens[last[at]]
