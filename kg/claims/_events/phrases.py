"""Reads phrases: who stands behind a noun phrase, and on which occasion words were spoken.

Dependency heads are tried first; a list of people that the parser cut wrongly is completed from the mentions inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._events.event_clauses import LEADS, agent, clause_verb, direct_object, in_dateline
from kg.claims._events.event_words import SPEAKS
from kg.claims._events.groups import ANYBODY, PEOPLE, are_lands, is_several, singular
from kg.claims._grammar.lists import of_one
from kg.model import Claim, Entity, EntityKind, Event, EventKind, EventReport, Form, Mention, Span, Status

if TYPE_CHECKING:
    from kg.syntax import Token

ACTORS = frozenset(
    {EntityKind.PERSON, EntityKind.STATE, EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION, EntityKind.GROUP}
)
FRAMES = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.PRESS_OCCASION, EventKind.SUMMIT, EventKind.CEREMONY})
PLURAL = re.compile(
    r"(?i)^(?:each (?:leader|minister|president|official|side|party)|"
    r"they|both|the (?:two|pair|sides)|(?:the |both |these )?(?:(?:two|three|four|five) )?"
    r"(?:men|women|leaders|ministers|presidents|officials|diplomats|sides|parties|secretaries|counterparts|statesmen)|both)\b"
)
MODIFIERS = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet"})
NOBODY = frozenset({"no", "neither", "any"})
"""Before a noun that then stands for nobody in particular."""
LEADING = re.compile(r"(?i)^(?:an?|the|some|several|his|her|their|its|other)\s+")
BOARDS = frozenset({"board", "committee", "council", "panel", "force", "assembly"})
FULL_TITLE = frozenset({"nmod", "compound", "flat", "appos", "amod"})


def participants(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return the actors that the phrase headed by *token* names, those coordinated with it included, in text order.

    An unnamed group of people ("officials") is an Entity of kind Group without a proper name.
    """
    found: list[Entity] = []
    for head in _joined_heads(text, token):
        for entity in _referents(text, head):
            if entity not in found:
                found.append(entity)
    return tuple(found)


def _joined_heads(text: AnnotatedArticle, token: Token) -> Iterator[Token]:
    """Yield the heads of the list that *token* heads; "India" hangs on "America" in "the United States of America and India"."""
    for head in coordinated(token):
        yield head
        mention = text.mention_at(head)
        for inner in text.tokens(mention.span) if mention is not None else ():
            if inner.i > head.i and inner.dep_ == "pobj":
                yield from (t for c in inner.children if c.dep_ == "conj" for t in coordinated(c))


def coordinated(token: Token) -> Iterator[Token]:
    """Yield *token* and the heads joined to it by commas, semicolons and "and", in text order."""
    yield token
    for child in token.children:
        if (
            child.dep_ == "conj"
            and child.pos_ not in ("VERB", "AUX", "ADJ", "ADV")
            and not _listed_within(token, child)
        ):
            yield from coordinated(child)
        elif child.dep_ == "appos":
            if child.i and child.nbor(-1).text == "(" and any(c.dep_ == "conj" for c in child.children):
                yield child  # "the Troika (Nordia, Lusania and Sudland)"
            yield from (t for c in child.children if c.dep_ == "conj" and not of_one(c) for t in coordinated(c))


def _listed_within(noun: Token, joined: Token) -> bool:
    """Tell whether *joined* ends a list in the relative clause of *noun*: "said Prado, who flew in with Holt, a general, and an envoy"."""
    clause = next((c for c in noun.rights if c.dep_ == "relcl" and c.i < joined.i), None)
    return clause is not None and any(t.text == "," for t in noun.doc[clause.i : clause.right_edge.i])


def _referents(text: AnnotatedArticle, head: Token) -> tuple[Entity, ...]:
    mention = text.mention_at(head)
    if mention is not None and mention.entity.kind in ACTORS:
        person = _person_beside(text, head) if mention.entity.kind is not EntityKind.PERSON else None
        return (person or mention.entity,)
    person = _person_beside(text, head)
    if person is not None:
        return (person,)
    deputy = _deputy(text, head)
    if deputy is not None:
        return (deputy,)
    states = _states_of(text, head)
    if states:
        return states
    group = group_of(text, head)
    if group is not None:
        return (group, *_members(text, head))
    whose = _sitting(text, head)
    return (whose,) if whose is not None else ()


