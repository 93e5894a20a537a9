"""Finds what is said by the words "according to" somebody, who may be the issuer of a document, or "as Prado put it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, extents, speakers, statements
from kg.claims._speech.cues import PAPERS
from kg.model import Act, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token


NO_SOURCE = lexicon(
    "plan schedule law rule custom tradition need taste size age order protocol agenda script habit rank merit seniority "
    "principle belief constitution treaty agreement calendar ability necessity circumstance clock timetable term criterion standard "
    "index track"
)
"""What one acts according to, and which tells nothing."""


AS_TOLD = lexicon(
    "say note put point observe remark reiterate stress emphasize emphasise acknowledge explain argue state write suggest declare insist "
    "mention tell admit recall predict warn underline underscore concede see describe"
)
"""Verbs of "as Prado put it"; with others "as" tells when: "as Prado spoke"."""
WITH_IT = lexicon("put see describe")
"""Those that need their object."""
ACCOUNTS = lexicon("account version telling word view opinion reckoning estimate assessment eye reading")
"""What somebody's words are called in "by Nordia's account", "in the words of Prado"."""
EMPTY = lexicon("it this that so")
"""Objects that stand for what was said."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* that "according to" attributes to a source, and those told of by "as"."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for token in text.doc[:-2]:
        if token.lower_ in ("as", "by", "in", "per"):
            told = (
                _as_told(text, token, before, claims)
                if token.lower_ == "as"
                else _by_account(text, token, before, claims)
            )
            before += told
            yield from told
        following = token.nbor()
        if token.lower_ != "according" or following.lower_ != "to":
            continue
        head = _source(token, following)
        content = () if head is None else _content(text, token, head)
        if head is None or not content or statements.known(before, content, text.span(token)):
            continue
        who = speakers.source(text, head, claims)
        if who is None or (head.lemma in NO_SOURCE and not who.proper) or statements.chain(before, content):
            continue
        found = statements.Found(cue=token, act=Act.SAY, who=who, content=content, rule="according_to", confidence=0.85)
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _by_account(text: AnnotatedArticle, mark: Token, before: list[Statement], claims: Claims) -> tuple[Statement, ...]:
    """Return what the sentence of *mark* says "in the words of Prado", "by Nordia's account", "per the ministry"."""
    noun = next((t for t in mark.rights if t.dep_ == "pobj"), None)
    owner = noun if mark.lower_ == "per" or noun is None else _owner(noun)
    named = noun is not None and (noun.lemma in ACCOUNTS if mark.lower_ != "per" else noun.lemma not in NO_SOURCE)
    if noun is None or owner is None or not named:
        return ()
    content = _around(text, mark, noun.right_edge.i + (noun.right_edge.text != ","), mark)
    if not content or not _finite(text, content) or statements.known(before, content, text.span(mark)):
        return ()
    who = speakers.source(text, owner, claims)
    if who is None or not (who.proper or who.able):
        return ()
    found = statements.Found(cue=noun, act=Act.SAY, who=who, content=content, rule="according_to", confidence=0.75)
    return (statements.statement(text, found, claims),)


def _owner(noun: Token) -> Token | None:
    """Return whose account *noun* is: "Nordia's account", "the words of Prado"."""
    behind = (t for c in noun.rights if c.lower_ in ("of", "by") for t in c.children if t.dep_ == "pobj")
    return next((c for c in noun.lefts if c.dep_ == "poss"), None) or next(behind, None)


def _finite(text: AnnotatedArticle, content: tuple[Span, ...]) -> bool:
    """Tell whether *content* makes a sentence."""
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for span in content for t in text.tokens(span))


def _source(token: Token, to: Token) -> Token | None:
    """Return the head of the words behind "according to", perhaps misread as an infinitive: "according to show insiders"."""
    verb = next((c for c in token.rights if to.tag_ == "TO" and c.tag_ == "VB"), None)
    behind = (*to.children, *token.children, *(() if verb is None else verb.rights))
    return next((t for t in behind if t.dep_ in ("pobj", "dobj")), None)


def _as_told(text: AnnotatedArticle, mark: Token, before: list[Statement], claims: Claims) -> tuple[Statement, ...]:
    """Return what the sentence of *mark* says where "as Prado put it" tells whose words it is."""
    verb = mark.head
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.lower_ in ("has", "have") for c in verb.lefts)
    if verb.lemma not in AS_TOLD or verb.pos_ != "VERB" or verb.i < mark.i or not finite:
        return ()
    things = [c for c in verb.rights if c.dep_ in ("dobj", "ccomp", "xcomp")]
    if any(t.lower_ not in EMPTY for t in things if verb.lemma != "tell") or (verb.lemma in WITH_IT and not things):
        return ()
    end = _clause_end(text, verb)
    content = _around(text, mark, end, verb)
    if not content or statements.known(before, content, text.span(verb)):
        return ()
    who = speakers.speaker(text, verb, claims)
    subject = clauses.subject(verb)
    if who is None or not (who.proper or who.able or (subject is not None and subject.lemma in PAPERS)):
        return ()
    found = statements.Found(cue=verb, act=Act.SAY, who=who, content=content, rule="according_to", confidence=0.8)
    return (statements.statement(text, found, claims),)


def _clause_end(text: AnnotatedArticle, verb: Token) -> int:
    """Return the comma behind the clause of *verb*, perhaps behind a time that the parser gave to the main clause."""
    doc, end = text.doc, verb.right_edge.i + 1
    while end < len(doc) and doc[end].ent_type_ in clauses.TIMES:
        end += 1
    return end - 1 if doc[end - 1].text == "," else end


def _around(text: AnnotatedArticle, mark: Token, end: int, verb: Token) -> tuple[Span, ...]:
    """Return the words of the sentence before *mark*, between commas, and behind *end*."""
    doc, (start, stop) = text.doc, clauses.bounds(text, verb)
    start = extents.opening(text, start)
    opens = all(not t.is_alpha or t.dep_ in ("cc", "advmod") for t in doc[start : mark.i])
    first = mark.i - 1 if doc[mark.i - 1].lower_ in ("just", "exactly") else mark.i
    if not opens and doc[first - 1].text not in (",", "-", "--", "–", "—", '"', "''", "”"):
        return ()
    if opens and (end >= stop or doc[end].text not in (",", ":")):
        return ()
    pieces = ((end, stop),) if opens else ((start, first), (end, stop))
    spans = [extents.trimmed(text, one, last) for one, last in pieces if one < last]
    return tuple(extents.with_marks(text, span, verb) for span in spans if span is not None)


def _content(text: AnnotatedArticle, token: Token, head: Token) -> tuple[Span, ...]:
    """Return the sentence without the words that name the source, unless a verb of speech has said it already."""
    start, stop = clauses.bounds(text, token)
    start = _joint(text, extents.opening(text, start), token.i)
    doc = text.doc
    finite = any(t.pos_ in clauses.VERBAL and t.tag_ not in ("VBN", "VBG") for t in doc[start : token.i])
    behind = next((t.i for t in doc[min(head.right_edge.i, stop - 1) : stop] if t.text == ","), None)
    if behind is None and all(not t.is_alpha for t in doc[start : token.i]):
        behind = next(
            (t.i for t in doc[head.i : stop] if t.text == ","), None
        )  # all that follows was taken for part of the name
    spans = [extents.trimmed(text, start, token.i)]
    if not finite:
        rest = None if behind is None else extents.trimmed(text, behind, extents.content_end(text, behind, stop))
        spans = [None if start + 1 >= token.i else spans[0], rest] if rest is not None else []
    return tuple(extents.with_marks(text, span, token) for span in spans if span is not None)


def _joint(text: AnnotatedArticle, start: int, at: int) -> int:
    """Return where the clause of *at* begins: behind ", and," or ";"."""
    doc = text.doc
    if doc[at - 1].lower_ in ("and", "but") or (doc[at - 1].text == "," and doc[at - 2].lower_ in ("and", "but")):
        return at
    return next((t.i + 1 for t in reversed(doc[start:at]) if t.text == ";"), start)


RULE = Rule(
    find,
    after=("quoted", "said"),
    examples=(
        Example("The strait is open, according to Ana Prado.", ("Ana Prado: The strait is open [indirect]",)),
        Example("As Ana Prado put it, the strait is open.", ("Ana Prado: the strait is open [indirect]",)),
        Example("By Nordia's account, the strait is open.", ("Nordia: the strait is open [indirect]",)),
        Example(
            "According to a University student poll, the strait is open.",
            ("University student poll: the strait is open [indirect]",),
        ),
        Example("They acted according to plan."),
        Example("As Ana Prado said goodbye, the crowd cheered."),
    ),
)
