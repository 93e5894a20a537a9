"""What linking makes of claims of an invented article: the item of a person, an office or anything else."""

from __future__ import annotations

from talks import article

from kg.links import link
from kg.model import Claim, Entity, Link, Office, OfficeHolding


def of(thing: Entity | Office, *claims: Claim) -> Link:
    return next(found for found in link(article(), claims) if found.link_of == thing)


def item(found: Link) -> str | None:
    return found.link_to.qid if found.link_to else None


def who(claim: OfficeHolding) -> str | None:
    return item(of(claim.person, claim))


def which(claim: OfficeHolding) -> str | None:
    return item(of(claim.office, claim))
