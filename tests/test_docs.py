"""The pages of docs/ are true: their commands print what they show. `python -m pytest tests/test_docs.py --update-golden` writes it anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from test_readme import BLOCK, ROOT, block_as_run

from kg.decisions import KINDS
from kg.rdf.vocabulary import PREFIXES
from kg.store import Store
from kg.views import export

PAGES = ("asking", "networks", "exports", "page", "sampling")
"""Pages with commands that run on the graph of the demo. Those of the others, where there are any, want a user's own files, a server, a cluster or a gazetteer
(stores, scale, services, reviewing, checking, extract), or the page is written by a program that has a check of its own."""
EVERY = sorted(file.relative_to(ROOT / "docs").with_suffix("").as_posix() for file in (ROOT / "docs").rglob("*.md"))
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def folder(examples: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the graph that the demo builds."""
    place = tmp_path_factory.mktemp("docs")
    export(examples, place / "graph.trig")
    return place


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_print_what_it_shows(
    page: str, folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("KG_GRAPH", "graph.trig")
    file = DOCS / f"{page}.md"
    text = file.read_text(encoding="utf-8")
    blocks = BLOCK.findall(text)
    assert blocks
    for block in blocks:
        printed = block_as_run(block, folder)
        if request.config.getoption("--update-golden"):
            assert not os.environ.get("CI"), "CI compares and never writes"
            text = text.replace(f"```console\n{block}```", f"```console\n{printed}```")
            file.write_text(text, encoding="utf-8")
        else:
            assert printed == block


@pytest.mark.parametrize("page", [*EVERY, "../README"])
def test_what_a_page_links_to_is_there(page: str) -> None:
    file = DOCS / f"{page}.md"
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target


def test_every_page_with_a_console_block_is_run() -> None:
    assert {page for page in EVERY if BLOCK.search((DOCS / f"{page}.md").read_text(encoding="utf-8"))} == {*PAGES}


def test_pictures_are_small() -> None:
    pictures = list((DOCS / "img").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size <= 200_000 for picture in pictures)


def test_reviewing_lists_the_fields_that_can_be_corrected() -> None:
    text = (DOCS / "reviewing.md").read_text(encoding="utf-8")
    for kind, names in KINDS.items():
        assert f"| {kind} | {', '.join(f'`{name}`' for name in names)} |" in text


def test_checking_gives_the_prefixes_that_are_ours() -> None:
    text = (DOCS / "checking.md").read_text(encoding="utf-8")
    assert all(f"@prefix {prefix}: <{namespace}> .\n" in text for prefix, namespace in PREFIXES.items())
