// Articles as a table, and the reader: the whole text with every claim's words marked, from one claim to the next.
import { button, byId, link, make, many, scrolled, table } from "./dom.js";
import { articleOf, articles, claimOf, claims, sentence } from "./data.js";
import { filtered, fits, get, go, here, to } from "./state.js";
import { facts, marked, says } from "./evidence.js";

export function articleTable(main) {
  const count = new Map();
  for (const claim of filtered()) for (const at of new Set(claim.words.map((words) => words.in))) count.set(at, (count.get(at) ?? 0) + 1);
  main.append(make("h2", { id: "h-view" }, "Articles"));
  const order = articles.map((_, i) => i).filter((i) => count.has(i) || filtered().length === claims.length).sort((a, b) => (articles[a].day < articles[b].day ? -1 : 1));
  const rows = order.map((i) => {
    const { id, title, day, outlet } = articles[i];
    return [make("td", { class: "day" }, day), make("th", { scope: "row" }, link(title, to("article", { of: id, show: "" }))), make("td", {}, outlet), make("td", {}, String(count.get(i) ?? 0))];
  });
  main.append(scrolled("Articles", table(`${rows.length} of ${many(articles.length, "article")}`, ["Day", "Title", "Outlet", "Claims"], rows)));
}

function places(at) {
  const found = claims.flatMap((claim) => claim.words.filter((words) => words.in === at).map((words) => ({ claim, words })));
  return found.sort((a, b) => a.words.at[0] - b.words.at[0] || a.words.at[1] - b.words.at[1] || a.claim.i - b.claim.i);
}

// Words of several claims overlap: the text is cut wherever one begins or ends, and each piece knows its claims.
function pieces(text, spans, chosen) {
  const points = Array.from(text);
  const cuts = [...new Set([0, points.length, ...spans.flatMap(({ words }) => words.at)])].sort((a, b) => a - b);
  const sorted = [...spans];
  let open = [];
  return cuts.slice(0, -1).map((from, i) => {
    while (sorted.length && sorted[0].words.at[0] <= from) open.push(sorted.shift());
    open = open.filter(({ words }) => words.at[1] > from);
    const piece = points.slice(from, cuts[i + 1]).join("");
    if (!open.length) return piece;
    const own = [...new Set(open.map(({ claim }) => claim))];
    const kind = own.includes(chosen) ? "chosen" : own.every((claim) => !fits(claim)) ? "hidden" : "";
    const mark = make("mark", { class: kind, title: own.map((claim) => claim.says).join("\n") }, piece);
    mark.addEventListener("click", () => go(here({ claim: own[(own.indexOf(chosen) + 1) % own.length].id })));
    return mark;
  });
}

function steps(order, chosen) {
  const at = order.indexOf(chosen);
  const step = (by) => go(here({ claim: order[(at + by + order.length) % order.length].id }));
  const place = at < 0 ? `${many(order.length, "claim")}` : `claim ${at + 1} of ${order.length}`;
  return make("p", { class: "steps", role: "group", "aria-label": "Claims of this article" }, button("Previous", () => step(at < 0 ? 0 : -1), { id: "previous" }), make("output", {}, place), button("Next", () => step(1), { id: "next" }));
}

export function article(main) {
  const at = articleOf.get(get("of"));
  if (at === undefined) {
    main.append(make("h2", { id: "h-view" }, "No such article"), make("p", {}, link("All articles", to("articles"))));
    return;
  }
  const { id, title, day, outlet, text } = articles[at];
  const chosen = claims[claimOf.get(get("claim"))];
  const spans = places(at);
  const order = [...new Set(spans.map(({ claim }) => claim))].filter((claim) => claim === chosen || fits(claim));
  main.append(make("h2", { id: "h-view", dir: "auto" }, title), make("p", { class: "note" }, [day, outlet, id].filter(Boolean).join(" · ")));
  const bar = make("div", { class: "reading" });
  if (order.length) bar.append(steps(order, chosen));
  if (chosen) bar.append(make("div", { class: "about", "aria-live": "polite" }, says(chosen), facts(chosen)));
  main.append(bar);
  if (text === null) {
    main.append(make("p", { class: "note" }, "The text of this article was left out; these are the words quoted."));
    main.append(...spans.map(({ words }) => marked(make("blockquote", { dir: "auto" }), ...sentence(words))));
    return;
  }
  const body = make("article", { dir: "auto", "aria-label": title });
  body.append(...pieces(text, spans, chosen));
  main.append(body);
}

export function toChosen() {
  byId("view").querySelector("mark.chosen")?.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const name = { n: "next", p: "previous" }[event.key];
  if (name) byId(name)?.click();
});
