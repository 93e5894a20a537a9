"""Repairs text whose UTF-8 was read as Windows-1252, once or several times: "Fran\u00c3\u00a7ois" is "Fran\u00e7ois"."""

from __future__ import annotations

import re
import unicodedata

LEAD = "(?:[\u00c2-\u00f4]|[Aa][\u0302\u0303\u0308\u030a])"
"""What the first byte of several in UTF-8 looks like in Windows-1252, written with its accent in one or behind it."""
TAIL = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
"""What the others look like."""
GARBLED = re.compile(f"{LEAD}(?:{TAIL}|{LEAD})*{TAIL}")
FILLER = "\u034f"
"""Joins letters without a sign of its own: keeps the length where a letter takes the place of several."""
ROUNDS = 3


def repaired(text: str) -> str:
    """Return *text* with what was garbled as it was meant."""
    return GARBLED.sub(lambda m: _read(m[0]), text) if GARBLED.search(text) else text


def padded(text: str) -> str:
    """Return *text* repaired, each letter filled up to the length it had: every offset stays."""
    return GARBLED.sub(lambda m: _read(m[0]).ljust(len(m[0]), FILLER), text) if GARBLED.search(text) else text


def _read(garbled: str) -> str:
    """Return what *garbled* was before it was read wrongly; itself where that makes no letters."""
    best = unicodedata.normalize("NFC", garbled)
    for _ in range(ROUNDS):
        try:
            best = b"".join(_bytes(c) for c in best).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            break
    return best if best.isalpha() else garbled


def _bytes(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
