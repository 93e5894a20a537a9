"""States, government bodies, organizations and peoples, each one entity however often and by whichever of its names it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._offices.bodies import Phrase, Seen, body_phrases, organization_phrases
from kg.annotations._places.metonyms import stands_for_government
from kg.annotations._places.sightings import How, Sighting, sightings
from kg.annotations._places.territories import Territory
from kg.model import Entity, EntityKind, Form, Mention, Span

if TYPE_CHECKING:
    from kg.syntax import Doc


HOUSE = re.compile(
    r" (?:(?:state )?news (?:agency|service|network|channel|website)|newspaper|daily|magazine|television|radio)$"
)
"""What a house is, behind its name."""


@dataclass(frozen=True, slots=True)
class _Call:
    """One place that calls an actor: its span, what tells actors apart, and what is known of the actor from here."""

    span: Span
    key: tuple[str, str]
    label: str
    kind: EntityKind
    form: Form = Form.NAME
    proper: bool = True
    qid: str | None = None
    country: Territory | None = None


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield the mentions of states, bodies, organizations and peoples."""
    calls = _longest(_with_acronyms(text, tuple(_calls(text))), tuple(m.span for m in text.mentions))
    actors: dict[tuple[str, str], list[_Call]] = {}
    people = _family_names(text)
    yield from (Mention(c.span, people[c.label]) for c in calls if c.key[0] == "body" and c.label in people)
    for call in (c for c in calls if c.key[0] != "body" or c.label not in people):
        actors.setdefault(_known(actors, call), []).append(call)
    states = {key: _entity(calls_, None) for key, calls_ in actors.items() if key[0] == "state"}
    for key, calls_ in actors.items():
        entity = states.get(key) or _entity(calls_, _country(calls_, states))
        yield from (Mention(call.span, entity, call.form) for call in calls_)


def _family_names(text: AnnotatedArticle) -> dict[str, Entity]:
    """Return by the first and last words of their names the persons whom no other shares them with: the parser takes "Park" for a body."""
    found: dict[str, set[Entity]] = {}
    for mention in text.mentions:
        words = mention.entity.label.split()
        if mention.entity.kind is EntityKind.PERSON and len(words) > 1:
            for word in (words[0], words[-1]):
                found.setdefault(word, set()).add(mention.entity)
    return {word: one for word, several in found.items() if len(several) == 1 for one in several}


def _known(actors: dict[tuple[str, str], list[_Call]], call: _Call) -> tuple[str, str]:
    """Return the key under which *call* is known: that of the one longer name it ends ("Foreign Ministry"), else its own.

    A house is also called without what it is: "Marea" for "the Marea news agency".
    """
    if call.key in actors or call.key[0] != "body":
        return call.key
    name = call.key[1]
    plain = ("body", HOUSE.sub("", name))
    longer = [k for k in actors if k[0] == "body" and (k[1].endswith(" " + name) or HOUSE.sub("", k[1]) == name)]
    if plain != call.key and plain in actors:
        return plain
    return longer[0] if len(longer) == 1 else call.key


def _entity(calls: list[_Call], country: Entity | None) -> Entity:
    first = min(calls, key=lambda c: c.span)
    names = tuple(dict.fromkeys(c.label for c in calls))
    return Entity(
        id=f"{first.kind.lower()}:{first.span.start}",
        kind=first.kind,
        label=first.label,
        alt_label=names[1:],
        country=country,
        proper=any(c.proper for c in calls),
        qid=first.qid,
    )


def _country(calls: list[_Call], states: dict[tuple[str, str], Entity]) -> Entity | None:
    territory = next((c.country for c in calls if c.country is not None), None)
    if territory is None or territory.kind == "union":
        return None
    first = min(calls, key=lambda c: c.span)
    known = states.get(("state", territory.name))
    return known or state_entity(territory, first.span.start)


def state_entity(territory: Territory, start: int) -> Entity:
    """Return the entity of *territory* as first mentioned at offset *start*."""
    kind = EntityKind.ORGANIZATION if territory.kind == "union" else EntityKind.STATE
    return Entity(id=f"{kind.lower()}:{start}", kind=kind, label=territory.name, qid=territory.qid)


def _with_acronyms(text: AnnotatedArticle, calls: tuple[_Call, ...]) -> tuple[_Call, ...]:
    """Return *calls* with those by an acronym that stood in brackets behind a name; one behind anything else is no name."""
    opened = {text.doc[i + 1].text: i for i in range(len(text.doc) - 2, 0, -1) if _acronym(text.doc, i)}
    named: dict[str, _Call] = {}
    for call in calls:
        for word, at in opened.items():
            if call.key[0] == "body" and text.span(text.doc[at - 1]).end == call.span.end:
                named.setdefault(word, call)
    kept = tuple(c for c in calls if c.key[0] != "body" or c.label not in opened)
    spans = ((t.text, _with_the(text, t.i, t.i + 1)) for t in text.words if t.text in named)
    return (*kept, *(replace(named[word], span=span, label=word, form=Form.NAME) for word, span in spans))


def _acronym(doc: Doc, at: int) -> bool:
    if at + 2 >= len(doc):
        return False
    opening, inside, closing = doc.words[at : at + 3]
    return opening.text == "(" and closing.text == ")" and inside.is_upper and inside.is_alpha and len(inside) > 1


