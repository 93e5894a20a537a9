"""Sources → a gazetteer file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.links import _sources
from kg.links._gazetteer import Gazetteer, opened
from kg.links._index import write_file
from kg.links._records import merged
from kg.links._sources import ALL, Triple, Wish
from kg.links._starter import starter
from kg.links._statements import records
from kg.model import SetupError


def build(wanted: Iterable[str], path: Path, *, snapshot: str = "", alone: bool = False, wish: Wish = ALL) -> Gazetteer:
    """Write what the sources *wanted* tell, with the starter beneath unless *alone*, to *path* and return it opened.

    Services are asked for what *wish* tells. *snapshot* (``YYYY-MM-DD``) is the day the sources stand for, where they do not tell. Raises
    SetupError for a source nobody reads.
    """
    wheres = tuple(wanted)
    found = records(_triples(wheres, wish), ", ".join(map(_called, wheres)), snapshot)
    if not found.persons:
        raise SetupError(f"{', '.join(wheres)}: no person in Wikidata's RDF model (wdt:P31 wd:Q5) with a label")
    write_file(found if alone else merged(starter(), found), path)
    opened.cache_clear()
    return opened(path)


def _triples(wheres: tuple[str, ...], wish: Wish) -> Iterator[Triple]:
    for where in wheres:
        reading = next((source for source in _sources.sources().values() if source.reads(where)), None)
        if reading is None:
            raise SetupError(f"{where}: is no .nt, .nt.gz, .ttl or .ttl.gz file and no address")
        yield from reading.triples(where, wish)


def _called(where: str) -> str:
    return where if "://" in where else Path(where).name
