"""A few of the campaign's runs (all: `make campaign`): commands are killed and their stores are whole."""

from __future__ import annotations

import importlib
import random
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

KINDS = ("load newer versions", "remove")


@pytest.fixture
def durability(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks" / "campaign"))
    return importlib.import_module("durability")


def test_what_a_killed_command_acknowledged_is_whole_and_the_rest_comes_when_it_is_run_again(
    durability: Any, tmp_path: Path
) -> None:
    kinds = [kind for kind in durability.kinds(tmp_path, extraction=False) if kind.name in KINDS]
    tallies = durability.campaign(len(kinds), 7, kinds, tmp_path, workers=1)
    assert {name: tally.faults for name, tally in tallies.items()} == {name: [] for name in KINDS}
    assert sum(tally.killed for tally in tallies.values()) >= 1


def test_a_full_disk_a_second_writer_and_a_killed_backup_are_told_and_cost_nothing(
    durability: Any, tmp_path: Path
) -> None:
    shards, after = durability.inputs(tmp_path)
    assert durability.limited_files(tmp_path, shards, after) == []
    assert durability.two_writers(tmp_path, shards, after) == []
    assert durability.killed_backups(tmp_path, shards, 1, random.Random(7)) == []
