"""The nouns of the story, frozen, and the errors.

Class and field names are the ontology's terms (``attested_on`` is ``dip:attestedOn``); a test compares the words. A field whose
metadata says ``local`` stays inside one article's reading and is never written as a triple.

Errors tell what the caller does: :class:`ArticleError` = report it and go on with the next article, :class:`SetupError` = stop.
"""

from kg._model.annotations import Annotation, Mention, OfficeMention, Quote, Time
from kg._model.claims import Claim, Discussion, EventReport, OfficeHolding, Stance, Statement
from kg._model.codes import (
    Act,
    DecisionKind,
    EntityKind,
    EventKind,
    Form,
    LinkStatus,
    Mode,
    OfficeStatus,
    Polarity,
    Precision,
    ReviewStatus,
    Severity,
    Status,
)
from kg._model.decisions import Decided, Decision
from kg._model.errors import ArticleError, SetupError
from kg._model.links import Candidate, Finding, Link, Tenure
from kg._model.text import Article, Span
from kg._model.things import Entity, Event, Issue, Office, Referent

__all__ = [
    "Act",
    "Annotation",
    "Article",
    "ArticleError",
    "Candidate",
    "Claim",
    "Decided",
    "Decision",
    "DecisionKind",
    "Discussion",
    "Entity",
    "EntityKind",
    "Event",
    "EventKind",
    "EventReport",
    "Finding",
    "Form",
    "Issue",
    "Link",
    "LinkStatus",
    "Mention",
    "Mode",
    "Office",
    "OfficeHolding",
    "OfficeMention",
    "OfficeStatus",
    "Polarity",
    "Precision",
    "Quote",
    "Referent",
    "ReviewStatus",
    "SetupError",
    "Severity",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Tenure",
    "Time",
]
