"""Infers the state of an office whose words do not say it; no guess where the evidence is thin or contradicts itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import BODY_HEADS, MASSES, PUBLIC
from kg.annotations._offices.encounters import ABROAD, converses, deals, travel
from kg.annotations._offices.focus import focus, owning
from kg.annotations._offices.holdings import Holding
from kg.annotations._offices.leaders import in_full, lacks, leads, led, state_led
from kg.annotations._offices.office_lists import Lists
from kg.annotations._offices.origins import contradicted, dated_in, dateline, foremost, namesake, only
from kg.annotations._offices.scenes import Scene
from kg.annotations._offices.spoken_for import possessed, promised, side, voiced, votes
from kg.annotations._offices.tenants import Tenant, key, of_a_group, of_any_state, owned_by, speaks
from kg.annotations._offices.title_phrases import Body, Title
from kg.annotations._offices.title_words import DEPUTIES
from kg.annotations._offices.wordings import of_body, of_office, partisan
from kg.annotations._people.person_words import words
from kg.annotations._places.sightings import How, Sighting
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc

ARMED = words("army forces force front movement party brigade command")
"""What of a body's words makes whoever leads it no holder of a state's office."""
WITHIN = words("mayor governor sheriff councilor councillor judge prosecutor attorney police campaign party")
"""Who and what is within a state, and of no weight beyond it."""
FIRST = words("president king queen premier prime emperor")
"""Words of titles of which nobody has two at once in one state."""
ASIDE = words("ambassador chargé d'affaires consul cardinal archbishop bishop")
"""Words of titles of those who are never another state's side: they are abroad, or of the church."""
SERVED = 6
"""Tokens within which the name of whom somebody serves follows."""
SIGNED = 3
"""First tokens of an article in which the name of who signs it stands."""


