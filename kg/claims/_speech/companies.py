"""Tells which people told of before a plural or a bare noun means: who met, who was listed, the official who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events import pairs, phrases
from kg.claims._events.groups import ANYBODY, singular
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, short_forms
from kg.claims._speech.cues import DOCUMENTS
from kg.claims._speech.speaker_words import SPOKEN_FOR
from kg.model import Claim, Entity, EntityKind, EventKind, EventReport, Form, Statement, Status

if TYPE_CHECKING:
    from kg.syntax import Token

MET = lexicon("leader minister adviser advisor president secretary counterpart official")
"""Nouns of those who meet."""
SIDES = lexicon("side delegation government country nation team")
PARTIES = lexicon("party side participant signatory")
LISTING = {"-": "-", "–": "–", "—": "—", "--": "--", "(": ")"}
FOLLOWING = re.compile(r" (?:of|from|in|for|at|with|on|to|who|familiar|close)\b")
"""What may stand behind the noun of a description."""


def who_met(text: AnnotatedArticle, token: Token, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return who took part in the event told last before "all" or "the participants"."""
    several = token.lower_ in ("all", "participants") and not any(
        c.dep_ in ("prep", "amod", "compound") for c in token.children
    )
    if not several:
        return _all_who_met(text, token, claims)
    at = text.starts[token.i]
    told = (c.reports for c in claims if isinstance(c, EventReport) and any(e.start < at for e in c.evidence))
    met = [e.participant for e in told if len(e.participant) > 1 and all(p.proper for p in e.participant)]
    return met[-1] if met else ()


def _all_who_met(text: AnnotatedArticle, token: Token, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return the three or more people who met for "the leaders" in an article that tells of no other encounter."""
    alone = all(c.lower_ in ("the", "all") or c.lemma in ("national", "security", "foreign") for c in token.lefts)
    plural = token.tag_ == "NNS" and token.lemma in MET and any(c.lower_ == "the" for c in token.lefts)
    if not (alone and plural and not any(True for _ in token.rights)):
        return ()
    reports = [
        c for c in claims if isinstance(c, EventReport) and c.reports.kind in (EventKind.MEETING, EventKind.CALL)
    ]
    met = list(dict.fromkeys(c.reports.participant for c in reports if c.status is Status.HELD))
    before = any(e.start < text.starts[token.i] for c in reports for e in c.evidence)
    people = len(met) == 1 and len(met[0]) > 2 and all(p.proper for p in met[0])
    return met[0] if people and before else ()


def named_together(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the people whom a sentence shortly before lists, for "the ministers" behind "Prado of Nordia, Holt of Lusania and Berg …"."""
    if token.tag_ != "NNS" or token.lemma not in ANYBODY or [t.lower_ for t in token.lefts] != ["the"]:
        return ()
    near = paragraph_before(text, token)
    listed: dict[int, list[Entity]] = {}
    for mention in text.mentions:
        person = mention.entity.kind is EntityKind.PERSON and mention.form is Form.NAME
        if person and near <= mention.span.start < text.starts[token.sent.start]:
            listed.setdefault(text.sentence(mention.span).start, []).append(mention.entity)
    several = [tuple(dict.fromkeys(people)) for _, people in sorted(listed.items())]
    found = several[-1] if several and len(several[-1]) > 2 else ()
    return () if any(pairs.of_another_post(text, token, p) for p in found) else found


def listed(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the people listed between dashes or brackets behind "the leaders", at their first mention for "the leaders" again."""
    if token.tag_ not in ("NNS", "NNPS") or singular(token) not in ANYBODY:
        return ()
    alike = (t for t in text.words[: token.i + 1] if t.lower_ == token.lower_ and t.i + 2 < len(text.words))
    again = any(t.lower_ == "the" for t in token.lefts)
    return next((p for t in alike if (again or t == token) and len(p := _in_list(text, t)) > 1), ())


def _in_list(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the people named from the dash or bracket right behind *token* to the one that closes it."""
    opening = token.nbor().text
    closing = LISTING.get(opening, "")
    end = next((t.i for t in text.doc[token.i + 2 : token.sent.end] if t.text == closing), None) if closing else None
    if end is None:
        return ()
    inside = text.span(text.doc[token.i + 2 : end])
    people = (m.entity for m in text.mentions if inside.covers(m.span) and m.form is Form.NAME)
    return tuple(e for e in dict.fromkeys(people) if e.kind is EntityKind.PERSON)


def sides_met(text: AnnotatedArticle, token: Token, claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """Return the two states whose people took part in the encounter told last before "the two sides", "the delegations"."""
    alone = all(c.lower_ in ("the", "two", "both") for c in token.lefts) and not any(True for _ in token.rights)
    if token.tag_ != "NNS" or token.lemma not in SIDES or not alone or not any(True for _ in token.lefts):
        return ()
    of = {t.person: t.office.country for t in text.titles if t.person is not None and t.office.country is not None}
    at = text.starts[token.i]
    told = [
        c
        for c in claims
        if isinstance(c, EventReport) and c.status is Status.HELD and c.reports.kind is not EventKind.VISIT
    ]
    before = [(max(e.start for e in c.evidence), c.reports.participant) for c in told if c.evidence[0].start < at]
    people = max(before, key=lambda item: item[0], default=(0, ()))[1]
    states = tuple(dict.fromkeys(of.get(p, p) for p in people))
    return states if len(states) == 2 and all(s.kind is EntityKind.STATE for s in states) else ()


def parties(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the several actors that a sentence shortly before is about, for "the parties" of an agreement or talks."""
    bare = token.lemma in PARTIES and [t.lower_ for t in token.lefts] == ["the"] and not any(True for _ in token.rights)
    if token.tag_ != "NNS" or not bare:
        return ()
    for sentence in short_forms.before(token):
        above = clauses.own_subject(sentence.root)
        told = () if above is None else phrases.participants(text, above)
        if len(told) > 1 and all(p.proper for p in told):
            return told
    return ()


def unnamed_again(token: Token, claims: Iterable[Claim]) -> Entity | None:
    """Return the unnamed people who spoke before under the noun of "the official", "the diplomats"."""
    if token.lemma not in SPOKEN_FOR - DOCUMENTS or [t.lower_ for t in token.lefts] != ["the"]:
        return None
    said = (c.speaker[0] for c in claims if isinstance(c, Statement) and len(c.speaker) == 1 and c.source is not None)
    called = [who for who in said if not who.proper and who.id.startswith("group:") and _head_of(who) == token.lower_]
    return called[-1] if called else None


def _head_of(group: Entity) -> str:
    """Return "official" of "senior official of the fund"."""
    return FOLLOWING.split(group.label.lower(), maxsplit=1)[0].rpartition(" ")[2]


def paragraph_before(text: AnnotatedArticle, token: Token) -> int:
    """Return where the paragraph before that of *token* begins."""
    at = text.starts[token.i]
    return [p.start for p in text.paragraphs if p.start <= at][-2:][0]


def lists_of_states(text: AnnotatedArticle, end: int) -> list[tuple[Entity, ...]]:
    """Return the states named before the character *end*, those in one list together: "France, Germany and Poland"."""
    found: list[tuple[Entity, ...]] = []
    last = 0
    for mention in (m for m in text.mentions if m.span.end < end and m.entity.kind is EntityKind.STATE):
        gap = text.article.text[last : mention.span.start].replace(",", " ").split()
        joined = bool(found) and set(gap) <= {"and", "the", "&"} and mention.entity not in found[-1]
        found[-1:] = [(*found[-1], mention.entity)] if joined else [*found[-1:], (mention.entity,)]
        last = mention.span.end
    return found
