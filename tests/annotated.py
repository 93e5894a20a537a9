"""What is found in one text, in words: names of people, whom other words stand for, titles, events, statements, positions, topics."""

from __future__ import annotations

from datetime import date

from kg.annotations import AnnotatedArticle, annotate
from kg.claims import describe, find_claims
from kg.model import Article, Discussion, EntityKind, EventReport, Form, Stance, Statement


def read(text: str, day: date | None = None) -> AnnotatedArticle:
    """Annotate one text, published on *day*."""
    return next(annotate([Article(key="t", text=text, published_on=day)]))


def names(text: str) -> list[tuple[str, str]]:
    """Return each name in the text with the label of its person."""
    read_ = read(text)
    people = [m for m in read_.mentions if m.entity.kind is EntityKind.PERSON and m.form is Form.NAME]
    return [(read_.article.quote(m.span), m.entity.label) for m in people]


def resolved(text: str) -> list[str]:
    """Return each pronoun and description with the label of its person."""
    read_ = read(text)
    found = [m for m in read_.mentions if m.entity.kind is EntityKind.PERSON and m.form is not Form.NAME]
    return [f"{read_.article.quote(m.span)} = {m.entity.label}" for m in found]


def titles(text: str, day: date | None = None) -> list[str]:
    """Return each title in the text, published on *day*, as ``label | body | state | person | status``, empty parts left out; * marks an inferred state."""
    found = []
    for t in read(text, day).titles:
        state = (t.office.country.label + "*" * ("country" in t.inferred)) if t.office.country else ""
        body = t.office.office_in.label if t.office.office_in else ""
        status = "" if t.office_status == "current" else str(t.office_status)
        found.append(
            " | ".join(p for p in (t.office.label, body, state, t.person.label if t.person else "", status) if p)
        )
    return found


def events(text: str, day: date | None = None) -> list[str]:
    """Return each event in the text, published on *day*, as ``Kind(participants) status day in place``."""
    read_ = read(text, day)
    return [describe(claim, read_) for claim in find_claims(read_) if isinstance(claim, EventReport)]


def statements(text: str) -> list[str]:
    """Return each statement in the text as ``speaker: words [mode]``."""
    read_ = read(text)
    return [describe(claim, read_) for claim in find_claims(read_) if isinstance(claim, Statement)]


def stances(text: str) -> list[str]:
    """Return each position in the text as ``holder sign target``."""
    read_ = read(text)
    return [describe(claim, read_) for claim in find_claims(read_) if isinstance(claim, Stance)]


def topics(text: str) -> list[str]:
    """Return each topic of talks in the text as ``discussed topic``."""
    read_ = read(text)
    return [describe(claim, read_) for claim in find_claims(read_) if isinstance(claim, Discussion)]
