"""Meetings of a set form: who hosted a roundtable or discussion with whom, convened whom, and co-chaired which dialogue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.clause_moods import conditional
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft
from kg.claims._events.event_clauses import agent, behind, direct_object, owner, subject
from kg.claims._events.event_words import MAYBE, MOTION
from kg.claims._events.factuality import read
from kg.claims._events.groups import GUESTS, two_sided
from kg.claims._events.lines import is_remote
from kg.claims._events.readings import Reading
from kg.claims._events.receptions import is_passive, is_people
from kg.claims._events.sides import listed, other_side
from kg.claims._events.talk_sides import paired
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech.clauses import negated
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

    Convening = tuple[Token, tuple[Entity, ...], Reading]
    """The word of the meeting, who took part, and whether it is over or to come."""

HOLDS = lexicon("host convene lead chair hold moderate facilitate")
FORMS = lexicon("""
    roundtable discussion conversation convening session event gathering briefing dialogue meeting consultation reception
    dinner lunch breakfast luncheon
""")
"""What is hosted or led with others."""
TEAMS = lexicon("team squad crew army force coalition staff cast side lineup line-up band fleet collection")
"""What is assembled to do something, and not to talk."""
SHARES = lexicon("participate engage")
GATHERS = lexicon("convene gather assemble")
"""Verbs whose object is those who came."""
OPENS = lexicon("open opened host hosted launch launched")
"""Verbs of what is done together only behind "co-"."""
SERIES = lexicon("dialogue group commission committee consultation council forum meeting session talk partnership")
"""Last words of the name of what governments hold again and again."""
ROUND = lexicon("first second third fourth fifth sixth seventh eighth ninth tenth inaugural next latest annual")
COMES = lexicon("take occur meet convene")
PEOPLE = (EntityKind.PERSON, EntityKind.GROUP)
CO = ("co", "-", "–")
AFTER = 16
"""Words behind "co-chaired" within which what was chaired is named."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every meeting that somebody is told to have hosted, led or convened, or to have chaired with another."""
    for token in text.words:
        found = _chaired(text, token) if _is_chairing(token) else _told(text, token)
        if found is None or not two_sided(found[1]):
            continue
        noun, people, reading = found
        kind = EventKind.CALL if is_remote(noun, noun.head) else EventKind.MEETING
        yield draft(text, kind, noun, reading, people, rule="convened")


def _told(text: AnnotatedArticle, token: Token) -> Convening | None:
    """Return the meeting that *token* tells somebody to have hosted or convened."""
    people = _with_others(text, token) or _convened(text, token) or _of_series(text, token)
    reading = read_told(text, token) if people else None
    return None if reading is None else (token, people, reading)


