"""Files of graphs into a store: whole articles, in any number of files, as often as one likes."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from kg.model import SetupError
from kg.store import Store, _incoming, load, open_store

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"


@pytest.fixture
def shards(tmp_path: Path) -> list[Path]:
    """One article a file, in each of the forms."""
    files = []
    with open_store(INVENTED) as store:
        for article, name in zip(store.articles(), ("a.nq", "b.nq.gz", "c.nq", "d.nq", "e.nq"), strict=True):
            nquads = store.graph(article).nquads
            (tmp_path / name).write_bytes(gzip.compress(nquads) if name.endswith(".gz") else nquads)
            files.append(tmp_path / name)
    return files


def whole(store: Store) -> list[str]:
    return sorted(map(str, store.engine))


@pytest.mark.parametrize("place", ["kg-store", "graph.trig", None])
def test_shards_in_any_order_and_a_whole_file_give_the_same_store(
    place: str | None, shards: list[Path], tmp_path: Path
) -> None:
    with open_store(INVENTED) as source, open_store(tmp_path / place if place else None, create=True) as store:
        assert [change.outcome for change in load(store, shards[::-1])] == ["added"] * 5
        assert [store.graph(a) for a in store.articles()] == [source.graph(a) for a in source.articles()]
        assert {change.outcome for change in load(store, [INVENTED])} == {"unchanged"}
        assert whole(store) == whole(source)


def test_a_newer_form_of_an_article_takes_the_place_of_the_older(shards: list[Path], tmp_path: Path) -> None:
    older = tmp_path / "older.nq"
    lines = shards[0].read_bytes().splitlines(keepends=True)
    older.write_bytes(b"".join(line for line in lines if b"/article/" in line.split(b" ")[0] or b"/text/" in line))
    with open_store(None) as store, open_store(None) as fresh:
        for file in (older, *shards):
            outcomes = [change.outcome for change in load(store, [file])]
            assert outcomes == (["superseded"] if file == shards[0] else ["added"])
        list(load(fresh, shards))
        assert whole(store) == whole(fresh)


def test_an_article_given_in_two_forms_is_in_neither(shards: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "other.nq"
    other.write_bytes(shards[0].read_bytes().replace(b"Cabinet at odds", b"Cabinet agrees"))
    assert other.read_bytes() != shards[0].read_bytes()
    with open_store(None) as store:
        changes = list(load(store, [shards[0], other, *shards[1:]]))
        assert [c.outcome for c in changes] == ["refused", "refused", "added", "added", "added", "added"]
        assert "different graphs of this article" in changes[0].reason
        assert "cabinet.txt" not in [article.key for article in store.articles()]


def test_words_that_are_not_in_the_text_are_refused_and_the_others_go_on(shards: list[Path]) -> None:
    text = shards[3].read_bytes()
    shards[3].write_bytes(text.replace(b'#exact> "fishing quotas"', b'#exact> "fishing rights"'))
    assert shards[3].read_bytes() != text
    with open_store(None) as store:
        changes = list(load(store, shards))
        assert sorted(change.outcome for change in changes) == ["added"] * 4 + ["refused"]
        assert any("says 'fishing rights'" in change.reason for change in changes)
        assert len(store.articles()) == 4


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.nq", b"<urn:a> <urn:b> .\n", r"a\.nq: .*line 1.*nothing of this file is loaded"),
        ("a.nq", b"<urn:a> <urn:b> <urn:c> .\n", "outside any named graph"),
        ("a.nq.gz", b"no gzip", r"a\.nq\.gz: cannot be read"),
        ("a.csv", b"a,b\n", r"none of the files that can be loaded: \.nq, \.trig"),
        (
            "a.nq",
            b'<https://w3id.org/diplokg/ontology> <http://www.w3.org/2002/07/owl#versionInfo> "0.0.1" '
            b"<https://w3id.org/diplokg/kb/graph/vocabulary> .\n",
            r"a\.nq: made with ontology 0\.0\.1",
        ),
    ],
)
def test_a_file_that_cannot_be_loaded_says_why(name: str, text: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(text)
    with open_store(None) as store, pytest.raises(SetupError, match=said):
        list(load(store, [tmp_path / name]))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with open_store(None) as store, pytest.raises(SetupError, match=r"none\.nq: cannot be read \(No such file"):
        list(load(store, [tmp_path / "none.nq"]))


def test_a_graph_of_no_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text("<urn:a> <urn:b> <urn:c> <urn:g> .\n", encoding="utf-8")
    with open_store(None) as store:
        (change,) = load(store, [tmp_path / "a.nq"])
        assert (change.outcome, change.reason) == ("refused", "urn:g: is the graph of 0 articles, expected one")


def test_a_large_file_is_parsed_on_disk_and_loads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_incoming, "IN_MEMORY", 0)
    with open_store(INVENTED) as source, open_store(None) as store:
        list(load(store, [INVENTED]))
        assert whole(store) == whole(source)


def test_terms_of_the_users_own_come_along(tmp_path: Path) -> None:
    own = '<urn:own:Summit> <http://www.w3.org/2000/01/rdf-schema#label> "own" <https://w3id.org/diplokg/kb/graph/vocabulary> .\n'
    (tmp_path / "own.nq").write_text(own, encoding="utf-8")
    with open_store(tmp_path / "kg-store", create=True) as store:
        list(load(store, [tmp_path / "own.nq"]))
        assert len(store.query("SELECT ?o { <urn:own:Summit> ?p ?o }")) == 1
    with open_store(tmp_path / "kg-store") as again:
        list(load(again, [INVENTED]))
        assert len(again.query("SELECT ?o { <urn:own:Summit> ?p ?o }")) == 1
