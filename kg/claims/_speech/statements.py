"""Builds statements: hearers, mode, occasion and day of words that a cue introduces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.networks import networks
from kg.claims._speech import clauses, occasions, officials
from kg.claims._speech import speakers as _speakers
from kg.claims._speech.cues import OCCASIONS, PAPERS
from kg.claims._speech.speaker_words import BODY_OF_PEOPLE, SOME, UNNAMED
from kg.model import Act, Claim, Entity, EntityKind, Event, EventKind, EventReport, Mode, Span, Statement, Time

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
APART = ("after", "following", "before")
"""Words that put what is said out of the meeting they name."""
PUBLIC = lexicon(
    "reporter journalist press conference statement briefing interview tweet post television tv radio "
    "parliament lawmaker newspaper readout spokesperson spokesman spokeswoman remark"
)
"""Words of a sentence whose speaker addresses the public, and not whom he met before."""
GATHERED = lexicon(
    "state world chamber gathering hearing assembly session summit rally audience crowd forum troop battalion court"
)
"""Nouns of gatherings that hear what is said, beside those that can speak."""
STORIES = lexicon(
    "truth story joke lie tale time fortune secret anecdote difference parable half rest whole fact thing number"
)
"""What is told to somebody."""
LISTENING = lexicon("radio television parliament")
"""What is told things and is no occasion."""
SPEAKING = lexicon("speak talk remark letter speech address message note statement write comment telegram cable")
PRESSMEN = lexicon("reporter journalist newsman newsmen")
ASKED = lexicon("interview conversation")
RECEIVING = lexicon("meet receive address host brief greet")
MOST = 6
"""Participants at most of a meeting whose others are told one by one to hear what one says."""


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
        addressee=_hearers(text, found, event if event is not None and _among_them(text, cue, event, claims) else None)
        or _reporters(text, event, claims),
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


def _hearers(text: AnnotatedArticle, found: Found, event: Event | None) -> tuple[Entity, ...]:
    """Return the hearers named, and the counterpart where the words were said in a two-party meeting."""
    hearers = [e for e in found.to or _spoken_to(text, found.cue) if e not in found.who.actors]
    if event is not None and event.kind in occasions.TWO_PARTY and 2 <= len(event.participant) <= MOST:
        speakers = [p for p in event.participant if p in found.who.actors]
        if len(speakers) == 1:
            met = [p for p in event.participant if p not in speakers]
            one = len(met) == 1 and met[0].proper  # "the minister" is the one who was met
            hearers = [e for e in hearers if e.proper or not one or not _by_post(e)]
            hearers += [p for p in met if p not in hearers]
    # Two groups called alike ("members") are one in the graph, and nobody speaks to himself.
    own = {(e.kind, e.label) for e in found.who.actors if not e.proper}
    return tuple(e for e in hearers if (e.kind, e.label) not in own)


def _by_post(hearer: Entity) -> bool:
    """Tell whether *hearer* is one person called by the post: "the foreign minister"."""
    return hearer.label.lower().split(" of ")[0].split()[-1] in officials.POSTS - BODY_OF_PEOPLE


def _reporters(text: AnnotatedArticle, event: Event | None, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return the reporters who heard all that was said when somebody "told reporters", "spoke to journalists"."""
    if event is None or event.kind is not EventKind.PRESS_OCCASION:
        return ()
    told = (e for c in claims if isinstance(c, EventReport) and c.reports == event for e in c.evidence)
    for token in (t for e in told for t in text.tokens(text.sentence(e))):
        heard = token.dep_ in ("dobj", "dative") and token.head.lemma == "tell"
        heard = heard or (token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lemma in SPEAKING)
        if token.lemma in PRESSMEN and heard:
            return addressees(text, token)
    return ()


