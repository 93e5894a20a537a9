"""The explorer in a real browser: it draws from disk, asks nobody, leads to every sentence, and runs no word of an article."""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg import pipeline
from kg.article import article_of
from kg.model import SetupError
from kg.questions import ask
from kg.store import Store, open_store
from kg.views import _page_data, export, page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HOSTILE = "</script><script>document.title='PWNED'</script><img src=x onerror=\"document.title='PWNED'\"><!--"
DRAWN = """addEventListener("load", () => {
  window.drawn = location.hash;
  addEventListener("hashchange", () => { window.drawn = location.hash; });
});"""
"""Tells which address is drawn: the event comes after the change, and its listener of the page was there first."""
UNTIL = """async given => {
  const holds = (given) => (%s);
  for (let tries = 0; !holds(given); tries++) {
    if (tries === 2000) throw new Error(`never true, at ${location.hash}, ${document.activeElement.outerHTML.slice(0, 200)}`);
    await new Promise(done => setTimeout(done, 10));
  }
}"""
"""One evaluation that waits within: wait_for_function gives the words to eval again and again, which the page's policy refuses."""
VIEWS = ("stances", "graph", "timeline", "actors", "compare", "claims", "articles")


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


class Visit:
    """A page being looked at: what it asked for and what it complained of."""

    def __init__(self, browser: Browser, file: Path, **options: Any) -> None:
        """Open *file* as a browser with *options* would."""
        self.file = file
        self.context = browser.new_context(**options)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.set_default_timeout(30_000)
        self.page.add_init_script(DRAWN)
        self.page.goto(file.as_uri())

    def to(self, address: str) -> None:
        """Follow a link to the *address* after #."""
        self.page.evaluate("hash => { location.hash = hash; }", address)
        self.until("decodeURI(window.drawn) === decodeURI(given)", f"#{address}")

    def until(self, what: str, given: object = None) -> None:
        """Wait until *what* is true in the page: a key or a click only begins what it leads to."""
        self.page.evaluate(UNTIL % what, given)

    def press(self, key: str) -> None:
        """Press *key* and wait for what its address draws."""
        self.page.keyboard.press(key)
        self.until("window.drawn === location.hash")

    def focused(self, selector: str) -> None:
        """Wait until what *selector* names has the focus."""
        self.until("document.activeElement.matches(given)", selector)

    def close(self) -> None:
        """Close the page; it must have asked for nothing but itself and have had no complaint."""
        self.context.close()
        assert self.complaints == []
        assert {url.split("#")[0] for url in self.asked} <= {self.file.as_uri()}