class Context:
    """What one article tells about the states of its office holders."""

    def __init__(
        self,
        doc: Doc,
        found: tuple[Sighting, ...],
        tenants: list[Tenant],
        mentions: dict[int, list[tuple[int, int]]],
        home: Territory | None = None,
        day: date | None = None,
        unnamed: tuple[Title, ...] = (),
    ) -> None:
        """Take *mentions* of each person as token ranges, the state whose government publishes, the day, and titles of nobody named."""
        self.unnamed = unnamed
        self.home, self.day = home, day
        self.doc, self.tenants, self.mentions = doc, tenants, mentions
        self.scene = Scene(doc, found, tenants, mentions)
        self.found, self.lists = self.scene.found, Lists(self.scene)
        self.unions = {i for s in found if s.territory.kind == "union" for i in range(s.start, s.end)}

    def infer(self) -> None:
        """Give tenants without a state one, in order, where a rule tells it."""
        told = (self._other_office, self._wording, self._known, self._owner, self._letterhead)
        nearby = (self.lists.state, self._ground, self.lists.state)
        rules: tuple[Callable[[Tenant], Territory | None], ...] = (
            *told,
            self._possessed,
            self._side,
            *nearby,
            self._local,
            self._speaks_for,
            self._promises,
            self._left_over,
            self._namesake,
            self._superior,
            self._dateline,
            self._issuer,
            self._publisher,
            self._at_home,
            self._owner,
        )
        for rule in rules:
            for tenant in self.tenants:
                owned = any(owned_by(self.doc, h) for h in tenant.holdings) and rule not in (*told, self._possessed)
                near = rule in nearby
                contested = (near or rule == self._left_over) and self.scene.rivals(tenant, near=near)
                if tenant.country is None and self._needs(tenant) and not owned and not contested:
                    territory = rule(tenant)
                    sure = rule in told or rule == self.lists.state
                    if territory is None or lacks(territory, tenant.label):
                        continue
                    if sure or territory.name not in self.scene.excluded(tenant):
                        tenant.country, tenant.inferred = territory, True
                        self.scene.placed |= {tenant.person} if near else set()

    def _needs(self, tenant: Tenant) -> bool:
        """Tell whether the office is a state's: in no body, or in one whose noun says a state's; for nobody else's family or firm."""
        if tenant.body is None:
            behind = {self.doc[h.title.end].lower_ for h in tenant.holdings if h.title.end < len(self.doc)}
            return not ((speaks(tenant) and "for" in behind) or of_a_group(tenant))
        text = self._text(tenant.body)
        if of_body(text) is not None:
            return True
        words = {*text.lower().split()}
        if ("leader" in tenant.label.split() and words & ARMED) or (speaks(tenant) and words <= MASSES | PUBLIC):
            return False
        return (bool(words & (BODY_HEADS | PUBLIC | WITHIN)) and not self._union(tenant)) or partisan(words)

    def _union(self, tenant: Tenant) -> bool:
        return tenant.body is not None and bool(self.unions & set(range(tenant.body.start, tenant.body.end)))

    def _facing_unknown(self, tenant: Tenant, *, apart: bool) -> bool:
        """Tell whether somebody of unknown state shares a sentence with the person: either may be the one at home."""
        beside = [o for token in self.scene.tokens(tenant) for o in self.scene.beside(tenant, token)]
        same = [] if apart else self.scene.same_office(tenant)
        others = (*same, *(o for o in beside if not key(o.label) & ASIDE))
        return any(o.country is None and self._needs(o) and not speaks(o) for o in others)

    # -------------------------------------------------------------------------------------- rules, the surest first

    def _other_office(self, tenant: Tenant) -> Territory | None:
        """Return the state of another office the person holds."""
        own = [t for t in self.tenants if t.person == tenant.person and not t.inferred]
        return only(t.country for t in own if t.country is not None and t.country.kind != "union")

    def _owner(self, tenant: Tenant) -> Territory | None:
        """Return the state of the person the office serves ("A's adviser"), or who holds it now ("A's predecessor")."""
        former = (h.like for h in tenant.holdings if h.title.country is None)
        owners = {self.scene.person[at] for at in (*(h.owner for h in tenant.holdings), *former) if at is not None}
        served = {p for h in tenant.holdings if (p := self._served(h)) is not None} - {tenant.person}
        held = only(t.country for t in self.tenants if t.person in owners | served)
        return held or only(state_led(self.scene.name_of(person), self.day) for person in owners)

    def _served(self, holding: Holding) -> int | None:
        """Return the person named behind the title as whom it serves: "adviser to President A"."""
        at = holding.title.end
        at += self.doc[at : at + 1].text == ","
        if self.doc[at : at + 1].text not in ("to", "for"):
            return None
        names = (self.scene.person[i] for i in range(at + 1, at + SERVED) if i in self.scene.person)
        between = self.doc[at + 1 : at + SERVED]
        return next(names, None) if all(t.text[0].isupper() or t.lower_ in ("the", "of") for t in between[:1]) else None

    def _wording(self, tenant: Tenant) -> Territory | None:
        """Hardly any other state words the title so, or has a body of that name."""
        worded = of_office(tenant.label, self._text(tenant.body))
        spots = [(h.title.start, max(h.title.end, self.lists.named(h))) for h in tenant.holdings]
        if worded is None or contradicted(self.doc, self.found, worded, spots):
            return None
        if self.lists.state(tenant) not in (None, worded.state):  # "Kenyan Foreign Minister A, Secretary of State B"
            return None
        named = {s.territory.name for s in self.found} | {t.country.name for t in self.tenants if t.country is not None}
        sure = worded.always and self._speaks_for(tenant) in (None, worded.state)
        return worded.state if worded.state.name in named or sure else None

    def _text(self, body: Body | None) -> str:
        return self.doc[body.start : body.end].text if body is not None else ""

    def _known(self, tenant: Tenant) -> Territory | None:
        """Return the state that the person is known to have led in this office; "secretary" alone is given its full title."""
        name = self.scene.name(tenant)
        if tenant.label == "secretary":
            tenant.label = in_full(tenant.label, name, self.day)
        beside = (name, *(self.doc[h.person : self.lists.named(h)].text for h in tenant.holdings))
        past = only(led(tenant.label, n, None, tenant.status) for n in beside)  # "President Truman", told of much later
        named = past if any(s.territory is past for s in self.found) else None
        held = only(led(tenant.label, n, self.day, tenant.status) for n in beside)
        sent = key(tenant.label) & (ABROAD | FIRST)  # maybe by others
        now = () if sent else leads(name, self.day, tenant.label)
        return held or named or only(state for _, state in now)

    def _letterhead(self, tenant: Tenant) -> Territory | None:
        """Return the state of who signs the article at its top: that of the publisher, else the first that acts in it."""
        start, end = self.mentions[tenant.person][0]
        signs = start < SIGNED and any(h.person == start and h.title.start == end + 1 for h in tenant.holdings)
        if not signs or self.doc[end].text != "," or self.doc[start].sent.root.pos_ in ("VERB", "AUX"):
            return None
        return self.home or next((s.territory for s in self.found if self.scene.speaks(s)), None)

    def _possessed(self, tenant: Tenant) -> Territory | None:
        """Return the state meant by "its foreign minister"."""
        at = [h.title.start for h in tenant.holdings]
        return only(possessed(self.doc, i, self.found) or owning(self.doc, i, self.scene.states()) for i in at)

    def _side(self, tenant: Tenant) -> Territory | None:
        """Return the state whose delegation is listed."""
        return only(side(self.doc, h.title.start, self.found) for h in tenant.holdings)

    def _ground(self, tenant: Tenant) -> Territory | None:
        """Return the state in which somebody who is not at home there meets the person, or the person receives somebody."""
        if key(tenant.label) & ABROAD or self.scene.placed_elsewhere(tenant):
            return None
        place = self.scene.ground(tenant) or self.scene.receiving(tenant)
        if place is None:
            return None
        sentences = [token.sent for token in self.scene.tokens(tenant)]
        far = not any(s.start <= place.start < s.end for s in sentences)
        return None if far and place.territory in (self.home, self.tenants[0].country) else place.territory

    def _speaks_for(self, tenant: Tenant) -> Territory | None:
        """Return the state that is the subject of what the person says, more often than any other."""
        return votes(self.scene.tokens(tenant), self.found)

    def _promises(self, tenant: Tenant) -> Territory | None:
        """Return the one state of whose decisions and attitudes the person tells; not of those who speak for organizations."""
        if key(tenant.label) & ABROAD:
            return None
        tokens = self.scene.tokens(tenant)
        return only(rule(token, self.found) for token in tokens for rule in (promised, voiced))

    def _left_over(self, tenant: Tenant) -> Territory | None:
        """Of the states in play only one is left, or one is named far more often: for the offices that every state has."""
        tokens = self.scene.tokens(tenant)
        if not self._of_any_state(tenant):
            return None
        out = self.scene.excluded(tenant) | self.scene.across(tenant) | self.scene.told_by(tenant)
        left = [s for s in self.found if s.territory.name not in out]
        acts = any(token.dep_ not in ("dobj", "poss") and token.head.pos_ != "ADJ" for token in tokens)
        near = [s for t in tokens for s in left if t.sent.start <= s.start < t.sent.end]
        alone = only(s.territory for s in left) if any(self.scene.acts(s) for s in near) else None
        played = [s for s in left if not self.scene.is_place(s)]
        return (alone or foremost(played)) if acts else None

    def _of_any_state(self, tenant: Tenant, *, apart: bool = False) -> bool:
        """Tell whether every state has the office, it stands before the name, and nobody of another state is met.

        *apart*: whoever else has the same office is told of in another sentence.
        """
        before = any(h.title.end <= h.person for h in tenant.holdings)
        if not of_any_state(tenant) or not before or self.scene.placed_elsewhere(tenant):
            return False
        away = not self.scene.visited(tenant)  # where one travels to is told, or not
        meets = any(converses(t) or (away and travel(t)) or deals(t) for t in self.scene.tokens(tenant))
        return not self._facing_unknown(tenant, apart=apart) and not meets

    def _namesake(self, tenant: Tenant) -> Territory | None:
        """Return the state of the same office where the article tells it of nobody by name."""
        return namesake(tenant.label, self.unnamed, self.doc) if len(key(tenant.label)) > 1 else None

    def _superior(self, tenant: Tenant) -> Territory | None:
        """Return the state of the only office in the article that the person is deputy in."""
        own, across = key(tenant.label), self.scene.across(tenant)
        over = [t.country for t in self.tenants if own & DEPUTIES and own - DEPUTIES == key(t.label)]
        state = only(over) if tenant.status is OfficeStatus.CURRENT else None
        return state if state is not None and state.name not in across else None

    def _dateline(self, tenant: Tenant) -> Territory | None:
        """Return the state whose seat the article is dated from, or the story is about, for the offices that every state has."""
        others = any(o.country is None for o in self.scene.same_office(tenant))
        contested = others and not self.scene.rivals(tenant, near=True)
        if not self._of_any_state(tenant, apart=contested):
            return None
        state = (None if contested else dateline(self.doc, self.found)) or self._told_of(tenant, near=contested)
        return state if state is None or state.name not in self.scene.across(tenant) else None

    def _told_of(self, tenant: Tenant, *, near: bool) -> Territory | None:
        """Return the state that the story is about where the person is first told of with the title, unless another has the office."""
        seats = {i: s.territory for s in self.found if s.how is How.SEAT for i in range(s.start, s.end)}
        person = self.doc[tenant.first.person : self.lists.end(tenant.first)].root
        state = focus(self.doc, person, self.scene.states(), seats, near=near)
        told = state is not None and state.name in self.scene.told_by(tenant)
        taken = any(t.country is state and t.status is tenant.status for t in self.scene.same_office(tenant))
        return None if told or taken else state

    def _issuer(self, tenant: Tenant) -> Territory | None:
        """Return the state a spokesperson named without one speaks for: that of the first office holder told of."""
        others = [t for t in self.tenants if not speaks(t)]
        if not others or not speaks(tenant) or "for" in tenant.label.split():
            return None
        issued = others[0].inferred and others[0].person not in self.scene.placed
        return others[0].country if issued or len(key(tenant.label)) > 1 else None

    def _at_home(self, tenant: Tenant) -> Territory | None:
        """Return the one state of all others' offices, for who has one within a state (a mayor), where hardly another is named."""
        body = {*self._text(tenant.body).lower().split()}
        if not (body | key(tenant.label)) & WITHIN or self.scene.placed_elsewhere(tenant):
            return None
        states = [t.country for t in self.tenants if t.country is not None and t.country.kind != "union"]
        others = {s.territory.name for s in self.found} - {t.name for t in states}
        return only(states) if not others or foremost([*self.found]) in states else None

    def _local(self, tenant: Tenant) -> Territory | None:
        """Return the state from which the article is dated, for whoever has an office within a state: the police, a mayor."""
        told = {*self._text(tenant.body).lower().split()} | key(tenant.label)
        return dated_in(self.doc, self.found) if told & (WITHIN | {"immigration", "customs"}) else None

    def _publisher(self, tenant: Tenant) -> Territory | None:
        """Return the state whose government publishes the article, for the subject of its first sentence: one of its own."""
        sent = key(tenant.label) & ABROAD - {"representative", "envoy", "coordinator"}
        if sent or self.scene.placed_elsewhere(tenant):
            return None
        start, end = self.mentions[tenant.person][0]
        token = self.doc[start:end].root
        speakers = {t.person for t in self.tenants if speaks(t)}
        first = start == min((p for p in self.scene.person if self.scene.person[p] not in speakers), default=start)
        return self.home if first and token.dep_ == "nsubj" and token.head.dep_ == "ROOT" else None
