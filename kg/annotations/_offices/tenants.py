"""Gathers title mentions into offices of people: repeats and short forms of one title are one office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.annotations._offices.body_words import BODIES_IF_NAMED, BODY_HEADS, MASSES, PORTFOLIOS
from kg.annotations._offices.encounters import ABROAD
from kg.annotations._offices.holdings import Holding
from kg.annotations._offices.title_phrases import Body
from kg.annotations._offices.title_words import (
    ASSEMBLIES,
    BARE,
    DEPUTIES,
    DIPLOMATS,
    FOLLOWED,
    LAWYERS,
    MADE,
    NEED_MORE,
    PLACED,
    PLURALS,
    PROSECUTING,
    STATELY,
    STYLED,
    TOPPLED,
    WEAK,
    WITHIN_STATES,
)
from kg.annotations._people.person_words import words
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus

if TYPE_CHECKING:
    from kg.syntax import Doc, Tokens

IDLE = words("of for the affairs and to on , - 's")
SAME = {
    "advisor": "adviser",
    "defence": "defense",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
}

EVENTS = words("summit conference meeting session talks delegation mission")
"""What one presides over or leads for some days is no office."""
PRIVATE = words(
    """university college institute school hospital foundation company corporation inc corp ltd group airlines studios museum
    magazine newspaper times television radio church network association club studio firm partners strategies lab laboratory
    center centre"""
)
"""What of a body's words makes whoever leads it hold no public office."""
ANYBODYS = words(
    """director adviser advisor chair chairman chairwoman chairperson co-chair vice-chair bishop archbishop strategist economist
    treasurer assistant head attorney commander counsel"""
)
"""Titles that firms, churches and people give as well as states."""
PUBLIC_WORDS = (
    BODY_HEADS
    | BODIES_IF_NAMED
    | PORTFOLIOS
    | ASSEMBLIES
    | words("region province district county city state nations monetary atomic")
)
"""What of a body's words may make it a public one, or a party."""
ROYALS = words("king queen prince princess emperor empress duke duchess")
COURTLY = words(
    "crown deputy mother regent dowager consort royal grand hereditary first second acting of the and vice prime minister"
)
"""What may stand beside a royal title."""
LOOSE = words("prince princess director deputy adviser advisor chair chairman chairwoman chairperson attorney")
"""Titles of companies, clubs and families too."""
JOINT = 2
"""Tokens between two titles told together."""
FIELDED = ("for", "and", "&")
"""What stands before a field that is a title, too: "Commissioner for Justice A"."""
GENERIC = frozenset(("head of state", "first head of state", "head of government"))


BEFORE = tuple(f" of the {noun}" for noun in ("party", "group", "movement", "company", "club", "union", "firm"))
"""Ends of titles that take up what was named before."""


@dataclass(slots=True)
class Tenant:
    """One person in one office as the article tells it."""

    person: int
    """First token of the person's first mention: stands for the person."""
    label: str
    holdings: list[Holding] = field(default_factory=list)
    country: Territory | None = None
    body: Body | None = None
    status: OfficeStatus = OfficeStatus.CURRENT
    inferred: bool = False
    """True: only the context tells the country."""

    @property
    def first(self) -> Holding:
        """The first place in the text."""
        return min(self.holdings, key=lambda h: h.title.start)


@lru_cache(maxsize=4096)  # each title of an article is compared with every other
def key(label: str) -> frozenset[str]:
    """Return the words that make *label* another title than others."""
    words = ("prime minister" if label == "pm" else label).replace("-", " ").replace(",", " ").split()
    return frozenset(SAME.get(w, w) for w in words if w not in IDLE)


def of_a_group(tenant: Tenant) -> bool:
    """Tell whether the office is in something told of before, of whatever state: "secretary general of the party"."""
    return tenant.label.endswith(BEFORE)


def speaks(tenant: Tenant) -> bool:
    """Tell whether it is the office of a spokesperson."""
    return any(word.startswith("spokes") for word in tenant.label.split())


def of_any_state(tenant: Tenant) -> bool:
    """Tell whether it is an office that every state gives, and those that are sent abroad have not."""
    told = key(tenant.label) - {"spokesman"}
    own = (speaks(tenant) and tenant.body is not None) or "minister" in told or told >= {"crown", "prince"}
    return (own or (bool(told - DEPUTIES) and told <= WITHIN_STATES)) and not told & ABROAD


