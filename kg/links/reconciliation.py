"""A W3C reconciliation service (0.2 or 1.0-draft) whose ids are Wikidata's, asked whom the names may mean that nothing nearer links.

It brings names and ids, no terms of office: a candidate is linked where the gazetteer knows the terms of its item. The others are kept as
alternatives, and an endpoint that is named too looks their terms up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from kg.links import Linker, Lookup, _keys, _names, _suggested
from kg.links._records import PersonRecord, Records
from kg.links._remote import _web
from kg.links._remote._client import Client, client
from kg.model import Candidate, Entity, Link, LinkStatus, SetupError

BATCH = 10
"""Names in a request; services may be slow."""
HUMAN = "Q5"
DRAFT, STABLE = "1.0-draft", "0.2"
WIKIDATA = re.compile(r"https?://www\.wikidata\.org/(entity|wiki)/")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item that a service suggests for a name."""

    qid: str
    label: str
    score: float


def find(lookup: Lookup) -> Iterator[Link]:
    """Yield links for the people wanted, and for the others what the service suggests."""
    people = {person: names for person in _suggested.people(lookup) if (names := _suggested.names(person))}
    if not people:
        return
    suggested = _asked(
        client(lookup.remote), str(lookup.remote.reconcile), tuple(n for ns in people.values() for n in ns)
    )
    by_person = {person: [s for name in names for s in suggested.get(name, ())] for person, names in people.items()}
    found = Records(
        source=str(lookup.remote.reconcile),
        snapshot=lookup.world.about()["snapshot"],
        persons={s.qid: PersonRecord(qid=s.qid, label=s.label) for some in by_person.values() for s in some},
    )
    judged = {link.link_of: link for link in _suggested.judged(lookup, found, "reconciliation", {})}
    for person, some in by_person.items():
        if some or person in judged:
            judged[person] = _with_others(judged.get(person) or Link(link_of=person), some, person)
    yield from judged.values()


def _with_others(link: Link, some: list[Suggestion], person: Entity) -> Link:
    """Return *link* with the suggestions that are called otherwise, so that somebody can look at them."""
    known = {c.qid for c in (*link.alternative, *filter(None, [link.link_to]))}
    others = {s.qid: Candidate(qid=s.qid, label=s.label, score=0.0, reasons=(_why(s, person),)) for s in some}
    added = tuple(candidate for qid, candidate in others.items() if qid not in known)
    if not added:
        return link
    told = link.reason or "reconciliation: nobody of this name whose office is known"
    return replace(
        link, alternative=(*link.alternative, *added), reason=told, link_status=link.link_status or LinkStatus.NIL
    )


def _why(suggestion: Suggestion, person: Entity) -> str:
    agrees = _names.agreement(_keys.name_key(person.label), _keys.name_key(suggestion.label), label=True)
    return f"suggested with score {suggestion.score:g}" + ("" if agrees else ", by another name")


# ------------------------------------------------------------------------------------------ the protocol


def _asked(asking: Client, address: str, names: tuple[str, ...]) -> dict[str, tuple[Suggestion, ...]]:
    """Return what the service suggests for each of *names*. Raises SetupError for one whose ids are not Wikidata's."""
    manifest, _ = _web.asked(asking, address)
    versions = manifest.get("versions", [STABLE]) if isinstance(manifest, Mapping) else None
    if not isinstance(versions, list) or not {STABLE, DRAFT} & set(versions):
        raise SetupError(f"{address}: is no reconciliation service of version {STABLE} or {DRAFT}")
    space = manifest.get("identifierSpace") or manifest.get("view", {}).get("url", "")
    if not WIKIDATA.match(space):
        raise SetupError(f"{address}: its ids are of {space or 'an unknown space'}, not of Wikidata")
    ask = _stable if STABLE in versions else _draft
    found: dict[str, tuple[Suggestion, ...]] = {}
    wanted = iter(dict.fromkeys(names))
    while batch := tuple(islice(wanted, BATCH)):
        found |= dict(zip(batch, ask(asking, address, batch), strict=True))
    return found


def _stable(asking: Client, address: str, names: tuple[str, ...]) -> list[tuple[Suggestion, ...]]:
    queries = {f"q{number}": {"query": name, "type": HUMAN} for number, name in enumerate(names)}
    form = urlencode({"queries": json.dumps(queries, ensure_ascii=False)}).encode()
    answer, _ = _web.asked(asking, address, form, "application/x-www-form-urlencoded")
    return [_read(address, answer, query, "result") for query in queries]


def _draft(asking: Client, address: str, names: tuple[str, ...]) -> list[tuple[Suggestion, ...]]:
    conditions = [[{"matchType": "name", "propertyValue": name}] for name in names]
    queries = {"queries": [{"type": HUMAN, "conditions": condition} for condition in conditions]}
    body = json.dumps(queries, ensure_ascii=False).encode()
    answer, _ = _web.asked(asking, f"{address.rstrip('/')}/reconcile", body, "application/json")
    results = answer.get("results") if isinstance(answer, Mapping) else None
    return [_read(address, results, number, "candidates") for number in range(len(names))]


def _read(address: str, results: Any, key: object, name: str) -> tuple[Suggestion, ...]:
    try:
        return tuple(
            Suggestion(str(c["id"]), str(c["name"]), float(c.get("score", 0.0)))
            for c in results[key][name]
            if re.fullmatch(r"Q[1-9]\d*", str(c["id"]))
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise SetupError(f"{address}: answers otherwise than the reconciliation API says ({error})") from error


LINKER = Linker(find=find, asks=lambda remote: remote.reconcile)
