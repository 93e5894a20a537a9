"""Where the statements of a gazetteer come from: one source a file, found by the folder scan.

A source yields triples of Wikidata's RDF model (``wdt:``, ``p:``/``ps:``/``pq:``/``pqv:``, labels, ranks, time precisions); what they
mean is read off them in one place, ``kg.links._statements``, so a file, an endpoint and Wikidata itself give the same gazetteer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kg import parts

Triple = tuple[str, str, str, str]
"""Subject, predicate and object, IRIs in full, and the object's language or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One kind of source: *reads* tells whether it knows what the user gave; *triples* yields what is there, in order."""

    reads: Callable[[str], bool]
    triples: Callable[[str], Iterator[Triple]]
    needs_network: bool = False


@cache
def sources() -> dict[str, Source]:
    """Return all sources by name, sorted."""
    from kg.links import _sources  # noqa: PLC0415 - the package itself, for the folder scan

    return parts.plugins(_sources, "SOURCE", Source)
