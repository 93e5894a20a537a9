"""Finds what somebody holds, told by an adjective or a noun with "be": "is confident that …", "her position is that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims, Example, Rule
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses, extents, headings, speakers, statements
from kg.claims._speech.cues import CLAUSE, NOUN
from kg.model import Act, Span, Statement
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token

SURE = lexicon(
    "confident hopeful optimistic pessimistic adamant certain sure convinced afraid worried concerned clear explicit emphatic "
    "unequivocal insistent "
    "proud grateful encouraged heartened sorry disappointed pleased glad skeptical sceptical doubtful fearful positive firm"
)
"""Adjectives whose clause is what their subject says or thinks."""
BEING = lexicon("be remain sound")
MAKING = lexicon("make let")
HELD = frozenset(NOUN) | lexicon("message answer line reply response point")
"""Nouns of speech that their clause may follow behind "is"."""


def find(text: AnnotatedArticle, claims: Claims) -> Iterator[Statement]:
    """Yield the statements of *text* whose words are a clause behind "is confident", "her position is"."""
    before = [claim for claim in claims if isinstance(claim, Statement)]
    for verb in text.words:
        inside = verb.dep_ in ("ccomp", "conj") and any(t.lemma in CLAUSE for t in verb.ancestors)
        if (
            not (verb.lemma in BEING | MAKING or _participle(verb))
            or inside
            or clauses.quote_over(text, text.starts[verb.i]) is not None
        ):
            continue
        cue, clause, holder = _made_known(verb) or _sure(verb) or _held(verb) or (None, None, None)
        if cue is None or clause is None or holder is None or headings.in_heading(text, verb):
            continue
        content = _content(text, cue, clause)
        who = speakers.source(text, holder, claims) if content and clauses.realized(verb) else None
        if who is None or not (who.proper or who.able) or statements.known(before, content, text.span(cue)):
            continue
        found = statements.Found(cue=cue, act=Act.SAY, who=who, content=content, rule="is_sure", confidence=0.75)
        before.append(statements.statement(text, found, claims))
        yield before[-1]


def _made_known(verb: Token) -> tuple[Token, Token, Token] | None:
    """Return cue, clause and subject of "made (it) clear that …", "let it be known that …"."""
    subject = clauses.subject(verb)
    known = next((c for c in verb.rights if c.lower_ in ("clear", "plain", "known") and c.dep_ != "dobj"), None)
    if verb.lemma not in MAKING or subject is None or known is None:
        return None
    clause = next((c for t in (known, verb) for c in t.rights if c.i > known.i and (_that(c) or _bare(known, c))), None)
    return None if clause is None else (known, clause, subject)


def _bare(known: Token, clause: Token) -> bool:
    """Tell whether *clause* stands right behind "made it clear", without "that"."""
    tags = {clause.tag_, *(c.tag_ for c in clause.lefts if c.dep_ == "aux")}
    finite = bool(tags & {"VBD", "VBZ", "VBP", "MD"}) and any(c.dep_ in SUBJECTS for c in clause.lefts)
    return finite and clause.left_edge.i == known.i + 1 and not any(c.dep_ == "mark" for c in clause.lefts)


def _sure(verb: Token) -> tuple[Token, Token, Token] | None:
    """Return adjective, clause and subject of "is confident (that) …"."""
    subject = clauses.standing_subject(verb) if verb.lemma in BEING or _participle(verb) else None
    adjective = (
        verb
        if _participle(verb)
        else next((c for c in verb.rights if c.dep_ in ("acomp", "attr") and c.lower_ in SURE), _view(verb))
    )
    if subject is None or adjective is None:
        return None
    clause = next((c for t in (adjective, verb) for c in t.rights if c.i > adjective.i and _clause(c)), None)
    return None if clause is None else (adjective, clause, subject)


def _participle(verb: Token) -> bool:
    """Tell whether *verb* is "convinced" in "is convinced that …", which the parser takes for a passive."""
    return verb.tag_ == "VBN" and verb.lower_ in SURE and any(c.dep_ == "auxpass" for c in verb.lefts)


def _clause(token: Token) -> bool:
    return token.dep_ == "ccomp" or (token.dep_ == "acl" and _that(token))


def _view(verb: Token) -> Token | None:
    """Return "view" in "is of the view that …"."""
    inside = (t for c in verb.rights if c.dep_ == "prep" and c.lower_ == "of" for t in c.children)
    return next((t for t in inside if t.dep_ == "pobj" and t.lower_ in ("view", "opinion", "belief")), None)


def _held(verb: Token) -> tuple[Token, Token, Token] | None:
    """Return noun, clause and owner of "her position is that …", "the message of Prado was that …"."""
    noun = clauses.standing_subject(verb)
    if noun is None or verb.lemma not in BEING or noun.lemma not in HELD:
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    behind = (t for c in noun.rights if c.lower_ in ("of", "from", "by") for t in c.children if t.dep_ == "pobj")
    owner = next(behind, None) if owner is None else owner
    clause = next((c for c in verb.rights if c.dep_ == "ccomp" and _that(c)), None)
    return None if owner is None or clause is None else (noun, clause, owner)


def _that(clause: Token) -> bool:
    return any(t.lower_ == "that" and t.dep_ == "mark" for t in clause.children)


def _content(text: AnnotatedArticle, cue: Token, clause: Token) -> tuple[Span, ...]:
    mark = next((t.i + 1 for t in clause.children if t.lower_ == "that" and t.dep_ == "mark"), None)
    first = max(cue.i + 1, clause.left_edge.i) if mark is None else mark
    _, stop = clauses.bounds(text, cue)
    limit = extents.content_end(text, first, stop)
    span = extents.trimmed(text, first, extents.complement_end(text, cue, clause, limit))
    return () if span is None else (extents.with_marks(text, span, cue),)


RULE = Rule(
    find,
    after=("quoted", "said", "according_to", "claimed"),
    examples=(
        Example("Ana Prado is confident the strait stays open.", ("Ana Prado: the strait stays open [indirect]",)),
        Example("Nordia's position is that the strait is open.", ("Nordia: the strait is open [indirect]",)),
        Example("Ana Prado made clear that the strait is open.", ("Ana Prado: the strait is open [indirect]",)),
        Example(
            "Ana Prado is of the view that sanctions have outlived their purpose.",
            ("Ana Prado: sanctions have outlived their purpose [indirect]",),
        ),
        Example("It is clear that the strait is open."),
        Example("The problem is that the strait is open."),
    ),
)
