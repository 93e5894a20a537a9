"""Makes one event of the places in the text that tell of it.

The same talks come back in the first lines, further down and again in what led to them: that is one event with several pieces of evidence.
A list of people met is one event for each of them where later words tell the meetings apart.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.annotations import AnnotatedArticle
from kg.claims._events.company import is_company, with_company, with_travellers
from kg.claims._events.event_places import in_state, outside
from kg.claims._events.event_words import TALKS
from kg.claims._events.groups import UNNAMED
from kg.claims._events.occasion_names import named_alike, named_apart
from kg.claims._events.recalls import DEFINITE, disjoint, recalled
from kg.claims._events.rivals import called_summits, of_one_word
from kg.claims._events.schedules import on_schedule
from kg.claims._events.settings import settle
from kg.claims._events.soundness import sound
from kg.claims._events.transcripts import on_record
from kg.model import Claim, Entity, EntityKind, Event, EventKind, EventReport, Status

HEAD_END = re.compile(r" (?:of|from|in|for) ")
HEADLINE = 100
"""Characters within which a headline tells its event."""
ALIKE = frozenset({EventKind.MEETING, EventKind.CALL})
STRONGER = {Status.HELD: 0, Status.PLANNED: 1, Status.POSTPONED: 2, Status.CANCELLED: 3}


def gather(text: AnnotatedArticle, drafts: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the reports of *drafts*, one an event, in text order: merged, split, dated, placed and nested; other claims as they are."""
    reports = sorted((d for d in drafts if isinstance(d, EventReport)), key=_order)
    others = tuple(d for d in drafts if not isinstance(d, EventReport))
    events = called_summits(text, [r for r in reports if not is_company(r)])
    found: list[EventReport] = []
    for report in _told_apart(text, on_schedule(text, on_record(text, of_one_word(events)))):
        _add(text, found, report, bare=_bare(text, report))
    found = with_travellers(with_company(text, [r for r in found if not _nowhere(text, r)], reports))
    return (*sound(settle(text, _named(recalled(text, found)))), *others)


def _nowhere(text: AnnotatedArticle, report: EventReport) -> bool:
    """Tell whether *report* is of an arrival that tells no place and went with no visit told before."""
    if report.place is not None or report.reports.kind is not EventKind.VISIT:
        return False
    at = _trigger(report)
    return any(
        t.pos_ == "VERB" and text.starts[t.i] == at and t.lemma_ != "visit" for t in text.tokens(report.evidence[0])
    )


def _order(report: EventReport) -> tuple[int, int, str]:
    return (_trigger(report), report.evidence[0].start, report.rule)


def _trigger(report: EventReport) -> int:
    return int(report.reports.id.rpartition(":")[2])


# ---------------------------------------------------------------------------------------------- telling apart


def _told_apart(text: AnnotatedArticle, reports: list[EventReport]) -> list[EventReport]:
    """Replace a list event ("met A, B and C") by one event a counterpart, where later words tell of one of them alone."""
    result: list[EventReport] = []
    for place, report in enumerate(reports):
        people = report.reports.participant
        split = (
            _counterparts(report, [r for r in reports[place + 1 :] if not _of_topic(text, r)])
            if report.reports.kind is EventKind.MEETING and len(people) > 2
            else None
        )
        if split is None:
            result.append(report)
            continue
        lead = [p for p in people if p not in split]
        for counterpart in split:
            own = replace(
                report.reports,
                id=_own_id(text, report, counterpart),
                participant=(*lead, counterpart),
                host=(),
                visitor=(),
            )
            result.append(replace(report, reports=own))
    return result


def _of_topic(text: AnnotatedArticle, report: EventReport) -> bool:
    """Tell whether *report* is only of what two talked about, which sets no meeting of theirs apart."""
    at = _trigger(report)
    verb = next((t for t in text.tokens(report.evidence[0]) if text.starts[t.i] == at), None)
    return verb is not None and verb.lemma_ in TALKS


def _counterparts(report: EventReport, later: list[EventReport]) -> tuple[Entity, ...] | None:
    people = set(report.reports.participant)
    pairs = []
    for other in later:
        pair = set(_named_people(other.reports))
        if other.reports.kind is EventKind.MEETING and len(pair) == 2 and pair < people and _dates_agree(report, other):
            pairs.append(pair)
    shared = set.intersection(*pairs) if pairs else set()
    lead = report.reports.participant[0]
    if lead not in shared:
        return None
    return tuple(p for p in report.reports.participant if p != lead)


