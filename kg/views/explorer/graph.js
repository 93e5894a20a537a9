// Networks as projections: places come with the data, nothing moves. Budget of nodes and links; labels that would overlap wait for focus.
import { draw, inOrder, link, make, many, pressed, roving, scrolled, table } from "./dom.js";
import { SIGN, claims, label, pictures, thingOf, things } from "./data.js";
import { active, empty, fits, get, go, here, show } from "./state.js";
import { canvas } from "./canvas.js";

const LABEL = 30;
const BUTTONS = 500; // beyond so many nodes and links they are drawn as one
const LISTED = 200;
const BUSIEST = 4;
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

// A label is drawn where it covers no label and no node, those of the busiest in any case; the others appear on focus and under the pointer.
function room(taken, [, x, y], text, rank, size = 13) {
  const [half, high] = [text.length * size * 0.28, size * 1.2];
  const boxes = [y - high - 9, y + 9].map((top) => [x - half, top, x + half, top + high]);
  const meets = (box) => taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
  const free = boxes.find((box) => !meets(box)) ?? (rank < BUSIEST ? boxes[0] : undefined);
  if (free) taken.push(free);
  return { y: (free ?? boxes[0])[1] + size, free: Boolean(free) };
}

function spot(node, rank, taken, { width }) {
  const [thing, x, y] = node;
  const { kind } = things[thing];
  const text = short(label(thing));
  const size = width > 1000 ? 20 : 13;
  const place = room(taken, node, text, rank, size);
  const half = text.length * size * 0.28;
  const group = draw("g", { role: "button", "aria-label": text, class: `node ${kind}` }, draw("title", {}, label(thing)), (SHAPE[kind] ?? square)(x, y));
  group.append(draw("text", { x: Math.min(Math.max(x, half + 4), width - half - 4), y: place.y, "text-anchor": "middle", class: place.free ? "" : "waits" }, text));
  pressed(group, () => go(here({ show: show("thing", things[thing].id) })));
  return group;
}

// The networks whose picture holds a thing.
const holds = (plan, thing) => plan.nodes.some(([one]) => one === thing);
export const drawnIn = (thing) => Object.keys(pictures).filter((kind) => holds(pictures[kind].more ?? pictures[kind], thing));
export const withLinks = (kind, thing) => ({ net: kind, only: things[thing].id, all: holds(pictures[kind], thing) ? "" : "1", show: "" });

export function graph(main) {
  const kinds = Object.keys(pictures);
  main.append(make("h2", { id: "h-view" }, "Networks"));
  if (!kinds.length) { main.append(empty("links")); return; }
  const kind = kinds.includes(get("net")) ? get("net") : kinds.find((name) => name === "meetings") ?? kinds[0];
  const only = thingOf.get(get("only"));
  const narrowed = active().length > 0 || only !== undefined; // what fits may be in the larger part alone
  const whole = pictures[kind].more && (get("all") || narrowed);
  const picture = whole ? pictures[kind].more : pictures[kind];
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
  const { of, totals: [all, pairs], more } = pictures[kind];
  const about = make("p", { class: "note" }, `Shows ${of}.`);
  if (only !== undefined) about.append(` Only links of ${label(only)}. `, link("all links", here({ only: "" })));
  main.append(about);
  const part = narrowed ? ", those that fit" : found.length < pairs ? ", the strongest" : "";
  const budget = make("p", { class: "note", id: "budget" }, `${nodes.length} of ${all} nodes and ${found.length} of ${pairs} links shown${part}. `);
  if (more && !narrowed) budget.append(link(whole ? "fewer" : `show ${more.nodes.length} nodes and ${more.links.length} links`, here({ all: whole ? "" : "1" })), ". ");
  budget.append("● person ■ state or body ◆ issue", /stance|issue/.test(kind) ? "; solid supports, dashed opposes" : "", ". Choose a link or a name to read its sentences.");
  main.append(budget);
  if (!found.length) { main.append(empty("links", (claim) => picture.links.some((one) => one[2].includes(claim.i)))); return; }
  if (nodes.length + found.length > BUTTONS) {
    const choose = ({ node, link: one }) => go(here({ show: node ? show("thing", things[node[0]].id) : show("link", kind, things[one.one[0]].id, things[one.other[0]].id) }));
    const [drawing, told] = canvas({ picture, nodes, links: found, tone, short, room, choose, title: `Network of ${NAME(kind)}` });
    main.append(scrolled("Picture of the network", drawing), told, asTable(kind, found));
    return;
  }
  const taken = nodes.map(([, x, y]) => [x - 8, y - 8, x + 8, y + 8]);
  const heights = nodes.map(([, , y]) => y);
  const [top, bottom] = [Math.min(...heights) - 40, Math.max(...heights) + 40];
  const svg = draw("svg", { viewBox: `0 ${top} ${picture.width} ${bottom - top}`, role: "group", "aria-label": `Network of ${NAME(kind)}` });
  const [edges, spots] = [found.map((one) => line(kind, one)), nodes.map((node, i) => spot(node, i, taken, picture))];
  if (picture.width > 1000) svg.setAttribute("class", "wide");
  svg.append(...edges, ...spots);
  roving([...spots, ...edges], inOrder([...spots, ...edges]));
  main.append(scrolled("Picture of the network", svg), asTable(kind, found));
}

function asTable(kind, found) {
  const rows = [...found].sort((a, b) => b.found.length - a.found.length).slice(0, LISTED).map(({ one, other, found: own }) => [
    make("td", {}, label(one[0])),
    make("td", {}, label(other[0])),
    make("td", {}, link(many(own.length, "claim"), here({ show: show("link", kind, things[one[0]].id, things[other[0]].id) }))),
  ]);
  return make("details", {}, make("summary", {}, "The same as a table"), scrolled("Links as a table", table(found.length > LISTED ? `The ${LISTED} strongest of ${found.length} links` : "Links, strongest first", ["One", "Other", "Claims"], rows)));
}
