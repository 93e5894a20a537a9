"""Finds what is said in a noun phrase after the verb: "reaffirmed its support for …", "condemned the attack", "called for calm"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events import phrases
from kg.claims._events.groups import PEOPLE
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, extents, hearers, namings, speakers, statements
from kg.claims._speech.cues import (
    ACTS_OF_SPEECH,
    CONVEYED,
    IDIOM,
    LIGHT,
    MATTERS,
    NAMING,
    NEEDS_CONVEYED,
    NOUN,
    OBJECT,
    PARTICLE,
    PREPOSITION,
)
from kg.claims._speech.speakable import CHOOSY, DEALT, DEEDS, GREETINGS, GUARDED, GUESTS, NOMINAL, SPEAKABLE
from kg.claims._speech.speaker_words import HUMAN
from kg.claims._stance.complements import THAT
from kg.model import Act, Entity, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

NOT_OF_ACTORS = lexicon(
    "welcome recognize recognise mention offer highlight note cite question extend deliver announce underline confirm "
    "acknowledge blast slam echo dismiss repeat underscore stress urge encourage order direct protest"
)
"""Verbs that are no speech when their object is a person or another actor: "welcomed her to Lisbon"."""

ADDRESSED = (Act.SAY, Act.STRESS, Act.CONFIRM, Act.ANNOUNCE, Act.PROPOSE, Act.CONCEDE)
"""Acts whose "to" names the hearer; that of others belongs to the matter: "condemned deliveries to …"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words are the object of a verb of speech."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for verb in text.words:
        if verb.pos_ != "VERB":
            continue
        matter = _matter(text, verb)
        if matter is None:
            continue
        head, act = matter
        span = _content(text, verb, head)
        if not span or statements.known(before, span, text.span(verb)) or _is_said(text, verb, before):
            continue
        who = None if _nested_position(text, verb) else speakers.speaker(text, verb, claims)
        if who is None or not who.able:
            continue
        found = statements.Found(
            cue=verb, act=act, who=who, content=span, to=_hearers(text, verb), rule="reaffirmed", confidence=0.8
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _is_said(text: AnnotatedArticle, verb: Token, before: Iterable[Statement]) -> bool:
    """Tell whether *verb* belongs to the words said though the parse joins it to their cue: "He said Nordia backs and welcomes …"."""
    cue, own = text.span(verb.head), text.span(verb)
    if verb.lemma == "look" and any(c.covers(own) for s in before for c in s.content):
        return True  # who says that he looks forward to something says no second thing
    return verb.dep_ == "conj" and any(s.cue == cue and any(c.covers(own) for c in s.content) for s in before)


def _nested_position(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether *verb* is a position taken by the quoted words themselves (“Nordia "commends …"”) and not another's speech."""
    return verb.tag_ in ("VBZ", "VBP") and clauses.quote_over(text, text.starts[verb.i]) is not None


def _matter(text: AnnotatedArticle, verb: Token) -> tuple[Token, Act] | None:
    """Return the head of what was said, with the speech act, or None."""
    lemma = verb.lemma
    called = namings.naming(verb) if lemma == "call" else None
    for child in verb.rights if called is None else ():  # "called it a day for peace" calls for nothing
        forward = lemma == "look" and child.lower_ == "to" and any(c.lower_ == "forward" for c in verb.rights)
        if child.dep_ == "prep" and (forward or (lemma, child.lower_) in PREPOSITION):
            inner = next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
            bare = (
                inner is not None
                and inner.ent_type_ not in ("DATE", "TIME")
                and inner.tag_ != "VB"
                and inner.lemma != "anonymity"
                and not any(c.dep_ == "dobj" for c in verb.children)
            )
            return (inner, PREPOSITION.get((lemma, child.lower_), Act.SAY)) if bare and inner is not None else None
        if child.dep_ == "prt" and (lemma, child.lower_) in PARTICLE:
            inner = next((t for t in verb.rights if t.dep_ in ("dobj", "pobj", "xcomp")), None)
            said = inner is not None and inner.lemma in SPEAKABLE.get((lemma, child.lower_), (inner.lemma,))
            return (inner, PARTICLE[lemma, child.lower_]) if said and inner is not None else None
    idiom = _idiom(verb)
    if idiom is not None:
        return idiom
    named = called or namings.naming(verb) or namings.likened(verb)
    if named is not None:
        return named, OBJECT.get(lemma, Act.SAY)
    head = next((t for t in verb.rights if t.dep_ == "dobj" or _what(t)), None) or _patient(verb)
    if lemma not in OBJECT or head is None or not _speakable(text, lemma, head):
        return None
    return head, OBJECT[lemma]


def _what(clause: Token) -> bool:
    """Tell whether *clause* stands for a thing: "what she called a trap"."""
    return clause.dep_ == "ccomp" and clause.lemma in NAMING and clause.left_edge.lower_ == "what"


def _patient(verb: Token) -> Token | None:
    """Return "the raid" in "the raid was condemned by Prado"."""
    agent = any(c.dep_ == "agent" for c in verb.rights)
    thing = next((c for c in verb.lefts if c.dep_ == "nsubjpass" and c.tag_[:2] == "NN"), None) if agent else None
    return None if thing is None or any(c.lower_ == "no" for c in thing.lefts) else thing


def _idiom(verb: Token) -> tuple[Token, Act] | None:
    """Return what "paid tribute to" or "raised questions about" tells of, with the speech act."""
    noun = next((t for t in verb.rights if t.dep_ == "dobj"), None)
    if noun is None:
        return None
    for prep in (*noun.rights, *verb.rights):
        light = ACTS_OF_SPEECH.get(noun.lemma) if verb.lemma in LIGHT else None
        light = light if light is not None and prep.lower_ in MATTERS[light] else None
        act = IDIOM.get((verb.lemma, noun.lemma, prep.lower_), light)
        inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
        if act is not None and inner is not None and prep.i > noun.i:
            return inner, act
    return None


def _with(verb: Token) -> Token | None:
    """Return "Holt" in "raised the case with Holt", "shared her concerns with Holt"."""
    if verb.lemma not in ("raise", "share"):
        return None
    behind = (c for t in verb.rights for c in (t, *t.rights) if c.dep_ == "prep" and c.lower_ == "with")
    return next((t for c in behind for t in c.children if t.dep_ == "pobj"), None)


def _speakable(text: AnnotatedArticle, lemma: str, head: Token) -> bool:
    if (lemma in ("urge", "encourage") and _to_do(text, head)) or (lemma, head.lemma) in DEEDS or _withheld(head):
        return False
    if lemma in ("urge", "encourage", "dismiss", "welcome", "question") and head.lemma in PEOPLE | HUMAN | GUESTS:
        return False
    if lemma in NEEDS_CONVEYED:
        return (
            _raised_with(text, head.head)
            or head.lemma in CONVEYED
            or (head.lemma in NOUN and not clauses.has_that(head))
        )
    if lemma in CHOOSY:
        return _fits(lemma, head) or (lemma == "order" and _done(text, head))
    if head.pos_ == "PRON" and head.lower_ not in ("it", "this", "that"):
        return False
    return lemma not in NOT_OF_ACTORS or not _is_actor(text, head)


def _withheld(thing: Token) -> bool:
    """Tell whether somebody is denied *thing*: "denied her a loan"."""
    return thing.head.lemma == "deny" and sum(c.dep_ in ("dative", "dobj") for c in thing.head.rights) > 1


def _fits(lemma: str, head: Token) -> bool:
    """Tell whether *head* is what one orders, reports, defends, sends or refuses in words."""
    if head.pos_ != "NOUN":
        return False
    if lemma == "defend":
        return head.lemma not in GUARDED | PEOPLE | HUMAN
    return head.lemma in CHOOSY[lemma] or (lemma in ("order", "report") and head.text.endswith(NOMINAL))


def _done(text: AnnotatedArticle, head: Token) -> bool:
    """Tell whether *head* is ordered to be dealt with: "ordered the men released", "ordered its bombers grounded"."""
    deed = next((c for c in head.subtree if c.tag_ == "VBN" and c.dep_ == "acl" and c.i > head.i), None)
    return deed is not None and deed.lemma in DEALT and not any(c.dep_ == "agent" for c in deed.rights)


def _to_do(text: AnnotatedArticle, head: Token) -> bool:
    """Tell whether *head* is urged to do something, or encouraged by what is done: "steps encouraging trade"."""
    behind = text.doc[head.i : min(head.right_edge.i + 3, len(text.words))]
    return any(t.tag_ == "TO" for t in behind) or (head.head.lemma == "encourage" and head.head.tag_ == "VBG")


def _raised_with(text: AnnotatedArticle, verb: Token) -> bool:
    """Tell whether *verb* is to bring something up with somebody named: "raised the death penalty with the ambassador"."""
    hearer = _with(verb)
    return verb.lemma == "raise" and hearer is not None and bool(hearers.addressees(text, hearer))


def _is_actor(text: AnnotatedArticle, head: Token) -> bool:
    mention = text.mention_at(head)
    return mention is not None and mention.entity.kind in phrases.ACTORS


def _content(text: AnnotatedArticle, verb: Token, head: Token) -> tuple[Span, ...]:
    if head.i < verb.i:
        span = extents.trimmed(text, head.left_edge.i, head.right_edge.i + 1)
        return () if span is None else (extents.with_marks(text, span, verb),)
    named = head == namings.naming(verb) or head == namings.likened(verb)
    first = verb.i + 1 if named else max(verb.i + 1, head.left_edge.i)
    end = extents.object_end(text, verb, head)
    if named and head.dep_ == "dobj":
        end = extents.complement_end(text, verb, head, clauses.bounds(text, verb)[1])
    hearer = _with(verb)
    if hearer is not None and hearer.head.i > head.i:
        end = min(end, hearer.head.i)
    end = min([end, *(c.i for c in verb.rights if c.dep_ == "agent" and c.i > first)])
    if head.lemma in GREETINGS:
        end = min([end, *(c.i for c in head.rights if c.lower_ == "to" and c.i > first)])
    if head.lemma in THAT:
        clause = next((c for c in verb.rights if c.dep_ == "ccomp" and c.left_edge.i == end), None)
        end = end if clause is None else extents.complement_end(text, verb, clause, clauses.bounds(text, verb)[1])
    spans = [extents.trimmed(text, first, end)]
    if hearer is not None and hearer.head.i == end:
        spans.append(_behind_hearer(text, verb, hearer))
    return tuple(extents.with_marks(text, span, verb) for span in spans if span is not None)


def _behind_hearer(text: AnnotatedArticle, verb: Token, hearer: Token) -> Span | None:
    """Return "about the truce" in "shared her worries with Holt about the truce"."""
    about = next(
        (t for t in verb.subtree if t.i > hearer.i and t.dep_ == "prep" and t.lower_ in ("about", "over", "on")), None
    )
    if about is None or not hearer.i < about.i <= hearer.right_edge.i + 1:
        return None
    return extents.trimmed(text, about.i, about.right_edge.i + 1)


def _hearers(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return whom "conveyed to him", "reaffirmed to the government" name."""
    hearer = _with(verb)
    if hearer is not None:
        return hearers.addressees(text, hearer)
    of_them = verb.lemma not in NEEDS_CONVEYED and OBJECT.get(verb.lemma) not in ADDRESSED
    for child in verb.children:
        told = child.lower_ == "on" or (child.lower_ == "to" and not of_them)
        if child.dep_ in ("prep", "dative") and told and child.i > verb.i:
            to = hearers.addressees(text, next((t for t in child.children if t.dep_ == "pobj"), None))
            return tuple(e for e in to if e.proper) if _mourns(verb) else to
    return ()


def _mourns(verb: Token) -> bool:
    """Tell whether *verb* takes condolences, which seldom reach the unnamed people that they are for."""
    return any(c.lemma in ("condolence", "sympathy") for c in verb.rights if c.dep_ == "dobj")


RULE = Rule(
    find,
    after=("quoted", "said", "thanked", "urged"),
    examples=(
        Example("Ana Prado called the blockade a crime.", ("Ana Prado: the blockade a crime [indirect]",)),
        Example("Ana Prado condemned the attack on the port.", ("Ana Prado: the attack on the port [indirect]",)),
        Example(
            "Chile criticised the French arms deliveries to Peru.",
            ("Chile: the French arms deliveries to Peru [indirect]",),
        ),
        Example("The Prado camp rejected the offer.", ("Prado camp: the offer [indirect]",)),
        Example("Ana Prado raised the blockade with Erik Holt.", ("Ana Prado → Erik Holt: the blockade [indirect]",)),
        Example("Ana Prado paid tribute to the pilots.", ("Ana Prado: the pilots [indirect]",)),
        Example("The attack was condemned by Ana Prado.", ("Ana Prado: The attack [indirect]",)),
        Example("Ana Prado avoided condemning the attack."),
        Example("Ana Prado welcomed Erik Holt to Lisbon."),
        Example("Ana Prado extended her stay in Lisbon."),
        Example("Ana Prado brushed off the snow."),
        Example("Ana Prado turned down the radio and laid out the chairs."),
        Example("Chile will welcome 2,000 tourists."),
        Example("The company had taken credit for the loan."),
    ),
)
