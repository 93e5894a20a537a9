"""The closed vocabularies. The values are the local names of the concepts in ontology/codes.ttl."""

from __future__ import annotations

from enum import StrEnum


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
    """Outcome of looking an entity up in Wikidata, or of a human decision about it."""

    LINKED = "linked"
    AMBIGUOUS = "ambiguous"
    NIL = "nil"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ReviewStatus(StrEnum):
    """Outcome of the latest human decision about a claim."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


class DecisionKind(StrEnum):
    """What a human decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"


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