@pytest.fixture
def visit(browser: Browser, explorer: Path) -> Iterator[Visit]:
    """Return the page of the examples, opened; at the end it must have asked nobody and had no complaint."""
    opened = Visit(browser, explorer, viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def data_of(file: Path) -> dict[str, Any]:
    """Return the data written into the page."""
    found = re.search(r'(?s)id="data">(.*?)</script>', file.read_text(encoding="utf-8"))
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_from_landing_to_the_marked_sentence_in_two_clicks(visit: Visit) -> None:
    cell = visit.page.locator(".matrix .cell").first
    name = cell.get_attribute("aria-label") or ""
    cell.click()
    quoted = visit.page.locator("#evidence blockquote mark").first.text_content()
    assert (visit.page.locator("#h-evidence").text_content() or "").split(" on ")[0] == name.split(",")[0]
    visit.page.locator("#evidence .source").first.click()
    visit.page.wait_for_selector("article mark.chosen")
    assert "".join(visit.page.locator("article mark.chosen").all_text_contents()) == quoted


def test_back_leads_to_the_matrix_again(visit: Visit) -> None:
    visit.page.locator(".matrix .cell").first.click()
    visit.page.locator("#evidence .source").first.click()
    visit.page.wait_for_selector("article")
    visit.page.go_back()
    visit.page.wait_for_selector(".matrix")
    visit.page.wait_for_selector("#evidence", state="visible")
    visit.page.go_back()
    visit.page.wait_for_selector("#evidence", state="hidden")


def test_what_is_disputed_is_told_by_target_and_leads_to_the_sentences(
    browser: Browser, explorer: Path, tmp_path: Path
) -> None:
    """One position of the examples is turned round, so that one target has both signs."""
    data = data_of(explorer)
    first = next(claim for claim in data["claims"] if claim.get("polarity") == "support")
    data["claims"].append({**first, "id": "claim-turned", "polarity": "oppose"})
    file = tmp_path / "disputed.html"
    file.write_bytes(page._filled("disputed", data))
    opened = Visit(browser, file)
    opened.page.get_by_text("1 target both supported and opposed").click()
    opened.page.wait_for_selector("table:has-text('Opposed by')")
    opened.page.locator("#view tbody a").click()
    opened.page.wait_for_selector("#evidence blockquote mark")
    assert data["things"][first["target"]]["label"] == opened.page.locator("#h-evidence").text_content()
    opened.close()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_draws_and_can_be_linked(visit: Visit, view: str) -> None:
    visit.to(view)
    visit.page.wait_for_selector(f"nav a[aria-current=page][href^='#{view}']")
    assert visit.page.locator("#view h2").count() == 1
    assert visit.page.locator("#view").locator("a, button, g[role=button]").count() > 0


def test_filters_narrow_and_the_address_keeps_them(visit: Visit) -> None:
    before = visit.page.locator(".matrix .cell").count()
    visit.page.select_option("#f-polarity", "oppose")
    visit.until("location.hash.includes('polarity=oppose') && window.drawn === location.hash")
    assert 0 < visit.page.locator(".matrix .cell").count() < before
    assert visit.page.locator(".matrix .cell .support").count() == 0
    visit.page.click("nav >> text=Claims")
    visit.page.wait_for_selector("nav a[aria-current=page][href^='#claims']")
    assert visit.page.locator("#f-polarity").input_value() == "oppose"
    assert visit.page.locator("td .says.support").count() == 0


def with_data(file: Path, data: dict[str, Any], name: str) -> Path:
    """Return a page like *file* with other *data*."""
    words = json.dumps(data).replace("<", "\\u003c")
    text = file.read_text(encoding="utf-8")
    start, end = (text.index(mark) for mark in ('id="data">', '</script>\n<script type="module">'))
    made = file.with_name(name)
    made.write_text(f'{text[:start]}id="data">{words}{text[end:]}', encoding="utf-8")
    return made


def test_a_large_matrix_is_paged(browser: Browser, explorer: Path) -> None:
    data = data_of(explorer)
    stance = next(claim for claim in data["claims"] if "target" in claim)
    for i in range(70):
        new = [{"id": f"kb/{kind}/new-{i}", "label": f"{kind} {i}", "kind": kind} for kind in ("person", "issue")]
        data["things"] += new
        holder, issue = len(data["things"]) - 2, len(data["things"]) - 1
        data["claims"].append({**stance, "id": f"new-{i}", "holders": [holder], "actors": [holder], "issues": [issue]})
    opened = Visit(browser, with_data(explorer, data, "matrix.html"))
    assert opened.page.locator(".matrix tbody tr").count() == 30
    assert opened.page.locator(".matrix thead th").count() == 20
    opened.page.click("text=next actors")
    opened.until("location.hash.includes('row=30') && window.drawn === location.hash")
    assert "31–60 of" in (opened.page.locator(".pager").first.text_content() or "")
    opened.close()


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


def test_a_state_tells_who_spoke_for_it_and_namesakes_their_articles(browser: Browser, explorer: Path) -> None:
    data = data_of(explorer)
    spoken = next(
        claim for claim in data["claims"] if any("home" in data["things"][one] for one in claim.get("by", ()))
    )
    speaker = data["things"][spoken["by"][0]]
    other = next(claim for claim in data["claims"] if claim["words"][0]["in"] != spoken["words"][0]["in"])
    data["things"].append({"id": "kb/person/namesake", "label": speaker["label"], "kind": "person"})
    other["actors"].append(len(data["things"]) - 1)
    opened = Visit(browser, with_data(explorer, data, "speakers.html"))
    opened.to(f"actor?of={data['things'][speaker['home']]['id']}")
    voices = opened.page.locator("section:has(h3:text-is('Spoke for it'))")
    assert speaker["label"] in (voices.text_content() or "")
    voices.locator(f"li:has-text('{speaker['label']}') a").nth(1).click()
    opened.page.wait_for_selector(f"#h-evidence:has-text('What {speaker['label']} said')")
    opened.to("actors")
    titles = opened.page.locator(f"#view th:has-text('{speaker['label']}') small").all_text_contents()
    assert f" in “{data['articles'][other['words'][0]['in']]['title']}”" in titles
    opened.close()


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


def test_an_empty_view_says_which_filter_hides_what(visit: Visit) -> None:
    visit.to("stances?since=2031")
    visit.page.wait_for_selector(".empty")
    assert "from: 2031" in (visit.page.locator(".empty").text_content() or "")
    visit.page.click(".empty button")
    visit.page.wait_for_selector(".matrix")


def test_next_claim_walks_through_an_article(visit: Visit) -> None:
    visit.to("articles")
    visit.page.locator("#view th a").first.click()
    visit.page.wait_for_selector("article mark")
    said = set()
    for _ in range(3):
        visit.press("n")
        visit.page.wait_for_selector("article mark.chosen")
        said.add(visit.page.locator(".about .says").text_content())
    assert len(said) == 3


def test_a_link_of_a_network_leads_to_its_claims(visit: Visit) -> None:
    visit.to("graph")
    visit.page.wait_for_selector("svg .node")
    assert re.match(r"\d+ of \d+ nodes and \d+ of \d+ links shown", visit.page.locator("#budget").text_content() or "")
    visit.page.locator("svg .link").first.dispatch_event("click")
    visit.page.wait_for_selector("#evidence:not([hidden])")
    assert visit.page.locator("#evidence blockquote mark").count() > 0


def test_the_claims_shown_can_be_saved(visit: Visit) -> None:
    visit.to("claims?kind=Stance")
    visit.page.wait_for_selector("#view table")
    with visit.page.expect_download() as saved:
        visit.page.click("text=Save these as CSV")
    rows = list(csv.DictReader(saved.value.path().read_text(encoding="utf-8").splitlines()))
    assert len(rows) == visit.page.locator("#view tbody tr").count()
    assert all(row["polarity"] and row["sentence"] for row in rows)


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


def test_the_page_names_no_other_file_or_server(explorer: Path) -> None:
    shell = re.sub(r'(?s)id="data">.*?</script>', "", explorer.read_text(encoding="utf-8"))
    assert "default-src 'none'" in shell
    assert set(re.findall(r"https?://[\w./]+", shell)) == {
        "http://www.w3.org/2000/svg",
        "https://www.wikidata.org/wiki/",
    }
    assert not re.search(r"\s(src|action)=", shell)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", shell)
    assert len(shell.encode()) < 60_000


def test_the_same_graph_is_the_same_page(examples: Store, explorer: Path) -> None:
    assert page.write_page(examples, "") == explorer.read_bytes()


def test_a_graph_too_large_for_a_page_is_refused(examples: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST", 3)
    with pytest.raises(SetupError, match="--min-confidence"):
        page.write_page(examples, "")


def test_a_graph_without_claims_says_so(browser: Browser, tmp_path: Path) -> None:
    with open_store(None) as store:
        export(store, tmp_path / "kg.html")
    opened = Visit(browser, tmp_path / "kg.html")
    for view in VIEWS:
        opened.to(view)
        opened.page.wait_for_selector(f"nav a[aria-current=page][href^='#{view}']")
        assert opened.page.locator("#view h2").count() == 1
    opened.to("stances")
    assert "hold no positions" in (opened.page.locator("#view").text_content() or "")
    opened.close()


def test_without_the_article_its_quoted_words_remain(
    browser: Browser, examples: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_, last = examples.articles()

    def without_texts(store: Store, name: str, **values: str) -> Any:
        return ask(store, "_texts", article=last.iri) if name == "_texts" else ask(store, name, **values)

    monkeypatch.setattr(_page_data, "ask", without_texts)
    export(examples, tmp_path / "kg.html")
    opened = Visit(browser, tmp_path / "kg.html")
    opened.to(f"article?of={first.key}")
    opened.page.wait_for_selector("#view blockquote mark")
    assert opened.page.locator("article").count() == 0
    opened.close()


def test_words_of_an_article_never_run(browser: Browser, tmp_path: Path) -> None:
    text = f"Ana Prado met Erik Holt in Lisbon on Monday. Ana Prado said the talks were {HOSTILE} useful."
    with open_store(None) as store:
        outcomes = list(pipeline.add(store, lambda: iter([article_of(text, f"hostile {HOSTILE}")])))
        assert [outcome.what for outcome in outcomes] == ["added"]
        export(store, tmp_path / "kg.html")
    opened = Visit(browser, tmp_path / "kg.html")
    for address in (*VIEWS, f"article?of={HOSTILE}", f"claims?find={HOSTILE}"):
        opened.to(address)
    opened.to("articles")
    opened.page.locator("#view th a").first.click()
    opened.page.wait_for_selector("article")
    assert opened.page.title().startswith("diplokg: hostile")
    assert opened.page.locator("img").count() == 0
    opened.close()
