"""Tells whose talks, call or meeting a noun names, wherever the sentence says it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_demonym
from kg.claims._events.courtesies import granted
from kg.claims._events.drafts import as_states, doers_of, people_of
from kg.claims._events.event_clauses import agent, behind, clause_verb, direct_object, owner, subject, told_as
from kg.claims._events.event_words import ARRANGES, DENIES, DROPS, HOLDS, LIGHT, SPEAKS
from kg.claims._events.groups import ANYBODY, NATIONS, PEOPLE, is_several, singular, state_called
from kg.claims._events.pairs import pair_before, plural_referents
from kg.claims._events.phrases import ACTORS
from kg.claims._events.sides import listed, other_side
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventReport
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

MEALS = lexicon("dinner lunch breakfast luncheon banquet reception")
ITINERARIES = lexicon("visit trip tour stay journey schedule agenda programme program itinerary")
"""What is told to include meetings of its owner."""
ADDRESSES = lexicon("tell congratulate thank assure inform urge brief ask invite warn")
NAMED_AFTER = 7
"""Tokens before a noun in which the two that it is named after may stand."""
NAMED_BY = ("compound", "amod", "nmod", "nummod", "punct")
"""How parsers take "U.S.-ASEAN" before a noun."""
AHEAD = lexicon("preparation plan agenda arrangement date venue outcome importance")
"""Nouns of a meeting that is not that of the subject: "discussed preparations for the meeting of …"."""
CIRCUMSTANCES = lexicon("in during at for after following before of from into")
MUTUAL = lexicon("agree discuss exchange review negotiate")
"""Verbs of which several are the subject together."""


def noun_sides(text: AnnotatedArticle, noun: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    """Return the sides of the talks, call or meeting that *noun* names, wherever the sentence says them."""
    if (both := granted(text, noun)) and len(both) > 1:
        return both
    inner, noun = noun, told_as(noun)
    if noun != inner and behind(noun, "with") is None and behind(noun, "between") is None:
        return tuple(dict.fromkeys((*_sides(text, inner, told), *_sides(text, noun, told))))
    return _sides(text, noun, told)


def _sides(text: AnnotatedArticle, noun: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    between = [*_behind(text, noun, "between", told), *_behind(text, noun, "among", told)]
    of = people_of(text, behind(noun, "of"), told)
    people = [*_with(text, noun, told), *between, *(of if len(of) > 1 else ())]
    holder = _holder(noun) if _owner(text, noun) is None and len(between) < 2 else None
    holders = people_of(text, holder, told)
    if _owner(text, noun) is None and not between and not of and not holders:
        first = _told_before(text, noun) if _called_off(noun) else _announcers(text, noun) if people else ()
        return _actors((*first, *people)) if first or len(_joiners(text, noun)) > 1 else ()
    return _actors(_held(text, noun, holder, told, people, of) if holder is not None else people)


def _called_off(noun: Token) -> bool:
    """Tell whether *noun* is one meeting with somebody that was called or put off: "A planned meeting with Holt was postponed"."""
    one = any(c.dep_ == "det" and c.lower_ in ("a", "an", "the") for c in noun.lefts) and noun.tag_ in ("NN", "JJ")
    verb = noun.head if noun.dep_ == "nsubjpass" else None
    return one and verb is not None and verb.lemma_ in DROPS and behind(noun, "with") is not None


def _announcers(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who says that "talks with Lusania will resume": the state, body or group whose talks they are."""
    verb = noun.head if noun.dep_ in SUBJECTS and noun.tag_ == "NNS" else None
    above = verb.head if verb is not None and verb.dep_ == "ccomp" else None
    doer = subject(above) if above is not None and above.lemma_ in SPEAKS else None
    found = people_of(text, doer) if doer is not None else ()
    return found if all(p.kind is not EntityKind.PERSON for p in found) else ()