def tenants(doc: Doc, holdings: list[Holding], persons: dict[int, int], ends: Mapping[int, int]) -> list[Tenant]:
    """Return who is in which office, from *holdings*, *persons* (first token of a mention → that of the first) and its *ends*."""
    found: list[Tenant] = []
    named = [h for h in holdings if h.like is None]
    for holding in sorted(named, key=lambda h: -len(key(h.title.label(doc)))):
        _place(found, holding, holding.title.label(doc), persons[holding.person])
    for holding in holdings:
        if holding.like is not None:
            label = _label_of(found, persons.get(holding.like), holding)
            if label is not None:
                same = holding.title.country is None  # the predecessor in that very office
                _place(found, holding, label if same else _everywhere(label), persons[holding.person])
    kept = [t for t in found if not _weak(doc, t) or _styled(doc, t, found, ends) or _bare(t, found, ends)]
    return sorted(kept, key=lambda t: t.first.title.start)


def _bare(tenant: Tenant, found: list[Tenant], ends: Mapping[int, int]) -> bool:
    """Tell whether a bare title is an office by itself, and the only one of a person named in full: "the mediator, Ana Prado"."""
    alone = not any(t.person == tenant.person for t in found if t is not tenant)
    full = any(ends.get(h.person, h.person) - h.person > 1 for h in tenant.holdings)
    return alone and full and tenant.label in BARE


def _styled(doc: Doc, tenant: Tenant, found: list[Tenant], ends: Mapping[int, int]) -> bool:
    """Tell whether a bare title is a person's only one and stands, as a name does, before the full name: "Minister Ana Prado"."""
    if any(t.person == tenant.person for t in found if t is not tenant) or key(tenant.label) & EVENTS:
        return False
    head = doc[tenant.first.title.head].lower_
    if (head not in STYLED and head in NEED_MORE | LOOSE | PLACED) or tenant.label in GENERIC:
        return False
    return any(
        (h.title.end == h.person or h.title.plural)
        and (doc[max(0, h.title.head - 1)].lower_ not in FIELDED or h.title.head - 1 in ends.values())
        and doc[h.title.head].text[0].isupper()
        and ends.get(h.person, h.person) - h.person > 1
        and doc[h.person].text != "'"
        for h in tenant.holdings
    )


def _place(found: list[Tenant], holding: Holding, label: str, person: int) -> None:
    title = holding.title
    country, body = title.country or holding.country, title.body or holding.body
    status = holding.status or title.status
    own = [t for t in found if t.person == person and _same_office(t, label, country, status)]
    tenant = own[0] if own else Tenant(person, label)
    if not own:
        found.append(tenant)
    tenant.holdings.append(holding)
    tenant.country = tenant.country or country
    tenant.body = tenant.body or body
    if tenant.status is OfficeStatus.CURRENT:
        tenant.status = status


def _same_office(tenant: Tenant, label: str, country: Territory | None, status: OfficeStatus) -> bool:
    mine, other = key(tenant.label), key(label)
    if tenant.country is not None and country is not None and tenant.country is not country:
        return False
    if status is not OfficeStatus.CURRENT and tenant.status not in (status, OfficeStatus.CURRENT):
        return False
    return other <= mine and not (mine - other) & DEPUTIES


def _label_of(found: list[Tenant], owner: int | None, holding: Holding) -> str | None:
    """Return the title of the person whose counterpart is named: the office told nearest before."""
    own = [t for t in found if t.person == owner and t.status is OfficeStatus.CURRENT]
    return (
        max(own, key=lambda t: (t.first.title.start < holding.title.start, t.first.title.start)).label if own else None
    )


def share(held: list[Tenant]) -> None:
    """Give an office without state and body the state of another told with it: "Assistant to the President and Director for Water A"."""
    for tenant in held:
        own = (t for t in held if t.person == tenant.person and t.country is not None and t.country.kind != "union")
        beside = next((t for t in own if _together(t, tenant)), None)
        if tenant.country is None and tenant.body is None and beside is not None:
            tenant.country, tenant.inferred = beside.country, True


def _together(one: Tenant, other: Tenant) -> bool:
    """Tell whether the two titles stand side by side, joined by a word at most."""
    pairs = [(a, b) for a in one.holdings for b in other.holdings if a.person == b.person]
    gaps = (max(b.title.start - a.title.end, a.title.start - b.title.end) for a, b in pairs)
    return any(0 < gap <= JOINT for gap in gaps)


