"use strict";
// Draws the page from its data. Words of articles reach the document as text only, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const SIGN = { support: "+", oppose: "−", "neutral-concern": "?" };
const NAME = { support: "support", oppose: "oppose", "neutral-concern": "concern" };
const LIMIT = 200;
const byId = (id) => document.getElementById(id);

function make(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function draw(tag, attributes, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function marked(parent, text, marks) {
  // Offsets count code points, as everywhere in the graph.
  const points = Array.from(text);
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parent.append(points.slice(at, start).join(""), make("mark", points.slice(start, end).join("")));
    at = end;
  }
  parent.append(points.slice(at).join(""));
  return parent;
}

function pressed(node, action) {
  node.addEventListener("click", action);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); action(); }
  });
}

function network() {
  const { nodes, edges, width, height, total } = data.network;
  const picture = byId("picture");
  picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
  byId("network-note").textContent = nodes.length
    ? `${nodes.length} of ${total} shown. Choose a line or a name to see the claims below.`
    : "No held meeting or call of two.";
  if (!nodes.length) picture.remove();
  for (const edge of edges) {
    const [one, other] = [nodes[edge.one], nodes[edge.other]];
    const group = draw("g", { tabindex: 0, role: "button", "aria-label": `${one.label} and ${other.label}: ${edge.claims.length}` });
    const ends = { x1: one.x, y1: one.y, x2: other.x, y2: other.y };
    group.append(draw("line", { ...ends, "stroke-width": 14, "stroke-opacity": 0 }));
    group.append(draw("line", { ...ends, "stroke-width": Math.min(1 + edge.claims.length, 6) }));
    pressed(group, () => { location.hash = `claims?pick=${edge.claims.join(",")}`; });
    picture.append(group);
  }
  for (const node of nodes) {
    const group = draw("g", { tabindex: 0, role: "button", "aria-label": node.label });
    group.append(node.kind === "person"
      ? draw("circle", { cx: node.x, cy: node.y, r: 8 })
      : draw("rect", { x: node.x - 7, y: node.y - 7, width: 14, height: 14 }));
    group.append(draw("text", { x: node.x, y: node.y - 13, "text-anchor": "middle" }, node.label));
    pressed(group, () => { location.hash = `claims?find=${encodeURIComponent(node.label)}`; });
    picture.append(group);
  }
}

function positions() {
  const table = byId("matrix");
  const stances = data.claims.map((claim, i) => ({ ...claim, i })).filter((claim) => claim.kind === "Stance");
  if (!stances.length) { table.append(make("caption", "No position found.")); return; }
  const head = make("tr");
  for (const title of ["Holder", "Target", "Position"]) head.append(make("th", title, { scope: "col" }));
  table.appendChild(make("thead")).append(head);
  const rows = new Map();
  for (const claim of stances) {
    const key = JSON.stringify([claim.holder, claim.target]);
    rows.set(key, [...(rows.get(key) ?? []), claim]);
  }
  const body = table.appendChild(make("tbody"));
  for (const claims of [...rows.values()]) {
    const row = body.appendChild(make("tr"));
    row.append(make("th", claims[0].holder, { scope: "row" }), make("td", claims[0].target));
    const cell = row.appendChild(make("td"));
    for (const polarity of Object.keys(SIGN)) {
      const own = claims.filter((claim) => claim.polarity === polarity);
      if (!own.length) continue;
      const button = make("button", `${SIGN[polarity]}${own.length}`, { class: NAME[polarity], "aria-label": `${own.length} ${polarity}` });
      button.addEventListener("click", () => { location.hash = `claims?pick=${own.map((claim) => claim.i).join(",")}`; });
      cell.append(button);
    }
  }
}

function claimItem(claim, i) {
  const item = make("li");
  const line = item.appendChild(make("p", claim.says));
  if (claim.polarity) line.className = NAME[claim.polarity];
  for (const words of claim.words) {
    const quote = marked(item.appendChild(make("blockquote")), words.sentence, [words.mark]);
    quote.append(" ");
    quote.append(make("a", "in the article", { href: `#article?of=${words.article}&claim=${i}` }));
  }
  const facts = [claim.day || "day unknown", claim.kind, claim.status, `rule ${claim.rule}`, `confidence ${claim.confidence}`];
  item.append(make("p", facts.filter(Boolean).join(" · "), { class: "small" }));
  return item;
}

function claims(picked) {
  const words = byId("find").value.toLowerCase();
  const kind = byId("kind").value;
  const fits = (claim, i) => (!picked || picked.has(i)) && (!kind || claim.kind === kind)
    && (!words || `${claim.says} ${claim.words.map((w) => w.sentence).join(" ")}`.toLowerCase().includes(words));
  const found = data.claims.map((claim, i) => [claim, i]).filter(([claim, i]) => fits(claim, i));
  byId("list").replaceChildren(...found.slice(0, LIMIT).map(([claim, i]) => claimItem(claim, i)));
  byId("shown").textContent = `${Math.min(found.length, LIMIT)} of ${data.claims.length} shown`;
}

function article(of, chosen) {
  const { title, key, day, text } = data.articles[of];
  byId("h-article").textContent = title || key;
  byId("article-note").textContent = day ? `${key}, ${day}` : key;
  const marks = data.claims[chosen].words.filter((words) => words.article === of).map((words) => [words.start, words.end]);
  byId("text").replaceChildren();
  marked(byId("text"), text ?? "The text of this article was left out.", text ? marks.sort((a, b) => a[0] - b[0]) : []);
  byId("text").querySelector("mark")?.scrollIntoView({ block: "center" });
  byId("h-article").focus({ preventScroll: true });
}

function route() {
  const [view, query] = (location.hash.slice(1) || "network").split("?");
  const given = new URLSearchParams(query);
  const shown = { network: ["network", "claims"], positions: ["positions"], claims: ["claims"], article: ["article"] }[view] ?? ["network", "claims"];
  for (const name of ["network", "positions", "claims", "article"]) byId(`view-${name}`).hidden = !shown.includes(name);
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === `#${view}`) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  if (given.has("find")) byId("find").value = given.get("find");
  if (view === "article") article(Number(given.get("of")), Number(given.get("claim")));
  else claims(given.has("pick") ? new Set(given.get("pick").split(",").map(Number)) : undefined);
}

for (const kind of [...new Set(data.claims.map((claim) => claim.kind))].sort()) byId("kind").append(make("option", kind));
const many = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
byId("counts").textContent = `${many(data.articles.length, "article")}, ${many(data.claims.length, "claim")}; each shows its words.`;
byId("filters").addEventListener("input", () => claims());
byId("filters").addEventListener("submit", (event) => event.preventDefault());
network();
positions();
window.addEventListener("hashchange", route);
route();
