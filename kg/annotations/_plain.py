"""Makes the plain document that annotators and rules read of what the parser found in each paragraph."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from kg.syntax import Doc, Token, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc as Parsed

COLUMNS = ("ORTH", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "ENT_IOB", "SPACY", "SENT_START", "HEAD")
IOB = ("", "I", "O", "B")
HOPES = frozenset(["hopes", "hoped", "hoping"])
"""The lemmatizer takes them for forms of "hop"."""


class Word(NamedTuple):
    """A written form, wherever it stands."""

    text: str
    lower: str
    is_punct: bool
    is_quote: bool
    like_num: bool


Numbers = tuple[int, int, int, int]
"""Tag, part of speech, dependency and type of entity as the vocabulary numbers them: hashes of the strings."""
Labels = tuple[str, str, str, str]
_LABELS: dict[Numbers, Labels] = {}
_WORDS: dict[tuple[int, int], tuple[Word, str, str]] = {}
"""A form, its lemma and that in lower case, by the vocabulary's numbers; begun anew when it holds KNOWN."""
KNOWN = 100_000


def joined(paragraphs: Iterable[tuple[Parsed, int]]) -> tuple[Doc, tuple[int, ...]]:
    """Return one document of the parsed paragraphs, which white space separates, and where each token starts in the text.

    With each paragraph comes where it starts itself.
    """
    doc = Doc()
    words: list[Token] = []
    starts: list[int] = []
    sents: list[Tokens] = []
    ents: list[Tokens] = []
    for parsed, start in paragraphs:
        first = len(words)
        if first and not words[-1].is_space:
            words[-1].whitespace_ = " "
        words += _tokens(doc, parsed, first)
        starts += _starts(words[first:], start)
        sents += [Tokens(doc, first + s.start, first + s.end) for s in parsed.sents] if len(parsed) else []
        ents += [Tokens(doc, first + e.start, first + e.end, e.label_) for e in parsed.ents]
    doc.words, doc.sents, doc.ents = tuple(words), tuple(sents), tuple(ents)
    for sentence in sents:
        for token in words[sentence.start : sentence.end]:
            token.sent = sentence
    return doc, tuple(starts)


def _starts(tokens: list[Token], start: int) -> list[int]:
    """Return where each of the *tokens* of a paragraph starts, the first at *start*."""
    return list(accumulate((len(t.text) + len(t.whitespace_) for t in tokens[:-1]), initial=start)) if tokens else []


def _tokens(doc: Doc, parsed: Parsed, first: int) -> list[Token]:
    """Return the tokens of *parsed*; the first is number *first* of *doc*."""
    table = parsed.to_array(list(COLUMNS))
    made: list[Token] = []
    for at, (orth, lemma, tag, pos, dep, ent, iob, spacy, start, _) in enumerate(table.tolist(), first):
        token = Token()
        word, token.lemma_, token.lemma = _WORDS.get((orth, lemma)) or _word(parsed, orth, lemma)
        token.text, token.lower_, token.is_punct, token.is_quote, token.like_num = word
        token.tag_, token.pos_, token.dep_, token.ent_type_ = _LABELS.get((tag, pos, dep, ent)) or _labels(
            parsed, (tag, pos, dep, ent)
        )
        token.ent_iob_, token.whitespace_, token.is_sent_start = IOB[iob], " " if spacy else "", start == 1
        token.doc, token.i = doc, at
        made.append(token)
    _link(made, (table[:, -1].astype("int64") + range(len(made))).tolist())
    return made


def _word(parsed: Parsed, orth: int, lemma: int) -> tuple[Word, str, str]:
    form = parsed.vocab[orth]
    word = Word(form.text, form.lower_, form.is_punct, form.is_quote, form.like_num)
    name = parsed.vocab.strings[lemma]
    if len(_WORDS) > KNOWN:
        _WORDS.clear()
    low = "hope" if name.lower() == "hop" and word.lower in HOPES else name.lower()
    return _WORDS.setdefault((orth, lemma), (word, name, low))


def _labels(parsed: Parsed, numbers: Numbers) -> Labels:
    tag, pos, dep, ent = (parsed.vocab.strings[number] for number in numbers)
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
