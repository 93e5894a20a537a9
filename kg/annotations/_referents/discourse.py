"""How prominent the people of an article are at a given word: sentences, paragraphs, quotations, grammatical roles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle
from kg.annotations._people.person_words import TITLES, words
from kg.model import Entity, EntityKind, Form, Mention

if TYPE_CHECKING:
    from kg.syntax import Token

HUMANS = TITLES | words(
    """man woman boy girl person gunman king queen prince princess lawmaker pope cleric priest soldier farmer worker
    spokesman spokeswoman analyst source colleague friend victim witness critic opponent rival boss owner host guest voter general
    colonel ruler amir commander sergeant admiral bishop archbishop cardinal patriarch emir sultan emperor empress ayatollah
    teenager child kid passenger refugee migrant protester demonstrator citizen lady
    grandfather grandmother stepfather stepmother stepson stepdaughter grandson granddaughter aunt niece boyfriend girlfriend"""
)
"""Singular nouns for people."""
DOERS = HUMANS | words(
    """bomber attacker assailant sniper killer murderer shooter hijacker kidnapper abductor robber thief smuggler trafficker
    policeman policewoman hostage captive inmate convict survivor bystander neighbor neighbour bodyguard motorist pedestrian
    tourist traveler traveller infiltrator terrorist extremist jihadist paratrooper fisherman sailor trucker shopkeeper
    accuser plaintiff swindler felon baby infant toddler orphan widow widower bride groom"""
)
"""The same with those who do something in a story without a name; articles hardly call a named one by them."""
RANKS = HUMANS - words("justice head member principal")
"""Those that may stand as a title between "of" and a name."""
ASKING = words(
    """ask urge tell call press order persuade invite allow force encourage request want expect advise instruct beg warn appeal push
    permit require compel convince direct lobby"""
)
"""Verbs whose object is who is to act."""
ROLES = {
    "nsubj": 1.0,
    "nsubjpass": 0.95,
    "dobj": 0.6,
    "dative": 0.6,
    "poss": 0.5,
    "attr": 0.4,
    "ROOT": 0.7,
    "agent": 0.5,
}
HEADED = 0.5
"""Weight of who is named where nothing is told: "Ana Prado, Spokesperson" above a text."""
FURTHEST = 14
"""Words from a noun for a person to the name it introduces."""
BETWEEN = frozenset({"PROPN", "NOUN", "ADJ", "SPACE", "ADP", "DET"})
"""Parts of speech of the words between a noun for a person and the name it introduces."""
CLIMBED = {"appos": 1.0, "compound": 0.35, "conj": 0.95, "nmod": 0.35, "flat": 1.0}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be what a pronoun stands for."""

    token: Token
    entity: Entity | None
    """None: a person without a name."""
    weight: float
    noun: Token | None = None
    """Of a pronoun for a person without a name, the noun for that one."""

    @property
    def key(self) -> Entity | int:
        """What tells the people meant apart: unnamed ones by their noun."""
        return self.entity if self.entity is not None else (self.noun or self.token).i


def weight(token: Token) -> float:
    """Return how prominent the grammatical role of *token* makes it, 0..1."""
    factor = 1.0
    while token.dep_ in CLIMBED and token.head.i != token.i:
        factor *= CLIMBED[token.dep_]
        token = token.head
    if token.dep_ in {"nsubj", "nsubjpass"} and _embedded(token.head):
        factor *= 0.75
    return factor * ROLES.get(token.dep_, 0.4)


def _embedded(verb: Token) -> bool:
    while verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ not in {"ROOT", "parataxis"}


def owner(noun: Token) -> Token | None:
    """Return the possessor of a thing or event: in "the last leg of her tour", "her"; in "praise for Holt", "Holt"."""
    for _ in range(3):
        own = next((c for c in noun.children if c.dep_ == "poss"), None)
        if own is not None:
            return own
        inner = next(
            (
                g
                for c in noun.children
                if c.dep_ == "prep" and c.lower_ in {"of", "for"}
                for g in c.children
                if g.dep_ == "pobj"
            ),
            None,
        )
        if inner is None or inner.pos_ == "PROPN":
            return inner
        noun = inner
    return None


