"""The tidy claims table as a Frictionless data package: a zip with ``claims.csv``, its codebook and ``datapackage.json``."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

from kg.views import View
from kg.views._sheets import sheet
from kg.views._table import COLUMNS, rows

if TYPE_CHECKING:
    from kg.store import Store

EPOCH = (1980, 1, 1, 0, 0, 0)
"""Time of every file in the zip: the same graph gives the same bytes."""
CODEBOOK = """# Codebook of claims.csv

One row a claim: what one article says, never a fact. Rejected claims are rows too (`review` = rejected). Several values in one
cell stand apart by a bar. A cell that a spreadsheet would run as a formula begins with an apostrophe, none of its text. Signs belong to the
exact target: do not add them up over broader issues.

| column | type | meaning |
|---|---|---|
"""


def write(store: Store, kind: str = "") -> bytes:
    """Return the data package of *store*'s claims as a zip."""
    out = io.BytesIO()
    codebook = CODEBOOK + "".join(f"| {c.name} | {c.type} | {c.meaning} |\n" for c in COLUMNS)
    files = {
        "claims.csv": sheet([c.name for c in COLUMNS], rows(store)),
        "codebook.md": codebook,
        "datapackage.json": _package(),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            package.writestr(info, text)
    return out.getvalue()


def _package() -> str:
    fields = [{"name": c.name, "type": c.type, "description": c.meaning} for c in COLUMNS]
    resource = {
        "name": "claims",
        "path": "claims.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": "claim_id", "missingValues": [""]},
    }
    package = {"profile": "tabular-data-package", "name": "diplokg-claims", "resources": [resource]}
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


VIEW = View(suffixes=(".zip",), write=write, holds="claims table")
