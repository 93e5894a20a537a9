"""Figures for papers: drawn, named, and the same every time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from lxml import etree

from kg.model import SetupError
from kg.store import Store, open_store
from kg.views import FIGURES, plot

SAYS = {"timeline": "statements", "matrix": "Antony Blinken", "network": "Benny Gantz"}


@pytest.mark.parametrize("what", FIGURES)
def test_a_figure_is_the_same_svg_every_time_and_says_names(examples: Store, what: str, tmp_path: Path) -> None:
    one, other = tmp_path / "one.svg", tmp_path / "other.svg"
    plot(examples, what, one)
    plot(examples, what, other)
    assert one.read_bytes() == other.read_bytes()
    words = "".join(etree.fromstring(one.read_bytes()).itertext())
    assert SAYS[what] in words
    assert "<dc:date>" not in one.read_text(encoding="utf-8")


def test_a_figure_may_be_png(examples: Store, tmp_path: Path) -> None:
    plot(examples, "network", tmp_path / "a.png", kind="stances-by-state")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_mistakes_name_the_way_out(examples: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SetupError, match=r"\.svg or \.png"):
        plot(examples, "matrix", tmp_path / "a.pdf")
    with open_store(None) as empty, pytest.raises(SetupError, match="no matrix"):
        plot(empty, "matrix", tmp_path / "a.svg")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(SetupError, match=r"diplokg\[plot\]"):
        plot(examples, "matrix", tmp_path / "a.svg")
