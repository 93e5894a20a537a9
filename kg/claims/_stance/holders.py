"""Tells whose position a frame is: the speaker's, his country's, or that of the clause's subject."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.claims import Claims
from kg.claims._events.groups import ANYBODY
from kg.claims._grammar.lexicon import lexicon
from kg.claims._speech import again, allegiances, clauses, houses, narrators, officials
from kg.claims._speech import speakers as _speakers
from kg.claims._speech.cues import DOCUMENTS, TEXTS
from kg.claims._speech.speaker_words import SERVING, SIGNS
from kg.claims._stance import issues, sides
from kg.claims._stance.frames import Position
from kg.model import Claim, Discussion, Entity, EntityKind, Form, OfficeHolding, Stance, Statement

if TYPE_CHECKING:
    from kg.syntax import Token

CARRYING = lexicon(
    "continue pledge agree want hope commit decide seek try work vow promise remain start plan intend begin wish aim strive act "
    "resolve undertake do need have"
)
"""Verbs whose subject also does the infinitive: "will continue to support …"."""
EFFORT = lexicon(
    "effort commitment determination intention will resolve readiness willingness desire work step measure"
)
"""Nouns whose owner does the infinitive: "our efforts to curb …"."""
BODIES = lexicon(
    "government administration cabinet ministry parliament military army opposition regime junta council commission party "
    "chamber legislature senate assembly agency"
)
"""Bodies that hold positions though no name tells whose they are."""
ENTOURAGE = lexicon("camp campaign team entourage circle office estate")
"""Those around a person, who are not that person: "the Prado camp"."""
COURTS = lexicon("court judge jury tribunal magistrate prosecutor prosecutors attorney attorneys lawyer lawyers")
"""Those who rule or plead, and take no position in doing so."""
POSSESSIVE = re.compile("['’]s$")
OVER = re.compile(" (?:over|after|amid|for) .*")
"""What the parser gives to those by whom somebody is criticised: "farmers | over the tax"."""
LONGEST = 8
"""Tokens of a holder that the parser took apart."""
ACTORS = ("GPE", "ORG", "NORP")


def holders(text: AnnotatedArticle, position: Position, said: Statement | None, claims: Claims) -> tuple[Entity, ...]:
    """Return whose position it is: the speaker where the frame is the verb of speech, else the subject of the clause."""
    represented = narrators.represented(text, position.carrier) if position.owner is None else ()
    owned = represented or _owner(text, position, said, claims)
    told = position.owner is not None and (position.owner.dep_ == "poss" or position.owner.head.dep_ == "agent")
    if owned or told or (position.owner is not None and position.head.i < position.word.i):
        return owned
    if said is not None and (position.voiced or said.cue == text.span(position.word)):
        return _demanding(text, position, said, claims)
    misread, subject = _misread_subject(text, position, said), _subject(position)
    if misread is not None or subject is None or position.voiced:
        talking = _discussing(text, position, claims) if position.settled and said is None else ()
        telling = narrators.narrators(text, claims) if position.voiced and said is None and not talking else ()
        return (talking or telling) if misread is None else (misread,)
    if subject.lower_ in ("we", "i") or (sides.is_his_side(subject) and said is not None):
        return _first_person(text, said, subject, claims)
    pronoun = subject.lower_ in ("he", "she", "it", "they")
    if pronoun and said is not None and text.mention_at(subject) is None:
        person = len(said.speaker) == 1 and said.speaker[0].kind is EntityKind.PERSON
        others = any(q.span.covers(text.span(subject)) for q in text.quotes)  # of whom the speaker tells in his words
        return said.speaker if (subject.lower_ in ("they", "it") or person) and not others else ()
    ordered = said if position.action and subject.lemma in sides.FORCES else None
    return (
        _named(text, position, subject, claims) if ordered is None else sides.commanders(text, subject, ordered, claims)
    )


def _discussing(text: AnnotatedArticle, position: Position, claims: Claims) -> tuple[Entity, ...]:
    """Return who talks about what *position* is in."""
    above = [text.span(t) for t in (position.word, *islice(position.word.ancestors, LONGEST))]
    talks = (c for c in claims if isinstance(c, Discussion) and any(s.covers(at) for s in c.evidence for at in above))
    first = next(talks, None)
    people = () if first is None else first.discussant or (first.occasion.participant if first.occasion else ())
    return tuple(p for p in people if p.proper) or people


def voice(stance: Stance, claims: Iterable[Claim]) -> Entity | None:
    """Return who says so: the one speaker of its words, and who tells of them where the holder speaks in another's words."""
    said = stance.expressed_in
    if said is None or len(said.speaker) != 1:
        return None
    if said.speaker[0] != stance.holder or said.cue is None:
        return said.speaker[0]
    cue = said.cue
    others = (c for c in claims if isinstance(c, Statement) and c != said and any(s.covers(cue) for s in c.content))
    outer = min(others, key=lambda c: sum(len(s) for s in c.content), default=None)
    return said.speaker[0] if outer is None or len(outer.speaker) != 1 else outer.speaker[0]


