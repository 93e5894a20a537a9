"""Texts of our own writing: read the annotated text files, write gold as the scorer reads it, run the extractor and score.

    python benchmarks/quality/own.py                 check every file, count texts and annotations
    python benchmarks/quality/own.py --out DIR       write DIR/gold-own (and DIR/gold-<phenomenon>), DIR/dates.tsv
    python benchmarks/quality/own.py --score         write, extract, score; one table in all and one line a phenomenon

The form of the files is told in own/README.md. Every word an annotation names must be in its text; the error says file, text and line.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from own_gold import Compiler, Json, OwnText
from own_words import OwnError

HERE = Path(__file__).resolve().parent
TEXTS = HERE / "own"
SCORER = HERE.parents[2] / "shared" / "eval" / "score.py"
SPLIT = "own"
HEADER = re.compile(r"=== (?P<id>\S+)(?: \[?(?P<date>\d{4}-\d{2}-\d{2})\]?)?$")
TASKS = ("names", "pronouns", "offices", "events", "topics", "statements", "stances", "precision")


def read_texts(folder: Path = TEXTS) -> list[OwnText]:
    """Return all texts of the folder's files; ids are unique."""
    texts = [text for path in sorted(folder.glob("*.txt")) for text in _read_file(path)]
    first: dict[str, OwnText] = {}
    for text in texts:
        if first.setdefault(text.id, text) is not text:
            raise text.error(f"the id is taken in {first[text.id].path.name}:{first[text.id].line}; choose another")
    return texts


def _read_file(path: Path) -> Iterator[OwnText]:
    text: OwnText | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("==="):
            if text:
                yield text
            text = _header(path, number, line.rstrip())
        elif text:
            text.add(number, line)
        elif line.strip() and not line.startswith("#"):
            raise OwnError(f"{path.name}:{number}: words before the first '===' line")
    if text:
        yield text


def _header(path: Path, number: int, line: str) -> OwnText:
    header = HEADER.match(line)
    if not header:
        raise OwnError(f"{path.name}:{number}: a header is '=== id' or '=== id YYYY-MM-DD', not {line!r}")
    return OwnText(path, number, header["id"], header["date"])


def records(texts: Iterable[OwnText]) -> list[tuple[OwnText, str, Json]]:
    """Return each text with its words and gold record."""
    compiled = [(text, Compiler(text)) for text in texts]
    return [(text, compiler.text, compiler.record()) for text, compiler in compiled]


def write(compiled: Iterable[tuple[OwnText, str, Json]], folder: Path) -> list[Path]:
    """Write gold and texts into gold-own and gold-<phenomenon>, dates into dates.tsv; return the text files of gold-own."""
    files: list[Path] = []
    dates: list[str] = []
    for old in (*folder.glob("gold-*/*.json"), *folder.glob("gold-*/*.txt")):
        old.unlink()
    for text, words, record in compiled:
        for split in (SPLIT, text.path.stem):
            into = folder / f"gold-{split}"
            into.mkdir(parents=True, exist_ok=True)
            (into / f"{text.id}.json").write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
            (into / f"{text.id}.txt").write_text(words, encoding="utf-8", newline="")
        files.append(folder / f"gold-{SPLIT}" / f"{text.id}.txt")
        if text.date:
            dates.append(f"{text.id}.txt\t{text.date}\n")
    (folder / "dates.tsv").write_text("".join(dates), encoding="utf-8")
    return files


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", help="phenomena to read (default: all)")
    parser.add_argument("--texts", type=Path, default=TEXTS, metavar="DIR", help="folder of the annotated texts")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder to write to")
    parser.add_argument("--score", action="store_true", help="run the extractor and the scorer")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="with --score: show N errors a task")
    options = parser.parse_args(arguments)
    try:
        texts = read_texts(options.texts)
        compiled = records(t for t in texts if not options.files or t.path.stem in options.files)
        print(_counts(compiled))
        _use(compiled, options)
    except OwnError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _counts(compiled: Sequence[tuple[OwnText, str, Json]]) -> str:
    keys = ("persons", "offices", "events", "statements", "stances")
    lines = [f"{'phenomenon':<28}{'texts':>6}" + "".join(f"{k:>12}" for k in keys)]
    for name in [*sorted({t.path.stem for t, _, _ in compiled}), "all"]:
        of = [r for t, _, r in compiled if name in (t.path.stem, "all")]
        lines.append(f"{name:<28}{len(of):>6}" + "".join(f"{sum(len(r[k]) for r in of):>12}" for k in keys))
    return "\n".join(lines)


def _use(compiled: Sequence[tuple[OwnText, str, Json]], options: argparse.Namespace) -> None:
    if options.out:
        write(compiled, options.out)
    if options.score:
        with tempfile.TemporaryDirectory() as scratch:
            folder = options.out or Path(scratch)
            print(score(compiled, folder, options.errors))


def score(compiled: Sequence[tuple[OwnText, str, Json]], folder: Path, errors: int = 0) -> str:
    """Extract all texts once and return the scorer's table and one line a phenomenon."""
    files = write(compiled, folder)
    command = [
        str(Path(sys.executable).with_name("kg")),
        "extract",
        *map(str, files),
        "--dates",
        str(folder / "dates.tsv"),
    ]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=False, text=True)
    if run.returncode not in (0, 3):
        raise OwnError(f"kg extract ended with status {run.returncode}")
    found = {Path(json.loads(line)["id"]).stem: line for line in run.stdout.splitlines()}
    (folder / f"{SPLIT}.jsonl").write_text("\n".join(found.values()) + "\n", encoding="utf-8")
    table = _scorer(folder, SPLIT, "--errors", str(errors))
    rows = [_row(folder, name, compiled, found) for name in sorted({t.path.stem for t, _, _ in compiled})]
    return "\n".join([table, "", f"{'phenomenon':<28}" + "".join(f"{t:>12}" for t in TASKS), *rows])


def _row(folder: Path, name: str, compiled: Sequence[tuple[OwnText, str, Json]], found: dict[str, str]) -> str:
    lines = [found[t.id] for t, _, _ in compiled if t.path.stem == name and t.id in found]
    (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    cells = {row[0].split("(")[0].strip(): row[1] for row in _rows(_scorer(folder, name))}
    wanted = [
        f"persons.{t}" if t in ("names", "pronouns") else "claim precision" if t == "precision" else t for t in TASKS
    ]
    return f"{name:<28}" + "".join(f"{cells.get(t, ''):>12}" for t in wanted)


def _rows(table: str) -> Iterator[tuple[str, str]]:
    """Yield the label and the last share (F1, or precision) of each line of a score table."""
    for line in table.splitlines():
        label, figures = line[:31].strip(), re.findall(r"\d\.\d{3}|–", line)
        if figures:
            name = re.match(r"[A-Za-z.+_ 0-9³]+?(?=\s\s|\s\(|\s\d\.|\s–|$)", label)
            yield (name.group() if name else label), next((f for f in reversed(figures) if f != "–"), "–")


def _scorer(folder: Path, split: str, *options: str) -> str:
    if not SCORER.exists():
        raise OwnError(f"the scorer is not at {SCORER.name}: --score needs the evaluation kit beside the project")
    command = [
        sys.executable,
        str(SCORER),
        "gold",
        str(folder / f"{split}.jsonl"),
        "--data",
        str(folder),
        "--split",
        split,
    ]
    return subprocess.run([*command, *options], capture_output=True, check=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
