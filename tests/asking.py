"""Officials that only a service knows (``fixtures/wikidata.ttl``), and what linking makes of them where it may ask."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from talks import article

from kg.links import Remote, link
from kg.model import Entity, EntityKind, Link, OfficeHolding

FIXTURE = Path(__file__).parent / "fixtures" / "wikidata.ttl"
ICELAND = Entity(id="state:21", kind=EntityKind.STATE, label="Iceland", qid="Q189")
MALTA = Entity(id="state:22", kind=EntityKind.STATE, label="Malta", qid="Q233")
THEN = date(2018, 6, 1)
"""A day in the term of Iceland's minister."""


def links(claim: OfficeHolding, remote: Remote, *, gazetteer: bool = True) -> tuple[Link, Link]:
    """Return the links of the person and of the office."""
    found = {made.link_of: made for made in link(article(), (claim,), gazetteer=gazetteer, remote=remote)}
    return found[claim.person], found[claim.office]


def items(found: tuple[Link, Link]) -> list[str | None]:
    return [made.link_to.qid if made.link_to else None for made in found]
