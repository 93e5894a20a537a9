"""Tells where what was said begins and ends.

The parse proposes, the punctuation decides: complements are repaired to the end of the sentence where the parser cut a run-on, and cut
where an attribution, a coordinated verb of speech or an adverbial of the verb of speech follows.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, asides, attributions, clauses, continuations, turns
from kg.claims._speech.cues import OCCASIONS
from kg.model import EntityKind, Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

DATELINE = re.compile(r"[A-Z][^\n\"]{1,60}?(?:\s+(?:--|[—–-])\s+|(?<=[A-Z]{3}):\s+)")
GLUED = re.compile(r"(?:[A-Z]{3,}\s+)+(?=[A-Z][a-z])")
NO_NAME = re.compile(r"(?:^|\s)[a-z]{4,}\b")
"""Words that stand in no dateline: "The treaty -- Prado said -- is"."""
BACKGROUND = lexicon("after amid following ahead")
ACTS = lexicon(
    "welcome urge encourage commend applaud congratulate condemn thank reaffirm reiterate underscore appreciate"
)
"""Verbs of a declaration that are no nouns."""
ACTS_TOLD = frozenset(
    {("call", "on"), ("call", "upon"), ("call", "for"), ("look", "forward"), ("stand", "ready"), ("stand", "with")}
)
"""Those that may be nouns, with what follows them."""
CHARGES = lexicon(
    "charge accusation allegation claim assertion contention report suggestion account version idea notion description remark comparison "
    "characterization characterisation statement view word comment"
)
ANSWERING = lexicon(
    "deny reject dispute refute dismiss contest rebut repudiate contradict confirm acknowledge admit denounce condemn describe "
    "ridicule"
)
"""What the reporter adds that others do with a charge."""
OBJECTS = lexicon("him her them me us")
UNITS = lexicon("hour day week month year minute shortly soon")


def content_end(text: AnnotatedArticle, start: int, end: int) -> int:
    """Cut a trailing attribution off the tokens from *start* to *end*: "…, Prado said", "…, according to Prado"."""
    doc = text.doc
    for token in doc[start:end]:
        if token.pos_ == "VERB" and token.i > start and attributions.is_final(text, token):
            first, _ = attributions.attribution(token)
            if first - 1 > start and clauses.quote_over(text, text.starts[token.i]) is None:
                return first - 1
        if token.lower_ == "according" and token.i > start + 1 and doc[token.i - 1].text == ",":
            return token.i - 1
    return end


def complement_end(text: AnnotatedArticle, verb: Token, head: Token, limit: int) -> int:
    """Return the end of the complement headed by *head* of the verb of speech *verb*, at most *limit*."""
    doc = text.doc
    end = min(max(head.right_edge.i + 1, head.i + 1), limit)
    rest = next((t for t in doc[end:limit] if not t.is_punct), None)
    finite = any(t.pos_ in clauses.VERBAL for t in doc[verb.i + 1 : end])
    small = any(c.lower_ in OBJECTS and c.dep_ in SUBJECTS for c in head.lefts)  # "declared him winner, …"
    if rest is not None and not small and (not finite or not _belongs_to(verb, rest)):
        end = limit
    end = next((t.i for t in doc[head.i + 1 : end] if _past_again(t, verb, head) or asides.next_of_two(verb, t)), end)
    if verb.lemma in ANSWERING:
        end = next((t.i for t in doc[head.i + 1 : end] if t.text == ":" and _quoted_next(text, t)), end)
    end = _before_afterthought(text, head.i, before_semicolon(text, head.i, end))
    return turns.before_reporter(text, head.i, end) if head.tag_ == "VB" else end


def _quoted_next(text: AnnotatedArticle, colon: Token) -> bool:
    """Tell whether a quotation follows *colon*: "denied that the port was shut: “It is open,” he said"."""
    return any(q.span.start - text.starts[colon.i] in (1, 2) for q in text.quotes)


def before_semicolon(text: AnnotatedArticle, first: int, end: int) -> int:
    """Return *end*, or the semicolon outside quotation marks behind which somebody else may speak."""
    marks = [t.i for t in text.doc[first:end] if t.text == ";" and clauses.quote_over(text, text.starts[t.i]) is None]
    return next((i for i, stop in pairwise((*marks, end)) if _clause_in(text, i + 1, stop)), end)


def _clause_in(text: AnnotatedArticle, first: int, end: int) -> bool:
    """Tell whether a main clause begins at *first*, and not another part of a list."""
    for verb in text.doc[first:end]:
        subject = clauses.standing_subject(verb) if verb.pos_ in clauses.VERBAL else None
        if subject is not None and verb.dep_ not in ("relcl", "acl") and first <= subject.i < first + 8:
            return True
    return False


def after_semicolon(text: AnnotatedArticle, start: int, first: int) -> int:
    """Return *start*, or the token behind the last semicolon outside quotation marks before *first*."""
    marks = [t.i + 1 for t in text.doc[start:first] if t.text == ";"]
    outside = [i for i in marks if clauses.quote_over(text, text.starts[i - 1]) is None]
    return outside[-1] if outside else start


def _past_again(token: Token, verb: Token, head: Token) -> bool:
    """Tell whether *token* joins a past tense to *verb* over one in the present: "emphasized that it remains open and noted"."""
    if token.dep_ != "cc":
        return False
    plain = verb.tag_ not in ("VB", "VBP") or head.tag_ != "VB"  # "we urge Nordia to stop and reaffirm its pledge"
    if plain and any(_next_deed(t) and t.tag_ == verb.tag_ and token.i < t.i <= token.i + 3 for t in verb.rights):
        return True
    if token.head.i < head.i:
        return False
    joined = next((t for t in token.head.children if t.dep_ == "conj" and t.i > token.i), None)
    if joined is None or again.joined_over(joined) == verb:
        return joined is not None
    if any(c.dep_ in SUBJECTS for c in joined.children):
        return False
    # "called on Nordia to lift the ban and defended the port"
    bare = token.head.tag_ == "VB" and any(c.tag_ == "TO" for c in clauses.first_joined(token.head).lefts)
    other = bare and joined.tag_ in ("VBD", "VBZ") and joined.lower_ != joined.lemma
    return other or (verb.tag_ == "VBD" and again.present(token.head) and joined.tag_ == "VBD")


def _next_deed(verb: Token) -> bool:
    """Tell whether *verb* is a joined verb of speech without a subject of its own."""
    return verb.dep_ == "conj" and verb.lemma in again.AGAIN and not any(c.dep_ in SUBJECTS for c in verb.lefts)


def object_end(text: AnnotatedArticle, verb: Token, head: Token, *, cut_off: bool = True) -> int:
    """Return the end of what was said where it is a noun phrase: "condemned the attack on the port in March".

    *cut_off*: with what the parser cut off, further things included.
    """
    _, stop = clauses.bounds(text, verb)
    start = head.left_edge.i
    limit = content_end(text, start, stop)
    end = min(head.right_edge.i + 1, limit)
    for child in verb.children:
        if end <= child.left_edge.i <= end + 1 < limit and _goes_on(child):
            end = min(child.right_edge.i + 1, limit)
    while (
        end + 1 < limit
        and text.doc[end].text == "-"
        and not text.doc[end - 1].whitespace_
        and not text.doc[end].whitespace_
    ):
        end = max(end + 2, min(text.doc[end + 1].right_edge.i + 1, limit))  # "re-election", cut by the parser
    end = continuations.end(verb, end, limit) if cut_off else end
    cuts = (
        t
        for t in text.doc[head.i + 1 : end]
        if _other_verb(t, verb) or _after_doing(t) or _next_act(t, verb, head) or asides.next_of_two(verb, t)
    )
    end = turns.without_occasion(verb, head, next((t.i for t in cuts), end))
    return turns.before_reporter(text, head.i, _before_afterthought(text, head.i, end))


def _goes_on(child: Token) -> bool:
    if child.dep_ in ("prep", "dative"):
        deed = child.lower_ == "in"  # "her interest in visiting Lisbon"
        return not any(t.lemma in OCCASIONS and not (deed and t.dep_ == "pcomp") for t in child.children)
    return (
        child.dep_ == "advcl"
        and not _meanwhile(child)
        and any(
            t.lower_ in ("since", "because", "if", "until", "unless", "as", "for") and t.dep_ == "mark"
            for t in child.children
        )
    )


def _meanwhile(clause: Token) -> bool:
    """Tell whether *clause* tells what happened meanwhile: "condemned the launch as Nordia fired three missiles"."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    past = clause.tag_ == clause.head.tag_ == "VBD" and any(t.lower_ == "as" and t.dep_ == "mark" for t in clause.lefts)
    others = subject is not None and (subject.pos_ == "PROPN" or subject.tag_ == "NNS")
    return past and others and clause.pos_ == "VERB"


