"""Finds frames of position: a polar word with its target, in the constructions in which words of one polarity stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import NAMING
from kg.claims._stance import blamed, complements, contacts, everyday, gifts
from kg.claims._stance.agents import by_agent, described, moved, partisan, received, related, resisted, under_fire
from kg.claims._stance.conveyed import CONVEYING, NOTING, VALUING, conveyed, left, valued, with_words
from kg.claims._stance.deeds import PROCEDURAL, protested, with_infinitive
from kg.claims._stance.duties import demanded, with_duty
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.futures import ACCEPTING, with_future
from kg.claims._stance.objects import by_words, no_target, spoken_of
from kg.claims._stance.owned import owned
from kg.claims._stance.phrasal import phrasal
from kg.claims._stance.purposes import served
from kg.claims._stance.rejections import rejected_in
from kg.claims._stance.strivings import striving
from kg.claims._stance.wishes import expected, wanted, with_clause

if TYPE_CHECKING:
    from kg.syntax import Token

COURTEOUS = lexicon("work consult partner engage hear learn welcome host receive greet join spend")
"""What one looks forward to doing with somebody out of courtesy."""
COURTESIES = lexicon("thank congratulate")
"""Verbs of courtesy, with a person and a matter."""
PARTS = lexicon("some many most all each any several")
SEEING = lexicon("view see regard describe")
THREATS = lexicon(
    "consequence retaliation reprisal revenge vengeance repercussion response reaction punishment event surprise"
)
"""What one threatens with who warns of it."""
GERUND = lexicon("support back favor favour advocate oppose reject propose")
"""Verbs that take doing something: "favours closing the border"."""
MOST = 6
"""Deeds told side by side at most."""
BREAKS = (",", '"', "-", "—")
"""What stands between a verb and no object of its own."""


def positions(text: AnnotatedArticle, frames: Frames) -> Iterator[Position]:
    """Yield the frames of *frames* in *text*, one for each polar word."""
    shapes = (
        by_agent,
        received,
        under_fire,
        moved,
        related,
        blamed.in_words,
        _with_object,
        phrasal,
        _with_preposition,
        with_infinitive,
        striving,
        resisted,
        with_words,
        with_clause,
        wanted,
        expected,
        with_future,
    )
    for token in text.words:
        if token.pos_ in ("VERB", "ADJ", "AUX"):
            found = blamed.unwanted(token, frames) or with_duty(token, frames)
            if found is None and not demanded(token):
                found = next((p for shape in shapes if (p := shape(token, frames)) is not None), None)
            if found is not None:
                found = _shown(found)
                beside = _with_preposition(token, frames) if token.lemma == "stand" else None
                yield from () if beside is None or beside.head.i >= found.head.i else (beside,)
                yield found
                yield from _joined_deeds(found)
                yield from _named_beside(found, frames)
        elif token.pos_ == "NOUN" and (named := owned(token, frames) or partisan(token, frames)) is not None:
            yield named


def _shown(position: Position) -> Position:
    """Return *position* with the verb whose subject has it: "march" in "marched to protest the ban"."""
    first = clauses.first_joined(position.word)
    return replace(position, carrier=first.head) if protested(first) else position


def _named_beside(position: Position, frames: Frames) -> Iterator[Position]:
    """Yield the further positions that one verb tells: "concern about B" in "voiced support for A and concern about B"."""
    verb = position.word
    objects = (c for c in verb.rights if c.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma in CONVEYING)
    yield from (p for head in objects for p in conveyed(verb, head, frames) if p.head.i > position.head.i)


def _joined_deeds(position: Position) -> Iterator[Position]:
    """Yield the deeds told beside one that turns against its object: "resolve the dispute" in "end the raids and resolve the dispute"."""
    deed = position.head.head
    if not position.turned or position.head.dep_ != "dobj" or rejected_in(deed) is None:
        return
    beside = [
        c for c in deed.head.rights if c.dep_ == "conj" and c.tag_ == deed.tag_ != deed.head.tag_ and c.i > deed.i
    ]
    for verb in _listed(deed) or [v for c in beside[:1] for v in (c, *_listed(c))]:
        if verb.tag_ != deed.tag_ or not any(c.dep_ == "dobj" for c in verb.rights):
            continue
        against = rejected_in(verb)
        head, first = (verb, verb.i) if against is None else (against, max(verb.i + 1, int(against.left_edge.i)))
        yield replace(position, first=first, head=head, turned=against is not None)


def _listed(deed: Token) -> list[Token]:
    """Return the verbs joined to *deed*, each behind the one before."""
    listed = [deed]
    for _ in range(MOST):
        following = next((c for c in listed[-1].rights if c.dep_ == "conj"), None)
        if following is None:
            break
        listed.append(following)
    return listed[1:]


def _with_object(token: Token, frames: Frames) -> Position | None:
    lemma = token.lemma
    unaccepted = lemma in ACCEPTING and bool(frames.future) and clauses.negated(token)
    told = unaccepted or lemma in frames.verbs or lemma in frames.actions or lemma in CONVEYING | VALUING | NOTING
    objects = (
        c
        for c in token.rights
        if c.dep_ == "dobj" or (c.tag_ == "VBG" and c.dep_ == "xcomp" and lemma in GERUND) or _so_called(c)
    )
    head = next(objects, None) or _shared(token) if told and token.pos_ == "VERB" else None
    head = None if head is None else _meant(head)
    if (
        head is None
        or _broken_off(token)
        or (not unaccepted and no_target(token, head))
        or gifts.funded(token) is not None
        or _matter(token, frames)
    ):
        return None
    blamed = lemma == "blame" and any(c.lower_ == "on" for c in (*token.rights, *head.rights))
    polar = unaccepted or lemma in frames.verbs or lemma in frames.actions
    told_of = next(conveyed(token, head, frames), None) if lemma in CONVEYING else None
    if told_of is None and not blamed and polar and not clauses.passive(token):
        return Position(word=token, first=left(token, head), head=head, carrier=token, action=lemma in frames.actions)
    return told_of or valued(token, head, frames)


def _meant(head: Token) -> Token:
    """Return "its raids" in "some of its raids" and "what she views as Nordia's raids"."""
    behind = ("of",) if head.tag_ == "DT" and head.lower_ in PARTS else ("as",) if _so_called(head) else ()
    inner = (t for c in head.rights if c.lower_ in behind for t in c.children if t.dep_ == "pobj")
    named = next(inner, None)
    told = named is not None and (behind == ("of",) or any(c.dep_ == "poss" for c in named.lefts))
    return named if named is not None and told else head


def _so_called(clause: Token) -> bool:
    """Tell whether *clause* is "what she called a crime"."""
    return clause.dep_ == "ccomp" and clause.lemma in NAMING | SEEING and any(c.tag_ == "WP" for c in clause.lefts)


def _matter(verb: Token, frames: Frames) -> bool:
    """Tell whether behind *verb* the matter is told besides the person: "rebuked Nordia for its raids"."""
    if not any(c.dep_ == "dobj" for c in verb.rights):
        return False
    return any(
        (verb.lemma, p.lower_) in frames.matters
        and any(
            t.dep_ in ("pobj", "pcomp")
            and not (t.tag_ == "VBG" and t.text[:1].isupper())
            and blamed.told_of(p, t, p.head)
            for t in p.children
        )
        for p in _prepositions(verb, frames)
    )


def _broken_off(verb: Token) -> bool:
    """Tell whether a comma or the end of a quotation stands behind *verb*."""
    mark = verb.nbor()
    return mark.text in BREAKS and not (mark.text == '"' and not mark.whitespace_)


def _shared(verb: Token) -> Token | None:
    """Return "the deal" for "appreciates" in "appreciates and understands the deal"."""
    beside = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ == verb.tag_ and c.i == verb.i + 2), None)
    return None if beside is None else next((c for c in beside.rights if c.dep_ == "dobj"), None)


def _with_preposition(token: Token, frames: Frames) -> Position | None:
    for prep in _prepositions(token, frames):
        if prep.dep_ in ("prep", "agent", "conj"):
            inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
        elif prep.dep_ == "prt":
            inner = next((t for t in token.rights if _object(t) and by_words(token, prep, t)), None)
        else:
            continue
        if (
            inner is None
            or inner.ent_type_ in ("DATE", "TIME")
            or (token.lemma == "warn" and inner.lemma in THREATS)
            or (
                inner.tag_ == "VBG" and token.dep_ == "relcl" and not list(inner.rights)
            )  # "the rules we are committed to defending"
            or (
                inner.dep_ == "pcomp"
                and inner.lemma in _idle(token, frames)
                and not (_going_on(inner) or _granting(inner) or served(inner) is not None)
            )
        ):
            continue
        found = _behind(token, prep, inner, frames)
        if found is not None:
            return found
    return None


def _object(thing: Token) -> bool:
    """Tell whether *thing* is the object of a verb with a particle: "ruled out talks", "ruled out holding talks"."""
    return thing.dep_ in ("dobj", "pobj") or (thing.dep_ == "xcomp" and thing.tag_ == "VBG")


def _going_on(gerund: Token) -> bool:
    """Tell "(committed to) continuing to fight piracy" from "continuing the talks"."""
    return gerund.lemma == "continue" and any(c.dep_ == "xcomp" for c in gerund.rights)


def _granting(gerund: Token) -> bool:
    """Tell "(called for) giving officials more power" from "giving a speech"."""
    return gerund.lemma == "give" and any(c.dep_ == "dative" for c in gerund.rights)


def _idle(verb: Token, frames: Frames) -> frozenset[str]:
    """Return what *verb* is said of without taking a position: "agreed to meeting", "looked forward to working with her"."""
    if verb.lemma in blamed.personal(frames.deeds) or verb.lemma in COURTESIES:
        return frozenset()
    return PROCEDURAL | COURTEOUS if verb.lemma_ == "look" else PROCEDURAL


def _prepositions(token: Token, frames: Frames) -> Iterator[Token]:
    """Yield the prepositions behind *token*, joined ones and those behind "out" included: "for A and against B", "came out against A"."""
    said_of = token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd")  # "is grateful to Nordia | for its help"
    beside = [c for c in token.head.rights if c.i > token.i and c.dep_ == "prep"] if said_of else []
    parted = blamed.personal(frames.matters).get(token.lemma, frozenset())  # what the parser gave to its object
    thanked = next((c for c in token.rights if c.dep_ == "dobj"), None) if parted else None
    if thanked is not None:
        named = (thanked, *(c for c in thanked.rights if c.dep_ == "conj"))
        beside += [c for t in named for c in t.rights if c.dep_ == "prep" and c.lower_ in parted]
    for child in (*token.rights, *beside):
        yield child
        if child.dep_ == "prep" or child.lower_ == "out":
            yield from (c for c in child.rights if c.pos_ == "ADP" and c.dep_ == "prep" and child.dep_ != "prep")
            yield from (c for c in child.subtree if c.pos_ == "ADP" and c.dep_ == "conj")


def _behind(token: Token, prep: Token, inner: Token, frames: Frames) -> Position | None:
    """Return the frame of *token* with *prep* and what stands behind it."""
    beside = f"{token.lemma} {prep.nbor(-1).lower_}" if prep.i else ""
    key = (beside, prep.lower_) if (beside, prep.lower_) in frames.prepositions else (token.lemma, prep.lower_)
    if contacts.takes_place(token, inner) or everyday.only_there(token, prep, inner):
        return None
    if key in frames.prepositions and inner.lemma in frames.nouns:
        named = complements.complement(inner)
        return None if named is None else Position(word=token, first=named[0], head=named[1], carrier=token)
    if key in frames.matters and clauses.passive(token):
        return blamed.suffered(token, prep, inner, frames)
    accused = next((c for c in token.rights if c.dep_ == "dobj"), None) if key in frames.matters else None
    if accused is not None and not blamed.told_of(prep, inner, accused):
        return None
    if accused is not None and key in frames.deeds and accused.pos_ in blamed.ACCUSED:
        return blamed.blamed(token, prep, inner, accused)
    return _stated(token, prep, inner, frames, key=key)


def _stated(token: Token, prep: Token, inner: Token, frames: Frames, *, key: tuple[str, str]) -> Position | None:
    """Return the frame of a verb or adjective with *prep*, "objects to", "is committed to", about what it tells with *inner*."""
    if token.i and token.nbor(-1).lower_ == "as":
        return None  # "as opposed to a bottle"
    person = any(c.dep_ in ("dobj", "dative") for c in token.children)
    alone = key in frames.prepositions and (prep.dep_ == "prt" or not person) and not clauses.passive(token)
    state = token.lemma if token.tag_ == "JJR" else token.lower_ if token.tag_ != "VB" else ""
    if not spoken_of(inner, f"{key[0] if alone else state} {prep.lower_}"):
        return None
    given = any(c.dep_ == "dobj" and "sel" not in c.lower_ for c in token.children)  # "dedicated her goal to him"
    if not (alone or ((state, prep.lower_) in frames.states and not given) or (person and key in frames.matters)):
        return None
    matters = (p for t in (token.head, *token.subtree) for p in t.rights if p.lower_ == "for" and p.dep_ == "prep")
    if (state, "for") in frames.states and prep.lower_ == "to" and any(matters):
        return None  # "is grateful to Nordia | for its help"
    against = rejected_in(inner) if inner.dep_ == "pcomp" and bool(frames.future) and not person else None
    first = max(prep.i + 1, inner.left_edge.i) if against is None else max(inner.i + 1, against.left_edge.i)
    owner, turned = described(token), against is not None
    return Position(word=token, first=first, head=against or inner, carrier=token, owner=owner, turned=turned)
