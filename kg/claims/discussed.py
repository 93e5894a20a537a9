"""Finds what actors talked about without a position being told: "discussed fishing quotas", "talks on the border"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, denials, headings, speakers
from kg.claims._stance import issues, topic_words, topics
from kg.claims._stance.topic_words import TALKS
from kg.model import Claim, Discussion, Entity, EntityKind, Event, EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token


PRESS = lexicon(
    "newspaper paper media press magazine article book film show programme program documentary blog commentator pundit"
)
"""Who talks about things where nobody met."""
UNNAMED = lexicon("anonymity anonymously unnamed unidentified authorized authorised unauthorized unauthorised")
"""Words of a source's reasons: "was not authorized to discuss the talks"."""
FAR = 14
"""Words at most between those and what the source talks about."""
ALL = ("everything", "anything", "nothing")
REST = re.compile(r",\s+not\s|\s+(?:but not|rather than|except|instead of)\s")
"""Where it begins to be told what was not talked about."""
SERIES = lexicon("dialogue forum summit conference ministerial roundtable symposium")
"""Last words of the names of gatherings."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Discussion]:
    """Yield one discussion for each topic of *text*."""
    seen: list[Span] = []
    for token in text.words:
        head = topic_words.topic_of(token)
        if head is None or headings.in_heading(text, token) or denials.denied(token) or _by_others(token, head):
            continue
        occasion, people = _occasion(text, token, head, claims), _people(text, token, claims)
        if occasion is None and len(people) < 2:
            continue
        who = text.mention_at(head)
        if token.lemma == "include" and who is not None and who.entity.kind is EntityKind.PERSON:
            continue  # "the meeting included Prado": who was there
        for span in topics.spans(text, token, head):
            if any(span.overlaps(other) for other in seen) or text.tokens(span)[0].lower_ == "not":
                continue
            seen.append(span)
            told = _without_rest(text, span)
            day = _day(text, occasion)
            yield Discussion(
                topic=issues.issue(text, told),
                occasion=occasion,
                discussant=() if occasion is not None else people,
                start_date=day or text.article.published_on,
                evidence=(told,),
                rule="discussed",
                confidence=0.85,
                inferred=() if day or text.article.published_on is None else ("startDate",),
            )


def _by_others(token: Token, head: Token) -> bool:
    """Tell whether *token* is what the press or nobody talked about: "the newspapers discussed …", "instead of discussing …"."""
    subject = clauses.subject(token) if token.pos_ == "VERB" else None
    above = token.head
    instead = token.dep_ == "pcomp" and any(
        t.lower_ in ("instead", "without") for t in above.doc.words[max(0, above.i - 1) : above.i + 1]
    )
    avoided = token.dep_ == "xcomp" and above.lemma == "avoid"
    return (
        instead or avoided or _unnamed(token) or head.lower_ in ALL or (subject is not None and subject.lemma in PRESS)
    )


def _unnamed(token: Token) -> bool:
    """Tell whether *token* tells only why somebody is not named: "spoke on condition of anonymity to discuss private talks"."""
    if token.tag_ not in ("VB", "VBG") or token.pos_ != "VERB":
        return False
    return any(t.lower_ in UNNAMED for t in token.doc[max(token.sent.start, token.i - FAR) : token.i])


def _without_rest(text: AnnotatedArticle, span: Span) -> Span:
    """Return "trade" of "trade, not the ban" and "trade rather than the ban"."""
    rest = REST.search(text.article.quote(span))
    return span if rest is None else Span(span.start, span.start + rest.start())


def _day(text: AnnotatedArticle, occasion: Event | None) -> date | None:
    """Return the day of the talk, where it is not after publication."""
    today, day = text.article.published_on, None if occasion is None else occasion.day
    return day if day is None or today is None or day <= today else None


# ---------------------------------------------------------------------------------------------- occasion


def _occasion(text: AnnotatedArticle, token: Token, head: Token, claims: Iterable[Claim]) -> Event | None:
    """Return the event at which *token* happened: told in its sentence, else the frame it stands in."""
    span = text.span(token)
    sentence = text.sentence(span)
    matter = text.span(token.doc[head.left_edge.i : head.right_edge.i + 1])
    reports = [c for c in claims if isinstance(c, EventReport) and not any(matter.covers(e) for e in c.evidence)]
    near = [
        (abs(e.start - span.start), r.reports.kind is EventKind.VISIT, r.reports.id, r)
        for r in reports
        for e in r.evidence
        if e.overlaps(sentence)
    ]
    if _of_series(text, token, reports):
        return None
    meetings = sorted((n for n in near if not n[1]), key=lambda n: (n[0], n[2]))
    if meetings:
        return meetings[0][3].reports
    frame = phrases.occasion_at(text, span, reports)
    visits = sorted(near, key=lambda n: (n[0], n[2]))
    if visits:
        return visits[0][3].reports
    return frame or _told_before(text, token, span, reports)


def _of_series(text: AnnotatedArticle, token: Token, reports: list[EventReport]) -> bool:
    """Tell whether a gathering called by name has the topic, and no event is told of it: "The Strategic Dialogue focused on trade"."""
    verb = next((t for t in (token, *token.ancestors) if t.pos_ == "VERB"), token)
    doer = clauses.subject(verb)
    if doer is None or doer.lemma.lower() not in SERIES or not doer.text[:1].isupper() or doer.i < doer.sent.start + 2:
        return False
    starts = [int(r.reports.id.rpartition(":")[2]) for r in reports]
    return not any(text.article.text[at:].lower().startswith(doer.lower_) for at in starts)


def _told_before(text: AnnotatedArticle, token: Token, span: Span, reports: list[EventReport]) -> Event | None:
    """Return the encounter told last before "the two sides will exchange views on …" or "we discussed …"."""
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in ("VERB", "AUX")), token)
    subject = clauses.subject(verb)
    mention = None if subject is None else text.mention_at(subject)
    who = None if mention is None or mention.entity.kind is not EntityKind.PERSON else mention.entity
    several = subject is not None and (
        subject.lower_ in ("we", "they", "both")
        or subject.lemma in ("side", "leader", "minister", "country")
        or (subject.tag_ == "NNS" and subject.lemma in topic_words.SEVERAL)
        or subject.lemma in TALKS | topic_words.AGENDAS
        or clauses.passive(verb)
        or topic_words.on_agenda(verb) is not None
    )
    if not several and (who is None or verb.lemma not in ("discuss", "raise", "bring")):
        return None
    ahead = any(c.tag_ == "MD" for c in verb.children)
    status = Status.PLANNED if ahead else Status.HELD
    told = [
        (r.evidence[0].start, r.reports)
        for r in reports
        if r.status is status and r.evidence[0].start < span.start and (several or who in r.reports.participant)
    ]
    return max(told, key=lambda item: item[0])[1] if told else None


def _people(text: AnnotatedArticle, token: Token, claims: Iterable[Claim]) -> tuple[Entity, ...]:
    if token.pos_ != "VERB":
        return ()
    subject = clauses.subject(token)
    who = None if subject is None else speakers.source(text, subject, claims)
    people = () if who is None or not who.proper else who.actors
    companion = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "with"), None)
    other = None if companion is None else next((t for t in companion.children if t.dep_ == "pobj"), None)
    extra = () if other is None else phrases.participants(text, other)
    return (*people, *(e for e in extra if e not in people))


RULE = Rule(
    find,
    examples=(
        Example(
            "Ana Prado met Erik Holt in Lisbon on Monday. The two touched on trade, fisheries and the new border.",
            ("discussed trade", "discussed fisheries", "discussed new border"),
            "2031-03-03",
        ),
        Example(
            "Ana Prado met Erik Holt in Lisbon on Monday. The two discussed fishing quotas and the new tariff.",
            ("discussed fishing quotas", "discussed new tariff"),
            "2031-03-03",
        ),
        Example("Ana Prado and Erik Holt refused to talk."),
        Example("Ana Prado and Erik Holt denied that they were discussing a border."),
    ),
)
