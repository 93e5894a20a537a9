"""The wheel has everything: installed into a fresh environment, `kg` finds its questions, shapes, ontology and examples."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # Built from a copy, so that neither a stale build folder helps nor a new one stays; with the setuptools of the environment, offline.
    copy = tmp_path_factory.mktemp("copy") / "diplokg"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "kg-*")
    )
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-index",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(copy),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (file,) = folder.glob("*.whl")
    return file


def test_the_wheel_holds_the_folders_beside_the_code(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder, suffix in (("ontology", ""), ("shapes", ".ttl"), ("queries", ".rq"), ("examples", "")):
        beside = {f.name for f in (ROOT / folder).iterdir() if f.is_file() and f.name.endswith(suffix)}
        inside = {name.rsplit("/", 1)[-1] for name in names if name.startswith(f"kg/bundled/{folder}/")}
        assert beside <= inside | {"LICENSE"}, folder
    asked = {f"kg/bundled/queries/{f.parent.name}/{f.name}" for f in (ROOT / "queries").glob("*/*.rq")}
    assert asked <= set(names)
    assert "kg/py.typed" in names
    code = {f.relative_to(ROOT).as_posix() for f in (ROOT / "kg").rglob("*.py")}
    assert code == {name for name in names if name.endswith(".py")}
    data = {
        f.relative_to(ROOT).as_posix()
        for f in (ROOT / "kg").rglob("*")
        if f.suffix in (".tsv", ".toml", ".html", ".css", ".js")
    }
    assert data <= set(names)


def test_an_installed_kg_finds_its_folders(wheel: Path, tmp_path: Path) -> None:
    # The packages below are those of the environment under test; only diplokg itself is installed anew.
    venv.create(tmp_path / "env", with_pip=False)
    bin_ = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    paths = [str(site), *(path for path in sys.path if "site-packages" in path)]
    code = (
        f"import sys; sys.path[:0] = {paths!r}\n"
        "import json, kg; from kg import parts, questions\n"
        "print(json.dumps([kg.__file__, len(questions.questions()), len(parts.bundled('shapes', '.ttl')), "
        "len(parts.bundled('ontology', '.ttl')), len(list(parts.folder('examples').iterdir()))]))"
    )
    done = subprocess.run([bin_, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    file, asked, shapes, ontology, examples = json.loads(done.stdout)
    assert Path(file).is_relative_to(site)
    assert asked >= 15
    assert min(shapes, ontology, examples) >= 4
