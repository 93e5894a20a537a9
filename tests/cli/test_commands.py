"""The command as a user meets it: what it prints where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import kg

from kg import parts
from kg.cli import SECTIONS
from kg.views import NETWORKS

ARTICLE = "Foreign Minister Ana Prado of Portugal met her Norwegian counterpart, Erik Holt, in Lisbon on Monday."


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a .trig file with the washington-visit example; tests that change a graph make their own."""
    place = tmp_path_factory.mktemp("graph") / "graph.trig"
    done = kg("add", str(parts.folder("examples") / "washington-visit.txt"), "-g", place)
    assert done.exit_code == 0, done.stderr
    return place


@pytest.mark.parametrize("command", ["export", "network", "plot"])
def test_help_lists_every_network(command: str) -> None:
    said = kg(command, "--help").stdout
    assert [name for name in NETWORKS if name not in said] == []


def test_help_lists_every_command_in_a_section() -> None:
    done = kg("--help")
    assert done.exit_code == 0
    files = {f.name.removesuffix(".py") for f in parts.folder("kg/cli").iterdir() if not f.name.startswith("_")} - {
        "__pycache__"
    }
    assert {name for names in SECTIONS.values() for name in names} == files
    for name in files:
        assert kg(name, "--help").exit_code == 0


def test_a_mistyped_command_gets_a_hint_and_exit_2() -> None:
    done = kg("chekc")
    assert done.exit_code == 2
    assert "check" in done.stderr


def test_list_prints_one_json_array_with_the_key_that_remove_takes(tmp_path: Path) -> None:
    place = tmp_path / "store"
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", place).exit_code == 0
    (row,) = json.loads(kg("list", "--json", "-g", place).stdout)
    assert row == {"article": "a.txt", "title": None, "date": "2031-03-05", "url": None}
    assert kg("remove", row["article"], "-g", place).exit_code == 0
    assert json.loads(kg("list", "--json", "-g", place).stdout) == []


@pytest.mark.parametrize("form", ["--json", "--csv", "--table"])
def test_read_commands_print_every_form(graph: Path, form: str) -> None:
    for command in (["list"], ["stats"], ["check"], ["ask", "who-met-whom"], ["query", "SELECT ?s WHERE { ?s a dip:Person }"],
                    ["show", "Benny Gantz"], ["stances"], ["timeline"]):  # fmt: skip
        done = kg(*command, form, "-g", graph)
        assert done.exit_code == 0, (command, done.stderr)
        if form == "--json":
            json.loads(done.stdout)
        elif form == "--csv":
            assert len({len(row) for row in csv.reader(io.StringIO(done.stdout))}) <= 1


def test_who_met_whom_has_a_row_for_each_meeting_and_pair(graph: Path) -> None:
    rows = json.loads(kg("ask", "who-met-whom", "--json", "-g", graph).stdout)
    people = {frozenset((row["one"]["label"], row["other"]["label"])) for row in rows}
    assert frozenset(("Benny Gantz", "Jared Kushner")) in people
    assert frozenset(("Benny Gantz", "Mark T. Esper")) in people


def test_a_least_confidence_leaves_claims_out_of_every_answer(graph: Path, tmp_path: Path) -> None:
    everything = json.loads(kg("show", "Benny Gantz", "--json", "-g", graph).stdout)
    limit = str(max(row["confidence"] for row in everything))
    kept = json.loads(kg("show", "Benny Gantz", "--min-confidence", limit, "--json", "-g", graph).stdout)
    assert kept == [row for row in everything if row["confidence"] >= float(limit)]
    assert 0 < len(kept) < len(everything)
    for command in (["timeline"], ["ask", "who-met-whom"], ["ask", "who-took-which-position"]):
        assert json.loads(kg(*command, "--json", "-g", graph).stdout)
        assert json.loads(kg(*command, "--min-confidence", "1", "--json", "-g", graph).stdout) == []
    edges = tmp_path / "edges.csv"
    assert kg("export", edges, "--min-confidence", "1", "-g", graph).exit_code == 0
    assert edges.read_text(encoding="utf-8").count("\n") == 1
    assert kg("stances", "--min-confidence", "1", "-g", graph).exit_code == 0


