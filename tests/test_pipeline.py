"""From articles to a store: the same bytes whatever the workers, the hash seed and the order; removing leaves no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import kg
from kg import parts, pipeline
from kg.annotations import AnnotatedArticle
from kg.article import article_of, read_articles
from kg.model import ArticleError
from kg.store import Store, open_store

CODE = "import kg, sys; g = kg.read(sys.argv[1]); sys.stdout.buffer.write(b''.join(l for l in g.nquads().splitlines(True) if b'/run' not in l))"


def lines(store: Store) -> list[bytes]:
    """Return what must be equal: every line but those of the runs graph, the one that has a clock."""
    return [line for line in store.nquads().splitlines() if b"/run" not in line]


def test_hash_seeds_do_not_show() -> None:
    path = str(parts.folder("examples") / "washington-visit.txt")
    written = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", CODE, path],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    ]
    assert written[0] == written[1]
    assert written[0]


def test_workers_and_order_do_not_show(examples: Store) -> None:
    paths = [Path(str(item)) for item in parts.folder("examples").iterdir() if item.is_file()]
    with open_store(None) as other:
        list(pipeline.add(other, lambda: read_articles(sorted(paths, reverse=True)), workers=2))
        assert lines(other) == lines(examples)


def test_removed_is_never_added(tmp_path: Path) -> None:
    folder = parts.folder("examples")
    both = [Path(str(folder / name)) for name in ("washington-visit.txt", "lavrov-call.txt")]
    with open_store(tmp_path / "kept", create=True) as store:
        list(pipeline.add(store, lambda: read_articles(both[1:])))
        before = sorted(str(quad) for quad in store.engine if "/run" not in str(quad))
        list(pipeline.add(store, lambda: read_articles(both)))
        store.remove("washington-visit.txt")
        assert sorted(str(quad) for quad in store.engine if "/run" not in str(quad)) == before


def test_read_raises_for_an_article_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(ArticleError, match=r"empty\.txt"):
        kg.read(tmp_path / "empty.txt")


def test_a_run_names_its_articles_and_what_it_used(examples: Store) -> None:
    rows = kg.query(examples, "SELECT DISTINCT ?used WHERE { GRAPH ?g { ?run prov:used/rdfs:label ?used } }").records()
    assert sorted(str(row["used"]).split()[0] for row in rows) == ["gazetteer", "model", "rules", "vocabulary"]


def test_a_join_over_articles_that_share_people_has_each_row_once(tmp_path: Path) -> None:
    text = "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday."
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{text} It was meeting {name}.", encoding="utf-8")
    with open_store(None) as store:
        list(pipeline.add(store, lambda: read_articles([tmp_path], day=date(2031, 3, 5))))
        assert len(store.articles()) == 3
        assert len(kg.ask(store, "who-met-whom")) == 1
        assert len(kg.ask(store, "who-held-which-office")) == 2


def test_a_fault_in_one_article_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: AnnotatedArticle, keep: object) -> AnnotatedArticle:
        if text.article.key == "a":
            raise ValueError("a rule of ours is wrong")
        return text

    monkeypatch.setattr("kg._pipeline.building.annotated", fail)
    found = list(pipeline.extracted([article_of("One.", "a"), article_of("Two.", "b")]))
    assert isinstance(found[0], ArticleError)
    assert "please report it" in str(found[0])
    assert isinstance(found[1], dict)
