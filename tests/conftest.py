"""What several tests use: the command, the shared development data (skipped where it is absent), the examples built once, golden files, a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import BROWSER, Visit
from click.testing import CliRunner, Result
from hypothesis import settings

from kg import parts, pipeline
from kg.article import read_articles
from kg.cli import main
from kg.store import Store, open_store
from kg.views import export

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium, or skip."""
    driver = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install 'diplokg[dev]'")
    if BROWSER is None:
        pytest.skip("no Chromium on this machine: apt install chromium")
    with driver.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def explorer(examples: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the five example articles."""
    file = tmp_path_factory.mktemp("explorer") / "kg.html"
    export(examples, file)
    return file


@pytest.fixture
def visit(browser: Browser, explorer: Path) -> Iterator[Visit]:
    """Return the page of the examples, opened; at the end it must have asked nobody and had no complaint."""
    opened = Visit(browser, explorer, viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()
