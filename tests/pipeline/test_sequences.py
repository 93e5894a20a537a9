"""Whatever was added, changed and removed, in whatever order and by how many workers: the store is what its survivors make of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immediate_pool import Immediate

from kg import pipeline
from kg._pipeline import working
from kg.article import article_of
from kg.model import Article
from kg.store import Store, open_store

NAMES = ("a", "b", "c", "d")
ENDS = (
    "They discussed fisheries.",
    "Prado welcomed the agreement on fisheries.",
    "Holt condemned the blockade of Lisbon.",
)


def written(name: str, version: int) -> Article:
    # The same meeting in every article, so that they share people, offices and the event; one key is that of a homonym's article.
    who = "Foreign Minister Ana Prado of Portugal" if name != "d" else "Ana Prado, a trade unionist,"
    text = f"{who} met Foreign Minister Erik Holt of Norway in Lisbon on Monday. {ENDS[version]}"
    return article_of(text, name, published_on=date(2020, 3, 5))


def add(store: Store, articles: Iterable[Article], workers: int, cache: Path) -> None:
    given = list(articles)
    outcomes = list(pipeline.add(store, lambda: iter(given), workers=workers, cache=cache))
    assert not [outcome for outcome in outcomes if outcome.bad]


def quads(store: Store) -> list[str]:
    """Return all that must be equal, the default graph with it."""
    return sorted(str(quad) for quad in store.engine if "/run" not in str(quad))


ADDING = st.tuples(
    st.lists(st.sampled_from(NAMES), min_size=1, unique=True), st.integers(0, len(ENDS) - 1), st.integers(1, 3)
)
STEPS = st.lists(st.one_of(ADDING, st.sampled_from(NAMES)), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("parses")


@settings(max_examples=20)
@given(STEPS)
def test_any_sequence_is_a_fresh_build_of_the_survivors(
    cache: Path, steps: list[tuple[list[str], int, int] | str]
) -> None:
    survivors: dict[str, int] = {}
    with pytest.MonkeyPatch.context() as patch, open_store(None) as store, open_store(None) as fresh:
        patch.setattr(working, "ProcessPoolExecutor", Immediate)
        patch.setattr(working, "CHUNK", 2)
        for step in steps:
            if isinstance(step, tuple):
                names, version, workers = step
                add(store, (written(name, version) for name in names), workers, cache)
                survivors |= dict.fromkeys(names, version)
            elif survivors.pop(step, None) is not None:
                store.remove(step)
        add(fresh, (written(name, version) for name, version in sorted(survivors.items())), 1, cache)
        assert quads(store) == quads(fresh)
        assert [line for line in store.nquads().splitlines() if b"/run" not in line] == [
            line for line in fresh.nquads().splitlines() if b"/run" not in line
        ]


def test_real_processes_do_what_one_does(cache: Path) -> None:
    with open_store(None) as store, open_store(None) as fresh:
        add(store, (written(name, 0) for name in NAMES), 1, cache)
        add(store, (written(name, 1) for name in reversed(NAMES)), 2, cache)
        store.remove("b")
        add(fresh, (written(name, 1) for name in NAMES if name != "b"), 2, cache)
        assert quads(store) == quads(fresh)
