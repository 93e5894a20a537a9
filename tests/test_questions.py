"""The questions of queries/: their headers, their rules, and their answers on two engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_graph import NAMES, labels, on_oxigraph, on_rdflib, store

from kg.model import SetupError
from kg.questions import Question, ask, faults, query, question, questions, read_question
from kg.store import open_store

# rdflib's own query engine still calls what its Dataset deprecates.
pytestmark = pytest.mark.filterwarnings(r"ignore:Dataset\.\w+ is deprecated:DeprecationWarning")


# ------------------------------------------------------------------------------------------ the files


@pytest.mark.parametrize("name", NAMES)
def test_a_question_keeps_the_rules_and_returns_what_its_header_says(name: str) -> None:
    asked = question(name)
    assert not list(faults(asked))
    assert query(store(), asked.text).columns == asked.returns
    for slot, value in asked.example.items():
        assert asked.parameter(slot)
        assert value


@pytest.mark.parametrize("name", NAMES)
def test_two_engines_give_the_same_rows(name: str) -> None:
    assert on_oxigraph(question(name).text) == on_rdflib(question(name).text)


@pytest.mark.parametrize("name", [name for name, asked in questions().items() if asked.example])
def test_the_example_of_a_question_finds_something(name: str) -> None:
    assert len(ask(store(), name, **questions()[name].example))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("SELECT * { ?a ?b ?c }", "hides which columns"),
        ('SELECT ?a { ?a ?b ?c FILTER(?c <= ?d + "P3D"^^xsd:dayTimeDuration) }', "loses the value"),
        ("SELECT ?a { ?a ?b ?c FILTER NOT EXISTS { ?c ?d ?e } }", "write MINUS"),
        ("SELECT ?a { VALUES ?b { 1 } ?a ?b ?c OPTIONAL { ?c ?d ?e } }", "20 times slower"),
        ("SELECT ?a { SERVICE <urn:s> { ?a ?b ?c } }", "somebody else's server"),
        ("SELECT (COUNT(?a) AS ?n) { ?a ?b ?c }", "counts what two articles say twice"),
        ("SELECT ?a FROM <urn:g> { ?a ?b ?c }", "other graphs"),
    ],
)
def test_the_rules_for_questions_see_what_they_are_for(text: str, fault: str) -> None:
    asked = Question("x", "x", (), ("a",), {}, text + ' # "?d + FROM SELECT * SERVICE"')
    assert [found for found in faults(asked) if fault in found]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("#+ summary: Who\n#+ retruns: a", r"queries/x\.rq:2: not understood; write #\+ summary"),
        ("#+ summary: Who\n#+ param who (person): him", r"queries/x\.rq:2: not understood"),
        ("#+ summary: Who\n#+ returns: a\n#+ example: Ana", r"queries/x\.rq:3: write the example as NAME=VALUE"),
        ("SELECT", r"queries/x\.rq:1: the header needs a summary"),
    ],
)
def test_a_bad_header_is_told_with_file_and_line(header: str, message: str) -> None:
    with pytest.raises(SetupError, match=message):
        read_question("x", header)


# ------------------------------------------------------------------------------------------ the answers


def test_who_met_whom_has_one_row_a_held_meeting_and_pair() -> None:
    rows = [row[:4] for row in labels("who-met-whom")]
    assert sorted(rows) == [
        ("", "trade envoys", "Holt", "Port Amber"),
        ("2031-03-03", "Ana Prado", "Erik Holt", "Port Amber"),
        ("2031-03-08", "Erik Holt", "Tomas Vel", "Port Amber"),
        ("2031-03-11", "Ana Prado", "Tomas Vel", "Holmgard"),
        ("2031-04-01", "Erik Holt", "Mira Sand", "Holmgard"),
    ]
    prado = labels("who-met-whom", actor="Ana Prado", since="2031-03-05")
    assert [row[:3] for row in prado] == [("2031-03-11", "Ana Prado", "Tomas Vel")]


def test_who_held_which_office_has_one_row_a_person_and_office_with_all_bases() -> None:
    rows = {row[0]: row[1:] for row in labels("who-held-which-office")}
    assert len(rows) == len(ask(store(), "who-held-which-office")) == 4
    office, country, status, attested, since, until, basis = rows["Erik Holt"]
    assert (office, country, status) == ("Foreign Minister of Nordia", "Nordia", "current")
    assert (attested, since, until) == ("2031-03-03", "2028-01-10", "2031-04-30")
    assert basis == (
        "current on 2031-03-03 (Lusania and Nordia talk); current on 2031-03-03 (Nordia denies talks); term 2028-01-10 to 2031-04-30"
    )
    assert "Erik Holt" not in {row[0] for row in labels("who-held-which-office", on="2033-01-01")}


def test_who_took_which_position_tells_holder_speaker_and_hearer_apart() -> None:
    treaty = labels("who-took-which-position", target="strait treaty", since="2031-03-03", until="2031-03-03")
    assert [row[:6] for row in treaty] == [
        ("Lusania", "support", "strait treaty", "2031-03-03", "Ana Prado", "Erik Holt"),
        ("Nordia", "oppose", "strait treaty", "2031-03-03", "Erik Holt", "Ana Prado"),
    ]
    assert {row[0] for row in labels("who-took-which-position", by="Erik Holt", polarity="support")} == {
        "Nordia",
        "Vestria",
    }


def test_a_rejected_claim_is_in_the_audit_alone() -> None:
    rejected = "claim:stance-b12cafd9bc5f4b6bacb6"
    assert [row for row in labels("evidence-of-a-stance") if row[0] == rejected and row[-1] == "rejected"]
    assert not [row for row in labels("who-took-which-position") if row[0] == "Vestria" and row[2] == "strait treaty"]
    assert labels("_stance-matrix", holder="Vestria") == [("Vestria", "unclassified", "1", "0", "0", "ice patrol")]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        (
            "asserted-and-denied",
            ("meeting of Ana Prado and Erik Holt, 2031-03-03", "held", "Lusania and Nordia talk", "Nordian officials", "Nordia denies talks"),
        ),
        ("committing-others", ("Erik Holt", "Vestria", "support", "ice patrol", "2031-04-01")),
        (
            "different-words-for-different-audiences",
            ("Lusania", "strait treaty", "2031-03-03", "Erik Holt", "2031-03-11", "Tomas Vel"),
        ),
        ("disagreement-in-a-government", ("Lusania", "harbour tariff", "Mira Sand", "2031-04-01", "Ana Prado", "2031-04-04")),
        ("discussed-without-position", ("fishing quotas", "meeting of Ana Prado and Erik Holt, 2031-03-03", "2031-03-03")),
        ("reversals", ("Lusania", "strait treaty", "2031-03-03", "support", "2031-03-11", "oppose")),
        ("met-before-a-reversal", ("Lusania", "strait treaty", "2031-03-11", "Ana Prado", "Erik Holt", "2031-03-03")),
    ],
)  # fmt: skip
def test_the_hard_questions_have_the_one_answer_the_articles_were_made_for(name: str, row: tuple[str, ...]) -> None:
    assert labels(name) == [row]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("positions-at-a-meeting", ("meeting of Ana Prado and Erik Holt, 2031-03-03", "2031-03-03", "Ana Prado", "Lusania", "support", "strait treaty")),
        ("positions-on-an-issue", ("trade and economy", "harbour tariff", "Ana Prado", "oppose", "2031-04-04")),
        ("statements-by-mode", ("Holt", "direct", "1")),
        ("claims-by-rule", ("rule:takes_position", "10", "0.9", "0.9", "1")),
        ("visits-without-host", ("visit of Mira Sand, 2031-04-01", "Mira Sand", "2031-04-01", "Cabinet at odds")),
        ("joint-positions", ("Nordia", "Vestria", "support", "ice patrol", "2031-04-01", "Cabinet at odds")),
        ("without-wikidata", ("Mira Sand", "person", "gazetteer: no candidate", "5")),
        ("articles-naming-both", ("Mira Sand", "Erik Holt", "Cabinet at odds", "2031-04-05")),
        ("speech-acts-between", ("2031-03", "Tomas Vel", "Erik Holt", "praise", "1")),
        ("who-else-reports", ("meeting of Ana Prado and Erik Holt, 2031-03-03", "2031-03-03", "Lusania and Nordia talk", "Nordia denies talks", "held", "denied")),
    ],
)  # fmt: skip
def test_a_question_finds_what_the_articles_say(name: str, row: tuple[str, ...]) -> None:
    assert row in labels(name)


TRIAD = """PREFIX : <https://w3id.org/diplokg/kb/state/> PREFIX dip: <https://w3id.org/diplokg/ontology#>
PREFIX code: <https://w3id.org/diplokg/code#> PREFIX c: <https://w3id.org/diplokg/kb/claim/>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX a: <https://w3id.org/diplokg/kb/article/>
:A a dip:State . :B a dip:State . :C a dip:State .
c:1 dip:holder :A ; dip:target :B ; dip:polarity code:support ; dip:confidence 0.9 ; dip:evidence [ oa:hasSource a:1 ] .
c:2 dip:holder :B ; dip:target :C ; dip:polarity code:support ; dip:confidence 0.6 ; dip:evidence [ oa:hasSource a:1 ] .
c:3 dip:holder :A ; dip:target :C ; dip:polarity code:oppose ; dip:confidence 0.7 ; dip:evidence [ oa:hasSource a:1 ] .
c:4 dip:holder :A ; dip:target :C ; dip:polarity code:oppose ; dip:confidence 0.7 ; dip:evidence [ oa:hasSource a:2 ] ."""


def test_triads_and_weak_positions_are_found_where_they_are(tmp_path: Path) -> None:
    (tmp_path / "triad.ttl").write_text(TRIAD)
    with open_store(tmp_path / "triad.ttl") as graph:
        triads = [tuple(map(str, record.values())) for record in ask(graph, "unbalanced-triads").records()]
        weak = [(r["holder"], r["target"], r["articles"]) for r in ask(graph, "weakly-supported").records()]
    assert [row[-3:] for row in triads] == [("1", "1", "-1")]
    assert weak == [("state:B", "state:C", 1)]


def test_the_latest_report_that_is_no_denial_gives_the_status() -> None:
    status = {row[0]: row[1] for row in labels("event-status")}
    assert status["call of Ana Prado and Tomas Vel, 2031-04-03"] == "cancelled"
    assert status["meeting of Ana Prado and Erik Holt, 2031-03-03"] == "held"


def test_the_stance_matrix_keeps_signs_apart() -> None:
    cells = {(row[0], row[1]): row[2:5] for row in labels("_stance-matrix")}
    assert cells["Lusania", "unclassified"] == ("1", "1", "0")
    assert cells["Mira Sand", "trade and economy"] == ("1", "0", "0")


@pytest.mark.parametrize("name", [n for n in NAMES if any(p.name == "min_confidence" for p in question(n).parameters)])
def test_a_least_confidence_takes_claims_away_and_never_adds_any(name: str) -> None:
    everything = ask(store(), name)
    assert sorted(map(str, ask(store(), name, min_confidence=0).rows)) == sorted(map(str, everything.rows))
    surest = ask(store(), name, min_confidence=1)
    # Tenures are facts of the knowledge base and no claims; a topic is without position when the position is too doubtful.
    assert len(surest) == 0 or name in ("offices-on-a-day", "who-held-which-office")


def test_positions_below_a_least_confidence_are_left_out() -> None:
    audit = ask(store(), "evidence-of-a-stance").records()
    limit = max(float(str(row["confidence"])) for row in audit)
    kept = ask(store(), "evidence-of-a-stance", min_confidence=limit).records()
    assert kept == [row for row in audit if float(str(row["confidence"])) >= limit]
    assert kept
    assert len(ask(store(), "evidence-of-a-stance", min_confidence=limit + 0.01)) == 0
    with pytest.raises(SetupError, match="is not a number"):
        ask(store(), "evidence-of-a-stance", min_confidence="high")
