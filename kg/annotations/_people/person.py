"""A person of an article while it is being read: the words and places of the names that call one."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.annotations._people.name_scores import Range
from kg.annotations._people.namesakes import Words, core


@dataclass(slots=True)
class Person:
    """A person while the article is being read."""

    words: Words
    """Words of the fullest name so far."""
    ranges: list[Range] = field(default_factory=list)
    bare: dict[int, str] = field(default_factory=dict)
    """Where a single word of the name stands for the person, and which."""
    familiar: bool = False
    """The article calls the person by the given name alone rather than by the family's."""
    aliases: list[Range] = field(default_factory=list)
    """Where the person is called by another name: "also known as"."""

    def call(self, at: int, name: str) -> None:
        """Count that the word *name* alone stands for the person at token *at*."""
        self.bare[at] = name

    def add(self, found: Range, words: Words) -> None:
        self.ranges.append(found)
        if len(core(words)) > len(core(self.words)):
            self.words = words
