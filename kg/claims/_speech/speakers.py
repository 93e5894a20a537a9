"""Tells who speaks: the actors behind the subject of a verb of speech, also where it is "they", "the statement" or "both sides"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._referents import pleas
from kg.claims._events import pairs, phrases
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import (
    again,
    clauses,
    companies,
    denials,
    descriptions,
    headings,
    houses,
    officials,
    papers,
    short_forms,
    subjects,
)
from kg.claims._speech.cues import BLAMED, CLAUSE, DOCUMENTS, TEXTS, WEAK
from kg.claims._speech.speaker_words import (
    CAMPS,
    COUNTS,
    HUMAN,
    IMPERSONAL,
    NOBODY,
    PRONOUNS,
    SOME,
    SPOKEN_FOR,
    THINGS,
    VOCAL,
)
from kg.model import Claim, Entity, EntityKind, Span, Statement

if TYPE_CHECKING:
    from kg.syntax import Token


TURNING_DOWN = lexicon("refuse decline lash decide")


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: the actors, and the words that name them."""

    actors: tuple[Entity, ...]
    span: Span
    proper: bool
    able: bool = True
    """False: words such as "the plan", which name neither people nor a document of theirs."""


def source(text: AnnotatedArticle, token: Token, claims: Iterable[Claim]) -> Source | None:
    """Return who the phrase headed by *token* is, or None where nobody can be told."""
    if any(c.dep_ == "det" and c.lower_ in NOBODY for c in token.lefts):
        return None
    paper, token = token, papers.issuer(text, token)
    outer = descriptions.outer_speaker(token)
    if outer is not None:
        return source(text, outer, claims)
    span = descriptions.phrase(text, token)
    house = houses.issuing(text, paper) or descriptions.named_behind(text, token) or houses.meant(text, token)
    here, token = token, token if house is not None else short_forms.fuller(text, token)
    named = (house,) if house is not None else _named(text, token, tuple(claims))
    if named:
        proper = any(e.proper for e in named)
        same = None if proper else companies.unnamed_again(token, claims)
        named = named if same is None or len(named) > 1 else (same,)
        return Source(descriptions.with_others(text, here, named), span, proper=proper)
    if token.lower_ in PRONOUNS and token.head.lemma in CLAUSE:
        return _subject_there(text, token, claims)
    one_of = token.lower_ == "one" and any(c.lower_ == "of" for c in token.rights)
    bare = token.lower_ == "those" and not any(c.dep_ in ("relcl", "acl", "amod", "prep") for c in token.rights)
    if (token.lower_ in SOME or one_of) and token.dep_ == "nsubj" and not bare:
        return _some(text, token)
    same = companies.unnamed_again(token, claims)
    full = descriptions.phrase(text, token)
    told = _described(text, token, full) if same is None else Source((same,), span, proper=False)
    return None if told is None else replace(told, actors=descriptions.with_others(text, here, told.actors))


def _described(text: AnnotatedArticle, token: Token, span: Span) -> Source | None:
    """Return the people or the thing without a name that *span*, headed by *token*, describes."""
    if token.lower_ in IMPERSONAL or token.pos_ in ("PRON", "DET", "NUM", "VERB", "ADV") or token.lemma in THINGS:
        return None
    group = descriptions.unnamed(text, span)
    people = any(t.lemma in SPOKEN_FOR or t.lemma.endswith(VOCAL) for t in _counted(token))
    return None if group is None else Source((group,), span, proper=False, able=people or _called_so(token))


def _called_so(token: Token) -> bool:
    """Tell whether *token* is a name that nothing else tells of: "the Taleban", "Rights Watch", and not "the Mississippi River"."""
    alone = all(c.dep_ in ("det", "appos", "relcl", "punct", "prep") for c in token.children)
    full = any(c.dep_ == "compound" and c.tag_ in ("NNP", "NNPS") for c in token.lefts)
    full = full and not any(c.dep_ == "det" for c in token.lefts)
    known = token.ent_type_ in ("PERSON", "NORP", "GPE")
    return token.tag_ == "NNPS" or (token.tag_ == "NNP" and (alone or full or known))


