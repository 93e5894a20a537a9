"""Tells who is meant by less than a full description: "the army" behind "the Nordian army", "officials" behind "Nordian officials".

A body is also called by what it is: "the group", "the company", "the broadcaster".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._places import territories
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import clauses
from kg.claims._speech.cues import DOCUMENTS
from kg.claims._speech.speaker_words import HOUSES, SPOKEN_FOR
from kg.model import Entity, EntityKind, Form, Mention, Span
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

BODIES = (EntityKind.ORGANIZATION, EntityKind.GOVERNMENT_BODY)
CLOSER = ("prep", "appos", "acl", "relcl")
DEFINING = ("det", "amod", "compound", "nmod")
TELLING = ("amod", "compound", "poss", "nmod", "prep")
GROUPS = lexicon("group organization organisation movement association charity watchdog")
SOCIETIES = GROUPS | lexicon(
    "company firm corporation manufacturer airline bank lender broadcaster newspaper daily magazine website network channel publisher "
    "agency body paper tabloid weekly"
)
"""What a body may be called that nothing else in the text is: by what it is, not by a part of its name."""
BUSINESS = lexicon("company firm corporation manufacturer airline bank lender")
"""Those of them that do business, as no assembly, army or charity does."""
PUBLIC = lexicon(
    "senate house congress parliament assembly council commission committee cabinet navy army force military guard police ministry court "
    "university school college party union nations agency amnesty international watch rights foundation institute association federation "
    "society church red cross crescent times post news press broadcasting front movement brotherhood league alliance"
)
"""Words in the names of bodies that do none."""
GOING_ON = lexicon("say add report note state urge call")
"""Verbs with which whom a story began with goes on to speak."""
OTHERS = lexicon(
    "bank company corp corporation inc ltd oil petroleum motors airlines ministry university court parliament party"
)
"""Words in the names of bodies that are no such group."""
COUNTED = lexicon("another other more further different second some several many most few no any")
PRINTED = lexicon("newspaper paper daily tabloid weekly")
MASTHEADS = lexicon(
    "times post journal herald tribune news gazette guardian globe star sun mirror telegraph chronicle mail examiner inquirer dispatch "
    "observer independent standard express record review bulletin courier monitor press daily today"
)
"""Last words of the names of newspapers."""
ALIKE = {"official": "authority", "authority": "official"}
"""Nouns of which each may take up the other."""
MEETING = lexicon("leader minister president counterpart participant side party")
"""Those of whom an article tells that they met, so that no far description is theirs."""
BRIEF = 240
"""Words back to the full description of those who are told of once."""
NEAR = 4
"""Sentences back to the one that names or describes in full."""


def body(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the body named before that "the fund" means, whose name or apposition ends so, else by what it is: "the group".

    "A rights group" that a story begins with may be named by the subject of the next sentence.
    """
    if token.lemma in GROUPS and any(c.lower_ in ("a", "an") for c in token.lefts):
        return _named_next(text, token)
    known = text.mention_at(token)
    if known is not None and known.entity.proper:
        return None
    at = text.starts[token.i]
    named = [m for m in text.mentions if m.span.end < at and m.entity.kind in BODIES]
    if known is not None or not bare(token):
        return _called_more_fully(text, token, named)
    same = [m for m in named if token.lemma in _heads(text, m.span)]
    if same:
        last = text.sentence(same[-1].span)
        return same[-1].entity if len({m.entity for m in same if last.covers(m.span)}) == 1 else None
    told = (
        t for s in before(token) for t in s if t.lemma == token.lemma and any(c.dep_ in TELLING for c in t.children)
    )
    full = any(_named_next(text, t) is None for t in told)
    return _by_kind(text, token) if token.lemma in SOCIETIES and not full else None


def _called_more_fully(text: AnnotatedArticle, token: Token, named: list[Mention]) -> Entity | None:
    """Return the body among *named* that "the aid group", "the U.N. agency", "the news agency" means.

    That is the one whose name or apposition has the words; where none has, the only organization told of.
    """
    own = [t for t in token.doc[token.left_edge.i : token.i] if t.lower_ != "the"]
    definite = token.doc[token.left_edge.i].lower_ == "the" and all(c.dep_ in DEFINING for c in token.lefts)
    if token.lemma not in SOCIETIES or not definite or any(c.dep_ in CLOSER for c in token.rights):
        return None
    words = {_in_full(t) for t in own}
    inside = {m.entity for t in own if (m := text.mention_at(t)) is not None}
    fitting = {m.entity for m in named if words <= _words_about(text, m)} - inside
    if fitting:
        return fitting.pop() if len(fitting) == 1 else None
    unnamed = any(t.lemma == token.lemma and text.mention_at(t) is None for t in token.doc[: token.sent.start])
    others = {m.entity for m in named if m.form is Form.NAME and m.entity.kind is EntityKind.ORGANIZATION}
    return others.pop() if len(others) == 1 and not unnamed and all(t.is_lower for t in own) else None


