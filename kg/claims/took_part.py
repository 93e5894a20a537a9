"""Summits and other gatherings known as such: who attended, chaired or addressed them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft, people_of
from kg.claims._events.event_clauses import LEADS, agent, behind, clause_verb, direct_object, owner, subject
from kg.claims._events.event_words import COMING, DROPS
from kg.claims._events.factuality import read
from kg.claims._events.groups import is_plural, is_public
from kg.claims._events.readings import Reading
from kg.claims._events.sides import listed
from kg.claims._events.talk_sides import paired
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

JOINS = lexicon(
    "attend address chair host convene join lead open preside co-chair cochair co-host cohost co leave launch"
)
"""Verbs whose subject is there; "co" is what the parser makes of "co-hosted"."""
HOSTS = lexicon("host convene organize organise")
SHARES = {
    "participate": "in",
    "take": "in",
    "speak": "at",
    "represent": "at",
    "go": "to",
    "travel": "to",
    "preside": "over",
}
SUMMITS = lexicon("summit ministerial")
GATHERINGS = lexicon("forum conference assembly symposium seminar workshop congress convention")
STAGED = lexicon("forum conference symposium seminar workshop")
"""Gatherings that need no name where somebody is told to have been there: "attended a conference on refugees"."""
HEARD = lexicon("press news video telephone")
"""What makes a conference an occasion of speech, or a call."""
LEADERS = lexicon("leaders ministers ministerial leader minister")
"""Those whose meeting is a gathering known as such: "the foreign ministers' meeting"."""
SHARING = {"participation": "in", "attendance": "at", "presence": "at", "appearance": "at"}
"""Nouns whose owner is there: "their participation in the summit"."""
NAMED = lexicon("meeting dialogue session congress council")
"""Nouns of a gathering only where they end a proper name ("the Ministerial Meeting")."""
BODIES = lexicon("council congress assembly convention")
HEADS = lexicon("chair join leave launch preside cochair co-chair head")
ANY = SUMMITS | GATHERINGS | NAMED


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every gathering whose participants are told."""
    for token in text.words:
        if not is_gathering(token):
            continue
        people = _participants(text, token)
        reading = _reading(token) or (read_told(text, token) if people else None)
        joined = _joining(token)
        apart = joined is not None and joined.lemma_ not in DROPS
        stayed_away = reading is not None and reading.status is Status.CANCELLED and apart
        if people and reading is not None and not stayed_away:
            yield draft(text, kind_of(token), token, reading, people, rule="took_part")


def kind_of(noun: Token) -> EventKind:
    """Tell a summit, or a meeting of a standing format, from a forum or conference, and from a dialogue of two governments."""
    if noun.lemma_.lower() == "dialogue":
        return EventKind.MEETING
    ranks = any(t.lower_ in LEADERS | SUMMITS for t in noun.subtree)
    called = any(t.text.isupper() and len(t) > 2 for t in noun.doc[noun.left_edge.i : noun.i])
    summit = ranks or called
    return EventKind.EVENT if noun.lemma_.lower() in GATHERINGS and not summit else EventKind.SUMMIT


