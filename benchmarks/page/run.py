"""How long the explorer takes to draw in headless Chromium: 1,000 entities, 4,000 claims, 200 articles, and each view of them.

    python benchmarks/page/run.py [--claims 4000]

Wall time of this machine without a GPU: first contentful paint from the page's own clock, a view from its address to the next frame.
Fails above half a second to paint, above one second for a view, or for a shell above 60 kB.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import networkx as nx

from kg.views import page
from kg.views._page_data import _plan, _Things
from kg.views._pictures import picture

PAINT, VIEW, SHELL, RUNS = 500, 1000, 60_000, 5
VIEWS = (
    "stances", "graph?net=stances", "graph?net=stances&all=1", "timeline", "actors", "compare", "claims", "articles",
    "actor?of=kb/person/0", "article?of=article-0&claim=claim-0", "stances?find=matter", "stances?show=thing~kb/person/0",
)  # fmt: skip
WORDS = "the minister said that talks on the border would go on and that both sides had agreed to meet again soon"
KINDS = ("Stance", "Stance", "Statement", "EventReport", "OfficeHolding")


def invented(claims: int, seed: int = 1) -> dict[str, Any]:
    """Return a page's data with so many claims, a quarter as many things, a twentieth as many articles."""
    dice, words = random.Random(seed), WORDS.split()
    kinds = ("person", "person", "state", "body", "issue", "matter", "matter", "office")
    things = [
        {"id": f"kb/{kinds[i % 8]}/{i}", "label": f"{kinds[i % 8]} number {i}", "kind": kinds[i % 8]}
        for i in range(claims // 4)
    ]
    of = {kind: [i for i, thing in enumerate(things) if thing["kind"] == kind] for kind in kinds}
    texts = [" ".join(dice.choice(words) for _ in range(400)) for _ in range(claims // 20)]
    articles = [
        {"id": f"article-{i}", "title": f"Article {i}", "day": "2031-03-05", "outlet": f"Post {i % 9}", "text": text}
        for i, text in enumerate(texts)
    ]
    made = []
    for i in range(claims):
        kind, at = KINDS[i % len(KINDS)], i % len(articles)
        start = dice.randrange(len(texts[at]) - 200)
        who = min(int(dice.paretovariate(0.7)) - 1, len(of["person"]) - 1)
        claim: dict[str, Any] = {
            "id": f"claim-{i}", "kind": kind, "day": (date(2030, 1, 1) + timedelta(dice.randrange(700))).isoformat(),
            "says": f"person {who} said something of matter {i}", "status": "", "rule": "rule", "sure": 0.8,
            "actors": [of["person"][who]], "issues": [],
            "words": [{"in": at, "at": [start + 20, start + 80], "sentence": [start, start + 120]}],
        }  # fmt: skip
        if kind == "Stance":
            claim |= {
                "polarity": dice.choice(("support", "oppose", "neutral-concern")), "holders": claim["actors"],
                "target": dice.choice(of["matter"]), "issues": [dice.choice(of["issue"])],
            }  # fmt: skip
        made.append(claim)
    return {"articles": articles, "things": things, "claims": made, "pictures": {"stances": drawn(things, made)}}


def drawn(things: list[dict[str, Any]], claims: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the network of positions, laid out as for any page."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for claim in claims:
        if "target" in claim:
            graph.add_edge(str(claim["holders"][0]), str(claim["target"]), key=claim["id"])
    one = picture(graph, "stances", "who takes a position on what")
    numbered = _Things(None, {str(i): i for i in range(len(things))}, things)  # type: ignore[arg-type]
    number = {claim["id"]: i for i, claim in enumerate(claims)}
    plans = [_plan(plan, numbered, number) for plan in (one.plan, one.more) if plan]
    return {
        "of": one.of,
        "totals": [one.nodes, one.pairs],
        **plans[0],
        **({"more": plans[1]} if len(plans) > 1 else {}),
    }


PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
DRAWN = """hash => new Promise(done => {
  const start = performance.now();
  addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))), { once: true });
  location.hash = hash;
})"""


def measured(file: Path, browser: str) -> dict[str, float]:
    """Return milliseconds to the first paint and to each view, medians."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the extra dev

    found: dict[str, list[float]] = {}
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(RUNS):
            context = chromium.new_context(viewport={"width": 1280, "height": 900})
            shown = context.new_page()
            shown.goto(file.as_uri())
            shown.wait_for_selector(".matrix")
            found.setdefault("first paint", []).append(shown.evaluate(PAINTED))
            shown.evaluate(DRAWN, "claims?kind=Discussion")
            for view in VIEWS:
                found.setdefault(view, []).append(shown.evaluate(DRAWN, view))
            context.close()
        chromium.close()
    return {name: statistics.median(times) for name, times in found.items()}


def main() -> int:
    """Write the page, look at it, print and judge."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--claims", type=int, default=4000)
    claims = arguments.parse_args().claims
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("no Chromium on this machine: apt install chromium")
        return 2
    shell = len(page._filled("x", {}))
    data = invented(claims)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_bytes(page._filled("invented", data))
        size = file.stat().st_size
        times = measured(file, browser)
    print(
        f"{len(data['things']):,} things, {claims:,} claims, {len(data['articles'])} articles: {size:,} bytes, shell {shell:,}"
    )
    for name, spent in times.items():
        print(f"{name:40}{spent:8.0f} ms")
    kept = times.pop("first paint") <= PAINT and max(times.values()) <= VIEW and shell <= SHELL
    print("within bounds" if kept else f"beyond bounds: paint {PAINT} ms, view {VIEW} ms, shell {SHELL} bytes")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
