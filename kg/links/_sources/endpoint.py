"""A SPARQL endpoint with Wikidata's model, or Wikidata itself: everybody with an office of the states asked about, state by state.

Each reply is kept, so a build that was interrupted goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.annotations._places.territories import Territory, territories
from kg.links._remote import _wikidata
from kg.links._remote._client import client
from kg.links._sources import Source, Triple, Wish
from kg.model import SetupError


def reads(where: str) -> bool:
    """Tell whether *where* is an address."""
    return where.startswith(("http://", "https://"))


def triples(where: str, wish: Wish) -> Iterator[Triple]:
    """Yield what the endpoint *where* knows of the officials of each state that is wished for."""
    asking = client(replace(wish.remote, endpoint=where))
    states = _states(wish.states)
    known: set[str] = set()
    for number, state in enumerate(states, 1):
        people = [qid for qid in _wikidata.officials(asking, _items(state)) if qid not in known]
        known.update(people)
        wish.tell(f"{number} of {len(states)}: {state.name}, {len(known)} people")
        yield from _wikidata.facts(asking, people)


def _states(wanted: tuple[str, ...]) -> tuple[Territory, ...]:
    """Return the states and unions called so. Raises SetupError where the table knows none."""
    all_ = tuple(t for t in territories() if t.qid and t.kind in ("state", "union"))
    found = []
    for word in wanted:
        called = [t for t in all_ if word in (t.qid, *t.names) or word.upper() in t.codes]
        if not called:
            raise SetupError(f"{word}: no state or union of the territory table; give its name, ISO code or item")
        found += called
    return tuple(dict.fromkeys(found)) or all_


def _items(state: Territory) -> tuple[str, ...]:
    return tuple(filter(None, (state.qid, *state.other_qids)))


SOURCE = Source(reads=reads, triples=triples)
