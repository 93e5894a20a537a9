"""Tells who met, by the verb of a meeting: "A met (with) B", "A and B conferred", "A talked with survivors"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.courtesies import called_on, shook_hands
from kg.claims._events.drafts import as_states, doers_of, people_of
from kg.claims._events.event_clauses import agent, behind, direct_object, subject
from kg.claims._events.event_words import TALKS
from kg.claims._events.groups import GUESTS, LANDS, is_public, somebody
from kg.claims._events.pairs import plural_referents
from kg.claims._events.public_words import listens
from kg.claims._events.receptions import RECEIVES, encountered, is_passive, is_people, received, whom_met
from kg.claims._events.sides import listed, other_side
from kg.claims._events.talk_sides import MEALS
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventReport

if TYPE_CHECKING:
    from kg.syntax import Token

MEETS = lexicon("meet confer consult huddle converse negotiate dine din lunch breakfast gather convene reconvene")
"""Verbs of two sides; "with" names the other; the lemmatizer cuts "dined" to "din"."""
TOGETHER = {"sit": "down", "get": "together"}
COMES = lexicon("come gather assemble visit call")
CHATS = lexicon("talk chat visit mingle")
"""Verbs that with unnamed people behind "with" tell of an encounter: "talked with survivors"."""
SAID = lexicon(
    "view opinion idea perspective assessment note insight impression thought information experience greeting pleasantry remark word "
    "proposal congratulation condolence position"
)
"""What people who talk with each other exchange."""
NOUNS = lexicon(
    "luncheon meal retreat meeting encounter dialogue roundtable trilateral dinner lunch breakfast audience session bilateral"
)
PLURAL_NOUNS = lexicon("talk consultation negotiation discussion")
"""Nouns that mean a meeting in the plural only."""
WELCOMES = lexicon("airport tarmac airfield arrival")
"""Words near which a greeting is a ceremony and no meeting."""
LONGEST = 40
"""Names in a list at most."""
SPORTS = lexicon("""
    final semifinal semi-final quarterfinal quarter-final qualifier match game playoff play-off ring court pitch net cup league tournament
    championship derby bout semis finals rematch doubles singles draw tie victory defeat shootout tiebreak tie-break
