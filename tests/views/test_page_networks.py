"""The networks of the explorer in a real browser: drawn, walked by keys, narrowed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from browsing import Visit, data_of, with_data

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_a_network_of_many_links_is_one_drawing_walked_by_keys(browser: Browser, explorer: Path) -> None:
    data = data_of(explorer)
    few = data["pictures"]["meetings"]
    side, number = 20, 300
    for i in range(number):
        data["things"].append({"id": f"kb/person/new-{i}", "label": f"person {i}", "kind": "person"})
    first = len(data["things"]) - number
    nodes = [[first + i, 40 + 90 * (i % side), 40 + 60 * (i // side)] for i in range(number)]
    links = [[i, i + 1, [0]] for i in range(number - 1)]
    data["pictures"]["meetings"] = {
        **few,
        "totals": [number, number - 1],
        "more": {"width": 2000, "height": 1000, "nodes": nodes, "links": links},
    }
    opened = Visit(browser, with_data(explorer, data, "many.html"), viewport={"width": 1280, "height": 900})
    opened.to("graph?net=meetings")
    opened.page.wait_for_selector("svg .node")
    assert opened.page.locator("canvas").count() == 0
    opened.page.click(f"text=show {number} nodes and {number - 1} links")
    drawing = opened.page.locator("canvas.network")
    drawing.wait_for()
    assert opened.page.locator("svg .node").count() == 0
    assert f"{number} of {number} nodes" in (opened.page.locator("#budget").text_content() or "")
    drawing.focus()
    for key in ("End", "ArrowRight", "ArrowLeft"):
        opened.press(key)
    assert f"{number - 1} of {number}" in (opened.page.locator("#view p[aria-live]").text_content() or "")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_selector("#evidence:not([hidden])")
    assert (opened.page.locator("#h-evidence").text_content() or "").startswith("person ")
    box = drawing.bounding_box()
    assert box is not None
    scale = box["width"] / 2000
    drawing.click(position={"x": (40 + 45) * scale, "y": 40 * scale})
    opened.page.wait_for_selector("#h-evidence:has-text(' and person ')")
    assert opened.page.locator("#evidence blockquote mark").count() > 0
    opened.page.click("text=fewer")
    opened.page.wait_for_selector("svg .node")
    opened.close()


def test_a_filter_looks_in_the_larger_part_of_a_network(browser: Browser, explorer: Path) -> None:
    data = data_of(explorer)
    few = data["pictures"]["meetings"]
    hidden = [[node, 40 + 90 * i, 40] for i, (node, _, _) in enumerate(few["nodes"])]
    data["pictures"]["meetings"] = {
        **few,
        "nodes": few["nodes"][:2],
        "links": [[0, 1, few["links"][0][2]]],
        "more": {"width": 2000, "height": 1000, "nodes": hidden, "links": few["links"]},
    }
    opened = Visit(browser, with_data(explorer, data, "part.html"))
    opened.to("graph?net=meetings")
    assert opened.page.locator("svg .node").count() == 2
    opened.to("graph?net=meetings&kind=EventReport")
    assert opened.page.locator("svg .node").count() == len(hidden) > 2
    assert "those that fit" in (opened.page.locator("#budget").text_content() or "")
    opened.close()


def test_a_link_of_a_network_leads_to_its_claims(visit: Visit) -> None:
    visit.to("graph")
    visit.page.wait_for_selector("svg .node")
    assert re.match(r"\d+ of \d+ nodes and \d+ of \d+ links shown", visit.page.locator("#budget").text_content() or "")
    visit.page.locator("svg .link").first.dispatch_event("click")
    visit.page.wait_for_selector("#evidence:not([hidden])")
    assert visit.page.locator("#evidence blockquote mark").count() > 0
