"""The graphs of the five examples, byte for byte: `python -m pytest tests/test_golden.py --update-golden` writes them anew.

A changed rule shows here as a difference that a person reads and accepts.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import EXAMPLES

from kg.rdf.serializing import serialize
from kg.store import Store

GOLDEN = Path(__file__).parent / "golden"


def test_every_example_has_a_golden_graph_and_no_other_file_is_there() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == {name.partition(".")[0] for name in EXAMPLES}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gives_its_golden_graph(name: str, examples: Store, request: pytest.FixtureRequest) -> None:
    stem = name.partition(".")[0]
    words = {"tokyo-summit": "Yoon"}.get(stem, stem)
    (article,) = [
        a for a in examples.articles() if words in a.key or words in (a.title or "") or words in (a.url or "")
    ]
    graph = [quad for quad in examples.quads() if str(quad.graph_name).strip("<>") == examples.graph(article).graph]
    found = serialize(graph, "trig").decode()
    file = GOLDEN / f"{stem}.trig"
    if request.config.getoption("--update-golden"):
        assert not os.environ.get("CI"), "CI compares golden files and never writes them"
        file.write_text(found, encoding="utf-8", newline="")
    assert found == file.read_text(encoding="utf-8")