""")
"""Where rivals meet."""
IMAGINED = lexicon("dream vision nightmare daydream hallucination")
HEARERS_TOLD = lexicon("press media reporters journalists newsmen correspondents")
"""Who is met to be told something."""


def verb_sides(text: AnnotatedArticle, verb: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    """Return both sides of the meeting that *verb* tells of."""
    lemma = verb.lemma_.lower()
    doer = doers_of(text, verb, told)
    if lemma in RECEIVES:
        return received(text, verb, doer, told)
    if lemma == "bring" and (guests := _brought(text, verb, told)):
        return guests
    if lemma in ("call", "see", "pay"):
        return called_on(text, verb, doer, told)
    if lemma == "shake":
        return shook_hands(verb, doer, people_of(text, behind(verb, "with"), told))
    if lemma in MEETS or any(c.lower_ == TOGETHER.get(lemma) for c in verb.children):
        return _meets(text, verb, doer, told)
    return _talked(text, verb, doer, told) if lemma in TALKS else _joined(text, verb, doer)


def _talked(
    text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...], told: list[EventReport]
) -> tuple[Entity, ...]:
    """Return both sides of "A discussed X with B" and of "A and B discussed X", where all are people."""
    other = _with(text, verb, told)
    thing = direct_object(verb)
    bare = thing is not None and thing.lemma_ == "word" and not any(thing.lefts)
    if verb.lemma_ == "exchange" and thing is not None and (bare or thing.lemma_ not in SAID):
        return ()  # "exchanged prisoners", "exchanged fire", "exchanged words" in anger
    if any(c.tag_ == "TO" for c in verb.children) and not other:
        return ()
    if jointly(verb) and not other and not is_passive(verb):
        head = subject(verb)
        again = any(set(doer) <= set(r.reports.participant) for r in told)
        by_name = head is not None and head.pos_ == "PROPN"
        return doer if (again or by_name) and all(p.kind is EntityKind.PERSON for p in doer) else ()
    named = any(p.kind is EntityKind.PERSON for p in other)
    officials = all(p.kind is EntityKind.PERSON for p in doer) and _aims_at(verb) and all(_officials(p) for p in other)
    return (*doer, *other) if doer and other and (named or officials) else ()


def _aims_at(verb: Token) -> bool:
    """Tell whether it is the aim of somebody to talk with others: "visited Lisbon to discuss trade with officials"."""
    ahead = any(c.tag_ in ("TO", "MD") and c.lower_ in ("to", "will") for c in verb.children)
    thing = direct_object(verb)
    own = next((t for t in verb.subtree if t.lower_ == "with" and t.dep_ == "prep"), None)
    return ahead and own is not None and own.head in (verb, thing)


def _officials(group: Entity) -> bool:
    """Tell whether *group* are officials and no countries or allies: "the defense chief", "government officials"."""
    return is_public(group) and group.label.lower().split()[-1] not in LANDS | GUESTS and not group.proper


def _joined(text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return both sides of "A joined B for dinner" and "A talked with survivors"."""
    if verb.lemma_ == "join":
        meal = behind(verb, "for")
        others = people_of(text, encountered(verb)) if meal is not None and meal.lemma_ in MEALS else ()
        return (*doer, *others) if doer and others else ()
    if verb.lemma_ in ("tell", "address"):
        return _audience(text, verb, doer)
    if (verb.lemma_ not in CHATS and not _will_speak(verb)) or (verb.lemma_ == "visit" and direct_object(verb)):
        return ()  # "visited the school with officials": they went there, too
    head = behind(verb, "with") or (behind(verb, "to") if verb.lemma_ == "talk" else None)
    others = people_of(text, head) if head is not None and not listens(head, told=verb.lemma_ != "speak") else ()
    unnamed = verb.lemma_ in ("visit", "chat") or all(p.kind is EntityKind.GROUP for p in others)
    if verb.lemma_ == "speak" and any(is_public(p) for p in others):
        return ()  # that may be by telephone
    return (*doer, *others) if doer and others and unnamed else ()


def _will_speak(verb: Token) -> bool:
    """Tell whether somebody is to speak with people, as on a journey: "will also speak with students"."""
    return verb.lemma_ == "speak" and any(c.dep_ == "aux" and c.lower_ == "will" for c in verb.children)


