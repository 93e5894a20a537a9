"""The page docs/linking.md out of what was measured."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from kg.links._gazetteer import weights

Table = list[tuple[str, tuple[str, ...]]]

HEAD = """# Links to Wikidata

Measured on {day} by `python benchmarks/linking/run.py`, which writes this page; the sets stay in `../shared`, the process opens no socket.
*slice*: `wikidata-slice-cc0` and `wikidata-full-items` with the starter beneath ({snapshot}). *small*: `test-slice-cc0` with the starter.

A person is linked where name, office, day and country agree with one item alone; a wrong link is worse than none. Everything else is
AMBIGUOUS (several stay possible) or NIL, and keeps what was considered with the evidence (`kg why`).
"""
DECIDED = ("cases", "right", "wrong", "ambiguous", "NIL", "exact ties linked")


TERMS = """## Terms of office

The mention is the family name on the middle day of a term since 1990 of a head of state or government, a minister or an ambassador
whose country the gazetteer knows; ties are people of one family name in one office on that day. Where nothing tells an office's country
(most ambassadors of the slice), a family name is never linked: the last row.
"""
NAMESAKES = """## Namesakes

Every dated term of people who share first and last name; given are day, title and country.
"""
NEWS = """## rss500

367 sentences by themselves, without their articles. The people of few spans are in the gazetteer; all others must stay unlinked.
Matching of labels is given the spans, diplokg finds its own.
"""
PEOPLE = """## People of real articles

Those that claims speak of.
"""
JUDGED = """Judged by hand against sentence and terms (`benchmarks/linking/judged.tsv`): of random links of the releases,
{releases}; of the links of the development articles, {gold}. A name with its item counts once, since half of all links are of one
secretary of state.
"""
CONFIDENCE = """## Confidence

The score of a person's link is the share of links like it that are right: {steps}
(sums of the weights in `kg/links/weights.toml`). No link of the terms, the namesakes and the judged articles was wrong, so the shares
are what so many right ones allow to say (about 150 judged: 0.98), lower for sums that few of them have. What is below is NIL or
AMBIGUOUS.
"""


def page(tables: dict[str, Table], samples: dict[str, list[tuple[str, ...]]], judged: Path, day: date) -> str:
    """Return the page as text."""
    verdicts = {name: _judged(sample, judged) for name, sample in samples.items()}
    steps = ", ".join(f"{right:g} from {least}" for least, right in sorted(weights()["confidence"].items()))
    ways = ("way", "right", "wrong", "links of others", "precision", "recall", "F1")
    return "\n".join(
        [
            HEAD.format(day=day, snapshot="as of 2022-07-01"),
            TERMS,
            _table(("gazetteer", "given", *DECIDED), tables["terms"]),
            NAMESAKES,
            _table(("gazetteer", "groups", *DECIDED), tables["namesakes"]),
            NEWS,
            _table(("", *ways), tables["news"]),
            PEOPLE,
            _table(("articles and gazetteer", "people", "linked", "ambiguous", "NIL"), tables["people"]),
            JUDGED.format(**verdicts),
            "## Speed and size\n",
            _table(("", "", ""), tables["speed"]),
            CONFIDENCE.format(steps=steps),
        ]
    )


def _table(head: tuple[str, ...], rows: Table) -> str:
    lines = [head, tuple("---" for _ in head), *((name, *row) for name, row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def _judged(sample: list[tuple[str, ...]], judged: Path) -> str:
    """Return how many of the *sample* were judged right, how many judged, and how many not."""
    lines = [line.split("\t") for line in judged.read_text(encoding="utf-8").splitlines()[1:]]
    verdicts = {(article, name, item): verdict for article, _, name, item, _, verdict, *_ in lines}
    found = Counter(verdicts.get((row[0], row[2], row[3]), "new") for row in sample)
    told = f"{found['right']} of {found['right'] + found['wrong']} right"
    return told + (f" ({found['new']} not judged yet)" if found["new"] else "")
