"""The graph of one article: within the budget, with its words, without anything of others."""

from __future__ import annotations

import hashlib
import pickle
from collections import Counter
from dataclasses import replace

import pyoxigraph as ox
import pytest
from invented_article import (
    ARTICLE,
    CLAIMS,
    HOLT,
    LINKS,
    MEETING,
    NORDIA,
    PRADO,
    TARIFFS,
    TEXT,
    WESTMARK,
    annotated,
    at,
    link,
    report,
)

from kg.model import Article, ArticleError, Claim, EventKind, Link, Span, Status
from kg.rdf import ArticleGraph
from kg.rdf._values import decimal
from kg.rdf.naming import CODE, DATA, OA, ONTOLOGY, RDF, RDFS, SCHEMA, SKOS, XSD, Names
from kg.rdf.writing import write

ANNOTATED = annotated()
NAMES = Names(ARTICLE, ANNOTATED.sentence, CLAIMS, LINKS)
Triple = tuple[str, str, str]


def triples(graph: ArticleGraph) -> set[Triple]:
    quads = ox.parse(graph.nquads, format=ox.RdfFormat.N_QUADS)
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in quads}


def written(claims: tuple[Claim, ...] = CLAIMS, links: tuple[Link, ...] = LINKS) -> set[Triple]:
    return triples(write(ANNOTATED, claims, links))


def iri(text: str) -> str:
    return f"<{text}>"


def subjects(graph: set[Triple], kind: str) -> list[str]:
    return [s for s, p, o in graph if (p, o) == (iri(RDF + "type"), iri(ONTOLOGY + kind))]


def values(graph: set[Triple], subject: str, term: str) -> set[str]:
    return {o for s, p, o in graph if s == iri(subject) and p == iri(term)}


def test_claims_keep_the_budget() -> None:
    graph = written()
    counts = Counter(s for s, _, _ in graph)
    assert max(counts[iri(NAMES.claim(c))] for c in CLAIMS) <= 15
    assert len(graph) <= 30 * len(CLAIMS)


def test_everything_is_in_the_graph_of_the_article_and_sorted() -> None:
    graph = write(ANNOTATED, CLAIMS, LINKS)
    lines = graph.nquads.splitlines(keepends=True)
    assert lines == sorted(set(lines))
    assert {str(q.graph_name) for q in ox.parse(graph.nquads, format=ox.RdfFormat.N_QUADS)} == {iri(graph.graph)}
    assert graph.graph == NAMES.graph()
    assert b"/run" not in graph.nquads.replace(b"/rule", b"")
    assert pickle.loads(pickle.dumps(graph)) == graph


def test_a_store_keeps_every_literal_as_it_is_written() -> None:
    graph, store = write(ANNOTATED, CLAIMS, LINKS), ox.Store()
    store.load(graph.nquads, format=ox.RdfFormat.N_QUADS)
    again = store.dump(format=ox.RdfFormat.N_QUADS)
    assert again is not None
    assert sorted(again.splitlines()) == sorted(graph.nquads.splitlines())


def test_the_article_node_has_its_text_and_what_its_source_states() -> None:
    graph, article = written(), NAMES.article()
    assert values(graph, article, ONTOLOGY + "sha256") == {f'"{hashlib.sha256(TEXT.encode()).hexdigest()}"'}
    assert values(graph, article, SCHEMA + "identifier") == {f'"{ARTICLE.key}"'}
    assert values(graph, article, SCHEMA + "version") == {f'"{ARTICLE.version}"'}
    assert values(graph, article, RDFS + "label") == {f'"{ARTICLE.title}"'}
    assert values(graph, article, ONTOLOGY + "publishedOn") == {f'"2031-03-05"^^<{XSD}date>'}


def test_a_span_is_one_node_with_offsets_words_and_their_surroundings() -> None:
    graph, span = written(), at("grain exports")
    node = NAMES.span(span)
    assert node.endswith(f"#char={span.start},{span.end}")
    assert values(graph, node, OA + "exact") == {'"grain exports"'}
    assert values(graph, node, OA + "prefix") == {'"he two reviewed "'}
    assert values(graph, node, OA + "start") == {f'"{span.start}"^^<{XSD}integer>'}


@pytest.mark.parametrize("span", [Span(-1, 4), Span(5, 5), Span(7, 3), Span(0, len(TEXT) + 1)])
def test_evidence_that_is_not_in_the_text_is_refused(span: Span) -> None:
    with pytest.raises(ArticleError, match=r"news/prado\.txt: span"):
        written((replace(CLAIMS[0], evidence=(span,)),))


def test_a_claim_without_evidence_is_refused() -> None:
    with pytest.raises(ArticleError, match="rule holds_office made a claim without evidence"):
        written((replace(CLAIMS[0], evidence=()),))


