"""A copy of the package is edited, as its authors do: what was kept before must not answer for the new code, nor for the old."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
BUILD = """
import json, sys
from datetime import date
from pathlib import Path
from kg import pipeline
from kg.article import article_of

def built(*cache):
    made = pipeline.built(given, cache=Path(cache[0]) if cache else None)
    return [str(each) if isinstance(each, Exception) else each.graph.nquads.decode() for each in made]

texts = (
    "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday. They discussed fisheries.",
    '"We welcome the agreement," Portuguese Foreign Minister Ana Prado said on Tuesday. Norway condemned the blockade.',
)
day = date(2020, 3, 5)
given = [article_of(text, f"news/{number}", published_on=day) for number, text in enumerate(texts)]
"""
COMPARE = BUILD + "print(json.dumps({'kept': built(sys.argv[1]), 'plain': built()}))\n"
EDIT_MEANWHILE = (
    BUILD
    + """
before = built()
file = Path(sys.argv[2])
file.write_text(file.read_text() + sys.argv[3])
print(json.dumps({'kept': built(sys.argv[1]), 'plain': before}))
"""
)
NO_MEETINGS = "\nfrom dataclasses import replace\nRULE = replace(RULE, find=lambda text, found: ())\n"
EDITS = {
    "annotations/_plain.py": (
        "\n_all = parsed\ndef parsed(found):\n    made = _all(found)\n"
        "    return made._replace(labels=[(tag, pos, 'dep', kind) for tag, pos, _, kind in made.labels])\n"
    ),
    "_pipeline/graphs.py": "\n_all = drafted\ndef drafted(text, claims, links, decisions):\n    return _all(text, claims[:1], (), decisions)\n",
    "_model/packing.py": "\nDAY, LIST = 'day', 'list'\n",
    "claims/met_with.py": NO_MEETINGS,
}
DEADLY = """
_all = _worked_on
def _worked_on(articles, job):
    import os, signal
    articles = list(articles)
    if any("deadly" in article.text for article in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    yield from _all(articles, job)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("kg", "ontology", "shapes", "queries"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def python(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the interpreter on the edited copy."""
    env = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-W", "ignore", *words]
    return subprocess.run(command, check=False, cwd=copy, env=env, capture_output=True, text=True)


def told(copy: Path, script: str, *words: str) -> dict[str, Any]:
    done = python(copy, "-c", script, *words)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_was_kept_before_an_edit_does_not_answer_for_the_new_code(copy: Path, tmp_path: Path) -> None:
    first = told(copy, COMPARE, str(tmp_path / "first"))
    assert first["kept"] == first["plain"]
    for name, edit in EDITS.items():
        file = copy / "kg" / name
        before = file.read_text(encoding="utf-8")
        file.write_text(before + edit, encoding="utf-8")
        cache = shutil.copytree(tmp_path / "first", tmp_path / file.stem)
        found = told(copy, COMPARE, str(cache))
        file.write_text(before, encoding="utf-8")
        assert found["kept"] == found["plain"], name
        assert (found["plain"] == first["plain"]) == (name == "_model/packing.py"), name


def test_what_a_process_makes_while_its_code_is_edited_is_not_kept(copy: Path, tmp_path: Path) -> None:
    rule = copy / "kg" / "claims" / "met_with.py"
    before = rule.read_text(encoding="utf-8")
    old = told(copy, EDIT_MEANWHILE, str(tmp_path), str(rule), NO_MEETINGS)
    new = told(copy, COMPARE, str(tmp_path))
    rule.write_text(before, encoding="utf-8")
    assert old["kept"] == old["plain"]
    assert new["kept"] == new["plain"] != old["plain"]


def test_adding_an_article_that_ends_its_process_keeps_it_in_quarantine_and_goes_on(copy: Path, tmp_path: Path) -> None:
    file, store = copy / "kg" / "_pipeline" / "building.py", tmp_path / "store"
    news = tmp_path / "news.jsonl"
    texts = {f"news/{number}": f"Ana Prado met Erik Holt in Lisbon, day {number}." for number in range(12)}
    texts["news/5"] = "A deadly story."
    lines = [json.dumps({"url": key, "text": text, "date": "2020-03-05"}) for key, text in texts.items()]
    news.write_text("\n".join(lines), encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    file.write_text(before + DEADLY, encoding="utf-8")
    done = python(copy, "-m", "kg", "add", str(news), "-g", str(store), "--workers", "2")
    file.write_text(before, encoding="utf-8")
    assert done.returncode == 3, done.stderr
    assert "news/5: reading it ended the process" in done.stderr
    assert f"{store} holds 11 articles" in done.stderr
    quarantine = tmp_path / "store.quarantine"
    (reason,) = quarantine.glob("*.reason.json")
    (article,) = quarantine.glob("*.jsonl")
    assert "ended the process" in reason.read_text(encoding="utf-8")
    assert "A deadly story." in article.read_text(encoding="utf-8")
    again = python(copy, "-m", "kg", "add", str(quarantine), "-g", str(store))  # the fault is mended
    assert again.returncode == 0, again.stderr
    assert f"{store} holds 12 articles" in again.stderr
    assert not [*quarantine.glob("*")]
