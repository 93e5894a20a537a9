"""SSSOM: the links to Wikidata as a mapping set, the table that ontology and data curators exchange (Matentzoglu et al. 2022)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kg.questions import ask
from kg.rdf.naming import BASE, DATA, SCHEMA, SKOS, WIKIDATA
from kg.views import View

if TYPE_CHECKING:
    from kg.store import Store

COLUMNS = (
    "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_source",
    "mapping_justification", "confidence", "comment",
)  # fmt: skip
PREFIXES = {"dkb": DATA, "skos": SKOS, "wd": WIKIDATA, "schema": SCHEMA, "semapv": "https://w3id.org/semapv/vocab/"}
DECIDED = ("accepted", "rejected")


def write(store: Store, kind: str = "") -> bytes:
    """Return the mappings of *store* as SSSOM/TSV: one row a thing and item; what a human rejected says ``Not``."""
    out = io.StringIO(newline="")
    out.write("#curie_map:\n")
    for prefix, start in sorted(PREFIXES.items()):
        out.write(f'#  {prefix}: "{start}"\n')
    out.write('#license: "https://creativecommons.org/publicdomain/zero/1.0/"\n')
    out.write(f'#mapping_set_id: "{BASE}mappings"\n')
    table = csv.writer(out, delimiter="\t", lineterminator="\n")
    table.writerow(COLUMNS)
    for row in ask(store, "_mappings").records():
        entity, item, status = (str(row[f"{name}_iri"]) for name in ("entity", "item", "status"))
        outcome = status.rsplit("#", 1)[-1]
        table.writerow(
            (
                entity.replace(DATA, "dkb:"),
                " ".join(str(row["entity"]).split()),
                "skos:exactMatch",
                "Not" if outcome == "rejected" else "",
                item.replace(WIKIDATA, "wd:"),
                "wd:Q2013",
                "semapv:ManualMappingCuration" if outcome in DECIDED else "semapv:CompositeMatching",
                f"{float(str(row['score'])):g}",
                " ".join(str(row["reason"]).split()),
            )
        )
    return out.getvalue().encode()


VIEW = View(suffixes=(".sssom.tsv",), write=write, holds="mapping set")
