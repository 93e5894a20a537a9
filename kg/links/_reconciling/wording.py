"""The two versions of the reconciliation API in which questions and answers are worded: 0.2, which OpenRefine speaks, and 1.0-draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from kg.links._reconciling.answering import HUMAN, KINDS, PROPERTIES, SAME, Asked, Found, state_of

STABLE, DRAFT = "0.2", "1.0-draft"
VIEW = "https://www.wikidata.org/wiki/"
LARGEST_BATCH = 1000
LIMIT = 10
"""Candidates for a query that does not say how many."""
PREVIEW = {"width": 400, "height": 120}
Batch = tuple[tuple[str, Asked], ...]
"""Queries in the order asked, each with the key by which its answer is told."""


class MiswordedError(ValueError):
    """A request that the API does not allow; the text says what."""


# ------------------------------------------------------------------------------------------ queries


def read_stable(batch: Any) -> Batch:
    """Read a query batch of version 0.2. Raises MiswordedError."""
    queries = _mapping(batch, "queries")
    return _batch((str(key), _stable(_mapping(query, str(key)))) for key, query in queries.items())


def read_draft(batch: Any) -> Batch:
    """Read a query batch of version 1.0-draft. Raises MiswordedError."""
    queries = _mapping(batch, "the body").get("queries")
    if not isinstance(queries, list):
        raise MiswordedError("the body needs a list called queries")
    return _batch((str(number), _draft(_mapping(query, f"query {number}"))) for number, query in enumerate(queries))


def _batch(asked: Iterable[tuple[str, Asked]]) -> Batch:
    found = tuple(asked)
    if len(found) > LARGEST_BATCH:
        raise MiswordedError(f"{len(found)} queries in a batch; at most {LARGEST_BATCH}")
    return found


def _stable(query: Mapping[str, Any]) -> Asked:
    said = [(p.get("pid"), p.get("v")) for p in _list(query.get("properties")) if isinstance(p, Mapping)]
    return _asked(str(query.get("query") or ""), query.get("type"), said, query.get("limit"))


def _draft(query: Mapping[str, Any]) -> Asked:
    conditions = query.get("conditions")
    if not isinstance(conditions, list) or not conditions:
        raise MiswordedError("a query needs conditions")
    names, said = [], []
    for condition in (_mapping(c, "a condition") for c in conditions):
        value = condition.get("propertyValue")
        if condition.get("matchQuantifier") == "none":
            raise MiswordedError('matchQuantifier "none" is not supported')
        if condition.get("matchType") in ("name", "id"):
            names += [word for word, _ in _values(value)]
        else:
            said.append((condition.get("propertyId"), value))
    return _asked(names[0] if names else "", query.get("type"), said, query.get("limit"))


def _asked(name: str, types: Any, said: list[tuple[Any, Any]], limit: Any) -> Asked:
    values: dict[str, list[tuple[str, str]]] = {}
    for property_, value in said:
        values.setdefault(SAME.get(str(property_), str(property_)), []).extend(_values(value))
    countries = (state_of(item or word) for word, item in values.get("P17", ()))
    days = [day for word, _ in values.get("P585", ()) if (day := _day(word))]
    return Asked(
        name=name.strip(),
        kinds=frozenset(map(str, _list(types))),
        titles=tuple(word for word, _ in values.get("P39", ()) if word),
        countries=tuple(filter(None, countries)),
        day=days[0] if days else None,
        limit=int(min(limit, LARGEST_BATCH)) if isinstance(limit, int | float) and limit > 0 else LIMIT,
    )


def _values(value: Any) -> list[tuple[str, str]]:
    """Return the words and the item, where one is known, of each value."""
    return [
        (str(v.get("name") or v.get("id") or ""), str(v.get("id") or "")) if isinstance(v, Mapping) else (str(v), "")
        for v in _list(value)
    ]


def _list(value: Any) -> list[Any]:
    """Return the values of what may be a list, one value or nothing."""
    return [v for v in value if v is not None] if isinstance(value, list) else [] if value is None else [value]


def _day(text: str) -> date | None:
    found = re.match(r"\+?(\d{4}-\d\d-\d\d)(?:T|$)", text.strip())
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise MiswordedError(f"{what} must be an object")
    return value


# ------------------------------------------------------------------------------------------ answers


def stable(results: Iterable[tuple[str, tuple[Found, ...]]]) -> dict[str, Any]:
    """Word the results of a batch in version 0.2."""
    return {key: {"result": [_candidate(found, names=False) for found in some]} for key, some in results}


def draft(results: Iterable[tuple[str, tuple[Found, ...]]]) -> dict[str, Any]:
    """Word the results of a batch in version 1.0-draft."""
    return {"results": [{"candidates": [_candidate(found, names=True) for found in some]} for _, some in results]}


def _candidate(found: Found, *, names: bool) -> dict[str, Any]:
    features = [{"id": id_, **({"name": name} if names else {}), "value": value} for id_, name, value in found.features]
    return {
        "id": found.item,
        "name": found.name,
        **({"description": found.description} if found.description else {}),
        "type": [kind(found.kind)],
        "score": found.score,
        "match": found.match,
        "features": features,
    }


def kind(item: str) -> dict[str, str]:
    """Word what a candidate is."""
    return {"id": item, "name": KINDS[item]}


def properties() -> list[dict[str, str]]:
    """Word what a query can be narrowed by."""
    return [{"id": id_, "name": name} for id_, name in PROPERTIES.items()]


# ------------------------------------------------------------------------------------------ manifests


def stable_manifest(root: str, name: str) -> dict[str, Any]:
    """Return the manifest of version 0.2 of the service at the address *root*."""
    return {
        **_manifest(STABLE, name),
        "identifierSpace": "http://www.wikidata.org/entity/",
        "schemaSpace": "http://www.wikidata.org/prop/direct/",
        "view": {"url": VIEW + "{{id}}"},
        "preview": {"url": f"{root}/preview?id={{{{id}}}}", **PREVIEW},
        "suggest": {
            what: {"service_url": root, "service_path": f"/suggest/{what}"} for what in ("entity", "property", "type")
        },
        "extend": {
            "propose_properties": {"service_url": root, "service_path": "/extend/propose"},
            "property_settings": [],
        },
    }


def draft_manifest(name: str) -> dict[str, Any]:
    """Return the manifest of version 1.0-draft."""
    return {
        **_manifest(DRAFT, name),
        "view": {"url": VIEW + "{id}"},
        "preview": PREVIEW,
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "batchSize": LARGEST_BATCH,
        "standardizedScore": True,
    }


def _manifest(version: str, name: str) -> dict[str, Any]:
    types = [kind(HUMAN), *(kind(item) for item in KINDS if item != HUMAN)]
    return {"versions": [version], "name": name, "defaultTypes": types}
