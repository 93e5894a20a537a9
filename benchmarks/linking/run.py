"""All figures of the linker in one command, written to docs/linking.md.

    python benchmarks/linking/run.py [--judge FILE]

Needs ../shared. ``--judge FILE`` writes random links of people with their sentences, to be judged into ``judged.tsv``.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import articles
import scoring
from page import page

from kg.links import build_gazetteer, gazetteer_at

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "linking.md"
WIKIDATA = articles.SHARED / "wikidata"
SNAPSHOT = "2022-07-01"
"""Most of the slices is of July 2022."""


def main(judge: Path | None) -> None:
    """Measure and write the page."""
    scoring.sockets_refused()
    large, full, small = (
        WIKIDATA / f"{name}.nt.gz" for name in ("wikidata-slice-cc0", "wikidata-full-items", "test-slice-cc0")
    )
    with tempfile.TemporaryDirectory() as folder:
        path, tiny = Path(folder) / "slice.db", Path(folder) / "small.db"
        world = build_gazetteer([str(large), str(full)], path, snapshot=SNAPSHOT)
        little = build_gazetteer([str(small)], tiny, snapshot=SNAPSHOT)
        releases, gold = (list(articles.read(found)) for found in (articles.releases(), articles.gold()))
        samples = {"releases": scoring.sample(releases, world), "gold": scoring.sample(gold, world)}
        if judge:
            rows = (row for sample in samples.values() for row in sample)
            judge.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")
        starter = gazetteer_at(None)
        tables = {
            "terms": [("slice", row) for row in scoring.terms(world)]
            + [("small", row) for row in scoring.terms(little)],
            "namesakes": [
                (name, row) for name, of in (("slice", world), ("small", little)) for row in scoring.namesakes(of)
            ],
            "news": [("", row) for row in scoring.news(world)],
            "people": [
                ("300 releases, slice", scoring.shares(releases, world)),
                ("300 releases, starter", scoring.shares(releases, starter)),
                ("47 development articles, slice", scoring.shares(gold, world)),
                ("47 development articles, starter", scoring.shares(gold, starter)),
            ],
            "speed": [
                ("", row) for row in (*scoring.building([large, full], SNAPSHOT), *scoring.speed(releases, path))
            ],
        }
    PAGE.write_text(page(tables, samples, HERE / "judged.tsv", date.today()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[2]) if sys.argv[1:2] == ["--judge"] else None)