def subject(verb: Token) -> Token | None:
    """Return the subject of *verb*, its own or the one it shares; for "who" the noun it refers to."""
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if own is not None:
            return verb.head if own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" else own
        asked = _asked(verb)
        if asked is not None:
            return asked
        if verb.dep_ in {"acl", "relcl"}:
            return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" else None
        if verb.dep_ not in {"conj", "xcomp", "advcl", "aux", "pcomp", "prep"}:
            return None
        verb = verb.head
    return None


def done_to(verb: Token, doer: Token, pronoun: Token) -> Token | None:
    """Return to whom a thing does what *verb* or one joined before it says: "The bullet hit Holt and passed through his chest"."""
    if doer.pos_ != "NOUN" or doer.lower_ in DOERS or doer.tag_ == "NNS":
        return None
    verbs = [verb]
    while verbs[-1].dep_ == "conj" and verbs[-1].head.i < verbs[-1].i:
        verbs.append(verbs[-1].head)
    told = (c for v in verbs for c in v.children if c.dep_ == "dobj" and c.i < pronoun.i and not under(pronoun, c))
    return next((t for t in told if t.pos_ == "PROPN"), None)


def _asked(verb: Token) -> Token | None:
    """Return who is to do what *verb* says, in "urged Holt to sign" and "called on Holt to sign"."""
    head = verb.head
    if (
        verb.dep_ not in {"xcomp", "advcl", "ccomp"}
        or head.lemma_.lower() not in ASKING
        or not any(c.tag_ == "TO" for c in verb.lefts)
    ):
        return None
    on = [
        g
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in {"on", "upon"}
        for g in c.children
        if g.dep_ == "pobj"
    ]
    told = [c for c in head.children if c.dep_ in {"dobj", "dative"}]
    return next((t for t in (*told, *on) if head.i < t.i < verb.i), None)


def under(token: Token, top: Token) -> bool:
    """Tell whether *token* is *top* or depends on it."""
    return token.i == top.i or top.is_ancestor(token)


