"""Meetings: who met whom, in person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.parliaments import is_parliament
from kg.claims import Claims, Example, Rule, called
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft
from kg.claims._events.event_clauses import behind, dated, owner
from kg.claims._events.event_places import place_named
from kg.claims._events.event_words import HOLDS, TALKS
from kg.claims._events.groups import assembled, somebody, two_sided
from kg.claims._events.lines import by_line, is_remote
from kg.claims._events.one_by_one import one_by_one
from kg.claims._events.receptions import RECEIVES
from kg.claims._events.talk_sides import noun_sides, paired
from kg.claims._events.verb_sides import NOUNS, PLURAL_NOUNS, WELCOMES, in_play, jointly, verb_sides
from kg.claims._grammar.lexicon import lexicon
from kg.claims.briefed import HOUSES
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

CONSULTS = lexicon("consult confer negotiate converse")
"""Verbs that in the future tense tell of a policy, not of a meeting."""
CAME = lexicon("be arrive come fly travel go land return")
STANDING = lexicon("consultation dialogue")
"""Talks of two governments that come again, whoever leads them."""
SOLEMN = lexicon("emergency special extraordinary closed plenary joint urgent annual opening closed-door")
"""What makes a session one of a council or parliament, and not of training."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every verb and noun that tells of a meeting of two sides."""
    told = list(called.find(text, claims))  # of which "the two" may be told, too
    alone: list[EventReport] = []
    for token in text.words:
        found = _draft(text, token, told)
        if found is not None:
            told.append(found)
            yield from one_by_one(text, token, found)
        elif (visit := _for_talks(text, token)) is not None:
            alone.append(visit)
    met = {p for report in told for p in report.reports.participant}
    yield from (report for report in alone if not met & set(report.reports.participant))


def _for_talks(text: AnnotatedArticle, noun: Token) -> EventReport | None:
    """Return the talks for which a visitor came, where the text does not say with whom: "is in Lisbon for talks"."""
    if noun.lemma_ not in PLURAL_NOUNS or noun.dep_ != "pobj" or noun.head.lower_ != "for" or noun.tag_ != "NNS":
        return None
    verb = noun.head.head
    if verb.lemma_ not in CAME or behind(noun, "with", "between", "among") is not None:
        return None
    there = place_named(text, behind(verb, "in", "to", "at"))
    people = doers_of(text, verb) if there is not None else ()
    reading = read_told(text, noun) if len(people) == 1 and people[0].kind is EntityKind.PERSON else None
    if reading is None:
        return None
    return draft(text, EventKind.MEETING, noun, reading, (*people, somebody(text, noun)), rule="met_with")


