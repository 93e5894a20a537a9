// The graph as the page holds it: claims point to things and articles by number, links in the address by id.
import { byId } from "./dom.js";

export const { articles, things, claims, pictures } = JSON.parse(byId("data").textContent);
export const SIGN = { support: "+", oppose: "−", "neutral-concern": "?" };
export const VERB = { support: "supports", oppose: "opposes", "neutral-concern": "is concerned about" };
export const KIND = {
  Stance: "position", EventReport: "event", Statement: "statement", OfficeHolding: "office", Discussion: "topic",
};
export const UNSURE = 0.6;
export const OTHER = "other";

const numbered = (list) => new Map(list.map((one, i) => [one.id, i]));
export const thingOf = numbered(things);
export const articleOf = numbered(articles);
export const claimOf = numbered(claims);

claims.forEach((claim, i) => {
  claim.i = i;
  // What is known to the year or quarter belongs to no month.
  claim.when ??= claim.day;
  claim.last ??= claim.day;
  claim.month = /^\d{4}( Q\d)?$/.test(claim.when) ? "" : claim.day.slice(0, 7);
  claim.about = new Set([...claim.actors, ...(claim.holders ?? []), ...claim.issues]);
  if (claim.target !== undefined) claim.about.add(claim.target);
  claim.states = new Set([...claim.about].map((thing) => (things[thing].kind === "state" ? thing : things[thing].home)));
  claim.states.delete(undefined);
});

export const label = (thing) => (thing === OTHER ? "other matters" : things[thing].label);

// The issue columns of a position: those of the scheme above its target, or none of them.
export const columns = (claim) => (claim.issues.length ? claim.issues : [OTHER]);

export function counted(keys) {
  const count = new Map();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || (label(a[0]) < label(b[0]) ? -1 : 1));
}

export const isActor = (thing) => ["person", "state", "body", "group"].includes(things[thing].kind);
export const actors = () => counted(claims.flatMap((claim) => [...claim.about].filter(isActor)));

// Offsets count code points, as everywhere in the graph; most texts have no character of two units.
const wide = /[\ud800-\udfff]/;
export function cut(text, start, end) {
  return wide.test(text) ? Array.from(text).slice(start, end).join("") : text.slice(start, end);
}

export function sentence(words) {
  if (words.text !== undefined) return [words.text, words.mark];
  const [first, last] = words.sentence;
  return [cut(articles[words.in].text, first, last), words.at.map((offset) => offset - first)];
}
