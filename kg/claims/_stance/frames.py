"""The frames of position: words of one polarity by the construction in which they take their target, and a frame as found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """Words of one polarity, by the construction in which they take their target."""

    verbs: frozenset[str] = frozenset()
    """With an object: "opposes the tariff"."""
    prepositions: frozenset[tuple[str, str]] = frozenset()
    """With a prepositional phrase: "called for calm"."""
    infinitives: frozenset[str] = frozenset()
    """With what the holder will do: "agreed to reopen the border"."""
    requests: frozenset[str] = frozenset()
    """With what somebody else shall do: "urged the parties to return"."""
    matters: frozenset[tuple[str, str]] = frozenset()
    """With a person and a matter: "thanked her for her help"."""
    deeds: frozenset[tuple[str, str]] = frozenset()
    """Those of *matters* whose target is who did it with what he did: "accused Nordia of breaking the truce"."""
    nouns: frozenset[str] = frozenset()
    """As the object of a verb of CONVEYING: "reaffirmed its support for …"."""
    valued: frozenset[str] = frozenset()
    """Themselves the target of a verb that values them: "reaffirmed the alliance"."""
    owned: frozenset[str] = frozenset()
    """With an owner, wherever they stand: "Nordia's support for …"."""
    states: frozenset[tuple[str, str]] = frozenset()
    """Adjectives and participles with a preposition: "concerned about …"."""
    actions: frozenset[str] = frozenset()
    """Verbs of doing, a position only in what somebody says of his own side: "will curb …"."""
    people: frozenset[str] = frozenset()
    """Nouns that name who holds the position: "a critic of …"."""
    sides: frozenset[str] = frozenset()
    """Prepositions of several words after "be", "come", "speak", "vote": "came out in favour of …"."""
    manners: frozenset[str] = frozenset()
    """Prepositions after a verb of doing, a position only in what somebody says of his own side: "act against …"."""
    signs: frozenset[str] = frozenset()
    """Prepositions of several words after any verb: "left in protest at …"."""
    idioms: frozenset[str] = frozenset()
    """Verbs with a phrase of their own: "stands shoulder to shoulder with …"."""
    efforts: frozenset[str] = frozenset()
    """Verbs whose purpose is a position where somebody says it of his own side: "is working to …"."""
    clauses: frozenset[str] = frozenset()
    """With a clause: "hoped the talks would resume"."""
    moving: frozenset[str] = frozenset()
    """Verbs whose object holds the position on their subject: "the plan angered Nordia"."""
    duties: frozenset[str] = frozenset()
    """Auxiliaries of what the speaker demands of others: "they must leave"."""
    future: frozenset[str] = frozenset()
    """Verbs that commit who says "will" of his own side: "will withdraw from …"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One frame found: the word, its target and the token whose subject is the holder."""

    word: Token
    first: int
    head: Token
    carrier: Token
    action: bool = False
    """Only a position where somebody says it."""
    owner: Token | None = None
    """Who has the position where the words tell it beside the noun: "reaffirmed Nordia's support for …"."""
    turned: bool = False
    """The target is what is to be rejected."""
    doer: Token | None = None
    """Who is accused of what *head* says."""
    voiced: bool = False
    """The holder is who says it, not the subject: "they must leave"."""
    policy: bool = False
    """Only a position where a state or a body does it."""
    settled: bool = False
    """The sign is read: negation and auxiliary are part of the frame."""
    alone: bool = False
    """The target is what *head* names, without what stands behind it."""