def test_a_least_confidence_is_a_share(graph: Path) -> None:
    assert kg("show", "Benny Gantz", "--min-confidence", "80", "-g", graph).exit_code == 2


def test_extract_leaves_out_what_is_less_sure_than_asked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    everything, nothing = (
        json.loads(kg("extract", tmp_path / "a.txt", "--min-confidence", least).stdout) for least in ("0", "1")
    )
    assert everything["offices"]
    assert everything["events"]
    assert nothing["persons"] == everything["persons"]
    assert not nothing["offices"] + nothing["events"]


def test_why_underlines_the_words(graph: Path) -> None:
    (first, *_) = json.loads(kg("timeline", "--json", "-g", graph).stdout)
    done = kg("why", first["claim"], "-g", graph)
    assert done.exit_code == 0
    assert "^^^" in done.stdout
    assert "washington-visit.txt, characters" in done.stdout
    assert "confidence" in done.stdout


def test_show_suggests_names(graph: Path) -> None:
    done = kg("show", "Bennie Gants", "-g", graph)
    assert done.exit_code == 2
    assert "Benny Gantz" in done.stderr


def test_a_question_is_narrowed_by_name(graph: Path) -> None:
    rows = json.loads(kg("ask", "who-met-whom", "--actor", "Mark Esper", "--json", "-g", graph).stdout)
    assert len(rows) == 1
    assert kg("ask", "who-met-whom", "--actr", "x", "-g", graph).exit_code == 2


@pytest.mark.parametrize(
    "question", ["who-met-whom", "event-status", "claims-by-rule", "weakly-supported", "topics-discussed"]
)
def test_an_answer_says_how_to_see_its_words_and_what_it_says_runs(graph: Path, question: str) -> None:
    told = kg("ask", question, "-g", graph).stderr
    assert f"kg ask {question} --show-query" in told
    for command in re.findall(r"kg ((?:show|why) .*? -g \S+)", told)[:1]:
        done = kg(*shlex.split(command))
        assert done.exit_code == 0, done.stderr
        assert "claim/" in done.stdout


def test_ask_without_a_question_lists_them() -> None:
    done = kg("ask")
    assert "who-took-which-position" in done.stdout
    assert "--holder" in done.stdout
    assert not [line for line in done.stdout.splitlines() if line.startswith("_")]


def test_bad_sparql_says_where(graph: Path) -> None:
    done = kg("query", "SELECT ?x WHERE { ?x a ", "-g", graph)
    assert done.exit_code == 2
    assert "line" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    done = kg("stats", "-g", tmp_path / "none")
    assert done.exit_code == 2
    assert "kg add" in done.stderr


def test_turtle_is_read_only(graph: Path, tmp_path: Path) -> None:
    merged = tmp_path / "graph.ttl"
    assert kg("export", merged, "-g", graph).exit_code == 0
    assert "merged" in kg("export", merged, "-g", graph).stderr
    assert len(json.loads(kg("ask", "who-met-whom", "--json", "-g", merged).stdout)) > 0
    assert kg("remove", "washington-visit.txt", "-g", merged).exit_code == 2
    assert kg("check", "-g", merged).exit_code == 2


def test_a_closed_pipe_is_silent() -> None:
    code = f"{sys.executable} -m kg ask | head -n 1"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_an_export_goes_to_standard_output(graph: Path) -> None:
    command = [sys.executable, "-W", "ignore", "-m", "kg", "export", "-", "--as", "nquads", "-g", str(graph)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.count(" .\n") > 100


def test_reading_a_store_leaves_no_files_behind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "store")
    for _ in range(3):
        kg("stats", "-g", tmp_path / "store")
    assert not list((tmp_path / "store").glob("LOG.old.*"))


