"""What to ask of an endpoint that holds Wikidata's model: who is called so, who held an office, what is known of people.

The queries are files of ``queries/wikidata/`` that run as they stand; here their ``VALUES`` are filled, a hundred at most in a request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import islice
from typing import TypeVar

from kg import parts
from kg.links._remote import _sparql
from kg.links._remote._client import Client
from kg.links._sources import Triple
from kg.model import SetupError

T = TypeVar("T")
CHUNK = 100
ENTITY = "http://www.wikidata.org/entity/"
DUMP, MADE_ON = "http://wikiba.se/ontology#Dump", "http://schema.org/dateModified"
SAME = "http://www.w3.org/2002/07/owl#sameAs"
LANGUAGES = ("en", "mul")


def named(client: Client, names: Iterable[str]) -> list[str]:
    """Return the people who have one of *names* as label or other name, as it is written."""
    literals = sorted({f"{_quoted(name)}@{language}" for name in names for language in LANGUAGES})
    return _people(client, "named", "?name", literals)


def holders(client: Client, held: Iterable[tuple[str, date, date]]) -> list[str]:
    """Return the people who held one of the offices some time between two days."""
    rows = sorted({f"({_item(office)} {_moment(since)} {_moment(until)})" for office, since, until in held})
    return _people(client, "holders", "(?office ?since ?until)", rows)


def officials(client: Client, state: Iterable[str]) -> list[str]:
    """Return the people with an office since 1990 of the state or union that goes by the items *state*."""
    return _people(client, "officials", "?state", [_item(qid) for qid in state])


def facts(client: Client, people: Iterable[str]) -> Iterator[Triple]:
    """Yield what is known of *people* and of their offices, a hundred people a request, and the day on which the oldest reply came."""
    days = []
    for chunk in _chunks(dict.fromkeys(people)):
        rows, reply = _sparql.select(client, _filled("facts", "?asked", [_item(qid) for qid in chunk]))
        days.append(reply.day)
        for row in rows:
            value, language = row["o"]
            yield row["s"][0], row["p"][0], value, language
    if days:
        yield DUMP, MADE_ON, min(days), ""


def moved(facts: Iterable[Triple]) -> dict[str, str]:
    """Return the item that each redirected one has become."""
    return {s.removeprefix(ENTITY): o.removeprefix(ENTITY) for s, p, o, _ in facts if p == SAME}


def _people(client: Client, name: str, variables: str, values: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for chunk in _chunks(values):
        rows, _ = _sparql.select(client, _filled(name, variables, list(chunk)))
        found.update(dict.fromkeys(row["person"][0].removeprefix(ENTITY) for row in rows))
    return sorted((qid for qid in found if re.fullmatch(r"Q\d+", qid)), key=lambda qid: int(qid[1:]))


def _chunks(values: Iterable[T]) -> Iterator[tuple[T, ...]]:
    source = iter(values)
    while chunk := tuple(islice(source, CHUNK)):
        yield chunk


@cache
def _query(name: str) -> str:
    return parts.bundled("queries/wikidata", ".rq")[name]


def _filled(name: str, variables: str, values: list[str]) -> str:
    """Return the query *name* with *values* in all its blocks for *variables*."""
    block = re.compile(rf"VALUES {re.escape(variables)} \{{[^}}]*\}}")
    filled = f"VALUES {variables} {{ {' '.join(values)} }}"
    return block.sub(lambda _: filled, _query(name))


def _item(qid: str) -> str:
    if not re.fullmatch(r"Q[1-9]\d*", qid):
        raise SetupError(f"{qid}: is no Wikidata item; write Q and its number")
    return f"wd:{qid}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def _moment(day: date) -> str:
    return f'"{day.isoformat()}T00:00:00Z"^^xsd:dateTime'
