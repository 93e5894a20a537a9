// The address after # is the whole state: view, what is shown beside it, and filters. Every view can be linked.
import { byId, button, make, many } from "./dom.js";
import { articles, claims, columns, sentence, thingOf } from "./data.js";

export const FILTERS = {
  find: { name: "words", fits: (claim, words) => said(claim).includes(words.toLowerCase()) },
  kind: { name: "kind", fits: (claim, kind) => claim.kind === kind },
  polarity: { name: "sign", fits: (claim, polarity) => claim.polarity === polarity },
  issue: { name: "issue", fits: (claim, issue) => claim.issues.includes(thingOf.get(issue)) },
  outlet: { name: "outlet", fits: (claim, outlet) => claim.words.some((words) => articles[words.in].outlet === outlet) },
  country: { name: "country", fits: (claim, state) => claim.states.has(thingOf.get(state)) },
  since: { name: "from", fits: (claim, day) => claim.last >= day },
  until: { name: "to", fits: (claim, day) => claim.day !== "" && claim.day.slice(0, day.length) <= day },
  min: { name: "confidence at least", fits: (claim, least) => claim.sure >= Number(least) },
};

function said(claim) {
  claim.said ??= [claim.says, ...claim.words.flatMap((words) => [sentence(words)[0], articles[words.in].title])].join(" ").toLowerCase();
  return claim.said;
}

export const state = { view: "stances", given: new URLSearchParams() };

export function read(hash) {
  const [view, query] = hash.replace(/^#/, "").split("?");
  state.view = view || "stances";
  state.given = new URLSearchParams(query);
}

export const get = (name) => state.given.get(name) ?? "";

// Where a link leads: another view with the same filters, or the same view with something changed ("" takes it away).
export function to(view, changes = {}) {
  const given = new URLSearchParams();
  for (const [name, value] of state.given) {
    if (name in FILTERS || view === state.view) given.set(name, value);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") given.delete(name); else given.set(name, value);
  }
  const query = given.toString();
  return `#${view}${query ? `?${query}` : ""}`;
}

export const show = (...parts) => parts.join("~");
export const here = (changes) => to(state.view, changes);
export const go = (hash) => { location.hash = hash; };

export const active = () => Object.keys(FILTERS).filter((name) => get(name) !== "");

export function fits(claim, names = active()) {
  return names.every((name) => FILTERS[name].fits(claim, get(name)));
}

let kept = ["", []];
export function filtered() {
  const key = active().map((name) => `${name}=${get(name)}`).join("&");
  if (kept[0] !== key || !kept[1].length) kept = [key, claims.filter((claim) => fits(claim))];
  return kept[1];
}

// What to say when nothing is left: how many each filter hides by itself, with a way to take it off.
export function empty(what, wanted = () => true) {
  const own = claims.filter(wanted);
  const box = make("div", { class: "empty" }, make("p", {}, `No ${what} to show.`));
  if (!own.length) {
    box.append(make("p", {}, `The articles hold no ${what}.`));
    return box;
  }
  for (const name of active()) {
    const others = active().filter((other) => other !== name);
    const back = own.filter((claim) => fits(claim, others)).length;
    const hides = back ? `hides ${many(back, "claim")}` : "hides some, with the others";
    const off = button(`Take off “${FILTERS[name].name}”`, () => go(here({ [name]: "" })));
    box.append(make("p", {}, `The filter “${FILTERS[name].name}: ${shown(name)}” ${hides}. `, off));
  }
  return box;
}

function shown(name) {
  const option = byId(`f-${name}`)?.selectedOptions?.[0]?.textContent ?? "";
  return option.replace(/ \(\d+\)$/, "") || get(name);
}

export function summary() {
  const names = active();
  const count = `${many(filtered().length, "claim")} of ${claims.length.toLocaleString("en")}`;
  return names.length ? `${count}; ${names.map((name) => `${FILTERS[name].name} ${shown(name)}`).join(", ")}` : count;
}

export const columnId = (issue, things) => (typeof issue === "number" ? things[issue].id : issue);
export const inColumn = (claim, issue) => claim.polarity && columns(claim).includes(issue);
