"""A dump or slice of Wikidata in a file: N-Triples or Turtle, gzipped or not, read as a stream."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from kg.links._sources import Source, Triple, Wish
from kg.model import SetupError

FORMATS = {".nt": ox.RdfFormat.N_TRIPLES, ".ttl": ox.RdfFormat.TURTLE}


def reads(where: str) -> bool:
    """Tell whether *where* is named like a file this source can read."""
    return _plain(where).suffix in FORMATS


def triples(where: str, _: Wish | None = None) -> Iterator[Triple]:
    """Yield the triples of the file, whatever is wished. Raises SetupError where it is missing or damaged, with the line."""
    path = Path(where)
    try:
        with cast("IO[bytes]", gzip.open(path) if path.suffix == ".gz" else path.open("rb")) as stream:
            for triple in ox.parse(stream, FORMATS[_plain(where).suffix]):
                value = triple.object
                language = value.language or "" if isinstance(value, ox.Literal) else ""
                yield _text(triple.subject), triple.predicate.value, _text(value), language
    except (SyntaxError, EOFError, gzip.BadGzipFile) as error:
        raise SetupError(f"{where}: is damaged ({error}); get the file again") from error
    except OSError as error:
        raise SetupError(f"{where}: cannot be read ({error.strerror or error})") from error


def _plain(where: str) -> Path:
    path = Path(where)
    return path.with_suffix("") if path.suffix == ".gz" else path


def _text(term: object) -> str:
    return str(getattr(term, "value", term))


SOURCE = Source(reads=reads, triples=triples)
