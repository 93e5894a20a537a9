// The landing view: who takes which position on which issue. A sign belongs to its target and is never summed.
import { button, link, make, many, roving, scrolled, table } from "./dom.js";
import { OTHER, SIGN, VERB, columns, counted, label, things } from "./data.js";
import { columnId, empty, filtered, get, go, here, show, to } from "./state.js";

const ROWS = 30;
const COLUMNS = 20;

export function signs(own) {
  return Object.keys(SIGN).map((polarity) => [polarity, own.filter((claim) => claim.polarity === polarity).length]).filter(([, count]) => count);
}

export function cell(holder, issue, own) {
  const counts = signs(own);
  const spoken = counts.map(([polarity, count]) => `${VERB[polarity]} ${count}`).join(", ");
  const node = button("", () => go(here({ show: show("cell", things[holder].id, columnId(issue, things)) })), {
    class: "cell",
    "aria-label": `${label(holder)}, ${label(issue)}: ${spoken}`,
  });
  node.append(...counts.map(([polarity, count]) => make("span", { class: polarity }, `${SIGN[polarity]}${count}`)));
  return node;
}

export function grid(stances) {
  const cells = new Map();
  for (const claim of stances) {
    for (const holder of claim.holders) {
      for (const issue of columns(claim)) {
        const key = `${holder}~${issue}`;
        cells.set(key, [...(cells.get(key) ?? []), claim]);
      }
    }
  }
  return cells;
}

// Exact targets with both signs, by others or by one at different times: [target, for, against].
function disputed(own) {
  const of = (sign) => Map.groupBy(own.filter((claim) => claim.polarity === sign), (claim) => claim.target);
  const against = of("oppose");
  return [...of("support")].filter(([target]) => against.has(target)).map(([target, claims]) => [target, claims, against.get(target)]);
}

function disagreements(sides) {
  const days = (claims) => [...new Set(claims.map((claim) => claim.when).filter(Boolean))].sort();
  const told = (holder, own) => `${label(holder)}${days(own).length ? ` (${days(own).slice(0, 3).join(", ")}${days(own).length > 3 ? ", …" : ""})` : ""}`;
  const who = (claims) => make("td", {}, [...new Set(claims.flatMap((claim) => claim.holders))].map((holder) => told(holder, claims.filter((claim) => claim.holders.includes(holder)))).join("; "));
  const rows = sides.map(([target, pro, con]) => [make("td", {}, link(label(target), here({ show: show("thing", things[target].id) }))), who(pro), who(con)]);
  return scrolled("Disputed", table("A target opens its sentences", ["Target", "Supported by", "Opposed by"], rows));
}

// A page of a long list: from where, and links to the pages around it.
function paged(all, name, size) {
  const from = Math.min(Math.max(0, Number(get(name)) || 0), Math.floor(Math.max(0, all.length - 1) / size) * size);
  return { from, part: all.slice(from, from + size) };
}

function pager(all, name, size, noun) {
  const { from, part } = paged(all, name, size);
  const node = make("span", { class: "pager" }, `${from + 1}–${from + part.length} of ${many(all.length, noun)}`);
  if (from > 0) node.append(" ", link(`previous ${noun}s`, here({ [name]: from > size ? from - size : "" })));
  if (from + size < all.length) node.append(" ", link(`next ${noun}s`, here({ [name]: from + size })));
  return node;
}

export function walking(grid) {
  const at = new Map(grid.flatMap((row, r) => row.map((node, c) => [node, [r, c]])).filter(([node]) => node));
  const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  return (node, key) => {
    if (!steps[key]) return { Home: [...at.keys()][0], End: [...at.keys()].at(-1) }[key];
    const [dr, dc] = steps[key];
    let [r, c] = at.get(node);
    for (r += dr, c += dc; grid[r] && c >= 0 && c < grid[r].length; r += dr, c += dc) {
      if (grid[r][c]) return grid[r][c];
    }
    return undefined;
  };
}

export function stances(main) {
  const own = filtered().filter((claim) => claim.polarity);
  const [sides, differ] = [disputed(own), get("only")];
  main.append(make("h2", { id: "h-view" }, differ ? "Where positions differ" : "Who takes which position"));
  if (!own.length) { main.append(empty("positions", (claim) => claim.polarity)); return; }
  if (differ || sides.length) main.append(make("p", {}, differ ? link("All positions", here({ only: "" })) : link(`${many(sides.length, "target")} both supported and opposed`, here({ only: "differ" }))));
  if (differ) { main.append(disagreements(sides)); return; }
  const holders = counted(own.flatMap((claim) => claim.holders)).map(([holder]) => holder);
  const issues = counted(own.flatMap(columns)).map(([issue]) => issue).filter((issue) => issue !== OTHER);
  if (own.some((claim) => !claim.issues.length)) issues.push(OTHER);
  const [rows, heads] = [paged(holders, "row", ROWS).part, paged(issues, "column", COLUMNS).part];
  main.append(make("p", { class: "note" }, "+ supports, − opposes, ? is concerned; a sign belongs to its exact target. A cell opens its sentences."));
  main.append(make("p", { class: "note" }, pager(holders, "row", ROWS, "actor"), " · ", pager(issues, "column", COLUMNS, "issue"), " · most claims first"));
  const cells = grid(own);
  const buttons = rows.map((holder) => heads.map((issue) => cells.get(`${holder}~${issue}`)).map((found, c) => found && cell(holder, heads[c], found)));
  const head = make("tr", {}, make("td", {}), ...heads.map((issue) => make("th", { scope: "col" }, make("span", {}, label(issue)))));
  const body = rows.map((holder, r) => {
    const name = link(label(holder), to("actor", { of: things[holder].id, show: "" }));
    return make("tr", {}, make("th", { scope: "row" }, name), ...buttons[r].map((node) => make("td", {}, node)));
  });
  const matrix = make("table", { class: "matrix" }, make("thead", {}, head), make("tbody", {}, ...body));
  main.append(scrolled("Positions by actor and issue", matrix, "scroll tall"));
  const filled = buttons.flat().filter(Boolean);
  roving(filled, walking(buttons));
}
