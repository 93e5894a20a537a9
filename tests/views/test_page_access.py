"""The explorer is for everybody: by keyboard, on narrow screens, with no barrier that axe finds."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import VIEWS, Visit, data_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_on_a_narrow_screen_the_filters_open_wherever_they_are_touched(browser: Browser, explorer: Path) -> None:
    opened = Visit(browser, explorer, viewport={"width": 390, "height": 844})
    for place in ("#summary", "summary"):
        was = opened.page.evaluate("document.getElementById('options').open")
        opened.page.click(place, position={"x": 4, "y": 8})
        assert opened.page.evaluate("document.getElementById('options').open") is not was
    opened.to("actors")
    cell = opened.page.locator("#view tbody td").first
    assert cell.evaluate("node => getComputedStyle(node, '::before').content") == '"Kind:"'
    opened.close()


def test_all_by_keyboard_in_few_steps(visit: Visit) -> None:
    visit.press("Tab")
    visit.focused("#skip")
    visit.press("Enter")
    visit.focused("#view")
    for _ in range(6):
        visit.press("Tab")
        if visit.page.evaluate("document.activeElement.classList.contains('cell')"):
            break
    visit.focused(".cell")
    first = visit.page.evaluate("document.activeElement.getAttribute('aria-label')")
    visit.press("End")
    visit.until("document.activeElement.getAttribute('aria-label') !== given", first)
    visit.press("Enter")
    visit.focused("#h-evidence")
    visit.press("Escape")
    visit.page.wait_for_selector("#evidence", state="hidden")
    visit.focused(".cell")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_is_found_by_axe(browser: Browser, explorer: Path, scheme: str) -> None:
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("no axe-core: pip install axe-playwright-python, which brings it")
    axe = Path(package.origin).with_name("axe.min.js")
    opened = Visit(browser, explorer, color_scheme=scheme, viewport={"width": 1280, "height": 900})
    data = data_of(explorer)
    first = next(claim for claim in data["claims"] if "target" in claim)
    actor = data["things"][first["holders"][0]]["id"]
    article = data["articles"][first["words"][0]["in"]]["id"]
    more = (f"actor?of={actor}".replace("#", "%23"), f"article?of={article}&claim={first['id']}", "claims?since=2031")
    found: dict[str, list[str]] = {}
    for address in (*VIEWS, *more, f"stances?show=claim~{first['id']}"):
        opened.to(address)
        opened.page.wait_for_selector("#view h2")
        # Evaluated from outside, so that the page's own policy stays as it is.
        opened.page.evaluate(axe.read_text(encoding="utf-8"))
        found[address] = opened.page.evaluate(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes[0].html} (${v.nodes.length})`)"
        )
    opened.close()
    assert {address: all_ for address, all_ in found.items() if all_} == {}


@pytest.mark.parametrize("view", VIEWS)
def test_a_narrow_screen_never_scrolls_sideways(browser: Browser, explorer: Path, view: str) -> None:
    opened = Visit(browser, explorer, viewport={"width": 360, "height": 700})
    opened.to(view)
    opened.page.wait_for_selector(f"nav a[aria-current=page][href^='#{view}']")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    opened.close()