def _deputy(text: AnnotatedArticle, head: Token) -> Entity | None:
    """Return whom a ministry calls "the Deputy" for short: the first deputy that the article names."""
    if head.text != "Deputy" or [c.text.lower() for c in head.children if c.dep_ != "case"] != ["the"]:
        return None
    titles = (t for t in text.titles if t.person is not None and t.office.label.startswith("deputy "))
    return next((t.person for t in titles if t.span.start < text.starts[head.i]), None)


def _sitting(text: AnnotatedArticle, head: Token) -> Entity | None:
    """Return the body whose board or committee *head* is: "the IAEA board"."""
    if head.lemma_.lower() not in BOARDS:
        return None
    mentions = (text.mention_at(c) for c in head.lefts if c.dep_ in ("compound", "poss", "nmod"))
    bodies = (EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)
    return next((m.entity for m in mentions if m is not None and m.entity.kind in bodies), None)


def _members(text: AnnotatedArticle, head: Token) -> Iterator[Entity]:
    """Yield the people of the group *head* that its phrase names: "a delegation led by Ana Prado", "which included Erik Holt"."""
    of = next((h for c in head.rights if c.lower_ == "of" for h in c.children if h.dep_ == "pobj"), None)
    for child in (*head.rights, *(of.rights if of is not None else ())):
        leads = child.lemma_ in LEADS and child.dep_ in ("acl", "relcl")
        inner = agent(child) if leads else direct_object(child) if child.lemma_ == "include" else None
        if child.lower_ == "including":
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        if inner is not None and inner.i > head.i:
            yield from (p for p in participants(text, inner) if p.kind is EntityKind.PERSON)


def _states_of(text: AnnotatedArticle, head: Token) -> tuple[Entity, ...]:
    """Return the states for which "the leaders of Nordia and Lusania" speak and act."""
    if not is_several(head) or singular(head) not in ANYBODY:
        return ()
    of = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    first = None if of is None else next((t for t in of.children if t.dep_ == "pobj"), None)
    mentions = () if first is None else tuple(text.mention_at(t) for t in coordinated(first))
    unions = (EntityKind.STATE, EntityKind.ORGANIZATION)
    states = tuple(m.entity for m in mentions if m is not None and m.entity.kind in unions)
    any_state = any(s.kind is EntityKind.STATE for s in states)
    return states if any_state and len(states) == len(mentions) >= 2 else ()


def _person_beside(text: AnnotatedArticle, head: Token) -> Entity | None:
    """Return the person of a title whose words hold *head*, or whose name stands in apposition to it."""
    at = text.starts[head.i]
    for title in text.titles_in(text.paragraph(text.span(head))):
        if title.span.start <= at < title.span.end and title.person is not None:
            return title.person
    for child in head.children:
        if child.dep_ in FULL_TITLE and child.i > head.i - 6:
            mention = text.mention_at(child)
            if mention is not None and mention.entity.kind is EntityKind.PERSON and not _possessive(child):
                return mention.entity
    return None


def _possessive(token: Token) -> bool:
    return token.dep_ == "poss" or any(child.tag_ == "POS" for child in token.children)


def group_of(text: AnnotatedArticle, head: Token) -> Entity | None:
    """Return the unnamed people that the common noun *head* stands for, or None."""
    if head.pos_ not in ("NOUN", "PROPN") or (singular(head) not in ANYBODY and not are_lands(head)):
        return None
    if any(child.lower_ in NOBODY for child in head.lefts):
        return None
    before = [child.left_edge.i for child in head.lefts if child.dep_ in MODIFIERS]
    behind = [_end_of(child) for child in head.rights if child.lower_ in ("of", "from") and child.dep_ == "prep"]
    first = min([*before, head.i])
    first = next(t.i for t in head.doc[first : head.i + 1] if t == head or not in_dateline(text, text.span(t)))
    span = text.span(head.doc[first : max([*behind, head.i]) + 1])
    label = LEADING.sub("", text.article.quote(span))
    start = span.end - len(label)
    return Entity(id=f"group:{start}", kind=EntityKind.GROUP, label=" ".join(label.split()), proper=False)


