"""Turns the bytes of a file into text, or says why they are none."""

from __future__ import annotations

import codecs
import re

from kg.model import ArticleError

LONGEST = 5_000_000
"""Characters of the longest text taken for one article; a book has about a million."""

_BOMS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(raw: bytes, place: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of *raw* and warnings; *place* names the file in messages.

    A UTF-8 byte-order mark stays the first character of the text, so that offsets count the file as it is. Raises ArticleError for bytes
    that are no text.
    """
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _checked(_strictly(raw, encoding, place), place), ()
    try:
        return _checked(raw.decode("utf-8"), place), ()
    except UnicodeDecodeError as error:
        at = error.start
    if b"\0" in raw[:4096]:
        raise ArticleError(f"{place}: this is a binary file, not text; convert it to plain text or HTML first")
    text = _checked(_strictly(raw, "cp1252", place), place)
    return text, (f"{place}: not UTF-8 (byte {at}), read as Windows-1252; save it as UTF-8 if letters look wrong",)


def _strictly(raw: bytes, encoding: str, place: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{place}: not readable as {encoding} (byte {error.start}); save it as UTF-8") from None


def _checked(text: str, place: str) -> str:
    if len(_CONTROL.findall(text[:65536])) > 0.01 * len(text[:65536]):
        raise ArticleError(f"{place}: this is a binary file, not text; convert it to plain text or HTML first")
    return text