def private(doc: Doc, tenant: Tenant) -> bool:
    """Tell whether whoever holds the post is a firm's, a school's or somebody's own: of no state, and none that states give."""
    if tenant.country is not None:
        return False
    if tenant.label == "leader" and tenant.body is None and all(_theirs(doc, h) for h in tenant.holdings):
        return True
    if tenant.body is not None:
        return _private_body(
            doc[tenant.body.start : tenant.body.end], {doc[h.title.head].lower_ for h in tenant.holdings}
        )
    return not any(h.owner is not None for h in tenant.holdings) and _anybodys(doc, tenant)


def _private_body(body: Tokens, heads: set[str]) -> bool:
    """Tell whether a *body* of no state is a firm's, or a nameless kind whose *heads* anybody gives: "Executive Director, Able Hands"."""
    told = {t.lower_.rstrip(".") for t in body}
    public = told & PUBLIC_WORDS or any(t.is_upper and len(t) > 1 for t in body) or not body[0].text[0].isupper()
    return bool(told & PRIVATE) or (heads <= ANYBODYS and not public)


def _anybodys(doc: Doc, tenant: Tenant) -> bool:
    """Tell whether the title, of no body and state, is one that firms, churches and people give: "adviser", "spokesman for the family"."""
    heads = {PLURALS.get(doc[h.title.head].lower_, doc[h.title.head].lower_) for h in tenant.holdings}
    words = key(tenant.label) - heads - ({"military"} if "commander" in heads else set())
    given = heads <= ANYBODYS and not words & (STATELY | MASSES) - ANYBODYS
    officer = "vice" in words and bool(words & {"executive", "senior"})  # "executive vice president for policy"
    serving = any(doc[h.title.end].lower_ == "for" for h in tenant.holdings if h.title.end < len(doc))
    voice = any(head.startswith("spokes") for head in heads) and " for " in tenant.label
    return given or officer or (serving and not words) or (voice and not words & (STATELY | MASSES | BODY_HEADS))


def _everywhere(label: str) -> str:
    """Return *label* as most states word it: who is secretary of a field in one is its minister in another."""
    if label == "secretary of state":
        return "foreign minister"
    field = label.removeprefix("secretary of ").removesuffix(" secretary")
    return f"{field} minister" if field != label and field in PORTFOLIOS else label


def owned_by(doc: Doc, holding: Holding) -> bool:
    """Tell whether the title is somebody's or some body's: "the Prado aide", "Its leader, Ana Prado, …"."""
    sent = doc[holding.title.head].lower_ in DIPLOMATS | {"leader"}
    return holding.owner is not None or (sent and _theirs(doc, holding))


def _theirs(doc: Doc, holding: Holding) -> bool:
    return holding.title.start > 0 and doc[holding.title.start - 1].lower_ in ("its", "their")


def _fancied(doc: Doc, tenant: Tenant) -> bool:
    """Tell whether a royal title is a by-name: "the king of pop", "Guard King Prado": words beside it are no place."""
    told = [doc[i] for h in tenant.holdings for i in h.title.words if i != h.title.head]
    return any(t.lower_ not in COURTLY and t.ent_type_ not in ("GPE", "LOC", "NORP", "FAC") for t in told)


def _weak(doc: Doc, tenant: Tenant) -> bool:
    """Tell whether the title says no office: "Secretary" alone, "leader" without a state or field."""
    if key(tenant.label) & EVENTS:
        return True
    heads = {PLURALS.get(doc[h.title.head].lower_, doc[h.title.head].lower_) for h in tenant.holdings if h.like is None}
    placed = tenant.country is not None or tenant.body is not None or any(owned_by(doc, h) for h in tenant.holdings)
    if tenant.label in GENERIC:
        return not placed
    if tenant.label == "deputy" or (heads & ROYALS and _fancied(doc, tenant)):  # "Prado's deputy"
        return tenant.country is None and tenant.body is None
    words = key(tenant.label)
    graded = "senior" in words and any(doc[h.title.head].text[0].isupper() for h in tenant.holdings)
    made = any(words & MADE.get(head, frozenset()) for head in heads)
    if (heads & PLACED and not (words & (PORTFOLIOS | ASSEMBLIES) or graded or made)) or (
        heads & LAWYERS and not words & PROSECUTING
    ):
        return tenant.country is None and tenant.body is None
    before = [t for h in tenant.holdings for t in doc[h.title.start : h.title.head]]
    told = {t.lower_ for t in before}
    movement = any(t.lower_.endswith("ist") and t.ent_type_ == "NORP" for t in before)
    follows = "leader" in heads and not placed and not (words | told) & (FOLLOWED | TOPPLED) and not movement
    if "leader" in heads and told & TOPPLED:
        return False
    return follows or (len(words) < 2 and ("diplomat" in heads or (bool(heads & WEAK) and not placed)))
