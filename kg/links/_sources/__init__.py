"""Where the statements of a gazetteer come from: one source a file (``dump``, ``endpoint``), found by the folder scan.

A source yields triples of Wikidata's RDF model (``wdt:``, ``p:``/``ps:``/``pq:``/``pqv:``, labels, ranks, time precisions); what they
mean is read off them in one place, ``kg.links._statements``, so a file, an endpoint and Wikidata itself give the same gazetteer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kg import parts
from kg.links._remote import NOBODY, Remote

Triple = tuple[str, str, str, str]
"""Subject, predicate and object, IRIs in full, and the object's language or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a service is asked for, and how; a file gives all that it holds."""

    remote: Remote = NOBODY
    states: tuple[str, ...] = ()
    """States and unions by name, ISO code or item; none: all of the territory table."""
    tell: Callable[[str], None] = lambda _: None
    """Is told how far the asking has come."""


ALL = Wish()
"""All that a source has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One kind of source: *reads* tells whether it knows what the user gave; *triples* yields what is there, in order."""

    reads: Callable[[str], bool]
    triples: Callable[[str, Wish], Iterator[Triple]]


@cache
def sources() -> dict[str, Source]:
    """Return all sources by name, sorted."""
    from kg.links import _sources  # noqa: PLC0415 - the package itself, for the folder scan

    return parts.plugins(_sources, "SOURCE", Source)