def _demanding(text: AnnotatedArticle, position: Position, said: Statement, claims: Claims) -> tuple[Entity, ...]:
    """Return who takes the position in saying it: the speaker, or his side where he says "we must …"."""
    subject = clauses.standing_subject(position.word) or _subject(position)
    if subject is not None and subject.lower_ == "we":
        if len(said.speaker) != 1:
            return said.speaker
        if said.speaker == officials.author(text, subject):
            return narrators.side(text, subject, position.word, claims) or said.speaker
    land = sides.harmed(text, position, said.speaker, claims) if position.voiced else None
    return _spoken_for(text, said.speaker, claims) if land is None else (land,)


def _owner(text: AnnotatedArticle, position: Position, said: Statement | None, claims: Claims) -> tuple[Entity, ...]:
    """Return whose support, concern … the noun of the frame says it is."""
    owner = position.owner
    if owner is not None and owner.lower_ in ("his", "her"):
        antecedent = _antecedent(owner)
        told_of = text.mention_at(antecedent)
        if told_of is not None or antecedent is not owner:
            return () if told_of is None else (told_of.entity,)
    if owner is not None and (sides.is_his_side(owner) or owner.lower_ in ("our", "my")):
        return _first_person(text, said, owner, claims)
    if owner is not None and owner.pos_ == "ADJ":
        return _named_by_adjective(text, owner)
    if owner is not None and owner.lower_ in ("its", "their") and text.mention_at(owner) is None:
        owner = _firm(owner)
    who = None if owner is None else _speakers.source(text, owner, claims)
    named = owner is not None and owner.lemma in BODIES and any(c.text[:1].isupper() for c in owner.lefts)
    actors = who.actors if who is not None and (who.proper or named) else ()
    if not actors and owner is not None and (owner.tag_ == "NNS" or owner.head.lower_ in ("by", "from", "among")):
        several = _named(text, position, owner, claims)  # "was blasted by farmers", "farmers' criticism"
        actors = tuple(replace(e, label=OVER.sub("", e.label)) for e in several)
    return tuple(replace(e, label=POSSESSIVE.sub("", e.label)) for e in actors)


def _firm(owner: Token) -> Token:
    """Return "Nordia" for "its" in "Nordia is known for its commitment to …" and "blamed Nordia for its refusal to …", else *owner*."""
    verb = next((t for t in islice(owner.ancestors, LONGEST) if t.pos_ in clauses.VERBAL), None)
    subject = None if verb is None else clauses.standing_subject(verb)
    if verb is None or subject is None or subject.i > owner.i or owner.head.i < verb.i:
        return owner
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < owner.i), None)
    blamed = owner.head.dep_ == "pobj" and owner.head.head.lower_ in ("for", "over")
    if any(t.ent_type_ in ACTORS and t.pos_ == "PROPN" for t in owner.doc.words[verb.i : owner.i]):
        return thing if blamed and thing is not None and thing.ent_type_ in ACTORS else owner
    return subject