def _told_before(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the one person who is the subject of the sentence before that of *noun*: whose meeting it is."""
    start = noun.sent.start
    doer = subject(noun.doc[start - 1].sent.root) if start else None
    found = people_of(text, doer) if doer is not None else ()
    return found if [p.kind for p in found] == [EntityKind.PERSON] else ()


def _owner(text: AnnotatedArticle, noun: Token) -> Token | None:
    """Return whose talks they are; in "their third foreign ministers' meeting" the ministers only tell its rank."""
    whose = owner(noun)
    if whose is not None and whose.ent_type_ == "DATE":
        return None
    rank = whose is not None and is_several(whose) and whose.i + 1 < noun.i and singular(whose) in ANYBODY
    known = whose is not None and (text.mention_at(whose) is not None or plural_referents(text, whose, ()))
    return None if rank and not known else whose


def _actors(people: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(p for p in dict.fromkeys(people) if p.kind in ACTORS)


def _with(text: AnnotatedArticle, noun: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    """Return whose talks they are and with whom, as far as the noun's own phrase says."""
    poss = _owner(text, noun)
    people = (*_owners(text, noun, poss, told), *_behind(text, noun, "with", told), *_joiners(text, noun))
    if poss is None:
        return (*people, *(_at_table(text, noun, told) if noun.lemma_ in MEALS else ()))
    carried = noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT
    return (*people, *(other_side(text, noun.head, "with") if carried else ()))


def _at_table(text: AnnotatedArticle, meal: Token, told: list[EventReport]) -> tuple[Entity, ...]:
    """Return for whom a dinner is: "a dinner for Holt", "gave a dinner for Holt", "in honour of Holt"."""
    for head in (meal, meal.head):
        honour = behind(head, "in")
        of = behind(honour, "of") if honour is not None and honour.lemma_ in ("honor", "honour") else None
        guest = of or behind(head, "for")
        if guest is not None:
            people = listed(text, guest.doc[guest.left_edge.i], guest)
            return people if any(p.kind is EntityKind.PERSON for p in people) else ()
    return ()


def _joiners(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return who came to "a meeting joined by A and B"."""
    told = [c for c in noun.children if c.dep_ in ("acl", "relcl")]
    told += [c for first in told for c in first.children if c.dep_ == "conj"]
    told += [c for c in noun.head.children if c.dep_ == "advcl" and c.i < noun.i and noun.dep_ in SUBJECTS]
    joined = next((c for c in told if c.lemma_ in ("join", "attend") and c.tag_ in ("VBN", "VBD")), None)
    by = agent(joined) if joined is not None else None
    return listed(text, by.doc[by.left_edge.i], by) if by is not None else ()


def _held(
    text: AnnotatedArticle,
    noun: Token,
    holder: Token,
    told: list[EventReport],
    people: list[Entity],
    of: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return the sides of talks that *holder* held, besides *people* whom the noun's own phrase names."""
    if not people and not of:
        heard = _hearer(noun)
        if heard is not None:
            both = (*people_of(text, holder, told), *people_of(text, heard, told))
            return both if all(p.kind is EntityKind.PERSON for p in both) else ()
        if not ((noun.dep_ == "dobj" and noun.head.lemma_ in HOLDS) or _together(noun)):
            return ()
    if len(of) == 1 and not people and not _within(noun):
        return of
    held = noun.dep_ == "dobj" and noun.head.pos_ == "VERB"
    doers = doers_of(text, noun.head, told) if held else people_of(text, holder, told)
    if held:
        doers = as_states(text, subject(noun.head), doers)
    whole = len(of) == 1 and (
        of[0].kind is EntityKind.STATE or len(doers) > 1
    )  # "A and B held the meeting of their group"
    inside = () if whole else of
    others = other_side(text, noun.head, "with") if noun.head.lemma_ in LIGHT else ()
    return (*doers, *people, *inside, *others)


def _within(noun: Token) -> bool:
    """Tell whether who is told of in the clause was in the meeting, and did not only speak after it."""
    return noun.dep_ != "pobj" or noun.head.lower_ not in ("after", "following", "before")


def _hearer(noun: Token) -> Token | None:
    """Return whom the speaker addresses in "In a phone call, A thanked B"."""
    verb = clause_verb(noun.head) if noun.dep_ == "pobj" and noun.head.lower_ in ("during", "in", "at") else None
    return direct_object(verb) if verb is not None and verb.lemma_ in ADDRESSES else None


def _together(noun: Token) -> bool:
    """Tell whether the clause tells what several did in a meeting of theirs: "the two sides agreed during talks"."""
    verb = clause_verb(noun.head) if noun.dep_ == "pobj" and noun.head.lower_ in ("during", "in", "at") else None
    if verb is None and noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following") and noun.tag_ == "NNS":
        later = clause_verb(noun.head.head)
        doer = subject(later) if later is not None else None
        return doer is not None and any(c.dep_ == "conj" and c.pos_ in ("PROPN", "NOUN") for c in doer.children)
    return verb is not None and verb.lemma_ in MUTUAL


def _owners(text: AnnotatedArticle, noun: Token, poss: Token | None, told: list[EventReport]) -> list[Entity]:
    if poss is None:
        return []
    if poss.lower_ == "their":
        holder = _holder(noun)
        if noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "during"):
            holder = holder or next((subject(v) for v in (clause_verb(noun.head),) if v is not None), None)
        own = people_of(text, holder, told) if holder is not None else ()
        return list(own if len(own) > 1 else pair_before(text, text.span(noun), told))
    return list(people_of(text, poss, told))


def _behind(text: AnnotatedArticle, noun: Token, preposition: str, told: list[EventReport]) -> tuple[Entity, ...]:
    head = behind(noun, preposition)
    if head is None and preposition == "between" and noun.tag_ == "NNS":
        head = _between_matter(noun)
    if head is None:
        return ()
    return plural_referents(text, head, told) or listed(text, noun.doc[head.left_edge.i], head)


def _between_matter(noun: Token) -> Token | None:
    """Return who "talks on free trade between A and B" were between, where the parse gives the word to the matter."""
    on = next((c for c in noun.rights if c.lower_ in ("on", "about", "over") and c.dep_ == "prep"), None)
    return next((h for t in on.subtree if (h := behind(t, "between")) is not None), None) if on is not None else None


def _holder(noun: Token) -> Token | None:
    """Return who holds the talks: the subject of "held talks", or of the clause in which somebody spoke "in a meeting"."""
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in LIGHT | DENIES | DROPS | ARRANGES:
        return subject(head)
    if head.lower_ in ("for", "of") and head.head.lemma_ == "plan" and head.head.dep_ == "dobj":
        return subject(head.head.head)
    if head.lower_ in ("for", "of") and head.head.lemma_ in AHEAD:
        return None
    if noun.dep_ == "dobj" and head.lemma_ == "include":
        whole = subject(head)
        return owner(whole) if whole is not None and whole.lemma_ in ITINERARIES else None
    if noun.dep_ == "pobj" and (head.lower_ in CIRCUMSTANCES or (head.lower_ == "at" and _hearer(noun) is not None)):
        verb = clause_verb(head.head)
        return _speaking(verb) if verb is not None else None
    return None


def _speaking(verb: Token) -> Token | None:
    """Return the subject of *verb*; where that is no name, of the verb that reports it: "said the port was open after talks"."""
    doer, above = subject(verb), verb.head
    thing = doer is None or (doer.pos_ == "NOUN" and doer.tag_ == "NN" and doer.lemma_ not in PEOPLE)
    return subject(above) if thing and verb.dep_ == "ccomp" and above.lemma_ in SPEAKS else doer


def paired(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the two that a hyphen joins before *noun*: "the EU-Iran talks"."""
    before = noun.doc[max(noun.sent.start, noun.i - NAMED_AFTER) : noun.i]
    hyphen = next((t for t in reversed(before) if t.text in ("-", "–")), None)
    compound = next((t for t in before if "-" in t.text[1:-1] and t.dep_ in NAMED_BY), None)
    if compound is not None and hyphen is None:
        return _in_one(text, compound)
    if (
        hyphen is None
        or hyphen.i == before[0].i
        or any(t.pos_ in ("VERB", "AUX", "ADP") for t in noun.doc[hyphen.i : noun.i])
    ):
        return ()
    sides = [_nation(text, noun.doc[hyphen.i + step]) for step in (-1, 1)]
    people = tuple(dict.fromkeys(entity for entity in sides if entity is not None))
    return people if len(people) == 2 else ()


def _in_one(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the two that one word joins: "the U.S.-Iran talks"."""
    parts = token.text.split("-")
    found = (
        state_called(text, territory, token)
        if (territory := named(part) or of_demonym(part)) is not None
        else _union(text, part)
        for part in parts
    )
    sides = tuple(side for side in found if side is not None)
    return sides if len(sides) == len(parts) == 2 else ()


def _union(text: AnnotatedArticle, name: str) -> Entity | None:
    """Return the organization that the article calls *name* somewhere."""
    bodies = (m for m in text.mentions if m.entity.kind is EntityKind.ORGANIZATION)
    return next((m.entity for m in bodies if text.article.quote(m.span) == name), None)


def _nation(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the state or organization that *token* names, also as "Iranian" in "the Iranian-Russian talks"."""
    mention = text.mention_at(token)
    whole = (
        mention is not None and text.starts[token.i] == mention.span.start and text.span(token).end < mention.span.end
    )
    inner = named(token.text) if whole else None  # "Sudland" in "the Nordia-Sudland Working Group"
    if inner is not None:
        return state_called(text, inner, token)
    if mention is not None and mention.entity.kind in NATIONS:
        return mention.entity
    territory = of_demonym(token.text)
    if territory is None or not token.text[:1].isupper():
        return None
    return state_called(text, territory, token)
