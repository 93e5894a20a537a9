"""Files of graphs are the same bytes whoever writes them, and loaded they are the store that adding makes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg._pipeline import _addresses
from kg.article import read_articles
from kg.model import SetupError
from kg.store import load, open_store

PEOPLE = ("Ana Prado of Portugal", "Lena Brandt of Germany", "Marc Dupont of France", "Ilona Kovacs of Hungary")
OTHERS = ("Erik Holt", "Jonas Berg", "Nils Lund")


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Twelve articles, one a line, of which the last two are none."""
    file = tmp_path / "news.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for i in range(12):
            text = f"Foreign Minister {PEOPLE[i % 4]} met her Norwegian counterpart, {OTHERS[i % 3]}, in Oslo on Monday. Größe № {i}."
            out.write(
                json.dumps({"id": f"n{i}", "text": text, "date": f"2031-03-{i + 1:02}"}, ensure_ascii=False) + "\n"
            )
        out.write('{"id": "bad"}\nno json\n')
    return file


def parts(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.glob("part-*.nq"))}


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", "shards", *map(str, words)], capture_output=True, text=True, check=False
    )


def test_shards_loaded_are_what_adding_makes_and_an_interruption_costs_nothing(lines: Path, tmp_path: Path) -> None:
    made = list(pipeline.shards([str(lines)], str(tmp_path / "shards"), block=500))
    assert len(made) > 3
    assert sorted(graph.key for shard in made for graph in shard.graphs) == sorted(f"n{i}" for i in range(12))
    assert sum(len(shard.refused) for shard in made) == 2
    told = sorted(reason for shard in made for reason in shard.refused)
    assert [reason.startswith(f"{lines}:{number}: ") for number, reason in zip((13, 14), told, strict=True)] == [
        True
    ] * 2
    whole = parts(tmp_path / "shards")
    assert all(b"".join(sorted(text.splitlines(keepends=True))) == text for text in whole.values())

    later = pipeline.shards([str(lines)], str(tmp_path / "shards"), block=500)
    assert sorted(reason for shard in later for reason in shard.refused) == told
    (tmp_path / "shards" / made[2].name).unlink()
    again = {
        shard.name: len(shard.graphs) for shard in pipeline.shards([str(lines)], str(tmp_path / "shards"), block=500)
    }
    assert [name for name, count in again.items() if count] == [made[2].name]
    assert parts(tmp_path / "shards") == whole

    with open_store(None) as loaded, open_store(None) as added:
        list(load(loaded, sorted((tmp_path / "shards").glob("*.nq"))))
        list(pipeline.add(added, lambda: read_articles([lines])))
        assert [loaded.graph(a) for a in loaded.articles()] == [added.graph(a) for a in added.articles()]
        outcomes = {outcome.what for outcome in pipeline.add(loaded, lambda: read_articles([lines])) if not outcome.bad}
        assert outcomes == {"unchanged"}


def test_a_dask_cluster_writes_the_same_bytes(lines: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra is not installed: pip install 'diplokg[dask]'")
    pytest.importorskip("fsspec")
    list(pipeline.shards([str(lines)], str(tmp_path / "here"), block=900))
    done = command(
        f"file://{lines}", "--to", tmp_path / "there", "--scheduler", "local", "--workers", "2", "--block", "900"
    )
    assert done.returncode == 3, done.stderr
    assert "12 article(s) added, 2 refused" in done.stderr
    assert parts(tmp_path / "there") == parts(tmp_path / "here")


def test_files_of_other_inputs_are_left_alone(lines: Path, tmp_path: Path) -> None:
    list(pipeline.shards([str(lines)], str(tmp_path / "shards"), block=10_000))
    with pytest.raises(SetupError, match="shards of other inputs or made by other rules"):
        list(pipeline.shards([str(lines)], str(tmp_path / "shards"), block=500))
    with pytest.raises(SetupError, match=r"none\.jsonl: cannot be read \(No such file"):
        list(pipeline.shards([str(tmp_path / "none.jsonl")], str(tmp_path / "other")))


@pytest.mark.parametrize("block", [1, 7, 50, 64, 1000])
def test_each_line_is_of_one_piece(block: int, tmp_path: Path) -> None:
    text = "".join(f"{i} {'ä' * (i % 9)}\n" for i in range(40)).encode() + b"last without end"
    (tmp_path / "a.jsonl").write_bytes(text)
    url = str(tmp_path / "a.jsonl")
    pieces = [_addresses.lines(url, start, start + block) for start in range(0, len(text), block)]
    assert b"".join(pieces) == text
    assert all(piece.endswith(b"\n") for piece in pieces[:-1] if piece and not piece.endswith(b"end"))


def test_an_article_given_twice_is_told(tmp_path: Path) -> None:
    line = json.dumps(
        {"id": "n1", "text": "Ana Prado of Portugal met Erik Holt in Oslo on Monday.", "date": "2026-03-05"}
    )
    (tmp_path / "news.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    done = command(tmp_path / "news.jsonl", "--to", tmp_path / "shards")
    assert "warning: n1: given twice, read once" in done.stderr
    assert done.returncode == 0
