"""Whom "he", "her" and "the minister" stand for: named people only, by salience; no answer where two are as likely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from kg.annotations import AnnotatedArticle, Annotator, Example
from kg.annotations._people.gender import HE, SHE, gender_of_word, genders, likely_gender
from kg.annotations._people.person_words import words
from kg.annotations._referents.descriptions import descriptions
from kg.annotations._referents.discourse import (
    Candidate,
    Discourse,
    clauses_around,
    done_to,
    fronted,
    owner,
    subject,
    under,
    weight,
)
from kg.annotations._referents.epithets import epithets
from kg.annotations._referents.kin import relatives
from kg.annotations._referents.pleas import accused_before
from kg.annotations._referents.scores import Key, Scores, bound, may_be_the_doer, of_nobody
from kg.model import Entity, Form, Mention

if TYPE_CHECKING:
    from kg.syntax import Token, Tokens

DECAY = (1.0, 0.7, 0.4, 0.2)
"""Weight of a mention by how many sentences back it stands."""
LEAST = 0.3
ALONE = 0.15
"""The least score of a candidate who is the only one near."""
MARGIN = 0.04
OWN = 1.4
"""How much more the noun of a relative clause counts than the subject of another, for pronouns in it."""
ROUNDS = 3
"""How often what a pronoun or description has been found to stand for may tell of further ones: "his father", once "his" is known."""
SAYING = words(
    "say tell add note write ask reply explain argue insist warn announce declare stress state remark recall claim"
)
FAVOURING = words("thank congratulate praise commend applaud help assist blame criticize criticise honor honour salute")
"""Verbs of which what follows "for", "on" or "with" is the object's: "thanked Holt for his support"."""


def find(text: AnnotatedArticle) -> Iterator[Mention]:
    """Yield descriptions of named people, then the pronouns that stand for them."""
    names = [m.span for m in text.mentions if m.entity.kind == "Person"]
    if not names:
        return
    described = list(descriptions(text))
    for _ in range(ROUNDS):
        reading = _Reading(text, described)
        pronouns = list(reading.pronouns())
        kin = list(relatives(text, reading.owner, reading.unnamed_ones))
        more = [*kin, *epithets(text, reading.owner | {t.i: m.entity for m in kin for t in text.tokens(m.span)})]
        if not more:
            break
        described += more
    else:
        pronouns = list(_Reading(text, described).pronouns())
    yield from described
    yield from (
        p for p in pronouns if not any(span.overlaps(p.span) for span in names)
    )  # "al-He" is a name, if an odd one