def phrase_top(token: Token) -> Token:
    """Return the head of the noun phrase *token* stands in."""
    while token.dep_ in {"appos", "compound", "conj", "nmod", "flat"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        token = token.head
    return token


def clause_verb(token: Token) -> Token:
    """Return the verb of the clause *token* stands in, itself when it is one, else the top of its sentence."""
    while token.pos_ not in {"VERB", "AUX"} and token.dep_ != "ROOT" and token.head.i != token.i:
        token = token.head
    return token


def clauses_around(token: Token) -> Iterator[Token]:
    """Yield the verbs of the clauses around *token*, inner first."""
    node = clause_verb(token)
    yield node
    while node.dep_ != "ROOT" and node.head.i != node.i:
        node = clause_verb(node.head)
        yield node


def fronted(pronoun: Token, verb: Token) -> bool:
    """Tell whether the pronoun stands in an adverbial before the subject: "In his speech, Prado said"."""
    path = pronoun
    while path.head.i not in (verb.i, path.i):
        path = path.head
    return path.dep_ in {"prep", "advcl", "npadvmod"} and path.i < verb.i


class Discourse:
    """Where each token of an article stands: in which sentence, paragraph and quotation."""

    def __init__(self, text: AnnotatedArticle) -> None:
        self.text, self.doc = text, text.doc
        self.sentence = [0] * len(text.doc)
        for number, sentence in enumerate(text.doc.sents):
            self.sentence[sentence.start : sentence.end] = [number] * len(sentence)
        self.paragraph, number = [0] * len(text.doc), 0
        for i, start in enumerate(text.starts):
            while number + 1 < len(text.paragraphs) and start >= text.paragraphs[number + 1].start:
                number += 1
            self.paragraph[i] = number
        self.quote = [-1] * len(text.doc)
        for number, quote in enumerate(text.quotes):
            tokens = text.tokens(quote.span)
            self.quote[tokens.start : tokens.end] = [number] * len(tokens)
        self.told, count = [0] * len(text.doc), 0
        for sentence in text.doc.sents:
            count += any(self.quote[i] < 0 for i in range(sentence.start, sentence.end))
            self.told[sentence.start : sentence.end] = [count] * len(sentence)

    def counted(self, token: Token, quoted: bool) -> int:
        """Return the number of the sentence of *token*; for who is not *quoted*, sentences of quotations alone do not count."""
        return self.sentence[token.i] if quoted else self.told[token.i]

    def of(self, mention: Mention) -> Candidate:
        """Return a named person's mention as a candidate."""
        root = self.text.tokens(mention.span).root
        lift = 1.0 if mention.form is Form.NAME else 0.9
        lift *= 1.0 if any(t.pos_ in {"VERB", "AUX"} for t in root.sent) else HEADED
        return Candidate(root, mention.entity, weight(root) * lift)

    def introduced(self, owner: Mapping[int, Entity]) -> list[Candidate]:
        """Return the nouns for people that introduce a name: they stand where their person does."""
        nouns = [t for t in self.doc if t.i not in owner and t.tag_ in {"NN", "NNP"} and t.lemma_.lower() in HUMANS]
        found = [(t, at if (at := name_after(t, owner)) is not None else _shared(t, owner)) for t in nouns]
        return [Candidate(t, owner[i], weight(t)) for t, i in found if i is not None and t.dep_ in ROLES]

    def unnamed(self, taken: set[int]) -> list[Candidate]:
        """Return the singular nouns for people that belong to no name."""
        return [
            Candidate(t, None, weight(t) * 0.85)
            for t in self.doc
            if t.i not in taken and t.tag_ in {"NN", "NNP"} and t.lemma_.lower() in DOERS and not _with_name(t, taken)
        ]


def _with_name(token: Token, named: set[int]) -> bool:
    """Tell whether a noun describes a name beside it (with other nouns: "her host and mentor, Ana Prado"), or is a predicate."""
    if any(c.dep_ == "appos" and c.i in named for other in token.conjuncts for c in other.children):
        return True
    if token.dep_ in {"compound", "appos", "attr", "oprd", "amod", "nmod", "npadvmod"}:
        return True
    if any(c.dep_ == "appos" and (c.i in named or any(g.i in named for g in c.children)) for c in token.children):
        return True
    if name_after(token, named) is not None or _shared(token, named) is not None:
        return True
    return token.head.i in named and token.dep_ not in {"nsubj", "poss"}


def _shared(token: Token, named: Collection[int]) -> int | None:
    """Return the name that two titles share without an article: in "Labour leader and Prime Minister Ana Prado", Prado."""
    joined = token.nbor(1) if token.i + 2 < token.sent.end else token
    if joined.lower_ != "and" or any(c.pos_ == "DET" for c in token.lefts) or token.nbor(2).pos_ == "DET":
        return None
    at = name_after(joined, named, ",")
    return at if at is not None and at > token.i + 2 and any(i in named for i in _conjuncts(token)) else None


def _conjuncts(token: Token) -> set[int]:
    return {t.i for t in token.conjuncts}


def names(text: AnnotatedArticle) -> dict[int, Entity]:
    """Return whose name each word is part of."""
    return {t.i: m.entity for m in text.mentions if m.entity.kind is EntityKind.PERSON for t in text.tokens(m.span)}


def name_after(token: Token, named: Collection[int], stop: str = "") -> int | None:
    """Return the first token of a name that follows at once or after a comma and a title ("the envoy, Ambassador Ana Prado").

    None as well where the text *stop* stands between.
    """
    served = False
    for i in range(token.i + 1, min(token.i + FURTHEST, token.sent.end)):
        served = i in named and (_served(token, i) or (served and i - 1 in named))
        if i in named and not served:
            return i
        if token.doc[i].text == stop:
            return None
        if token.doc[i].pos_ not in BETWEEN and token.doc[i].text not in {",", '"', "-"}:
            return None
    return None


def _served(token: Token, name: int) -> bool:
    """Tell whether whoever is named at *name* is whom *token* serves or is kin to: "the brother of President Prado", "an aide to Holt"."""
    at = name - 1
    while at > token.i and token.doc[at].lemma_.lower() in RANKS:
        at -= 1
    return at == token.i + 1 and token.doc[at].lower_ in {"of", "to", "for"}
