"""What every store does, whatever holds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import ArticleError, SetupError
from kg.rdf import ArticleGraph, naming, serializing, vocabulary
from kg.store import Store, backends, open_store, oxigraph

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"
PLACES = {"memory": None, "oxigraph": "kg-store", "trig_file": "graph.trig", "turtle_file": "graph.ttl"}
WRITABLE = ("kg-store", "graph.trig", "graph.nq", None)
Open = Callable[[], Store]


def invented() -> dict[str, ArticleGraph]:
    with open_store(INVENTED) as store:
        return {article.key: store.graph(article) for article in store.articles()}


@pytest.fixture(params=WRITABLE, ids=lambda name: name or "memory")
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    place = tmp_path / request.param if request.param else None
    return lambda: open_store(place, create=True)


def test_every_backend_is_tested_here() -> None:
    assert set(backends()) == {*PLACES, "endpoint", "backup_folder"}  # these have files of tests of their own


def test_each_place_has_one_taker(tmp_path: Path) -> None:
    folder, backup = tmp_path / "kg-store.trig", tmp_path / "copy"
    for made in (folder, backup):
        made.mkdir()
    (backup / "backup.json").touch()
    takers = {
        **{name: tmp_path / place for name, place in PLACES.items() if place},
        **{"memory": None, "endpoint": "http://localhost:7878/query", "backup_folder": backup},
    }
    assert takers.keys() == backends().keys()
    taken = {name: [other for other, backend in backends().items() if backend.takes(takers[name])] for name in takers}
    assert taken == {name: [name] for name in takers}
    assert [name for name, backend in backends().items() if backend.takes(folder)] == ["oxigraph"]


def test_articles_are_listed_by_key_with_what_their_source_states(empty: Open) -> None:
    with empty() as store:
        changes = store.put(reversed(invented().values()))
        assert {change.outcome for change in changes} == {"added"}
        articles = store.articles()
        assert [article.key for article in articles] == sorted(article.key for article in articles)
        assert (articles[0].title, str(articles[0].date)) == ("Cabinet at odds", "2031-04-05")
        assert store.article("pact.txt") == store.article(store.article("pact.txt").iri)
        assert store.stats() == open_store(INVENTED).stats()


def test_what_is_removed_leaves_nothing(empty: Open) -> None:
    graphs = invented()
    with empty() as store:
        store.put(graph for key, graph in graphs.items() if key != "pact.txt")
        before = sorted(map(str, store.engine))
        store.put([graphs["pact.txt"]])
        assert sorted(map(str, store.engine)) != before
        assert store.remove("pact.txt").title == "Lusania and Nordia talk"
        assert sorted(map(str, store.engine)) == before
        with pytest.raises(SetupError, match=r"pact\.txt: no such article"):
            store.remove("pact.txt")


def test_a_newer_version_supersedes_and_the_same_is_unchanged(empty: Open) -> None:
    graph = invented()["pact.txt"]
    newer = replace(graph, nquads=graph.nquads.replace(b"Lusania and Nordia talk", b"Talks in Port Amber"))
    with empty() as store:
        outcomes = [change.outcome for change in store.put([graph, graph, newer])]
        assert outcomes == ["added", "unchanged", "superseded"]
        assert [article.title for article in store.articles()] == ["Talks in Port Amber"]
        assert "Lusania and Nordia talk" not in "".join(map(str, store.engine))


@pytest.mark.parametrize("name", ["kg-store", "graph.trig", "graph.nq"])
def test_a_store_opened_again_is_the_same(name: str, tmp_path: Path) -> None:
    with open_store(tmp_path / name, create=True) as store:
        store.put(invented().values())
        store.remove("surname.txt")
        whole = sorted(map(str, store.engine))
    with open_store(tmp_path / name) as again:
        assert sorted(map(str, again.engine)) == whole


def test_words_that_are_not_in_the_article_are_refused_and_nothing_is_written(empty: Open) -> None:
    graph = invented()["pact.txt"]
    bad = replace(graph, nquads=graph.nquads.replace(b'#exact> "fishing quotas"', b'#exact> "fishing rights"'))
    assert bad != graph
    with empty() as store:
        before = sorted(map(str, store.engine))
        with pytest.raises(ArticleError, match=r"char=121,135 .* says 'fishing rights'.* 'fishing quotas'"):
            store.put([bad])
        assert sorted(map(str, store.engine)) == before


def test_a_graph_holds_its_own_quads_only(empty: Open) -> None:
    pact, denial = invented()["pact.txt"], invented()["denial.txt"]
    with empty() as store, pytest.raises(ArticleError, match="belongs in its own graph"):
        store.put([replace(pact, nquads=pact.nquads + denial.nquads)])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("met Nordian Foreign", "saw Nordian Foreign", r"the text of \S+ is not the one its SHA-256"),
        ('"We support the harbour tariff"', '"We oppose the harbour tariff!"', "says 'We oppose the harbour tariff!'"),
        ("@prefix oa:", "@prefix oa", r"line \d+ between columns"),
    ],
)
def test_a_file_with_other_words_is_refused(old: str, new: str, message: str, tmp_path: Path) -> None:
    text = INVENTED.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "bad.trig").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(SetupError, match=message):
        open_store(tmp_path / "bad.trig")


def test_triples_outside_any_graph_are_refused(tmp_path: Path) -> None:
    (tmp_path / "loose.nq").write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")
    with pytest.raises(SetupError, match="outside any named graph"):
        open_store(tmp_path / "loose.nq")


def test_changes_made_together_are_written_back_once_even_before_an_error(tmp_path: Path) -> None:
    graphs, place = invented(), tmp_path / "graph.trig"
    store = open_store(place, create=True)
    with pytest.raises(ZeroDivisionError), store.together():
        store.put([graphs["pact.txt"]])
        store.put([graphs["denial.txt"]])
        assert not place.exists()
        raise ZeroDivisionError
    assert [article.key for article in open_store(place).articles()] == ["denial.txt", "pact.txt"]


@pytest.mark.parametrize("name", ["kg-store", "graph.trig"])
def test_a_store_of_another_ontology_is_refused(name: str, tmp_path: Path) -> None:
    with open_store(tmp_path / name, create=True) as store:
        store.put([invented()["pact.txt"]])
    _age(tmp_path / name)
    with pytest.raises(SetupError, match=r"made with ontology 0\.0\.9.*kg add ARTICLE… -g NEW"):
        open_store(tmp_path / name)


def _age(place: Path) -> None:
    version = f'"{vocabulary.version()}"'
    if place.is_file():
        text = place.read_text(encoding="utf-8")
        place.write_text(text.replace(version, '"0.0.9"'), encoding="utf-8")
        return
    with open_store(place) as store:
        old = f"dip:ontology owl:versionInfo {version}".replace("dip:ontology", f"<{naming.BASE}ontology>")
        prefix = "PREFIX owl: <http://www.w3.org/2002/07/owl#> "
        store.engine.update(
            f"{prefix} DELETE DATA {{ {old} }}; INSERT DATA {{ {old.replace(version, chr(34) + '0.0.9' + chr(34))} }}"
        )


def test_a_merged_file_can_be_asked_but_not_changed(tmp_path: Path) -> None:
    with open_store(INVENTED) as store:
        (tmp_path / "graph.ttl").write_bytes(serializing.serialize(store.quads(), "ttl"))
        rows = store.query("SELECT ?p ?o { ?p dip:metWith ?o }").rows
        keys = [article.key for article in store.articles()]
    with open_store(tmp_path / "graph.ttl") as merged:
        assert sorted(map(str, merged.query("SELECT ?p ?o { ?p dip:metWith ?o }").rows)) == sorted(map(str, rows))
        assert [article.key for article in merged.articles()] == keys
        for change in (lambda: merged.put([invented()["pact.txt"]]), lambda: merged.remove("pact.txt")):
            with pytest.raises(SetupError, match=r"read only; add to a folder, a \.trig or a \.nq file"):
                change()


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("none.trig", r"no such store; make one with: kg add ARTICLE -g \S*none\.trig"),
        ("none", "no such store; make one with"),
        ("graph.docx", "unknown kind of graph; there are: .*a folder"),
    ],
)
def test_a_place_without_a_store_says_what_to_do(where: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=message):
        open_store(where if "://" in where else tmp_path / where)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    with pytest.raises(SetupError, match="this folder holds no store"):
        open_store(tmp_path, create=True)


def test_what_a_process_killed_while_it_made_a_store_leaves_is_taken_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "kg-store").mkdir()
    for name in ("LOCK", "LOG", "IDENTITY", "MANIFEST-000001", "000001.dbtmp"):
        (tmp_path / "kg-store" / name).write_bytes(b"")
    with pytest.raises(SetupError, match="this folder holds no store"):
        open_store(tmp_path / "kg-store")
    with open_store(tmp_path / "kg-store", create=True) as store:
        assert [change.outcome for change in store.put(invented().values())] == ["added"] * 5


def test_a_second_opening_is_refused_while_the_first_lasts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oxigraph, "PATIENCE", 0.0)
    with open_store(tmp_path / "kg-store", create=True), pytest.raises(SetupError, match="has the store open"):
        open_store(tmp_path / "kg-store")
    assert open_store(tmp_path / "kg-store").articles() == ()


def test_a_file_changed_by_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    graphs = invented()
    one, other = (open_store(tmp_path / "graph.trig", create=True) for _ in "12")
    one.put([graphs["pact.txt"]])
    with pytest.raises(SetupError, match="another process changed the file"):
        other.put([graphs["denial.txt"]])
    assert [article.key for article in open_store(tmp_path / "graph.trig").articles()] == ["pact.txt"]
