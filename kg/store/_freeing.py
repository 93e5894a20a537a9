"""Gives memory that nobody uses any more back to the system, where the C library can be told to."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Give back what the C library keeps for later.

    The database takes and frees memory in several threads, and of what each frees the GNU library keeps a share that grows with the
    store: some 50 MB between one thousand articles and five, which are flat with this. It takes some milliseconds.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library, or Windows, which has no name for its own
        return None
    return found
