"""Wire copy is grouped whatever else is in the store and in whatever order it came, and each story counts once where that is asked for."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import pipeline
from kg.article import article_of
from kg.model import SetupError
from kg.questions import ask
from kg.rdf import ArticleGraph
from kg.store import Store, backup, independent, open_store, stories
from kg.store._stories import groups, overlap, shingles

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"
WIRE = (
    "Foreign Minister Ana Prado of Portugal met her Norwegian counterpart, Erik Holt, in Lisbon on Monday. "
    "The two ministers discussed fishing quotas in the northern waters and the future of the harbour tariff. "
    "Prado told reporters afterwards that her government would not sign any treaty before the autumn session. "
    "Holt, who flew on to Madrid in the evening, called the conversation frank and useful for both countries. "
    "It was their second meeting this year, after talks on the margins of a conference in Vienna in March."
)
SHORT = "LISBON (Agency) - " + WIRE.partition(" Holt, who")[0]
EDITED = WIRE.replace("discussed", "talked about").replace("frank", "open") + " More on this story at ten."
OTHER = (
    "Portugal's foreign minister, Ana Prado, and Erik Holt of Norway met in Lisbon on Monday, a spokesman for her ministry said. "
    "He would not say whether quotas for fishing boats had been agreed, nor when a treaty could be ready for signing."
)
DAY = date(2031, 3, 3)
TEXTS = {"wire": WIRE, "short": SHORT, "edited": EDITED, "other": OTHER}


def grouped(texts: dict[str, str], **days: date | None) -> list[tuple[str, ...]]:
    return groups(texts.items(), texts.__getitem__, {key: days.get(key, DAY) for key in texts})


def test_shortened_and_edited_copies_are_one_story_and_another_telling_is_not() -> None:
    assert grouped(TEXTS) == [("edited", "short", "wire")]
    assert grouped({"wire": WIRE, "other": OTHER}) == []


def test_the_same_words_weeks_later_are_a_form_filled_in_anew() -> None:
    texts = {"wire": WIRE, "again": WIRE}
    assert grouped(texts, again=date(2031, 3, 6)) == [("again", "wire")]
    assert grouped(texts, again=date(2031, 3, 7)) == []
    assert grouped(texts, again=None) == [("again", "wire")]


def test_a_collection_of_stories_does_not_make_them_one() -> None:
    assert overlap(shingles(WIRE), shingles(WIRE + OTHER * 9 + " ".join(map(str, range(300))))) == 0.0


def test_a_story_that_hundreds_print_is_one_group() -> None:
    texts = {f"{i:03}": f"{WIRE} Printed by outlet number {i}." for i in range(200)}
    assert grouped(texts) == [tuple(texts)]


@settings(max_examples=30)
@given(st.permutations(sorted(TEXTS)), st.sets(st.sampled_from(sorted(TEXTS))))
def test_order_decides_nothing_and_what_is_removed_leaves_nothing(keys: list[str], gone: set[str]) -> None:
    left = {key: TEXTS[key] for key in keys if key not in gone}
    assert grouped(left) == grouped(dict(sorted(left.items())))


@cache
def graphs() -> tuple[ArticleGraph, ...]:
    articles = [
        article_of(text, f"{key}.txt", published_on=DAY if key == "wire" else date(2031, 3, 4), title=f"From {key}")
        for key, text in TEXTS.items()
    ]
    return tuple(result.graph for result in pipeline.built(articles) if isinstance(result, pipeline.Built))


@pytest.mark.parametrize("place", [None, "kg-store", "graph.nq", "backup"])
def test_each_source_counts_once_where_that_is_asked_for(place: str | None, tmp_path: Path) -> None:
    with open_store(tmp_path / ("kg-store" if place == "backup" else place) if place else None, create=True) as store:
        store.put(graphs())
        if place == "backup":
            backup(store, tmp_path / "copy")
        with open_store(tmp_path / "copy") if place == "backup" else store as asked, open_store(None) as apart:
            (story,) = stories(asked)
            assert (story.first.key, [copy.key for copy in story.copies]) == ("wire.txt", ["edited.txt", "short.txt"])
            apart.put(graph for graph in graphs() if graph.key in ("wire.txt", "other.txt"))
            once = independent(asked)
            assert once.nquads() == apart.nquads()
            assert asked.nquads() != once.nquads()
            assert rows(once) == rows(apart) < rows(asked)
            del once
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


def rows(store: Store) -> int:
    return len(ask(store, "who-else-reports"))


def test_without_copies_the_store_itself_is_asked() -> None:
    with open_store(INVENTED) as store:
        assert independent(store) is store


def test_a_merged_graph_cannot_tell_articles_apart(tmp_path: Path) -> None:
    from kg.views import export  # noqa: PLC0415

    with open_store(INVENTED) as store:
        export(store, tmp_path / "graph.ttl")
    with (
        open_store(tmp_path / "graph.ttl") as merged,
        pytest.raises(SetupError, match="wants the graphs of single articles"),
    ):
        independent(merged)