def _end_of(preposition: Token) -> int:
    """Return the last token of an "of" phrase before another phrase, clause or group begins in it."""
    last = preposition.i
    for token in preposition.subtree:
        if token.i > preposition.i and (
            (token.pos_ in ("VERB", "AUX", "PUNCT") and token.dep_ != "amod" and token.text != "-")
            or token.tag_ in ("WDT", "WP", "WRB")
            or (token.dep_ == "prep" and token.lower_ != "of")
            or _begins_group(token)
        ):
            break
        last = max(last, token.i)
    return last if last > preposition.i and not _dangles(preposition.doc[last]) else max(preposition.i - 1, 0)


def _begins_group(joint: Token) -> bool:
    """Tell whether other people follow *joint*: "the government of Nordia and Lusanian rebels"."""
    after = next((c for c in joint.head.children if c.dep_ == "conj" and c.i > joint.i), None)
    one = singular(joint.head) not in ANYBODY  # "ministers of rebels and allies"
    return joint.dep_ == "cc" and after is not None and one and after.tag_ == "NNS" and singular(after) in PEOPLE


def _dangles(token: Token) -> bool:
    return token.pos_ in ("ADP", "DET", "CCONJ")


# ---------------------------------------------------------------------------------------------- occasions


def occasion_at(text: AnnotatedArticle, span: Span, reports: Iterable[Claim]) -> Event | None:
    """Return the event during which the words at *span* were said: the nearest frame opened before, or None.

    A frame is a meeting, call, ceremony, summit or press occasion that took place. It holds for the rest of its paragraph and for following
    paragraphs that begin with a pronoun, a plural or a description ("The Secretary"), until another frame opens.
    """
    frames = sorted(_frames(reports), key=lambda item: item[0])
    sentence, paragraph = text.sentence(span), text.paragraph(span)
    same = [item for item in frames if sentence.start <= item[0].start < sentence.end]
    if same:
        return _spoken_first(text, same)[1]
    before = [(evidence, event) for evidence, event in frames if evidence.start < sentence.start]
    if not before:
        return None
    last = text.sentence(before[-1][0])
    evidence, event = _spoken_first(text, [item for item in before if last.start <= item[0].start < last.end])
    if evidence.start >= paragraph.start:
        return event
    between = [p for p in text.paragraphs if evidence.end < p.start <= span.start]
    encounters = {e.id for _, e in frames if e.kind is not EventKind.PRESS_OCCASION}
    if all(_goes_on(text, p) for p in between) or encounters == {event.id}:
        return event
    return None


def _spoken_first(text: AnnotatedArticle, frames: list[tuple[Span, Event]]) -> tuple[Span, Event]:
    """Return the last of *frames* at which somebody is told to speak, else the last: "told a news conference after their talks"."""
    spoken = [item for item in frames if is_spoken_at(text, *item)]
    return (spoken or frames)[-1]


def spoken_frames(text: AnnotatedArticle, reports: Iterable[Claim]) -> tuple[Event, ...]:
    """Return the occasions at which the article says that somebody spoke: "said at a meeting with …", press occasions."""
    return tuple(dict.fromkeys(event for span, event in _frames(reports) if is_spoken_at(text, span, event)))


def is_spoken_at(text: AnnotatedArticle, evidence: Span, event: Event) -> bool:
    """Tell whether the words at *evidence* say that somebody spoke at *event*: "said at a meeting with …"."""
    if event.kind is EventKind.PRESS_OCCASION:
        return True
    tokens = text.tokens(evidence)
    noun = tokens.root if len(tokens) else None
    if noun is not None and noun.lemma_ == "address" and noun.pos_ == "VERB":
        return True
    if noun is None or noun.dep_ != "pobj" or noun.head.lower_ not in ("at", "in", "during"):
        return False
    verb = clause_verb(noun.head)
    return verb is not None and verb.lemma_ in SPEAKS


def _frames(reports: Iterable[Claim]) -> Iterator[tuple[Span, Event]]:
    for report in reports:
        if isinstance(report, EventReport) and report.status is Status.HELD and report.reports.kind in FRAMES:
            for evidence in report.evidence:
                yield evidence, report.reports


def _goes_on(text: AnnotatedArticle, paragraph: Span) -> bool:
    """Tell whether *paragraph* begins with words that point back."""
    first: Mention | None = next((m for m in text.mentions if m.span.start >= paragraph.start), None)
    words = text.article.quote(paragraph)
    if PLURAL.match(words) or re.match(r"(?i)(?:he|she|it)\b", words):
        return True
    return first is not None and first.form is not Form.NAME and first.span.start - paragraph.start <= 4
