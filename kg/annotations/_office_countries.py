"""Infers the state of an office whose words do not say it; no guess where the evidence is thin or contradicts itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.annotations._body_words import BODY_HEADS, PUBLIC
from kg.annotations._encounters import ABROAD, LISTED, RECEIVING, converses, met, travel
from kg.annotations._holders import Holding
from kg.annotations._sightings import How, Sighting
from kg.annotations._spoken_for import possessed, promised, side, votes
from kg.annotations._tenants import Tenant, key
from kg.annotations._territories import Territory, of_title
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Context:
    """What one article tells about the states of its office holders."""

    def __init__(
        self,
        doc: Doc,
        found: tuple[Sighting, ...],
        tenants: list[Tenant],
        mentions: dict[int, list[tuple[int, int]]],
        home: Territory | None = None,
    ) -> None:
        """Take the *tenants*, the *mentions* of each person as token ranges, and the state whose government publishes the article."""
        self.home = home
        self.doc, self.tenants, self.mentions = doc, tenants, mentions
        self.found = tuple(s for s in found if s.territory.kind != "union")
        self.unions = {i for s in found if s.territory.kind == "union" for i in range(s.start, s.end)}
        self.listed: set[int] = set()
        """People whose state comes from a list or place, so that it tells nothing about others."""
        self.person = {start: person for person, ranges in mentions.items() for start, _ in ranges}

    def infer(self) -> None:
        """Give tenants without a state one, in order, where a rule tells it."""
        for rule in (
            self._other_office,
            self._owner,
            self._wording,
            self._possessed,
            self._side,
            self._listed,
            self._host,
            self._speaks_for,
            self._promises,
            self._left_over,
            self._issuer,
            self._publisher,
        ):
            for tenant in self.tenants:
                owned = any(h.owner is not None for h in tenant.holdings) and rule != self._owner
                near = rule in (self._listed, self._host)
                contested = (near or rule == self._left_over) and self._rivals(tenant, near=near)
                if tenant.country is None and self._needs(tenant) and not owned and not contested:
                    territory = rule(tenant)
                    sure = rule in (self._other_office, self._owner, self._wording, self._listed)
                    if territory is not None and (sure or territory.name not in self._excluded(tenant)):
                        tenant.country, tenant.inferred = territory, True

    def _rivals(self, tenant: Tenant, *, near: bool) -> bool:
        """Tell whether another person (of the same sentence) has the same title and no state: both cannot be of one state."""
        sentence = self.doc[tenant.first.person].sent
        same = [t for t in self.tenants if t.person != tenant.person and key(t.label) == key(tenant.label)]
        if near:
            same = [t for t in same if sentence.start <= t.first.person < sentence.end]
        return any(t.country is None or t.inferred for t in same if t.status is OfficeStatus.CURRENT)

    def _needs(self, tenant: Tenant) -> bool:
        """Tell whether the office is a state's: in no body, or in one whose noun says a state's."""
        if tenant.body is None:
            return True
        words = {t.lower_ for t in self.doc[tenant.body.start : tenant.body.end]}
        return bool(words & (BODY_HEADS | PUBLIC)) and not self._union(tenant)

    def _union(self, tenant: Tenant) -> bool:
        return tenant.body is not None and bool(self.unions & set(range(tenant.body.start, tenant.body.end)))

    def _excluded(self, tenant: Tenant) -> set[str]:
        """Return the states the person visits, and those where another holds the same office."""
        same = {
            t.country.name
            for t in self.tenants
            if t.country is not None
            and not t.inferred
            and t.person != tenant.person
            and t.status is OfficeStatus.CURRENT
            and key(t.label) == key(tenant.label)
        }
        topics = {s.territory.name for h in tenant.holdings for s in self.found if s.start in h.title.words}
        return (
            (same if tenant.status is OfficeStatus.CURRENT else set())
            | self._visited(tenant)
            | topics
            | self._met_by(tenant)
        )

    def _met_by(self, tenant: Tenant) -> set[str]:
        """Return the states of those the person meets as another side: told with their state, not in one list with the person."""
        names: set[str] = set()
        for token in self._tokens(tenant):
            if met(token) is not None or (token.dep_ == "nsubj" and token.head.lemma_ in RECEIVING):
                names |= {o.country.name for o in self._beside(tenant, token) if o.country is not None}
        return names

    def _beside(self, tenant: Tenant, token: Token) -> list[Tenant]:
        """Return other people's offices where they are named in the sentence of *token*, but not in one list with it."""
        listed = {t.i for t in (*token.conjuncts, token)}
        found, sentence = [], token.sent
        first, last = sentence.start, sentence.end
        for other in self.tenants:
            ranges = [(s, e) for s, e in self.mentions[other.person] if first <= s < last]
            apart = bool(ranges) and not any(self.doc[s:e].root.i in listed for s, e in ranges)
            if apart and other.person != tenant.person and other.person not in self.listed:
                found.append(other)
        return found

    def _across(self, tenant: Tenant) -> set[str]:
        """Return the states of office holders told in the person's sentences on what may be the other side."""
        return {
            other.country.name
            for token in self._tokens(tenant)
            for other in self._beside(tenant, token)
            if other.country is not None
        }

    def _facing_unknown(self, tenant: Tenant) -> bool:
        """Tell whether somebody of unknown state shares a sentence with the person: either may be the one at home."""
        same = [t for t in self.tenants if t.person != tenant.person and key(t.label) == key(tenant.label)]
        beside = [o for token in self._tokens(tenant) for o in self._beside(tenant, token)]
        return any(o.country is None and self._needs(o) and not _speaks(o) for o in (*same, *beside))

    def _visited(self, tenant: Tenant) -> set[str]:
        names: set[str] = set()
        for token in self._tokens(tenant):
            verb = travel(token)
            if verb is not None:
                names |= {s.territory.name for s in self._under(verb) if self._is_goal(s, verb)}
        return names

    def _is_goal(self, sighting: Sighting, verb: Token) -> bool:
        token = self.doc[sighting.start : sighting.end].root
        direct = token.dep_ == "dobj" and token.head.i == verb.i
        return direct or (token.dep_ == "pobj" and token.head.lower_ in ("to", "in", "for"))

    def _under(self, token: Token) -> list[Sighting]:
        inside = {t.i for t in token.subtree}
        return [s for s in self.found if s.start in inside]

    def _tokens(self, tenant: Tenant) -> list[Token]:
        return [self.doc[start:end].root for start, end in self.mentions[tenant.person]]

    # -------------------------------------------------------------------------------------- rules, the surest first

    def _other_office(self, tenant: Tenant) -> Territory | None:
        """Return the state of another office the person holds."""
        own = [t for t in self.tenants if t.person == tenant.person and not t.inferred]
        return _only(t.country for t in own if t.country is not None and t.country.kind != "union")

    def _owner(self, tenant: Tenant) -> Territory | None:
        """Return the state of the person the office serves: "A's adviser"."""
        owners = {self.person[h.owner] for h in tenant.holdings if h.owner is not None}
        return _only(t.country for t in self.tenants if t.person in owners)

    def _wording(self, tenant: Tenant) -> Territory | None:
        """Hardly any other state words the title so."""
        territory = of_title(tenant.label) or of_title(tenant.label.split(" for ")[0])
        told = (*(s.territory for s in self.found), None)
        return territory if territory in told or self._speaks_for(tenant) in (None, territory) else None

    def _listed(self, tenant: Tenant) -> Territory | None:
        """Return the state of the holder right before in a list, which goes on."""
        start = tenant.first.title.start
        for other in self.tenants:
            if other.person == tenant.person or other.status is OfficeStatus.FORMER or other.country is None:
                continue
            for holding in other.holdings:
                told = holding.title.country or holding.country or holding.body or other.person in self.listed
                end = self._end(holding)
                if told and end <= start <= end + 4 and {t.lower_ for t in self.doc[end:start]} <= LISTED:
                    self.listed.add(tenant.person)
                    return other.country
        return None

    def _end(self, holding: Holding) -> int:
        """Return the token after the name that *holding* gives a title, and after the body behind it."""
        name = next((e for ranges in self.mentions.values() for s, e in ranges if s == holding.person), holding.person)
        return holding.body.end if holding.body is not None and holding.body.start > name else name

    def _issuer(self, tenant: Tenant) -> Territory | None:
        """Return the state a spokesperson named without one speaks for: that of the first office holder told of."""
        others = [t for t in self.tenants if not _speaks(t)]
        if not others or not _speaks(tenant):
            return None
        issued = others[0].inferred and others[0].person not in self.listed
        return others[0].country if issued or len(key(tenant.label)) > 1 else None

    def _publisher(self, tenant: Tenant) -> Territory | None:
        """Return the state whose government publishes the article, for the subject of its first sentence: one of its own."""
        if self._placed_elsewhere(tenant) or key(tenant.label) & ABROAD - {"representative", "envoy", "coordinator"}:
            return None
        start, end = self.mentions[tenant.person][0]
        token = self.doc[start:end].root
        return self.home if start == min(self.person) and token.dep_ == "nsubj" and token.head.dep_ == "ROOT" else None

    def _placed_elsewhere(self, tenant: Tenant) -> bool:
        """Tell whether brackets behind the name say where the person is from, in words not known as a state."""
        ends = [e for h in tenant.holdings for s, e in self.mentions[tenant.person] if s == h.person]
        return any(
            e + 1 < len(self.doc) and self.doc[e].text == "(" and self.doc[e + 1].text[0].isupper() for e in ends
        )

    def _host(self, tenant: Tenant) -> Territory | None:
        """Return the state in which somebody who is not at home there meets the person."""
        if key(tenant.label) & ABROAD or self._placed_elsewhere(tenant):
            return None
        for holding in tenant.holdings:
            token = self.doc[holding.person]
            verb = met(token)
            if verb is not None:
                places = [s for s in self._before(holding.title.start) if self._is_place(s)]
                far = bool(places) and not token.sent.start <= places[-1].start < token.sent.end
                known = far and places[-1].territory in (self.home, self.tenants[0].country)
                if places and not known and not self._at_home(token, places[-1].territory):
                    self.listed.add(tenant.person)
                    return places[-1].territory
        return None

    def _at_home(self, token: Token, territory: Territory) -> bool:
        """Tell whether somebody else in the sentence of *token* holds office in *territory*: then the met is the guest."""
        names = {s for s in self.person if token.sent.start <= s < token.sent.end and s != token.i}
        persons = {self.person[s] for s in names}
        return any(t.country is territory and t.person in persons - self.listed for t in self.tenants)

    def _before(self, at: int) -> list[Sighting]:
        """Return the states named in the sentence of token *at*, else those named before it."""
        sentence = self.doc[at].sent
        here = [s for s in self.found if sentence.start <= s.start < sentence.end]
        return here if any(self._is_place(s) for s in here) else [s for s in self.found if s.start < at]

    def _is_place(self, sighting: Sighting) -> bool:
        token = self.doc[sighting.start : sighting.end].root
        while token.dep_ in ("appos", "npadvmod", "conj") and token.head.i < token.i and token.head.ent_type_ == "GPE":
            token = token.head
        goal = token.dep_ == "dobj" and token.head.lemma_ == "visit"
        return sighting.how in (How.NAME, How.SEAT) and (
            goal or (token.dep_ == "pobj" and token.head.lower_ in ("in", "to"))
        )

    def _speaks_for(self, tenant: Tenant) -> Territory | None:
        """Return the state that is the subject of what the person says, more often than any other."""
        return votes(self._tokens(tenant), self.found)

    def _promises(self, tenant: Tenant) -> Territory | None:
        """Return the one state of whose decisions the person tells; not of those who speak for organizations."""
        if key(tenant.label) & ABROAD:
            return None
        return _only(promised(token, self.found) for token in self._tokens(tenant))

    def _possessed(self, tenant: Tenant) -> Territory | None:
        """Return the state meant by "its foreign minister"."""
        return _only(possessed(self.doc, h.title.start, self.found) for h in tenant.holdings)

    def _side(self, tenant: Tenant) -> Territory | None:
        """Return the state whose delegation is listed."""
        return _only(side(self.doc, h.title.start, self.found) for h in tenant.holdings)

    def _left_over(self, tenant: Tenant) -> Territory | None:
        """Of the states in play only one is left, or one is named far more often and the person is no mere object."""
        spokesman = _speaks(tenant) and tenant.body is None
        if spokesman or key(tenant.label) & ABROAD or self._placed_elsewhere(tenant):
            return None
        if self._facing_unknown(tenant) or any(converses(token) for token in self._tokens(tenant)):
            return None
        out = self._excluded(tenant) | self._across(tenant)
        counts = Counter(s.territory.name for s in self.found if not self._is_place(s))
        left = [(n, c) for n, c in counts.most_common() if n not in out]
        acts = any(token.dep_ != "dobj" and token.head.pos_ != "ADJ" for token in self._tokens(tenant))
        clear = acts and (len(left) == 1 or (len(left) > 1 and left[0][1] >= 3 * left[1][1]))
        clear = clear and not any(travel(token) for token in self._tokens(tenant))
        name = left[0][0] if clear and left else None
        return next(
            (s.territory for s in self.found if s.territory.name == name and counts[s.territory.name] > 1), None
        )


def _speaks(tenant: Tenant) -> bool:
    return any(word.startswith("spokes") for word in tenant.label.split())


def _only(territories: Iterable[Territory | None]) -> Territory | None:
    found = {t.name: t for t in territories if t is not None}
    return next(iter(found.values())) if len(found) == 1 else None
