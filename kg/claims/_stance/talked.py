"""Finds positions in what several talk about: "discussed their support for the truce", "reviewed the importance of the port"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, narrators
from kg.claims._stance import complements
from kg.claims._stance.frames import Frames, Position
from kg.claims._stance.rejections import rejected_in
from kg.model import Discussion

if TYPE_CHECKING:
    from kg.syntax import Token

VALUING = lexicon("importance need necessity")
"""What those who talk about it agree that something has."""
JOINT = lexicon(
    "support commitment condemnation opposition solidarity determination concern interest goal desire appreciation resolve"
)
"""Nouns of position that are those of all who talk about them where the words say so."""
TOGETHER = lexicon("shared common mutual joint continued continuing ongoing strong steadfast")
PROMOTING = lexicon(
    "advance strengthen deepen promote expand enhance pursue improve build support increase broaden accelerate foster restore "
    "protect combat counter fight tackle end reduce prevent deter"
)
"""What those who talk about doing it are for."""
EFFORTS = lexicon("effort cooperation work collaboration partnership coordination")
"""What those do together whose efforts they are."""
OURS = lexicon("their our")
SIDES = lexicon("country nation government people")


def talked(text: AnnotatedArticle, claims: Claims, frames: Frames) -> Iterator[tuple[Position, bool]]:
    """Yield what those who talk are for, or against, by the nouns of *frames*, and whether the deed named is one against something."""
    for claim in claims:
        if not isinstance(claim, Discussion):
            continue
        for word in (t for span in claim.evidence for t in text.tokens(span)):
            inner = _named(word, frames)
            if inner is not None and inner[1].pos_ != "PRON" and (_heads(text, claim, word) or _among(word)):
                against = rejected_in(inner[1])
                first, head = inner if against is None else (int(against.left_edge.i), against)
                first = first if against is None else max(first, inner[1].i + 1)
                found = Position(word=word, first=first, head=head, carrier=word, voiced=True, settled=True)
                yield replace(found, owner=_ours(text, word, claims)), against is not None


def _named(word: Token, frames: Frames) -> tuple[int, Token] | None:
    """Return first token and head of what *word* names as what those who talk are for or against."""
    if word.tag_ == "VBG":  # "discussed strengthening the alliance"
        aimed = bool(frames.future) and word.lemma in PROMOTING and word.dep_ != "pcomp"
        return (int(word.i), word) if aimed and any(c.dep_ == "dobj" for c in word.rights) else None
    if word.pos_ != "NOUN":
        return None
    if word.lemma in EFFORTS and frames.future and _theirs(word):  # "discussed their efforts to end the war"
        aims = (c for c in word.rights if c.dep_ in ("acl", "advcl", "relcl") and any(t.tag_ == "TO" for t in c.lefts))
        aim = next(aims, None)
        return None if aim is None or aim.lemma == "address" else (int(aim.i), aim)
    named = word.lemma in frames.nouns & (VALUING | JOINT) and (word.lemma in VALUING or _theirs(word))
    named = named and not _wondered(word)
    return complements.complement(word) if named else None


def _wondered(noun: Token) -> bool:
    """Tell whether *noun* stands in what is asked about others: "talked about how voters see her and the importance of …"."""
    above = next((t for t in noun.ancestors if t.pos_ == "VERB" and t.dep_ in ("pcomp", "ccomp")), None)
    asked = above is not None and any(c.lower_ in ("how", "why", "whether") for c in above.lefts)
    return above is not None and asked and any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in above.lefts)


def _among(noun: Token) -> bool:
    """Tell whether *noun* is told as one of the topics: "security, including their condemnation of the raid"."""
    first = clauses.first_joined(noun)
    return first.dep_ in ("pobj", "pcomp", "dobj") and first.head.lower_ == "including" and _theirs(noun)


def _heads(text: AnnotatedArticle, claim: Discussion, noun: Token) -> bool:
    """Tell whether *noun* is what is talked about and no part of it."""
    above = clauses.first_joined(noun).head
    return not any(span.covers(text.span(above)) for span in claim.evidence)


def _ours(text: AnnotatedArticle, noun: Token, claims: Claims) -> Token | None:
    """Return "our" of "our joint commitment" where several issue the release, whose commitment it is."""
    our = next((c for c in noun.lefts if c.lower_ == "our"), None)
    return our if our is not None and len(narrators.narrators(text, claims)) > 1 else None


def _theirs(noun: Token) -> bool:
    """Tell "their support", "the shared support of all" and "their countries' support" from "Nordian support"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is not None:
        mine = any(c.lower_ in OURS for c in owner.lefts) and owner.lemma in SIDES
        return owner.lower_ in OURS or mine
    before = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
    return any(c.lower_ in TOGETHER for c in before) and not any(c.text[:1].isupper() for c in before)
