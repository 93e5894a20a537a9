"""Finds what somebody says in a clause after the verb: "said (that) …", "told her that …", "was told by him that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import (
    attributions,
    continuations,
    extents,
    hearers,
    quotations,
    speakers,
    statements,
    told_clauses,
)
from kg.claims._speech import clauses as _clauses
from kg.claims._speech.cues import CLAUSE, PAPERS, WEAK
from kg.claims._speech.speaker_words import SOME
from kg.model import Act, Entity, EntityKind, Span, Statement
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token


THINKING = lexicon("think believe fear worry hope expect suspect question")
SHOWING = lexicon("show find learn conclude figure")
JUDGING = lexicon("court panel tribunal jury commission committee inquiry investigator inspector watchdog judge board")
LATER = lexicon("later afterwards afterward earlier separately yesterday today recently")
"""Adverbs that tell when it was said: "said later the talks had failed"."""
OF_A_DAY = lexicon(
    "prayer school mass service night market paper edition sermon football racing closing trading opening"
)
"""What is called after a weekday: "said Friday prayers would go on"."""
SUBJECT_TAGS = ("DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "JJ", "CD")
FOUND = lexicon("find conclude decide learn")
"""What those who judge do aloud."""
PICTURES = lexicon("video videotape footage film photo photograph picture image clip")
"""What shows things and says nothing."""
EVIDENT = lexicon("indicate confirm suggest reveal remember")
"""Verbs that things do too, without saying anything."""
NOT_SAYING = lexicon(
    "ensure make mean prove forget see help let cause require happen seem appear matter follow guarantee entail imply "
    "demonstrate doubt pretend ignore overlook realize realise hear gather determine establish notice dream wish hide "
    "conceal omit suppress disguise mask obscure check arrange measure enjoy celebrate risk gamble bet trust care mind like "
    "love hate prefer need deserve intend sense perceive detect spot witness"
)
"""Verbs with a clause that tell of no speech; any other verb with "that …" does where its subject can speak."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words are a clause after the verb of speech."""
    before: list[Statement] = []
    for verb in text.words:
        lemma = verb.lemma
        if verb.pos_ != "VERB" or not (lemma in CLAUSE or _open(verb)) or attributions.is_final(text, verb):
            continue
        head, first = told_clauses.complement(text, verb)
        span = _content(text, verb, head, first)
        who = None if span is None else speakers.speaker(text, verb, (*claims, *before))
        if who is not None and not (who.able or who.proper) and _of_things(verb, lemma):
            continue
        if (
            span is None
            or who is None
            or _seen(verb, head)
            or (lemma in WEAK and (not _thinks(verb, who) or _weak(verb, head, quoted=_quoted(text, verb))))
        ):
            continue
        found = statements.Found(
            cue=verb,
            act=CLAUSE.get(lemma, Act.SAY),
            who=who,
            content=(*_which(text, verb, head), span, *_more(text, span)),
            to=told(text, verb),
            rule="said",
            confidence=0.85,
        )
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _of_things(verb: Token, lemma: str) -> bool:
    """Tell whether *verb* with its clause is no speech where its subject is neither people nor paper: "cancer confirmed that …"."""
    subject = _clauses.subject(verb)
    paper = subject is not None and subject.lemma in PAPERS
    told_of = _clauses.relative_subject(verb) is not None  # "a gene that explains why cats purr"
    return lemma not in CLAUSE or ((lemma in EVIDENT or told_of) and not paper)


def _seen(verb: Token, head: Token | None) -> bool:
    """Tell whether *verb* is to see and not to say: "observed the police perform a drill", "the video shows them at sea"."""
    subject = _clauses.subject(verb) if verb.lemma == "show" else None
    if subject is not None and subject.lemma in PICTURES:
        return True
    told = head is not None and any(t.dep_ == "mark" or t.tag_ in ("MD", "VBZ") for t in (head, *head.children))
    return verb.lemma == "observe" and head is not None and not told


def _open(verb: Token) -> bool:
    """Tell whether *verb*, which is none of CLAUSE, has a clause with "that", as verbs of speech have."""
    if verb.lemma in NOT_SAYING or _clauses.passive(verb):
        return False
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    done = (c for c in clauses if any(t.dep_ in SUBJECTS for t in c.lefts))  # not "of acts that escalate it"
    return any(t.lower_ == "that" and t.dep_ == "mark" for c in done for t in c.children)


def _thinks(verb: Token, who: speakers.Source) -> bool:
    """Tell whether *who* has a name, or is a paper that shows or finds."""
    subject = _clauses.subject(verb)
    paper = subject is not None and subject.lemma in PAPERS and verb.lemma in SHOWING
    if subject is not None and subject.lemma in JUDGING and verb.lemma in FOUND:
        return True
    if who.proper or subject is None:
        return who.proper and (paper or verb.lemma != "show")
    several = subject.lower_ in SOME or (who.able and subject.tag_ == "NNS")
    return paper or (several and verb.lemma in THINKING)


def _content(text: AnnotatedArticle, verb: Token, head: Token | None, first: int) -> Span | None:
    if first < 0:
        return None
    _, end = _clauses.bounds(text, verb)
    limit = min(extents.content_end(text, first, end), continuations.relative_end(verb))
    end = limit if head is None else extents.complement_end(text, verb, head, limit)
    span = extents.trimmed(text, _after_time(text, first), end)
    return None if span is None else extents.with_marks(text, span, verb)


