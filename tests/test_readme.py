"""README is true: its commands print what it shows. `python -m pytest tests/test_readme.py --update-golden` writes their output anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
ALIASES = {"make demo": "kg demo"}
"""What a set-up command runs once everything is installed."""


def ran(command: str, folder: Path) -> str:
    """Return what *command* prints to stdout with this environment's `kg`, in *folder*."""
    scripts = sysconfig.get_path("scripts")
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "120"}
    done = subprocess.run(
        ALIASES.get(command, command),
        shell=True,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: exit {done.returncode}\n{done.stderr}"
    return done.stdout


def block_as_run(block: str, folder: Path) -> str:
    commands = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
    shown = []
    for command in commands:
        words, _, _ = command.partition("  #")
        printed = ran(words, folder)
        # The demo repeats `$ kg ask …` lines in its own output; two blanks keep them from being read as commands here.
        shown.append(f"$ {command}\n" + re.sub(r"(?m)^\$ ", "  $ ", printed))
    return "".join(shown)


def test_the_commands_print_what_the_readme_shows(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shutil.copy(ROOT / "examples" / "washington-visit.txt", tmp_path / "article.txt")
    text = README.read_text(encoding="utf-8")
    assert not re.findall(r"%[A-Z]+%", text)
    blocks = BLOCK.findall(text)
    assert blocks
    made = {block: block_as_run(block, tmp_path) for block in blocks}
    if request.config.getoption("--update-golden"):
        assert not os.environ.get("CI"), "CI compares and never writes"
        for block, printed in made.items():
            text = text.replace(f"```console\n{block}```", f"```console\n{printed}```")
        README.write_text(text, encoding="utf-8")
        return
    for block, printed in made.items():
        assert printed == block


def test_the_python_example_runs(tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / "washington-visit.txt", tmp_path / "article.txt")
    (code,) = re.findall(r"(?ms)^```python\n(.*?)^```$", README.read_text(encoding="utf-8"))
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Benny Gantz" in done.stdout
