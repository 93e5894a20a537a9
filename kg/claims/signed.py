"""Agreements signed and relations set up: who bound themselves, as an event of no more special kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._events.borrowed_days import borrowed
from kg.claims._events.dated_nouns import read_told
from kg.claims._events.drafts import doers_of, draft, people_of
from kg.claims._events.event_clauses import agent, behind, dated, direct_object, subject
from kg.claims._events.event_words import DROPS, ENTRY
from kg.claims._events.factuality import read
from kg.claims._events.groups import somebody
from kg.claims._events.pairs import LANDS, SIDES, UNIONS, told_before, two_meant
from kg.claims._events.phrases import ACTORS
from kg.claims._events.sides import listed, other_side
from kg.claims._grammar.lexicon import lexicon
from kg.model import Entity, EntityKind, EventKind, EventReport, Status

if TYPE_CHECKING:
    from kg.syntax import Token

SIGNS = lexicon("sign initial conclude ink")
PAPERS = lexicon("""
    agreement treaty memorandum accord pact deal protocol declaration convention communique mou memoranda waiver contract charter
""")
PLAIN = lexicon("document instrument paper roadmap")
"""Papers that count only where states sign them together, or one by whom a state enters something."""
BINDS = lexicon("establish restore resume set sever")
TIES = lexicon("relation tie")
SOLEMN = lexicon("treaty accord pact convention protocol memorandum charter")
"""Papers that one who signs them binds a state with, though the other side is not named."""
PARTIES = (EntityKind.STATE, EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)
SHARED = lexicon("agreement treaty memorandum accord pact deal protocol")
"""Papers that take two, also where neither is told: "the deal, which was signed on Wednesday"."""
SEES = lexicon("witness attend oversee")


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[EventReport]:
    """Yield a draft for every agreement that two named parties signed, and every tie they set up or cut."""
    for token in text.words:
        verb = token.head if token.lemma_ == "signing" and token.dep_ == "dobj" else token
        people = _present(text, verb) if verb.pos_ == "VERB" else ()
        reading = read(verb) if people and (verb == token or verb.lemma_ in SEES) else None
        if token.lemma_ == "signing" and verb.lemma_ not in SEES:
            people = _signing(text, token)
            reading = read_told(text, token) if people else None
            if (
                reading is not None
                and reading.status is Status.HELD
                and (len(people) < 2 or dated(text, (), token) is None)
            ):
                continue
        if reading is not None:
            yield draft(text, EventKind.EVENT, token, reading, people, rule="signed")


def _present(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the parties of what *verb* says was signed, or who saw others sign."""
    thing = direct_object(verb)
    if verb.lemma_ in SEES:
        seen = thing is not None and thing.lemma_ == "signing"
        return tuple(p for p in doers_of(text, verb) if p.kind is EntityKind.PERSON) if seen else ()
    paper = _paper(verb)
    if paper is None or any(t.lemma_ == "ceremony" for t in verb.subtree):
        return ()  # what is signed at a ceremony is told as that
    people = _parties(text, verb, paper)
    alone = [p.kind for p in people] == [EntityKind.PERSON] and verb.lemma_ in SIGNS
    one = [p.kind for p in people if p.kind in PARTIES] and len(people) == 1 and dated(text, (), verb) is not None
    if one and paper.lemma_.lower() in PAPERS:
        return people
    if not people and direct_object(verb) is None and dated(text, (), verb) is not None:
        over = not any(c.tag_ == "MD" or c.lower_ == "be" for c in verb.children)
        return (somebody(text, verb),) if over and paper.lemma_.lower() in SHARED else ()
    if alone:
        return people if _solemn(paper) else ()
    plain = paper.lemma_.lower() in PLAIN and any(p.kind is EntityKind.PERSON for p in people)
    return people if len(people) > 1 and not plain else ()


