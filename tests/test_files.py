"""What is kept is found again, or counts as missing; what cannot be kept is told."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from kg.files import Kept, no_room
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


def test_a_full_disk_keeps_nothing_more_is_told_once_and_what_was_kept_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Kept(tmp_path)
    kept.put("aa01", b"of one article")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        kept.put("aa02", b"of another")
    assert no_room(tmp_path) == f"{tmp_path}: No space left on device; what is read now is not kept there"
    assert (no_room(tmp_path), no_room(None)) == ("", "")
    assert (kept.get("aa01"), kept.get("aa02")) == (b"of one article", None)
    assert [file.name for file in (tmp_path / "aa").iterdir()] == ["01"]
