"""Every format: found by its suffix, in the help, and the same bytes for the same graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import kg as run

import kg
from kg.model import SetupError
from kg.store import Store, open_store
from kg.views import export, view_for, views


@pytest.mark.parametrize("name", sorted(views()))
def test_the_same_graph_is_the_same_bytes(examples: Store, name: str) -> None:
    with open_store(None) as again:
        again.load(examples.nquads())
        assert views()[name].write(examples, "meetings") == views()[name].write(again, "meetings")


def test_the_suffix_chooses_the_format_and_an_unknown_one_lists_them(examples: Store, tmp_path: Path) -> None:
    assert export(examples, tmp_path / "graph.nq") is views()["nquads"]
    assert view_for(Path("all.claims.csv")) is views()["claims_csv"]
    assert view_for(Path("all.csv")) is views()["edges"]
    assert view_for(Path("-"), "claims-csv") is views()["claims_csv"]
    with pytest.raises(SetupError, match=r"\.gexf"):
        view_for(tmp_path / "graph.docx")
    with pytest.raises(SetupError, match="node-link"):
        view_for(tmp_path / "graph.docx", "word")


def test_the_help_names_every_format_and_suffix() -> None:
    text = run("export", "--help").output
    assert not [name for name in views() if name.replace("_", "-") not in text]
    assert not [suffix for view in views().values() for suffix in view.suffixes if suffix not in text]


def test_the_command_leaves_texts_out_and_what_is_left_still_answers(examples: Store, tmp_path: Path) -> None:
    whole, bare = str(tmp_path / "whole.trig"), str(tmp_path / "bare.trig")
    export(examples, Path(whole))
    done = run("export", bare, "--no-text", "-g", whole)
    assert (done.exit_code, "texts are left out" in done.stderr) == (0, True)
    for command in (["ask", "who-met-whom"], ["timeline"], ["search", "Gantz"]):
        one, other = (run(*command, "--csv", "-g", place) for place in (whole, bare))
        assert (one.exit_code, other.exit_code) == (0, 0)
        assert one.stdout == other.stdout


def test_the_command_draws(examples: Store, tmp_path: Path) -> None:
    export(examples, tmp_path / "graph.nq")
    picture = tmp_path / "stances.svg"
    command = ["plot", "network", str(picture), "--network", "stances", "-g", str(tmp_path / "graph.nq")]
    assert run(*command).exit_code == 0
    assert "Antony Blinken" in picture.read_text(encoding="utf-8")
    refused = run(*command[:2], str(tmp_path / "a.pdf"), *command[3:])
    assert (refused.exit_code, ".svg or .png" in refused.stderr) == (2, True)


def test_a_notebook_shows_the_page_in_a_frame_that_reaches_nothing(examples: Store) -> None:
    shown = kg.explore(examples)._repr_html_()
    assert shown.startswith('<iframe sandbox="allow-scripts" ')
    assert "allow-same-origin" not in shown
    assert shown.count("<") == 2
