"""Names of the networks on which people publish what they say or over which they call each other, from ``networks.tsv``."""

from __future__ import annotations

from functools import cache

from kg.model import SetupError
from kg.parts import table


@cache
def networks() -> frozenset[str]:
    """Return the names, in lower case, of networks on which people publish."""
    return _used_for("publishing")


@cache
def lines() -> frozenset[str]:
    """Return the names, in lower case, of networks over which people call each other."""
    return _used_for("calling")


def _used_for(use: str) -> frozenset[str]:
    """Return the names that the table has for *use*.

    Raises SetupError where the table has another header or a name that no single word can be equal to.
    """
    rows = table("kg.claims", "networks.tsv", "network", "use")
    wrong = [name for name, _ in rows if name.split() != [name.lower()]]
    if wrong:
        raise SetupError(f"networks.tsv: each name must be one word in lower case: {', '.join(wrong)}")
    return frozenset(name for name, its in rows if its == use)