def _antecedent(owner: Token) -> Token:
    """Return "Holt" for "his" in "mourned Holt, who was known for his commitment to peace", else *owner*."""
    clause = next((t for t in islice(owner.ancestors, LONGEST) if t.dep_ == "relcl"), owner)
    named = any(c.lower_ == "who" and c.dep_ == "nsubj" for c in clause.lefts)
    return clause.head if named else owner


def _first_person(text: AnnotatedArticle, said: Statement | None, token: Token, claims: Claims) -> tuple[Entity, ...]:
    """Return whom "we" and "our" stand for: the side of who says so, or of who wrote the release."""
    return narrators.side(text, token, token.head, claims) if said is None else sides.own_side(said, token, claims)


def _named_by_adjective(text: AnnotatedArticle, adjective: Token) -> tuple[Entity, ...]:
    """Return the state of "Nordian" in "Nordian support", "the Nordian side"."""
    state = houses.state_called(text, adjective)
    return () if state is None else (state,)


def _named(text: AnnotatedArticle, position: Position, subject: Token, claims: Claims) -> tuple[Entity, ...]:
    """Return the actors that *subject* names; a document holds no position, nor do those whom a clause only tells of."""
    if subject.lemma == "side":
        states = (_named_by_adjective(text, c) for c in subject.lefts if c.dep_ in ("amod", "compound"))
        named = next((s for s in states if s), ())
        if named:
            return named
    who = _speakers.source(text, subject, claims)
    nobody = sides.nobody(subject)
    able = who is not None and not nobody and (who.proper or who.able or subject.lemma in BODIES)
    if who is None or not able or subject.lemma in DOCUMENTS | COURTS | SIGNS:
        return ()
    if subject.lemma in ENTOURAGE and all(e.kind is EntityKind.PERSON and e.proper for e in who.actors):
        return (_entourage(text, subject),)
    told = subject.tag_ in ("NNS", "NNPS", "PRP") or subject.lemma in BODIES
    their = any(c.pos_ == "PROPN" for c in subject.lefts)  # "Prado's aides, who oppose the law", but not "people who …"
    relative = not their and any(t.dep_ == "relcl" for t in (position.word, *islice(position.word.ancestors, 2)))
    if subject.tag_ in ("NNS", "NNPS") and clauses.restricted(subject, position.word):
        return ()
    return who.actors if who.proper or (told and not relative) else ()


def _entourage(text: AnnotatedArticle, subject: Token) -> Entity:
    """Return the unnamed group of "the Prado camp"."""
    first = next((c for c in subject.lefts if c.dep_ != "det"), subject).left_edge.i
    span = text.span(subject.doc[first : subject.i + 1])
    label = " ".join(text.article.quote(span).split())
    return Entity(id=f"group:{span.start}", kind=EntityKind.GROUP, label=label, proper=False)


def _spoken_for(text: AnnotatedArticle, speakers: tuple[Entity, ...], claims: Claims) -> tuple[Entity, ...]:
    """Return *speakers*, with the country or body in the place of its spokesperson, who takes no position of his own."""
    found: list[Entity] = []
    for speaker in speakers:
        if not speaker.proper and TEXTS & {w.removesuffix("s") for w in speaker.label.lower().split()}:
            continue
        if COURTS & set(speaker.label.lower().split()):
            continue
        offices = (c.office for c in claims if isinstance(c, OfficeHolding) and c.person == speaker)
        voice = next((o for o in offices if "spokes" in o.label), None)
        side = None if voice is None else voice.country or voice.office_in
        found.append(side or allegiances.nation(text, speaker) or speaker)
    return tuple(found)


def _misread_subject(text: AnnotatedArticle, position: Position, said: Statement | None) -> Entity | None:
    """Return the holder in "(said) X backs and appreciates Y" where "backs" was taken for a noun and the verb for the speaker's."""
    doc, at = text.doc, position.word.i
    if said is None or said.cue is None or position.word.dep_ != "conj" or doc[at - 1].lower_ not in ("and", "or"):
        return None
    first = text.tokens(said.content[0])[0].i
    noun = doc[at - 2]
    if (
        text.span(position.word.head) != said.cue
        or noun.tag_ not in ("NNS", "NNPS")
        or not 0 < noun.i - first <= LONGEST
    ):
        return None
    mention = text.mention_at(doc[noun.i - 1])
    if mention is not None and mention.form is not Form.PRONOUN and mention.span.start == text.starts[first]:
        return mention.entity
    span = text.span(doc[first : noun.i])
    owner = text.mention_at(doc[first])
    state = owner.entity if owner is not None and owner.entity.kind is EntityKind.STATE else None
    label = issues.normalised(text.article.quote(span))
    return Entity(id=f"group:{span.end - len(label)}", kind=EntityKind.GROUP, label=label, country=state, proper=False)


