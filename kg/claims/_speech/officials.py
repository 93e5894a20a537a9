"""Tells who is meant by an office or a pronoun alone: "the foreign ministers of A and B", and "I" in a release."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places.territories import named, of_demonym
from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._grammar.lists import joint
from kg.claims._speech import signers
from kg.model import Entity, EntityKind, Span

if TYPE_CHECKING:
    from kg.syntax import Doc, Token, Tokens

TRANSCRIPT = re.compile(r"(?m)^\s*[A-Z][A-Z .'’-]{3,40}:\s")
"""Several people say "I" in a transcript ("QUESTION: …")."""
JOINT = re.compile(r"(?i)\bjoint(?:ly)?\b|\bstatement (?:was|is) (?:released|issued|adopted|made|agreed)\b.* by\b")
"""What a heading of several issuers says."""
MENTIONED = re.compile(r"(?i)\b(?:of|on|for|with|to|against|about|in)\s+(?:the\s+)?(?:\w+\.?\s+){0,2}$")
OWNING = re.compile(r"['’]s?\b")
"""A heading names others than its author: "On the death of …", "…'s visit"."""
POSTS = ANYBODY - lexicon("government people team party side group")
"""Nouns that call people by their post."""
DECLARING = lexicon(
    "condemn congratulate welcome commend applaud salute deplore denounce urge call support join extend express stand remain reaffirm "
    "recognize recognise mourn honor honour celebrate offer thank appreciate look"
)
"""What one does in a declaration, in the present tense."""
ISSUING = DECLARING | lexicon(
    "designate sanction impose provide announce donate take deliver work commit release host grant issue add award contribute"
)
"""What one is doing, has done or will do who issues a declaration."""
PRESENT = ("VBP", "VBZ", "MD")
OPENING = 4
"""Sentences among which a declaration's first full one is: lines of a heading may come before."""
HEADING = 200
SENTENCE = 30
"""Words of a heading at most: a longer paragraph that says "joint" tells of something else."""
LINE = 12
"""An author stands in a line of his own within the first HEADING characters, of at most LINE words."""


@lru_cache(maxsize=4)  # each "I" and "we" of an article asks
def _is_transcript(words: str) -> bool:
    return TRANSCRIPT.search(words) is not None


