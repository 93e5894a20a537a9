"""Files of named graphs → the graphs of their articles, each checked; for loading into a store or sending to a server.

A file is parsed into a store of its own first, for its quads come in any order; a large one on disk, so memory stays flat.
"""

from __future__ import annotations

import gzip
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, cast

import pyoxigraph as ox

from kg.model import ArticleError, SetupError
from kg.rdf import naming
from kg.store import _loading

FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG}
IN_MEMORY = 64_000_000
"""Bytes of the largest file that is parsed in memory."""
RUNS, DECISIONS, VOCABULARY = "/graph/runs", "/graph/decisions", "/graph/vocabulary"
ARTICLE, TYPE = ox.NamedNode(naming.ONTOLOGY + "Article"), ox.NamedNode(naming.RDF + "type")
KEY, VERSION = ox.NamedNode(naming.SCHEMA + "identifier"), ox.NamedNode(naming.SCHEMA + "version")


@dataclass(frozen=True, slots=True)
class Incoming:
    """The graph of one article on its way into a store."""

    name: ox.NamedNode
    key: str
    iri: str
    quads: frozenset[ox.Quad]


@contextmanager
def opened(file: Path) -> Iterator[ox.Store]:
    """Parse *file* (.nq or .trig, also gzipped) into a store of its own.

    Raises SetupError for another form, bad syntax, another version of the ontology, and triples outside any named graph.
    """
    form = _form(file)
    large = _size(file) > IN_MEMORY
    with TemporaryDirectory(prefix="kg-load-") if large else nullcontext() as folder:
        apart = ox.Store(folder)
        try:
            with _bytes(file) as data:
                apart.bulk_load(data, format=form)
        except SyntaxError as error:
            raise SetupError(f"{file}: {error}; nothing of this file is loaded") from error
        except (OSError, EOFError, zlib.error) as error:
            raise SetupError(f"{file}: cannot be read ({getattr(error, 'strerror', None) or error})") from error
        if any(True for _ in apart.quads_for_pattern(None, None, None, ox.DefaultGraph())):
            raise SetupError(f"{file}: has triples outside any named graph; load a file made with: kg export graph.nq")
        _loading.check_version(apart, str(file), ox.NamedNode(naming.vocabulary_graph()))
        yield apart


def quads_of(apart: ox.Store, ending: str) -> frozenset[ox.Quad]:
    """Return the quads of the graph beside the articles whose name ends with *ending*."""
    names = [name for name in apart.named_graphs() if str(name).endswith(f"{ending}>")]
    return frozenset(quad for name in names for quad in apart.quads_for_pattern(None, None, None, name))


def articles(apart: ox.Store, torn: frozenset[str]) -> Iterator[Incoming | ArticleError]:
    """Yield the graphs of articles, sorted by name; one that must not be written yields the reason. *torn* are given twice, differently."""
    named = (name for name in apart.named_graphs() if isinstance(name, ox.NamedNode))
    for name in sorted((n for n in named if not n.value.endswith((RUNS, DECISIONS, VOCABULARY))), key=str):
        try:
            found = _article(apart, name)
        except ArticleError as error:
            yield error
            continue
        if name.value in torn:
            yield ArticleError(f"{found.key}: the files hold different graphs of this article; give the one you want")
        else:
            yield found


def _article(apart: ox.Store, name: ox.NamedNode) -> Incoming:
    quads = frozenset(apart.quads_for_pattern(None, None, None, name))
    found = [q.subject for q in quads if q.predicate == TYPE and q.object == ARTICLE]
    if len(found) != 1 or not isinstance(found[0], ox.NamedNode):
        raise ArticleError(f"{name.value}: is the graph of {len(found)} articles, expected one")
    keys, versions = (
        [
            q.object.value
            for q in quads
            if q.subject == found[0] and q.predicate == term and isinstance(q.object, ox.Literal)
        ]
        for term in (KEY, VERSION)
    )
    if len(keys) != 1 or len(versions) > 1:
        raise ArticleError(f"{name.value}: has {len(keys)} keys and {len(versions)} versions, expected one of each")
    for fault in _loading.evidence_faults(quads):
        raise ArticleError(f"{keys[0]}: {fault}; add the article anew")
    return Incoming(name, keys[0], found[0].value, quads)


def torn(files: Sequence[Path]) -> frozenset[str]:
    """Return the names of the graphs that two of *files* hold and not alike, so that the order of files decides nothing."""
    sums: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for file in files if len(files) > 1 else ():
        found: dict[str, tuple[int, int]] = {}
        try:
            with _bytes(file) as data:
                for quad in ox.parse(data, format=_form(file)):
                    name = str(quad.graph_name)[1:-1]
                    count, total = found.get(name, (0, 0))
                    found[name] = count + 1, total + zlib.crc32(str(quad).encode())
        except (SyntaxError, OSError, EOFError, zlib.error):
            continue  # told when its turn to be loaded comes
        for name, seen in found.items():
            sums[name].add(seen)
    return frozenset(name for name, seen in sums.items() if len(seen) > 1)


def _form(file: Path) -> ox.RdfFormat:
    suffix = Path(file.name.removesuffix(".gz")).suffix
    if suffix not in FORMATS:
        raise SetupError(f"{file}: is none of the files that can be loaded: {', '.join(FORMATS)}, and these as .gz")
    return FORMATS[suffix]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size * (10 if file.suffix == ".gz" else 1)
    except OSError as error:
        raise SetupError(f"{file}: cannot be read ({error.strerror})") from error


def _bytes(file: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(file)) if file.suffix == ".gz" else file.open("rb")