def _among_them(text: AnnotatedArticle, cue: Span, event: Event, claims: tuple[Claim, ...]) -> bool:
    """Tell whether the words at *cue* were said to the other side of *event*: told in its paragraph, and not to the public."""
    sentence = text.tokens(text.sentence(cue))
    if any(t.lemma_.lower() in PUBLIC | networks() for t in sentence) or any(t.text == "X" for t in sentence):
        return False
    told = [e for c in claims if isinstance(c, EventReport) and c.reports.id == event.id for e in c.evidence]
    if any(_apart(text, cue, evidence) for evidence in told):
        return False
    paragraph = text.paragraph(cue)
    near = [p for p in text.paragraphs if p.start <= paragraph.start][-5:]
    return any(p.covers(e) for p in near for e in told)


def _apart(text: AnnotatedArticle, cue: Span, evidence: Span) -> bool:
    """Tell whether the sentence puts its words before or after the event at *evidence*: "Prado said after meeting Holt"."""
    verb = text.tokens(cue)[0]
    for word in verb.rights:
        mark = word if word.dep_ == "prep" else next((c for c in word.lefts if c.dep_ == "mark"), None)
        if mark is not None and mark.lower_ in APART:
            where = text.span(text.doc[word.left_edge.i : word.right_edge.i + 1])
            if where.overlaps(evidence):
                return True
    return False


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


def addressees(text: AnnotatedArticle, token: Token | None) -> tuple[Entity, ...]:
    """Return the actors that *token*, a hearer, names, or the people without a name that it describes."""
    if token is None:
        return ()
    named = phrases.participants(text, token)
    who = None if named or token.pos_ != "NOUN" else _speakers.source(text, token, ())
    hearing = who is not None and (who.able or token.lemma in GATHERED or _spoken_at(token))
    return who.actors if who is not None and hearing else named


def _spoken_at(token: Token) -> bool:
    """Tell whether *token* hears though it names no people: "told the chamber", "urged the airline to", "called on the militias"."""
    verb = token.head
    if token.dep_ in ("dobj", "dative"):
        return verb.lemma in clauses.TELLING - {"ask"} and token.lemma not in STORIES | OCCASIONS - LISTENING
    on = token.dep_ == "pobj" and verb.lower_ in ("on", "upon") and verb.head.lemma == "call"
    called = on and any(c.tag_ == "VB" for c in verb.head.rights)
    to_do = token.dep_ == "nsubj" and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)
    return called or (to_do and verb.head.lemma in clauses.ASKING)


def _spoken_to(text: AnnotatedArticle, cue: Token) -> tuple[Entity, ...]:
    """Return the hearers that words before *cue* tell: "Speaking to reporters, …", "In a letter to Holt, …", "Receiving Holt, …"."""
    for token in (*cue.lefts, *(t for t in clauses.first_joined(cue).lefts if t.i < cue.i)):
        word = next((c for c in token.children if c.dep_ == "pobj"), token) if token.dep_ == "prep" else token
        if word.tag_ == "VBG" and word.lemma in RECEIVING:
            return addressees(text, next((c for c in word.children if c.dep_ == "dobj"), None))
        if word.lemma in SPEAKING | ASKED:
            joint = "with" if word.lemma in ASKED else "to"
            to = next((c for c in word.children if c.dep_ == "prep" and c.lower_ == joint), None)
            return () if to is None else addressees(text, next((c for c in to.children if c.dep_ == "pobj"), None))
    return ()


def known(claims: Iterable[Claim], content: Sequence[Span], cue: Span) -> bool:
    """Tell whether a statement with another cue has most of *content*; one inside the other is speech within speech."""
    size = sum(len(span) for span in content)
    for claim in claims:
        if not isinstance(claim, Statement) or claim.cue is None:
            continue
        nested = any(s.covers(cue) for s in claim.content) or any(s.covers(claim.cue) for s in content)
        shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in claim.content for b in content)
        if not nested and shared > 0.6 * min(size, sum(len(span) for span in claim.content)):
            return True
    return False


def chain(claims: Iterable[Claim], content: Sequence[Span]) -> bool:
    """Tell whether *content* itself tells who said it, so that whoever reported it is no speaker but a source of the article."""
    statements = (claim for claim in claims if isinstance(claim, Statement))
    return any(span.covers(c.evidence[0]) or (c.cue and span.covers(c.cue)) for c in statements for span in content)
