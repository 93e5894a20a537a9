"""The explorer in a real browser: it draws from disk, asks nobody, leads to every sentence, and runs no word of an article."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import VIEWS, Visit, data_of, with_data

from kg import pipeline
from kg.article import article_of
from kg.model import SetupError
from kg.questions import ask
from kg.store import Store, open_store
from kg.views import _page_data, export, page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = "</script><script>document.title='PWNED'</script><img src=x onerror=\"document.title='PWNED'\"><!--"


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


def test_the_claims_shown_can_be_saved(visit: Visit) -> None:
    visit.to("claims?kind=Stance")
    visit.page.wait_for_selector("#view table")
    with visit.page.expect_download() as saved:
        visit.page.click("text=Save these as CSV")
    rows = list(csv.DictReader(saved.value.path().read_text(encoding="utf-8").splitlines()))
    assert len(rows) == visit.page.locator("#view tbody tr").count()
    assert all(row["polarity"] and row["sentence"] for row in rows)


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