def _longest(calls: tuple[_Call, ...], taken: tuple[Span, ...]) -> list[_Call]:
    kept: list[_Call] = []
    full = {at for span in taken for at in range(span.start, span.end)}
    for call in sorted(calls, key=lambda c: (-len(c.span), c.span)):
        letters = range(call.span.start, call.span.end)
        if full.isdisjoint(letters):
            full.update(letters)
            kept.append(call)
    return sorted(kept, key=lambda c: c.span)


def _calls(text: AnnotatedArticle) -> Iterator[_Call]:
    doc = text.doc
    found = sightings(doc)
    seen = Seen(found)
    for phrase in (*body_phrases(doc, seen), *organization_phrases(doc, seen), *_banded(doc)):
        if not phrase.modifier or phrase.proper:
            yield _of_phrase(text, phrase)
    for sighting in found:
        call = _of_sighting(text, sighting)
        if call is not None:
            yield call


def _banded(doc: Doc) -> Iterator[Phrase]:
    """Yield the names of people called after what they lack or fight: "Builders Without Borders", "Mothers Against Drunk Driving"."""
    for token in (t for t in doc[1:-1] if t.text in ("Without", "Against")):
        people, first = token.nbor(-1), token.nbor()
        if not people.is_title or not (people.tag_ in ("NNS", "NNPS") or people.text.endswith("s")):
            continue
        behind = doc[token.i + 1 : token.sent.end]
        end = next((t.i for t in behind if not t.is_title), token.sent.end)
        heading = not any(t.is_lower and len(t) > 3 for t in token.sent)  # where every word has a capital
        if first.is_title and not heading:
            yield Phrase(people.i, end, EntityKind.ORGANIZATION, True, head=people.i)


def _of_phrase(text: AnnotatedArticle, phrase: Phrase) -> _Call:
    label = _label(text, phrase.start, phrase.end)
    form = Form.NAME if phrase.proper else Form.NOMINAL
    span = _with_the(text, phrase.start, phrase.end) if not phrase.modifier else _span(text, phrase.start, phrase.end)
    return _Call(span, ("body", label.lower()), label, phrase.kind, form, phrase.proper, None, phrase.country)


def _label(text: AnnotatedArticle, start: int, end: int) -> str:
    return " ".join(text.article.quote(_span(text, start, end)).split())


def _span(text: AnnotatedArticle, start: int, end: int) -> Span:
    return text.span(text.doc[start:end])


def _with_the(text: AnnotatedArticle, start: int, end: int) -> Span:
    before = start - 1
    if before >= 0 and text.doc[before].lower_ == "the" and not text.doc[start].is_sent_start:
        return _span(text, before, end)
    return _span(text, start, end)


def _of_sighting(text: AnnotatedArticle, sighting: Sighting) -> _Call | None:
    doc, territory = text.doc, sighting.territory
    if sighting.how is How.DEMONYM:
        return _people(text, sighting)
    if sighting.how is How.BODY:
        return _body(text, sighting)
    if sighting.how is How.SEAT and not stands_for_government(doc, sighting.start, sighting.end):
        return None
    noun = doc[sighting.start : sighting.end].root
    alone = not (noun.dep_ in ("compound", "amod", "nmod") and noun.head.i >= sighting.end)
    span = _with_the(text, sighting.start, sighting.end) if alone else _span(text, sighting.start, sighting.end)
    kind = EntityKind.ORGANIZATION if territory.kind == "union" else EntityKind.STATE
    return _Call(span, ("state", territory.name), territory.name, kind, qid=territory.qid)


def _body(text: AnnotatedArticle, sighting: Sighting) -> _Call | None:
    label = _label(text, sighting.start, sighting.end)
    if _is_place(text.doc, sighting):
        return None
    span = _with_the(text, sighting.start, sighting.end)
    return _Call(span, ("body", label.lower()), label, EntityKind.GOVERNMENT_BODY, country=sighting.territory)


def _is_place(doc: Doc, sighting: Sighting) -> bool:
    noun = doc[sighting.start : sighting.end].root
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "to", "inside", "outside", "near", "around", "into")


def _people(text: AnnotatedArticle, sighting: Sighting) -> _Call | None:
    doc = text.doc
    noun = doc[sighting.end - 1]
    plural = noun.tag_ in ("NNPS", "NNS") or (noun.text.endswith("s") and noun.pos_ in ("NOUN", "PROPN"))
    listed = (
        sighting.start > 0 and doc[sighting.start - 1].lower_ == "the" and noun.text.endswith(("ese", "sh", "ch", "ss"))
    )
    if noun.dep_ in ("compound", "amod", "nmod") or not (plural or listed):
        return None
    if sighting.end < len(doc) and doc[sighting.end].tag_ == "POS" and not plural:
        return None
    label = _label(text, sighting.start, sighting.end)
    span = _with_the(text, sighting.start, sighting.end)
    return _Call(span, ("people", label), label, EntityKind.GROUP, country=sighting.territory)


ANNOTATOR = Annotator(
    find=find,
    examples=(
        Example(
            "The Kenyan government thanked the United Nations. Kenya would keep its troops there, the government of Kenya said.",
            (
                "The Kenyan government (nominal) = Kenyan government",
                "the United Nations = United Nations",
                "Kenya = Kenya",
                "the government of Kenya (nominal) = government of Kenya",
            ),
        ),
        Example("The two visited a Norwegian museum and an old church in Lisbon."),
    ),
    after=("people",),
)
