"""Finds what actors talked about without a position being told: "discussed fishing quotas", "talks on the border"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events import phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, denials, headings, speakers
from kg.claims._stance import issues, topics
from kg.model import Claim, Discussion, Entity, EntityKind, Event, EventKind, EventReport, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

VERBS = lexicon("discuss review explore")
VERB_ON = {
    ("talk", "about"),
    ("focus", "on"),
    ("reflect", "on"),
    ("touch", "on"),
    ("touch", "upon"),
    ("speak", "about"),
    ("brief", "on"),
    ("go", "over"),
    ("exchange", "on"),
    ("exchange", "about"),
    ("consult", "on"),
    ("confer", "on"),
    ("negotiate", "on"),
    ("negotiate", "over"),
    ("deliberate", "on"),
    ("huddle", "over"),
    ("coordinate", "on"),
    ("update", "on"),
    ("speak", "regarding"),
    ("speak", "concerning"),
    ("talk", "regarding"),
    ("meet", "regarding"),
}
CENTRED = {
    ("devote", "to"),
    ("dedicate", "to"),
    ("center", "on"),
    ("centre", "on"),
    ("focus", "on"),
    ("concentrate", "on"),
    ("revolve", "around"),
    ("deal", "with"),
    ("dwell", "on"),
}
"""What talks do with their topic: "the call was devoted to …"."""
LEADING = lexicon("dominate top head lead")
"""What a topic does: "trade topped the agenda"."""
NOUNS = lexicon("talk discussion negotiation consultation conversation dialogue exchange speech lecture")
VIEWS = lexicon("view opinion idea perspective assessment note")
ENCOUNTERS = lexicon(
    "meet meeting talk call telephone visit gather host hold expect schedule be due set arrive arrival travel fly speak convene "
    "slate trip session conference summit dinner plan order sit huddle assemble dine lunch welcome receive engage"
)
"""Verbs and nouns whose aim "to discuss X" tells the topic."""
TALKS = NOUNS | lexicon("meeting summit conference visit session call agenda")
COVERING = lexicon("cover address concern include tackle")
"""What talks do with their topics."""
PURPOSES = lexicon(
    "reach find narrow draft finalize finalise assess address resolve mend repair settle consider examine tackle deepen boost improve "
    "coordinate advance accelerate strengthen expand enhance"
)
MEETING = lexicon("meet gather convene talk call confer")
"""Verbs whose aim tells the topic: "met to resolve …"."""
NOUN_ON = lexicon("on about over regarding concerning")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Discussion]:
    """Yield one discussion for each topic of *text*."""
    seen: list[Span] = []
    for token in text.words:
        head = _topic(token)
        if head is None or headings.in_heading(text, token) or denials.denied(token):
            continue
        occasion, people = _occasion(text, token, head, claims), _people(text, token, claims)
        if occasion is None and len(people) < 2:
            continue
        who = text.mention_at(head)
        if token.lemma == "include" and who is not None and who.entity.kind is EntityKind.PERSON:
            continue  # "the meeting included Prado": who was there
        for span in topics.spans(text, token, head):
            if any(span.overlaps(other) for other in seen):
                continue
            seen.append(span)
            day = _day(text, occasion)
            yield Discussion(
                topic=issues.issue(text, span),
                occasion=occasion,
                discussant=() if occasion is not None else people,
                start_date=day or text.article.published_on,
                evidence=(span,),
                rule="discussed",
                confidence=0.85,
                inferred=() if day or text.article.published_on is None else ("startDate",),
            )


def _day(text: AnnotatedArticle, occasion: Event | None) -> date | None:
    """Return the day of the talk, where it is not after publication."""
    today, day = text.article.published_on, None if occasion is None else occasion.day
    return day if day is None or today is None or day <= today else None


def _topic(token: Token) -> Token | None:
    """Return the head of the topic that *token*, a verb or noun of talk, has."""
    lemma = token.lemma
    if token.pos_ == "VERB":
        return _of_verb(token, lemma)
    if lemma == "be":
        return _named_as_topic(token) or _on_agenda(token)
    focused = lemma == "focus" and token.head.lower_ == "with" and any(t.lemma in TALKS for t in token.sent)
    if token.pos_ == "NOUN" and (lemma in NOUNS or focused or (lemma in VIEWS and _exchanged(token))):
        return _behind(token, lambda prep: prep in NOUN_ON or (prep == "of" and lemma in VIEWS))
    return None


def _of_verb(token: Token, lemma: str) -> Token | None:
    if clauses.negated(token) or not _takes_place(token):
        return None
    if lemma in VERBS and token.dep_ == "amod" and token.i and token.nbor(-1).lower_ in ("two", "both", "pair"):
        return token.head  # "The two discussed fishing quotas", read as quotas discussed
    if lemma in VERBS:
        return next((c for c in token.rights if c.dep_ in ("dobj", "xcomp", "ccomp", "pcomp")), None)
    return _behind(token, lambda prep: (lemma, prep) in VERB_ON) or _covered(token) or _leading(token)


def _covered(verb: Token) -> Token | None:
    """Return what "talks will cover", "a meeting aimed at" or "met to resolve" is about."""
    lemma = verb.lemma
    subject = clauses.standing_subject(verb)
    about = subject is not None and subject.lemma in TALKS
    if about and lemma in COVERING:
        return next((c for c in verb.rights if c.dep_ in ("dobj", "xcomp", "ccomp", "pcomp")), None)
    if about and any((lemma, p) in CENTRED for p in (c.lower_ for c in verb.rights)):
        return _behind(verb, lambda prep: (lemma, prep) in CENTRED)
    if lemma == "aim" and (about or verb.head.lemma in TALKS):
        return _behind(verb, lambda prep: prep == "at")
    above = verb.head.head if verb.dep_ == "xcomp" and verb.head.lemma_ in ("try", "seek") else verb.head
    if above.lower_ == "order" and above.head.lower_ == "in":
        above = above.head.head  # "met in order to …"
    if lemma in PURPOSES and above.lemma in MEETING and any(c.tag_ == "TO" for c in verb.children):
        return next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return None


def _leading(verb: Token) -> Token | None:
    """Return "trade" in "trade topped the agenda" and "trade dominated the talks"."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb.lemma in LEADING else None
    subject = clauses.standing_subject(verb)
    told = thing is not None and thing.lemma in TALKS and subject is not None and subject.pos_ == "NOUN"
    return subject if told else None


