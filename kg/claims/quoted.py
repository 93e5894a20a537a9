"""Finds what is said before or round the words that tell who says it, and quotations: "…, Prado said", "He noted: “…”"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, attributions, clauses, extents, headings, quotations, speakers, statements
from kg.claims._speech.continuations import DASHES
from kg.claims._speech.cues import CLAUSE, FINAL
from kg.claims.said import told
from kg.model import Act, EntityKind, Form, Span, Statement
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

JOINING = lexicon(
    "until and because since if unless that for with to of in by which who whose where including but or though although than "
    "when as so"
)
"""Words with which what was said goes on behind an interruption."""
SUBORDINATE = lexicon("though although if when while because unless since once until whereas after before as")
OPENING = frozenset(":,.!?")
"""Marks before a quotation that stands for itself."""
THOUGHT = lexicon("think feel know understand believe")
"""Verbs of what unnamed people do in silence: "some feel that way, but “not the majority”"."""
SHOWING = lexicon("show find prove")
"""Verbs whose object is no speech, quoted or not: "the vote showed “how little they know”"."""
NAMING_WORKS = lexicon("write read recall continue describe announce add report cite mention post quote")
"""Verbs whose quoted object may be a book or a film: 'read "War and Peace"'."""
REACH = 14
"""Tokens between a verb of speech and the quotation that it introduces."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words precede or surround the verb, or stand in quotation marks after it."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for verb in text.words:
        lemma = verb.lemma
        if verb.pos_ != "VERB" or lemma not in FINAL | CLAUSE.keys() or _inside_quote(text, verb):
            continue
        if lemma == "rule" and clauses.passive(verb):
            continue  # "having been ruled by generals"
        content = _before(text, verb) if attributions.is_final(text, verb) else _after(text, verb)
        if not content or statements.known(before, content, text.span(verb)):
            continue
        who = _speaker(text, verb, (*claims, *before))
        if (
            who is None
            or (lemma in THOUGHT and not who.proper)
            or (lemma == "report" and (statements.chain(before, content) or _retold(verb)))
        ):
            continue
        act = CLAUSE.get(lemma, Act.SAY)
        found = statements.Found(
            cue=verb, act=act, who=who, content=content, to=told(text, verb), rule="quoted", confidence=0.9
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _retold(report: Token) -> bool:
    """Tell whether what is reported is itself an act of speech: "Prado accused Holt of lying, the Gazette reported"."""
    return any(c.dep_ == "ccomp" and c.i < report.i and c.lemma in again.AGAIN for c in report.lefts)


def _inside_quote(text: AnnotatedArticle, token: Token) -> bool:
    return clauses.quote_over(text, text.starts[token.i]) is not None


def _speaker(text: AnnotatedArticle, verb: Token, claims: Claims) -> speakers.Source | None:
    if clauses.passive(verb) and (verb.lemma == "quote" or attributions.quoting(verb)):
        token = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        return None if token is None else speakers.source(text, token, claims)
    if attributions.quoting(verb):
        token = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        return None if token is None else speakers.source(text, token, claims)
    who = speakers.speaker(text, verb, claims)
    if who is not None or verb.tag_ not in ("VBD", "VBZ") or headings.in_heading(text, verb):
        return who
    return _beside(text, verb)


def _beside(text: AnnotatedArticle, verb: Token) -> speakers.Source | None:
    """Return the person whose name stands right before or behind a final verb that the parser left without a subject."""
    if clauses.subject(verb) is not None or not attributions.is_final(text, verb):
        return None
    before = verb.i - (2 if verb.i > 1 and text.words[verb.i - 1].text == "," else 1)
    near = [before, *range(verb.i + 1, min(verb.i + 7, len(text.words)))]
    for at in near:
        if at < 0 or text.words[at].text in (",", "."):
            break
        mention = text.mention_at(text.words[at])
        if mention is not None and mention.form is Form.NAME and mention.entity.kind is EntityKind.PERSON:
            return speakers.Source((mention.entity,), mention.span, proper=True)
    return None


# ---------------------------------------------------------------------------------------------- before the verb


def _before(text: AnnotatedArticle, verb: Token) -> tuple[Span, ...]:
    """Return the words before "…, Prado said", those after it where it interrupts, and quotations that go on without a cue."""
    first, end = attributions.attribution(verb)
    start, stop = clauses.bounds(text, verb)
    start = extents.after_semicolon(text, extents.opening(text, start), first)
    left = _left(text, start, first, verb)
    if left is None:
        return ()
    if text.doc[first - 2].tag_ in ("WDT", "WP") and text.doc[first - 1].text == ",":
        clause = text.doc[first - 2].head  # "the port, which, Prado said, is full"
        return _right(text, first - 1, first, verb, min(stop, clause.right_edge.i + 1) if clause.i >= first else stop)
    quoted = text.article.quote(left)[-1] in "\"”'"
    if not quoted:
        right = _right(text, start, first, verb, stop)
        return () if not right and _only_when(text, start, first) else (left, *right)
    right = quotations.continued(text, text.starts[end - 1], text.starts[stop - 1])
    return (left, *(right or _joined(text, verb, stop)))


def _only_when(text: AnnotatedArticle, start: int, first: int) -> bool:
    """Tell whether nothing but a time or condition stands before an attribution: "When aid was cut, Nordia said enough"."""
    opening = next((t for t in text.doc[start:first] if t.dep_ not in ("cc", "punct")), None)
    if opening is None:
        return False
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in text.doc[start:first])
    if opening.dep_ == "prep" and not finite:
        return True  # "In a written reply sent later, he complained of …"
    asked = opening.tag_ in ("VBN", "VBG") and opening.dep_ in ("advcl", "csubj")  # "Asked about the raid, he said:"
    head = opening if asked else opening.head
    if not asked and (opening.lower_ not in SUBORDINATE or head.dep_ != "advcl"):
        return False
    clause = {t.i for t in head.subtree}
    return all(t.i in clause for t in text.doc[start:first] if t.tag_ in ("VBD", "VBZ", "VBP", "MD"))