def test_a_claim_points_at_its_values_and_says_what_was_inferred() -> None:
    graph, claim = written(), NAMES.claim(CLAIMS[5])
    assert values(graph, claim, ONTOLOGY + "reports") == {iri(NAMES.event(MEETING))}
    assert values(graph, claim, ONTOLOGY + "status") == {iri(CODE + "held")}
    assert values(graph, claim, ONTOLOGY + "inferred") == {'"place"', '"startDate"'}
    assert values(graph, claim, ONTOLOGY + "confidence") == {f'"0.85"^^<{XSD}decimal>'}
    assert values(graph, claim, ONTOLOGY + "rule") == {iri(DATA + "rule/met_with")}


def test_a_special_role_is_a_participant_too() -> None:
    graph = written(
        (report(replace(MEETING, participant=(HOLT,), host=(PRADO,), part_of=None), Status.HELD, "met with Erik Holt"),)
    )
    (meeting,) = subjects(graph, "Meeting")
    assert values(graph, meeting[1:-1], ONTOLOGY + "participant") == {iri(NAMES.entity(HOLT)), iri(NAMES.entity(PRADO))}


def test_only_held_meetings_make_actors_meet() -> None:
    def met(claim: Claim) -> set[Triple]:
        return {t for t in written((claim,)) if t[1] == iri(ONTOLOGY + "metWith")}

    pair = {iri(NAMES.entity(HOLT)), iri(NAMES.entity(PRADO))}
    assert {s for s, _, _ in met(report(MEETING, Status.HELD, "met with Erik Holt"))} == pair
    assert met(report(MEETING, Status.PLANNED, "met with Erik Holt")) == set()
    assert met(report(replace(MEETING, kind=EventKind.CALL), Status.HELD, "met with Erik Holt")) == set()


def test_shortcuts_follow_from_the_claims() -> None:
    graph = written()
    short = {
        (s, p.rpartition("#")[2][:-1], o)
        for s, p, o in graph
        if p.rpartition("#")[2][:-1] in ("supports", "opposes", "heldOffice")
    }
    assert {p for s, p, _ in short if s == iri(NAMES.entity(NORDIA))} == {"supports", "opposes"}
    assert {s for s, p, _ in short if p == "heldOffice"} == {
        iri(NAMES.entity(c.person)) for c in CLAIMS[:3] if hasattr(c, "person")
    }, "the former envoy holds none"


def test_an_issue_stands_under_the_concept_its_words_name_and_concerns_whom_they_name() -> None:
    graph = written()
    tariffs = NAMES.issue(TARIFFS)
    assert values(graph, tariffs, SKOS + "broader") == {"<https://w3id.org/diplokg/issue#tariffs>"}
    (framed,) = [s for s, p, _ in graph if p == iri(ONTOLOGY + "framing")]
    assert values(graph, framed[1:-1], ONTOLOGY + "concerns") == {iri(NAMES.entity(WESTMARK))}


def test_a_linked_entity_has_the_gazetteers_label_and_its_own_beside_it() -> None:
    graph, prado = written(), NAMES.entity(PRADO)
    assert values(graph, prado, RDFS + "label") == {'"Ana Maria Prado"'}
    assert values(graph, prado, SKOS + "altLabel") == {'"Ana Prado"', '"Prado"'}
    assert values(graph, prado, SCHEMA + "sameAs") == {"<http://www.wikidata.org/entity/Q900010>"}


def test_a_link_to_nothing_says_so_and_gives_no_same_as() -> None:
    graph = written()
    (nil,) = [s for s, p, o in graph if (p, o) == (iri(ONTOLOGY + "linkStatus"), iri(CODE + "nil"))]
    assert values(graph, nil[1:-1], ONTOLOGY + "score") == {f'"0"^^<{XSD}decimal>'}
    assert values(graph, NAMES.entity(HOLT), SCHEMA + "sameAs") == set()


def test_a_tenure_is_written_where_the_article_speaks_of_person_and_office() -> None:
    assert len(subjects(written(), "Tenure")) == 1
    assert subjects(written(CLAIMS[1:]), "Tenure") == [], "no claim names the office"


def test_links_of_what_no_claim_names_are_left_out() -> None:
    stranger = link(replace(PRADO, id="person:9", label="Nobody Else"), "Ana Prado", None)
    assert written(links=(*LINKS, stranger)) == written()


def test_another_base_changes_the_base_alone() -> None:
    ours, theirs = write(ANNOTATED, CLAIMS, LINKS), write(ANNOTATED, CLAIMS, LINKS, base="https://data.example/")
    assert (
        sorted(theirs.nquads.replace(b"https://data.example/", DATA.encode()).splitlines()) == ours.nquads.splitlines()
    )


def test_an_article_without_claims_is_a_graph_of_its_text() -> None:
    bare = write(replace(ANNOTATED, article=Article(key="x", text=TEXT)), ())
    assert {s for s, _, _ in triples(bare)} == {iri(bare.iri)}


@pytest.mark.parametrize(("number", "form"), [(0.9, "0.9"), (1.0, "1"), (0.0, "0"), (0.123, "0.12"), (0.50, "0.5")])
def test_decimals_are_canonical(number: float, form: str) -> None:
    assert decimal(number) == form