def _words_about(text: AnnotatedArticle, mention: Mention) -> set[str]:
    """Return the words of the name of *mention* and of the apposition at it."""
    tokens = text.tokens(mention.span)
    root = tokens.root
    beside = [c for c in root.children if c.dep_ == "appos"] + ([root.head] if root.dep_ == "appos" else [])
    about = {t.lower_ for noun in beside for t in noun.doc[noun.left_edge.i : noun.i + 1]}
    names = " ".join((mention.entity.label, *mention.entity.alt_label)).lower().split()
    return {*about, *names, *(" ".join(names[: end + 1]) for end in range(len(names)))}


def _in_full(token: Token) -> str:
    """Return the name of the union of states that *token* shortens, in lower case, else the word."""
    union = territories.named(token.text) if token.text[:1].isupper() else None
    return union.name.lower() if union is not None and union.kind == "union" else token.lower_


def fuller(text: AnnotatedArticle, token: Token) -> Token:
    """Return the noun of the fuller description that *token* stands for again, else *token*.

    "Nordian police officials" for "officials" or "the officials": the only one of its noun in the sentences before; "Rights Watch" for
    "the group": the subject of the sentence before, if it is a name of nobody and nothing else; and in "a rights group, Rights Watch".
    """
    if token.lemma in SOCIETIES | SPOKEN_FOR and token.tag_ == "NN" and (beside := _beside(token)) is not None:
        return beside
    if token.lemma in GROUPS and any(c.lower_ in ("a", "an") for c in token.lefts):
        return _subject_next(text, token) or token
    if token.lemma in SOCIETIES and bare(token):
        named = next((_named_subject(text, s) for s in before(token)), None)
        if named is not None:
            return named
    if token.tag_ == "NNP" and text.mention_at(token) is None:
        return _house_called(token) or token
    short = bare(token, plural=True) or _of_a_field(token)
    known = text.mention_at(token)
    person = known is not None and known.entity.kind is EntityKind.PERSON
    if token.lemma not in SPOKEN_FOR - DOCUMENTS or token.tag_ not in ("NN", "NNS") or not short or person:
        return token
    near = [t for s in before(token) for t in s]
    far = [] if token.lemma in MEETING else _told_before(token)
    return _only(token, near, token.lemma) or _only(token, far, token.lemma) or _alike(token) or token


def _house_called(name: Token) -> Token | None:
    """Return the noun of "the Marea news agency" for "Marea"."""
    told = (t.head for t in _told_before(name) if t.text == name.text and t.dep_ in ("compound", "nmod"))
    return next((t for t in told if t.lemma in HOUSES or t.lemma == "agency"), None)


def _of_a_field(token: Token) -> bool:
    """Tell whether words of a field alone tell more of the noun: "health officials", "the border police"."""
    telling = [c for c in token.lefts if c.lower_ != "the"]
    fields = all(c.dep_ in ("amod", "compound") and (c.is_lower or c.i == c.sent.start) for c in telling)
    return bool(telling) and fields and not any(c.dep_ in CLOSER for c in token.rights)


def _telling(token: Token) -> set[str]:
    """Return the words right before *token* that tell more of it."""
    return {c.lower_ for c in token.lefts if c.dep_ in TELLING}


def _only(token: Token, words: list[Token], lemma: str) -> Token | None:
    """Return the one of *words* called *lemma* that tells more than *token* does; None where several are told of differently."""
    own = _telling(token)
    full = [
        t for t in words if t.lemma == lemma and t.tag_ == token.tag_ and any(c.dep_ in TELLING for c in t.children)
    ]
    full = [t for t in full if own <= _telling(t) and not COUNTED & {c.lower_ for c in t.lefts}]
    if own:
        full = [t for t in full if own < _telling(t) and any(_is_name(c) for c in t.lefts)]
    called = {tuple(c.lower_ for c in t.lefts if c.dep_ in TELLING) for t in full}
    return full[0] if len(called) == 1 else None


def _is_name(word: Token) -> bool:
    """Tell whether *word* is written as a name, not because a sentence begins."""
    return word.text[:1].isupper() and bool(word.ent_type_ or word.i > word.sent.start)


def full_name(token: Token) -> Token | None:
    """Return the one noun told before that tells whose body the adjective or noun *token* is: "the Nordian military"."""
    told = [t for t in _told_before(token) if t.lower_ == token.lower_ and t.tag_ in ("NN", "NNP", "NNS", "NNPS")]
    full = [t for t in told if any(c.dep_ in TELLING and _is_name(c) for c in t.lefts)]
    called = {tuple(c.lower_ for c in t.lefts if c.dep_ in TELLING) for t in full}
    return full[0] if len(called) == 1 else None


def _told_before(token: Token) -> list[Token]:
    """Return the words of the sentences before that of *token*, in an article as short as a radio brief."""
    start = token.sent.start
    return list(token.doc[max(0, start - BRIEF) : start]) if start else []


