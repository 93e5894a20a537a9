// Every claim as a row, sorted and paged, and the same rows as a file.
import { button, link, make, scrolled, table } from "./dom.js";
import { KIND, SIGN, articles, label, sentence } from "./data.js";
import { empty, filtered, get, here, show } from "./state.js";
import { reading, says } from "./evidence.js";

const SIZE = 100;
const SORTS = {
  day: (a, b) => a.i - b.i,
  kind: (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.i - b.i),
  confidence: (a, b) => b.sure - a.sure || a.i - b.i,
};

// A spreadsheet takes a cell that begins so for a formula.
const guarded = (text) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const field = (value) => `"${guarded(String(value)).replaceAll('"', '""')}"`;

function csv(found) {
  const rows = found.map((claim) => [
    claim.id, claim.when, KIND[claim.kind] ?? claim.kind, claim.says, claim.polarity ?? "", claim.issues.map(label).join("; "), claim.status,
    claim.sure, articles[claim.words[0]?.in]?.id ?? "", claim.words.map((words) => sentence(words)[0]).join(" … "),
  ]);
  const heads = ["claim", "day", "kind", "says", "polarity", "issues", "status", "confidence", "article", "sentence"];
  return [heads, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
}

function save(found) {
  const address = URL.createObjectURL(new Blob([csv(found)], { type: "text/csv" }));
  link("", address, { download: "claims.csv" }).click();
  URL.revokeObjectURL(address);
}

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
  note.append(" ", button("Save these as CSV", () => save(found)));
  main.append(note);
  const rows = part.map((claim) => [
    make("td", { class: "day" }, claim.when || "unknown"),
    make("td", {}, KIND[claim.kind] ?? claim.kind),
    make("td", {}, says(claim), link("sentence", here({ show: show("claim", claim.id) }), { "aria-label": `sentence for: ${claim.says}` })),
    make("td", {}, claim.polarity ? SIGN[claim.polarity] : ""),
    make("td", {}, String(claim.sure)),
    make("td", {}, ...claim.words.slice(0, 1).map((words) => link(articles[words.in].title, reading(claim, words)))),
  ]);
  main.append(scrolled("Claims", table("Claims", ["Day", "Kind", "Claim", "Sign", "Confidence", "Article"], rows)));
}
