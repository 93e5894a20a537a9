"""Who stands beside whom and where: what one article's parse tells about the sides its office holders are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotations._offices.encounters import RECEIVING, SAYING, met, receives, travel
from kg.annotations._offices.tenants import Tenant, key
from kg.annotations._offices.title_words import HEADS, PLURALS
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How, Sighting
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc, Token

DEMANDING = words("must should ought may might could")
"""Auxiliaries of what others expect of a state, or think of it."""
TELLING = SAYING | words("blame criticize criticise condemn denounce urge call ask think believe complain deny argue")
"""Verbs of who tells of a state, his own or another."""


class Scene:
    """The people of one article with their offices, and the states named around them."""

    def __init__(
        self,
        doc: Doc,
        found: tuple[Sighting, ...],
        tenants: list[Tenant],
        mentions: dict[int, list[tuple[int, int]]],
    ) -> None:
        """Take the *tenants* and the *mentions* of each person as token ranges."""
        self.doc, self.tenants, self.mentions = doc, tenants, mentions
        self.found = tuple(s for s in found if s.territory.kind != "union")
        self.person = {start: person for person, ranges in mentions.items() for start, _ in ranges}
        self.placed: set[int] = set()
        """People whose state comes from a list or place, so that it tells nothing about others."""

    def tokens(self, tenant: Tenant) -> list[Token]:
        """Return the head word of each mention of the person."""
        return [self.doc[start:end].root for start, end in self.mentions[tenant.person]]

    def name(self, tenant: Tenant) -> str:
        """Return the longest name the article gives the person."""
        return self.name_of(tenant.person)

    def name_of(self, person: int) -> str:
        """Return the longest name the article gives *person*."""
        return max((self.doc[start:end].text for start, end in self.mentions[person]), key=len)

    def states(self) -> dict[int, Territory]:
        """Return the state that each token names, as noun or adjective, or is the name of an office holder of."""
        told = {i: s.territory for s in self.found if s.how is not How.SEAT for i in range(s.start, s.end)}
        for tenant in self.tenants:
            if tenant.country is not None and tenant.country.kind != "union":
                told |= {i: tenant.country for s, e in self.mentions[tenant.person] for i in range(s, e)}
        return told

    def beside(self, tenant: Tenant, token: Token) -> list[Tenant]:
        """Return other people's offices where they are named in the sentence of *token*, but not in one list with it."""
        listed = {t.i for t in (*token.conjuncts, token)}
        found, sentence = [], token.sent
        first, last = sentence.start, sentence.end
        for other in self.tenants:
            ranges = [(s, e) for s, e in self.mentions[other.person] if first <= s < last]
            apart = bool(ranges) and not any(self.doc[s:e].root.i in listed for s, e in ranges)
            if apart and other.person != tenant.person and other.person not in self.placed:
                found.append(other)
        return found

    def across(self, tenant: Tenant) -> set[str]:
        """Return the states of office holders told in the person's sentences on what may be the other side."""
        return {
            other.country.name
            for token in self.tokens(tenant)
            for other in self.beside(tenant, token)
            if other.country is not None
        }

    def met_by(self, tenant: Tenant) -> set[str]:
        """Return the states of those the person meets as another side: told with their state, not in one list with the person."""
        names: set[str] = set()
        for token in self.tokens(tenant):
            verb = met(token)
            facing = self.before(verb) if verb is not None and verb.i < token.i else None
            if verb is not None or (token.dep_ == "nsubj" and token.head.lemma_ in RECEIVING):
                others = [o for o in self.beside(tenant, token) if facing is None or o.person in facing]
                names |= {o.country.name for o in others if o.country is not None}
        return names

    def before(self, verb: Token) -> set[int]:
        """Return the people named before *verb* in its sentence: of those met with one verb none is another's host."""
        first = verb.sent.start
        return {person for start, person in self.person.items() if first <= start < verb.i}

    def same_office(self, tenant: Tenant) -> list[Tenant]:
        """Return other people in an office of the same title."""
        title = key(tenant.label)
        return [t for t in self.tenants if t.person != tenant.person and key(t.label) == title]

    def excluded(self, tenant: Tenant) -> set[str]:
        """Return the states the person visits, is told of or meets, and those where another holds the same office."""
        same = {
            t.country.name
            for t in self.same_office(tenant)
            if t.country is not None and not t.inferred and t.status is OfficeStatus.CURRENT
        }
        topics = {s.territory.name for h in tenant.holdings for s in self.found if s.start in h.title.words}
        mine = same if tenant.status is OfficeStatus.CURRENT else set()
        return mine | self.visited(tenant) | topics | self.met_by(tenant)

    def rivals(self, tenant: Tenant, *, near: bool) -> bool:
        """Tell whether another person (of the same sentence) has the same title and no state: both cannot be of one state."""
        sentence = self.doc[tenant.first.person].sent
        same = self.same_office(tenant)
        if near:
            same = [t for t in same if sentence.start <= t.first.person < sentence.end]
        return any(t.country is None or t.inferred for t in same if t.status is OfficeStatus.CURRENT)

    def speaks(self, sighting: Sighting) -> bool:
        """Tell whether the state is the subject of a main clause, or who is spoken for: "On behalf of Kenya, I …"."""
        token = self.doc[sighting.start : sighting.end].root
        behalf = token.dep_ == "pobj" and token.head.head.lower_ == "behalf"
        return behalf or (sighting.how is How.NAME and token.dep_ == "nsubj" and token.head.dep_ == "ROOT")

    def told_by(self, tenant: Tenant) -> set[str]:
        """Return the states named only where the person tells of them: "said Kenya was a danger", "accused Kenya of …"."""
        told = [t.sent for t in self.tokens(tenant) if t.dep_ == "nsubj" and t.head.lemma_ in TELLING]
        inside = {s for s in self.found if any(t.start <= s.start < t.end for t in told)}
        return {s.territory.name for s in inside} - {s.territory.name for s in self.found if s not in inside}

    def visited(self, tenant: Tenant) -> set[str]:
        """Return the states the person travels to."""
        names: set[str] = set()
        for token in self.tokens(tenant):
            verb = travel(token)
            if verb is not None:
                inside = {t.i for t in verb.subtree}
                goals = (s for s in self.found if s.start in inside and self._is_goal(s, verb))
                names |= {s.territory.name for s in goals}
        return names

    def _is_goal(self, sighting: Sighting, verb: Token) -> bool:
        token = self.doc[sighting.start : sighting.end].root
        direct = token.dep_ == "dobj" and token.head.i == verb.i
        return direct or (token.dep_ == "pobj" and token.head.lower_ in ("to", "in", "for"))

    def placed_elsewhere(self, tenant: Tenant) -> bool:
        """Tell whether brackets behind the name say where the person is from, in words not known as a state."""
        ends = [e for h in tenant.holdings for s, e in self.mentions[tenant.person] if s == h.person]
        return any(
            e + 1 < len(self.doc) and self.doc[e].text == "(" and self.doc[e + 1].text[0].isupper() for e in ends
        )

    # ----------------------------------------------------------------------------------------------- on whose ground

    def is_place(self, sighting: Sighting) -> bool:
        """Tell whether the state or seat is where something happens."""
        token = self.doc[sighting.start : sighting.end].root
        while token.dep_ in ("appos", "npadvmod", "conj") and token.head.i < token.i and token.head.ent_type_ == "GPE":
            token = token.head
        goal = token.dep_ == "dobj" and token.head.lemma_ == "visit"
        return sighting.how in (How.NAME, How.SEAT) and (
            goal or (token.dep_ == "pobj" and token.head.lower_ in ("in", "to"))
        )

    def acts(self, sighting: Sighting) -> bool:
        """Tell whether the state, or what is its own, is the subject of what is done; a rival tells what it says or has to do."""
        token = self.doc[sighting.start : sighting.end].root
        if sighting.how is How.DEMONYM and token.dep_ not in ("amod", "compound"):
            return False
        while token.dep_ in ("poss", "amod", "compound") and token.head.i > token.i:
            token = token.head
        person = token.lower_ in HEADS or token.lower_ in PLURALS
        told = token.head.lemma_ in SAYING or any(c.lower_ in DEMANDING for c in token.head.children)
        return token.dep_ in SUBJECTS and not person and not told

    def places(self, at: int) -> list[Sighting]:
        """Return the places of the sentence of token *at*, else those told before it."""
        sentence = self.doc[at].sent
        here = [s for s in self.found if sentence.start <= s.start < sentence.end and self.is_place(s)]
        return here or [s for s in self.found if s.start < at and self.is_place(s)]

    def ground(self, tenant: Tenant) -> Sighting | None:
        """Return the place where somebody who is not at home there meets the person."""
        for holding in tenant.holdings:
            verb = met(self.doc[holding.person])
            places = self.places(holding.title.start) if verb is not None else []
            if verb is not None and places and not self._host(tenant, verb, places[-1]):
                return places[-1]
        return None

    def _host(self, tenant: Tenant, verb: Token, place: Sighting) -> bool:
        """Tell whether somebody else before *verb* in its sentence holds office at the place: then the met is the guest."""
        hosts = self.before(verb) - {tenant.person} - self.placed
        return any(t.country is place.territory and t.person in hosts for t in self.tenants)

    def receiving(self, tenant: Tenant) -> Sighting | None:
        """Return the place in which the person receives somebody, in the same sentence."""
        for token in self.tokens(tenant):
            here = [s for s in self.places(token.i) if token.sent.start <= s.start < token.sent.end]
            guests = {o.country.name for o in self.beside(tenant, token) if o.country is not None}
            if here and receives(token) and here[-1].territory.name not in guests:
                return here[-1]
        return None
