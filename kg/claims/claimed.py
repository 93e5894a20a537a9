"""Finds what is said in a clause after a noun of speech: "his claim that …", "the ministry's statement that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, clauses, extents, houses, speakers, statements
from kg.claims._speech.cues import ACTS_OF_SPEECH, FURTHER, MATTERS, NOUN
from kg.claims._speech.narrators import CONVEYING
from kg.model import Act, EntityKind, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

MINDS = lexicon("view belief hope opinion position stance conviction concern fear")
"""What a state has in the words of who speaks for it."""
LIGHT = lexicon(
    "make issue give repeat release have express voice renew reiterate share take hold sound press offer defend"
)
"""Verbs whose subject is the speaker of their object: "made the claim that …"."""
OWNED = lexicon(
    "condemnation denunciation criticism rejection rebuke endorsement praise call appeal plea warning apology announcement proposal"
)
"""Nouns of speech that stand with their owner and their matter: "Prado's criticism of the raid"."""
TO_DO = lexicon("request demand refusal promise pledge vow threat call plea appeal")
"""Nouns whose infinitive is what their owner says: "Nordia's refusal to reopen the strait"."""


TOLD_OF = TO_DO | OWNED | FURTHER | NOUN.keys()


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words are a clause of a noun."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for noun in text.words:
        lemma = noun.lemma
        if noun.pos_ != "NOUN" or lemma not in TOLD_OF or any(c.lower_ == "no" for c in noun.lefts):
            continue
        content = _content(text, noun) or _to_do(text, noun) or _matter(text, noun)
        if not content or statements.known(before, content, text.span(noun)):
            continue
        who = _speaker(text, noun, claims)
        if who is None or not (who.proper or who.able) or _object_said(text, noun, who, before):
            continue
        found = statements.Found(
            cue=noun,
            act=NOUN.get(lemma) or ACTS_OF_SPEECH.get(lemma, Act.SAY),
            who=who,
            content=content,
            rule="claimed",
            confidence=0.75,
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _object_said(text: AnnotatedArticle, noun: Token, who: speakers.Source, before: list[Statement]) -> bool:
    """Tell whether *noun* is in what its verb lets the same speaker say: "voiced concern that …", "underscored her belief that …"."""
    verb, span = text.span(noun.head), text.span(noun)
    theirs = (
        noun.head.lemma in CONVEYING and noun.lemma in MINDS and all(e.kind is EntityKind.STATE for e in who.actors)
    )  # "underscored Nordia's view"
    told = (c for c in before if c.cue == verb and (theirs or set(who.actors) <= set(c.speaker)))
    return any(s.covers(span) for claim in told for s in claim.content)


def _content(text: AnnotatedArticle, noun: Token) -> tuple[Span, ...]:
    told = [c for c in noun.children if c.dep_ == "acl" and c.lemma in LIGHT]
    told += [noun.head] if noun.dep_ == "dobj" and noun.head.lemma in LIGHT else []
    for child in (*noun.children, *(t for c in told for t in c.children)):
        mark = next((t for t in child.children if t.lower_ == "that" and t.dep_ == "mark"), None)
        if child.dep_ in ("acl", "ccomp", "relcl") and mark is not None and child.i > noun.i:
            _, stop = clauses.bounds(text, noun)
            limit = extents.content_end(text, mark.i, stop)
            span = extents.trimmed(text, mark.i + 1, min(limit, _end(noun, child)))
            return () if span is None else (extents.with_marks(text, span, noun),)
    return ()


def _to_do(text: AnnotatedArticle, noun: Token) -> tuple[Span, ...]:
    """Return the infinitive of "Nordia's request to reopen the strait", where the noun says whose it is."""
    to = next((t for c in noun.rights if c.dep_ in ("acl", "relcl") for t in c.lefts if t.tag_ == "TO"), None)
    owned = any(c.dep_ == "poss" or (c.dep_ == "amod" and c.text[:1].isupper()) for c in noun.lefts)
    if noun.lemma not in TO_DO or to is None or not owned or noun.head.lemma in LIGHT:
        return ()
    _, stop = clauses.bounds(text, noun)
    end = min(extents.content_end(text, to.i, stop), to.head.right_edge.i + 1)
    if any(c.i > to.i and again.joined_over(c) is not None for c in to.head.rights):
        end = next((c.i for c in to.head.rights if c.dep_ == "cc"), end)  # "her pledge to go | and urged others"
    span = extents.trimmed(text, to.i, end)
    return () if span is None else (extents.with_marks(text, span, noun),)


def _matter(text: AnnotatedArticle, noun: Token) -> tuple[Span, ...]:
    """Return "the raid" in "Prado's criticism of the raid"."""
    joints = MATTERS[ACTS_OF_SPEECH[noun.lemma]] if noun.lemma in OWNED else ()
    owned = any(c.dep_ == "poss" for c in noun.lefts) and noun.head.lemma not in LIGHT
    joint = next((c for c in noun.rights if c.lower_ in joints), None) if owned else None
    if joint is None or not any(c.dep_ in ("pobj", "pcomp") for c in joint.children):
        return ()
    _, stop = clauses.bounds(text, noun)
    span = extents.trimmed(text, joint.i + 1, min(extents.content_end(text, joint.i, stop), joint.right_edge.i + 1))
    return () if span is None else (extents.with_marks(text, span, noun),)


def _end(noun: Token, clause: Token) -> int:
    """Return where *clause* of *noun* ends: before "and insist …", which goes on after the verb of *noun*."""
    for child in clause.children:
        swallowed = noun.dep_ == "ROOT" and child.dep_ == "ccomp" and child.tag_ in ("VBD", "VBZ")
        if swallowed and not any(c.dep_ == "mark" for c in child.lefts):
            return int(child.i)  # "her claim that the deal helps Peru | angered Chile", misread
        if child.dep_ == "cc" and any(again.again_in_present(c, noun.head) for c in clause.children):
            return int(child.i)
    return int(clause.right_edge.i) + 1


def _speaker(text: AnnotatedArticle, noun: Token, claims: Claims) -> speakers.Source | None:
    for child in noun.children:
        owner = _owner(text, child, claims) if child.dep_ in ("poss", "amod", "nmod") else None
        if owner is not None:
            return owner
        made = child if child.dep_ in ("prep", "agent") else None
        if child.dep_ == "acl" and child.lemma in LIGHT:
            made = next((t for t in child.children if t.dep_ in ("prep", "agent")), None)
        if made is not None and made.lower_ in ("by", "from", "of"):
            inner = next((t for t in made.children if t.dep_ == "pobj"), None)
            return None if inner is None else speakers.source(text, inner, claims)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in LIGHT:
        return speakers.speaker(text, verb, claims)
    if noun.dep_ == "nsubj" and verb.lemma_ == "come":
        origin = (t for c in verb.rights if c.lower_ == "from" for t in c.children if t.dep_ == "pobj")
        inner = next(origin, None)
        return None if inner is None else speakers.source(text, inner, claims)
    return None


def _owner(text: AnnotatedArticle, word: Token, claims: Claims) -> speakers.Source | None:
    """Return whose claim it is: "Prado's", "his", "Nordian"."""
    who = speakers.source(text, word, claims)
    if who is not None and (who.proper or (who.able and word.tag_ in ("NN", "NNS"))):
        return who
    state = houses.state_called(text, word) if word.dep_ == "amod" else None
    return None if state is None else speakers.Source((state,), text.span(word), proper=True)


RULE = Rule(
    find,
    after=("quoted", "said", "reaffirmed"),
    examples=(
        Example("Ana Prado repeated her claim that the strait is open.", ("Ana Prado: the strait is open [indirect]",)),
        Example("Peru dismissed Chilean charges that it had lied.", ("Chile: it had lied [indirect]",)),
        Example("The claim that the strait is open is old."),
    ),
)
