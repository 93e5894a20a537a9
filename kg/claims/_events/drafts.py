"""Writes the draft report of one place in the text that tells of an event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg._article.calendar import WEEKDAYS
from kg.annotations import AnnotatedArticle
from kg.claims._events.borrowed_days import behind_place, borrowed, trailing
from kg.claims._events.event_clauses import behind, dated, direct_object, hangs_on, subject, words
from kg.claims._events.event_places import place
from kg.claims._events.event_words import MOTION, SPEAKS
from kg.claims._events.fates import MONTHS, misread
from kg.claims._events.groups import PEOPLE, singular
from kg.claims._events.mediators import mediators
from kg.claims._events.near_places import near_place
from kg.claims._events.pairs import plural_referents, two_meant
from kg.claims._events.phrases import participants
from kg.claims._events.readings import Reading
from kg.claims._events.sides import listed, of_next
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.officials import author, issuers, ministers_of, states_of
from kg.model import Entity, EntityKind, Event, EventKind, EventReport, Form, Status, Time
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

SETTLED = lexicon("hold schedule plan set slate convene open begin host kick propose expect")
OPENS = lexicon("inaugurate open attend")
"""Verbs whose object may tell when and where: "inaugurate an exhibition to be opened in Lisbon"."""
NAMING = ("PROPN", "ADJ", "ADP", "DET", "PUNCT", "PART")
"""What titles and names are made of, besides "and"."""
FAR = 18
FEBRUARY = 2
CONFIDENCE = {Status.HELD: 0.85, Status.PLANNED: 0.8, Status.POSTPONED: 0.8, Status.CANCELLED: 0.8, Status.DENIED: 0.7}


def draft(
    text: AnnotatedArticle,
    kind: EventKind,
    trigger: Token,
    reading: Reading,
    people: Iterable[Entity],
    *,
    rule: str,
    where: Entity | None = None,
    host: tuple[Entity, ...] = (),
    visitor: tuple[Entity, ...] = (),
) -> EventReport:
    """Return the report of an event of *kind* that *trigger* tells of, with the time and place its clause gives."""
    anchors = reading.governors
    off = trigger.pos_ in ("NOUN", "PROPN") and (
        reading.status in (Status.DENIED, Status.CANCELLED) or _put_off_on(trigger, reading)
    )
    # "Ruled out on Monday any meeting": that is the day of the refusal.
    first = kind is EventKind.VISIT
    when = dated(text, ((*anchors, *_settled(trigger)) if not off else _settled(trigger)), trigger, first=first)
    verbs = (trigger, *anchors, *_settled(trigger))
    when = when or borrowed(text, verbs) or trailing(text, trigger, reading.status) or behind_place(text, verbs)
    time = None if _of_arrival(text, when, reading, trigger) else _turned(text, when, reading.status)
    status = _to_come(text, trigger, time, reading.status)
    if status is Status.HELD and _is_ahead(text, time):
        time = None  # "discussed preparations for her visit in April"
    between = mediators(text, kind, trigger, anchors)
    event = Event(
        id=f"event:{text.span(trigger).start}",
        kind=kind,
        participant=tuple(dict.fromkeys((*people, *between))),
        host=host,
        visitor=visitor,
        mediator=between,
        day=time.start if time and time.precision is None and time.start and time.end in (None, time.start) else None,
    )
    speaker = subject(reading.denier) if reading.denier is not None else None
    return EventReport(
        reports=event,
        status=status,
        place=where
        or (_place(text, (*anchors, *_settled(trigger)), trigger, when) if kind is not EventKind.CALL else None),
        start_date=time.start if time else None,
        end_date=time.end if time and time.end != time.start else None,
        date_precision=time.precision if time else None,
        date_text=text.article.quote(time.span) if time else None,
        date_value=time.value if time else None,
        attributed_to=participants(text, speaker) if speaker is not None else (),
        evidence=(words(text, trigger, anchors),),
        rule=rule,
        confidence=CONFIDENCE[status],
    )


def _of_arrival(text: AnnotatedArticle, time: Time | None, reading: Reading, trigger: Token) -> bool:
    """Tell whether *time* is that of a journey for what is only to come: "arrived on Sunday for talks with Holt"."""
    if time is None or reading.status is not Status.PLANNED:
        return False
    past = [t for t in reading.governors if t != trigger and t.lemma_ in MOTION - {"be"} and t.tag_ in ("VBD", "VBN")]
    root = text.tokens(time.span).root
    return bool(past) and hangs_on(root, tuple(past), past[0]) and not hangs_on(root, (), trigger)


def _put_off_on(noun: Token, reading: Reading) -> bool:
    """Tell whether the day of the clause is that of putting off: "the visit was postponed on Monday", and not "until Monday"."""
    told = noun.head if reading.status is Status.POSTPONED else noun
    return told != noun and not any(c.lower_ in ("to", "until", "till", "from", "for") for c in told.children)


def _place(text: AnnotatedArticle, verbs: tuple[Token, ...], trigger: Token, time: Time | None) -> Entity | None:
    """Return where the event takes place, as its clause tells or else what stands around it."""
    return place(text, verbs, trigger) or near_place(text, verbs, trigger, time)


def _is_ahead(text: AnnotatedArticle, time: Time | None) -> bool:
    """Tell whether *time* begins after the day of publication."""
    today = text.article.published_on
    return time is not None and time.start is not None and today is not None and time.start > today


def _to_come(text: AnnotatedArticle, trigger: Token, time: Time | None, status: Status) -> Status:
    """Return planned for what a noun or gerund tells of and its date puts after publication: "thanked for hosting …"."""
    today, start = text.article.published_on, time.start if time is not None else None
    if (
        time is not None
        and status is Status.PLANNED
        and trigger.tag_ in ("VBZ", "VBP")
        and start
        and today
        and (time.end or start) < today
    ):
        return Status.HELD
    if status is not Status.HELD or today is None or start is None or trigger.tag_ in ("VBD", "VBN", "VBZ"):
        return status
    return Status.PLANNED if start > today else status


def _settled(trigger: Token) -> tuple[Token, ...]:
    """Return the participles that carry time and place of an event noun: "the meeting to be held in Lisbon on Monday"."""
    there = behind(trigger, "in", "at")
    end = there.i + 1 if there is not None and there.i + 1 < len(trigger.doc) else trigger.i
    after = trigger.doc[end]  # "the summit in Lisbon planned for May", whatever the parse hangs it on
    bare = after.dep_ in ("acl", "advcl") and not any(c.dep_ in SUBJECTS for c in after.children)
    behind_place = (after,) if bare and after.tag_ in ("VBN", "VBD") else ()
    children = (*(c for c in trigger.children if c.dep_ in ("acl", "relcl")), *behind_place)
    if trigger.dep_ in SUBJECTS:  # "Held in Lisbon, the talks covered trade."
        children += tuple(c for c in trigger.head.lefts if c.dep_ == "advcl" and c.tag_ == "VBN" and c.i < trigger.i)
    own = tuple(c for c in children if c.lemma_ in SETTLED)
    rest = [t for t in trigger.doc[trigger.i + 1 : trigger.i + 5] if t.text != ","]
    apart = [t.lower_ for t in rest[:2]] == ["to", "be"] and len(rest) > 2 and rest[2].lemma_ in SETTLED
    shown = direct_object(trigger) if trigger.lemma_ in OPENS else None
    planned = misread(trigger)
    own = own if planned is None else (*own, planned)
    return (*own, *((rest[2],) if apart else ()), *(_settled(shown) if shown is not None else ()))


def _turned(text: AnnotatedArticle, time: Time | None, status: Status) -> Time | None:
    """Turn a bare weekday to the side that the status demands: a planned event is not over, a held one not to come."""
    today = text.article.published_on
    if time is None or today is None or time.start is None:
        return time
    quoted = text.article.quote(time.span).lower().removesuffix("'s").removesuffix("’s")
    if quoted in MONTHS and status is Status.PLANNED and time.end is not None and time.end < today:
        return _next_year(time, time.start, time.end)  # "looks forward to a visit in May", told in June
    if quoted not in WEEKDAYS or time.end not in (None, time.start):
        return time
    if status is Status.PLANNED and time.start < today:
        turned = time.start + timedelta(7)
    elif status is Status.HELD and time.start > today:
        turned = time.start - timedelta(7)
    else:
        return time
    return replace(time, value=turned.isoformat(), start=turned, end=turned if time.end else None)


def _next_year(time: Time, start: date, end: date) -> Time:
    """Return *time*, a month, in the year after."""
    first = start.replace(year=start.year + 1)
    last = end.replace(year=end.year + 1, day=28 if end.month == FEBRUARY else end.day)
    return replace(time, value=f"{first:%Y-%m}", start=first, end=last)


def people_of(text: AnnotatedArticle, token: Token | None, told: Iterable[EventReport] = ()) -> tuple[Entity, ...]:
    """Return the actors behind the phrase of *token*; a plural such as "the two" stands for those told of before."""
    if token is None or of_next(token):
        return ()
    if token.lower_ in ("i", "my"):
        return author(text, token)
    if token.lower_ == "we" and len(several := issuers(text, token)) > 1:
        return several
    named = plural_referents(text, token, told) or two_meant(text, token) or ministers_of(text, token)
    named = named or participants(text, token)
    return named or _speaking(text, token)


def _speaking(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return whom "it" and "they" stand for in "Lusania says it will host …": those who say so, one or several."""
    verb = token.head
    if token.lower_ not in ("it", "they") or token.dep_ not in SUBJECTS or verb.dep_ not in ("ccomp", "xcomp"):
        return ()
    speaker = next((c for c in verb.head.children if c.dep_ in SUBJECTS), None)
    if speaker is None or verb.head.lemma_ not in SPEAKS:
        return ()
    found = participants(text, speaker)
    several = len(found) > 1 or speaker.tag_ in ("NNS", "NNPS")
    body = len(found) == 1 and found[0].kind not in (EntityKind.PERSON, EntityKind.GROUP)
    return found if (several if token.lower_ == "they" else body) else ()


