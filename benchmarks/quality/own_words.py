"""Words in a text: where they are, inline marks, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Any

Span = dict[str, Any]
FROM_TO = " ~ "
DOCUMENTS = {"reports", "documents", "minutes", "papers", "statements", "news", "notes", "affairs"}


class OwnError(ValueError):
    """An annotated text that cannot be read; the message names file, line and text."""


@dataclass(frozen=True)
class Mark:
    """A marked mention: words that stand for the person called *name*."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Person:
    """A named individual and the forms of the name in the text, the full one first."""

    id: str
    name: str
    forms: tuple[str, ...]

    def seen(self, text: str) -> str:
        """Return the first form that is in the text."""
        return next((form for form in self.forms if form in text), self.name)


def unmarked(written: str) -> tuple[str, list[Mark]]:
    r"""Return the words without their marks, and the marks; marks nest, ``\[`` is a bracket of the text."""
    out: list[str] = []
    length, open_at, marks = 0, [], list[Mark]()
    position = 0
    while position < len(written):
        char = written[position]
        if char == "[":
            open_at.append(length)
        elif char == "|" and open_at:
            close = written.find("]", position)
            if close < 0:
                raise ValueError(f"mark {written[position - 20 : position + 20]!r} is not closed")
            marks.append(Mark(open_at.pop(), length, written[position + 1 : close].strip()))
            position = close
        elif char == "]":
            raise ValueError(
                f"']' without mark near {written[max(0, position - 20) : position + 5]!r}; write \\[ and \\]"
            )
        else:
            escaped = char == "\\" and written[position + 1 : position + 2] in ("[", "]")
            position += escaped
            out.append(written[position])
            length += 1
        position += 1
    if open_at:
        raise ValueError("a mark is not closed")
    return "".join(out), marks


def is_group(words: str) -> bool:
    """Tell whether a source is a plural of people ("Thai diplomats"), not a person, a document or the media."""
    head = re.split(r",| (?:of|from|in|at|to|with|who|familiar|close|for|on|inside) ", words)[0].split()[-1]
    return head.endswith("s") and not head.endswith("ss") and head.lower() not in DOCUMENTS


def name_end(name: str) -> str:
    """Return the last word of a name, the usual short form."""
    return name.rsplit(maxsplit=1)[-1]


def parts_of(words: str) -> list[str]:
    """Return the parts of a list with semicolons."""
    return [word.strip() for word in words.split(";") if word.strip()]


class Words:
    """Finds words in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = _sentences(text)

    def at(self, start: int, end: int) -> Span:
        """Return the span with its words."""
        return {"start": start, "end": end, "text": self.text[start:end]}

    def all(self, words: str) -> list[Span]:
        """Return every place of the words, as whole words."""
        pattern = rf"(?<!\w){re.escape(words)}(?!\w)".replace(r"\ ", r"\s+")
        return [self.at(*m.span()) for m in re.finditer(pattern, self.text)]

    def span(self, words: str, start: int = 0) -> Span:
        """Return the first place of the words at or after *start*; ``first words ~ last words`` is all between them."""
        first, _, last = words.partition(FROM_TO)
        at = self.text.find(first, start)
        if at < 0 or not first:
            raise ValueError(f"{first!r} is not in the text" + (" there" if start else ""))
        if not last:
            return self.at(at, at + len(first))
        to = self.text.find(last, at + len(first))
        if to < 0:
            raise ValueError(f"{last!r} is not in the text after {first!r}")
        return self.at(at, to + len(last))

    def loose(self, words: str) -> Span | None:
        """Return the first place of the words whatever their case, or None."""
        at = self.text.lower().find(words.lower())
        return self.at(at, at + len(words)) if at >= 0 and words else None

    def sentence_with(self, wanted: Sequence[Iterable[int]], told: Set[int]) -> Span:
        """Return the sentence in which most of the wanted have one of their places; of the best, the first not *told*."""

        def count(bounds: tuple[int, int]) -> int:
            return sum(any(bounds[0] <= place < bounds[1] for place in places) for places in wanted)

        return self.at(*max(self.sentences, key=lambda s: (count(s), s[0] not in told, -s[0])))


def _sentences(text: str) -> list[tuple[int, int]]:
    ends = [
        m.end(1)
        for m in re.finditer(
            r"""(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Gen)(?<!Lt)([.!?]["”’]?)(?=\s+["“A-Z])|(?=\n)""", text
        )
    ]
    ends = [e for e in ends if e >= 0] + [m.start() for m in re.finditer(r"\n", text)] + [len(text)]
    bounds: list[tuple[int, int]] = []
    start = 0
    for end in sorted(set(ends)):
        words = text[start:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            bounds.append((start + lead, start + len(words.rstrip())))
        start = end
    return bounds
