"""`kg add`: which articles it takes, and what it says of the others."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from conftest import kg

ARTICLE = "Foreign Minister Ana Prado of Portugal met her Norwegian counterpart, Erik Holt, in Lisbon on Monday."


def test_a_mistyped_file_makes_no_store(tmp_path: Path) -> None:
    done = kg("add", tmp_path / "artcle.txt", "-g", tmp_path / "store")
    assert done.exit_code == 2
    assert "artcle.txt" in done.stderr
    assert not (tmp_path / "store").exists()


def test_bad_articles_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "none.html").write_text("<html><body><nav>Home</nav></body></html>", encoding="utf-8")
    done = kg("add", folder, "--date", "2031-03-05", "-g", tmp_path / "store")
    assert done.exit_code == 3
    assert all(name in done.stderr for name in ("empty.txt", "binary.txt", "none.html"))
    assert [row["article"] for row in json.loads(kg("list", "--json", "-g", tmp_path / "store").stdout)] == ["good.txt"]


def test_two_versions_under_one_key_are_both_refused(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": ARTICLE + end, "date": "2031-03-05"}) for end in ("", " They smiled.")]
    (tmp_path / "two.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = kg("add", tmp_path / "two.jsonl", "-g", tmp_path / "store")
    assert done.exit_code == 3
    assert "different versions" in done.stderr
    assert json.loads(kg("list", "--json", "-g", tmp_path / "store").stdout) == []


def test_the_same_article_twice_is_read_once_and_known_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = kg("add", tmp_path / "a.txt", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "store")
    assert (done.exit_code, "given twice" in done.stderr) == (0, True)
    done = kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "store")
    assert (done.exit_code, "1 unchanged" in done.stderr) == (0, True)


def test_a_changed_article_takes_the_place_of_the_older(tmp_path: Path) -> None:
    for text in (ARTICLE, ARTICLE.replace("Monday", "Tuesday")):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        done = kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "store")
    assert "1 superseded" in done.stderr
    (row,) = json.loads(kg("ask", "who-met-whom", "--json", "-g", tmp_path / "store").stdout)
    assert row["day"]["value"] == "2031-03-04"


def test_an_article_comes_from_standard_input(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "kg",
        "add",
        "-",
        "--date",
        "2031-03-05",
        "-g",
        str(tmp_path / "store"),
    ]
    done = subprocess.run(command, input=ARTICLE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(kg("list", "--json", "-g", tmp_path / "store").stdout)) == 1


def test_what_is_in_no_gazetteer_shows_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    kg("add", tmp_path / "a.txt", "--date", "2031-03-05", "-g", tmp_path / "store")
    done = kg("show", "Ana Prado", "-g", tmp_path / "store")
    assert (done.exit_code, "Offices" in done.stdout, "Events" in done.stdout) == (0, True, True)
