"""Names of the networks on which people publish what they say, from ``networks.tsv``, one a line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.model import SetupError

HEADER = "network"


@cache
def networks() -> frozenset[str]:
    """Return the names of networks in lower case.

    Raises SetupError where the table has another header or a name that no single word can be equal to.
    """
    header, *names = files("kg.claims").joinpath("networks.tsv").read_text(encoding="utf-8").splitlines()
    wrong = next((name for name in names if name.split() != [name.lower()]), None)
    if header != HEADER or wrong is not None:
        raise SetupError(
            f"networks.tsv: below the header {HEADER!r} each line must be one word in lower case: {wrong!r}"
        )
    return frozenset(names)
