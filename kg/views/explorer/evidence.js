// The panel beside a view: the claims behind what was chosen, each with its sentence and the way into the article.
import { byId, button, link, make, many } from "./dom.js";
import { KIND, OTHER, SIGN, UNSURE, articles, claimOf, claims, label, pictures, sentence, thingOf, things } from "./data.js";
import { FILTERS, empty, fits, get, go, here, inColumn, show, to } from "./state.js";

const MOST = 60;
const QUOTES = 3;

export function marked(parent, text, [start, end]) {
  const points = Array.from(text);
  const piece = (from, until) => points.slice(from, until).join("");
  parent.append(piece(0, start), make("mark", {}, piece(start, end)), piece(end));
  return parent;
}

// The last fact is the claim's id, as `kg why` takes it, and its address in this page.
export function facts(claim) {
  const parts = [claim.when || "day unknown", KIND[claim.kind] ?? claim.kind, claim.status, `confidence ${claim.sure}`, `rule ${claim.rule}`];
  return make("p", { class: "small" }, parts.filter(Boolean).join(" · "), " · ", link(`claim/${claim.id}`, here({ show: show("claim", claim.id) })));
}

export function says(claim) {
  const line = make("p", { class: `says ${claim.polarity ?? ""}`, dir: "auto" });
  if (claim.polarity) line.append(make("span", { class: "sign", "aria-hidden": "true" }, SIGN[claim.polarity]), " ");
  line.append(claim.says);
  if (claim.sure < UNSURE) line.append(" ", make("span", { class: "tag" }, "unsure"));
  return line;
}

export const reading = (claim, words) => to("article", { of: articles[words.in].id, claim: claim.id, show: "" });

function quoted(claim, words) {
  const [text, mark] = sentence(words);
  const quote = marked(make("blockquote", { dir: "auto" }), text, mark);
  const title = articles[words.in].title;
  quote.append(" ", link(`in “${title.length > 60 ? `${title.slice(0, 60)}…` : title}”`, reading(claim, words), { class: "source" }));
  return quote;
}

export function item(claim) {
  const quotes = claim.words.map((words) => quoted(claim, words));
  const node = make("li", {}, says(claim), ...quotes.slice(0, QUOTES));
  const rest = quotes.slice(QUOTES);
  if (rest.length) node.append(make("details", {}, make("summary", {}, `${many(rest.length, "more sentence")} that ${rest.length > 1 ? "say" : "says"} so`), ...rest));
  node.append(facts(claim));
  return node;
}

export function list(found, most = MOST) {
  const items = make("ol", { class: "claims" }, ...found.slice(0, most).map(item));
  if (found.length <= most) return items;
  const more = button(`Show ${found.length - most} more`, () => {
    const from = items.children.length;
    items.append(...found.slice(from, from + 200).map(item));
    if (items.children.length >= found.length) more.remove();
    else more.textContent = `Show ${found.length - items.children.length} more`;
  });
  return make("div", {}, items, more);
}

// What each choice means: a heading, the claims it stands for, and the thing that has a page of its own.
const CHOICES = {
  cell(holder, issue) {
    const [who, column] = [thingOf.get(holder), issue === OTHER ? OTHER : thingOf.get(issue)];
    const wanted = (claim) => inColumn(claim, column) && claim.holders.includes(who);
    return { title: `${label(who)} on ${label(column)}`, wanted, thing: who };
  },
  link(kind, one, other) {
    const ends = [thingOf.get(one), thingOf.get(other)];
    const found = [pictures[kind], pictures[kind].more].filter(Boolean).flatMap(({ nodes, links }) => links.filter(([a, b]) => nodes[a][0] === ends[0] && nodes[b][0] === ends[1]));
    const own = new Set(found[0][2]);
    return { title: `${label(ends[0])} and ${label(ends[1])}`, wanted: (claim) => own.has(claim.i) };
  },
  thing(id) {
    const thing = thingOf.get(id);
    return { title: label(thing), wanted: (claim) => claim.about.has(thing) || claim.states.has(thing), thing };
  },
  day(day) {
    return { title: day || "Day unknown", wanted: (claim) => claim.when === day };
  },
  lane(id, month) {
    const thing = thingOf.get(id);
    return { title: `${label(thing)}, ${month}`, wanted: (claim) => (claim.about.has(thing) || claim.states.has(thing)) && claim.month === month, thing };
  },
  both(one, other) {
    const ends = [thingOf.get(one), thingOf.get(other)];
    return { title: `${label(ends[0])} and ${label(ends[1])} in one claim`, wanted: (claim) => ends.every((end) => claim.about.has(end)) };
  },
  same(id) {
    const { says } = claims[claimOf.get(id)];
    return { title: says, wanted: (claim) => claim.says === says };
  },
  said(id) {
    const thing = thingOf.get(id);
    return { title: `What ${label(thing)} said`, wanted: (claim) => claim.by?.includes(thing), thing };
  },
  claim(id) {
    return { title: "One claim", wanted: (claim) => claim.i === claimOf.get(id) };
  },
};

function chosen() {
  const [how, ...what] = get("show").split("~");
  try {
    return Object.hasOwn(CHOICES, how) ? CHOICES[how](...what) : undefined;
  } catch {
    return undefined; // the address names what this graph does not hold
  }
}

export function panel() {
  const box = byId("evidence");
  const choice = chosen();
  box.hidden = !choice;
  document.body.classList.toggle("beside", Boolean(choice));
  box.replaceChildren();
  if (!choice) return;
  const all = claims.filter((claim) => choice.wanted(claim));
  const found = all.filter((claim) => fits(claim));
  const title = make("h2", { id: "h-evidence", tabindex: -1 }, choice.title);
  const close = button("Close", () => go(here({ show: "" })), { class: "close" });
  const hidden = all.length - found.length;
  const note = make("p", { class: "note" }, many(found.length, "claim"), hidden ? `; ${hidden} more hidden by filters (${Object.keys(FILTERS).filter((name) => get(name)).map((name) => FILTERS[name].name).join(", ")})` : "");
  box.append(close, title, note);
  if (choice.thing !== undefined && things[choice.thing].kind !== "matter") {
    box.append(make("p", {}, link(`Everything about ${label(choice.thing)}`, to("actor", { of: things[choice.thing].id, show: "" }))));
  }
  box.append(found.length ? list(found) : empty("claims", choice.wanted));
}
