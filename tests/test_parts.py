"""Tables beside the code are read one way, and a damaged one says where."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kg.model import SetupError
from kg.parts import table


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a package of a table or two."""
    folder = tmp_path / "tabled"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "cities.tsv").write_text(
        "# Written by us.\ncity\tstate\nOslo\tNorway\n\n# a pause\nHelsinki\tFinland\n", "utf-8"
    )
    (folder / "words.tsv").write_text("# Words.\nnorth\nsouth\n", "utf-8")
    (folder / "damaged.tsv").write_text("city\tstate\nOslo\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "tabled", raising=False)
    return "tabled"


def test_rows_come_in_order_without_comments_and_names_of_columns(package: str) -> None:
    assert table(package, "cities.tsv", "city", "state") == (("Oslo", "Norway"), ("Helsinki", "Finland"))


def test_a_table_without_names_of_columns_gives_all_its_rows(package: str) -> None:
    assert table(package, "words.tsv") == (("north",), ("south",))


def test_other_columns_than_asked_are_refused(package: str) -> None:
    with pytest.raises(SetupError, match=r"cities.tsv: the columns must be town, state"):
        table(package, "cities.tsv", "town", "state")


def test_a_row_that_is_too_short_is_named(package: str) -> None:
    with pytest.raises(SetupError, match=r"damaged.tsv: Oslo has 1 columns instead of 2"):
        table(package, "damaged.tsv")