def test_a_filled_review_queue_is_applied_and_listed(tmp_path: Path) -> None:
    place = tmp_path / "graph.trig"
    (tmp_path / "a.txt").write_text(ARTICLE + " Prado condemned the missile launch.", encoding="utf-8")
    assert kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", place).exit_code == 0
    claims = json.loads(kg("show", "Ana Prado", "--json", "-g", place).stdout)
    (stance,) = [row for row in claims if row["kind"] == "Stance"]
    queue = kg("review", "-g", place)
    header = queue.stdout.splitlines()[0].split("\t")
    assert header[:5] == ["decide", "change", "why", "what", "node"]
    filled = tmp_path / "queue.tsv"
    line = dict.fromkeys(header, "") | {"decide": "correct", "change": "polarity=support", "node": stance["claim"]}
    filled.write_text("\t".join(header) + "\n" + "\t".join(line.values()) + "\n", encoding="utf-8")
    done = kg("review", filled, "-g", place, "--by", "A. Reader")
    assert done.exit_code == 0, done.stderr
    assert "supports missile launch" in kg("why", stance["claim"], "-g", place).stdout
    (listed,) = json.loads(kg("decisions", "--json", "-g", place).stdout)
    assert (listed["decision"], listed["by"]) == ("correct", "A. Reader")
    filled.write_text(
        filled.read_text(encoding="utf-8").replace("polarity=support", "polarity=maybe"), encoding="utf-8"
    )
    wrong = kg("review", filled, "-g", place)
    assert wrong.exit_code == 2
    assert "queue.tsv:2: polarity: 'maybe' is none of" in wrong.stderr


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (
            ["ask", "who-took-which-position", "--polarity", "suport"],
            "'suport' is none of support, oppose, neutral-concern; did you mean support?",
        ),
        (["ask", "planned-events", "--status", "hold"], "is none of held, planned, postponed, cancelled, denied"),
        (["ask", "contacts-of", "--actor", "Benny Gantz", "--actor", "Israel"], "--actor is given twice"),
        (["ask", "reversals", "--issue", "sanctions", "--issue", "trade"], "'--issue': is given twice"),
        (["timeline", "--actor", "Israel", "--actor", "Iran"], "'--actor': is given twice"),
        (["list", "--since", "2020", "--since", "2021"], "'--since': is given twice"),
    ],
)
def test_no_value_is_dropped_in_silence(graph: Path, command: list[str], message: str) -> None:
    done = kg(*command, "-g", graph)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr


def test_claims_are_found_by_their_words(graph: Path) -> None:
    rows = json.loads(kg("search", "IRANIAN", "bases", "--json", "-g", graph).stdout)
    assert rows
    assert all("iranian bases" in row["quote"].lower() for row in rows)
    assert rows == json.loads(kg("search", "bases", "iranian", "--json", "-g", graph).stdout)
    assert rows == json.loads(kg("search", "iranian  bases", "--json", "-g", graph).stdout)
    assert json.loads(kg("search", "bases iranian", "--json", "-g", graph).stdout) == []
    assert kg("search", " ", "-g", graph).exit_code == 2
    (unread,) = json.loads(kg("search", "video", "--json", "-g", graph).stdout)
    assert unread["claim"] == ""
    assert "VideoPlayer" in unread["quote"]


def test_a_judged_sample_gives_the_precision_of_rules(graph: Path, tmp_path: Path) -> None:
    drawn = kg("sample", "-n", "6", "-g", graph)
    assert drawn.stdout == kg("sample", "-n", "6", "-g", graph).stdout
    header, *lines = drawn.stdout.splitlines()
    sheet = tmp_path / "sheet.tsv"
    sheet.write_text(
        "\n".join([header, *("right" + line for line in lines[:3]), "wrong" + lines[3], *lines[4:]]) + "\n"
    )
    done = kg("sample", sheet)
    (total,) = [line.split() for line in done.stdout.splitlines() if line.split()[:2] == ["all", "all"]]
    assert total == ["all", "all", "3", "4", "0.75", "0.30", "0.95"]
    sheet.write_text(sheet.read_text().replace("wrong", "perhaps"))
    assert "sheet.tsv:5: 'perhaps' is no verdict" in kg("sample", sheet).stderr