def is_gathering(token: Token) -> bool:
    """Tell whether *token* heads the name of a summit, or of a forum or meeting that has a name of its own."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    if lemma not in ANY:
        return False
    if lemma in SUMMITS or (lemma == "meeting" and any(c.lower_ in SUMMITS for c in token.lefts)):
        return True
    if lemma == "meeting" and _joining(token) is not None:
        ranks = [c for c in token.children if c.dep_ in ("poss", "compound", "amod") and c.lower_ in LEADERS]
        if any(t.text[:1].isupper() for c in ranks for t in c.subtree):
            return True
    named = any(c.dep_ in ("compound", "nmod", "amod") and c.text[:1].isupper() for c in token.children)
    named = named or any(c.dep_ == "poss" and c.lower_ in LEADERS and c.text[:1].isupper() for c in token.children)
    titled = lemma in STAGED and token.text[:1].isupper() and any(c.lower_ in ("on", "for", "of") for c in token.rights)
    called = titled or (named and lemma in GATHERINGS) or (named and lemma in NAMED and token.text[:1].isupper())
    return called or _attended(token, lemma)


def _attended(noun: Token, lemma: str) -> bool:
    """Tell whether *noun* is a gathering without a name that somebody hosted or was at: "attended a conference on refugees"."""
    if lemma in STAGED and any(c.lower_ in HEARD for c in noun.lefts):
        return False
    hosted = lemma in GATHERINGS | {"dialogue"} and noun.dep_ == "dobj" and noun.head.lemma_ in HOSTS
    coming = any(c.lower_ in COMING for c in noun.children) and behind(noun, "in", "on") is not None
    verb = _joining(noun)
    there = verb is not None and verb.lemma_ != "launch"  # "launched a forum on the web"
    return hosted or (lemma in STAGED and noun.tag_ == "NN" and (coming or there))


def _participants(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    people: list[Entity] = []
    for preposition in ("between", "among", "with"):
        head = behind(noun, preposition)
        if head is not None:
            people += listed(text, noun.doc[head.left_edge.i], head)
    verb = _joining(noun)
    if verb is not None and _sits_always(noun, verb):
        return ()
    if verb is not None:
        people = [*doers_of(text, verb), *people]
    people += _hosts(text, noun)
    share = noun.head.head
    if noun.dep_ == "pobj" and SHARING.get(share.lemma_) == noun.head.lower_ and share.pos_ == "NOUN":
        people += people_of(text, owner(share))
    if verb is None and noun.dep_ == "pobj" and behind(noun, "with") is not None:
        people = [*people_of(text, _speaker(noun)), *people]
    people += paired(text, noun)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "bring" and (guests := direct_object(noun.head)) is not None:
        people += people_of(text, guests)
    kinds = (EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANIZATION)
    named = tuple(p for p in dict.fromkeys(people) if p.kind in kinds)
    # "The leaders of the union held a summit."
    return named or tuple(p for p in dict.fromkeys(people) if is_public(p) and is_plural(p) and not p.label.islower())


def _sits_always(noun: Token, verb: Token) -> bool:
    """Tell whether *noun* is a body that somebody heads, enters or is sent to, and no gathering: "chairs the Council"."""
    return noun.lemma_.lower() in BODIES and verb.lemma_ in HEADS | LEADS


def _hosts(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who is said to host a gathering: "the ministerial hosted by Prado"."""
    made = (c for c in noun.children if c.dep_ == "acl" and c.lemma_ in HOSTS | {"chair"})
    hosts = next((by for c in made if (by := agent(c)) is not None), None)
    return listed(text, noun.doc[hosts.left_edge.i], hosts) if hosts is not None else ()


def _speaker(noun: Token) -> Token | None:
    """Return who did something "during a summit with …", or announced plans for one."""
    plan = noun.head.head
    if noun.head.lower_ == "for" and plan.lemma_ == "plan" and plan.dep_ == "dobj":
        return subject(plan.head)
    verb = clause_verb(noun.head) if noun.head.lower_ in ("during", "at", "after", "in", "for") else None
    return subject(verb) if verb is not None else None


def _joining(noun: Token) -> Token | None:
    """Return the verb by which somebody is at the gathering *noun*."""
    head = noun.head
    if noun.dep_ == "dobj":
        return head if head.lemma_ in JOINS | {"hold", "end", "conclude", "finish"} | DROPS else None
    if noun.dep_ != "pobj":
        return None
    verb = clause_verb(head) if head.lower_ == "in" else None
    if SHARES.get(head.head.lemma_) == head.lower_:
        return head.head
    if verb is not None and verb.lemma_ == "speak":
        return verb
    if head.lower_ == "in" and head.head.lower_ == "part":
        return head.head.head
    return _heading(head) if head.lower_ in ("to", "for") else None


def _heading(way: Token) -> Token | None:
    """Return the verb of "will lead the delegation to the summit", "for the dialogue"."""
    party = way.head
    if party.lemma_ == "delegation" and party.head.lemma_ in LEADS:
        return party.head
    led = direct_object(party) if party.lemma_ in LEADS else None
    return party if led is not None and led.lemma_ == "delegation" else None


def _reading(noun: Token) -> Reading | None:
    verb = _joining(noun)
    return read(verb) if verb is not None and verb.lemma_ not in DROPS else read(noun)


RULE = Rule(
    find,
    examples=(
        Example("Ana Prado attended the summit in Lisbon.", ("Summit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado will attend the summit in Lisbon.", ("Summit(Ana Prado) planned in Lisbon",)),
        Example(
            "Ana Prado spoke ahead of the Iran-Russia summit, to be held in Lisbon.",
            ("Summit(Iran, Russia) planned in Lisbon",),
        ),
        Example("Ana Prado smiled during a summit with Erik Holt.", ("Summit(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado presided over a summit in Lisbon.", ("Summit(Ana Prado) held in Lisbon",)),
        Example("Ana Prado will lead the Iranian delegation to the summit.", ("Summit(Ana Prado) planned",)),
        Example("Ana Prado attended the summit hosted by Erik Holt.", ("Summit(Ana Prado, Erik Holt) held",)),
        Example("Ana Prado declined to attend the summit."),
        Example("The summit is an idea."),
        Example("Ana Prado launched a forum on the web."),
    ),
    draft=True,
)
