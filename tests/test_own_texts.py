"""The annotated texts of our own writing: all of them read, and there are enough."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.annotations._offices import leaders as _leaders
from kg.article import read_articles

OWN = Path(__file__).parents[1] / "benchmarks" / "quality" / "own.py"
WHOLE_ARTICLES = {"readouts"}
"""Phenomena written as whole articles, of which twelve are enough."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(OWN), *arguments], capture_output=True, text=True, check=False)


def test_every_annotation_is_in_its_text_and_every_phenomenon_has_twenty_texts() -> None:
    done = run()
    assert done.returncode == 0, done.stderr
    texts = {line.split()[0]: int(line.split()[1]) for line in done.stdout.splitlines()[1:]}
    assert texts.pop("all") >= 600
    assert all(n >= (12 if name in WHOLE_ARTICLES else 20) for name, n in texts.items()), texts


def test_words_that_are_not_in_the_text_are_told_with_file_and_line(tmp_path: Path) -> None:
    lines = [
        "=== x1 2024-05-06",
        "Ana Prado left.",
        "@person Ana Prado",
        "@says Ana Prado | | indirect | the dog stayed |",
    ]
    (tmp_path / "made.txt").write_text("\n".join(lines), encoding="utf-8")
    done = run("--texts", str(tmp_path))
    assert done.returncode == 2
    assert "made.txt:4: x1: 'the dog stayed' is not in the text" in done.stderr


def test_our_own_people_are_in_no_table_of_leaders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    phenomena = ("former-acting-designate", "readouts", "two-offices")
    assert run("--out", str(tmp_path), *phenomena).returncode == 0
    articles = list(read_articles(sorted((tmp_path / "gold-own").glob("*.txt"))))
    with_table = list(pipeline.extracted(articles))
    monkeypatch.setattr(_leaders, "leaders", lambda: ())
    _leaders._by_last.cache_clear()
    try:
        without = list(pipeline.extracted(articles))
    finally:
        _leaders._by_last.cache_clear()
    changed = sum(a != b for a, b in zip(with_table, without, strict=True))
    assert changed <= 0.03 * len(articles)
