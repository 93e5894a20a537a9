"""What a reconciliation client may ask about an item beside whom a name means: its offices, completions and a preview."""

from __future__ import annotations

from html import escape
from typing import Any

from kg.annotations._places.territories import territories
from kg.links._gazetteer import Gazetteer
from kg.links._part import knows
from kg.links._reconciling.answering import KINDS, Found, suggested
from kg.links._reconciling.wording import STABLE, MiswordedError, kind, properties

OFFERED = {"P39": "position held", "P27": "country of the offices", "terms": "offices with their days"}
"""Properties whose values can be fetched."""


def extended(query: Any, version: str, world: Gazetteer) -> dict[str, Any]:
    """Answer a data extension query. Raises MiswordedError."""
    try:
        items = [str(item) for item in query["ids"]]
        wanted = [str(p["id"]) for p in query["properties"]]
    except (KeyError, TypeError) as error:
        raise MiswordedError("a data extension query needs ids and properties") from error
    meta = [{"id": id_, "name": OFFERED.get(id_, id_)} for id_ in wanted]
    rows = {item: {id_: _values(item, id_, world) for id_ in wanted} for item in items}
    if version == STABLE:
        return {"meta": meta, "rows": rows}
    worded = [
        {"id": item, "properties": [{"id": id_, "values": values} for id_, values in row.items()]}
        for item, row in rows.items()
    ]
    return {"meta": meta, "rows": worded}


def proposed() -> dict[str, Any]:
    """Return which properties can be fetched."""
    return {"properties": [{"id": id_, "name": name} for id_, name in OFFERED.items()]}


def completed(what: str, prefix: str, world: Gazetteer) -> dict[str, Any]:
    """Return what begins with *prefix*: entities, properties or types."""
    if what == "entity":
        return {"result": [_entity(found) for found in suggested(prefix, world)]}
    known = properties() if what == "property" else [kind(item) for item in KINDS]
    begins = prefix.casefold()
    return {"result": [k for k in known if begins in k["name"].casefold() or begins == k["id"].casefold()]}


def preview(item: str, world: Gazetteer) -> str | None:
    """Return a small page about *item*; nothing where it is unknown."""
    if knows(world, item):
        terms = [f"{escape(world.office(t.office).label)} {escape(str(t))}" for t in world.terms(item)]
        name, lines = world.person(item).label, "".join(f"<li>{term}</li>" for term in terms)
    else:
        name, lines = {t.qid: t.name for t in territories()}.get(item, ""), ""
    if not name:
        return None
    style = "font: 13px sans-serif; margin: 6px"
    title = escape(name)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        f'<body style="{style}"><b>{title}</b> {escape(item)}<ul>{lines}</ul></body></html>'
    )


def _entity(found: Found) -> dict[str, Any]:
    return {
        "id": found.item,
        "name": found.name,
        "description": found.description,
        "notable": [kind(found.kind)],
    }


def _values(item: str, property_: str, world: Gazetteer) -> list[dict[str, str]]:
    if not knows(world, item):
        return []
    terms = world.terms(item)
    if property_ == "terms":
        return [{"str": f"{world.office(term.office).label} {term}"} for term in terms]
    if property_ == "P39":
        offices = dict.fromkeys(term.office for term in terms)
        return [{"id": office, "name": world.office(office).label} for office in offices]
    if property_ == "P27":
        names = {t.qid: t.name for t in territories()}
        owners = dict.fromkeys(owner for term in terms for owner in world.office(term.office).owners)
        return [{"id": owner, "name": str(names[owner])} for owner in owners if owner in names]
    return []
