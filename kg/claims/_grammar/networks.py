"""Names of the networks on which people publish what they say, from ``networks.tsv``, one a line."""

from __future__ import annotations

from functools import cache

from kg.model import SetupError
from kg.parts import table


@cache
def networks() -> frozenset[str]:
    """Return the names of networks in lower case.

    Raises SetupError where the table has another header or a name that no single word can be equal to.
    """
    names = [name for (name,) in table("kg.claims", "networks.tsv", "network")]
    wrong = [name for name in names if name.split() != [name.lower()]]
    if wrong:
        raise SetupError(f"networks.tsv: each name must be one word in lower case: {', '.join(wrong)}")
    return frozenset(names)