def _named_people(event: Event) -> tuple[Entity, ...]:
    return tuple(p for p in event.participant if p.proper)


def _own_id(text: AnnotatedArticle, report: EventReport, counterpart: Entity) -> str:
    """Name one of the events of a list by where its counterpart stands in it."""
    inside = (m.span.start for m in text.mentions_in(report.evidence[0]) if m.entity == counterpart)
    return f"event:{next(inside, _trigger(report))}"


# ---------------------------------------------------------------------------------------------- merging


def _bare(text: AnnotatedArticle, report: EventReport) -> bool:
    """Tell whether *report* is of "the summit" without a name of its own."""
    if report.reports.kind is not EventKind.SUMMIT:
        return False
    at = _trigger(report)
    noun = next((t for t in text.tokens(report.evidence[0]) if text.starts[t.i] == at), None)
    if noun is None or not any(c.dep_ == "det" and c.lower_ in DEFINITE for c in noun.children):
        return False
    return not any(c.pos_ == "PROPN" or c.lower_ in ("next", "last", "of") for c in noun.children)


def _add(text: AnnotatedArticle, found: list[EventReport], report: EventReport, *, bare: bool) -> None:
    """Merge *report* into the event of *found* it retells, else append it; *bare*: into the last summit told, if it may."""
    for place in range(len(found) - 1, -1, -1):
        if named_apart(text, found[place], report):
            continue
        alike = bare or named_alike(text, found[place], report)
        if _same(found[place], report) or (alike and _one_summit(found[place], report)):
            if Status.DENIED in (found[place].status, report.status) and found[place].status is not report.status:
                found.append(replace(report, reports=found[place].reports))
            else:
                found[place] = _merged(found[place], report)
            return
    found.append(report)


def _same(old: EventReport, new: EventReport) -> bool:
    one, two = old.reports, new.reports
    if one.kind is not two.kind and not {one.kind, two.kind} <= ALIKE:
        return False
    if not _dates_agree(old, new) or not _statuses_agree(old, new):
        return False
    if one.kind is EventKind.VISIT:
        return bool(set(one.participant) & set(two.participant)) and _places_agree(old, new, strict=True)
    if one.kind is EventKind.PRESS_OCCASION:
        return set(one.participant) == set(two.participant)
    if one.kind is not two.kind and set(_named_people(one)) != set(_named_people(two)):
        return False
    debate = old.rule == new.rule == "debated" and bool(set(one.participant) & set(two.participant))
    return (debate or _people_agree(one, two)) and _places_agree(old, new, strict=False)


def _one_summit(old: EventReport, new: EventReport) -> bool:
    going_on = (old.status, new.status) == (Status.HELD, Status.PLANNED) and _is_group(old)
    if old.reports.kind is not EventKind.SUMMIT or (old.status is not new.status and not going_on):
        return False
    return _dates_agree(old, new) and _places_agree(old, new, strict=False)


def _is_group(report: EventReport) -> bool:
    """Tell whether *report* is of leaders who are not named, so that whoever "is to attend the summit" may be one of them."""
    return all(p.kind is EntityKind.GROUP for p in report.reports.participant)


def _people_agree(one: Event, two: Event) -> bool:
    first, second = set(_named_people(one)), set(_named_people(two))
    if _headed(one, two):
        return True
    if not first or not second or ((one.host or two.host) and len(first) != len(second)):
        return False
    if len(first | second) == 1 and not _groups_agree(one, two):
        return False
    return first == second or (len(first & second) >= 2 and (first <= second or second <= first))


def _headed(one: Event, two: Event) -> bool:
    """Tell whether *one* is told in the first words of the article, its others as "counterparts" whom *two* names."""
    first, second = _named_people(one), _named_people(two)
    groups = [p for p in one.participant if not p.proper]
    short = len(first) == len(groups) == 1 and groups[0].label.lower().endswith("counterparts")
    return short and int(one.id.rpartition(":")[2]) < HEADLINE and first[0] in second and len(second) > 2


def _groups_agree(one: Event, two: Event) -> bool:
    """Tell whether the unnamed others may be the same: "officials from Iran" and "the officials", and no "business leaders"."""
    first, second = ([p for p in event.participant if not p.proper] for event in (one, two))
    return not first or not second or any(_one_group(p, q) for p in first for q in second)