def _joined(text: AnnotatedArticle, verb: Token, stop: int) -> tuple[Span, ...]:
    """Return what a word joins to a quotation behind its attribution: "“I like it,” he said, but “not today.”"."""
    doc, end = text.doc, attributions.attribution(verb)[1]
    if end + 2 >= stop or doc[end].text != "," or doc[end + 1].lower_ not in JOINING | {"but", "or"}:
        return ()
    after, until = text.starts[end + 1], text.starts[stop - 1]
    return _piece(text, end, stop, verb) if any(after < q.span.start < until for q in text.quotes) else ()


def _left(text: AnnotatedArticle, start: int, first: int, verb: Token) -> Span | None:
    """Return the words from *start* to the attribution, without an attribution that precedes them."""
    quote = quotations.ending(text, text.starts[first])
    if quote is not None and (quote.span.start <= text.starts[start] or not _verb_in(text, start, quote.span)):
        return quote.span
    span = extents.trimmed(text, start, first)
    return None if span is None else extents.with_marks(text, span, verb)


def _verb_in(text: AnnotatedArticle, start: int, quote: Span) -> bool:
    """Tell whether the words before a quotation make a sentence with it."""
    first = text.tokens(quote)[0].i
    before = text.article.text[: quote.start].rstrip("\"”' ")[-1:]
    return any(t.is_alpha for t in text.doc[start:first]) and before not in OPENING


