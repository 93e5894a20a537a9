// Claims over time: a bar a month to choose from, lanes by country or by actor, then the days, what happened before what was said.
import { button, draw, inOrder, link, make, many, pressed, roving, scrolled } from "./dom.js";
import { counted, isActor, label, things } from "./data.js";
import { empty, filtered, get, go, here, show } from "./state.js";
import { says } from "./evidence.js";
import { walking } from "./matrix.js";

const DAYS = 40;
const LANES = 10;
const MONTHS = 24;
const FEW = 6;
const STEP = 32;
const ORDER = ["EventReport", "Stance", "Statement", "Discussion", "OfficeHolding"];

function bars(months, most) {
  const [width, height] = [Math.max(300, months.length * STEP), 116];
  const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, class: "bars", width, height, role: "group", "aria-label": "Claims by month" });
  const groups = months.map(([month, count], i) => {
    const high = Math.max(2, (count / most) * 74);
    const name = `${month}: ${many(count, "claim")}`;
    const group = draw("g", { role: "button", "aria-label": name, class: "bar" }, draw("title", {}, name));
    group.append(draw("rect", { x: i * STEP + 2, y: 0, width: STEP - 2, height, class: "reach" }), draw("rect", { x: i * STEP + 6, y: 84 - high, width: STEP - 12, height: high }));
    pressed(group, () => go(here({ since: month, until: month, from: "" })));
    return group;
  });
  svg.append(...groups);
  // Beside the buttons, not in them: what is read out there is the whole month.
  months.forEach(([month], i) => {
    const [year, number] = month.split("-");
    svg.append(draw("text", { x: i * STEP + STEP / 2, y: 98, "text-anchor": "middle", "aria-hidden": "true" }, number));
    if (year !== months[i - 1]?.[0].slice(0, 4)) svg.append(draw("text", { x: i * STEP + STEP / 2, y: 112, "text-anchor": "middle", "aria-hidden": "true" }, year));
  });
  roving(groups, inOrder(groups));
  return scrolled("Claims by month", svg);
}

const LANE = { country: (claim) => [...claim.states], actor: (claim) => [...claim.about].filter(isActor) };

function lanes(found, months) {
  const by = get("lanes") === "actor" ? "actor" : "country";
  const rows = counted(found.flatMap(LANE[by])).slice(0, LANES).map(([thing]) => thing);
  const last = months.slice(-MONTHS);
  const count = new Map();
  for (const claim of found) {
    for (const thing of LANE[by](claim)) {
      const key = `${thing}~${claim.month}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  const cells = rows.map((thing) => last.map((month) => {
    const number = count.get(`${thing}~${month}`);
    return number && button(String(number), () => go(here({ show: show("lane", things[thing].id, month) })), { "aria-label": `${number}: ${label(thing)}, ${month}` });
  }));
  const head = make("tr", {}, make("td", {}), ...last.map((month) => make("th", { scope: "col" }, month)));
  const body = rows.map((thing, r) => make("tr", {}, make("th", { scope: "row" }, label(thing)), ...cells[r].map((node) => make("td", {}, node || ""))));
  roving(cells.flat().filter(Boolean), walking(cells));
  const other = by === "actor" ? "country" : "actor";
  const more = months.length > last.length ? `, last ${last.length} of ${months.length} months` : "";
  const note = make("p", { class: "note" }, `Claims a month by ${by}, the ${rows.length} with most${more}. `, link(`by ${other}`, here({ lanes: other })));
  return make("div", {}, note, scrolled(`Lanes by ${by}`, make("table", { class: "matrix lanes" }, make("thead", {}, head), make("tbody", {}, ...body))));
}

function day(name, own) {
  const lines = [...own].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const items = lines.slice(0, FEW).map((claim) => {
    const line = says(claim);
    line.append(" ", link("sentence", here({ show: show("claim", claim.id) }), { "aria-label": `sentence for: ${claim.says}` }));
    return make("li", {}, line);
  });
  const all = link(many(own.length, "claim"), here({ show: show("day", name) }));
  return make("section", { class: "day" }, make("h3", {}, name || "Day unknown", " ", make("small", {}, all)), make("ol", { class: "claims" }, ...items));
}

export function timeline(main) {
  const found = filtered();
  main.append(make("h2", { id: "h-view" }, "Timeline"));
  if (!found.length) { main.append(empty("claims")); return; }
  const days = new Map();
  for (const claim of found) days.set(claim.when, [...(days.get(claim.when) ?? []), claim]);
  const first = (name) => days.get(name)[0].day;
  const names = [...days.keys()].sort((a, b) => (a === "") - (b === "") || (first(a) === first(b) ? (a < b ? -1 : 1) : first(a) < first(b) ? -1 : 1));
  const months = new Map();
  for (const claim of found) if (claim.month) months.set(claim.month, (months.get(claim.month) ?? 0) + 1);
  const sorted = [...months].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  if (sorted.length > 1) main.append(bars(sorted, Math.max(...months.values())));
  if (sorted.length) main.append(lanes(found, sorted.map(([month]) => month)));
  const from = Math.min(Math.max(0, Number(get("from")) || 0), names.length - 1);
  const part = names.slice(from, from + DAYS);
  const note = make("p", { class: "note" }, `${part[0] || "day unknown"} to ${part.at(-1) || "day unknown"}: ${part.length} of ${many(names.length, "day")}. `);
  if (from > 0) note.append(link("earlier days", here({ from: from > DAYS ? from - DAYS : "" })), " ");
  if (from + DAYS < names.length) note.append(link("later days", here({ from: from + DAYS })));
  if (get("since") || get("until")) note.append(" ", link("all months", here({ since: "", until: "", from: "" })));
  main.append(note, ...part.map((name) => day(name, days.get(name))));
}
