"""What the parser found, as plain objects: the tokens of an article, their tree, its sentences and its named entities.

Annotators and rules read these, not the parser's own: a parser's token is made anew each time it is asked for, these are made once and
have their neighbours at hand. Names and meanings are spaCy's (https://spacy.io/api/token), so that what is known of those holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, overload

__all__ = ["SUBJECTS", "Doc", "Token", "Tokens"]

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Relations of a subject to its verb."""


class Token:
    """A token of a document."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "is_punct", "is_quote", "is_sent_start", "left_edge", "lefts",
        "lemma", "lemma_", "like_num", "lower_", "pos_", "right_edge", "rights", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    children: tuple[Token, ...]
    dep_: str
    doc: Doc
    ent_iob_: str
    ent_type_: str
    head: Token
    """The token this one depends on; the root of a sentence is its own head."""
    i: int
    is_punct: bool
    is_quote: bool
    is_sent_start: bool
    left_edge: Token
    lefts: tuple[Token, ...]
    lemma: str
    """The lemma in lower case, for look-ups; the lemmatizer's "hop" for "hopes" is mended."""
    lemma_: str
    like_num: bool
    lower_: str
    pos_: str
    right_edge: Token
    rights: tuple[Token, ...]
    sent: Tokens
    tag_: str
    text: str
    whitespace_: str

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    def __repr__(self) -> str:
        """Show the text."""
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The text and the white space behind it."""
        return self.text + self.whitespace_

    @property
    def is_alpha(self) -> bool:
        """Whether all characters are letters."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether all characters are digits."""
        return self.text.isdigit()

    @property
    def is_lower(self) -> bool:
        """Whether the text is in lower case."""
        return self.text.islower()

    @property
    def is_space(self) -> bool:
        """Whether the text is white space."""
        return self.text.isspace()

    @property
    def is_title(self) -> bool:
        """Whether the text is in title case."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether the text is in capitals."""
        return self.text.isupper()

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that depends on it, in the order of the tree."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The tokens coordinated with this one."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in found if token is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Tell whether *other* depends on this token, perhaps over several."""
        return any(token is self for token in other.ancestors)

    def attach(self, head: Token, dep: str) -> None:
        """Make the token depend on *head* of its sentence as *dep*; it must not hang on itself."""
        for end in (self.head, head):
            others = [child for child in end.children if child is not self]
            end.hold([*others, self] if end is head else others)
        self.head, self.dep_ = head, dep
        for token in self.sent:
            token.left_edge = token.right_edge = token
        for token in self.sent:
            for above in token.ancestors:
                above.left_edge = min(above.left_edge, token, key=_place)
                above.right_edge = max(above.right_edge, token, key=_place)

    def hold(self, children: Iterable[Token]) -> None:
        """Make *children* those that depend on the token."""
        ordered = sorted(children, key=_place)
        self.lefts = tuple(child for child in ordered if child.i < self.i)
        self.rights = tuple(child for child in ordered if child.i > self.i)
        self.children = self.lefts + self.rights

    def nbor(self, step: int = 1) -> Token:
        """Return the token *step* further on. Raises IndexError beyond the document."""
        at = self.i + step
        if not 0 <= at < len(self.doc):
            raise IndexError(f"the document has no token {at}")
        return self.doc.words[at]


class Tokens(Sequence[Token]):
    """A run of tokens, perhaps an empty one; a named entity has a label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        """Return the number of tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Go through the tokens."""
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Tokens: ...
    def __getitem__(self, at: int | slice) -> Token | Tokens:
        """Return a token, or a part of the run."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Tokens(self.doc, self.start + start, self.start + max(start, end))
        if not -len(self) <= at < len(self):
            raise IndexError(f"the run has no token {at}")
        return self.doc.words[(self.start if at >= 0 else self.end) + at]

    def __eq__(self, other: object) -> bool:
        """Tell whether *other* is the same run of the same document."""
        return (
            isinstance(other, Tokens) and (self.start, self.end) == (other.start, other.end) and self.doc is other.doc
        )

    def __hash__(self) -> int:
        """Hash the borders."""
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        """Show the text."""
        return self.text

    @property
    def text(self) -> str:
        """The text without the white space behind it."""
        words = self.doc.words[self.start : self.end]
        return "".join(t.text + t.whitespace_ for t in words[:-1]) + words[-1].text if words else ""

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence; of an empty run, the token behind it, or the last of all."""
        words = self.doc.words[self.start : self.end]
        if len(words) == 1:
            return words[0]
        top = next((t for t in words if t.head is t), None)
        if top is not None or not words:
            return top or self.doc.words[min(self.start, len(self.doc) - 1)]
        outside = [t for t in words if not self.start <= t.head.i < self.end]
        return min(outside, key=_height) if outside else words[0]

    @property
    def sent(self) -> Tokens:
        """The sentence in which the run starts."""
        return self.doc[self.start].sent


@dataclass(slots=True, eq=False)
class Doc:
    """The tokens of an article, its sentences and its named entities."""

    words: tuple[Token, ...] = ()
    sents: tuple[Tokens, ...] = ()
    ents: tuple[Tokens, ...] = ()
    memory: dict[str, Any] = field(default_factory=dict)
    """What was worked out once for the document, by the name of the module that keeps it."""

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        """Go through the tokens."""
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Tokens: ...
    def __getitem__(self, at: int | slice) -> Token | Tokens:
        """Return a token, or a run of tokens. Raises IndexError for a token beyond the last."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.words))
            return Tokens(self, start, max(start, end))
        return self.words[at]


def _place(token: Token) -> int:
    return token.i


def _height(token: Token) -> int:
    """Return how far *token* is from the root of its sentence; a mark that nothing hangs on is farthest."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)
