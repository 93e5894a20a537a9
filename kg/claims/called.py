"""Calls: who spoke with whom by telephone or video."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft, people_of
from kg.claims._events.event_clauses import behind, dated, direct_object, subject
from kg.claims._events.event_words import BESIDE, MEETINGS, MOTION
from kg.claims._events.groups import is_plural, is_public, two_sided
from kg.claims._events.lines import LINES, WIRED, by_line, told_by_line
from kg.claims._events.one_by_one import one_by_one
from kg.claims._events.public_words import is_spoken
from kg.claims._events.sides import other_side
from kg.claims._events.talk_sides import ADDRESSES, noun_sides
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.officials import states_of
from kg.model import Entity, EntityKind, EventKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

PHONES = lexicon("phone telephone ring videoconference")
SPEAKS = lexicon("speak talk")
ELSEWHERE = lexicon("at to in from before about of against for")
"""Where those who spoke were in one place."""
REQUESTS = lexicon("request invitation initiative order")
"""What may stand behind "spoke at …" and "spoke in …" of a talk between two."""
MANNERS = lexicon(
    "pride passion emotion admiration contempt anger confidence authority accent affection candor candour"
)
TAKES = lexicon("take receive get accept")
FARTHEST = 25
"""Words at most behind "speaking" up to where somebody stands."""
NOUNS = lexicon("call conversation videoconference teleconference")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every call between two sides."""
    told: list[EventReport] = []
    for token in text.words:
        people = _by_verb(text, token, told) if token.pos_ == "VERB" else _by_noun(text, token, told)
        if not people:
            continue
        people = tuple(dict.fromkeys(people))
        reading = read_told(text, token) if two_sided(people) and _speakers(people) else None
        if reading is not None:
            beside = token.lemma_ in SPEAKS and (any(t.lemma_ in BESIDE for t in token.subtree) or _went(token))
            kind = EventKind.MEETING if beside else EventKind.CALL
            found = draft(text, kind, token, reading, people, rule="called")
            told.append(found)
            yield from one_by_one(text, token, found)


def _went(verb: Token) -> bool:
    """Tell whether somebody goes somewhere to speak with another: "will visit Lisbon to speak with Holt"."""
    aim = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB"
    return aim and verb.head.lemma_ in MOTION and not by_line(verb)


def _speakers(people: tuple[Entity, ...]) -> bool:
    return any(p.kind is EntityKind.PERSON for p in people) or all(p.kind is EntityKind.STATE for p in people)


def _by_verb(text: AnnotatedArticle, verb: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    lemma = verb.lemma_.lower()
    if lemma != "call" and lemma not in PHONES | SPEAKS and not (lemma in ADDRESSES and told_by_line(verb)):
        return ()
    other = direct_object(verb) or (behind(verb, "round", "around") if lemma == "ring" else None)
    doer = doers_of(text, verb, told)
    if lemma in PHONES or (lemma == "call" and _plain(verb)):
        answered = people_of(text, other, told)
        return (*doer, *answered) if answered and all(_person_like(p) for p in answered) else ()
    if lemma in ADDRESSES:
        return _told(text, verb, doer, told)
    stage = behind(verb, "at")
    spoken = verb.dep_ in ("amod", "compound") or (stage is not None and is_spoken(stage)) or _beside_talks(verb)
    return _spoke(text, verb, doer) if lemma in SPEAKS and not spoken else ()


def _told(text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...], told: list[EventReport]) -> tuple[Entity, ...]:
    """Return both sides of "thanked Holt by telephone"."""
    both = (*doer, *people_of(text, direct_object(verb), told))
    return both if doer and len(both) > len(doer) and all(p.kind is EntityKind.PERSON for p in both) else ()