def _signing(text: AnnotatedArticle, noun: Token) -> tuple[Entity, ...]:
    """Return the parties of "the signing of a treaty with Lusania", and who put it off."""
    paper = behind(noun, "of")
    if paper is None or paper.lemma_.lower() not in PAPERS or noun.tag_ != "NN":
        return ()
    doers = doers_of(text, noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in DROPS else ()
    others = [h for t in (paper, noun) for w in ("with", "between", "by") if (h := behind(t, w)) is not None]
    named = [p for h in others for p in listed(text, h.doc[h.left_edge.i], h)]
    return tuple(p for p in dict.fromkeys((*doers, *named)) if p.kind in (*PARTIES, EntityKind.PERSON))


def _solemn(paper: Token) -> bool:
    """Tell whether *paper* binds the state of who signs it: a treaty, an instrument of accession."""
    return paper.lemma_.lower() in SOLEMN or bool({t.lemma_ for t in paper.subtree} & ENTRY)


def _paper(verb: Token) -> Token | None:
    """Return what was signed or set up, as object or as subject of a passive."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if passive is not None and passive.lower_ in ("which", "that"):
        passive = verb.head
    participle = verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else None  # "an agreement signed on Monday"
    paper = direct_object(verb) or passive or participle
    if paper is None:
        return None
    if verb.lemma_ in SIGNS and paper.lemma_.lower() in PAPERS | PLAIN:
        return paper
    diplomatic = any(c.lower_ == "diplomatic" for c in paper.children)
    return paper if verb.lemma_ in BINDS and paper.lemma_ in TIES and diplomatic else None


def _parties(text: AnnotatedArticle, verb: Token, paper: Token) -> tuple[Entity, ...]:
    passive = direct_object(verb) is None
    doers = people_of(text, agent(verb)) if passive else _signers(text, verb)
    between = [b for b in (behind(paper, "between"), behind(verb, "between")) if b is not None]
    others = [*other_side(text, verb, "with"), *(p for b in between for p in listed(text, b.doc[b.left_edge.i], b))]
    inner = behind(paper, "with")
    if inner is not None:
        others += listed(text, inner.doc[inner.left_edge.i], inner)
    people = tuple(dict.fromkeys((*doers, *others)))
    if passive and len(people) < 2:
        people = _left_out(text, verb, people)
    named = any(p.kind is not EntityKind.GROUP for p in people)
    return people if named and all(p.kind in ACTORS for p in people) else ()


def _left_out(text: AnnotatedArticle, verb: Token, known: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the two states of which the text tells before an agreement "was signed", if *known* is one of them or nobody."""
    if dated(text, (), verb) is None and borrowed(text, (verb,)) is None:
        return ()
    both = told_before(text, verb.i, (EntityKind.STATE,))
    if not known:
        return both
    others = [p for p in both if p not in known]
    return (*others, *known) if len(others) == 1 and len(known) == 1 and known[0].kind in UNIONS else ()


def _signers(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return who signs; "the two countries", "the two sides" are the two named before, and countries are no people."""
    doer = subject(verb)
    if doer is None or doer.tag_ != "NNS" or doer.lemma_ not in LANDS | SIDES:
        return doers_of(text, verb)
    if doer.lemma_ in LANDS:
        return told_before(text, doer.i, (EntityKind.STATE,))
    return two_meant(text, doer) or doers_of(text, verb)


RULE = Rule(
    find,
    examples=(
        Example("Iran and Russia signed an agreement on trade in Lisbon.", ("Event(Iran, Russia) held in Lisbon",)),
        Example("Iran will sign a treaty with Russia.", ("Event(Iran, Russia) planned",)),
        Example("Iran and Russia established diplomatic relations.", ("Event(Iran, Russia) held",)),
        Example("Ana Prado signed the treaty.", ("Event(Ana Prado) held",)),
        Example("Ana Prado witnessed the signing of two accords.", ("Event(Ana Prado) held",)),
        Example("Ana Prado signed the accession document.", ("Event(Ana Prado) held",)),
        Example("Ana Prado and Erik Holt signed a document."),
        Example(
            "Iran and Russia trade. An agreement will be signed in June.", ("Event(Iran, Russia) planned XXXX-06",)
        ),
        Example("Iran signed the decree."),
        Example("Ana Prado urged Iran and Russia to sign an agreement."),
    ),
    draft=True,
)