def _alike(token: Token) -> Token | None:
    """Return "Nordian authorities" of the sentence before for "the officials", and the other way round."""
    other = ALIKE.get(token.lemma)
    if other is None or not any(c.lower_ == "the" for c in token.lefts):
        return None
    last = next(before(token), None)
    doer = None if last is None else clauses.standing_subject(last.root)
    return doer if doer is not None and doer.lemma == other and doer.tag_ == token.tag_ else None


def _beside(token: Token) -> Token | None:
    """Return the name of a body in apposition to what it is: "the operator, Norsk Lines,"."""
    return next(
        (c for c in token.rights if c.dep_ == "appos" and c.pos_ in ("NOUN", "PROPN") and c.text[0].isupper()), None
    )


def _subject_next(text: AnnotatedArticle, token: Token) -> Token | None:
    """Return the name that is the subject of the sentence behind and of nobody else: "Rights Watch" for "a rights group"."""
    end = token.sent.end
    following = text.doc[end].sent if end < len(text.doc) else None
    return None if following is None or following.root.lemma not in GOING_ON else _named_subject(text, following)


def _named_next(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the organization that is the subject of the sentence behind, and was not named before."""
    end = token.sent.end
    doer = clauses.standing_subject(text.doc[end].sent.root) if end < len(text.doc) else None
    mention = text.mention_at(doer) if doer is not None and doer.head.lemma in GOING_ON else None
    if mention is None or mention.entity.kind is not EntityKind.ORGANIZATION or mention.entity.qid is not None:
        return None
    if OTHERS & set(mention.entity.label.lower().split()):
        return None
    first = next(m for m in text.mentions if m.entity == mention.entity)
    return mention.entity if first.span.start >= text.starts[end] else None


def _named_subject(text: AnnotatedArticle, sentence: Tokens) -> Token | None:
    """Return the name of several words that is the subject of *sentence* and names no person, place or state."""
    doer = clauses.standing_subject(sentence.root)
    if doer is None or doer.tag_ not in ("NNP", "NNPS") or text.mention_at(doer) is not None:
        return None
    return doer if any(c.dep_ == "compound" and c.tag_ in ("NNP", "NNPS") for c in doer.lefts) else None


def bare(token: Token, *, plural: bool = False) -> bool:
    """Tell whether nothing but "the" tells more of the noun; nothing at all may stand before a *plural* or "police"."""
    lefts = [c.lower_ for c in token.lefts]
    bare = lefts == ["the"] or (plural and not lefts and (token.tag_ == "NNS" or token.lemma == "police"))
    return bare and not any(c.dep_ in CLOSER for c in token.rights)


def before(token: Token) -> Iterator[Tokens]:
    """Yield the sentences before that of *token*, the nearest first."""
    start = token.sent.start
    for _ in range(NEAR):
        if start == 0:
            return
        sentence = token.doc[start - 1].sent
        yield sentence
        start = sentence.start


def _by_kind(text: AnnotatedArticle, token: Token) -> Entity | None:
    """Return the only organization named in the nearest sentence that names any, or the one that is its subject."""
    for sentence in before(token):
        inside = text.span(text.doc[sentence.start : sentence.end])
        named = [m for m in text.mentions_in(inside) if m.entity.kind is EntityKind.ORGANIZATION]
        named = [m for m in named if m.form is Form.NAME and m.entity.qid is None]
        named = [m for m in named if token.lemma not in BUSINESS or _does_business(text, m)]
        if named:
            acting = [m for m in named if text.tokens(m.span).root.dep_ in SUBJECTS]
            found = {m.entity for m in named}
            papers = {m.entity for m in named if m.entity.label.lower().split()[-1] in MASTHEADS}
            found = papers if token.lemma in PRINTED and papers else found
            found = {m.entity for m in acting} if len(found) > 1 else found
            return found.pop() if len(found) == 1 else None
    return None


def _does_business(text: AnnotatedArticle, mention: Mention) -> bool:
    """Tell whether *mention* may be "the company": no assembly, none of which only a "pilot" is told, nobody who hears something."""
    root = text.tokens(mention.span).root
    heard = root.dep_ in ("dobj", "dative") and root.head.lemma == "tell"
    roles = {text.tokens(m.span).root.dep_ for m in text.mentions_of(mention.entity)}
    return not (heard or roles <= {"compound", "nmod", "amod"} or {*mention.entity.label.lower().split()} & PUBLIC)


def _heads(text: AnnotatedArticle, name: Span) -> set[str]:
    """Return the nouns that say what the body called *name* is: its last word, its head, and that of an apposition."""
    tokens = text.tokens(name)
    last = tokens[-1]
    beside = (c for c in last.children if c.dep_ == "appos")
    return {last.lower_, tokens.root.lower_, *(c.lemma for c in beside)}
