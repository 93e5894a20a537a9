"""The line that tells how far a run is."""

from __future__ import annotations

import pytest

from kg.article import article_of
from kg.cli._progress import LONG, Progress


def test_an_article_that_takes_long_is_named_with_its_size_where_progress_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    short, long = article_of("Word.", "short.txt"), article_of("Words.\n" * LONG, "long.txt")
    for progress in (Progress(True), Progress(False)):
        progress.begin(short)
        progress.begin(long)
    assert capsys.readouterr().err == f"long.txt has {len(long.text):,} characters, which take a while\n"
