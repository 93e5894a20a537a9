"""Dates an occasion of speech by when the article says that its speaker, or his government, spoke: "…, Prado said on Monday"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import dated, subject
from kg.claims._events.event_words import MOTION
from kg.claims._events.inherited_days import lead
from kg.claims._events.phrases import participants
from kg.claims._events.public_words import PAPERS, SPEECH, SPOKEN
from kg.model import Entity, EntityKind, EventReport, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

LEAD = 600
"""How far from its beginning an article tells its news."""
NEWS = 350
"""How far from its beginning an article is at its first sentence."""
FRESH = 1
"""Days at most between what a lead tells and what is told of the press below it as of the same day."""
SHORT = 3
"""Words at most of a body that is called without its state: "the Foreign Affairs Department"."""


TOLD = re.compile(
    r"(?i)\btold\b[^,.;]{0,40}\b(?:reporters|journalists|newsmen|correspondents|conference|briefing|chamber|parliament|lawmakers|senators)\b"
)
"""What the lines behind the lead tell of its day."""


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day on which somebody is told to have spoken, and where the article says so."""

    at: int
    speaker: Entity
    day: date


def spoken_days(text: AnnotatedArticle) -> tuple[SpokenDay, ...]:
    """Return the days on which the article says that somebody spoke, in its order."""
    return tuple(d for token in text.words if token.pos_ == "VERB" for d in _of_verb(text, token))


def _of_verb(text: AnnotatedArticle, verb: Token) -> tuple[SpokenDay, ...]:
    news = text.starts[verb.i] < NEWS and verb.tag_ == "VBD" and verb.lemma_ not in MOTION
    if verb.lemma_ not in SPEECH and not news:
        return ()
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return ()
    if any(c.dep_ == "nsubjpass" or c.lower_ in ("will", "would") for c in verb.children):
        return ()
    day = _past_day(text, verb)
    if day is None:
        return ()
    doer = subject(verb)
    speakers = participants(text, doer) if doer is not None else ()
    if verb.lemma_ not in SPEECH:  # a body speaks of what the first lines tell of it
        speakers = tuple(s for s in speakers if s.kind in (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION))
    return tuple(SpokenDay(text.starts[verb.i], speaker, day) for speaker in speakers)


def _past_day(text: AnnotatedArticle, verb: Token) -> date | None:
    """Return the one day, not after publication, that *verb* or the paper or speech in which it is said tells."""
    within = (c for way in verb.children if way.lower_ == "in" for c in way.children if c.lemma_ in PAPERS | SPOKEN)
    time, today = dated(text, tuple(within), verb), text.article.published_on
    if time is None or time.start is None or time.start != time.end:
        return None
    return time.start if today is None or time.start <= today else None


def _lead_day(text: AnnotatedArticle, told: Span) -> date | None:
    """Return the day of the lead, that or the one before publication, where *told* are words to reporters a line or two below it."""
    if TOLD.search(text.article.quote(told)) is None:
        return None
    first = lead(text)
    if first is None or not text.span(first).end <= told.start < text.span(first).start + LEAD:
        return None
    day, today = _past_day(text, first.root), text.article.published_on
    return day if day is not None and today is not None and (today - day).days <= FRESH else None


def spoken_on(
    text: AnnotatedArticle, report: EventReport, days: tuple[SpokenDay, ...], *, held: bool = False
) -> EventReport:
    """Return *report*, if it has no date, with the day on which its speaker is told to have spoken; *held*: it is over."""
    report = _over(report, held=held)
    if report.date_value is not None or report.start_date is not None or report.status is not Status.HELD:
        return report
    day = _day(text, report, days) or _lead_day(text, report.evidence[0])
    if day is None:
        return report
    event = replace(report.reports, day=day)
    return replace(report, reports=event, start_date=day, inferred=(*report.inferred, "startDate"))


def _over(report: EventReport, *, held: bool) -> EventReport:
    """Return *report* as over and undated where its words are past and only a month put it ahead: "in an August speech"."""
    if not held or report.status is not Status.PLANNED:
        return report
    return replace(
        report,
        status=Status.HELD,
        start_date=None,
        end_date=None,
        date_precision=None,
        date_text=None,
        date_value=None,
    )


def _day(text: AnnotatedArticle, report: EventReport, days: tuple[SpokenDay, ...]) -> date | None:
    people = report.reports.participant
    spoken = [d for d in days if d.speaker in people]
    before = [d for d in spoken if d.at < report.evidence[0].end]
    if before:
        return before[-1].day
    if spoken:
        return spoken[0].day if len({d.day for d in spoken}) == 1 else None
    news = next((d for d in days if d.at < LEAD), None)
    if news is None:
        return None
    sides, states = {s for p in people for s in _sides(text, p)}, _sides(text, news.speaker)
    plain = (p.kind is EntityKind.GOVERNMENT_BODY and len(p.label.split()) <= SHORT for p in people)
    own = any(plain) and not sides and bool(states)
    return news.day if own or sides & states else None  # "the foreign ministry" is that of the state the lead tells of


def _sides(text: AnnotatedArticle, actor: Entity) -> set[str]:
    """Return the states for which *actor* may speak: itself, that of a body, that of a person's office."""
    if actor.kind is EntityKind.STATE:
        return {actor.label}
    if actor.country is not None:
        return {actor.country.label}
    return {t.office.country.label for t in text.titles if t.person == actor and t.office.country is not None}