def _with_others(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return both sides of "hosted a roundtable in the Blue Room with leaders", whatever stands before "with"."""
    shared = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.lemma_ in SHARES
    verb = noun.head.head if shared else noun.head
    held = shared or (noun.dep_ == "dobj" and verb.lemma_ in HOLDS)
    if not held or noun.lemma_ not in FORMS or owner(noun) is not None:
        return ()
    doers = tuple(p for p in doers_of(text, verb) if p.kind is not EntityKind.GROUP)
    others = tuple(p for p in other_side(text, noun, "with") or other_side(text, verb, "with") if p.kind in PEOPLE)
    return (*doers, *others) if doers and others else ()


def _convened(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who convened whom: "convened the foreign ministers at the White House"."""
    guests = direct_object(verb) if verb.pos_ == "VERB" and verb.lemma_ in GATHERS else None
    if guests is None or guests.lemma_ in FORMS | TEAMS or is_passive(verb):
        return ()
    board = _board(text, verb, guests)
    if board:
        return board
    if not (is_people(text, guests) or guests.lower_ in GUESTS):
        return ()
    doers = tuple(p for p in doers_of(text, verb) if p.kind is not EntityKind.GROUP)
    others = listed(text, verb.doc[guests.left_edge.i], guests)
    return (*doers, *others) if doers and others and all(p.kind in PEOPLE for p in others) else ()


def _board(text: AnnotatedArticle, verb: Token, guests: Token) -> tuple[Entity, ...]:
    """Return both in "Prado convened the Reform Task Force": who convened which body."""
    mention = text.mention_at(guests)
    body = mention is not None and mention.entity.kind in (EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)
    doers = tuple(p for p in doers_of(text, verb) if p.kind is EntityKind.PERSON)
    return (*doers, mention.entity) if doers and body and mention is not None and verb.lemma_ == "convene" else ()


def _of_series(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the two in "the inaugural meeting of the Ghana-Kenya Working Group took place"."""
    body = behind(noun, "of") if noun.lemma_ in ("meeting", "session", "round") and noun.dep_ == "nsubj" else None
    if body is None or body.lemma_.lower() not in SERIES or noun.head.lemma_ not in COMES:
        return ()
    return paired(text, body)


# ---------------------------------------------------------------------------------------------- chaired together


def _is_chairing(token: Token) -> bool:
    """Tell whether *token* is the "chair" of "co-chaired", which parsers take for anything, or a verb of chairing or opening."""
    if not token.lower_.startswith("chair") and token.lower_ not in OPENS | {"cochair", "cochaired", "led", "lead"}:
        return False
    hyphened = token.i > 1 and token.doc[token.i - 1].text in ("-", "–") and token.doc[token.i - 2].lower_ == "co"
    return token.sent.start <= token.i and (
        hyphened or token.lower_.startswith("cochair") or (token.pos_ == "VERB" and token.lower_ not in OPENS)
    )


def _chaired(text: AnnotatedArticle, verb: Token) -> Convening | None:
    """Return what was chaired together, by whom, and whether it is over or to come."""
    noun = _series(verb)
    if noun is None and (by := agent(verb)) is not None:
        return _chaired_by(text, verb, by)
    if noun is None or conditional(verb) or negated(verb):
        return None
    opening = [t for t in verb.doc[verb.sent.start : verb.i] if t.lower_ not in CO]
    marks = {t.lower_ for t in opening[-3:]}
    own = doers_of(text, verb) if subject(verb) is not None else ()
    people = own if len(own) > 1 else _with_partner(text, verb, noun) or _opening(text, verb)
    if len(people) < 2 or any(p.kind is not EntityKind.PERSON for p in people) or marks & MAYBE:
        return None
    status = Status.PLANNED if marks & {"will", "to", "’ll", "'ll"} else Status.HELD
    chain = tuple(t for t in (verb, verb.head) if t.pos_ in ("VERB", "AUX", "NOUN"))
    return noun, tuple(dict.fromkeys(people)), Reading(status, chain)


def _chaired_by(text: AnnotatedArticle, verb: Token, by: Token) -> Convening | None:
    """Return the meeting that "was co-chaired by Prado and Holt"."""
    top = verb.head if verb.head.lower_ in CO else verb  # the parser takes "co" for the verb
    noun = next((c for c in top.children if c.dep_ == "nsubjpass" and c.lemma_.lower() in SERIES), None)
    people = listed(text, by.doc[by.left_edge.i], by)
    reading = read_told(text, top) if noun is not None and len(people) > 1 else None
    named = all(p.kind is EntityKind.PERSON for p in people)
    return (noun, people, reading) if noun is not None and reading is not None and named else None


def _series(verb: Token) -> Token | None:
    """Return the last word of the name of what is chaired: "the third Working Group on Trade"."""
    after = verb.doc[verb.i + 1 : min(verb.i + AFTER, verb.sent.end)]
    if not after or after[0].lower_ not in ("the", "a", "an", "its", "their"):
        return None
    name = []
    for token in after[1:]:
        if (
            token.pos_ not in ("NOUN", "PROPN", "ADJ", "ADV")
            and token.text not in ("-", "–", "&")
            and not token.text[:1].isupper()
        ):
            break
        name.append(token)
    if not name or name[-1].lemma_.lower().removesuffix("s") not in SERIES:
        return None
    known = any(t.lower_ in ROUND or t.text[:1].isupper() for t in name)
    return name[-1] if known else None


def _with_partner(text: AnnotatedArticle, verb: Token, noun: Token) -> tuple[Entity, ...]:
    """Return both of "will travel to Lisbon to co-open the Trade Dialogue on May 3 with Minister Holt", however "co-open" is parsed."""
    rest = verb.doc[noun.i + 1 : min(noun.i + AFTER, verb.sent.end)]
    way = next((t for t in rest if t.lower_ == "with" or t.pos_ == "VERB" or t.text in ";:"), None)
    with_whom = next((c for c in way.children if c.dep_ == "pobj"), None) if way is not None else None
    if way is None or way.lower_ != "with" or with_whom is None:
        return ()
    lead = next((t for t in (verb, *islice(verb.ancestors, 4)) if t.pos_ == "VERB" and read(t) is not None), None)
    if lead is None or not (lead == verb or lead.lower_ in CO or lead.lemma_ in MOTION):
        return ()
    return (*doers_of(text, lead)[:1], *listed(text, verb.doc[with_whom.left_edge.i], with_whom))


def _opening(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the list of people with which the sentence of *verb* begins."""
    first = verb.doc[verb.sent.start]
    between = verb.doc[first.i : verb.i]
    if any(t.pos_ == "VERB" and t.lower_ not in CO for t in between) or any(t.text in ";:" for t in between):
        return ()
    return listed(text, first)


RULE = Rule(
    find,
    examples=(
        Example(
            "Ana Prado hosted a roundtable in the Blue Room with union leaders.",
            ("Meeting(Ana Prado, union leaders) held in Blue Room",),
        ),
        Example(
            "Ana Prado convened Foreign Minister Erik Holt and Foreign Minister Ola Lind in Lisbon.",
            ("Meeting(Ana Prado, Erik Holt, Ola Lind) held in Lisbon",),
        ),
        Example("Ana Prado convened union leaders in Lisbon.", ("Meeting(Ana Prado, union leaders) held in Lisbon",)),
        Example(
            "The second meeting of the Trade Committee was co-chaired by Ana Prado and Erik Holt.",
            ("Meeting(Ana Prado, Erik Holt) held",),
        ),
        Example(
            "Deputy Minister Ana Prado and Foreign Minister Erik Holt will co-chair the second Strategic Dialogue.",
            ("Meeting(Ana Prado, Erik Holt) planned",),
        ),
        Example(
            "Ana Prado participates in a roundtable with Erik Holt in Lisbon.",
            ("Meeting(Ana Prado, Erik Holt) held in Lisbon",),
        ),
        Example("Ana Prado hosted a roundtable in the Blue Room."),
        Example("Ana Prado convened the committee."),
        Example("Ana Prado and Erik Holt chaired the board."),
        Example("Ana Prado and Erik Holt may co-chair the second Strategic Dialogue."),
    ),
    draft=True,
)
