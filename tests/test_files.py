"""What is kept is found again, or counts as missing; what cannot be kept is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.files import Kept
from kg.model import SetupError


def test_what_is_kept_under_another_name_or_damaged_counts_as_missing(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put("aa01", b"of one article")
    kept.put("aa02", b"of another")
    assert (kept.get("aa01"), kept.get("aa03")) == (b"of one article", None)
    (tmp_path / "aa" / "01").replace(tmp_path / "aa" / "02")
    assert (kept.get("aa01"), kept.get("aa02")) == (None, None)
    kept.put("aa02", b"of another")
    file = tmp_path / "aa" / "02"
    file.write_bytes(file.read_bytes()[:-1])
    assert kept.get("aa02") is None


def test_a_folder_in_which_nothing_can_be_kept_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(SetupError, match="file: nothing can be kept there"):
        Kept(tmp_path / "file").put("aa01", b"body")
