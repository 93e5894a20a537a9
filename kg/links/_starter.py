"""The starter gazetteer that comes with the package: five tables beside this file; their first lines tell source and day."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from kg.links._records import NamedRecord, OfficeRecord, PersonRecord, Records, TermRecord
from kg.model import SetupError
from kg.parts import table

TABLES = ("people", "offices", "tenures", "places", "bodies")


@cache
def starter() -> Records:
    """Read the bundled tables. Raises SetupError where one is damaged."""
    rows = {name: table("kg.links", f"{name}.tsv")[1:] for name in TABLES}
    version, snapshot = _dates(table_text("people.tsv"))
    return Records(
        source=f"starter {version}",
        snapshot=snapshot,
        persons={q: PersonRecord(qid=q, label=label, names=_split(names)) for q, label, names in rows["people"]},
        offices={
            q: OfficeRecord(qid=q, label=label, titles=_split(titles), owners=tuple(filter(None, (country, body))))
            for q, label, titles, country, body in rows["offices"]
        },
        named=tuple(
            NamedRecord(kind=kind, qid=q, label=label, names=_split(names), country=country)
            for kind, table in (("place", "places"), ("body", "bodies"))
            for q, label, names, country in rows[table]
        ),
        terms=tuple(
            TermRecord(
                person=person,
                office=office,
                start=start,
                end=end,
                open_at="" if end else snapshot,
                statement=f"{person}-{statement}",
            )
            for person, office, start, end, statement in rows["tenures"]
        ),
    )


def table_text(name: str) -> str:
    """Return the data file *name* beside this one."""
    return files("kg.links").joinpath(name).read_text(encoding="utf-8")


def _dates(text: str) -> tuple[str, str]:
    found = re.search(r"version (\S+), snapshot (\d{4}-\d\d-\d\d)", text)
    if not found:
        raise SetupError("kg/links/people.tsv: the first line must tell version and snapshot")
    return found[1], found[2]


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split("|") if name)
