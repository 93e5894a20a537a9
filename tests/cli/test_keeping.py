"""Loading, backing up and restoring as a user meets them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import kg

from kg.store import open_store

INVENTED = Path(__file__).parent.parent / "fixtures" / "invented.trig"


def test_a_file_is_loaded_backed_up_and_restored(tmp_path: Path) -> None:
    place, copy, again = tmp_path / "kg-store", tmp_path / "copy", tmp_path / "again"
    done = kg("load", INVENTED, "--to", place, "-v")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.splitlines()[-1] == f"5 added; {place}"
    assert kg("load", INVENTED, "--to", place).stderr == f"5 unchanged; {place}\n"
    assert kg("backup", copy, "-g", place).exit_code == 0
    assert kg("ask", "who-met-whom", "-g", copy).stdout == kg("ask", "who-met-whom", "-g", place).stdout
    assert kg("restore", copy, "--only-verify").exit_code == 0
    assert not again.exists()
    assert kg("restore", copy, "-g", again).exit_code == 0
    assert kg("list", "--json", "-g", again).stdout == kg("list", "--json", "-g", place).stdout
    (copy / "store" / "CURRENT").unlink()
    done = kg("restore", copy, "-g", tmp_path / "third")
    assert (done.exit_code, "CURRENT: is missing from the backup" in done.stderr) == (2, True)


def test_an_article_that_misquotes_is_refused_with_exit_3(tmp_path: Path) -> None:
    text = INVENTED.read_text(encoding="utf-8").replace('"fishing quotas"', '"fishing rights"')
    (tmp_path / "bad.trig").write_text(text, encoding="utf-8")
    done = kg("load", tmp_path / "bad.trig", "--to", tmp_path / "kg-store")
    assert done.exit_code == 3
    assert "error: pact.txt: " in done.stderr
    assert "4 added, 1 refused" in done.stderr


def test_a_second_writer_is_told_who_has_the_store_and_what_can_be_asked(tmp_path: Path) -> None:
    place = tmp_path / "kg-store"
    with open_store(place, create=True):
        command = [sys.executable, "-m", "kg", "load", str(INVENTED), "--to", str(place)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "another process (or this one) has the store open" in done.stderr
    assert "ask its last backup: -g BACKUP" in done.stderr
    assert "Traceback" not in done.stderr