def author(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return who writes *token* ("I", "my") outside quotation marks: who signs, else the first person named in the heading."""
    at = text.starts[token.i]
    if any(q.span.start <= at < q.span.end for q in text.quotes) or _is_transcript(text.article.text):
        return ()
    signer = signers.signer(text)
    if signer is not None:
        return (signer,)
    first = next((m for m in text.mentions if m.entity.kind is EntityKind.PERSON), None)
    if first is None or first.span.start > HEADING:
        return ()
    line = text.article.quote(text.paragraph(first.span)).strip()
    if MENTIONED.search(text.article.text[max(0, first.span.start - 20) : first.span.start]) or OWNING.match(
        text.article.text, first.span.end
    ):
        return ()
    return () if line[-1:] in ".!?" or len(line.split()) > LINE else (first.entity,)


def issuers(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return who "we" is outside quotation marks: those named behind its first "We, …", or in the heading of a joint statement."""
    at = text.starts[token.i]
    if any(q.span.start <= at < q.span.end for q in text.quotes) or _is_transcript(text.article.text):
        return ()
    named = _listing(text.doc)
    if named is not None:
        verb = named.head if named.head.i > named.i else named
        told = _parties(text, text.span(text.doc[named.i : verb.i + 1]), text.doc[named.i + 1 : verb.i])
        if told:
            return told
    together, heading = releasing(text), joint_heading(text)
    if len(together) > 1 or (together and heading is None):
        return together
    if heading is None:
        return author(text, token) or declaring(text)
    parties = _parties(text, signers.without_matter(text, heading))
    return parties if len(parties) > 1 else ()


def releasing(text: AnnotatedArticle) -> tuple[Entity, ...]:
    """Return those by whom the head of a release says that it is issued."""
    issued = signers.issued_by(text)
    return () if issued is None else _represented(text, issued)


def _represented(text: AnnotatedArticle, issued: Span) -> tuple[Entity, ...]:
    """Return those whom *issued* names, and in the place of who signs for another that other: "the envoy on behalf of Nordia"."""
    words = text.tokens(issued)
    parties = _parties(text, issued, words)
    behalf = next((t for t in words if t.lower_ == "behalf"), None)
    if behalf is None:
        return parties
    rest = [e for e in parties if int(e.id.rpartition(":")[2]) > text.starts[behalf.i]]
    mentioned = (m.entity for m in text.mentions if text.starts[behalf.i] < m.span.start < issued.end)
    return (*(e for e in (next(mentioned, None),) if e is not None and e not in rest), *rest)


def _listing(doc: Doc) -> Token | None:
    """Return the first "We" that a comma follows; each other "we" asks."""
    key = f"{__name__}.listing"
    if key not in doc.memory:
        doc.memory[key] = next((t for t in doc.words[:-1] if t.lower_ == "we" and t.nbor().text == ","), None)
    found: Token | None = doc.memory[key]
    return found


def _performing(doc: Doc) -> tuple[Token, ...]:
    """Return the verbs of sentences that declare; each "we" asks."""
    if __name__ not in doc.memory:
        doc.memory[__name__] = tuple(s.root for s in doc.sents if s.root.lemma in DECLARING)
    found: tuple[Token, ...] = doc.memory[__name__]
    return found


def declaring(text: AnnotatedArticle, before: Token | None = None) -> tuple[Entity, ...]:
    """Return the states or bodies that a declaration is of, told *before* a word: "Nordia and Sudland condemn the raid. We …"."""
    stop = len(text.words) if before is None else before.i
    performing = (t for t in _performing(text.doc) if t.i < stop)
    opening = (s.root for s in text.doc.sents[:OPENING] if s.root.i < stop)
    first = next((t for t in opening if t.pos_ in ("VERB", "AUX")), None)
    for verb in (*performing, *(() if first is None else (first,))):
        helped = any(c.dep_ in ("aux", "auxpass") and c.tag_ in PRESENT for c in verb.lefts) and verb.lemma in ISSUING
        told = _actors_that(text, verb) if verb.tag_ in PRESENT or helped else ()
        if told:
            return told
    return ()


def _actors_that(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return the states or bodies that *verb*, outside quotation marks, tells of."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    at = text.starts[verb.i]
    unnamed = subject is not None and text.mention_at(subject) is None
    members = unnamed and subject is not None and any(c.dep_ == "appos" for c in subject.rights)
    if subject is None or (unnamed and not members) or any(q.span.start <= at < q.span.end for q in text.quotes):
        return ()
    parties = _parties(text, text.span(text.doc[subject.left_edge.i : verb.i]))
    return () if any(p.kind is EntityKind.PERSON for p in parties) else parties


def joint_heading(text: AnnotatedArticle) -> Span | None:
    """Return the heading that calls the article a joint statement, or the line that tells who issued it."""
    for paragraph in text.paragraphs:
        words = text.article.quote(paragraph)
        found = JOINT.search(words) if paragraph.start < HEADING else None
        if found is not None and ("statement" in found.group().lower() or len(words.split()) <= SENTENCE):
            return paragraph
    return None


def _parties(text: AnnotatedArticle, span: Span, words: Tokens | None = None) -> tuple[Entity, ...]:
    """Return the people named in *span*, or those whom *words* of it call by their posts, or else the states and bodies."""
    inside = tuple(dict.fromkeys(m.entity for m in text.mentions_in(span)))
    people = tuple(e for e in inside if e.kind is EntityKind.PERSON)
    actors = (EntityKind.STATE, EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)
    return people or _posts(text, words or ()) or tuple(e for e in inside if e.kind in actors)


def _posts(text: AnnotatedArticle, words: Sequence[Token]) -> tuple[Entity, ...]:
    """Return those whom *words* call by their posts: "the G5 ministers of A, B and C, and the envoy of D"; governments are their states."""
    heads = [
        t
        for t in words
        if {t.lemma, t.lower_.removesuffix("s")} & POSTS
        and t.pos_ in ("NOUN", "PROPN")
        and t.dep_ not in ("compound", "nmod")
    ]
    firsts = [_first_of(head) for head in heads]
    ends = [joint(first) for first in firsts[1:]] + [t.i + 1 for t in words[-1:]]
    if not heads:
        return ()
    found = []
    for head, first, end in zip(heads, firsts, ends, strict=True):
        known = any(t.ent_type_ in ("ORG", "GPE", "NORP") for t in text.doc[first.i : head.i])
        last = (
            _whole(text, head)
            if known
            else next(t for t in reversed(text.doc[first.i : end]) if t.pos_ not in ("PUNCT", "CCONJ", "DET"))
        )
        span = text.span(text.doc[first.i : last.i + 1])
        label = " ".join(text.article.quote(span).split())
        found.append(Entity(id=f"group:{span.start}", kind=EntityKind.GROUP, label=label, proper=False))
    return tuple(found)


def _whole(text: AnnotatedArticle, head: Token) -> Token:
    """Return the last word of a title that names its country before: "State" of "the Nordian Secretary of State"."""
    of = next((c for c in head.rights if c.lower_ == "of"), None)
    inner = None if of is None else next((t for t in of.children if t.dep_ == "pobj"), None)
    return inner if inner is not None and text.mention_at(inner) is None and inner.tag_ in ("NN", "NNP") else head


def _first_of(head: Token) -> Token:
    """Return the first word of the noun phrase of *head* but for its article."""
    first = next((c.left_edge for c in head.lefts if c.dep_ not in ("det", "punct")), head)
    for _ in range(OPENING):  # "G7" of "the G7 Foreign Ministers", which the parser may take apart
        if first.i == 0 or first.nbor(-1).tag_ != "NNP":
            break
        first = first.nbor(-1)
    return first


def ministers_of(text: AnnotatedArticle, head: Token) -> tuple[Entity, ...]:
    """Return the holders of one office in several states, "the foreign ministers of A and B", where the article names each."""
    if head.tag_ != "NNS" or head.lemma_ not in ANYBODY:
        return ()
    phrase = text.article.quote(text.span(head.doc[head.left_edge.i : _last(head) + 1]))
    states = _states(phrase)
    label = " ".join(t.lower_ for t in head.lefts if t.is_lower and t.dep_ in ("amod", "compound")) + " " + head.lemma_
    people = tuple(dict.fromkeys(p for s in states if (p := _holder(text, label, s)) is not None))
    return people if len(people) == len(states) > 1 else ()


def states_of(text: AnnotatedArticle, head: Token | None) -> tuple[Entity, ...]:
    """Return the states whose unnamed people *head* stands for: "ministers from A, B and C"."""
    if head is None or head.tag_ != "NNS" or head.lemma_ not in ANYBODY:
        return ()
    phrase = text.span(head.doc[head.left_edge.i : _last(head) + 1])
    named_ = (m.entity for m in text.mentions_in(phrase) if m.entity.kind is EntityKind.STATE)
    return tuple(dict.fromkeys(named_))


def _last(head: Token) -> int:
    """Return where the "of" phrase of *head* ends."""
    return max(
        (c.right_edge.i for c in head.rights if c.lower_ in ("of", "from") and len(list(c.subtree)) < 20),
        default=head.i,
    )


def _states(phrase: str) -> tuple[str, ...]:
    """Return the states that *phrase* names by name or demonym, joined by "and"."""
    words = re.findall(r"[\w.'’-]+", phrase)
    if "and" not in words:
        return ()
    found, place = [], 0
    for start in range(len(words)):
        for length in (4, 3, 2, 1):
            name = " ".join(words[start : start + length])
            territory = (named(name) or of_demonym(name)) if start >= place and name[:1].isupper() else None
            if territory is not None:
                found.append(territory.name)
                place = start + length
                break
    return tuple(dict.fromkeys(found))


def _holder(text: AnnotatedArticle, label: str, state: str) -> Entity | None:
    """Return the one person to whom the article gives an office called *label* of *state*."""
    told = (t for t in text.titles if t.person and t.office.country and t.office.country.label == state)
    holders = list(dict.fromkeys(t.person for t in told if _called(t.office.label, label)))
    return holders[0] if len(holders) == 1 else None


def _called(office: str, label: str) -> bool:
    """Tell whether *office* is what *label* says: "minister of foreign affairs" is a foreign minister."""
    said = {w for w in re.findall(r"\w+", office.lower()) if w not in ("of", "for", "and", "the", "affairs")}
    return said == set(label.split())
