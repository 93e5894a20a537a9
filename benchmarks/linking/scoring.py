"""The figures of the linker, one function a benchmark; each returns the lines of a table."""

from __future__ import annotations

import os
import random
import resource
import socket
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import articles
import homonyms
import tenure
from tenure import Case

from kg.links import Gazetteer, build_gazetteer
from kg.links._gazetteer import opened
from kg.links._index import write_file
from kg.links._records import PersonRecord, Records
from kg.links._titles import Level
from kg.model import Article, LinkStatus

HIGH = frozenset({Level.HEAD, Level.MINISTER})
Row = tuple[str, ...]


def decided(world: Gazetteer, cases: list[Case], *, role: bool, country: bool) -> Row:
    """Return how many cases, and the shares linked rightly, wrongly, left open and not found; ties apart."""
    counts: Counter[str] = Counter()
    for case in cases:
        status, item = tenure.ask(world, case, role=role, country=country)
        if status is LinkStatus.LINKED:
            counts["tie linked" if case.tied else "right" if item == case.term.person else "wrong"] += 1
        else:
            counts["tie open" if case.tied else str(status)] += 1
    number = sum(counts[name] for name in ("right", "wrong", "ambiguous", "nil")) or 1
    shares = (f"{counts[name] / number:.4f}" for name in ("right", "wrong", "ambiguous", "nil"))
    return (str(number), *shares, f"{counts['tie linked']} of {counts['tie linked'] + counts['tie open']}")


def terms(world: Gazetteer) -> list[Row]:
    """Measure the tenure benchmark: family name and the middle of the term, with more and more of what news gives."""
    every = list(tenure.cases(world, HIGH))
    cases = [case for case in every if case.owner]
    ways = (("name and day", False, False), ("+ title", True, False), ("+ title and country", True, True))
    rows = [(name, *decided(world, cases, role=role, country=country)) for name, role, country in ways]
    return [*rows, ("the same, with offices of unknown country", *decided(world, every, role=True, country=True))]


def namesakes(world: Gazetteer) -> list[Row]:
    """Measure the homonym benchmark: first and last name that several people share, day, title and country."""
    cases = list(homonyms.homonyms(world))
    groups = len({case.name for case in cases})
    return [(f"{groups} groups", *decided(world, cases, role=True, country=True))]


def news(world: Gazetteer) -> list[Row]:
    """Measure the sentences of rss500 whose spans have items: ours beside matching of labels."""
    rows = articles.rss500()
    given = [Article(key=row["id"], text=row["text"], published_on=articles.RSS_DAY) for row in rows]
    ways: dict[str, Callable[[str, str | None], str | None]] = {
        "exact label": lambda name, _: articles.by_label(world, name, aliases=False),
        "label and other names": lambda name, _: articles.by_label(world, name, aliases=True),
        "diplokg": lambda _, ours: ours,
    }
    counts: dict[str, Counter[str]] = {name: Counter() for name in ways}
    for row, found in zip(rows, articles.read(given), strict=True):
        ours = _ours(found, world)
        for span in row["spans"]:
            gold = span.get("link", {}).get("wikidata", "")
            here = bool(gold) and _is_person(world, gold)
            mine = next((item for start, end, item in ours if start < span["end"] and span["start"] < end), None)
            for name, way in ways.items():
                counts[name][_outcome(way(span["text"], mine), gold if here else "")] += 1
    return [(name, *_f1(counts[name])) for name in ways]


def _ours(found: articles.Read, world: Gazetteer) -> list[tuple[int, int, str]]:
    items = {each.link_of: each.link_to.qid for each in articles.people(found, world) if each.link_to}
    return [(m.span.start, m.span.end, items[m.entity]) for m in found.text.mentions if m.entity in items]


def _is_person(world: Gazetteer, qid: str) -> bool:
    return world.database.execute("SELECT 1 FROM person WHERE item=?", (int(qid[1:]),)).fetchone() is not None


def _outcome(item: str | None, gold: str) -> str:
    if item is None:
        return "missed" if gold else "left"
    return "right" if item == gold else "wrong" if gold else "false"