def _one_group(one: Entity, two: Entity) -> bool:
    """Tell whether two descriptions may be of the same people: equal nouns, and not of two different bodies."""
    if all(names := [{w for w in p.label.split() if w[:1].isupper()} for p in (one, two)]) and not names[0] & names[1]:
        return False  # "Nordian officials", "Sudland officials"
    first, second = (HEAD_END.split(p.label.lower(), maxsplit=1) for p in (one, two))
    return first[0].split()[-1] == second[0].split()[-1] and (
        first[1:] == second[1:] or not first[1:] or not second[1:]
    )


def _dates_agree(old: EventReport, new: EventReport) -> bool:
    if old.start_date is None or new.start_date is None:
        return not (old.date_value and new.date_value) or old.date_value == new.date_value
    first = (old.start_date, old.end_date or old.start_date)
    second = (new.start_date, new.end_date or new.start_date)
    return first[0] <= second[1] and second[0] <= first[1]


def _places_agree(old: EventReport, new: EventReport, *, strict: bool) -> bool:
    """Tell whether two places may be one: equal, a city and its state, or unknown (for a visit, unknown is not enough)."""
    one, two = old.place, new.place
    if one is None or two is None:
        return not strict or two is None
    if strict:
        return one == two or in_state(one, two) or in_state(two, one)
    kinds = (EntityKind.PLACE, EntityKind.STATE)
    if (one.kind, two.kind) in (kinds, kinds[::-1]):
        return not (outside(one, two) if one.kind is EntityKind.PLACE else outside(two, one))
    return one == two or one.kind is not two.kind


def _statuses_agree(old: EventReport, new: EventReport) -> bool:
    """Tell whether two statuses may be of one event: a plan and a meeting that took place only where the day is one."""
    pair = {old.status, new.status}
    if pair == {Status.HELD, Status.PLANNED}:
        return old.start_date is not None and old.start_date == new.start_date
    return True


def _merged(old: EventReport, new: EventReport) -> EventReport:
    one, two = old.reports, new.reports
    first = _named_people(one) if _headed(one, two) else one.participant
    people = tuple(dict.fromkeys((*first, *two.participant)))
    people = tuple(p for p in people if p.label != UNNAMED) or people[:1]
    event = replace(
        one,
        participant=people,
        host=tuple(dict.fromkeys((*one.host, *two.host))),
        visitor=tuple(dict.fromkeys((*one.visitor, *two.visitor))),
        mediator=tuple(dict.fromkeys((*one.mediator, *two.mediator))),
        day=one.day or two.day,
    )
    dates = min(old, new, key=_vagueness)
    place = (
        new.place if old.place is None or (old.place.kind is EntityKind.STATE and new.place is not None) else old.place
    )
    return replace(
        old,
        reports=event,
        status=max((old.status, new.status), key=lambda s: STRONGER.get(s, 0))
        if Status.HELD not in (old.status, new.status)
        else Status.HELD,
        place=place,
        start_date=dates.start_date,
        end_date=dates.end_date,
        date_precision=dates.date_precision,
        date_text=dates.date_text,
        date_value=dates.date_value,
        evidence=disjoint((*old.evidence, *new.evidence)),
        confidence=max(old.confidence, new.confidence),
    )


def _vagueness(report: EventReport) -> int:
    """Return how many days the date leaves open; an unknown one leaves all."""
    if report.start_date is None:
        return 100_000 if report.date_value is None else 99_999
    return ((report.end_date or report.start_date) - report.start_date).days


# ---------------------------------------------------------------------------------------------- names


def _named(found: list[EventReport]) -> list[EventReport]:
    """Give each event its id: the start of its first evidence, or of the words that set it apart where another event has it."""
    taken: dict[str, str] = {}
    result = []
    for report in sorted(found, key=lambda r: (r.evidence[0].start, _trigger(r), r.status is Status.DENIED)):
        own = report.reports.id
        name = next((new for new, old in taken.items() if old == own), f"event:{report.evidence[0].start}")
        if taken.get(name, own) != own:
            name = own
        taken[name] = own
        there = tuple(m for m in report.reports.mediator if m in report.reports.participant)
        result.append(replace(report, reports=replace(report.reports, id=name, mediator=there)))
    return result
