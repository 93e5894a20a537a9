"""What annotations and claims cost beside the bare spaCy pipeline, and whether memory stays flat.

    python benchmarks/speed/run.py ../shared/corpora/white-house/dev.jsonl.gz
    python benchmarks/speed/run.py ../shared/corpora/white-house/dev.jsonl.gz ../shared/corpora/state-department/dev.jsonl.gz --memory

Bare spaCy is the model as released on the same paragraphs; the whole is everything from articles to claims. CPU seconds of one process,
medians of interleaved runs after a warm-up; read the ratio, not the seconds. ``--save`` writes ``baseline.json`` beside this file.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kg.annotations as reading
from kg.annotations import _parsing
from kg.article import read_articles
from kg.claims import find_claims
from kg.model import Article

if TYPE_CHECKING:
    from spacy.language import Language

BASELINE = Path(__file__).parent / "baseline.json"
BATCH = 256
"""Paragraphs that bare spaCy parses at once; smaller batches are not slower."""
ALLOWED = 1.25
"""The whole may cost this many times the bare pipeline."""
STOPS = (200, 1000, 2000)
"""Articles after which the peak of memory is read."""


def articles(files: list[Path]) -> Iterator[Article]:
    """Yield the readable articles of *files*."""
    return (r for r in read_articles(files) if isinstance(r, Article))


def bare(texts: list[Article]) -> int:
    """Run the model as released on the paragraphs of *texts* and return how many tokens they have."""
    words = [(a, _parsing.masked(a)) for a in texts]
    flat = [text[s.start : s.end].replace("\n", " ") for _, text in words for s in _parsing.paragraphs(text)]
    return sum(len(doc) for doc in released().pipe(flat, batch_size=BATCH))


@cache
def released() -> Language:
    """Load the model as released: with its own attribute ruler and its own matrix products."""
    return _parsing.released(_parsing.MODELS[0])


def whole(texts: list[Article]) -> int:
    """Annotate *texts*, find their claims and return how many."""
    return sum(len(find_claims(text)) for text in reading.annotate(texts))


def seconds(run: Callable[[list[Article]], int], texts: list[Article]) -> float:
    """Return the CPU seconds that *run* takes."""
    start = time.process_time()
    run(texts)
    return time.process_time() - start


def speed(texts: list[Article], runs: int) -> dict[str, Any]:
    """Return the medians of *runs* interleaved runs."""
    tokens, claims = bare(texts), whole(texts)
    pairs = [(seconds(bare, texts), seconds(whole, texts)) for _ in range(runs)]
    alone, all_ = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratios = [together / bare_ for bare_, together in pairs]
    return {
        "articles": len(texts),
        "tokens": tokens,
        "claims": claims,
        "runs": runs,
        "bare_seconds": round(alone, 3),
        "whole_seconds": round(all_, 3),
        "ratio": round(all_ / alone, 3),
        "ratio_of_each_run": [round(ratio, 3) for ratio in ratios],
        "tokens_per_second": round(tokens / all_),
    }


def memory(stream: Iterator[Article]) -> dict[str, int]:
    """Return the peak of memory in MB after each of STOPS articles, all in this process."""
    peaks: dict[str, int] = {}
    texts = reading.annotate(stream)
    done = 0
    for stop in STOPS:
        for text in islice(texts, stop - done):
            find_claims(text)
            done += 1
        peaks[str(done)] = _peak()
    return peaks


def _peak() -> int:
    """Return the peak of memory so far in MB; macOS counts bytes, others kilobytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 * 1024 if sys.platform == "darwin" else 1024))


def _commit() -> str:
    told = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return told.stdout.strip()


def main() -> int:
    """Measure, print, and return 1 where the whole costs too much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--first", type=int, default=100, help="articles timed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--memory", action="store_true", help="measure the peak of memory instead")
    parser.add_argument("--save", action="store_true", help="keep the figures as the baseline")
    given = parser.parse_args()
    if given.memory:
        found: dict[str, Any] = {"peak_mb": memory(articles(given.files))}
    else:
        found = {"speed": speed(list(islice(articles(given.files), given.first)), given.runs)}
    meta = reading.language().meta
    found |= {"date": date.today().isoformat(), "commit": _commit(), "model": f"{meta['name']} {meta['version']}"}
    print(json.dumps(found, indent=1))
    if given.save:
        kept = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
        BASELINE.write_text(json.dumps({**kept, **found}, indent=1) + "\n", encoding="utf-8")
    return int(found.get("speed", {}).get("ratio", 0) > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
