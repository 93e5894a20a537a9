"""Many articles → files of sorted N-Quads, here or on a Dask cluster: the stage that goes past one machine.

Inputs are split at fixed places, each split becomes one file, and a file's bytes depend on nothing but its split: so any engine and any
number of workers write the same, and what is there after an interruption stays. ``kg load`` takes the files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg._pipeline import _addresses
from kg._pipeline.building import Work, used, worker
from kg._pipeline.surveying import surveyed
from kg._pipeline.working import processes
from kg.article import Reading, read_articles
from kg.model import Article, ArticleError, SetupError
from kg.rdf import ArticleGraph, runs

BLOCK = 2_000_000
"""Bytes of a split of JSON Lines: some five hundred articles, a minute of one worker."""
MANIFEST = "shards.json"
LOCAL = "local"
"""The scheduler that is made for one run, on this machine."""


@dataclass(frozen=True, slots=True)
class Split:
    """A piece of one input."""

    number: int
    url: str
    start: int
    end: int | None
    """None: the whole file."""

    @property
    def name(self) -> str:
        """The file it becomes."""
        return f"part-{self.number:05}.nq"

    @property
    def reasons(self) -> str:
        """The file that tells what of it was refused, and why."""
        return f"part-{self.number:05}.refused.json"


@dataclass(frozen=True, slots=True)
class Shard:
    """What became of one split."""

    name: str
    graphs: tuple[ArticleGraph, ...] = ()
    """Without their bytes, which are in the file."""
    refused: tuple[str, ...] = ()
    """Why articles of it are not in the file."""
    repeated: tuple[str, ...] = ()
    """Keys of articles that came more than once, alike."""


Make = Callable[[Split], Shard]


def shards(
    inputs: Sequence[str],
    to: str,
    *,
    scheduler: str | None = None,
    workers: int = 1,
    model: str | None = None,
    gazetteer: Path | None = None,
    block: int = BLOCK,
) -> Iterator[Shard]:
    """Read *inputs* (paths or any address that fsspec knows, such as ``s3://…/*.jsonl``) and write one file a split into the folder *to*.

    Yields what became of each split once its file is there; a file that is there already is yielded without graphs, with what
    was refused. *scheduler* is the address of a Dask cluster, or ``local`` for one of *workers* processes; without it the processes are
    the standard library's. Raises SetupError for an input that cannot be read, and a folder that holds shards of other
    inputs or of other rules.
    """
    started, parts_used = runs.now(), used(model, gazetteer)
    splits = [*_splits(inputs, block)]
    _begin(to, splits, parts_used)
    make = partial(_shard, to=to, work=worker(model=model, gazetteer=gazetteer))
    done = {split for split in splits if _addresses.exists(f"{to}/{split.name}")}
    yield from (Shard(split.name, refused=_refused(split, to)) for split in splits if split in done)
    graphs: list[ArticleGraph] = []
    with _engine(scheduler, workers) as each:
        for shard in each(make, [split for split in splits if split not in done]):
            graphs += shard.graphs
            yield shard
    if graphs:
        run = runs.write_run(graphs, parts_used, started, runs.now())
        _addresses.write(f"{to}/runs-{started:%Y%m%dT%H%M%S}.nq", run)


def _splits(inputs: Sequence[str], block: int) -> Iterator[Split]:
    number = 0
    for url in chain.from_iterable(map(_addresses.expanded, inputs)):
        size = _addresses.size(url)
        ends = range(block, size + block, block) if url.endswith((".jsonl", ".ndjson")) else [None]
        for end in ends:
            yield Split(number, url, end - block if end else 0, end)
            number += 1
    if not number:
        raise SetupError(f"{', '.join(inputs)}: no such file; nothing to read")


def _begin(to: str, splits: Sequence[Split], parts_used: dict[str, str]) -> None:
    """Write down what the files in *to* are made of; what is there must be made of the same."""
    of = {"splits": [[s.url, s.start, s.end] for s in splits], "used": parts_used}
    wanted = (json.dumps(of, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    place = f"{to}/{MANIFEST}"
    if _addresses.exists(place) and _addresses.read(place) != wanted:
        raise SetupError(f"{to}: holds shards of other inputs or made by other rules; name another folder")
    _addresses.write(place, wanted)


def _shard(split: Split, to: str, work: Work) -> Shard:
    """Write the file of *split*: a function of the split alone, for whoever runs it."""
    graphs: dict[str, ArticleGraph] = {}
    refused: list[str] = []
    with TemporaryDirectory(prefix="kg-split-") as folder:
        readings = _articles(split, Path(folder))
        articles = [reading for reading in readings if isinstance(reading, Article)]
        refused += [str(reading) for reading in readings if isinstance(reading, ArticleError)]
        survey = surveyed(articles)
        conflicts = survey.conflicts
        refused += [conflicts[key] for key in sorted(conflicts)]
        once = {article.key: article for article in articles if article.key not in conflicts}
        for result in work(once.values()):
            if isinstance(result, ArticleError):
                refused.append(str(result))
            elif result.violations:
                found = "; ".join(f"{finding.shape} {finding.message}" for finding in result.violations)
                refused.append(f"{result.graph.key}: breaks a rule and is not written: {found}")
            else:
                graphs[result.graph.key] = result.graph
    lines = [line for graph in graphs.values() for line in graph.nquads.splitlines(keepends=True)]
    if refused or _addresses.exists(f"{to}/{split.reasons}"):
        # Before the graphs, whose file tells that the split is done: a later run repeats what was refused.
        _addresses.write(f"{to}/{split.reasons}", (json.dumps(refused, ensure_ascii=False, indent=1) + "\n").encode())
    _addresses.write(f"{to}/{split.name}", b"".join(sorted(lines)))
    repeated = tuple(sorted(survey.versions.keys() - conflicts.keys()))
    return Shard(split.name, tuple(replace(graph, nquads=b"") for graph in graphs.values()), tuple(refused), repeated)


def _refused(split: Split, to: str) -> tuple[str, ...]:
    place = f"{to}/{split.reasons}"
    return tuple(map(str, json.loads(_addresses.read(place)))) if _addresses.exists(place) else ()


def _articles(split: Split, folder: Path) -> list[Reading]:
    """Read the articles of *split* from a copy of its bytes; messages name the file and line they are from."""
    copy = folder / split.url.rpartition("/")[2]
    copy.write_bytes(_addresses.lines(split.url, split.start, split.end) if split.end else _addresses.read(split.url))
    if not copy.stat().st_size:
        return []
    readings = list(read_articles([copy]))
    failed = any(isinstance(reading, ArticleError) for reading in readings)
    before = _addresses.lines_before(split.url, split.start) if split.end and failed else 0

    def named(error: ArticleError) -> ArticleError:
        told = re.sub(rf"{re.escape(str(copy))}:(\d+)", lambda hit: f"{split.url}:{int(hit[1]) + before}", str(error))
        return ArticleError(told.replace(str(copy), split.url))

    return [named(reading) if isinstance(reading, ArticleError) else reading for reading in readings]


# ------------------------------------------------------------------------------------------ engines


@contextmanager
def _engine(scheduler: str | None, workers: int) -> Iterator[Callable[[Make, Sequence[Split]], Iterator[Shard]]]:
    """Give a function that does the work on each split and yields what became of it, as soon as it is done."""
    if scheduler is not None:
        with _cluster(scheduler, workers) as each:
            yield each
    elif workers <= 1:
        yield map
    else:
        with processes(workers) as pool:
            yield pool.map


@contextmanager
def _cluster(scheduler: str, workers: int) -> Iterator[Callable[[Make, Sequence[Split]], Iterator[Shard]]]:
    try:
        import distributed  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SetupError("Dask is not installed: pip install 'diplokg[dask]'") from error
    dask: Any = distributed  # it has no types
    local = scheduler == LOCAL
    try:
        cluster = dask.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) if local else None
        client = dask.Client(cluster if local else scheduler)
    except (OSError, ValueError) as error:
        raise SetupError(f"{scheduler}: no Dask scheduler answers there ({error})") from error
    try:
        yield lambda make, splits: (done for _, done in dask.as_completed(client.map(make, splits), with_results=True))
    finally:
        client.close()
        if cluster is not None:
            cluster.close()
