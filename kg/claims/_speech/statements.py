"""Builds statements: hearers, mode, occasion and day of words that a cue introduces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._speech import clauses, hearers, occasions, officials
from kg.claims._speech import speakers as _speakers
from kg.claims._speech.cues import PAPERS
from kg.claims._speech.speaker_words import BODY_OF_PEOPLE, SOME, UNNAMED
from kg.model import Act, Claim, Entity, EntityKind, Event, Mode, Span, Statement, Time

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
EDGE = 8
"""Characters beside the content in which a mark of its own may stand."""
MARKS = '"“”„‟«»‘’`\u2039\u203a'
MARK = re.compile(f"[{MARKS}]|''|(?:^|\\W)'\\w")


def mode(text: AnnotatedArticle, content: Sequence[Span]) -> Mode:
    """Return the mode: direct where every letter stands inside quotation marks, mixed where some do.

    Words amid a quotation, of which no mark is theirs, are what its speaker tells of another.
    """
    letters = [i for span in content for i in range(span.start, span.end) if text.article.text[i].isalnum()]
    quoted = sum(any(q.span.start <= i < q.span.end for q in text.quotes) for i in letters)
    if not quoted or not any(_marked(text, span) for span in content):
        return Mode.INDIRECT
    return Mode.DIRECT if quoted == len(letters) else Mode.MIXED


def _marked(text: AnnotatedArticle, span: Span) -> bool:
    """Tell whether a quotation mark stands in *span* or at its edge."""
    words = text.article.text
    before, behind = words[max(0, span.start - EDGE) : span.start].rstrip(), words[span.end : span.end + EDGE].lstrip()
    return bool(MARK.search(words[span.start : span.end]) or set(before[-1:] + behind[:1]) & set(MARKS + "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words said, as a rule found them, before they become a statement."""

    cue: Token
    act: Act
    who: _speakers.Source
    content: tuple[Span, ...]
    to: tuple[Entity, ...] = ()
    rule: str
    confidence: float


def statement(text: AnnotatedArticle, found: Found, claims: Iterable[Claim]) -> Statement:
    """Return the statement with its occasion, day and hearers."""
    claims = tuple(claims)
    cue = text.span(found.cue)
    event = occasions.occasion(text, found.cue, found.who.actors, found.to, claims)
    day, inferred = _day(text, found, cue, event)
    return Statement(
        speaker=found.who.actors,
        content=found.content,
        mode=mode(text, found.content),
        act=found.act,
        addressee=hearers.heard_by(text, found.cue, found.who.actors, found.to, event, claims),
        occasion=event,
        start_date=day,
        evidence=_evidence(found, cue),
        rule=found.rule,
        confidence=found.confidence,
        inferred=inferred,
        cue=cue,
        source=None if found.who.proper and _mentioned(text, found.who) else found.who.span,
    )


def _mentioned(text: AnnotatedArticle, who: _speakers.Source) -> bool:
    """Tell whether the words by which *who* speaks are a mention of the speaker alone, and not "the fund" or "Prado, who"."""
    spans = [m.span for actor in who.actors for m in text.mentions_of(actor)]
    last = text.tokens(who.span)[-1].tag_
    return last not in ("WP", "WDT") and any(span.overlaps(who.span) for span in spans)


def _evidence(found: Found, cue: Span) -> tuple[Span, ...]:
    spans = [cue, *found.content]
    near = found.who.span
    if abs(near.start - cue.start) < 300:
        spans.append(near)
    return (Span(min(s.start for s in spans), max(s.end for s in spans)),)


def _day(text: AnnotatedArticle, found: Found, cue: Span, event: Event | None) -> tuple[date | None, tuple[str, ...]]:
    """Return the day of the words: of their occasion or the time beside the cue, else that of publication; never one after it."""
    today = text.article.published_on
    if event is not None and event.day is not None and (today is None or event.day <= today):
        return event.day, ()
    clause = [t for t in text.times if t.start and t.precision is None and 0 <= t.span.start - cue.end <= 20]
    beside = next((t for t in clause if not any(s.covers(t.span) for s in found.content)), None)
    day = None if beside is None else _said_on(text, found.cue, beside)
    if day is not None:
        return day, ()
    return today, ("startDate",) if today else ()


def _said_on(text: AnnotatedArticle, cue: Token, time: Time) -> date | None:
    """Return the day of *time* beside *cue*; the weekday beside "said" is past, whatever follows it: "said Monday he will …"."""
    today = text.article.published_on
    if today is None or time.start is None or time.start <= today:
        return time.start
    weekday = WEEKDAY.fullmatch(text.article.quote(time.span)) is not None
    return time.start - timedelta(7) if weekday and cue.tag_ == "VBD" and time.start - today <= timedelta(7) else None


def named_speakers(text: AnnotatedArticle, claim: Statement) -> tuple[Entity, ...]:
    """Return SCHEMA.md's speakers: not one person without a name or a paper ("an aide", "a report"), whom the source span tells."""
    lone = claim.speaker[0] if len(claim.speaker) == 1 else None
    if lone is None or lone.kind is not EntityKind.GROUP or lone.proper or claim.source is None:
        return claim.speaker
    head = _own_words(text, lone, claim.source).root
    alone = head.lemma in BODY_OF_PEOPLE and len(lone.label.split()) == 1
    lonely = head.tag_ in ("NN", "NNP") and (alone or head.lemma in UNNAMED - BODY_OF_PEOPLE)
    nobody = head.lower_ in (*SOME, "one") or head.lemma in PAPERS or lonely
    return () if nobody else claim.speaker


def _own_words(text: AnnotatedArticle, group: Entity, source: Span) -> Tokens:
    """Return the words that first told of *group*, who speaks again by *source* ("she", "the reports")."""
    start = int(group.id.rpartition(":")[2])
    told = text.tokens(Span(start, start + len(group.label)))
    return told if len(told) and not source.start <= start < source.end else text.tokens(source)


def told_mode(text: AnnotatedArticle, claim: Statement) -> Mode:
    """Return SCHEMA.md's mode: direct also where the speaker himself wrote the words, "we welcome …" in a release that one person signs."""
    cue = text.tokens(claim.cue)[0] if claim.cue else None
    subject = None if cue is None or cue.dep_ == "ccomp" else clauses.subject(cue)
    own = subject is not None and subject.lower_ in ("i", "we") and len(claim.speaker) == 1
    return Mode.DIRECT if own and subject and officials.author(text, subject) == claim.speaker else claim.mode


def known(claims: Iterable[Claim], content: Sequence[Span], cue: Span) -> bool:
    """Tell whether a statement with another cue has most of *content*; one inside the other is speech within speech."""
    size = sum(len(span) for span in content)
    for claim in claims:
        if not isinstance(claim, Statement) or claim.cue is None:
            continue
        nested = any(s.covers(cue) for s in claim.content) or any(s.covers(claim.cue) for s in content)
        shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in claim.content for b in content)
        again = cue.end <= content[0].start and claim.content[0] == content[0] and claim.cue.start > content[-1].end
        nested |= again and len(claim.content) > len(content)  # "rejected the offer, which she said came too late"
        if not nested and shared > 0.6 * min(size, sum(len(span) for span in claim.content)):
            return True
    return False


def chain(claims: Iterable[Claim], content: Sequence[Span]) -> bool:
    """Tell whether *content* itself tells who said it, so that whoever reported it is no speaker but a source of the article."""
    statements = (claim for claim in claims if isinstance(claim, Statement))
    return any(span.covers(c.evidence[0]) or (c.cue and span.covers(c.cue)) for c in statements for span in content)
