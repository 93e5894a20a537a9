// Every claim as a row, sorted and paged.
import { link, make, scrolled, table } from "./dom.js";
import { KIND, SIGN, articles } from "./data.js";
import { empty, filtered, get, here, show } from "./state.js";
import { reading, says } from "./evidence.js";

const SIZE = 100;
const SORTS = {
  day: (a, b) => a.i - b.i,
  kind: (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.i - b.i),
  confidence: (a, b) => b.sure - a.sure || a.i - b.i,
};

export function claimTable(main) {
  const sort = Object.hasOwn(SORTS, get("sort")) ? get("sort") : "day";
  const found = [...filtered()].sort(SORTS[sort]);
  main.append(make("h2", { id: "h-view" }, "Claims"));
  if (!found.length) { main.append(empty("claims")); return; }
  const from = Math.min(Math.max(0, Number(get("from")) || 0), found.length - 1);
  const part = found.slice(from, from + SIZE);
  const note = make("p", { class: "note" }, `${from + 1}–${from + part.length} of ${found.length.toLocaleString("en")}, by `);
  for (const name of Object.keys(SORTS)) note.append(link(name, here({ sort: name, from: "" }), name === sort ? { "aria-current": "true" } : {}), " ");
  if (from > 0) note.append(link("previous page", here({ from: from > SIZE ? from - SIZE : "" })), " ");
  if (from + SIZE < found.length) note.append(link("next page", here({ from: from + SIZE })));
  main.append(note);
  const rows = part.map((claim) => [
    make("td", { class: "day" }, claim.day || "unknown"),
    make("td", {}, KIND[claim.kind] ?? claim.kind),
    make("td", {}, says(claim), link("sentence", here({ show: show("claim", claim.id) }), { "aria-label": `sentence for: ${claim.says}` })),
    make("td", {}, claim.polarity ? SIGN[claim.polarity] : ""),
    make("td", {}, String(claim.sure)),
    make("td", {}, ...claim.words.slice(0, 1).map((words) => link(articles[words.in].title, reading(claim, words)))),
  ]);
  main.append(scrolled("Claims", table("Claims", ["Day", "Kind", "Claim", "Sign", "Confidence", "Article"], rows)));
}