def _spoke(text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return both sides of "spoke with Holt on Monday" and "talked over the hotline"."""
    manner, tongue = behind(verb, "with"), direct_object(verb)
    if (tongue is not None and tongue.ent_type_ in ("LANGUAGE", "NORP")) or (
        manner is not None and manner.lemma_ in MANNERS
    ):
        return ()  # "speaks Spanish", "spoke with pride of Holt"
    if _beside_him(verb):
        return ()
    with_ = other_side(text, verb, "with", "to")
    wired = by_line(verb)
    if wired and not with_ and len(states := states_of(text, subject(verb))) > 1:
        return states
    once = dated(text, (), verb) is not None
    both = wired and len(doer) > 1 and all(p.kind is EntityKind.PERSON for p in doer)
    if not with_ and (both or _spoke_together(verb, doer, once=once)):
        return doer
    talked = once and verb.lemma_ == "speak" and behind(verb, "with") is not None
    others = all(
        _by_post(p) or (talked and is_public(p) and is_plural(p)) for p in with_ if p.kind is not EntityKind.PERSON
    )
    officials = doer and with_ and others and all(p.kind is EntityKind.PERSON or p in with_ for p in doer)
    return (*doer, *with_) if wired or officials else ()


def _beside_him(verb: Token) -> bool:
    """Tell whether who is named behind "with" only stands by: "Speaking with his wife, Ana, at his side"."""
    near = verb.doc[verb.i + 2 : min(verb.i + FARTHEST, verb.sent.end - 1)]
    at_side = any(t.lower_ == "side" and t.nbor(-1).tag_ == "PRP$" and t.nbor(-2).lower_ in ("at", "by") for t in near)
    return at_side or any(t.lower_ in ("beside", "alongside") and t.nbor().tag_ == "PRP" for t in near)


def _beside_talks(verb: Token) -> bool:
    """Tell whether the "with" of *verb* says with whom talks were after which somebody spoke: "speaking after talks with Holt"."""
    first = next((t for t in verb.subtree if t.i > verb.i and t.lower_ in ("with", "to") and t.dep_ == "prep"), None)
    noun = first.head if first is not None else verb
    return (
        noun.lemma_ in MEETINGS
        and noun.dep_ == "pobj"
        and noun.head.lower_ in ("after", "before", "following", "of", "at")
    )


def _spoke_together(verb: Token, doer: tuple[Entity, ...], *, once: bool) -> bool:
    """Tell "A and B spoke on Monday" from "A and B spoke at the forum"; *once*, on a day, they "spoke about" it to each other."""
    apart = ELSEWHERE - {"about"} if once else ELSEWHERE
    phrases = [c for c in verb.children if c.lower_ in apart and c.dep_ in ("prep", "agent", "dative", "mark")]
    heads = [next((h for h in c.children if h.dep_ == "pobj"), c) for c in phrases]
    alone = all(head.lemma_ in REQUESTS for head in heads)
    return verb.lemma_ == "speak" and alone and len(doer) > 1 and all(p.kind is EntityKind.PERSON for p in doer)


def _person_like(entity: Entity) -> bool:
    return entity.kind in (EntityKind.PERSON, EntityKind.GROUP)


def _by_post(group: Entity) -> bool:
    """Tell whether *group* is of holders of one post: "the Foreign Ministers of Iran and Iraq", and not "students"."""
    post, of, _ = group.label.partition(" of ")
    return group.kind is EntityKind.GROUP and bool(of) and post[:1].isupper() and is_public(group)


def _plain(verb: Token) -> bool:
    """Tell "called her counterpart" from "called him a liar", "called on him" and "called for talks"."""
    if any(t.is_quote for t in verb.subtree) or any(
        c.lower_ in ("as", "into") or c.lemma_ == "testify" for c in verb.children
    ):
        return False
    return not any(
        (c.dep_ in ("oprd", "prt", "xcomp", "ccomp", "acomp", "attr") and c.pos_ != "VERB")
        or (c.lower_ in ("on", "for", "off") and not any(t.ent_type_ in ("DATE", "TIME") for t in c.children))
        for c in verb.children
    )


def _by_noun(text: AnnotatedArticle, noun: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    if noun.pos_ not in ("NOUN", "PROPN"):
        return ()
    by_wire = noun.lemma_.lower() in WIRED and any(c.lower_ in LINES for c in noun.lefts)
    if noun.lemma_.lower() not in NOUNS and not by_wire:
        return ()
    by_phone = noun.lemma_.lower() != "conversation" or any(c.lower_ in LINES for c in noun.children)
    caller = people_of(text, behind(noun, "from"), told) if noun.dep_ == "dobj" and noun.head.lemma_ in TAKES else ()
    if any(p.kind is EntityKind.PERSON for p in caller):
        return (*people_of(text, subject(noun.head), told), *caller)
    to = people_of(text, behind(noun, "to"), told) if noun.lemma_.lower() == "call" else ()
    if any(p.kind is EntityKind.PERSON for p in to):
        poss = next((c for c in noun.children if c.dep_ == "poss"), None)
        return (*people_of(text, poss, told), *to)
    return noun_sides(text, noun, told) if by_phone else ()


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado phoned Erik Holt.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado spoke with Erik Holt by telephone.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado held a telephone talk with Erik Holt.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado held a phone call with Erik Holt.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado called Erik Holt on May 3, 2031.", ("Call(Ana Prado, Erik Holt) held 2031-05-03",)),
        Example("Ana Prado took a phone call from Erik Holt.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("In a phone conversation, Ana Prado thanked Erik Holt.", ("Call(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado and Erik Holt are on speaking terms."),
        Example("Ana Prado called Erik Holt a friend."),
        Example("Ana Prado called on Erik Holt to resign."),
        Example("Ana Prado spoke at a joint news conference with Erik Holt."),
    ),
    draft=True,
)