def _subject(position: Position) -> Token | None:
    """Return the subject of the frame, through the verbs and nouns that carry it."""
    token: Token | None = position.carrier
    if clauses.passive(position.carrier) or position.carrier.tag_ == "VBN":
        patient = clauses.standing_subject(position.carrier)
        if patient is not None:
            return position.carrier.head if clauses.relative_subject(position.carrier) is not None else patient
    if position.carrier.dep_ == "acl" and position.carrier.tag_ == "VBN" and position.carrier.head.i < position.head.i:
        return position.carrier.head
    for _ in range(6):
        if token is None:
            return None
        own = clauses.own_subject(token)
        own = _member(token, own) if own is not None else None
        if own is not None:
            return None if any(c.dep_ == "mark" and c.lower_ == "for" for c in token.children) else own
        owner = (_possessor(token.head) or _doers(token)) if token.dep_ == "acl" else None
        if owner is not None:
            return owner
        token = _above(token)
    return None


def _member(verb: Token, subject: Token) -> Token:
    """Return "a member" in "a member of the council who opposes …", whom the parser takes for the council."""
    personal = verb.dep_ == "relcl" and verb.head.i == subject.i and any(c.lower_ == "who" for c in verb.lefts)
    outer = subject.head.head if personal and subject.dep_ == "pobj" and subject.head.lower_ == "of" else subject
    return outer if outer.lemma in ANYBODY else subject


def _doers(participle: Token) -> Token | None:
    """Return "protesters" in "protesters marching against the tariff"."""
    several = participle.tag_ == "VBG" and participle.head.tag_ in ("NNS", "NNPS")
    return participle.head if several and participle.lemma in clauses.MARCHING else None


def _possessor(noun: Token) -> Token | None:
    """Return "Nordia" in "Nordia's efforts to …"; "our efforts" are those of the subject."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return None if owner is None or owner.pos_ == "PRON" or owner.tag_ == "PRP$" else owner


def _above(token: Token) -> Token | None:
    """Return the word whose subject does *token* too, or None."""
    above = again.joined_over(token) or token.head
    if above == token or (token.dep_ == "conj" and (token.tag_, above.tag_) == ("VBG", "VB")):
        return None
    if token.dep_ == "acl":
        carried = above.lemma in EFFORT and above.dep_ == "dobj" and above.head.lemma in CARRYING
        carried = carried or (above.lemma in DOCUMENTS and above.dep_ == "dobj" and token.tag_ == "VBG")
        return above.head if carried else None
    if token.dep_ == "xcomp" and (above.lemma not in CARRYING if above.pos_ == "VERB" else above.lemma in SERVING):
        return None
    blamed = above.head.dep_ == "pobj" or any(c.dep_ == "dobj" for c in above.head.children)
    blamed = blamed or clauses.passive(above.head)
    if token.dep_ == "pcomp" and above.lower_ in ("for", "of", "against", "from", "over", "as") and blamed:
        return None  # "to hold him in contempt for refusing …" tells of him
    if token.dep_ == "advcl" and token.tag_ in ("VBG", "VBN") and above.pos_ == "VERB" and token.i > above.i:
        return above
    stray = token.dep_ == "conj" and token.tag_ == "VBD" and above.dep_ == "advcl" and above.tag_ in ("VBP", "VBZ")
    above = above.head if stray else above  # "underscored … as we approach the day and welcomed …"
    return above if token.dep_ in ("acomp", "oprd", "xcomp", "conj", "prep", "pcomp", "attr", "dep") else None