def _more(text: AnnotatedArticle, span: Span) -> tuple[Span, ...]:
    """Return the quotations that go on from one that ends *span*: "says, “We agreed.” “We shook hands.”"."""
    ends = any(q.span.end == span.end and span.covers(q.span) for q in text.quotes)
    return quotations.continued(text, span.end - 1, span.end) if ends else ()


def _which(text: AnnotatedArticle, verb: Token, head: Token | None) -> tuple[Span, ...]:
    """Return what the words are about in "the raid on Lisbon, which Prado said was a crime"."""
    joined = verb.dep_ == "relcl" and head is not None and head.tag_ in ("VBD", "VBZ", "MD", "VB", "VBN", "VBP")
    which = next((c for c in head.lefts if c.dep_ in SUBJECTS), None) if joined and head is not None else None
    if which is None or which.lower_ != "which" or which.i > verb.i or text.doc[which.i - 1].text != ",":
        return ()
    noun = verb.head
    for _ in range(3):
        if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or noun.head.head.pos_ not in ("NOUN", "PROPN"):
            break
        noun = noun.head.head
    span = extents.trimmed(text, noun.left_edge.i, which.i) if noun.pos_ in ("NOUN", "PROPN") else None
    return () if span is None else (span,)


def _after_time(text: AnnotatedArticle, first: int) -> int:
    """Return the token behind the time in "said Saturday the talks …"; a comma behind it would make it part of the words said."""
    at = text.starts[first]
    if text.doc[first - 1].lower_ == "that":
        return first
    if text.doc[first].lower_ in LATER and text.doc[first + 1].tag_ in SUBJECT_TAGS:
        return first + 1
    if statements.WEEKDAY.fullmatch(text.doc[first].text) and _of_person(text, text.doc[first]):
        return first + 1
    if text.doc[first].dep_ == "compound" and text.doc[first].head.lemma in OF_A_DAY:
        return first
    time = next((t for t in text.times if t.span.start == at), None)
    if time is None or any(t.tag_ == "POS" for t in (*text.tokens(time.span), _behind(text, time.span))):
        return first  # "said Friday's raid was a crime"
    return int(text.tokens(time.span)[-1].i) + 1


def _of_person(text: AnnotatedArticle, day: Token) -> bool:
    """Tell whether the parser put *day* into the name of a person behind it: "said Saturday Mr. Holt will"."""
    person = text.mention_at(day.head) if day.dep_ == "compound" else None
    return person is not None and person.entity.kind is EntityKind.PERSON and person.span.start > text.starts[day.i]


def _behind(text: AnnotatedArticle, span: Span) -> Token:
    """Return the token behind *span*, or its last at the end of the article."""
    last = text.tokens(span)[-1]
    return last if last.i + 1 == len(text.doc) else last.nbor()


def _quoted(text: AnnotatedArticle, verb: Token) -> bool:
    return _clauses.quote_over(text, text.starts[verb.i]) is not None


def _weak(verb: Token, head: Token | None, *, quoted: bool) -> bool:
    """Tell whether a verb of thought is itself what was said ("said he hopes …"), or has an infinitive ("expects him to …")."""
    subject = _clauses.subject(verb)
    if subject is not None and subject.lower_ in ("i", "we"):
        return verb.lemma not in ("hope", "expect") or verb.dep_ != "ROOT" or verb.tag_ != "VBP" or quoted
    inside = any(token.lemma in CLAUSE for token in verb.ancestors) and verb.dep_ in ("ccomp", "conj", "relcl")
    return inside or (head is not None and head.tag_ == "VB" and any(c.tag_ == "TO" for c in head.lefts))


def _quoted_alone(text: AnnotatedArticle, verb: Token, word: Token) -> bool:
    """Tell whether *word* is quoted and *verb* is not."""
    return _quoted(text, word) and not _quoted(text, verb)


def told(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return whom "told her that", "said to him that", "he was told that" and "demanded that he go" name as the hearer."""
    asked = next((c for c in verb.rights if c.dep_ == "ccomp" and _clauses.asked(c)), None)
    if asked is not None:
        return hearers.addressees(text, _clauses.standing_subject(asked))
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "nsubjpass") and child.pos_ in ("PROPN", "NOUN", "PRON"):
            if _quoted_alone(text, verb, child):
                return ()  # 'shouted "Peru out"'
            if verb.lemma == "say" or (child.left_edge.lower_ == "that" and child.left_edge.tag_ == "IN"):
                return ()
            inner = next((t for t in child.children if t.dep_ == "pobj"), None) if child.pos_ == "ADP" else child
            return hearers.addressees(text, inner)
        if child.dep_ in ("prep", "dative") and child.lower_ == "to" and child.i > verb.i:
            return hearers.addressees(text, next((t for t in child.children if t.dep_ == "pobj"), None))
    return ()


RULE = Rule(
    find,
    examples=(
        Example(
            "Ana Prado said that the strait would stay open.", ("Ana Prado: the strait would stay open [indirect]",)
        ),
        Example(
            "The International Water Fund met. The fund predicted that rivers will rise.",
            ("International Water Fund: rivers will rise [indirect]",),
        ),
        Example("Nordia denied arming the militia.", ("Nordia: arming the militia [indirect]",)),
        Example("Ana Prado observed the police perform a drill."),
        Example("Ana Prado was said to be ill."),
        Example("Ana Prado visited Lisbon on Monday."),
    ),
)
