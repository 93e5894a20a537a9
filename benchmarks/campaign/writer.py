"""A process that writes to a store and says what it has written: for what no command does alone.

python benchmarks/campaign/writer.py STORE compact SHARD...
python benchmarks/campaign/writer.py STORE backup SHARD... LAST
python benchmarks/campaign/writer.py STORE hold
"""

from __future__ import annotations

import sys
from pathlib import Path

from kg.store import backup, load, open_store


def main(place: str, what: str, *paths: str) -> None:
    """Load shards, putting the store in order or backing it up after each."""
    with open_store(place, create=True) as store:
        if what == "hold":
            print("holds", file=sys.stderr, flush=True)
            sys.stdin.read()
            return
        *shards, last = [*paths, ""] if what == "compact" else paths
        for shard in shards:
            for change in load(store, [Path(shard)]):
                print(f"{change.outcome}: {change.key}", file=sys.stderr, flush=True)
            if what == "compact":
                store.compact()
            else:
                backup(store, Path(last), replace=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
