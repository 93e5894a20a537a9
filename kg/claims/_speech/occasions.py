"""Tells on which occasion words were said: the event they are told of with, the speaker's news conference, his visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import allegiances, clauses
from kg.model import Claim, Entity, EntityKind, Event, EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

TWO_PARTY = (EventKind.MEETING, EventKind.CALL)
LEADING = "leader"
HEADS = lexicon("president premier chancellor king minister")
"""Last words of the posts of leaders."""
GATHERINGS = (EventKind.CEREMONY, EventKind.SUMMIT)
LEAD = 4
"""Paragraphs that tell what an article is about, its heading and dateline included."""
HAVING = lexicon("have 's 've")
TOURS = lexicon("visit trip tour stay stop journey stopover")
AHEAD = -1
"""Paragraphs at most by which words stand before the occasion that is told of them: the lead before "told reporters"."""


def occasion(
    text: AnnotatedArticle, cue: Token, speakers: Sequence[Entity], to: Sequence[Entity], claims: tuple[Claim, ...]
) -> Event | None:
    """Return the event of the frame if a speaker takes part in it; else one with the hearer, or the only one he spoke at."""
    where = text.span(cue)
    held = dict.fromkeys(c.reports for c in claims if isinstance(c, EventReport) and c.status is Status.HELD)
    mine = [e for e in held if set(speakers) & set(e.participant)]
    if _written(text, cue):
        mine = [e for e in mine if e.kind is EventKind.PRESS_OCCASION]
    frame = phrases.occasion_at(text, where, claims)
    if frame is not None and frame in mine:
        hearers = {e for e in to if e.kind is EntityKind.PERSON}
        with_hearer = [e for e in mine if e.kind in TWO_PARTY and hearers & set(e.participant)]
        return frame if not with_hearer or hearers & set(frame.participant) else with_hearer[-1]
    if frame is not None and cue.tag_ in ("VBD", "VBN") and _between_them(speakers, frame, claims):
        return frame
    if frame is not None and _one_of_them(text, speakers, frame, claims):
        return frame
    found = _visit(text, cue, mine, claims) or _spoken(text, cue, mine, claims) or _together(speakers, list(held))
    gatherings = (
        [e for e in held if e.kind in GATHERINGS and _one_of_them(text, speakers, e, claims)] if not found else []
    )
    return gatherings[0] if len(gatherings) == 1 and frame is None else found


def _one_of_them(text: AnnotatedArticle, speakers: Sequence[Entity], event: Event, claims: tuple[Claim, ...]) -> bool:
    """Tell whether the lead tells of the speaker by his post: "The ministers of A and B met. Minister Prado of A said …"."""
    lead = Span(0, text.paragraphs[min(LEAD, len(text.paragraphs)) - 1].end)
    sides = {m.entity for m in text.mentions_in(lead)}
    if len(speakers) != 1 or allegiances.country(speakers[0], claims) not in sides:
        return False
    posts = {t.office.label for t in text.titles if t.person in speakers}
    posts |= {LEADING} if any(post.split()[-1] in HEADS for post in posts if post) else set()
    told = [
        e for c in claims if isinstance(c, EventReport) and c.reports == event for e in c.evidence if lead.covers(e)
    ]
    sentences = " ".join(text.article.quote(text.sentence(e)).lower() for e in told)
    return any(f"{post}s" in sentences for post in posts if post)


def _together(speakers: Sequence[Entity], held: list[Event]) -> Event | None:
    """Return the only encounter of the article where all who say something together took part in it."""
    encounters = [e for e in held if e.kind in TWO_PARTY]
    joint = len(speakers) > 1 and len(encounters) == 1 and set(speakers) <= set(encounters[0].participant)
    return encounters[0] if joint else None


def _written(text: AnnotatedArticle, cue: Token) -> bool:
    """Tell whether *cue* is the release's own "we", which speaks to the public."""
    subject = clauses.subject(cue)
    return subject is not None and subject.lower_ == "we" and clauses.quote_over(text, text.starts[cue.i]) is None


def _between_them(speakers: Sequence[Entity], event: Event, claims: tuple[Claim, ...]) -> bool:
    """Tell whether the speakers are the states whose people took part in *event*: "Nordia and Sudland agreed"."""
    there = {allegiances.country(p, claims) or p for p in event.participant}
    return len(speakers) > 1 and event.kind in TWO_PARTY and set(speakers) == there


def _visit(text: AnnotatedArticle, cue: Token, mine: list[Event], claims: tuple[Claim, ...]) -> Event | None:
    """Return the visit during which the sentence says that words were said: "Prado said during her trip to Nordia …"."""
    first = clauses.first_joined(cue)
    subject = clauses.standing_subject(first)
    during = [
        t
        for c in (*cue.children, *first.children)
        if c.dep_ == "prep" and c.lower_ in ("during", "on", "in")
        for t in c.children
        if t.lemma in TOURS and (c.lower_ != "in" or any(o.tag_ == "PRP$" for o in t.lefts))
    ]
    near = (*first.lefts, *(() if subject is None else subject.rights))
    during += [c for c in near if c.lemma == "visit" and c.tag_ == "VBG"]  # "Prado, visiting Lisbon, said …"
    sentence = text.sentence(text.span(cue))
    for claim in claims if during else ():
        visit = isinstance(claim, EventReport) and claim.reports.kind is EventKind.VISIT and claim.reports in mine
        if isinstance(claim, EventReport) and visit and any(sentence.covers(e) for e in claim.evidence):
            return claim.reports
    return None


def _spoken(text: AnnotatedArticle, cue: Token, mine: list[Event], claims: tuple[Claim, ...]) -> Event | None:
    """Return the occasion on which the speaker is told to have spoken, or the last one told before where there are several."""
    if any(c.dep_ == "aux" and c.lemma in HAVING for c in cue.lefts):
        return None  # "has long said" tells of other days
    at = text.span(cue).start
    told = [e for e in phrases.spoken_frames(text, claims) if e in mine]
    near = [e for e in told if _first(text, at, e, claims) >= AHEAD and not other_day(text, cue, e)]
    if len(told) == 1:
        return near[0] if near else None
    reports = (c for c in claims if isinstance(c, EventReport) and c.reports in told)
    before = [(e.start, r.reports) for r in reports for e in r.evidence if e.start < at]
    return max(before, key=lambda item: item[0])[1] if before else None


def other_day(text: AnnotatedArticle, cue: Token, event: Event) -> bool:
    """Tell whether the words beside *cue* give another day than that of *event*: "said in July", "told a broadcaster last week"."""
    beside = {t.i for c in cue.children if c.dep_ in ("npadvmod", "tmod", "prep") for t in c.subtree}
    times = [t for t in text.times if any(w.i in beside for w in text.tokens(t.span))]
    return any(t.precision is not None or (event.day and t.start and t.start != event.day) for t in times)


def _first(text: AnnotatedArticle, at: int, event: Event, claims: tuple[Claim, ...]) -> int:
    """Return by how many paragraphs the character *at* stands behind the first words that tell of *event*."""
    told: list[Span] = [e for c in claims if isinstance(c, EventReport) and c.reports == event for e in c.evidence]
    first = min(e.start for e in told)
    return sum(p.start <= at for p in text.paragraphs) - sum(p.start <= first for p in text.paragraphs)