def _f1(counts: Counter[str]) -> Row:
    linked = counts["right"] + counts["wrong"] + counts["false"]
    precision = counts["right"] / linked if linked else 0.0
    recall = counts["right"] / (counts["right"] + counts["wrong"] + counts["missed"])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    nil = counts["false"] + counts["left"]
    return (
        f"{counts['right']}",
        f"{counts['wrong']}",
        f"{counts['false']} of {nil}",
        f"{precision:.3f}",
        f"{recall:.3f}",
        f"{f1:.3f}",
    )


def shares(found: list[articles.Read], world: Gazetteer) -> Row:
    """Return how many people were looked up and the shares linked, ambiguous and NIL."""
    counts = Counter(str(each.link_status) for read in found for each in articles.people(read, world))
    number = sum(counts.values())
    return (
        str(number),
        *(f"{counts[status]} ({counts[status] / number:.0%})" for status in ("linked", "ambiguous", "nil")),
    )


def sample(found: list[articles.Read], world: Gazetteer, number: int = 100) -> list[Row]:
    """Return random links of people for judging: article, offset, name, item, label and the sentence; the same each time.

    Each name with its offices counts once, since half of all links are of one secretary of state.
    """
    links: dict[tuple[str, str], Row] = {}
    for read in found:
        for each in articles.people(read, world):
            if each.link_to and each.mention:
                row = (read.text.article.key, str(each.mention.start), each.link_of.label, each.link_to.qid)
                links.setdefault(
                    (each.link_of.label, each.link_to.qid), (*row, each.link_to.label, articles.sentence(read, each))
                )
    rows = sorted(links.values())
    return sorted(random.Random(2026).sample(rows, min(number, len(rows))))


def speed(found: list[articles.Read], path: Path) -> list[Row]:
    """Return mentions a second over the *found* articles with a fresh gazetteer, and the time to open it."""
    opened.cache_clear()
    start = time.perf_counter()
    world = opened(path)
    world.called("Robert O'Brien")
    waited = time.perf_counter() - start
    start = time.process_time()
    looked_up = sum(len(articles.link(read.text, read.claims, world=world)) for read in found)
    used = time.process_time() - start
    mentions = sum(len(read.text.mentions) + len(read.text.titles) for read in found)
    return [
        ("open and answer once", f"{waited * 1000:.1f} ms"),
        ("things looked up a second", f"{looked_up / used:,.0f}"),
        ("mentions a second", f"{mentions / used:,.0f}"),
    ]


def building(files: list[Path], snapshot: str) -> list[Row]:
    """Return the seconds and bytes of a gazetteer of *files*, whether two are alike, and the size with a million names."""
    with tempfile.TemporaryDirectory() as folder:
        first, second, large = (Path(folder) / name for name in ("one.db", "two.db", "large.db"))
        start = time.process_time()
        build_gazetteer(list(map(str, files)), first, snapshot=snapshot)
        used = time.process_time() - start
        build_gazetteer(list(map(str, files)), second, snapshot=snapshot)
        alike = first.read_bytes() == second.read_bytes()
        write_file(_million(), large)
        with closing(sqlite3.connect(large)) as database:
            (names,) = database.execute("SELECT count(*) FROM name").fetchone()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return [
            ("build from " + " and ".join(file.name for file in files), f"{used:.1f} s CPU"),
            ("its size", f"{first.stat().st_size / 1e6:.1f} MB"),
            ("two builds are the same bytes", "yes" if alike else "NO"),
            (f"size with {names:,} names of {names // 4:,} invented people", f"{large.stat().st_size / 1e6:.1f} MB"),
            ("memory of this process at most", f"{memory:.0f} MB"),
        ]


def _million() -> Records:
    """Return invented people with four names each, as long as real ones are."""
    dice = random.Random(7)
    parts = ["".join(dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") for _ in range(3)) for _ in range(20_000)]

    def name() -> str:
        return f"{dice.choice(parts).title()} {dice.choice(parts).title()}"

    people = {
        f"Q{n}": PersonRecord(qid=f"Q{n}", label=name(), names=(name(), name(), name())) for n in range(1, 250_001)
    }
    return Records(source="invented", snapshot=date(2020, 1, 1).isoformat(), persons=people)


def sockets_refused() -> None:
    """From here on every socket is an error: the benchmark runs without any."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    socket.socket.__init__ = refuse  # type: ignore[method-assign,assignment]
    socket.create_connection = refuse  # type: ignore[assignment]
    os.environ["PYTHONHASHSEED"] = "0"
