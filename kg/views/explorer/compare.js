// Two actors side by side: where they take the same position, where not, and what names both.
import { link, make, scrolled, table } from "./dom.js";
import { VERB, actors, claims, columns, counted, label, thingOf, things } from "./data.js";
import { empty, fits, get, go, here, to } from "./state.js";
import { cell, grid } from "./matrix.js";
import { list } from "./evidence.js";
import { profile } from "./actors.js";

function choice(name, chosen) {
  const select = make("select", { "aria-label": name === "a" ? "One actor" : "The other actor" });
  const holders = new Set(claims.flatMap((claim) => claim.holders ?? []));
  for (const [thing, count] of actors()) {
    if (!holders.has(thing) && thing !== chosen) continue;
    const option = make("option", { value: things[thing].id }, `${label(thing)} (${count})`);
    option.selected = thing === chosen;
    select.append(option);
  }
  select.addEventListener("change", () => go(here({ [name]: select.value, show: "" })));
  return select;
}

// Agreement is of exact targets: the same sign on two targets of one issue is none.
function verdict(one, other) {
  if (!one || !other) return one ? "only the first" : "only the second";
  const targets = (own) => new Map(own.map((claim) => [claim.target, claim.polarity]));
  const [a, b] = [targets(one), targets(other)];
  const shared = [...a.keys()].filter((target) => b.has(target));
  const differ = shared.filter((target) => a.get(target) !== b.get(target));
  if (shared.length) return `${differ.length ? "differ" : "agree"} on ${label((differ.length ? differ : shared)[0])}`;
  return "no target in common";
}

function exactly(own) {
  return [...new Set(own.map((claim) => `${VERB[claim.polarity]} ${label(claim.target)}`))].slice(0, 3).join("; ");
}

function side(thing, issue, own) {
  return own ? make("td", {}, cell(thing, issue, own), " ", exactly(own)) : make("td", {}, "—");
}

export function compare(main) {
  const first = actors().map(([thing]) => thing).filter((thing) => claims.some((claim) => claim.holders?.includes(thing)));
  const [one, other] = [thingOf.get(get("a")) ?? first[0], thingOf.get(get("b")) ?? first.find((thing) => thing !== (thingOf.get(get("a")) ?? first[0]))];
  main.append(make("h2", { id: "h-view" }, "Compare two actors"));
  if (one === undefined || other === undefined) { main.append(empty("two actors with positions", (claim) => claim.polarity)); return; }
  main.append(make("p", { class: "choices" }, choice("a", one), " with ", choice("b", other)));
  main.append(make("p", { class: "note" }, link(label(one), profile(one)), " · ", link(label(other), profile(other))));
  const own = claims.filter((claim) => claim.polarity && fits(claim) && claim.holders.some((holder) => holder === one || holder === other));
  if (own.length) {
    const cells = grid(own);
    const rows = counted(own.flatMap(columns)).map(([issue]) => {
      const [a, b] = [one, other].map((thing) => cells.get(`${thing}~${issue}`));
      return [make("th", { scope: "row" }, label(issue)), side(one, issue, a), side(other, issue, b), make("td", {}, verdict(a, b))];
    });
    main.append(scrolled("Positions of both", table("Positions by issue", ["Issue", label(one), label(other), "Both"], rows)));
  } else {
    main.append(empty("positions of these two", (claim) => claim.holders?.some((holder) => holder === one || holder === other)));
  }
  const both = claims.filter((claim) => claim.about.has(one) && claim.about.has(other) && fits(claim));
  main.append(make("h3", {}, "Claims that name both"));
  main.append(both.length ? list(both, 10) : make("p", { class: "note" }, "None. ", link("Look in the claims", to("claims"))));
}