def _right(text: AnnotatedArticle, start: int, first: int, verb: Token, stop: int) -> tuple[Span, ...]:
    """Return what follows an attribution that interrupts its sentence: "Through this visit, Prado said, Nordia hopes …"."""
    doc, end = text.doc, attributions.attribution(verb)[1]
    paused = (
        end < stop and doc[end].text in DASHES and doc[first - 1].text == doc[end].text
    )  # "the port -- Prado said -- is full"
    rest = end if paused else next((t.i for t in doc[end:stop] if t.text == ","), None)
    if rest is None or rest + 1 >= stop:
        return ()
    whole = any(_whole(t) for t in doc[start:first]) and doc[first - 2].tag_ != "WRB"  # "that's why, he argued, …"
    goes_on = _goes_on(text, rest + 1) and not any(t.lemma_ in FINAL for t in doc[rest:stop] if t.pos_ == "VERB")
    if goes_on if whole else rest != end:
        return _piece(text, rest, stop, verb) if goes_on else ()
    return () if whole else _piece(text, end, stop, verb)


def _whole(verb: Token) -> bool:
    """Tell whether *verb* makes a main clause: it has a subject, and no "although"."""
    own = verb.pos_ in clauses.VERBAL and any(c.dep_ in SUBJECTS for c in verb.children)
    return own and not any(c.dep_ == "mark" and c.lower_ in SUBORDINATE for c in verb.children)


def _goes_on(text: AnnotatedArticle, first: int) -> bool:
    """Tell whether what was said goes on at *first*, behind an interruption: with a joining word, or a quotation."""
    token = text.doc[first]
    quoted = any(q.span.start == text.starts[first] for q in text.quotes)
    return token.lower_ in JOINING or (quoted and not text.doc[min(first + 1, len(text.doc) - 1)].is_title)


def _piece(text: AnnotatedArticle, first: int, stop: int, verb: Token) -> tuple[Span, ...]:
    span = extents.trimmed(text, first, extents.before_semicolon(text, first, stop))
    return () if span is None else (extents.with_marks(text, span, verb),)


# ---------------------------------------------------------------------------------------------- after the verb


def _after(text: AnnotatedArticle, verb: Token) -> tuple[Span, ...]:
    """Return the quotations that *verb* introduces: "said: “…”", "told reporters in Lisbon, “…”"."""
    at = text.starts[verb.i]
    quote = next((q for q in text.quotes if q.span.start > at), None)
    if quote is None or quote.span.start >= _reach(text, verb) or quotations.labelled(text, quote):
        return ()
    first = text.tokens(quote.span)[0]
    mark = text.article.text[: quote.span.start].rstrip()[-1:]
    between = text.doc[verb.i + 1 : first.i]
    named = verb.lemma in SHOWING or verb.lemma in clauses.TELLING - {"ask"}  # 'told "The Post" that …'
    named |= verb.lemma in NAMING_WORKS and quotations.of_a_work(text, quote)
    direct = mark in (",", ":") or not (named or len(between))
    if not direct or len(between) > REACH or any(t.pos_ in clauses.VERBAL or t.text == "." for t in between):
        return ()
    inner = text.article.quote(quote.span).strip('"“” ')
    if not inner[:1].isupper() and mark != ":" and (len(inner.split()) < 4):
        return ()
    return (quote.span, *quotations.continued(text, quote.span.end - 1, quote.span.end))


def _reach(text: AnnotatedArticle, verb: Token) -> int:
    """Return where a quotation that *verb* introduces begins at the latest: in its paragraph, or next after "said:"."""
    paragraph = text.paragraph(text.span(verb))
    if text.article.text[paragraph.start : paragraph.end].rstrip()[-1:] != ":":
        return paragraph.end
    return next((p.start + 2 for p in text.paragraphs if p.start >= paragraph.end), paragraph.end)


RULE = Rule(
    find,
    after=("said",),
    examples=(
        Example("The strait stays open, Ana Prado said on Monday.", ("Ana Prado: The strait stays open [indirect]",)),
        Example(
            '"We agreed," Ana Prado said. "We agreed on everything."',
            ('Ana Prado: "We agreed," … "We agreed on everything." [direct]',),
        ),
        Example("When aid was cut, Nordia said enough."),
        Example('The film "A Winter in Oslo" was shown to Ana Prado.'),
    ),
)
