"""A SPARQL endpoint with Wikidata's model, asked about the people whom nothing nearer links: by name, and by the office they are given."""

from __future__ import annotations

from collections.abc import Iterator

from kg.links import Linker, Lookup, _suggested
from kg.links._remote import _wikidata
from kg.links._remote._client import client
from kg.links._statements import records
from kg.model import Link


def find(lookup: Lookup) -> Iterator[Link]:
    """Yield links for the people wanted and the offices they hold; three requests or so an article, each kept."""
    people = _suggested.people(lookup)
    if not people:
        return
    asking = client(lookup.remote)
    called = _wikidata.named(asking, (name for person in people for name in _suggested.names(person)))
    in_office = _wikidata.holders(asking, _suggested.offices(lookup))
    wanted = dict.fromkeys([*_suggested.considered(lookup), *called, *in_office])
    if not wanted:
        return
    facts = list(_wikidata.facts(asking, wanted))
    found = records(facts, str(lookup.remote.endpoint))
    yield from _suggested.judged(lookup, found, "sparql_endpoint", _wikidata.moved(facts))


LINKER = Linker(find=find, asks=lambda remote: remote.endpoint)