def _after_doing(token: Token) -> bool:
    doing = token.lower_ == "after" and any(t.dep_ == "pcomp" and t.tag_ == "VBG" for t in token.children)
    return doing or asides.unsaid(token)


def _other_verb(token: Token, verb: Token) -> bool:
    """Tell whether a coordinated verb ("condemned A and urged B") begins at *token*."""
    if token.dep_ != "cc":
        return False
    joined = [t for t in token.head.children if t.dep_ == "conj" and t.i > token.i]
    if token.head.dep_ == "relcl" and any(c.tag_ in ("WDT", "WP") for c in token.head.lefts):
        joined = [t for t in joined if t.lemma in again.AGAIN]  # "the blasts which killed ten and injured forty"
    return any(t.tag_ in ("VBD", "VBZ") or again.again_in_present(t, verb) for t in joined)


def _next_act(token: Token, verb: Token, head: Token) -> bool:
    """Tell whether behind *token* the next act of a declaration is told: "we are committed to the truce | and welcome the visit"."""
    present = verb.tag_ in ("VBP", "VBZ") or verb.pos_ == "ADJ" or any(c.tag_ in ("VBP", "VBZ") for c in verb.lefts)
    if token.lower_ not in ("and", "but") or not present or head.tag_ == "VB":
        return False
    near = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4] if t.pos_ != "ADV" or t.lower_ == "forward"][:2]
    return len(near) == 2 and (near[0] in ACTS or tuple(near) in ACTS_TOLD)


