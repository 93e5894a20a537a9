// Draws what the address asks for, and keeps address and filters the same.
import { byId, link, make, many } from "./dom.js";
import { KIND, VERB, articles, claims, counted, things } from "./data.js";
import { FILTERS, active, get, go, here, read, state, summary, to } from "./state.js";
import { panel } from "./evidence.js";
import { stances } from "./matrix.js";
import { graph } from "./graph.js";
import { timeline } from "./timeline.js";
import { actor, actorTable } from "./actors.js";
import { compare } from "./compare.js";
import { article, articleTable, toChosen } from "./article.js";
import { claimTable } from "./claims.js";

const VIEWS = {
  stances: { name: "Positions", show: stances },
  graph: { name: "Networks", show: graph },
  timeline: { name: "Timeline", show: timeline },
  actors: { name: "Actors", show: actorTable },
  compare: { name: "Compare", show: compare },
  claims: { name: "Claims", show: claimTable },
  articles: { name: "Articles", show: articleTable },
  actor: { under: "actors", show: actor },
  article: { under: "articles", show: article },
};

function fill(name, options) {
  byId(`f-${name}`).append(...options.map(([value, text]) => make("option", { value }, text)));
}

function fillFilters() {
  const kinds = new Set(claims.map((claim) => claim.kind));
  fill("kind", Object.entries(KIND).filter(([kind]) => kinds.has(kind)));
  fill("polarity", Object.entries(VERB));
  const named = (numbers) => counted(numbers).map(([thing, count]) => [things[thing].id, `${things[thing].label} (${count})`]);
  fill("issue", named(claims.flatMap((claim) => claim.issues)));
  fill("country", named(claims.flatMap((claim) => [...claim.states])));
  const outlets = [...new Set(articles.map(({ outlet }) => outlet).filter(Boolean))].sort();
  fill("outlet", outlets.map((outlet) => [outlet, outlet]));
  byId("f-outlet").parentElement.hidden = !outlets.length;
}

function navigation() {
  const links = Object.entries(VIEWS).filter(([, { name }]) => name).map(([view, { name }]) => {
    const here = view === state.view || view === VIEWS[state.view]?.under;
    return link(name, to(view, { show: "" }), here ? { "aria-current": "page" } : {});
  });
  byId("views").replaceChildren(...links);
}

function filters() {
  for (const name of Object.keys(FILTERS)) {
    const input = byId(`f-${name}`);
    if (document.activeElement !== input) input.value = get(name);
  }
  byId("summary").textContent = summary();
  byId("clear").hidden = !active().length;
}

const title = document.title;
let last = {};
let opener; // what had the focus when the panel opened gets it back
function refresh() {
  read(location.hash);
  const view = Object.hasOwn(VIEWS, state.view) ? VIEWS[state.view] : VIEWS.stances;
  const main = byId("view");
  const [beside, page] = [get("show"), `${state.view} ${get("of")}`];
  const key = new URLSearchParams(state.given);
  key.delete("show");
  filters();
  navigation();
  // Only what is beside changed: the view stays as it is, with its focus and scroll.
  if (last.key !== `${state.view}?${key}`) {
    main.replaceChildren();
    view.show(main);
  }
  if (beside && !last.beside) opener = document.activeElement;
  panel();
  if (!beside && last.beside && opener?.isConnected) opener.focus();
  document.title = `${title}: ${byId("h-view")?.textContent ?? ""}`;
  if (last.page !== undefined && last.page !== page) window.scrollTo(0, 0);
  if (state.view === "article") toChosen();
  if (beside && beside !== last.beside) byId("h-evidence")?.focus();
  else if (last.page !== undefined && last.page !== page && document.activeElement === document.body) main.focus({ preventScroll: true });
  last = { key: `${state.view}?${key}`, page, beside };
}

function listen() {
  for (const name of Object.keys(FILTERS)) {
    const input = byId(`f-${name}`);
    // While somebody types the address changes in place, so that "back" leads to the view before.
    input.addEventListener(input.tagName === "SELECT" ? "change" : "input", () => {
      const hash = here({ [name]: input.value.trim(), row: "", column: "", from: "" });
      if (input.tagName === "SELECT") { go(hash); return; }
      try {
        history.replaceState(null, "", hash);
        refresh();
      } catch {
        go(hash); // a frame without an address of its own
      }
    });
  }
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", () => go(here(Object.fromEntries(Object.keys(FILTERS).map((name) => [name, ""])))));
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); byId("view").focus(); });
  // In a frame without an address of its own a link would leave the frame.
  document.addEventListener("click", (event) => {
    const hash = event.target.closest?.("a[href]")?.getAttribute("href") ?? "";
    if (!hash.startsWith("#") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.target.id !== "skip") go(hash);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && get("show")) go(here({ show: "" }));
    if (event.key === "/" && !event.target.matches("input, select, textarea")) { event.preventDefault(); byId("options").open = true; byId("f-find").focus(); }
  });
  window.addEventListener("hashchange", refresh);
}

byId("counts").textContent = `${many(articles.length, "article")}, ${many(claims.length, "claim")}; each shows its words.`;
if (window.matchMedia("(min-width: 60rem)").matches) byId("options").open = true;
fillFilters();
listen();
refresh();