def represented(text: AnnotatedArticle, head: Token | None) -> tuple[Entity, ...]:
    """Return the states whose people *head* are: "ministers from A and B", "delegations representing A and B"."""
    if head is None:
        return ()
    acting = next((c for c in head.rights if c.dep_ == "acl" and c.lower_ == "representing"), None)
    of = next((c for c in head.rights if c.lower_ == "of"), None) if head.tag_ == "NNPS" else None
    inside = text.span(head.doc[of.i : of.right_edge.i + 1]) if of is not None else None
    named: tuple[Entity, ...] = ()
    if acting is not None:
        named = people_of(text, direct_object(acting))
    elif inside is not None and singular(head) in PEOPLE:
        found = (m.entity for m in text.mentions_in(inside) if m.entity.kind is EntityKind.STATE)
        named = tuple(dict.fromkeys(found))
    else:
        named = states_of(text, head)
    return named if all(p.kind is EntityKind.STATE for p in named) else ()


def as_states(text: AnnotatedArticle, head: Token | None, people: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return *people* who are one group from several states, "officials from A, B and C", as those states."""
    unions = (EntityKind.STATE, EntityKind.ORGANIZATION)
    if not people or people[0].kind is not EntityKind.GROUP or any(p.kind not in unions for p in people[1:]):
        return people
    states = tuple(dict.fromkeys((*represented(text, head), *people[1:])))
    return states if len(states) > 1 else people


def doers_of(text: AnnotatedArticle, verb: Token, told: Iterable[EventReport] = ()) -> tuple[Entity, ...]:
    """Return who does what *verb* says; in "A and Minister B held …" also an A that the parser cut off."""
    token = subject(verb)
    people = people_of(text, token, told) or _of_deputies(text, verb) or _named_before(text, verb, token)
    if token is not None and token.head == verb and token.dep_ in SUBJECTS:
        first = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < token.i and c.pos_ == "PROPN"]
        people = tuple(dict.fromkeys((*(p for c in first for p in people_of(text, c, told)), *people)))
    if token is None or token.i > verb.i or [p.kind for p in people] != [EntityKind.PERSON]:
        return people
    if any(c.tag_ in ("NNS", "NNPS") and singular(c) in PEOPLE for c in token.lefts):
        return listed(text, token.doc[token.left_edge.i], token)  # "Ministers A of Nordia and B of Lusania"
    joined = _joined_before(text, token)
    return people if joined is None else (joined, *people)


def _of_deputies(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who "Under Secretary Prado and Minister Holt" are, where the parse takes their first word for a preposition."""
    first = verb.doc[verb.sent.start]
    titled = any(t.span.start == text.starts[first.i] for t in text.titles_in(text.paragraph(text.span(first))))
    if first.pos_ != "ADP" or not titled or any(t.pos_ == "VERB" for t in verb.doc[first.i : verb.i]):
        return ()
    return listed(text, first)


def _named_before(text: AnnotatedArticle, verb: Token, doer: Token | None) -> tuple[Entity, ...]:
    """Return whose name ends right before *verb*, where the parse lost it in a long title: "Advisory for Trade Ana Prado met"."""
    if doer is not None and (doer.pos_ != "PROPN" or doer.head != verb):
        return ()
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "advmod", "neg")), default=verb.i)
    mention = text.mention_at(verb.doc[first - 1]) if first > verb.sent.start else None
    if mention is None or mention.entity.kind is not EntityKind.PERSON or mention.form is not Form.NAME:
        return ()
    name = text.tokens(mention.span)
    titled = name[0].i > verb.sent.start and verb.doc[name[0].i - 1].pos_ == "PROPN"
    alone = name[-1].i == first - 1 and not any(
        t.pos_ in ("VERB", "AUX") for t in verb.doc[verb.sent.start : name[0].i]
    )
    return (mention.entity,) if titled and alone else ()


def _joined_before(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the person who begins the sentence and is joined by "and" to the titled name that *token* ends."""
    begin = _sentence_start(token)
    before = token.doc[max(begin, token.i - FAR) : token.i]
    joint = next((t for t in reversed(before) if t.pos_ not in NAMING), None)
    if joint is None or joint.lower_ != "and" or joint.i == begin:
        return None
    mention = text.mention_at(token.doc[joint.i - 1])
    opening = token.doc[begin : joint.i]
    named = mention is not None and mention.entity.kind is EntityKind.PERSON and len(opening) <= FAR
    return mention.entity if mention and named and all(t.pos_ in NAMING for t in opening) else None


def _sentence_start(token: Token) -> int:
    """Return where the sentence begins, also where the parser cut a long subject off as a sentence of its own."""
    start = token.sent.start
    cut = start > 0 and token.doc[start - 1].pos_ in ("PROPN", "PUNCT") and token.doc[start - 1].text not in ".!?:;"
    return token.doc[start - 1].sent.start if cut else start
