"""What several tests use: the command, the shared development data (skipped where it is absent), the examples built once, golden files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from kg import parts, pipeline
from kg.article import read_articles
from kg.cli import main
from kg.store import Store, open_store

# The same examples in every run: what a property test finds, everybody can find again. Hunt with `--hypothesis-seed=N --hypothesis-profile=default`.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.load_profile("fixed")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLES = ("geneva-summit.txt", "lavrov-call.txt", "postponed-trip.jsonl", "tokyo-summit.html", "washington-visit.txt")


def kg(*args: object) -> Result:
    """Return what the command ``kg`` makes of *args*, run in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew instead of comparing with them"
    )


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of development data beside the checkout, or skip."""
    if not (SHARED / "eval").is_dir():
        pytest.skip("the development data (../shared) is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def seed(shared: Path) -> Path:
    """Return the file of the article that the project began with, or skip."""
    return next((shared / "seed").glob("*.txt"))


@pytest.fixture(scope="session")
def examples() -> Iterator[Store]:
    """Return a store in memory with the five example articles; tests must not change it."""
    with open_store(None) as store:
        paths = [Path(str(parts.folder("examples") / name)) for name in EXAMPLES]
        outcomes = list(pipeline.add(store, lambda: read_articles(paths)))
        assert not [outcome for outcome in outcomes if outcome.bad], outcomes
        yield store