def _on_agenda(verb: Token) -> Token | None:
    """Return "trade" in "trade was on the agenda"."""
    on = next((c for c in verb.rights if c.lower_ == "on"), None)
    agenda = on is not None and any(t.lemma == "agenda" for t in on.children)
    subject = clauses.standing_subject(verb)
    return subject if agenda and subject is not None and subject.pos_ == "NOUN" and not clauses.negated(verb) else None


def _named_as_topic(verb: Token) -> Token | None:
    """Return X in "the main topic of their talks will be X"."""
    subject = clauses.standing_subject(verb)
    if subject is None or subject.lemma not in ("topic", "subject", "focus"):
        return None
    if not any(t.lemma in TALKS for p in subject.rights if p.lower_ == "of" for t in p.children):
        return None
    return next((c for c in verb.rights if c.dep_ == "attr"), None)


def _takes_place(verb: Token) -> bool:
    """Tell whether "to discuss" is the aim or programme of an encounter and not something decided or refused."""
    if not any(child.tag_ == "TO" for child in verb.children):
        return True
    above = verb.head.lemma
    return above in ENCOUNTERS if verb.dep_ in ("xcomp", "advcl", "acl", "relcl", "ccomp") else True


def _behind(token: Token, fits: Callable[[str], bool]) -> Token | None:
    for child in token.rights:
        if child.dep_ == "prep" and fits(child.lower_):
            inner = next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.ent_type_ not in ("DATE", "TIME"):
                return inner
    return None


def _exchanged(token: Token) -> bool:
    """Tell whether *token* is "views" in "exchanged views" or "an exchange of views"."""
    head = token.head
    return head.lemma_ in ("exchange", "share", "compare") or (head.lower_ == "of" and head.head.lemma_ == "exchange")


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
    meetings = sorted((n for n in near if not n[1]), key=lambda n: (n[0], n[2]))
    if meetings:
        return meetings[0][3].reports
    frame = phrases.occasion_at(text, span, reports)
    visits = sorted(near, key=lambda n: (n[0], n[2]))
    if visits:
        return visits[0][3].reports
    return frame or _told_before(text, token, span, reports)


def _told_before(text: AnnotatedArticle, token: Token, span: Span, reports: list[EventReport]) -> Event | None:
    """Return the encounter told last before "the two sides will exchange views on …" or "we discussed …"."""
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in ("VERB", "AUX")), token)
    subject = clauses.subject(verb)
    mention = None if subject is None else text.mention_at(subject)
    who = None if mention is None or mention.entity.kind is not EntityKind.PERSON else mention.entity
    several = subject is not None and (
        subject.lower_ == "we" or subject.lemma in ("side", "leader", "minister", "country")
    )
    if not several and (who is None or verb.lemma != "discuss"):
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
