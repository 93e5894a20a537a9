"""The nouns of the story, frozen, and the errors.

Class and field names are the ontology's terms (``attested_on`` is ``dip:attestedOn``); a test compares the words. A field whose
metadata says ``local`` stays inside one article's reading and is never written as a triple.

Errors tell what the caller does: :class:`ArticleError` = report it and go on with the next article, :class:`SetupError` = stop.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ArticleError(Exception):
    """One article cannot be processed; the others go on. The message names the article and the way out."""


class SetupError(Exception):
    """Nothing can go on: a wrong argument, a missing file, a store of another version. The message names the way out."""


# ---------------------------------------------------------------------------------------------- closed vocabularies
# The values are the local names of the concepts in ontology/codes.ttl.


class EntityKind(StrEnum):
    """Class of a named or described thing (classes of the ontology)."""

    PERSON = "Person"
    STATE = "State"
    GOVERNMENT_BODY = "GovernmentBody"
    ORGANIZATION = "Organization"
    GROUP = "Group"
    PLACE = "Place"


class EventKind(StrEnum):
    """Class of an event; a plain ``Event`` is one of no more special kind."""

    MEETING = "Meeting"
    VISIT = "Visit"
    CALL = "Call"
    SUMMIT = "Summit"
    CEREMONY = "Ceremony"
    PRESS_OCCASION = "PressOccasion"
    EVENT = "Event"


class Polarity(StrEnum):
    """Sign of a stance; it belongs to the exact target."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL_CONCERN = "neutral-concern"


class Status(StrEnum):
    """What a report says became of an event."""

    HELD = "held"
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"


class OfficeStatus(StrEnum):
    """How a person stands to an office on the day of attestation."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    DESIGNATE = "designate"


class Act(StrEnum):
    """Kind of speech act of a statement."""

    SAY = "say"
    STRESS = "stress"
    ANNOUNCE = "announce"
    CONFIRM = "confirm"
    DENY = "deny"
    PRAISE = "praise"
    COMMIT = "commit"
    PROPOSE = "propose"
    REQUEST = "request"
    CRITICISE = "criticise"
    REFUSE = "refuse"
    WARN = "warn"
    CONCEDE = "concede"


class Mode(StrEnum):
    """Direct: all content stands in quotation marks; mixed: a paraphrase with a quotation in it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Precision(StrEnum):
    """Why the first and the last possible day of a date differ."""

    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    APPROXIMATE = "approximate"


class LinkStatus(StrEnum):
    """Outcome of looking an entity up in Wikidata."""

    LINKED = "linked"
    AMBIGUOUS = "ambiguous"
    NIL = "nil"


class Severity(StrEnum):
    """Severity of a finding (SHACL)."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


class Form(StrEnum):
    """How a mention names its entity."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


# ---------------------------------------------------------------------------------------------- text


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of an article's text, in Unicode code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Tell whether *other* lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as stored: its exact text, key and what its source states about it."""

    key: str
    text: str
    published_on: date | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    excluded: tuple[Span, ...] = ()
    """Spans that are not the article's prose (metadata header, script residue, captions, boilerplate), sorted."""
    warnings: tuple[str, ...] = ()
    extracted: bool = False
    """True: the text was taken out of HTML, so its offsets are not the file's."""
    file: str | None = None
    """Name of the file of an article whose key is not that name (a page with an address of its own)."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the UTF-8 text, 64 hex digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def version(self) -> str:
        """SHA-256 over text, date, title and URL: equal versions are the same article, word for word."""
        parts = [self.text, self.published_on and self.published_on.isoformat(), self.title, self.url]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

    def quote(self, span: Span) -> str:
        """Return the exact words of *span*."""
        return self.text[span.start : span.end]


# ---------------------------------------------------------------------------------------------- what an article refers to


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, state, body, organization, group or place, local to one article until ``rdf.naming`` gives it an IRI."""

    id: str = field(metadata={"local": True})
    """Unique in the article: kind and start of the first mention, for example ``person:34``."""
    kind: EntityKind = field(metadata={"local": True})
    label: str
    alt_label: tuple[str, ...] = ()
    country: Entity | None = None
    """The state a body, organization or group belongs to."""
    proper: bool = field(default=True, metadata={"local": True})
    """False: called by common nouns only ("the US administration"), so its identity ends with the article."""
    qid: str | None = field(default=None, metadata={"local": True})
    """Wikidata item of a state or union of the territory table, which decides it by name alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A position that exists independently of who holds it; the label is the title in lower case."""

    label: str
    country: Entity | None = None
    office_in: Entity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A matter, policy or course of action; the label is its phrase without a leading determiner."""

    label: str
    concerns: tuple[Entity, ...] = ()
    framing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What several reports may be about: only what identifies it. Special roles are participants too."""

    id: str = field(metadata={"local": True})
    kind: EventKind = field(metadata={"local": True})
    participant: tuple[Entity, ...]
    host: tuple[Entity, ...] = ()
    visitor: tuple[Entity, ...] = ()
    mediator: tuple[Entity, ...] = ()
    day: date | None = None
    part_of: Event | None = None