def _people(
    text: AnnotatedArticle, token: Token, told: list[EventReport]
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Return who met by what *token* says, and who of them received the others."""
    people = verb_sides(text, token, told) if token.pos_ == "VERB" else ()
    if people and token.lemma_ in RECEIVES:
        greeted = any(t.lower_ in WELCOMES for t in token.sent) or _occasion(token)
        return ((), ()) if greeted else (people, people[:1])
    if not people and is_meeting(token):
        people = noun_sides(text, token, told) or paired(text, token)
    played = bool(people) and in_play(token if token.pos_ == "VERB" else token.head)
    return (() if played else people), ()


def _occasion(verb: Token) -> bool:
    """Tell whether it is an occasion that somebody hosts, and not the people there: "a lunch with leaders hosted by Holt"."""
    way = verb.head.head
    guests = verb.dep_ == "acl" and verb.head.dep_ == "pobj" and way.lower_ in ("with", "for", "of")
    return guests and way.head.lemma_ in NOUNS | PLURAL_NOUNS | {"event", "reception", "gathering", "conversation"}


def _draft(text: AnnotatedArticle, token: Token, told: list[EventReport]) -> EventReport | None:
    people, host = _people(text, token, told)
    if not people:
        return None
    # "At this meeting, ministers discussed …" tells of one told before.
    pointed = any(c.lower_ in ("this", "that", "these") for c in token.children)
    alone = assembled(people) and (token.pos_ == "VERB" or not (pointed or _with_others(token)))
    if not two_sided(people) and not alone:
        return None
    kind = _kind(token, people, told)
    reading = read_told(text, token) if kind is not None else None
    policy = token.lemma_ in CONSULTS or jointly(token)
    if kind is None or reading is None or (policy and reading.status is not Status.HELD):
        return None
    if token.lemma_ in STANDING and reading.status is Status.PLANNED and not any(c.dep_ == "poss" for c in token.lefts):
        people = _for_states(text, people)
    where = place_named(text, behind(token, "to")) if host else None
    if where is not None and token.lemma_ == "welcome" and reading.status is Status.PLANNED:
        return None  # "looks forward to welcoming him to Lisbon": that is his visit
    vague = policy and dated(text, (), token) is None
    report = draft(text, kind, token, reading, people, rule="met_with", where=where, host=host)
    return replace(report, place=None) if vague else report  # "discussed unrest in the Sahel"


def _kind(token: Token, people: tuple[Entity, ...], told: list[EventReport]) -> EventKind | None:
    """Return whether *token* tells of a meeting, a call or the sitting of a parliament; None for one of which nothing is told."""
    if len(people) == 1 and is_house(people[0]):
        return EventKind.EVENT if _with_matter(token) else None  # "Congress reconvenes in January"
    remote = is_remote(token) or by_line(token) or _on_call(token, people, told)
    return EventKind.CALL if remote else EventKind.MEETING


def _for_states(text: AnnotatedArticle, people: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the states for which *people* agree on consultations to come; they themselves may not be there."""
    home = {t.person: t.office.country for t in text.titles if t.person is not None}
    states = tuple(s for p in people if p.kind is EntityKind.PERSON and (s := home.get(p)) is not None)
    return states if len(set(states)) == len(people) else people


def is_house(body: Entity) -> bool:
    """Tell whether *body* is a parliament, whose sittings are no meetings of two."""
    words = body.label.split()
    return words[-1].lower() in HOUSES - {"council", "cabinet"} or is_parliament(words[-1])


def _with_matter(token: Token) -> bool:
    """Tell whether it is said what a parliament sits for, or in what session: "met to elect a speaker"."""
    aims = any(c.dep_ in ("advcl", "xcomp") and c.tag_ == "VB" for c in token.children)
    return token.pos_ != "VERB" or aims or any(c.lower_ == "for" and c.dep_ == "prep" for c in token.children)


def _on_call(token: Token, people: tuple[Entity, ...], told: list[EventReport]) -> bool:
    """Tell whether *token* says what two talked about of whom a call is told: "With Holt, she discussed trade"."""
    calls = (r for r in told if r.reports.kind is EventKind.CALL)
    return token.lemma_ in TALKS and any(set(r.reports.participant) >= set(people) for r in calls)


def _with_others(noun: Token) -> bool:
    """Tell whether *noun* is a meeting of more than those it names: "talks with Iran", "attended the ministers' meeting"."""
    sits = noun.head.lemma_ in HOLDS and any(c.lower_ in SOLEMN for c in noun.lefts)
    attended = (noun.lemma_ == "session" and not sits) or (noun.dep_ == "dobj" and noun.head.lemma_ not in HOLDS)
    return attended or behind(noun, "with") is not None


def is_meeting(token: Token) -> bool:
    """Tell whether *token* is a noun for a meeting."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    if lemma == "conversation" or (lemma == "talk" and token.tag_ == "NN"):
        return _in_person(token)
    if not (lemma in NOUNS or lemma in PLURAL_NOUNS or _round_table(token)) or any(
        c.lower_ == "summit" for c in token.lefts
    ):
        return False
    if lemma == "session" and (token.head.lemma_ == "address" or getattr(behind(token, "of"), "lower_", "") in HOUSES):
        return False
    if lemma == "dialogue" and not any(c.dep_ in ("det", "poss", "compound", "amod", "nmod") for c in token.children):
        return False
    return lemma not in PLURAL_NOUNS or token.tag_ in ("NNS", "NNPS")


def _round_table(noun: Token) -> bool:
    return noun.lemma_ == "table" and any(c.lower_ == "round" for c in noun.lefts)


def _in_person(noun: Token) -> bool:
    """Tell whether the "conversation" somebody hosted, or had in a place, was no call; and "her four-hour talk with Holt" no lecture."""
    if noun.lemma_ == "talk":
        return owner(noun) is not None and behind(noun, "with") is not None
    by_line = any(c.lower_ in ("phone", "telephone", "video", "virtual") for c in noun.children)
    if noun.dep_ != "dobj" or by_line:
        return False
    where = behind(noun.head, "in", "at") or behind(noun, "in", "at")
    return noun.head.lemma_ == "host" or (where is not None and where.ent_type_ in ("GPE", "FAC", "LOC"))


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado met with Erik Holt in Lisbon.", ("Meeting(Ana Prado, Erik Holt) held in Lisbon",)),
        Example("Ana Prado hopes to hold talks with Erik Holt.", ("Meeting(Ana Prado, Erik Holt) planned",)),
        Example("Ana Prado and Erik Holt will meet in Lisbon.", ("Meeting(Ana Prado, Erik Holt) planned in Lisbon",)),
        Example("Ana Prado was received by Erik Holt.", ("Meeting(Erik Holt, Ana Prado) held",)),
        Example("Ana Prado held talks with Erik Holt.", ("Meeting(Ana Prado, Erik Holt) held",)),
        Example("Somebody told where they met with Ana Prado and Erik Holt."),
        Example("Ana Prado and Erik Holt met with voters."),
        # Who met them is not said, and that the two met each other is not either.
        Example(
            "Met with President Ana Prado and Foreign Minister Erik Holt.",
            ("Meeting((unnamed), Ana Prado) held", "Meeting((unnamed), Erik Holt) held"),
        ),
        Example("Ana Prado called on Erik Holt in Lisbon.", ("Meeting(Ana Prado, Erik Holt) held in Lisbon",)),
        Example(
            "Ana Prado met separately with Erik Holt and Ola Lind.",
            ("Meeting(Ana Prado, Erik Holt) held", "Meeting(Ana Prado, Ola Lind) held"),
        ),
        Example("Ministers of Iran and Iraq met in Lisbon.", ("Meeting(Iran, Iraq) held in Lisbon",)),
        Example("Ana Prado and Erik Holt discussed the port.", ("Meeting(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado discussed the port with Erik Holt by telephone.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado met Erik Holt. The two sides exchanged prisoners.", ("Meeting(Ana Prado, Erik Holt) held",)),
        Example(
            "Ana Prado met a delegation led by Erik Holt in Lisbon.",
            ("Meeting(Ana Prado, delegation, Erik Holt) held in Lisbon",),
        ),
        Example("Ana Prado talked with survivors.", ("Meeting(Ana Prado, survivors) held",)),
        Example("Ana Prado shook hands with Erik Holt.", ("Meeting(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado welcomed the dialogue that Erik Holt began."),
        Example("Ana Prado called on Erik Holt to resign."),
        Example("The Iran-Russia talks began in Lisbon.", ("Meeting(Iran, Russia) held in Lisbon",)),
        Example("Ana Prado hopes to meet Erik Holt."),
        Example("Ana Prado refused to meet Erik Holt."),
        Example("Ana Prado would meet Erik Holt if he came."),
        Example("Ana Prado saw Erik Holt as a friend."),
        Example("Ana Prado welcomed Erik Holt to the team."),
        Example(
            "Senior delegations representing Iran and Iraq met in Lisbon.", ("Meeting(Iran, Iraq) held in Lisbon",)
        ),
    ),
    draft=True,
)
