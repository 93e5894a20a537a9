"""What is accepted or found wrong: links to Wikidata with what they rest on, and findings of the shapes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg._model.codes import LinkStatus, Severity
from kg._model.text import Span
from kg._model.things import Entity, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A dated term of a person in an office, from a dated source and never from news."""

    tenure_of: str
    """QID of the person."""
    tenure_in: str
    """QID of the office."""
    held_from: date | None = None
    held_until: date | None = None
    """Last day; None: unknown, not "still"."""
    source: str = ""
    """The source's statement id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A Wikidata item considered for an entity, with what spoke for it."""

    qid: str
    label: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The result of looking one entity or office up: the item chosen or none, with all alternatives."""

    link_of: Entity | Office
    link_to: Candidate | None = None
    alternative: tuple[Candidate, ...] = ()
    score: float = 0.0
    reason: str = ""
    """The linker's name and what spoke for the choice."""
    link_status: LinkStatus = LinkStatus.NIL
    mention: Span | None = None
    """First mention of the entity: with the article the link's key."""
    tenure: tuple[Tenure, ...] = ()
    """Dated terms the choice rests on."""

    @property
    def stands(self) -> bool:
        """True where the item is taken for the thing."""
        return self.link_to is not None and self.link_status in (LinkStatus.LINKED, LinkStatus.ACCEPTED)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """What a shape found wrong at one node, and the sentence it came from."""

    article: str
    severity: Severity
    shape: str
    """Id of the rule, for example ``E05``."""
    node: str
    message: str
    value: str = ""
    sentence: str = ""
    path: str = ""
    """The property path that led to the value, as Turtle writes it; empty where the rule is about the node itself."""
    component: str = ""
    """IRI of the SHACL constraint component that was violated."""
    term: str = ""
    """The value as N-Triples writes it; empty where the rule names none."""
    words: Span | None = None
    """Where the words nearest to the node stand in the article."""