class _Reading:
    """Resolves pronouns from left to right; each one resolved counts for the next."""

    def __init__(self, text: AnnotatedArticle, described: list[Mention]) -> None:
        self.text, self.place = text, Discourse(text)
        named = [m for m in (*text.mentions, *described) if m.entity.kind == "Person"]
        outer = sorted(named, key=lambda m: -len(m.span))  # within "Prado's brother" Prado is another
        self.owner = {t.i: m.entity for m in outer for t in text.tokens(m.span) if t.tag_ != "PRP$"}
        self.gender = genders(text)
        for mention in described:  # "the boy" tells it of a name that does not
            if told := gender_of_word(text.tokens(mention.span).root.lower_):
                self.gender.setdefault(mention.entity, told)
        self.candidates = [self.place.of(m) for m in named] + self.place.introduced(self.owner)
        self.introduced = {c.token.i: c.entity for c in self.candidates if c.token.i not in self.owner}
        self.candidates += self.place.unnamed(set(self.owner))
        self.candidates.sort(key=lambda c: c.token.i)
        self.near: dict[tuple[bool, int], list[tuple[int, Candidate]]] = defaultdict(list)
        for number, candidate in enumerate(self.candidates):
            self._place(number, candidate)
        self.unnamed = {c.token.i for c in self.candidates if c.entity is None}
        self.unnamed_ones: dict[int, int] = {}
        """Of pronouns that stand for somebody without a name, the noun for that one."""
        self.speakers: dict[int, Key] = {}

    def _place(self, number: int, candidate: Candidate) -> None:
        """Keep *candidate*, the one of that number, by its sentence: pronouns look no more than DECAY sentences back."""
        for quoted in (False, True):
            self.near[quoted, self.place.counted(candidate.token, quoted)].append((number, candidate))

    def pronouns(self) -> Iterator[Mention]:
        """Yield a mention for each pronoun whose person is clear: outside quotations first, since they tell who speaks in them."""
        named = {t.i for m in self.text.mentions if m.form is Form.NAME for t in self.text.tokens(m.span)}
        words = (t for t in self.text.words if (t.lower_ in HE or t.lower_ in SHE) and t.i not in named)
        every = [t for t in words if not of_nobody(t) and not t.lower_.endswith("self")]  # "himself" says nothing new
        yield from self._resolved([t for t in every if self.place.quote[t.i] < 0])
        self.speakers = self._speakers()
        yield from self._resolved([t for t in every if self.place.quote[t.i] >= 0])

    def _resolved(self, pronouns: list[Token]) -> Iterator[Mention]:
        for token in pronouns:
            entity = self.resolve(token)
            if entity is not None:
                mention = Mention(self.text.span(token), entity, Form.PRONOUN)
                self.owner[token.i] = entity
                self.gender.setdefault(entity, gender_of_word(token.lower_))
                self.candidates.append(self.place.of(mention))
                self._place(len(self.candidates) - 1, self.candidates[-1])
                yield mention
            elif token.i in self.unnamed_ones:  # who is told of goes on being told of, with no name as well
                noun = self.text.doc[self.unnamed_ones[token.i]]
                self.candidates.append(Candidate(token, None, weight(token) * 0.6, noun))
                self._place(len(self.candidates) - 1, self.candidates[-1])

    def resolve(self, pronoun: Token) -> Entity | None:
        """Return the named person *pronoun* stands for, where one is clearly likelier than all others."""
        scores = Scores()
        quoted = self.place.quote[pronoun.i] >= 0
        here = self.place.counted(pronoun, quoted)
        near = (pair for back in range(len(DECAY)) for pair in self.near.get((quoted, here - back), ()))
        for _, candidate in sorted(near, key=itemgetter(0)):
            self._weigh(pronoun, candidate, scores)
        self._structure(pronoun, scores)
        wanted = gender_of_word(pronoun.lower_)
        ranked = [(s, k) for s, k in scores.ranked() if self._gender(k) in ("", wanted)]
        least = LEAST if len(ranked) > 1 else ALONE
        if not ranked or ranked[0][0] < least or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
            return None
        best = ranked[0][1]
        if not isinstance(best, Entity):
            self.unnamed_ones[pronoun.i] = best
            return None
        return best if ranked[0][0] >= LEAST or likely_gender(best) in ("", wanted) else None

    def _gender(self, key: Key) -> str:
        if isinstance(key, Entity):
            return self.gender.get(key, "")
        return gender_of_word(self.text.doc[key].lower_)

    def _weigh(self, pronoun: Token, candidate: Candidate, scores: Scores) -> None:
        quoted = self.place.quote[pronoun.i] >= 0
        back = self.place.counted(pronoun, quoted) - self.place.counted(candidate.token, quoted)
        if candidate.token.i >= pronoun.i or back >= len(DECAY):
            return
        if candidate.token.sent == pronoun.sent and bound(pronoun, candidate):
            scores.barred.add(candidate.key)
            return
        score = candidate.weight * DECAY[back]
        if (
            self.place.quote[candidate.token.i] >= 0
            and self.place.quote[candidate.token.i] != self.place.quote[pronoun.i]
        ):
            score *= 0.5
        if self.place.paragraph[pronoun.i] != self.place.paragraph[candidate.token.i]:
            score *= 0.85
        scores.add(candidate.key, score)

    def _structure(self, pronoun: Token, scores: Scores) -> None:
        """Prefer the subjects of the clauses around the pronoun, the inner before the outer; bar the speaker of its quotation."""
        self._joined(pronoun, scores)
        self._helped(pronoun, scores)
        scores.accuse(*map(self._key, accused_before(pronoun)))
        bonus, own = 0.9, True
        for verb in clauses_around(pronoun):
            chosen = subject(verb) or self._misparsed(verb)
            told_of = (
                verb.dep_ in {"relcl", "acl"} and chosen is not None and chosen.i == verb.head.i
            )  # "a man who lost his hat"
            if chosen is not None and (told_of or not under(pronoun, chosen)):
                key = self._key(chosen)
                key = None if isinstance(key, int) and any(chosen.conjuncts) else key  # "his uncle and others said he"
                argument = own and not may_be_the_doer(pronoun)
                if key is None:
                    key, argument = self._key(owner(chosen) or done_to(verb, chosen, pronoun)), False
                if key is not None and (argument or self._speaks(chosen, verb, pronoun)):
                    scores.barred.add(key)
                elif key is not None and (chosen.i < pronoun.i or fronted(pronoun, verb)):
                    scores.add(key, bonus)
                    scores.best[key] += bonus * (OWN if told_of else 1.0)
                    bonus *= 0.6
            own = False
        quoted = self.place.quote[pronoun.i]
        speaker = self.speakers.get(quoted) if quoted >= 0 else None
        if speaker is not None:
            scores.barred.add(speaker)

    def _misparsed(self, verb: Token) -> Token | None:
        """Return the name right before a finite verb that the parse has made a by-name of another person's."""
        before = verb.i - 1
        while before > verb.sent.start and verb.doc[before].text in {'"', ","}:
            before -= 1
        name = verb.doc[before]
        return (
            name if name.dep_ == "appos" and name.i in self.owner and verb.tag_ in {"VBD", "VBZ", "VBP", "MD"} else None
        )

    def _joined(self, pronoun: Token, scores: Scores) -> None:
        """Prefer in "Holt and his team" whom the team is joined to."""
        thing = pronoun.head
        if pronoun.dep_ == "poss" and thing.dep_ == "conj":
            key = self._key(thing.head)
            if key is not None:
                scores.add(key, 1.6)
                scores.best[key] += 1.6

    def _helped(self, pronoun: Token, scores: Scores) -> None:
        """Prefer in "thanked Holt for his support" whom it is done to."""
        preposition = pronoun.head.head if pronoun.dep_ == "poss" else pronoun
        verb = preposition.head
        told = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i < preposition.i), None)
        if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}:  # "Holt's interest, reflected in his visits"
            told = owner(verb.head)
        elif preposition.lower_ not in {"for", "on", "with"} or verb.lemma_.lower() not in FAVOURING:
            return
        key = self._key(told)
        if key is not None:
            scores.add(key, 1.6)
            scores.best[key] += 1.6

    def _speaks(self, chosen: Token, verb: Token, pronoun: Token) -> bool:
        """Tell whether *chosen* says the quotation the pronoun stands in: his verb stands outside of it."""
        quoted = self.place.quote[pronoun.i]
        saying = chosen.head if chosen.dep_ in {"nsubj", "nsubjpass"} else verb
        return quoted >= 0 and self.place.quote[saying.i] != quoted

    def _speakers(self) -> dict[int, Key]:
        """Return who says each quotation: the subject outside it in its sentences, else who said the one before."""
        found: dict[int, Key] = {}
        sayers = [self._saying(sentence) for sentence in self.text.doc.sents]
        for number, quote in enumerate(self.text.quotes):
            tokens = self.text.tokens(quote.span)
            ends = [self.place.sentence[i] for i in (tokens.start, tokens.end - 1)] if len(tokens) else []
            said = next((sayers[at] for at in ends if sayers[at] is not None), None)
            near = number - 1 in found and self._follows(number)
            if said is not None:
                found[number] = said
            elif near:
                found[number] = found[number - 1]
        return found

    def _saying(self, sentence: Tokens) -> Key | None:
        """Return the first of the named who says something in *sentence*, outside quotations."""
        for token in sentence:
            if token.dep_ != "nsubj" or self.place.quote[token.i] >= 0 or self.place.quote[token.head.i] >= 0:
                continue
            key = self._key(token) if token.head.lemma_.lower() in SAYING else None
            if key is not None:
                return key
        return None

    def _follows(self, number: int) -> bool:
        """Tell whether a quotation stands in the paragraph of the one before or in the next."""
        before, here = (self.text.tokens(q.span) for q in self.text.quotes[number - 1 : number + 1])
        return (
            bool(len(before) and len(here))
            and self.place.paragraph[here.start] - self.place.paragraph[before.start] <= 1
        )

    def _key(self, token: Token | None) -> Key | None:
        if token is None:
            return None
        entity = self.owner.get(token.i) or self.introduced.get(token.i)
        if entity is None:
            beside = [c for t in (token, *token.conjuncts) for c in t.children if c.dep_ == "appos"]
            entity = next((self.owner[c.i] for c in beside if c.i in self.owner), None)
        if entity is not None:
            return entity
        return token.i if token.i in self.unnamed else self.unnamed_ones.get(token.i)


ANNOTATOR = Annotator(
    find=find,
    after=("people", "actors", "places", "times", "quotes", "offices"),
    examples=(
        Example(
            "Ana Prado met Erik Holt. She praised his plan.",
            ("She (pronoun) = Ana Prado", "his (pronoun) = Erik Holt"),
        ),
        Example("Ana Prado left. The billionaire had no plans.", ("The billionaire (nominal) = Ana Prado",)),
        Example(
            "Erik Holt is the brother of Ana Prado. Prado's brother stayed.",
            ("Prado's brother (nominal) = Erik Holt",),
        ),
        Example("The minister said he would go. It was raining."),
    ),
)