def _named(text: AnnotatedArticle, token: Token, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return the actors that *token* names, sums up ("the two"), or speaks for ("the statement", "I")."""
    if token.lower_ in ("i", "we"):
        return officials.author(text, token) if token.lower_ == "i" else officials.issuers(text, token)
    before = companies.who_met(text, token, claims)
    if token.lower_ == "they":
        before = _subject_before(text, token, claims)
    if before:
        return before
    if token.lower_ in ("he", "she", "it") and (text.mention_at(token) is None or _another(text, token)):
        return _of_clause_before(text, token) or _same_as_before(text, token, claims)
    alone = not any(c.dep_ == "conj" for c in token.rights)  # "the officials and car makers" are more than two who met
    pair = pairs.plural_referents(text, token, claims) if alone else ()
    if token.lower_ == "they" and pair == pairs.plural_referents(text, token, ()):
        pair = (
            _same_as_before(text, token, claims) or pair
        )  # who spoke last, before two whom nothing but a sentence joins
    named = companies.listed(text, token) or _sides(text, token, pair) or companies.sides_met(text, token, claims)
    named = named or companies.parties(text, token)
    named = named or phrases.participants(text, token)
    others = token.tag_ == "NNS" or token.lemma in CAMPS
    if others and [e.kind for e in named] == [EntityKind.PERSON] and text.mention_at(token) is None:
        return ()  # "advisers to Prado" and "the Prado camp" are not Prado
    named = named if any(e.proper for e in named) else companies.named_together(text, token) or named
    if named or token.lower_ == "they":
        return named or _same_as_before(text, token, claims)
    paper = token.lemma in TEXTS and text.doc[token.left_edge.i].lower_ == "the"
    issuers = _issued_before(text, token, claims) if paper else ()
    return issuers or (_last_speakers(text, token, claims) if paper and token.lemma in DOCUMENTS else ())


def _another(text: AnnotatedArticle, token: Token) -> bool:
    """Tell whether "he" interrupts words about whom it was taken for: "Holt, he added, has no plans"."""
    told = text.mention_at(token) if subjects.interrupting(token) else None
    round_it = (text.mention_at(c) for c in token.head.head.lefts if c.dep_ == "nsubj")
    return told is not None and any(m is not None and m.entity == told.entity for m in round_it)


def _of_clause_before(text: AnnotatedArticle, token: Token) -> tuple[Entity, ...]:
    """Return "the fund" for "it" in "Although the fund named nobody, it warned …"."""
    before = (clauses.own_subject(c) for c in token.head.lefts if c.dep_ == "advcl" and c.i < token.i)
    above = next((s for s in before if s is not None and s.tag_ in ("NN", "NNP")), None)
    people = () if above is None or token.lower_ != "it" else phrases.participants(text, above)
    return people if len(people) == 1 and people[0].kind is not EntityKind.PERSON else ()


def _issued_before(text: AnnotatedArticle, token: Token, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return who issued the statement told of before "the statement"."""
    first = papers.issuer_before(text, token)
    who = None if first is None else source(text, first, claims)
    return who.actors if who is not None and (who.proper or who.able) else ()


def _same_as_before(text: AnnotatedArticle, token: Token, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return who spoke last before "he said", "it added", "they say" where nothing else tells who that is."""
    if token.head.lemma not in CLAUSE or clauses.quote_over(text, text.starts[token.i]) is not None:
        return ()
    last = _last_speakers(text, token, claims)
    accuser, accused = pleas.accused_before(token)
    if accuser is not None:  # "Nordia accused Lusania of spying. It denied the charge."
        people = phrases.participants(text, accused) if accused is not None else ()
        return people if len(people) == 1 and people[0] not in last else ()
    if token.lower_ == "they":
        return last if len(last) > 1 or (last and _several(last[0])) else ()
    person = len(last) == 1 and last[0].kind is EntityKind.PERSON
    proper = len(last) == 1 and (last[0].proper or (token.lower_ == "it" and not _several(last[0])))
    return last if proper and person == (token.lower_ != "it") else ()


def _several(entity: Entity) -> bool:
    """Tell whether *entity* is a group told in the plural: "officials", "the police"."""
    label = entity.label.lower()
    return label.endswith(("police", "people", "media")) or (entity.kind is EntityKind.GROUP and label.endswith("s"))


def _subject_before(text: AnnotatedArticle, token: Token, claims: tuple[Claim, ...]) -> tuple[Entity, ...]:
    """Return the several actors or the group that the sentence before "they" is about."""
    at = token.sent.start
    first = clauses.standing_subject(clauses.first_joined(token.head)) if token.head.dep_ == "conj" else None
    above = first if first is not None and first.i < token.i and first.tag_ in ("NNS", "NNPS") else None
    if above is None and (at == 0 or text.starts[at - 1] < text.paragraph(text.span(token)).start):
        return ()
    above = clauses.own_subject(token.doc[at - 1].sent.root) if above is None else above
    if above is None or above.lower_ in IMPERSONAL:
        return ()
    if above.lower_ == "they":
        return _named(text, above, claims)
    met = companies.who_met(text, above, claims) or companies.listed(text, above)
    met = met or pairs.plural_referents(text, above, claims)
    who = None if met else source(text, short_forms.fuller(text, above), claims)
    people = met if who is None or not (who.able or who.proper) else who.actors
    several = len(people) > 1 or (len(people) == 1 and above.tag_ in ("NNS", "NNPS"))
    return people if several else ()


def _sides(text: AnnotatedArticle, token: Token, people: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the countries of *people* where *token* is "sides", and the states last named in one list for "the countries"."""
    if token.lemma not in ("side", "country", "nation", "government"):
        return people
    countries = {
        t.person: t.office.country for t in text.titles if t.person is not None and t.office.country is not None
    }
    found = tuple(countries.get(e, e) for e in people)
    if found or token.tag_ != "NNS" or text.doc[token.left_edge.i].lower_ not in ("the", "both", "these"):
        return found
    number = next((pairs.NUMBERS[t.lower_] for t in token.lefts if t.lower_ in pairs.NUMBERS), 0)
    lists = companies.lists_of_states(text, text.starts[token.i])
    return next((named for named in reversed(lists) if len(named) == number or (not number and len(named) > 1)), ())


def _subject_there(text: AnnotatedArticle, token: Token, claims: Iterable[Claim]) -> Source | None:
    """Return the unnamed people or paper that the sentence before "they say", "it says", "he said" is about."""
    at = token.sent.start
    if at == 0 or clauses.quote_over(text, text.starts[token.i]) is not None:
        return None
    above = clauses.own_subject(text.words[at - 1].sent.root)
    if (
        above is None
        or above.pos_ not in ("NOUN", "PROPN")
        or text.starts[above.i] < companies.paragraph_before(text, token)
    ):
        return None
    who = source(text, above, claims)
    if who is None or not (who.able or who.proper) or any(e.kind is EntityKind.PERSON for e in who.actors):
        return None
    number = "they" if above.tag_ in ("NNS", "NNPS") or _several(who.actors[0]) else "it"
    number = "he" if number == "it" and above.lemma in HUMAN else number
    same = number == token.lower_.replace("she", "he")
    return Source(who.actors, text.span(token), proper=who.proper) if same else None


def _counted(token: Token) -> tuple[Token, ...]:
    """Return *token* and, where it only counts, whom it counts: "guerrillas" in "a string of guerrillas"."""
    if token.lemma not in COUNTS:
        return (token,)
    of = (t for c in token.rights if c.lower_ == "of" for t in c.children if t.dep_ == "pobj")
    return (token, *of)


def _some(text: AnnotatedArticle, token: Token) -> Source:
    """Return the people of whom nothing is told but how many they are: "some", "many of his supporters"."""
    span = descriptions.phrase(text, token)
    label = " ".join(text.article.quote(span).split())
    group = Entity(id=f"group:{span.start}", kind=EntityKind.GROUP, label=label, proper=False)
    return Source((group,), span, proper=False)


def _last_speakers(text: AnnotatedArticle, token: Token, claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """Return who spoke last before *token*, in its paragraph or the one before."""
    at = text.starts[token.i]
    near = [p.start for p in text.paragraphs if p.start <= at][-3:]
    said = [c for c in claims if isinstance(c, Statement) and near and near[0] <= c.evidence[0].start < at]
    last = max(said, key=lambda c: c.evidence[0].start, default=None)
    return () if last is None else last.speaker


def speaker(text: AnnotatedArticle, verb: Token, claims: Iterable[Claim]) -> Source | None:
    """Return who is told to do *verb* in earnest, or None; headings tell nothing."""
    doer = None if verb.text.isupper() else clauses.subject(verb)  # "PRADO SAYS NO … Ana Prado said on Monday"
    token = None if doer is None else papers.sender(verb, doer)
    if token is None or any(t.lower_ == "neither" for t in token.lefts) or headings.in_heading(text, verb):
        return None
    if verb.lemma in BLAMED | WEAK | TURNING_DOWN and clauses.quote_over(text, text.starts[verb.i]) is not None:
        return None  # what a speaker says of his rivals: "“He refuses to answer,” she said"
    if not clauses.realized(verb) or (denials.denied(verb) and not again.of_the_speaker(verb)):
        return None
    who = source(text, token, claims)
    if who is not None and token.pos_ == "NOUN" and set(who.actors) & set(_spoken_with(text, verb)):
        return None  # "Speaking to Ana Prado, the singer said …" is not what Prado said
    return who if who is None or token != doer else replace(who, span=_through_pronoun(text, verb, who.span))


def _spoken_with(text: AnnotatedArticle, verb: Token) -> tuple[Entity, ...]:
    """Return to whom or with whom "Speaking to Prado, " before *verb* tells that its subject spoke."""
    speaking = next((c for c in verb.lefts if c.tag_ == "VBG" and c.lemma in ("speak", "talk", "chat")), None)
    behind = () if speaking is None else (c for c in speaking.rights if c.lower_ in ("to", "with"))
    return tuple(e for c in behind for t in c.children for e in phrases.participants(text, t))


def _through_pronoun(text: AnnotatedArticle, verb: Token, span: Span) -> Span:
    """Return *span*, or with the pronoun that stands for it in the clause of *verb*: "some economists who", "those, many of whom"."""
    own = clauses.relative_subject(verb)
    if own is None or text.starts[own.i] < span.end:
        return span
    return Span(span.start, text.span(text.doc[own.i : own.right_edge.i + 1]).end)