def _audience(text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return both sides of "told ambassadors who came to the ministry" and of "told visiting President Holt"."""
    hearers = encountered(verb)
    guest = any(t.lower_ == "visiting" for t in verb.doc[verb.i + 1 : verb.i + 2])
    if (
        guest
        and doer
        and (named := people_of(text, hearers))
        and all(p.kind is EntityKind.PERSON for p in (*doer, *named))
    ):
        return (*doer, *named)
    came = hearers is not None and any(c.dep_ == "relcl" and c.lemma_ in COMES for c in hearers.children)
    people = people_of(text, hearers) if came else ()
    return (*doer, *people) if doer and people and all(is_public(p) for p in people) else ()


def jointly(verb: Token) -> bool:
    """Tell whether *verb* tells what its subjects talked about among themselves."""
    return verb.lemma_ in TALKS and not any(t.lower_ == "with" for t in verb.subtree)


def _meets(
    text: AnnotatedArticle, verb: Token, doer: tuple[Entity, ...], told: list[EventReport]
) -> tuple[Entity, ...]:
    """Return both sides of "A met (with) B"; several subjects meet each other only where no other side is told."""
    thing = direct_object(verb) if verb.lemma_ != "meet" else None
    if thing is not None and thing.lemma_ in NOUNS:
        return ()  # "convened a meeting with" is told by the noun
    met = people_of(text, encountered(verb), told) if verb.lemma_ == "meet" else ()
    if verb.lemma_ == "meet" and is_passive(verb) and agent(verb) is not None:
        both = doer and _by_person(text, verb) and any(p.kind is EntityKind.PERSON for p in doer)
        return (*people_of(text, agent(verb)), *doer) if both else ()
    if not met and verb.lemma_ == "meet" and _touched(text, verb):
        return ()
    if met and _no_encounter(doer, met):
        return ()
    other = met or (() if _with_retinue(verb) else _with(text, verb, told))
    if other:
        lead = doer or (_unnamed(text, verb) if all(p.kind is EntityKind.PERSON for p in other) else ())
        return (*lead, *other) if lead else ()
    if verb.dep_ == "relcl" and encountered(verb) is None and len(doer) == 1:
        doer = people_of(text, _first_joined(verb.head))
    doer = as_states(text, subject(verb), doer)
    alone = _with_retinue(verb) or not any(c.lower_ == "with" for c in verb.children)
    return doer if encountered(verb) is None and alone else ()


def _touched(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether a thing right behind *verb* is what is met: "met the ball with her head"."""
    thing = encountered(verb)
    return thing is not None and thing.pos_ == "NOUN" and thing.left_edge.i == verb.i + 1 and not is_people(text, thing)


def _by_person(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether a person met somebody, and it was not on his arrival: "Prado was met by Holt"."""
    host = people_of(text, agent(verb)) if agent(verb) is not None else ()
    arrival = any(t.lower_ in WELCOMES for t in verb.sent)
    return not arrival and any(p.kind is EntityKind.PERSON for p in host)


def _no_encounter(doer: tuple[Entity, ...], met: tuple[Entity, ...]) -> bool:
    """Tell "Nordia met Lusania", which is a match, and "Prado met the press", which is an occasion of speech, from a meeting."""
    lands = all(p.kind is EntityKind.STATE for p in (*doer, *met))
    return lands or all(p.kind is EntityKind.GROUP and p.label.lower().split()[-1] in HEARERS_TOLD for p in met)


def in_play(word: Token) -> bool:
    """Tell whether *word* is of a match, and of no meeting: "met in the final", "shook hands at the net", "ended in a draw"."""
    ways = (c for c in word.children if c.dep_ == "prep" and c.lower_ in ("in", "at", "on", "for"))
    ends = [h for way in ways for h in way.children if h.dep_ == "pobj" and (way.lower_ != "at" or h.lemma_ == "net")]
    return any(h.lemma_.lower() in SPORTS | IMAGINED or (h.lemma_ == "round" and behind(h, "of") is None) for h in ends)


def _with_retinue(verb: Token) -> bool:
    """Tell whether those who met came "with their delegations"."""
    party = behind(verb, "with")
    return party is not None and party.lemma_ == "delegation" and any(c.lower_ == "their" for c in party.lefts)


def _first_joined(last: Token) -> Token:
    """Return the first of the list that *last* ends: "the governments of A, B and C, which met today"."""
    node = last
    for _ in range(LONGEST):
        if node.dep_ != "conj":
            break
        node = node.head
    return node


def _brought(text: AnnotatedArticle, verb: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    """Return whom "the talks brought together"."""
    occasion, together = subject(verb), next((c for c in verb.children if c.lower_ == "together"), None)
    if occasion is None or together is None or occasion.lemma_.lower() not in NOUNS | PLURAL_NOUNS | {"gathering"}:
        return ()
    guests = whom_met(text, verb, told)
    return guests if len(guests) > 1 else ()


def _unnamed(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the unnamed who of a register's "Met with A and B", whom the sentence leaves out; those met did not meet each other."""
    alone = subject(verb) is None and verb.dep_ in ("ROOT", "conj") and verb.tag_ in ("VBD", "VBN")
    opening = verb.doc[verb.sent.start : verb.i]
    if not alone or is_passive(verb) or any(t.pos_ not in ("ADV", "VERB", "CCONJ", "PUNCT") for t in opening):
        return ()
    return (somebody(text, verb),)


def _with(text: AnnotatedArticle, verb: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    head = behind(verb, "with")
    if head is not None and (plural := plural_referents(text, head, told)):
        return plural
    topic = encountered(verb) if verb.lemma_ in TALKS else None
    found = other_side(text, verb, "with")
    if found or topic is None:
        return found
    heads = [h for t in topic.subtree if (h := behind(t, "with")) is not None and people_of(text, h)]
    return listed(text, verb.doc[heads[0].left_edge.i], heads[0]) if heads else ()