def _belongs_to(verb: Token, rest: Token) -> bool:
    """Tell whether *rest* begins a part of the verb of speech rather than going on with what was said."""
    while rest.head not in (rest, verb):
        rest = rest.head
    if rest.head != verb or rest.i < verb.i:
        return False
    if rest.dep_ == "cc":
        rest = next((t for t in verb.children if t.dep_ == "conj" and t.i > rest.i), rest)
    if rest.dep_ == "conj":
        own = any(child.dep_ in SUBJECTS for child in rest.children)
        speech = rest.lemma in again.PARTICIPLE
        return speech or (not own and any(t.dep_ == "cc" and verb.i < t.i < rest.i for t in verb.children))
    return rest.dep_ in ("prep", "npadvmod", "advmod", "advcl", "agent", "cc", "tmod")


def _before_afterthought(text: AnnotatedArticle, start: int, end: int) -> int:
    """Cut "…, adding that …" (another statement of the same speaker) and "…, months after …" (the reporter's background)."""
    doc = text.doc
    for token in doc[start + 1 : end]:
        if doc[token.i - 1].text != "," or clauses.quote_over(text, text.starts[token.i]) is not None:
            continue
        if token.tag_ == "VBG" and token.lemma in again.PARTICIPLE:
            return int(token.i) - 1
        if token.lower_ in ("while", "whereas") and token.dep_ == "mark" and turns.speaks_meanwhile(token.head):
            return int(token.i) - 1
        if (token.dep_ == "cc" and turns.next_turn(doc[start], token)) or (token.pos_ == "DET" and _commented(token)):
            return int(token.i) - 1
        if turns.others_do_so(token) or asides.judged(token) or asides.differs(text, token):
            return int(token.i) - 1
        background = token if token.lower_ in BACKGROUND else doc[min(token.i + 1, end - 1)]
        if background.lower_ in BACKGROUND and (background == token or token.lemma_ in UNITS):
            return int(token.i) - 1
    return end


def _commented(article: Token) -> bool:
    """Tell whether *article* begins what the reporter says others say of it: "…, a charge they deny"."""
    noun = article.head
    answered = any(c.dep_ == "relcl" and c.lemma in ANSWERING for c in noun.rights)
    return answered and noun.lemma in CHARGES and noun.left_edge.i == article.i


def opening(text: AnnotatedArticle, first: int) -> int:
    """Return the first token from *first* on that is not part of a dateline ("LISBON, March 3 —")."""
    at = text.starts[first]
    paragraph = text.paragraph(Span(at, at + 1))
    if at != paragraph.start:
        return first
    words = text.article.text
    match = DATELINE.match(words, at, paragraph.end) or GLUED.match(words, at, paragraph.end)
    if match is None or (match.re is GLUED and not _place(text, at)) or NO_NAME.search(match.group()):
        return first
    inside = text.tokens(Span(match.end(), match.end() + 1))
    return inside[0].i if len(inside) else first


def _place(text: AnnotatedArticle, at: int) -> bool:
    kinds = (EntityKind.PLACE, EntityKind.STATE)
    return any(m.span.start == at and m.entity.kind in kinds for m in text.mentions)


# ---------------------------------------------------------------------------------------------- spans


def trimmed(text: AnnotatedArticle, first: int, end: int) -> Span | None:
    """Return the span of the tokens from *first* to *end* without outer commas and the final full stop."""
    doc = text.doc
    while first < end and (doc[first].text in (",", ":", ";", "-", "--", "–", "—", ")", ".") or doc[first].is_space):
        first += 1
    while end > first and (
        doc[end - 1].text in (",", ":", ";", "-", "--", "–", "—", ".", "(") or doc[end - 1].is_space
    ):
        end -= 1
    return text.span(doc[first:end]) if first < end else None


def with_marks(text: AnnotatedArticle, span: Span, cue: Token) -> Span:
    """Return *span* widened to the marks of every quotation that it cuts, and kept inside that in which *cue* itself stands."""
    start, end, at = span.start, span.end, text.starts[cue.i]
    for quote in text.quotes:
        if quote.span.start < at < quote.span.end - 1:
            end = min(end, quote.span.end - 1) if start > at else end
            continue
        if quote.span.start < end < quote.span.end or quote.span.end - 1 <= end < quote.span.end:
            end = quote.span.end
        if quote.span.start < start < quote.span.end:
            start = quote.span.start
    return Span(start, max(end, start + 1))
