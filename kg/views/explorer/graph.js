// Networks as projections: places come with the data, nothing moves. Budget of nodes and links; labels that would overlap wait for focus.
import { draw, inOrder, link, make, many, pressed, roving, scrolled, table } from "./dom.js";
import { SIGN, claims, label, pictures, thingOf, things } from "./data.js";
import { empty, fits, get, go, here, show } from "./state.js";

const LABEL = 30;
const short = (text) => (text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text);
const STATES = "-by-state";
export const NAME = (kind) => kind.replace(STATES, " between states");

// Links with what the filters leave of their claims; of one node alone where the address names it.
function links(picture) {
  const only = thingOf.get(get("only"));
  return picture.links
    .filter((ends) => only === undefined || ends.slice(0, 2).some((end) => picture.nodes[end][0] === only))
    .map(([one, other, all]) => ({ one: picture.nodes[one], other: picture.nodes[other], found: all.map((i) => claims[i]).filter((claim) => fits(claim)) }))
    .filter(({ found }) => found.length);
}

function tone(found) {
  const signs = new Set(found.map((claim) => claim.polarity));
  if (signs.size !== 1) return signs.has(undefined) ? "plain" : "mixed";
  return [...signs][0] ?? "plain";
}

function line(kind, { one, other, found }) {
  const ends = { x1: one[1], y1: one[2], x2: other[1], y2: other[2] };
  const signs = Object.keys(SIGN).filter((polarity) => found.some((claim) => claim.polarity === polarity)).map((polarity) => SIGN[polarity]);
  const name = `${label(one[0])} and ${label(other[0])}: ${many(found.length, "claim")}${signs.length ? `, ${signs.join(" ")}` : ""}`;
  const group = draw("g", { role: "button", "aria-label": name, class: `link ${tone(found)}` }, draw("title", {}, name));
  group.append(draw("line", { ...ends, "stroke-width": 14, class: "reach" }), draw("line", { ...ends, "stroke-width": Math.min(1 + found.length, 6) }));
  pressed(group, () => go(here({ show: show("link", kind, things[one[0]].id, things[other[0]].id) })));
  return group;
}

const SHAPE = {
  person: (x, y) => draw("circle", { cx: x, cy: y, r: 7 }),
  issue: (x, y) => draw("path", { d: `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z` }),
};
SHAPE.matter = SHAPE.issue;
const square = (x, y) => draw("rect", { x: x - 6, y: y - 6, width: 12, height: 12 });

// A label is drawn where it covers no label and no node; the others appear on focus and under the pointer.
function room(taken, [, x, y], text) {
  const half = text.length * 3.6;
  for (const top of [y - 25, y + 9]) {
    const box = [x - half, top, x + half, top + 16];
    if (!taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) {
      taken.push(box);
      return { y: top + 13, free: true };
    }
  }
  return { y: y - 12, free: false };
}

function spot(node, taken, width) {
  const [thing, x, y] = node;
  const { kind } = things[thing];
  const text = short(label(thing));
  const place = room(taken, node, text);
  const half = text.length * 3.6;
  const group = draw("g", { role: "button", "aria-label": text, class: `node ${kind}` }, draw("title", {}, label(thing)), (SHAPE[kind] ?? square)(x, y));
  group.append(draw("text", { x: Math.min(Math.max(x, half + 4), width - half - 4), y: place.y, "text-anchor": "middle", class: place.free ? "" : "waits" }, text));
  pressed(group, () => go(here({ show: show("thing", things[thing].id) })));
  return group;
}

// The networks whose picture holds a thing.
export const drawnIn = (thing) => Object.keys(pictures).filter((kind) => pictures[kind].nodes.some(([one]) => one === thing));

export function graph(main) {
  const kinds = Object.keys(pictures);
  main.append(make("h2", { id: "h-view" }, "Networks"));
  if (!kinds.length) { main.append(empty("links")); return; }
  const kind = kinds.includes(get("net")) ? get("net") : kinds.find((name) => name === "meetings") ?? kinds[0];
  const picture = pictures[kind];
  const base = kind.replace(STATES, "");
  const tab = (name, text) => link(text, here({ net: name, show: "" }), [kind, base].includes(name) ? { "aria-current": "true" } : {});
  const tabs = kinds.filter((name) => !name.endsWith(STATES)).map((name) => tab(name, name));
  const twin = kind === base ? `${base}${STATES}` : base;
  if (kinds.includes(twin)) tabs.push(link(kind === base ? "as states" : "as people and bodies", here({ net: twin, show: "" })));
  main.append(make("nav", { class: "tabs", "aria-label": "Networks" }, ...tabs));
  const found = links(picture);
  const weight = new Map();
  for (const { one, other, found: own } of found) for (const node of [one, other]) weight.set(node, (weight.get(node) ?? 0) + own.length);
  const nodes = [...weight].sort((a, b) => b[1] - a[1]).map(([node]) => node);
  const [all, pairs] = picture.totals;
  const only = thingOf.get(get("only"));
  const about = make("p", { class: "note" }, `Shows ${picture.of}.`);
  if (only !== undefined) about.append(` Only links of ${label(only)}. `, link("all links", here({ only: "" })));
  main.append(about);
  main.append(make("p", { class: "note", id: "budget" }, `${nodes.length} of ${all} nodes and ${found.length} of ${pairs} links shown, the strongest. ● person ■ state or body ◆ issue; solid supports, dashed opposes. Choose a link or a name to read its sentences.`));
  if (!found.length) { main.append(empty("links", (claim) => picture.links.some((one) => one[2].includes(claim.i)))); return; }
  const taken = nodes.map(([, x, y]) => [x - 8, y - 8, x + 8, y + 8]);
  const svg = draw("svg", { viewBox: `0 0 ${picture.width} ${picture.height}`, role: "group", "aria-label": `Network of ${NAME(kind)}` });
  const [edges, spots] = [found.map((one) => line(kind, one)), nodes.map((node) => spot(node, taken, picture.width))];
  svg.append(...edges, ...spots);
  roving([...spots, ...edges], inOrder([...spots, ...edges]));
  main.append(scrolled("Picture of the network", svg), asTable(kind, found));
}

function asTable(kind, found) {
  const rows = [...found].sort((a, b) => b.found.length - a.found.length).map(({ one, other, found: own }) => [
    make("td", {}, label(one[0])),
    make("td", {}, label(other[0])),
    make("td", {}, link(many(own.length, "claim"), here({ show: show("link", kind, things[one[0]].id, things[other[0]].id) }))),
  ]);
  return make("details", {}, make("summary", {}, "The same as a table"), scrolled("Links as a table", table("Links, strongest first", ["One", "Other", "Claims"], rows)));
}
