"""Turns the bytes of a file into text, or says why they are none."""

from __future__ import annotations

import codecs
import re

from kg.model import ArticleError

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65536
_WAY_OUT = "save it as UTF-8 text or HTML first"


def decoded(raw: bytes, place: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of *raw* and warnings; *place* names the file in messages, *declared* is the encoding that the file itself names.

    A UTF-8 byte-order mark stays the first character of the text, so that offsets count the file as it is. Raises ArticleError for bytes
    that are no text.
    """
    if raw.startswith((b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")):
        raise ArticleError(f"{place}: a document, archive or picture, not text; {_WAY_OUT}")
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _checked(_strictly(raw, encoding, place), place), ()
    try:
        return _checked(raw.decode("utf-8"), place), ()
    except UnicodeDecodeError as error:
        at = error.start
    if declared and _is_known(declared):
        text = _checked(raw.decode(declared, "replace"), place)
        return text, (f"{place}: letters that are no {declared} shown as �",) if "\ufffd" in text else ()
    return _guessed(raw, place, at)


def _guessed(raw: bytes, place: str, at: int) -> tuple[str, tuple[str, ...]]:
    """Read *raw*, which is no UTF-8 from byte *at* on: as damaged UTF-8, else as Windows-1252 if that gives Latin letters in words."""
    text = raw.decode("utf-8", "replace")
    damaged, whole = text.count("\ufffd"), sum(ord(c) > 127 for c in text)
    if damaged <= max(3, 0.001 * len(text)) and whole > 3 * damaged:
        return _checked(text, place), (f"{place}: damaged UTF-8 (byte {at}), unreadable letters shown as �",)
    text = _checked(_strictly(raw, "cp1252", place), place)
    sample = text[:_SAMPLE]
    if sum(ord(c) > 127 for c in sample) > 0.15 * len(sample):
        raise ArticleError(f"{place}: neither UTF-8 nor Western European text (byte {at}); {_WAY_OUT}")
    return text, (f"{place}: not UTF-8 (byte {at}), read as Windows-1252; save it as UTF-8 if letters look wrong",)


def _is_known(encoding: str) -> bool:
    """Tell whether *encoding* is one that a page may state in its own letters, so none of two bytes a letter."""
    try:
        return bool("<meta charset>".encode(encoding) == b"<meta charset>" and b"\xe4".decode(encoding, "replace"))
    except (LookupError, ValueError):
        return False


def _strictly(raw: bytes, encoding: str, place: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{place}: not readable as {encoding} (byte {error.start}); {_WAY_OUT}") from None


def _checked(text: str, place: str) -> str:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > 0.01 * len(sample):
        raise ArticleError(f"{place}: binary data, not text; {_WAY_OUT}")
    return text