Referent = Entity | Office | Issue | Event


# ---------------------------------------------------------------------------------------------- annotations


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name, describe or stand for one entity."""

    span: Span
    entity: Entity
    form: Form = Form.NAME


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A title in the text, with the person it belongs to where the text tells."""

    span: Span
    """The title as written, with country and body but without determiner and name: "US National Security Advisor"."""
    office: Office
    person: Entity | None = None
    office_status: OfficeStatus = OfficeStatus.CURRENT
    inferred: tuple[str, ...] = ()
    """("country",) where only the context tells the country."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, resolved against the document date (TIMEX3 value; None where nothing resolves it)."""

    span: Span
    value: str
    start: date | None = None
    end: date | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks; an unclosed one ends with its paragraph."""

    span: Span
    closed: bool = True


Annotation = Mention | OfficeMention | Time | Quote


# ---------------------------------------------------------------------------------------------- claims
# Every claim: evidence (its first span is the one its sentence is found by), rule (the plug-in file's name), confidence in 0..1,
# inferred (names of fields that no words state), and dates as first and last possible day.


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolding:
    """The article presents a person as holding, no longer or not yet holding, or acting in an office on a day."""

    person: Entity
    office: Office
    attested_on: date | None
    office_status: OfficeStatus = OfficeStatus.CURRENT
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """The article says that an event was held, is planned, postponed, cancelled or denied."""

    reports: Event
    status: Status
    place: Entity | None = None
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    date_text: str | None = None
    attributed_to: tuple[Entity, ...] = ()
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    date_value: str | None = field(default=None, metadata={"local": True})
    """TIMEX3 value of the date, also where no calendar day follows from it (``XXXX-09-22``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """Actors talked about a topic; no position is reported. The evidence is the topic's words."""

    topic: Entity | Issue | Event
    occasion: Event | None = None
    discussant: tuple[Entity, ...] = ()
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A speaker says something, directly or in paraphrase, perhaps to somebody and on an occasion."""

    speaker: tuple[Entity, ...]
    content: tuple[Span, ...]
    mode: Mode
    act: Act = Act.SAY
    addressee: tuple[Entity, ...] = ()
    occasion: Event | None = None
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    cue: Span | None = field(default=None, metadata={"local": True})
    source: Span | None = field(default=None, metadata={"local": True})
    """The words that name the source ("officials"), where it is no named actor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """One holder takes one position towards one target; the holder need not be the speaker."""

    holder: Entity
    target: Entity | Issue | Event
    polarity: Polarity
    expressed_in: Statement | None = None
    joint: bool = False
    """True: the same words give the same position to several holders, each with a stance of its own."""
    occasion: Event | None = None
    """Only where no statement expresses the stance."""
    start_date: date | None = None
    end_date: date | None = None
    date_precision: Precision | None = None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    inferred: tuple[str, ...] = ()
    target_span: Span | None = field(default=None, metadata={"local": True})


Claim = OfficeHolding | EventReport | Discussion | Statement | Stance


# ---------------------------------------------------------------------------------------------- links and findings


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
