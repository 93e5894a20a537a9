"""Tells the state of whoever stands in a list right behind somebody of a known state: "Kenyan President A, Foreign Minister B and …"."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kg.annotations._offices.encounters import LISTED
from kg.annotations._offices.holdings import Holding
from kg.annotations._offices.scenes import Scene
from kg.annotations._offices.tenants import Tenant
from kg.annotations._places.territories import Territory
from kg.model import OfficeStatus
from kg.syntax import SUBJECTS

if TYPE_CHECKING:
    from kg.syntax import Doc


class Lists:
    """The lists of one article's office holders."""

    def __init__(self, scene: Scene) -> None:
        """Read them in *scene*."""
        self.scene, self.found, self.tenants, self.mentions = scene, scene.found, scene.tenants, scene.mentions
        self.doc: Doc = scene.doc
        self.ends: dict[int, int] = {}
        """The token after a name, by its first."""
        for start, end in chain.from_iterable(self.mentions.values()):
            self.ends.setdefault(start, end)

    def state(self, tenant: Tenant) -> Territory | None:
        """Return the state of the holder right before in a list, which goes on."""
        start = tenant.first.title.start
        for other in self.tenants:
            if other.person == tenant.person or other.status is OfficeStatus.FORMER or other.country is None:
                continue
            for holding in other.holdings:
                end = self.end(holding)
                if (
                    end <= start <= end + 4
                    and {t.lower_ for t in self.doc[end:start]} <= LISTED
                    and self._is_told(other, holding)
                    and not self._opens(tenant, other)
                ):
                    return other.country
        return None

    def _is_told(self, other: Tenant, holding: Holding) -> bool:
        """Tell whether the article itself says of which state the *other* is."""
        told = holding.title.country or holding.country or holding.body
        return bool(told) or other.person in self.scene.placed or self._named_beside(other)

    def _named_beside(self, other: Tenant) -> bool:
        """Tell whether a sentence in which the person stands names his or her state: "In Kenya, she met President A, Minister B"."""
        sentences = [self.doc[h.title.start].sent for h in other.holdings]
        return any(s.territory is other.country and c.start <= s.start < c.end for s in self.found for c in sentences)

    def _opens(self, tenant: Tenant, other: Tenant) -> bool:
        """Tell whether the person is the subject behind an opening phrase with the *other*: "In a letter to President A, B said"."""
        token, at = self.scene.tokens(tenant)[0], other.first.person
        opening = (c for c in token.head.children if c.dep_ in ("prep", "advcl") and c.i < token.i)
        return token.dep_ in SUBJECTS and any(at in {t.i for t in c.subtree} for c in opening)

    def end(self, holding: Holding) -> int:
        """Return the token after the name that *holding* gives a title, and after the body behind it."""
        name = self.named(holding)
        return holding.body.end if holding.body is not None and holding.body.start > name else name

    def named(self, holding: Holding) -> int:
        """Return the token after the name that *holding* gives a title."""
        return self.ends.get(holding.person, holding.person)
